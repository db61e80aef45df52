/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * canevas_rescue_start:
 * @parent: window that the dialogs belong to
 * @path: a damaged file, which is not touched
 *
 * Asks where to put what can still be read of the file, saves it there, says what that is and what is lost, and offers to open it.
 */
void canevas_rescue_start (GtkWindow *parent, const char *path);

G_END_DECLS
