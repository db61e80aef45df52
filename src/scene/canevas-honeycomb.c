/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-honeycomb.h"

#include <math.h>

void
canevas_honeycomb_lay_out (guint n, guint n_columns, double radius, double gap, CanevasPoint *centres, CanevasRectangle *bounds)
{
  const double width = radius * CANEVAS_HEXAGON_WIDTH + gap;
  const double step = 1.5 * radius + gap * CANEVAS_HEXAGON_WIDTH / 2;
  double right = 0, bottom = 0;

  g_return_if_fail (n_columns > 0);

  for (guint i = 0; i < n; i++)
    {
      guint row = i / n_columns, column = i % n_columns;

      centres[i].x = (width - gap) / 2 + column * width + (row % 2 == 1 ? width / 2 : 0);
      centres[i].y = radius + row * step;
      right = MAX (right, centres[i].x + (width - gap) / 2);
      bottom = centres[i].y + radius;
    }
  if (bounds != NULL)
    *bounds = (CanevasRectangle){ 0, 0, right, bottom };
}

void
canevas_honeycomb_get_corners (const CanevasPoint *centre, double radius, CanevasPoint corners[6])
{
  for (guint i = 0; i < 6; i++)
    {
      double angle = -G_PI / 2 + i * G_PI / 3;

      corners[i] = (CanevasPoint){ centre->x + radius * cos (angle), centre->y + radius * sin (angle) };
    }
}
