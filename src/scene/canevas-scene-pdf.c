/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Scenes as pages of PDF. */
#include "canevas-painting.h"
#include "canevas-pdf-pages.h"

/* The longest side that readers of PDF agree to open. */
#define LONGEST 14400.0

static const CanevasSceneWriteOptions defaults = { 0 };

typedef struct
{
  CanevasScene *scene;
  const CanevasSceneWriteOptions *options;
} Sheet;

static void
draw_sheet (CanevasPdfPages *pages, gpointer data)
{
  const Sheet *self = data;
  const CanevasSceneWriteOptions *options = self->options;
  CanevasPaintOptions painting = { .transparent = TRUE, .palette = options->palette };
  CanevasRectangle bounds;
  double width, height, scale;
  CanevasPen *pen;

  canevas_scene_get_bounds (self->scene, &bounds);
  if (options->page_width > 0 && options->page_height > 0)
    {
      width = options->page_width;
      height = options->page_height;
      scale = MIN ((width - 2 * options->margin) / bounds.width, (height - 2 * options->margin) / bounds.height);
    }
  else
    {
      scale = MIN (1, LONGEST / MAX (bounds.width, bounds.height));
      width = bounds.width * scale;
      height = bounds.height * scale;
    }
  pen = canevas_pdf_pages_begin (pages, self->scene, width, height);
  canevas_pen_translate (pen, (width - bounds.width * scale) / 2, (height - bounds.height * scale) / 2);
  canevas_scene_draw (self->scene, pen, &bounds, scale, &painting);
  canevas_pdf_pages_end (pages, TRUE);
}

GBytes *
canevas_scene_write_pdf (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error)
{
  Sheet sheet = { self, options != NULL ? options : &defaults };

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  return canevas_pdf_pages_write (draw_sheet, &sheet, sheet.options, error);
}

typedef struct
{
  guint n_pages;
  CanevasPageFunc draw;
  gpointer data;
} Book;

static void
draw_book (CanevasPdfPages *pages, gpointer data)
{
  const Book *self = data;
  gboolean goes_on = TRUE;

  for (guint i = 0; i < self->n_pages && goes_on; i++)
    {
      g_autoptr (CanevasScene) scene = self->draw (i, self->data);
      CanevasRectangle bounds;

      canevas_scene_get_bounds (scene, &bounds);
      goes_on = canevas_pdf_pages_add (pages, scene, MIN (1, LONGEST / MAX (bounds.width, bounds.height)));
    }
}

GBytes *
canevas_scene_write_pdf_book (guint n_pages, CanevasPageFunc draw, gpointer data, const CanevasSceneWriteOptions *options, GError **error)
{
  Book book = { n_pages, draw, data };

  g_return_val_if_fail (n_pages > 0, NULL);

  return canevas_pdf_pages_write (draw_book, &book, options != NULL ? options : &defaults, error);
}

static CanevasScene *
ref_page (guint page, gpointer data)
{
  CanevasScene *const *scenes = data;

  return g_object_ref (scenes[page]);
}

GBytes *
canevas_scene_write_pdf_pages (CanevasScene *const *scenes, guint n_scenes, const CanevasSceneWriteOptions *options, GError **error)
{
  return canevas_scene_write_pdf_book (n_scenes, ref_page, (gpointer) scenes, options, error);
}
