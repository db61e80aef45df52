/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-view.h"

#include "canevas-scene.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_CHART_VIEW (canevas_chart_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasChartView, canevas_chart_view, CANEVAS, CHART_VIEW, CanevasView)

/**
 * CanevasChartViewClass:
 * @draw: (transfer full) (nullable): the chart, for the screen or for paper; %NULL: there is nothing to draw, and the empty state shows
 * @dup_title: (transfer full): what is exported, as its window and its file are called
 * @build_empty: (transfer floating): the empty state
 * @build_choice: (nullable) (transfer floating): what chooses the chart, between the button of the outline and that of the export
 * @tables: (array zero-terminated=1): the types of the records that points stand for, which the inspector shows
 *
 * A view that is one chart: drawn anew when the file changes, while somebody sees it; searched, inspected and exported.
 */
struct _CanevasChartViewClass
{
  CanevasViewClass parent_class;

  CanevasScene *(*draw) (CanevasChartView *self, CanevasTextMeasure *measure, CanevasDrawingSize size);
  char *(*dup_title) (CanevasChartView *self);
  GtkWidget *(*build_empty) (CanevasChartView *self);
  GtkWidget *(*build_choice) (CanevasChartView *self);
  const char *const *tables;
};

/** Draws again once the changes of the moment are over, if somebody sees it. */
void canevas_chart_view_queue_redraw (CanevasChartView *self);

G_END_DECLS
