/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-flow.h"

#include "canevas-label.h"

/* The last paragraph goes with the signatures unless it is longer than this. */
#define CLOSING_LINES 6
/* White between a heading and the first of its subsections. */
#define HEADING_GAP 7.0
/* What is as tall as this needs no company under a heading. */
#define MANY_LINES 3

static void
tag_free (gpointer data)
{
  CanevasTag *tag = data;

  g_free (tag->alternative);
  g_free (tag);
}

CanevasTag *
canevas_flow_add_tag (CanevasFlow *self, CanevasTag *parent, const char *name)
{
  CanevasTag *tag = g_new0 (CanevasTag, 1);

  tag->name = name;
  tag->parent = parent;
  tag->depth = parent != NULL ? parent->depth + 1 : 0;
  tag->first_page = G_MAXUINT;
  g_ptr_array_add (self->tags, tag);
  return tag;
}

CanevasFragment *
canevas_flow_add_fragment (CanevasFlow *self, CanevasBlock *block, double height)
{
  CanevasFragment *fragment = canevas_fragment_new (block, height);

  g_ptr_array_add (self->fragments, fragment);
  return fragment;
}

CanevasFragment *
canevas_flow_get_last (CanevasFlow *self)
{
  return self->fragments->len > 0 ? self->fragments->pdata[self->fragments->len - 1] : NULL;
}

const CanevasStyle *
canevas_flow_get_style (CanevasFlow *self, CanevasStyleName name)
{
  return canevas_style_get (name, self->density);
}

CanevasTextLayout *
canevas_flow_shape (CanevasFlow *self, CanevasStyleName name, GPtrArray *runs, double width, CanevasAlign align)
{
  CanevasTextLayout *text = canevas_text_layout_new (canevas_flow_get_style (self, name), runs, width, align);

  g_ptr_array_add (self->texts, text);
  return text;
}

CanevasTextLayout *
canevas_flow_shape_plain (CanevasFlow *self, CanevasStyleName name, const char *string, double width)
{
  const CanevasStyle *style = canevas_flow_get_style (self, name);
  CanevasTextLayout *text = canevas_text_layout_new_plain (style, string, width, CANEVAS_ALIGN_START);

  g_ptr_array_add (self->texts, text);
  return text;
}

/* A fragment a line, so that a page may break between any two but the first two and the last two. */
void
canevas_flow_add_lines (CanevasFlow *self, CanevasBlock *block, CanevasStyleName name, CanevasTextLayout *text, double x,
                        CanevasTag *tag)
{
  const CanevasStyle *style = canevas_flow_get_style (self, name);
  guint n_lines = canevas_text_layout_get_n_lines (text);

  for (guint i = 0; i < n_lines; i++)
    {
      CanevasFragment *fragment = canevas_flow_add_fragment (self, block, style->leading);

      canevas_fragment_add_text (fragment, text, i, 1, x, 0, tag);
      fragment->keep = i + 1 < n_lines && (i == 0 || i + 2 == n_lines);
      fragment->before = i == 0 ? style->before : 0;
      fragment->after = i + 1 == n_lines ? style->after : 0;
    }
}

static void
add_paragraph (CanevasFlow *self, CanevasBlock *block)
{
  CanevasTextLayout *text = canevas_flow_shape (self, CANEVAS_STYLE_BODY, block->runs, self->width, CANEVAS_ALIGN_START);

  canevas_flow_add_lines (self, block, CANEVAS_STYLE_BODY, text, 0, canevas_flow_add_tag (self, self->root, "P"));
}

static void
add_closing (CanevasFlow *self, CanevasBlock *block)
{
  CanevasTextLayout *text = canevas_flow_shape (self, CANEVAS_STYLE_CLOSING, block->runs, self->width, CANEVAS_ALIGN_START);
  CanevasTag *tag = canevas_flow_add_tag (self, self->root, "P");
  guint first = self->fragments->len;

  canevas_flow_add_lines (self, block, CANEVAS_STYLE_CLOSING, text, 0, tag);
  for (guint i = first; i < self->fragments->len; i++)
    ((CanevasFragment *) self->fragments->pdata[i])->keep = TRUE;
}

static void
add_item (CanevasFlow *self, CanevasBlock *block)
{
  CanevasTextLayout *dash = canevas_flow_shape_plain (self, CANEVAS_STYLE_ITEM, "– ", -1);
  double width = self->width - CANEVAS_ITEM_INDENT;
  CanevasTextLayout *text = canevas_flow_shape (self, CANEVAS_STYLE_ITEM, block->runs, width, CANEVAS_ALIGN_START);
  guint first = self->fragments->len;
  CanevasFragment *fragment;
  CanevasPiece dash_piece;
  CanevasTag *item;

  if (self->list == NULL)
    self->list = canevas_flow_add_tag (self, self->root, "L");
  item = canevas_flow_add_tag (self, self->list, "LI");
  dash_piece = (CanevasPiece){ CANEVAS_PIECE_TEXT, CANEVAS_MM (0.7), .text = dash, .n_lines = 1,
                               .tag = canevas_flow_add_tag (self, item, "Lbl") };
  canevas_flow_add_lines (self, block, CANEVAS_STYLE_ITEM, text, CANEVAS_ITEM_INDENT, canevas_flow_add_tag (self, item, "LBody"));
  fragment = self->fragments->pdata[first];
  g_array_prepend_val (fragment->pieces, dash_piece);
}

static void
add_heading (CanevasFlow *self, CanevasBlock *block)
{
  CanevasStyleName name = block->level > 1 ? CANEVAS_STYLE_HEADING_2 : CANEVAS_STYLE_HEADING_1;
  const CanevasStyle *style = canevas_flow_get_style (self, name);
  CanevasTag *tag = canevas_flow_add_tag (self, self->root, block->level > 1 ? "H2" : "H1");
  gboolean numbered = block->number != NULL && block->number[0] != '\0';
  double indent = 0;
  CanevasTextLayout *number = NULL;
  CanevasTextLayout *title;
  CanevasFragment *fragment;

  if (numbered)
    {
      /* The space is not seen, but parts the number from the title for whoever listens to the page. */
      g_autofree char *spaced = g_strconcat (block->number, " ", NULL);

      number = canevas_flow_shape_plain (self, name, spaced, -1);
      indent = MAX (CANEVAS_NUMBER_COLUMN, canevas_text_layout_get_natural_width (number));
    }
  title = canevas_flow_shape_plain (self, name, block->title, self->width - indent);
  fragment = canevas_flow_add_fragment (self, block, canevas_text_layout_get_height (title));
  if (number != NULL)
    canevas_fragment_add_text (fragment, number, 0, 1, 0, 0, tag);
  canevas_fragment_add_whole_text (fragment, title, indent, 0, tag);
  fragment->before = style->before;
  fragment->after = style->after;
  fragment->tight = TRUE;
  fragment->keep = TRUE;
}

void
canevas_flow_add_block (CanevasFlow *self, CanevasBlock *block)
{
  if (block->kind != CANEVAS_BLOCK_ITEM)
    self->list = NULL;

  switch (block->kind)
    {
    case CANEVAS_BLOCK_HEADING:
      return add_heading (self, block);
    case CANEVAS_BLOCK_PARAGRAPH:
      return add_paragraph (self, block);
    case CANEVAS_BLOCK_ITEM:
      return add_item (self, block);
    case CANEVAS_BLOCK_TABLE:
      return canevas_flow_add_table (self, block);
    case CANEVAS_BLOCK_BOX:
      return canevas_flow_add_box (self, block);
    case CANEVAS_BLOCK_QUESTION:
      return canevas_flow_add_question (self, block);
    case CANEVAS_BLOCK_ADDRESS:
      return canevas_flow_add_address (self, block);
    case CANEVAS_BLOCK_IDENTITY:
      return canevas_flow_add_identity (self, block);
    case CANEVAS_BLOCK_SIGNATURES:
      return canevas_flow_add_signatures (self, block);
    case CANEVAS_BLOCK_FIGURE:
      return canevas_flow_add_figure (self, block);
    case CANEVAS_BLOCK_CLOSING:
      return add_closing (self, block);
    }
  g_assert_not_reached ();
}

static gboolean
is_of_kind (CanevasFragment *fragment, CanevasBlockKind kind)
{
  return fragment->block != NULL && fragment->block->kind == kind;
}

/* A heading stays with two lines at least: one that follows alone stays with the next, if that is of the same section. */
static void
keep_headings (CanevasFlow *self)
{
  double line = canevas_flow_get_style (self, CANEVAS_STYLE_BODY)->leading;

  for (guint i = 0; i + 2 < self->fragments->len; i++)
    {
      CanevasFragment *heading = self->fragments->pdata[i];
      CanevasFragment *first = self->fragments->pdata[i + 1];
      CanevasFragment *second = self->fragments->pdata[i + 2];

      if (!is_of_kind (heading, CANEVAS_BLOCK_HEADING))
        continue;
      if (is_of_kind (first, CANEVAS_BLOCK_HEADING) || first->block->side > 0)
        heading->after = HEADING_GAP;
      if (!is_of_kind (second, CANEVAS_BLOCK_HEADING) && first->height < MANY_LINES * line)
        first->keep = TRUE;
    }
}

/* Signatures never stand alone on a page: what was agreed to just above goes with them. */
static void
keep_closing (CanevasFlow *self)
{
  for (guint i = 1; i < self->fragments->len; i++)
    {
      CanevasFragment *fragment = self->fragments->pdata[i];
      CanevasFragment *previous = self->fragments->pdata[i - 1];
      gboolean closing = is_of_kind (fragment, CANEVAS_BLOCK_CLOSING) || is_of_kind (fragment, CANEVAS_BLOCK_SIGNATURES);

      if (!closing || previous->block == fragment->block)
        continue;
      for (guint n = 1; n <= MIN (i, CLOSING_LINES); n++)
        {
          CanevasFragment *line = self->fragments->pdata[i - n];

          if (line->block != previous->block)
            break;
          line->keep = TRUE;
        }
    }
}

/* The few lines that end a letter (visa, who gets a copy) never go to a page of their own: they stay with the signatures. */
static void
keep_ending (CanevasFlow *self)
{
  guint first = self->fragments->len;

  while (first > 0 && is_of_kind (self->fragments->pdata[first - 1], CANEVAS_BLOCK_PARAGRAPH))
    first--;
  if (first == 0 || self->fragments->len - first > CLOSING_LINES
      || !is_of_kind (self->fragments->pdata[first - 1], CANEVAS_BLOCK_SIGNATURES))
    return;
  for (guint i = first - 1; i < self->fragments->len; i++)
    ((CanevasFragment *) self->fragments->pdata[i])->keep = TRUE;
}

CanevasDensity
canevas_flow_get_density (CanevasDocument *document)
{
  if (document->landscape)
    return CANEVAS_DENSITY_SHEET;
  return document->dense ? CANEVAS_DENSITY_DENSE : CANEVAS_DENSITY_PLAIN;
}

CanevasFlow *
canevas_flow_new (CanevasDocument *document)
{
  CanevasFlow *self = g_new0 (CanevasFlow, 1);
  guint first;

  self->document = canevas_document_ref (document);
  self->density = canevas_flow_get_density (document);
  self->sheet = canevas_sheet_get (document->landscape);
  self->width = self->sheet->width - self->sheet->left - self->sheet->right;
  self->page_height = self->sheet->height - self->sheet->top - self->sheet->bottom;
  self->fragments = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_fragment_free);
  self->texts = g_ptr_array_new_with_free_func ((GDestroyNotify) canevas_text_layout_free);
  self->tags = g_ptr_array_new_with_free_func (tag_free);
  self->images = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self->columns = g_hash_table_new_full (NULL, NULL, NULL, g_free);
  self->root = canevas_flow_add_tag (self, NULL, "Document");

  canevas_flow_add_frame (self, &first);
  for (guint i = first; i < document->blocks->len;)
    if (((CanevasBlock *) document->blocks->pdata[i])->side > 0)
      i = canevas_flow_add_beside (self, i);
    else
      canevas_flow_add_block (self, document->blocks->pdata[i++]);
  keep_headings (self);
  keep_closing (self);
  keep_ending (self);
  return self;
}

void
canevas_flow_free (CanevasFlow *self)
{
  g_ptr_array_unref (self->fragments);
  g_ptr_array_unref (self->texts);
  g_ptr_array_unref (self->tags);
  g_ptr_array_unref (self->images);
  g_hash_table_unref (self->columns);
  canevas_document_unref (self->document);
  g_free (self);
}
