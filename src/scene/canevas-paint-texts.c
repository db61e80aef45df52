/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of one style, painted together. */
#include "canevas-painting.h"

#include <math.h>
#include <string.h>

/* Pixels of text under which it is a bar, and then nothing. */
#define LEGIBLE 4.0
#define VISIBLE 1.6
/* Sizes of glyphs on screen grow by this much from one to the next: they are drawn anew for each size. */
#define SIZE_STEP 1.05

typedef struct
{
  cairo_font_face_t *face; /* of what waits */
  gboolean leftwards;
  double size;
} Pen;

static void
flush (CanevasPainting *self, Pen *pen)
{
  cairo_glyph_t *glyphs = (cairo_glyph_t *) self->glyphs->data;

  if (self->glyphs->len == 0)
    return;
  cairo_set_font_face (self->cr, pen->face);
  cairo_set_font_size (self->cr, pen->size);
  if (self->reads_text)
    cairo_show_text_glyphs (self->cr, self->text->str, self->text->len, glyphs, self->glyphs->len,
                            (cairo_text_cluster_t *) self->clusters->data, self->clusters->len,
                            pen->leftwards ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : 0);
  else
    cairo_show_glyphs (self->cr, glyphs, self->glyphs->len);
  g_array_set_size (self->glyphs, 0);
  g_array_set_size (self->clusters, 0);
  g_string_truncate (self->text, 0);
}

static void
add_text (CanevasPainting *self, const CanevasTextRun *run)
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
add_run (CanevasPainting *self, Pen *pen, const CanevasTextRun *run, double x, double y, double size)
{
  guint first;
  cairo_glyph_t *glyphs;

  if (run->face != pen->face || run->leftwards || pen->leftwards)
    {
      flush (self, pen);
      pen->face = run->face;
      pen->leftwards = run->leftwards;
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
add_block (CanevasPainting *self, Pen *pen, const CanevasTextBlock *block, const CanevasTextStyle *style, double x, double y)
{
  for (guint row = 0; row < block->n_rows; row++)
    {
      double left, baseline;

      canevas_text_block_get_offset (block, style, row, &left, &baseline);
      left = x + left * self->view.scale;
      baseline = y + baseline * self->view.scale;
      for (guint i = 0; i < block->rows[row].n_pieces; i++)
        {
          const CanevasTextPiece *piece = &block->pieces[block->rows[row].first_piece + i];

          add_run (self, pen, piece->run, left + piece->x * style->size * self->view.scale, baseline,
                   style->size * self->view.scale);
        }
    }
}

/* A text too small to be read: where its words are. */
static void
add_bars (CanevasPainting *self, const CanevasTextBlock *block, const CanevasTextStyle *style, double x, double y)
{
  double size = style->size * self->view.scale;
  double thick = MAX (1, floor (size * 0.4 + 0.5));

  for (guint row = 0; row < block->n_rows; row++)
    {
      double left, baseline, length = block->rows[row].width * size;

      canevas_text_block_get_offset (block, style, row, &left, &baseline);
      left *= self->view.scale;
      baseline *= self->view.scale;
      if (style->upwards)
        cairo_rectangle (self->cr, floor (x + baseline - size * 0.5), floor (y - left - length), thick, MAX (1, floor (length)));
      else
        cairo_rectangle (self->cr, floor (x + left), floor (y + baseline - size * 0.5), MAX (1, floor (length)), thick);
    }
}

static void
draw_bars (CanevasPainting *self, const CanevasTextStyle *style)
{
  canevas_painting_set_mixed_source (self, style->paint == CANEVAS_PAINT_ON_HUE ? style->paint : CANEVAS_PAINT_PAPER,
                                     style->paint, 0.45);
  for (guint i = 0; i < self->n_batch; i++)
    {
      const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, self->batch[i]);
      const CanevasSceneText *text = &g_array_index (self->contents->texts, CanevasSceneText, shape->data);

      add_bars (self, text->block, style, canevas_view_x (&self->view, text->x), canevas_view_y (&self->view, text->y));
    }
  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_NONE);
  cairo_fill (self->cr);
  cairo_set_antialias (self->cr, CAIRO_ANTIALIAS_DEFAULT);
}

static void
draw_upwards (CanevasPainting *self, Pen *pen, const CanevasTextStyle *style, const CanevasSceneText *text)
{
  cairo_save (self->cr);
  cairo_translate (self->cr, canevas_view_x (&self->view, text->x), canevas_view_y (&self->view, text->y));
  cairo_rotate (self->cr, -G_PI / 2);
  add_block (self, pen, text->block, style, 0, 0);
  flush (self, pen);
  cairo_restore (self->cr);
}

void
canevas_painting_draw_texts (CanevasPainting *self, const CanevasTextStyle *style)
{
  double size = style->size * self->view.scale;
  Pen pen = { .size = size };

  if (self->screen && size < VISIBLE)
    return;
  if (self->screen && size < LEGIBLE)
    {
      draw_bars (self, style);
      return;
    }
  if (self->screen)
    pen.size = pow (SIZE_STEP, floor (log (size) / log (SIZE_STEP) + 0.5));
  canevas_painting_set_source (self, style->paint);
  for (guint i = 0; i < self->n_batch; i++)
    {
      const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, self->batch[i]);
      const CanevasSceneText *text = &g_array_index (self->contents->texts, CanevasSceneText, shape->data);

      if (style->upwards)
        draw_upwards (self, &pen, style, text);
      else
        add_block (self, &pen, text->block, style, canevas_view_x (&self->view, text->x), canevas_view_y (&self->view, text->y));
    }
  flush (self, &pen);
}
