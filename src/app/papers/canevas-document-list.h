/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document-entry.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/*
 * Every document that a project can print, under headings: those about the project itself, then a letter for each role, a sheet for
 * each body, a notice and a record for each meeting. Follows the records. Signal "chosen" (CanevasDocumentEntry): another is selected.
 */
#define CANEVAS_TYPE_DOCUMENT_LIST (canevas_document_list_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDocumentList, canevas_document_list, CANEVAS, DOCUMENT_LIST, GtkWidget)

GtkWidget *canevas_document_list_new (CanevasRecord *project);
/** Selects the first document about @record, if there is one. */
void canevas_document_list_select (CanevasDocumentList *self, CanevasRecord *record);

G_END_DECLS
