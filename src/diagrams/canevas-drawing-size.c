/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-drawing-size.h"

static const struct
{
  const char *name;
  double width, height;
} sizes[CANEVAS_N_DRAWING_SIZES] = {
  { "screen", 0, 0 },
  { "figure", 467.7, 0 }, /* 165 mm */
  { "a4", 841.89, 595.28 },
  { "a3", 1190.55, 841.89 },
  { "a2", 1683.78, 1190.55 },
  { "a1", 2383.94, 1683.78 },
  { "a0", 3370.39, 2383.94 },
};

const char *
canevas_drawing_size_get_name (CanevasDrawingSize size)
{
  g_return_val_if_fail (size < CANEVAS_N_DRAWING_SIZES, NULL);
  return sizes[size].name;
}

gboolean
canevas_drawing_size_find (const char *name, CanevasDrawingSize *size)
{
  for (guint i = 0; i < CANEVAS_N_DRAWING_SIZES; i++)
    if (g_strcmp0 (sizes[i].name, name) == 0)
      {
        *size = i;
        return TRUE;
      }
  return FALSE;
}

void
canevas_drawing_size_get (CanevasDrawingSize size, double *width, double *height)
{
  g_return_if_fail (size < CANEVAS_N_DRAWING_SIZES);
  *width = sizes[size].width;
  *height = sizes[size].height;
}
