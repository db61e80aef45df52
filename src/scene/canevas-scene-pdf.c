/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as one page of PDF. */
#include "canevas-config.h"
#include "canevas-pdf-pages.h"
#include "canevas-scene-painter.h"
#include "canevas-scene-write.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* The longest side that readers of PDF agree to open. */
#define LONGEST 14400.0
/* Nobody listens to thousands of names in one breath; the texts of the page can be read one by one. */
#define LONGEST_ALTERNATIVE 8000

struct _CanevasPdfPages
{
  CanevasScene *scene;
  const CanevasSceneWriteOptions *options;
  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  GPtrArray *alternatives; /* utf8: what each page says */
};

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

/*
 * First of all, all over: until something is, cairo takes a page for a pile of layers, and is slower the more there are. And
 * before any tag, because painting all over makes it forget what came before.
 */
static void
paint_paper (CanevasPdfPages *self)
{
  const CanevasPalette *palette = self->options->palette != NULL ? self->options->palette
                                                                 : canevas_palette_get (CANEVAS_PALETTE_LIGHT);
  guint32 paper = canevas_palette_resolve (palette, CANEVAS_PAINT_PAPER);

  cairo_set_source_rgb (self->cr, ((paper >> 16) & 0xff) / 255.0, ((paper >> 8) & 0xff) / 255.0, (paper & 0xff) / 255.0);
  cairo_paint (self->cr);
}

CanevasPdfPages *
canevas_pdf_pages_new (CanevasScene *scene, const CanevasSceneWriteOptions *options, double width, double height)
{
  CanevasPdfPages *self = g_new0 (CanevasPdfPages, 1);
  const char *title = canevas_scene_get_title (scene);

  self->scene = g_object_ref (scene);
  self->options = options;
  self->bytes = g_byte_array_new ();
  self->alternatives = g_ptr_array_new_with_free_func (g_free);
  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes, width, height);
  /* Later versions pack objects in streams, to which nothing could be added. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title != NULL ? title : "");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR, options->author != NULL ? options->author : "");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Canevas " CANEVAS_VERSION);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, options->date != NULL ? options->date : "");
  self->cr = cairo_create (self->surface);
  paint_paper (self);
  cairo_tag_begin (self->cr, "Document", NULL);
  return self;
}

cairo_t *
canevas_pdf_pages_begin (CanevasPdfPages *self)
{
  cairo_tag_begin (self->cr, "Figure", NULL);
  return self->cr;
}


void
canevas_pdf_pages_turn (CanevasPdfPages *self, double width, double height)
{
  cairo_show_page (self->cr);
  cairo_pdf_surface_set_size (self->surface, width, height);
  paint_paper (self);
}

static char *
tell (CanevasScene *scene)
{
  char *outline = canevas_scene_dup_outline (scene);

  if (strlen (outline) > LONGEST_ALTERNATIVE)
    {
      char *line = outline + LONGEST_ALTERNATIVE;

      while (line > outline && *line != '\n')
        line--;
      *line = '\0';
    }
  return outline;
}

/* The scene told as a whole where @scene is given; else the page says only that the first one goes on. */
static void
end_page (CanevasPdfPages *self, CanevasScene *scene)
{
  cairo_tag_end (self->cr, "Figure");
  g_ptr_array_add (self->alternatives, scene != NULL ? tell (scene) : NULL);
}

void
canevas_pdf_pages_end (CanevasPdfPages *self)
{
  end_page (self, self->alternatives->len == 0 ? self->scene : NULL);
}

/* How many pages there are is known at the end. */
static void
number_alternatives (CanevasPdfPages *self)
{
  const char *title = canevas_scene_get_title (self->scene);

  for (guint i = 0; i < self->alternatives->len; i++)
    if (self->alternatives->pdata[i] == NULL)
      self->alternatives->pdata[i] = g_strdup_printf ("%s (%u/%u)", title != NULL ? title : "", i + 1, self->alternatives->len);
}

static const char *
get_language (CanevasScene *scene)
{
  const char *language = canevas_scene_get_language (scene);

  if (language == NULL || g_str_equal (language, "fr"))
    return "fr-FR";
  return g_str_equal (language, "en") ? "en-GB" : language;
}

GBytes *
canevas_pdf_pages_finish (CanevasPdfPages *self, GError **error)
{
  g_autoptr (GPtrArray) alternatives = self->alternatives;
  g_autoptr (GArray) row_headers = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GByteArray) bytes = self->bytes;
  const char *title = canevas_scene_get_title (self->scene);
  CanevasPdfFacts facts = { get_language (self->scene), title != NULL ? title : "", self->options->author, self->options->date,
                            row_headers, alternatives };
  cairo_status_t status;

  number_alternatives (self);
  cairo_tag_end (self->cr, "Document");
  cairo_show_page (self->cr);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  if (status == CAIRO_STATUS_SUCCESS && !canevas_pdf_finish (bytes, &facts))
    g_info ("This version of cairo writes PDF files whose language cannot be completed");
  g_object_unref (self->scene);
  g_free (self);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, CANEVAS_SCENE_WRITE_ERROR, CANEVAS_SCENE_WRITE_ERROR_FAILED, _("The PDF could not be made: %s."),
               cairo_status_to_string (status));
  return NULL;
}

GBytes *
canevas_scene_write_pdf (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error)
{
  static const CanevasSceneWriteOptions defaults = { 0 };
  CanevasPaintOptions painting = { .transparent = TRUE };
  CanevasRectangle bounds;
  CanevasPdfPages *pages;
  double width, height, scale;
  cairo_t *cr;

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  if (options == NULL)
    options = &defaults;
  painting.palette = options->palette;
  canevas_scene_get_bounds (self, &bounds);
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
  pages = canevas_pdf_pages_new (self, options, width, height);
  cr = canevas_pdf_pages_begin (pages);
  cairo_translate (cr, (width - bounds.width * scale) / 2, (height - bounds.height * scale) / 2);
  canevas_scene_paint (self, cr, &bounds, scale, &painting);
  canevas_pdf_pages_end (pages);
  return canevas_pdf_pages_finish (pages, error);
}

GBytes *
canevas_scene_write_pdf_book (guint n_pages, CanevasPageFunc draw, gpointer data, const CanevasSceneWriteOptions *options, GError **error)
{
  static const CanevasSceneWriteOptions defaults = { 0 };
  CanevasPaintOptions painting = { .transparent = TRUE };
  CanevasPdfPages *pages = NULL;

  g_return_val_if_fail (n_pages > 0, NULL);

  if (options == NULL)
    options = &defaults;
  painting.palette = options->palette;
  for (guint i = 0; i < n_pages; i++)
    {
      g_autoptr (CanevasScene) scene = draw (i, data);
      CanevasRectangle bounds;
      double scale;

      canevas_scene_get_bounds (scene, &bounds);
      scale = MIN (1, LONGEST / MAX (bounds.width, bounds.height));
      if (i == 0)
        pages = canevas_pdf_pages_new (scene, options, bounds.width * scale, bounds.height * scale);
      else
        canevas_pdf_pages_turn (pages, bounds.width * scale, bounds.height * scale);
      canevas_scene_paint (scene, canevas_pdf_pages_begin (pages), &bounds, scale, &painting);
      end_page (pages, scene);
    }
  return canevas_pdf_pages_finish (pages, error);
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
