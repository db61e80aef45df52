/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-pages.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_SHEET (canevas_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSheet, canevas_sheet, CANEVAS, SHEET, GtkWidget)

/**
 * canevas_sheet_new:
 *
 * One page of a document, drawn by the painter that prints it. Takes the width it is given and keeps the page's proportions.
 * The paper is white in dark mode too: it shows what will be printed. CSS node: `sheet`.
 *
 * Accessible: role img, labelled "Page 2 of 5"; the words are in the form beside it.
 */
GtkWidget *canevas_sheet_new (CanevasPages *pages, guint page);

/** Shows another version of the page. */
void canevas_sheet_set_pages (CanevasSheet *self, CanevasPages *pages, guint page);

/** Draws a rule in the left margin between @top and @bottom (points); none when they are equal. */
void canevas_sheet_set_mark (CanevasSheet *self, double top, double bottom);

G_END_DECLS
