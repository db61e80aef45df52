/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-drawing.h"

#include "canevas-language.h"
#include "canevas-raci-marks.h"
#include "canevas-raci-page-private.h"
#include "canevas-scene-write.h"

#include <glib/gi18n-lib.h>

#define PAGE_WIDTH 841.89
#define PAGE_HEIGHT 595.28
#define WIDEST_COLUMN 56.0
#define NARROWEST_ACTIVITY 168.0
#define TALLEST_ROW 38.6
#define MARK 22.0

static const char *
get_name (CanevasRecord *record)
{
  const char *name = canevas_record_get_title (record);

  return *name != '\0' ? name : _("To be named");
}

/* "A: Sponsor; R: Project manager" */
static char *
describe_row (const CanevasRaciPage *self, guint row)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < CANEVAS_RACI_N_LETTERS; i++)
    {
      g_autoptr (GPtrArray) names = g_ptr_array_new ();
      g_autofree char *joined = NULL;

      for (guint column = 0; column < canevas_raci_matrix_get_n_columns (self->matrix); column++)
        if (canevas_raci_matrix_get_letters (self->matrix, row, column) & (1u << i))
          g_ptr_array_add (names, (char *) get_name (canevas_raci_matrix_get_function (self->matrix, column)));
      if (names->len == 0)
        continue;
      g_ptr_array_add (names, NULL);
      joined = g_strjoinv (", ", (char **) names->pdata);
      if (text->len > 0)
        g_string_append (text, " ; ");
      /* Translators: a letter of the RACI and the functions that have it. */
      g_string_append_printf (text, _("%s: %s"), canevas_raci_letters_to_text (1u << i), joined);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/* --- The matrix --- */

static void
draw_headings (CanevasRaciPage *self)
{
  const CanevasTextStyle head = { .size = 8, .weight = 700, .anchor = CANEVAS_TEXT_BOTTOM };
  CanevasTextStyle function = { .size = 8, .weight = 700, .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_BOTTOM,
                                .width = self->column_width - 2, .max_lines = 4 };
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 };
  const double y = RACI_HEAD_BOTTOM - 7;

  canevas_scene_add_text (self->scene, RACI_MARGIN, y, _("Phase"), &head, NULL);
  canevas_scene_add_text (self->scene, RACI_ACTIVITY_X, y, _("Activity or deliverable"), &head, NULL);
  for (guint column = self->first_column; column < self->first_column + self->n_columns; column++)
    {
      const char *name = get_name (canevas_raci_matrix_get_function (self->matrix, column));

      /* A long word is set smaller rather than torn, down to what is still read. */
      function.size = 8;
      while (function.size > 6.5 && canevas_text_measure_get_narrowest (self->measure, name, &function) > function.width)
        function.size -= 0.25;
      canevas_scene_add_text (self->scene, raci_column_x (self, column), y, name, &function, NULL);
    }
  canevas_scene_add_line (self->scene, RACI_MARGIN, RACI_HEAD_BOTTOM, self->right, RACI_HEAD_BOTTOM, &rule);
}

/* The line over a row: across the page where a phase begins. */
static void
draw_rule (CanevasRaciPage *self, guint row)
{
  const gboolean opens = canevas_raci_matrix_opens_phase (self->matrix, row);
  const CanevasShapeStyle phase = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9 };
  const CanevasShapeStyle plain = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.5 };
  const double y = RACI_HEAD_BOTTOM + (row - self->first_row) * self->row_height;

  if (row > self->first_row)
    canevas_scene_add_line (self->scene, opens ? RACI_MARGIN : RACI_ACTIVITY_X, y, self->right, y, opens ? &phase : &plain);
}

static void
draw_row (CanevasRaciPage *self, guint row)
{
  CanevasRecord *activity = canevas_raci_matrix_get_activity (self->matrix, row);
  const gboolean wrong = canevas_raci_page_find_number (self, row, G_MAXUINT) > 0;
  const char *phase = canevas_record_get_text (activity, "phase");
  g_autofree char *words = describe_row (self, row);
  const CanevasGroup group = { .id = canevas_record_get_id (activity), .label = get_name (activity), .description = words,
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE, .level = 1, .position = row + 1,
                               .set_size = canevas_raci_matrix_get_n_rows (self->matrix) };
  const CanevasTextStyle title = { .size = 8.5, .weight = wrong ? 700 : 400, .anchor = CANEVAS_TEXT_MIDDLE, .max_lines = 2,
                                   .width = raci_column_x (self, self->first_column) - self->column_width / 2 - RACI_ACTIVITY_X - 6 };
  const CanevasTextStyle dim = { .size = 7.5, .weight = 600, .paint = CANEVAS_PAINT_INK_2, .anchor = CANEVAS_TEXT_MIDDLE, .max_lines = 3,
                                 .width = RACI_ACTIVITY_X - RACI_MARGIN - 6 };
  const double y = raci_row_y (self, row);

  draw_rule (self, row);
  canevas_scene_begin_group (self->scene, &group);
  if (phase != NULL && (row == self->first_row || canevas_raci_matrix_opens_phase (self->matrix, row)))
    canevas_scene_add_text (self->scene, RACI_MARGIN, y, phase, &dim, NULL);
  canevas_scene_add_text (self->scene, RACI_ACTIVITY_X, y, get_name (activity), &title, NULL);
  for (guint column = self->first_column; column < self->first_column + self->n_columns; column++)
    canevas_raci_marks_draw (self->scene, canevas_raci_matrix_get_letters (self->matrix, row, column), raci_column_x (self, column), y,
                             MIN (MARK, self->row_height - 8), self->column_width - 4);
  canevas_scene_end_group (self->scene);
}

static gboolean
is_overloaded (const CanevasRaciPage *self, guint column)
{
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (self->findings, i);

      if (finding->anomaly == CANEVAS_RACI_OVERLOADED && finding->column == column)
        return TRUE;
    }
  return FALSE;
}

/* "5 A · 1 R" under each function; a heavy load is said. */
static void
draw_loads (CanevasRaciPage *self)
{
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 };
  const double top = RACI_HEAD_BOTTOM + self->n_rows * self->row_height;
  CanevasTextStyle style = { .size = 7.5, .paint = CANEVAS_PAINT_INK_2 };

  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_line (self->scene, RACI_MARGIN, top, self->right, top, &rule);
  if (self->last_rows)
    {
      canevas_scene_add_text (self->scene, RACI_ACTIVITY_X, top + 6, _("Load of each function"), &style, NULL);
      style.align = CANEVAS_TEXT_CENTRE;
      for (guint column = self->first_column; column < self->first_column + self->n_columns; column++)
        {
          const gboolean heavy = is_overloaded (self, column);
          g_autofree char *text = NULL;
          CanevasRaciLoad load;

          canevas_raci_load (self->matrix, column, &load);
          /* Translators: how often a function approves and how often it works. */
          text = g_strdup_printf (heavy ? _("%u A · %u R\nheavy") : _("%u A · %u R"), load.accountable, load.responsible);
          style.weight = heavy ? 700 : 600;
          style.paint = heavy ? CANEVAS_PAINT_INK : CANEVAS_PAINT_INK_2;
          canevas_scene_add_text (self->scene, raci_column_x (self, column), top + 6, text, &style, NULL);
        }
    }
  canevas_scene_end_group (self->scene);
}

/* --- Pages --- */

static CanevasScene *
draw_page (CanevasRaciPage *self)
{
  CanevasRecord *project = canevas_raci_matrix_get_project (self->matrix);
  g_autofree char *title = g_strdup_printf (_("RACI matrix of the project “%s”"), canevas_record_get_title (project));
  const CanevasRectangle bounds = { 0, 0, self->width, self->height };

  self->scene = canevas_scene_new (self->measure);
  canevas_scene_set_words (self->scene, title, NULL, canevas_language_get_current ());
  canevas_scene_set_bounds (self->scene, &bounds);
  canevas_raci_page_draw_title (self);
  canevas_raci_page_draw_frames (self);
  draw_headings (self);
  for (guint row = self->first_row; row < self->first_row + self->n_rows; row++)
    draw_row (self, row);
  draw_loads (self);
  canevas_raci_page_draw_asides (self);
  canevas_raci_page_draw_foot (self);
  return self->scene;
}

/* Activities and functions share the width that what is said beside them leaves. */
static void
share_width (CanevasRaciPage *self, guint most_columns, gboolean aside)
{
  const double beside = aside ? RACI_ASIDE_WIDTH : 0;

  self->right = self->width - RACI_MARGIN - beside;
  self->column_width = MIN (WIDEST_COLUMN, (self->right - RACI_ACTIVITY_X - NARROWEST_ACTIVITY) / MAX (1, most_columns));
}

static gboolean
has_asides (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    if (canevas_raci_page_is_printed (g_ptr_array_index (findings, i)))
      return TRUE;
  return FALSE;
}

/* Everything on one sheet, which grows. */
static void
measure_whole (CanevasRaciPage *self, gboolean aside)
{
  const double needed = RACI_ACTIVITY_X + NARROWEST_ACTIVITY + 30 + self->n_columns * WIDEST_COLUMN + RACI_MARGIN + (aside ? RACI_ASIDE_WIDTH : 0);

  self->width = MAX (PAGE_WIDTH, needed);
  self->row_height = self->n_rows > CANEVAS_RACI_PAGE_ROWS ? 32 : MIN (TALLEST_ROW, 386.0 / MAX (1, self->n_rows));
  self->height = MAX (PAGE_HEIGHT, RACI_HEAD_BOTTOM + self->n_rows * self->row_height + RACI_LOAD_HEIGHT + RACI_FOOT + 16);
  share_width (self, self->n_columns, aside);
}

static guint
count_pages (guint n, guint on_each)
{
  return MAX (1, (n + on_each - 1) / on_each);
}

GPtrArray *
canevas_raci_drawing_new (CanevasRaciMatrix *matrix, CanevasTextMeasure *measure, const CanevasRaciDrawingOptions *options)
{
  g_autoptr (GPtrArray) findings = NULL;
  GPtrArray *pages;
  guint n_rows, n_columns, down, across;
  gboolean whole, aside;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (matrix), NULL);
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);

  pages = g_ptr_array_new_with_free_func (g_object_unref);
  findings = canevas_raci_review (matrix);
  whole = options != NULL && options->whole;
  n_rows = canevas_raci_matrix_get_n_rows (matrix);
  n_columns = canevas_raci_matrix_get_n_columns (matrix);
  down = whole ? 1 : count_pages (n_rows, CANEVAS_RACI_PAGE_ROWS);
  across = whole ? 1 : count_pages (n_columns, CANEVAS_RACI_PAGE_COLUMNS);
  aside = has_asides (findings);
  for (guint i = 0; i < down * across; i++)
    {
      /* Pages are filled evenly, so that none ends with a lone line. */
      const guint row = i / across, column = i % across;
      CanevasRaciPage page = { .matrix = matrix, .measure = measure, .findings = findings, .today = options != NULL ? options->today : NULL,
                               .first_row = n_rows * row / down, .first_column = n_columns * column / across, .page = i + 1,
                               .n_pages = down * across, .last_rows = row == down - 1, .width = PAGE_WIDTH, .height = PAGE_HEIGHT };

      page.n_rows = n_rows * (row + 1) / down - page.first_row;
      page.n_columns = n_columns * (column + 1) / across - page.first_column;
      page.row_height = MIN (TALLEST_ROW, 386.0 / MAX (1, (n_rows + down - 1) / down));
      if (whole)
        measure_whole (&page, aside);
      else
        share_width (&page, (n_columns + across - 1) / across, aside);
      g_ptr_array_add (pages, draw_page (&page));
    }
  return pages;
}

GBytes *
canevas_raci_drawing_write (CanevasRaciMatrix *matrix, const char *ending, const char *today, GError **error)
{
  const gboolean paged = g_strcmp0 (ending, "pdf") == 0;
  const CanevasRaciDrawingOptions options = { .whole = !paged, .today = today };
  const CanevasSceneWriteOptions writing = { .date = today };
  g_autoptr (CanevasTextMeasure) measure = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (matrix), NULL);

  measure = canevas_text_measure_new (NULL);
  pages = canevas_raci_drawing_new (matrix, measure, &options);
  if (paged)
    return canevas_scene_write_pdf_pages ((CanevasScene *const *) pages->pdata, pages->len, &writing, error);
  if (g_strcmp0 (ending, "svg") == 0)
    return canevas_scene_write_svg (g_ptr_array_index (pages, 0), &writing, error);
  return canevas_scene_write_png (g_ptr_array_index (pages, 0), &writing, error);
}
