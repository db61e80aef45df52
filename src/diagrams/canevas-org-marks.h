/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart.h"
#include "canevas-org-difference.h"

G_BEGIN_DECLS

/**
 * canevas_org_marks_new:
 *
 * What a difference does to units, for the marks of canevas_org_chart_new() drawn from the facts after: these have the units that are
 * closed too. Notes say what was before.
 *
 * Returns: (transfer full) (element-type CanevasOrgMark): one for each unit of the facts after; @data is the array for the options
 */
GArray *canevas_org_marks_new (CanevasOrgDifference *difference);

G_END_DECLS
