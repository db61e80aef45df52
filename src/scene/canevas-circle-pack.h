/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"

G_BEGIN_DECLS

/** The parent of a circle that lies in no other. */
#define CANEVAS_PACK_ROOT G_MAXUINT

typedef struct
{
  double x, y, radius;
} CanevasCircle;

/**
 * CanevasCirclePack:
 *
 * Circles within circles: siblings are laid one after the other, in the order of their numbers, around the first, each where it
 * touches two of those that lie outermost ("front chain", W. Wang et al., "Visualization of large hierarchical data by circle
 * packing", 2006), and their parent is the smallest circle around them. A sibling added at the end moves none of the others
 * against each other.
 */
typedef struct
{
  guint n;
  const guint *parents;  /* of each circle, or %CANEVAS_PACK_ROOT; a parent comes before its children */
  const double *radii;   /* of those that hold no other; at least that of those that do */
  double gap;            /* between siblings */
  double padding;        /* between a circle and what it holds */
  gboolean centred;      /* the first within another stands in its middle, the rest around it, clockwise from the top, as long as
                            that takes hardly more room */
} CanevasCirclePack;

/**
 * canevas_circle_pack_lay_out:
 * @circles: (out) (array length=n)
 * @bounds: (out) (optional): what all cover, from 0, 0
 */
void canevas_circle_pack_lay_out (const CanevasCirclePack *pack, CanevasCircle *circles, CanevasRectangle *bounds);

/** The smallest circle around @n circles; all zero when there is none. */
CanevasCircle canevas_circle_enclose (const CanevasCircle *circles, guint n);

G_END_DECLS
