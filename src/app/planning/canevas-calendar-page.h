/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view-page.h"

G_BEGIN_DECLS

/* When a project is done, by whom, and which days are better avoided. */
#define CANEVAS_TYPE_CALENDAR_PAGE (canevas_calendar_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCalendarPage, canevas_calendar_page, CANEVAS, CALENDAR_PAGE, CanevasViewPage)

G_END_DECLS
