/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-tidy-tree.h"

#include <math.h>

#define GAP 8.0
#define COUSIN_GAP 16.0
#define LEVEL_GAP 24.0

/* A tree with room for its layout. */
typedef struct
{
  CanevasTidyTree tree;
  guint *parents;
  double *widths, *heights;
  CanevasPoint *corners;
  CanevasRectangle bounds;
} Sample;

static void
sample_init (Sample *self, guint n)
{
  self->parents = g_new (guint, n);
  self->widths = g_new (double, n);
  self->heights = g_new (double, n);
  self->corners = g_new (CanevasPoint, n);
  self->tree = (CanevasTidyTree){ n, self->parents, self->widths, self->heights, GAP, COUSIN_GAP, LEVEL_GAP, FALSE };
}

static void
sample_clear (Sample *self)
{
  g_free (self->parents);
  g_free (self->widths);
  g_free (self->heights);
  g_free (self->corners);
}

static void
lay_out (Sample *self)
{
  canevas_tidy_tree_lay_out (&self->tree, self->corners, &self->bounds);
}

static void
fill_at_random (Sample *self, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  for (guint i = 0; i < self->tree.n; i++)
    {
      self->parents[i] = i == 0 ? CANEVAS_TREE_ROOT : (guint) g_rand_int_range (rand, MAX (0, (int) i - 12), i);
      self->widths[i] = g_rand_double_range (rand, 20, 200);
      self->heights[i] = g_rand_double_range (rand, 10, 120);
    }
}

static CanevasRectangle
get_box (const Sample *self, guint i)
{
  return (CanevasRectangle){ self->corners[i].x, self->corners[i].y, self->widths[i], self->heights[i] };
}

/* Boxes with the room that belongs to them: the gap to siblings, and below. */
static void
assert_apart (const Sample *self)
{
  for (guint i = 0; i < self->tree.n; i++)
    for (guint j = i + 1; j < self->tree.n; j++)
      {
        CanevasRectangle a = get_box (self, i), b = get_box (self, j);
        gboolean siblings = self->parents[i] == self->parents[j];

        a.width += (siblings ? GAP : COUSIN_GAP) - 1e-6;
        b.width += (siblings ? GAP : COUSIN_GAP) - 1e-6;
        a.height += LEVEL_GAP - 1e-6;
        b.height += LEVEL_GAP - 1e-6;
        g_assert_false (canevas_rectangle_overlaps (&a, &b));
      }
}

static void
assert_parents_centred (const Sample *self)
{
  for (guint parent = 0; parent < self->tree.n; parent++)
    {
      double left = INFINITY, right = -INFINITY, last = -INFINITY;

      for (guint i = 0; i < self->tree.n; i++)
        if (self->parents[i] == parent)
          {
            g_assert_cmpfloat (self->corners[i].x, >, last);
            last = self->corners[i].x;
            left = MIN (left, self->corners[i].x);
            right = self->corners[i].x + self->widths[i];
          }
      if (left < INFINITY)
        g_assert_cmpfloat_with_epsilon (self->corners[parent].x + self->widths[parent] / 2, (left + right) / 2, 1e-6);
    }
}

static void
test_family (void)
{
  Sample sample;

  sample_init (&sample, 3);
  for (guint i = 0; i < 3; i++)
    {
      sample.parents[i] = i == 0 ? CANEVAS_TREE_ROOT : 0;
      sample.widths[i] = 100;
      sample.heights[i] = 30;
    }
  lay_out (&sample);
  g_assert_cmpfloat (sample.corners[1].x, ==, 0);
  g_assert_cmpfloat (sample.corners[2].x, ==, 108);
  g_assert_cmpfloat (sample.corners[0].x, ==, 54);
  g_assert_cmpfloat (sample.corners[0].y, ==, 0);
  g_assert_cmpfloat (sample.corners[1].y, ==, 54);
  g_assert_cmpfloat (sample.bounds.width, ==, 208);
  g_assert_cmpfloat (sample.bounds.height, ==, 84);
  sample_clear (&sample);
}

static void
test_random_trees (void)
{
  for (guint seed = 0; seed < 150; seed++)
    {
      Sample sample;

      sample_init (&sample, 2 + seed % 60);
      fill_at_random (&sample, seed);
      sample.tree.layered = seed % 3 == 0;
      lay_out (&sample);
      assert_apart (&sample);
      assert_parents_centred (&sample);
      for (guint i = 0; i < sample.tree.n && sample.tree.layered; i++)
        for (guint j = 0; j < sample.tree.n; j++)
          if (i > 0 && j > 0 && sample.parents[i] == sample.parents[j])
            g_assert_cmpfloat (sample.corners[i].y, ==, sample.corners[j].y);
      sample_clear (&sample);
    }
}

static void
test_forest (void)
{
  Sample sample;

  sample_init (&sample, 40);
  fill_at_random (&sample, 5);
  for (guint i = 0; i < 40; i += 10)
    sample.parents[i] = CANEVAS_TREE_ROOT;
  lay_out (&sample);
  assert_apart (&sample);
  for (guint i = 0; i < 40; i += 10)
    g_assert_cmpfloat (sample.corners[i].y, ==, 0);
  sample_clear (&sample);
}

/* Without room lost: of two children, the narrow deep one slides under nothing, but as close as the wide one lets it. */
static void
test_close (void)
{
  Sample sample;

  /* A root; a short child; a tall child with a wide grandchild that fits under the short one. */
  sample_init (&sample, 4);
  sample.parents[0] = CANEVAS_TREE_ROOT;
  sample.parents[1] = sample.parents[2] = 0;
  sample.parents[3] = 2;
  for (guint i = 0; i < 4; i++)
    {
      sample.widths[i] = i == 3 ? 150 : 60;
      sample.heights[i] = i == 2 ? 100 : 20;
    }
  lay_out (&sample);
  assert_apart (&sample);
  g_assert_cmpfloat_with_epsilon (sample.corners[2].x - sample.corners[1].x, 68, 1e-6);
  g_assert_cmpfloat (sample.corners[3].x, <, sample.corners[1].x + 60);
  sample_clear (&sample);
}

/* Adding a leaf keeps the order of all others, and the form of every subtree that it is not in. */
static void
test_insertion (void)
{
  for (guint seed = 0; seed < 40; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      Sample before, after;
      guint grown;

      sample_init (&before, 40);
      sample_init (&after, 41);
      fill_at_random (&before, seed);
      fill_at_random (&after, seed);
      grown = after.parents[40] = g_rand_int_range (rand, 0, 40);
      lay_out (&before);
      lay_out (&after);
      for (guint i = 1; i < 40; i++)
        {
          gboolean touched = FALSE;

          for (guint ancestor = grown; ancestor != CANEVAS_TREE_ROOT; ancestor = after.parents[ancestor])
            touched = touched || ancestor == before.parents[i];
          if (!touched)
            g_assert_cmpfloat_with_epsilon (after.corners[i].x - after.corners[before.parents[i]].x,
                                            before.corners[i].x - before.corners[before.parents[i]].x, 1e-6);
          g_assert_cmpfloat (after.corners[i].y, ==, before.corners[i].y);
        }
      sample_clear (&before);
      sample_clear (&after);
    }
}

/* A chain of 200,000, and as many children of one: neither the stack nor patience ends. */
static void
test_extremes (void)
{
  for (guint wide = 0; wide < 2; wide++)
    {
      Sample sample;

      sample_init (&sample, 200000);
      for (guint i = 0; i < sample.tree.n; i++)
        {
          sample.parents[i] = i == 0 ? CANEVAS_TREE_ROOT : wide ? 0 : i - 1;
          sample.widths[i] = 50;
          sample.heights[i] = 20;
        }
      lay_out (&sample);
      g_assert_cmpfloat_with_epsilon (sample.bounds.width, wide ? 199999 * 58.0 - 8 : 50, 1);
      g_assert_cmpfloat_with_epsilon (sample.bounds.height, wide ? 64 : 200000 * 44.0 - 24, 1);
      sample_clear (&sample);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tidy-tree/family", test_family);
  g_test_add_func ("/tidy-tree/random-trees", test_random_trees);
  g_test_add_func ("/tidy-tree/forest", test_forest);
  g_test_add_func ("/tidy-tree/close", test_close);
  g_test_add_func ("/tidy-tree/insertion", test_insertion);
  g_test_add_func ("/tidy-tree/extremes", test_extremes);
  return g_test_run ();
}
