/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-list-import.h"

#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-idea-box.h"
#include "canevas-idea.h"
#include "canevas-indicator.h"
#include "canevas-measure.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-schema.h"

#define TODAY "2027-03-08"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *box;
} Fixture;

static void
add_person (Fixture *fixture, const char *given, const char *family, const char *identifier)
{
  g_autoptr (CanevasRecord) person = canevas_store_add (fixture->store, &canevas_person_type, NULL, NULL);

  g_assert_true (canevas_record_set_text (person, "given_name", given, NULL));
  g_assert_true (canevas_record_set_text (person, "family_name", family, NULL));
  if (identifier != NULL)
    g_assert_true (canevas_record_set_text (person, "identifier", identifier, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->box = canevas_store_add (fixture->store, &canevas_idea_box_type, NULL, &error);
  g_assert_no_error (error);
  add_person (fixture, "Inès", "Le Goff", "A12");
  add_person (fixture, "Paul", "Martin", "A13");
  add_person (fixture, "Paul", "Martin", "A14");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->box);
  g_object_unref (fixture->store);
}

static CanevasCsvTable *
make_table (const char *text, gssize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? strlen (text) : (gsize) length);
  g_autoptr (GError) error = NULL;
  CanevasCsvTable *table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, &error);

  g_assert_no_error (error);
  return table;
}

static CanevasListImport *
import_ideas (Fixture *fixture, const char *text, gboolean dry_run)
{
  g_autoptr (CanevasCsvTable) table = make_table (text, -1);
  g_autoptr (GError) error = NULL;
  CanevasListImport *result = canevas_ideas_import (fixture->box, table, TODAY, dry_run, NULL, &error);

  g_assert_no_error (error);
  return result;
}

static CanevasListImport *
import_members (Fixture *fixture, const char *text, gboolean dry_run)
{
  g_autoptr (CanevasCsvTable) table = make_table (text, -1);
  g_autoptr (GError) error = NULL;
  CanevasListImport *result = canevas_memberships_import (fixture->store, table, dry_run, NULL, &error);

  g_assert_no_error (error);
  return result;
}

/* Slips typed into a sheet: with and without number; a second import of the same sheet changes nothing; one undo takes all back.
 */
static void
test_ideas (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "Numéro;Idée;Auteur;Thème;Soutiens;Date\n"
                             "BI-012;Un guichet unique;Vie associative;Accueil;4;08/02/2027\n"
                             ";Réunir les magasins;;;;\n";
  g_autoptr (CanevasListImport) dry = import_ideas (fixture, text, TRUE);
  g_autoptr (CanevasListImport) done = NULL;
  g_autoptr (CanevasListImport) again = NULL;
  g_autoptr (CanevasList) ideas =
    canevas_store_children (fixture->store, &canevas_idea_type, canevas_record_get_id (fixture->box));
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (CanevasRecord) second = NULL;

  g_assert_cmpuint (dry->added, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ideas)), ==, 0);
  done = import_ideas (fixture, text, FALSE);
  g_assert_cmpuint (done->added, ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (ideas), 0);
  second = g_list_model_get_item (G_LIST_MODEL (ideas), 1);
  g_assert_cmpint (canevas_record_get_integer (first, "number"), ==, 12);
  g_assert_cmpstr (canevas_record_get_text (first, "received_on"), ==, "2027-02-08");
  g_assert_cmpint (canevas_record_get_integer (first, "support"), ==, 4);
  g_assert_cmpint (canevas_record_get_integer (second, "number"), ==, 13);
  g_assert_cmpstr (canevas_record_get_text (second, "received_on"), ==, TODAY);

  again = import_ideas (fixture, "Numéro;Idée\n12;UN GUICHET UNIQUE\n", FALSE);
  g_assert_cmpuint (again->unchanged, ==, 1);
  g_assert_cmpuint (again->added, ==, 0);
  g_clear_pointer (&again, canevas_list_import_free);
  again = import_ideas (fixture, text, FALSE);
  g_assert_cmpuint (again->unchanged, ==, 2);
  while (g_list_model_get_n_items (G_LIST_MODEL (ideas)) > 0)
    g_assert_true (canevas_store_undo (fixture->store, NULL));
}

/* Sixty slips were printed, two came back. */
static void
test_typed_back (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GBytes) sheet = canevas_ideas_sheet_write (fixture->box, 41, 60);
  g_autofree char *text = g_strndup (g_bytes_get_data (sheet, NULL), g_bytes_get_size (sheet));
  g_autoptr (GString) typed = g_string_new (text);
  g_autoptr (CanevasListImport) result = NULL;
  g_autoptr (CanevasList) ideas =
    canevas_store_children (fixture->store, &canevas_idea_type, canevas_record_get_id (fixture->box));
  g_autoptr (CanevasRecord) second = NULL;

  g_assert_cmpuint (g_string_replace (typed, "42;;;;", "42;Un verger partagé;;;", 0), ==, 1);
  g_assert_cmpuint (g_string_replace (typed, "97;;;;", "97;Une crèche;Service jeunesse;;03/03/2027", 0), ==, 1);
  result = import_ideas (fixture, typed->str, FALSE);
  g_assert_cmpuint (result->problems->len, ==, 0);
  g_assert_cmpuint (result->added, ==, 2);
  second = g_list_model_get_item (G_LIST_MODEL (ideas), 1);
  g_assert_cmpint (canevas_record_get_integer (second, "number"), ==, 97);
  g_assert_cmpstr (canevas_record_get_text (second, "author"), ==, "Service jeunesse");
  g_assert_cmpstr (canevas_record_get_text (second, "received_on"), ==, "2027-03-03");
}

/* As the table of a box is exported; a list without a heading; numbers that come after a line without one. */
static void
test_other_lists (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasListImport) ours =
    import_ideas (fixture, "Numéro du bulletin;Idée;Reçue le;Soutenue par\n3;Un annuaire;26 nov. 2026;1\302\240200\n", FALSE);
  g_autoptr (CanevasListImport) bare = import_ideas (fixture, "Une navette\nUne cantine\nUne navette\n", FALSE);
  g_autoptr (CanevasListImport) again = import_ideas (fixture, "Une navette\nUne cantine\nUne navette\nUn abri\n", TRUE);
  g_autoptr (CanevasListImport) mixed = import_ideas (fixture, "Numéro;Idée\n;Une crèche\n7;Un verger\n", FALSE);
  g_autoptr (CanevasList) ideas =
    canevas_store_children (fixture->store, &canevas_idea_type, canevas_record_get_id (fixture->box));
  static const int numbers[] = { 3, 4, 5, 6, 8, 7 };
  g_autoptr (CanevasRecord) first = g_list_model_get_item (G_LIST_MODEL (ideas), 0);

  g_assert_cmpuint (ours->added, ==, 1);
  g_assert_cmpstr (canevas_record_get_text (first, "received_on"), ==, "2026-11-26");
  g_assert_cmpint (canevas_record_get_integer (first, "support"), ==, 1200);
  g_assert_cmpuint (bare->added, ==, 3); /* two people may want the same */
  g_assert_cmpuint (again->unchanged, ==, 3);
  g_assert_cmpuint (again->added, ==, 1);
  g_assert_cmpuint (mixed->problems->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (ideas)), ==, G_N_ELEMENTS (numbers));
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CanevasRecord) idea = g_list_model_get_item (G_LIST_MODEL (ideas), i);

      g_assert_cmpint (canevas_record_get_integer (idea, "number"), ==, numbers[i]);
    }
}

/* One wrong line keeps them all out, and each is named. */
static void
test_wrong_lines (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasListImport) taken = import_ideas (fixture, "Numéro;Idée\n12;Un guichet\n", FALSE);
  g_autoptr (CanevasListImport) result =
    import_ideas (fixture,
                  "Numéro;Idée;Date;Votes\n14;Une navette;;\n12;Autre chose;;\n15;;;3\ndouze;Un annuaire;;\n"
                  "16;Une cantine;32/01/2027;\n17;Un abri;;beaucoup\n18;Un banc;;-4\n",
                  FALSE);
  g_autofree char *all = NULL;

  g_ptr_array_add (result->problems, NULL);
  all = g_strjoinv ("\n", (char **) result->problems->pdata);
  g_assert_cmpstr (all, ==,
                   "line 3: number 12 is that of another idea.\nline 4: the idea is missing.\nline 5: “douze” is not a number.\n"
                   "line 6: “32/01/2027” is not a day: write it like 08/03/2027.\n"
                   "line 7: “beaucoup” is not a number of people.\nline 8: “-4” is not a number of people.");
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_idea_type), ==, 1);
}

static void
test_no_column (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasCsvTable) table = make_table ("Titre;Prix\nUn;2\n", -1);
  g_autoptr (GError) error = NULL;

  g_assert_null (canevas_ideas_import (fixture->box, table, TODAY, FALSE, NULL, &error));
  g_assert_cmpstr (error->message, ==, "No column holds the ideas: head it “Idée” on the first line.");
  g_clear_error (&error);
  g_assert_null (canevas_memberships_import (fixture->store, table, FALSE, NULL, &error));
  g_assert_nonnull (strstr (error->message, "Two columns are needed"));
}

/* By number, or by name in either order; communities are made once; who is in it already stays. */
static void
test_memberships (Fixture *fixture, gconstpointer data)
{
  static const char text[] = "Communauté;Matricule;Agent;Depuis\nAmbassadeurs numériques;A13;;2026-09-01\n"
                             "ambassadeurs numeriques;;Le Goff Inès;\nClub des managers;;Inès Le Goff;\n";
  g_autoptr (CanevasListImport) dry = import_members (fixture, text, TRUE);
  g_autoptr (CanevasListImport) done = NULL;
  g_autoptr (CanevasListImport) again = NULL;

  g_assert_cmpuint (dry->added, ==, 3);
  g_assert_cmpuint (dry->communities, ==, 2);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_community_type), ==, 0);
  done = import_members (fixture, text, FALSE);
  g_assert_cmpuint (done->problems->len, ==, 0);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_community_type), ==, 2);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_community_member_type), ==, 3);
  again = import_members (fixture, text, FALSE);
  g_assert_cmpuint (again->unchanged, ==, 3);
  g_assert_cmpuint (again->communities, ==, 0);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_community_type), ==, 0);
}

static void
test_unknown_people (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasListImport) result =
    import_members (fixture, "Communauté;Agent\nClub;Paul Martin\nClub;Zoé Roux\n;Inès Le Goff\nClub;\n", FALSE);
  g_autofree char *all = NULL;

  g_ptr_array_add (result->problems, NULL);
  all = g_strjoinv ("\n", (char **) result->problems->pdata);
  g_assert_cmpstr (all, ==,
                   "line 2: several people are “Paul Martin”: tell them apart by a staff number.\nline 3: nobody in the file is "
                   "“Zoé Roux”.\n"
                   "line 4: the community is missing.\nline 5: the person is missing.");
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_community_type), ==, 0);
}

/* Whatever bytes come, the file stays whole: all of it, or nothing. */
static void
test_noise (Fixture *fixture, gconstpointer data)
{
  static const char pieces[][14] = { "Idée",   "\"",         ";",  "\n", ",",          "\xff\xfe", "12",
                                     "Numéro", "08/03/2027", "\t", "x",  "Communauté", "Agent" };

  for (guint run = 0; run < 300; run++)
    {
      g_autoptr (GString) text = g_string_new ("Idée;Communauté;Agent\n");
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (CanevasCsvTable) table = NULL;
      const guint before = canevas_store_count (fixture->store, &canevas_idea_type);
      g_autoptr (CanevasListImport) ideas = NULL;
      g_autoptr (CanevasListImport) members = NULL;

      for (guint i = 0; i < 40; i++)
        g_string_append (text, pieces[g_test_rand_int_range (0, G_N_ELEMENTS (pieces))]);
      if (run % 7 == 0)
        g_string_append_c (text, '\0');
      bytes = g_bytes_new (text->str, text->len);
      table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, NULL);
      if (table == NULL)
        continue;
      ideas = canevas_ideas_import (fixture->box, table, TODAY, FALSE, NULL, NULL);
      if (ideas != NULL)
        g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_idea_type), ==,
                          before + (ideas->problems->len > 0 ? 0 : ideas->added));
      members = canevas_memberships_import (fixture->store, table, TRUE, NULL, NULL);
    }
}

/* --- Measures --- */

static CanevasListImport *
import_measures (CanevasRecord *project, const char *text, gboolean dry_run)
{
  g_autoptr (CanevasCsvTable) table = make_table (text, -1);
  g_autoptr (GError) error = NULL;
  CanevasListImport *result = canevas_measures_import (project, table, dry_run, NULL, &error);

  g_assert_no_error (error);
  return result;
}

/* From the sheet of the office that measures: found by name, taken in once, all of it or nothing, one undo. */
static void
test_measures (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = canevas_store_add (fixture->store, &canevas_project_type, NULL, NULL);
  g_autoptr (CanevasRecord) indicator = canevas_store_add (fixture->store, &canevas_indicator_type, project, NULL);
  g_autoptr (CanevasListImport) dry = NULL, good = NULL, again = NULL, bad = NULL;
  g_autoptr (CanevasList) measures = NULL;
  g_autoptr (CanevasRecord) first = NULL, unmeasured = NULL;
  g_autoptr (CanevasCsvTable) headless = make_table ("Usagers satisfaits;71", -1);
  g_autoptr (GError) error = NULL;
  const char *sheet = "Indicateur;Date;Valeur;Moment;Remarque\nusagers SATISFAITS;31/03/2027;71,5 %;during;Enquête\n"
                      "Usagers satisfaits;2027-06-30;;;grève\n";

  g_assert_true (canevas_record_set_text (indicator, "name", "Usagers satisfaits", NULL));
  dry = import_measures (project, sheet, TRUE);
  g_assert_cmpuint (dry->added, ==, 2);
  measures = canevas_store_children (fixture->store, &canevas_measure_type, canevas_record_get_id (indicator));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (measures)), ==, 0);
  good = import_measures (project, sheet, FALSE);
  g_assert_cmpuint (good->problems->len, ==, 0);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (measures)), ==, 2);
  first = g_list_model_get_item (G_LIST_MODEL (measures), 0);
  g_assert_cmpstr (canevas_record_get_text (first, "measured_on"), ==, "2027-03-31");
  g_assert_cmpfloat (canevas_record_get_decimal (first, "value"), ==, 71.5);
  g_assert_cmpstr (canevas_record_get_text (first, "moment"), ==, "during");
  unmeasured = g_list_model_get_item (G_LIST_MODEL (measures), 1);
  g_assert_false (canevas_record_is_set (unmeasured, "value"));
  again = import_measures (project, sheet, FALSE);
  g_assert_cmpuint (again->added, ==, 0);
  g_assert_cmpuint (again->unchanged, ==, 2);

  bad = import_measures (project,
                         "Indicateur;Date;Valeur\nUsagers satisfaits;30/09/2027;74\nDélai;30/09/2027;8\n"
                         "Usagers satisfaits;31/03/2027;80\nUsagers satisfaits;;80\nUsagers satisfaits;1/1/2028;bof\n",
                         FALSE);
  g_assert_cmpuint (bad->problems->len, ==, 4);
  g_assert_true (g_str_has_prefix (bad->problems->pdata[0], "line 3: the project has no indicator called “Délai”."));
  g_assert_nonnull (strstr (bad->problems->pdata[1], "is measured already on that day: 71.5."));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (measures)), ==, 2);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (measures)), ==, 0);
  g_assert_null (canevas_measures_import (project, headless, FALSE, NULL, &error));
  g_assert_nonnull (strstr (error->message, "“Valeur”"));
}

static gboolean
stop_at (double progress, gpointer data)
{
  *(guint *) data += 1;
  g_assert_cmpfloat (progress, <, 1);
  return *(guint *) data < 3;
}

/* Whoever waits for a long list may stop it: then nothing of it is there, nor in the history. */
static void
test_stopped (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GString) text = g_string_new ("Idée\n");
  guint n_looks = 0;
  const CanevasListWatch watch = { stop_at, &n_looks };
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CanevasCsvTable) table = NULL;
  g_autoptr (GError) error = NULL;
  CanevasStoreInfo before, after;

  for (guint i = 0; i < 2000; i++)
    g_string_append_printf (text, "Idée %u\n", i);
  bytes = g_string_free_to_bytes (g_steal_pointer (&text));
  table = canevas_csv_table_new (bytes, CANEVAS_N_ENCODINGS, 0, NULL, &error);
  g_assert_no_error (error);
  canevas_store_get_info (fixture->store, &before);
  g_assert_null (canevas_ideas_import (fixture->box, table, TODAY, FALSE, &watch, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_cmpuint (n_looks, ==, 3);
  canevas_store_get_info (fixture->store, &after);
  g_assert_cmpuint (before.n_entries, ==, after.n_entries);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_idea_type), ==, 0);
  g_assert_false (canevas_store_in_action (fixture->store));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/list-import/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("stopped", test_stopped);
  ADD ("ideas", test_ideas);
  ADD ("wrong-lines", test_wrong_lines);
  ADD ("other-lists", test_other_lists);
  ADD ("typed-back", test_typed_back);
  ADD ("no-column", test_no_column);
  ADD ("memberships", test_memberships);
  ADD ("unknown-people", test_unknown_people);
  ADD ("noise", test_noise);
  ADD ("measures", test_measures);
#undef ADD
  return g_test_run ();
}
