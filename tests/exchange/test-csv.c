/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-communication-action.h"
#include "canevas-csv.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-store.h"

#include <string.h>

#define MARK "\357\273\277"

/* What a spreadsheet must find again in its cells. */
static void
test_cells (void)
{
  g_autoptr (GString) csv = canevas_csv_new ();

  canevas_csv_append (csv, NULL);
  canevas_csv_append (csv, "L’accueil");
  canevas_csv_append (csv, "a;b");
  canevas_csv_append (csv, "dit « oui », \"non\"");
  canevas_csv_append_number (csv, -12);
  canevas_csv_end_row (csv);
  canevas_csv_append (csv, "deux\nlignes");
  canevas_csv_append (csv, NULL);
  canevas_csv_append (csv, NULL);
  canevas_csv_end_row (csv);
  g_assert_cmpstr (csv->str, ==,
                   MARK "\"\";L’accueil;\"a;b\";\"dit « oui », \"\"non\"\"\";-12\r\n\"deux\nlignes\";;\r\n");
}

/* What somebody types in a field is never run by the spreadsheet of somebody else, and is found again. */
static void
test_formulas (void)
{
  static const struct { const char *text, *written; } cells[] = {
    { "=HYPERLINK(1)", "'=HYPERLINK(1)" },
    { "+33 5 61 22 29 22", "'+33 5 61 22 29 22" },
    { "- accueil commun", "'- accueil commun" },
    { "-2+3", "'-2+3" },
    { "-5 jours", "'-5 jours" },
    { "@SOMME", "'@SOMME" },
    { "\t=1", "\"'\t=1\"" },
    { "\r=1", "\"'\r=1\"" },
    { "=1;2", "\"'=1;2\"" },
    { "'=1", "''=1" },
    { "''-5", "'''-5" },
    { "-", "'-" },
    { "-.5", "'-.5" },
    { "-5", "-5" },
    { "-12.5", "-12.5" },
    { "12", "12" },
    { "'", "'" },
    { "'Accueil'", "'Accueil'" },
    { "a=b", "a=b" },
    { "2026-11-26", "2026-11-26" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      g_autoptr (GString) csv = canevas_csv_new ();
      g_autoptr (GString) read = NULL;

      canevas_csv_append (csv, cells[i].text);
      g_assert_cmpstr (csv->str + strlen (MARK), ==, cells[i].written);
      /* As the header says to read it: quotes away, then one apostrophe before what would begin a formula. */
      read = g_string_new (csv->str + strlen (MARK));
      if (read->str[0] == '"')
        g_string_erase (g_string_truncate (read, read->len - 1), 0, 1);
      if (read->str[0] == '\'' && read->str[strspn (read->str, "'")] != '\0' && strchr ("=+-@\t\r\n", read->str[strspn (read->str, "'")]))
        g_string_erase (read, 0, 1);
      g_assert_cmpstr (read->str, ==, cells[i].text);
    }
}

static void
test_records (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_autoptr (CanevasRecord) project = canevas_store_add (store, &canevas_project_type, NULL, &error);
  g_autoptr (CanevasRecord) action = canevas_store_add (store, &canevas_communication_action_type, project, &error);
  g_autoptr (CanevasList) actions = canevas_store_children (store, &canevas_communication_action_type, canevas_record_get_id (project));
  g_autoptr (GBytes) bytes = NULL;

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (action, "audience", "Agents ; élus", &error));
  g_assert_true (canevas_record_set_text (action, "due", "2027-01-07", &error));
  g_assert_true (canevas_record_set_flag (action, "feedback", TRUE, &error));
  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    bytes = canevas_csv_write_records (G_LIST_MODEL (actions), &canevas_communication_action_type);
  }
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), strlen (MARK "Public;Message;Canal;Moment;Date;Fréquence;Revient jusqu’au;Responsable;"),
                   MARK "Public;Message;Canal;Moment;Date;Fréquence;Revient jusqu’au;Responsable;", strlen (MARK "Public;Message;Canal;Moment;Date;Fréquence;Revient jusqu’au;Responsable;"));
  {
    g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

    g_assert_nonnull (strstr (text, "\r\n\"Agents ; élus\";;;;2027-01-07;;;;"));
    g_assert_null (strstr (text, "Projet"));
    g_assert_true (g_str_has_suffix (text, "\r\n"));
  }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/csv/cells", test_cells);
  g_test_add_func ("/csv/formulas", test_formulas);
  g_test_add_func ("/csv/records", test_records);
  return g_test_run ();
}
