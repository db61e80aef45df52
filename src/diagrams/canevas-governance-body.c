/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Bodies and roles, with what they say. */
#include "canevas-config.h"

#include "canevas-governance-private.h"

#include "canevas-body-mark.h"

#include <glib/gi18n-lib.h>

#define NAME 13.0
/* On a screen the whole is seen from further away. */
#define TEXT (canevas_governance_is_tight (self) ? 10.0 : 9.0)
#define PADDING_X 11.0
#define PADDING_Y 8.0
/* Their letters are half as high. */
#define MARK (self->detail == CANEVAS_DETAIL_NAMES ? 22.0 : 17.0)
#define BULLET 9.0
#define PILL_NAME 10.5
#define PILL_WIDTH 132.0
#define TIGHT_PILL_WIDTH 108.0
#define PERSON 13.0

static CanevasPaint
get_ink (CanevasGovernanceDrawing *self, guint body)
{
  return canevas_governance_is_faded (self, body) ? CANEVAS_PAINT_INK_2 : CANEVAS_PAINT_INK;
}

/* Measures a text and, where there is a scene, sets it. Returns its height. */
static double
put (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, const char *text, CanevasTextStyle *style)
{
  CanevasTextExtent extent;

  canevas_text_measure_get_extent (self->measure, text, style, &extent);
  if (scene != NULL)
    canevas_scene_add_text (scene, x, y, text, style, NULL);
  return extent.height;
}

/* The verb with its mark: at the right end, or before the name. Returns what it takes of the width. */
static double
draw_verb (CanevasGovernanceDrawing *self, CanevasScene *scene, const CanevasGovernanceBody *body, CanevasPaint ink,
           const CanevasRectangle *bounds)
{
  CanevasTextStyle style = canevas_governance_text (self, TEXT, 600, ink);
  double width = canevas_text_measure_get_width (self->measure, body->verb_label, &style);
  double unit = self->unit, needed = width + (5 + MARK) * unit;
  double left = self->stacked ? bounds->x + PADDING_X * unit : bounds->x + bounds->width - PADDING_X * unit - needed;
  double middle = bounds->y + (PADDING_Y + MARK / 2) * unit;

  if (scene != NULL)
    {
      style.anchor = CANEVAS_TEXT_MIDDLE;
      canevas_body_mark_draw (scene, body->verb, left + MARK / 2 * unit, middle, MARK * unit, ink);
      canevas_scene_add_text (scene, left + (MARK + 5) * unit, middle, body->verb_label, &style, NULL);
    }
  return needed + 8 * unit;
}

static double
draw_purposes (CanevasGovernanceDrawing *self, CanevasScene *scene, const CanevasGovernanceBody *body, CanevasPaint ink, double x, double y,
               double width)
{
  CanevasTextStyle style = canevas_governance_text (self, TEXT, 400, ink);
  const CanevasShapeStyle dot = { .fill = ink };
  double start = y;

  style.width = width - BULLET * self->unit;
  for (guint i = 0; body->purposes[i] != NULL; i++)
    {
      if (scene != NULL)
        canevas_scene_add_circle (scene, x + 2.5 * self->unit, y + TEXT * CANEVAS_TEXT_LEADING / 2 * self->unit, 1.3 * self->unit,
                                  &dot);
      y += put (self, scene, x + BULLET * self->unit, y, body->purposes[i], &style) + 1.5 * self->unit;
    }
  return y - start;
}

/* "Sit there: …", below a hairline. The one who chairs is named above. */
static double
draw_seats (CanevasGovernanceDrawing *self, CanevasScene *scene, const CanevasGovernanceBody *body, double x, double y,
            double width)
{
  CanevasTextStyle style = canevas_governance_text (self, TEXT, 400, CANEVAS_PAINT_INK_2);
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.6 };
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < body->seats->len; i++)
    {
      const CanevasGovernanceSeat *seat = body->seats->pdata[i];

      if (g_str_equal (seat->capacity, "chair"))
        continue;
      g_string_append (text, text->len == 0 ? _("With: ") : ", ");
      g_string_append (text, seat->label);
    }
  if (text->len == 0)
    return 0;
  style.width = width;
  if (scene != NULL)
    canevas_scene_add_line (scene, x, y + 3 * self->unit, x + width, y + 3 * self->unit, &rule);
  return 6 * self->unit + put (self, scene, x, y + 6 * self->unit, text->str, &style);
}

/* What the person who is looked for does here. */
static double
draw_seat_found (CanevasGovernanceDrawing *self, CanevasScene *scene, guint body, double x, double y)
{
  const CanevasGovernanceSeat *seat = canevas_governance_facts_find_seat (self->facts, body, self->role);
  CanevasTextStyle style = canevas_governance_text (self, TEXT, 700, CANEVAS_PAINT_ON_HUE);
  const CanevasShapeStyle chip = { .fill = CANEVAS_PAINT_INK, .radius = 7 * self->unit };
  double width, height = 15 * self->unit;

  if (seat == NULL)
    return 0;
  width = canevas_text_measure_get_width (self->measure, seat->capacity_label, &style) + 14 * self->unit;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  if (scene != NULL)
    {
      canevas_scene_add_rectangle (scene, x, y + 2 * self->unit, width, height, &chip);
      canevas_scene_add_text (scene, x + 7 * self->unit, y + 2 * self->unit + height / 2, seat->capacity_label, &style, NULL);
    }
  return height + 6 * self->unit;
}

static void
draw_border (CanevasGovernanceDrawing *self, CanevasScene *scene, guint number, const CanevasRectangle *bounds)
{
  const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self->facts, number);
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD, .stroke = canevas_paint_hue (canevas_governance_get_hue (body->lane)),
                              .radius = 5 * self->unit };

  canevas_body_mark_set_border (body->verb, self->unit, &style);
  if (body->lane == CANEVAS_GOVERNANCE_OUTSIDE)
    style = (CanevasShapeStyle){ .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_LINE, .line_width = 1 * self->unit,
                                 .dash = CANEVAS_DASH_SHORT, .radius = 5 * self->unit };
  if (canevas_governance_is_faded (self, number))
    style.stroke = CANEVAS_PAINT_MID;
  canevas_scene_add_rectangle (scene, bounds->x, bounds->y, bounds->width, bounds->height, &style);
}

/* A warning sits on the corner, as on the lists. */
static void
draw_warning (CanevasGovernanceDrawing *self, CanevasScene *scene, const CanevasRectangle *bounds)
{
  const CanevasShapeStyle sign = { .fill = CANEVAS_PAINT_HUE + 2, .stroke = CANEVAS_PAINT_CARD, .line_width = 1.2 * self->unit };
  CanevasTextStyle style = canevas_governance_text (self, 10, 700, CANEVAS_PAINT_ON_HUE);
  double x = bounds->x + bounds->width - 2 * self->unit, y = bounds->y + self->unit;

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_scene_add_circle (scene, x, y, 8 * self->unit, &sign);
  canevas_scene_add_text (scene, x, y, "!", &style, NULL);
}

gboolean
canevas_governance_must_stack (CanevasGovernanceDrawing *self)
{
  const CanevasRectangle nowhere = { 0 };
  const CanevasTextStyle name = canevas_governance_text (self, NAME, 700, CANEVAS_PAINT_INK);

  for (guint i = 0; i < self->facts->bodies->len; i++)
    {
      const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self->facts, i);

      if (canevas_text_measure_get_width (self->measure, canevas_record_get_title (body->record), &name)
            + draw_verb (self, NULL, body, CANEVAS_PAINT_INK, &nowhere) + 2 * PADDING_X * self->unit
          > self->box_width * self->unit)
        return TRUE;
    }
  return FALSE;
}

double
canevas_governance_get_body_width (CanevasGovernanceDrawing *self, guint number)
{
  const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self->facts, number);
  const CanevasRectangle nowhere = { 0 };
  CanevasTextStyle name = canevas_governance_text (self, NAME, 700, CANEVAS_PAINT_INK);
  CanevasTextStyle text = canevas_governance_text (self, TEXT, 400, CANEVAS_PAINT_INK);
  double verb = draw_verb (self, NULL, body, CANEVAS_PAINT_INK, &nowhere);
  double width = canevas_text_measure_get_narrowest (self->measure, canevas_record_get_title (body->record), &name);

  width = self->stacked ? MAX (width, verb) : width + verb;
  if (self->detail >= CANEVAS_DETAIL_RHYTHM)
    width = MAX (width, canevas_text_measure_get_narrowest (self->measure, body->rhythm, &text));
  for (guint i = 0; self->detail >= CANEVAS_DETAIL_PURPOSES && body->purposes[i] != NULL; i++)
    width = MAX (width, canevas_text_measure_get_narrowest (self->measure, body->purposes[i], &text) + BULLET * self->unit);
  return width + 2 * PADDING_X * self->unit + 1;
}

double
canevas_governance_draw_body (CanevasGovernanceDrawing *self, CanevasScene *scene, guint number, const CanevasRectangle *bounds)
{
  const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self->facts, number);
  CanevasPaint ink = get_ink (self, number);
  CanevasTextStyle name = canevas_governance_text (self, NAME, 700, ink);
  CanevasTextStyle rhythm = canevas_governance_text (self, TEXT, 400, CANEVAS_PAINT_INK_2);
  double x = bounds->x + PADDING_X * self->unit, y = bounds->y + PADDING_Y * self->unit, title;
  double width = bounds->width - 2 * PADDING_X * self->unit;

  if (scene != NULL)
    draw_border (self, scene, number, bounds);
  if (*body->verb_label == '\0')
    name.width = width;
  else if (self->stacked)
    {
      draw_verb (self, scene, body, ink, bounds);
      y += (MARK + 2) * self->unit;
      name.width = width;
    }
  else
    name.width = width - draw_verb (self, scene, body, ink, bounds);
  rhythm.width = width;
  title = put (self, scene, x, y, canevas_record_get_title (body->record), &name);
  /* What follows starts below the mark. */
  y += self->stacked || *body->verb_label == '\0' ? title : MAX (title, (MARK + 1) * self->unit);
  if (self->detail >= CANEVAS_DETAIL_RHYTHM && *body->rhythm != '\0')
    y += put (self, scene, x, y, body->rhythm, &rhythm);
  y += draw_seat_found (self, scene, number, x, y);
  if (self->detail >= CANEVAS_DETAIL_PURPOSES && body->purposes[0] != NULL)
    y += 5 * self->unit + draw_purposes (self, scene, body, ink, x, y + 5 * self->unit, width);
  if (self->detail >= CANEVAS_DETAIL_SEATS)
    y += draw_seats (self, scene, body, x, y + 2 * self->unit, width) + 2 * self->unit;
  if (scene != NULL && canevas_governance_is_warned (self, body->record))
    draw_warning (self, scene, bounds);
  return y + PADDING_Y * self->unit - bounds->y;
}

/* --- Roles --- */

static void
draw_person (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, CanevasPaint paint)
{
  const CanevasShapeStyle full = { .fill = paint };
  double size = PERSON * self->unit;

  canevas_scene_add_circle (scene, x, y - size * 0.28, size * 0.28, &full);
  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, x - size * 0.5, y + size * 0.52);
  canevas_scene_arc_to (scene, x, y + size * 0.52, size * 0.5, G_PI, 2 * G_PI);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, &full);
}

double
canevas_governance_get_role_width (CanevasGovernanceDrawing *self, guint number)
{
  const CanevasGovernanceRole *role = canevas_governance_facts_get_role (self->facts, number);
  CanevasTextStyle name = canevas_governance_text (self, PILL_NAME, 600, CANEVAS_PAINT_INK);
  CanevasTextStyle text = canevas_governance_text (self, TEXT, 400, CANEVAS_PAINT_INK_2);
  double width = canevas_text_measure_get_narrowest (self->measure, role->title, &name);

  width = MAX (width, canevas_text_measure_get_narrowest (self->measure, role->subtitle, &text));
  return MAX ((canevas_governance_is_tight (self) ? TIGHT_PILL_WIDTH : PILL_WIDTH) * self->unit, width + (PERSON + 30) * self->unit);
}

double
canevas_governance_draw_role (CanevasGovernanceDrawing *self, CanevasScene *scene, guint number, const CanevasRectangle *bounds)
{
  const CanevasGovernanceRole *role = canevas_governance_facts_get_role (self->facts, number);
  guint hue = canevas_governance_get_hue (role->lane);
  gboolean found = number == self->role;
  const CanevasShapeStyle pill = { .fill = canevas_paint_tint (hue), .stroke = found ? CANEVAS_PAINT_INK : CANEVAS_PAINT_NONE,
                                   .line_width = 1.8 * self->unit, .radius = MIN (bounds->height / 2, 18 * self->unit) };
  CanevasTextStyle name = canevas_governance_text (self, PILL_NAME, 600, CANEVAS_PAINT_INK);
  CanevasTextStyle text = canevas_governance_text (self, TEXT, 400, CANEVAS_PAINT_INK_2);
  double x = bounds->x + (PERSON + 18) * self->unit, y, height = 0;
  CanevasTextExtent extent;

  name.width = text.width = bounds->width - (PERSON + 28) * self->unit;
  canevas_text_measure_get_extent (self->measure, role->title, &name, &extent);
  height = extent.height;
  if (*role->subtitle != '\0')
    {
      canevas_text_measure_get_extent (self->measure, role->subtitle, &text, &extent);
      height += extent.height;
    }
  if (scene == NULL)
    return height + 12 * self->unit;
  canevas_scene_add_rectangle (scene, bounds->x, bounds->y, bounds->width, bounds->height, &pill);
  draw_person (self, scene, bounds->x + (PERSON / 2 + 11) * self->unit, bounds->y + bounds->height / 2, canevas_paint_hue (hue));
  y = bounds->y + (bounds->height - height) / 2;
  y += put (self, scene, x, y, role->title, &name);
  if (*role->subtitle != '\0')
    put (self, scene, x, y, role->subtitle, &text);
  return bounds->height;
}
