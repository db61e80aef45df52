/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

#include <adwaita.h>

G_BEGIN_DECLS

/* The head of the sidebar: a button with the authority's name and the file's, which opens the file's menu, and the main menu. */
#define CANEVAS_TYPE_FILE_BAR (canevas_file_bar_get_type ())
G_DECLARE_FINAL_TYPE (CanevasFileBar, canevas_file_bar, CANEVAS, FILE_BAR, GtkWidget)

GtkWidget *canevas_file_bar_new (CanevasStore *store);

G_END_DECLS
