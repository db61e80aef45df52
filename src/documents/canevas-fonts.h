/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-shaped-text.h"
#include "canevas-text-measure.h"

G_BEGIN_DECLS

/*
 * The fonts of documents. They are opened at one size, that of drawings, and text is scaled: opening a face at another size costs
 * about a millisecond, as much as shaping a page. Metrics are not hinted, so that scaling is exact.
 */
#define CANEVAS_FONTS_SIZE CANEVAS_TEXT_SHAPED_SIZE

/** Of this thread: a font map is not shared between threads. Kept for the thread's life. (transfer none) */
PangoContext *canevas_fonts_get_context (void);
/** For drawings on paper, with the fonts of documents. (transfer full) */
CanevasTextMeasure *canevas_fonts_make_measure (void);
/** The same for a command, which draws on paper only: if nobody prepared fonts, those of paper are looked for. (transfer full) */
CanevasTextMeasure *canevas_fonts_make_paper_measure (void);
/** (transfer none) */
const PangoFontDescription *canevas_fonts_get_face (gboolean serif, gboolean bold);
/** The features every text has, as OpenType calls them. */
const char *canevas_fonts_get_features (void);

/**
 * canevas_fonts_shape:
 * @key: what tells these attributes from others
 *
 * Shapes a text, or gives what was shaped of the same text before: tables say the same many times, and when
 * a document is laid out again as somebody types in it, one paragraph has changed.
 *
 * Returns: (transfer full) (nullable): %NULL where a part is written from the right
 */
CanevasShapedText *canevas_fonts_shape (gboolean serif, gboolean bold, int tracking, const char *language, const char *string,
                                        PangoAttrList *attributes, const char *key);

/**
 * canevas_fonts_prepare:
 *
 * Begins to open the fonts, in a thread, while other things are done: looking through what is installed takes longer than opening a
 * file and composing a document. The first thread that then needs fonts gets them. To be followed by canevas_fonts_forget().
 */
void canevas_fonts_prepare (void);
/** A text that a drawing will hold, and its weight there. */
typedef struct
{
  char *text;
  guint weight;
} CanevasFontsText;

/** (transfer full) (element-type CanevasFontsText): frees its texts with it */
GArray *canevas_fonts_texts_new (void);
/**
 * canevas_fonts_shape_ahead:
 * @texts: (transfer full) (element-type CanevasFontsText)
 *
 * Where fonts are being prepared, shapes texts with them, in a thread, while it is still calculated where they will stand: the first
 * measure that is made then knows them. Does nothing where no fonts are being prepared.
 */
void canevas_fonts_shape_ahead (GArray *texts);
/** Drops prepared fonts that nobody came for. */
void canevas_fonts_forget (void);

G_END_DECLS
