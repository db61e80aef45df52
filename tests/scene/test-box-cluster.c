/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-box-cluster.h"

#include <string.h>

#define N 200

static const CanevasRectangle room = { 30, 80, 780, 420 };

/* Widths and heights of words, the larger first. */
static void
fill (CanevasRectangle *boxes, guint n)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  memset (boxes, 0, n * sizeof *boxes);
  for (guint i = 0; i < n; i++)
    {
      boxes[i].height = 8 + 30.0 / (1 + i / 6.0);
      boxes[i].width = boxes[i].height * g_rand_double_range (rand, 1.5, 6);
    }
}

static void
assert_apart (const CanevasRectangle *boxes, guint n, double gap)
{
  for (guint i = 0; i < n; i++)
    {
      const CanevasRectangle around = canevas_rectangle_grow (&boxes[i], gap - 0.001);
      const CanevasRectangle wide = canevas_rectangle_grow (&room, 0.001);

      g_assert_true (canevas_rectangle_contains (&wide, &boxes[i]));
      for (guint j = 0; j < i; j++)
        g_assert_false (canevas_rectangle_overlaps (&around, &boxes[j]));
    }
}

static void
test_apart (void)
{
  CanevasRectangle boxes[N];

  fill (boxes, N);
  g_assert_cmpuint (canevas_box_cluster_place (boxes, N, 2, &room), ==, N);
  assert_apart (boxes, N, 2);
  /* The first stands in the middle, and the whole around it. */
  g_assert_cmpfloat_with_epsilon (boxes[0].x + boxes[0].width / 2, room.x + room.width / 2, 0.01);
  g_assert_cmpfloat_with_epsilon (boxes[0].y + boxes[0].height / 2, room.y + room.height / 2, 0.01);
}

/* As tight as a reader expects of a cloud: of the ellipse around it, words take more than half. */
static void
test_close (void)
{
  CanevasRectangle boxes[N];
  CanevasRectangle all = { 0, 0, -1, -1 };
  double surface = 0;

  fill (boxes, N);
  canevas_box_cluster_place (boxes, N, 1, &room);
  for (guint i = 0; i < N; i++)
    {
      canevas_rectangle_join (&all, &boxes[i]);
      surface += boxes[i].width * boxes[i].height;
    }
  g_assert_cmpfloat (surface, >, 0.55 * G_PI / 4 * all.width * all.height);
}

static void
test_stable (void)
{
  CanevasRectangle few[N], many[N];

  fill (few, N);
  fill (many, N);
  canevas_box_cluster_place (few, 100, 2, &room);
  canevas_box_cluster_place (many, N, 2, &room);
  g_assert_cmpmem (few, 100 * sizeof *few, many, 100 * sizeof *many);
}

static void
test_full (void)
{
  const CanevasRectangle small = { 0, 0, 100, 40 };
  CanevasRectangle boxes[3] = { { 0, 0, 100, 18 }, { 0, 0, 100, 10 }, { 0, 0, 100, 18 } };
  CanevasRectangle wide = { 0, 0, 101, 10 };

  g_assert_cmpuint (canevas_box_cluster_place (boxes, 3, 1, &small), ==, 2);
  g_assert_cmpuint (canevas_box_cluster_place (&wide, 1, 1, &small), ==, 0);
  g_assert_cmpuint (canevas_box_cluster_place (NULL, 0, 1, &small), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/box-cluster/apart", test_apart);
  g_test_add_func ("/box-cluster/close", test_close);
  g_test_add_func ("/box-cluster/stable", test_stable);
  g_test_add_func ("/box-cluster/full", test_full);
  return g_test_run ();
}
