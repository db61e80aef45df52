/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

/* The organisation drawn in any of its forms, and the record of what is selected there. */
#define CANEVAS_TYPE_CHART_PAGE (canevas_chart_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasChartPage, canevas_chart_page, CANEVAS, CHART_PAGE, CanevasPage)

G_END_DECLS
