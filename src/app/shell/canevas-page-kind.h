/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

/**
 * CanevasPagePlace:
 * @CANEVAS_PAGE_PLACE_FILE: at the top of the sidebar, about the whole file
 * @CANEVAS_PAGE_PLACE_ORGANISATION: under "Organisation"
 * @CANEVAS_PAGE_PLACE_PROJECT: under each project
 *
 * Where the sidebar shows a page. Pages of a project have that project as "record"; the others have none and find in the store
 * what they are about.
 */
typedef enum
{
  CANEVAS_PAGE_PLACE_FILE,
  CANEVAS_PAGE_PLACE_ORGANISATION,
  CANEVAS_PAGE_PLACE_PROJECT,
} CanevasPagePlace;

/**
 * CanevasPageKind:
 * @name: stable name ("framing"), also the argument of the action "win.show-page"
 * @place: where the sidebar shows it
 * @title: msgid of its line in the sidebar (N_)
 * @icon: symbolic icon of its line
 * @get_type: its #CanevasPage subclass, built when it is first shown
 * @count: (nullable): for the ring of a project's page: how many parts there are and how many are ready, for @record
 * @describe: (nullable): what the ring says to a screen reader, such as "6 of 13 sections ready"
 *
 * A line of the registry of pages. To add a page to the window, add its line to the table in canevas-page-kind.c.
 */
typedef struct
{
  const char *name;
  CanevasPagePlace place;
  const char *title;
  const char *icon;
  GType (*get_type) (void);
  void (*count) (CanevasRecord *record, guint *ready, guint *parts);
  char *(*describe) (guint ready, guint parts);
} CanevasPageKind;

/** Every kind of page in the order of the sidebar. */
const CanevasPageKind *canevas_page_kind_list (guint *n_kinds);
/** (nullable) */
const CanevasPageKind *canevas_page_kind_find (const char *name);
/** (nullable): the first kind of a place */
const CanevasPageKind *canevas_page_kind_first (CanevasPagePlace place);

G_END_DECLS
