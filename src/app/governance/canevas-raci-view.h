/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-grid.h"
#include "canevas-view.h"

G_BEGIN_DECLS

/*
 * Who does, who approves, who is consulted, who is informed: the RACI of a project, written in its table, with what is to be
 * reviewed beside it, or the form of the activity or the function the cursor is on.
 */
#define CANEVAS_TYPE_RACI_VIEW (canevas_raci_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciView, canevas_raci_view, CANEVAS, RACI_VIEW, CanevasView)

/** (transfer none): its table */
CanevasRaciGrid *canevas_raci_view_get_grid (CanevasRaciView *self);

G_END_DECLS
