/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-session-strip.h"

#include "canevas-format.h"
#include "canevas-hour.h"
#include "canevas-method.h"
#include "canevas-session-review.h"
#include "canevas-session-step.h"
#include "canevas-session.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define SMALL 7.0
#define LINE (SMALL * CANEVAS_TEXT_LEADING)
#define PADDING 3.0
#define METHOD_HEIGHT 15.0
#define BAR 32.0
#define TICK 3.0
/* Between two hours, and between two entries of the key. */
#define HOUR_GAP 6.0
#define KEY_GAP 12.0

typedef struct
{
  CanevasScene *scene;
  CanevasTextMeasure *measure;
  CanevasRecord *session;
  GPtrArray *steps;
  guint planned, length; /* minutes; @length 0: not known */
  int start;             /* minutes since midnight; -1: not known */
  double width;
  double y;              /* below what is drawn */
  GArray *keyed;         /* (element-type guint): moments too short for their name */
} Strip;

static CanevasRecord *
get_step (const Strip *self, guint step)
{
  return self->steps->pdata[step];
}

static guint
get_minutes (const Strip *self, guint step)
{
  return (guint) canevas_record_get_integer (get_step (self, step), "minutes");
}

static double
get_x (const Strip *self, guint minutes)
{
  return self->width * minutes / MAX (self->planned, self->length);
}

/* As it is printed. */
static char *
dup_name (const Strip *self, guint step)
{
  return canevas_typography_apply (canevas_record_get_title (get_step (self, step)));
}

/* "10 h 15", or how far into the session. */
static char *
dup_moment (const Strip *self, guint minutes)
{
  /* Translators: so many minutes after the beginning of a session. */
  return self->start >= 0 ? canevas_format_hour (self->start + (int) minutes) : g_strdup_printf (_("+ %d min"), (int) minutes);
}

static char *
dup_minutes (guint minutes)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute", "%u minutes", minutes), minutes);
}

/* --- Methods, over the moments that follow each other by one --- */

static void
draw_methods (Strip *self)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.8 };
  guint at = 0;

  for (guint i = 0; i < self->steps->len;)
    {
      const CanevasMethod *method = canevas_method_find (canevas_record_get_text (get_step (self, i), "method"));
      const double from = get_x (self, at) + 1;
      double to;
      CanevasTextStyle style = { .size = SMALL, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE, .max_lines = 1 };

      do
        at += get_minutes (self, i++);
      while (method != NULL && i < self->steps->len &&
             g_strcmp0 (canevas_record_get_text (get_step (self, i), "method"), method->id) == 0);
      to = get_x (self, at) - 1;
      if (method == NULL)
        continue;
      canevas_scene_add_line (self->scene, from, METHOD_HEIGHT - 3, to, METHOD_HEIGHT - 3, &line);
      style.width = to - from;
      /* What is not said here is said of each moment. */
      if (canevas_text_measure_get_width (self->measure, method->name, &style) <= to - from)
        canevas_scene_add_text (self->scene, (from + to) / 2, 0, method->name, &style, NULL);
    }
}

/* --- Moments --- */

/* Whole, on the lines that the bar has room for, else by its number in the key. */
static void
write_name (Strip *self, guint step, double x, double width)
{
  g_autofree char *name = dup_name (self, step);
  g_autofree char *number = g_strdup_printf ("%u", step + 1);
  CanevasTextStyle style = { .size = SMALL, .weight = 600, .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_MIDDLE,
                             .width = width - 2 * PADDING };
  CanevasTextExtent extent;

  if (style.width > 0)
    {
      canevas_text_measure_get_extent (self->measure, name, &style, &extent);
      if (extent.height <= BAR - 2 * PADDING && !extent.torn)
        {
          canevas_scene_add_text (self->scene, x + width / 2, METHOD_HEIGHT + BAR / 2, name, &style, NULL);
          return;
        }
    }
  g_array_append_val (self->keyed, step);
  style.width = 0;
  if (canevas_text_measure_get_width (self->measure, number, &style) <= width - 1)
    canevas_scene_add_text (self->scene, x + width / 2, METHOD_HEIGHT + BAR / 2, number, &style, NULL);
}

static void
draw_step (Strip *self, guint step, guint at)
{
  CanevasRecord *record = get_step (self, step);
  const gboolean rests = canevas_session_step_is_break (record);
  const CanevasMethod *method = canevas_method_find (canevas_record_get_text (record, "method"));
  const guint minutes = get_minutes (self, step);
  const double x = get_x (self, at), width = get_x (self, at + minutes) - x;
  g_autofree char *moment = dup_moment (self, at), *length = dup_minutes (minutes);
  g_autofree char *description = g_strjoin (", ", moment, length, method != NULL ? method->name : NULL, NULL);
  const CanevasGroup group = { .id = canevas_record_get_id (record), .label = canevas_record_get_title (record),
                               .description = description, .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE,
                               .level = 1, .position = step + 1, .set_size = self->steps->len };
  const CanevasShapeStyle work = { .fill = canevas_paint_tint (1), .stroke = canevas_paint_hue (1), .line_width = 1,
                                   .radius = 3 };
  const CanevasShapeStyle rest = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_MID, .line_width = 0.8, .radius = 3,
                                   .hatch = CANEVAS_HATCH_RISING, .hatch_paint = CANEVAS_PAINT_RULE };

  canevas_scene_begin_group (self->scene, &group);
  if (width > 1.5)
    canevas_scene_add_rectangle (self->scene, x + 0.75, METHOD_HEIGHT, width - 1.5, BAR, rests ? &rest : &work);
  write_name (self, step, x, width);
  canevas_scene_end_group (self->scene);
}

/* --- Where it ends --- */

static void
draw_time_left (Strip *self)
{
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.8, .dash = CANEVAS_DASH_BASELINE, .radius = 3 };
  const double x = get_x (self, self->planned);
  const CanevasTextStyle text = { .size = SMALL, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE,
                                  .anchor = CANEVAS_TEXT_MIDDLE };
  g_autofree char *length = dup_minutes (self->length - self->planned);
  /* Translators: %s is a time: "20 minutes without a use". */
  g_autofree char *said = g_strdup_printf (_("%s without a use"), length);
  const CanevasGroup group = { .id = "time-left", .label = said };

  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_rectangle (self->scene, x + 0.75, METHOD_HEIGHT, self->width - x - 1.5, BAR, &style);
  if (canevas_text_measure_get_width (self->measure, length, &text) <= self->width - x - 2 * PADDING)
    canevas_scene_add_text (self->scene, (x + self->width) / 2, METHOD_HEIGHT + BAR / 2, length, &text, NULL);
  canevas_scene_end_group (self->scene);
}

static void
draw_announced_end (Strip *self)
{
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_ALERT, .line_width = 1.8 };
  const double x = get_x (self, self->length);
  g_autofree char *moment = dup_moment (self, self->length), *over = dup_minutes (self->planned - self->length);
  /* Translators: when a session should end, and what its moments take beyond: "End announced: 12:00; 25 minutes beyond". */
  g_autofree char *said = g_strdup_printf (_("End announced: %s; %s beyond"), moment, over);
  const CanevasTextStyle text = { .size = SMALL, .weight = 600, .paint = CANEVAS_PAINT_ALERT, .align = CANEVAS_TEXT_END,
                                  .width = self->width };
  const CanevasGroup group = { .id = "announced-end", .label = said };
  CanevasTextExtent extent;

  canevas_scene_begin_group (self->scene, &group);
  /* Open in the middle, where names are. */
  canevas_scene_add_line (self->scene, x, METHOD_HEIGHT - 4, x, METHOD_HEIGHT + BAR / 4, &style);
  canevas_scene_add_line (self->scene, x, METHOD_HEIGHT + BAR * 3 / 4, x, METHOD_HEIGHT + BAR + 4, &style);
  canevas_scene_end_group (self->scene);
  canevas_scene_add_text (self->scene, self->width, self->y, said, &text, &extent);
  self->y += extent.height + 3;
}

/* --- Hours --- */

/* The beginning, the end, and of those between as many as have room. */
static void
draw_hours (Strip *self)
{
  const CanevasShapeStyle tick = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.8 };
  CanevasTextStyle style = { .size = SMALL, .paint = CANEVAS_PAINT_INK_2 };
  const double top = METHOD_HEIGHT + BAR;
  g_autofree char *last = dup_moment (self, MAX (self->planned, self->length));
  const double end = self->width - canevas_text_measure_get_width (self->measure, last, &style) - HOUR_GAP;
  double right = -HOUR_GAP;
  guint at = 0;

  for (guint i = 0; i < self->steps->len; at += get_minutes (self, i++))
    {
      g_autofree char *moment = dup_moment (self, at);
      const double x = get_x (self, at), width = canevas_text_measure_get_width (self->measure, moment, &style);

      canevas_scene_add_line (self->scene, x, top, x, top + TICK, &tick);
      if (x < right + HOUR_GAP || x + width > end)
        continue;
      canevas_scene_add_text (self->scene, x, top + TICK + 1, moment, &style, NULL);
      right = x + width;
    }
  style.align = CANEVAS_TEXT_END;
  canevas_scene_add_line (self->scene, self->width, top, self->width, top + TICK, &tick);
  canevas_scene_add_text (self->scene, self->width, top + TICK + 1, last, &style, NULL);
  self->y = top + TICK + 1 + LINE + 4;
}

/* "3 Break   5 Vote", on as many lines as it takes. */
static void
draw_key (Strip *self)
{
  const CanevasTextStyle style = { .size = SMALL };
  double x = 0;

  for (guint i = 0; i < self->keyed->len; i++)
    {
      const guint step = g_array_index (self->keyed, guint, i);
      g_autofree char *name = dup_name (self, step);
      g_autofree char *entry = g_strdup_printf ("%u\302\240– %s", step + 1, name);
      const CanevasTextStyle whole = { .size = SMALL, .width = self->width };
      const double width = canevas_text_measure_get_width (self->measure, entry, &style);
      CanevasTextExtent extent;

      if (x > 0 && x + width > self->width)
        {
          x = 0;
          self->y += LINE + 2;
        }
      canevas_scene_add_text (self->scene, x, self->y, entry, &whole, &extent);
      self->y += extent.height - LINE;
      x += width + KEY_GAP;
    }
  if (self->keyed->len > 0)
    self->y += LINE;
}

static void
draw (Strip *self)
{
  guint at = 0;

  canevas_scene_set_words (self->scene, _("The time of the session"), NULL, NULL);
  draw_methods (self);
  for (guint i = 0; i < self->steps->len; at += get_minutes (self, i++))
    draw_step (self, i, at);
  if (self->length > self->planned)
    draw_time_left (self);
  draw_hours (self);
  if (self->length > 0 && self->planned > self->length)
    draw_announced_end (self);
  draw_key (self);
  canevas_scene_set_bounds (self->scene, &(CanevasRectangle){ 0, 0, self->width, self->y });
}

CanevasScene *
canevas_session_strip_new (CanevasRecord *session, CanevasTextMeasure *measure, double width)
{
  g_autoptr (GPtrArray) steps = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GArray) keyed = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (CanevasList) list = NULL;
  Strip self = { .measure = measure, .session = session, .steps = steps, .width = width, .keyed = keyed };

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), NULL);

  list = canevas_store_children (canevas_record_get_store (session), &canevas_session_step_type, canevas_record_get_id (session));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (steps, g_list_model_get_item (G_LIST_MODEL (list), i));
  self.planned = canevas_session_get_planned (session);
  self.length = (guint) canevas_record_get_integer (session, "duration");
  self.start = canevas_hour_read (canevas_record_get_text (session, "starts_at"));
  if (self.planned == 0)
    return NULL;
  self.scene = canevas_scene_new (measure);
  draw (&self);
  return self.scene;
}
