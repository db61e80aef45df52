/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What content.xml lays out in cells: tables, framed passages, identity, signatures. */
#include "canevas-label.h"
#include "canevas-odt-body.h"
#include "canevas-odt-parts.h"

#define SIGNATURE_GAP_MM 8.0
/* Properties of tables that may and may not go on over a page. */
#define CUT " fo:margin-top=\"2.5pt\" fo:margin-bottom=\"9pt\""
#define WHOLE CUT " style:may-break-between-rows=\"false\""
#define SIGNATURES " fo:margin-top=\"6pt\" fo:margin-bottom=\"9pt\" style:may-break-between-rows=\"false\""
#define KEPT " fo:keep-with-next=\"always\""
#define IDENTITY_LABEL_MM 36.0

static const char *
get_paragraph_style (CanevasAlign align, gboolean strong)
{
  switch (align)
    {
    case CANEVAS_ALIGN_END:
      return strong ? "Table_20_Heading_20_End" : "Table_20_Contents_20_End";
    case CANEVAS_ALIGN_CENTRE:
      return strong ? "Table_20_Heading_20_Centre" : "Table_20_Contents_20_Centre";
    case CANEVAS_ALIGN_START:
      break;
    }
  return strong ? "Table_20_Heading" : "Table_20_Contents";
}

static void
append_column_titles (CanevasOdtBody *self, CanevasBlock *block)
{
  gboolean said = FALSE;

  for (guint i = 0; i < block->columns->len; i++)
    {
      CanevasColumn *column = block->columns->pdata[i];

      said = said || (column->title != NULL && column->title[0] != '\0');
    }
  if (!said)
    return;
  g_string_append (self->body, "<table:table-header-rows>");
  canevas_odt_begin_row (self);
  for (guint i = 0; i < block->columns->len; i++)
    {
      CanevasColumn *column = block->columns->pdata[i];

      canevas_odt_begin_cell (self, "Column", 1);
      canevas_odt_append_paragraph (self, get_paragraph_style (column->align, TRUE), column->title);
      canevas_odt_end_cell (self, 1);
    }
  canevas_odt_end_row (self);
  g_string_append (self->body, "</table:table-header-rows>");
}

static void
append_row (CanevasOdtBody *self, CanevasBlock *block, guint index)
{
  CanevasRow *row = block->rows->pdata[index];
  const char *style = index + 1 == block->rows->len ? "Last" : "Cell";
  const char *crossing = index + 1 == block->rows->len ? "Crossing_20_last" : "Crossing";
  guint n_columns = block->columns->len;

  canevas_odt_begin_row (self);
  for (guint i = 0; i < (row->spanning ? 1 : n_columns); i++)
    {
      CanevasColumn *column = block->columns->pdata[i];
      CanevasAlign align = row->spanning ? CANEVAS_ALIGN_START : column->align;

      canevas_odt_begin_cell (self, block->crossed && i > 0 ? crossing : style, row->spanning ? n_columns : 1);
      canevas_odt_append_runs_paragraph (self, get_paragraph_style (align, row->strong), row->cells->pdata[i]);
      canevas_odt_end_cell (self, row->spanning ? n_columns : 1);
    }
  canevas_odt_end_row (self);
}

void
canevas_odt_append_table (CanevasOdtBody *self, CanevasBlock *block)
{
  guint n_columns = block->columns->len;
  g_autofree double *widths = g_new0 (double, n_columns);
  g_autofree char *caption = canevas_label_caption (block);

  if (n_columns == 0 || block->rows->len == 0)
    return;
  canevas_flow_get_column_widths (self->flow, block, widths);
  for (guint i = 0; i < n_columns; i++)
    widths[i] *= self->width / self->flow->width;

  if (caption[0] != '\0')
    canevas_odt_append_paragraph (self, "Caption", caption);
  canevas_odt_begin_table (self, widths, n_columns, block->whole || block->rows->len < CANEVAS_SMALLEST_CUT ? WHOLE : CUT, "");
  append_column_titles (self, block);
  for (guint i = 0; i < block->rows->len; i++)
    append_row (self, block, i);
  canevas_odt_end_table (self);
}

/* Framed passages are tables of one cell: frames of paragraphs do not hold together in every word processor. */
static void
begin_enclosure (CanevasOdtBody *self, const char *style, const char *margins)
{
  const double width = self->width;

  canevas_odt_begin_table (self, &width, 1, margins, "");
  canevas_odt_begin_row (self);
  canevas_odt_begin_cell (self, style, 1);
}

static void
end_enclosure (CanevasOdtBody *self)
{
  canevas_odt_end_cell (self, 1);
  canevas_odt_end_row (self);
  canevas_odt_end_table (self);
}

void
canevas_odt_append_box (CanevasOdtBody *self, CanevasBlock *block)
{
  gboolean titled = block->title != NULL && block->title[0] != '\0';

  if (!titled && block->runs->len == 0 && block->lines->len == 0)
    return;
  begin_enclosure (self, "Box", " fo:margin-top=\"14pt\" fo:margin-bottom=\"5pt\"");
  if (titled)
    canevas_odt_append_paragraph (self, "Box_20_title", block->title);
  if (block->runs->len > 0)
    canevas_odt_append_runs_paragraph (self, "Box", block->runs);
  for (guint i = 0; i < block->lines->len; i++)
    canevas_odt_append_paragraph (self, "Box", block->lines->pdata[i]);
  end_enclosure (self);
}

void
canevas_odt_append_question (CanevasOdtBody *self, CanevasBlock *block)
{
  g_autofree char *label = canevas_label_question (block);

  begin_enclosure (self, "Question", " fo:margin-top=\"8pt\" fo:margin-bottom=\"8pt\"");
  g_string_append (self->body, "<text:p text:style-name=\"Question\"><text:span text:style-name=\"Stamp\">");
  canevas_odt_append_text (self->body, label);
  g_string_append (self->body, "</text:span><text:s text:c=\"2\"/>");
  canevas_odt_append_runs (self->body, block->runs);
  g_string_append (self->body, "</text:p>");
  end_enclosure (self);
}

void
canevas_odt_append_identity (CanevasOdtBody *self, CanevasBlock *block)
{
  const double widths[] = { IDENTITY_LABEL_MM, self->width - IDENTITY_LABEL_MM };

  if (block->pairs->len == 0)
    return;
  canevas_odt_begin_table (self, widths, G_N_ELEMENTS (widths), " fo:margin-bottom=\"8pt\"", "");
  for (guint i = 0; i < block->pairs->len; i++)
    {
      CanevasPair *pair = block->pairs->pdata[i];
      const char *style = i == 0 ? "Identity_20_first" : "Identity";

      canevas_odt_begin_row (self);
      canevas_odt_begin_cell (self, style, 1);
      canevas_odt_append_paragraph (self, "Identity_20_label", pair->label);
      canevas_odt_end_cell (self, 1);
      canevas_odt_begin_cell (self, style, 1);
      canevas_odt_append_paragraph (self, "Identity", pair->value);
      canevas_odt_end_cell (self, 1);
      canevas_odt_end_row (self);
    }
  canevas_odt_end_table (self);
}

static void
append_signature (CanevasOdtBody *self, CanevasPair *pair, const char *note)
{
  canevas_odt_begin_cell (self, "Signature", 1);
  canevas_odt_append_paragraph (self, "Quality", pair->label);
  canevas_odt_append_paragraph (self, "Delegation", pair->value);
  canevas_odt_append_paragraph (self, "Note", note);
  canevas_odt_end_cell (self, 1);
}

static void
append_signature_row (CanevasOdtBody *self, CanevasBlock *block, guint first, guint n_signatures, guint n_in_row)
{
  const char *note = canevas_label_get_signature (block);

  canevas_odt_begin_row (self);
  for (guint i = 0; i < n_in_row; i++)
    {
      if (i > 0)
        {
          canevas_odt_begin_cell (self, "Bare_20_gap", 1);
          canevas_odt_append_paragraph (self, "Note", NULL);
          canevas_odt_end_cell (self, 1);
        }
      if (i < n_signatures)
        append_signature (self, block->pairs->pdata[first + i], note);
      else
        {
          canevas_odt_begin_cell (self, "Bare_20_gap", 1);
          canevas_odt_append_paragraph (self, "Note", NULL);
          canevas_odt_end_cell (self, 1);
        }
    }
  canevas_odt_end_row (self);
}

static gboolean
is_followed_by_paragraph (CanevasOdtBody *self, CanevasBlock *block)
{
  GPtrArray *blocks = self->document->blocks;
  guint index;

  return g_ptr_array_find (blocks, block, &index) && index + 1 < blocks->len
         && ((CanevasBlock *) blocks->pdata[index + 1])->kind == CANEVAS_BLOCK_PARAGRAPH;
}

void
canevas_odt_append_signatures (CanevasOdtBody *self, CanevasBlock *block)
{
  guint n_columns = block->pairs->len;
  guint n_in_row = canevas_label_get_signatures_in_row (block);
  double widths[2 * CANEVAS_MOST_SIGNATURES_IN_ROW];
  double width;

  if (n_columns == 0)
    return;
  width = (self->width - SIGNATURE_GAP_MM * (n_in_row - 1)) / n_in_row;
  for (guint i = 0; i < 2 * n_in_row - 1; i++)
    widths[i] = i % 2 == 0 ? width : SIGNATURE_GAP_MM;
  canevas_odt_begin_table (self, widths, 2 * n_in_row - 1, is_followed_by_paragraph (self, block) ? SIGNATURES KEPT : SIGNATURES,
                           "");
  for (guint i = 0; i < n_columns; i += n_in_row)
    append_signature_row (self, block, i, MIN (n_in_row, n_columns - i), n_in_row);
  canevas_odt_end_table (self);
}
