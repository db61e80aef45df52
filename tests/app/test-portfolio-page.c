/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-drawing-pane.h"
#include "canevas-example.h"
#include "canevas-review-window.h"
#include "canevas-view-page.h"

/* All projects side by side, and the reviews that look at them. */

static CanevasPage *
show (CanevasWindow *window, const char *view)
{
  CanevasPage *shown = canevas_page_test_show (window, "portfolio");

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (shown), view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return shown;
}

static gboolean
shows (CanevasPage *page, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

/* What is late shows at once in the table, and in the review that is prepared; the review is one step. */
static void
test_projects_are_reviewed (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("portfolio.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = show (window, "portfolio");
  g_autoptr (CanevasRecord) action = NULL;

  canevas_gui_wait (shows (page, "On course"));
  action = canevas_page_test_add (window, "action_item", project, "Réserver la salle");
  g_assert_true (canevas_record_set_text (action, "due", "2020-01-15", NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (page, "In difficulty") && shows (page, "1 action is late."));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio");

  page = show (window, "reviews");
  g_assert_true (shows (page, "No project review yet"));
  canevas_page_test_click (window, "Prepare a project review");
  canevas_gui_wait (shows (page, "1 action is late."));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio-review");
  g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (shows (page, "No project review yet"));
  canevas_gui_test_close (window);
}

/* (nullable): the drawing of the view that is shown */
static CanevasCanvas *
find_canvas (CanevasPage *page)
{
  CanevasView *view = canevas_view_page_get_view (CANEVAS_VIEW_PAGE (page));

  return (CanevasCanvas *) canevas_gui_test_find (GTK_WIDGET (view), CANEVAS_TYPE_CANVAS, NULL);
}

static gboolean
draws (CanevasPage *page, const char *text)
{
  CanevasCanvas *canvas = find_canvas (page);
  CanevasScene *scene = canvas != NULL ? canevas_canvas_get_scene (canvas) : NULL;
  g_autofree char *outline = scene != NULL ? canevas_scene_dup_outline (scene) : NULL;

  return outline != NULL && strstr (outline, text) != NULL;
}

static CanevasWindow *
open_example (const char *name)
{
  g_autofree char *path = canevas_gui_test_path (name);
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_example_create ("portefeuille", path, &error));
  g_assert_no_error (error);
  return canevas_gui_test_open (path);
}

/* (transfer full) */
static CanevasRecord *
dup_called (CanevasWindow *window, const char *table, const char *title)
{
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasList) list = canevas_store_list (store, canevas_schema_find_type (canevas_store_get_schema (store), table));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (canevas_record_get_title (record), title))
        return g_steal_pointer (&record);
    }
  g_assert_not_reached ();
}

/* Without a project each view says what it is for, and leads to the projects. */
static void
test_empty_views (void)
{
  CanevasWindow *window = canevas_gui_test_create ("empty.canevas");

  g_assert_true (shows (show (window, "timeline"), "No project to draw over time yet"));
  g_assert_true (shows (show (window, "bubbles"), "No project to compare yet"));
  g_assert_true (shows (show (window, "risks"), "No risk here yet"));
  g_assert_true (shows (show (window, "load"), "No time given yet"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

/* A project selected in a drawing is in the pane beside; what is typed there is drawn, and undone. */
static void
test_drawings (void)
{
  CanevasWindow *window = open_example ("drawings.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) project = dup_called (window, "project", "Plan vélo des agents");
  g_autoptr (CanevasRecord) unit = dup_called (window, "unit", "Direction du numérique");
  g_autofree char *month = g_strdup_printf ("%s:0", canevas_record_get_id (unit));
  CanevasPage *page = show (window, "timeline");

  canevas_gui_wait (draws (page, "Plan vélo des agents"));
  canevas_canvas_select (find_canvas (page), canevas_record_get_id (project));
  canevas_gui_wait (canevas_page_test_find_editor (window, "stage") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio-timeline");
  canevas_store_begin (store, "end");
  g_assert_true (canevas_record_set_text (project, "name", "Plan vélo et marche", NULL));
  g_assert_true (canevas_store_commit (store, NULL));
  canevas_gui_wait (draws (page, "Plan vélo et marche"));
  g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (!draws (page, "Plan vélo et marche"));

  /* From all of it to years, months, and back. */
  {
    GtkDropDown *scale = GTK_DROP_DOWN (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, NULL));
    static const guint nearer[] = { 4, 3, 2, 1, 1 }, farther[] = { 2, 3, 4, 0, 0 };
    GtkWidget *view = GTK_WIDGET (canevas_view_page_get_view (CANEVAS_VIEW_PAGE (page)));

    g_assert_cmpuint (gtk_drop_down_get_selected (scale), ==, 0);
    for (guint i = 0; i < G_N_ELEMENTS (nearer); i++)
      {
        gtk_widget_activate_action (view, "timeline.step", "b", TRUE);
        g_assert_cmpuint (gtk_drop_down_get_selected (scale), ==, nearer[i]);
      }
    for (guint i = 0; i < G_N_ELEMENTS (farther); i++)
      {
        gtk_widget_activate_action (view, "timeline.step", "b", FALSE);
        g_assert_cmpuint (gtk_drop_down_get_selected (scale), ==, farther[i]);
      }
  }

  page = show (window, "bubbles");
  canevas_gui_wait (draws (page, "Actes dématérialisés"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio-bubbles");

  page = show (window, "risks");
  canevas_gui_wait (draws (page, "Vols dans les abris") && draws (page, "Budget non inscrit"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, NULL)), 5);
  canevas_gui_wait (draws (page, "Vols dans les abris") && !draws (page, "Budget non inscrit"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio-risks");

  /* People only in the pane of their unit. */
  page = show (window, "load");
  canevas_gui_wait (draws (page, "Direction du numérique"));
  g_assert_false (draws (page, "Agent"));
  canevas_canvas_select (find_canvas (page), month);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Time of those who take part") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio-load");
  canevas_gui_test_close (window);
}

static gint64 wall;

static gint64
read_wall (void)
{
  return wall;
}

static gboolean
says (GtkWindow *held, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (held), GTK_TYPE_LABEL, text) != NULL;
}

/* From project to project, with what is known of each; what is noted is in the review, and undone from there; the time of each shows. */
static void
test_review_is_held (void)
{
  CanevasWindow *window = open_example ("held.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) review = canevas_page_test_dup_first (window, "project_review");
  g_autoptr (CanevasRecord) note = canevas_page_test_dup_first (window, "review_note");
  g_autofree char *before = g_strdup (canevas_record_get_text (note, "decision"));
  g_autofree char *before_all = NULL;
  GtkWindow *held = GTK_WINDOW (canevas_review_window_new (GTK_WINDOW (window), review));
  CanevasEditor *editor;

  wall = 0;
  canevas_led_window_set_clock (CANEVAS_LED_WINDOW (held), read_wall);
  canevas_review_window_go_to (CANEVAS_REVIEW_WINDOW (held), 0);
  gtk_window_present (held);
  canevas_gui_wait (says (held, "Project 1 of 4") && says (held, "Accueil unique"));
  g_assert_true (says (held, "▲ What stops “Logiciel choisi”, and who can lift it?"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (held, "portfolio-review-held");
  editor = CANEVAS_EDITOR (canevas_gui_test_find (GTK_WIDGET (held), CANEVAS_TYPE_EDITOR, NULL));
  g_assert_true (canevas_editor_get_record (editor) == note);
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (canevas_gui_test_find (GTK_WIDGET (editor), GTK_TYPE_TEXT_VIEW, NULL))),
                            "Commande passée.", -1);
  g_assert_cmpstr (canevas_record_get_text (note, "facts"), ==, "Commande passée.");

  wall = 90 * (gint64) G_USEC_PER_SEC;
  gtk_widget_activate_action (GTK_WIDGET (held), "led.next", NULL);
  canevas_gui_wait (says (held, "Project 2 of 4") && says (held, "00:00 of 01:30"));
  gtk_widget_activate_action (GTK_WIDGET (held), "review.undo", NULL);
  g_assert_cmpstr (canevas_record_get_text (note, "facts"), !=, "Commande passée.");
  g_assert_cmpstr (canevas_record_get_text (note, "decision"), ==, before);
  for (guint i = 0; i < 3; i++)
    gtk_widget_activate_action (GTK_WIDGET (held), "led.next", NULL);
  canevas_gui_wait (says (held, "To end with") && says (held, "• 01:30 – Accueil unique"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (held, "portfolio-review-end");
  /* Kept where it is asked for, below what was said; one step takes it back. */
  before_all = g_strdup (canevas_record_get_text (review, "note"));
  g_signal_emit_by_name (canevas_gui_test_find (GTK_WIDGET (held), GTK_TYPE_BUTTON, "Keep in the comment"), "clicked");
  g_assert_nonnull (strstr (canevas_record_get_text (review, "note"), "Time spent:\n01:30 – Accueil unique"));
  gtk_widget_activate_action (GTK_WIDGET (held), "review.undo", NULL);
  g_assert_cmpstr (canevas_record_get_text (review, "note"), ==, before_all);
  gtk_widget_activate_action (GTK_WIDGET (held), "led.previous", NULL);
  canevas_gui_wait (says (held, "Project 4 of 4"));
  /* Undo of the review itself closes what shows it. */
  g_object_add_weak_pointer (G_OBJECT (held), (gpointer *) &held);
  g_assert_true (canevas_store_remove (store, review, NULL));
  canevas_gui_wait (held == NULL);
  canevas_gui_test_close (window);
}

int
main (int argc, char *argv[])
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/portfolio/projects-are-reviewed", test_projects_are_reviewed);
  g_test_add_func ("/portfolio/empty-views", test_empty_views);
  g_test_add_func ("/portfolio/drawings", test_drawings);
  g_test_add_func ("/portfolio/review-is-held", test_review_is_held);
  return canevas_gui_test_run ();
}
