/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-document-issue.h"
#include "canevas-language.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-drawing.h"
#include "canevas-raci-function.h"
#include "canevas-raci-sample.h"
#include "canevas-scene-write.h"
#include "canevas-schema.h"

#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRaciMatrix *matrix;
  CanevasTextMeasure *measure;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  canevas_language_enter ("fr");
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_raci_sample_add (self->store);
  self->matrix = canevas_raci_matrix_new (self->project);
  self->measure = canevas_text_measure_new (NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->measure);
  g_clear_object (&self->matrix);
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
  canevas_language_leave ();
}

static char *
write_svg (CanevasScene *scene)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = canevas_scene_write_svg (scene, NULL, &error);
  gsize length;
  gpointer data;
  char *svg;

  g_assert_no_error (error);
  data = g_bytes_unref_to_data (bytes, &length);
  svg = g_strndup (data, length);
  g_free (data);
  return svg;
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

/* Nothing leaves its page: shapes would be cut by the printer. */
static void
assert_inside (CanevasScene *scene)
{
  CanevasRectangle bounds;

  canevas_scene_get_bounds (scene, &bounds);
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (scene, i);

      g_test_message ("%s", group->label != NULL ? group->label : "");
      if (group->bounds.width >= 0)
        g_assert_true (canevas_rectangle_contains (&bounds, &group->bounds));
    }
  g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.5);
}

/* What the eye finds: each activity, each function, its load, what is wrong and what is proposed. */
static void
test_one_page (Fixture *self, gconstpointer data)
{
  const CanevasRaciDrawingOptions options = { .today = "2026-11-23" };
  g_autoptr (GPtrArray) pages = canevas_raci_drawing_new (self->matrix, self->measure, &options);
  g_autofree char *svg = NULL;
  g_autofree char *outline = NULL;

  g_assert_cmpuint (pages->len, ==, 1);
  assert_inside (g_ptr_array_index (pages, 0));
  svg = write_svg (g_ptr_array_index (pages, 0));
  g_assert_nonnull (strstr (svg, "Matrice RACI du projet «\302\240Accueil unique\302\240»"));
  g_assert_nonnull (strstr (svg, "10 activités, 7 fonctions"));
  g_assert_nonnull (strstr (svg, "Anomalies (2)"));
  g_assert_nonnull (strstr (svg, "Deux A"));
  g_assert_nonnull (strstr (svg, "Ni A ni R"));
  g_assert_nonnull (strstr (svg, "3 A · 5 R"));
  g_assert_nonnull (strstr (svg, "23\302\240novembre\302\2402026"));
  g_assert_nonnull (strstr (svg, "Page 1/1"));
  outline = canevas_scene_dup_outline (g_ptr_array_index (pages, 0));
  g_assert_nonnull (strstr (outline, "Choisir un scénario"));
  g_assert_nonnull (strstr (outline, "A\302\240: Directrice de projet, Élus référents"));
  g_assert_nonnull (strstr (outline, "Choisir un scénario\302\240: deux A"));
}

/* The drawing is the version that its document is. */
static void
test_title_block (Fixture *self, gconstpointer data)
{
  const CanevasRaciDrawingOptions options = { .today = "2026-11-23" };
  g_autoptr (GPtrArray) draft = canevas_raci_drawing_new (self->matrix, self->measure, &options);
  g_autofree char *drafted = write_svg (g_ptr_array_index (draft, 0));
  g_autoptr (GPtrArray) final = NULL;
  g_autofree char *validated = NULL;
  static const struct { const char *document, *version, *status, *day; } issues[] = {
    { "raci", "1.0", "final", "2026-10-05" },
    { "raci", "0.2", "draft", "2026-09-01" },
    { "note-de-cadrage", "3.0", "final", "2026-11-01" },
  };

  g_assert_nonnull (strstr (drafted, "version 0.1 · 23\302\240novembre\302\2402026"));
  g_assert_nonnull (strstr (drafted, ">Projet<"));
  for (guint i = 0; i < G_N_ELEMENTS (issues); i++)
    {
      g_autoptr (CanevasRecord) issue = canevas_store_add (self->store, &canevas_document_issue_type, self->project, NULL);

      g_assert_true (canevas_record_set_text (issue, "document", issues[i].document, NULL));
      g_assert_true (canevas_record_set_text (issue, "version", issues[i].version, NULL));
      g_assert_true (canevas_record_set_text (issue, "status", issues[i].status, NULL));
      g_assert_true (canevas_record_set_text (issue, "issued_on", issues[i].day, NULL));
    }
  final = canevas_raci_drawing_new (self->matrix, self->measure, &options);
  validated = write_svg (g_ptr_array_index (final, 0));
  g_assert_nonnull (strstr (validated, "version 1.0 · 5\302\240octobre\302\2402026"));
  g_assert_nonnull (strstr (validated, ">Validé<"));
}

/* A matrix without faults has no room for them, nor a mark in its legend. */
static void
test_without_faults (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autofree char *svg = NULL;

  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_CHOOSE, SAMPLE_DIRECTOR, CANEVAS_RACI_CONSULTED, NULL));
  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_DIRECTOR, CANEVAS_RACI_ACCOUNTABLE, NULL));
  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_STAFF, CANEVAS_RACI_RESPONSIBLE, NULL));
  pages = canevas_raci_drawing_new (self->matrix, self->measure, NULL);
  svg = write_svg (g_ptr_array_index (pages, 0));
  g_assert_null (strstr (svg, "Anomalie"));
  assert_inside (g_ptr_array_index (pages, 0));
}

static void
add_lines (Fixture *self, guint n_rows, guint n_columns)
{
  canevas_store_begin (self->store, "more");
  for (guint i = 0; i < n_rows + n_columns; i++)
    {
      g_autoptr (CanevasRecord) line =
        canevas_store_add (self->store, i < n_columns ? &canevas_raci_function_type : &canevas_raci_activity_type, self->project, NULL);
      g_autofree char *name = g_strdup_printf (i < n_columns ? "Direction des approvisionnements %u" : "Rédiger le cahier des charges du lot %u", i);

      g_assert_true (canevas_record_set_text (line, "name", name, NULL));
      if (i >= n_columns)
        g_assert_true (canevas_record_set_text (line, "phase", "Marchés", NULL));
    }
  g_assert_true (canevas_store_commit (self->store, NULL));
}

/* Twelve activities and nine functions a page, each page with its headings, every activity on one page across. */
static void
test_pages (Fixture *self, gconstpointer data)
{
  g_autoptr (GPtrArray) pages = NULL;
  guint n_rows = 0;

  add_lines (self, 16, 5);
  pages = canevas_raci_drawing_new (self->matrix, self->measure, NULL);
  /* 26 activities by 12 functions. */
  g_assert_cmpuint (pages->len, ==, 3 * 2);
  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *svg = write_svg (g_ptr_array_index (pages, i));
      g_autofree char *number = g_strdup_printf ("Page %u/6", i + 1);

      assert_inside (g_ptr_array_index (pages, i));
      g_assert_nonnull (strstr (svg, number));
      g_assert_nonnull (strstr (svg, "Activité ou livrable"));
      g_assert_cmpuint (count (svg, "Charge par fonction"), ==, i >= 4);
      if (i % 2 == 0)
        for (guint row = 0; row < canevas_raci_matrix_get_n_rows (self->matrix); row++)
          n_rows += canevas_scene_find_group (g_ptr_array_index (pages, i), canevas_record_get_id (canevas_raci_matrix_get_activity (self->matrix, row)))
                    != CANEVAS_NO_GROUP;
    }
  g_assert_cmpuint (n_rows, ==, 26);
}

/* A picture is one, however large the matrix. */
static void
test_whole (Fixture *self, gconstpointer data)
{
  const CanevasRaciDrawingOptions options = { .whole = TRUE };
  g_autoptr (GPtrArray) pages = NULL;
  CanevasRectangle bounds;

  add_lines (self, 190, 33);
  pages = canevas_raci_drawing_new (self->matrix, self->measure, &options);
  g_assert_cmpuint (pages->len, ==, 1);
  assert_inside (g_ptr_array_index (pages, 0));
  canevas_scene_get_bounds (g_ptr_array_index (pages, 0), &bounds);
  g_assert_cmpfloat (bounds.height, >, 200 * 24);
  g_assert_cmpfloat (bounds.width, >, 40 * 40);
}

static void
test_empty (void)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRecord) project =
    canevas_store_add (store, canevas_schema_find_type (canevas_schema_get_default (), "project"), NULL, NULL);
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (project);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = canevas_raci_drawing_write (matrix, "pdf", NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (pdf), >, 1000);
}

/* The PDF has as many pages as the drawing, each told in words. */
static void
test_pdf (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) pdf = NULL;
  g_autofree char *text = NULL;

  add_lines (self, 6, 0);
  pdf = canevas_raci_drawing_write (self->matrix, "pdf", "2026-11-23", &error);
  g_assert_no_error (error);
  text = g_malloc0 (g_bytes_get_size (pdf) + 1);
  for (gsize i = 0; i < g_bytes_get_size (pdf); i++)
    {
      const char byte = ((const char *) g_bytes_get_data (pdf, NULL))[i];

      text[i] = byte != '\0' ? byte : ' ';
    }
  g_assert_cmpuint (count (text, "/Type /Page\n") + count (text, "/Type /Page ") , >=, 2);
  g_assert_cmpuint (count (text, "/Alt"), ==, 2);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/raci-drawing/one-page", Fixture, NULL, set_up, test_one_page, tear_down);
  g_test_add ("/raci-drawing/title-block", Fixture, NULL, set_up, test_title_block, tear_down);
  g_test_add ("/raci-drawing/without-faults", Fixture, NULL, set_up, test_without_faults, tear_down);
  g_test_add ("/raci-drawing/pages", Fixture, NULL, set_up, test_pages, tear_down);
  g_test_add ("/raci-drawing/whole", Fixture, NULL, set_up, test_whole, tear_down);
  g_test_add_func ("/raci-drawing/empty", test_empty);
  g_test_add ("/raci-drawing/pdf", Fixture, NULL, set_up, test_pdf, tear_down);
  return g_test_run ();
}
