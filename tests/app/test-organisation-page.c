/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-inspector.h"
#include "canevas-organisation-table.h"
#include "canevas-schema.h"

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
  g_test_add_func ("/organisation-page/empty-says-what-it-is-for", test_empty_says_what_it_is_for);
  return canevas_gui_test_run ();
}
