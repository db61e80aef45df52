/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pdf-pen.h"

#include "canevas-pdf-finish.h"

G_BEGIN_DECLS

/*
 * A tagged PDF written by our own pen: a document of figures, one a page (ISO 32000-1, 14.7 and 14.8). Private to the room.
 */
typedef struct
{
  CanevasPdfPen pen;
  CanevasPdfFile file;
  GArray *figures; /* guint: numbers of the elements of the structure */
  GArray *pages;   /* guint: numbers of the pages */
  GArray *boxes;   /* double: width and height of each page */
} CanevasPdfBook;

void canevas_pdf_book_init (CanevasPdfBook *self);
void canevas_pdf_book_clear (CanevasPdfBook *self);
/* Begins a page of which @paper is the colour. */
CanevasPen *canevas_pdf_book_begin_page (CanevasPdfBook *self, double width, double height, const CanevasInk *paper);
void canevas_pdf_book_end_page (CanevasPdfBook *self);
/* (transfer full) (nullable): what was drawn cannot be written so */
GBytes *canevas_pdf_book_end (CanevasPdfBook *self, const CanevasPdfFacts *facts);

G_END_DECLS
