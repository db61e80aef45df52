/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-led-window.h"
#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * A session as it is led (see #CanevasLedWindow): the moment that is on, the time left, what comes next. Space begins and pauses, +
 * and - give and take a minute. Nothing moves but figures; what runs over is said in words too.
 */
#define CANEVAS_TYPE_FACILITATION_WINDOW (canevas_facilitation_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFacilitationWindow, canevas_facilitation_window, CANEVAS, FACILITATION_WINDOW, CanevasLedWindow)

/** canevas_facilitation_window_new: @session: with at least one moment */
GtkWidget *canevas_facilitation_window_new (GtkWindow *parent, CanevasRecord *session);

G_END_DECLS
