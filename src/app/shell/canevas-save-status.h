/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_SAVE_STATUS (canevas_save_status_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSaveStatus, canevas_save_status, CANEVAS, SAVE_STATUS, GtkWidget)

/*
 * The line that stands for a Save button: where the work is. "Saved at 14:32" (a change is in the file when it is made, so nothing is
 * ever on its way), "Read-only", or in amber that the share could not be reached, with "Try Again".
 */

GtkWidget *canevas_save_status_new (CanevasStore *store);
/** What it says now. */
const char *canevas_save_status_get_text (CanevasSaveStatus *self);

G_END_DECLS
