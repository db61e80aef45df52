/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-clusters.h"

/*
 * W. W. Zachary, "An Information Flow Model for Conflict and Fission in Small Groups", Journal of Anthropological Research 33,
 * 1977: who met whom outside a karate club of 34 people before it split into two. The best modularity known is 0.4198, in four
 * groups (U. Brandes et al., 2008).
 */
static const guint karate[][2] = {
  { 1, 2 },   { 1, 3 },   { 2, 3 },   { 1, 4 },   { 2, 4 },   { 3, 4 },   { 1, 5 },   { 1, 6 },   { 1, 7 },   { 5, 7 },
  { 6, 7 },   { 1, 8 },   { 2, 8 },   { 3, 8 },   { 4, 8 },   { 1, 9 },   { 3, 9 },   { 3, 10 },  { 1, 11 },  { 5, 11 },
  { 6, 11 },  { 1, 12 },  { 1, 13 },  { 4, 13 },  { 1, 14 },  { 2, 14 },  { 3, 14 },  { 4, 14 },  { 6, 17 },  { 7, 17 },
  { 1, 18 },  { 2, 18 },  { 1, 20 },  { 2, 20 },  { 1, 22 },  { 2, 22 },  { 24, 26 }, { 25, 26 }, { 3, 28 },  { 24, 28 },
  { 25, 28 }, { 3, 29 },  { 24, 30 }, { 27, 30 }, { 2, 31 },  { 9, 31 },  { 1, 32 },  { 25, 32 }, { 26, 32 }, { 29, 32 },
  { 3, 33 },  { 9, 33 },  { 15, 33 }, { 16, 33 }, { 19, 33 }, { 21, 33 }, { 23, 33 }, { 24, 33 }, { 30, 33 }, { 31, 33 },
  { 32, 33 }, { 9, 34 },  { 10, 34 }, { 14, 34 }, { 15, 34 }, { 16, 34 }, { 19, 34 }, { 20, 34 }, { 21, 34 }, { 23, 34 },
  { 24, 34 }, { 27, 34 }, { 28, 34 }, { 29, 34 }, { 30, 34 }, { 31, 34 }, { 32, 34 }, { 33, 34 },
};

static void
test_karate (void)
{
  CanevasTie ties[G_N_ELEMENTS (karate)];
  g_autofree guint *groups = NULL;
  g_autofree guint *again = NULL;
  guint n_groups;

  g_assert_cmpuint (G_N_ELEMENTS (karate), ==, 78);
  for (guint i = 0; i < G_N_ELEMENTS (karate); i++)
    ties[i] = (CanevasTie){ karate[i][0] - 1, karate[i][1] - 1, 1 };
  groups = canevas_clusters_find (34, ties, G_N_ELEMENTS (ties), &n_groups);
  g_assert_cmpuint (n_groups, ==, 4);
  g_assert_cmpfloat (canevas_clusters_measure (34, ties, G_N_ELEMENTS (ties), groups), >=, 0.415);
  g_assert_cmpfloat (canevas_clusters_measure (34, ties, G_N_ELEMENTS (ties), groups), <=, 0.4198 + 1e-4);
  /* The two who fell out with each other, and those who stood by them whatever the method. */
  g_assert_cmpuint (groups[0], !=, groups[33]);
  g_assert_cmpuint (groups[0], ==, groups[1]);
  g_assert_cmpuint (groups[33], ==, groups[32]);
  again = canevas_clusters_find (34, ties, G_N_ELEMENTS (ties), NULL);
  g_assert_cmpmem (again, 34 * sizeof (guint), groups, 34 * sizeof (guint));
}

/* Two teams and one who is in both; somebody on his own stays so. */
static void
test_teams (void)
{
  static const CanevasTie ties[] = { { 0, 1, 1 }, { 1, 2, 1 }, { 0, 2, 1 }, { 2, 3, 0.5 }, { 3, 4, 1 }, { 4, 5, 1 }, { 3, 5, 1 } };
  g_autofree guint *groups = NULL;
  static const guint expected[] = { 0, 0, 0, 1, 1, 1, 2 };
  guint n_groups;

  groups = canevas_clusters_find (7, ties, G_N_ELEMENTS (ties), &n_groups);
  g_assert_cmpuint (n_groups, ==, 3);
  g_assert_cmpmem (groups, sizeof expected, expected, sizeof expected);
}

static void
test_nothing (void)
{
  g_autofree guint *none = canevas_clusters_find (0, NULL, 0, NULL);
  g_autofree guint *apart = NULL;
  guint n_groups;

  apart = canevas_clusters_find (3, NULL, 0, &n_groups);
  g_assert_cmpuint (n_groups, ==, 3);
  g_assert_cmpfloat (canevas_clusters_measure (3, NULL, 0, apart), ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/clusters/karate", test_karate);
  g_test_add_func ("/clusters/teams", test_teams);
  g_test_add_func ("/clusters/nothing", test_nothing);
  return g_test_run ();
}
