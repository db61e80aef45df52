/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-page-kind.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_SIDEBAR_ROW (canevas_sidebar_row_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSidebarRow, canevas_sidebar_row, CANEVAS, SIDEBAR_ROW, GtkListBoxRow)

/* A line of the sidebar: a heading, a project to unfold, or a page (of the file, or of a project). */

/** A heading, which nothing can be done with. */
GtkWidget *canevas_sidebar_row_new_heading (const char *title);
/** A project: follows its name. */
GtkWidget *canevas_sidebar_row_new_project (CanevasRecord *project);
/** canevas_sidebar_row_new_page: @project: (nullable): for pages of a project */
GtkWidget *canevas_sidebar_row_new_page (const CanevasPageKind *kind, CanevasRecord *project);

/** (nullable): NULL for headings and projects */
const CanevasPageKind *canevas_sidebar_row_get_kind (CanevasSidebarRow *self);
/** (nullable) (transfer none) */
CanevasRecord *canevas_sidebar_row_get_project (CanevasSidebarRow *self);
/** For a project: shows the arrow of an unfolded one. */
void canevas_sidebar_row_set_unfolded (CanevasSidebarRow *self, gboolean unfolded);
/** Counts again what the ring shows. */
void canevas_sidebar_row_refresh (CanevasSidebarRow *self);

G_END_DECLS
