/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Drawings in documents, matrices, and sheets wider than high: from template to page, PDF, ODT and text. */
#define _GNU_SOURCE /* memmem */
#include "canevas-figure.h"
#include "canevas-language.h"
#include "canevas-pages-private.h"
#include "canevas-project.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"
#include "canevas-sample.h"
#include "canevas-schema.h"
#include "canevas-template.h"
#include "canevas-writer.h"

#include <archive.h>
#include <archive_entry.h>
#include <glib/gstdio.h>
#include <string.h>

#define NBSP "\302\240"
#define HEAD "<template name=\"essai\" title=\"Framing note\" about=\"project\" "

static guint n_drawn;

/* Three bodies under one another, as wide as asked: enough to be seen, read and told. */
static CanevasScene *
draw_bodies (CanevasRecord *record, double width, double height, GError **error)
{
  static const char *const names[] = { "COPIL", "CODIR", "COTECH" };
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);
  CanevasScene *scene = canevas_scene_new (measure);
  const CanevasShapeStyle box = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1 };
  const CanevasTextStyle text = { .size = 9 };
  const CanevasRectangle bounds = { 0, 0, width, 150 };

  n_drawn++;
  canevas_scene_set_words (scene, "Instances du projet", "le COPIL décide, le CODIR arbitre", canevas_language_get_current ());
  canevas_scene_set_bounds (scene, &bounds);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const CanevasGroup group = { .id = names[i], .label = names[i] };

      canevas_scene_begin_group (scene, &group);
      canevas_scene_add_rectangle (scene, 10, 10 + i * 45, width - 20, 30, &box);
      canevas_scene_add_text (scene, 20, 20 + i * 45, names[i], &text, NULL);
      canevas_scene_end_group (scene);
    }
  return scene;
}

static CanevasScene *
draw_nothing (CanevasRecord *record, double width, double height, GError **error)
{
  return NULL;
}

static const CanevasFigureMaker makers[] = { { "bodies", draw_bodies }, { "nothing", draw_nothing } };

static CanevasDocument *
compose (CanevasStore *store, const char *xml)
{
  g_autoptr (GError) error = NULL;
  CanevasTemplate *template = canevas_template_parse ("essai", xml, -1, canevas_schema_get_default (), &error);
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  CanevasDocument *document;

  g_assert_no_error (error);
  document = canevas_template_compose (template, project, CANEVAS_COMPOSE_DEFAULT, &error);
  g_assert_no_error (error);
  canevas_template_free (template);
  return document;
}

static CanevasBlock *
find_block (CanevasDocument *document, CanevasBlockKind kind)
{
  for (guint i = 0; i < document->blocks->len; i++)
    if (((CanevasBlock *) document->blocks->pdata[i])->kind == kind)
      return document->blocks->pdata[i];
  return NULL;
}

static CanevasDocument *
compose_figures (CanevasStore *store)
{
  return compose (store, HEAD "dense=\"yes\"><section id=\"a\" title=\"Scope\"><p>Before</p>"
                              "<figure diagram=\"bodies\" caption=\"Project bodies of {name}\"/>"
                              "<figure diagram=\"nothing\" caption=\"Empty\"/>"
                              "<figure diagram=\"unknown\" caption=\"Unknown\"/>"
                              "<figure diagram=\"bodies\" reading=\"{name} from left to right\"/></section></template>");
}

/* A drawing has its number, its caption, how to read it and its facts in words; where there is none, no number is lost. */
static void
test_composed (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose_figures (store);
  CanevasBlock *first = document->blocks->pdata[2], *second = document->blocks->pdata[3];
  g_autofree char *reading = canevas_runs_to_text (first->runs);
  g_autofree char *second_reading = canevas_runs_to_text (second->runs);

  g_assert_cmpuint (document->blocks->len, ==, 4);
  g_assert_cmpint (first->kind, ==, CANEVAS_BLOCK_FIGURE);
  g_assert_cmpstr (first->number, ==, "1");
  g_assert_cmpstr (first->title, ==, "Project bodies of Proxima 2024 (exemple)");
  g_assert_cmpstr (reading, ==, "Lecture" NBSP ": le COPIL décide, le CODIR arbitre");
  g_assert_nonnull (strstr (first->alternative, "COTECH"));
  g_assert_true (CANEVAS_IS_SCENE (first->figure));
  g_assert_cmpstr (second->number, ==, "2");
  g_assert_cmpstr (second->title, ==, "Instances du projet");
  g_assert_cmpstr (second_reading, ==, "Lecture" NBSP ": Proxima 2024 (exemple) from left to right");
}

/* On the page a drawing has the width of the text, and its caption in the same fragment: they are never parted. */
static void
test_laid_out (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");

  for (guint n_lines = 0; n_lines < 60; n_lines += 3)
    {
      g_autoptr (CanevasDocument) document = compose_figures (store);
      CanevasBlock *before = document->blocks->pdata[1], *figure = document->blocks->pdata[2];
      g_autoptr (CanevasPages) pages = NULL;
      guint n_found = 0;

      for (guint i = 0; i < n_lines; i++)
        canevas_runs_append (before->runs, "\nligne", CANEVAS_RUN_PLAIN);
      pages = canevas_pages_new (document);
      for (guint page = 0; page < canevas_pages_get_n_pages (pages); page++)
        {
          GArray *placements = canevas_pages_get_placements (pages, page);

          for (guint i = 0; i < placements->len; i++)
            {
              CanevasPlacement *placement = &g_array_index (placements, CanevasPlacement, i);
              CanevasPiece *piece = &g_array_index (placement->fragment->pieces, CanevasPiece, 0);

              if (placement->fragment->block != figure)
                continue;
              n_found++;
              g_assert_cmpint (piece->kind, ==, CANEVAS_PIECE_SCENE);
              g_assert_cmpfloat_with_epsilon (piece->width, CANEVAS_TEXT_WIDTH, 0.5);
              g_assert_cmpuint (placement->fragment->pieces->len, ==, 2);
              g_assert_cmpfloat (placement->fragment->height, >, 150 + 12);
              g_assert_cmpfloat (placement->y + placement->fragment->height, <=, CANEVAS_PAGE_HEIGHT - CANEVAS_PAGE_BOTTOM + 0.1);
            }
        }
      g_assert_cmpuint (n_found, ==, 1);
    }
}

static char *
ask (GBytes *pdf, const char *tool, const char *option)
{
  g_autofree char *path = g_build_filename (g_get_tmp_dir (), "canevas-figure-XXXXXX", NULL);
  g_autofree char *program = g_find_program_in_path (tool);
  const char *argv[] = { tool, option, path, "-", NULL };
  char *output = NULL;
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  if (program == NULL)
    {
      g_test_skip ("a tool of poppler-utils or qpdf is missing");
      return NULL;
    }
  if (!g_str_equal (tool, "pdftotext"))
    argv[3] = NULL;
  g_close (g_mkstemp (path), NULL);
  g_assert_true (g_file_set_contents (path, data, (gssize) length, NULL));
  g_assert_true (g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, NULL, NULL));
  g_unlink (path);
  return output;
}

/* In the PDF it is a figure with an alternative, its text is text, and the file is sound. */
static void
test_pdf (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose_figures (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = canevas_write_pdf (document, NULL, &error);
  g_autofree char *structure = ask (pdf, "pdfinfo", "-struct-text");
  g_autofree char *text = ask (pdf, "pdftotext", "-raw");
  g_autofree char *check = ask (pdf, "qpdf", "--check");

  g_assert_no_error (error);
  if (structure == NULL || text == NULL || check == NULL)
    return;
  g_assert_nonnull (strstr (structure, "  Figure\n"));
  g_assert_nonnull (strstr (structure, "– Project bodies of Proxima 2024 (exemple). Lecture"));
  g_assert_nonnull (strstr (text, "CODIR"));
  g_assert_nonnull (strstr (check, "No syntax or stream encoding errors"));
  {
    gsize length;
    const char *bytes = g_bytes_get_data (pdf, &length);
    const char *alternative = memmem (bytes, length, "/Alt (", strlen ("/Alt ("));

    g_assert_nonnull (alternative);
    g_assert_nonnull (strstr (alternative, "COTECH"));
  }
}

/* The files of a package and content.xml. */
static char *
read_odt (GBytes *odt, GString *names)
{
  struct archive *archive = archive_read_new ();
  struct archive_entry *entry;
  char *content = NULL;
  gsize length;
  gconstpointer data = g_bytes_get_data (odt, &length);

  archive_read_support_format_zip (archive);
  g_assert_cmpint (archive_read_open_memory (archive, data, length), ==, ARCHIVE_OK);
  while (archive_read_next_header (archive, &entry) == ARCHIVE_OK)
    {
      g_string_append_printf (names, "%s\n", archive_entry_pathname (entry));
      if (g_strcmp0 (archive_entry_pathname (entry), "content.xml") == 0)
        {
          gsize size = (gsize) archive_entry_size (entry);

          content = g_malloc0 (size + 1);
          g_assert_cmpint ((gssize) archive_read_data (archive, content, size), ==, (gssize) size);
        }
    }
  archive_read_free (archive);
  return content;
}

/* In the ODT it is a picture, twice, with title and description; in plain text it is its facts. */
static void
test_odt_and_text (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("proxima");
  g_autoptr (CanevasDocument) document = compose_figures (store);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) odt = canevas_write_odt (document, NULL, &error);
  g_autoptr (GBytes) text = canevas_write_text (document, NULL, &error);
  g_autoptr (GString) names = g_string_new (NULL);
  g_autofree char *content = read_odt (odt, names);

  g_assert_no_error (error);
  g_assert_nonnull (strstr (names->str, "Pictures/figure1.svg\nPictures/figure1.png\nPictures/figure2.svg"));
  g_assert_nonnull (strstr (content, "svg:width=\"165.00mm\""));
  g_assert_nonnull (strstr (content, "<svg:title>Project bodies of Proxima 2024 (exemple)</svg:title>"));
  g_assert_nonnull (strstr (content, "COTECH"));
  g_assert_nonnull (strstr (g_bytes_get_data (text, NULL), "– Project bodies of Proxima 2024"));
  g_assert_nonnull (strstr (g_bytes_get_data (text, NULL), "COTECH"));
}

/* --- Matrices --- */

static CanevasRecord *
add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *project, const char *name, const char *phase)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, project, &error);

  if (name != NULL)
    canevas_record_set_text (record, "name", name, &error);
  if (phase != NULL)
    canevas_record_set_text (record, "phase", phase, &error);
  g_assert_no_error (error);
  return record;
}

static void
cross (CanevasStore *store, CanevasRecord *project, CanevasRecord *activity, CanevasRecord *function, const char *letters)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) cell = add (store, &canevas_raci_cell_type, project, NULL, NULL);

  canevas_record_set_reference (cell, "activity", activity, &error);
  canevas_record_set_reference (cell, "function", function, &error);
  canevas_record_set_flag (cell, "responsible", strchr (letters, 'R') != NULL, &error);
  canevas_record_set_flag (cell, "accountable", strchr (letters, 'A') != NULL, &error);
  canevas_record_set_flag (cell, "informed", strchr (letters, 'I') != NULL, &error);
  g_assert_no_error (error);
}

static CanevasDocument *
compose_matrix (void)
{
  g_autoptr (CanevasStore) store = canevas_sample_open ("accueil");
  g_autoptr (CanevasRecord) project = canevas_sample_get (store, &canevas_project_type, 0);
  g_autoptr (CanevasRecord) old = NULL;
  g_autoptr (CanevasRecord) director = NULL;
  g_autoptr (CanevasRecord) manager = NULL;
  g_autoptr (CanevasRecord) note = NULL;
  g_autoptr (CanevasRecord) letters = NULL;
  g_autoptr (CanevasRecord) report = NULL;

  while ((old = canevas_sample_get (store, &canevas_raci_function_type, 0)) != NULL)
    {
      canevas_store_remove (store, old, NULL);
      g_clear_object (&old);
    }
  while ((old = canevas_sample_get (store, &canevas_raci_activity_type, 0)) != NULL)
    {
      canevas_store_remove (store, old, NULL);
      g_clear_object (&old);
    }
  director = add (store, &canevas_raci_function_type, project, "Directrice", NULL);
  manager = add (store, &canevas_raci_function_type, project, "Cheffe de projet", NULL);
  note = add (store, &canevas_raci_activity_type, project, "Note de cadrage", "Cadrer");
  letters = add (store, &canevas_raci_activity_type, project, "Lettres de mission", "Cadrer");
  report = add (store, &canevas_raci_activity_type, project, "Retour d’expérience", "Évaluer");
  cross (store, project, note, director, "A");
  cross (store, project, note, manager, "R");
  cross (store, project, letters, director, "RA");
  cross (store, project, report, manager, "I");
  return compose (store, HEAD "orientation=\"landscape\"><matrix title=\"Activity\" width=\"60\" "
                              "over=\"raci_activity\" value=\"{name}\" "
                              "group=\"{phase}\" reversed=\"A\" framed=\"R\" italic=\"I\">"
                              "<across over=\"raci_function\" as=\"column\" value=\"{name}\" width=\"18\"/>"
                              "<cell over=\"raci_cell[function is column]\" value=\"{title}\"/></matrix></template>");
}

/* Functions are columns, activities rows under their phase, and each crossing holds what joins the two, or nothing at all. */
static void
test_matrix (void)
{
  g_autoptr (CanevasDocument) document = compose_matrix ();
  CanevasBlock *table = find_block (document, CANEVAS_BLOCK_TABLE);
  static const struct
  {
    guint row, column;
    const char *text;
    CanevasRunStyle style;
  } cells[] = {
    { 0, 0, "Cadrer", CANEVAS_RUN_PLAIN }, { 1, 0, "Note de cadrage", CANEVAS_RUN_PLAIN }, { 1, 1, "A", CANEVAS_RUN_REVERSED },
    { 1, 2, "R", CANEVAS_RUN_FRAMED }, { 2, 1, "RA", CANEVAS_RUN_FRAMED }, { 2, 2, "", CANEVAS_RUN_PLAIN },
    { 3, 0, "Évaluer", CANEVAS_RUN_PLAIN }, { 4, 1, "", CANEVAS_RUN_PLAIN }, { 4, 2, "I", CANEVAS_RUN_ITALIC },
  };

  g_assert_true (document->landscape);
  g_assert_true (table->crossed);
  g_assert_cmpuint (table->columns->len, ==, 3);
  g_assert_cmpstr (((CanevasColumn *) table->columns->pdata[2])->title, ==, "Cheffe de projet");
  g_assert_cmpuint (table->rows->len, ==, 5);
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      CanevasRow *row = table->rows->pdata[cells[i].row];
      GPtrArray *runs = row->cells->pdata[cells[i].column];
      g_autofree char *text = canevas_runs_to_text (runs);

      g_assert_cmpstr (text, ==, cells[i].text);
      g_assert_true (runs->len == 0 || ((CanevasRun *) runs->pdata[0])->style == cells[i].style);
    }
}

/* A4 on its side, with room for text as the sheet says, and each letter in its box. */
static void
test_landscape (void)
{
  g_autoptr (CanevasDocument) document = compose_matrix ();
  g_autoptr (CanevasPages) pages = canevas_pages_new (document);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = canevas_write_pdf (document, NULL, &error);
  g_autoptr (GBytes) odt = canevas_write_odt (document, NULL, &error);
  g_autofree char *info = ask (pdf, "pdfinfo", "-box");
  GArray *placements = canevas_pages_get_placements (pages, 0);
  guint n_fills = 0, n_frames = 0;
  double width, height;

  g_assert_no_error (error);
  canevas_pages_get_size (pages, 0, &width, &height);
  g_assert_cmpfloat_with_epsilon (width, CANEVAS_MM (297), 0.01);
  g_assert_cmpfloat_with_epsilon (height, CANEVAS_MM (210), 0.01);
  for (guint i = 0; i < placements->len; i++)
    {
      CanevasPlacement *placement = &g_array_index (placements, CanevasPlacement, i);

      for (guint j = 0; j < placement->fragment->pieces->len; j++)
        {
          CanevasPiece *piece = &g_array_index (placement->fragment->pieces, CanevasPiece, j);

          g_assert_cmpfloat (placement->x + piece->x + piece->width, <=, CANEVAS_MM (297 - 16) + 0.5);
          n_fills += piece->kind == CANEVAS_PIECE_FILL && piece->colour == CANEVAS_COLOUR_INK;
          n_frames += piece->kind == CANEVAS_PIECE_FRAME && piece->height < 14;
        }
    }
  g_assert_cmpuint (n_fills, ==, 2);
  g_assert_cmpuint (n_frames, ==, 2);
  if (info != NULL)
    g_assert_nonnull (strstr (info, "841.89 x 595.276"));
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (makers); i++)
    canevas_figure_register (&makers[i]);
  g_test_add_func ("/figure/composed", test_composed);
  g_test_add_func ("/figure/laid-out", test_laid_out);
  g_test_add_func ("/figure/pdf", test_pdf);
  g_test_add_func ("/figure/odt-and-text", test_odt_and_text);
  g_test_add_func ("/matrix/composed", test_matrix);
  g_test_add_func ("/matrix/landscape", test_landscape);
  return g_test_run ();
}
