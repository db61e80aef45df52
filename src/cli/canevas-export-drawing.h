/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-exporter.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * What exporters of drawings have in common: the settings "page" and "tiles", and the files.
 */

/** Whether @value is one of @choices (ended by %NULL), or a sentence that tells them. */
gboolean canevas_export_check_choice (const char *const *choices, const char *value, GError **error);
/** "a4" to "a0", "figure", or "scene": as large as it comes. */
gboolean canevas_export_check_page (const char *value, GError **error);
/** Sheets to be glued together: "a4" or "a3". */
gboolean canevas_export_check_tiles (const char *value, GError **error);
/** "yes" or "no". */
gboolean canevas_export_check_yes (const char *value, GError **error);

/** The size that "page" asks for, else that of a poster where there are "tiles", else @otherwise. */
CanevasDrawingSize canevas_export_get_page (const CanevasExport *self, CanevasDrawingSize otherwise);
/** A drawing as the ending says, cut into "tiles" where they are asked for. */
GBytes *canevas_export_write_scene (const CanevasExport *self, CanevasScene *scene, GError **error);

G_END_DECLS
