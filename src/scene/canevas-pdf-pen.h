/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pdf-buffer.h"
#include "canevas-pdf-font.h"
#include "canevas-pen.h"

G_BEGIN_DECLS

/*
 * A pen that writes what it draws as the content of a page of PDF (ISO 32000-1, 8 and 9). Private to the room.
 *
 * cairo keeps a page twice and reads it three times before it writes it with printf; on large drawings that is half of all the
 * time. What this pen cannot write makes it lost: then cairo is to draw all again.
 */

/* How many states may be kept above each other. */
#define CANEVAS_PDF_DEEPEST 8

/* What paths and texts are drawn with. */
typedef struct
{
  CanevasInk inside, line;
  double width;
  double dash[4];
  guint n_dashes;
  gboolean round_caps, round_joins;
  guint font; /* its number, or 0 */
  double size;
} CanevasPdfLook;

typedef struct
{
  CanevasPen pen;
  CanevasPdfBuffer content;
  CanevasPdfBuffer path;
  GHashTable *fonts; /* PangoFont (reference) → CanevasPdfFont, of @faces */
  GPtrArray *faces;  /* CanevasPdfFont, of numbers from 1 */
  gboolean lost;

  CanevasPdfLook wanted, written;
  CanevasPdfLook kept[2 * CANEVAS_PDF_DEEPEST]; /* of each state, both */
  guint depth;

  /* Of the text that is being written. */
  PangoFont *last_font;
  CanevasPdfFont *font; /* of @last_font */
  gboolean in_text, in_string;
  gint64 line_x, line_y; /* where the string began, in hundredths of a point */
  double x;              /* where the glyphs so far have brought it */
} CanevasPdfPen;

CanevasPen *canevas_pdf_pen_init (CanevasPdfPen *self);
void canevas_pdf_pen_clear (CanevasPdfPen *self);
/* Begins another page of which nothing is written yet. */
void canevas_pdf_pen_begin (CanevasPdfPen *self);

/* Of the class of the pen, for texts. */
void canevas_pdf_pen_begin_text (CanevasPen *pen, double size);
void canevas_pdf_pen_add_run (CanevasPen *pen, const CanevasTextRun *run, double x, double y, double size);
void canevas_pdf_pen_end_text (CanevasPen *pen);
/* Writes the colour that insides and letters are to have, unless it is written. */
void canevas_pdf_pen_use_inside (CanevasPdfPen *self);

G_END_DECLS
