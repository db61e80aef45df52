/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page-kind.h"
#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_SIDEBAR (canevas_sidebar_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSidebar, canevas_sidebar, CANEVAS, SIDEBAR, GtkWidget)

/*
 * The list of what the file holds: pages of the file, of the organisation, and each project with its pages; only the current
 * project is unfolded. Signal "page" (const CanevasPageKind *kind, CanevasRecord *project): the user chose a page.
 */

GtkWidget *canevas_sidebar_new (CanevasStore *store);
/** Marks the page shown, unfolding its project. Emits nothing. */
void canevas_sidebar_set_current (CanevasSidebar *self, const CanevasPageKind *kind, CanevasRecord *project);
/** Goes to the next (@step 1) or previous (-1) page of the list, as if the user chose it. */
void canevas_sidebar_step (CanevasSidebar *self, int step);

G_END_DECLS
