/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_MEETINGS_VIEW (canevas_meetings_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMeetingsView, canevas_meetings_view, CANEVAS, MEETINGS_VIEW, CanevasView)

/*
 * The meetings of a project's bodies: on the left those to come, the next one first, then those past, the last one first; in the
 * middle the one selected, on the right its day, hour, place and papers. Meetings are added one by one, or planned as a series.
 */

G_END_DECLS
