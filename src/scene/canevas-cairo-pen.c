/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pen.h"

#include <math.h>

static cairo_t *
get_cr (CanevasPen *pen)
{
  return ((CanevasCairoPen *) pen)->cr;
}

static void
save (CanevasPen *pen)
{
  cairo_save (get_cr (pen));
}

static void
restore (CanevasPen *pen)
{
  cairo_restore (get_cr (pen));
}

static void
translate (CanevasPen *pen, double x, double y)
{
  cairo_translate (get_cr (pen), x, y);
}

static void
turn_up (CanevasPen *pen)
{
  cairo_rotate (get_cr (pen), -G_PI / 2);
}

static void
move_to (CanevasPen *pen, double x, double y)
{
  cairo_move_to (get_cr (pen), x, y);
}

static void
line_to (CanevasPen *pen, double x, double y)
{
  cairo_line_to (get_cr (pen), x, y);
}

static void
curve_to (CanevasPen *pen, double x1, double y1, double x2, double y2, double x, double y)
{
  cairo_curve_to (get_cr (pen), x1, y1, x2, y2, x, y);
}

static void
rectangle (CanevasPen *pen, double x, double y, double width, double height)
{
  cairo_rectangle (get_cr (pen), x, y, width, height);
}

static void
close_path (CanevasPen *pen)
{
  cairo_close_path (get_cr (pen));
}

static void
set_ink (CanevasPen *pen, const CanevasInk *ink)
{
  cairo_set_source_rgb (get_cr (pen), ink->red, ink->green, ink->blue);
}

static void
set_width (CanevasPen *pen, double width)
{
  cairo_set_line_width (get_cr (pen), width);
}

static void
set_dash (CanevasPen *pen, const double *lengths, guint n)
{
  cairo_set_dash (get_cr (pen), lengths, n, 0);
}

static void
set_caps (CanevasPen *pen, gboolean round)
{
  cairo_set_line_cap (get_cr (pen), round ? CAIRO_LINE_CAP_ROUND : CAIRO_LINE_CAP_BUTT);
}

static void
set_joins (CanevasPen *pen, gboolean round)
{
  cairo_set_line_join (get_cr (pen), round ? CAIRO_LINE_JOIN_ROUND : CAIRO_LINE_JOIN_MITER);
}

static void
set_crisp (CanevasPen *pen, gboolean crisp)
{
  cairo_set_antialias (get_cr (pen), crisp ? CAIRO_ANTIALIAS_NONE : CAIRO_ANTIALIAS_DEFAULT);
}

static void
fill (CanevasPen *pen)
{
  cairo_fill (get_cr (pen));
}

static void
stroke (CanevasPen *pen)
{
  cairo_stroke (get_cr (pen));
}

static void
fill_and_stroke (CanevasPen *pen, const CanevasInk *inside, const CanevasInk *line)
{
  set_ink (pen, inside);
  cairo_fill_preserve (get_cr (pen));
  set_ink (pen, line);
  cairo_stroke (get_cr (pen));
}

static void
stroke_twice (CanevasPen *pen, double wide, const CanevasInk *below, double narrow, const CanevasInk *above)
{
  set_ink (pen, below);
  set_width (pen, wide);
  cairo_stroke_preserve (get_cr (pen));
  set_ink (pen, above);
  set_width (pen, narrow);
  cairo_stroke (get_cr (pen));
}

static void
veil (CanevasPen *pen, const CanevasInk *ink, double share)
{
  cairo_set_source_rgba (get_cr (pen), ink->red, ink->green, ink->blue, share);
  cairo_fill (get_cr (pen));
}

static void
clip (CanevasPen *pen)
{
  cairo_clip (get_cr (pen));
}

static void
flush (CanevasCairoPen *self)
{
  cairo_glyph_t *glyphs = (cairo_glyph_t *) self->glyphs->data;

  if (self->glyphs->len == 0)
    return;
  cairo_set_font_face (self->cr, self->face);
  cairo_set_font_size (self->cr, self->size);
  if (self->reads_text)
    cairo_show_text_glyphs (self->cr, self->text->str, self->text->len, glyphs, self->glyphs->len,
                            (cairo_text_cluster_t *) self->clusters->data, self->clusters->len,
                            self->leftwards ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  else
    cairo_show_glyphs (self->cr, glyphs, self->glyphs->len);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_string_truncate (self->text, 0);
}

static void
begin_text (CanevasPen *pen, double size)
{
  CanevasCairoPen *self = (CanevasCairoPen *) pen;

  self->face = NULL;
  self->leftwards = FALSE;
  self->size = size;
}

static void
add_text (CanevasCairoPen *self, const CanevasTextRun *run)
{
  guint first = self->clusters->len;
  cairo_text_cluster_t *clusters;
  const char *c = run->text;

  g_string_append_len (self->text, run->text, run->n_bytes);
  if (run->n_clusters > 0)
    {
      g_array_append_vals (self->clusters, run->clusters, run->n_clusters);
      return;
    }
  g_array_set_size (self->clusters, first + run->n_glyphs);
  clusters = &g_array_index (self->clusters, cairo_text_cluster_t, first);
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const char *next = g_utf8_next_char (c);

      clusters[i] = (cairo_text_cluster_t){ next - c, 1 };
      c = next;
    }
}

static void
add_run (CanevasPen *pen, const CanevasTextRun *run, double x, double y, double size)
{
  CanevasCairoPen *self = (CanevasCairoPen *) pen;
  guint first;
  cairo_glyph_t *glyphs;

  if (run->face != self->face || run->leftwards || self->leftwards)
    {
      flush (self);
      self->face = run->face;
      self->leftwards = run->leftwards;
    }
  first = self->glyphs->len;
  g_array_set_size (self->glyphs, first + run->n_glyphs);
  glyphs = &g_array_index (self->glyphs, cairo_glyph_t, first);
  for (guint i = 0; i < run->n_glyphs; i++)
    glyphs[i] = (cairo_glyph_t){ run->glyphs[i].index, x + run->glyphs[i].x * size, y + run->glyphs[i].y * size };
  if (self->reads_text)
    add_text (self, run);
}

static void
end_text (CanevasPen *pen)
{
  flush ((CanevasCairoPen *) pen);
}

/* Letters keep their form and their place at any size. */
static void
set_font_options (cairo_t *cr)
{
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  cairo_set_font_options (cr, options);
  cairo_font_options_destroy (options);
}

CanevasPen *
canevas_cairo_pen_init (CanevasCairoPen *self, cairo_t *cr)
{
  static const CanevasPenClass class = {
    .save = save, .restore = restore, .translate = translate, .turn_up = turn_up,
    .move_to = move_to, .line_to = line_to, .curve_to = curve_to, .rectangle = rectangle, .close = close_path,
    .set_ink = set_ink, .set_width = set_width, .set_dash = set_dash, .set_caps = set_caps, .set_joins = set_joins,
    .set_crisp = set_crisp,
    .fill = fill, .stroke = stroke, .fill_and_stroke = fill_and_stroke, .stroke_twice = stroke_twice, .veil = veil, .clip = clip,
    .begin_text = begin_text, .add_run = add_run, .end_text = end_text,
  };

  *self = (CanevasCairoPen){ .cr = cr };
  self->pen.class = &class;
  self->reads_text = cairo_surface_has_show_text_glyphs (cairo_get_target (cr));
  self->glyphs = g_array_new (FALSE, FALSE, sizeof (cairo_glyph_t));
  self->clusters = g_array_new (FALSE, FALSE, sizeof (cairo_text_cluster_t));
  self->text = g_string_new (NULL);
  set_font_options (cr);
  return &self->pen;
}

void
canevas_cairo_pen_clear (CanevasCairoPen *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->clusters);
  g_array_unref (self->glyphs);
}
