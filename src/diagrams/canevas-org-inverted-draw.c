/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The inverted chart, drawn. */
#include "canevas-config.h"

#include "canevas-org-inverted-private.h"

#include <glib/gi18n-lib.h>

#define NOTE_WIDTH 118.0

/* What a stage is called, and what it is for. */
static const struct
{
  const char *title, *text;
  guint hue; /* 0: ink */
} stages[CANEVAS_ORG_N_STAGES] = {
  { N_("Users"), NULL, 0 },
  { N_("In the field"), N_("nearest to the need"), 2 },
  { N_("Management in support"), N_("sets the frame, supports, clears obstacles away"), 5 },
  { N_("Internal services"), N_("at the service of all the others"), 6 },
};

static void
draw_field (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = canevas_paint_tint (2), .stroke = canevas_paint_hue (2), .line_width = 1.2 * unit,
                                  .radius = 3 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_management (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = canevas_paint_tint (5), .stroke = canevas_paint_hue (5), .line_width = 1.2 * unit,
                                  .radius = 3 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_internal (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = canevas_paint_tint (6), .stroke = canevas_paint_hue (6), .line_width = 1.2 * unit,
                                  .radius = 3 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_ground (CanevasOrgDrawing *self, const CanevasOrgInverted *inverted, guint stage)
{
  const CanevasFunnelLevel *level = &inverted->levels[stage];
  const double middle = inverted->left + inverted->funnel.width / 2;
  const CanevasPoint corners[] = { { middle - level->top_width / 2, level->y },
                                   { middle + level->top_width / 2, level->y },
                                   { middle + level->bottom_width / 2, level->y + level->height },
                                   { middle - level->bottom_width / 2, level->y + level->height } };
  const guint hue = stages[stage].hue;
  const CanevasShapeStyle style = { .fill = hue > 0 ? canevas_paint_tint (hue) : CANEVAS_PAINT_INK,
                                    .stroke = hue > 0 ? canevas_paint_hue (hue) : CANEVAS_PAINT_NONE, .line_width = 1.4 };

  canevas_org_pen_polygon (self, corners, G_N_ELEMENTS (corners), &style);
}

static const char *
get_users (const CanevasOrgDrawing *self)
{
  return self->authority != NULL ? canevas_record_get_text (self->authority, "users") : NULL;
}

static void
draw_words (CanevasOrgDrawing *self, const CanevasOrgInverted *inverted, guint stage, const char *text)
{
  const CanevasFunnelLevel *level = &inverted->levels[stage];
  const CanevasPaint strong = stages[stage].hue > 0 ? CANEVAS_PAINT_INK : CANEVAS_PAINT_ON_HUE;
  const CanevasPaint weak = stages[stage].hue > 0 ? CANEVAS_PAINT_INK_2 : CANEVAS_PAINT_ON_HUE;
  const CanevasTextStyle title = { .size = stages[stage].hue > 0 ? 13 : 16, .weight = 600, .paint = strong,
                                   .align = CANEVAS_TEXT_CENTRE };
  const CanevasTextStyle small = { .size = 10, .paint = weak, .align = CANEVAS_TEXT_CENTRE, .width = level->bottom_width - 40 };
  const double middle = inverted->left + inverted->funnel.width / 2;
  double y = level->n_boxes > 0 ? level->y + 8 : level->y + level->height / 2 - 18;

  y += canevas_org_pen_text (self, middle, y, _(stages[stage].title), &title);
  canevas_org_pen_text (self, middle, y, text, &small);
}

static void
draw_stage (CanevasOrgDrawing *self, CanevasOrgInverted *inverted, guint stage, const CanevasPoint *corners)
{
  const GArray *units = inverted->units[stage];
  const char *text = stages[stage].text != NULL ? _(stages[stage].text) : get_users (self);
  g_autofree char *id = g_strdup_printf ("stage-%u", stage);
  const CanevasGroup group = { .id = id, .label = _(stages[stage].title), .description = text };

  canevas_scene_begin_group (self->scene, &group);
  draw_ground (self, inverted, stage);
  draw_words (self, inverted, stage, text);
  for (guint i = 0; i < units->len; i++)
    {
      const guint unit = g_array_index (units, guint, i);
      const CanevasRectangle box = { inverted->left + corners[i].x, corners[i].y, inverted->funnel.box_width,
                                     inverted->levels[stage].box_height };

      canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
      canevas_org_draw_box (self, unit, canevas_org_inverted_get_look (stage), &box);
      canevas_scene_end_group (self->scene);
    }
  canevas_scene_end_group (self->scene);
}

/* Which way the service goes. */
static void
draw_arrow (CanevasOrgDrawing *self, const CanevasOrgInverted *inverted)
{
  const CanevasFunnelLevel *last = &inverted->levels[inverted->n_stages - 1];
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 2, .arrows = CANEVAS_ARROW_AT_END };
  const CanevasPoint points[] = { { 8, last->y + last->height }, { 8, inverted->levels[1].y } };
  const CanevasTextStyle bold = { .size = 10, .weight = 600, .width = NOTE_WIDTH };
  const CanevasTextStyle plain = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2, .width = NOTE_WIDTH };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  CanevasTextExtent first, second;
  double y;

  canevas_scene_begin_group (self->scene, &group);
  canevas_org_pen_line (self, points, G_N_ELEMENTS (points), &line);
  canevas_org_pen_measure (self, _("Each level is at the service of the one above"), &bold, &first);
  canevas_org_pen_measure (self, _("support, frame, means"), &plain, &second);
  y = last->y + last->height - first.height - second.height - 3;
  y += canevas_org_pen_text (self, 20, y, _("Each level is at the service of the one above"), &bold) + 3;
  canevas_org_pen_text (self, 20, y, _("support, frame, means"), &plain);
  canevas_scene_end_group (self->scene);
}

void
canevas_org_inverted_draw (CanevasOrgDrawing *self)
{
  CanevasOrgInverted *inverted = self->layout;
  const CanevasPoint *corners = inverted->corners;

  if (inverted->missing != NULL)
    {
      canevas_org_missing_draw (self, inverted->missing);
      return;
    }
  for (guint stage = 0; stage < inverted->n_stages; stage++)
    {
      draw_stage (self, inverted, stage, corners);
      corners += inverted->units[stage]->len;
    }
  draw_arrow (self, inverted);
  canevas_org_add_entry (self, draw_field, 26, _("Services rendered to users"));
  canevas_org_add_entry (self, draw_management, 26, _("Management in support"));
  if (inverted->n_stages == CANEVAS_ORG_N_STAGES)
    canevas_org_add_entry (self, draw_internal, 26, _("Internal services"));
  canevas_org_inverted_draw_aside (self, inverted);
}
