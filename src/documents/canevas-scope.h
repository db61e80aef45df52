/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"
#include "canevas-value.h"

G_BEGIN_DECLS

/**
 * CanevasScope:
 * @outer: (nullable): the scope around it
 * @name: (nullable): how inner elements call its record
 * @schema: the types there are
 * @type: type of its record
 * @record: (nullable): the record, %NULL while a template is checked or where there is none
 * @number: place in the list it comes from, from 1; 0 for the subject of the document
 * @document: (nullable): what "draft", "final" and "date" tell about
 *
 * Where the elements of a template stand: which record a bare field name belongs to, and which others can be named. Lives on the
 * stack of the walk; owns nothing.
 */
typedef struct _CanevasScope CanevasScope;
struct _CanevasScope
{
  const CanevasScope *outer;
  const char *name;
  const CanevasSchema *schema;
  const CanevasRecordType *type;
  CanevasRecord *record;
  guint number;
  const CanevasDocument *document;
};

typedef enum
{
  CANEVAS_SCOPE_ERROR_NAME,   /* no such field, record or list here */
  CANEVAS_SCOPE_ERROR_SYNTAX, /* an expression that does not read */
} CanevasScopeError;

#define CANEVAS_SCOPE_ERROR (canevas_scope_error_quark ())
GQuark canevas_scope_error_quark (void);

/**
 * canevas_scope_resolve:
 * @path: names joined by dots: "draft", "final", "date", "number", "first"; a field; "title", what people call the record; a
 *   reference and a field of what it leads to
 * @value: (out caller-allocates): zero-filled
 *
 * Follows a path from here. Only a name that does not exist is an error; nothing at its end is an empty value.
 */
gboolean canevas_scope_resolve (const CanevasScope *self, const char *path, CanevasValue *value, GError **error);

G_END_DECLS
