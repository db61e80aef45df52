/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pdf-pen.h"

#include <math.h>

static CanevasPdfPen *
get_self (CanevasPen *pen)
{
  return (CanevasPdfPen *) pen;
}

static void
add_operator (CanevasPdfPen *self, const char *operator)
{
  canevas_pdf_buffer_add (&self->content, operator);
}

static void
save (CanevasPen *pen)
{
  CanevasPdfPen *self = get_self (pen);

  g_assert (self->depth < CANEVAS_PDF_DEEPEST);
  self->kept[2 * self->depth] = self->wanted;
  self->kept[2 * self->depth + 1] = self->written;
  self->depth++;
  add_operator (self, "q\n");
}

static void
restore (CanevasPen *pen)
{
  CanevasPdfPen *self = get_self (pen);

  g_assert (self->depth > 0);
  self->depth--;
  self->wanted = self->kept[2 * self->depth];
  self->written = self->kept[2 * self->depth + 1];
  add_operator (self, "Q\n");
}

static void
translate (CanevasPen *pen, double x, double y)
{
  CanevasPdfPen *self = get_self (pen);

  add_operator (self, "1 0 0 1 ");
  canevas_pdf_buffer_add_number (&self->content, x);
  canevas_pdf_buffer_add_number (&self->content, y);
  add_operator (self, "cm\n");
}

static void
turn_up (CanevasPen *pen)
{
  add_operator (get_self (pen), "0 -1 1 0 0 0 cm\n");
}

static void
add_point (CanevasPdfPen *self, double x, double y)
{
  canevas_pdf_buffer_add_number (&self->path, x);
  canevas_pdf_buffer_add_number (&self->path, y);
}

static void
move_to (CanevasPen *pen, double x, double y)
{
  add_point (get_self (pen), x, y);
  canevas_pdf_buffer_add_bytes (&get_self (pen)->path, "m ", 2);
}

static void
line_to (CanevasPen *pen, double x, double y)
{
  add_point (get_self (pen), x, y);
  canevas_pdf_buffer_add_bytes (&get_self (pen)->path, "l ", 2);
}

static void
curve_to (CanevasPen *pen, double x1, double y1, double x2, double y2, double x, double y)
{
  add_point (get_self (pen), x1, y1);
  add_point (get_self (pen), x2, y2);
  add_point (get_self (pen), x, y);
  canevas_pdf_buffer_add_bytes (&get_self (pen)->path, "c ", 2);
}

static void
rectangle (CanevasPen *pen, double x, double y, double width, double height)
{
  add_point (get_self (pen), x, y);
  add_point (get_self (pen), width, height);
  canevas_pdf_buffer_add_bytes (&get_self (pen)->path, "re\n", 3);
}

static void
close_path (CanevasPen *pen)
{
  canevas_pdf_buffer_add_bytes (&get_self (pen)->path, "h\n", 2);
}

static void
set_ink (CanevasPen *pen, const CanevasInk *ink)
{
  get_self (pen)->wanted.inside = get_self (pen)->wanted.line = *ink;
}

static void
set_width (CanevasPen *pen, double width)
{
  get_self (pen)->wanted.width = width;
}

static void
set_dash (CanevasPen *pen, const double *lengths, guint n)
{
  CanevasPdfLook *wanted = &get_self (pen)->wanted;

  g_assert (n <= G_N_ELEMENTS (wanted->dash));
  wanted->n_dashes = n;
  for (guint i = 0; i < n; i++)
    wanted->dash[i] = lengths[i];
}

static void
set_caps (CanevasPen *pen, gboolean round)
{
  get_self (pen)->wanted.round_caps = round;
}

static void
set_joins (CanevasPen *pen, gboolean round)
{
  get_self (pen)->wanted.round_joins = round;
}

static void
set_crisp (CanevasPen *pen, gboolean crisp)
{
  /* Paper has no pixels. */
}

/* A colour has 256 steps, which three decimals tell apart. */
static void
add_share (CanevasPdfPen *self, double share)
{
  int thousandths = CLAMP (lround (share * 1000), 0, 1000);
  char digits[] = { '.', '0' + thousandths / 100, '0' + thousandths / 10 % 10, '0' + thousandths % 10, ' ' };

  if (thousandths == 0 || thousandths == 1000)
    canevas_pdf_buffer_add_integer (&self->content, thousandths / 1000);
  else
    canevas_pdf_buffer_add_bytes (&self->content, digits, sizeof digits);
}

static void
use_ink (CanevasPdfPen *self, const CanevasInk *wanted, CanevasInk *written, const char *operator)
{
  if (wanted->red == written->red && wanted->green == written->green && wanted->blue == written->blue)
    return;
  add_share (self, wanted->red);
  add_share (self, wanted->green);
  add_share (self, wanted->blue);
  add_operator (self, operator);
  *written = *wanted;
}

void
canevas_pdf_pen_use_inside (CanevasPdfPen *self)
{
  use_ink (self, &self->wanted.inside, &self->written.inside, "rg\n");
}

static void
use_dash (CanevasPdfPen *self)
{
  CanevasPdfLook *wanted = &self->wanted;
  CanevasPdfLook *written = &self->written;

  if (wanted->n_dashes == written->n_dashes && memcmp (wanted->dash, written->dash, wanted->n_dashes * sizeof *wanted->dash) == 0)
    return;
  add_operator (self, "[");
  for (guint i = 0; i < wanted->n_dashes; i++)
    canevas_pdf_buffer_add_number (&self->content, wanted->dash[i]);
  add_operator (self, "]0 d\n");
  written->n_dashes = wanted->n_dashes;
  memcpy (written->dash, wanted->dash, sizeof written->dash);
}

static void
use_line (CanevasPdfPen *self)
{
  CanevasPdfLook *wanted = &self->wanted;
  CanevasPdfLook *written = &self->written;

  use_ink (self, &wanted->line, &written->line, "RG\n");
  if (wanted->width != written->width)
    {
      canevas_pdf_buffer_add_number (&self->content, wanted->width);
      add_operator (self, "w\n");
    }
  if (wanted->round_caps != written->round_caps)
    add_operator (self, wanted->round_caps ? "1 J\n" : "0 J\n");
  if (wanted->round_joins != written->round_joins)
    add_operator (self, wanted->round_joins ? "1 j\n" : "0 j\n");
  written->width = wanted->width;
  written->round_caps = wanted->round_caps;
  written->round_joins = wanted->round_joins;
  use_dash (self);
}

static void
add_path (CanevasPdfPen *self, const char *operator)
{
  canevas_pdf_buffer_add_bytes (&self->content, self->path.data, self->path.length);
  add_operator (self, operator);
}

static void
end_path (CanevasPdfPen *self, const char *operator)
{
  if (self->path.length > 0)
    add_path (self, operator);
  self->path.length = 0;
}

static void
fill (CanevasPen *pen)
{
  CanevasPdfPen *self = get_self (pen);

  if (self->path.length > 0)
    canevas_pdf_pen_use_inside (self);
  end_path (self, "f\n");
}

static void
stroke (CanevasPen *pen)
{
  CanevasPdfPen *self = get_self (pen);

  if (self->path.length > 0)
    use_line (self);
  end_path (self, "S\n");
}

static void
fill_and_stroke (CanevasPen *pen, const CanevasInk *inside, const CanevasInk *line)
{
  CanevasPdfPen *self = get_self (pen);

  self->wanted.inside = *inside;
  self->wanted.line = *line;
  canevas_pdf_pen_use_inside (self);
  use_line (self);
  end_path (self, "B\n");
  self->wanted.inside = *line;
}

static void
stroke_twice (CanevasPen *pen, double wide, const CanevasInk *below, double narrow, const CanevasInk *above)
{
  CanevasPdfPen *self = get_self (pen);

  if (self->path.length == 0)
    return;
  set_ink (pen, below);
  self->wanted.width = wide;
  use_line (self);
  add_path (self, "S\n");
  set_ink (pen, above);
  self->wanted.width = narrow;
  stroke (pen);
}

/* What can be seen through needs resources of its own, for something that only screens show. */
static void
veil (CanevasPen *pen, const CanevasInk *ink, double share)
{
  get_self (pen)->lost = TRUE;
  get_self (pen)->path.length = 0;
}

static void
clip (CanevasPen *pen)
{
  end_path (get_self (pen), "W n\n");
}

CanevasPen *
canevas_pdf_pen_init (CanevasPdfPen *self)
{
  static const CanevasPenClass class = {
    .save = save, .restore = restore, .translate = translate, .turn_up = turn_up,
    .move_to = move_to, .line_to = line_to, .curve_to = curve_to, .rectangle = rectangle, .close = close_path,
    .set_ink = set_ink, .set_width = set_width, .set_dash = set_dash, .set_caps = set_caps, .set_joins = set_joins,
    .set_crisp = set_crisp,
    .fill = fill, .stroke = stroke, .fill_and_stroke = fill_and_stroke, .stroke_twice = stroke_twice, .veil = veil, .clip = clip,
    .begin_text = canevas_pdf_pen_begin_text, .add_run = canevas_pdf_pen_add_run, .end_text = canevas_pdf_pen_end_text,
  };

  *self = (CanevasPdfPen){ .pen = { &class } };
  self->fonts = g_hash_table_new_full (NULL, NULL, g_object_unref, NULL);
  self->faces = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_pdf_font_free);
  return &self->pen;
}

void
canevas_pdf_pen_clear (CanevasPdfPen *self)
{
  g_ptr_array_unref (self->faces);
  g_hash_table_unref (self->fonts);
  canevas_pdf_buffer_clear (&self->path);
  canevas_pdf_buffer_clear (&self->content);
}

void
canevas_pdf_pen_begin (CanevasPdfPen *self)
{
  /* What a page starts with (8.4.1), which is what cairo draws with too but for the width. */
  static const CanevasPdfLook start = { .width = 1 };

  self->wanted = self->written = start;
  self->depth = 0;
  self->content.length = self->path.length = 0;
}
