/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Arrows of circuits with their numbers and delays, and the lines from those who chair. */
#include "canevas-config.h"

#include "canevas-governance-private.h"

#include <glib/gi18n-lib.h>

#define DISC 17.0
#define NUMBER 9.0
#define DELAY 9.0
#define SPACE 4.0
#define LABEL 21.0
#define CHAIR 9.0

/* "3", or "B3" where there are several circuits. */
static char *
dup_number (CanevasGovernanceDrawing *self, const CanevasGovernancePart *part)
{
  const char *letter = self->kind != CANEVAS_GOVERNANCE_NONE ? "" : canevas_governance_facts_get_kind (self->facts, part->kind)->letter;

  return g_strdup_printf ("%s%u", letter, part->number);
}

/* Delays are written on arrows of one circuit; of several, the cards tell. */
static gboolean
shows_delay (CanevasGovernanceDrawing *self, const CanevasGovernancePart *part)
{
  return *part->delay != '\0'
         && (self->kind != CANEVAS_GOVERNANCE_NONE || *canevas_governance_facts_get_kind (self->facts, part->kind)->letter == '\0');
}

static double
measure_disc (CanevasGovernanceDrawing *self, const char *number)
{
  CanevasTextStyle style = canevas_governance_text (self, NUMBER, 700, CANEVAS_PAINT_ON_HUE);

  return MAX (DISC * self->unit, canevas_text_measure_get_width (self->measure, number, &style) + 9 * self->unit);
}

static double
measure_delay (CanevasGovernanceDrawing *self, const char *delay)
{
  CanevasTextStyle style = canevas_governance_text (self, DELAY, 600, CANEVAS_PAINT_INK);

  return canevas_text_measure_get_width (self->measure, delay, &style) + 14 * self->unit;
}

/* The first disc sits on the line, all else right of it. */
static double
measure_parts (CanevasGovernanceDrawing *self, const CanevasGovernanceArrow *arrow, double *axis)
{
  double width = 0;

  for (guint i = 0; i < arrow->parts->len; i++)
    {
      const CanevasGovernancePart *part = &g_array_index (arrow->parts, CanevasGovernancePart, i);
      g_autofree char *number = dup_number (self, part);
      double disc;

      if (!canevas_governance_shows_part (self, part))
        continue;
      disc = measure_disc (self, number);
      if (width == 0)
        *axis = disc / 2;
      width += (width > 0 ? SPACE * self->unit : 0) + disc;
      if (shows_delay (self, part))
        width += SPACE * self->unit + measure_delay (self, part->delay);
    }
  return width;
}

void
canevas_governance_measure_label (CanevasGovernanceDrawing *self, guint number, CanevasLaneLink *link)
{
  const CanevasGovernanceArrow *arrow = self->facts->arrows->pdata[number];

  link->label_width = measure_parts (self, arrow, &link->label_axis);
  link->label_height = LABEL * self->unit;
}

static double
draw_disc (CanevasGovernanceDrawing *self, CanevasScene *scene, const char *number, double x, double y)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK, .radius = DISC / 2 * self->unit };
  CanevasTextStyle style = canevas_governance_text (self, NUMBER, 700, CANEVAS_PAINT_ON_HUE);
  double width = measure_disc (self, number), height = DISC * self->unit;

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_scene_add_rectangle (scene, x, y - height / 2, width, height, &disc);
  canevas_scene_add_text (scene, x + width / 2, y, number, &style, NULL);
  return width;
}

static double
draw_delay (CanevasGovernanceDrawing *self, CanevasScene *scene, const char *delay, double x, double y)
{
  const CanevasShapeStyle pill = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9 * self->unit,
                                   .radius = DISC / 2 * self->unit };
  CanevasTextStyle style = canevas_governance_text (self, DELAY, 600, CANEVAS_PAINT_INK);
  double width = measure_delay (self, delay), height = (DISC - 1) * self->unit;

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_scene_add_rectangle (scene, x, y - height / 2, width, height, &pill);
  canevas_scene_add_text (scene, x + width / 2, y, delay, &style, NULL);
  return width;
}

static void
draw_parts (CanevasGovernanceDrawing *self, CanevasScene *scene, const CanevasGovernanceArrow *arrow,
            const CanevasRectangle *room)
{
  double x = room->x, y = room->y + room->height / 2;

  for (guint i = 0; i < arrow->parts->len; i++)
    {
      const CanevasGovernancePart *part = &g_array_index (arrow->parts, CanevasGovernancePart, i);
      g_autofree char *number = dup_number (self, part);

      if (!canevas_governance_shows_part (self, part))
        continue;
      x += draw_disc (self, scene, number, x, y) + SPACE * self->unit;
      if (shows_delay (self, part))
        x += draw_delay (self, scene, part->delay, x, y) + SPACE * self->unit;
    }
}

/* "From the team to the board: B1 Validate a deliverable, ≤ 2 weeks" */
static char *
describe_arrow (CanevasGovernanceDrawing *self, const CanevasGovernanceArrow *arrow)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < arrow->parts->len; i++)
    {
      const CanevasGovernancePart *part = &g_array_index (arrow->parts, CanevasGovernancePart, i);
      g_autofree char *number = dup_number (self, part);

      if (!canevas_governance_shows_part (self, part))
        continue;
      g_string_append_printf (text, "%s%s %s", text->len > 0 ? "\n" : "", number,
                              canevas_record_get_title (canevas_governance_facts_get_kind (self->facts, part->kind)->record));
      if (*part->delay != '\0')
        g_string_append_printf (text, ", %s", part->delay);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
draw_arrow (CanevasGovernanceDrawing *self, CanevasScene *scene, guint link, const CanevasGovernanceArrow *arrow)
{
  const GArray *path = self->lanes->paths[link];
  CanevasRecord *from = canevas_governance_facts_get_body (self->facts, arrow->from)->record;
  CanevasRecord *to = canevas_governance_facts_get_body (self->facts, arrow->to)->record;
  g_autofree char *id = g_strdup_printf ("arrow:%s:%s", canevas_record_get_id (from), canevas_record_get_id (to));
  g_autofree char *label = g_strdup_printf (_("From %s to %s"), canevas_record_get_title (from), canevas_record_get_title (to));
  g_autofree char *description = describe_arrow (self, arrow);
  const CanevasGroup group = { .id = id, .label = label, .description = description, .from = canevas_record_get_id (from),
                               .to = canevas_record_get_id (to),
                               .flags = CANEVAS_GROUP_LINK | CANEVAS_GROUP_SELECTABLE | CANEVAS_GROUP_SILENT };
  gboolean faded = self->role != CANEVAS_GOVERNANCE_NONE
                   && (canevas_governance_is_faded (self, arrow->from) || canevas_governance_is_faded (self, arrow->to));
  const CanevasShapeStyle style = { .stroke = faded ? CANEVAS_PAINT_MID : CANEVAS_PAINT_INK, .line_width = (faded ? 1.1 : 1.7) * self->unit,
                                    .radius = 5 * self->unit, .arrows = CANEVAS_ARROW_AT_END };

  if (path->len < 2)
    return;
  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_polyline (scene, (const CanevasPoint *) path->data, path->len, &style);
  if (self->lanes->labels[link].width > 0)
    draw_parts (self, scene, arrow, &self->lanes->labels[link]);
  canevas_scene_end_group (scene);
}

static void
draw_chair (CanevasGovernanceDrawing *self, CanevasScene *scene, guint link)
{
  const GArray *path = self->lanes->paths[link];
  const CanevasRectangle *room = &self->lanes->labels[link];
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.2 * self->unit, .radius = 5 * self->unit };
  const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_SOFT };
  CanevasTextStyle style = canevas_governance_text (self, CHAIR, 400, CANEVAS_PAINT_INK_2);

  if (path->len < 2)
    return;
  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_scene_begin_group (scene, &group);
  canevas_scene_add_polyline (scene, (const CanevasPoint *) path->data, path->len, &line);
  if (room->width > 0)
    {
      canevas_scene_add_rectangle (scene, room->x, room->y, room->width, room->height, &ground);
      canevas_scene_add_text (scene, room->x + room->width / 2, room->y + room->height / 2, _("chairs"), &style, NULL);
    }
  canevas_scene_end_group (scene);
}

void
canevas_governance_draw_links (CanevasGovernanceDrawing *self, CanevasScene *scene)
{
  for (guint i = 0; i < self->chairs->len; i++)
    draw_chair (self, scene, self->arrows->len + i);
  for (guint i = 0; i < self->arrows->len; i++)
    draw_arrow (self, scene, i, self->facts->arrows->pdata[g_array_index (self->arrows, guint, i)]);
}
