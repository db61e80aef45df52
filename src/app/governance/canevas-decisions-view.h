/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_DECISIONS_VIEW (canevas_decisions_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDecisionsView, canevas_decisions_view, CANEVAS, DECISIONS_VIEW, CanevasView)

/*
 * The register of a project: its decisions with their state, who took them and when, filtered by state and body; under it the
 * actions that follow, with their delay in words. The inspector has the reasons and the arbitration file.
 */

G_END_DECLS
