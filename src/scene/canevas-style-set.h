/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * The styles of a scene, each kept once: a shape only has a number. Private to the room.
 */
typedef struct _CanevasStyleSet CanevasStyleSet;

CanevasStyleSet *canevas_style_set_new (void);
void canevas_style_set_free (CanevasStyleSet *self);

guint canevas_style_set_add (CanevasStyleSet *self, const CanevasShapeStyle *style);
guint canevas_style_set_add_text (CanevasStyleSet *self, const CanevasTextStyle *style);
/* CanevasShapeStyle, by number. (transfer none) */
GArray *canevas_style_set_get_styles (CanevasStyleSet *self);
/* CanevasTextStyle, by number. (transfer none) */
GArray *canevas_style_set_get_text_styles (CanevasStyleSet *self);

G_END_DECLS
