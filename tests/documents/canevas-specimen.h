/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"

G_BEGIN_DECLS

/* Documents made by hand, as real as those of the templates, for the tests of the writers. All transfer full. */

/** A five-page note with every kind of block. @draft: with its open questions. */
CanevasDocument *canevas_specimen_note_new (gboolean draft);
/** A letter to its recipient, three signatures. */
CanevasDocument *canevas_specimen_letter_new (void);
/** One table of @n_rows rows and a total, under a heading. */
CanevasDocument *canevas_specimen_table_new (guint n_rows);
/** Text that people should not type, but do. */
CanevasDocument *canevas_specimen_nasty_new (void);

/** Words of a text: runs of letters and digits, so that two writers compare whatever their lines. (transfer full) */
GPtrArray *canevas_specimen_get_words (const char *text);

G_END_DECLS
