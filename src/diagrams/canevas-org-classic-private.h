/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart-private.h"

G_BEGIN_DECLS

/*
 * The classic form as laid out. Private to it.
 */

/* Lengths in points on an A3 sheet. */
#define CLASSIC_COLUMN_GAP 16.0 /* between directions of one branch; a trunk runs there */
#define CLASSIC_BRANCH_GAP 20.0 /* between branches; functional links run there */
#define CLASSIC_BUS 14.0        /* from a bus to the row under it */
#define CLASSIC_INDENT 12.0     /* of what is stacked under a box */

/* How what is below a unit stands. */
typedef enum
{
  CLASSIC_LIST,   /* stacked under it */
  CLASSIC_ROW,    /* side by side, under a bus */
  CLASSIC_TRUNKS, /* in columns, two by two, a trunk between them */
} CanevasOrgClassicMode;

/* A unit with all that is below it: a block that no other block overlaps. */
typedef struct
{
  guint unit;                      /* CANEVAS_ORG_NONE: what several tops hang under; it has no box */
  guint parent, first, last, next; /* numbers of nodes, or CANEVAS_ORG_NONE */
  double ties_height;              /* of the links beside the hierarchy that are told under it */
  guint n, columns;                /* how many are below in line, in how many columns */
  guint row, column;               /* among those of the parent */
  CanevasOrgLook look;
  CanevasOrgClassicMode mode;
  gboolean beside;                 /* beside the trunk of the parent */
  gboolean left;                   /* and to the left of it */
  gboolean folded;                 /* counted instead of drawn, from afar */
  double x, y, width, height;      /* of the block: within that of the parent, then on the sheet */
  CanevasRectangle box;            /* likewise within the block, then on the sheet */
  guint people_of;                 /* whose people stand here: below its box, or by themselves, without a box */
  guint first_line, end_line;      /* which of them */
  CanevasRectangle people;         /* where, likewise; no height: nobody is said */
} CanevasOrgNode;

/* A link beside the hierarchy. */
typedef struct
{
  guint link;
  guint branch; /* node under which its label stands */
  double top, height; /* of its label, among those there */
  guint target; /* node that it leads to; CANEVAS_ORG_NONE: one that is not drawn */
  guint way;    /* below the labels */
} CanevasOrgTie;

typedef struct
{
  GArray *nodes; /* CanevasOrgNode, each before those below it */
  GArray *ties;  /* CanevasOrgTie */
  guint *numbers; /* by unit: of its node, where it is shown; while links are listed */
  guint n_ways;
  gboolean wrapped;  /* branches stand under each other: links are told, each under its branch, and not drawn */
  double labels_top, ways_top;
  double column; /* width of a column of directions */
  gboolean horizontal; /* side by side at all levels but the last */
  double heights[CANEVAS_ORG_N_LOOKS];
} CanevasOrgClassic;

static inline CanevasOrgNode *
canevas_org_classic_get (const CanevasOrgClassic *self, guint number)
{
  return &g_array_index (self->nodes, CanevasOrgNode, number);
}

/* Whether there are directions whose services may stand in columns: CanevasOrgPlan.deep is of those. */
gboolean canevas_org_classic_goes_deep (const CanevasOrgClassic *self);
/* -place: blocks in blocks, with what is below the top in plan->rows columns, below branches in plan->columns, below directions in
 * plan->deep. @even: directions of one row at one height, in all branches */
void canevas_org_classic_place (CanevasOrgClassic *self, const CanevasOrgPlan *plan, gboolean even);
/* From places within blocks to places on the sheet. */
void canevas_org_classic_settle (CanevasOrgClassic *self);

/* -links: which links beside the hierarchy there are, from which branch to which box; whether @plan leaves them no way to be drawn; finds
 * room for them below what was placed, and draws them. */
void canevas_org_classic_list_ties (CanevasOrgDrawing *drawing, CanevasOrgClassic *self);
gboolean canevas_org_classic_must_wrap (const CanevasOrgClassic *self, const CanevasOrgPlan *plan);
void canevas_org_classic_tie (CanevasOrgDrawing *drawing, CanevasOrgClassic *self);
void canevas_org_classic_draw_ties (CanevasOrgDrawing *drawing);

G_END_DECLS
