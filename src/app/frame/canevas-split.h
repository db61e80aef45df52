/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_SPLIT (canevas_split_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSplit, canevas_split, CANEVAS, SPLIT, GtkWidget)

/*
 * A pane of fixed width beside the content, which it never squeezes. The only place that knows which split view this libadwaita
 * has: AdwFlap on 1.2, AdwOverlaySplitView from 1.4. Property: "revealed" (boolean).
 */

/** canevas_split_new: @side: GTK_PACK_START for a sidebar, GTK_PACK_END for an inspector */
GtkWidget *canevas_split_new (GtkPackType side);
void canevas_split_set_content (CanevasSplit *self, GtkWidget *content);
/** canevas_split_set_pane: @pane: (nullable) */
void canevas_split_set_pane (CanevasSplit *self, GtkWidget *pane);
void canevas_split_set_pane_width (CanevasSplit *self, int width);
gboolean canevas_split_get_revealed (CanevasSplit *self);
void canevas_split_set_revealed (CanevasSplit *self, gboolean revealed);

G_END_DECLS
