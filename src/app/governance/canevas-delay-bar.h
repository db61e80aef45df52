/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-decision-delay.h"

G_BEGIN_DECLS

/*
 * The time a decision takes, as one bar: a numbered length for each step, full where something is done and pale where the file waits
 * for a meeting. CSS node: `delaybar`. Accessible: role img, labelled with the length of each step.
 */
#define CANEVAS_TYPE_DELAY_BAR (canevas_delay_bar_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDelayBar, canevas_delay_bar, CANEVAS, DELAY_BAR, GtkWidget)

GtkWidget *canevas_delay_bar_new (void);
/** Shows the passages of @delay, of which nothing is kept. */
void canevas_delay_bar_set_delay (CanevasDelayBar *self, const CanevasDecisionDelay *delay);

G_END_DECLS
