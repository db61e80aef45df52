/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-decision-delay.h"

G_BEGIN_DECLS

/**
 * canevas_remedies_find:
 *
 * What would shorten the bottleneck of @delay: each remedy is tried by crossing the whole circuit again, because a body that answers
 * sooner only helps when the file then catches an earlier meeting of the next.
 *
 * Returns: (transfer full) (element-type CanevasRemedy): the ones that save days, best first
 */
GPtrArray *canevas_remedies_find (const CanevasDecisionDelay *delay);

G_END_DECLS
