/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * The row under the header that says why a file can only be read, and offers to go on in a copy. Hidden while it can be written.
 */
#define CANEVAS_TYPE_READ_ONLY_ROW (canevas_read_only_row_get_type ())
G_DECLARE_FINAL_TYPE (CanevasReadOnlyRow, canevas_read_only_row, CANEVAS, READ_ONLY_ROW, GtkWidget)

GtkWidget *canevas_read_only_row_new (CanevasStore *store);
/** What it says, or NULL while it is hidden. */
const char *canevas_read_only_row_get_text (CanevasReadOnlyRow *self);

G_END_DECLS
