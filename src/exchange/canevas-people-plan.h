/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-people-columns.h"
#include "canevas-people-existing.h"

G_BEGIN_DECLS

/**
 * CanevasPeopleSeverity:
 * @CANEVAS_PEOPLE_NOTE: the line is imported, but for what the sentence says
 * @CANEVAS_PEOPLE_REJECTED: the line is not imported; the others are
 * @CANEVAS_PEOPLE_BROKEN: the hierarchy does not hold together: nothing is imported
 */
typedef enum
{
  CANEVAS_PEOPLE_NOTE,
  CANEVAS_PEOPLE_REJECTED,
  CANEVAS_PEOPLE_BROKEN,
} CanevasPeopleSeverity;

/** @line: of the file, from 1; @reason: a translated sentence without its line */
typedef struct
{
  guint line;
  CanevasPeopleSeverity severity;
  char *reason;
} CanevasPeopleFinding;

/**
 * CanevasPeopleChange:
 * @of_person: of a person, else of a unit
 * @draft: which
 * @field: its index in the fields of the type
 * @before, @after: (nullable): as the file has it and will have it; of a reference, the name
 * @reference: number of the draft, or existing record, that @after is; CANEVAS_PEOPLE_NONE when the field is no reference
 *
 * A field of a record in the file that an import changes.
 */
typedef struct
{
  gboolean of_person;
  guint draft;
  guint field;
  const char *before, *after;
  guint reference;
} CanevasPeopleChange;

typedef struct
{
  guint added, updated, unchanged;
  guint left_alone; /* in the file, and not in the table */
} CanevasPeopleCount;

/*
 * What importing a directory would do to a file: a dry run. Making it writes nothing and needs no store, so a thread can.
 *
 * A unit is known again by its code; without one by its name below the unit above it, or by its name alone where the table does not
 * say what is above and one unit only has that name. A person is known again by the staff number; without one, or where the file has
 * none yet, by both names, first in the same unit, then anywhere if one person only has them; a post without a name by its
 * function in its unit.
 *
 * An empty cell changes nothing of what is in the file, except in columns of yes and no, where it means no, and the names of a
 * post that is said to be vacant, which go. What is in the file and not in the table is left alone. A unit that the table gives no
 * unit above stays where it is, or stands at the top if it is new.
 *
 * The hierarchy of units comes from the codes of the unit and of the one above; or from columns that name the levels; where the
 * table has neither but says who is whose line manager, each line manager heads a unit made for that, in which those work
 * who answer to them.
 *
 * Lines that cannot be read, or contradict an earlier line, are rejected one by one, and the sound ones imported. A hierarchy
 * that does not hold together breaks the whole: units or line managers in a circle, a unit below a code that nobody knows. An
 * unknown line manager does not: the person is imported without one.
 */
typedef struct _CanevasPeoplePlan CanevasPeoplePlan;

/**
 * canevas_people_plan_new:
 * @columns: (array): one for each column of @table
 *
 * Fails when there is no line but headers, when no column says who or which unit, or when cancelled; the message is a sentence
 * that follows the name of the file.
 *
 * Returns: (transfer full)
 */
CanevasPeoplePlan *canevas_people_plan_new (CanevasCsvTable *table, const CanevasPeopleField *columns, CanevasPeopleExisting *existing,
                                            GCancellable *cancellable, GError **error);
CanevasPeoplePlan *canevas_people_plan_ref (CanevasPeoplePlan *self);
void canevas_people_plan_unref (CanevasPeoplePlan *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPeoplePlan, canevas_people_plan_unref)

/** Whether the hierarchy is broken: such a plan cannot be carried out, and its counts are 0. */
gboolean canevas_people_plan_is_broken (CanevasPeoplePlan *self);
/** Whether carrying it out would change anything. */
gboolean canevas_people_plan_has_effect (CanevasPeoplePlan *self);
const CanevasPeopleCount *canevas_people_plan_get_units (CanevasPeoplePlan *self);
const CanevasPeopleCount *canevas_people_plan_get_people (CanevasPeoplePlan *self);
/** How many lines there are besides the headers, and how many of them are rejected. */
guint canevas_people_plan_get_n_lines (CanevasPeoplePlan *self);
guint canevas_people_plan_get_n_rejected (CanevasPeoplePlan *self);
/** (transfer none) (element-type CanevasPeopleFinding): in the order of the lines */
GArray *canevas_people_plan_get_findings (CanevasPeoplePlan *self);
/** (transfer none) (element-type CanevasPeopleChange): those of units, then those of people, each record's together */
GArray *canevas_people_plan_get_changes (CanevasPeoplePlan *self);
/** (transfer full): what people call the record of a change */
char *canevas_people_plan_dup_title (CanevasPeoplePlan *self, const CanevasPeopleChange *change);
/** "unit", "position"… */
const char *canevas_people_plan_get_field_name (const CanevasPeopleChange *change);
/** (transfer full): "Function: Agent → Cheffe d’équipe" */
char *canevas_people_plan_dup_change (CanevasPeoplePlan *self, const CanevasPeopleChange *change);

G_END_DECLS
