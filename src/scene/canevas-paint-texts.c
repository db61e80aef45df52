/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Texts of one style, painted together. */
#include "canevas-painting.h"

#include <math.h>

/* Pixels of text under which it is a bar, and then nothing. */
#define LEGIBLE 4.0
#define VISIBLE 1.6
/* Sizes of glyphs on screen grow by this much from one to the next: they are drawn anew for each size. */
#define SIZE_STEP 1.05

static void
add_block (CanevasPainting *self, const CanevasTextBlock *block, const CanevasTextStyle *style, double x, double y)
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

          canevas_pen_add_run (self->pen, piece->run, left + piece->x * style->size * self->view.scale, baseline,
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
        canevas_pen_rectangle (self->pen, floor (x + baseline - size * 0.5), floor (y - left - length), thick, MAX (1, floor (length)));
      else
        canevas_pen_rectangle (self->pen, floor (x + left), floor (y + baseline - size * 0.5), MAX (1, floor (length)), thick);
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
  canevas_pen_set_crisp (self->pen, TRUE);
  canevas_pen_fill (self->pen);
  canevas_pen_set_crisp (self->pen, FALSE);
}

static void
draw_upwards (CanevasPainting *self, const CanevasTextStyle *style, const CanevasSceneText *text, double size)
{
  canevas_pen_save (self->pen);
  canevas_pen_translate (self->pen, canevas_view_x (&self->view, text->x), canevas_view_y (&self->view, text->y));
  canevas_pen_turn_up (self->pen);
  canevas_pen_begin_text (self->pen, size);
  add_block (self, text->block, style, 0, 0);
  canevas_pen_end_text (self->pen);
  canevas_pen_restore (self->pen);
}

void
canevas_painting_draw_texts (CanevasPainting *self, const CanevasTextStyle *style)
{
  double size = style->size * self->view.scale;

  if (self->screen && size < VISIBLE)
    return;
  if (self->screen && size < LEGIBLE)
    {
      draw_bars (self, style);
      return;
    }
  if (self->screen)
    size = pow (SIZE_STEP, floor (log (size) / log (SIZE_STEP) + 0.5));
  canevas_painting_set_source (self, style->paint);
  if (!style->upwards)
    canevas_pen_begin_text (self->pen, size);
  for (guint i = 0; i < self->n_batch; i++)
    {
      const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, self->batch[i]);
      const CanevasSceneText *text = &g_array_index (self->contents->texts, CanevasSceneText, shape->data);

      if (style->upwards)
        draw_upwards (self, style, text, size);
      else
        add_block (self, text->block, style, canevas_view_x (&self->view, text->x), canevas_view_y (&self->view, text->y));
    }
  if (!style->upwards)
    canevas_pen_end_text (self->pen);
}
