/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Writers: a document to bytes. Deterministic: the same document gives the same bytes. Files are written by
 * canevas_document_save(): temporary file beside the target, then rename, so that a failure leaves the old file.
 */

/** Tagged, bookmarked, titled PDF with language and embedded fonts. */
GBytes *canevas_write_pdf (CanevasDocument *document, GCancellable *cancellable, GError **error);
/** OpenDocument text with real heading, list and table styles. */
GBytes *canevas_write_odt (CanevasDocument *document, GCancellable *cancellable, GError **error);
/** Plain text, 80 columns, UTF-8. */
GBytes *canevas_write_text (CanevasDocument *document, GCancellable *cancellable, GError **error);

/**
 * canevas_document_expect:
 * @path: where a document will be saved
 *
 * Gets ready, in the background, for what canevas_document_save() will need there. To be followed by canevas_document_expect_no_more().
 */
void canevas_document_expect (const char *path);
void canevas_document_expect_no_more (void);
/** The endings that a document can be written with, ended by %NULL: ".pdf"… */
const char *const *canevas_document_list_endings (void);
/** Writes @document in the format of the ending of @path (.pdf, .odt, .txt); an unknown ending is refused with the known ones. */
gboolean canevas_document_save (CanevasDocument *document, const char *path, GCancellable *cancellable, GError **error);

G_END_DECLS
