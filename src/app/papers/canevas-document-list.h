/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document-entry.h"
#include "canevas-store.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Every document that a project can print, under headings: those about the project itself, then a letter for each role, a sheet for
 * each body, a notice and a record for each meeting. Without a project: those of the authority and of what serves no project, such as
 * the sheet of a community or the file for the staff committee. Follows the records. Signal "chosen" (CanevasDocumentEntry, nullable):
 * another is selected, or none is left.
 */
#define CANEVAS_TYPE_DOCUMENT_LIST (canevas_document_list_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDocumentList, canevas_document_list, CANEVAS, DOCUMENT_LIST, GtkWidget)

/** @project: (nullable): %NULL: documents of no project */
GtkWidget *canevas_document_list_new (CanevasStore *store, CanevasRecord *project);
/** Selects the first document about @record, if there is one; %NULL: the first of all. */
void canevas_document_list_select (CanevasDocumentList *self, CanevasRecord *record);

G_END_DECLS
