/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-text-face.h"
#include "canevas-text-store.h"

G_BEGIN_DECLS

/*
 * Breaks a text into the lines of a block. Private to the room.
 */

/* @text: plain characters and line ends only. FALSE, leaving the block without rows: a layout must do it. */
gboolean canevas_text_break_plain (CanevasTextBlock *block, CanevasTextFace *face, CanevasTextStore *store);
/* Any text. @runs: takes the runs it makes. */
void canevas_text_break_any (CanevasTextBlock *block, CanevasTextFace *face, PangoContext *context, CanevasTextStore *store,
                             GPtrArray *runs);

G_END_DECLS
