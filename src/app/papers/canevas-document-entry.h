/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A document that can be printed: a template about a record. Made by the list of documents; keeps its record. */
#define CANEVAS_TYPE_DOCUMENT_ENTRY (canevas_document_entry_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDocumentEntry, canevas_document_entry, CANEVAS, DOCUMENT_ENTRY, GObject)

/**
 * canevas_document_entry_new:
 * @template_name: a packaged template; static
 * @subject: the record it is about
 * @section: (nullable): msgid of the heading it stands under; static
 */
CanevasDocumentEntry *canevas_document_entry_new (const char *template_name, CanevasRecord *subject, const char *section);
const char *canevas_document_entry_get_template (CanevasDocumentEntry *self);
/** (transfer none) */
CanevasRecord *canevas_document_entry_get_subject (CanevasDocumentEntry *self);
/** (nullable): translated */
const char *canevas_document_entry_get_section (CanevasDocumentEntry *self);
/** Translated name of the kind of document: "Framing note". */
const char *canevas_document_entry_get_kind (CanevasDocumentEntry *self);

G_END_DECLS
