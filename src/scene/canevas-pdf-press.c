/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pdf-press.h"

#include "canevas-painting.h"
#include "canevas-thread-apart.h"

/*
 * Pages that wait or are being written. Two keep both threads busy while both have a processor; but a thread that was asleep may be
 * woken on the processor of the one that woke it, and on a machine lent in parts it mostly is: then they take turns, until the
 * system parts them, which it does only while both have work. So a stock of small pages may wait; large ones cost memory.
 */
#define MOST_LARGE_AWAY 2
#define MOST_SHAPES_AWAY 4000

struct _CanevasPdfPress
{
  CanevasPdfBook *book;
  CanevasPaintOptions painting;
  CanevasInk paper;
  GThread *thread; /* (nullable): none before the first page */
  GAsyncQueue *waiting, *written; /* Job */
  guint n_away, n_shapes_away;
  gboolean lost;
};

/* A page. The last one has no scene. */
typedef struct
{
  CanevasScene *scene;
  guint n_shapes;
  double scale;
  gboolean lost;
} Job;

static void
write_page (CanevasPdfPress *self, const Job *job)
{
  CanevasRectangle bounds;
  CanevasPen *pen;

  canevas_scene_get_bounds (job->scene, &bounds);
  pen = canevas_pdf_book_begin_page (self->book, bounds.width * job->scale, bounds.height * job->scale, &self->paper);
  canevas_scene_draw (job->scene, pen, &bounds, job->scale, &self->painting);
  canevas_pdf_book_end_page (self->book);
}

static gpointer
work (gpointer data)
{
  CanevasPdfPress *self = data;

  for (;;)
    {
      Job *job = g_async_queue_pop (self->waiting);

      if (job->scene == NULL)
        {
          g_free (job);
          return NULL;
        }
      if (!self->book->pen.lost)
        write_page (self, job);
      job->lost = self->book->pen.lost;
      g_async_queue_push (self->written, job);
    }
}

CanevasPdfPress *
canevas_pdf_press_new (CanevasPdfBook *book, const CanevasPalette *palette, const CanevasInk *paper)
{
  CanevasPdfPress *self = g_new0 (CanevasPdfPress, 1);

  self->book = book;
  self->painting = (CanevasPaintOptions){ .transparent = TRUE, .palette = palette };
  self->paper = *paper;
  self->waiting = g_async_queue_new ();
  self->written = g_async_queue_new ();
  return self;
}

static void
let_go (CanevasPdfPress *self)
{
  Job *job = g_async_queue_pop (self->written);

  self->lost = self->lost || job->lost;
  self->n_away--;
  self->n_shapes_away -= job->n_shapes;
  g_object_unref (job->scene);
  g_free (job);
}

gboolean
canevas_pdf_press_add (CanevasPdfPress *self, CanevasScene *scene, double scale)
{
  const guint n_shapes = canevas_scene_get_contents (scene)->shapes->len;
  Job *job;

  while (self->n_away >= MOST_LARGE_AWAY && self->n_shapes_away + n_shapes > MOST_SHAPES_AWAY)
    let_go (self);
  if (self->lost)
    return FALSE;
  /* The press is behind: what it would have to make first is made here. */
  if (g_async_queue_length (self->waiting) > 0)
    canevas_scene_get_index (scene);
  job = g_new0 (Job, 1);
  job->scene = g_object_ref (scene);
  job->n_shapes = n_shapes;
  job->scale = scale;
  g_async_queue_push (self->waiting, job);
  /* It begins when there is work: whoever sleeps first may be woken beside the one that wakes it. */
  if (self->thread == NULL)
    self->thread = canevas_thread_new_apart ("canevas-press", work, self);
  self->n_away++;
  self->n_shapes_away += n_shapes;
  return TRUE;
}

void
canevas_pdf_press_finish (CanevasPdfPress *self)
{
  if (self->thread != NULL)
    g_async_queue_push (self->waiting, g_new0 (Job, 1));
  while (self->n_away > 0)
    let_go (self);
  if (self->thread != NULL)
    g_thread_join (self->thread);
  g_async_queue_unref (self->waiting);
  g_async_queue_unref (self->written);
  g_free (self);
}
