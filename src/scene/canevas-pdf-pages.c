/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"
#include "canevas-pdf-pages.h"

#include "canevas-painting.h"
#include "canevas-pdf-press.h"
#include "canevas-pdf-words.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Nobody listens to thousands of names in one breath; the texts of the page can be read one by one. */
#define LONGEST_ALTERNATIVE 8000

struct _CanevasPdfPages
{
  const CanevasSceneWriteOptions *options;
  CanevasScene *first, *scene; /* of the first page, and of this one */
  GPtrArray *alternatives;     /* what each page says; NULL: it has a number only */

  CanevasPdfBook *book;   /* or, where it is %NULL, the surface */
  CanevasPdfPress *press; /* (nullable): has the book */

  GByteArray *bytes;
  cairo_surface_t *surface;
  cairo_t *cr;
  CanevasCairoPen pen;
};

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static CanevasInk
get_paper (CanevasPdfPages *self)
{
  const CanevasPalette *palette = self->options->palette != NULL ? self->options->palette
                                                                 : canevas_palette_get (CANEVAS_PALETTE_LIGHT);

  return canevas_ink_new (canevas_palette_resolve (palette, CANEVAS_PAINT_PAPER));
}

static void
open_surface (CanevasPdfPages *self, double width, double height)
{
  const CanevasSceneWriteOptions *options = self->options;
  const char *title = canevas_scene_get_title (self->first);

  self->surface = cairo_pdf_surface_create_for_stream (write_cb, self->bytes, width, height);
  /* Later versions pack objects in streams, to which nothing could be added. */
  cairo_pdf_surface_restrict_to_version (self->surface, CAIRO_PDF_VERSION_1_4);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_TITLE, title != NULL ? title : "");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_AUTHOR, options->author != NULL ? options->author : "");
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATOR, "Canevas " CANEVAS_VERSION);
  cairo_pdf_surface_set_metadata (self->surface, CAIRO_PDF_METADATA_CREATE_DATE, options->date != NULL ? options->date : "");
  self->cr = cairo_create (self->surface);
}

/*
 * The paper first of all, all over: until something is, cairo takes a page for a pile of layers, and is slower the more there
 * are. And before any tag, because painting all over makes it forget what came before.
 */
static CanevasPen *
begin_with_cairo (CanevasPdfPages *self, double width, double height)
{
  const gboolean is_first = self->surface == NULL;
  const CanevasInk paper = get_paper (self);

  if (is_first)
    open_surface (self, width, height);
  else
    {
      cairo_show_page (self->cr);
      cairo_pdf_surface_set_size (self->surface, width, height);
    }
  cairo_set_source_rgb (self->cr, paper.red, paper.green, paper.blue);
  cairo_paint (self->cr);
  if (is_first)
    cairo_tag_begin (self->cr, "Document", NULL);
  cairo_tag_begin (self->cr, "Figure", NULL);
  cairo_save (self->cr);
  return canevas_cairo_pen_init (&self->pen, self->cr);
}

CanevasPen *
canevas_pdf_pages_begin (CanevasPdfPages *self, CanevasScene *scene, double width, double height)
{
  const CanevasInk paper = get_paper (self);

  self->scene = scene;
  if (self->first == NULL)
    self->first = g_object_ref (scene);
  if (self->book != NULL)
    return canevas_pdf_book_begin_page (self->book, width, height, &paper);
  return begin_with_cairo (self, width, height);
}

/* A book gets strings of PDF, made while its pages are written: at the end, everybody waits. */
static char *
take_words (CanevasPdfPages *self, char *words)
{
  g_autofree char *raw = words;

  return self->book != NULL ? canevas_pdf_dup_string (raw) : g_steal_pointer (&raw);
}

static char *
tell (CanevasPdfPages *self, CanevasScene *scene)
{
  char *outline = canevas_scene_dup_outline (scene);

  if (strlen (outline) > LONGEST_ALTERNATIVE)
    {
      char *line = outline + LONGEST_ALTERNATIVE;

      while (line > outline && *line != '\n')
        line--;
      *line = '\0';
    }
  return take_words (self, outline);
}

void
canevas_pdf_pages_end (CanevasPdfPages *self, gboolean told)
{
  if (self->book != NULL)
    canevas_pdf_book_end_page (self->book);
  else
    {
      canevas_cairo_pen_clear (&self->pen);
      cairo_restore (self->cr);
      cairo_tag_end (self->cr, "Figure");
    }
  g_ptr_array_add (self->alternatives, told ? tell (self, self->scene) : NULL);
}

gboolean
canevas_pdf_pages_add (CanevasPdfPages *self, CanevasScene *scene, double scale)
{
  const CanevasPaintOptions painting = { .transparent = TRUE, .palette = self->options->palette };
  CanevasRectangle bounds;

  if (self->book == NULL)
    {
      CanevasPen *pen;

      canevas_scene_get_bounds (scene, &bounds);
      pen = canevas_pdf_pages_begin (self, scene, bounds.width * scale, bounds.height * scale);
      canevas_scene_draw (scene, pen, &bounds, scale, &painting);
      canevas_pdf_pages_end (self, TRUE);
      return TRUE;
    }
  if (self->press == NULL)
    {
      const CanevasInk paper = get_paper (self);

      self->press = canevas_pdf_press_new (self->book, self->options->palette, &paper);
    }
  if (self->first == NULL)
    self->first = g_object_ref (scene);
  g_ptr_array_add (self->alternatives, tell (self, scene));
  return canevas_pdf_press_add (self->press, scene, scale);
}

gboolean
canevas_pdf_pages_is_lost (CanevasPdfPages *self)
{
  return self->book != NULL && self->book->pen.lost;
}

/* How many pages there are is known at the end. */
static void
number_alternatives (CanevasPdfPages *self)
{
  const char *title = canevas_scene_get_title (self->first);

  for (guint i = 0; i < self->alternatives->len; i++)
    if (self->alternatives->pdata[i] == NULL)
      self->alternatives->pdata[i] =
        take_words (self, g_strdup_printf ("%s (%u/%u)", title != NULL ? title : "", i + 1, self->alternatives->len));
}

static const char *
get_language (CanevasScene *scene)
{
  const char *language = canevas_scene_get_language (scene);

  if (language == NULL || g_str_equal (language, "fr"))
    return "fr-FR";
  return g_str_equal (language, "en") ? "en-GB" : language;
}

static GBytes *
finish_with_cairo (CanevasPdfPages *self, const CanevasPdfFacts *facts, GError **error)
{
  cairo_status_t status;

  cairo_tag_end (self->cr, "Document");
  cairo_show_page (self->cr);
  status = cairo_status (self->cr);
  cairo_destroy (self->cr);
  cairo_surface_finish (self->surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (self->surface);
  cairo_surface_destroy (self->surface);
  if (status == CAIRO_STATUS_SUCCESS && !canevas_pdf_finish (self->bytes, facts))
    g_info ("This version of cairo writes PDF files whose language cannot be completed");
  if (status == CAIRO_STATUS_SUCCESS)
    return g_bytes_new (self->bytes->data, self->bytes->len);
  g_set_error (error, CANEVAS_SCENE_WRITE_ERROR, CANEVAS_SCENE_WRITE_ERROR_FAILED, _("The PDF could not be made: %s."),
               cairo_status_to_string (status));
  return NULL;
}

static GBytes *
draw_all (CanevasPdfPages *self, CanevasPdfPagesFunc draw, gpointer data, GError **error)
{
  g_autoptr (GArray) row_headers = g_array_new (FALSE, FALSE, sizeof (gboolean));
  const char *title;
  GBytes *bytes = NULL;

  self->alternatives = g_ptr_array_new_with_free_func (g_free);
  draw (self, data);
  g_clear_pointer (&self->press, canevas_pdf_press_finish);
  if (!canevas_pdf_pages_is_lost (self))
    {
      CanevasPdfFacts facts = { get_language (self->first), "", self->options->author, self->options->date, row_headers,
                                self->alternatives };

      title = canevas_scene_get_title (self->first);
      facts.title = title != NULL ? title : "";
      number_alternatives (self);
      bytes = self->book != NULL ? canevas_pdf_book_end (self->book, &facts) : finish_with_cairo (self, &facts, error);
    }
  g_clear_object (&self->first);
  g_ptr_array_unref (self->alternatives);
  return bytes;
}

GBytes *
canevas_pdf_pages_write_with_cairo (CanevasPdfPagesFunc draw, gpointer data, const CanevasSceneWriteOptions *options,
                                    GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  CanevasPdfPages pages = { .options = options, .bytes = bytes };

  return draw_all (&pages, draw, data, error);
}

GBytes *
canevas_pdf_pages_write (CanevasPdfPagesFunc draw, gpointer data, const CanevasSceneWriteOptions *options, GError **error)
{
  CanevasPdfBook book;
  CanevasPdfPages pages = { .options = options, .book = &book };
  GBytes *bytes;

  canevas_pdf_book_init (&book);
  bytes = draw_all (&pages, draw, data, error);
  canevas_pdf_book_clear (&book);
  return bytes != NULL ? bytes : canevas_pdf_pages_write_with_cairo (draw, data, options, error);
}
