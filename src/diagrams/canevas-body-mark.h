/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * What a body does, told without colour: a mark of its own and a border of its own, wherever bodies are drawn.
 */

/** The verbs of a body, in the order of legends: choices of its field. */
extern const char *const canevas_body_verbs[];
extern const guint canevas_n_body_verbs;

/** Draws the mark of @verb around a middle. @size: points from side to side; nothing for an unknown verb */
void canevas_body_mark_draw (CanevasScene *scene, const char *verb, double x, double y, double size, CanevasPaint ink);
/** Gives @style the border of @verb. @unit: scale of the drawing */
void canevas_body_mark_set_border (const char *verb, double unit, CanevasShapeStyle *style);
/** Translated: "Decides: double border". (transfer none) */
const char *canevas_body_mark_get_legend (const char *verb);

G_END_DECLS
