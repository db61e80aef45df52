/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* The periods to avoid, as this authority has them: of the whole file. */
#define CANEVAS_TYPE_PERIODS_VIEW (canevas_periods_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPeriodsView, canevas_periods_view, CANEVAS, PERIODS_VIEW, CanevasView)

G_END_DECLS
