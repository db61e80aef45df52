/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The head of the first page: who writes, under which reference, to whom, about what. */
#include "canevas-flow.h"

#include "canevas-label.h"

#include <string.h>

#define LOGO_GAP CANEVAS_MM (4)
#define FACT_GAP 10.0
#define FACTS_WIDEST CANEVAS_MM (62) /* leaves the authority's name half of the width */
#define STAMP_HEIGHT 15.0
#define STAMP_PADDING 6.0
#define HEAD_RULE 1.4
#define ROW_PADDING 1.9
#define LABEL_GAP 6.0

typedef struct
{
  const guchar *data;
  gsize left;
} PngReader;

static cairo_status_t
read_png_cb (void *closure, unsigned char *data, unsigned int length)
{
  PngReader *reader = closure;

  if (length > reader->left)
    return CAIRO_STATUS_READ_ERROR;
  memcpy (data, reader->data, length);
  reader->data += length;
  reader->left -= length;
  return CAIRO_STATUS_SUCCESS;
}

/* Returns the width taken: none where there is no logo, or one that cannot be read. */
static double
add_logo (CanevasFlow *self, CanevasFragment *fragment)
{
  PngReader reader;
  cairo_surface_t *image;
  CanevasTag *tag;
  double width, height, scale;

  if (self->document->logo == NULL)
    return 0;
  reader.data = g_bytes_get_data (self->document->logo, &reader.left);
  image = cairo_image_surface_create_from_png_stream (read_png_cb, &reader);
  g_ptr_array_add (self->images, image);
  if (cairo_surface_status (image) != CAIRO_STATUS_SUCCESS)
    return 0;

  width = cairo_image_surface_get_width (image);
  height = cairo_image_surface_get_height (image);
  scale = CANEVAS_LOGO_SIZE / MAX (width, height);
  tag = canevas_flow_add_tag (self, self->root, "Figure");
  tag->alternative = canevas_label_logo (self->document);
  canevas_fragment_add_image (fragment, image, 0, 0, width * scale, height * scale, tag);
  fragment->height = MAX (fragment->height, height * scale);
  return width * scale + LOGO_GAP;
}

static void
add_authority (CanevasFlow *self, CanevasFragment *fragment, double x, double width)
{
  CanevasTextLayout *name = canevas_flow_shape_plain (self, CANEVAS_STYLE_AUTHORITY, self->document->authority, width);
  double y = 1;

  if (self->document->authority != NULL)
    {
      canevas_fragment_add_whole_text (fragment, name, x, y,
                                 canevas_flow_add_tag (self, self->root, "P"));
      y += canevas_text_layout_get_height (name) + 0.5;
    }
  for (guint i = 0; i < self->document->offices->len; i++)
    {
      CanevasTextLayout *office = canevas_flow_shape_plain (self, CANEVAS_STYLE_OFFICE, self->document->offices->pdata[i], width);

      canevas_fragment_add_whole_text (fragment, office, x, y,
                                 canevas_flow_add_tag (self, self->root, "P"));
      y += canevas_text_layout_get_height (office);
    }
  fragment->height = MAX (fragment->height, y);
}

typedef struct
{
  CanevasTextLayout *label;
  CanevasTextLayout *value;
  gboolean stamped;
} Fact;

static guint
shape_facts (CanevasFlow *self, Fact facts[CANEVAS_N_FACTS])
{
  CanevasFact words[CANEVAS_N_FACTS];
  guint n_facts = canevas_label_get_facts (self->document, words);

  for (guint i = 0; i < n_facts; i++)
    {
      CanevasStyleName name = words[i].stamped ? CANEVAS_STYLE_STAMP : CANEVAS_STYLE_FACT_VALUE;

      facts[i].stamped = words[i].stamped;
      facts[i].label = canevas_flow_shape_plain (self, CANEVAS_STYLE_FACT_LABEL, words[i].label, -1);
      facts[i].value = canevas_flow_shape_plain (self, name, words[i].value, -1);
    }
  canevas_label_clear_facts (words, n_facts);
  return n_facts;
}

static double
add_fact (CanevasFlow *self, CanevasFragment *fragment, CanevasTag *table, Fact *fact, double x, double value_x, double y)
{
  CanevasTag *row = canevas_flow_add_tag (self, table, "TR");
  CanevasTag *header = canevas_flow_add_tag (self, row, "TH");
  CanevasTag *cell = canevas_flow_add_tag (self, row, "TD");
  double height = canevas_text_layout_get_height (fact->value);
  double inset = 0;

  header->heads_row = TRUE;
  if (fact->stamped)
    {
      inset = (STAMP_HEIGHT + 2 - height) / 2;
      canevas_fragment_add_frame (fragment, CANEVAS_COLOUR_INK, 1, value_x, y + 1,
                                  canevas_text_layout_get_natural_width (fact->value) + 2 * STAMP_PADDING, STAMP_HEIGHT);
      height = STAMP_HEIGHT + 2;
    }
  canevas_fragment_add_text (fragment, fact->label, 0, 1, x, y + inset, header);
  canevas_fragment_add_whole_text (fragment, fact->value, value_x + (fact->stamped ? STAMP_PADDING : 0), y + inset, cell);
  return height;
}

/* Four lines at the right: labels in one column, values in another as wide as the longest. Returns the width taken. */
static double
add_facts (CanevasFlow *self, CanevasFragment *fragment)
{
  Fact facts[CANEVAS_N_FACTS];
  guint n_facts = shape_facts (self, facts);
  double labels = 0, values = 0, y = 0;
  CanevasTag *table;

  for (guint i = 0; i < n_facts; i++)
    {
      double width = canevas_text_layout_get_natural_width (facts[i].value) + (facts[i].stamped ? 2 * STAMP_PADDING : 0);

      labels = MAX (labels, canevas_text_layout_get_natural_width (facts[i].label));
      values = MAX (values, width);
    }
  if (n_facts == 0)
    return 0;

  values = MIN (values + 0.5, FACTS_WIDEST);
  table = canevas_flow_add_tag (self, self->root, "Table");
  for (guint i = 0; i < n_facts; i++)
    {
      canevas_text_layout_set_width (facts[i].value, values);
      y += add_fact (self, fragment, table, &facts[i], self->width - values - FACT_GAP - labels, self->width - values, y);
    }
  fragment->height = MAX (fragment->height, y);
  return labels + values + 2 * FACT_GAP;
}

static void
add_head (CanevasFlow *self)
{
  CanevasFragment *fragment = canevas_flow_add_fragment (self, NULL, 0);
  CanevasFragment *facts = canevas_fragment_new (NULL, 0);
  double x = add_logo (self, fragment);
  /* The facts are measured first, since the name has what they leave, but are read after it. */
  double facts_width = add_facts (self, facts);

  add_authority (self, fragment, x, self->width - x - facts_width);
  g_array_append_vals (fragment->pieces, facts->pieces->data, facts->pieces->len);
  fragment->height = MAX (fragment->height, facts->height);
  canevas_fragment_free (facts);

  fragment->height += CANEVAS_MM (4);
  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_ACCENT, HEAD_RULE, 0, fragment->height - HEAD_RULE / 2, self->width);
  fragment->keep = TRUE;
}

static void
add_line_of_title (CanevasFlow *self, CanevasStyleName name, const char *string)
{
  const CanevasStyle *style = canevas_flow_get_style (self, name);
  CanevasTextLayout *text;
  CanevasFragment *fragment;

  if (string == NULL || string[0] == '\0')
    return;
  text = canevas_flow_shape_plain (self, name, string, self->width);
  fragment = canevas_flow_add_fragment (self, NULL, canevas_text_layout_get_height (text));
  canevas_fragment_add_whole_text (fragment, text, 0, 0, canevas_flow_add_tag (self, self->root, "P"));
  fragment->before = style->before;
  fragment->after = style->after;
  fragment->tight = name == CANEVAS_STYLE_KIND;
  fragment->keep = TRUE;
}

void
canevas_flow_add_frame (CanevasFlow *self, guint *n_consumed)
{
  g_autofree char *kind = canevas_label_kind (self->document);
  GPtrArray *blocks = self->document->blocks;

  add_head (self);
  /* A letter names its recipient above its title. */
  for (*n_consumed = 0; *n_consumed < blocks->len; ++*n_consumed)
    {
      CanevasBlock *block = blocks->pdata[*n_consumed];

      if (block->kind != CANEVAS_BLOCK_ADDRESS)
        break;
      canevas_flow_add_address (self, block);
    }
  add_line_of_title (self, CANEVAS_STYLE_KIND, kind);
  add_line_of_title (self, CANEVAS_STYLE_TITLE, self->document->title);
}

void
canevas_flow_add_address (CanevasFlow *self, CanevasBlock *block)
{
  const CanevasStyle *style = canevas_flow_get_style (self, CANEVAS_STYLE_ADDRESS);
  double width = self->width - CANEVAS_ADDRESS_INDENT;
  CanevasTag *tag = canevas_flow_add_tag (self, self->root, "P");

  for (guint i = 0; i < block->lines->len; i++)
    {
      CanevasTextLayout *text = canevas_flow_shape_plain (self, CANEVAS_STYLE_ADDRESS, block->lines->pdata[i], width);
      CanevasFragment *fragment = canevas_flow_add_fragment (self, block, canevas_text_layout_get_height (text));

      canevas_fragment_add_whole_text (fragment, text, CANEVAS_ADDRESS_INDENT, 0, tag);
      fragment->before = i == 0 ? style->before : 0;
      fragment->keep = TRUE;
    }
}

static void
add_identity_row (CanevasFlow *self, CanevasBlock *block, CanevasPair *pair, CanevasTag *table, gboolean first)
{
  CanevasTag *row = canevas_flow_add_tag (self, table, "TR");
  CanevasTag *header = canevas_flow_add_tag (self, row, "TH");
  double left = CANEVAS_IDENTITY_LABEL;
  CanevasTextLayout *label = canevas_flow_shape_plain (self, CANEVAS_STYLE_IDENTITY_LABEL, pair->label, left - LABEL_GAP);
  CanevasTextLayout *value = canevas_flow_shape_plain (self, CANEVAS_STYLE_IDENTITY_VALUE, pair->value, self->width - left);
  double height = MAX (canevas_text_layout_get_height (label), canevas_text_layout_get_height (value)) + 2 * ROW_PADDING;
  CanevasFragment *fragment = canevas_flow_add_fragment (self, block, height);

  header->heads_row = TRUE;
  if (first)
    canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_RULE, 0.35, 0, 0, self->width);
  canevas_fragment_add_rule (fragment, CANEVAS_COLOUR_RULE, 0.35, 0, height, self->width);
  canevas_fragment_add_whole_text (fragment, label, 0, ROW_PADDING, header);
  canevas_fragment_add_whole_text (fragment, value, CANEVAS_IDENTITY_LABEL, ROW_PADDING,
                             canevas_flow_add_tag (self, row, "TD"));
  fragment->keep = TRUE;
}

void
canevas_flow_add_identity (CanevasFlow *self, CanevasBlock *block)
{
  CanevasTag *table;

  if (block->pairs->len == 0)
    return;
  table = canevas_flow_add_tag (self, self->root, "Table");
  for (guint i = 0; i < block->pairs->len; i++)
    add_identity_row (self, block, block->pairs->pdata[i], table, i == 0);
  canevas_flow_get_last (self)->after = 13;
  canevas_flow_get_last (self)->keep = FALSE;
}
