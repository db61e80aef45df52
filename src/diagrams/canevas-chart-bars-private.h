/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-private.h"

G_BEGIN_DECLS

/* Bars being drawn. */
typedef struct
{
  CanevasChart *chart;
  gboolean stacked, upright;
  guint n_categories, n_across; /* bars beside each other in a category */
  double slot, thickness, name_width;
  const gboolean *parts; /* (nullable): which series have their names beside the last stack */
  CanevasChartAxis *values;
} CanevasChartBars;

/* Where each series has got to on top of the others, by category. */
typedef struct
{
  double *above, *below;
  gboolean *partial; /* some of it is not known */
  gboolean *known;   /* and some is */
} CanevasChartStacks;

const CanevasChartSeries *canevas_chart_bars_get_series (const CanevasChartBars *self, guint number);
/** The bars of a series, with their values. */
void canevas_chart_bars_draw_series (const CanevasChartBars *self, guint number, CanevasChartStacks *stacks);
/** The sum of a category, beyond its stack. */
void canevas_chart_bars_draw_sums (const CanevasChartBars *self, const CanevasChartStacks *stacks);
/** Names of categories, at the left of lying bars. */
void canevas_chart_bars_draw_names (const CanevasChartBars *self);
/**
 * Which series have a part of the last stack, to stand their names beside.
 *
 * Returns: (transfer full) (nullable): a truth for each series; %NULL: none
 */
gboolean *canevas_chart_bars_find_parts (const CanevasChartBars *self);
/** These names. */
void canevas_chart_bars_add_parts (const CanevasChartBars *self, GArray *ends);
/** The name of a target, above lying bars. */
void canevas_chart_bars_draw_lying_target (const CanevasChartBars *self);

G_END_DECLS
