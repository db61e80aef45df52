/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pages.h"
#include "canevas-painter.h"

G_BEGIN_DECLS

/** The fragments of a page in reading order, running head and foot included. CanevasPlacement, owned by @self. */
GArray *canevas_pages_get_placements (CanevasPages *self, guint page);
/** Like canevas_pages_draw(), telling @tag_func what is being painted. */
void canevas_pages_draw_tagged (CanevasPages *self, guint page, cairo_t *cr, CanevasTagFunc tag_func, gpointer data);

/* The root of the structure. */
CanevasTag *canevas_pages_get_root (CanevasPages *self);

G_END_DECLS
