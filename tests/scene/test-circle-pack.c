/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-circle-pack.h"

#include <math.h>

#define GAP 4.0
#define PADDING 10.0

/* Circles within circles, to three levels. */
typedef struct
{
  guint n;
  guint *parents;
  double *radii;
  CanevasCircle *circles;
  gboolean centred;
} Sample;

static void
sample_init (Sample *self, guint n, guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  *self = (Sample){ n, g_new (guint, n + 1), g_new (double, n + 1), g_new (CanevasCircle, n + 1), FALSE };
  for (guint i = 0; i <= n; i++)
    {
      self->parents[i] = i == 0 ? CANEVAS_PACK_ROOT : i < 8 ? 0 : (guint) g_rand_int_range (rand, 0, 8);
      self->radii[i] = g_rand_double_range (rand, 12, 50);
    }
}

static void
sample_clear (Sample *self)
{
  g_free (self->parents);
  g_free (self->radii);
  g_free (self->circles);
}

static void
lay_out (Sample *self, CanevasRectangle *bounds)
{
  const CanevasCirclePack pack = { self->n, self->parents, self->radii, GAP, PADDING, self->centred };

  canevas_circle_pack_lay_out (&pack, self->circles, bounds);
}

static void
test_apart (void)
{
  for (guint seed = 0; seed < 80; seed++)
    {
      Sample sample;

      sample_init (&sample, 1 + seed / 2 * 7, seed);
      sample.centred = seed % 2 == 1;
      lay_out (&sample, NULL);
      for (guint i = 0; i < sample.n; i++)
        for (guint j = i + 1; j < sample.n; j++)
          {
            const CanevasCircle *a = &sample.circles[i], *b = &sample.circles[j];
            double distance = hypot (a->x - b->x, a->y - b->y);

            if (sample.parents[i] == sample.parents[j])
              g_assert_cmpfloat (distance, >=, a->radius + b->radius + GAP - 1e-3);
            else if (sample.parents[j] == i)
              g_assert_cmpfloat (distance + b->radius, <=, a->radius - PADDING + 1e-3);
          }
      sample_clear (&sample);
    }
}

static void
test_bounds (void)
{
  Sample sample;
  CanevasRectangle bounds;

  sample_init (&sample, 60, 3);
  lay_out (&sample, &bounds);
  for (guint i = 0; i < sample.n; i++)
    {
      g_assert_cmpfloat (sample.circles[i].x - sample.circles[i].radius, >=, -1e-6);
      g_assert_cmpfloat (sample.circles[i].y + sample.circles[i].radius, <=, bounds.height + 1e-6);
    }
  /* The only root is the whole. */
  g_assert_cmpfloat_with_epsilon (bounds.width, 2 * sample.circles[0].radius, 1e-6);
  sample_clear (&sample);
}

/* One more circle at the end of a family moves no sibling against the others. */
static void
test_stable (void)
{
  Sample sample;
  double distances[6];

  sample_init (&sample, 7, 5);
  lay_out (&sample, NULL);
  for (guint i = 2; i < 7; i++)
    distances[i - 2] = hypot (sample.circles[i].x - sample.circles[1].x, sample.circles[i].y - sample.circles[1].y);
  sample.n++;
  lay_out (&sample, NULL);
  g_assert_cmpuint (sample.parents[7], ==, 0);
  for (guint i = 2; i < 7; i++)
    g_assert_cmpfloat_with_epsilon (hypot (sample.circles[i].x - sample.circles[1].x, sample.circles[i].y - sample.circles[1].y),
                                    distances[i - 2], 1e-6);
  sample_clear (&sample);
}

/* A name in the middle, and six circles around it in their order, clockwise from the top. */
static void
test_centred (void)
{
  Sample sample;
  double last = -G_PI;

  sample_init (&sample, 8, 1);
  sample.centred = TRUE;
  for (guint i = 0; i < 8; i++)
    {
      sample.parents[i] = i == 0 ? CANEVAS_PACK_ROOT : 0;
      sample.radii[i] = i == 0 ? 0 : 30;
    }
  lay_out (&sample, NULL);
  g_assert_cmpfloat_with_epsilon (sample.circles[1].x, sample.circles[0].x, 1);
  g_assert_cmpfloat_with_epsilon (sample.circles[1].y, sample.circles[0].y, 1);
  for (guint i = 2; i < 8; i++)
    {
      const double angle = atan2 (sample.circles[i].y - sample.circles[0].y, sample.circles[i].x - sample.circles[0].x);
      const double turned = fmod (angle + G_PI / 2 + 2 * G_PI + 1e-6, 2 * G_PI);

      g_assert_cmpfloat (turned, >, last);
      last = turned;
    }
  sample_clear (&sample);
}

static void
test_enclose (void)
{
  const CanevasCircle two[] = { { 0, 0, 10 }, { 40, 0, 10 } };
  const CanevasCircle within[] = { { 0, 0, 50 }, { 10, 5, 3 }, { -20, 0, 8 } };
  const CanevasCircle three[] = { { 0, -20, 10 }, { 20 * sqrt (3) / 2, 10, 10 }, { -20 * sqrt (3) / 2, 10, 10 } };
  CanevasCircle around = canevas_circle_enclose (two, 2);

  g_assert_cmpfloat_with_epsilon (around.x, 20, 1e-9);
  g_assert_cmpfloat_with_epsilon (around.radius, 30, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_circle_enclose (within, 3).radius, 50, 1e-6);
  around = canevas_circle_enclose (three, 3);
  g_assert_cmpfloat_with_epsilon (around.radius, 30, 1e-6);
  g_assert_cmpfloat_with_epsilon (around.y, 0, 1e-6);
  g_assert_cmpfloat (canevas_circle_enclose (NULL, 0).radius, ==, 0);
}

/* No circle smaller than the one that is found: moving its centre a little always leaves something out. */
static void
test_smallest (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (11);

  for (guint round = 0; round < 50; round++)
    {
      CanevasCircle circles[40], around;

      for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
        circles[i] = (CanevasCircle){ g_rand_double_range (rand, -100, 100), g_rand_double_range (rand, -100, 100),
                                      g_rand_double_range (rand, 1, 40) };
      around = canevas_circle_enclose (circles, G_N_ELEMENTS (circles));
      for (guint step = 0; step < 16; step++)
        {
          double x = around.x + 0.5 * cos (step * G_PI / 8), y = around.y + 0.5 * sin (step * G_PI / 8), needed = 0;

          for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
            needed = MAX (needed, hypot (circles[i].x - x, circles[i].y - y) + circles[i].radius);
          g_assert_cmpfloat (needed, >, around.radius);
        }
      for (guint i = 0; i < G_N_ELEMENTS (circles); i++)
        g_assert_cmpfloat (hypot (circles[i].x - around.x, circles[i].y - around.y), <=, around.radius - circles[i].radius + 1e-4);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/circle-pack/apart", test_apart);
  g_test_add_func ("/circle-pack/bounds", test_bounds);
  g_test_add_func ("/circle-pack/stable", test_stable);
  g_test_add_func ("/circle-pack/centred", test_centred);
  g_test_add_func ("/circle-pack/enclose", test_enclose);
  g_test_add_func ("/circle-pack/smallest", test_smallest);
  return g_test_run ();
}
