/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * What stands for a cell of the table to the keyboard and to a screen reader: GTK 4.8 shows them widgets only, and the table is drawn.
 * It draws nothing itself. Its "accessible-role" is given when it is made.
 */
#define CANEVAS_TYPE_RACI_NODE (canevas_raci_node_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciNode, canevas_raci_node, CANEVAS, RACI_NODE, GtkWidget)

GtkWidget *canevas_raci_node_new (GtkAccessibleRole role);
/** Makes it stand for a place; @name is what is read aloud. */
void canevas_raci_node_set (CanevasRaciNode *self, int row, int column, const char *name, const char *description);
/** Whether it stands for something that shows: what does not is not read either. */
void canevas_raci_node_set_shown (CanevasRaciNode *self, gboolean shown);
/** Forgets the place, so that it is named anew. */
void canevas_raci_node_forget (CanevasRaciNode *self);
void canevas_raci_node_get_place (CanevasRaciNode *self, int *row, int *column);
gboolean canevas_raci_node_is_at (CanevasRaciNode *self, int row, int column);

G_END_DECLS
