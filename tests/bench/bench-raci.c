/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * What a frame of the RACI costs in processor time, with 200 activities by 40 functions in a window of 1920 by 1080, while it is
 * scrolled and while letters are typed (written to a file in memory and reviewed), against a frame of an empty widget painted anew.
 */
#include "canevas-raci-activity.h"
#include "canevas-raci-function.h"
#include "canevas-raci-grid.h"
#include "canevas-project.h"
#include "canevas-schema.h"

#include <time.h>

#define ROWS 200
#define COLUMNS 40
#define FRAMES 100

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
  GdkRGBA colour = { (float) (self->frame++ % 2) * 0.1f, 0.5f, 0.5f, 1 };

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

static CanevasRaciMatrix *
build_matrix (CanevasStore *store)
{
  g_autoptr (CanevasRecord) project = canevas_store_add (store, &canevas_project_type, NULL, NULL);
  g_autoptr (GArray) changes = g_array_new (FALSE, FALSE, sizeof (CanevasRaciChange));
  CanevasRaciMatrix *matrix;

  canevas_store_begin (store, "fill");
  for (guint i = 0; i < ROWS + COLUMNS; i++)
    {
      const CanevasRecordType *type = i < COLUMNS ? &canevas_raci_function_type : &canevas_raci_activity_type;
      g_autoptr (CanevasRecord) line = canevas_store_add (store, type, project, NULL);
      g_autofree char *name = g_strdup_printf (i < COLUMNS ? "Fonction numéro %u" : "Activité numéro %u du projet", i);

      canevas_record_set_text (line, "name", name, NULL);
    }
  canevas_store_commit (store, NULL);
  matrix = canevas_raci_matrix_new (project);
  for (guint row = 0; row < ROWS; row++)
    for (guint column = 0; column < COLUMNS; column++)
      {
        const CanevasRaciChange change = { row, column, column == row % COLUMNS ? CANEVAS_RACI_ACCOUNTABLE : 1u << ((row + column) % 4) };

        g_array_append_val (changes, change);
      }
  canevas_raci_matrix_set_many (matrix, (const CanevasRaciChange *) changes->data, changes->len, "fill", NULL);
  return matrix;
}

static double
read_processor_time (void)
{
  struct timespec time;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double) time.tv_sec * 1000 + (double) time.tv_nsec / 1e6;
}

static void
painted_cb (gboolean *painted)
{
  *painted = TRUE;
}

typedef void (*Change) (CanevasRaciGrid *grid, guint frame);

/* Milliseconds of processor time of a frame, @change included. */
static double
measure_frame (GtkWidget *widget, Change change, gpointer data, guint frame)
{
  gboolean painted = FALSE;
  gulong id;
  double start;

  while (g_main_context_iteration (NULL, FALSE))
    ;
  start = read_processor_time ();
  id = g_signal_connect_swapped (gtk_widget_get_frame_clock (widget), "after-paint", G_CALLBACK (painted_cb), &painted);
  if (change != NULL)
    change (data, frame);
  gtk_widget_queue_draw (widget);
  while (!painted)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (gtk_widget_get_frame_clock (widget), id);
  return read_processor_time () - start;
}

static void
scroll (CanevasRaciGrid *grid, guint frame)
{
  GtkAdjustment *down = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (grid)), *across = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (grid));

  gtk_adjustment_set_value (down, gtk_adjustment_get_value (down) + 37);
  gtk_adjustment_set_value (across, gtk_adjustment_get_value (across) + 11);
}

static void
type (CanevasRaciGrid *grid, guint frame)
{
  CanevasRaciMatrix *matrix = g_object_get_data (G_OBJECT (grid), "matrix");
  g_autoptr (GPtrArray) findings = NULL;

  canevas_raci_grid_set_cursor (grid, (int) frame, 3);
  canevas_raci_matrix_set (matrix, frame, 3, 1u << (frame % 4), NULL);
  findings = canevas_raci_review (matrix);
  canevas_raci_grid_set_findings (grid, findings);
}

static int
compare (gconstpointer a, gconstpointer b)
{
  const double difference = *(const double *) a - *(const double *) b;

  return difference < 0 ? -1 : difference > 0;
}

static void
measure (const char *what, GtkWidget *grid, GtkWidget *empty, Change change)
{
  double frames[FRAMES], empties[FRAMES];

  for (guint i = 0; i < FRAMES; i++)
    {
      frames[i] = measure_frame (grid, change, grid, i);
      empties[i] = measure_frame (empty, NULL, NULL, i);
    }
  qsort (frames, FRAMES, sizeof (double), compare);
  qsort (empties, FRAMES, sizeof (double), compare);
  g_print ("%s: frame %5.2f ms against %5.2f ms of an empty widget: %4.2f times; worst %5.2f ms\n", what, frames[FRAMES / 2],
           empties[FRAMES / 2], frames[FRAMES / 2] / empties[FRAMES / 2], frames[FRAMES - 1]);
}

static GtkWidget *
show (GtkWidget *child)
{
  GtkWidget *window = g_object_new (GTK_TYPE_WINDOW, "decorated", FALSE, "default-width", 1920, "default-height", 1080, "child", child, NULL);

  gtk_window_present (GTK_WINDOW (window));
  while (!gtk_widget_get_mapped (child) || gtk_widget_get_width (child) == 0)
    g_main_context_iteration (NULL, TRUE);
  return window;
}

int
main (int argc, char **argv)
{
  g_autoptr (CanevasStore) store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  g_autoptr (CanevasRaciMatrix) matrix = build_matrix (store);
  GtkWidget *grid, *scroller, *empty;
  double start;

  gtk_init ();
  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  start = read_processor_time ();
  for (guint i = 0; i < 20; i++)
    g_ptr_array_unref (canevas_raci_review (matrix));
  g_print ("review of %u by %u: %.2f ms\n", ROWS, COLUMNS, (read_processor_time () - start) / 20);

  grid = canevas_raci_grid_new (matrix);
  g_object_set_data (G_OBJECT (grid), "matrix", matrix);
  scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), grid);
  empty = g_object_new (bench_empty_get_type (), NULL);
  show (empty);
  show (scroller);
  gtk_widget_grab_focus (grid);
  /* Pages that were never touched cost as much as painting them. */
  for (guint i = 0; i < 10; i++)
    {
      measure_frame (grid, NULL, NULL, i);
      measure_frame (empty, NULL, NULL, i);
    }
  measure ("scrolling", grid, empty, scroll);
  measure ("typing   ", grid, empty, type);
  return 0;
}
