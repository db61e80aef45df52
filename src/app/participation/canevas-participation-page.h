/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view-page.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_PARTICIPATION_PAGE (canevas_participation_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasParticipationPage, canevas_participation_page, CANEVAS, PARTICIPATION_PAGE, CanevasViewPage)

/* How people are told of a project and take part in it. */

G_END_DECLS
