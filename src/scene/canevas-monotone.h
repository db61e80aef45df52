/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * canevas_monotone_place:
 * @wanted: where each of @n things in a row wants to be
 * @weights: how much; above 0
 * @gaps: by how much each must come after the one before; the first does not matter
 * @least: where the first may be at the least
 * @most: where the last may be at the most; if there is no room, they go beyond
 * @places: (out) (array length=n)
 *
 * Finds the places that keep the order and the gaps and are nearest to those wanted, by least squares: pools of things that push
 * each other move as one. In linear time.
 */
void canevas_monotone_place (const double *wanted, const double *weights, const double *gaps, guint n, double least, double most,
                             double *places);

G_END_DECLS
