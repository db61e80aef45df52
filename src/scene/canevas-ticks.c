/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-ticks.h"

#include <float.h>
#include <math.h>

/* Of the article: steps from the nicest on, and how much simplicity, coverage, density and legibility count. */
static const double nice_steps[] = { 1, 5, 2, 2.5, 4, 3 };
#define SIMPLICITY 0.25
#define COVERAGE 0.2
#define DENSITY 0.5
#define LEGIBILITY 0.05

#define NEARLY 1e-10
/* Skips and magnitudes beyond which no step was ever the best. */
#define MOST_SKIPS 20
#define MOST_MAGNITUDES 6

/* The search, and the best steps until now. */
typedef struct
{
  double least, most;
  guint wanted, n_most;
  double score, first, step;
  guint n;
} Search;

static double
rate_simplicity (guint nice, guint skip, gboolean has_zero)
{
  return 1 - (double) nice / (G_N_ELEMENTS (nice_steps) - 1) - skip + (has_zero ? 1 : 0);
}

static double
rate_coverage (const Search *self, double first, double last)
{
  const double tenth = 0.1 * (self->most - self->least), above = self->most - last, below = self->least - first;

  return 1 - 0.5 * (above * above + below * below) / (tenth * tenth);
}

static double
rate_best_coverage (const Search *self, double span)
{
  const double range = self->most - self->least, half = (span - range) / 2;

  return span > range ? 1 - half * half / (0.01 * range * range) : 1;
}

static double
rate_density (const Search *self, guint n, double first, double last)
{
  const double have = (n - 1) / (last - first);
  const double want = (self->wanted - 1) / (MAX (last, self->most) - MIN (first, self->least));

  return 2 - MAX (have / want, want / have);
}

static double
rate_best_density (const Search *self, guint n)
{
  return n >= self->wanted ? 2 - (double) (n - 1) / (self->wanted - 1) : 1;
}

static double
sum_up (double simplicity, double coverage, double density)
{
  return SIMPLICITY * simplicity + COVERAGE * coverage + DENSITY * density + LEGIBILITY;
}

/* All places where @n marks, @step apart, hold the data between them. */
static void
try_places (Search *self, guint nice, guint skip, guint n, double step)
{
  const double from = floor (self->most / step) * skip - (double) (n - 1) * skip, to = ceil (self->least / step) * skip;

  for (double start = from; start <= to; start++)
    {
      const double first = start * step / skip, last = first + step * (n - 1), rest = fabs (fmod (first, step));
      const gboolean has_zero = first <= 0 && last >= 0 && (rest < NEARLY * step || step - rest < NEARLY * step);
      const double score = sum_up (rate_simplicity (nice, skip, has_zero), rate_coverage (self, first, last),
                                   rate_density (self, n, first, last));

      if (score <= self->score || first > self->least + NEARLY * step || last < self->most - NEARLY * step)
        continue;
      self->score = score;
      self->first = first;
      self->step = step;
      self->n = n;
    }
}

/* One nice step with a skip, with any number of marks, at any magnitude. FALSE: none that comes later can be better. */
static gboolean
try_step (Search *self, guint nice, guint skip)
{
  const double simplicity = rate_simplicity (nice, skip, TRUE);

  if (sum_up (simplicity, 1, 1) < self->score)
    return FALSE;
  for (guint n = 2; n <= self->n_most; n++)
    {
      const double density = rate_best_density (self, n);
      const double magnitude = ceil (log10 ((self->most - self->least) / (n + 1) / skip / nice_steps[nice]));

      if (sum_up (simplicity, 1, density) < self->score)
        break;
      for (guint i = 0; i < MOST_MAGNITUDES; i++)
        {
          const double step = skip * nice_steps[nice] * pow (10, magnitude + i);

          if (sum_up (simplicity, rate_best_coverage (self, step * (n - 1)), density) < self->score)
            break;
          try_places (self, nice, skip, n, step);
        }
    }
  return TRUE;
}

/* Decimals with which @step is written exactly. */
static guint
count_decimals (double step)
{
  guint decimals = 0;

  for (double rest = step; decimals < 12 && fabs (rest - nearbyint (rest)) > 1e-6 * MAX (1, fabs (rest)); rest *= 10)
    decimals++;
  return decimals;
}

/* A single value, or values that no number tells apart: zero and it, or a tenth around it. */
static void
part (double *least, double *most)
{
  const double middle = *least / 2 + *most / 2, around = middle != 0 ? fabs (middle) * 0.1 : 1;

  if (*most - *least > 1e-9 * MAX (fabs (*least), fabs (*most)) && *most - *least > DBL_MIN * 1e10)
    return;
  *least = middle - around;
  *most = middle + around;
}

void
canevas_ticks_find (double least, double most, guint n_most, CanevasTicks *ticks)
{
  Search search = { .score = -G_MAXDOUBLE };

  g_return_if_fail (isfinite (least) && isfinite (most) && isfinite (most - least) && least <= most);
  g_return_if_fail (n_most >= 2 && n_most <= CANEVAS_TICKS_MOST);

  part (&least, &most);
  search.least = least;
  search.most = most;
  search.n_most = n_most;
  search.wanted = MAX (2, n_most - 1);
  for (guint skip = 1; skip <= MOST_SKIPS; skip++)
    for (guint nice = 0; nice < G_N_ELEMENTS (nice_steps); nice++)
      if (!try_step (&search, nice, skip))
        skip = MOST_SKIPS;
  if (search.n == 0)
    search = (Search){ .first = least, .step = most - least, .n = 2 };
  ticks->n = search.n;
  ticks->decimals = count_decimals (search.step);
  for (guint i = 0; i < ticks->n; i++)
    {
      const double value = search.first + i * search.step;

      /* What should be zero is. */
      ticks->values[i] = fabs (value) < search.step * 1e-9 ? 0 : value;
      ticks->decimals = MAX (ticks->decimals, count_decimals (ticks->values[i] / search.step) > 0 ? count_decimals (value) : 0);
    }
}

void
canevas_ticks_find_logarithmic (double least, double most, guint n_most, CanevasTicks *ticks)
{
  static const double parts[] = { 1, 2, 5 };
  int from, to, by;

  g_return_if_fail (least > 0 && least <= most && isfinite (most));
  g_return_if_fail (n_most >= 2 && n_most <= CANEVAS_TICKS_MOST);

  from = (int) floor (log10 (least) + NEARLY);
  to = MAX ((int) ceil (log10 (most) - NEARLY), from + 1);
  by = (int) ceil ((double) (to - from) / (n_most - 1));
  ticks->n = 0;
  if ((guint) (to - from) * G_N_ELEMENTS (parts) + 1 <= n_most)
    for (int power = from; power < to; power++)
      for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
        ticks->values[ticks->n++] = parts[i] * pow (10, power);
  else
    for (int power = from; power < to; power += by)
      ticks->values[ticks->n++] = pow (10, power);
  ticks->values[ticks->n] = by > 1 ? ticks->values[ticks->n - 1] * pow (10, by) : pow (10, to);
  ticks->n++;
  ticks->decimals = from < 0 ? (guint) MIN (-from, 12) : 0;
}
