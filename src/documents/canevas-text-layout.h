/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"
#include "canevas-style.h"
#include "canevas-text-lines.h"

G_BEGIN_DECLS

/*
 * Text shaped once: lines of a fixed leading, to be measured and then painted, whole or in part, any number of times. Every size is
 * shaped at one size and scaled (canevas-fonts.h).
 */
typedef struct _CanevasTextLayout CanevasTextLayout;

/** canevas_text_layout_new: @runs: CanevasRun*; @width: where lines are broken, negative for never. (transfer full) */
CanevasTextLayout *canevas_text_layout_new (const CanevasStyle *style, GPtrArray *runs, double width, CanevasAlign align);
/** The same for a text in one style; @string may be NULL. (transfer full) */
CanevasTextLayout *canevas_text_layout_new_plain (const CanevasStyle *style, const char *string, double width,
                                                  CanevasAlign align);
void canevas_text_layout_free (CanevasTextLayout *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasTextLayout, canevas_text_layout_free)

guint canevas_text_layout_get_n_lines (CanevasTextLayout *self);
double canevas_text_layout_get_height (CanevasTextLayout *self);
double canevas_text_layout_get_leading (CanevasTextLayout *self);
/** Width of the longest line. */
double canevas_text_layout_get_natural_width (CanevasTextLayout *self);
/** Whether a line had to be broken inside a word. */
gboolean canevas_text_layout_is_torn (CanevasTextLayout *self);
/** The stretches between which a line may be broken: CanevasWord. (transfer none) (nullable): not for text from the right */
GArray *canevas_text_layout_get_words (CanevasTextLayout *self);
/** Breaks the lines anew; nothing is shaped. */
void canevas_text_layout_set_width (CanevasTextLayout *self, double width);
/** Leaves @indent free at the head of the first line. */
void canevas_text_layout_set_indent (CanevasTextLayout *self, double indent);
/** Cuts the text to one line of its width, with an ellipsis. */
void canevas_text_layout_ellipsize (CanevasTextLayout *self, double width);

/** Paints @n_lines lines from line @first, with the top left corner of the first at @x, @y. */
void canevas_text_layout_draw (CanevasTextLayout *self, cairo_t *cr, double x, double y, guint first, guint n_lines);

G_END_DECLS
