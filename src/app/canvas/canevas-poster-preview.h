/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-poster.h"

G_BEGIN_DECLS

/**
 * CanevasPosterPreview:
 *
 * A drawing as it will be printed: the sheet, or all sheets put together, with their cuts and their numbers.
 *
 * # CSS nodes
 * `poster`
 *
 * # Accessibility
 * An image, described by the sentence about the sheets that stands below it.
 */
#define CANEVAS_TYPE_POSTER_PREVIEW (canevas_poster_preview_get_type ())
G_DECLARE_FINAL_TYPE (CanevasPosterPreview, canevas_poster_preview, CANEVAS, POSTER_PREVIEW, GtkWidget)

GtkWidget *canevas_poster_preview_new (void);
/** @scene: what @poster lays on paper; @description: translated */
void canevas_poster_preview_set (CanevasPosterPreview *self, CanevasScene *scene, CanevasPoster *poster, const char *description);

G_END_DECLS
