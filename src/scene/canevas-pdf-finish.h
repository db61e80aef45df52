/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a PDF should say of itself and cairo cannot. */
typedef struct
{
  const char *language; /* "fr-FR" */
  const char *title;
  const char *author;
  const char *date;     /* (nullable): YYYY-MM-DD */
  GArray *row_headers;  /* gboolean: for each TH in reading order, whether it heads its row */
  GPtrArray *alternatives; /* char*: for each Figure in reading order; those of a book are strings of PDF already */
} CanevasPdfFacts;

/**
 * canevas_pdf_finish:
 *
 * Appends to @pdf, as written by cairo, an incremental update: language, title in the window's bar, XMP, scope of table headers,
 * text of figures, reading order by structure. No conformance to PDF/UA is claimed.
 *
 * Returns: FALSE, leaving @pdf as it is, when it has no plain cross-reference table to build upon
 */
gboolean canevas_pdf_finish (GByteArray *pdf, const CanevasPdfFacts *facts);

G_END_DECLS
