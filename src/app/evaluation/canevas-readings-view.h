/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* The double readings of a project: results against change of posture. */
#define CANEVAS_TYPE_READINGS_VIEW (canevas_readings_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReadingsView, canevas_readings_view, CANEVAS, READINGS_VIEW, CanevasCollectionView)

G_END_DECLS
