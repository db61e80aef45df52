/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"
#include "canevas-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  CANEVAS_COMPOSE_DEFAULT = 0,
  CANEVAS_COMPOSE_FINAL = 1 << 0, /* no open question; empty sections say "Sans objet" or are left out */
} CanevasComposeFlags;

typedef struct
{
  const char *name;  /* "note-de-cadrage" */
  const char *title; /* msgid */
  const char *type;  /* table of the record it is about: "project", "role" */
} CanevasTemplateInfo;

/** The packaged templates. */
const CanevasTemplateInfo *canevas_template_list (guint *n_templates);
const CanevasTemplateInfo *canevas_template_find (const char *name);

/**
 * canevas_compose:
 * @template_name: name of a template
 * @subject: the record it is about, of the template's type
 *
 * Interprets a template over records in the file's language. Without CANEVAS_COMPOSE_FINAL the newest issue decides version and
 * status; with it, a document that still has an open question is refused (CANEVAS_COMPOSE_ERROR_OPEN) with the questions named.
 *
 * Returns: (transfer full): a document for the writers
 */
CanevasDocument *canevas_compose (const char *template_name, CanevasRecord *subject, CanevasComposeFlags flags, GError **error);

#define CANEVAS_COMPOSE_ERROR (canevas_compose_error_quark ())
GQuark canevas_compose_error_quark (void);
typedef enum
{
  CANEVAS_COMPOSE_ERROR_TEMPLATE, /* no such template, or it is malformed (line and element named) */
  CANEVAS_COMPOSE_ERROR_OPEN,     /* open questions left */
} CanevasComposeError;

G_END_DECLS
