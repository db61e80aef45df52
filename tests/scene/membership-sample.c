/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "membership-sample.h"

#include <math.h>

/* A group, the first ones more often. */
static guint
draw_group (GRand *rand, const double *sums, guint n)
{
  const double at = g_rand_double (rand) * sums[n - 1];
  guint group = 0;

  while (sums[group] < at)
    group++;
  return group;
}

static guint
draw_count (GRand *rand)
{
  static const struct
  {
    guint until, count;
  } counts[] = { { 45, 1 }, { 75, 2 }, { 90, 3 }, { 97, 4 }, { 100, 6 } };
  const guint at = (guint) g_rand_int_range (rand, 0, 100);
  guint i = 0;

  while (at >= counts[i].until)
    i++;
  return counts[i].count;
}

static void
join_some (GRand *rand, GArray **groups, guint n_groups, const double *sums, guint element)
{
  const guint n = MIN (draw_count (rand), n_groups);
  const guint base = draw_group (rand, sums, n_groups);
  g_autofree gboolean *in = g_new0 (gboolean, n_groups);

  in[base] = TRUE;
  for (guint count = 1; count < n;)
    {
      const guint group = g_rand_double (rand) < 0.6 ? (base + (guint) g_rand_int_range (rand, 1, 9)) % n_groups
                                                     : draw_group (rand, sums, n_groups);

      count += !in[group];
      in[group] = TRUE;
    }
  for (guint group = 0; group < n_groups; group++)
    if (in[group])
      g_array_append_val (groups[group], element);
}

MembershipSample *
membership_sample_new (guint n_elements, guint n_groups, guint32 seed)
{
  MembershipSample *self = g_new0 (MembershipSample, 1);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
  g_autofree double *sums = g_new (double, n_groups);
  g_autofree GArray **groups = g_new (GArray *, n_groups);
  guint n = 0;

  for (guint i = 0; i < n_groups; i++)
    {
      sums[i] = pow (i + 3, -0.8) + (i > 0 ? sums[i - 1] : 0);
      groups[i] = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  for (guint i = 0; i < n_elements; i++)
    join_some (rand, groups, n_groups, sums, i);
  self->n_groups = n_groups;
  self->n_elements = n_elements;
  self->firsts = g_new (guint, n_groups + 1);
  self->elements = g_new (guint, (gsize) n_elements * 6 + 1);
  for (guint i = 0; i < n_groups; i++)
    {
      self->firsts[i] = n;
      memcpy (self->elements + n, groups[i]->data, groups[i]->len * sizeof (guint));
      n += groups[i]->len;
      g_array_unref (groups[i]);
    }
  self->firsts[n_groups] = n;
  return self;
}

void
membership_sample_free (MembershipSample *self)
{
  g_free (self->firsts);
  g_free (self->elements);
  g_free (self);
}

void
membership_sample_join (MembershipSample *self, guint element, guint group)
{
  const guint end = self->firsts[group + 1];

  memmove (self->elements + end + 1, self->elements + end, (self->firsts[self->n_groups] - end) * sizeof (guint));
  self->elements[end] = element;
  for (guint i = group + 1; i <= self->n_groups; i++)
    self->firsts[i]++;
}

gboolean
membership_sample_holds (const MembershipSample *self, guint group, guint element)
{
  for (guint i = self->firsts[group]; i < self->firsts[group + 1]; i++)
    if (self->elements[i] == element)
      return TRUE;
  return FALSE;
}

/* For each element a row of flags, by group. */
static guint8 *
list_flags (const MembershipSample *self)
{
  guint8 *flags = g_malloc0 ((gsize) self->n_elements * self->n_groups);

  for (guint group = 0; group < self->n_groups; group++)
    for (guint i = self->firsts[group]; i < self->firsts[group + 1]; i++)
      flags[(gsize) self->elements[i] * self->n_groups + group] = 1;
  return flags;
}

static guint
find_nearest (const CanevasPoint *groups, guint n_groups, const CanevasPoint *place, const guint8 *taken)
{
  double best = INFINITY;
  guint nearest = 0;

  for (guint group = 0; group < n_groups; group++)
    {
      const double distance = hypot (groups[group].x - place->x, groups[group].y - place->y);

      if (!taken[group] && distance < best)
        {
          best = distance;
          nearest = group;
        }
    }
  return nearest;
}

double
membership_sample_get_precision (const MembershipSample *self, const CanevasPoint *groups, const CanevasPoint *places)
{
  g_autofree guint8 *flags = list_flags (self);
  g_autofree guint8 *taken = g_malloc (self->n_groups);
  guint hits = 0, total = 0;

  for (guint element = 0; element < self->n_elements; element++)
    {
      const guint8 *own = flags + (gsize) element * self->n_groups;
      guint n = 0;

      memset (taken, 0, self->n_groups);
      for (guint group = 0; group < self->n_groups; group++)
        n += own[group];
      for (guint i = 0; i < n; i++)
        {
          const guint nearest = find_nearest (groups, self->n_groups, &places[element], taken);

          taken[nearest] = 1;
          hits += own[nearest];
        }
      total += n;
    }
  return total > 0 ? (double) hits / total : 0;
}

double
membership_sample_get_crowded (const MembershipSample *self, const CanevasPoint *places)
{
  CanevasPoint least = { INFINITY, INFINITY }, most = { -INFINITY, -INFINITY };
  double near;
  guint crowded = 0;

  for (guint i = 0; i < self->n_elements; i++)
    {
      least.x = MIN (least.x, places[i].x);
      least.y = MIN (least.y, places[i].y);
      most.x = MAX (most.x, places[i].x);
      most.y = MAX (most.y, places[i].y);
    }
  near = 0.25 * sqrt ((most.x - least.x) * (most.y - least.y) / self->n_elements);
  for (guint i = 0; i < self->n_elements; i++)
    for (guint k = 0; k < self->n_elements; k++)
      if (i != k && fabs (places[i].x - places[k].x) < near && hypot (places[i].x - places[k].x, places[i].y - places[k].y) < near)
        {
          crowded++;
          break;
        }
  return (double) crowded / self->n_elements;
}
