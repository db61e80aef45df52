/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene-private.h"

CanevasRectangle
canevas_shape_get_extent (const CanevasSceneContents *contents, const CanevasShape *shape)
{
  CanevasRectangle bounds = { shape->x, shape->y, shape->width, shape->height };
  const CanevasShapeStyle *style;
  double margin;

  /* Accents, tails and slanted ends stand out of the room that a text counts for. */
  if (shape->kind == CANEVAS_SHAPE_TEXT)
    return canevas_rectangle_grow (&bounds, MIN (shape->width, shape->height) * 0.15);

  style = &g_array_index (contents->styles, CanevasShapeStyle, shape->style);
  margin = canevas_shape_style_get_line_width (style) / 2;
  if (style->doubled)
    margin += canevas_shape_style_get_double_offset (style);
  if (style->arrows != CANEVAS_ARROW_NONE)
    margin = MAX (margin, canevas_shape_style_get_arrow_length (style) / 2);
  /* The joint of two lines of a free path stands out. */
  if (shape->kind == CANEVAS_SHAPE_PATH)
    margin *= 2;
  return margin > 0 ? canevas_rectangle_grow (&bounds, margin) : bounds;
}
