/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_RING (canevas_ring_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRing, canevas_ring, CANEVAS, RING, GtkWidget)

/* How much of something is ready: an empty circle, an arc, a green tick; 16 px; never a percentage. An image to screen readers. */

GtkWidget *canevas_ring_new (void);
/** canevas_ring_set: @description: what a screen reader says, such as "6 of 13 sections ready" */
void canevas_ring_set (CanevasRing *self, guint ready, guint parts, const char *description);

G_END_DECLS
