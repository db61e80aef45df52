/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/* Figures of one unit, or of the whole organisation: agents, direct span, levels, vacant posts. Of structures, never of anyone. */
#define CANEVAS_TYPE_UNIT_FIGURES (canevas_unit_figures_get_type ())
G_DECLARE_FINAL_TYPE (CanevasUnitFigures, canevas_unit_figures, CANEVAS, UNIT_FIGURES, GtkBox)

/** canevas_unit_figures_new: @unit: (nullable): id; %NULL: the whole organisation */
GtkWidget *canevas_unit_figures_new (CanevasStore *store, const char *unit);
void canevas_unit_figures_set_unit (CanevasUnitFigures *self, const char *unit);

G_END_DECLS
