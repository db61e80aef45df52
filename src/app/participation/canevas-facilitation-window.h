/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * A session as it is led, to be read from the end of the room: the moment that is on, the time left, what comes next. Space
 * begins and pauses, arrows change the moment, + and - give and take a minute, F11 fills the screen, Escape leaves it, then
 * closes. Nothing moves but figures; what runs over is said in words too.
 */
#define CANEVAS_TYPE_FACILITATION_WINDOW (canevas_facilitation_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFacilitationWindow, canevas_facilitation_window, CANEVAS, FACILITATION_WINDOW, AdwWindow)

/** canevas_facilitation_window_new: @session: with at least one moment */
GtkWidget *canevas_facilitation_window_new (GtkWindow *parent, CanevasRecord *session);
/** Takes the time from elsewhere than the machine: microseconds. For tests. */
void canevas_facilitation_window_set_clock (CanevasFacilitationWindow *self, gint64 (*clock) (void));

G_END_DECLS
