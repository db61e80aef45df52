/* SPDX-License-Identifier: GPL-3.0-or-later */
/* For each pair of directions, how many communities have members of both: the darker, the more. */
#include "canevas-config.h"

#include "canevas-community-map-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define CELL 34.0 /* on screen */
#define LARGEST_CELL 60.0
#define WORDS_WIDTH 250.0
#define GAP 2.0
#define LEAST_NUMBER 6.0 /* size of one that is written: smaller, the shade says it */

typedef struct
{
  double x, y, cell, name_width, name_height; /* names stand at the left and below */
  double letters; /* size */
  guint most;
} Matrix;

static void
draw_cell (CanevasCommunityMap *self, const Matrix *matrix, guint row, guint column)
{
  const guint count = self->facts->shared[row * self->facts->n_directions + column];
  const double amount = matrix->most > 0 ? (double) count / matrix->most : 0;
  const double x = matrix->x + column * matrix->cell, y = matrix->y + (row - 1) * matrix->cell, side = matrix->cell - GAP;
  const CanevasShapeStyle box = { .fill = canevas_paint_heat (amount), .radius = side / 10 };
  const CanevasShapeStyle none = { .stroke = CANEVAS_PAINT_MID, .dash = CANEVAS_DASH_ALERT, .radius = side / 10 };
  const CanevasTextStyle style = { .size = MIN (matrix->letters, side * 0.6),
                                   .paint = count > 0 ? canevas_paint_on_heat (amount) : CANEVAS_PAINT_INK_2,
                                   .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE };
  g_autofree char *text = g_strdup_printf ("%u", count);
  g_autofree char *id = g_strdup_printf ("pair:%u:%u", row, column);
  /* Translators: two directions. */
  g_autofree char *label = g_strdup_printf (_("%s and %s"), canevas_transversality_get_name (self->facts, row),
                                            canevas_transversality_get_name (self->facts, column));
  g_autofree char *said = count > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u community in common",
                                                                    "%u communities in common", count),
                                                       count)
                                    : g_strdup (_("meet in no community"));
  const CanevasGroup group = {
    .id = id, .label = label, .description = said, .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE
  };

  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_rectangle (self->scene, x, y, side, side, count > 0 ? &box : &none);
  if (style.size >= LEAST_NUMBER)
    canevas_scene_add_text (self->scene, x + side / 2, y + side / 2, text, &style, NULL);
  canevas_scene_end_group (self->scene);
}

static void
draw_names (CanevasCommunityMap *self, const Matrix *matrix)
{
  const guint n = self->facts->n_directions;
  const CanevasTextStyle row_style = { .size = matrix->letters,
                                       .weight = 600,
                                       .align = CANEVAS_TEXT_END,
                                       .anchor = CANEVAS_TEXT_MIDDLE,
                                       .width = matrix->name_width - 8,
                                       .max_lines = 1 };
  const CanevasTextStyle column_style = {
    .size = matrix->letters, .weight = 600, .anchor = CANEVAS_TEXT_MIDDLE, .align = CANEVAS_TEXT_END, .upwards = TRUE
  };

  for (guint i = 1; i < n; i++)
    canevas_scene_add_text (self->scene, matrix->x - 8, matrix->y + (i - 0.5) * matrix->cell,
                            canevas_transversality_get_name (self->facts, i), &row_style, NULL);
  for (guint i = 0; i + 1 < n; i++)
    canevas_scene_add_text (self->scene, matrix->x + (i + 0.5) * matrix->cell, matrix->y + (n - 1) * matrix->cell + 6,
                            canevas_transversality_get_name (self->facts, i), &column_style, NULL);
}

/* The names there are decide how much is left for the cells. */
static void
measure_names (CanevasCommunityMap *self, Matrix *matrix)
{
  const CanevasTextStyle style = { .size = matrix->letters, .weight = 600 };
  double widest = 0;

  for (guint i = 0; i < self->facts->n_directions; i++)
    widest = MAX (widest,
                  canevas_text_measure_get_width (self->measure, canevas_transversality_get_name (self->facts, i), &style));
  matrix->name_width = widest + 10;
  matrix->name_height = widest + 8;
}

static void
draw_matrix (CanevasCommunityMap *self, Matrix *matrix)
{
  const guint n = self->facts->n_directions;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < a; b++)
      matrix->most = MAX (matrix->most, self->facts->shared[a * n + b]);
  for (guint row = 1; row < n; row++)
    for (guint column = 0; column < row; column++)
      draw_cell (self, matrix, row, column);
  draw_names (self, matrix);
}

double
canevas_community_draw_matrix (CanevasCommunityMap *self, double x, double y, double width, double height)
{
  const guint n = MAX (self->facts->n_directions, 2) - 1;
  Matrix matrix = { .y = y, .letters = MAX (8 * self->unit, CANEVAS_COMMUNITY_SMALL) };

  measure_names (self, &matrix);
  matrix.cell = MAX (6, MIN (26 * self->unit, MIN ((width - matrix.name_width) / n, (height - matrix.name_height) / n)));
  matrix.x = x + matrix.name_width;
  draw_matrix (self, &matrix);
  return n * matrix.cell + matrix.name_height;
}

static void
draw_count_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasShapeStyle cell = { .fill = canevas_paint_hue (1), .radius = 2 * unit };
  const CanevasTextStyle figure = { .size = MAX (9 * unit, CANEVAS_COMMUNITY_SMALL), .paint = CANEVAS_PAINT_PAPER, .align = CANEVAS_TEXT_CENTRE,
                                    .anchor = CANEVAS_TEXT_MIDDLE };

  canevas_scene_add_rectangle (scene, x, middle - 7 * unit, width, 14 * unit, &cell);
  canevas_scene_add_text (scene, x + width / 2, middle, "3", &figure, NULL);
}

void
canevas_community_draw_heat (CanevasCommunityMap *self)
{
  const guint n = MAX (self->facts->n_directions, 2) - 1;
  Matrix matrix = { .y = self->room.y + 6, .cell = CELL, .letters = MAX (10 * self->unit, CANEVAS_COMMUNITY_SMALL) };
  const CanevasTextStyle style = { .size = MAX (11 * self->unit, CANEVAS_COMMUNITY_SMALL), .width = WORDS_WIDTH * self->unit };
  /* Around a figure, the text says them. */
  const double beside = self->options->size == CANEVAS_DRAWING_FIGURE ? 0 : (WORDS_WIDTH + 40) * self->unit;
  static CanevasLegendEntry legend[1];
  g_autofree char *words = canevas_transversality_describe (self->facts);

  legend[0] = (CanevasLegendEntry){ draw_count_mark, 20, _("Communities that two directions have in common") };
  self->legend = legend;
  self->n_legend = G_N_ELEMENTS (legend);
  measure_names (self, &matrix);
  matrix.x = self->room.x + matrix.name_width;
  if (self->room.width > 0)
    matrix.cell = MIN (LARGEST_CELL * self->unit, MIN ((self->room.width - matrix.name_width - beside) / n,
                                                       (self->room.height - matrix.name_height - 10) / n));
  draw_matrix (self, &matrix);
  if (beside > 0)
    canevas_scene_add_text (self->scene, matrix.x + (n + 1) * matrix.cell + 40 * self->unit, matrix.y, words, &style, NULL);
}
