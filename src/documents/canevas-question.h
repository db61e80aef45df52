/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scope.h"
#include "canevas-template.h"

G_BEGIN_DECLS

/**
 * CanevasQuestion:
 * @label: what is missing, in a few words: "Origin of the request"
 * @text: the question to answer
 * @place: (nullable): number of the section, once it is printed
 *
 * Something a document still waits for.
 */
typedef struct
{
  char *label;
  char *text;
  char *place;
} CanevasQuestion;

/** (element-type CanevasQuestion) */
GPtrArray *canevas_questions_new (void);
/** Appends what @section, an element of a template, asks and does not find over @scope, in the current language. */
gboolean canevas_questions_collect (GPtrArray *questions, const CanevasTemplateNode *section, const CanevasScope *scope,
                                    GError **error);

G_END_DECLS
