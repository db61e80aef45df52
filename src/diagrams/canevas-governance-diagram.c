/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-governance-private.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Of a figure, for its width: a page has text too. */
#define FIGURE_HEIGHT 0.95
/* What the title of an A3 sheet takes. */
#define TITLE 58.0

guint
canevas_governance_get_hue (CanevasGovernanceLane lane)
{
  static const guint hues[] = { 6, 1, 5, 2 };

  return hues[lane];
}

static void
draw_grounds (CanevasGovernanceDrawing *self, CanevasScene *scene, double width)
{
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  const double radius = 5 * self->unit, header = CANEVAS_GOVERNANCE_HEADER * self->unit;

  canevas_scene_begin_group (scene, &group);
  for (guint lane = 0; lane < CANEVAS_GOVERNANCE_N_LANES; lane++)
    {
      const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_SOFT, .radius = radius };
      const CanevasShapeStyle apart = { .stroke = CANEVAS_PAINT_RULE, .line_width = self->unit, .dash = CANEVAS_DASH_SHORT, .radius = radius };
      const CanevasShapeStyle band = { .fill = canevas_paint_hue (canevas_governance_get_hue (lane)), .radius = radius };
      CanevasTextStyle name = canevas_governance_text (self, 11, 700, CANEVAS_PAINT_ON_HUE);
      const CanevasRectangle *bounds;
      double needed;

      if (self->lane_of[lane] == G_MAXUINT)
        continue;
      bounds = &self->lanes->lanes[self->lane_of[lane]];
      name.align = CANEVAS_TEXT_CENTRE;
      name.anchor = CANEVAS_TEXT_MIDDLE;
      name.upwards = TRUE;
      name.width = bounds->height;
      /* The band is one line wide. */
      needed = canevas_text_measure_get_width (self->measure, canevas_governance_lane_get_label (lane), &name);
      name.size *= MIN (1, 0.98 * bounds->height / needed);
      canevas_scene_add_rectangle (scene, -header, bounds->y, width, bounds->height,
                                   lane == CANEVAS_GOVERNANCE_OUTSIDE ? &apart : &ground);
      if (lane != CANEVAS_GOVERNANCE_OUTSIDE)
        canevas_scene_add_rectangle (scene, -header, bounds->y, header - 2 * self->unit, bounds->height, &band);
      else
        name.paint = CANEVAS_PAINT_INK_2;
      canevas_scene_add_text (scene, -header / 2 - self->unit, bounds->y + bounds->height / 2, canevas_governance_lane_get_label (lane),
                              &name, NULL);
    }
  canevas_scene_end_group (scene);
}

static void
draw_box (CanevasGovernanceDrawing *self, CanevasScene *scene, gboolean body, guint number, const CanevasRectangle *bounds,
          guint position, guint set_size)
{
  CanevasRecord *record = body ? canevas_governance_facts_get_body (self->facts, number)->record
                               : canevas_governance_facts_get_role (self->facts, number)->record;
  const CanevasGovernanceRole *role = body ? NULL : canevas_governance_facts_get_role (self->facts, number);
  g_autofree char *facts = body ? canevas_governance_facts_describe_body (self->facts, number) : g_strdup (role->subtitle);
  g_autofree char *description = canevas_governance_is_warned (self, record) ? g_strdup_printf (_("To be checked. %s"), facts)
                                                                             : g_strdup (facts);
  const CanevasGroup group = {
    .id = canevas_record_get_id (record), .label = body ? canevas_record_get_title (record) : role->title, .description = description,
    .actions = "open", .level = 2, .position = position, .set_size = set_size,
    .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE | CANEVAS_GROUP_MOVABLE,
  };

  canevas_scene_begin_group (scene, &group);
  if (body)
    canevas_governance_draw_body (self, scene, number, bounds);
  else
    canevas_governance_draw_role (self, scene, number, bounds);
  canevas_scene_end_group (scene);
}

/* Roles first, then bodies, as they are read: who, then where. */
static void
draw_lane (CanevasGovernanceDrawing *self, CanevasScene *scene, CanevasGovernanceLane lane)
{
  const guint n_bodies = self->facts->bodies->len;
  const CanevasGroup group = { .label = canevas_governance_lane_get_label (lane), .level = 1, .position = self->lane_of[lane] + 1,
                               .set_size = self->n_lanes };
  guint set_size = 0, position = 0;

  for (guint pass = 0; pass < 2; pass++)
    {
      if (pass == 1)
        canevas_scene_begin_group (scene, &group);
      for (guint i = 0; i < self->roles->len; i++)
        {
          guint number = g_array_index (self->roles, guint, i);

          if (canevas_governance_facts_get_role (self->facts, number)->lane != lane)
            continue;
          if (pass == 0)
            set_size++;
          else
            draw_box (self, scene, FALSE, number, &self->lanes->boxes[n_bodies + i], ++position, set_size);
        }
      for (guint i = 0; i < n_bodies; i++)
        {
          if (canevas_governance_facts_get_body (self->facts, i)->lane != lane)
            continue;
          if (pass == 0)
            set_size++;
          else
            draw_box (self, scene, TRUE, i, &self->lanes->boxes[i], ++position, set_size);
        }
    }
  canevas_scene_end_group (scene);
}

static void
draw (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, double width)
{
  const double header = CANEVAS_GOVERNANCE_HEADER * self->unit;
  double below = self->lanes->bounds.height + CANEVAS_GOVERNANCE_BELOW * self->unit;

  /* Lanes as wide as the sheet, what they hold in their middle. */
  width = MAX (width, self->lanes->bounds.width + header);
  canevas_scene_translate (scene, x + header, y);
  draw_grounds (self, scene, width);
  canevas_scene_translate (scene, (width - header - self->lanes->bounds.width) / 2, 0);
  canevas_governance_draw_links (self, scene);
  for (guint lane = 0; lane < CANEVAS_GOVERNANCE_N_LANES; lane++)
    if (self->lane_of[lane] != G_MAXUINT)
      draw_lane (self, scene, lane);
  canevas_scene_translate (scene, -(width - header - self->lanes->bounds.width) / 2 - header, 0);
  below += canevas_governance_draw_cards (self, scene, 0, below, width) + CANEVAS_GOVERNANCE_BELOW * self->unit / 2;
  if (!canevas_drawing_size_is_framed (self->options->size))
    canevas_governance_draw_legend (self, scene, 0, below, width);
  canevas_scene_translate (scene, -x, -y);
}

static void
draw_framed (CanevasGovernanceDrawing *self, CanevasScene *scene, double room_width, double room_height)
{
  double page_width, page_height, scale, used;

  canevas_drawing_size_get (self->options->size, &page_width, &page_height);
  scale = canevas_governance_get_paper_scale (self);
  used = self->lanes->bounds.height + canevas_governance_measure_rest (self, room_width);
  canevas_governance_draw_title (self, scene, page_width);
  /* A little lower where there is room to spare, never far from the title. */
  draw (self, scene, CANEVAS_GOVERNANCE_MARGIN,
        CANEVAS_GOVERNANCE_MARGIN + TITLE * scale + CLAMP ((room_height - used) / 2, 0, 12 * scale), room_width);
  canevas_governance_draw_foot (self, scene, page_width, page_height);
  self->unit = MAX (scale * 0.9, CANEVAS_GOVERNANCE_READABLE / CANEVAS_GOVERNANCE_BODY_TEXT);
  canevas_governance_draw_legend (self, scene, CANEVAS_GOVERNANCE_MARGIN,
                                  page_height - CANEVAS_GOVERNANCE_FOOT * scale + 6 * scale, room_width - 260 * scale);
  canevas_scene_set_bounds (scene, &(CanevasRectangle){ 0, 0, page_width, page_height });
}

/* The room that a sheet or a page of text has. */
static void
get_room (CanevasGovernanceDrawing *self, double *width, double *height)
{
  const double scale = canevas_governance_get_paper_scale (self);
  double page_width, page_height;

  canevas_drawing_size_get (self->options->size, &page_width, &page_height);
  *width = page_width;
  *height = page_width * FIGURE_HEIGHT;
  if (!canevas_drawing_size_is_framed (self->options->size))
    return;
  *width -= 2 * CANEVAS_GOVERNANCE_MARGIN;
  *height = page_height - CANEVAS_GOVERNANCE_MARGIN - TITLE * scale - CANEVAS_GOVERNANCE_FOOT * scale - 8;
}

static void
compose (CanevasGovernanceDrawing *self, CanevasScene *scene)
{
  double room_width, room_height;

  canevas_governance_choose (self);
  if (self->options->size == CANEVAS_DRAWING_SCREEN)
    {
      canevas_governance_fit_screen (self);
      draw (self, scene, 0, 0, 0);
      return;
    }
  get_room (self, &room_width, &room_height);
  canevas_governance_fit_paper (self, room_width, room_height);
  if (canevas_drawing_size_is_framed (self->options->size))
    draw_framed (self, scene, room_width, room_height);
  else
    draw (self, scene, 0, 0, room_width);
}

CanevasScene *
canevas_governance_diagram_new (CanevasRecord *project, CanevasTextMeasure *measure, const CanevasGovernanceOptions *options)
{
  static const CanevasGovernanceOptions plain = { 0 };
  CanevasGovernanceDrawing self = { .options = options != NULL ? options : &plain, .measure = measure };
  g_autoptr (CanevasGovernanceFacts) facts = NULL;
  g_autofree char *title = NULL;
  const char *language;
  CanevasScene *scene;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);

  /* Drawings follow their file, whoever looks at them. */
  language = canevas_authority_find_language (canevas_record_get_store (project));
  CANEVAS_LANGUAGE_SCOPE (language);
  facts = canevas_governance_facts_new (project, self.options->names);
  title = g_strdup_printf (_("Governance of the project “%s”"), canevas_record_get_title (project));
  self.facts = facts;
  self.kind = self.options->reading == CANEVAS_READING_CIRCUIT ? canevas_governance_facts_find_kind (facts, self.options->kind)
                                                               : CANEVAS_GOVERNANCE_NONE;
  self.role = self.options->reading == CANEVAS_READING_PERSON ? canevas_governance_facts_find_role (facts, self.options->role)
                                                              : CANEVAS_GOVERNANCE_NONE;
  scene = canevas_scene_new (measure);
  canevas_scene_set_words (scene, title, NULL, language);
  if (facts->bodies->len == 0)
    return scene;
  compose (&self, scene);
  g_array_unref (self.roles);
  g_array_unref (self.arrows);
  g_array_unref (self.chairs);
  g_clear_pointer (&self.lanes, canevas_lanes_free);
  return scene;
}
