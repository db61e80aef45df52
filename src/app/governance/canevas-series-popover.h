/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * Plans the meetings of a body from its frequency, between two days: says how many there would be and on which days, then adds them
 * as one undoable action. Signal "planned" (uint: how many).
 */
#define CANEVAS_TYPE_SERIES_POPOVER (canevas_series_popover_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSeriesPopover, canevas_series_popover, CANEVAS, SERIES_POPOVER, GtkPopover)

/** canevas_series_popover_new: @bodies: those of a project */
GtkWidget *canevas_series_popover_new (CanevasList *bodies);
/** (nullable): the body it is about; %NULL: the first */
void canevas_series_popover_set_body (CanevasSeriesPopover *self, CanevasRecord *body);

G_END_DECLS
