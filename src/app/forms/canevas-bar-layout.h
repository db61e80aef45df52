/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * A bar of two groups: the first at the start, the last at the end of the same line while both have their natural width, else of a
 * second line. Neither is ever cut to make room for the other.
 */
#define CANEVAS_TYPE_BAR_LAYOUT (canevas_bar_layout_get_type ())
G_DECLARE_FINAL_TYPE (CanevasBarLayout, canevas_bar_layout, CANEVAS, BAR_LAYOUT, GtkLayoutManager)

G_END_DECLS
