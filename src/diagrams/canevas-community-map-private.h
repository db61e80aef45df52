/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-community-map.h"
#include "canevas-drawing-frame.h"

G_BEGIN_DECLS

/* What one form and the others draw with. */
typedef struct
{
  CanevasScene *scene;
  CanevasTextMeasure *measure;
  CanevasTransversality *facts;
  const CanevasCommunityMapOptions *options;
  CanevasRectangle room; /* on a sheet; zero on screen, where the drawing is as large as it comes */
  double unit;           /* of letters and marks: 1 on A3 and on screen */
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
gboolean canevas_community_is_bridge (CanevasCommunityMap *self, guint post);

G_END_DECLS
