/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"
#include "canevas-store.h"
#include "canevas-workspace.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_WINDOW (canevas_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasWindow, canevas_window, CANEVAS, WINDOW, AdwApplicationWindow)

/* One window for each open file. Without a file it shows the start page, and takes the first file opened from there. */

CanevasWindow *canevas_window_new (GtkApplication *application);
/**
 * canevas_window_set_store: shows @store, which the window closes with itself. Only once, on a window without a file. A window
 * not yet on the screen shows its first page right after its first frame.
 */
void canevas_window_set_store (CanevasWindow *self, CanevasStore *store);
/** (nullable) */
CanevasStore *canevas_window_get_store (CanevasWindow *self);
/** (nullable): NULL while the start page shows */
CanevasWorkspace *canevas_window_get_workspace (CanevasWindow *self);

G_END_DECLS
