/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_PEOPLE_NONE G_MAXUINT

/**
 * CanevasPersonCell:
 *
 * The fields of a person that an import writes, in the order of canevas_person_cells.
 */
typedef enum
{
  CANEVAS_PERSON_GIVEN_NAME,
  CANEVAS_PERSON_FAMILY_NAME,
  CANEVAS_PERSON_POSITION,
  CANEVAS_PERSON_LEADS,
  CANEVAS_PERSON_VACANT,
  CANEVAS_PERSON_WORKING_TIME,
  CANEVAS_PERSON_LOCATION,
  CANEVAS_PERSON_EMAIL,
  CANEVAS_PERSON_TELEPHONE,
  CANEVAS_PERSON_IDENTIFIER,
  CANEVAS_PERSON_N_TEXTS,
  CANEVAS_PERSON_UNIT = CANEVAS_PERSON_N_TEXTS,
  CANEVAS_PERSON_MANAGER,
  CANEVAS_PERSON_RANK,
  CANEVAS_PERSON_N_CELLS,
} CanevasPersonCell;

/** Names of the fields, ended by %NULL. */
extern const char *const canevas_person_cells[CANEVAS_PERSON_N_CELLS + 1];

/** @parent: number of the unit above, or CANEVAS_PEOPLE_NONE. Texts are %NULL where unset. */
typedef struct
{
  const char *id, *name, *code, *kind;
  guint parent;
  double rank;
} CanevasExistingUnit;

/** @texts: in the form of canevas_field_value_to_text(); @unit, @manager: numbers */
typedef struct
{
  const char *id;
  const char *texts[CANEVAS_PERSON_N_TEXTS];
  guint unit, manager;
  double rank;
} CanevasExistingPerson;

/*
 * The units and people of a file as an import finds them, with the ways to know them again. It does not follow the file. Made in
 * the thread of the store, then any thread may read it.
 */
typedef struct
{
  CanevasExistingUnit *units;
  CanevasExistingPerson *people;
  guint n_units, n_people;
  GHashTable *units_by_code;  /* code → number + 1 */
  GHashTable *units_by_place; /* "<number of the unit above>/<folded name>" → number + 1 */
  GHashTable *units_by_name;  /* folded name → number + 1; 0 where several have it */
  GHashTable *people_by_identifier;
  const char *language; /* of the file */
  GStringChunk *strings;
} CanevasPeopleExisting;

CanevasPeopleExisting *canevas_people_existing_new (CanevasStore *store);
CanevasPeopleExisting *canevas_people_existing_ref (CanevasPeopleExisting *self);
void canevas_people_existing_unref (CanevasPeopleExisting *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPeopleExisting, canevas_people_existing_unref)

/** Number + 1 kept in a table of the above, as a number or CANEVAS_PEOPLE_NONE. */
guint canevas_people_existing_find (GHashTable *table, const char *key);
/** (transfer full): key of units_by_place. @parent: number, or CANEVAS_PEOPLE_NONE */
char *canevas_people_existing_dup_place (guint parent, const char *folded_name);

G_END_DECLS
