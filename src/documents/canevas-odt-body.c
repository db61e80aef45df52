/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The words of content.xml: text, paragraphs, tables. */
#include "canevas-odt-body.h"

#include "canevas-odt-parts.h"
#include "canevas-xml.h"

void
canevas_odt_append_millimetres (GString *xml, const char *name, double millimetres)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", millimetres);
  g_string_append_printf (xml, " %s=\"%smm\"", name, number);
}

void
canevas_odt_append_text (GString *xml, const char *text)
{
  const char *start = text != NULL ? text : "";
  gboolean after_space = TRUE; /* a space that follows another, or begins a paragraph, must be written as an element */
  const char *c;

  for (c = start; *c != '\0'; c++)
    {
      gboolean blank = *c == ' ' || *c == '\t';

      if (*c == '\n' || *c == '\t' || (blank && after_space))
        {
          g_autofree char *part = g_strndup (start, c - start);

          canevas_xml_append (xml, part);
          g_string_append (xml, *c == '\n' ? "<text:line-break/>" : after_space ? "<text:s/>" : " ");
          start = c + 1;
        }
      after_space = blank || *c == '\n';
    }
  canevas_xml_append (xml, start);
}

static const char *
get_character_style (CanevasRunStyle style)
{
  gboolean italic = (style & (CANEVAS_RUN_ITALIC | CANEVAS_RUN_QUESTION)) != 0;

  if ((style & CANEVAS_RUN_REVERSED) != 0)
    return "Mark_20_reversed";
  if ((style & CANEVAS_RUN_FRAMED) != 0)
    return "Mark_20_framed";
  if ((style & CANEVAS_RUN_RAISED) != 0)
    return (style & CANEVAS_RUN_BOLD) != 0 ? "Raised_20_Strong" : "Raised";
  if ((style & CANEVAS_RUN_BOLD) != 0)
    return italic ? "Strong_20_Italic" : "Strong_20_Emphasis";
  return italic ? "Emphasis" : NULL;
}

void
canevas_odt_append_runs (GString *xml, GPtrArray *runs)
{
  for (guint i = 0; i < runs->len; i++)
    {
      CanevasRun *run = runs->pdata[i];
      const char *style = get_character_style (run->style);
      gboolean question = (run->style & CANEVAS_RUN_QUESTION) != 0 && run->text[0] != '[';

      if (style != NULL)
        g_string_append_printf (xml, "<text:span text:style-name=\"%s\">", style);
      g_string_append (xml, question ? "[" : "");
      canevas_odt_append_text (xml, run->text);
      g_string_append (xml, question ? "]" : "");
      if (style != NULL)
        g_string_append (xml, "</text:span>");
    }
}

void
canevas_odt_append_paragraph (CanevasOdtBody *self, const char *style, const char *text)
{
  g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">", style);
  canevas_odt_append_text (self->body, text);
  g_string_append (self->body, "</text:p>");
}

void
canevas_odt_append_runs_paragraph (CanevasOdtBody *self, const char *style, GPtrArray *runs)
{
  g_string_append_printf (self->body, "<text:p text:style-name=\"%s\">", style);
  canevas_odt_append_runs (self->body, runs);
  g_string_append (self->body, "</text:p>");
}

void
canevas_odt_begin_table (CanevasOdtBody *self, const double *widths, guint n_columns, const char *properties,
                         const char *attributes)
{
  guint number = ++self->n_tables;

  g_string_append_printf (self->styles, "<style:style style:name=\"T%u\" style:family=\"table\"%s><style:table-properties",
                          number, attributes);
  canevas_odt_append_millimetres (self->styles, "style:width", self->width);
  g_string_append_printf (self->styles, " table:align=\"left\" table:border-model=\"collapsing\"%s/></style:style>", properties);
  g_string_append_printf (self->body, "<table:table table:name=\"T%u\" table:style-name=\"T%u\">", number, number);
  for (guint i = 0; i < n_columns; i++)
    {
      g_string_append_printf (self->styles, "<style:style style:name=\"T%u.%u\" style:family=\"table-column\">"
                                            "<style:table-column-properties",
                              number, i + 1);
      canevas_odt_append_millimetres (self->styles, "style:column-width", widths[i]);
      g_string_append (self->styles, "/></style:style>");
      g_string_append_printf (self->body, "<table:table-column table:style-name=\"T%u.%u\"/>", number, i + 1);
    }
}

void
canevas_odt_end_table (CanevasOdtBody *self)
{
  g_string_append (self->body, "</table:table>");
}

void
canevas_odt_begin_row (CanevasOdtBody *self)
{
  g_string_append (self->body, "<table:table-row table:style-name=\"Row\">");
}

void
canevas_odt_end_row (CanevasOdtBody *self)
{
  g_string_append (self->body, "</table:table-row>");
}

void
canevas_odt_begin_cell (CanevasOdtBody *self, const char *style, guint n_spanned)
{
  g_string_append_printf (self->body, "<table:table-cell table:style-name=\"%s\" office:value-type=\"string\"", style);
  if (n_spanned > 1)
    g_string_append_printf (self->body, " table:number-columns-spanned=\"%u\"", n_spanned);
  g_string_append_c (self->body, '>');
}

void
canevas_odt_end_cell (CanevasOdtBody *self, guint n_spanned)
{
  g_string_append (self->body, "</table:table-cell>");
  for (guint i = 1; i < n_spanned; i++)
    g_string_append (self->body, "<table:covered-table-cell/>");
}

/* Styles of cells: borders are the tables' whole look. */
void
canevas_odt_append_cell_styles (GString *xml)
{
  const struct
  {
    const char *name;
    const char *properties;
  } cells[] = {
    { "Bare", "fo:border=\"none\" fo:border-bottom=\"1.4pt solid #1f3a5f\" fo:padding=\"0mm\" fo:padding-bottom=\"4mm\"" },
    { "Bare_20_gap", "fo:border=\"none\" fo:padding=\"0mm\"" },
    { "Column", "fo:background-color=\"#e9edf2\" fo:border=\"none\" fo:border-top=\"1pt solid #1f3a5f\""
                " fo:border-bottom=\"0.7pt solid #1f3a5f\" fo:padding=\"3.4pt\" fo:padding-left=\"6.4pt\""
                " fo:padding-right=\"6.4pt\"" },
    { "Cell", "fo:border=\"none\" fo:border-bottom=\"0.35pt solid #9aa3ae\" fo:padding=\"3pt\" fo:padding-left=\"6.4pt\""
              " fo:padding-right=\"6.4pt\"" },
    { "Crossing", "fo:border=\"none\" fo:border-bottom=\"0.35pt solid #9aa3ae\" fo:border-left=\"0.35pt solid #9aa3ae\""
                  " fo:padding=\"3pt\"" },
    { "Crossing_20_last", "fo:border=\"none\" fo:border-bottom=\"1pt solid #1f3a5f\" fo:border-left=\"0.35pt solid #9aa3ae\""
                          " fo:padding=\"3pt\"" },
    { "Last", "fo:border=\"none\" fo:border-bottom=\"1pt solid #1f3a5f\" fo:padding=\"3pt\" fo:padding-left=\"6.4pt\""
              " fo:padding-right=\"6.4pt\"" },
    { "Identity", "fo:border=\"none\" fo:border-bottom=\"0.35pt solid #9aa3ae\" fo:padding=\"1.9pt\" fo:padding-left=\"0pt\"" },
    { "Identity_20_first", "fo:border=\"none\" fo:border-top=\"0.35pt solid #9aa3ae\" fo:border-bottom=\"0.35pt solid #9aa3ae\""
                           " fo:padding=\"1.9pt\" fo:padding-left=\"0pt\"" },
    { "Box", "fo:border=\"1pt solid #1f3a5f\" fo:border-left=\"4pt solid #1f3a5f\" fo:padding=\"9pt\" fo:padding-left=\"12pt\"" },
    { "Question", "fo:border=\"1pt dashed #14181f\" fo:padding=\"0pt\" fo:padding-left=\"11pt\" fo:padding-right=\"11pt\"" },
    { "Signature", "fo:border=\"none\" fo:border-top=\"1pt solid #1f3a5f\" fo:border-bottom=\"0.7pt solid #9aa3ae\""
                   " fo:padding=\"0mm\" fo:padding-top=\"5pt\" fo:padding-bottom=\"23mm\"" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    g_string_append_printf (xml, "<style:style style:name=\"%s\" style:family=\"table-cell\"><style:table-cell-properties %s/>"
                                 "</style:style>",
                            cells[i].name, cells[i].properties);
  g_string_append (xml, "<style:style style:name=\"Row\" style:family=\"table-row\">"
                        "<style:table-row-properties fo:keep-together=\"always\"/></style:style>"
                        "<style:style style:name=\"Text_20_body_20_kept\" style:family=\"paragraph\""
                        " style:parent-style-name=\"Text_20_body\"><style:paragraph-properties fo:keep-with-next=\"always\"/>"
                        "</style:style>"
                        "<style:style style:name=\"Addressee_20_first\" style:family=\"paragraph\""
                        " style:parent-style-name=\"Addressee\"><style:paragraph-properties fo:margin-top=\"17pt\"/>"
                        "</style:style>");
}
