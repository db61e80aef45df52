/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Menus are made when they are opened: none delays the first frame, and they name what undo would take back right now. */

/** A #GtkMenuButtonCreatePopupFunc: new, open, recent files, undo, redo, copies, close. */
void canevas_menus_fill_file_button (GtkMenuButton *button, gpointer user_data);
/** The button of the main menu: preferences, shortcuts, about, quit. */
GtkWidget *canevas_menus_create_main_button (void);

G_END_DECLS
