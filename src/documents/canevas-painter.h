/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-flow.h"

G_BEGIN_DECLS

/** A fragment on its page; sizes in points from the page's top left. */
typedef struct
{
  CanevasFragment *fragment;
  double x, y;
  gboolean repeated; /* a table's header, again: decoration, not content */
} CanevasPlacement;

/** Told which node of the structure the next text belongs to; %NULL for decoration. */
typedef void (*CanevasTagFunc) (CanevasTag *tag, gpointer data);

/**
 * canevas_painter_draw:
 * @placements: CanevasPlacement, in reading order
 * @width: of the text, for the frames around passages
 * @tag_func: (nullable)
 *
 * Paints fragments: first what decorates, then text in reading order.
 */
void canevas_painter_draw (cairo_t *cr, GArray *placements, double width, CanevasTagFunc tag_func, gpointer data);

G_END_DECLS
