/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart-private.h"

G_BEGIN_DECLS

/*
 * The classic form as laid out. Private to it.
 */

/* A unit with all that is below it: a block that no other block overlaps. */
typedef struct
{
  guint unit;                      /* CANEVAS_ORG_NONE: what several tops hang under; it has no box */
  guint parent, first, last, next; /* numbers of nodes, or CANEVAS_ORG_NONE */
  guint n, columns;                /* of a grid: how many are in line, in how many columns */
  CanevasOrgLook look;
  gboolean listed;                 /* those below are stacked, else they stand in a grid */
  gboolean left;                   /* of staff: to the left of the trunk */
  double x, y, width, height;      /* of the block: within that of the parent, then on the sheet */
  CanevasRectangle box;            /* likewise within the block, then on the sheet */
} CanevasOrgNode;

typedef struct
{
  GArray *nodes; /* CanevasOrgNode, each before those below it */
  double column; /* width of a column of directions */
  double heights[CANEVAS_ORG_N_LOOKS];
} CanevasOrgClassic;

static inline CanevasOrgNode *
canevas_org_classic_get (const CanevasOrgClassic *self, guint number)
{
  return &g_array_index (self->nodes, CanevasOrgNode, number);
}

G_END_DECLS
