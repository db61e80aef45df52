/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/** From which likeness on two ideas are worth being looked at together. */
#define CANEVAS_IDEAS_ALIKE 0.6

/**
 * canevas_idea_likeness:
 * @language: "fr" or "en": whose articles and pronouns do not count
 *
 * How alike two short texts are: the share of words that they have in common, each in any of its forms (coefficient of L. R. Dice,
 * "Measures of the Amount of Ecologic Association Between Species", Ecology 26, 1945). Accents, capitals and the order of words
 * do not matter. Returns: from 0, nothing in common, to 1
 */
double canevas_idea_likeness (const char *first, const char *second, const char *language);

/** The same, of texts whose words were split by canevas_word_count_split(): where there are many to compare. */
double canevas_idea_words_likeness (GPtrArray *first, GPtrArray *second);

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
