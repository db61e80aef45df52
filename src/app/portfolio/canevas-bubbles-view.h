/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-portfolio-drawing.h"

G_BEGIN_DECLS

/* Projects by their stage and by how much they slip. */
#define CANEVAS_TYPE_BUBBLES_VIEW (canevas_bubbles_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasBubblesView, canevas_bubbles_view, CANEVAS, BUBBLES_VIEW, CanevasPortfolioDrawing)

G_END_DECLS
