/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/* Everybody whom a project concerns, and the groups they work in. */
#define CANEVAS_TYPE_STAKEHOLDERS_VIEW (canevas_stakeholders_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasStakeholdersView, canevas_stakeholders_view, CANEVAS, STAKEHOLDERS_VIEW, CanevasView)

G_END_DECLS
