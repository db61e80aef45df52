/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-canvas.h"
#include "canevas-format.h"
#include "canevas-inspector.h"
#include "canevas-scenario-changes.h"
#include "canevas-scenario-link.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-unit.h"
#include "reform-sample.h"

/* A town prepares another organisation: it is duplicated, changed, read, applied and taken back. */

typedef struct
{
  CanevasWindow *window;
  CanevasStore *store;
  CanevasPage *page;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer name)
{
  fixture->window = canevas_page_test_open_project (name);
  fixture->store = canevas_page_test_get_store (fixture->window);
  reform_sample_fill (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  canevas_gui_test_close (fixture->window);
}

static void
show_reform (Fixture *fixture)
{
  CanevasRecord *scenario = reform_sample_reform (fixture->store);

  canevas_store_end_typing (fixture->store);
  g_object_unref (scenario);
  fixture->page = canevas_page_test_show (fixture->window, "scenarios");
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_LABEL, text) != NULL;
}

static void
test_duplicate (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasList) units = NULL;

  fixture->page = canevas_page_test_show (fixture->window, "scenarios");
  canevas_gui_wait (shows (fixture, "No scenario yet"));
  canevas_gui_test_assert_named ();
  canevas_page_test_click (fixture->window, "Duplicate the organisation");
  canevas_gui_wait (shows (fixture, "Nothing changes yet"));
  units = canevas_store_list (fixture->store, &canevas_scenario_unit_type);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (units)), ==, 9);
  /* Its name waits to be typed. */
  g_assert_nonnull (canevas_page_test_find_editor (fixture->window, "name"));
  canevas_store_undo (fixture->store, NULL);
  canevas_gui_wait (shows (fixture, "No scenario yet"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (units)), ==, 0);
}

static void
test_changes (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasList) scenarios = NULL;
  g_autoptr (CanevasRecord) scenario = NULL;
  g_autofree char *day = NULL;
  g_autofree char *base = NULL;
  GtkWidget *changes;

  show_reform (fixture);
  scenarios = canevas_store_list (fixture->store, &canevas_scenario_type);
  scenario = g_list_model_get_item (G_LIST_MODEL (scenarios), 0);
  day = canevas_format_date (canevas_record_get_text (scenario, "duplicated_on"), CANEVAS_DATE_LONG);
  base = g_strdup_printf ("Compared with the organisation in force today. The scenario was drawn from it on %s: what was changed in force "
                          "since then counts as a difference too.", day);
  changes = canevas_gui_test_find (GTK_WIDGET (fixture->page), CANEVAS_TYPE_SCENARIO_CHANGES, NULL);
  canevas_gui_wait (shows (fixture, "8 units change, 14 posts change, 14 agents are concerned"));
  g_assert_nonnull (canevas_gui_test_find (changes, GTK_TYPE_LABEL, "Closed · attached to “Direction de la culture”"));
  g_assert_true (shows (fixture, "×\302\240Closed"));
  /* What it is compared with, since when, stands beside it. */
  g_assert_true (shows (fixture, base));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "scenarios");
}

/* What is in force is closed, not deleted; the review says what that leaves behind, and mends it. */
static void
test_close (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasRecord) library = NULL;

  show_reform (fixture);
  library = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Médiathèque");
  canevas_page_select (fixture->page, library, NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_BUTTON_CONTENT, "Close the unit") != NULL);
  canevas_page_test_click (fixture->window, "Close the unit");
  g_assert_true (canevas_record_get_flag (library, "closed"));
  canevas_gui_wait (shows (fixture, "Closed, with posts left in it"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_BUTTON_CONTENT, "Restore the unit"));
  g_assert_cmpstr (canevas_store_get_undo_label (fixture->store), ==, "close “Médiathèque”");
  canevas_page_test_click (fixture->window, "Attach to “Pôle culture, sport et jeunesse”");
  canevas_gui_wait (!shows (fixture, "Closed, with posts left in it"));
  canevas_store_undo (fixture->store, NULL);
  canevas_store_undo (fixture->store, NULL);
  g_assert_false (canevas_record_get_flag (library, "closed"));
}

/* What the scenario creates is deleted, and leaves what was in it to the unit above. */
static void
test_delete (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasRecord) pole = NULL;
  g_autoptr (CanevasRecord) library = NULL;
  g_autoptr (CanevasRecord) management = NULL;

  show_reform (fixture);
  pole = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Pôle culture, sport et jeunesse");
  library = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Médiathèque");
  management = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Direction générale des services");
  canevas_page_select (fixture->page, pole, NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), ADW_TYPE_BUTTON_CONTENT, "Delete") != NULL);
  canevas_page_test_click (fixture->window, "Delete");
  g_assert_true (canevas_record_is_deleted (pole));
  g_assert_false (canevas_record_is_deleted (library));
  g_assert_cmpstr (canevas_record_get_text (library, "parent"), ==, canevas_record_get_id (management));
  canevas_gui_wait (!shows (fixture, "Pôle culture, sport et jeunesse"));
}

/* A link in force is not deleted in a scenario either: it ends, and can be restored. */
static void
test_links (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasRecord) finances = NULL;
  g_autoptr (CanevasRecord) link = NULL;
  GtkWidget *inspector, *row;

  show_reform (fixture);
  finances = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Service des finances");
  link = reform_sample_find (fixture->store, &canevas_scenario_link_type, "label", "Référente finances");
  canevas_page_select (fixture->page, finances, NULL);
  inspector = canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_INSPECTOR, NULL);
  canevas_gui_wait (canevas_gui_test_find (inspector, ADW_TYPE_ACTION_ROW, "Pôle culture, sport et jeunesse") != NULL);
  canevas_gui_test_assert_named ();
  row = canevas_gui_test_find (inspector, ADW_TYPE_ACTION_ROW, "Direction de la culture");
  g_signal_emit_by_name (canevas_gui_test_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_true (canevas_record_get_flag (link, "closed"));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL,
                                           "× Closed by the scenario · Référent · Référente finances") != NULL);
  g_assert_false (canevas_record_is_deleted (link));
  g_signal_emit_by_name (canevas_gui_test_find (row, GTK_TYPE_BUTTON, NULL), "clicked");
  g_assert_false (canevas_record_get_flag (link, "closed"));
}

static void
test_apply (Fixture *fixture, gconstpointer name)
{
  GtkWidget *apply;

  show_reform (fixture);
  canevas_gui_wait (shows (fixture, "8 units change, 14 posts change, 14 agents are concerned"));
  apply = canevas_gui_test_find (GTK_WIDGET (fixture->page), GTK_TYPE_MENU_BUTTON, "Apply…");
  g_assert_nonnull (apply);
  gtk_menu_button_popup (GTK_MENU_BUTTON (apply));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, "Apply the scenario") != NULL);
  canevas_page_test_click (fixture->window, "Apply the scenario");
  g_object_unref (reform_sample_find (fixture->store, &canevas_unit_type, "name", "Service des publics"));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "“Un pôle pour la culture et le sport” applied") != NULL);
  canevas_gui_wait (shows (fixture, "Nothing changes yet"));
  canevas_store_undo (fixture->store, NULL);
  canevas_gui_wait (shows (fixture, "8 units change, 14 posts change, 14 agents are concerned"));
}

static void
test_chart (Fixture *fixture, gconstpointer name)
{
  g_autoptr (CanevasRecord) pole = NULL;
  GtkWidget *canvas, *inspector;

  show_reform (fixture);
  canevas_page_test_click (fixture->window, "Chart");
  canvas = canevas_gui_test_find (GTK_WIDGET (fixture->page), CANEVAS_TYPE_CANVAS, NULL);
  g_assert_nonnull (canevas_canvas_get_scene (CANEVAS_CANVAS (canvas)));
  pole = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Pôle culture, sport et jeunesse");
  canevas_canvas_select (CANEVAS_CANVAS (canvas), canevas_record_get_id (pole));
  inspector = canevas_gui_test_find (GTK_WIDGET (fixture->window), CANEVAS_TYPE_INSPECTOR, NULL);
  canevas_gui_wait (canevas_inspector_get_record (CANEVAS_INSPECTOR (inspector)) == pole);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->window), "scenarios-chart");
}

int
main (int argc, char *argv[])
{
  canevas_gui_test_init (&argc, &argv);
#define ADD(name_, func_) g_test_add ("/scenarios-page/" name_, Fixture, "scenarios-" name_ ".canevas", set_up, func_, tear_down)
  ADD ("duplicate", test_duplicate);
  ADD ("changes", test_changes);
  ADD ("close", test_close);
  ADD ("delete", test_delete);
  ADD ("links", test_links);
  ADD ("apply", test_apply);
  ADD ("chart", test_chart);
  return canevas_gui_test_run ();
}
