/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* The plan over time: bars that are dragged, what waits for what, the workload below. */
#define CANEVAS_TYPE_PLAN_VIEW (canevas_plan_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPlanView, canevas_plan_view, CANEVAS, PLAN_VIEW, CanevasView)

G_END_DECLS
