/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-canvas.h"
#include "canevas-drawing-export.h"
#include "canevas-measure.h"
#include "canevas-reading-answer.h"
#include "canevas-record-table.h"
#include "canevas-retex-item.h"
#include "canevas-scene-picture.h"
#include "canevas-table-cell.h"
#include "canevas-view-page.h"

/* What a project gives, what it changes, and what is learnt from it. */

static CanevasPage *
show (CanevasWindow *window, const char *view)
{
  CanevasPage *shown = canevas_page_test_show (window, "evaluation");

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (shown), view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return shown;
}

static gboolean
is_within (GtkWidget *widget, GtkWidget *room)
{
  graphene_rect_t bounds;

  return widget != NULL && gtk_widget_get_height (widget) > 0 && gtk_widget_compute_bounds (widget, room, &bounds) &&
         bounds.origin.y >= 0 && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (room);
}

static gboolean
shows (CanevasPage *page, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

static void
test_the_frame_is_filled_in (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("frame.canevas");
  CanevasPage *page = show (window, "frame");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");

  g_assert_true (shows (page, "Pilot phase"));
  g_assert_nonnull (canevas_page_test_find_editor (window, "pilot_outcome"));
  g_assert_true (canevas_record_set_text (project, "pilot_site", "Médiathèque du centre", NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_EDITABLE, "Médiathèque du centre") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "evaluation-frame");
  canevas_gui_test_close (window);
}

/* What goes out is the chart that was chosen, and the window says that it was written. */
static void
assert_board_goes_out (CanevasWindow *window)
{
  g_autofree char *path = canevas_gui_test_path ("board.pdf");
  const char *argv[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = NULL;
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  canevas_gui_wait (CANEVAS_IS_DRAWING_EXPORT (canevas_gui_test_get_dialog ()));
  dialog = canevas_gui_test_get_dialog ();
  g_signal_emit_by_name (canevas_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_BUTTON, "Export…"), "clicked");
  canevas_gui_test_choose_file ("board");
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "“board.pdf” has been written") != NULL);
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, "Better than at the start"));
}

/* What is measured is said against the target and drawn; a point of the board leads to its measure. */
static void
test_an_indicator_is_measured (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("indicator.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = show (window, "indicators");
  g_autoptr (CanevasRecord) indicator = NULL;
  g_autoptr (CanevasRecord) measure = NULL;
  GtkWidget *canvas, *choice;

  g_assert_true (shows (page, "No indicator yet"));
  indicator = canevas_page_test_add (window, "indicator", project, "Délai de réponse");
  measure = canevas_page_test_add (window, "measure", indicator, NULL);
  g_assert_true (canevas_record_set_text (indicator, "direction", "decrease", NULL));
  g_assert_true (canevas_record_set_decimal (indicator, "baseline", 15, NULL));
  g_assert_true (canevas_record_set_decimal (indicator, "target", 9, NULL));
  g_assert_true (canevas_record_set_text (measure, "measured_on", "2027-06-30", NULL));
  g_assert_true (canevas_record_set_decimal (measure, "value", 8, NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (page, "8 on 30\302\240June\302\2402027, 15 at the start. Better than at the start. Target reached."));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_SCENE_PICTURE, NULL) != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "evaluation-indicator");

  page = show (window, "dashboard");
  canvas = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_CANVAS, NULL);
  choice = canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, NULL);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (choice), 3); /* after the three charts of the project: the indicator */
  canevas_gui_wait (canevas_scene_find_group (canevas_canvas_get_scene (CANEVAS_CANVAS (canvas)), canevas_record_get_id (measure)) !=
                    CANEVAS_NO_GROUP);
  canevas_canvas_select (CANEVAS_CANVAS (canvas), canevas_record_get_id (measure));
  canevas_gui_wait (canevas_page_test_find_editor (window, "measured_on") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "evaluation-board");
  assert_board_goes_out (window);
  canevas_gui_test_close (window);
}

/* Enter goes on: from the day to the value, to the next line, which is seen however long the page is, and out of an empty one. */
static void
test_measures_are_typed (void)
{
  enum { BEFORE = 14 };
  CanevasWindow *window = canevas_page_test_open_project ("measures.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = show (window, "indicators");
  g_autoptr (CanevasRecord) indicator = canevas_page_test_add (window, "indicator", project, "Délai de réponse");
  g_autoptr (CanevasList) measures = canevas_store_children (canevas_page_test_get_store (window), &canevas_measure_type,
                                                             canevas_record_get_id (indicator));
  GListModel *model = G_LIST_MODEL (measures);
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (CanevasRecord) second = NULL;
  GtkWidget *table, *line, *scrolled;

  for (guint i = 0; i < BEFORE; i++)
    g_object_unref (canevas_page_test_add (window, "measure", indicator, NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_RECORD_TABLE, NULL) != NULL);
  table = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_RECORD_TABLE, NULL);
  canevas_record_table_add (CANEVAS_RECORD_TABLE (table));
  canevas_gui_test_press (window, "3 0 slash 6 slash 2 0 2 7 Return 8 Return");
  canevas_gui_wait (g_list_model_get_n_items (model) == BEFORE + 2);
  canevas_gui_test_press (window, "3 1 slash 1 2 slash 2 0 2 7 Return 7 period 5 Return");
  canevas_gui_wait (g_list_model_get_n_items (model) == BEFORE + 3);
  second = g_list_model_get_item (model, BEFORE + 1);
  g_assert_cmpstr (canevas_record_get_text (second, "measured_on"), ==, "2027-12-31");
  g_assert_cmpfloat (canevas_record_get_decimal (second, "value"), ==, 7.5);

  scrolled = gtk_widget_get_ancestor (table, GTK_TYPE_SCROLLED_WINDOW);
  line = gtk_widget_get_parent (gtk_widget_get_ancestor (gtk_root_get_focus (GTK_ROOT (window)), CANEVAS_TYPE_TABLE_CELL));
  canevas_gui_wait (is_within (line, scrolled));
  canevas_gui_test_press (window, "Return");
  canevas_gui_wait (g_list_model_get_n_items (model) == BEFORE + 2);

  /* A line that was there before stays, whatever it lacks. */
  first = g_list_model_get_item (model, 0);
  g_assert_true (canevas_record_table_select (CANEVAS_RECORD_TABLE (table), first, "measured_on"));
  canevas_gui_test_press (window, "F2 Return");
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, BEFORE + 2);
  canevas_gui_test_close (window);
}

/* A reading comes with its questions; once both sides are answered, the page says where the project stands, and draws it. */
static void
test_a_reading_is_answered (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("reading.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasPage *page = show (window, "readings");
  g_autoptr (CanevasList) answers = canevas_store_list (store, &canevas_reading_answer_type);
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (CanevasRecord) last = NULL;

  g_assert_true (shows (page, "No double reading yet"));
  canevas_page_test_click (window, "Add a reading");
  canevas_gui_wait (shows (page, "What was promised has been made, and is used."));
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_SCENE_PICTURE, NULL));
  first = g_list_model_get_item (G_LIST_MODEL (answers), 0);
  last = g_list_model_get_item (G_LIST_MODEL (answers), g_list_model_get_n_items (G_LIST_MODEL (answers)) - 1);
  g_assert_true (canevas_record_set_integer (first, "score", 4, NULL));
  g_assert_true (canevas_record_set_integer (last, "score", 1, NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (page, "Results 100 out of 100, posture 25 out of 100: Results without a change of posture."));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_SCENE_PICTURE, NULL) != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "evaluation-reading");

  /* Answering is one step, the second answer another, the reading with its questions the first. */
  for (guint i = 0; i < 3; i++)
    g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (shows (page, "No double reading yet"));
  canevas_gui_test_close (window);
}

/* What is said goes into the table of its kind; what is missing is said above; an action belongs to a lesson. */
static void
test_a_review_is_held (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("retex.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = show (window, "retex");
  g_autoptr (CanevasRecord) retex = NULL;
  g_autoptr (CanevasRecord) lesson = NULL;
  g_autoptr (CanevasRecord) action = NULL;
  g_autoptr (CanevasRecord) other = NULL;
  g_autoptr (CanevasRecord) first = NULL;
  g_autoptr (CanevasRecord) second = NULL;

  g_assert_true (shows (page, "No lessons-learned review yet"));
  canevas_page_test_click (window, "Prepare a review");
  canevas_gui_wait (shows (page, "Nobody is invited"));
  retex = canevas_page_test_dup_first (window, "retex");
  g_assert_true (canevas_record_set_text (retex, "invited", "Accueil\nÉtat civil", NULL));
  g_assert_true (canevas_record_set_text (retex, "stage", "restitution", NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait (!shows (page, "Nobody is invited") && shows (page, "No lesson is drawn"));

  lesson = canevas_page_test_add (window, "retex_item", retex, "Prévenir les accueillants plus tôt");
  g_assert_true (canevas_record_set_text (lesson, "kind", "lesson", NULL));
  action = canevas_page_test_add (window, "action_item", project, "Réunir les accueillants");
  other = canevas_page_test_add (window, "action_item", project, "Commander le mobilier");
  g_assert_true (canevas_record_set_reference (action, "lesson", lesson, NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (page, "Réunir les accueillants"));
  g_assert_false (shows (page, "Commander le mobilier"));
  g_assert_false (shows (page, "No lesson is drawn"));
  /* What says nearly the same is proposed as one theme, and taken at a press. */
  first = canevas_page_test_add (window, "retex_item", retex, "Le calendrier était trop serré");
  second = canevas_page_test_add (window, "retex_item", retex, "Un calendrier qui changeait");
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (page, "Go together: “Calendrier”"));
  canevas_page_test_click (window, "Put under this theme");
  canevas_gui_wait (!shows (page, "Go together: “Calendrier”"));
  g_assert_cmpstr (canevas_record_get_text (first, "theme"), ==, "Calendrier");
  g_assert_cmpstr (canevas_record_get_text (second, "theme"), ==, "Calendrier");
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "evaluation-retex");
  canevas_gui_test_close (window);
}

int
main (int argc, char *argv[])
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/evaluation/the-frame-is-filled-in", test_the_frame_is_filled_in);
  g_test_add_func ("/evaluation/an-indicator-is-measured", test_an_indicator_is_measured);
  g_test_add_func ("/evaluation/measures-are-typed", test_measures_are_typed);
  g_test_add_func ("/evaluation/a-reading-is-answered", test_a_reading_is_answered);
  g_test_add_func ("/evaluation/a-review-is-held", test_a_review_is_held);
  return canevas_gui_test_run ();
}
