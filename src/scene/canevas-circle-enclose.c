/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The smallest circle around circles: at most three of them hold it, and are found as E. Welzl does for points
 * ("Smallest enclosing disks", 1991), with the solution for three circles of Apollonius. */
#include "canevas-circle-pack.h"

#include <math.h>

typedef struct
{
  CanevasCircle circles[3];
  guint n;
} Basis;

static gboolean
misses (const CanevasCircle *a, const CanevasCircle *b)
{
  double room = a->radius - b->radius, dx = b->x - a->x, dy = b->y - a->y;

  return room < 0 || room * room < dx * dx + dy * dy;
}

/* Whether @a holds @b, but for what arithmetic loses. */
static gboolean
holds (const CanevasCircle *a, const CanevasCircle *b)
{
  double room = a->radius - b->radius + MAX (MAX (a->radius, b->radius), 1) * 1e-9, dx = b->x - a->x, dy = b->y - a->y;

  return room > 0 && room * room > dx * dx + dy * dy;
}

static gboolean
holds_all (const CanevasCircle *a, const Basis *basis)
{
  for (guint i = 0; i < basis->n; i++)
    if (!holds (a, &basis->circles[i]))
      return FALSE;
  return TRUE;
}

static CanevasCircle
around_two (const CanevasCircle *a, const CanevasCircle *b)
{
  double dx = b->x - a->x, dy = b->y - a->y, radii = b->radius - a->radius, distance = hypot (dx, dy);

  if (distance <= fabs (radii))
    return a->radius >= b->radius ? *a : *b;
  return (CanevasCircle){ (a->x + b->x + dx / distance * radii) / 2, (a->y + b->y + dy / distance * radii) / 2,
                          (distance + a->radius + b->radius) / 2 };
}

static CanevasCircle
around_three (const CanevasCircle *a, const CanevasCircle *b, const CanevasCircle *c)
{
  double a2 = a->x - b->x, a3 = a->x - c->x, b2 = a->y - b->y, b3 = a->y - c->y;
  double c2 = b->radius - a->radius, c3 = c->radius - a->radius;
  double d1 = a->x * a->x + a->y * a->y - a->radius * a->radius;
  double d2 = d1 - b->x * b->x - b->y * b->y + b->radius * b->radius;
  double d3 = d1 - c->x * c->x - c->y * c->y + c->radius * c->radius;
  double ab = a3 * b2 - a2 * b3;
  double xa = (b2 * d3 - b3 * d2) / (ab * 2) - a->x, xb = (b3 * c2 - b2 * c3) / ab;
  double ya = (a3 * d2 - a2 * d3) / (ab * 2) - a->y, yb = (a2 * c3 - a3 * c2) / ab;
  double square = xb * xb + yb * yb - 1, linear = 2 * (a->radius + xa * xb + ya * yb);
  double constant = xa * xa + ya * ya - a->radius * a->radius;
  double radius = -(fabs (square) > 1e-6 ? (linear + sqrt (MAX (0, linear * linear - 4 * square * constant))) / (2 * square)
                                         : constant / linear);

  return (CanevasCircle){ a->x + xa + xb * radius, a->y + ya + yb * radius, radius };
}

static CanevasCircle
around_basis (const Basis *basis)
{
  switch (basis->n)
    {
    case 1:
      return basis->circles[0];
    case 2:
      return around_two (&basis->circles[0], &basis->circles[1]);
    default:
      return around_three (&basis->circles[0], &basis->circles[1], &basis->circles[2]);
    }
}

static gboolean
extend_with_two (Basis *basis, const CanevasCircle *more)
{
  for (guint i = 0; i < basis->n; i++)
    for (guint j = i + 1; j < basis->n; j++)
      {
        const CanevasCircle a = basis->circles[i], b = basis->circles[j];
        const CanevasCircle ab = around_two (&a, &b), ac = around_two (&a, more), bc = around_two (&b, more);
        const CanevasCircle all = around_three (&a, &b, more);

        if (misses (&ab, more) && misses (&ac, &b) && misses (&bc, &a) && isfinite (all.radius) && holds_all (&all, basis))
          {
            *basis = (Basis){ { a, b, *more }, 3 };
            return TRUE;
          }
      }
  return FALSE;
}

/* Those that hold the smallest circle around the basis and @more. */
static gboolean
extend (Basis *basis, const CanevasCircle *more)
{
  if (holds_all (more, basis))
    {
      *basis = (Basis){ { *more }, 1 };
      return TRUE;
    }
  for (guint i = 0; i < basis->n; i++)
    {
      const CanevasCircle a = basis->circles[i], both = around_two (&a, more);

      if (misses (more, &a) && holds_all (&both, basis))
        {
          *basis = (Basis){ { a, *more }, 2 };
          return TRUE;
        }
    }
  return extend_with_two (basis, more);
}

CanevasCircle
canevas_circle_enclose (const CanevasCircle *circles, guint n)
{
  Basis basis = { .n = 0 };
  CanevasCircle around = { 0 };

  for (guint i = 0; i < n;)
    if (basis.n > 0 && holds (&around, &circles[i]))
      i++;
    else if (extend (&basis, &circles[i]))
      {
        around = around_basis (&basis);
        i = 0;
      }
    else
      {
        /* Circles so close to each other that arithmetic finds no three: a little more room does. */
        around.radius = MAX (around.radius, hypot (circles[i].x - around.x, circles[i].y - around.y) + circles[i].radius);
        around.radius *= 1 + 1e-6;
        i++;
      }
  return around;
}
