/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pdf-file.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/*
 * A font of a PDF: the glyphs that were used, each with the text that it stands for (ISO 32000-1, 9.7). Private to the room.
 */
typedef struct _CanevasPdfFont CanevasPdfFont;

/*
 * @number: of its name among the resources, "/F1".
 *
 * Returns: (nullable): it is none of those whose outlines a PDF takes as they are: TrueType, in one weight, not slanted or
 * thickened by fontconfig
 */
CanevasPdfFont *canevas_pdf_font_new (PangoFont *font, guint number);
void canevas_pdf_font_free (CanevasPdfFont *self);
/* Whether @font has the same face: two weights of a text may, where the machine has no other. */
gboolean canevas_pdf_font_serves (CanevasPdfFont *self, PangoFont *font);
guint canevas_pdf_font_get_number (CanevasPdfFont *self);
/*
 * What stands for @glyph where it means @text. 0: there are no codes left.
 *
 * A space and one that does not break have one glyph: they have a code each, so that a reader who copies gets what was written.
 */
guint canevas_pdf_font_get_code (CanevasPdfFont *self, guint glyph, const char *text, guint n_bytes);
/* How far a code moves on, in thousandths of the size. */
int canevas_pdf_font_get_width (CanevasPdfFont *self, guint code);
/* Writes it as object @number and others. FALSE: it cannot be taken apart. */
gboolean canevas_pdf_font_write (CanevasPdfFont *self, CanevasPdfFile *file, guint number);

G_END_DECLS
