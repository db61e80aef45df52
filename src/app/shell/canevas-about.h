/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Shows the window about Canevas: version, licence, the guide it follows and where its data comes from. */
void canevas_about_present (GtkWindow *parent);

G_END_DECLS
