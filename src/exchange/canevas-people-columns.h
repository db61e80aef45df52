/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-csv-table.h"

G_BEGIN_DECLS

/**
 * CanevasPeopleField:
 *
 * What a column of a directory may say. The levels, from the general management to the team, and the unit below them, are a path
 * of names; a unit with a code is known by that code.
 */
typedef enum
{
  CANEVAS_PEOPLE_IGNORED,
  CANEVAS_PEOPLE_IDENTIFIER,
  CANEVAS_PEOPLE_FAMILY_NAME,
  CANEVAS_PEOPLE_GIVEN_NAME,
  CANEVAS_PEOPLE_FULL_NAME, /* "DUPONT Marie": what is in capitals is the family name */
  CANEVAS_PEOPLE_POSITION,
  CANEVAS_PEOPLE_LEADS,
  CANEVAS_PEOPLE_VACANT,
  CANEVAS_PEOPLE_MANAGER,
  CANEVAS_PEOPLE_MANAGER_NAME, /* "DUPONT Marie", "Marie Dupont", or "Mme Dupont" */
  CANEVAS_PEOPLE_GENERAL_MANAGEMENT,
  CANEVAS_PEOPLE_POLE,
  CANEVAS_PEOPLE_DIRECTION,
  CANEVAS_PEOPLE_SERVICE,
  CANEVAS_PEOPLE_TEAM,
  CANEVAS_PEOPLE_UNIT_NAME,
  CANEVAS_PEOPLE_UNIT_CODE,
  CANEVAS_PEOPLE_PARENT_CODE,
  CANEVAS_PEOPLE_UNIT_KIND,
  CANEVAS_PEOPLE_LOCATION,
  CANEVAS_PEOPLE_EMAIL,
  CANEVAS_PEOPLE_TELEPHONE,
  CANEVAS_PEOPLE_WORKING_TIME,
  CANEVAS_N_PEOPLE_FIELDS,
} CanevasPeopleField;

/** As command lines call it: "line_manager". */
const char *canevas_people_field_get_name (CanevasPeopleField field);
/** As people call it, translated. */
const char *canevas_people_field_get_label (CanevasPeopleField field);
/** CANEVAS_N_PEOPLE_FIELDS when there is none of that name. */
CanevasPeopleField canevas_people_field_find (const char *name);

/**
 * canevas_people_match_columns:
 *
 * What each column says, from its header, in French or English, accents, capitals and small words left aside. Where a header
 * alone does not tell ("Responsable", "N+1"), what the column holds does. Each field is taken once, by the first column that fits.
 *
 * Returns: (transfer full): a CanevasPeopleField for each column
 */
CanevasPeopleField *canevas_people_match_columns (CanevasCsvTable *table);

/**
 * canevas_people_find_column:
 * @header: as in the file, or as people may write it: accents and capitals do not matter
 *
 * Returns: number of the column, or -1
 */
int canevas_people_find_column (CanevasCsvTable *table, const char *header);

/** Text without accents, capitals, punctuation: "N° d’agent" is "n d agent". (transfer full) */
char *canevas_people_fold (const char *text);
/** Reads yes or no in French or English: "oui", "O", "x", "1"… @answer is no where @text is empty. */
gboolean canevas_people_read_answer (const char *text, gboolean *answer);

G_END_DECLS
