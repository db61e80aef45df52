/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view-page.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_GOVERNANCE_PAGE (canevas_governance_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasGovernancePage, canevas_governance_page, CANEVAS, GOVERNANCE_PAGE, CanevasViewPage)

/* Who decides what in a project, where and when: its bodies, their meetings and decisions, the ways decisions take, its RACI. */

G_END_DECLS
