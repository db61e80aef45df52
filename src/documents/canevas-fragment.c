/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-fragment.h"

CanevasFragment *
canevas_fragment_new (CanevasBlock *block, double height)
{
  CanevasFragment *self = g_new0 (CanevasFragment, 1);

  self->block = block;
  self->height = height;
  self->pieces = g_array_sized_new (FALSE, FALSE, sizeof (CanevasPiece), 2);
  return self;
}

void
canevas_fragment_free (CanevasFragment *self)
{
  g_array_unref (self->pieces);
  g_free (self);
}

void
canevas_fragment_add_text (CanevasFragment *self, CanevasTextLayout *text, guint first, guint n_lines, double x, double y,
                           CanevasTag *tag)
{
  CanevasPiece piece = { CANEVAS_PIECE_TEXT, x, y, .text = text, .first_line = first, .n_lines = n_lines, .tag = tag };

  piece.width = canevas_text_layout_get_natural_width (text);
  piece.height = n_lines * canevas_text_layout_get_leading (text);
  g_array_append_val (self->pieces, piece);
}

void
canevas_fragment_add_whole_text (CanevasFragment *self, CanevasTextLayout *text, double x, double y, CanevasTag *tag)
{
  canevas_fragment_add_text (self, text, 0, canevas_text_layout_get_n_lines (text), x, y, tag);
}

void
canevas_fragment_add_rule (CanevasFragment *self, CanevasColour colour, double thickness, double x, double y, double width)
{
  CanevasPiece piece = { CANEVAS_PIECE_RULE, x, y, width, thickness, thickness, colour };

  g_array_append_val (self->pieces, piece);
}

void
canevas_fragment_add_fill (CanevasFragment *self, CanevasColour colour, double x, double y, double width, double height)
{
  CanevasPiece piece = { CANEVAS_PIECE_FILL, x, y, width, height, 0, colour };

  g_array_append_val (self->pieces, piece);
}

void
canevas_fragment_add_frame (CanevasFragment *self, CanevasColour colour, double thickness, double x, double y, double width,
                            double height)
{
  CanevasPiece piece = { CANEVAS_PIECE_FRAME, x, y, width, height, thickness, colour };

  g_array_append_val (self->pieces, piece);
}

void
canevas_fragment_add_image (CanevasFragment *self, cairo_surface_t *image, double x, double y, double width, double height,
                            CanevasTag *tag)
{
  CanevasPiece piece = { CANEVAS_PIECE_IMAGE, x, y, width, height, .image = image, .tag = tag };

  g_array_append_val (self->pieces, piece);
}

void
canevas_fragment_add_scene (CanevasFragment *self, CanevasScene *scene, double x, double y, double width, double height,
                            CanevasTag *tag)
{
  CanevasPiece piece = { CANEVAS_PIECE_SCENE, x, y, width, height, .scene = scene, .tag = tag };

  g_array_append_val (self->pieces, piece);
}
