/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_START_PAGE (canevas_start_page_get_type ())
G_DECLARE_FINAL_TYPE (CanevasStartPage, canevas_start_page, CANEVAS, START_PAGE, GtkWidget)

/* What a window without a file shows: new, open, discover with the example, an advice of the guide, and the files of before. */

GtkWidget *canevas_start_page_new (void);

G_END_DECLS
