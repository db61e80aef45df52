/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What charts of points between two axes of numbers share. */
#include "canevas-config.h"

#include "canevas-chart-scatter-private.h"

#include <glib/gi18n-lib.h>

#define NAME_WIDTH 90.0
/* How much farther a name may stand where there is no room beside its point. */
#define FARTHER 7.0
#define FOOT 28.0
/* Narrower, what found no room is said on a line of its own. */
#define NARROW 420.0

const CanevasChartSeries *
canevas_chart_scatter_get_series (const CanevasChart *self, guint number)
{
  return self->data->series->pdata[number];
}

const CanevasChartPoint *
canevas_chart_scatter_get_point (const CanevasChart *self, guint series, guint point)
{
  return &g_array_index (canevas_chart_scatter_get_series (self, series)->points, CanevasChartPoint, point);
}

gboolean
canevas_chart_scatter_is_placed (const CanevasChartPoint *point)
{
  return canevas_chart_is_value (point->x) && canevas_chart_is_value (point->y);
}

CanevasPoint
canevas_chart_scatter_get_place (const CanevasChart *self, const CanevasChartPoint *point)
{
  return (CanevasPoint){ canevas_chart_axis_place (&self->x, point->x), canevas_chart_axis_place (&self->y, point->y) };
}

gboolean
canevas_chart_scatter_span (CanevasChart *self, gboolean zero)
{
  double least_x, most_x, least_y, most_y;

  if (!canevas_chart_find_range (self->data, FALSE, FALSE, &least_x, &most_x) ||
      !canevas_chart_find_range (self->data, TRUE, FALSE, &least_y, &most_y))
    return FALSE;
  if (self->data->x.scale == CANEVAS_SCALE_CATEGORIES)
    self->x = (CanevasChartAxis){ .scale = CANEVAS_SCALE_CATEGORIES, .to = self->data->x.categories->len, .divisor = 1 };
  else
    canevas_chart_axis_span (&self->x, &self->data->x, least_x, most_x,
                             zero && canevas_chart_wants_zero (self->data, least_x, most_x), 6);
  canevas_chart_axis_span (&self->y, &self->data->y, least_y, most_y,
                           zero && canevas_chart_wants_zero (self->data, least_y, most_y), 6);
  return TRUE;
}

/* Points without a place are said in words, below. */
void
canevas_chart_scatter_say_unplaced (CanevasChart *self)
{
  guint n = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < canevas_chart_scatter_get_series (self, i)->points->len; k++)
      n += !canevas_chart_scatter_is_placed (canevas_chart_scatter_get_point (self, i, k));
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point has no place yet: a value is missing",
                                                            "%u points have no place yet: a value is missing", n), n);

      canevas_chart_draw_foot (self, text);
    }
}

void
canevas_chart_scatter_draw_unplaced (CanevasChart *self, guint *n)
{
  canevas_chart_draw_missing (self, self->plot.x + (8 + 9 * *n) * self->unit, self->plot.y + self->plot.height - 6 * self->unit);
  *n += 1;
}

/* "Avancement (%) →" */
static char *
dup_axis_title (const CanevasChartAxis *axis, const CanevasChartAxisData *settings)
{
  g_autofree char *counted = canevas_chart_axis_dup_unit (axis, settings->unit);

  if (settings->title == NULL || settings->title[0] == '\0')
    return g_strdup (counted != NULL ? counted : "");
  return counted != NULL ? g_strdup_printf ("%s (%s)\302\240→", settings->title, counted)
                         : g_strconcat (settings->title, "\302\240→", NULL);
}

void
canevas_chart_scatter_draw_titles (CanevasChart *self, double below)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_STRONG);
  g_autofree char *x = dup_axis_title (&self->x, &self->data->x), *y = dup_axis_title (&self->y, &self->data->y);

  canevas_chart_begin_silent (self);
  style.align = CANEVAS_TEXT_CENTRE;
  canevas_scene_add_text (self->scene, self->plot.x + self->plot.width / 2, below, x, &style, NULL);
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.upwards = TRUE;
  canevas_scene_add_text (self->scene, self->room.x + 6 * self->unit, self->plot.y + self->plot.height / 2, y, &style, NULL);
  canevas_chart_end (self);
}

/* A name near its point, where there is room. Returns: whether there was */
gboolean
canevas_chart_scatter_name (CanevasChart *self, CanevasLabelPlacement *labels, const CanevasPoint *at, double reach,
                            const char *name, CanevasChartVoice voice)
{
  CanevasTextStyle style = canevas_chart_get_text (self, voice);
  CanevasTextExtent extent;
  CanevasRectangle place;

  style.width = NAME_WIDTH * self->unit;
  canevas_text_measure_get_extent (self->measure, name, &style, &extent);
  if (!canevas_label_placement_find (labels, at, reach, extent.width + 1, extent.height, &place) &&
      !canevas_label_placement_find (labels, at, reach + FARTHER * self->unit, extent.width + 1, extent.height, &place))
    return FALSE;
  canevas_scene_add_text (self->scene, place.x, place.y, name, &style, NULL);
  return TRUE;
}

static gboolean
is_narrow (const CanevasChart *self)
{
  return self->room.width < NARROW * self->unit;
}

double
canevas_chart_scatter_get_foot (const CanevasChart *self)
{
  return (FOOT + (is_narrow (self) ? 11 : 0)) * self->unit;
}

/* What found no room by its point. */
void
canevas_chart_scatter_say_unnamed (CanevasChart *self, guint n)
{
  const double y = self->plot.y + self->plot.height + (is_narrow (self) ? 24 : 13) * self->unit;
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_NOTE);
  g_autofree char *text =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name finds no room here", "%u names find no room here", n), n);

  style.align = CANEVAS_TEXT_END;
  if (n > 0)
    canevas_scene_add_text (self->scene, self->room.x + self->room.width, y, text, &style, NULL);
}
