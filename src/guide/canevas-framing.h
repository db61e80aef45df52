/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasFramingPart:
 * @field: (nullable): a field of the project, or
 * @type: (nullable): a type of the project's children: a list
 * @kind_field: (nullable): for lists shown by side (scope), the choice field …
 * @kind: (nullable): … and the value of the children that belong to this part
 * @at_least: for lists, how many lines make the part answered
 * @optional: asked without counting for completion; never an open question
 * @question: (nullable): msgid of what must still be decided when the part is empty (N_); %NULL: the field's hint
 *
 * One thing a section of the framing note asks.
 */
typedef struct
{
  const char *field;
  const CanevasRecordType *type;
  const char *kind_field;
  const char *kind;
  guint at_least;
  gboolean optional;
  const char *question;
} CanevasFramingPart;

/**
 * CanevasFramingSection:
 * @id: stable name ("scope")
 * @number: 1 to 13, as printed
 * @title: msgid (N_)
 * @why: msgid: why the guide asks for it, in our words (N_)
 * @place: msgid: where in the guide (N_)
 *
 * One section of the note de cadrage, shared by form, completion and document. Order and content: the mission's list, after the
 * guide *Faire le pari du collaboratif* (2023), part 2, « L'axe stratégique » and « Clarifier les rôles et les responsabilités ».
 */
typedef struct
{
  const char *id;
  guint number;
  const char *title;
  const char *why;
  const char *place;
  const CanevasFramingPart *parts;
  guint n_parts;
} CanevasFramingSection;

const CanevasFramingSection *canevas_framing_get_sections (guint *n_sections);
/** (nullable) */
const CanevasFramingSection *canevas_framing_find_section (const char *id);
/** canevas_framing_find_section_of: @field: (nullable): a column. Returns: (nullable): the section that asks for @record, or its field */
const CanevasFramingSection *canevas_framing_find_section_of (CanevasRecord *record, const char *field);
/** Whether the part asks for @field of the project @record, or for lines such as @record. */
gboolean canevas_framing_part_holds (const CanevasFramingPart *part, CanevasRecord *record, const char *field);

gboolean canevas_framing_part_is_answered (const CanevasFramingPart *part, CanevasRecord *project);
/** Translated open question of a part. */
const char *canevas_framing_part_get_question (const CanevasFramingPart *part);
/** Counts what a section asks (optional parts left out) and what is answered. */
void canevas_framing_section_count (const CanevasFramingSection *section, CanevasRecord *project, guint *answered, guint *asked);
/** Number of sections where everything asked is answered. */
guint canevas_framing_count_ready (CanevasRecord *project);

G_END_DECLS
