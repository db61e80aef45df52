/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-ring.h"

#include <math.h>

#define DEGREE (G_PI / 180)

/* Twenty places in three sectors of 7, 7 and 6, as Montpellier has them. */
static const guint counts[] = { 7, 7, 6 };
static const CanevasRing montpellier = { 3, counts, 5 * DEGREE, 135, 230, 4 };

static void
test_sectors (void)
{
  CanevasArc sectors[3], places[20];
  double joints[3];

  canevas_ring_lay_out (&montpellier, sectors, places);
  /* The first is centred on the left, and the next starts five degrees after it. */
  g_assert_cmpfloat_with_epsilon ((sectors[0].from + sectors[0].to) / 2, G_PI, 1e-9);
  for (guint i = 0; i + 1 < 3; i++)
    g_assert_cmpfloat_with_epsilon (sectors[i + 1].from - sectors[i].to, 5 * DEGREE, 1e-9);
  g_assert_cmpfloat_with_epsilon (sectors[0].from + 2 * G_PI - sectors[2].to, 5 * DEGREE, 1e-9);
  /* Clockwise: the second one is at the top, where y is less than that of the centre. */
  g_assert_cmpfloat (sin (sectors[1].from), <, 0);
  for (guint i = 1; i < 20; i++)
    g_assert_cmpfloat_with_epsilon (places[i].to - places[i].from, places[0].to - places[0].from, 1e-9);
  g_assert_cmpfloat_with_epsilon (places[6].to, sectors[0].to, 1e-9);
  g_assert_cmpfloat_with_epsilon (places[7].from, sectors[1].from, 1e-9);

  g_assert_cmpuint (canevas_ring_list_joints (&montpellier, sectors, joints), ==, 3);
  g_assert_cmpfloat_with_epsilon (joints[0], sectors[0].to + 2.5 * DEGREE, 1e-9);
}

static void
test_gap_is_even (void)
{
  CanevasArc sectors[3], places[20];
  const double radii[] = { 135, 180, 230 };

  canevas_ring_lay_out (&montpellier, sectors, places);
  for (guint i = 0; i < G_N_ELEMENTS (radii); i++)
    {
      CanevasArc first = canevas_ring_narrow (&montpellier, &places[0], radii[i]);
      CanevasArc second = canevas_ring_narrow (&montpellier, &places[1], radii[i]);

      g_assert_cmpfloat_with_epsilon (2 * radii[i] * sin ((second.from - first.to) / 2), 4, 0.01);
    }
}

/* Whatever the number of places, what is written in one lies in it and in no other. */
static void
test_room (void)
{
  for (guint n = 2; n <= 40; n++)
    {
      const CanevasRing ring = { 1, &n, 5 * DEGREE, 100, 230, 4 };
      g_autofree CanevasArc *places = g_new (CanevasArc, n);
      CanevasArc sector;

      canevas_ring_lay_out (&ring, &sector, places);
      for (guint i = 0; i < n; i++)
        {
          CanevasRectangle box;

          if (!canevas_ring_find_room (&ring, &places[i], 0, 9, 2, &box))
            continue;
          for (guint x = 0; x <= 20; x++)
            for (guint y = 0; y <= 4; y++)
              {
                double at_x = box.x + box.width * x / 20, at_y = box.y + box.height * y / 4;
                double angle = atan2 (at_y, at_x), middle = (places[i].from + places[i].to) / 2;

                g_assert_cmpfloat (hypot (at_x, at_y), >=, 102 - 1e-3);
                g_assert_cmpfloat (hypot (at_x, at_y), <=, 228 + 1e-3);
                g_assert_cmpfloat (fabs (remainder (angle - middle, 2 * G_PI)), <, (places[i].to - places[i].from) / 2);
              }
        }
    }
}

static void
test_room_is_found (void)
{
  CanevasArc sectors[3], places[20];
  CanevasRectangle box;

  canevas_ring_lay_out (&montpellier, sectors, places);
  /* "Numérique" on two lines of 8.5 points, beside its number. */
  for (guint i = 0; i < 20; i++)
    {
      g_assert_true (canevas_ring_find_room (&montpellier, &places[i], 0, 21, 3, &box));
      g_assert_cmpfloat (box.width, >, 35);
    }
  /* What asks for less stands nearer to the middle of the ring, 182 points from the centre. */
  g_assert_true (canevas_ring_find_room (&montpellier, &places[10], 30, 11, 3, &box));
  g_assert_cmpfloat (box.width, >=, 30);
  g_assert_cmpfloat_with_epsilon (hypot (box.x + box.width / 2, box.y + box.height / 2), 182.5, 5);
  g_assert_false (canevas_ring_find_room (&montpellier, &places[0], 0, 200, 3, &box));
}

static void
test_empty (void)
{
  const guint some[] = { 0, 3, 0 };
  const CanevasRing ring = { 3, some, 5 * DEGREE, 100, 200, 4 };
  CanevasArc sectors[3], places[3];
  double joints[3];

  canevas_ring_lay_out (&ring, sectors, places);
  g_assert_cmpfloat_with_epsilon ((sectors[1].from + sectors[1].to) / 2, G_PI, 1e-9);
  g_assert_cmpfloat (sectors[0].to, ==, sectors[0].from);
  g_assert_cmpuint (canevas_ring_list_joints (&ring, sectors, joints), ==, 1);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/ring/sectors", test_sectors);
  g_test_add_func ("/ring/gap-is-even", test_gap_is_even);
  g_test_add_func ("/ring/room", test_room);
  g_test_add_func ("/ring/room-is-found", test_room_is_found);
  g_test_add_func ("/ring/empty", test_empty);
  return g_test_run ();
}
