/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Two readings: the points of a series are one thing on its way through four quarters. */
#include "canevas-config.h"

#include "canevas-chart-scatter-private.h"

#include <math.h>

#define DOT 5.0

static double
get_middle (const CanevasChartAxis *axis, const CanevasChartAxisData *settings)
{
  return canevas_chart_is_value (settings->middle) ? CLAMP (settings->middle, axis->from, axis->to)
                                                   : axis->from / 2 + axis->to / 2;
}

/* Four quarters: where all is well is tinted, where nothing is yet is soft; their names in the corners. */
static void
draw_quarters (CanevasChart *self, CanevasLabelPlacement *labels)
{
  const CanevasShapeStyle good = { .fill = canevas_paint_tint (1) }, soft = { .fill = CANEVAS_PAINT_SOFT };
  const CanevasShapeStyle border = { .stroke = CANEVAS_PAINT_MID, .line_width = 1 };
  const CanevasShapeStyle middle = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.9, .dash = CANEVAS_DASH_BASELINE };
  const double x = canevas_chart_axis_place (&self->x, get_middle (&self->x, &self->data->x));
  const double y = canevas_chart_axis_place (&self->y, get_middle (&self->y, &self->data->y));
  const double right = self->plot.x + self->plot.width, bottom = self->plot.y + self->plot.height, inset = 6 * self->unit;
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_STRONG);

  style.paint = CANEVAS_PAINT_INK_2;
  canevas_chart_begin_silent (self);
  canevas_scene_add_rectangle (self->scene, x, self->plot.y, right - x, y - self->plot.y, &good);
  canevas_scene_add_rectangle (self->scene, self->plot.x, y, x - self->plot.x, bottom - y, &soft);
  canevas_scene_add_rectangle (self->scene, self->plot.x, self->plot.y, self->plot.width, self->plot.height, &border);
  canevas_scene_add_line (self->scene, x, self->plot.y, x, bottom, &middle);
  canevas_scene_add_line (self->scene, self->plot.x, y, right, y, &middle);
  canevas_label_placement_block_line (labels, &(CanevasPoint){ x, self->plot.y }, &(CanevasPoint){ x, bottom });
  canevas_label_placement_block_line (labels, &(CanevasPoint){ self->plot.x, y }, &(CanevasPoint){ right, y });
  for (guint i = 0; i < G_N_ELEMENTS (self->data->quadrants); i++)
    {
      const gboolean at_right = i % 2 == 1, below = i >= 2;
      CanevasTextExtent extent;
      CanevasRectangle room;

      if (self->data->quadrants[i] == NULL)
        continue;
      style.align = at_right ? CANEVAS_TEXT_END : CANEVAS_TEXT_START;
      style.anchor = below ? CANEVAS_TEXT_BOTTOM : CANEVAS_TEXT_TOP;
      style.width = (at_right ? right - x : x - self->plot.x) - 2 * inset;
      canevas_scene_add_text (self->scene, at_right ? right - inset : self->plot.x + inset,
                              below ? bottom - inset / 2 : self->plot.y + inset / 2, self->data->quadrants[i], &style, &extent);
      room =
        (CanevasRectangle){ at_right ? right - inset - extent.width : self->plot.x + inset,
                            below ? bottom - inset / 2 - extent.height : self->plot.y + inset / 2, extent.width, extent.height };
      canevas_label_placement_block (labels, &room);
    }
  canevas_chart_end (self);
}

/* What stands at the left of the plot: title and figures of the axis. */
static double
measure_scale (const CanevasChart *self)
{
  const CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  const double up[] = { self->y.from, get_middle (&self->y, &self->data->y), self->y.to };
  double widest = 0;

  for (guint i = 0; i < G_N_ELEMENTS (up); i++)
    {
      g_autofree char *text = canevas_chart_format_short (up[i], NULL);

      widest = MAX (widest, canevas_text_measure_get_width (self->measure, text, &style));
    }
  return widest + 18 * self->unit;
}

/* Ends and middles of both axes, in figures. */
static void
draw_quadrant_scale (CanevasChart *self)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_TICK);
  const double across[] = { self->x.from, get_middle (&self->x, &self->data->x), self->x.to };
  const double up[] = { self->y.from, get_middle (&self->y, &self->data->y), self->y.to };

  canevas_chart_begin_silent (self);
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = canevas_chart_format_short (across[i], NULL);

      style.align = i == 0 ? CANEVAS_TEXT_START : i == 1 ? CANEVAS_TEXT_CENTRE : CANEVAS_TEXT_END;
      canevas_scene_add_text (self->scene, canevas_chart_axis_place (&self->x, across[i]),
                              self->plot.y + self->plot.height + 2 * self->unit, text, &style, NULL);
    }
  style.align = CANEVAS_TEXT_END;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = canevas_chart_format_short (up[i], NULL);

      style.anchor = i == 0 ? CANEVAS_TEXT_BOTTOM : i == 1 ? CANEVAS_TEXT_MIDDLE : CANEVAS_TEXT_TOP;
      canevas_scene_add_text (self->scene, self->plot.x - 4 * self->unit, canevas_chart_axis_place (&self->y, up[i]), text,
                              &style, NULL);
    }
  canevas_chart_end (self);
}

static guint
find_last_placed (const CanevasChart *self, guint series)
{
  guint last = G_MAXUINT;

  for (guint k = 0; k < canevas_chart_scatter_get_series (self, series)->points->len; k++)
    if (canevas_chart_scatter_is_placed (canevas_chart_scatter_get_point (self, series, k)))
      last = k;
  return last;
}

/* The way of a series, dashed, with an arrow to where it is now. */
static void
draw_way (CanevasChart *self, guint number, CanevasLabelPlacement *labels)
{
  const CanevasShapeStyle way = { .stroke = canevas_paint_hue (1),
                                  .line_width = 1.4 * self->unit,
                                  .dash = CANEVAS_DASH_BASELINE };
  const CanevasShapeStyle arrow = {
    .stroke = canevas_paint_hue (1), .line_width = 1.4 * self->unit, .dash = CANEVAS_DASH_BASELINE, .arrows = CANEVAS_ARROW_AT_END
  };
  const guint last = find_last_placed (self, number);
  const CanevasChartPoint *before = NULL;

  for (guint k = 0; last != G_MAXUINT && k <= last; k++)
    {
      const CanevasChartPoint *point = canevas_chart_scatter_get_point (self, number, k);
      CanevasPoint ends[2];
      double length;

      if (!canevas_chart_scatter_is_placed (point))
        continue;
      if (before != NULL)
        {
          ends[0] = canevas_chart_scatter_get_place (self, before);
          ends[1] = canevas_chart_scatter_get_place (self, point);
          canevas_label_placement_block_line (labels, &ends[0], &ends[1]);
          length = hypot (ends[1].x - ends[0].x, ends[1].y - ends[0].y);
          if (k == last && length > 14 * self->unit)
            {
              ends[1].x -= (ends[1].x - ends[0].x) * (DOT + 1) * self->unit / length;
              ends[1].y -= (ends[1].y - ends[0].y) * (DOT + 1) * self->unit / length;
            }
          canevas_scene_add_polyline (self->scene, ends, 2, k == last && length > 14 * self->unit ? &arrow : &way);
        }
      before = point;
    }
}

static void
draw_travellers (CanevasChart *self, guint number, guint *n_unplaced)
{
  const CanevasShapeStyle now = { .fill = canevas_paint_hue (1), .stroke = CANEVAS_PAINT_PAPER, .line_width = 0.8 };
  const CanevasShapeStyle earlier = { .fill = CANEVAS_PAINT_PAPER,
                                      .stroke = canevas_paint_hue (1),
                                      .line_width = 1.3 * self->unit };
  const guint last = find_last_placed (self, number);

  for (guint k = 0; k < canevas_chart_scatter_get_series (self, number)->points->len; k++)
    {
      const CanevasChartPoint *point = canevas_chart_scatter_get_point (self, number, k);
      CanevasPoint place;

      canevas_chart_begin_point (self, number, k);
      if (canevas_chart_scatter_is_placed (point))
        {
          place = canevas_chart_scatter_get_place (self, point);
          canevas_scene_add_circle (self->scene, place.x, place.y, (k == last ? DOT : CANEVAS_CHART_SMALL_DOT) * self->unit,
                                    k == last ? &now : &earlier);
        }
      else
        canevas_chart_scatter_draw_unplaced (self, n_unplaced);
      canevas_chart_end (self);
    }
}

/* The traveller's; one who travels alone is named by the title, and has the dates to itself. */
static const char *
get_name (CanevasChart *self, guint series, const CanevasChartPoint *last)
{
  return self->data->series->len == 1 && last->label != NULL ? last->label : canevas_chart_scatter_get_series (self, series)->name;
}

/* Names of all first, then the dates of what came before, where there is room left. */
static guint
name_travellers (CanevasChart *self, CanevasLabelPlacement *labels)
{
  guint n_unnamed = 0;

  canevas_chart_begin_silent (self);
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const guint last = find_last_placed (self, i);
      const CanevasChartPoint *point;
      CanevasPoint place;

      if (last == G_MAXUINT)
        continue;
      point = canevas_chart_scatter_get_point (self, i, last);
      place = canevas_chart_scatter_get_place (self, point);
      n_unnamed += !canevas_chart_scatter_name (self, labels, &place, (DOT + 3) * self->unit, get_name (self, i, point),
                                                CANEVAS_CHART_STRONG);
    }
  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < canevas_chart_scatter_get_series (self, i)->points->len; k++)
      {
        const CanevasChartPoint *point = canevas_chart_scatter_get_point (self, i, k);
        CanevasPoint place;

        if (!canevas_chart_scatter_is_placed (point) || k == find_last_placed (self, i) || point->label == NULL)
          continue;
        place = canevas_chart_scatter_get_place (self, point);
        canevas_chart_scatter_name (self, labels, &place, (CANEVAS_CHART_SMALL_DOT + 2.5) * self->unit, point->label,
                                    CANEVAS_CHART_NOTE);
      }
  canevas_chart_end (self);
  return n_unnamed;
}

static void
block_marks (CanevasChart *self, CanevasLabelPlacement *labels, double radius)
{
  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < canevas_chart_scatter_get_series (self, i)->points->len; k++)
      if (canevas_chart_scatter_is_placed (canevas_chart_scatter_get_point (self, i, k)))
        {
          const CanevasPoint place = canevas_chart_scatter_get_place (self, canevas_chart_scatter_get_point (self, i, k));

          canevas_label_placement_block (labels,
                                         &(CanevasRectangle){ place.x - radius, place.y - radius, 2 * radius, 2 * radius });
        }
}

void
canevas_chart_draw_quadrant (CanevasChart *self)
{
  const double unit = self->unit, inset = (DOT + 2) * unit;
  g_autoptr (CanevasLabelPlacement) labels = NULL;
  guint n_unplaced = 0;
  double left, foot;

  canevas_chart_scatter_say_unplaced (self);
  if (!canevas_chart_scatter_span (self, TRUE))
    return;
  left = measure_scale (self);
  foot = canevas_chart_scatter_get_foot (self);
  self->plot = (CanevasRectangle){ self->room.x + left, self->room.y, self->room.width - left, self->room.height - foot };
  /* No point is cut by the edge. */
  self->x.start = self->plot.x + inset;
  self->x.end = self->plot.x + self->plot.width - inset;
  self->y.start = self->plot.y + self->plot.height - inset;
  self->y.end = self->plot.y + inset;
  labels = canevas_label_placement_new (&self->plot);
  draw_quarters (self, labels);
  draw_quadrant_scale (self);
  canevas_chart_scatter_draw_titles (self, self->plot.y + self->plot.height + 13 * unit);
  block_marks (self, labels, DOT * unit);
  for (guint i = 0; i < self->data->series->len; i++)
    {
      canevas_chart_begin_series (self, i);
      draw_way (self, i, labels);
      draw_travellers (self, i, &n_unplaced);
      canevas_chart_end (self);
    }
  canevas_chart_scatter_say_unnamed (self, name_travellers (self, labels));
}
