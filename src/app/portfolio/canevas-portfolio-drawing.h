/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawn-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_PORTFOLIO_DRAWING (canevas_portfolio_drawing_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasPortfolioDrawing, canevas_portfolio_drawing, CANEVAS, PORTFOLIO_DRAWING, CanevasDrawnView)

/**
 * CanevasPortfolioDrawingClass:
 * @title: msgid of what is drawn (N_)
 *
 * All projects of the file in one drawing: double click and Enter open the project of what is selected.
 */
struct _CanevasPortfolioDrawingClass
{
  CanevasDrawnViewClass parent_class;

  const char *title;
};

/** An empty state whose first step leads to the projects. */
GtkWidget *canevas_portfolio_drawing_create_empty (CanevasDrawnView *self, const char *title, const char *purpose, const char *advice);

G_END_DECLS
