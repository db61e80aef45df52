/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * canevas_word_cloud_drawing_new:
 * @cloud: a word cloud
 * @today: (nullable): YYYY-MM-DD: the date on a sheet
 *
 * Draws the words that come most often, larger the more often they come, heaviest in the middle, none upon another, all level. Each word
 * is a group called "word:" and itself, whose description says how often it comes: the outline is the table. Words that find no room in
 * letters that can be read are left out, and the sheet says how many. In the language of the file.
 *
 * Returns: (transfer full): the scene; without words, a sentence that says what to do
 */
CanevasScene *canevas_word_cloud_drawing_new (CanevasRecord *cloud, CanevasTextMeasure *measure, CanevasDrawingSize size, const char *today);

G_END_DECLS
