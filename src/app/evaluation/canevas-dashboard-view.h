/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawn-view.h"

G_BEGIN_DECLS

/* The figures of a project as charts: targets, one indicator over time, the double reading, how many come to meetings. */
#define CANEVAS_TYPE_DASHBOARD_VIEW (canevas_dashboard_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDashboardView, canevas_dashboard_view, CANEVAS, DASHBOARD_VIEW, CanevasDrawnView)

G_END_DECLS
