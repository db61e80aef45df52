/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * CanevasCanvasNode:
 *
 * What stands for one group of a drawing before the keyboard and screen readers: an invisible widget over it, that takes the focus and
 * has the group's name, description and actions. It draws nothing and lets the pointer through.
 *
 * # Accessibility
 * Role tree item. Level and position stand in the description too: GTK 4.8 does not tell them.
 */
#define CANEVAS_TYPE_CANVAS_NODE (canevas_canvas_node_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCanvasNode, canevas_canvas_node, CANEVAS, CANVAS_NODE, GtkWidget)

GtkWidget *canevas_canvas_node_new (void);
/** Takes over what @group is now; only what differs is told. @number: of the group, in the scene shown */
void canevas_canvas_node_set_group (CanevasCanvasNode *self, const CanevasGroup *group, guint number);
const char *canevas_canvas_node_get_id (CanevasCanvasNode *self);
guint canevas_canvas_node_get_number (CanevasCanvasNode *self);
void canevas_canvas_node_set_selected (CanevasCanvasNode *self, gboolean selected);

G_END_DECLS
