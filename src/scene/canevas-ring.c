/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-ring.h"

#include <math.h>

/* Radii at which a label is tried. */
#define N_RADII 24
#define N_HALVINGS 24

void
canevas_ring_lay_out (const CanevasRing *ring, CanevasArc *sectors, CanevasArc *places)
{
  guint n_places = 0, n_filled = 0, place = 0;
  double angle, width;
  gboolean started = FALSE;

  for (guint i = 0; i < ring->n_sectors; i++)
    {
      n_places += ring->counts[i];
      n_filled += ring->counts[i] > 0;
    }
  if (n_places == 0)
    return;

  width = (2 * G_PI - n_filled * ring->gap) / n_places;
  angle = G_PI;
  for (guint i = 0; i < ring->n_sectors; i++)
    {
      if (!started && ring->counts[i] > 0)
        {
          angle -= ring->counts[i] * width / 2;
          started = TRUE;
        }
      sectors[i].from = angle;
      for (guint j = 0; j < ring->counts[i]; j++, place++)
        {
          places[place] = (CanevasArc){ angle, angle + width };
          angle += width;
        }
      sectors[i].to = angle;
      if (ring->counts[i] > 0)
        angle += ring->gap;
    }
}

guint
canevas_ring_list_joints (const CanevasRing *ring, const CanevasArc *sectors, double *joints)
{
  guint n = 0;

  for (guint i = 0; i < ring->n_sectors; i++)
    if (ring->counts[i] > 0)
      joints[n++] = sectors[i].to + ring->gap / 2;
  return n;
}

CanevasArc
canevas_ring_narrow (const CanevasRing *ring, const CanevasArc *place, double radius)
{
  double inset = asin (MIN (1, ring->place_gap / 2 / radius));
  double middle = (place->from + place->to) / 2;

  return (CanevasArc){ MIN (place->from + inset, middle), MAX (place->to - inset, middle) };
}

CanevasPoint
canevas_ring_point (const CanevasPoint *centre, double angle, double radius)
{
  return (CanevasPoint){ centre->x + radius * cos (angle), centre->y + radius * sin (angle) };
}

/* Whether a point, seen from the centre of the ring, lies in a place with @padding to spare on its straight sides. */
static gboolean
is_between_sides (const CanevasRing *ring, const CanevasArc *place, double x, double y, double padding)
{
  double half = (place->to - place->from) / 2, middle = place->from + half;
  double along = x * cos (middle) + y * sin (middle), across = fabs (-x * sin (middle) + y * cos (middle));

  if (half >= G_PI / 2)
    return TRUE;
  /* The distance to the side, which leaves the centre at @half from the middle. */
  return along > 0 && along * sin (half) - across * cos (half) >= padding + ring->place_gap / 2;
}

static gboolean
is_inside (const CanevasRing *ring, const CanevasArc *place, const CanevasRectangle *box, double padding)
{
  double nearest_x = CLAMP (0, box->x, box->x + box->width), nearest_y = CLAMP (0, box->y, box->y + box->height);

  if (hypot (nearest_x, nearest_y) < ring->inner + padding)
    return FALSE;
  for (guint corner = 0; corner < 4; corner++)
    {
      double x = box->x + (corner & 1 ? box->width : 0), y = box->y + (corner & 2 ? box->height : 0);

      if (hypot (x, y) > ring->outer - padding || !is_between_sides (ring, place, x, y, padding))
        return FALSE;
    }
  return TRUE;
}

/* The widest rectangle of @height around the point at @radius on the middle of a place. */
static double
find_width (const CanevasRing *ring, const CanevasArc *place, double radius, double height, double padding)
{
  const double middle = (place->from + place->to) / 2, x = radius * cos (middle), y = radius * sin (middle);
  double low = 0, high = 2 * ring->outer;

  for (guint i = 0; i < N_HALVINGS; i++)
    {
      const double width = (low + high) / 2;
      const CanevasRectangle tried = { x - width / 2, y - height / 2, width, height };

      if (is_inside (ring, place, &tried, padding))
        low = width;
      else
        high = width;
    }
  return low;
}

gboolean
canevas_ring_find_room (const CanevasRing *ring, const CanevasArc *place, double width, double height, double padding,
                        CanevasRectangle *box)
{
  const double middle = (place->from + place->to) / 2;
  double widest = 0;

  for (guint i = 0; i <= N_RADII && (width <= 0 || widest < width); i++)
    {
      /* From the middle of the ring to both its sides. */
      const double step = (i % 2 == 0 ? 0.5 : -0.5) * ((i + 1) / 2) / (N_RADII / 2);
      const double radius = ring->inner + (ring->outer - ring->inner) * (0.5 + step);
      const double found = find_width (ring, place, radius, height, padding);

      if (found > widest)
        {
          widest = found;
          *box = (CanevasRectangle){ radius * cos (middle) - found / 2, radius * sin (middle) - height / 2, found, height };
        }
    }
  return widest > 0;
}
