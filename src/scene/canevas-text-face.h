/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-text-block.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

/*
 * One font of a measure: a weight, with or without serifs. Private to the room.
 *
 * Most words are Latin and in the font: they are shaped without a layout, each distinct one once. Opening a font at a size takes
 * as long as shaping a page, so everything is shaped at one size.
 */
typedef struct _CanevasTextFace CanevasTextFace;

CanevasTextFace *canevas_text_face_new (PangoContext *context, const char *families, guint weight);
CanevasTextFace *canevas_text_face_ref (CanevasTextFace *self);
void canevas_text_face_unref (CanevasTextFace *self);
/* How many words it keeps. */
guint canevas_text_face_get_n_runs (CanevasTextFace *self);

const PangoFontDescription *canevas_text_face_get_description (CanevasTextFace *self);
PangoAttrList *canevas_text_face_get_attributes (CanevasTextFace *self);
/* Whether a character stands alone, from left to right, and is in the font. */
gboolean canevas_text_face_is_plain (CanevasTextFace *self, gunichar character);
/* A run of plain characters; the last one may be a space. (nullable): they turn out to be woven into each other. */
const CanevasTextRun *canevas_text_face_get_run (CanevasTextFace *self, const char *text, guint n_bytes);

/* A run as Pango shaped it, in whatever script. (transfer full) */
CanevasTextRun *canevas_text_run_new_from_item (const char *text, PangoGlyphItem *item);
void canevas_text_run_free (CanevasTextRun *self);

G_END_DECLS
