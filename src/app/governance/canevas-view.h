/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-pages.h"
#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_VIEW (canevas_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasView, canevas_view, CANEVAS, VIEW, AdwBin)

/**
 * CanevasViewClass:
 * @activate_primary: (nullable): the view's one primary action (Ctrl+Shift+N)
 * @select: (nullable): shows and selects @record, focusing @field when given; %FALSE when it is not in this view
 * @get_pages: (nullable): the pages to print (Ctrl+P); (transfer none) (nullable)
 * @export: (nullable): opens the way out of what the view shows, on paper and as a file (Ctrl+E); %FALSE when there is none now
 *
 * One way of looking at a matter of a project, among the views of a #CanevasViewPage. A view is one file and one line in the
 * table of canevas-view-kind.c. The page builds a view when it is first shown, shows it under its bar and lends it its header:
 * "store" and "project" (construct-only), "options" (GtkWidget, nullable: stands at the right end of the bar; the view owns it),
 * "inspector" (GtkWidget, nullable: the right pane; the view owns it), "inspector-visible" (whether it shows now; the user folds
 * it too), "inspector-wide" (boolean: pages of a document want more room than a form), "primary-label" (nullable: no button),
 * "primary-sensitive".
 */
struct _CanevasViewClass
{
  AdwBinClass parent_class;

  void (*activate_primary) (CanevasView *self);
  gboolean (*select) (CanevasView *self, CanevasRecord *record, const char *field);
  CanevasPages *(*get_pages) (CanevasView *self);
  gboolean (*export) (CanevasView *self);
};

CanevasStore *canevas_view_get_store (CanevasView *self);
CanevasRecord *canevas_view_get_project (CanevasView *self);
void canevas_view_set_options (CanevasView *self, GtkWidget *options);
/** (nullable) */
GtkWidget *canevas_view_get_options (CanevasView *self);
void canevas_view_set_inspector (CanevasView *self, GtkWidget *inspector);
void canevas_view_set_inspector_visible (CanevasView *self, gboolean visible);
void canevas_view_set_primary_label (CanevasView *self, const char *label);
void canevas_view_set_primary_sensitive (CanevasView *self, gboolean sensitive);
void canevas_view_activate_primary (CanevasView *self);
gboolean canevas_view_select (CanevasView *self, CanevasRecord *record, const char *field);
/** (transfer none) (nullable) */
CanevasPages *canevas_view_get_pages (CanevasView *self);
gboolean canevas_view_export (CanevasView *self);

G_END_DECLS
