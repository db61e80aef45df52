/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a frame of the canvas costs in processor time, with 10,000 boxes and with 100,000, at several zooms, while it is panned: against a frame of an
 * empty widget of the same size that is painted anew, in turn, in one process. A zoom gives the worst frames: everything is new.
 */
#include "canevas-canvas.h"
#include "scene-sample.h"

#include <glib/gprintf.h>
#include <time.h>

#define FRAMES 60
#define WIDTH 1366
#define HEIGHT 768

/* A widget with nothing in it, of another colour at each frame: nothing else makes GTK paint it all. */
typedef struct
{
  GtkWidget parent_instance;
  guint frame;
} BenchEmpty;

typedef struct
{
  GtkWidgetClass parent_class;
} BenchEmptyClass;

static GType bench_empty_get_type (void);
G_DEFINE_TYPE (BenchEmpty, bench_empty, GTK_TYPE_WIDGET)

static void
bench_empty_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  BenchEmpty *self = (BenchEmpty *) widget;
  GdkRGBA colour = { (self->frame++ % 2) * 0.1f, 0.5f, 0.5f, 1 };

  gtk_snapshot_append_color (snapshot, &colour,
                             &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
bench_empty_class_init (BenchEmptyClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = bench_empty_snapshot;
}

static void
bench_empty_init (BenchEmpty *self)
{
}

static double
read_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return time.tv_sec * 1000.0 + time.tv_nsec / 1e6;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

static void
step (GtkAdjustment *adjustment, double distance)
{
  if (adjustment != NULL)
    gtk_adjustment_set_value (adjustment, gtk_adjustment_get_value (adjustment) + distance);
}

/* One frame of @widget, in milliseconds of processor time, panned first where it can be. */
static double
measure_frame (GtkWidget *widget, GtkAdjustment *across, GtkAdjustment *down, int direction)
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (widget);
  gboolean painted = FALSE;
  double start;
  gulong id;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  start = read_processor_time ();
  id = g_signal_connect_swapped (clock, "after-paint", G_CALLBACK (painted_cb), &painted);
  step (across, 17 * direction);
  step (down, 9 * direction);
  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
  return read_processor_time () - start;
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

static int
compare (gconstpointer a, gconstpointer b)
{
  double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

/* Pans, a frame for each step, an empty frame after each. */
static void
measure_zoom (CanevasCanvas *canvas, GtkWidget *empty, GtkAdjustment *across, GtkAdjustment *down)
{
  double frames[FRAMES], empties[FRAMES], first;

  first = measure_frame (GTK_WIDGET (canvas), across, down, 1);
  for (guint i = 0; i < FRAMES; i++)
    {
      frames[i] = measure_frame (GTK_WIDGET (canvas), across, down, i < FRAMES / 2 ? 1 : -1);
      empties[i] = measure_frame (empty, NULL, NULL, 0);
    }
  qsort (frames, FRAMES, sizeof (double), compare);
  qsort (empties, FRAMES, sizeof (double), compare);
  g_print ("zoom %4.0f %%: frame %5.2f ms against %5.2f ms of an empty widget: %4.2f times (goal: 2.5 or less); worst %5.2f ms "
           "against %5.2f ms, first after the zoom %5.2f ms\n",
           canevas_canvas_get_zoom (canvas) * 100, frames[FRAMES / 2], empties[FRAMES / 2], frames[FRAMES / 2] / empties[FRAMES / 2],
           frames[FRAMES - 1], empties[FRAMES - 1], first);
}

/* @longest: what the worst frame may take */
static void
measure_crowd (GtkWidget *canvas, GtkWidget *empty, GtkAdjustment *across, GtkAdjustment *down, guint n_boxes, double longest)
{
  g_autoptr (CanevasScene) scene = scene_sample_new_crowd (n_boxes);

  g_print ("%u boxes (goal: no frame above %.0f ms)\n", n_boxes, longest);
  canevas_canvas_set_scene (CANEVAS_CANVAS (canvas), scene);
  gtk_widget_activate_action (canvas, "canvas.zoom-fit", NULL);
  /* Pages that were never touched cost as much as painting them. */
  for (guint i = 0; i < 20; i++)
    {
      measure_frame (canvas, NULL, NULL, 0);
      measure_frame (empty, NULL, NULL, 0);
    }
  /* Whole, it cannot be panned. */
  gtk_widget_activate_action (canvas, "canvas.zoom-in", NULL);
  while (canevas_canvas_get_zoom (CANEVAS_CANVAS (canvas)) < 2)
    {
      gtk_widget_activate_action (canvas, "canvas.zoom-in", NULL);
      measure_zoom (CANEVAS_CANVAS (canvas), empty, across, down);
    }
}

int
main (int argc, char **argv)
{
  g_autoptr (GtkAdjustment) across = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  g_autoptr (GtkAdjustment) down = g_object_ref_sink (gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  GtkWidget *canvas, *empty;

  gtk_init ();
  adw_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  canvas = canevas_canvas_new ();
  g_object_set (canvas, "hadjustment", across, "vadjustment", down, NULL);
  empty = g_object_new (bench_empty_get_type (), NULL);
  show (empty);
  show (canvas);
  measure_crowd (canvas, empty, across, down, 10000, 8);
  measure_crowd (canvas, empty, across, down, 100000, 16);
  return 0;
}
