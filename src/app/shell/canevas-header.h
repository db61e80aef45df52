/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_HEADER (canevas_header_get_type ())
G_DECLARE_FINAL_TYPE (CanevasHeader, canevas_header, CANEVAS, HEADER, GtkWidget)

/*
 * The header of the page shown: sidebar, undo, redo · title, subtitle and where the work is saved · the page's one primary action,
 * inspector. It follows the page it is given and the labels of the store's history.
 */

GtkWidget *canevas_header_new (CanevasStore *store);
/** canevas_header_set_page: @page: (nullable) */
void canevas_header_set_page (CanevasHeader *self, CanevasPage *page);
/** The toggles, for the panes to bind to. */
GtkWidget *canevas_header_get_sidebar_toggle (CanevasHeader *self);
GtkWidget *canevas_header_get_inspector_toggle (CanevasHeader *self);

G_END_DECLS
