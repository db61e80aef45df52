/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-export.h"
#include "canevas-record.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_EXPORT_WINDOW (canevas_export_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasExportWindow, canevas_export_window, CANEVAS, EXPORT_WINDOW, CanevasExport)

/**
 * canevas_export_window_new:
 * @template: name of a template
 * @record: the record it is about
 *
 * Options on the left (format, draft or final), the true pages on the right; "Print…" and "Export…". A final version is only
 * offered when nothing is left to decide; otherwise the window says what is.
 */
GtkWidget *canevas_export_window_new (GtkWindow *parent, const char *template, CanevasRecord *record);
/** Opens such a window over that of @from. Returns: %FALSE where there is no such template */
gboolean canevas_export_window_open (GtkWidget *from, const char *template, CanevasRecord *record);

G_END_DECLS
