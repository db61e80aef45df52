/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "membership-sample.h"

#include <math.h>

#define SPACING 10.0

typedef struct
{
  MembershipSample *sample;
  CanevasCircle *groups;
  CanevasPoint *middles;
  CanevasPoint *places;
} Map;

static void
place (Map *map)
{
  const CanevasOverlapLayout layout = { map->sample->n_groups, map->sample->n_elements, map->sample->firsts, map->sample->elements, SPACING, NULL };

  map->groups = g_renew (CanevasCircle, map->groups, map->sample->n_groups + 1);
  map->middles = g_renew (CanevasPoint, map->middles, map->sample->n_groups + 1);
  map->places = g_renew (CanevasPoint, map->places, map->sample->n_elements + 1);
  canevas_overlap_layout_place (&layout, map->groups, map->places);
  for (guint i = 0; i < map->sample->n_groups; i++)
    map->middles[i] = (CanevasPoint){ map->groups[i].x, map->groups[i].y };
}

static void
clear (Map *map)
{
  membership_sample_free (map->sample);
  g_free (map->groups);
  g_free (map->middles);
  g_free (map->places);
}

/* Every person stands near what he is in, and has room: 1,000 people in 60 communities. */
static void
test_people_stand_at_home (void)
{
  Map map = { membership_sample_new (1000, 60, 2026) };
  double precision, crowded;

  place (&map);
  precision = membership_sample_get_precision (map.sample, map.middles, map.places);
  crowded = membership_sample_get_crowded (map.sample, map.places);
  g_test_message ("precision %.3f, crowded %.4f", precision, crowded);
  g_assert_cmpfloat (precision, >, 0.5);
  g_assert_cmpfloat (crowded, <=, 0.01);
  for (guint a = 0; a < map.sample->n_groups; a++)
    for (guint b = 0; b < a; b++)
      g_assert_cmpfloat (hypot (map.groups[a].x - map.groups[b].x, map.groups[a].y - map.groups[b].y), >,
                         0.999 * (map.groups[a].radius + map.groups[b].radius));
  clear (&map);
}

/* One more membership moves the map little: the mean way of a person is a small share of how wide the map is. */
static void
test_one_more_membership_moves_little (void)
{
  Map before = { membership_sample_new (1000, 60, 2026) }, after = { membership_sample_new (1000, 60, 2026) };
  double moved = 0, left = INFINITY, right = -INFINITY;
  guint element = 500;

  while (membership_sample_holds (after.sample, 7, element))
    element++;
  place (&before);
  membership_sample_join (after.sample, element, 7);
  place (&after);
  for (guint i = 0; i < 1000; i++)
    {
      moved += hypot (before.places[i].x - after.places[i].x, before.places[i].y - after.places[i].y) / 1000;
      left = MIN (left, before.places[i].x);
      right = MAX (right, before.places[i].x);
    }
  g_test_message ("mean displacement %.4f of the width", moved / (right - left));
  g_assert_cmpfloat (moved / (right - left), <, 0.02);
  clear (&before);
  clear (&after);
}

static void
test_same_input_same_map (void)
{
  Map first = { membership_sample_new (300, 20, 7) }, second = { membership_sample_new (300, 20, 7) };

  place (&first);
  place (&second);
  g_assert_cmpmem (first.places, 300 * sizeof (CanevasPoint), second.places, 300 * sizeof (CanevasPoint));
  clear (&first);
  clear (&second);
}

/* No group; groups without anybody; somebody in none; everybody in all. */
static void
test_extremes (void)
{
  static const guint none[] = { 0 }, empty[] = { 0, 0, 0 }, firsts[] = { 0, 3, 6 }, elements[] = { 0, 1, 2, 0, 1, 2 };
  CanevasCircle groups[2];
  CanevasPoint places[4];
  CanevasOverlapLayout layout = { 0, 4, none, NULL, SPACING, NULL };

  canevas_overlap_layout_place (&layout, groups, places);
  g_assert_true (isnan (places[3].x));
  layout = (CanevasOverlapLayout){ 2, 4, empty, NULL, SPACING, NULL };
  canevas_overlap_layout_place (&layout, groups, places);
  g_assert_cmpfloat (hypot (groups[0].x - groups[1].x, groups[0].y - groups[1].y), >, 0);
  layout = (CanevasOverlapLayout){ 2, 4, firsts, elements, SPACING, NULL };
  canevas_overlap_layout_place (&layout, groups, places);
  g_assert_true (isnan (places[3].x));
  for (guint i = 0; i < 3; i++)
    for (guint k = 0; k < i; k++)
      g_assert_cmpfloat (hypot (places[i].x - places[k].x, places[i].y - places[k].y), >, SPACING / 2);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/overlap-layout/people-stand-at-home", test_people_stand_at_home);
  g_test_add_func ("/overlap-layout/one-more-membership-moves-little", test_one_more_membership_moves_little);
  g_test_add_func ("/overlap-layout/same-input-same-map", test_same_input_same_map);
  g_test_add_func ("/overlap-layout/extremes", test_extremes);
  return g_test_run ();
}
