/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene-write.h"
#include "program.h"
#include "scene-sample.h"

#include <cairo.h>
#include <glib/gstdio.h>
#include <string.h>

static char *
write_sample (const char *name, const CanevasSceneWriteOptions *options)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *folder = g_dir_make_tmp ("canevas-scene-XXXXXX", NULL);
  char *path = g_build_filename (folder, name, NULL);

  canevas_scene_write (scene, path, options, &error);
  g_assert_no_error (error);
  return path;
}

static void
remove_sample (const char *path)
{
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_remove (path), ==, 0);
  g_assert_cmpint (g_rmdir (folder), ==, 0);
}

static char *
ask_svg (const char *path, const char *question)
{
  const char *argv[] = { "xmllint", "--nonet", "--xpath", question, path, NULL };

  return g_strchomp (run_program (argv));
}

static void
assert_svg (const char *path, const char *question, const char *answer)
{
  g_autofree char *found = ask_svg (path, question);

  g_assert_cmpstr (found, ==, answer);
}

static void
test_svg (void)
{
  g_autofree char *path = write_sample ("schema.SVG", NULL);

  assert_svg (path, "string(/*/@lang)", "fr");
  assert_svg (path, "string(/*/*[local-name()='title'])", "Gouvernance du projet « Accueil unique »");
  assert_svg (path, "contains(/*/*[local-name()='desc'], '- CODIR projet — Chaque mois')", "true");
  assert_svg (path, "string(//*[@id='codir']/*[local-name()='title'])", "CODIR projet");
  assert_svg (path, "string(//*[@id='codir']/*[local-name()='desc'])", "Chaque mois · présidé par le directeur de projet");
  assert_svg (path, "string(//*[@id='codir']//*[local-name()='text'][1])", "CODIR projet");
  assert_svg (path, "string((//*[@id='cotech']//*[local-name()='text'])[3])", "Instruit les options & leurs effets");
  assert_svg (path, "count(//*[@id='l2']/*[local-name()='path'])", "2");
  /* Leaves show, their count does not: this is not seen from afar. */
  assert_svg (path, "contains(string(/*), '6 sièges')", "false");
  /* All text is text, but turned names are turned. */
  assert_svg (path, "count(//*[local-name()='text' and contains(@transform, 'rotate(-90')])", "3");
  remove_sample (path);
}

static void
test_svg_ids (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasGroup group = { .id = "0f3c \"x\"", .label = "Un <b>nom</b> & \"guillemets\"" };
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD };
  g_autoptr (GBytes) svg = NULL;
  const char *text;

  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_rectangle (scene, 0.5, -0.25, 10.126, 1e6, &style);
  canevas_scene_end_group (scene);
  svg = canevas_scene_write_svg (scene, NULL, NULL);
  text = g_bytes_get_data (svg, NULL);
  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (svg), "<g id=\"g0f3c__x_\""));
  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (svg),
                                  "<title>Un &lt;b&gt;nom&lt;/b&gt; &amp; &quot;guillemets&quot;</title>"));
  g_assert_nonnull (g_strstr_len (text, g_bytes_get_size (svg), "x=\"0.5\" y=\"-0.25\" width=\"10.13\" height=\"1000000\""));
}

static gboolean
holds (const char *bytes, gsize length, const char *words)
{
  gsize size = strlen (words);

  for (gsize i = 0; i + size <= length; i++)
    if (memcmp (bytes + i, words, size) == 0)
      return TRUE;
  return FALSE;
}

static void
test_pdf (void)
{
  CanevasSceneWriteOptions options = { .page_width = 842, .page_height = 595, .margin = 30, .date = "2026-11-23",
                                       .author = "DGS" };
  g_autofree char *path = write_sample ("schema.pdf", &options);
  const char *to_text[] = { "pdftotext", "-layout", path, "-", NULL };
  const char *to_facts[] = { "pdfinfo", path, NULL };
  const char *to_fonts[] = { "pdffonts", path, NULL };
  const char *check[] = { "qpdf", "--check", path, NULL };
  g_autofree char *text = run_program (to_text);
  g_autofree char *facts = run_program (to_facts);
  g_autofree char *fonts = run_program (to_fonts);
  g_autofree char *verdict = run_program (check);
  g_autofree char *bytes = NULL;
  gsize length;

  g_assert_nonnull (strstr (text, "Tous les 2 mois · présidé par le commanditaire"));
  g_assert_nonnull (strstr (text, "Instruit les options & leurs effets"));
  g_assert_nonnull (strstr (text, "Élabore et teste les livrables"));
  g_assert_nonnull (strstr (facts, "Gouvernance du projet « Accueil unique »"));
  g_assert_nonnull (strstr (facts, "Tagged:          yes"));
  g_assert_nonnull (strstr (facts, "842 x 595 pts"));
  g_assert_nonnull (strstr (fonts, "NotoSans-Bold"));
  g_assert_null (strstr (fonts, " no  yes"));
  g_assert_nonnull (strstr (verdict, "No syntax or stream encoding errors found"));
  g_assert_true (g_file_get_contents (path, &bytes, &length, NULL));
  g_assert_true (holds (bytes, length, "/Lang (fr-FR)"));
  remove_sample (path);
}

/* How many scenes were drawn and how many of them are still there. */
typedef struct
{
  CanevasTextMeasure *measure;
  const char *const *words;
  guint n_lines; /* on each page, besides the words */
  guint most_alive;
  guint n_drawn, n_alive;
} Book;

static void
page_gone_cb (gpointer data, GObject *page)
{
  ((Book *) data)->n_alive--;
}

static CanevasScene *
draw_page (guint page, gpointer data)
{
  Book *book = data;
  CanevasScene *scene = canevas_scene_new (book->measure);
  const CanevasGroup group = { .label = book->words[page % 3] };
  const CanevasTextStyle style = { .size = 12 };
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1 };

  g_assert_cmpuint (page, ==, book->n_drawn++);
  g_assert_cmpuint (++book->n_alive, <=, book->most_alive);
  g_object_weak_ref (G_OBJECT (scene), page_gone_cb, book);
  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_text (scene, 0, 0, book->words[page % 3], &style, NULL);
  for (guint i = 0; i < book->n_lines; i++)
    canevas_scene_add_line (scene, 0, 20 + i % 100, 10 + i % 200, 20 + i % 100, &line);
  canevas_scene_end_group (scene);
  return scene;
}

/* A thousand pages are drawn one after the other, and each is told to those who do not see it, in any script. */
static void
test_pdf_book (void)
{
  static const char *const words[3] = { "Direction des élus (« œuvre »)", "Ελένη Παπαδοπούλου", "Pôle n° 3 \\ l’eau – 20 %" };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  Book book = { .measure = measure, .words = words, .most_alive = 4 * G_N_ELEMENTS (words) };
  g_autofree char *folder = g_dir_make_tmp ("canevas-scene-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "book.pdf", NULL);
  const char *to_text[] = { "pdftotext", path, "-", NULL };
  const char *check[] = { "qpdf", "--check", path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = canevas_scene_write_pdf_book (4 * G_N_ELEMENTS (words), draw_page, &book, NULL, &error);
  const char *bytes = g_bytes_get_data (pdf, NULL);
  const gsize length = g_bytes_get_size (pdf);
  g_autofree char *text = NULL;
  g_autofree char *verdict = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (book.n_alive, ==, 0);
  g_assert_true (g_file_set_contents (path, bytes, (gssize) length, NULL));
  text = run_program (to_text);
  verdict = run_program (check);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    g_assert_nonnull (strstr (text, words[i]));
  g_assert_nonnull (strstr (verdict, "No syntax or stream encoding errors found"));
  /* A byte a letter where PDF has one: « in Latin-1, œ and ’ and – among its own; else UTF-16. */
  g_assert_true (holds (bytes, length, "Direction des \xe9lus \\(\xab \x9cuvre \xbb\\)"));
  g_assert_true (holds (bytes, length, "P\xf4le n\xb0 3 \\\\ l\x90" "eau \x85 20 %"));
  g_assert_true (holds (bytes, length, "039503BB03AD03BD03B7"));
  remove_sample (path);
}

/* Of large pages no more than two are there to be written, besides the one that is drawn and the first, which names the whole. */
static void
test_large_book (void)
{
  static const char *const words[3] = { "Un", "Deux", "Trois" };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  Book book = { .measure = measure, .words = words, .n_lines = 12000, .most_alive = 4 };
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = canevas_scene_write_pdf_book (8, draw_page, &book, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (pdf);
  g_assert_cmpuint (book.n_drawn, ==, 8);
  g_assert_cmpuint (book.n_alive, ==, 0);
}

/* Names in any script are found in a PDF as they were typed. */
static void
test_pdf_scripts (void)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  g_autoptr (CanevasScene) scene = canevas_scene_new (measure);
  CanevasTextStyle style = { .size = 12 };
  g_autofree char *folder = g_dir_make_tmp ("canevas-scene-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "names.pdf", NULL);
  const char *to_text[] = { "pdftotext", path, "-", NULL };
  g_autofree char *text = NULL;

  canevas_scene_add_text (scene, 0, 0, "Ελένη Παπαδοπούλου", &style, NULL);
  canevas_scene_add_text (scene, 0, 30, "finalité, efficacité, 20 % d’échéances ; œuvre", &style, NULL);
  g_assert_true (canevas_scene_write (scene, path, NULL, NULL));
  text = run_program (to_text);
  g_assert_nonnull (strstr (text, "Ελένη Παπαδοπούλου"));
  g_assert_nonnull (strstr (text, "finalité, efficacité, 20"));
  g_assert_nonnull (strstr (text, "œuvre"));
  remove_sample (path);
}

static void
test_png (void)
{
  CanevasSceneWriteOptions options = { .scale = 1.5, .palette = canevas_palette_get (CANEVAS_PALETTE_DARK) };
  g_autofree char *path = write_sample ("schema.png", &options);
  cairo_surface_t *picture = cairo_image_surface_create_from_png (path);

  g_assert_cmpint (cairo_surface_status (picture), ==, CAIRO_STATUS_SUCCESS);
  g_assert_cmpint (cairo_image_surface_get_width (picture), ==, 984);
  g_assert_cmphex (*(guint32 *) cairo_image_surface_get_data (picture) & 0xffffff, ==, 0x1e1f22);
  cairo_surface_destroy (picture);
  remove_sample (path);
}

static void
test_same_bytes (void)
{
  g_autoptr (CanevasScene) first = scene_sample_new ();
  g_autoptr (CanevasScene) second = scene_sample_new ();
  GBytes *(*const writers[]) (CanevasScene *, const CanevasSceneWriteOptions *, GError **)
    = { canevas_scene_write_pdf, canevas_scene_write_png, canevas_scene_write_svg };

  for (guint i = 0; i < G_N_ELEMENTS (writers); i++)
    {
      g_autoptr (GBytes) a = writers[i] (first, NULL, NULL);
      g_autoptr (GBytes) b = NULL;

      /* A clock that is read would have gone on. */
      g_usleep (i == 0 ? 1100000 : 0);
      b = writers[i] (second, NULL, NULL);
      g_assert_true (g_bytes_equal (a, b));
    }
}

static void
test_refusals (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new ();
  CanevasSceneWriteOptions huge = { .scale = 1000 };
  g_autoptr (GError) error = NULL;

  g_assert_false (canevas_scene_write (scene, "schema.docx", NULL, &error));
  g_assert_error (error, CANEVAS_SCENE_WRITE_ERROR, CANEVAS_SCENE_WRITE_ERROR_FORMAT);
  g_clear_error (&error);
  g_assert_null (canevas_scene_write_png (scene, &huge, &error));
  g_assert_error (error, CANEVAS_SCENE_WRITE_ERROR, CANEVAS_SCENE_WRITE_ERROR_TOO_LARGE);
  g_clear_error (&error);
  g_assert_false (canevas_scene_write (scene, "/nowhere/schema.svg", NULL, &error));
  g_assert_error (error, G_FILE_ERROR, G_FILE_ERROR_NOENT);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/write/svg", test_svg);
  g_test_add_func ("/write/svg-ids", test_svg_ids);
  g_test_add_func ("/write/pdf", test_pdf);
  g_test_add_func ("/write/pdf-scripts", test_pdf_scripts);
  g_test_add_func ("/write/pdf-book", test_pdf_book);
  g_test_add_func ("/write/large-book", test_large_book);
  g_test_add_func ("/write/png", test_png);
  g_test_add_func ("/write/same-bytes", test_same_bytes);
  g_test_add_func ("/write/refusals", test_refusals);
  return g_test_run ();
}
