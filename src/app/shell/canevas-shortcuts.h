/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The keyboard, once: the same table gives the application its accelerators and the user the window that lists them.
 * No bare letter, Delete or arrow is here: those belong to the focused table or drawing.
 */

void canevas_shortcuts_install (GtkApplication *application);
/** The window of keyboard shortcuts. */
GtkWidget *canevas_shortcuts_create_window (void);

G_END_DECLS
