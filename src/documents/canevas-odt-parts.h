/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"

G_BEGIN_DECLS

/* The files inside an OpenDocument text. To be called in the document's language. All transfer full. */

GString *canevas_odt_make_styles (CanevasDocument *document);
GString *canevas_odt_make_content (CanevasDocument *document);

/** Namespaces of the root element of styles.xml and content.xml. */
#define CANEVAS_ODT_NAMESPACES                                                                                                      \
  " xmlns:office=\"urn:oasis:names:tc:opendocument:xmlns:office:1.0\""                                                              \
  " xmlns:style=\"urn:oasis:names:tc:opendocument:xmlns:style:1.0\""                                                                \
  " xmlns:text=\"urn:oasis:names:tc:opendocument:xmlns:text:1.0\""                                                                  \
  " xmlns:table=\"urn:oasis:names:tc:opendocument:xmlns:table:1.0\""                                                                \
  " xmlns:draw=\"urn:oasis:names:tc:opendocument:xmlns:drawing:1.0\""                                                               \
  " xmlns:fo=\"urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0\""                                                       \
  " xmlns:svg=\"urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0\""                                                         \
  " xmlns:xlink=\"http://www.w3.org/1999/xlink\" office:version=\"1.2\""

#define CANEVAS_ODT_LOGO "Pictures/logo.png"

/** A drawing is there twice: as SVG, which stays sharp, then as PNG, which all can show. */
#define CANEVAS_ODT_N_FIGURE_FORMATS 2
/** The name in the package of drawing @number, from 1, in a format, from 0. (transfer full) */
char *canevas_odt_make_figure_path (guint number, guint format);

/** Appends ` name="12.5pt"`, whatever the locale. */
void canevas_odt_append_length (GString *xml, const char *name, double points);
/** Appends text with its line breaks and its spaces, escaped. */
void canevas_odt_append_text (GString *xml, const char *text);

G_END_DECLS
