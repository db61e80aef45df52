/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-text-block.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * What the painter draws with: a path, then its inside or its line, and glyphs between the beginning and the end of a text. On
 * screen and in pictures that is cairo; in PDF the words of a page's content, see canevas-pdf-pen.h. Coordinates go right and
 * down. Private to the room.
 */
typedef struct _CanevasPen CanevasPen;

typedef struct
{
  double red, green, blue; /* from 0 to 1 */
} CanevasInk;

/* Of 0xRRGGBB. */
static inline CanevasInk
canevas_ink_new (guint32 colour)
{
  return (CanevasInk){ ((colour >> 16) & 0xff) / 255.0, ((colour >> 8) & 0xff) / 255.0, (colour & 0xff) / 255.0 };
}

typedef struct
{
  void (*save) (CanevasPen *self);
  void (*restore) (CanevasPen *self);
  void (*translate) (CanevasPen *self, double x, double y);
  void (*turn_up) (CanevasPen *self); /* a quarter of a turn: what went right goes up */

  void (*move_to) (CanevasPen *self, double x, double y);
  void (*line_to) (CanevasPen *self, double x, double y);
  void (*curve_to) (CanevasPen *self, double x1, double y1, double x2, double y2, double x, double y);
  void (*rectangle) (CanevasPen *self, double x, double y, double width, double height);
  void (*close) (CanevasPen *self); /* the next part begins with move_to() or rectangle() */

  void (*set_ink) (CanevasPen *self, const CanevasInk *ink);
  void (*set_width) (CanevasPen *self, double width);
  void (*set_dash) (CanevasPen *self, const double *lengths, guint n);
  void (*set_caps) (CanevasPen *self, gboolean round);
  void (*set_joins) (CanevasPen *self, gboolean round);
  void (*set_crisp) (CanevasPen *self, gboolean crisp); /* whole pixels, where there are any */

  void (*fill) (CanevasPen *self);
  void (*stroke) (CanevasPen *self);
  void (*fill_and_stroke) (CanevasPen *self, const CanevasInk *inside, const CanevasInk *line);
  void (*stroke_twice) (CanevasPen *self, double wide, const CanevasInk *below, double narrow, const CanevasInk *above);
  void (*veil) (CanevasPen *self, const CanevasInk *ink, double share); /* fills, letting what lies below show through */
  void (*clip) (CanevasPen *self);

  void (*begin_text) (CanevasPen *self, double size);
  /* @size: that of distances between glyphs, which may differ from the glyphs' own. */
  void (*add_run) (CanevasPen *self, const CanevasTextRun *run, double x, double y, double size);
  void (*end_text) (CanevasPen *self);
} CanevasPenClass;

struct _CanevasPen
{
  const CanevasPenClass *class;
};

/* A pen that is cairo's. */
typedef struct
{
  CanevasPen pen;
  cairo_t *cr;
  gboolean reads_text; /* the surface keeps the characters behind the glyphs */

  /* Glyphs of one font, waiting to be painted together. */
  cairo_font_face_t *face;
  gboolean leftwards;
  double size;
  GArray *glyphs;   /* cairo_glyph_t */
  GArray *clusters; /* cairo_text_cluster_t */
  GString *text;
} CanevasCairoPen;

/* @cr must outlive it; its font options are changed. Returns @self as a pen. */
CanevasPen *canevas_cairo_pen_init (CanevasCairoPen *self, cairo_t *cr);
void canevas_cairo_pen_clear (CanevasCairoPen *self);

static inline void
canevas_pen_save (CanevasPen *self)
{
  self->class->save (self);
}

static inline void
canevas_pen_restore (CanevasPen *self)
{
  self->class->restore (self);
}

static inline void
canevas_pen_translate (CanevasPen *self, double x, double y)
{
  self->class->translate (self, x, y);
}

static inline void
canevas_pen_turn_up (CanevasPen *self)
{
  self->class->turn_up (self);
}

static inline void
canevas_pen_move_to (CanevasPen *self, double x, double y)
{
  self->class->move_to (self, x, y);
}

static inline void
canevas_pen_line_to (CanevasPen *self, double x, double y)
{
  self->class->line_to (self, x, y);
}

static inline void
canevas_pen_curve_to (CanevasPen *self, double x1, double y1, double x2, double y2, double x, double y)
{
  self->class->curve_to (self, x1, y1, x2, y2, x, y);
}

static inline void
canevas_pen_rectangle (CanevasPen *self, double x, double y, double width, double height)
{
  self->class->rectangle (self, x, y, width, height);
}

static inline void
canevas_pen_close (CanevasPen *self)
{
  self->class->close (self);
}

static inline void
canevas_pen_set_ink (CanevasPen *self, const CanevasInk *ink)
{
  self->class->set_ink (self, ink);
}

static inline void
canevas_pen_set_width (CanevasPen *self, double width)
{
  self->class->set_width (self, width);
}

static inline void
canevas_pen_set_dash (CanevasPen *self, const double *lengths, guint n)
{
  self->class->set_dash (self, lengths, n);
}

static inline void
canevas_pen_set_caps (CanevasPen *self, gboolean round)
{
  self->class->set_caps (self, round);
}

static inline void
canevas_pen_set_joins (CanevasPen *self, gboolean round)
{
  self->class->set_joins (self, round);
}

static inline void
canevas_pen_set_crisp (CanevasPen *self, gboolean crisp)
{
  self->class->set_crisp (self, crisp);
}

static inline void
canevas_pen_fill (CanevasPen *self)
{
  self->class->fill (self);
}

static inline void
canevas_pen_stroke (CanevasPen *self)
{
  self->class->stroke (self);
}

static inline void
canevas_pen_fill_and_stroke (CanevasPen *self, const CanevasInk *inside, const CanevasInk *line)
{
  self->class->fill_and_stroke (self, inside, line);
}

static inline void
canevas_pen_stroke_twice (CanevasPen *self, double wide, const CanevasInk *below, double narrow, const CanevasInk *above)
{
  self->class->stroke_twice (self, wide, below, narrow, above);
}

static inline void
canevas_pen_veil (CanevasPen *self, const CanevasInk *ink, double share)
{
  self->class->veil (self, ink, share);
}

static inline void
canevas_pen_clip (CanevasPen *self)
{
  self->class->clip (self);
}

static inline void
canevas_pen_begin_text (CanevasPen *self, double size)
{
  self->class->begin_text (self, size);
}

static inline void
canevas_pen_add_run (CanevasPen *self, const CanevasTextRun *run, double x, double y, double size)
{
  self->class->add_run (self, run, x, y, size);
}

static inline void
canevas_pen_end_text (CanevasPen *self)
{
  self->class->end_text (self);
}

G_END_DECLS
