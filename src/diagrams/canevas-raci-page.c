/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around the matrix: what is wrong with it, title, legend, title block. */
#include "canevas-config.h"

#include "canevas-raci-page-private.h"

#include "canevas-raci-marks.h"
#include "canevas-title-block.h"

#include <glib/gi18n-lib.h>

/* --- What is wrong --- */

/* Advice is for those who write, not for those who read. */
gboolean
canevas_raci_page_is_printed (const CanevasRaciFinding *finding)
{
  return finding->severity != CANEVAS_SEVERITY_ADVICE;
}

/* Whether what a finding is about stands on this page; functions are told on their first page. */
static gboolean
is_here (const CanevasRaciPage *self, const CanevasRaciFinding *finding)
{
  if (finding->row != G_MAXUINT)
    return self->first_column == 0 && finding->row >= self->first_row && finding->row < self->first_row + self->n_rows;
  return self->first_row == 0 && finding->column >= self->first_column && finding->column < self->first_column + self->n_columns;
}

guint
canevas_raci_page_find_number (const CanevasRaciPage *self, guint row, guint column)
{
  guint number = 0;

  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (self->findings, i);

      if (!canevas_raci_page_is_printed (finding))
        continue;
      number++;
      if (row != G_MAXUINT ? finding->row == row : finding->row == G_MAXUINT && finding->column == column)
        return number;
    }
  return 0;
}

/* The line is tinted; the cells are framed, one by one or the whole line. */
static void
draw_frame (CanevasRaciPage *self, const CanevasRaciFinding *finding)
{
  const CanevasShapeStyle dashed = { .stroke = CANEVAS_PAINT_ALERT, .line_width = 1.6, .dash = CANEVAS_DASH_ALERT, .radius = 4 };
  const double left = self->right - self->n_columns * self->column_width, size = MIN (self->row_height - 3, 31);
  const gboolean whole = finding->cells->len == canevas_raci_matrix_get_n_columns (self->matrix);

  if (whole && finding->row != G_MAXUINT)
    {
      canevas_scene_add_rectangle (self->scene, left + 2, raci_row_y (self, finding->row) - size / 2, self->right - left - 4, size, &dashed);
      return;
    }
  for (guint i = 0; i < finding->cells->len; i++)
    {
      const CanevasRaciChange *cell = &g_array_index (finding->cells, CanevasRaciChange, i);

      if (cell->row >= self->first_row && cell->row < self->first_row + self->n_rows && cell->column >= self->first_column
          && cell->column < self->first_column + self->n_columns)
        canevas_scene_add_rectangle (self->scene, raci_column_x (self, cell->column) - MIN (size, self->column_width - 3) / 2,
                                     raci_row_y (self, cell->row) - size / 2, MIN (size, self->column_width - 3), size, &dashed);
    }
}

void
canevas_raci_page_draw_frames (CanevasRaciPage *self)
{
  const CanevasShapeStyle tint = { .fill = canevas_paint_tint (8), .radius = 3 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };

  canevas_scene_begin_group (self->scene, &group);
  for (guint row = self->first_row; row < self->first_row + self->n_rows; row++)
    if (canevas_raci_page_find_number (self, row, G_MAXUINT) > 0)
      canevas_scene_add_rectangle (self->scene, RACI_ACTIVITY_X - 6, raci_row_y (self, row) - self->row_height / 2 + 1,
                                   self->right - RACI_ACTIVITY_X + 6, self->row_height - 2, &tint);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (self->findings, i);

      if (canevas_raci_page_is_printed (finding)
          && (finding->row == G_MAXUINT || (finding->row >= self->first_row && finding->row < self->first_row + self->n_rows)))
        draw_frame (self, finding);
    }
  canevas_scene_end_group (self->scene);
}

/* Number, name, reason and proposal. @draw: or only measured. Returns: its height */
static double
draw_aside (CanevasRaciPage *self, const CanevasRaciFinding *finding, guint number, double x, double y, gboolean draw)
{
  const CanevasTextStyle head = { .size = 8.5, .weight = 700, .width = RACI_ASIDE_WIDTH - 40 };
  const CanevasTextStyle text = { .size = 7, .paint = CANEVAS_PAINT_INK_2, .width = RACI_ASIDE_WIDTH - 20 };
  const CanevasTextStyle strong = { .size = 7, .weight = 700, .width = RACI_ASIDE_WIDTH - 20 };
  g_autofree char *proposal = canevas_raci_finding_dup_proposal (finding);
  g_autofree char *digits = g_strdup_printf ("%u", number);
  const char *name = finding->row != G_MAXUINT ? finding->what : finding->title;
  const CanevasGroup group = { .label = finding->title, .description = finding->why };
  CanevasTextExtent first, second, third = { 0 };

  canevas_text_measure_get_extent (self->measure, name, &head, &first);
  canevas_text_measure_get_extent (self->measure, finding->why, &text, &second);
  if (proposal != NULL)
    canevas_text_measure_get_extent (self->measure, proposal, &strong, &third);
  if (draw)
    {
      canevas_scene_begin_group (self->scene, &group);
      canevas_raci_marks_draw_warning (self->scene, digits, x + 8, y + 5, 16);
      canevas_scene_add_text (self->scene, x + 22, y, name, &head, NULL);
      canevas_scene_add_text (self->scene, x, y + first.height + 4, finding->why, &text, NULL);
      if (proposal != NULL)
        canevas_scene_add_text (self->scene, x, y + first.height + second.height + 6, proposal, &strong, NULL);
      canevas_scene_end_group (self->scene);
    }
  return first.height + 4 + second.height + 2 + third.height;
}

/* Says how many did not fit. */
static void
draw_rest (CanevasRaciPage *self, guint n, double x, double y)
{
  const CanevasTextStyle style = { .size = 7, .weight = 700, .width = RACI_ASIDE_WIDTH - 20 };
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more", "and %u more", n), n);

  canevas_scene_add_text (self->scene, x, y, text, &style, NULL);
}

/* Each beside its line, or under the one before. */
void
canevas_raci_page_draw_asides (CanevasRaciPage *self)
{
  const CanevasTextStyle head = { .size = 8, .weight = 700, .paint = CANEVAS_PAINT_ALERT, .anchor = CANEVAS_TEXT_BOTTOM };
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_ALERT, .line_width = 1.2 };
  const double x = self->right + 20, bottom = self->height - RACI_FOOT - 10;
  g_autofree char *title = NULL;
  guint number = 0, n_here = 0, n_left = 0;
  double y = RACI_HEAD_BOTTOM + 6;

  for (guint i = 0; i < self->findings->len; i++)
    n_here += canevas_raci_page_is_printed (g_ptr_array_index (self->findings, i)) && is_here (self, g_ptr_array_index (self->findings, i));
  if (n_here == 0)
    return;
  title = g_strdup_printf (_("Anomalies (%u)"), n_here);
  canevas_scene_add_text (self->scene, x, RACI_HEAD_BOTTOM - 7, title, &head, NULL);
  canevas_scene_add_line (self->scene, x, RACI_HEAD_BOTTOM, self->width - RACI_MARGIN, RACI_HEAD_BOTTOM, &rule);
  for (guint i = 0; i < self->findings->len; i++)
    {
      const CanevasRaciFinding *finding = g_ptr_array_index (self->findings, i);
      double height, line;

      if (!canevas_raci_page_is_printed (finding))
        continue;
      number++;
      if (!is_here (self, finding))
        continue;
      height = draw_aside (self, finding, number, x, y, FALSE);
      line = finding->row != G_MAXUINT ? raci_row_y (self, finding->row) : y + 5;
      y = MAX (y, MIN (line - 5, bottom - height));
      if (n_left > 0 || y + height > bottom)
        {
          n_left++;
          continue;
        }
      if (finding->row != G_MAXUINT)
        {
          const CanevasPoint way[] = { { self->right + 2, line }, { self->right + 9, line }, { self->right + 9, y + 5 }, { x - 2, y + 5 } };

          canevas_scene_add_polyline (self->scene, way, G_N_ELEMENTS (way), &rule);
        }
      draw_aside (self, finding, number, x, y, TRUE);
      y += height + 10;
    }
  if (n_left > 0)
    draw_rest (self, n_left, x, bottom + 1);
}

/* --- Title, legend, title block --- */

void
canevas_raci_page_draw_title (CanevasRaciPage *self)
{
  const guint n_rows = canevas_raci_matrix_get_n_rows (self->matrix), n_columns = canevas_raci_matrix_get_n_columns (self->matrix);
  g_autofree char *rows = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u activity", "%u activities", n_rows), n_rows);
  g_autofree char *columns = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u function", "%u functions", n_columns), n_columns);
  g_autofree char *subtitle = g_strdup_printf (_("%s, %s · rule: exactly one A and at least one R a line"), rows, columns);
  const CanevasTextStyle large = { .size = 17, .weight = 700, .width = self->width - 2 * RACI_MARGIN, .max_lines = 1 };
  const CanevasTextStyle small = { .size = 9, .paint = CANEVAS_PAINT_INK_2 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };

  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_text (self->scene, RACI_MARGIN, RACI_MARGIN, canevas_scene_get_title (self->scene), &large, NULL);
  canevas_scene_add_text (self->scene, RACI_MARGIN, RACI_MARGIN + 23, subtitle, &small, NULL);
  canevas_scene_end_group (self->scene);
}

/* The marks that the matrix has, and no others. */
static void
draw_legend (CanevasRaciPage *self, double y)
{
  static const struct { CanevasRaciLetters letter; const char *text; } entries[] = {
    { CANEVAS_RACI_ACCOUNTABLE, N_("Approves: answers for it, alone") },
    { CANEVAS_RACI_RESPONSIBLE, N_("Responsible: does the work") },
    { CANEVAS_RACI_CONSULTED, N_("Consulted: opinion before") },
    { CANEVAS_RACI_INFORMED, N_("Informed: told after") },
  };
  const CanevasTextStyle text = { .size = 7.5, .paint = CANEVAS_PAINT_INK_2, .anchor = CANEVAS_TEXT_MIDDLE };
  const CanevasTextStyle head = { .size = 8, .weight = 700 };
  const CanevasShapeStyle dashed = { .stroke = CANEVAS_PAINT_ALERT, .line_width = 1.2, .dash = CANEVAS_DASH_ALERT, .radius = 3 };
  double x = RACI_MARGIN;

  canevas_scene_add_text (self->scene, x, y, _("Legend"), &head, NULL);
  y += 22;
  for (guint i = 0; i < G_N_ELEMENTS (entries); i++)
    {
      const char *label = g_dgettext (GETTEXT_PACKAGE, entries[i].text);

      canevas_raci_marks_draw (self->scene, entries[i].letter, x + 7, y, 14, 20);
      canevas_scene_add_text (self->scene, x + 19, y, label, &text, NULL);
      x += 19 + canevas_text_measure_get_width (self->measure, label, &text) + 14;
    }
  for (guint i = 0; i < self->findings->len; i++)
    if (canevas_raci_page_is_printed (g_ptr_array_index (self->findings, i)))
      {
        canevas_scene_add_rectangle (self->scene, x, y - 6, 16, 12, &dashed);
        canevas_scene_add_text (self->scene, x + 21, y, _("Anomaly"), &text, NULL);
        break;
      }
}

void
canevas_raci_page_draw_foot (CanevasRaciPage *self)
{
  const double right = self->width - RACI_MARGIN, top = self->height - RACI_FOOT;
  const CanevasTitleBlock block = { .project = canevas_raci_matrix_get_project (self->matrix), .document = "raci", .today = self->today,
                                    .page = self->page, .n_pages = self->n_pages, .unit = 0.85 };
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.6 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };

  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_line (self->scene, RACI_MARGIN, top, right, top, &rule);
  draw_legend (self, top + 6);
  canevas_title_block_draw (&block, self->scene, self->measure, right, top + 6);
  canevas_scene_end_group (self->scene);
}
