/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-canvas-node.h"
#include "canevas-canvas-view.h"

G_BEGIN_DECLS

/**
 * CanevasCanvasNodes:
 *
 * The layer over a canvas that holds one #CanevasCanvasNode for each group that can take the focus, in reading order; of a drawing of
 * very many, for those in sight: see canevas_canvas_list_near(). Nodes are allocated once, in points of the scene; scrolling and zooming
 * move the layer as a whole. Signals "focused" (id): the focus came to a node; "placed": there are other nodes.
 *
 * # Accessibility
 * Role tree, named by the scene's title and description.
 */
#define CANEVAS_TYPE_CANVAS_NODES (canevas_canvas_nodes_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCanvasNodes, canevas_canvas_nodes, CANEVAS, CANVAS_NODES, GtkWidget)

GtkWidget *canevas_canvas_nodes_new (void);
/** Follows another scene: a node whose id stays remains the same widget, with its focus. @scene: (nullable) */
void canevas_canvas_nodes_set_scene (CanevasCanvasNodes *self, CanevasScene *scene);
/** Puts the layer where @view shows the scene. */
void canevas_canvas_nodes_allocate (CanevasCanvasNodes *self, const CanevasCanvasView *view);
/** (nullable) (transfer none): the node of a group, where it has one now. */
CanevasCanvasNode *canevas_canvas_nodes_find (CanevasCanvasNodes *self, const char *id);
/** (nullable) (transfer none): the node of a group, made where it was out of sight; %NULL where no focus may come. */
CanevasCanvasNode *canevas_canvas_nodes_reach (CanevasCanvasNodes *self, const char *id);
/** (nullable) (transfer none): the node that has the focus. */
CanevasCanvasNode *canevas_canvas_nodes_get_focused (CanevasCanvasNodes *self);

G_END_DECLS
