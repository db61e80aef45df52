/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-monotone.h"

/* Rows are short, and placed again and again. */
#define FEW 32

/* Things next to each other that move as one: each gap between them is just kept. */
typedef struct
{
  double place; /* as if all gaps were 0 */
  double weight;
  guint n;
} Pool;

void
canevas_monotone_place (const double *wanted, const double *weights, const double *gaps, guint n, double least, double most,
                        double *places)
{
  Pool few[FEW];
  g_autofree Pool *many = n > FEW ? g_new (Pool, n) : NULL;
  Pool *pools = many != NULL ? many : few;
  guint n_pools = 0;
  double offset = 0;
  guint i = 0;

  for (guint j = 0; j < n; j++)
    {
      offset += j > 0 ? gaps[j] : 0;
      pools[n_pools++] = (Pool){ wanted[j] - offset, weights[j], 1 };
      while (n_pools > 1 && pools[n_pools - 2].place > pools[n_pools - 1].place)
        {
          Pool *left = &pools[n_pools - 2];
          const Pool *right = &pools[n_pools - 1];

          left->place = (left->place * left->weight + right->place * right->weight) / (left->weight + right->weight);
          left->weight += right->weight;
          left->n += right->n;
          n_pools--;
        }
    }
  /* Without the gaps, the last may be as far as @most less all of them. */
  most = MAX (most - offset, least);
  offset = 0;
  for (guint pool = 0; pool < n_pools; pool++)
    for (guint j = 0; j < pools[pool].n; j++, i++)
      {
        offset += i > 0 ? gaps[i] : 0;
        places[i] = CLAMP (pools[pool].place, least, most) + offset;
      }
}
