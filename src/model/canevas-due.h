/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * canevas_due_dup_words:
 * @due: (nullable): the day something is to be done by, `YYYY-MM-DD`
 * @day: today
 *
 * In words: "3 days late", "due today", "in 5 days", "no due date".
 */
char *canevas_due_dup_words (const char *due, const char *day);

G_END_DECLS
