/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-inspector.h"
#include "canevas-organisation-table.h"
#include "canevas-schema.h"

#include <time.h>

typedef struct
{
  CanevasWindow *window;
  CanevasPage *page;
  CanevasOrganisationTable *table;
  CanevasRecord *management;
  CanevasRecord *desks;
  CanevasRecord *lise; /* in no unit yet */
  CanevasRecord *omar; /* heads the desks */
} Fixture;

static CanevasRecord *
add_person (Fixture *fixture, CanevasRecord *unit, const char *given, const char *family, const char *position)
{
  CanevasRecord *person = canevas_page_test_add (fixture->window, "person", unit, position);

  canevas_record_set_text (person, "given_name", given, NULL);
  canevas_record_set_text (person, "family_name", family, NULL);
  return person;
}

static void
set_up (Fixture *fixture, gconstpointer name)
{
  fixture->window = canevas_page_test_open_project (name);
  fixture->management = canevas_page_test_add (fixture->window, "unit", NULL, "Direction générale");
  fixture->desks = canevas_page_test_add (fixture->window, "unit", fixture->management, "Guichets");
  fixture->omar = add_person (fixture, fixture->desks, "Omar", "Haddad", "Chef de service");
  canevas_record_set_flag (fixture->omar, "leads_unit", TRUE, NULL);
  fixture->lise = add_person (fixture, NULL, "Élise", "Aubry", "Responsable d’accueil");
  canevas_store_end_typing (canevas_page_test_get_store (fixture->window));
  fixture->page = canevas_page_test_show (fixture->window, "organisation");
  fixture->table =
    CANEVAS_ORGANISATION_TABLE (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_ORGANISATION_TABLE, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  g_clear_object (&fixture->management);
  g_clear_object (&fixture->desks);
  g_clear_object (&fixture->lise);
  g_clear_object (&fixture->omar);
  canevas_gui_test_close (fixture->window);
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (fixture->table), GTK_TYPE_LABEL, text) != NULL;
}

static gboolean
is_selected_alone (Fixture *fixture, CanevasRecord *record)
{
  g_autoptr (GPtrArray) selected = canevas_organisation_table_get_selected (fixture->table);

  return selected->len == 1 && g_ptr_array_index (selected, 0) == record;
}

static void
test_says_who_is_where (Fixture *fixture, gconstpointer name)
{
  canevas_gui_wait (shows (fixture, "Guichets · 1"));
  g_assert_true (shows (fixture, "Direction générale · 1"));
  g_assert_true (shows (fixture, "Élise Aubry"));
  g_assert_true (shows (fixture, "Responsable d’accueil"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "2 people, 2 units"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "organisation");
}

static void
test_search_without_accents (Fixture *fixture, gconstpointer name)
{
  GtkWidget *search = canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (search), "elise");
  canevas_gui_wait (!shows (fixture, "Guichets · 1"));
  g_assert_true (shows (fixture, "Élise Aubry"));
  gtk_editable_set_text (GTK_EDITABLE (search), "CHEF");
  canevas_gui_wait (shows (fixture, "Omar Haddad"));
  g_assert_true (shows (fixture, "Guichets · 1")); /* the units above stay */
  canevas_gui_wait (!shows (fixture, "Élise Aubry"));
  gtk_editable_set_text (GTK_EDITABLE (search), "zzz");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_BUTTON, "Clear the filters") != NULL);
  canevas_page_test_click (fixture->window, "Clear the filters");
  canevas_gui_wait (shows (fixture, "Élise Aubry"));
}

static void
test_adding_stands_beside_the_selection (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasList) people = canevas_store_list (canevas_page_test_get_store (fixture->window),
                                                       canevas_schema_find_type (canevas_schema_get_default (), "person"));
  g_autoptr (CanevasRecord) added = NULL;

  g_assert_true (canevas_organisation_table_select (fixture->table, fixture->desks));
  canevas_page_activate_primary (fixture->page);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (people)), ==, 3);
  canevas_gui_test_press (fixture->window, "F a t o u");
  canevas_gui_wait (shows (fixture, "Fatou"));
  for (guint i = 0; i < 3 && added == NULL; i++)
    {
      g_autoptr (CanevasRecord) person = g_list_model_get_item (G_LIST_MODEL (people), i);

      if (g_strcmp0 (canevas_record_get_text (person, "given_name"), "Fatou") == 0)
        added = g_steal_pointer (&person);
    }
  g_assert_nonnull (added);
  g_assert_cmpstr (canevas_record_get_text (added, "unit"), ==, canevas_record_get_id (fixture->desks));
  canevas_gui_wait (shows (fixture, "Guichets · 2"));
}

static void
test_moving_and_undoing (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_assert_true (canevas_organisation_table_select (fixture->table, fixture->lise));
  g_ptr_array_add (records, fixture->lise);
  g_signal_emit_by_name (fixture->table, "dropped", records, fixture->desks);
  g_assert_cmpstr (canevas_record_get_text (fixture->lise, "unit"), ==, canevas_record_get_id (fixture->desks));
  canevas_gui_wait (shows (fixture, "Guichets · 2"));
  g_assert_true (is_selected_alone (fixture, fixture->lise));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "“Élise Aubry” attached to “Guichets”"));
  g_assert_cmpstr (canevas_store_get_undo_label (canevas_page_test_get_store (fixture->window)), ==, "move to “Guichets”");

  canevas_store_undo (canevas_page_test_get_store (fixture->window), NULL);
  g_assert_null (canevas_record_get_text (fixture->lise, "unit"));
  canevas_gui_wait (shows (fixture, "Guichets · 1"));
}

static void
test_picking_a_unit_keeps_the_record_in_sight (Fixture *fixture, gconstpointer name)
{
  CanevasInspector *inspector;

  g_assert_true (canevas_organisation_table_select (fixture->table, fixture->lise));
  inspector = CANEVAS_INSPECTOR (canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_INSPECTOR, NULL));
  canevas_record_set_reference (fixture->lise, "unit", fixture->desks, NULL);
  canevas_gui_wait (is_selected_alone (fixture, fixture->lise));
  g_assert_true (canevas_inspector_get_record (inspector) == fixture->lise);
}

static void
test_no_unit_under_itself (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GPtrArray) records = g_ptr_array_new ();

  g_ptr_array_add (records, fixture->management);
  g_signal_emit_by_name (fixture->table, "dropped", records, fixture->desks);
  g_assert_null (canevas_record_get_text (fixture->management, "parent"));
}

static void
test_deleting_a_unit_keeps_its_people (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);

  g_assert_true (canevas_organisation_table_select (fixture->table, fixture->management));
  g_signal_emit_by_name (fixture->table, "remove");
  g_assert_true (canevas_record_is_deleted (fixture->management));
  g_assert_true (canevas_record_is_deleted (fixture->desks));
  g_assert_false (canevas_record_is_deleted (fixture->omar));
  g_assert_null (canevas_record_get_text (fixture->omar, "unit"));

  canevas_store_undo (store, NULL);
  g_assert_false (canevas_record_is_deleted (fixture->desks));
  g_assert_cmpstr (canevas_record_get_text (fixture->omar, "unit"), ==, canevas_record_get_id (fixture->desks));
  canevas_gui_wait (shows (fixture, "Direction générale · 1"));
}

static void
test_roles_are_told (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (fixture->window, "project");
  g_autoptr (CanevasRecord) role = canevas_page_test_add (fixture->window, "role", project, "Cheffe de projet");

  canevas_record_set_reference (role, "person", fixture->lise, NULL);
  canevas_gui_wait (shows (fixture, "1 project"));
  g_assert_true (canevas_organisation_table_select (fixture->table, fixture->lise));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_ACTION_ROW, "Accueil unique") != NULL);
}

static void
show (Fixture *fixture, CanevasOrganisationShown shown)
{
  gtk_drop_down_set_selected (GTK_DROP_DOWN (canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_DROP_DOWN, NULL)), shown);
}

static void
test_filters (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);
  g_autoptr (CanevasRecord) post = canevas_page_test_add (fixture->window, "person", fixture->desks, "Agent d’accueil");
  g_autoptr (CanevasRecord) mission = canevas_page_test_add (fixture->window, "unit", fixture->management, "Innovation");
  g_autoptr (CanevasRecord) place = canevas_page_test_add (fixture->window, "membership", fixture->omar, "Accueil");

  canevas_record_set_flag (post, "vacant", TRUE, NULL);
  canevas_record_set_flag (mission, "staff", TRUE, NULL);
  canevas_record_set_reference (place, "unit", mission, NULL);
  canevas_record_set_text (place, "kind", "referent", NULL);
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (fixture, "Vacant post"));
  canevas_gui_wait (shows (fixture, "Innovation · support"));
  canevas_gui_wait (shows (fixture, "Chef de service · Référent (Innovation)"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, "2 people, 3 units, 1 vacant post"));
  show (fixture, CANEVAS_ORGANISATION_VACANT);
  canevas_gui_wait (shows (fixture, "Vacant post") && !shows (fixture, "Élise Aubry") && !shows (fixture, "Innovation · support"));
  show (fixture, CANEVAS_ORGANISATION_STAFF);
  canevas_gui_wait (shows (fixture, "Innovation · support") && !shows (fixture, "Guichets · 1"));
  show (fixture, CANEVAS_ORGANISATION_REFERENTS);
  canevas_gui_wait (shows (fixture, "Omar Haddad") && !shows (fixture, "Vacant post") && !shows (fixture, "Élise Aubry"));
  show (fixture, CANEVAS_ORGANISATION_WITHOUT_UNIT);
  canevas_gui_wait (shows (fixture, "Élise Aubry") && !shows (fixture, "Omar Haddad"));
  show (fixture, CANEVAS_ORGANISATION_WITHOUT_HEAD);
  canevas_gui_wait (shows (fixture, "Innovation · support") && !shows (fixture, "Guichets · 1"));
  /* A search follows what is changed meanwhile. */
  canevas_record_set_reference (fixture->lise, "unit", mission, NULL);
  canevas_record_set_flag (fixture->lise, "leads_unit", TRUE, NULL);
  canevas_gui_wait (!shows (fixture, "Innovation · 1 · support"));
}

static void
test_heads_together (Fixture *fixture, gconstpointer name)
{
  canevas_record_set_reference (fixture->lise, "unit", fixture->desks, NULL);
  canevas_record_set_flag (fixture->lise, "leads_unit", TRUE, NULL);
  canevas_gui_wait (shows (fixture, "Omar Haddad and Élise Aubry"));
  canevas_record_set_text (fixture->desks, "heading", "collective", NULL);
  canevas_record_set_flag (fixture->lise, "leads_unit", FALSE, NULL);
  canevas_gui_wait (shows (fixture, "Collective: Omar Haddad"));
}

static void
test_moving_by_keys (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);

  g_assert_true (canevas_organisation_table_select (fixture->table, fixture->omar));
  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "table.cut", NULL);
  g_assert_cmpstr (canevas_record_get_text (fixture->omar, "unit"), ==, canevas_record_get_id (fixture->desks));
  g_assert_true (canevas_organisation_table_select (fixture->table, fixture->management));
  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "table.paste", NULL);
  g_assert_cmpstr (canevas_record_get_text (fixture->omar, "unit"), ==, canevas_record_get_id (fixture->management));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                           "“Omar Haddad” moved from “Guichets” to “Direction générale”") != NULL);
  canevas_store_undo (store, NULL);
  g_assert_cmpstr (canevas_record_get_text (fixture->omar, "unit"), ==, canevas_record_get_id (fixture->desks));
  /* Nothing is left to paste. */
  gtk_widget_activate_action (GTK_WIDGET (fixture->table), "table.paste", NULL);
  g_assert_cmpstr (canevas_record_get_text (fixture->omar, "unit"), ==, canevas_record_get_id (fixture->desks));
}

/* 10 divisions of 10 services of 100 people each, all in one action. */
static void
add_thousands (Fixture *fixture)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);
  const CanevasRecordType *unit = canevas_schema_find_type (canevas_schema_get_default (), "unit");
  const CanevasRecordType *person = canevas_schema_find_type (canevas_schema_get_default (), "person");

  canevas_store_begin (store, "add thousands");
  for (guint d = 0; d < 10; d++)
    {
      g_autoptr (CanevasRecord) division = canevas_store_add (store, unit, fixture->management, NULL);
      g_autofree char *division_name = g_strdup_printf ("Pôle %u", d);

      canevas_record_set_text (division, "name", division_name, NULL);
      for (guint i = 0; i < 10; i++)
        {
          g_autoptr (CanevasRecord) service = canevas_store_add (store, unit, division, NULL);
          g_autofree char *service_name = g_strdup_printf ("Service %u-%u", d, i);

          canevas_record_set_text (service, "name", service_name, NULL);
          for (guint p = 0; p < 100; p++)
            {
              g_autoptr (CanevasRecord) agent = canevas_store_add (store, person, service, NULL);
              g_autofree char *family_name = g_strdup_printf ("Martin%u", d * 1000 + i * 100 + p);

              canevas_record_set_text (agent, "family_name", family_name, NULL);
              canevas_record_set_text (agent, "position", "Adjoint technique", NULL);
            }
        }
    }
  g_assert_true (canevas_store_commit (store, NULL));
}

/* Rows that answer a search are found among all, and a search that everybody answers does not unfold everybody. */
static void
test_thousands (Fixture *fixture, gconstpointer name)
{
  GtkWidget *search = canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_SEARCH_ENTRY, NULL);
  GtkWidget *view = canevas_gui_test_find (GTK_WIDGET (fixture->table), GTK_TYPE_COLUMN_VIEW, NULL);
  GListModel *rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (view)));
  gint64 start = g_get_monotonic_time ();

  add_thousands (fixture);
  g_test_message ("added in %.0f ms", (g_get_monotonic_time () - start) / 1000.0);
  start = clock ();
  canevas_gui_wait (shows (fixture, "Pôle 3 · 1000"));
  g_test_message ("shown, CPU %.0f ms", (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
  start = clock ();
  gtk_editable_set_text (GTK_EDITABLE (search), "martin");
  canevas_gui_wait (shows (fixture, "Service 0-0 · 100"));
  g_test_message ("all found, CPU %.0f ms, %u rows", (clock () - start) * 1000.0 / CLOCKS_PER_SEC, g_list_model_get_n_items (rows));
  g_assert_cmpuint (g_list_model_get_n_items (rows), <, 1000);
  start = clock ();
  gtk_editable_set_text (GTK_EDITABLE (search), "martin7777 adj");
  canevas_gui_wait (shows (fixture, "Martin7777"));
  g_test_message ("one found, CPU %.0f ms", (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
  canevas_gui_wait (!shows (fixture, "Service 0-0 · 100"));
  g_assert_cmpuint (g_list_model_get_n_items (rows), ==, 4);
  start = clock ();
  canevas_record_set_text (fixture->desks, "name", "Accueil", NULL);
  gtk_editable_set_text (GTK_EDITABLE (search), "");
  canevas_gui_wait (shows (fixture, "Accueil · 1"));
  g_test_message ("renamed, CPU %.0f ms", (clock () - start) * 1000.0 / CLOCKS_PER_SEC);
}

static void
test_empty_says_what_it_is_for (void)
{
  CanevasWindow *window = canevas_gui_test_create ("nobody.canevas");

  canevas_page_test_show (window, "organisation");
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Nobody here yet"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "organisation-empty");
  canevas_page_test_click (window, "Add a first unit");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_ORGANISATION_TABLE, NULL) != NULL);
  canevas_gui_test_close (window);
}

/* What comes into an empty page at once, as from an import, is seen whole where it is small. */
static void
test_what_comes_is_unfolded (void)
{
  CanevasWindow *window = canevas_gui_test_create ("comes.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) management = NULL, finance = NULL, anne = NULL;
  GtkWidget *table;
  GListModel *rows;

  canevas_page_test_show (window, "organisation");
  canevas_store_begin (store, "import");
  management = canevas_page_test_add (window, "unit", NULL, "Direction générale");
  finance = canevas_page_test_add (window, "unit", management, "Finances");
  anne = canevas_page_test_add (window, "person", finance, "Directrice");
  g_assert_true (canevas_store_commit (store, NULL));
  canevas_gui_wait ((table = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_COLUMN_VIEW, NULL)) != NULL);
  rows = G_LIST_MODEL (gtk_column_view_get_model (GTK_COLUMN_VIEW (table)));
  canevas_gui_wait (g_list_model_get_n_items (rows) == 3);
  canevas_gui_test_close (window);
}

#define ADD(path, test) g_test_add (path, Fixture, #test ".canevas", set_up, test, tear_down)

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  ADD ("/organisation-page/says-who-is-where", test_says_who_is_where);
  ADD ("/organisation-page/search-without-accents", test_search_without_accents);
  ADD ("/organisation-page/adding-stands-beside-the-selection", test_adding_stands_beside_the_selection);
  ADD ("/organisation-page/moving-and-undoing", test_moving_and_undoing);
  ADD ("/organisation-page/picking-a-unit-keeps-the-record-in-sight", test_picking_a_unit_keeps_the_record_in_sight);
  ADD ("/organisation-page/no-unit-under-itself", test_no_unit_under_itself);
  ADD ("/organisation-page/deleting-a-unit-keeps-its-people", test_deleting_a_unit_keeps_its_people);
  ADD ("/organisation-page/roles-are-told", test_roles_are_told);
  ADD ("/organisation-page/filters", test_filters);
  ADD ("/organisation-page/heads-together", test_heads_together);
  ADD ("/organisation-page/moving-by-keys", test_moving_by_keys);
  ADD ("/organisation-page/thousands", test_thousands);
  g_test_add_func ("/organisation-page/empty-says-what-it-is-for", test_empty_says_what_it_is_for);
  g_test_add_func ("/organisation-page/what-comes-is-unfolded", test_what_comes_is_unfolded);
  return canevas_gui_test_run ();
}
