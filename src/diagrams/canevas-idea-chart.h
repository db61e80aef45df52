/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * canevas_idea_chart_new:
 * @idea_box: whose ideas
 * @width: in points
 *
 * A bar for each state that an idea is in, from zero, with its number: how far the ideas of a box have come. In the current
 * language.
 *
 * Returns: (transfer full) (nullable): %NULL without an idea
 */
CanevasScene *canevas_idea_chart_new (CanevasRecord *idea_box, CanevasTextMeasure *measure, double width);

G_END_DECLS
