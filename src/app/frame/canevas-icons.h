/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * canevas_icons_hold:
 *
 * Keeps the icons of the window alive as long as the program runs.
 *
 * GTK remembers the last hundred icons it was asked for, and drops one that no widget shows when others come. Where its thread that
 * loads icons is the one to drop it, the window may ask for that icon while it is being destroyed: "object_ref: assertion
 * '!object_already_finalized' failed", seen with GTK 4.18.6 in gtk_icon_theme_lookup_icon() when rows are made anew under load. An
 * icon that is held here is never the last reference of that thread.
 */
void canevas_icons_hold (GdkDisplay *display);

/** Whether @name is one of them: what a widget of ours shows must be. Those of GTK's own widgets are not. */
gboolean canevas_icons_has (const char *name);

G_END_DECLS
