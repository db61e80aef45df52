/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * How much processor time the painter takes for one frame of 10,000 boxes, from the whole chart to its letters, on a picture of
 * the size of a small screen. Frames follow each other as when somebody moves about; the first at each scale, which draws letters
 * in a new size, is counted with the others.
 */
#include "canevas-scene-painter.h"
#include "scene-sample.h"

#include <math.h>
#include <time.h>

#define WIDTH 1366
#define HEIGHT 768
#define N_BOXES 10000
#define N_SCALES 28
#define N_FRAMES 8

static double
get_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1e3 + time.tv_nsec / 1e6;
}

static double
paint_frame (CanevasScene *scene, cairo_surface_t *surface, const CanevasRectangle *bounds, double scale, double share)
{
  CanevasRectangle viewport = { 0, 0, WIDTH / scale, HEIGHT / scale };
  CanevasPaintOptions options = { .screen = TRUE };
  cairo_t *cr = cairo_create (surface);
  double start = get_processor_time ();

  viewport.x = bounds->x + MAX (0, bounds->width - viewport.width) * share;
  viewport.y = bounds->y + MAX (0, bounds->height - viewport.height) * share;
  canevas_scene_paint (scene, cr, &viewport, scale, &options);
  cairo_surface_flush (surface);
  start = get_processor_time () - start;
  cairo_destroy (cr);
  return start;
}

int
main (void)
{
  g_autoptr (CanevasScene) scene = scene_sample_new_crowd (N_BOXES);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, WIDTH, HEIGHT);
  CanevasRectangle bounds;
  double fit, total = 0, worst = 0, worst_scale = 0;

  canevas_scene_get_bounds (scene, &bounds);
  fit = MIN (WIDTH / bounds.width, HEIGHT / bounds.height);
  /* The first frame of all also opens the fonts and finds where shapes are. */
  paint_frame (scene, surface, &bounds, 1, 0);
  for (guint i = 0; i < N_SCALES; i++)
    {
      double scale = fit * pow (3 / fit, i / (N_SCALES - 1.0));

      for (guint j = 0; j < N_FRAMES; j++)
        {
          double elapsed = paint_frame (scene, surface, &bounds, scale, j / (N_FRAMES - 1.0));

          total += elapsed;
          if (elapsed > worst)
            {
              worst = elapsed;
              worst_scale = scale;
            }
        }
    }
  g_print ("Frames of %u boxes at %u scales: %.1f ms on average, at worst %.1f ms, at scale %.2f (goal: 8 ms or less)\n", N_BOXES,
           N_SCALES, total / (N_SCALES * N_FRAMES), worst, worst_scale);
  cairo_surface_destroy (surface);
  return 0;
}
