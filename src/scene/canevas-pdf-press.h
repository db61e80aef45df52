/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pdf-book.h"
#include "canevas-scene-painter.h"

G_BEGIN_DECLS

/*
 * Writes pages into a book in a thread of its own, while the next ones are drawn. Private to the room.
 *
 * A scene that is given to it is only read from then on, and given back to the thread that made it to be let go. The book is the
 * press's as long as it works.
 */
typedef struct _CanevasPdfPress CanevasPdfPress;

/* @palette: (nullable): light; outlives it, as does @book */
CanevasPdfPress *canevas_pdf_press_new (CanevasPdfBook *book, const CanevasPalette *palette, const CanevasInk *paper);
/* Takes a reference to @scene, to be a page where a point of it is @scale points. Waits while there are enough pages to be written.
 * FALSE: an earlier one could not be written, and this one will not be. */
gboolean canevas_pdf_press_add (CanevasPdfPress *self, CanevasScene *scene, double scale);
/* Waits until all is written, and frees it. */
void canevas_pdf_press_finish (CanevasPdfPress *self);

G_END_DECLS
