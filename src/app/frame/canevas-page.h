/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-pages.h"
#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_PAGE (canevas_page_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasPage, canevas_page, CANEVAS, PAGE, AdwBin)

/**
 * CanevasPageClass:
 * @activate_primary: the page's one primary action (Ctrl+Shift+N)
 * @select: (nullable): shows and selects a record of the page, focusing @field when given (links from elsewhere)
 * @explain: (nullable): opens the guide on what the page shows (F1 outside a field)
 * @get_pages: (nullable): the pages to print (Ctrl+P); (transfer none) (nullable)
 * @export: (nullable): opens the way out of what the page shows (Ctrl+E); %FALSE when it has nothing of its own to give
 * @search: (nullable): puts the keyboard where one looks for something in the page (Ctrl+F); %FALSE when there is nothing to look in
 *
 * What the window shows right of the sidebar. Every page is the same kind of page: a title, one primary action, content (the bin's
 * child) and an inspector. The window builds a page when it is first shown and binds its header to these properties:
 * "store" (construct-only), "record" (construct-only, nullable: the project or authority it is about), "title", "subtitle" (what
 * stands before "· Saved at …"), "primary-label" (nullable: no button), "primary-sensitive", "inspector" (GtkWidget, nullable: the
 * right pane; the page owns it), "inspector-visible", "inspector-wide" (boolean: pages of a document, which are read,
 * want more room than a form).
 * Pages report errors and offers of undo by canevas_page_toast(), which bubbles to the window's overlay.
 */
struct _CanevasPageClass
{
  AdwBinClass parent_class;

  void (*activate_primary) (CanevasPage *self);
  void (*select) (CanevasPage *self, CanevasRecord *record, const char *field);
  void (*explain) (CanevasPage *self);
  CanevasPages *(*get_pages) (CanevasPage *self);
  gboolean (*export) (CanevasPage *self);
  gboolean (*search) (CanevasPage *self);
};

CanevasStore *canevas_page_get_store (CanevasPage *self);
CanevasRecord *canevas_page_get_record (CanevasPage *self);
void canevas_page_set_title (CanevasPage *self, const char *title);
void canevas_page_set_subtitle (CanevasPage *self, const char *subtitle);
void canevas_page_set_primary_label (CanevasPage *self, const char *label);
void canevas_page_set_primary_sensitive (CanevasPage *self, gboolean sensitive);
void canevas_page_set_inspector (CanevasPage *self, GtkWidget *inspector);
void canevas_page_set_inspector_visible (CanevasPage *self, gboolean visible);
void canevas_page_set_inspector_wide (CanevasPage *self, gboolean wide);
void canevas_page_activate_primary (CanevasPage *self);
void canevas_page_select (CanevasPage *self, CanevasRecord *record, const char *field);
/** Opens the guide on what the page shows. Returns: %FALSE when it has nothing to say */
gboolean canevas_page_explain (CanevasPage *self);
/** (transfer none) (nullable): the pages to print */
CanevasPages *canevas_page_get_pages (CanevasPage *self);
gboolean canevas_page_export (CanevasPage *self);
/** Puts the keyboard where one looks for something in what is shown. Returns: %FALSE when there is nothing to look in */
gboolean canevas_page_search (CanevasPage *self);

/**
 * canevas_page_go:
 * @from: a widget of the window
 * @page: the name of a page of the registry, such as "framing"
 * @project: (nullable): whose page, when it is one of a project
 * @selected: (nullable): what is chosen there
 *
 * Leads to another page of the window that holds @from.
 */
void canevas_page_go (GtkWidget *from, const char *page, CanevasRecord *project, CanevasRecord *selected);

/** Tells the user what happened, in the window that @from is or lies in; with @undoable, the toast has a button "Undo" for 10
 * seconds, or until something else is changed. */
void canevas_page_toast (GtkWidget *from, const char *message, gboolean undoable);
/** Shows a failure in a dialog: one sentence, what was not lost, verbs. Nothing when @error is NULL. */
void canevas_page_report (GtkWidget *from, const char *heading, const GError *error);

G_END_DECLS
