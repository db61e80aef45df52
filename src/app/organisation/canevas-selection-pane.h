/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-organisation.h"

G_BEGIN_DECLS

/*
 * The inspector of several units and people selected together: attach them all to one unit, or delete them. Signals: "move"
 * (CanevasRecord unit or NULL), "remove".
 */
#define CANEVAS_TYPE_SELECTION_PANE (canevas_selection_pane_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSelectionPane, canevas_selection_pane, CANEVAS, SELECTION_PANE, AdwBin)

GtkWidget *canevas_selection_pane_new (CanevasStore *store);
void canevas_selection_pane_set_records (CanevasSelectionPane *self, GPtrArray *records);

G_END_DECLS
