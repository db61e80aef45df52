/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-community-order.h"

#define ROUNDS 12

typedef struct
{
  guint n;
  guint *shared; /* members that two communities have in common */
  guint *order;
} Order;

static void
count_shared (Order *self, const CanevasTransversality *facts)
{
  for (guint post = 0; post < facts->facts->n_posts; post++)
    for (guint i = facts->posts[post].first; i < facts->posts[post].end; i++)
      for (guint k = facts->posts[post].first; k < i; k++)
        {
          const guint a = facts->members[facts->places[i]].community, b = facts->members[facts->places[k]].community;

          self->shared[a * self->n + b]++;
          self->shared[b * self->n + a]++;
        }
}

/* What two neighbours share; nothing beyond the ends. */
static guint
get_shared (const Order *self, int first, int second)
{
  if (first < 0 || second < 0 || first >= (int) self->n || second >= (int) self->n)
    return 0;
  return self->shared[self->order[first] * self->n + self->order[second]];
}

/* What is gained by taking the one at @from out and putting it before the one at @to. */
static int
get_gain (const Order *self, int from, int to)
{
  const guint moved = self->order[from];
  const int out = (int) get_shared (self, from - 1, from + 1) - (int) get_shared (self, from - 1, from) -
                  (int) get_shared (self, from, from + 1);
  const int before = to > 0 ? (int) self->shared[self->order[to - 1] * self->n + moved] : 0;
  const int after = to < (int) self->n ? (int) self->shared[self->order[to] * self->n + moved] : 0;

  return out + before + after - (int) get_shared (self, to - 1, to);
}

static void
move (Order *self, guint from, guint to)
{
  const guint moved = self->order[from];

  if (to > from)
    {
      memmove (self->order + from, self->order + from + 1, (to - from - 1) * sizeof *self->order);
      self->order[to - 1] = moved;
      return;
    }
  memmove (self->order + to + 1, self->order + to, (from - to) * sizeof *self->order);
  self->order[to] = moved;
}

/* The best place for one; itself and behind itself are where it is. Returns: whether it moved */
static gboolean
improve (Order *self, guint from)
{
  int best = 0;
  guint place = from;

  for (guint to = 0; to <= self->n; to++)
    {
      const int gain = to == from || to == from + 1 ? 0 : get_gain (self, (int) from, (int) to);

      if (gain > best)
        {
          best = gain;
          place = to;
        }
    }
  if (best > 0)
    move (self, from, place);
  return best > 0;
}

guint *
canevas_community_order_new (const CanevasTransversality *facts)
{
  Order self = { .n = facts->n_communities };
  gboolean better = TRUE;

  self.shared = g_new0 (guint, (gsize) self.n * self.n + 1);
  self.order = g_new (guint, self.n + 1);
  count_shared (&self, facts);
  for (guint i = 0; i < self.n; i++)
    self.order[i] = i;
  for (guint round = 0; better && round < ROUNDS; round++)
    {
      better = FALSE;
      for (guint i = 0; i < self.n; i++)
        better |= improve (&self, i);
    }
  g_free (self.shared);
  return self.order;
}
