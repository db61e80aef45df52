/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Points between two axes of numbers: on their way through four quarters, or as large as a third number. */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DOT 5.0
#define SMALL_DOT 3.0
#define LARGEST_SHARE 0.1 /* of the plot that the radius of the largest bubble takes */
#define SMALLEST_BUBBLE 2.5
#define NAME_WIDTH 120.0
#define FOOT 28.0
/* Narrower, what found no room is said on a line of its own. */
#define NARROW 420.0

static const CanevasChartSeries *
get_series (const CanevasChart *self, guint number)
{
  return self->data->series->pdata[number];
}

static const CanevasChartPoint *
get_point (const CanevasChart *self, guint series, guint point)
{
  return &g_array_index (get_series (self, series)->points, CanevasChartPoint, point);
}

static gboolean
is_placed (const CanevasChartPoint *point)
{
  return canevas_chart_is_value (point->x) && canevas_chart_is_value (point->y);
}

static CanevasPoint
get_place (const CanevasChart *self, const CanevasChartPoint *point)
{
  return (CanevasPoint){ canevas_chart_axis_place (&self->x, point->x), canevas_chart_axis_place (&self->y, point->y) };
}

static gboolean
span (CanevasChart *self, gboolean zero)
{
  double least_x, most_x, least_y, most_y;

  if (!canevas_chart_find_range (self->data, FALSE, FALSE, &least_x, &most_x) ||
      !canevas_chart_find_range (self->data, TRUE, FALSE, &least_y, &most_y))
    return FALSE;
  canevas_chart_axis_span (&self->x, &self->data->x, least_x, most_x, zero && canevas_chart_wants_zero (self->data, least_x, most_x), 6);
  canevas_chart_axis_span (&self->y, &self->data->y, least_y, most_y, zero && canevas_chart_wants_zero (self->data, least_y, most_y), 6);
  return TRUE;
}

/* Points without a place are said in words, below. */
static void
draw_unplaced (CanevasChart *self)
{
  guint n = 0;

  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < get_series (self, i)->points->len; k++)
      n += !is_placed (get_point (self, i, k));
  if (n > 0)
    {
      g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point has no place yet: a value is missing",
                                                            "%u points have no place yet: a value is missing", n), n);

      canevas_chart_draw_foot (self, text);
    }
}

static void
draw_unplaced_point (CanevasChart *self, guint *n)
{
  canevas_chart_draw_missing (self, self->plot.x + (8 + 9 * *n) * self->unit, self->plot.y + self->plot.height - 6 * self->unit);
  *n += 1;
}

static void
draw_axis_titles (CanevasChart *self, double below)
{
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_STRONG);
  g_autofree char *across = canevas_chart_axis_dup_unit (&self->x, self->data->x.unit), *up = canevas_chart_axis_dup_unit (&self->y, self->data->y.unit);
  g_autofree char *x = across != NULL ? g_strdup_printf ("%s (%s)\302\240→", self->data->x.title != NULL ? self->data->x.title : "", across)
                                      : g_strconcat (self->data->x.title != NULL ? self->data->x.title : "", "\302\240→", NULL);
  g_autofree char *y = up != NULL ? g_strdup_printf ("%s (%s)\302\240→", self->data->y.title != NULL ? self->data->y.title : "", up)
                                  : g_strconcat (self->data->y.title != NULL ? self->data->y.title : "", "\302\240→", NULL);

  canevas_chart_begin_silent (self);
  style.align = CANEVAS_TEXT_CENTRE;
  canevas_scene_add_text (self->scene, self->plot.x + self->plot.width / 2, below, x, &style, NULL);
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.upwards = TRUE;
  canevas_scene_add_text (self->scene, self->room.x + 6 * self->unit, self->plot.y + self->plot.height / 2, y, &style, NULL);
  canevas_chart_end (self);
}

/* A name near its point, where there is room. Returns: whether there was */
static gboolean
name_point (CanevasChart *self, CanevasLabelPlacement *labels, const CanevasPoint *at, double reach, const char *name, CanevasChartVoice voice)
{
  CanevasTextStyle style = canevas_chart_get_text (self, voice);
  CanevasTextExtent extent;
  CanevasRectangle place;

  style.width = NAME_WIDTH * self->unit;
  canevas_text_measure_get_extent (self->measure, name, &style, &extent);
  if (!canevas_label_placement_find (labels, at, reach, extent.width + 1, extent.height, &place))
    return FALSE;
  canevas_scene_add_text (self->scene, place.x, place.y, name, &style, NULL);
  return TRUE;
}

static gboolean
is_narrow (const CanevasChart *self)
{
  return self->room.width < NARROW * self->unit;
}

static double
get_foot (const CanevasChart *self)
{
  return (FOOT + (is_narrow (self) ? 11 : 0)) * self->unit;
}

/* What found no room by its point. */
static void
say_unnamed (CanevasChart *self, guint n)
{
  const double y = self->plot.y + self->plot.height + (is_narrow (self) ? 24 : 13) * self->unit;
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_NOTE);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u name finds no room here", "%u names find no room here", n), n);

  style.align = CANEVAS_TEXT_END;
  if (n > 0)
    canevas_scene_add_text (self->scene, self->room.x + self->room.width, y, text, &style, NULL);
}

/* --- Quadrant --- */

static double
get_middle (const CanevasChartAxis *axis, const CanevasChartAxisData *settings)
{
  return canevas_chart_is_value (settings->middle) ? CLAMP (settings->middle, axis->from, axis->to) : axis->from / 2 + axis->to / 2;
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
      canevas_scene_add_text (self->scene, at_right ? right - inset : self->plot.x + inset, below ? bottom - inset / 2 : self->plot.y + inset / 2,
                              self->data->quadrants[i], &style, &extent);
      room = (CanevasRectangle){ at_right ? right - inset - extent.width : self->plot.x + inset,
                                 below ? bottom - inset / 2 - extent.height : self->plot.y + inset / 2, extent.width, extent.height };
      canevas_label_placement_block (labels, &room);
    }
  canevas_chart_end (self);
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
      g_autofree char *text = canevas_chart_format_value (across[i], NULL);

      style.align = i == 0 ? CANEVAS_TEXT_START : i == 1 ? CANEVAS_TEXT_CENTRE : CANEVAS_TEXT_END;
      canevas_scene_add_text (self->scene, canevas_chart_axis_place (&self->x, across[i]), self->plot.y + self->plot.height + 2 * self->unit,
                              text, &style, NULL);
    }
  style.align = CANEVAS_TEXT_END;
  for (guint i = 0; i < 3; i++)
    {
      g_autofree char *text = canevas_chart_format_value (up[i], NULL);

      style.anchor = i == 0 ? CANEVAS_TEXT_BOTTOM : i == 1 ? CANEVAS_TEXT_MIDDLE : CANEVAS_TEXT_TOP;
      canevas_scene_add_text (self->scene, self->plot.x - 4 * self->unit, canevas_chart_axis_place (&self->y, up[i]), text, &style, NULL);
    }
  canevas_chart_end (self);
}

static guint
find_last_placed (const CanevasChart *self, guint series)
{
  guint last = G_MAXUINT;

  for (guint k = 0; k < get_series (self, series)->points->len; k++)
    if (is_placed (get_point (self, series, k)))
      last = k;
  return last;
}

/* The way of a series, dashed, with an arrow to where it is now. */
static void
draw_way (CanevasChart *self, guint number, CanevasLabelPlacement *labels)
{
  const CanevasShapeStyle way = { .stroke = canevas_paint_hue (1), .line_width = 1.4 * self->unit, .dash = CANEVAS_DASH_BASELINE };
  const CanevasShapeStyle arrow = { .stroke = canevas_paint_hue (1), .line_width = 1.4 * self->unit, .dash = CANEVAS_DASH_BASELINE,
                                    .arrows = CANEVAS_ARROW_AT_END };
  const guint last = find_last_placed (self, number);
  const CanevasChartPoint *before = NULL;

  for (guint k = 0; last != G_MAXUINT && k <= last; k++)
    {
      const CanevasChartPoint *point = get_point (self, number, k);
      CanevasPoint ends[2];
      double length;

      if (!is_placed (point))
        continue;
      if (before != NULL)
        {
          ends[0] = get_place (self, before);
          ends[1] = get_place (self, point);
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
  const CanevasShapeStyle earlier = { .fill = CANEVAS_PAINT_PAPER, .stroke = canevas_paint_hue (1), .line_width = 1.3 * self->unit };
  const guint last = find_last_placed (self, number);

  for (guint k = 0; k < get_series (self, number)->points->len; k++)
    {
      const CanevasChartPoint *point = get_point (self, number, k);
      CanevasPoint place;

      canevas_chart_begin_point (self, number, k);
      if (is_placed (point))
        {
          place = get_place (self, point);
          canevas_scene_add_circle (self->scene, place.x, place.y, (k == last ? DOT : SMALL_DOT) * self->unit, k == last ? &now : &earlier);
        }
      else
        draw_unplaced_point (self, n_unplaced);
      canevas_chart_end (self);
    }
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
      CanevasPoint place;

      if (last == G_MAXUINT)
        continue;
      place = get_place (self, get_point (self, i, last));
      n_unnamed += !name_point (self, labels, &place, (DOT + 3) * self->unit, get_series (self, i)->name, CANEVAS_CHART_STRONG);
    }
  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < get_series (self, i)->points->len; k++)
      {
        const CanevasChartPoint *point = get_point (self, i, k);
        CanevasPoint place;

        if (!is_placed (point) || k == find_last_placed (self, i) || point->label == NULL)
          continue;
        place = get_place (self, point);
        name_point (self, labels, &place, (SMALL_DOT + 2.5) * self->unit, point->label, CANEVAS_CHART_NOTE);
      }
  canevas_chart_end (self);
  return n_unnamed;
}

static void
block_marks (CanevasChart *self, CanevasLabelPlacement *labels, double radius)
{
  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < get_series (self, i)->points->len; k++)
      if (is_placed (get_point (self, i, k)))
        {
          const CanevasPoint place = get_place (self, get_point (self, i, k));

          canevas_label_placement_block (labels, &(CanevasRectangle){ place.x - radius, place.y - radius, 2 * radius, 2 * radius });
        }
}

void
canevas_chart_draw_quadrant (CanevasChart *self)
{
  const double unit = self->unit, left = 34 * unit, foot = get_foot (self);
  g_autoptr (CanevasLabelPlacement) labels = NULL;
  guint n_unplaced = 0;

  draw_unplaced (self);
  self->plot = (CanevasRectangle){ self->room.x + left, self->room.y, self->room.width - left, self->room.height - foot };
  if (!span (self, TRUE))
    return;
  self->x.start = self->plot.x;
  self->x.end = self->plot.x + self->plot.width;
  self->y.start = self->plot.y + self->plot.height;
  self->y.end = self->plot.y;
  labels = canevas_label_placement_new (&self->plot);
  draw_quarters (self, labels);
  draw_quadrant_scale (self);
  draw_axis_titles (self, self->plot.y + self->plot.height + 13 * unit);
  block_marks (self, labels, DOT * unit);
  for (guint i = 0; i < self->data->series->len; i++)
    {
      canevas_chart_begin_series (self, i);
      draw_way (self, i, labels);
      draw_travellers (self, i, &n_unplaced);
      canevas_chart_end (self);
    }
  say_unnamed (self, name_travellers (self, labels));
}

/* --- Bubbles --- */

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
    for (guint k = 0; k < get_series (self, i)->points->len; k++)
      if (canevas_chart_is_value (get_point (self, i, k)->size))
        most = MAX (most, get_point (self, i, k)->size);
  for (guint i = 0; i < self->data->series->len; i++)
    for (guint k = 0; k < get_series (self, i)->points->len; k++)
      {
        const double size = get_point (self, i, k)->size;
        Bubble bubble = { i, k, 0 };

        if (canevas_chart_is_value (size) && size > 0)
          bubble.radius = MAX (largest * sqrt (size / most), SMALLEST_BUBBLE);
        g_array_append_val (bubbles, bubble);
      }
  g_array_sort (bubbles, compare_bubbles);
  return bubbles;
}

/* "Accueil unique" inside where it fits, else beside, with its size. */
static gboolean
name_bubble (CanevasChart *self, CanevasLabelPlacement *labels, const Bubble *bubble)
{
  const CanevasChartPoint *point = get_point (self, bubble->series, bubble->point);
  const CanevasPoint at = get_place (self, point);
  g_autofree char *size = canevas_chart_is_value (point->size) ? canevas_chart_format_value (point->size, get_series (self, bubble->series)->unit) : NULL;
  g_autofree char *place = canevas_chart_format_place (self->data, point);
  g_autofree char *name = size != NULL ? g_strjoin (", ", place, size, NULL) : g_strdup (place);

  return name_point (self, labels, &at, MAX (bubble->radius, SMALL_DOT * self->unit) + 2 * self->unit, name, CANEVAS_CHART_LABEL);
}

static void
draw_bubble (CanevasChart *self, const Bubble *bubble, guint *n_unplaced)
{
  const CanevasChartPoint *point = get_point (self, bubble->series, bubble->point);
  const guint hue = bubble->series % CANEVAS_CHART_N_LOOKS + 1;
  const CanevasShapeStyle known = { .fill = canevas_paint_tint (hue), .stroke = canevas_paint_hue (hue), .line_width = 1.3 * self->unit };
  const CanevasShapeStyle unknown = { .fill = CANEVAS_PAINT_PAPER, .stroke = canevas_paint_hue (hue), .line_width = 1, .dash = CANEVAS_DASH_SHORT };
  CanevasPoint place;

  canevas_chart_begin_point (self, bubble->series, bubble->point);
  if (is_placed (point))
    {
      place = get_place (self, point);
      canevas_scene_add_circle (self->scene, place.x, place.y, bubble->radius > 0 ? bubble->radius : SMALL_DOT * self->unit,
                                bubble->radius > 0 ? &known : &unknown);
    }
  else
    draw_unplaced_point (self, n_unplaced);
  canevas_chart_end (self);
}

static void
lay_out_bubbles (CanevasChart *self, double largest)
{
  const double unit = self->unit, left = 16 * unit + canevas_chart_measure_labels (self, &self->y), foot = get_foot (self);

  self->plot = (CanevasRectangle){ self->room.x + left, self->room.y + 6 * unit, self->room.width - left, self->room.height - foot - 6 * unit };
  /* No bubble is cut by the edge. */
  self->x.start = self->plot.x + largest;
  self->x.end = self->plot.x + self->plot.width - largest;
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

  draw_unplaced (self);
  if (!span (self, FALSE))
    return;
  lay_out_bubbles (self, largest);
  bubbles = list_bubbles (self, largest);
  canevas_chart_draw_values (self, &self->y, TRUE, NULL);
  canevas_chart_draw_values (self, &self->x, FALSE, NULL);
  draw_axis_titles (self, self->plot.y + self->plot.height + 13 * self->unit);
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
      const CanevasChartPoint *point = get_point (self, bubble->series, bubble->point);
      const double radius = MAX (bubble->radius, SMALL_DOT * self->unit) * 0.85;

      draw_bubble (self, bubble, &n_unplaced);
      if (is_placed (point))
        {
          const CanevasPoint place = get_place (self, point);

          canevas_label_placement_block (labels, &(CanevasRectangle){ place.x - radius, place.y - radius, 2 * radius, 2 * radius });
        }
    }
  canevas_chart_begin_silent (self);
  for (guint i = 0; i < bubbles->len; i++)
    if (is_placed (get_point (self, g_array_index (bubbles, Bubble, i).series, g_array_index (bubbles, Bubble, i).point)))
      n_unnamed += !name_bubble (self, labels, &g_array_index (bubbles, Bubble, i));
  say_unnamed (self, n_unnamed);
  canevas_chart_end (self);
}
