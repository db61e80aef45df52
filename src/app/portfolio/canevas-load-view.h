/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-portfolio-drawing.h"

G_BEGIN_DECLS

/* What projects take of the time of units, or of kinds of role; of people, only in the pane of their unit. */
#define CANEVAS_TYPE_LOAD_VIEW (canevas_load_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasLoadView, canevas_load_view, CANEVAS, LOAD_VIEW, CanevasPortfolioDrawing)

G_END_DECLS
