/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pdf-press.h"

#include "canevas-painting.h"

/* Pages that wait or are being written: one that is drawn fast is no reason to keep many. */
#define MOST_AWAY 2

struct _CanevasPdfPress
{
  CanevasPdfBook *book;
  CanevasPaintOptions painting;
  CanevasInk paper;
  GThread *thread;
  GAsyncQueue *waiting, *written; /* Job */
  guint n_away;
  gboolean lost;
};

/* A page. The last one has no scene. */
typedef struct
{
  CanevasScene *scene;
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
  self->thread = g_thread_new ("canevas-press", work, self);
  return self;
}

static void
let_go (CanevasPdfPress *self)
{
  Job *job = g_async_queue_pop (self->written);

  self->lost = self->lost || job->lost;
  self->n_away--;
  g_object_unref (job->scene);
  g_free (job);
}

gboolean
canevas_pdf_press_add (CanevasPdfPress *self, CanevasScene *scene, double scale)
{
  Job *job;

  while (self->n_away >= MOST_AWAY)
    let_go (self);
  if (self->lost)
    return FALSE;
  job = g_new0 (Job, 1);
  job->scene = g_object_ref (scene);
  job->scale = scale;
  g_async_queue_push (self->waiting, job);
  self->n_away++;
  return TRUE;
}

void
canevas_pdf_press_finish (CanevasPdfPress *self)
{
  g_async_queue_push (self->waiting, g_new0 (Job, 1));
  while (self->n_away > 0)
    let_go (self);
  g_thread_join (self->thread);
  g_async_queue_unref (self->waiting);
  g_async_queue_unref (self->written);
  g_free (self);
}
