/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-pen.h"
#include "canevas-ring.h"

G_BEGIN_DECLS

/*
 * Texts in two columns beside a circle, each with a line to the angle that it is about: as near to it as the others leave room
 * for, in the order in which they are met around the circle, and never on each other. Private to the forms.
 */
typedef struct _CanevasOrgCallouts CanevasOrgCallouts;

typedef struct
{
  double angle;             /* of what it is about */
  double radius;            /* where its line starts, from the centre; 0: it has no line */
  CanevasPaint paint;       /* of the line */
  CanevasOrgWords lines[3];
  guint tag;                /* of the caller */
  gboolean heading;         /* stands right above the next one of its side */

  /* Found by the layout. */
  double x, y, height;      /* y: the top; x: where the text starts, or ends on the left */
  gboolean right;
} CanevasOrgCallout;

CanevasOrgCallouts *canevas_org_callouts_new (void);
void canevas_org_callouts_free (CanevasOrgCallouts *self);
/* Strings of @callout are kept by the caller. */
void canevas_org_callouts_add (CanevasOrgCallouts *self, const CanevasOrgCallout *callout);
/* Adds a heading above what will be said of @places, on each side where there are any of them. To be added before those. */
void canevas_org_callouts_add_headings (CanevasOrgCallouts *self, const CanevasArc *places, guint n_places, const char *text,
                                        CanevasPaint paint, guint tag);
guint canevas_org_callouts_get_n (const CanevasOrgCallouts *self);
CanevasOrgCallout *canevas_org_callouts_get (const CanevasOrgCallouts *self, guint number);

/*
 * Places all around (0, 0): columns start @reach from it and are @width wide; @tops and @bottoms say how far up and down the
 * left and the right column may go. Returns how far one of them goes beyond its bottom, where the texts are many; not above 0:
 * it does not.
 */
double canevas_org_callouts_lay_out (CanevasOrgCallouts *self, CanevasOrgDrawing *drawing, double reach, double width,
                                     double gap,
                                     const double tops[2], const double bottoms[2]);
/* Draws the line and the text of one, with (0, 0) at @centre. */
void canevas_org_callouts_draw (CanevasOrgCallouts *self, CanevasOrgDrawing *drawing, guint number, const CanevasPoint *centre);

G_END_DECLS
