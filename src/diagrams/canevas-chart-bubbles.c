/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two readings and a size: surfaces go with it. */
#include "canevas-config.h"

#include "canevas-chart-scatter-private.h"

#include <math.h>

#define LARGEST_SHARE 0.1 /* of the plot that the radius of the largest bubble takes */
#define SMALLEST_BUBBLE 2.5
/* Below the sign in the middle of a bubble. */
#define BELOW_SIGN 6.0
#define MOST_LINES 4

typedef struct
{
  guint series, point;
  double radius; /* 0: of no known size */
} Bubble;

static int
compare_bubbles (gconstpointer a, gconstpointer b)
{
  const Bubble *first = a, *second = b;

  if (first->radius != second->radius)
    return first->radius < second->radius ? 1 : -1;
  return first->series != second->series ? (int) first->series - (int) second->series : (int) first->point - (int) second->point;
}

/* Surface goes with size. (element-type Bubble): largest first */
static GArray *
list_bubbles (const CanevasChart *self, double largest)
{
  GArray *bubbles = g_array_new (FALSE, FALSE, sizeof (Bubble));
  double most = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < canevas_chart_scatter_get_series (self, i)->points->len; k++)
      if (canevas_chart_is_value (canevas_chart_scatter_get_point (self, i, k)->size))
        most = MAX (most, canevas_chart_scatter_get_point (self, i, k)->size);
  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < canevas_chart_scatter_get_series (self, i)->points->len; k++)
      {
        const double size = canevas_chart_scatter_get_point (self, i, k)->size;
        Bubble bubble = { i, k, 0 };

        if (canevas_chart_is_value (size) && size > 0)
          bubble.radius = MAX (largest * sqrt (size / most), SMALLEST_BUBBLE);
        g_array_append_val (bubbles, bubble);
      }
  g_array_sort (bubbles, compare_bubbles);
  return bubbles;
}

/* Whether another bubble reaches into @room. */
static gboolean
is_covered (const CanevasChart *self, GArray *bubbles, guint number, const CanevasRectangle *room)
{
  for (guint i = 0; i < bubbles->len; i++)
    {
      const Bubble *other = &g_array_index (bubbles, Bubble, i);
      const CanevasChartPoint *point = canevas_chart_scatter_get_point (self, other->series, other->point);
      CanevasPoint at;

      if (i == number || !canevas_chart_scatter_is_placed (point))
        continue;
      at = canevas_chart_scatter_get_place (self, point);
      if (hypot (at.x - CLAMP (at.x, room->x, room->x + room->width), at.y - CLAMP (at.y, room->y, room->y + room->height)) <
          MAX (other->radius, CANEVAS_CHART_SMALL_DOT * self->unit))
        return TRUE;
    }
  return FALSE;
}

/*
 * Below its sign, where circle and words leave room: of all places the one that cannot be taken for another's. The more lines, the
 * narrower the circle where the last one stands. FALSE: it does not fit
 */
static gboolean
name_inside (CanevasChart *self, GArray *bubbles, guint number, const CanevasPoint *at, const char *name)
{
  const double radius = g_array_index (bubbles, Bubble, number).radius, unit = self->unit;
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_LABEL);
  const double top = self->data->series->len > 1 ? BELOW_SIGN * unit : -style.size;

  style.align = CANEVAS_TEXT_CENTRE;
  for (guint lines = 1; lines <= MOST_LINES; lines++)
    {
      const double foot = top + lines * style.size * CANEVAS_TEXT_LEADING + unit;
      CanevasTextExtent extent;

      if (foot >= radius)
        return FALSE;
      style.width = 2 * sqrt (radius * radius - foot * foot);
      canevas_text_measure_get_extent (self->measure, name, &style, &extent);
      if (style.width < canevas_text_measure_get_narrowest (self->measure, name, &style) || top + extent.height > foot ||
          is_covered (self, bubbles, number, &(CanevasRectangle){ at->x - extent.width / 2, at->y + top, extent.width, extent.height }))
        continue;
      canevas_scene_add_text (self->scene, at->x, at->y + top, name, &style, NULL);
      return TRUE;
    }
  return FALSE;
}

/* "Accueil unique" inside where it fits, else beside, with its size. Returns: whether there was room */
static gboolean
name_bubble (CanevasChart *self, CanevasLabelPlacement *labels, GArray *bubbles, guint number)
{
  const Bubble *bubble = &g_array_index (bubbles, Bubble, number);
  const CanevasChartPoint *point = canevas_chart_scatter_get_point (self, bubble->series, bubble->point);
  const CanevasPoint at = canevas_chart_scatter_get_place (self, point);
  g_autofree char *size =
    canevas_chart_is_value (point->size)
      ? canevas_chart_format_short (point->size, canevas_chart_scatter_get_series (self, bubble->series)->unit)
      : NULL;
  g_autofree char *place = canevas_chart_format_place (self->data, point);
  g_autofree char *name = size != NULL ? g_strjoin (", ", place, size, NULL) : g_strdup (place);

  return name_inside (self, bubbles, number, &at, name) ||
         canevas_chart_scatter_name (self, labels, &at,
                                     MAX (bubble->radius, CANEVAS_CHART_SMALL_DOT * self->unit) + 2 * self->unit, name,
                                     CANEVAS_CHART_LABEL);
}

static void
draw_bubble (CanevasChart *self, const Bubble *bubble, guint *n_unplaced)
{
  const CanevasChartPoint *point = canevas_chart_scatter_get_point (self, bubble->series, bubble->point);
  const guint hue = canevas_chart_get_hue (self, bubble->series);
  const CanevasShapeStyle known = { .fill = canevas_paint_tint (hue),
                                    .stroke = canevas_paint_hue (hue),
                                    .line_width = 1.3 * self->unit };
  const CanevasShapeStyle unknown = {
    .fill = CANEVAS_PAINT_PAPER, .stroke = canevas_paint_hue (hue), .line_width = 1, .dash = CANEVAS_DASH_SHORT
  };
  CanevasPoint place;

  canevas_chart_begin_point (self, bubble->series, bubble->point);
  if (canevas_chart_scatter_is_placed (point))
    {
      place = canevas_chart_scatter_get_place (self, point);
      canevas_scene_add_circle (self->scene, place.x, place.y,
                                bubble->radius > 0 ? bubble->radius : CANEVAS_CHART_SMALL_DOT * self->unit,
                                bubble->radius > 0 ? &known : &unknown);
      if (self->data->series->len > 1)
        canevas_chart_draw_mark (self, bubble->series, place.x, place.y,
                                 CLAMP (bubble->radius * 0.35, 1.8 * self->unit, 4 * self->unit));
    }
  else
    canevas_chart_scatter_draw_unplaced (self, n_unplaced);
  canevas_chart_end (self);
}

/* Whether the axis across has named columns: their places say how far one is within. */
static gboolean
has_columns (const CanevasChart *self)
{
  return self->data->x.scale == CANEVAS_SCALE_CATEGORIES;
}

static void
draw_columns (CanevasChart *self)
{
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.5 };

  canevas_chart_begin_silent (self);
  for (guint i = 0; i <= self->data->x.categories->len; i++)
    {
      const double x = canevas_chart_axis_place (&self->x, i);

      canevas_scene_add_line (self->scene, x, self->plot.y, x, self->plot.y + self->plot.height, &rule);
    }
  canevas_chart_end (self);
  canevas_chart_draw_categories (self);
}

/* Which sign stands for which series, of those that have anything. */
static void
draw_signs (CanevasChart *self)
{
  g_autofree gboolean *empty = g_new0 (gboolean, self->data->series->len);

  if (self->data->series->len < 2)
    return;
  for (guint i = 0; i < self->data->series->len; i++)
    empty[i] = canevas_chart_scatter_get_series (self, i)->points->len == 0;
  canevas_chart_draw_legend (self, FALSE, empty);
}

static void
lay_out_bubbles (CanevasChart *self, double largest)
{
  const double unit = self->unit, left = 16 * unit + canevas_chart_measure_labels (self, &self->y),
               foot = canevas_chart_scatter_get_foot (self);

  self->plot = (CanevasRectangle){ self->room.x + left, self->room.y + 6 * unit, self->room.width - left,
                                   self->room.height - foot - 6 * unit };
  /* No bubble is cut by the edge. */
  self->x.start = self->plot.x + (has_columns (self) ? 0 : largest);
  self->x.end = self->plot.x + self->plot.width - (has_columns (self) ? 0 : largest);
  self->y.start = self->plot.y + self->plot.height - largest;
  self->y.end = self->plot.y + largest;
}

void
canevas_chart_draw_bubbles (CanevasChart *self)
{
  g_autoptr (CanevasLabelPlacement) labels = NULL;
  g_autoptr (GArray) bubbles = NULL;
  const double largest = MIN (self->room.width, self->room.height) * LARGEST_SHARE;
  guint n_unplaced = 0, n_unnamed = 0;

  canevas_chart_scatter_say_unplaced (self);
  if (!canevas_chart_scatter_span (self, FALSE))
    return;
  draw_signs (self);
  lay_out_bubbles (self, largest);
  bubbles = list_bubbles (self, largest);
  canevas_chart_draw_values (self, &self->y, TRUE);
  if (has_columns (self))
    draw_columns (self);
  else
    canevas_chart_draw_values (self, &self->x, FALSE);
  canevas_chart_scatter_draw_titles (self, self->plot.y + self->plot.height + 13 * self->unit);
  labels = canevas_label_placement_new (&self->plot);
  if (self->y.scale == CANEVAS_SCALE_NUMBERS && self->y.from < 0 && self->y.to > 0)
    {
      const double zero = canevas_chart_axis_place (&self->y, 0);

      canevas_chart_draw_base (self, &self->y, TRUE);
      canevas_label_placement_block_line (labels, &(CanevasPoint){ self->plot.x, zero },
                                          &(CanevasPoint){ self->plot.x + self->plot.width, zero });
    }
  for (guint i = 0; i < bubbles->len; i++)
    {
      const Bubble *bubble = &g_array_index (bubbles, Bubble, i);
      const CanevasChartPoint *point = canevas_chart_scatter_get_point (self, bubble->series, bubble->point);
      const double radius = MAX (bubble->radius, CANEVAS_CHART_SMALL_DOT * self->unit) * 0.85;

      draw_bubble (self, bubble, &n_unplaced);
      if (canevas_chart_scatter_is_placed (point))
        {
          const CanevasPoint place = canevas_chart_scatter_get_place (self, point);

          canevas_label_placement_block (labels,
                                         &(CanevasRectangle){ place.x - radius, place.y - radius, 2 * radius, 2 * radius });
        }
    }
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < bubbles->len; i++)
    if (canevas_chart_scatter_is_placed (canevas_chart_scatter_get_point (self, g_array_index (bubbles, Bubble, i).series,
                                                                          g_array_index (bubbles, Bubble, i).point)))
      n_unnamed += !name_bubble (self, labels, bubbles, i);
  canevas_chart_scatter_say_unnamed (self, n_unnamed);
  canevas_chart_end (self);
}
