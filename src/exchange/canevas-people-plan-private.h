/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-people-plan.h"

#include "canevas-forest.h"

G_BEGIN_DECLS

/*
 * A plan, told by story:
 *
 *   canevas-people-plan.c          the whole, its findings and what it says of itself
 *   canevas-people-plan-rows.c     from a row to a person
 *   canevas-people-plan-units.c    the units that rows speak of, and their hierarchy
 *   canevas-people-plan-people.c   who is already in the file, and units made from line managers
 *   canevas-people-plan-managers.c whose line manager is whose
 *   canevas-people-plan-changes.c  what differs from the file
 *   canevas-people-apply.c         carrying it out
 */

/**
 * CanevasUnitDraft:
 * @line: of the row that first tells of it; 0: only named as being above another
 * @parent: draft of the unit above, or CANEVAS_PEOPLE_NONE: the table does not say
 * @existing: unit of the file that it is, or CANEVAS_PEOPLE_NONE: it is new
 * @head: person whose unit it is where units are made from line managers, else CANEVAS_PEOPLE_NONE
 * @renamed: rows that call it otherwise were told of
 */
typedef struct
{
  const char *code, *name, *kind;
  guint line, parent, existing, head;
  gboolean kind_said, renamed;
} CanevasUnitDraft;

/**
 * CanevasPersonDraft:
 * @texts: as canevas_field_value_to_text(); %NULL: the table does not say; "": to be emptied
 * @manager_id: (nullable): staff number of the line manager
 * @manager_name: (nullable): what else the table calls the line manager
 * @manager: node: a draft, or n drafts + number of a person of the file; or CANEVAS_PEOPLE_NONE
 */
typedef struct
{
  const char *texts[CANEVAS_PERSON_N_TEXTS];
  const char *manager_id, *manager_name;
  guint line, unit, manager, existing;
} CanevasPersonDraft;

struct _CanevasPeoplePlan
{
  CanevasCsvTable *table;
  CanevasPeopleExisting *existing;
  int columns[CANEVAS_N_PEOPLE_FIELDS]; /* number of the column, or -1 */
  gboolean family_name_last;            /* in a column of both names */
  guint person_fields[CANEVAS_PERSON_N_CELLS];
  GStringChunk *strings;

  GArray *units;             /* CanevasUnitDraft */
  GHashTable *units_by_code; /* → number + 1 */
  GHashTable *units_by_path; /* "<draft above>/<name>", as written and folded → number + 1 */
  guint *unit_order;         /* each after the one above */
  GArray *people;            /* CanevasPersonDraft */
  GHashTable *people_by_identifier;

  GArray *findings; /* CanevasPeopleFinding */
  GArray *changes;  /* CanevasPeopleChange */
  guint n_unit_changes;
  guint n_rejected;
  gboolean broken;
  CanevasPeopleCount unit_count, people_count;
};

/** @reason is taken */
void canevas_people_plan_tell (CanevasPeoplePlan *self, guint line, CanevasPeopleSeverity severity, char *reason);
/** What the row says of @field; "" where nothing. */
const char *canevas_people_plan_get (CanevasPeoplePlan *self, guint row, CanevasPeopleField field);
static inline CanevasUnitDraft *
canevas_people_plan_unit (CanevasPeoplePlan *self, guint number)
{
  return &g_array_index (self->units, CanevasUnitDraft, number);
}
static inline CanevasPersonDraft *
canevas_people_plan_person (CanevasPeoplePlan *self, guint number)
{
  return &g_array_index (self->people, CanevasPersonDraft, number);
}
/** What people call a draft. (transfer full) */
char *canevas_people_plan_dup_person (CanevasPeoplePlan *self, guint number);
/** Whether any column speaks of units. */
gboolean canevas_people_plan_knows_units (CanevasPeoplePlan *self);

/** Takes in a row, or tells why not. */
void canevas_people_plan_read_row (CanevasPeoplePlan *self, guint row);

/** canevas_people_plan_find_unit: @unit: (out): draft of the unit that the row is about or puts its person in, or CANEVAS_PEOPLE_NONE.
 * Returns: (transfer full) (nullable): why the row contradicts an earlier one */
char *canevas_people_plan_find_unit (CanevasPeoplePlan *self, guint row, guint *unit);
/** Finds the units in the file, and tells of a hierarchy that does not hold together. */
void canevas_people_plan_settle_units (CanevasPeoplePlan *self);
/** Number of the new draft, a copy of @draft. */
guint canevas_people_plan_add_unit (CanevasPeoplePlan *self, const CanevasUnitDraft *draft);

/** Finds the people in the file and their line managers, and tells of line managers in a circle. */
void canevas_people_plan_settle_people (CanevasPeoplePlan *self);
/** The second half of it: once it is known who is in the file already. */
void canevas_people_plan_settle_managers (CanevasPeoplePlan *self);
/** Makes units of line managers. */
void canevas_people_plan_derive_units (CanevasPeoplePlan *self);

/** Compares with the file, and counts. */
void canevas_people_plan_compare (CanevasPeoplePlan *self);

G_END_DECLS
