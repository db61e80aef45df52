/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a canvas shows of its scene, and what stands for it: numbers alone, without a window. */
#include "canevas-canvas-near.h"
#include "canevas-canvas-view.h"

#include <math.h>

static void
test_zoom_at_pointer (void)
{
  CanevasCanvasView view;
  CanevasRectangle scene = { -20, 10, 640, 380 };

  canevas_canvas_view_init (&view);
  canevas_canvas_view_set_scene (&view, &scene);
  canevas_canvas_view_set_size (&view, 800, 600);
  for (double x = 100; x < 800; x += 150)
    {
      CanevasPoint before = canevas_canvas_view_to_scene (&view, x, 300), after;

      canevas_canvas_view_zoom_at (&view, view.zoom * 1.3, x, 300);
      after = canevas_canvas_view_to_scene (&view, x, 300);
      g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-6);
      g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-6);
    }
  /* However far one pans, some of the scene stays in sight. */
  canevas_canvas_view_pan_to (&view, 1e6, -1e6);
  scene = canevas_canvas_view_get_visible (&view);
  g_assert_true (canevas_rectangle_overlaps (&scene, &view.scene));
  /* A fitted one stands above what floats over its foot. */
  view.foot = 60;
  canevas_canvas_view_set_size (&view, 800, 300);
  canevas_canvas_view_fit (&view);
  g_assert_cmpfloat (canevas_canvas_view_from_scene (&view, 0, 390).y, <=, 300 - 60 - 15);
  view.foot = 0;
  canevas_canvas_view_set_size (&view, 800, 600);
  /* Resized, a view of one's own keeps its middle; a fitted one fits. */
  canevas_canvas_view_fit (&view);
  canevas_canvas_view_zoom_at (&view, 3, 400, 300);
  {
    CanevasPoint before = canevas_canvas_view_to_scene (&view, 400, 300), after;

    canevas_canvas_view_set_size (&view, 600, 500);
    after = canevas_canvas_view_to_scene (&view, 300, 250);
    g_assert_cmpfloat_with_epsilon (before.x, after.x, 1e-6);
    g_assert_cmpfloat_with_epsilon (before.y, after.y, 1e-6);
  }
}

/* A touchpad scrolls by parts of a notch, or by pixels: many small steps lead where a large one does, and back again. */
static void
test_smooth_zoom (void)
{
  static const struct
  {
    gboolean surface;
    double notch;
  } pads[] = { { FALSE, 1 }, { TRUE, 24 } };
  CanevasCanvasView view;

  canevas_canvas_view_init (&view);
  for (guint i = 0; i < G_N_ELEMENTS (pads); i++)
    {
      const double down = canevas_canvas_view_get_scrolled_zoom (&view, pads[i].notch, pads[i].surface);

      g_assert_cmpfloat (down, <, 0.95);
      g_assert_cmpfloat (down, >, 0.8);
      for (guint step = 0; step < 20; step++)
        view.zoom = canevas_canvas_view_get_scrolled_zoom (&view, pads[i].notch / 20, pads[i].surface);
      g_assert_cmpfloat_with_epsilon (view.zoom, down, 1e-9);
      for (guint step = 0; step < 20; step++)
        view.zoom = canevas_canvas_view_get_scrolled_zoom (&view, -pads[i].notch / 20, pads[i].surface);
      g_assert_cmpfloat_with_epsilon (view.zoom, 1, 1e-9);
      /* Sideways, nothing; flung, not out of sight at once, and never beyond what the drawing allows. */
      g_assert_cmpfloat_with_epsilon (canevas_canvas_view_get_scrolled_zoom (&view, 0, pads[i].surface), 1, 1e-12);
      g_assert_cmpfloat_with_epsilon (canevas_canvas_view_get_scrolled_zoom (&view, 1e5, pads[i].surface), 0.5, 1e-9);
      g_assert_cmpfloat_with_epsilon (canevas_canvas_view_get_scrolled_zoom (&view, NAN, pads[i].surface), 1, 1e-12);
      for (guint step = 0; step < 100; step++)
        view.zoom = canevas_canvas_view_get_scrolled_zoom (&view, -1e5, pads[i].surface);
      g_assert_cmpfloat (view.zoom, ==, CANEVAS_CANVAS_MAXIMUM_ZOOM);
      view.zoom = 1;
    }
}

/* @n boxes in a row, the first of them on a level above the others. (transfer full) */
static CanevasScene *
row_new (guint n)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  CanevasScene *scene = canevas_scene_new (measure);
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_PAPER };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *id = g_strdup_printf ("b%u", i);
      const CanevasGroup group = { .id = id, .label = id, .flags = CANEVAS_GROUP_FOCUSABLE, .level = i == 0 ? 1 : 2 };

      canevas_scene_begin_group (scene, &group);
      canevas_scene_add_rectangle (scene, 10 * i, 0, 8, 8, &style);
      canevas_scene_end_group (scene);
    }
  return scene;
}

static void
assert_near (CanevasScene *scene, double x, double width, guint kept, const char *expected)
{
  const CanevasRectangle area = { x, -100, width, 200 };
  g_autoptr (GArray) near = canevas_canvas_list_near (scene, &area, kept, 4);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; i < near->len; i++)
    g_string_append_printf (found, "%s%u", i > 0 ? " " : "", g_array_index (near, guint, i));
  g_assert_cmpstr (found->str, ==, expected);
}

static void
test_nodes_of_many (void)
{
  g_autoptr (CanevasScene) few = row_new (4), many = row_new (100);

  assert_near (few, 1000, 10, CANEVAS_NO_GROUP, "0 1 2 3");
  assert_near (many, 501, 26, CANEVAS_NO_GROUP, "50 51 52");
  assert_near (many, 501, 26, 7, "7 50 51 52");
  /* Too many in sight: the higher level, and what is read first. */
  assert_near (many, 0, 1000, CANEVAS_NO_GROUP, "0 1 2 3");
  assert_near (many, 205, 1000, 51, "20 21 22 23 51");
  assert_near (many, 5000, 10, CANEVAS_NO_GROUP, "");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/canvas-view/zoom-at-pointer", test_zoom_at_pointer);
  g_test_add_func ("/app/canvas-view/smooth-zoom", test_smooth_zoom);
  g_test_add_func ("/app/canvas-view/nodes-of-many", test_nodes_of_many);
  return g_test_run ();
}
