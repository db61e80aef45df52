/* SPDX-License-Identifier: GPL-3.0-or-later */
/* content.xml: blocks as headings, paragraphs, lists and tables of the named styles. */
#include "canevas-label.h"
#include "canevas-odt-body.h"
#include "canevas-odt-parts.h"
#include "canevas-xml.h"

#include <string.h>

#define FACTS_WIDTH_MM 56.0
#define LOGO_MM 19.0

/* Width and height of a PNG image stand at fixed places of its first chunk. */
static gboolean
get_png_size (GBytes *png, guint *width, guint *height)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (png, &length);

  if (length < 24 || memcmp (data, "\211PNG\r\n\032\n", 8) != 0)
    return FALSE;
  *width = (guint) data[16] << 24 | data[17] << 16 | data[18] << 8 | data[19];
  *height = (guint) data[20] << 24 | data[21] << 16 | data[22] << 8 | data[23];
  return *width > 0 && *height > 0;
}

static gboolean
append_logo (CanevasOdtBody *self)
{
  g_autofree char *alternative = canevas_label_logo (self->document);
  guint width, height;

  if (self->document->logo == NULL || !get_png_size (self->document->logo, &width, &height))
    return FALSE;
  canevas_odt_begin_cell (self, "Bare", 1);
  g_string_append (self->body, "<text:p text:style-name=\"Office\"><draw:frame draw:name=\"Logo\" text:anchor-type=\"as-char\"");
  canevas_odt_append_millimetres (self->body, "svg:width", LOGO_MM * width / MAX (width, height));
  canevas_odt_append_millimetres (self->body, "svg:height", LOGO_MM * height / MAX (width, height));
  g_string_append (self->body, "><draw:image xlink:href=\"" CANEVAS_ODT_LOGO "\" xlink:type=\"simple\" xlink:show=\"embed\""
                               " xlink:actuate=\"onLoad\"/>");
  canevas_xml_append_printf (self->body, "<svg:title>%s</svg:title></draw:frame></text:p>", alternative);
  canevas_odt_end_cell (self, 1);
  return TRUE;
}

static void
append_facts (CanevasOdtBody *self)
{
  CanevasFact facts[CANEVAS_N_FACTS];
  guint n_facts = canevas_label_get_facts (self->document, facts);

  canevas_odt_begin_cell (self, "Bare", 1);
  for (guint i = 0; i < n_facts; i++)
    {
      g_string_append (self->body, "<text:p text:style-name=\"Fact\"><text:span text:style-name=\"Label\">");
      canevas_xml_append (self->body, facts[i].label);
      g_string_append (self->body, "</text:span><text:tab/>");
      if (facts[i].stamped)
        g_string_append (self->body, "<text:span text:style-name=\"Stamp\">");
      canevas_odt_append_text (self->body, facts[i].value);
      g_string_append (self->body, facts[i].stamped ? "</text:span></text:p>" : "</text:p>");
    }
  if (n_facts == 0)
    canevas_odt_append_paragraph (self, "Fact", NULL);
  canevas_odt_end_cell (self, 1);
  canevas_label_clear_facts (facts, n_facts);
}

static void
append_head (CanevasOdtBody *self)
{
  guint width, height;
  gboolean logo = self->document->logo != NULL && get_png_size (self->document->logo, &width, &height);
  double logo_width = logo ? LOGO_MM + 4 : 0;
  const double widths[] = { logo_width, self->width - FACTS_WIDTH_MM - logo_width, FACTS_WIDTH_MM };

  canevas_odt_begin_table (self, logo ? widths : widths + 1, logo ? 3 : 2, "", " style:master-page-name=\"First_20_Page\"");
  canevas_odt_begin_row (self);
  append_logo (self);
  canevas_odt_begin_cell (self, "Bare", 1);
  canevas_odt_append_paragraph (self, "Authority", self->document->authority);
  for (guint i = 0; i < self->document->offices->len; i++)
    canevas_odt_append_paragraph (self, "Office", self->document->offices->pdata[i]);
  canevas_odt_end_cell (self, 1);
  append_facts (self);
  canevas_odt_end_row (self);
  canevas_odt_end_table (self);
}

static void
append_address (CanevasOdtBody *self, CanevasBlock *block)
{
  for (guint i = 0; i < block->lines->len; i++)
    canevas_odt_append_paragraph (self, i == 0 ? "Addressee_20_first" : "Addressee", block->lines->pdata[i]);
}

static void
append_heading (CanevasOdtBody *self, CanevasBlock *block)
{
  guint level = block->level > 1 ? 2 : 1;

  g_string_append_printf (self->body, "<text:h text:style-name=\"Heading_20_%u\" text:outline-level=\"%u\">", level, level);
  if (block->number != NULL && block->number[0] != '\0')
    {
      /* As text, so that "section 9" stays the ninth whatever is deleted above it. */
      canevas_odt_append_text (self->body, block->number);
      g_string_append (self->body, "<text:tab/>");
    }
  canevas_odt_append_text (self->body, block->title);
  g_string_append (self->body, "</text:h>");
}

static void
append_item (CanevasOdtBody *self, CanevasBlock *block)
{
  if (!self->in_list)
    g_string_append (self->body, "<text:list text:style-name=\"Dash\">");
  self->in_list = TRUE;
  g_string_append (self->body, "<text:list-item>");
  canevas_odt_append_runs_paragraph (self, "List", block->runs);
  g_string_append (self->body, "</text:list-item>");
}

/* The drawing as lines that stay sharp, and as a picture for those who cannot read them. */
static void
append_drawing (CanevasOdtBody *self, CanevasBlock *block, guint number)
{
  CanevasRectangle bounds;
  double scale;

  canevas_scene_get_bounds (CANEVAS_SCENE (block->figure), &bounds);
  scale = MIN (1, self->flow->width / bounds.width);
  g_string_append_printf (self->body,
                          "<text:p text:style-name=\"Figure\"><draw:frame draw:name=\"Figure %u\" text:anchor-type=\"as-char\"",
                          number);
  canevas_odt_append_millimetres (self->body, "svg:width", bounds.width * scale / CANEVAS_MM (1));
  canevas_odt_append_millimetres (self->body, "svg:height", bounds.height * scale / CANEVAS_MM (1));
  g_string_append_c (self->body, '>');
  for (guint i = 0; i < CANEVAS_ODT_N_FIGURE_FORMATS; i++)
    {
      g_autofree char *path = canevas_odt_make_figure_path (number, i);

      g_string_append_printf (self->body, "<draw:image xlink:href=\"%s\" xlink:type=\"simple\" xlink:show=\"embed\""
                                          " xlink:actuate=\"onLoad\"/>", path);
    }
  canevas_xml_append_printf (self->body, "<svg:title>%s</svg:title>", block->title);
  canevas_xml_append_printf (self->body, "<svg:desc>%s</svg:desc></draw:frame></text:p>", block->alternative);
}

static void
append_figure (CanevasOdtBody *self, CanevasBlock *block)
{
  g_autoptr (GPtrArray) caption = canevas_label_make_figure_caption (block);

  if (block->figure != NULL)
    append_drawing (self, block, ++self->n_figures);
  canevas_odt_append_runs_paragraph (self, "Figure_20_caption", caption);
  if (block->figure == NULL)
    canevas_odt_append_paragraph (self, "Text_20_body", block->alternative);
}

/* What was agreed to just above goes with the signatures. */
static const char *
get_body_style (CanevasOdtBody *self, guint index)
{
  GPtrArray *blocks = self->document->blocks;
  CanevasBlock *next = index + 1 < blocks->len ? blocks->pdata[index + 1] : NULL;
  gboolean kept = next != NULL && (next->kind == CANEVAS_BLOCK_CLOSING || next->kind == CANEVAS_BLOCK_SIGNATURES);

  return kept ? "Text_20_body_20_kept" : "Text_20_body";
}

static void
append_block (CanevasOdtBody *self, guint index)
{
  CanevasBlock *block = self->document->blocks->pdata[index];

  if (block->kind != CANEVAS_BLOCK_ITEM && self->in_list)
    {
      g_string_append (self->body, "</text:list>");
      self->in_list = FALSE;
    }
  switch (block->kind)
    {
    case CANEVAS_BLOCK_HEADING:
      return append_heading (self, block);
    case CANEVAS_BLOCK_PARAGRAPH:
      return canevas_odt_append_runs_paragraph (self, get_body_style (self, index), block->runs);
    case CANEVAS_BLOCK_ITEM:
      return append_item (self, block);
    case CANEVAS_BLOCK_TABLE:
      return canevas_odt_append_table (self, block);
    case CANEVAS_BLOCK_BOX:
      return canevas_odt_append_box (self, block);
    case CANEVAS_BLOCK_QUESTION:
      return canevas_odt_append_question (self, block);
    case CANEVAS_BLOCK_ADDRESS:
      return append_address (self, block);
    case CANEVAS_BLOCK_IDENTITY:
      return canevas_odt_append_identity (self, block);
    case CANEVAS_BLOCK_SIGNATURES:
      return canevas_odt_append_signatures (self, block);
    case CANEVAS_BLOCK_FIGURE:
      return append_figure (self, block);
    case CANEVAS_BLOCK_CLOSING:
      return canevas_odt_append_runs_paragraph (self, "Closing", block->runs);
    }
  g_assert_not_reached ();
}

/* A letter names its recipient above its title. */
static guint
append_opening (CanevasOdtBody *self)
{
  g_autofree char *kind = canevas_label_kind (self->document);
  GPtrArray *blocks = self->document->blocks;
  guint index = 0;

  append_head (self);
  for (; index < blocks->len && ((CanevasBlock *) blocks->pdata[index])->kind == CANEVAS_BLOCK_ADDRESS; index++)
    append_address (self, blocks->pdata[index]);
  canevas_odt_append_paragraph (self, "Document_20_kind", kind);
  canevas_odt_append_paragraph (self, "Title", self->document->title);
  return index;
}

GString *
canevas_odt_make_content (CanevasDocument *document)
{
  CanevasFlow *flow = canevas_flow_new (document);
  CanevasOdtBody self = { document, flow, flow->width / CANEVAS_MM (1), g_string_new (NULL), g_string_new (NULL) };
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content" CANEVAS_ODT_NAMESPACES ">"
                               "<office:automatic-styles>");

  canevas_odt_append_cell_styles (xml);
  for (guint i = append_opening (&self); i < document->blocks->len; i++)
    append_block (&self, i);
  if (self.in_list)
    g_string_append (self.body, "</text:list>");
  g_string_append_len (xml, self.styles->str, self.styles->len);
  g_string_append (xml, "</office:automatic-styles><office:body><office:text>");
  g_string_append_len (xml, self.body->str, self.body->len);
  g_string_append (xml, "</office:text></office:body></office:document-content>\n");
  canevas_flow_free (self.flow);
  g_string_free (self.styles, TRUE);
  g_string_free (self.body, TRUE);
  return xml;
}
