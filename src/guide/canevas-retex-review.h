/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-severity.h"

G_BEGIN_DECLS

/*
 * Lessons-learned reviews (*retour d'expérience*, Retex), after the guide *Faire le pari du collaboratif* (2023), part 2, C.1.d: a
 * time of preparation, a time of exchanges, a time of restitution, with all who took part; and what the next project makes of them.
 */

/**
 * canevas_retex_add:
 * @name: (nullable): on what one looks back; %NULL: the project
 *
 * Adds a review with the usual questions and rules, in the language of the file, to be changed. One undoable action.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
CanevasRecord *canevas_retex_add (CanevasRecord *project, const char *name, GError **error);

/**
 * CanevasRetexFinding:
 * @id: stable name of the rule ("no-cause")
 * @item: (nullable): what was said, that it is about
 * @field: (nullable): the field that would put it right, of @item or else of the review
 * @title: what, in a few words, translated
 * @text: why, in a sentence, translated
 *
 * What a review lacks at the stage where it stands.
 */
typedef struct
{
  const char *id;
  CanevasSeverity severity;
  CanevasRecord *item;
  const char *field;
  char *title;
  char *text;
} CanevasRetexFinding;

/** (transfer full) (element-type CanevasRetexFinding): the most serious first */
GPtrArray *canevas_retex_review (CanevasRecord *retex);

/** canevas_retex_list_items: @kind: (nullable): of one kind. (transfer full) (element-type CanevasRecord): most voices first, then as said */
GPtrArray *canevas_retex_list_items (CanevasRecord *retex, const char *kind);
/** canevas_retex_item_list_explaining: (transfer full) (element-type CanevasRecord): the causes and lessons that come from @item */
GPtrArray *canevas_retex_item_list_explaining (CanevasRecord *item);

/**
 * canevas_lesson_list_proposed:
 *
 * The lessons of the reviews of other projects, closed ones or given back first, that this project has made no risk of yet.
 *
 * Returns: (transfer full) (element-type CanevasRecord): items of kind "lesson" or "difficulty"
 */
GPtrArray *canevas_lesson_list_proposed (CanevasRecord *project);

/**
 * canevas_lesson_take_over:
 * @lesson: an item of another project's review
 *
 * Makes a risk of @project of it: what may happen, why it did there, what to do; likelihood and impact are left at the middle, to be
 * judged. One undoable action.
 *
 * Returns: (transfer full) (nullable): the risk; %NULL with @error set
 */
CanevasRecord *canevas_lesson_take_over (CanevasRecord *lesson, CanevasRecord *project, GError **error);

G_END_DECLS
