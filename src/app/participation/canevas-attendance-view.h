/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawn-view.h"

G_BEGIN_DECLS

/**
 * CanevasAttendanceView:
 *
 * How many come to the sessions of communities, those that belong to no project too: numbers over time, never persons. What belongs to a
 * project is on its board as well.
 */
#define CANEVAS_TYPE_ATTENDANCE_VIEW (canevas_attendance_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasAttendanceView, canevas_attendance_view, CANEVAS, ATTENDANCE_VIEW, CanevasDrawnView)

G_END_DECLS
