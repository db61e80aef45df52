/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-preview.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_PAGES_WINDOW (canevas_pages_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPagesWindow, canevas_pages_window, CANEVAS, PAGES_WINDOW, AdwWindow)

/*
 * The pages of a document, large enough to be read, which go on following the file: one may type in the window beneath. Escape closes.
 */

GtkWidget *canevas_pages_window_new (GtkWindow *parent, const char *template, CanevasRecord *record, CanevasComposeFlags flags, guint page);

G_END_DECLS
