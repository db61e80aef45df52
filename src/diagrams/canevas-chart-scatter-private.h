/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-private.h"

G_BEGIN_DECLS

/* What charts of points between two axes of numbers share. */

/** Radius of a small point. */
#define CANEVAS_CHART_SMALL_DOT 3.0

const CanevasChartSeries *canevas_chart_scatter_get_series (const CanevasChart *self, guint number);
const CanevasChartPoint *canevas_chart_scatter_get_point (const CanevasChart *self, guint series, guint point);
/** Whether both its values are known. */
gboolean canevas_chart_scatter_is_placed (const CanevasChartPoint *point);
CanevasPoint canevas_chart_scatter_get_place (const CanevasChart *self, const CanevasChartPoint *point);
/** Spans both axes. @zero: from zero on. FALSE without a value on one of them. */
gboolean canevas_chart_scatter_span (CanevasChart *self, gboolean zero);
/** Says below how many points have no place. */
void canevas_chart_scatter_say_unplaced (CanevasChart *self);
/** A cross at the foot of the plot for a point without a place. @n: (inout): how many stand there */
void canevas_chart_scatter_draw_unplaced (CanevasChart *self, guint *n);
/** Titles of both axes; that of the lower one from @below on. */
void canevas_chart_scatter_draw_titles (CanevasChart *self, double below);
/** A name near its point, where there is room. Returns: whether there was */
gboolean canevas_chart_scatter_name (CanevasChart *self, CanevasLabelPlacement *labels, const CanevasPoint *at, double reach,
                                     const char *name, CanevasChartVoice voice);
/** How high what stands below the plot is. */
double canevas_chart_scatter_get_foot (const CanevasChart *self);
/** Says how many names found no room by their points. */
void canevas_chart_scatter_say_unnamed (CanevasChart *self, guint n);

G_END_DECLS
