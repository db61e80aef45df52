/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-drawing-size.h"
#include "canevas-export.h"
#include "canevas-poster.h"

G_BEGIN_DECLS

/** Makes the drawing for a sheet. (transfer full) */
typedef CanevasScene *(*CanevasDrawingFunc) (CanevasDrawingSize size, gpointer data);

/** Makes the drawing as pages of a size that can be read, the overview first. (transfer full) (element-type CanevasScene) */
typedef GPtrArray *(*CanevasDrawingPagesFunc) (CanevasDrawingSize size, gpointer data);

#define CANEVAS_TYPE_DRAWING_EXPORT (canevas_drawing_export_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDrawingExport, canevas_drawing_export, CANEVAS, DRAWING_EXPORT, CanevasExport)

/**
 * canevas_drawing_export_new:
 * @title: translated name of the drawing
 * @name: name of the file, without ending
 * @func: makes the drawing anew for the sheet chosen
 * @destroy: (nullable): frees @data
 *
 * The way out for a drawing: options on the left (format, size, one sheet or several to be glued together), on the right the sheets
 * with their cuts and numbers, and what is to be known before printing: how many sheets, how large once assembled, how many boxes
 * the cuts go through, text that would be too small to be read.
 */
GtkWidget *canevas_drawing_export_new (GtkWindow *parent, const char *title, const char *name, CanevasDrawingFunc func, gpointer data,
                                       GDestroyNotify destroy);

/** Offers to part the drawing into pages, in PDF and on paper. @func gets the data of the drawing */
void canevas_drawing_export_offer_pages (CanevasDrawingExport *self, CanevasDrawingPagesFunc func);

/** canevas_drawing_print_pages_operation_new: @posters: (element-type CanevasPoster): one sheet each. (transfer full) */
GtkPrintOperation *canevas_drawing_print_pages_operation_new (GPtrArray *posters, const char *title);
/** (transfer full): prints the sheets of @poster; a unit of its pages is a point. */
GtkPrintOperation *canevas_drawing_print_operation_new (CanevasPoster *poster, const char *title);

G_END_DECLS
