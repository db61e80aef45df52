/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/** A part of what an envelope holds: a thick line with round ends; a disc where both ends are one. */
typedef struct
{
  CanevasPoint from, to;
  double radius;
} CanevasCapsule;

/**
 * canevas_envelope_trace:
 * @blend: over which distance parts run into one another, in points; 0: hard corners
 * @step: distance of what is sampled, in points: finer is smoother and slower
 *
 * The outline around capsules as one shape: where the smooth minimum of their distances is zero (I. Quilez, "smooth minimum",
 * polynomial), traced by marching squares (Lorensen and Cline 1987, in the plane). Nothing that lies farther than @blend / 4
 * outside all capsules is ever inside. Takes time with the surface of the capsules.
 *
 * Returns: (transfer full) (element-type CanevasPoint): closed outlines, inside to the right of the way, each after a point
 *   that is NAN, NAN; holes run the other way round
 */
GArray *canevas_envelope_trace (const CanevasCapsule *capsules, guint n_capsules, double blend, double step);

/** Appends such outlines as one path. */
void canevas_envelope_draw (CanevasScene *scene, const GArray *outlines, const CanevasShapeStyle *style);

/** Whether a point lies within outlines that canevas_envelope_trace() made: the even-odd rule. */
gboolean canevas_envelope_contains (const GArray *outlines, double x, double y);

G_END_DECLS
