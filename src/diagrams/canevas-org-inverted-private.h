/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-funnel.h"
#include "canevas-list.h"
#include "canevas-org-pen.h"

G_BEGIN_DECLS

/*
 * The inverted chart while it is made. Private to it.
 */

/* From top to bottom. */
typedef enum
{
  CANEVAS_ORG_STAGE_USERS,
  CANEVAS_ORG_STAGE_FIELD,
  CANEVAS_ORG_STAGE_MANAGEMENT,
  CANEVAS_ORG_STAGE_INTERNAL,
  CANEVAS_ORG_N_STAGES
} CanevasOrgStage;

typedef struct
{
  const char *missing; /* what to enter first; NULL: nothing */
  GArray *units[CANEVAS_ORG_N_STAGES]; /* guint */
  guint n_stages; /* without the last where no unit works for the others */
  CanevasFunnel funnel;
  CanevasFunnelLevel levels[CANEVAS_ORG_N_STAGES];
  CanevasPoint *corners; /* of the boxes, stage by stage */
  double left;           /* of the funnel */
  CanevasList *faces;    /* nullable */
  double aside_width, aside_height; /* what stands on the right, with the gap before it */
} CanevasOrgInverted;

CanevasOrgLook canevas_org_inverted_get_look (CanevasOrgStage stage);

/* -aside: the faces of the administration, and its principle */
void canevas_org_inverted_lay_out_aside (CanevasOrgDrawing *self, CanevasOrgInverted *inverted);
void canevas_org_inverted_draw_aside (CanevasOrgDrawing *self, CanevasOrgInverted *inverted);

G_END_DECLS
