/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** What a drawing is made for. */
typedef enum
{
  CANEVAS_DRAWING_SCREEN, /* no frame: the window has its own */
  CANEVAS_DRAWING_FIGURE, /* across a page of text: no frame */
  CANEVAS_DRAWING_A4,     /* landscape, with title and title block */
  CANEVAS_DRAWING_A3,
  CANEVAS_DRAWING_A2,
  CANEVAS_DRAWING_A1,
  CANEVAS_DRAWING_A0,
  CANEVAS_N_DRAWING_SIZES
} CanevasDrawingSize;

/** "screen", "figure", "a4"…: as settings write it. */
const char *canevas_drawing_size_get_name (CanevasDrawingSize size);
/** FALSE when no size is called @name. */
gboolean canevas_drawing_size_find (const char *name, CanevasDrawingSize *size);
/** Width and height in points; 0: as large as it comes. */
void canevas_drawing_size_get (CanevasDrawingSize size, double *width, double *height);
/** Whether it is a sheet of its own, with a title and a title block. */
static inline gboolean
canevas_drawing_size_is_framed (CanevasDrawingSize size)
{
  return size >= CANEVAS_DRAWING_A4;
}

G_END_DECLS
