/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* The indicators of a project, and what was measured. */
#define CANEVAS_TYPE_INDICATORS_VIEW (canevas_indicators_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIndicatorsView, canevas_indicators_view, CANEVAS, INDICATORS_VIEW, CanevasCollectionView)

G_END_DECLS
