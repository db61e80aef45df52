/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A word of a text: as it is mostly written there, and how often it comes. */
typedef struct
{
  const char *word;
  guint count;
} CanevasWord;

/**
 * CanevasWordCount:
 *
 * Counts the words of texts: the cloud of ideas or minutes. What says nothing by itself is left out (articles, pronouns, to be and to
 * have), elided articles are taken off ("l’accueil"), capitals do not matter, and a plural counts with its singular where the text has
 * both. Words keep their accents. The same texts give the same words in the same order.
 */
typedef struct _CanevasWordCount CanevasWordCount;

/** @language: "fr" or "en": whose words are left out */
CanevasWordCount *canevas_word_count_new (const char *language);
void canevas_word_count_free (CanevasWordCount *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasWordCount, canevas_word_count_free)

/** Words that are not to be counted, split by white. @words: (nullable) */
void canevas_word_count_leave_out (CanevasWordCount *self, const char *words);
/** @text: (nullable) */
void canevas_word_count_add (CanevasWordCount *self, const char *text);
/** The words of a text that would be counted, in its order, without accents and capitals. (transfer full) (element-type utf8) */
GPtrArray *canevas_word_count_split (CanevasWordCount *self, const char *text);
/** How many words were counted until now, each as often as it came. */
guint canevas_word_count_get_total (CanevasWordCount *self);
/** The words that come most often, most often first, then in alphabetical order. Valid until the next call. (transfer full) (element-type CanevasWord) */
GArray *canevas_word_count_list (CanevasWordCount *self, guint n_words);

G_END_DECLS
