/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-scene-write.h"

G_BEGIN_DECLS

/** Slips on a sheet of A4. */
#define CANEVAS_IDEA_SLIPS_PER_PAGE 6

/**
 * canevas_idea_slips_draw:
 * @idea_box: whose question and prefix stand on them
 * @first: number of the first slip of the page
 * @n: how many slips: at most %CANEVAS_IDEA_SLIPS_PER_PAGE
 *
 * A sheet of A4 with slips to be cut out along its marks: question, reference number, lines to write on, who may sign and where
 * to put it. In the language of the file. (transfer full)
 */
CanevasScene *canevas_idea_slips_draw (CanevasRecord *idea_box, CanevasTextMeasure *measure, guint first, guint n);

/** canevas_idea_slips_count_pages: @n: how many slips */
guint canevas_idea_slips_count_pages (guint n);
/** Page @page, from 0, of @n slips from number @first on. (transfer full) */
CanevasScene *canevas_idea_slips_draw_page (CanevasRecord *idea_box, CanevasTextMeasure *measure, guint first, guint n, guint page);
/** The PDF of @n slips from number @first on. (transfer full) (nullable) */
GBytes *canevas_idea_slips_write (CanevasRecord *idea_box, CanevasTextMeasure *measure, guint first, guint n, GError **error);

G_END_DECLS
