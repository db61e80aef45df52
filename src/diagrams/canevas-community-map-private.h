/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-community-map.h"
#include "canevas-drawing-frame.h"

G_BEGIN_DECLS

/* Forms of the marks of directions. */
typedef enum
{
  CANEVAS_COMMUNITY_DISC,
  CANEVAS_COMMUNITY_SQUARE,
  CANEVAS_COMMUNITY_TRIANGLE,
  CANEVAS_COMMUNITY_LOZENGE,
  CANEVAS_COMMUNITY_CROSS,
  CANEVAS_N_COMMUNITY_MARKS
} CanevasCommunityMark;

/* What one form and the others draw with. */
typedef struct
{
  CanevasScene *scene;
  CanevasTextMeasure *measure;
  CanevasTransversality *facts;
  const CanevasCommunityMapOptions *options;
  CanevasRectangle room; /* on a sheet; zero on screen, where the drawing is as large as it comes */
  double unit;           /* of letters and marks: 1 on A3 and on screen */
  guint first_row, end_row; /* of communities across directions: which of them; 0: all */
  guint n_unnamed;       /* communities whose names found no room */
  gboolean marked;       /* nothing but the mark of an agent says of which direction he is */
  const CanevasLegendEntry *legend;
  guint n_legend;
} CanevasCommunityMap;

/* The least size of letters. */
#define CANEVAS_COMMUNITY_SMALL 7.0

void canevas_community_draw_enclosures (CanevasCommunityMap *self);
void canevas_community_draw_circles (CanevasCommunityMap *self);
void canevas_community_draw_network (CanevasCommunityMap *self);
void canevas_community_draw_heat (CanevasCommunityMap *self);

/* The pairs of directions as a triangle from @x, @y, at most as large. Returns: its height */
double canevas_community_draw_matrix (CanevasCommunityMap *self, double x, double y, double width, double height);
/* The hue of a direction; ink beyond the hues there are. */
CanevasPaint canevas_community_get_hue (guint direction);
CanevasPaint canevas_community_get_tint (guint direction);
/* "8 agents · 5 directions" */
char *canevas_community_dup_size (CanevasCommunityMap *self, guint community);
/* A dot for a member, or an agent of none: @member: CANEVAS_ORG_NONE: the post @post alone. @suffix: (nullable): where he stands
 * twice */
void canevas_community_draw_person (CanevasCommunityMap *self, guint post, guint member, guint direction, const char *suffix,
                                    double x, double y, double radius);
/* The mark of a direction; a disc for none. */
CanevasCommunityMark canevas_community_get_mark (guint direction);
/* Its hue, in turn: with the form of the mark, forty directions differ. */
CanevasPaint canevas_community_get_mark_paint (guint direction);
/* @radius: of a disc that weighs as much */
void canevas_community_add_mark (CanevasScene *scene, CanevasCommunityMark mark, double x, double y, double radius,
                                 const CanevasShapeStyle *style);
/* In a legend: who is in several communities. */
void canevas_community_draw_bridge_mark (CanevasScene *scene, double x, double middle, double width, double unit);
gboolean canevas_community_is_bridge (CanevasCommunityMap *self, guint post);

G_END_DECLS
