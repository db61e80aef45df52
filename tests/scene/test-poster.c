/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-poster.h"
#include "canevas-scene-painter.h"
#include "scene-sample.h"

#include <glib/gstdio.h>
#include <string.h>

#define MM(millimetres) ((millimetres) * 72 / 25.4)

static void
test_one_sheet (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A3 };
  g_autoptr (CanevasPoster) poster = canevas_poster_new (scene, &options);
  CanevasRectangle bounds, tile;
  double width, height;

  canevas_scene_get_bounds (scene, &bounds);
  canevas_poster_get_sheet_size (poster, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, MM (420), 1e-6);
  g_assert_cmpfloat_with_epsilon (height, MM (297), 1e-6);
  g_assert_cmpuint (canevas_poster_get_n_sheets (poster), ==, 1);
  g_assert_cmpfloat_with_epsilon (canevas_poster_get_scale (poster), MM (400) / bounds.width, 1e-6);
  g_assert_cmpuint (canevas_poster_get_n_cut (poster), ==, 0);
  canevas_poster_get_tile (poster, 0, &tile);
  g_assert_cmpfloat (tile.x, <=, bounds.x + 1e-6);
  g_assert_cmpfloat (tile.x + tile.width, >=, bounds.x + bounds.width - 1e-6);
  g_assert_cmpfloat (tile.y + tile.height, >=, bounds.y + bounds.height - 1e-6);
}

static void
test_smallest_text (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A4, .orientation = CANEVAS_ORIENTATION_PORTRAIT };
  g_autoptr (CanevasPoster) small = canevas_poster_new (scene, &options);
  g_autoptr (CanevasPoster) large = NULL;

  /* 7 points of the letter in the lozenge, on a sheet narrower than the drawing. */
  g_assert_cmpfloat_with_epsilon (canevas_poster_get_smallest_text (small), 7 * MM (190) / 656, 1e-3);
  g_assert_cmpfloat (canevas_poster_get_smallest_text (small), <, CANEVAS_POSTER_SMALLEST_TEXT);
  options.paper = CANEVAS_PAPER_A0;
  large = canevas_poster_new (scene, &options);
  g_assert_cmpfloat (canevas_poster_get_smallest_text (large), >, 4 * CANEVAS_POSTER_SMALLEST_TEXT);
}

static void
test_tiles (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new_crowd (300);
  CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A4, .tiled = TRUE, .scale = 1.5 };
  g_autoptr (CanevasPoster) poster = canevas_poster_new (scene, &options);
  guint n_columns = canevas_poster_get_n_columns (poster);
  CanevasRectangle first, beside, below;

  g_assert_cmpfloat (canevas_poster_get_scale (poster), ==, 1.5);
  g_assert_cmpuint (n_columns, >=, 3);
  g_assert_cmpuint (canevas_poster_get_n_rows (poster), >=, 3);
  canevas_poster_get_tile (poster, 0, &first);
  canevas_poster_get_tile (poster, 1, &beside);
  canevas_poster_get_tile (poster, n_columns, &below);
  /* Ten millimetres of paper are on both sheets. */
  g_assert_cmpfloat_with_epsilon ((first.x + first.width - beside.x) * 1.5, MM (10), 1e-6);
  g_assert_cmpfloat_with_epsilon ((first.y + first.height - below.y) * 1.5, MM (10), 1e-6);
  g_assert_cmpfloat (beside.y, ==, first.y);
  g_assert_cmpfloat (below.x, ==, first.x);
}

/* Boxes that no sheet holds whole, counted by looking at each side of each sheet. */
static void
test_cuts (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasGroup group = { .flags = CANEVAS_GROUP_FOCUSABLE };
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD };
  CanevasRectangle bounds = { 0, 0, 1000, 100 };
  CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A4, .orientation = CANEVAS_ORIENTATION_PORTRAIT, .tiled = TRUE,
                                   .margin = -1 };
  /* The first sheet holds 595 points, of which the second repeats 28; both stand around the middle of the drawing. */
  static const double places[] = { 0, 470, 480, 900 };
  g_autoptr (CanevasPoster) poster = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      canevas_scene_begin_group (scene, &group);
      canevas_scene_add_rectangle (scene, places[i], 10, 40, 40, &style);
      canevas_scene_end_group (scene);
    }
  canevas_scene_set_bounds (scene, &bounds);
  poster = canevas_poster_new (scene, &options);
  g_assert_cmpuint (canevas_poster_get_n_sheets (poster), ==, 2);
  g_assert_cmpuint (canevas_poster_get_n_cut (poster), ==, 1);
}

/* Sheets cut and laid over each other give the drawing, to the pixel. */
static void
test_reassembled (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new_crowd (120);
  CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A4, .orientation = CANEVAS_ORIENTATION_PORTRAIT, .tiled = TRUE,
                                   .scale = 1 };
  g_autoptr (CanevasPoster) poster = canevas_poster_new (scene, &options);
  CanevasRectangle bounds, tile;
  cairo_surface_t *whole, *glued;
  cairo_t *cr;
  guint n_different = 0;

  canevas_scene_get_bounds (scene, &bounds);
  whole = cairo_image_surface_create (CAIRO_FORMAT_RGB24, bounds.width, bounds.height);
  cr = cairo_create (whole);
  canevas_scene_paint (scene, cr, &bounds, 1, NULL);
  cairo_destroy (cr);

  glued = cairo_image_surface_create (CAIRO_FORMAT_RGB24, bounds.width, bounds.height);
  cr = cairo_create (glued);
  g_assert_cmpuint (canevas_poster_get_n_sheets (poster), >=, 4);
  for (guint i = 0; i < canevas_poster_get_n_sheets (poster); i++)
    {
      canevas_poster_get_tile (poster, i, &tile);
      cairo_save (cr);
      cairo_translate (cr, tile.x - bounds.x - MM (10), tile.y - bounds.y - MM (10));
      cairo_rectangle (cr, MM (10), MM (10), tile.width, tile.height);
      cairo_clip (cr);
      canevas_poster_paint (poster, i, cr);
      cairo_restore (cr);
    }
  cairo_destroy (cr);
  for (int y = 0; y < cairo_image_surface_get_height (whole); y++)
    for (int x = 0; x < cairo_image_surface_get_width (whole) * 4; x++)
      n_different += ABS (cairo_image_surface_get_data (whole)[y * cairo_image_surface_get_stride (whole) + x]
                          - cairo_image_surface_get_data (glued)[y * cairo_image_surface_get_stride (glued) + x]) > 40;
  /* Sheets end between pixels: only their very edges may be soft. */
  g_assert_cmpuint (n_different, <, 40);
  cairo_surface_destroy (whole);
  cairo_surface_destroy (glued);
}

static void
test_pdf (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new_crowd (120);
  CanevasPosterOptions options = { .paper = CANEVAS_PAPER_A4, .tiled = TRUE };
  g_autoptr (CanevasPoster) poster = canevas_poster_new (scene, &options);
  g_autofree char *folder = g_dir_make_tmp ("canevas-poster-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "poster.pdf", NULL);
  const char *argv[] = { "pdftotext", "-f", "2", "-l", "2", path, "-", NULL };
  const char *facts_argv[] = { "pdfinfo", path, NULL };
  g_autoptr (GBytes) pdf = canevas_poster_write_pdf (poster, NULL, NULL);
  g_autofree char *text = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *pages = g_strdup_printf ("Pages:           %u\n", canevas_poster_get_n_sheets (poster));
  g_autofree char *number = g_strdup_printf ("A2 · 2/%u", canevas_poster_get_n_sheets (poster));

  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf), NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, NULL));
  g_assert_nonnull (strstr (text, number));
  g_assert_true (g_spawn_sync (NULL, (char **) facts_argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &facts, NULL, NULL, NULL));
  g_assert_nonnull (strstr (facts, pages));
  g_assert_nonnull (strstr (facts, "(A4)"));
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/poster/one-sheet", test_one_sheet);
  g_test_add_func ("/poster/smallest-text", test_smallest_text);
  g_test_add_func ("/poster/tiles", test_tiles);
  g_test_add_func ("/poster/cuts", test_cuts);
  g_test_add_func ("/poster/reassembled", test_reassembled);
  g_test_add_func ("/poster/pdf", test_pdf);
  return g_test_run ();
}
