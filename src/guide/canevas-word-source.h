/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"
#include "canevas-word-count.h"

G_BEGIN_DECLS

/**
 * canevas_word_source_count:
 * @cloud: a word cloud
 * @n_texts: (out) (optional): how many texts had words: ideas, minutes, or 1
 *
 * Counts the words a cloud is made of: its own text, the ideas of its box or of all, the minutes of its session or of all. In the language
 * of the file, without the words the cloud leaves out.
 */
CanevasWordCount *canevas_word_source_count (CanevasRecord *cloud, guint *n_texts);

/**
 * canevas_word_source_add_cloud:
 *
 * Adds a cloud, as one action, of what there is to read: ideas, else minutes, else a text that is still to be pasted.
 *
 * Returns: (transfer full) (nullable): nothing was added
 */
CanevasRecord *canevas_word_source_add_cloud (CanevasStore *store, GError **error);

G_END_DECLS
