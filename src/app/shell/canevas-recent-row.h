/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-recent-files.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_RECENT_ROW (canevas_recent_row_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRecentRow, canevas_recent_row, CANEVAS, RECENT_ROW, AdwActionRow)

/*
 * A recent file on the start page. Whether the file is still there, and who holds it, is looked up after the page has been drawn,
 * without waiting: the drive may be slow, or gone.
 */

GtkWidget *canevas_recent_row_new (CanevasRecentFile *file);
CanevasRecentFile *canevas_recent_row_get_file (CanevasRecentRow *self);

G_END_DECLS
