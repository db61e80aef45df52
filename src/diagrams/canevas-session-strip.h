/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * canevas_session_strip_new:
 * @session: whose moments
 * @width: in points; any, from some 200
 *
 * The time of a session as a strip: each moment as wide as it is long, the method above it, its hour below; breaks are hatched,
 * time without a use is dashed, what runs beyond the announced end lies behind a line of alert. Moments are groups with the id of
 * their record. In the current language.
 *
 * Returns: (transfer full) (nullable): %NULL without a moment that has minutes
 */
CanevasScene *canevas_session_strip_new (CanevasRecord *session, CanevasTextMeasure *measure, double width);

G_END_DECLS
