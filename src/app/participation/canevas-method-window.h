/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * The palette of methods for a session: what it is for, how many come and how long they have decide which suit; each says what
 * happens, what it yields and what to mind, and can be put into the session.
 */
#define CANEVAS_TYPE_METHOD_WINDOW (canevas_method_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMethodWindow, canevas_method_window, CANEVAS, METHOD_WINDOW, AdwWindow)

GtkWidget *canevas_method_window_new (GtkWindow *parent, CanevasRecord *session);

G_END_DECLS
