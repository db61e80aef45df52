/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-funnel.h"

#include <math.h>

#define N_HALVINGS 40

/* Width between the sides of a funnel of @height, at @y. */
static double
get_width (const CanevasFunnel *funnel, double height, double y)
{
  return funnel->width * (1 - (1 - funnel->narrowest) * MIN (1, y / height));
}

/* How many boxes fit in a row that ends at @bottom; one always does. */
static guint
count_in_row (const CanevasFunnel *funnel, double height, double bottom)
{
  double room = get_width (funnel, height, bottom) - 2 * funnel->padding + funnel->box_gap;

  return MAX (1, (int) floor (room / (funnel->box_width + funnel->box_gap) + 1e-9));
}

/* The bottom of a level that starts at @y, in a funnel of @height. @corners: (nullable) */
static double
place_level (const CanevasFunnel *funnel, const CanevasFunnelLevel *level, double height, double y, CanevasPoint *corners)
{
  double row_height = level->box_height + funnel->box_gap;

  y += funnel->padding + level->header;
  for (guint first = 0, n; first < level->n_boxes; first += n)
    {
      double left;

      n = MIN (count_in_row (funnel, height, y + level->box_height), level->n_boxes - first);
      left = (funnel->width - n * funnel->box_width - (n - 1) * funnel->box_gap) / 2;
      for (guint i = 0; corners != NULL && i < n; i++)
        corners[first + i] = (CanevasPoint){ left + i * (funnel->box_width + funnel->box_gap), y };
      y += row_height;
    }
  return y + funnel->padding - (level->n_boxes > 0 ? funnel->box_gap : 0);
}

/* What all levels take in a funnel of @height, with @spare shared among them. @corners: (nullable) */
static double
place_all (const CanevasFunnel *funnel, CanevasFunnelLevel *levels, guint n_levels, double height, double spare,
           CanevasPoint *corners)
{
  double y = 0, weights = 0;

  for (guint i = 0; i < n_levels; i++)
    weights += levels[i].weight;
  for (guint i = 0; i < n_levels; i++)
    {
      double bottom = place_level (funnel, &levels[i], height, y, corners);

      bottom += weights > 0 ? spare * levels[i].weight / weights : 0;
      levels[i].y = y;
      levels[i].height = bottom - y;
      levels[i].top_width = get_width (funnel, height, y);
      levels[i].bottom_width = get_width (funnel, height, bottom);
      if (corners != NULL)
        corners += levels[i].n_boxes;
      y = bottom + (i + 1 < n_levels ? funnel->level_gap : 0);
    }
  return y;
}

/* The most that can be shared among the levels: what is lower is narrower, and may then need another row. */
static double
find_spare (const CanevasFunnel *funnel, CanevasFunnelLevel *levels, guint n_levels, double height)
{
  double low = 0, high = height;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      double spare = (low + high) / 2;

      if (place_all (funnel, levels, n_levels, height, spare, NULL) <= height)
        low = spare;
      else
        high = spare;
    }
  return low;
}

double
canevas_funnel_lay_out (const CanevasFunnel *funnel, CanevasFunnelLevel *levels, guint n_levels, CanevasPoint *corners)
{
  double height = MAX (funnel->height, 1);

  if (place_all (funnel, levels, n_levels, height, 0, NULL) > height)
    {
      double low = height, high = 2 * height;

      while (place_all (funnel, levels, n_levels, high, 0, NULL) > high)
        high *= 2;
      for (guint i = 0; i < N_HALVINGS; i++)
        {
          height = (low + high) / 2;
          if (place_all (funnel, levels, n_levels, height, 0, NULL) > height)
            low = height;
          else
            high = height;
        }
      height = high;
    }
  place_all (funnel, levels, n_levels, height, find_spare (funnel, levels, n_levels, height), corners);
  /* The last one goes down to the tip. */
  levels[n_levels - 1].height = height - levels[n_levels - 1].y;
  levels[n_levels - 1].bottom_width = get_width (funnel, height, height);
  return height;
}
