/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pdf-finish.h"

G_BEGIN_DECLS

/*
 * What a PDF says of itself, in its own notation. Private to the room.
 */

/* @text (nullable) as a string of PDF, with its brackets. (transfer full) */
char *canevas_pdf_dup_string (const char *text);
/* The XMP packet of a file. (transfer full) */
GString *canevas_pdf_make_metadata (const CanevasPdfFacts *facts);

G_END_DECLS
