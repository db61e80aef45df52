/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-portfolio-drawing.h"

G_BEGIN_DECLS

/* All projects over time, from days to years. */
#define CANEVAS_TYPE_TIMELINE_VIEW (canevas_timeline_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTimelineView, canevas_timeline_view, CANEVAS, TIMELINE_VIEW, CanevasPortfolioDrawing)

G_END_DECLS
