/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-private.h"

#include "canevas-drawing-frame.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define PANEL_GAP 16.0
#define PANEL_PADDING 12.0
/* Around a picture that stands for itself. */
#define MARGIN 10.0

/* A form: how it is called, how large it likes to be, what draws it. */
static const struct
{
  const char *name, *title;
  double width, height; /* on screen, in points */
  void (*draw) (CanevasChart *self);
} forms[CANEVAS_N_CHART_FORMS] = {
  [CANEVAS_CHART_LINE] = { "line", N_("Line over time"), 640, 320, canevas_chart_draw_line },
  [CANEVAS_CHART_BARS] = { "bars", N_("Bars"), 640, 320, canevas_chart_draw_bars },
  [CANEVAS_CHART_STACK] = { "stack", N_("Stacked bars"), 640, 320, canevas_chart_draw_bars },
  [CANEVAS_CHART_RADAR] = { "radar", N_("Radar"), 520, 340, canevas_chart_draw_radar },
  [CANEVAS_CHART_BULLETS] = { "bullets", N_("Measures against targets"), 640, 240, canevas_chart_draw_bullets },
  [CANEVAS_CHART_HEAT] = { "heat", N_("Heat map"), 640, 240, canevas_chart_draw_heat },
  [CANEVAS_CHART_RISKS] = { "risks", N_("Likelihood and impact"), 640, 300, canevas_chart_draw_risks },
  [CANEVAS_CHART_QUADRANT] = { "quadrant", N_("Double reading"), 640, 380, canevas_chart_draw_quadrant },
  [CANEVAS_CHART_BUBBLES] = { "bubbles", N_("Bubbles"), 640, 380, canevas_chart_draw_bubbles },
  [CANEVAS_CHART_SPARKLINE] = { "sparkline", N_("Line as small as a word"), 120, 18, canevas_chart_draw_sparkline },
};

G_DEFINE_QUARK (canevas-chart-error-quark, canevas_chart_error)

const char *
canevas_chart_form_get_name (CanevasChartForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_CHART_FORMS, NULL);

  return forms[form].name;
}

const char *
canevas_chart_form_get_title (CanevasChartForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_CHART_FORMS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, forms[form].title);
}

gboolean
canevas_chart_form_find (const char *name, CanevasChartForm *form)
{
  for (guint i = 0; i < CANEVAS_N_CHART_FORMS; i++)
    if (g_strcmp0 (forms[i].name, name) == 0)
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}

/* --- Whether it can be drawn --- */

static gboolean
has_logarithm (const CanevasChartData *data, gboolean upright, GError **error)
{
  for (guint i = 0; i < data->series->len; i++)
    {
      const CanevasChartSeries *series = data->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        {
          const CanevasChartPoint *point = &g_array_index (series->points, CanevasChartPoint, k);
          const double value = upright ? point->y : point->x;
          g_autofree char *place = NULL, *said = NULL;

          if (!canevas_chart_is_value (value) || value > 0)
            continue;
          place = canevas_chart_format_place (data, point);
          said = canevas_chart_format_value (value, canevas_chart_get_unit (data, series));
          /* Translators: name of a series, of a point of it, and its value. */
          g_set_error (error, CANEVAS_CHART_ERROR, CANEVAS_CHART_ERROR_LOGARITHM,
                       _("A logarithmic scale has no place for zero or less: “%s”, %s, is %s. Use an ordinary scale."),
                       series->name, place, said);
          return FALSE;
        }
    }
  return TRUE;
}

/* Whether all points of a form that goes by category have one. */
static gboolean
has_categories (const CanevasChartData *data, CanevasChartForm form)
{
  if (form != CANEVAS_CHART_BARS && form != CANEVAS_CHART_STACK && form != CANEVAS_CHART_RADAR && form != CANEVAS_CHART_HEAT)
    return TRUE;
  for (guint i = 0; i < data->series->len; i++)
    {
      const CanevasChartSeries *series = data->series->pdata[i];

      for (guint k = 0; k < series->points->len; k++)
        if (!(g_array_index (series->points, CanevasChartPoint, k).x < data->x.categories->len))
          return FALSE;
    }
  return TRUE;
}

static gboolean
can_draw (const CanevasChartData *data, CanevasChartForm form, GError **error)
{
  const gboolean across = data->x.scale == CANEVAS_SCALE_LOGARITHM, up = data->y.scale == CANEVAS_SCALE_LOGARITHM;

  if (!across && !up)
    return TRUE;
  if (form != CANEVAS_CHART_LINE && form != CANEVAS_CHART_BUBBLES && form != CANEVAS_CHART_SPARKLINE)
    {
      g_set_error (error, CANEVAS_CHART_ERROR, CANEVAS_CHART_ERROR_LOGARITHM,
                   _("Lengths cannot be compared on a logarithmic scale, which has no zero. Use an ordinary scale, or a line."));
      return FALSE;
    }
  return (!across || has_logarithm (data, FALSE, error)) && (!up || has_logarithm (data, TRUE, error));
}

/* --- Drawing --- */

static void
draw_nothing (CanevasChart *self)
{
  const gboolean small = self->form == CANEVAS_CHART_SPARKLINE;
  CanevasTextStyle style = canevas_chart_get_text (self, CANEVAS_CHART_LABEL);
  gboolean any = FALSE;

  for (guint i = 0; i < self->data->series->len; i++)
    any |= ((const CanevasChartSeries *) self->data->series->pdata[i])->points->len > 0;
  style.paint = CANEVAS_PAINT_INK_2;
  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.width = MIN (self->room.width, 300 * self->unit);
  canevas_scene_add_text (self->scene, self->room.x + self->room.width / 2, self->room.y + self->room.height / 2,
                          small ? C_("chart", "no value") :
                          any   ? _("There is nothing to draw: what is here has no value yet. Enter the first one.")
                                : _("There is nothing to draw yet: no measure has been taken. Enter the first one."),
                          &style, NULL);
}

static void
take_top (CanevasChart *self, const char *text, CanevasChartVoice voice, double gap)
{
  CanevasTextStyle style = canevas_chart_get_text (self, voice);
  CanevasTextExtent extent;

  if (text == NULL || text[0] == '\0')
    return;
  style.width = self->room.width;
  canevas_chart_begin_silent (self);
  canevas_scene_add_text (self->scene, self->room.x, self->room.y, text, &style, &extent);
  canevas_chart_end (self);
  self->room.y += extent.height + gap * self->unit;
  self->room.height -= extent.height + gap * self->unit;
}

/* A target that nobody has measured yet is worth its row among bars; elsewhere there is nothing without a value. */
static gboolean
has_anything (const CanevasChart *self)
{
  for (guint i = 0; self->form == CANEVAS_CHART_BULLETS && i < self->data->series->len; i++)
    if (canevas_chart_is_value (canevas_chart_series_get_target (self->data->series->pdata[i])))
      return TRUE;
  return canevas_chart_data_count_values (self->data) > 0;
}

static void
draw_in_room (CanevasChart *self, gboolean titled)
{
  if (titled)
    {
      take_top (self, self->data->title, CANEVAS_CHART_TITLE, 2);
      take_top (self, self->data->subtitle, CANEVAS_CHART_NOTE, 6);
    }
  if (titled && self->data->note != NULL)
    canevas_chart_draw_foot (self, self->data->note);
  if (!has_anything (self))
    draw_nothing (self);
  else
    forms[self->form].draw (self);
  canevas_chart_write_feet (self);
}

static CanevasRectangle
choose_room (const CanevasChartOptions *options)
{
  CanevasRectangle room = { 0, 0, forms[options->form].width, forms[options->form].height };
  double width, height;

  canevas_drawing_size_get (options->size, &width, &height);
  if (width > 0 && options->form != CANEVAS_CHART_SPARKLINE)
    room = (CanevasRectangle){ 0, 0, width, MIN (room.height, width * 0.55) };
  if (options->width > 0)
    room.width = options->width;
  if (options->height > 0)
    room.height = options->height;
  return room;
}

CanevasScene *
canevas_chart_drawing_new (const CanevasChartData *data, CanevasTextMeasure *measure, const CanevasChartOptions *options,
                           GError **error)
{
  const gboolean framed = canevas_drawing_size_is_framed (options->size), titled = options->titled && !framed;
  CanevasLegendEntry note = { NULL, 0, data->note };
  CanevasDrawingFrame frame = { .size = options->size,
                                .title = data->title,
                                .subtitle = data->subtitle,
                                .subject = options->subject,
                                .document = options->document,
                                .today = options->today,
                                .entries = &note,
                                .n_entries = data->note != NULL ? 1 : 0 };
  g_autoptr (GPtrArray) feet = g_ptr_array_new_with_free_func (g_free);
  CanevasChart self = { .data = data, .form = options->form, .measure = measure, .unit = 1, .feet = feet };
  CanevasRectangle bounds;

  g_return_val_if_fail (options->form < CANEVAS_N_CHART_FORMS, NULL);
  g_return_val_if_fail (has_categories (data, options->form), NULL);
  g_return_val_if_fail (!framed || options->subject != NULL, NULL);

  if (!can_draw (data, options->form, error))
    return NULL;
  self.scene = canevas_scene_new (measure);
  canevas_scene_set_words (self.scene, data->title, data->subtitle, canevas_language_get_current ());
  self.room = choose_room (options);
  self.grows = !framed && options->height <= 0;
  if (framed)
    {
      canevas_drawing_frame_get_room (&frame, &self.room);
      self.unit = canevas_drawing_frame_get_unit (&frame) * 1.15;
    }
  bounds = self.room;
  if (titled)
    self.room = canevas_rectangle_grow (&self.room, -MARGIN);
  draw_in_room (&self, titled);
  bounds.height = MAX (self.room.y + self.room.height + self.feet_height, self.plot.y + self.plot.height) + (titled ? MARGIN : 0);
  if (framed)
    canevas_drawing_frame_draw (&frame, self.scene, measure);
  else
    canevas_scene_set_bounds (self.scene, &bounds);
  return self.scene;
}

/* --- Several on a sheet --- */

static void
draw_panel (CanevasScene *scene, CanevasTextMeasure *measure, const CanevasChartData *data, CanevasChartForm form, guint number,
            const CanevasRectangle *panel, double unit)
{
  const CanevasShapeStyle card = {
    .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_RULE, .radius = 5 * unit, .line_width = 0.8
  };
  const CanevasRectangle inner = canevas_rectangle_grow (panel, -PANEL_PADDING * unit);
  g_autoptr (GPtrArray) feet = g_ptr_array_new_with_free_func (g_free);
  CanevasChart self = {
    .data = data, .form = form, .scene = scene, .measure = measure, .unit = unit, .room = inner, .number = number, .feet = feet
  };
  g_autofree char *id = g_strdup_printf ("chart:%u", number);
  const CanevasGroup group = { .id = id, .label = data->title, .description = data->subtitle };
  g_autoptr (GError) error = NULL;

  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_rectangle (scene, panel->x, panel->y, panel->width, panel->height, &card);
  if (can_draw (data, form, &error))
    draw_in_room (&self, TRUE);
  else
    {
      take_top (&self, data->title, CANEVAS_CHART_TITLE, 2);
      take_top (&self, error->message, CANEVAS_CHART_LABEL, 0);
    }
  canevas_scene_end_group (scene);
}

CanevasScene *
canevas_chart_board_new (const CanevasChartData *const *charts, const CanevasChartForm *chart_forms, guint n_charts,
                         const char *title, const char *subtitle, CanevasTextMeasure *measure, const CanevasChartOptions *options)
{
  CanevasDrawingFrame frame = { .size = options->size, .title = title, .subtitle = subtitle, .subject = options->subject,
                                .document = options->document, .today = options->today };
  CanevasScene *scene;
  CanevasRectangle room;
  double unit, width, height;
  guint n_columns, n_rows;

  g_return_val_if_fail (canevas_drawing_size_is_framed (options->size) && options->subject != NULL, NULL);
  g_return_val_if_fail (n_charts > 0, NULL);

  scene = canevas_scene_new (measure);
  canevas_scene_set_words (scene, title, subtitle, canevas_language_get_current ());
  canevas_drawing_frame_get_room (&frame, &room);
  unit = canevas_drawing_frame_get_unit (&frame);
  n_columns = (guint) ceil (sqrt (n_charts));
  n_rows = (n_charts + n_columns - 1) / n_columns;
  width = (room.width - (n_columns - 1) * PANEL_GAP * unit) / n_columns;
  height = (room.height - (n_rows - 1) * PANEL_GAP * unit) / n_rows;
  for (guint i = 0; i < n_charts; i++)
    {
      const CanevasRectangle panel = { room.x + i % n_columns * (width + PANEL_GAP * unit),
                                       room.y + i / n_columns * (height + PANEL_GAP * unit), width, height };

      draw_panel (scene, measure, charts[i], chart_forms[i], i + 1, &panel, unit);
    }
  canevas_drawing_frame_draw (&frame, scene, measure);
  return scene;
}
