/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * How long a kind of decision takes from a day that one picks: the passages with their dates, the step that takes longest and what
 * would shorten it, what happens to a stuck point, the year, the guide's crisis circuit. Follows the file while it shows.
 */
#define CANEVAS_TYPE_DELAY_PANEL (canevas_delay_panel_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDelayPanel, canevas_delay_panel, CANEVAS, DELAY_PANEL, GtkBox)

GtkWidget *canevas_delay_panel_new (void);
/** canevas_delay_panel_set_kind: @kind: (nullable): a decision_kind */
void canevas_delay_panel_set_kind (CanevasDelayPanel *self, CanevasRecord *kind);

G_END_DECLS
