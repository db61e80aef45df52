/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/** From which likeness on two ideas are worth being looked at together. */
#define CANEVAS_IDEAS_ALIKE 0.5

/**
 * canevas_idea_likeness:
 *
 * How alike two short texts are: the share of sequences of three letters that they have in common (coefficient of L. Dice 1945
 * over trigrams, as R. Angell, G. Freund, P. Willett 1983), words of fewer than four letters left out, accents, capitals and
 * order of words apart. Returns: from 0, nothing in common, to 1
 */
double canevas_idea_likeness (const char *first, const char *second);

/**
 * canevas_idea_list_alike:
 * @most: at most so many
 *
 * The ideas of the same box that say nearly the same, and are not merged: the most alike first. They are proposed, never merged
 * alone.
 *
 * Returns: (transfer full) (element-type CanevasRecord)
 */
GPtrArray *canevas_idea_list_alike (CanevasRecord *idea, guint most);

G_END_DECLS
