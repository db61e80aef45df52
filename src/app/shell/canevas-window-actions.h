/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-window.h"

G_BEGIN_DECLS

/* What the window can be asked to do ("win.undo" and so on): another half of CanevasWindow. */

void canevas_window_actions_install (GtkWidgetClass *klass);
/** Says again which actions make sense now. */
void canevas_window_actions_update (CanevasWindow *self);
/**
 * canevas_window_actions_close_store:
 *
 * Closes the file of a window about to close. When the share cannot be reached the user is asked, and the window stays.
 *
 * Returns: whether the window may close
 */
gboolean canevas_window_actions_close_store (CanevasWindow *self);

G_END_DECLS
