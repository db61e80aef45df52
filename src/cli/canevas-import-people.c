/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-import-people.h"

#include "canevas-import.h"
#include "canevas-json-value.h"
#include "canevas-output.h"
#include "canevas-people-apply.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define COLUMN "column."

static const struct
{
  char separator;
  const char *name;
} separators[] = { { ';', ";" }, { ',', "," }, { '\t', "tab" }, { '|', "|" } };

/* --- Settings --- */

static char *
join_encodings (void)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < CANEVAS_N_ENCODINGS; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", canevas_encoding_get_name (i));
  return g_string_free (names, FALSE);
}

static gboolean
read_encoding (CanevasPeopleSettings *self, const CanevasCommand *command, const char *value)
{
  g_autofree char *names = join_encodings ();

  self->encoding = canevas_encoding_find (value);
  if (self->encoding == CANEVAS_N_ENCODINGS)
    canevas_command_misused (command, _("“%s” is no encoding of tables. There are: %s."), value, names);
  return self->encoding != CANEVAS_N_ENCODINGS;
}

static gboolean
read_separator (CanevasPeopleSettings *self, const CanevasCommand *command, const char *value)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (strcmp (value, separators[i].name) == 0)
      self->separator = separators[i].separator;
  if (self->separator == 0)
    canevas_command_misused (command, _("“%s” separates no columns. What does is: ; , | tab."), value);
  return self->separator != 0;
}

static gboolean
read_column (CanevasPeopleSettings *self, const CanevasCommand *command, const char *field, const char *header)
{
  g_autoptr (GString) fields = g_string_new (NULL);

  if (canevas_people_field_find (field) != CANEVAS_N_PEOPLE_FIELDS && canevas_people_field_find (field) != CANEVAS_PEOPLE_IGNORED)
    {
      g_hash_table_insert (self->headers, g_strdup (field), g_strdup (header));
      return TRUE;
    }
  for (guint i = CANEVAS_PEOPLE_IGNORED + 1; i < CANEVAS_N_PEOPLE_FIELDS; i++)
    g_string_append_printf (fields, "%s%s", fields->len > 0 ? ", " : "", canevas_people_field_get_name (i));
  canevas_command_misused (command, _("“%s” is no field of units or people. There are: %s."), field, fields->str);
  return FALSE;
}

gboolean
canevas_people_settings_read (CanevasPeopleSettings *self, const CanevasCommand *command, char **given)
{
  self->encoding = CANEVAS_N_ENCODINGS;
  self->separator = 0;
  self->headers = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (; given != NULL && *given != NULL; given++)
    {
      const char *equals = strchr (*given, '=');
      g_autofree char *key = g_strndup (*given, equals != NULL ? (gsize) (equals - *given) : strlen (*given));
      const char *value = equals != NULL ? equals + 1 : "";
      gboolean good;

      if (strcmp (key, "encoding") == 0)
        good = read_encoding (self, command, value);
      else if (strcmp (key, "separator") == 0)
        good = read_separator (self, command, value);
      else if (g_str_has_prefix (key, COLUMN))
        good = read_column (self, command, key + strlen (COLUMN), value);
      else
        {
          canevas_command_misused (command, _("“%s” cannot be set. What can be set is: %s."), key,
                                   "encoding, separator, column.FIELD");
          good = FALSE;
        }
      if (!good)
        return FALSE;
    }
  return TRUE;
}

void
canevas_people_settings_clear (CanevasPeopleSettings *self)
{
  g_clear_pointer (&self->headers, g_hash_table_unref);
}

/* What was set by hand comes before what was recognised. */
static CanevasPeopleField *
choose_columns (const CanevasCommand *command, CanevasCsvTable *table, GHashTable *headers)
{
  g_autofree CanevasPeopleField *columns = canevas_people_match_columns (table);
  const guint n_columns = canevas_csv_table_get_n_columns (table);
  GHashTableIter iter;
  gpointer name, header;

  g_hash_table_iter_init (&iter, headers);
  while (g_hash_table_iter_next (&iter, &name, &header))
    for (guint i = 0; i < n_columns; i++)
      if (columns[i] == canevas_people_field_find (name))
        columns[i] = CANEVAS_PEOPLE_IGNORED;
  g_hash_table_iter_init (&iter, headers);
  while (g_hash_table_iter_next (&iter, &name, &header))
    {
      const int column = *(const char *) header != '\0' ? canevas_people_find_column (table, header) : -1;

      if (column >= 0)
        columns[column] = canevas_people_field_find (name);
      else if (*(const char *) header != '\0')
        {
          canevas_command_misused (command, _("The table has no column “%s”."), (const char *) header);
          return NULL;
        }
    }
  return g_steal_pointer (&columns);
}

/* --- Report --- */

static const char *
get_separator_name (char separator)
{
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    if (separators[i].separator == separator)
      return separators[i].name;
  return "";
}

static void
print_columns (CanevasCsvTable *table, const CanevasPeopleField *columns)
{
  canevas_output_print (_("Encoding: %s, separator: %s"), canevas_encoding_get_name (canevas_csv_table_get_encoding (table)),
                        get_separator_name (canevas_csv_table_get_separator (table)));
  canevas_output_print ("\n");
  for (guint i = 0; i < canevas_csv_table_get_n_columns (table); i++)
    canevas_output_print ("  %s → %s\n", canevas_csv_table_get_cell (table, 0, i), canevas_people_field_get_label (columns[i]));
}

static void
print_count (const char *name, const CanevasPeopleCount *count, gboolean dry_run)
{
  canevas_output_print (dry_run ? _("%s: %u to add, %u to update, %u unchanged, %u left alone")
                                : _("%s: %u added, %u updated, %u unchanged, %u left alone"),
                        name, count->added, count->updated, count->unchanged, count->left_alone);
  canevas_output_print ("\n");
}

static const char *
get_heading (CanevasPeopleSeverity severity)
{
  if (severity == CANEVAS_PEOPLE_BROKEN)
    return _("The hierarchy does not hold together:");
  return severity == CANEVAS_PEOPLE_REJECTED ? _("Lines not imported:") : _("Lines imported but for what is said here:");
}

static void
print_findings (CanevasPeoplePlan *plan, CanevasPeopleSeverity severity)
{
  GArray *findings = canevas_people_plan_get_findings (plan);
  gboolean any = FALSE;

  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasPeopleFinding *finding = &g_array_index (findings, CanevasPeopleFinding, i);

      if (finding->severity != severity)
        continue;
      if (!any)
        canevas_output_print ("%s\n", get_heading (severity));
      any = TRUE;
      canevas_output_print ("  ");
      canevas_output_print (_("line %u: %s"), finding->line, finding->reason);
      canevas_output_print ("\n");
    }
}

static void
print_changes (CanevasPeoplePlan *plan)
{
  GArray *changes = canevas_people_plan_get_changes (plan);

  if (changes->len > 0)
    canevas_output_print ("%s\n", _("Changes to what is in the file:"));
  for (guint i = 0; i < changes->len; i++)
    {
      const CanevasPeopleChange *change = &g_array_index (changes, CanevasPeopleChange, i);
      g_autofree char *title = canevas_people_plan_dup_title (plan, change);
      g_autofree char *words = canevas_people_plan_dup_change (plan, change);

      canevas_output_print ("  %s – %s\n", title, words);
    }
}

static void
print_report (CanevasPeoplePlan *plan, gboolean dry_run)
{
  for (int severity = CANEVAS_PEOPLE_BROKEN; severity >= CANEVAS_PEOPLE_NOTE; severity--)
    print_findings (plan, (CanevasPeopleSeverity) severity);
  if (canevas_people_plan_is_broken (plan))
    return;
  if (dry_run)
    print_changes (plan);
  print_count (C_("directory", "Units"), canevas_people_plan_get_units (plan), dry_run);
  print_count (C_("directory", "People"), canevas_people_plan_get_people (plan), dry_run);
  canevas_output_print (g_dngettext (GETTEXT_PACKAGE, "%u line not imported", "%u lines not imported", canevas_people_plan_get_n_rejected (plan)),
                        canevas_people_plan_get_n_rejected (plan));
  canevas_output_print ("\n");
  if (dry_run)
    canevas_output_print ("%s\n", _("Dry run: nothing was written."));
}

/* --- Report as JSON --- */

static void
append_pair (GString *json, const char *name, const char *value)
{
  canevas_json_append_text (json, name);
  g_string_append (json, ": ");
  if (value != NULL)
    canevas_json_append_text (json, value);
  else
    g_string_append (json, "null");
}

static void
append_count (GString *json, const char *name, const CanevasPeopleCount *count)
{
  g_string_append_printf (json, ",\n  \"%s\": {\"added\": %u, \"updated\": %u, \"unchanged\": %u, \"left_alone\": %u}", name, count->added,
                          count->updated, count->unchanged, count->left_alone);
}

static void
append_findings (GString *json, CanevasPeoplePlan *plan)
{
  static const char *const severities[] = { "note", "rejected", "broken" };
  GArray *findings = canevas_people_plan_get_findings (plan);

  g_string_append (json, ",\n  \"findings\": [");
  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasPeopleFinding *finding = &g_array_index (findings, CanevasPeopleFinding, i);

      g_string_append_printf (json, "%s\n    {\"line\": %u, ", i > 0 ? "," : "", finding->line);
      append_pair (json, "severity", severities[finding->severity]);
      g_string_append (json, ", ");
      append_pair (json, "reason", finding->reason);
      g_string_append_c (json, '}');
    }
  g_string_append (json, "]");
}

static void
append_changes (GString *json, CanevasPeoplePlan *plan)
{
  GArray *changes = canevas_people_plan_get_changes (plan);

  g_string_append (json, ",\n  \"changes\": [");
  for (guint i = 0; i < changes->len; i++)
    {
      const CanevasPeopleChange *change = &g_array_index (changes, CanevasPeopleChange, i);
      g_autofree char *title = canevas_people_plan_dup_title (plan, change);

      g_string_append_printf (json, "%s\n    {", i > 0 ? "," : "");
      append_pair (json, "type", change->of_person ? "person" : "unit");
      g_string_append (json, ", ");
      append_pair (json, "title", title);
      g_string_append (json, ", ");
      append_pair (json, "field", canevas_people_plan_get_field_name (change));
      g_string_append (json, ", ");
      append_pair (json, "before", change->before);
      g_string_append (json, ", ");
      append_pair (json, "after", change->after);
      g_string_append_c (json, '}');
    }
  g_string_append (json, "]");
}

static void
print_json (CanevasCsvTable *table, CanevasPeoplePlan *plan, gboolean dry_run)
{
  g_autoptr (GString) json = g_string_new (NULL);

  g_string_append_printf (json, "{\n  \"dry_run\": %s,\n  \"broken\": %s,\n  ", dry_run ? "true" : "false",
                          canevas_people_plan_is_broken (plan) ? "true" : "false");
  append_pair (json, "encoding", canevas_encoding_get_name (canevas_csv_table_get_encoding (table)));
  g_string_append (json, ",\n  ");
  append_pair (json, "separator", get_separator_name (canevas_csv_table_get_separator (table)));
  g_string_append_printf (json, ",\n  \"lines\": %u,\n  \"rejected\": %u", canevas_people_plan_get_n_lines (plan),
                          canevas_people_plan_get_n_rejected (plan));
  append_count (json, "units", canevas_people_plan_get_units (plan));
  append_count (json, "people", canevas_people_plan_get_people (plan));
  append_findings (json, plan);
  append_changes (json, plan);
  canevas_output_print ("%s\n}\n", json->str);
}

/* --- The whole --- */

static gboolean
carry_out (CanevasStore *store, CanevasPeoplePlan *plan, const char *name, GError **error)
{
  g_autoptr (CanevasPeopleApply) apply = canevas_people_apply_new (store, plan, name);
  gboolean done = FALSE;

  return canevas_people_apply_step (apply, 0, &done, error);
}

static CanevasExit
fail_about (const char *name, GError *reason)
{
  g_autoptr (GError) error = NULL;

  /* Translators: a file, then what is wrong with it. */
  g_set_error (&error, reason->domain, reason->code, _("%s cannot be imported: %s"), name, reason->message);
  return canevas_command_failed (error);
}

/* The report was printed: what remains is why nothing came of it. */
static CanevasExit
conclude (CanevasPeoplePlan *plan, const char *name)
{
  if (canevas_people_plan_is_broken (plan))
    canevas_output_complain (_("%s: nothing was imported, because the hierarchy does not hold together. Mend the lines named above."), name);
  else if (canevas_people_plan_get_n_rejected (plan) == canevas_people_plan_get_n_lines (plan))
    canevas_output_complain (_("%s: nothing was imported, because no line could be."), name);
  else
    return CANEVAS_EXIT_DONE;
  return CANEVAS_EXIT_FAILED;
}

CanevasExit
canevas_import_people (const CanevasCommand *command, CanevasStore *store, GBytes *data, const char *name,
                       const CanevasPeopleSettings *settings, gboolean dry_run, gboolean as_json)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasCsvTable) table = canevas_csv_table_new (data, settings->encoding, settings->separator, NULL, &error);
  g_autofree CanevasPeopleField *columns = NULL;
  g_autoptr (CanevasPeopleExisting) existing = NULL;
  g_autoptr (CanevasPeoplePlan) plan = NULL;

  if (table == NULL)
    return fail_about (name, error);
  columns = choose_columns (command, table, settings->headers);
  if (columns == NULL)
    return CANEVAS_EXIT_USAGE;
  existing = canevas_people_existing_new (store);
  plan = canevas_people_plan_new (table, columns, existing, NULL, &error);
  if (plan == NULL)
    return fail_about (name, error);
  if (!dry_run && !canevas_people_plan_is_broken (plan) && !carry_out (store, plan, name, &error))
    return canevas_command_failed (error);
  if (as_json)
    print_json (table, plan, dry_run);
  else
    {
      print_columns (table, columns);
      print_report (plan, dry_run);
    }
  return conclude (plan, name);
}
