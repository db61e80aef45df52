/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-canvas-near.h"
#include "canevas-canvas-nodes.h"
#include "canevas-drawing-pane.h"
#include "canevas-gui-test.h"
#include "canevas-outline.h"
#include "canevas-scene-hit.h"
#include "scene-sample.h"

#include <math.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  GtkWidget *window;
  CanevasDrawingPane *pane;
  CanevasCanvas *canvas;
  CanevasScene *scene;
  guint n_moved, n_selections, n_activated, n_moving;
  double dx, dy;
  char *about;
} Fixture;

static void
moved_cb (Fixture *fixture, const char *id, double dx, double dy)
{
  fixture->n_moved++;
  fixture->dx = dx;
  fixture->dy = dy;
  g_free (fixture->about);
  fixture->about = g_strdup (id);
}

static gboolean
moving_cb (Fixture *fixture, const char *id, double dx, double dy)
{
  fixture->n_moving++;
  return FALSE;
}

static void
selection_cb (Fixture *fixture)
{
  fixture->n_selections++;
}

static void
activated_cb (Fixture *fixture, const char *id)
{
  fixture->n_activated++;
  g_free (fixture->about);
  fixture->about = g_strdup (id);
}

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->window = gtk_window_new ();
  fixture->pane = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new ("Plan du schéma"));
  fixture->canvas = canevas_drawing_pane_get_canvas (fixture->pane);
  fixture->scene = scene_sample_new ();
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 900, 640);
  gtk_window_set_child (GTK_WINDOW (fixture->window), GTK_WIDGET (fixture->pane));
  canevas_canvas_set_scene (fixture->canvas, fixture->scene);
  g_signal_connect_swapped (fixture->canvas, "moved", G_CALLBACK (moved_cb), fixture);
  g_signal_connect_swapped (fixture->canvas, "moving", G_CALLBACK (moving_cb), fixture);
  g_signal_connect_swapped (fixture->canvas, "selection-changed", G_CALLBACK (selection_cb), fixture);
  g_signal_connect_swapped (fixture->canvas, "activated", G_CALLBACK (activated_cb), fixture);
  gtk_window_present (GTK_WINDOW (fixture->window));
  canevas_gui_wait (gtk_widget_get_mapped (fixture->window) && canevas_canvas_get_view (fixture->canvas)->width > 0);
  gtk_test_widget_wait_for_draw (fixture->window);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  g_clear_object (&fixture->scene);
  g_clear_pointer (&fixture->about, g_free);
}

/* Where the middle of a group is, in the window. */
static CanevasPoint
find_middle (Fixture *fixture, const char *id)
{
  const CanevasGroup *group = canevas_scene_get_group (fixture->scene, canevas_scene_find_group (fixture->scene, id));
  CanevasPoint middle = canevas_canvas_view_from_scene (canevas_canvas_get_view (fixture->canvas), group->bounds.x + group->bounds.width / 2,
                                                        group->bounds.y + group->bounds.height / 2);
  double x, y;

  gtk_widget_translate_coordinates (GTK_WIDGET (fixture->canvas), fixture->window, middle.x, middle.y, &x, &y);
  return (CanevasPoint){ x, y };
}

static void
done_cb (GObject *source, GAsyncResult *result, gpointer done)
{
  g_autoptr (GError) error = NULL;

  g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error);
  g_assert_no_error (error);
  *(gboolean *) done = TRUE;
}

/* xdotool: @words, split by spaces; the window goes on living meanwhile. */
static void
drive (const char *words)
{
  g_autofree char *line = g_strconcat ("xdotool ", words, NULL);
  g_auto (GStrv) argv = g_strsplit (line, " ", -1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) process = g_subprocess_newv ((const char *const *) argv, G_SUBPROCESS_FLAGS_NONE, &error);
  gboolean done = FALSE;

  g_assert_no_error (error);
  g_subprocess_wait_check_async (process, NULL, done_cb, &done);
  canevas_gui_wait (done);
}

/* The window has no manager: it stands at the corner of the display. */
static void
point_at (Fixture *fixture, CanevasPoint point)
{
  g_autofree char *words = g_strdup_printf ("mousemove %d %d", (int) point.x, (int) point.y);

  drive (words);
}

static void
test_fits (Fixture *fixture, gconstpointer unused)
{
  const CanevasCanvasView *view = canevas_canvas_get_view (fixture->canvas);
  CanevasRectangle visible = canevas_canvas_view_get_visible (view);

  g_assert_true (canevas_rectangle_contains (&visible, &view->scene));
  /* Nothing to scroll to: no bars. */
  for (guint axis = 0; axis < 2; axis++)
    {
      double lower, upper;

      canevas_canvas_view_get_range (view, axis, &lower, &upper);
      g_assert_cmpfloat_with_epsilon (upper - lower, axis == 0 ? view->width : view->height, 0.01);
    }
  g_assert_cmpfloat (canevas_canvas_get_zoom (fixture->canvas), <=, 1);
}

/* Names at the left stay in sight while one reads what is far to the right, as long as they leave room for it. */
static void
test_frozen (Fixture *fixture, gconstpointer unused)
{
  CanevasCanvasView *view = (CanevasCanvasView *) canevas_canvas_get_view (fixture->canvas);
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  CanevasRectangle first, area;
  double left;

  canevas_scene_get_bounds (scene, &first);
  canevas_scene_set_frozen (scene, first.x + 80, first.y + 40);
  canevas_canvas_set_scene (fixture->canvas, scene);
  canevas_canvas_view_zoom_at (view, 4, 0, 0);
  canevas_canvas_view_pan_to (view, first.x * 4, first.y * 4);
  g_assert_cmpfloat (canevas_canvas_view_get_frozen (view, 0), ==, 0);
  canevas_canvas_view_pan_to (view, first.x * 4 + 900, first.y * 4);
  left = canevas_canvas_view_get_frozen (view, 0);
  g_assert_cmpfloat_with_epsilon (left, 320, 0.01);
  g_assert_cmpfloat (canevas_canvas_view_get_frozen (view, 1), ==, 0);
  /* What is under the pointer there is what one sees there. */
  g_assert_cmpfloat_with_epsilon (canevas_canvas_view_pick (view, 40, 200).x, first.x + 10, 0.01);
  g_assert_cmpfloat_with_epsilon (canevas_canvas_view_pick (view, left + 1, 200).x, first.x + (900 + left + 1) / 4, 0.01);
  /* What the keyboard reaches is not hidden under it. */
  area = (CanevasRectangle){ first.x + 240, first.y + 20, 30, 20 };
  canevas_canvas_view_reveal (view, &area);
  g_assert_cmpfloat (canevas_canvas_view_from_scene (view, area.x, area.y).x, >=, left);
  /* Too near, names would take more than half of the window. */
  canevas_canvas_view_zoom_at (view, 8, 400, 300);
  g_assert_cmpfloat (canevas_canvas_view_get_frozen (view, 0), ==, 0);
}

static void
test_wheel (Fixture *fixture, gconstpointer unused)
{
  CanevasPoint middle = find_middle (fixture, "copil"), after;
  double zoom = canevas_canvas_get_zoom (fixture->canvas);

  point_at (fixture, middle);
  drive ("keydown ctrl click 4 click 4 keyup ctrl");
  canevas_gui_wait (canevas_canvas_get_zoom (fixture->canvas) > zoom * 1.2);
  after = find_middle (fixture, "copil");
  /* The pointer stands on a whole pixel. */
  g_assert_cmpfloat_with_epsilon (after.x, middle.x, 1.5);
  g_assert_cmpfloat_with_epsilon (after.y, middle.y, 1.5);
}

/* Who has just panned with the wheel, and then holds Ctrl without moving the pointer, wants to zoom. */
static void
test_wheel_after_panning (Fixture *fixture, gconstpointer unused)
{
  CanevasPoint middle;
  double zoom;

  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-in", NULL);
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-in", NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
  zoom = canevas_canvas_get_zoom (fixture->canvas);
  middle = find_middle (fixture, "copil");
  point_at (fixture, middle);
  drive ("click 5 click 4");
  drive ("keydown ctrl click 4 click 4 keyup ctrl");
  canevas_gui_wait (canevas_canvas_get_zoom (fixture->canvas) > zoom * 1.2);
}

static GtkEventController *
find_controller (GtkWidget *widget, GType type)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);

  for (guint i = 0; i < g_list_model_get_n_items (controllers); i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (g_type_is_a (G_OBJECT_TYPE (controller), type))
        return controller;
    }
  g_assert_not_reached ();
}

static void
note_motion_cb (CanevasPoint *pointer, double x, double y)
{
  *pointer = (CanevasPoint){ x, y };
}

/* Two fingers: what lies between them stays there, however far they part; let go, the next pinch goes on from there. */
static void
test_pinch (Fixture *fixture, gconstpointer unused)
{
  GtkEventController *pinch = find_controller (GTK_WIDGET (fixture->canvas), GTK_TYPE_GESTURE_ZOOM);
  const double zoom = canevas_canvas_get_zoom (fixture->canvas);
  const CanevasPoint middle = find_middle (fixture, "copil");
  GtkEventController *motion = gtk_event_controller_motion_new ();
  CanevasPoint pointer = { 0, 0 }, after;

  g_signal_connect_swapped (motion, "motion", G_CALLBACK (note_motion_cb), &pointer);
  gtk_widget_add_controller (GTK_WIDGET (fixture->canvas), motion);
  point_at (fixture, (CanevasPoint){ middle.x - 40, middle.y });
  canevas_gui_wait (pointer.x != 0);
  pointer.x = 0;
  point_at (fixture, middle);
  canevas_gui_wait (pointer.x != 0);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 1.2);
  g_signal_emit_by_name (pinch, "scale-changed", 1.5);
  g_assert_cmpfloat_with_epsilon (canevas_canvas_get_zoom (fixture->canvas), zoom * 1.5, 0.001);
  after = find_middle (fixture, "copil");
  g_assert_cmpfloat_with_epsilon (after.x, middle.x, 1.5);
  g_assert_cmpfloat_with_epsilon (after.y, middle.y, 1.5);
  g_signal_emit_by_name (pinch, "begin", NULL);
  g_signal_emit_by_name (pinch, "scale-changed", 0.5);
  g_assert_cmpfloat_with_epsilon (canevas_canvas_get_zoom (fixture->canvas), zoom * 0.75, 0.001);
  /* Never beyond what the drawing allows. */
  g_signal_emit_by_name (pinch, "scale-changed", 1000.0);
  g_assert_cmpfloat (canevas_canvas_get_zoom (fixture->canvas), <, 50);
  g_signal_emit_by_name (pinch, "scale-changed", 0.00001);
  g_assert_cmpfloat (canevas_canvas_get_zoom (fixture->canvas), >=, 0.01);
  gtk_widget_remove_controller (GTK_WIDGET (fixture->canvas), motion);
}

static void
press (Fixture *fixture, const char *keys)
{
  g_autofree char *words = g_strconcat ("key ", keys, NULL);

  gtk_window_present (GTK_WINDOW (fixture->window));
  canevas_gui_wait (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  drive (words);
}

static void
test_arrows (Fixture *fixture, gconstpointer unused)
{
  canevas_canvas_focus_group (fixture->canvas, "codir");
  canevas_canvas_select (fixture->canvas, "codir");
  press (fixture, "Up");
  /* The link between the two comes between them. */
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), "copil") == 0
                    || g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), "l1") == 0);
  canevas_canvas_focus_group (fixture->canvas, "cotech");
  canevas_canvas_select (fixture->canvas, "cotech");
  press (fixture, "Right");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), "equipe") == 0);
  press (fixture, "Left");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), "cotech") == 0);
  press (fixture, "End");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), "equipe") == 0);
  /* With Ctrl the focus goes alone; Space then adds to what is selected. */
  press (fixture, "ctrl+Left space");
  canevas_gui_wait (canevas_canvas_get_selected (fixture->canvas) == NULL);
  {
    g_auto (GStrv) ids = canevas_canvas_dup_selection (fixture->canvas);

    g_assert_cmpuint (g_strv_length (ids), ==, 2);
    g_assert_true (g_strv_contains ((const char *const *) ids, "cotech"));
  }
  press (fixture, "Return");
  canevas_gui_wait (fixture->n_activated == 1);
  g_assert_cmpstr (fixture->about, ==, "cotech");
}

static void
test_click (Fixture *fixture, gconstpointer unused)
{
  point_at (fixture, find_middle (fixture, "codir"));
  drive ("click 1");
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), "codir") == 0);
  g_assert_cmpuint (fixture->n_selections, ==, 1);
  point_at (fixture, find_middle (fixture, "cotech"));
  drive ("keydown ctrl click 1 keyup ctrl");
  canevas_gui_wait (fixture->n_selections == 2);
  g_assert_null (canevas_canvas_get_selected (fixture->canvas));
  /* Two clicks are a double click, however slow the machine is. */
  g_object_set (gtk_settings_get_default (), "gtk-double-click-time", 10000, NULL);
  point_at (fixture, find_middle (fixture, "copil"));
  drive ("click --repeat 2 --delay 30 1");
  canevas_gui_wait (fixture->n_activated == 1);
  g_assert_cmpstr (fixture->about, ==, "copil");
  gtk_settings_reset_property (gtk_settings_get_default (), "gtk-double-click-time");
}

static void
test_drag (Fixture *fixture, gconstpointer unused)
{
  CanevasPoint middle = find_middle (fixture, "codir");
  double zoom = canevas_canvas_get_view (fixture->canvas)->zoom;

  point_at (fixture, middle);
  drive ("mousedown 1 mousemove_relative 30 0 sleep 0.1 mousemove_relative 30 10 sleep 0.1 mousemove_relative 20 10 mouseup 1");
  canevas_gui_wait (fixture->n_moved > 0);
  g_assert_cmpuint (fixture->n_moved, ==, 1);
  g_assert_cmpuint (fixture->n_moving, >, 1);
  g_assert_cmpstr (fixture->about, ==, "codir");
  g_assert_cmpfloat_with_epsilon (fixture->dx, 80 / zoom, 1);
  g_assert_cmpfloat_with_epsilon (fixture->dy, 20 / zoom, 1);
  /* Whoever cannot drag pushes. */
  canevas_canvas_focus_group (fixture->canvas, "copil");
  press (fixture, "alt+Right");
  canevas_gui_wait (fixture->n_moved == 2);
  g_assert_cmpstr (fixture->about, ==, "copil");
  g_assert_cmpfloat (fixture->dx, >, 0);
  g_assert_cmpfloat (fixture->dy, ==, 0);
}

static void
test_pan (Fixture *fixture, gconstpointer unused)
{
  CanevasPoint before = find_middle (fixture, "codir"), after;

  point_at (fixture, before);
  drive ("mousedown 2 mousemove_relative 40 0 mousemove_relative 20 30 mouseup 2");
  canevas_gui_wait (find_middle (fixture, "codir").y > before.y + 20);
  after = find_middle (fixture, "codir");
  g_assert_cmpfloat_with_epsilon (after.x, before.x + 60, 1.5);
  g_assert_cmpfloat_with_epsilon (after.y, before.y + 30, 1.5);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
  /* Held, Space makes the same of the first button, even on a body. */
  canevas_canvas_focus_group (fixture->canvas, "codir");
  gtk_window_present (GTK_WINDOW (fixture->window));
  canevas_gui_wait (gtk_window_is_active (GTK_WINDOW (fixture->window)));
  point_at (fixture, after);
  drive ("keydown space sleep 0.1 mousedown 1 mousemove_relative -- -40 0 mousemove_relative -- -20 -30 mouseup 1 keyup space");
  canevas_gui_wait (fabs (find_middle (fixture, "codir").y - before.y) < 1.5);
  g_assert_cmpuint (fixture->n_moved, ==, 0);
}

static void
test_outline (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *list, *row;
  GtkSelectionModel *model;

  press (fixture, "ctrl+l");
  canevas_gui_wait (canevas_gui_test_find (fixture->window, CANEVAS_TYPE_OUTLINE, NULL) != NULL);
  list = canevas_gui_test_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL);
  canevas_gui_wait ((row = canevas_gui_test_find (list, GTK_TYPE_LABEL, "CODIR projet")) != NULL);
  model = gtk_list_view_get_model (GTK_LIST_VIEW (list));
  /* Three lanes, three links, four bodies. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (model)), ==, 10);
  gtk_selection_model_select_item (model, 7, TRUE);
  g_assert_cmpstr (canevas_canvas_get_selected (fixture->canvas), ==, "codir");
  canevas_canvas_select (fixture->canvas, "equipe");
  g_assert_cmpuint (gtk_single_selection_get_selected (GTK_SINGLE_SELECTION (model)), ==, 9);
  /* A heading cannot be selected. */
  gtk_selection_model_select_item (model, 0, TRUE);
  g_assert_cmpstr (canevas_canvas_get_selected (fixture->canvas), ==, "equipe");
  canevas_gui_test_assert_named ();
}

/* The row of the outline that has the keyboard's focus says @label. */
static gboolean
is_on_row (Fixture *fixture, const char *label)
{
  GtkWidget *row = gtk_root_get_focus (GTK_ROOT (fixture->window));

  return row != NULL && canevas_gui_test_find (row, GTK_TYPE_LABEL, label) != NULL;
}

static void
walk_outline (Fixture *fixture, const char *key, const char *row, const char *selected)
{
  press (fixture, key);
  canevas_gui_wait (is_on_row (fixture, row));
  canevas_gui_wait (g_strcmp0 (canevas_canvas_get_selected (fixture->canvas), selected) == 0);
}

/* Arrows go through the whole outline; on what cannot be selected they rest, and nothing else is selected. */
static void
test_outline_keys (Fixture *fixture, gconstpointer unused)
{
  GtkWidget *list;

  canevas_canvas_select (fixture->canvas, "copil");
  press (fixture, "ctrl+l");
  canevas_gui_wait ((list = canevas_gui_test_find (fixture->window, GTK_TYPE_LIST_VIEW, NULL)) != NULL);
  gtk_widget_grab_focus (list);
  walk_outline (fixture, "End", "Équipe projet", "equipe");
  walk_outline (fixture, "Up", "COTECH projet", "cotech");
  walk_outline (fixture, "Up", "CODIR projet", "codir");
  walk_outline (fixture, "Up", "Comité de pilotage", "copil");
  walk_outline (fixture, "Up", "De l’équipe au COTECH", "copil");
  walk_outline (fixture, "Up", "Du COTECH au CODIR : 5 j.", "copil");
  walk_outline (fixture, "Home", "Stratégie", "copil");
  walk_outline (fixture, "Down", "Pilotage", "copil");
  walk_outline (fixture, "Down", "Réalisation", "copil");
}

static void
test_replacement (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasScene) other = scene_sample_new ();
  GtkWidget *focus;
  CanevasCanvasView before;

  canevas_canvas_focus_group (fixture->canvas, "cotech");
  canevas_canvas_select (fixture->canvas, "cotech");
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-in", NULL);
  canevas_gui_wait (canevas_canvas_get_zoom (fixture->canvas) >= 1);
  before = *canevas_canvas_get_view (fixture->canvas);
  focus = gtk_root_get_focus (GTK_ROOT (fixture->window));
  fixture->n_selections = 0;
  canevas_canvas_set_scene (fixture->canvas, other);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpstr (canevas_canvas_get_selected (fixture->canvas), ==, "cotech");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (fixture->window)) == focus);
  g_assert_cmpuint (fixture->n_selections, ==, 0);
  g_assert_cmpfloat_with_epsilon (canevas_canvas_get_view (fixture->canvas)->zoom, before.zoom, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_canvas_get_view (fixture->canvas)->x, before.x, 1e-9);
  /* Without its scene it forgets nothing but shows nothing. */
  canevas_canvas_set_scene (fixture->canvas, NULL);
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_cmpstr (canevas_canvas_get_selected (fixture->canvas), ==, "cotech");
}

static GtkWidget *
find_nodes (Fixture *fixture)
{
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (fixture->canvas));

  while (!CANEVAS_IS_CANVAS_NODES (child))
    child = gtk_widget_get_next_sibling (child);
  return child;
}

static guint
count_nodes (Fixture *fixture)
{
  guint n = 0;

  for (GtkWidget *node = gtk_widget_get_first_child (find_nodes (fixture)); node != NULL; node = gtk_widget_get_next_sibling (node))
    n++;
  return n;
}

static gboolean
has_node (Fixture *fixture, const char *id)
{
  return canevas_canvas_nodes_find (CANEVAS_CANVAS_NODES (find_nodes (fixture)), id) != NULL;
}

static const char *
get_focused (Fixture *fixture)
{
  CanevasCanvasNode *node = canevas_canvas_nodes_get_focused (CANEVAS_CANVAS_NODES (find_nodes (fixture)));

  return node != NULL ? canevas_canvas_node_get_id (node) : NULL;
}

static gboolean
is_in_sight (Fixture *fixture, CanevasScene *scene, const char *id)
{
  const CanevasRectangle visible = canevas_canvas_view_get_visible (canevas_canvas_get_view (fixture->canvas));

  return canevas_rectangle_contains (&visible, &canevas_scene_get_group (scene, canevas_scene_find_group (scene, id))->bounds);
}

/* Of very many, those in sight stand for all, and whatever the keyboard comes to. */
static void
test_crowd (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasScene) crowd = scene_sample_new_crowd (3000);

  canevas_canvas_set_scene (fixture->canvas, crowd);
  gtk_test_widget_wait_for_draw (fixture->window);
  canevas_gui_wait (count_nodes (fixture) == CANEVAS_CANVAS_MOST_NODES);
  g_assert_false (has_node (fixture, "p2999"));
  canevas_canvas_focus_group (fixture->canvas, "p2999");
  g_assert_cmpstr (get_focused (fixture), ==, "p2999");
  for (guint i = 0; i < 8; i++)
    gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-in", NULL);
  canevas_canvas_reveal (fixture->canvas, "p2999");
  gtk_test_widget_wait_for_draw (fixture->window);
  g_assert_true (is_in_sight (fixture, crowd, "p2999"));
  canevas_gui_wait (has_node (fixture, "p2998") && !has_node (fixture, "p0"));
  gtk_widget_activate_action (GTK_WIDGET (fixture->canvas), "canvas.zoom-fit", NULL);
  canevas_gui_wait (has_node (fixture, "p0") && !has_node (fixture, "p2998"));
  g_assert_cmpstr (get_focused (fixture), ==, "p2999");
  drive ("key Home");
  canevas_gui_wait (g_strcmp0 (get_focused (fixture), "p0") == 0);
  g_assert_true (is_in_sight (fixture, crowd, "p0"));
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer output)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (G_SUBPROCESS (source)));
  *(char **) output = text;
}

static void
test_screen_reader (Fixture *fixture, gconstpointer unused)
{
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "canvas-atspi.py", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *output = NULL;

  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawn (launcher, &error, "/usr/bin/python3", script, pid, "CODIR projet", "node.open", NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, read_cb, &output);
  canevas_gui_wait (output != NULL);
  /* In reading order, with the level in words. */
  g_assert_nonnull (strstr (output, "Comité de pilotage\tTous les 2 mois · présidé par le commanditaire; level 2, 1 of 4\nCODIR projet\t"));
  g_assert_nonnull (strstr (output, "Du CODIR au COPIL : 10 j."));
  canevas_gui_wait (fixture->n_activated == 1);
  g_assert_cmpstr (fixture->about, ==, "codir");
  g_assert_cmpstr (canevas_canvas_get_selected (fixture->canvas), ==, "codir");
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
#define ADD(path, function) g_test_add ("/app/canvas/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("fits", test_fits);
  ADD ("frozen", test_frozen);
  ADD ("wheel", test_wheel);
  ADD ("wheel-after-panning", test_wheel_after_panning);
  ADD ("pinch", test_pinch);
  ADD ("arrows", test_arrows);
  ADD ("click", test_click);
  ADD ("drag", test_drag);
  ADD ("pan", test_pan);
  ADD ("outline", test_outline);
  ADD ("outline-keys", test_outline_keys);
  ADD ("replacement", test_replacement);
  ADD ("crowd", test_crowd);
  ADD ("screen-reader", test_screen_reader);
  return canevas_gui_test_run ();
}
