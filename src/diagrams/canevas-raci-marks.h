/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-letters.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * Letters of the RACI on paper, told apart by a grey photocopier: A white on a filled square, R in a filled disc with a ring, C in a
 * thin ring, I bare with serifs, a dot for nothing.
 */

/** canevas_raci_marks_draw: @size: of a single mark from side to side; several share @width and are smaller as needed */
void canevas_raci_marks_draw (CanevasScene *scene, CanevasRaciLetters letters, double x, double y, double size, double width);
/** A triangle with @text (a number, or "!") around a point. */
void canevas_raci_marks_draw_warning (CanevasScene *scene, const char *text, double x, double y, double size);

G_END_DECLS
