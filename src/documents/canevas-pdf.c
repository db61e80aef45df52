/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"
#include "canevas-language.h"
#include "canevas-pages-private.h"
#include "canevas-pdf-finish.h"
#include "canevas-writer.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>

#define DEEPEST_TAG 8

/* The tag of what is not part of the text, since cairo 1.18; before, what stood outside any leaf was that. */
#define ARTIFACT "Artifact"

/*
 * Turns what the painter paints into tags of the PDF's structure. cairo lets only a leaf hold text, and a leaf must end with its
 * page: so a passage that goes on over a page holds one Span a page. What decorates stands outside any leaf, as an artifact.
 */
typedef struct
{
  cairo_t *cr;
  CanevasTag *root;
  CanevasTag *open[DEEPEST_TAG]; /* from the root */
  guint n_open;
  CanevasTag *leaf; /* (nullable): that text goes to */
  gboolean in_artifact;
  GArray *row_headers;
  GPtrArray *alternatives;
} Tagger;

static gboolean
is_cut (CanevasTag *tag)
{
  return tag->first_page != tag->last_page;
}

static void
open_tag (Tagger *self, CanevasTag *tag)
{
  g_assert (self->n_open < DEEPEST_TAG);

  cairo_tag_begin (self->cr, tag->name, NULL);
  self->open[self->n_open++] = tag;
  if (g_str_equal (tag->name, "TH"))
    g_array_append_val (self->row_headers, tag->heads_row);
  if (g_str_equal (tag->name, "Figure"))
    g_ptr_array_add (self->alternatives, tag->alternative);
}

static void
close_tag (Tagger *self)
{
  self->n_open--;
  cairo_tag_end (self->cr, self->open[self->n_open]->name);
}

/* Whether cairo gives what is drawn between two leaves to the element around them, unless it is told to be an artifact. */
static gboolean
needs_artifacts (void)
{
  return cairo_version () >= CAIRO_VERSION_ENCODE (1, 18, 0);
}

/* A document whose first tag is an artifact would not count as tagged. */
static void
open_artifact (Tagger *self)
{
  if (self->in_artifact || !needs_artifacts ())
    return;
  if (self->n_open == 0)
    open_tag (self, self->root);
  cairo_tag_begin (self->cr, ARTIFACT, NULL);
  self->in_artifact = TRUE;
}

static void
close_leaf (Tagger *self)
{
  if (self->in_artifact)
    cairo_tag_end (self->cr, ARTIFACT);
  self->in_artifact = FALSE;
  if (self->leaf == NULL)
    return;
  if (is_cut (self->leaf))
    cairo_tag_end (self->cr, "Span");
  else
    close_tag (self);
  self->leaf = NULL;
}

static void
open_ancestors (Tagger *self, CanevasTag *tag)
{
  if (tag->parent != NULL)
    open_ancestors (self, tag->parent);
  if (self->n_open == tag->depth)
    open_tag (self, tag);
}

static gboolean
is_within (CanevasTag *tag, guint depth, CanevasTag *ancestor)
{
  while (tag->depth > depth)
    tag = tag->parent;
  return tag == ancestor;
}

static void
enter_tag_cb (CanevasTag *tag, gpointer data)
{
  Tagger *self = data;

  if (tag == self->leaf && (tag != NULL || self->in_artifact))
    return;
  close_leaf (self);
  if (tag == NULL)
    {
      open_artifact (self);
      return;
    }
  while (self->n_open > 0 && !is_within (tag, self->n_open - 1, self->open[self->n_open - 1]))
    close_tag (self);
  open_ancestors (self, tag);
  if (is_cut (tag))
    cairo_tag_begin (self->cr, "Span", NULL);
  self->leaf = tag;
}

static void
close_all (Tagger *self)
{
  close_leaf (self);
  while (self->n_open > 0)
    close_tag (self);
}

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

static void
set_metadata (cairo_surface_t *surface, CanevasDocument *document)
{
  const char *parts[4] = { NULL };
  g_autofree char *keywords = NULL;
  guint n_parts = 0;

  if (document->kind != NULL)
    parts[n_parts++] = document->kind;
  if (document->reference != NULL && document->reference[0] != '\0')
    parts[n_parts++] = document->reference;
  if (document->authority != NULL)
    parts[n_parts++] = document->authority;
  keywords = g_strjoinv (", ", (char **) parts);

  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_TITLE, document->title != NULL ? document->title : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_AUTHOR, document->author != NULL ? document->author : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_SUBJECT, document->kind != NULL ? document->kind : "");
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_KEYWORDS, keywords);
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATOR, "Canevas " CANEVAS_VERSION);
  /* The document's own day or none, never the clock: the same document gives the same bytes. */
  cairo_pdf_surface_set_metadata (surface, CAIRO_PDF_METADATA_CREATE_DATE,
                                  document->iso_date != NULL ? document->iso_date : "");
}

static void
add_bookmark (cairo_surface_t *surface, CanevasBlock *block, double top, guint page, int *chapter)
{
  gboolean numbered = block->number != NULL && block->number[0] != '\0';
  g_autofree char *name = g_strconcat (numbered ? block->number : "", numbered ? " " : "", block->title, NULL);
  g_autofree char *place = NULL;
  char y[G_ASCII_DTOSTR_BUF_SIZE];
  int parent = block->level > 1 ? *chapter : CAIRO_PDF_OUTLINE_ROOT;
  int id;

  g_ascii_formatd (y, sizeof y, "%.2f", top);
  place = g_strdup_printf ("page=%u pos=[0 %s]", page + 1, y);
  id = cairo_pdf_surface_add_outline (surface, parent, name, place, 0);
  if (block->level <= 1)
    *chapter = id;
}

/* Headings side by side share a fragment. */
static void
add_joined_bookmarks (cairo_surface_t *surface, CanevasPages *pages, CanevasPlacement *placement, guint page, int *chapter)
{
  GPtrArray *blocks = canevas_pages_get_document (pages)->blocks;
  guint last = 0;

  g_ptr_array_find (blocks, placement->fragment->block, &last);
  for (guint i = last + 1 - placement->fragment->n_joined; i <= last; i++)
    if (((CanevasBlock *) blocks->pdata[i])->kind == CANEVAS_BLOCK_HEADING)
      add_bookmark (surface, blocks->pdata[i], placement->y, page, chapter);
}

static void
add_bookmarks (cairo_surface_t *surface, CanevasPages *pages)
{
  int chapter = CAIRO_PDF_OUTLINE_ROOT;

  for (guint i = 0; i < canevas_pages_get_n_pages (pages); i++)
    {
      GArray *placements = canevas_pages_get_placements (pages, i);

      for (guint j = 0; j < placements->len; j++)
        {
          CanevasPlacement *placement = &g_array_index (placements, CanevasPlacement, j);
          CanevasBlock *block = placement->fragment->block;

          if (placement->fragment->n_joined > 0)
            add_joined_bookmarks (surface, pages, placement, i, &chapter);
          else if (block != NULL && block->kind == CANEVAS_BLOCK_HEADING)
            add_bookmark (surface, block, placement->y, i, &chapter);
        }
    }
}

static gboolean
draw_pages (cairo_surface_t *surface, CanevasPages *pages, Tagger *tagger, GCancellable *cancellable, GError **error)
{
  cairo_status_t status;

  for (guint i = 0; i < canevas_pages_get_n_pages (pages); i++)
    {
      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      canevas_pages_draw_tagged (pages, i, tagger->cr, enter_tag_cb, tagger);
      close_leaf (tagger);
      if (i + 1 == canevas_pages_get_n_pages (pages))
        close_all (tagger);
      cairo_show_page (tagger->cr);
    }
  add_bookmarks (surface, pages);
  status = cairo_status (tagger->cr);
  cairo_surface_finish (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_status (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return TRUE;
  g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("The PDF could not be made: %s."), cairo_status_to_string (status));
  return FALSE;
}

static const char *
get_language_tag (CanevasDocument *document)
{
  return g_strcmp0 (document->language, "en") == 0 ? "en-GB" : "fr-FR";
}

GBytes *
canevas_write_pdf (CanevasDocument *document, GCancellable *cancellable, GError **error)
{
  g_autoptr (CanevasPages) pages = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autoptr (GArray) row_headers = g_array_new (FALSE, FALSE, sizeof (gboolean));
  g_autoptr (GPtrArray) alternatives = g_ptr_array_new ();
  CanevasPdfFacts facts;
  Tagger tagger = { .row_headers = row_headers, .alternatives = alternatives };
  cairo_surface_t *surface;
  double width, height;
  gboolean drawn;

  g_return_val_if_fail (document != NULL, NULL);

  pages = canevas_pages_new (document);
  canevas_pages_get_size (pages, 0, &width, &height);
  surface = cairo_pdf_surface_create_for_stream (write_cb, bytes, width, height);
  /* Later versions pack objects in streams, to which nothing could be added. */
  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  set_metadata (surface, document);
  tagger.cr = cairo_create (surface);
  tagger.root = canevas_pages_get_root (pages);
  drawn = draw_pages (surface, pages, &tagger, cancellable, error);
  cairo_destroy (tagger.cr);
  cairo_surface_destroy (surface);
  if (!drawn)
    return NULL;

  facts = (CanevasPdfFacts){ get_language_tag (document), document->title, document->author, document->iso_date, row_headers,
                             alternatives };
  /* A cairo that writes otherwise still gives a good PDF, only less talkative. */
  if (!canevas_pdf_finish (bytes, &facts))
    g_info ("This version of cairo writes PDF files whose language and table headers cannot be completed");
  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}
