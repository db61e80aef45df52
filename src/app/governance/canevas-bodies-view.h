/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_BODIES_VIEW (canevas_bodies_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasBodiesView, canevas_bodies_view, CANEVAS, BODIES_VIEW, CanevasView)

/*
 * The bodies of a project, a list a level (strategy, management, project): what each does, who chairs it, how often and when it
 * meets next. The inspector is the sheet of the body selected: its fields, what is missing, its seats and meetings.
 */

G_END_DECLS
