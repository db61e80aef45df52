/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The two writers of PDF, ours and cairo's, against each other and against readers that are neither. */
#include "canevas-painting.h"
#include "canevas-pdf-buffer.h"
#include "canevas-pdf-font.h"
#include "canevas-pdf-pages.h"
#include "program.h"
#include "scene-sample.h"

#include <glib/gstdio.h>
#include <pango/pangocairo.h>
#include <stdlib.h>
#include <string.h>

typedef GBytes *(*Write) (CanevasPdfPagesFunc draw, gpointer data, const CanevasSceneWriteOptions *options, GError **error);

static const CanevasSceneWriteOptions options = { .date = "2027-03-01", .author = "DGS" };

typedef struct
{
  char *folder, *path;
} Sheet;

static void
sheet_init (Sheet *self, Write write, CanevasPdfPagesFunc draw, gpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = write (draw, data, &options, &error);

  g_assert_no_error (error);
  self->folder = g_dir_make_tmp ("canevas-pdf-XXXXXX", NULL);
  self->path = g_build_filename (self->folder, "page.pdf", NULL);
  g_assert_true (g_file_set_contents (self->path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes), NULL));
}

static void
sheet_clear (Sheet *self)
{
  g_remove (self->path);
  g_assert_cmpint (g_rmdir (self->folder), ==, 0);
  g_free (self->path);
  g_free (self->folder);
}

static char *
read_text (const Sheet *sheet)
{
  const char *argv[] = { "pdftotext", "-raw", sheet->path, "-", NULL };

  return run_program (argv);
}

static char *
read_facts (const Sheet *sheet)
{
  const char *argv[] = { "pdfinfo", sheet->path, NULL };

  return run_program (argv);
}

/* As another program shows it. */
static cairo_surface_t *
show (const Sheet *sheet)
{
  g_autofree char *stem = g_build_filename (sheet->folder, "page", NULL);
  g_autofree char *path = g_strconcat (stem, ".png", NULL);
  const char *argv[] = { "pdftoppm", "-png", "-singlefile", "-r", "144", sheet->path, stem, NULL };
  g_autofree char *output = run_program (argv);
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  g_remove (path);
  return picture;
}

static void
draw_scene (CanevasPdfPages *pages, gpointer data)
{
  CanevasScene *scene = data;
  CanevasPaintOptions painting = { .transparent = TRUE };
  CanevasRectangle bounds;

  canevas_scene_get_bounds (scene, &bounds);
  canevas_scene_draw (scene, canevas_pdf_pages_begin (pages, scene, bounds.width, bounds.height), &bounds, 1, &painting);
  canevas_pdf_pages_end (pages, TRUE);
}

/* How many bytes of a hundred thousand differ by more than soft edges do. */
static guint
compare (cairo_surface_t *first, cairo_surface_t *second)
{
  const int height = cairo_image_surface_get_height (first);
  const int stride = cairo_image_surface_get_stride (first);
  const guchar *a = cairo_image_surface_get_data (first);
  const guchar *b = cairo_image_surface_get_data (second);
  gsize n_different = 0;

  g_assert_cmpint (cairo_image_surface_get_height (second), ==, height);
  g_assert_cmpint (cairo_image_surface_get_stride (second), ==, stride);
  for (gsize i = 0; i < (gsize) height * stride; i++)
    if (abs (a[i] - b[i]) > 100)
      n_different++;
  return n_different * 100000 / ((gsize) height * stride);
}

/* Every kind of shape, line, hatch, arrow and text. */
static void
test_same_picture (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  Sheet ours, theirs;
  cairo_surface_t *first, *second;

  sheet_init (&ours, canevas_pdf_pages_write, draw_scene, scene);
  sheet_init (&theirs, canevas_pdf_pages_write_with_cairo, draw_scene, scene);
  first = show (&ours);
  second = show (&theirs);
  g_assert_cmpuint (compare (first, second), <, 60);
  cairo_surface_destroy (first);
  cairo_surface_destroy (second);
  sheet_clear (&theirs);
  sheet_clear (&ours);
}

static CanevasScene *
make_words (const char *const *words)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  CanevasScene *scene = canevas_scene_new (measure);
  CanevasTextStyle style = { .size = 10 };
  CanevasTextStyle upwards = { .size = 10, .upwards = TRUE, .weight = 700 };

  canevas_scene_set_words (scene, "Page d’essai (« œuvre »)", NULL, "fr");
  for (guint i = 0; words[i] != NULL; i++)
    canevas_scene_add_text (scene, 20, 20 + 30 * i, words[i], i % 2 == 0 ? &style : &upwards, NULL);
  return scene;
}

/* Whether @words are somewhere in the file, once its streams are no longer packed. */
static gboolean
holds_unpacked (const Sheet *sheet, const char *words)
{
  g_autofree char *path = g_build_filename (sheet->folder, "unpacked.pdf", NULL);
  const char *unpack[] = { "qpdf", "--stream-data=uncompress", sheet->path, path, NULL };
  g_autofree char *output = run_program (unpack);
  g_autofree char *bytes = NULL;
  gsize length, size = strlen (words);
  gboolean holds = FALSE;

  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  for (gsize i = 0; i + size <= length && !holds; i++)
    holds = memcmp (bytes + i, words, size) == 0;
  g_remove (path);
  return holds;
}

/* Spaces and a hyphen that do not break, letters with marks put on them, brackets and bars that PDF means itself. */
static const char *const words[] = { "186\u202f000\u00a0€ l’an", "3e", "entre\u2011deux (l'un \\ l'autre)", "o\u0301p",
                                     "AVATAR, Tôt", NULL };

static void
assert_words (const char *text)
{
  g_assert_nonnull (strstr (text, "€ l’an"));
  g_assert_nonnull (strstr (text, "(l'un \\ l'autre)"));
  g_assert_nonnull (strstr (text, "AVATAR, Tôt"));
}

static void
test_words (void)
{
  g_autoptr (CanevasScene) scene = make_words (words);
  Sheet sheet;
  g_autofree char *text = NULL;

  sheet_init (&sheet, canevas_pdf_pages_write, draw_scene, scene);
  text = read_text (&sheet);
  assert_words (text);
  /* pdftotext takes every space for one; those who copy get the one that was written. */
  g_assert_true (holds_unpacked (&sheet, "> <00a0>\n"));
  g_assert_true (holds_unpacked (&sheet, "> <202f>\n"));
  g_assert_true (holds_unpacked (&sheet, "> <0020>\n"));
  g_assert_false (holds_unpacked (&sheet, "> <2009>\n"));
  /* One character or two, as the font has it, but both letters. */
  g_assert_true (strstr (text, "o\u0301p") != NULL || strstr (text, "óp") != NULL);
  sheet_clear (&sheet);
}

static void
test_facts (void)
{
  g_autoptr (CanevasScene) scene = make_words (words);
  Sheet sheet;
  g_autofree char *facts = NULL;
  g_autofree char *tree = NULL;
  g_autofree char *verdict = NULL;

  sheet_init (&sheet, canevas_pdf_pages_write, draw_scene, scene);
  {
    const char *structure[] = { "pdfinfo", "-struct", sheet.path, NULL };
    const char *check[] = { "qpdf", "--check", sheet.path, NULL };

    facts = read_facts (&sheet);
    tree = run_program (structure);
    verdict = run_program (check);
  }
  g_assert_nonnull (strstr (facts, "Page d’essai (« œuvre »)"));
  g_assert_nonnull (strstr (facts, "Author:          DGS"));
  g_assert_nonnull (strstr (facts, "Mar  1"));
  g_assert_nonnull (strstr (facts, "Tagged:          yes"));
  g_assert_nonnull (strstr (tree, "Document"));
  g_assert_nonnull (strstr (tree, "Figure"));
  g_assert_nonnull (strstr (verdict, "No syntax or stream encoding errors found"));
  sheet_clear (&sheet);
}

static void
draw_veiled (CanevasPdfPages *pages, gpointer data)
{
  CanevasScene *scene = data;
  CanevasPaintOptions painting = { .transparent = TRUE };
  CanevasInk grey = { 0.5, 0.5, 0.5 };
  CanevasRectangle bounds;
  CanevasPen *pen;

  canevas_scene_get_bounds (scene, &bounds);
  pen = canevas_pdf_pages_begin (pages, scene, bounds.width, bounds.height);
  canevas_scene_draw (scene, pen, &bounds, 1, &painting);
  canevas_pen_rectangle (pen, 0, 0, bounds.width, bounds.height);
  canevas_pen_veil (pen, &grey, 0.5);
  canevas_pdf_pages_end (pages, TRUE);
}

/* What our pen cannot write, cairo does, whole. */
static void
test_lost (void)
{
  g_autoptr (CanevasScene) scene = make_words (words);
  Sheet plain, veiled;
  g_autofree char *ours = NULL;
  g_autofree char *theirs = NULL;
  g_autofree char *text = NULL;

  sheet_init (&plain, canevas_pdf_pages_write, draw_scene, scene);
  sheet_init (&veiled, canevas_pdf_pages_write, draw_veiled, scene);
  ours = read_facts (&plain);
  theirs = read_facts (&veiled);
  text = read_text (&veiled);
  g_assert_null (strstr (ours, "cairo"));
  g_assert_nonnull (strstr (theirs, "cairo"));
  g_assert_nonnull (strstr (theirs, "Pages:           1\n"));
  assert_words (text);
  sheet_clear (&veiled);
  sheet_clear (&plain);
}

/* The first of four pages cannot be written; the others are given to the thread that writes. */
static void
draw_lost_book (CanevasPdfPages *pages, gpointer data)
{
  draw_veiled (pages, data);
  for (guint i = 0; i < 3 && canevas_pdf_pages_add (pages, data, 1); i++)
    ;
}

static void
test_lost_book (void)
{
  g_autoptr (CanevasScene) scene = make_words (words);
  Sheet sheet;
  g_autofree char *facts = NULL;

  sheet_init (&sheet, canevas_pdf_pages_write, draw_lost_book, scene);
  facts = read_facts (&sheet);
  g_assert_nonnull (strstr (facts, "cairo"));
  g_assert_nonnull (strstr (facts, "Pages:           4\n"));
  sheet_clear (&sheet);
}

/* In some fonts a glyph stands for several characters: each gets a code, so that those who copy get the one that was written. */
static void
test_codes (void)
{
  PangoFontMap *map = pango_cairo_font_map_new ();
  PangoContext *context = pango_font_map_create_context (map);
  PangoFontDescription *description = pango_font_description_from_string ("Noto Sans 10");
  PangoFont *face = pango_context_load_font (context, description);
  CanevasPdfFont *font = canevas_pdf_font_new (face, 1);
  guint space, unbroken, woven;

  g_assert_nonnull (font);
  space = canevas_pdf_font_get_code (font, 3, " ", 1);
  unbroken = canevas_pdf_font_get_code (font, 3, "\u00a0", 2);
  woven = canevas_pdf_font_get_code (font, 3, "fi", 2);
  g_assert_cmpuint (space, >, 0);
  g_assert_cmpuint (unbroken, !=, space);
  g_assert_cmpuint (woven, !=, space);
  g_assert_cmpuint (canevas_pdf_font_get_code (font, 3, " and more", 1), ==, space);
  g_assert_cmpuint (canevas_pdf_font_get_code (font, 3, "\u00a0", 2), ==, unbroken);
  g_assert_cmpuint (canevas_pdf_font_get_code (font, 3, "fi", 2), ==, woven);
  g_assert_cmpint (canevas_pdf_font_get_width (font, unbroken), ==, canevas_pdf_font_get_width (font, space));
  g_assert_cmpuint (canevas_pdf_font_get_code (font, G_MAXUINT, "x", 1), ==, 0);
  canevas_pdf_font_free (font);
  g_object_unref (face);
  pango_font_description_free (description);
  g_object_unref (context);
  g_object_unref (map);
}

static void
test_numbers (void)
{
  static const struct
  {
    double value;
    const char *written;
  } cases[] = { { 0, "0 " }, { 0.004, "0 " }, { -0.004, "0 " }, { 0.05, "0.05 " }, { -0.5, "-0.5 " }, { 12, "12 " },
                { -1.005, "-1 " }, { 841.89, "841.89 " }, { 14400, "14400 " }, { -99.999, "-100 " } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      CanevasPdfBuffer buffer = { 0 };

      canevas_pdf_buffer_add_number (&buffer, cases[i].value);
      canevas_pdf_buffer_add_char (&buffer, '\0');
      g_assert_cmpstr (buffer.data, ==, cases[i].written);
      canevas_pdf_buffer_clear (&buffer);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf-pages/same-picture", test_same_picture);
  g_test_add_func ("/pdf-pages/words", test_words);
  g_test_add_func ("/pdf-pages/facts", test_facts);
  g_test_add_func ("/pdf-pages/lost", test_lost);
  g_test_add_func ("/pdf-pages/lost-book", test_lost_book);
  g_test_add_func ("/pdf-pages/codes", test_codes);
  g_test_add_func ("/pdf-pages/numbers", test_numbers);
  return g_test_run ();
}
