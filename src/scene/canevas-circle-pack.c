/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-circle-pack.h"

#include <math.h>

/* --- Siblings, each against the front of those already placed --- */

/* Circles by number, and their neighbours on the front. */
typedef struct
{
  CanevasCircle *circles;
  guint *next, *previous;
} Front;

/* Puts @placed where it touches both. */
static void
touch (const CanevasCircle *b, const CanevasCircle *a, CanevasCircle *placed)
{
  double dx = b->x - a->x, dy = b->y - a->y, square = dx * dx + dy * dy;
  double to_a = (a->radius + placed->radius) * (a->radius + placed->radius);
  double to_b = (b->radius + placed->radius) * (b->radius + placed->radius);
  double x, y;

  if (square <= 0)
    {
      placed->x = a->x + a->radius + placed->radius;
      placed->y = a->y;
    }
  else if (to_a > to_b)
    {
      x = (square + to_b - to_a) / (2 * square);
      y = sqrt (MAX (0, to_b / square - x * x));
      placed->x = b->x - x * dx - y * dy;
      placed->y = b->y - x * dy + y * dx;
    }
  else
    {
      x = (square + to_a - to_b) / (2 * square);
      y = sqrt (MAX (0, to_a / square - x * x));
      placed->x = a->x + x * dx - y * dy;
      placed->y = a->y + x * dy + y * dx;
    }
}

static gboolean
overlap (const CanevasCircle *a, const CanevasCircle *b)
{
  double radii = a->radius + b->radius - 1e-6, dx = b->x - a->x, dy = b->y - a->y;

  return radii > 0 && radii * radii > dx * dx + dy * dy;
}

/* How far from the middle the place between a circle and the next one of the front is. */
static double
get_distance (const Front *self, guint number)
{
  const CanevasCircle *a = &self->circles[number], *b = &self->circles[self->next[number]];
  double radii = a->radius + b->radius;
  double x = (a->x * b->radius + b->x * a->radius) / radii, y = (a->y * b->radius + b->y * a->radius) / radii;

  return x * x + y * y;
}

static void
join (Front *self, guint a, guint b)
{
  self->next[a] = b;
  self->previous[b] = a;
}

/* Looks along the front, both ways, for a circle that lies in the way of @number between @a and @b. That one becomes @a or @b. */
static gboolean
clear_way (Front *self, guint number, guint *a, guint *b)
{
  guint after = self->next[*b], before = self->previous[*a];
  double way_after = self->circles[*b].radius, way_before = self->circles[*a].radius;

  do
    {
      if (way_after <= way_before)
        {
          if (overlap (&self->circles[after], &self->circles[number]))
            {
              *b = after;
              return TRUE;
            }
          way_after += self->circles[after].radius;
          after = self->next[after];
        }
      else
        {
          if (overlap (&self->circles[before], &self->circles[number]))
            {
              *a = before;
              return TRUE;
            }
          way_before += self->circles[before].radius;
          before = self->previous[before];
        }
    }
  while (after != self->next[before]);
  return FALSE;
}

static void
grow_front (Front *self, guint n)
{
  guint a = 0, b = 1;

  touch (&self->circles[1], &self->circles[0], &self->circles[2]);
  join (self, 0, 1);
  join (self, 1, 2);
  join (self, 2, 0);
  for (guint i = 3; i < n; i++)
    {
      guint nearest;

      touch (&self->circles[a], &self->circles[b], &self->circles[i]);
      while (clear_way (self, i, &a, &b))
        {
          join (self, a, b);
          touch (&self->circles[a], &self->circles[b], &self->circles[i]);
        }
      join (self, a, i);
      join (self, i, b);
      nearest = a;
      for (guint k = self->next[i]; k != i; k = self->next[k])
        if (get_distance (self, k) < get_distance (self, nearest))
          nearest = k;
      if (get_distance (self, i) < get_distance (self, nearest))
        nearest = i;
      a = nearest;
      b = self->next[a];
    }
}

/* Lays @n circles of given radii against each other, around 0, 0. */
static void
lay_siblings (CanevasCircle *circles, guint n)
{
  Front front = { circles, g_new0 (guint, n), g_new0 (guint, n) };

  circles[0].x = circles[0].y = 0;
  if (n > 1)
    {
      circles[0].x = -circles[1].radius;
      circles[1].x = circles[0].radius;
      circles[1].y = 0;
    }
  if (n > 2)
    grow_front (&front, n);
  g_free (front.next);
  g_free (front.previous);
}

/* --- Siblings around the first of them --- */

/* By how much larger the circle around them may be. */
#define ROOM_FOR_ORDER 1.12

/* What @n circles take of a ring of @radius, in radians. */
static double
get_turn (const CanevasCircle *circles, guint n, double radius)
{
  double turn = 0;

  for (guint i = 1; i < n; i++)
    turn += 2 * asin (MIN (1, circles[i].radius / radius));
  return turn;
}

static void
lay_around (CanevasCircle *circles, guint n)
{
  double radius = 0, angle = -G_PI / 2, spare;

  for (guint i = 1; i < n; i++)
    radius = MAX (radius, circles[0].radius + circles[i].radius);
  while (get_turn (circles, n, radius) > 2 * G_PI)
    radius *= 1.01;
  spare = (2 * G_PI - get_turn (circles, n, radius)) / (n - 1);
  circles[0].x = circles[0].y = 0;
  for (guint i = 1; i < n; i++)
    {
      const double half = asin (MIN (1, circles[i].radius / radius));

      angle += i > 1 ? half : 0;
      circles[i].x = radius * cos (angle);
      circles[i].y = radius * sin (angle);
      angle += half + spare;
    }
}

/* --- From the innermost outwards, then to their places --- */

static void
lay_children (const CanevasCirclePack *pack, CanevasCircle *circles, const GArray *children, gboolean centred,
              CanevasCircle *around)
{
  g_autofree CanevasCircle *siblings = g_new0 (CanevasCircle, children->len);

  for (guint i = 0; i < children->len; i++)
    siblings[i].radius = circles[g_array_index (children, guint, i)].radius + pack->gap / 2;
  lay_siblings (siblings, children->len);
  *around = canevas_circle_enclose (siblings, children->len);
  if (centred && children->len > 3)
    {
      const double least = around->radius;

      lay_around (siblings, children->len);
      *around = canevas_circle_enclose (siblings, children->len);
      if (around->radius > least * ROOM_FOR_ORDER)
        {
          lay_siblings (siblings, children->len);
          *around = canevas_circle_enclose (siblings, children->len);
        }
    }
  for (guint i = 0; i < children->len; i++)
    {
      CanevasCircle *child = &circles[g_array_index (children, guint, i)];

      child->x = siblings[i].x - around->x;
      child->y = siblings[i].y - around->y;
    }
  around->radius += pack->padding - pack->gap / 2;
}

void
canevas_circle_pack_lay_out (const CanevasCirclePack *pack, CanevasCircle *circles, CanevasRectangle *bounds)
{
  g_autoptr (GPtrArray) families = g_ptr_array_new_full (pack->n + 1, (GDestroyNotify) g_array_unref);
  CanevasCircle around = { 0 };

  for (guint i = 0; i <= pack->n; i++)
    g_ptr_array_add (families, g_array_new (FALSE, FALSE, sizeof (guint)));
  for (guint i = 0; i < pack->n; i++)
    {
      guint parent = pack->parents[i] == CANEVAS_PACK_ROOT ? pack->n : pack->parents[i];

      g_return_if_fail (parent == pack->n || parent < i);
      g_array_append_val ((GArray *) families->pdata[parent], i);
      circles[i] = (CanevasCircle){ 0, 0, pack->radii[i] };
    }
  for (guint i = pack->n; i > 0; i--)
    {
      const GArray *children = families->pdata[i - 1];

      if (children->len > 0)
        {
          lay_children (pack, circles, children, pack->centred, &around);
          circles[i - 1].radius = MAX (circles[i - 1].radius, around.radius);
        }
    }
  around = (CanevasCircle){ 0 };
  if (pack->n > 0)
    lay_children (pack, circles, families->pdata[pack->n], FALSE, &around);
  around.radius = MAX (0, around.radius - pack->padding);
  for (guint i = 0; i < pack->n; i++)
    {
      const CanevasCircle *parent = pack->parents[i] == CANEVAS_PACK_ROOT ? NULL : &circles[pack->parents[i]];

      circles[i].x += parent != NULL ? parent->x : around.radius;
      circles[i].y += parent != NULL ? parent->y : around.radius;
    }
  if (bounds != NULL)
    *bounds = (CanevasRectangle){ 0, 0, 2 * around.radius, 2 * around.radius };
}
