/* SPDX-License-Identifier: GPL-3.0-or-later */
/* How series look: each by sign, dash and pattern first, then by colour; and the groups they are told in. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Corners of signs, from the top clockwise; 0: round. */
typedef struct
{
  guint n_corners;
  double turn;
  gboolean hollow;
  CanevasDash dash;
  CanevasPaint fill;   /* of a surface */
  CanevasHatch hatch;
} Look;

static const Look looks[CANEVAS_CHART_N_LOOKS] = {
  { 0, 0, FALSE, CANEVAS_DASH_SOLID, CANEVAS_PAINT_HUE, CANEVAS_HATCH_NONE },
  { 4, G_PI_4, TRUE, CANEVAS_DASH_PREPARES, CANEVAS_PAINT_TINT + 1, CANEVAS_HATCH_RISING },
  { 3, -G_PI_2, FALSE, CANEVAS_DASH_SHORT, CANEVAS_PAINT_PAPER, CANEVAS_HATCH_NONE },
  { 4, 0, TRUE, CANEVAS_DASH_DASH_DOT, CANEVAS_PAINT_PAPER, CANEVAS_HATCH_FALLING },
  { 4, G_PI_4, FALSE, CANEVAS_DASH_BASELINE, CANEVAS_PAINT_PAPER, CANEVAS_HATCH_CROSSED },
  { 3, G_PI_2, TRUE, CANEVAS_DASH_FUNCTIONAL, CANEVAS_PAINT_MID, CANEVAS_HATCH_NONE },
  { 0, 0, TRUE, CANEVAS_DASH_CAPACITY, CANEVAS_PAINT_RULE, CANEVAS_HATCH_NONE },
};

/* --- Groups --- */

void
canevas_chart_begin_series (CanevasChart *self, guint series)
{
  const CanevasChartSeries *data = self->data->series->pdata[series];
  g_autofree char *id = g_strdup_printf ("chart:%u:%u", self->number, series);
  g_autofree char *description = canevas_chart_describe_series (self->data, data);
  const CanevasGroup group = { .id = id, .label = data->name, .description = description, .level = 1, .position = series + 1,
                               .set_size = self->data->series->len };

  canevas_scene_begin_group (self->scene, &group);
}

void
canevas_chart_begin_point (CanevasChart *self, guint series, guint point)
{
  const CanevasChartSeries *data = self->data->series->pdata[series];
  const CanevasChartPoint *at = &g_array_index (data->points, CanevasChartPoint, point);
  const gboolean taken = at->id != NULL && canevas_scene_find_group (self->scene, at->id) != CANEVAS_NO_GROUP;
  g_autofree char *id =
    at->id != NULL && !taken ? g_strdup (at->id) : g_strdup_printf ("chart:%u:%u:%u", self->number, series, point);
  g_autofree char *place = canevas_chart_format_place (self->data, at);
  g_autofree char *description = canevas_chart_describe_point (self->data, data, at);
  const CanevasGroup group = { .id = id, .label = place, .description = description, .level = 2, .position = point + 1,
                               .set_size = data->points->len, .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  canevas_scene_begin_group (self->scene, &group);
}

void
canevas_chart_begin_silent (CanevasChart *self)
{
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };

  canevas_scene_begin_group (self->scene, &group);
}

void
canevas_chart_end (CanevasChart *self)
{
  canevas_scene_end_group (self->scene);
}

/* --- Looks --- */

CanevasPaint
canevas_chart_get_paint (guint series)
{
  return series < CANEVAS_CHART_N_LOOKS ? canevas_paint_hue (series + 1) : CANEVAS_PAINT_INK_2;
}

CanevasShapeStyle
canevas_chart_get_line (const CanevasChart *self, guint series)
{
  return (CanevasShapeStyle){ .stroke = canevas_chart_get_paint (series),
                              .line_width = (series < CANEVAS_CHART_N_LOOKS ? 2 : 1) * self->unit,
                              .dash = series < CANEVAS_CHART_N_LOOKS ? looks[series].dash : CANEVAS_DASH_SOLID };
}

CanevasShapeStyle
canevas_chart_get_fill (guint series)
{
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_PAPER, .stroke = canevas_chart_get_paint (series), .line_width = 0.9 };

  if (series >= CANEVAS_CHART_N_LOOKS)
    return style;
  style.fill = looks[series].fill;
  style.hatch = looks[series].hatch;
  if (series == 0)
    style.stroke = CANEVAS_PAINT_NONE;
  return style;
}

char *
canevas_chart_dup_letter (guint series)
{
  return series < CANEVAS_CHART_N_LOOKS ? NULL : g_strdup_printf ("%c%s", 'A' + series % 26, series >= 26 ? "′" : "");
}

static void
trace_corners (CanevasScene *scene, double x, double y, double radius, guint n, double turn)
{
  canevas_scene_begin_path (scene);
  for (guint i = 0; i < n; i++)
    {
      const double angle = turn + 2 * G_PI * i / n;

      if (i == 0)
        canevas_scene_move_to (scene, x + radius * cos (angle), y + radius * sin (angle));
      else
        canevas_scene_line_to (scene, x + radius * cos (angle), y + radius * sin (angle));
    }
  canevas_scene_close_path (scene);
}

guint
canevas_chart_get_hue (const CanevasChart *self, guint series)
{
  const CanevasChartSeries *data = self->data->series->pdata[series];

  return data->hue != 0 ? data->hue : series % CANEVAS_CHART_N_LOOKS + 1;
}

static CanevasPaint
get_mark_paint (const CanevasChart *self, guint series)
{
  const CanevasChartSeries *data = self->data->series->pdata[series];

  return data->hue != 0 ? canevas_paint_hue (data->hue) : canevas_chart_get_paint (series);
}

void
canevas_chart_draw_mark (CanevasChart *self, guint series, double x, double y, double radius)
{
  const Look *look = series < CANEVAS_CHART_N_LOOKS ? &looks[series] : &looks[CANEVAS_CHART_N_LOOKS - 1];
  const CanevasPaint paint = get_mark_paint (self, series);
  const CanevasShapeStyle style = { .fill = look->hollow ? CANEVAS_PAINT_PAPER : paint,
                                    .stroke = look->hollow ? paint : CANEVAS_PAINT_PAPER,
                                    .line_width = look->hollow ? MAX (radius * 0.45, 0.7) : 0.7 };

  if (look->n_corners == 0)
    {
      canevas_scene_add_circle (self->scene, x, y, radius, &style);
      return;
    }
  /* A triangle of the same weight reaches farther. */
  trace_corners (self->scene, x, y, radius * (look->n_corners == 3 ? 1.35 : 1.2), look->n_corners, look->turn);
  canevas_scene_end_path (self->scene, &style);
}

void
canevas_chart_draw_missing (CanevasChart *self, double x, double y)
{
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9 * self->unit };
  const double reach = 2.4 * self->unit;

  canevas_scene_add_line (self->scene, x - reach, y - reach, x + reach, y + reach, &style);
  canevas_scene_add_line (self->scene, x - reach, y + reach, x + reach, y - reach, &style);
}

gboolean
canevas_chart_write_on (CanevasChart *self, guint series, const CanevasRectangle *room, const char *text)
{
  const CanevasShapeStyle fill = canevas_chart_get_fill (series), label = { .fill = CANEVAS_PAINT_PAPER, .radius = 2 };
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_STRONG);
  CanevasTextExtent extent;
  double x, y;

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.paint = series == 0 ? CANEVAS_PAINT_ON_HUE : CANEVAS_PAINT_INK;
  canevas_text_measure_get_extent (self->measure, text, &style, &extent);
  if (extent.width + 4 > room->width || extent.height > room->height)
    return FALSE;
  x = room->x + room->width / 2;
  y = room->y + room->height / 2;
  if (fill.hatch != CANEVAS_HATCH_NONE || fill.fill == CANEVAS_PAINT_MID)
    canevas_scene_add_rectangle (self->scene, x - extent.width / 2 - 2, y - extent.height / 2 + 1, extent.width + 4,
                                 extent.height - 2, &label);
  canevas_scene_add_text (self->scene, x, y, text, &style, NULL);
  return TRUE;
}

/* --- Legend and foot --- */

static void
draw_legend_bubble (CanevasChart *self, guint series, double x, double middle)
{
  const guint hue = canevas_chart_get_hue (self, series);
  const CanevasShapeStyle style = { .fill = canevas_paint_tint (hue),
                                    .stroke = canevas_paint_hue (hue),
                                    .line_width = self->unit };

  canevas_scene_add_circle (self->scene, x, middle, 5.5 * self->unit, &style);
  canevas_chart_draw_mark (self, series, x, middle, 2 * self->unit);
}

static void
draw_legend_mark (CanevasChart *self, guint series, double x, double middle, double width, gboolean surfaces)
{
  const double unit = self->unit;

  if (surfaces)
    {
      const CanevasShapeStyle fill = canevas_chart_get_fill (series);
      const CanevasRectangle room = { x, middle - 5 * unit, width, 10 * unit };
      g_autofree char *letter = canevas_chart_dup_letter (series);

      canevas_scene_add_rectangle (self->scene, room.x, room.y, room.width, room.height, &fill);
      if (letter != NULL)
        canevas_chart_write_on (self, series, &(CanevasRectangle){ x - 10, middle - 10, width + 20, 20 }, letter);
      return;
    }
  if (self->form == CANEVAS_CHART_BUBBLES)
    {
      draw_legend_bubble (self, series, x + width / 2, middle);
      return;
    }
  {
    const CanevasShapeStyle line = canevas_chart_get_line (self, series);

    canevas_scene_add_line (self->scene, x, middle, x + width, middle, &line);
    canevas_chart_draw_mark (self, series, x + width / 2, middle, 3 * unit);
  }
}

void
canevas_chart_draw_legend (CanevasChart *self, gboolean surfaces, const gboolean *named)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_LABEL);
  const double unit = self->unit, mark = (surfaces || self->form == CANEVAS_CHART_BUBBLES ? 15 : 26) * unit,
               line = style.size * 1.7;
  double x = self->room.x, middle = self->room.y + line / 2;

  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < self->data->series->len; i++)
    {
      const CanevasChartSeries *series = self->data->series->pdata[i];
      const double needed = mark + 5 * unit + canevas_text_measure_get_width (self->measure, series->name, &style);

      if (named != NULL && named[i])
        continue;
      if (x > self->room.x && x + needed > self->room.x + self->room.width)
        {
          x = self->room.x;
          middle += line;
        }
      draw_legend_mark (self, i, x, middle, mark, surfaces);
      style.width = self->room.x + self->room.width - x - mark - 5 * unit;
      style.max_lines = 1;
      canevas_scene_add_text (self->scene, x + mark + 5 * unit, middle, series->name, &style, NULL);
      style.width = 0;
      x += needed + 14 * unit;
    }
  canevas_chart_end (self);
  middle += line / 2 + 4 * unit - self->room.y;
  self->room.y += middle;
  self->room.height -= middle;
}

void
canevas_chart_draw_foot (CanevasChart *self, const char *text)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_NOTE);
  CanevasTextExtent extent;

  style.width = self->room.width;
  canevas_text_measure_get_extent (self->measure, text, &style, &extent);
  g_ptr_array_add (self->feet, g_strdup (text));
  self->feet_height += extent.height + 3 * self->unit;
  self->room.height -= extent.height + 3 * self->unit;
}

void
canevas_chart_fit_height (CanevasChart *self, double needed)
{
  if (self->grows)
    self->room.height = needed;
}

void
canevas_chart_write_feet (CanevasChart *self)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_NOTE);
  double bottom = self->room.y + self->room.height + self->feet_height;

  style.width = self->room.width;
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < self->feet->len; i++)
    {
      CanevasTextExtent extent;

      canevas_text_measure_get_extent (self->measure, self->feet->pdata[i], &style, &extent);
      canevas_scene_add_text (self->scene, self->room.x, bottom - extent.height, self->feet->pdata[i], &style, NULL);
      bottom -= extent.height + 3 * self->unit;
    }
  canevas_chart_end (self);
}
