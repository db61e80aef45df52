/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-people-plan-private.h"

#include "canevas-person.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* --- What may be wrong with a row as such --- */

static char *
say_fault (CanevasPeoplePlan *self, CanevasCsvFault fault)
{
  switch (fault)
    {
    case CANEVAS_CSV_NUL:
      return g_strdup (_("it holds a NUL character: the file was cut or is no text. Export it anew."));
    case CANEVAS_CSV_ENCODING:
      return g_strdup_printf (_("it is not written in %s as the rest is. Save the whole file in one encoding."),
                              canevas_encoding_get_name (canevas_csv_table_get_encoding (self->table)));
    case CANEVAS_CSV_TOO_LONG:
      return g_strdup (_("it is longer than 256 KiB, which no line of a directory is."));
    case CANEVAS_CSV_UNCLOSED:
      return g_strdup (_("a quotation mark is opened in it and never closed. Close it, or take it out."));
    case CANEVAS_CSV_SOUND:
    default:
      return NULL;
    }
}

static gboolean
has_more_text (CanevasPeoplePlan *self, guint row, guint n_cells, guint n_columns)
{
  for (guint i = n_columns; i < n_cells; i++)
    if (*canevas_csv_table_get_cell (self->table, row, i) != '\0')
      return TRUE;
  return FALSE;
}

static char *
say_shape (CanevasPeoplePlan *self, guint row)
{
  const CanevasCsvRow *found = canevas_csv_table_get_row (self->table, row);
  const guint n_columns = canevas_csv_table_get_n_columns (self->table);

  if (found->fault != CANEVAS_CSV_SOUND)
    return say_fault (self, found->fault);
  if (found->n_cells < n_columns)
    return g_strdup_printf (_("it has %u columns, the headers have %u: one is missing."), found->n_cells, n_columns);
  if (has_more_text (self, row, found->n_cells, n_columns))
    return g_strdup_printf (_("it has %u columns, the headers have %u: a separator is too many, or quotation marks are missing."),
                            found->n_cells, n_columns);
  return NULL;
}

/* --- Names --- */

static gboolean
is_in_capitals (const char *word)
{
  gboolean any = FALSE;

  for (; *word != '\0'; word = g_utf8_next_char (word))
    {
      if (g_unichar_islower (g_utf8_get_char (word)))
        return FALSE;
      any = any || g_unichar_isupper (g_utf8_get_char (word));
    }
  return any;
}

static void
append_word (GString *text, const char *word)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", word);
}

/* "DUPONT-MOREL Marie" and "Marie DUPONT": capitals tell; where all or no words are in capitals, the place does. */
static void
split_full_name (CanevasPeoplePlan *self, const char *full, CanevasPersonDraft *person)
{
  g_auto (GStrv) words = g_strsplit (full, " ", -1);
  const guint n = g_strv_length (words);
  g_autoptr (GString) family = g_string_new (NULL);
  g_autoptr (GString) given = g_string_new (NULL);
  guint capitals = 0, filled = 0;

  for (guint i = 0; i < n; i++)
    {
      capitals += is_in_capitals (words[i]);
      filled += *words[i] != '\0';
    }
  for (guint i = 0; i < n; i++)
    {
      gboolean of_family = is_in_capitals (words[i]);

      if (*words[i] == '\0')
        continue;
      if (capitals == 0 || capitals == filled)
        of_family = self->family_name_last ? i + 1 == n : i == 0;
      append_word (of_family ? family : given, words[i]);
    }
  person->texts[CANEVAS_PERSON_FAMILY_NAME] = g_string_chunk_insert (self->strings, family->str);
  if (given->len > 0)
    person->texts[CANEVAS_PERSON_GIVEN_NAME] = g_string_chunk_insert (self->strings, given->str);
}

/* HR systems write that nobody is there in the place of the name. */
static gboolean
says_vacant (const char *name)
{
  g_autofree char *folded = NULL;

  if (name == NULL || strlen (name) > 30)
    return FALSE;
  folded = canevas_people_fold (name);
  return strcmp (folded, "vacant") == 0 || strcmp (folded, "poste vacant") == 0 || strcmp (folded, "a pourvoir") == 0
         || strcmp (folded, "poste a pourvoir") == 0 || strcmp (folded, "vacante") == 0;
}

static void
read_names (CanevasPeoplePlan *self, guint row, CanevasPersonDraft *person)
{
  const char *full = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_FULL_NAME);
  const char *family = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_FAMILY_NAME);
  const char *given = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_GIVEN_NAME);

  if (*full != '\0' && !says_vacant (full))
    split_full_name (self, full, person);
  if (*family != '\0')
    person->texts[CANEVAS_PERSON_FAMILY_NAME] = family;
  if (*given != '\0')
    person->texts[CANEVAS_PERSON_GIVEN_NAME] = given;
  if (says_vacant (full) || says_vacant (family))
    person->texts[CANEVAS_PERSON_VACANT] = "true";
}

/* --- Other cells --- */

static char *
read_flag (CanevasPeoplePlan *self, guint row, CanevasPeopleField field, const char **text)
{
  gboolean answer;

  if (self->columns[field] < 0)
    return NULL;
  if (!canevas_people_read_answer (canevas_people_plan_get (self, row, field), &answer))
    return g_strdup_printf (_("“%s” is neither yes nor no in the column “%s”."), canevas_people_plan_get (self, row, field),
                            canevas_csv_table_get_cell (self->table, 0, (guint) self->columns[field]));
  *text = answer ? "true" : "false";
  return NULL;
}

/* "80", "80 %", "80,00", "0,8": a share of 1 and less is of a full time, above it is in percent. */
static char *
read_working_time (CanevasPeoplePlan *self, guint row, const char **text)
{
  const char *said = canevas_people_plan_get (self, row, CANEVAS_PEOPLE_WORKING_TIME);
  g_autofree char *number = NULL;
  g_autofree char *percent = NULL;
  char *end = NULL;
  double value;

  if (*said == '\0')
    return NULL;
  number = g_strdelimit (g_strdup (said), ",", '.');
  value = g_ascii_strtod (number, &end);
  while (*end == ' ' || *end == '%' || strncmp (end, "\302\240", 2) == 0 || strncmp (end, "\342\200\257", 3) == 0)
    end += *end == ' ' || *end == '%' ? 1 : *end == '\302' ? 2 : 3;
  if (end == number || *end != '\0' || !(value > 0) || value > 100)
    return g_strdup_printf (_("“%s” is no share of a full time: write it as 80 or 0.8."), said);
  percent = g_strdup_printf ("%d", MAX (1, (int) ((value <= 1 && strchr (said, '%') == NULL ? value * 100 : value) + 0.5)));
  *text = g_string_chunk_insert_const (self->strings, percent);
  return NULL;
}

static void
read_text (CanevasPeoplePlan *self, guint row, CanevasPeopleField field, const char **text)
{
  const char *said = canevas_people_plan_get (self, row, field);

  if (*said != '\0')
    *text = said;
}

/* Whatever a field of the file would refuse. */
static char *
check_texts (CanevasPeoplePlan *self, const CanevasPersonDraft *person)
{
  for (guint i = 0; i < CANEVAS_PERSON_N_TEXTS; i++)
    {
      const CanevasField *field = &canevas_person_type.fields[self->person_fields[i]];
      g_auto (GValue) value = G_VALUE_INIT;
      g_autoptr (GError) error = NULL;

      if (!canevas_field_value_from_text (field, person->texts[i], &value, &error))
        return g_strdup (error->message);
    }
  return NULL;
}

static char *
read_person (CanevasPeoplePlan *self, guint row, CanevasPersonDraft *person)
{
  char *wrong;

  read_text (self, row, CANEVAS_PEOPLE_IDENTIFIER, &person->texts[CANEVAS_PERSON_IDENTIFIER]);
  read_text (self, row, CANEVAS_PEOPLE_POSITION, &person->texts[CANEVAS_PERSON_POSITION]);
  read_text (self, row, CANEVAS_PEOPLE_LOCATION, &person->texts[CANEVAS_PERSON_LOCATION]);
  read_text (self, row, CANEVAS_PEOPLE_EMAIL, &person->texts[CANEVAS_PERSON_EMAIL]);
  read_text (self, row, CANEVAS_PEOPLE_TELEPHONE, &person->texts[CANEVAS_PERSON_TELEPHONE]);
  read_text (self, row, CANEVAS_PEOPLE_MANAGER, &person->manager_id);
  read_text (self, row, CANEVAS_PEOPLE_MANAGER_NAME, &person->manager_name);
  wrong = read_flag (self, row, CANEVAS_PEOPLE_LEADS, &person->texts[CANEVAS_PERSON_LEADS]);
  if (wrong == NULL)
    wrong = read_flag (self, row, CANEVAS_PEOPLE_VACANT, &person->texts[CANEVAS_PERSON_VACANT]);
  if (wrong == NULL)
    wrong = read_working_time (self, row, &person->texts[CANEVAS_PERSON_WORKING_TIME]);
  if (wrong != NULL)
    return wrong;
  read_names (self, row, person);
  /* Who left is no longer named, even where the system still does. */
  if (g_strcmp0 (person->texts[CANEVAS_PERSON_VACANT], "true") == 0)
    person->texts[CANEVAS_PERSON_GIVEN_NAME] = person->texts[CANEVAS_PERSON_FAMILY_NAME] = "";
  return check_texts (self, person);
}

static gboolean
says (const char *text)
{
  return text != NULL && *text != '\0';
}

/* Whether the row tells of a person or post at all, and not of a unit alone. */
static gboolean
is_of_person (const CanevasPersonDraft *person)
{
  return says (person->texts[CANEVAS_PERSON_IDENTIFIER]) || says (person->texts[CANEVAS_PERSON_FAMILY_NAME])
         || says (person->texts[CANEVAS_PERSON_GIVEN_NAME]) || says (person->texts[CANEVAS_PERSON_POSITION])
         || g_strcmp0 (person->texts[CANEVAS_PERSON_VACANT], "true") == 0;
}

static char *
check_identifier (CanevasPeoplePlan *self, const CanevasPersonDraft *person)
{
  const char *identifier = person->texts[CANEVAS_PERSON_IDENTIFIER];
  const guint first = canevas_people_existing_find (self->people_by_identifier, identifier);

  if (identifier == NULL || first == CANEVAS_PEOPLE_NONE)
    return NULL;
  return g_strdup_printf (_("the staff number “%s” is already on line %u. Keep one line per person."), identifier,
                          canevas_people_plan_person (self, first)->line);
}

static void
add_person (CanevasPeoplePlan *self, const CanevasPersonDraft *person)
{
  g_array_append_vals (self->people, person, 1);
  if (person->texts[CANEVAS_PERSON_IDENTIFIER] != NULL)
    g_hash_table_insert (self->people_by_identifier, (gpointer) person->texts[CANEVAS_PERSON_IDENTIFIER],
                         GUINT_TO_POINTER (self->people->len));
}

void
canevas_people_plan_read_row (CanevasPeoplePlan *self, guint row)
{
  CanevasPersonDraft person = { .line = canevas_csv_table_get_row (self->table, row)->line,
                                .unit = CANEVAS_PEOPLE_NONE,
                                .manager = CANEVAS_PEOPLE_NONE,
                                .existing = CANEVAS_PEOPLE_NONE };
  char *wrong = say_shape (self, row);
  gboolean of_person = FALSE;

  if (wrong == NULL)
    wrong = read_person (self, row, &person);
  of_person = wrong == NULL && is_of_person (&person);
  if (of_person)
    wrong = check_identifier (self, &person);
  if (wrong == NULL)
    wrong = canevas_people_plan_find_unit (self, row, &person.unit);
  if (wrong == NULL && !of_person && person.unit == CANEVAS_PEOPLE_NONE)
    wrong = g_strdup (_("it says neither who nor which unit."));
  if (wrong != NULL)
    canevas_people_plan_tell (self, person.line, CANEVAS_PEOPLE_REJECTED, wrong);
  else if (of_person)
    add_person (self, &person);
}
