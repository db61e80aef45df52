/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * canevas_icons_keep:
 *
 * Lets no named icon of a theme be destroyed from now on, as long as the program runs. Call it before the first window.
 *
 * A theme knows its icons without holding them, but for the last hundred. Where GTK's thread that loads icons lets go of the last
 * reference, the window may find that icon in the theme while it is being destroyed: GTK then says "object_ref: assertion
 * '!object_already_finalized' failed" and takes no icon for one, which ends GTK 4.8 in icon_cache_lookup() of gtkicontheme.c and shows
 * a hole with 4.18. Both were seen when rows are made anew under load. GTK offers no place to hold what its own widgets ask for, so
 * each icon is held when it is made. A theme makes one for each name, size, scale and style asked for: a few hundred, and small.
 */
void canevas_icons_keep (void);

G_END_DECLS
