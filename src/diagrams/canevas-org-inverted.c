/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The chart turned upside down, as Caluire-et-Cuire has it (guide, "Objet et objectifs du management de la subsidiarité"):
 * users and the field on top, internal services at the bottom, each level at the service of the one above. */
#include "canevas-config.h"

#include "canevas-org-inverted-private.h"

#include <glib/gi18n-lib.h>

#define LEAST_WIDTH 640.0
#define LEVEL_GAP 8.0
#define BOX_GAP 8.0
#define BOX_WIDTH 124.0
#define NARROWEST 0.36
#define LEFT 26.0
#define HEADER 44.0
#define LEAST_HEIGHT 28.0

static gboolean
is_resource (const CanevasOrgDrawing *self, guint unit)
{
  for (; unit != CANEVAS_ORG_NONE; unit = self->facts->units[unit].parent)
    if (canevas_org_has_nature (self, unit, "resource"))
      return TRUE;
  return FALSE;
}

/* Who works for the others is at the bottom; who has nobody below is in the field, or stands for those whom the chart does
 * not go down to; the rest gives the frame. */
static CanevasOrgStage
choose_stage (const CanevasOrgDrawing *self, guint unit)
{
  if (is_resource (self, unit))
    return CANEVAS_ORG_STAGE_INTERNAL;
  if (self->facts->units[unit].staff || canevas_org_has_nature (self, unit, "cockpit")
      || canevas_org_has_kind (self, unit, "general_management") || canevas_org_first_child (self, unit) != CANEVAS_ORG_NONE)
    return CANEVAS_ORG_STAGE_MANAGEMENT;
  return CANEVAS_ORG_STAGE_FIELD;
}

/* Those who give the frame, the nearest to the field first. */
static int
compare_levels (gconstpointer a, gconstpointer b, gpointer facts)
{
  const guint first = *(const guint *) a, second = *(const guint *) b;
  const CanevasOrgUnit *units = ((const CanevasOrgFacts *) facts)->units;

  if (units[first].level != units[second].level)
    return (int) units[second].level - (int) units[first].level;
  return (first > second) - (first < second);
}

static void
inverted_free (gpointer data)
{
  CanevasOrgInverted *inverted = data;

  for (guint i = 0; i < CANEVAS_ORG_N_STAGES; i++)
    g_array_unref (inverted->units[i]);
  g_free (inverted->corners);
  g_clear_object (&inverted->faces);
  g_free (inverted);
}

static CanevasOrgInverted *
inverted_new (CanevasOrgDrawing *self)
{
  CanevasOrgInverted *inverted = g_new0 (CanevasOrgInverted, 1);
  g_autoptr (GArray) shown = canevas_org_list_shown (self);

  for (guint i = 0; i < CANEVAS_ORG_N_STAGES; i++)
    inverted->units[i] = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < shown->len; i++)
    {
      const guint unit = g_array_index (shown, guint, i);

      g_array_append_val (inverted->units[choose_stage (self, unit)], unit);
    }
  g_array_sort_with_data (inverted->units[CANEVAS_ORG_STAGE_MANAGEMENT], compare_levels, self->facts);
  inverted->corners = g_new0 (CanevasPoint, MAX (shown->len, 1));
  return inverted;
}

CanevasOrgLook
canevas_org_inverted_get_look (CanevasOrgStage stage)
{
  return stage == CANEVAS_ORG_STAGE_MANAGEMENT ? CANEVAS_ORG_LOOK_DIRECTION : CANEVAS_ORG_LOOK_SERVICE;
}

/* Boxes of a stage have one size, that of the one with the most to say. */
static double
measure_boxes (CanevasOrgDrawing *self, const CanevasOrgInverted *inverted, guint stage)
{
  double tallest = 0;

  for (guint i = 0; i < inverted->units[stage]->len; i++)
    tallest = MAX (tallest, canevas_org_measure_box (self, g_array_index (inverted->units[stage], guint, i),
                                                     canevas_org_inverted_get_look (stage), BOX_WIDTH));
  return MAX (tallest, LEAST_HEIGHT);
}

static void
set_levels (CanevasOrgDrawing *self, CanevasOrgInverted *inverted)
{
  static const double weights[] = { 1, 3, 1.5, 1.5 };

  for (guint stage = 0; stage < inverted->n_stages; stage++)
    inverted->levels[stage] = (CanevasFunnelLevel){ .n_boxes = inverted->units[stage]->len, .header = HEADER,
                                                    .weight = weights[stage],
                                                    .box_height = measure_boxes (self, inverted, stage) };
}

/* As wide as it must be for its height to go with the shape of the sheet. */
static void
lay_out_funnel (CanevasOrgDrawing *self, CanevasOrgInverted *inverted)
{
  const double shape = self->shape > 0 ? self->shape : 1.4;
  double height = 0, room = 0;

  inverted->funnel = (CanevasFunnel){ .narrowest = NARROWEST, .level_gap = LEVEL_GAP, .padding = 8, .box_width = BOX_WIDTH,
                                      .box_gap = BOX_GAP };
  set_levels (self, inverted);
  for (double width = LEAST_WIDTH; height == 0 || height > room * 1.01; width *= 1.06)
    {
      room = MAX ((LEFT + width + inverted->aside_width) / shape, inverted->aside_height);
      inverted->funnel.width = width;
      inverted->funnel.height = room;
      height = canevas_funnel_lay_out (&inverted->funnel, inverted->levels, inverted->n_stages, inverted->corners);
    }
  inverted->left = LEFT;
  self->width = LEFT + inverted->funnel.width + inverted->aside_width;
  self->height = MAX (height, inverted->aside_height);
}

void
canevas_org_inverted_lay_out (CanevasOrgDrawing *self)
{
  CanevasOrgInverted *inverted = inverted_new (self);

  canevas_org_keep_layout (self, inverted, inverted_free);
  inverted->n_stages = inverted->units[CANEVAS_ORG_STAGE_INTERNAL]->len > 0 ? CANEVAS_ORG_N_STAGES : CANEVAS_ORG_STAGE_INTERNAL;
  if (inverted->units[CANEVAS_ORG_STAGE_FIELD]->len == 0)
    {
      inverted->missing = _("Add the services that users meet: they stand on top, and units that are resources for the others, in "
                            "their nature, at the bottom. For whom the authority works, its principle and the faces of the "
                            "administration are entered with the authority.");
      canevas_org_missing_lay_out (self, inverted->missing);
      return;
    }
  canevas_org_inverted_lay_out_aside (self, inverted);
  lay_out_funnel (self, inverted);
}
