/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-callouts.h"
#include "canevas-org-pen.h"
#include "canevas-ring.h"

G_BEGIN_DECLS

/*
 * The ring while it is made. Private to it.
 */

typedef struct
{
  const char *name; /* NULL: nobody said it */
  guint first, n;   /* among the units of the ring */
  char *count, *heading;
} CanevasOrgSector;

/* A place in the cockpit: of a post, or of a unit. */
typedef struct
{
  guint unit, post;
  char *name, *text;
  CanevasOrgWords lines[2];
  double radius, angle;
} CanevasOrgRingSeat;

/* The name of a unit within its place, seen from the centre. */
typedef struct
{
  const char *text;
  double size;
  gboolean detailed; /* what is right below stands under it */
  CanevasRectangle box;
} CanevasOrgRingLabel;

typedef struct
{
  const char *missing; /* what to enter first; NULL: nothing */
  gboolean unsectored; /* nobody said a sector: divisions stand in one ring, each in its own hue */
  GArray *sectors;     /* CanevasOrgSector */
  GArray *counts;      /* guint, of each sector */
  GArray *units;       /* guint, sector by sector */
  GArray *cockpit;     /* guint */
  GArray *staff;       /* guint */
  GArray *seats;       /* CanevasOrgRingSeat; the first is in the middle */
  CanevasRing ring;
  CanevasArc *arcs, *places;
  CanevasOrgRingLabel *labels;
  gboolean outside;    /* names stand around the ring */
  double orbit, cockpit_radius;
  CanevasPoint centre;
  CanevasOrgCallouts *callouts; /* what stands around */
  double note_width, note_height, staff_height;
} CanevasOrgRing;

/* -labels: finds room for what is said within the places, with what is below each where @details; FALSE: there is none. */
gboolean canevas_org_ring_fit_labels (CanevasOrgDrawing *self, CanevasOrgRing *ring, gboolean details);
void canevas_org_ring_draw_label (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint place);

/* -words: what stands around the ring. Sets the size of the whole. */
void canevas_org_ring_lay_out_words (CanevasOrgDrawing *self, CanevasOrgRing *ring);
void canevas_org_ring_draw_words (CanevasOrgDrawing *self, CanevasOrgRing *ring);
/* The hue of a sector; 0 where nobody said which it is. */
guint canevas_org_ring_get_hue (const CanevasOrgRing *ring, guint sector);

G_END_DECLS
