/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-portfolio-drawing.h"

G_BEGIN_DECLS

/* Risks of all projects, or of one, by likelihood and impact. */
#define CANEVAS_TYPE_RISKS_VIEW (canevas_risks_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRisksView, canevas_risks_view, CANEVAS, RISKS_VIEW, CanevasPortfolioDrawing)

G_END_DECLS
