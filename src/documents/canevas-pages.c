/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pages-private.h"

#include "canevas-language.h"
#include "canevas-running.h"

/*
 * Pages are broken once, when the object is made. Fragments that keep together make a chain; a chain goes whole to the page where
 * it fits. Only a chain taller than a page is cut, between two fragments.
 */
struct _CanevasPages
{
  GObject parent_instance;
  CanevasFlow *flow;
  GPtrArray *pages;   /* GArray of CanevasPlacement */
  GPtrArray *margins; /* CanevasFragment: running head and feet */
};

G_DEFINE_FINAL_TYPE (CanevasPages, canevas_pages, G_TYPE_OBJECT)

/* Below this share of a page, a chain that must be cut rather begins on the next one. */
#define LEAST_BEGINNING 0.5
/* A last page filled less than this is one too many, if this share of the white can do without it. */
#define LEAST_LAST_PAGE 0.25
#define SQUEEZE 0.75

typedef struct
{
  CanevasPages *pages;
  const CanevasSheet *sheet;
  double bottom;         /* where the text ends */
  GArray *page;          /* being filled */
  CanevasFragment *last; /* (nullable): above on this page */
  double y;
  double squeeze; /* of the white between fragments */
} Breaker;

static void
begin_page (Breaker *self)
{
  self->page = g_array_new (FALSE, FALSE, sizeof (CanevasPlacement));
  self->y = self->pages->pages->len == 0 ? self->sheet->first_top : self->sheet->top;
  self->last = NULL;
  g_ptr_array_add (self->pages->pages, self->page);
}

static double
get_gap (Breaker *self, CanevasFragment *above, CanevasFragment *below)
{
  if (above == NULL)
    return 0;
  return self->squeeze * (above->tight ? above->after : MAX (above->after, below->before));
}

static void
mark_pages (CanevasFragment *fragment, guint page)
{
  for (guint i = 0; i < fragment->pieces->len; i++)
    {
      CanevasTag *tag = g_array_index (fragment->pieces, CanevasPiece, i).tag;

      if (tag == NULL)
        continue;
      tag->first_page = MIN (tag->first_page, page);
      tag->last_page = MAX (tag->last_page, page);
    }
}

static void
place (Breaker *self, CanevasFragment *fragment, gboolean repeated)
{
  CanevasPlacement placement = { fragment, self->sheet->left, self->y + get_gap (self, self->last, fragment), repeated };

  if (self->last == NULL && fragment->header != NULL && !repeated)
    {
      place (self, fragment->header, TRUE);
      placement.y = self->y;
    }
  g_array_append_val (self->page, placement);
  self->y = placement.y + fragment->height;
  self->last = fragment;
}

/* Height of the fragments from @first to before @end under @above, the repeated header included where they head a page. */
static double
measure (Breaker *self, CanevasFragment *above, guint first, guint end)
{
  GPtrArray *fragments = self->pages->flow->fragments;
  CanevasFragment *head = fragments->pdata[first];
  double height = above == NULL && head->header != NULL ? head->header->height : 0;

  for (guint i = first; i < end; i++)
    {
      CanevasFragment *fragment = fragments->pdata[i];

      height += get_gap (self, above, fragment) + fragment->height;
      above = fragment;
    }
  return height;
}

static gboolean
fits (Breaker *self, guint first, guint end)
{
  /* Heights are sums of decimals: a rounding error must not cost a page. */
  return self->y + measure (self, self->last, first, end) <= self->bottom + 0.01;
}

static guint
find_end_of_chain (GPtrArray *fragments, guint first)
{
  guint end = first;

  while (end + 1 < fragments->len && ((CanevasFragment *) fragments->pdata[end])->keep)
    end++;
  return end + 1;
}

static void
place_cut_chain (Breaker *self, guint first, guint end)
{
  double room = self->bottom - self->sheet->top;

  if (self->last != NULL && self->bottom - self->y < LEAST_BEGINNING * room)
    begin_page (self);
  for (guint i = first; i < end; i++)
    {
      if (self->last != NULL && !fits (self, i, i + 1))
        begin_page (self);
      place (self, self->pages->flow->fragments->pdata[i], FALSE);
    }
}

/* Returns how much of the last page is filled. */
static double
break_pages (CanevasPages *pages, double squeeze)
{
  GPtrArray *fragments = pages->flow->fragments;
  const CanevasSheet *sheet = pages->flow->sheet;
  Breaker self = { pages, sheet, sheet->height - sheet->bottom, .squeeze = squeeze };
  guint end;

  g_ptr_array_set_size (pages->pages, 0);
  begin_page (&self);
  for (guint first = 0; first < fragments->len; first = end)
    {
      end = find_end_of_chain (fragments, first);
      if (!fits (&self, first, end))
        {
          if (measure (&self, NULL, first, end) > pages->flow->page_height)
            {
              place_cut_chain (&self, first, end);
              continue;
            }
          begin_page (&self);
        }
      for (guint i = first; i < end; i++)
        place (&self, fragments->pdata[i], FALSE);
    }
  return (self.y - sheet->top) / pages->flow->page_height;
}

/* A few lines alone on a last page look forgotten: where a little less white everywhere takes them back, it is taken. */
static void
break_pages_well (CanevasPages *self)
{
  double filled = break_pages (self, 1);
  guint n_pages = self->pages->len;

  if (n_pages == 1 || filled > LEAST_LAST_PAGE)
    return;
  break_pages (self, SQUEEZE);
  if (self->pages->len == n_pages)
    break_pages (self, 1);
}

static void
mark_all_pages (CanevasPages *self)
{
  for (guint i = 0; i < self->pages->len; i++)
    {
      GArray *placements = self->pages->pdata[i];

      for (guint j = 0; j < placements->len; j++)
        if (!g_array_index (placements, CanevasPlacement, j).repeated)
          mark_pages (g_array_index (placements, CanevasPlacement, j).fragment, i);
    }
}

static void
add_margins (CanevasPages *self)
{
  guint n_pages = self->pages->len;
  CanevasPlacement head = { n_pages > 1 ? canevas_running_head_new (self->flow) : NULL, 0, 0, TRUE };

  if (head.fragment != NULL)
    g_ptr_array_add (self->margins, head.fragment);
  for (guint i = 0; i < n_pages; i++)
    {
      CanevasPlacement foot = { canevas_running_foot_new (self->flow, i + 1, n_pages), 0, 0, TRUE };

      g_ptr_array_add (self->margins, foot.fragment);
      if (i > 0)
        g_array_prepend_val (self->pages->pdata[i], head);
      g_array_append_val (self->pages->pdata[i], foot);
    }
}

static void
canevas_pages_finalize (GObject *object)
{
  CanevasPages *self = CANEVAS_PAGES (object);

  g_ptr_array_unref (self->pages);
  g_ptr_array_unref (self->margins);
  g_clear_pointer (&self->flow, canevas_flow_free);
  G_OBJECT_CLASS (canevas_pages_parent_class)->finalize (object);
}

static void
canevas_pages_class_init (CanevasPagesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_pages_finalize;
}

static void
canevas_pages_init (CanevasPages *self)
{
  self->pages = g_ptr_array_new_with_free_func ((GDestroyNotify) g_array_unref);
  self->margins = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_fragment_free);
}

CanevasPages *
canevas_pages_new (CanevasDocument *document)
{
  CanevasPages *self;

  g_return_val_if_fail (document != NULL, NULL);

  self = g_object_new (CANEVAS_TYPE_PAGES, NULL);
  {
    CANEVAS_LANGUAGE_SCOPE (document->language != NULL ? document->language : "fr");

    self->flow = canevas_flow_new (document);
    break_pages_well (self);
    mark_all_pages (self);
    add_margins (self);
  }
  return self;
}

guint
canevas_pages_get_n_pages (CanevasPages *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGES (self), 0);

  return self->pages->len;
}

void
canevas_pages_get_size (CanevasPages *self, guint page, double *width, double *height)
{
  g_return_if_fail (CANEVAS_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  if (width != NULL)
    *width = self->flow->sheet->width;
  if (height != NULL)
    *height = self->flow->sheet->height;
}

GArray *
canevas_pages_get_placements (CanevasPages *self, guint page)
{
  g_return_val_if_fail (CANEVAS_IS_PAGES (self), NULL);
  g_return_val_if_fail (page < self->pages->len, NULL);

  return self->pages->pdata[page];
}

CanevasTag *
canevas_pages_get_root (CanevasPages *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGES (self), NULL);

  return self->flow->root;
}

void
canevas_pages_draw_tagged (CanevasPages *self, guint page, cairo_t *cr, CanevasTagFunc tag_func, gpointer data)
{
  g_return_if_fail (CANEVAS_IS_PAGES (self));
  g_return_if_fail (page < self->pages->len);

  cairo_save (cr);
  /* Painting the whole page first also keeps cairo's PDF surface from growing quadratically slow. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_rectangle (cr, 0, 0, self->flow->sheet->width, self->flow->sheet->height);
  cairo_clip (cr);
  cairo_paint (cr);
  canevas_painter_draw (cr, self->pages->pdata[page], self->flow->width, tag_func, data);
  cairo_restore (cr);
}

void
canevas_pages_draw (CanevasPages *self, guint page, cairo_t *cr)
{
  canevas_pages_draw_tagged (self, page, cr, NULL, NULL);
}

gboolean
canevas_pages_find_section (CanevasPages *self, const char *section, guint *page, double *top, double *bottom)
{
  g_return_val_if_fail (CANEVAS_IS_PAGES (self), FALSE);
  g_return_val_if_fail (section != NULL, FALSE);

  for (guint i = 0; i < self->pages->len; i++)
    {
      GArray *placements = self->pages->pdata[i];
      double first = G_MAXDOUBLE, last = 0;

      for (guint j = 0; j < placements->len; j++)
        {
          CanevasPlacement *placement = &g_array_index (placements, CanevasPlacement, j);

          if (placement->fragment->block == NULL || g_strcmp0 (placement->fragment->block->section, section) != 0)
            continue;
          first = MIN (first, placement->y);
          last = MAX (last, placement->y + placement->fragment->height);
        }
      if (first > last)
        continue;
      if (page != NULL)
        *page = i;
      if (top != NULL)
        *top = first;
      if (bottom != NULL)
        *bottom = last;
      return TRUE;
    }
  return FALSE;
}

CanevasDocument *
canevas_pages_get_document (CanevasPages *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGES (self), NULL);

  return self->flow->document;
}
