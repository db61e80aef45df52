/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Territories across themes and resources, at equal rank, with référents where they meet, as the department of Isère has them
 * (guide, "Des organisations adaptées…"). A crossing without a référent stays empty. */
#include "canevas-config.h"

#include "canevas-org-matrix-private.h"

#include "canevas-grid-pages.h"

#include <glib/gi18n-lib.h>

#define LEAST_ROW 34.0
#define CELL_PADDING 5.0

/* --- Which units --- */

static gboolean
is_crossed (const CanevasOrgDrawing *self, guint unit)
{
  return canevas_org_has_nature (self, unit, "territorial") || canevas_org_has_nature (self, unit, "thematic")
         || canevas_org_has_nature (self, unit, "resource");
}

/* Whether something below is a row or a column. */
static gboolean
holds_crossed (const CanevasOrgDrawing *self, guint unit)
{
  for (guint below = unit + 1; below < self->facts->units[unit].end; below++)
    if (is_crossed (self, below) && canevas_org_shows (self, below))
      return TRUE;
  return FALSE;
}

/* Those of a nature that are below no other row or column, thematic ones before resources. */
static void
collect (CanevasOrgDrawing *self, CanevasOrgMatrix *matrix, guint parent, GArray *resources)
{
  for (guint unit = canevas_org_first_child (self, parent); unit != CANEVAS_ORG_NONE; unit = canevas_org_next_child (self, unit))
    if (canevas_org_has_nature (self, unit, "territorial"))
      g_array_append_val (matrix->rows, unit);
    else if (canevas_org_has_nature (self, unit, "thematic"))
      g_array_append_val (matrix->columns, unit);
    else if (canevas_org_has_nature (self, unit, "resource"))
      g_array_append_val (resources, unit);
    else if (holds_crossed (self, unit))
      {
        g_array_append_val (matrix->above->len == 0 ? matrix->above : matrix->others, unit);
        collect (self, matrix, unit, resources);
      }
    else
      g_array_append_val (matrix->others, unit);
}

/* --- Référents --- */

/* The row and the column that two units are in, whichever way round. */
static gboolean
find_crossing (const CanevasOrgDrawing *self, const CanevasOrgMatrix *matrix, guint first, guint second,
               CanevasOrgCrossing *crossing)
{
  for (guint turn = 0; turn < 2; turn++)
    {
      crossing->row = canevas_org_find_above (self, matrix->rows, turn == 0 ? first : second);
      crossing->column = canevas_org_find_above (self, matrix->columns, turn == 0 ? second : first);
      if (crossing->row != CANEVAS_ORG_NONE && crossing->column != CANEVAS_ORG_NONE)
        return TRUE;
    }
  return FALSE;
}

static void
add_links (CanevasOrgDrawing *self, CanevasOrgMatrix *matrix)
{
  for (guint i = 0; i < self->facts->n_links; i++)
    {
      const CanevasOrgLink *link = &self->facts->links[i];
      CanevasOrgCrossing crossing = { .link = i, .membership = CANEVAS_ORG_NONE, .post = link->post };

      if (link->closed || g_strcmp0 (link->kind, "referent") != 0
          || !find_crossing (self, matrix, link->source, link->target, &crossing))
        continue;
      if (link->post != CANEVAS_ORG_NONE && canevas_org_shows_post (self, link->post))
        crossing.name = canevas_org_dup_holder (self, link->post, FALSE);
      crossing.text = g_strdup (link->label != NULL ? link->label : _("Référent"));
      if (crossing.name == NULL)
        crossing.name = g_steal_pointer (&crossing.text);
      g_array_append_val (matrix->crossings, crossing);
    }
}

static void
add_memberships (CanevasOrgDrawing *self, CanevasOrgMatrix *matrix)
{
  for (guint i = 0; i < self->facts->n_memberships; i++)
    {
      const CanevasOrgMembership *membership = &self->facts->memberships[i];
      CanevasOrgCrossing crossing = { .link = CANEVAS_ORG_NONE, .membership = i, .post = membership->post };
      const guint unit = membership->post != CANEVAS_ORG_NONE ? self->facts->posts[membership->post].unit : CANEVAS_ORG_NONE;

      if (membership->closed || g_strcmp0 (membership->kind, "referent") != 0 || unit == CANEVAS_ORG_NONE
          || !find_crossing (self, matrix, unit, membership->unit, &crossing)
            || !canevas_org_shows_post (self, membership->post))
        continue;
      crossing.name = canevas_org_dup_holder (self, membership->post, FALSE);
      crossing.text = g_strdup (membership->position != NULL ? membership->position : _("Référent"));
      if (crossing.name == NULL)
        crossing.name = g_steal_pointer (&crossing.text);
      g_array_append_val (matrix->crossings, crossing);
    }
}

static int
compare_crossings (gconstpointer a, gconstpointer b)
{
  const CanevasOrgCrossing *first = a, *second = b;

  if (first->row != second->row)
    return first->row < second->row ? -1 : 1;
  if (first->column != second->column)
    return first->column < second->column ? -1 : 1;
  if (first->link != second->link)
    return first->link < second->link ? -1 : 1;
  return (first->membership > second->membership) - (first->membership < second->membership);
}

/* --- Sizes --- */

static void
measure_crossings (CanevasOrgDrawing *self, CanevasOrgMatrix *matrix)
{
  const double width = CANEVAS_ORG_MATRIX_COLUMN - CANEVAS_ORG_MATRIX_GAP - 2 * CELL_PADDING - 10;

  for (guint i = 0; i < matrix->crossings->len; i++)
    {
      CanevasOrgCrossing *crossing = &g_array_index (matrix->crossings, CanevasOrgCrossing, i);
      const CanevasOrgCrossing *before = i > 0 ? crossing - 1 : NULL;
      const CanevasTextStyle name = { .size = CANEVAS_ORG_SMALL, .weight = 600, .width = width };
      const CanevasTextStyle text = { .size = CANEVAS_ORG_SMALL, .width = width };

      crossing->y = CANEVAS_ORG_MATRIX_GAP / 2;
      if (before != NULL && before->row == crossing->row && before->column == crossing->column)
        crossing->y = before->y + before->height + 3;
      crossing->height = canevas_org_pen_text (self, 0, 0, crossing->name, &name)
                         + canevas_org_pen_text (self, 0, 0, crossing->text, &text)
                         + 2 * CELL_PADDING;
      matrix->heights[crossing->row] = MAX (matrix->heights[crossing->row],
                                            crossing->y + crossing->height + CANEVAS_ORG_MATRIX_GAP / 2);
    }
}

/* In the middle of their row. */
static void
centre_crossings (CanevasOrgMatrix *matrix)
{
  for (guint first = 0, end; first < matrix->crossings->len; first = end)
    {
      CanevasOrgCrossing *crossings = (CanevasOrgCrossing *) matrix->crossings->data;
      double shift;

      for (end = first + 1; end < matrix->crossings->len; end++)
        if (crossings[end].row != crossings[first].row || crossings[end].column != crossings[first].column)
          break;
      shift = (matrix->heights[crossings[first].row] - crossings[end - 1].y - crossings[end - 1].height
               - crossings[first].y) / 2;
      for (guint i = first; i < end; i++)
        crossings[i].y += shift;
    }
}

static void
measure (CanevasOrgDrawing *self, CanevasOrgMatrix *matrix)
{
  const double width = CANEVAS_ORG_MATRIX_COLUMN - CANEVAS_ORG_MATRIX_GAP;

  for (guint i = 0; i < matrix->rows->len; i++)
    matrix->heights[i] = MAX (LEAST_ROW,
                              canevas_org_measure_box (self, g_array_index (matrix->rows, guint, i), CANEVAS_ORG_LOOK_DIRECTION,
                                                                  CANEVAS_ORG_MATRIX_HEADER - CANEVAS_ORG_MATRIX_GAP)
                                                                    + CANEVAS_ORG_MATRIX_GAP);
  for (guint i = 0; i < matrix->columns->len; i++)
    matrix->head_height = MAX (matrix->head_height, canevas_org_measure_box (self, g_array_index (matrix->columns, guint, i),
                                                                             CANEVAS_ORG_LOOK_DIRECTION, width));
  if (matrix->above->len > 0)
    matrix->head_height = MAX (matrix->head_height,
                               canevas_org_measure_box (self, g_array_index (matrix->above, guint, 0),
                                                        CANEVAS_ORG_LOOK_DIRECTION,
                                                                             CANEVAS_ORG_MATRIX_HEADER
                                                                               - CANEVAS_ORG_MATRIX_GAP));
  measure_crossings (self, matrix);
  centre_crossings (matrix);
}

static void
matrix_free (gpointer data)
{
  CanevasOrgMatrix *matrix = data;

  for (guint i = 0; i < matrix->crossings->len; i++)
    {
      g_free (g_array_index (matrix->crossings, CanevasOrgCrossing, i).name);
      g_free (g_array_index (matrix->crossings, CanevasOrgCrossing, i).text);
    }
  g_array_unref (matrix->crossings);
  g_array_unref (matrix->rows);
  g_array_unref (matrix->columns);
  g_array_unref (matrix->above);
  g_array_unref (matrix->others);
  g_free (matrix->heights);
  g_free (matrix);
}

static CanevasOrgMatrix *
matrix_new (CanevasOrgDrawing *self)
{
  CanevasOrgMatrix *matrix = g_new0 (CanevasOrgMatrix, 1);
  g_autoptr (GArray) resources = g_array_new (FALSE, FALSE, sizeof (guint));

  matrix->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  matrix->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  matrix->above = g_array_new (FALSE, FALSE, sizeof (guint));
  matrix->others = g_array_new (FALSE, FALSE, sizeof (guint));
  matrix->crossings = g_array_new (FALSE, FALSE, sizeof (CanevasOrgCrossing));
  collect (self, matrix, CANEVAS_ORG_NONE, resources);
  matrix->n_thematic = matrix->columns->len;
  g_array_append_vals (matrix->columns, resources->data, resources->len);
  matrix->heights = g_new0 (double, MAX (matrix->rows->len, 1));
  add_links (self, matrix);
  add_memberships (self, matrix);
  g_array_sort (matrix->crossings, compare_crossings);
  return matrix;
}

/* --- Drawing --- */

static void
draw_referent_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 * unit,
                                  .radius = 5.5 * unit };
  const CanevasShapeStyle dot = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
  canevas_scene_add_circle (self->scene, x + 7 * unit, y, 2.2 * unit, &dot);
}

static void
draw_nothing (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
}

static double
get_column_x (const CanevasOrgMatrix *matrix, guint column)
{
  return CANEVAS_ORG_MATRIX_HEADER + (column - matrix->first_column) * CANEVAS_ORG_MATRIX_COLUMN;
}

static double
get_body_y (const CanevasOrgMatrix *matrix)
{
  return CANEVAS_ORG_MATRIX_GROUP + matrix->head_height + CANEVAS_ORG_MATRIX_GAP;
}

static double
get_row_y (const CanevasOrgMatrix *matrix, guint row)
{
  double y = get_body_y (matrix);

  for (guint i = matrix->first_row; i < row; i++)
    y += matrix->heights[i];
  return y;
}

/* The name of a group of columns, and a bracket over them. */
static void
draw_group (CanevasOrgDrawing *self, const CanevasOrgMatrix *matrix, guint first, guint end, const char *text)
{
  const CanevasTextStyle style = { .size = 10.5, .weight = 700 };
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 };

  first = MAX (first, matrix->first_column);
  end = MIN (end, matrix->end_column);
  if (first < end)
    {
      const double left = get_column_x (matrix, first), right = get_column_x (matrix, end) - CANEVAS_ORG_MATRIX_GAP;
      const CanevasPoint points[] = { { left, CANEVAS_ORG_MATRIX_GROUP - 4 }, { right, CANEVAS_ORG_MATRIX_GROUP - 4 } };
      CanevasTextExtent extent;

      canevas_org_pen_measure (self, text, &style, &extent);
      canevas_org_pen_text (self, left, 0, text, &style);
      canevas_org_pen_line (self, points, G_N_ELEMENTS (points), &line);
    }
}

/* Lines that lead the eye from a name to its crossings. */
static void
draw_lines (CanevasOrgDrawing *self, const CanevasOrgMatrix *matrix)
{
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.8 };
  const CanevasShapeStyle band = { .fill = CANEVAS_PAINT_SOFT };
  const double right = get_column_x (matrix, matrix->end_column), bottom = get_row_y (matrix, matrix->end_row);

  for (guint i = matrix->first_row; i < matrix->end_row; i++)
    {
      const double y = get_row_y (matrix, i);
      const CanevasRectangle row = { 0, y, right - CANEVAS_ORG_MATRIX_GAP, matrix->heights[i] };
      const CanevasPoint points[] = { { 0, y }, { row.width, y } };

      if (i % 2 == 0)
        canevas_org_pen_rectangle (self, &row, &band);
      canevas_org_pen_line (self, points, G_N_ELEMENTS (points), &rule);
    }
  for (guint i = matrix->first_column; i < matrix->end_column; i++)
    {
      const double x = get_column_x (matrix, i) - CANEVAS_ORG_MATRIX_GAP / 2;
      const CanevasPoint points[] = { { x, get_body_y (matrix) }, { x, bottom } };

      canevas_org_pen_line (self, points, G_N_ELEMENTS (points), &rule);
    }
}

static void
draw_head (CanevasOrgDrawing *self, guint unit, const CanevasRectangle *box)
{
  canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_DIRECTION, box);
  canevas_org_tell_below (self, unit);
  canevas_scene_end_group (self->scene);
}

static void
begin_crossing (CanevasOrgDrawing *self, const CanevasOrgMatrix *matrix, const CanevasOrgCrossing *crossing)
{
  const char *row = self->facts->units[g_array_index (matrix->rows, guint, crossing->row)].name;
  const char *column = self->facts->units[g_array_index (matrix->columns, guint, crossing->column)].name;
  const char *id = crossing->link != CANEVAS_ORG_NONE ? self->facts->links[crossing->link].id
                                                      : self->facts->memberships[crossing->membership].id;
  g_autofree char *where = g_strdup_printf (_("%s × %s"), row, column);
  g_autofree char *label = crossing->text != NULL ? g_strdup_printf (_("%s, %s"), crossing->name, crossing->text)
                           : g_strdup (crossing->name);
  const CanevasGroup group = { .id = id, .label = label, .description = where, .actions = "open",
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  canevas_scene_begin_group (self->scene, &group);
}

static void
draw_crossing (CanevasOrgDrawing *self, const CanevasOrgMatrix *matrix, const CanevasOrgCrossing *crossing)
{
  const CanevasRectangle box = { get_column_x (matrix, crossing->column), get_row_y (matrix, crossing->row) + crossing->y,
                                 CANEVAS_ORG_MATRIX_COLUMN - CANEVAS_ORG_MATRIX_GAP, crossing->height };
  const CanevasShapeStyle card = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.2, .radius = 9 };
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };
  const double width = box.width - 2 * CELL_PADDING - 10;
  const CanevasTextStyle name = { .size = CANEVAS_ORG_SMALL, .weight = 600, .width = width };
  const CanevasTextStyle text = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2, .width = width };
  const CanevasPoint dot = { box.x + CELL_PADDING + 3, box.y + CELL_PADDING + CANEVAS_ORG_LINE / 2 };
  double y = box.y + CELL_PADDING;

  begin_crossing (self, matrix, crossing);
  canevas_org_pen_rectangle (self, &box, &card);
  canevas_org_pen_circle (self, &dot, 2.4, &disc);
  y += canevas_org_pen_text (self, box.x + CELL_PADDING + 10, y, crossing->name, &name);
  canevas_org_pen_text (self, box.x + CELL_PADDING + 10, y, crossing->text, &text);
  canevas_scene_end_group (self->scene);
}

static void
draw_rows (CanevasOrgDrawing *self, CanevasOrgMatrix *matrix)
{
  guint crossing = 0;

  for (guint row = matrix->first_row; row < matrix->end_row; row++)
    {
      const CanevasRectangle box = { 0, get_row_y (matrix, row) + CANEVAS_ORG_MATRIX_GAP / 2,
                                     CANEVAS_ORG_MATRIX_HEADER - CANEVAS_ORG_MATRIX_GAP,
                                     matrix->heights[row] - CANEVAS_ORG_MATRIX_GAP };

      draw_head (self, g_array_index (matrix->rows, guint, row), &box);
      for (; crossing < matrix->crossings->len; crossing++)
        {
          const CanevasOrgCrossing *found = &g_array_index (matrix->crossings, CanevasOrgCrossing, crossing);

          if (found->row > row)
            break;
          if (found->row == row && found->column >= matrix->first_column && found->column < matrix->end_column)
            draw_crossing (self, matrix, found);
        }
    }
}

/* Parts rows and columns among sheets, each with the names of both again. @row_starts, @column_starts: (out) (optional): the first
 * of each part, with room for all of them */
static void
split (CanevasOrgDrawing *self, const CanevasOrgMatrix *matrix, guint *row_starts, guint *n_rows, guint *column_starts,
       guint *n_columns)
{
  const double width = self->room.width / CANEVAS_ORG_LEAST_UNIT - CANEVAS_ORG_MATRIX_HEADER + CANEVAS_ORG_MATRIX_GAP;
  const double height = self->room.height / CANEVAS_ORG_LEAST_UNIT - get_body_y (matrix);
  g_autofree guint *rows = g_new (guint, matrix->rows->len), *columns = g_new (guint, matrix->columns->len);
  g_autofree double *widths = g_new (double, matrix->columns->len);

  for (guint i = 0; i < matrix->columns->len; i++)
    widths[i] = CANEVAS_ORG_MATRIX_COLUMN;
  *n_rows = canevas_grid_pages_split (matrix->heights, matrix->rows->len, height, row_starts != NULL ? row_starts : rows);
  *n_columns = canevas_grid_pages_split (widths, matrix->columns->len, width, column_starts != NULL ? column_starts : columns);
}

/* Sheets go on to the right, then down. */
static void
choose_part (CanevasOrgDrawing *self, CanevasOrgMatrix *matrix)
{
  g_autofree guint *rows = g_new (guint, matrix->rows->len), *columns = g_new (guint, matrix->columns->len);
  guint n_rows, n_columns, row, column;

  split (self, matrix, rows, &n_rows, columns, &n_columns);
  row = (self->sheet - 1) / n_columns;
  column = (self->sheet - 1) % n_columns;
  matrix->first_row = rows[row];
  matrix->end_row = row + 1 < n_rows ? rows[row + 1] : matrix->rows->len;
  matrix->first_column = columns[column];
  matrix->end_column = column + 1 < n_columns ? columns[column + 1] : matrix->columns->len;
}

void
canevas_org_matrix_lay_out (CanevasOrgDrawing *self)
{
  CanevasOrgMatrix *matrix = matrix_new (self);

  canevas_org_keep_layout (self, matrix, matrix_free);
  if (matrix->rows->len == 0 || matrix->columns->len == 0)
    {
      matrix->missing = _("Say by what each directorate is defined, in its nature: a territory for the rows; a theme, or "
                          "resources for the others, for the columns. Where two of them meet, enter a link of the kind "
                          "“Référent”.");
      canevas_org_missing_lay_out (self, matrix->missing);
      return;
    }
  measure (self, matrix);
  matrix->end_row = matrix->rows->len;
  matrix->end_column = matrix->columns->len;
  if (self->sheet > 0)
    choose_part (self, matrix);
  self->width = get_column_x (matrix, matrix->end_column) - CANEVAS_ORG_MATRIX_GAP;
  self->height = get_row_y (matrix, matrix->end_row);
  matrix->others_y = self->height;
  /* They follow the last rows. */
  if (matrix->end_row < matrix->rows->len || matrix->end_column < matrix->columns->len)
    g_array_set_size (matrix->others, 0);
  self->height += canevas_org_draw_others (self, matrix->others, _("Beside the matrix"), 0, 0, self->width);
}

guint
canevas_org_matrix_count_parts (CanevasOrgDrawing *self)
{
  CanevasOrgMatrix *matrix;
  guint n_rows, n_columns;

  canevas_org_matrix_lay_out (self);
  matrix = self->layout;
  if (matrix->missing != NULL)
    return 1;
  split (self, matrix, NULL, &n_rows, NULL, &n_columns);
  return n_rows * n_columns;
}

void
canevas_org_matrix_draw (CanevasOrgDrawing *self)
{
  CanevasOrgMatrix *matrix = self->layout;
  const CanevasRectangle corner = { 0, CANEVAS_ORG_MATRIX_GROUP, CANEVAS_ORG_MATRIX_HEADER - CANEVAS_ORG_MATRIX_GAP,
                                    matrix->head_height };
  const CanevasTextStyle rows_style = { .size = 10.5, .weight = 700 };

  if (matrix->missing != NULL)
    {
      canevas_org_missing_draw (self, matrix->missing);
      return;
    }
  draw_lines (self, matrix);
  canevas_org_pen_text (self, 0, 0, C_("units", "Territories"), &rows_style);
  draw_group (self, matrix, 0, matrix->n_thematic, C_("units", "Themes"));
  draw_group (self, matrix, matrix->n_thematic, matrix->columns->len, C_("units", "Resources"));
  if (matrix->above->len > 0)
    draw_head (self, g_array_index (matrix->above, guint, 0), &corner);
  for (guint i = matrix->first_column; i < matrix->end_column; i++)
    {
      const CanevasRectangle box = { get_column_x (matrix, i), CANEVAS_ORG_MATRIX_GROUP,
                                     CANEVAS_ORG_MATRIX_COLUMN - CANEVAS_ORG_MATRIX_GAP,
                                     matrix->head_height };

      draw_head (self, g_array_index (matrix->columns, guint, i), &box);
    }
  draw_rows (self, matrix);
  canevas_org_draw_others (self, matrix->others, _("Beside the matrix"), 0, matrix->others_y, self->width);
  canevas_org_add_entry (self, draw_referent_symbol, 28, _("Référent at a crossing"));
  canevas_org_add_entry (self, draw_nothing, 0, _("Rows and columns stand at equal rank; an empty crossing has no référent"));
}
