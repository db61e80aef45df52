/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-collection-view.h"

G_BEGIN_DECLS

/* Working sessions: prepared, led, and what came of them. */
#define CANEVAS_TYPE_SESSIONS_VIEW (canevas_sessions_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSessionsView, canevas_sessions_view, CANEVAS, SESSIONS_VIEW, CanevasCollectionView)

G_END_DECLS
