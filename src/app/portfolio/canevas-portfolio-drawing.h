/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-pane.h"
#include "canevas-drawing-size.h"
#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_PORTFOLIO_DRAWING (canevas_portfolio_drawing_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasPortfolioDrawing, canevas_portfolio_drawing, CANEVAS, PORTFOLIO_DRAWING, CanevasView)

/**
 * CanevasPortfolioDrawingClass:
 * @title: msgid of what is drawn (N_)
 * @outline: msgid of its outline (N_)
 * @hint: msgid: what to select, while nothing is (N_)
 * @draw: the drawing for a size; (transfer full) (nullable): %NULL where there is nothing to draw
 * @draw_pages: (nullable): the same on as many sheets as it takes; (transfer full) (element-type CanevasScene)
 * @add_options: (nullable): what can be chosen, before the button of export
 * @update: (nullable): the file has changed: what can be chosen may have changed too
 * @create_empty: what stands there while there is nothing to draw
 * @selected: (nullable): another mark is selected; @record: (nullable): what it stands for, already in the inspector
 *
 * All projects of the file in one drawing: drawn again when anything changes, with its outline, its way out and the form of what is
 * selected; double click and Enter open the project.
 */
struct _CanevasPortfolioDrawingClass
{
  CanevasViewClass parent_class;

  const char *title, *outline, *hint;
  CanevasScene *(*draw) (CanevasPortfolioDrawing *self, CanevasTextMeasure *measure, CanevasDrawingSize size);
  GPtrArray *(*draw_pages) (CanevasPortfolioDrawing *self, CanevasDrawingSize size);
  void (*add_options) (CanevasPortfolioDrawing *self, GtkBox *options);
  void (*update) (CanevasPortfolioDrawing *self);
  GtkWidget *(*create_empty) (CanevasPortfolioDrawing *self);
  void (*selected) (CanevasPortfolioDrawing *self, const char *id, CanevasRecord *record);
};

/** Draws again, once the burst of changes is over and somebody sees it. */
void canevas_portfolio_drawing_queue (CanevasPortfolioDrawing *self);
/** (transfer none) */
CanevasCanvas *canevas_portfolio_drawing_get_canvas (CanevasPortfolioDrawing *self);
/** (transfer none) */
CanevasInspector *canevas_portfolio_drawing_get_inspector (CanevasPortfolioDrawing *self);
/** Adds a drop-down to choose from @names, which draws again. @label: what it is for. (transfer none) */
GtkDropDown *canevas_portfolio_drawing_add_choice (CanevasPortfolioDrawing *self, GtkBox *options, GListModel *names, const char *label);
/** An empty state whose first step leads to the projects. */
GtkWidget *canevas_portfolio_drawing_create_empty (CanevasPortfolioDrawing *self, const char *title, const char *purpose, const char *advice);

G_END_DECLS
