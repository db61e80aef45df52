/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What a reading shows: which roles, arrows and lines, in which lanes. */
#include "canevas-governance-private.h"

/* From how many on do chairs' lines hide more than they show. */
#define MOST_CHAIRED 3

static gboolean
is_on_way (const CanevasGovernanceDrawing *self, guint body)
{
  const CanevasGovernanceKind *kind = canevas_governance_facts_get_kind (self->facts, self->kind);

  for (guint i = 0; i < kind->steps->len; i++)
    if (((CanevasGovernanceStep *) kind->steps->pdata[i])->body == body)
      return TRUE;
  return FALSE;
}

gboolean
canevas_governance_is_faded (const CanevasGovernanceDrawing *self, guint body)
{
  if (self->kind != CANEVAS_GOVERNANCE_NONE)
    return !is_on_way (self, body);
  return self->role != CANEVAS_GOVERNANCE_NONE && canevas_governance_facts_find_seat (self->facts, body, self->role) == NULL;
}

gboolean
canevas_governance_is_warned (const CanevasGovernanceDrawing *self, CanevasRecord *record)
{
  return self->options->warned != NULL && g_strv_contains (self->options->warned, canevas_record_get_id (record));
}

gboolean
canevas_governance_shows_part (const CanevasGovernanceDrawing *self, const CanevasGovernancePart *part)
{
  return self->kind == CANEVAS_GOVERNANCE_NONE || self->kind == part->kind;
}

static gboolean
chairs_something (const CanevasGovernanceFacts *facts, guint role)
{
  for (guint i = 0; i < facts->bodies->len; i++)
    if (canevas_governance_facts_get_body (facts, i)->chair == role)
      return TRUE;
  return FALSE;
}

/* Those who direct, lead, chair or are looked for; members are told by the bodies. */
static void
choose_roles (CanevasGovernanceDrawing *self)
{
  static const char *const always[] = { "commissioner", "project_director", "project_manager", "facilitator", "referent", NULL };

  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->facts->roles->len; i++)
    if (i == self->role || g_strv_contains (always, canevas_governance_facts_get_role (self->facts, i)->kind)
        || chairs_something (self->facts, i))
      g_array_append_val (self->roles, i);
}

static void
choose_arrows (CanevasGovernanceDrawing *self)
{
  self->arrows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->facts->arrows->len; i++)
    {
      const CanevasGovernanceArrow *arrow = self->facts->arrows->pdata[i];

      for (guint j = 0; j < arrow->parts->len; j++)
        if (canevas_governance_shows_part (self, &g_array_index (arrow->parts, CanevasGovernancePart, j)))
          {
            g_array_append_val (self->arrows, i);
            break;
          }
    }
}

/* A line to each body that a role chairs in its own lane, as long as they are few. */
static void
choose_chairs (CanevasGovernanceDrawing *self)
{
  self->chairs = g_array_new (FALSE, FALSE, sizeof (CanevasLaneLink));
  for (guint i = 0; i < self->roles->len; i++)
    {
      guint number = g_array_index (self->roles, guint, i), n_chaired = 0;
      CanevasGovernanceLane lane = canevas_governance_facts_get_role (self->facts, number)->lane;

      for (guint b = 0; b < self->facts->bodies->len; b++)
        n_chaired += canevas_governance_facts_get_body (self->facts, b)->chair == number
                     && canevas_governance_facts_get_body (self->facts, b)->lane == lane;
      for (guint b = 0; n_chaired <= MOST_CHAIRED && b < self->facts->bodies->len; b++)
        {
          const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self->facts, b);
          CanevasLaneLink link = { .from = self->facts->bodies->len + i, .to = b };

          if (body->chair == number && body->lane == lane)
            g_array_append_val (self->chairs, link);
        }
    }
}

static void
number_lanes (CanevasGovernanceDrawing *self)
{
  self->n_lanes = 0;
  for (guint lane = 0; lane < CANEVAS_GOVERNANCE_N_LANES; lane++)
    {
      gboolean used = FALSE;

      for (guint i = 0; i < self->facts->bodies->len; i++)
        used = used || canevas_governance_facts_get_body (self->facts, i)->lane == lane;
      for (guint i = 0; i < self->roles->len; i++)
        used = used || canevas_governance_facts_get_role (self->facts, g_array_index (self->roles, guint, i))->lane == lane;
      self->lane_of[lane] = used ? self->n_lanes++ : G_MAXUINT;
    }
}

void
canevas_governance_choose (CanevasGovernanceDrawing *self)
{
  choose_roles (self);
  choose_arrows (self);
  choose_chairs (self);
  number_lanes (self);
}
