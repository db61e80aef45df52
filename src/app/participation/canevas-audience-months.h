/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_AUDIENCE_MONTHS (canevas_audience_months_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAudienceMonths, canevas_audience_months, CANEVAS, AUDIENCE_MONTHS, AdwBin)

/*
 * The communication plan of a project read by month: audiences by months, a mark where somebody hears something, and a sentence
 * in the row of those who hear nothing. Nothing at all while the project has no start, no end or no action. Follows the file.
 * Signal "chosen" (CanevasRecord): the action of a mark. CSS node `audiencemonths`.
 */

GtkWidget *canevas_audience_months_new (CanevasRecord *project);

G_END_DECLS
