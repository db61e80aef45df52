/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-page-test.h"
#include "canevas-schema-options.h"
#include "canevas-schema-view.h"
#include "canevas-usual-bodies.h"

#include <string.h>

static CanevasCanvas *
find_canvas (CanevasWindow *window)
{
  CanevasDrawingPane *pane = CANEVAS_DRAWING_PANE (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_DRAWING_PANE, NULL));

  g_assert_nonnull (pane);
  return canevas_drawing_pane_get_canvas (pane);
}

static void
wait_for_drawing (CanevasWindow *window)
{
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_DRAWING_PANE, NULL) != NULL);
  canevas_gui_wait (canevas_canvas_get_scene (find_canvas (window)) != NULL
                    && canevas_scene_get_n_shapes (canevas_canvas_get_scene (find_canvas (window))) > 0);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
}

/* A window on the schema of the usual bodies. */
static CanevasWindow *
open_schema (const char *name)
{
  CanevasWindow *window = canevas_page_test_open_project (name);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");

  g_assert_true (canevas_usual_bodies_insert (project, NULL));
  canevas_page_test_show (window, "governance");
  wait_for_drawing (window);
  return window;
}

static void
test_empty (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("empty.canevas");

  canevas_page_test_show (window, "governance");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SCHEMA_VIEW, NULL) != NULL);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_DRAWING_PANE, NULL));
  canevas_page_test_click (window, "Insert the usual bodies");
  wait_for_drawing (window);
  canevas_gui_test_close (window);
}

static CanevasRecord *
dup_body (CanevasWindow *window, guint position)
{
  g_autoptr (CanevasList) list = canevas_store_list (canevas_page_test_get_store (window), &canevas_instance_type);

  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

static CanevasInspector *
find_inspector (CanevasWindow *window)
{
  return CANEVAS_INSPECTOR (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_INSPECTOR, NULL));
}

static gboolean
is_inspected (CanevasWindow *window, CanevasRecord *record)
{
  CanevasInspector *inspector = find_inspector (window);

  return inspector != NULL && canevas_inspector_get_record (inspector) == record;
}

static void
test_select (void)
{
  CanevasWindow *window = open_schema ("select.canevas");
  CanevasCanvas *canvas = find_canvas (window);
  g_autoptr (CanevasRecord) body = dup_body (window, 1);
  GtkEditable *entry;

  canevas_canvas_select (canvas, canevas_record_get_id (body));
  canevas_gui_wait (is_inspected (window, body));
  canevas_canvas_activate (canvas, canevas_record_get_id (body));
  entry = canevas_page_test_get_entry (canevas_page_test_find_editor (window, "name"));
  canevas_gui_wait (gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), GTK_WIDGET (entry))
                    || gtk_root_get_focus (GTK_ROOT (window)) == GTK_WIDGET (entry));
  /* What is written there is read in the drawing. */
  gtk_editable_set_text (entry, "CODIR élargi");
  canevas_page_test_leave (window);
  canevas_gui_wait (g_str_equal (canevas_record_get_title (body), "CODIR élargi"));
  canevas_gui_wait (canevas_scene_find_group (canevas_canvas_get_scene (canvas), canevas_record_get_id (body)) != CANEVAS_NO_GROUP
                    && g_str_equal (canevas_scene_get_group (canevas_canvas_get_scene (canvas),
                                                             canevas_scene_find_group (canevas_canvas_get_scene (canvas),
                                                                                       canevas_record_get_id (body)))->label,
                                    "CODIR élargi"));
  g_assert_cmpstr (canevas_canvas_get_selected (canvas), ==, canevas_record_get_id (body));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "schema");
  canevas_gui_test_close (window);
}

static void
test_move (void)
{
  CanevasWindow *window = open_schema ("move.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasCanvas *canvas = find_canvas (window);
  g_autoptr (CanevasRecord) first = dup_body (window, 0);
  g_autoptr (CanevasRecord) second = dup_body (window, 1);
  CanevasSchemaOptions *options = CANEVAS_SCHEMA_OPTIONS (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SCHEMA_OPTIONS, NULL));

  g_signal_emit_by_name (canvas, "moved", canevas_record_get_id (first), 30.0, -8.0);
  g_assert_cmpfloat (canevas_record_get_decimal (first, "offset_x"), ==, 30);
  g_assert_cmpfloat (canevas_record_get_decimal (first, "offset_y"), ==, -8);
  g_assert_nonnull (strstr (canevas_store_get_undo_label (store), canevas_record_get_title (first)));
  g_signal_emit_by_name (canvas, "moved", canevas_record_get_id (second), 12.0, 0.0);
  /* All back at once, and all again at once. */
  g_signal_emit_by_name (options, "reset");
  g_assert_cmpfloat (canevas_record_get_decimal (first, "offset_x"), ==, 0);
  g_assert_cmpfloat (canevas_record_get_decimal (second, "offset_x"), ==, 0);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpfloat (canevas_record_get_decimal (first, "offset_x"), ==, 30);
  g_assert_cmpfloat (canevas_record_get_decimal (second, "offset_x"), ==, 12);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpfloat (canevas_record_get_decimal (second, "offset_x"), ==, 0);
  g_assert_cmpfloat (canevas_record_get_decimal (first, "offset_x"), ==, 30);
  canevas_gui_test_close (window);
}

static void
test_remove (void)
{
  CanevasWindow *window = open_schema ("remove.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasCanvas *canvas = find_canvas (window);
  g_autoptr (CanevasRecord) body = dup_body (window, 2);

  canevas_canvas_select (canvas, canevas_record_get_id (body));
  canevas_canvas_focus_group (canvas, canevas_record_get_id (body));
  canevas_gui_test_press (window, "Delete");
  canevas_gui_wait (canevas_record_is_deleted (body));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "_Undo") != NULL
                    || canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo") != NULL);
  canevas_gui_wait (canevas_scene_find_group (canevas_canvas_get_scene (canvas), canevas_record_get_id (body)) == CANEVAS_NO_GROUP);
  g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (canevas_scene_find_group (canevas_canvas_get_scene (canvas), canevas_record_get_id (body)) != CANEVAS_NO_GROUP);
  canevas_gui_test_close (window);
}

static void
test_readings (void)
{
  CanevasWindow *window = open_schema ("readings.canevas");
  CanevasCanvas *canvas = find_canvas (window);
  CanevasSchemaOptions *options = CANEVAS_SCHEMA_OPTIONS (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SCHEMA_OPTIONS, NULL));
  g_autoptr (CanevasRecord) kind = canevas_page_test_dup_first (window, "decision_kind");
  CanevasScene *before = canevas_canvas_get_scene (canvas);
  CanevasGovernanceOptions chosen = { 0 };

  canevas_schema_options_set_reading (options, CANEVAS_READING_CIRCUIT, canevas_record_get_id (kind));
  canevas_gui_wait (canevas_canvas_get_scene (canvas) != before);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (options), GTK_TYPE_LABEL, canevas_record_get_title (kind)));
  /* The circuit that was followed goes: all levels again. */
  g_assert_true (canevas_store_remove (canevas_page_test_get_store (window), kind, NULL));
  canevas_schema_options_get (options, &chosen);
  g_assert_cmpint (chosen.reading, ==, CANEVAS_READING_LEVELS);
  g_assert_null (chosen.kind);
  canevas_gui_test_close (window);
}

/* Ctrl+P prints what is in sight, not the project's note. */
static void
test_print_what_is_in_sight (void)
{
  CanevasWindow *window = open_schema ("print-in-sight.canevas");
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.print", NULL);
  dialog = canevas_gui_test_get_dialog ();
  g_assert_true (CANEVAS_IS_DRAWING_EXPORT (dialog));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SCHEMA_VIEW, NULL));
  gtk_window_destroy (dialog);
  canevas_gui_test_close (window);
}

static void
test_export (void)
{
  CanevasWindow *window = open_schema ("export.canevas");
  GtkWindow *dialog;
  GtkWidget *toggle;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  canevas_gui_wait (CANEVAS_IS_DRAWING_EXPORT (canevas_gui_test_get_dialog ()));
  dialog = canevas_gui_test_get_dialog ();
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "One A3 sheet") != NULL);
  toggle = canevas_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_SWITCH, NULL);
  gtk_switch_set_active (GTK_SWITCH (toggle), TRUE);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "One A3 sheet") == NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (dialog, "schema-export");
  gtk_window_close (dialog);
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
  canevas_gui_test_close (window);
}

/* Through GtkPrintOperation, to a file: as many pages as sheets. */
static void
test_print (void)
{
  CanevasWindow *window = open_schema ("print.canevas");
  CanevasScene *scene = canevas_canvas_get_scene (find_canvas (window));
  CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A4, .tiled = TRUE, .scale = 2 };
  g_autoptr (CanevasPoster) poster = canevas_poster_new (scene, &options);
  g_autoptr (GtkPrintOperation) operation = canevas_drawing_print_operation_new (poster, "Governance");
  g_autofree char *path = canevas_gui_test_path ("print.pdf");
  g_autoptr (GError) error = NULL;
  int n_pages = 0;

  gtk_print_operation_set_export_filename (operation, path);
  g_assert_cmpint (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, &error), ==,
                   GTK_PRINT_OPERATION_RESULT_APPLY);
  g_assert_no_error (error);
  g_object_get (operation, "n-pages", &n_pages, NULL);
  g_assert_cmpint (n_pages, ==, (int) canevas_poster_get_n_sheets (poster));
  g_assert_cmpint (n_pages, >, 1);
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  canevas_gui_test_close (window);
}

/* The text of a label of the search bar. */
static gboolean
says (CanevasWindow *window, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, text) != NULL;
}

static void
search_for (CanevasWindow *window, const char *text)
{
  GtkWidget *entry;

  canevas_gui_test_press (window, "ctrl+f");
  canevas_gui_wait ((entry = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL)) != NULL);
  canevas_gui_wait (gtk_root_get_focus (GTK_ROOT (window)) != NULL
                    && gtk_widget_is_ancestor (gtk_root_get_focus (GTK_ROOT (window)), entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static gboolean
is_drawn_as (CanevasCanvas *canvas, const char *id, const char *label)
{
  CanevasScene *scene = canevas_canvas_get_scene (canvas);
  const guint number = canevas_scene_find_group (scene, id);

  return number != CANEVAS_NO_GROUP && g_strcmp0 (canevas_scene_get_group (scene, number)->label, label) == 0;
}

static void
test_search (void)
{
  CanevasWindow *window = open_schema ("search.canevas");
  CanevasCanvas *canvas = find_canvas (window);
  g_autoptr (CanevasRecord) body = dup_body (window, 0);
  g_autofree char *first = NULL;
  GtkWidget *focus;

  canevas_canvas_focus_group (canvas, canevas_record_get_id (body));
  g_assert_true (canevas_record_set_text (body, "name", "Comité élargi d’arbitrage", NULL));
  canevas_gui_wait (is_drawn_as (canvas, canevas_record_get_id (body), "Comité élargi d’arbitrage"));
  /* As one types it, whatever the case, the accents and the apostrophe. */
  search_for (window, "D'ARBITRAGE Elargi");
  canevas_gui_wait (says (window, "1 of 1"));
  g_assert_cmpstr (canevas_canvas_get_selected (canvas), ==, canevas_record_get_id (body));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "schema-search");
  search_for (window, "nulle part");
  canevas_gui_wait (says (window, "No result"));
  /* Several: Enter goes on, and round. */
  search_for (window, "e");
  canevas_gui_test_press (window, "Return");
  canevas_gui_wait (!says (window, "No result"));
  first = g_strdup (canevas_canvas_get_selected (canvas));
  canevas_gui_test_press (window, "Return");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (canvas), first) != 0);
  canevas_gui_test_press (window, "shift+Return");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (canvas), first) == 0);
  canevas_gui_test_press (window, "ctrl+g");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (canvas), first) != 0);
  canevas_gui_test_press (window, "Escape");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL) == NULL);
  /* Back in the drawing, on what was found. */
  focus = gtk_root_get_focus (GTK_ROOT (window));
  g_assert_nonnull (focus);
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (canvas)));
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/app/schema-view/empty", test_empty);
  g_test_add_func ("/app/schema-view/select", test_select);
  g_test_add_func ("/app/schema-view/move", test_move);
  g_test_add_func ("/app/schema-view/remove", test_remove);
  g_test_add_func ("/app/schema-view/readings", test_readings);
  g_test_add_func ("/app/schema-view/print-what-is-in-sight", test_print_what_is_in_sight);
  g_test_add_func ("/app/schema-view/export", test_export);
  g_test_add_func ("/app/schema-view/search", test_search);
  g_test_add_func ("/app/schema-view/print", test_print);
  return canevas_gui_test_run ();
}
