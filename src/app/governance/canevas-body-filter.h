/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_BODY_FILTER (canevas_body_filter_get_type ())
G_DECLARE_FINAL_TYPE (CanevasBodyFilter, canevas_body_filter, CANEVAS, BODY_FILTER, AdwBin)

/*
 * Chooses one body among those of a project, or every body. What it offers follows the bodies; what was chosen stays as long as there is
 * it. Signal "changed": another body is chosen.
 */

/** canevas_body_filter_new: @bodies: of the project. @label: what is filtered, for screen readers: "Meetings of this body" */
GtkWidget *canevas_body_filter_new (CanevasList *bodies, const char *label);
/** (nullable): id of the body chosen; %NULL: every body */
const char *canevas_body_filter_get_body (CanevasBodyFilter *self);
/** Chooses every body. */
void canevas_body_filter_clear (CanevasBodyFilter *self);

G_END_DECLS
