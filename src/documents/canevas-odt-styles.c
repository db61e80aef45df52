/* SPDX-License-Identifier: GPL-3.0-or-later */
/* styles.xml: the same look as the pages, as named styles that whoever re-edits the text will find in the usual places. */
#include "canevas-odt-parts.h"

#include "canevas-flow.h"
#include "canevas-label.h"
#include "canevas-style.h"
#include "canevas-xml.h"

#include <string.h>

typedef struct
{
  const char *name;
  const char *parent; /* (nullable) */
  CanevasStyleName look;
  int outline_level;
  const char *properties; /* (nullable): further attributes of its paragraph */
} ParagraphStyle;

#define FOOT_HEIGHT CANEVAS_MM (14)
#define FOOT_GAP CANEVAS_MM (3.8)
#define KEEP " fo:keep-with-next=\"always\""

static const ParagraphStyle paragraph_styles[] = {
  { "Text_20_body", "Standard", CANEVAS_STYLE_BODY },
  { "List", "Text_20_body", CANEVAS_STYLE_ITEM },
  { "Heading_20_1", "Standard", CANEVAS_STYLE_HEADING_1, 1, KEEP " fo:margin-left=\"9mm\" fo:text-indent=\"-9mm\"" },
  { "Heading_20_2", "Standard", CANEVAS_STYLE_HEADING_2, 2, KEEP " fo:margin-left=\"9mm\" fo:text-indent=\"-9mm\"" },
  { "Document_20_kind", "Standard", CANEVAS_STYLE_KIND, 0, KEEP },
  { "Title", "Standard", CANEVAS_STYLE_TITLE, 0, KEEP },
  { "Authority", "Standard", CANEVAS_STYLE_AUTHORITY },
  { "Office", "Standard", CANEVAS_STYLE_OFFICE },
  { "Fact", "Standard", CANEVAS_STYLE_FACT_VALUE },
  { "Identity_20_label", "Standard", CANEVAS_STYLE_IDENTITY_LABEL },
  { "Identity", "Standard", CANEVAS_STYLE_IDENTITY_VALUE },
  { "Addressee", "Standard", CANEVAS_STYLE_ADDRESS, 0, " fo:margin-left=\"85mm\"" },
  { "Box_20_title", "Standard", CANEVAS_STYLE_BOX_TITLE, 0, KEEP },
  { "Box", "Standard", CANEVAS_STYLE_BOX },
  { "Question", "Standard", CANEVAS_STYLE_QUESTION },
  { "Caption", "Standard", CANEVAS_STYLE_CAPTION, 0, KEEP },
  { "Figure", "Standard", CANEVAS_STYLE_CAPTION, 0, KEEP " fo:text-align=\"center\"" },
  { "Figure_20_caption", "Standard", CANEVAS_STYLE_FIGURE_CAPTION },
  { "Table_20_Contents", "Standard", CANEVAS_STYLE_CELL },
  { "Table_20_Contents_20_End", "Table_20_Contents", CANEVAS_STYLE_CELL, 0, " fo:text-align=\"end\"" },
  { "Table_20_Contents_20_Centre", "Table_20_Contents", CANEVAS_STYLE_CELL, 0, " fo:text-align=\"center\"" },
  { "Table_20_Heading", "Standard", CANEVAS_STYLE_COLUMN },
  { "Table_20_Heading_20_End", "Table_20_Heading", CANEVAS_STYLE_COLUMN, 0, " fo:text-align=\"end\"" },
  { "Table_20_Heading_20_Centre", "Table_20_Heading", CANEVAS_STYLE_COLUMN, 0, " fo:text-align=\"center\"" },
  { "Closing", "Standard", CANEVAS_STYLE_CLOSING, 0, KEEP },
  { "Quality", "Standard", CANEVAS_STYLE_QUALITY },
  { "Delegation", "Standard", CANEVAS_STYLE_DELEGATION },
  { "Note", "Standard", CANEVAS_STYLE_NOTE },
  { "Header", "Standard", CANEVAS_STYLE_RUNNING_HEAD, 0, " fo:padding-bottom=\"3mm\" fo:border-bottom=\"0.5pt solid #9aa3ae\"" },
  { "Footer", "Standard", CANEVAS_STYLE_RUNNING_FOOT },
  { "Footer_20_first", "Footer", CANEVAS_STYLE_RUNNING_FOOT, 0, " fo:padding-top=\"2mm\" fo:border-top=\"0.5pt solid #9aa3ae\"" },
};

/* Styles whose first line is a left part and a right part. */
static const char *const tabbed[] = { "Header", "Footer_20_first" };

void
canevas_odt_append_length (GString *xml, const char *name, double points)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.2f", points);
  g_string_append_printf (xml, " %s=\"%spt\"", name, number);
}

static void
append_face (GString *xml, const CanevasStyle *style)
{
  g_string_append (xml, "<style:text-properties");
  canevas_odt_append_length (xml, "fo:font-size", style->size);
  g_string_append_printf (xml, " fo:color=\"#%06x\" fo:font-weight=\"%s\" style:font-name=\"%s\"",
                          canevas_colour_get (style->colour), style->bold ? "bold" : "normal",
                          style->serif ? "Noto Serif" : "Noto Sans");
  if (style->tracking > 0)
    canevas_odt_append_length (xml, "fo:letter-spacing", style->tracking * style->size);
  g_string_append (xml, "/>");
}

static gboolean
is_tabbed (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (tabbed); i++)
    if (g_str_equal (name, tabbed[i]))
      return TRUE;
  return FALSE;
}

/* Word processors add up white where pages share it: only what opens something has white above. */
static gboolean
is_spaced (CanevasStyleName look)
{
  return look != CANEVAS_STYLE_BODY && look != CANEVAS_STYLE_ITEM && look != CANEVAS_STYLE_ADDRESS && look != CANEVAS_STYLE_BOX;
}

static void
append_paragraph_style (GString *xml, const ParagraphStyle *described, CanevasDocument *document)
{
  const CanevasStyle *style = canevas_style_get (described->look, canevas_flow_get_density (document));
  const CanevasSheet *sheet = canevas_sheet_get (document->landscape);
  g_auto (GStrv) words = g_strsplit (described->name, "_20_", -1);
  g_autofree char *display_name = g_strjoinv (" ", words);

  g_string_append_printf (xml, "<style:style style:name=\"%s\" style:display-name=\"%s\" style:family=\"paragraph\"",
                          described->name, display_name);
  if (described->parent != NULL)
    g_string_append_printf (xml, " style:parent-style-name=\"%s\"", described->parent);
  if (described->outline_level > 0)
    g_string_append_printf (xml, " style:next-style-name=\"Text_20_body\" style:default-outline-level=\"%d\"",
                            described->outline_level);
  g_string_append (xml, "><style:paragraph-properties");
  /* A line that holds a drawing is as high as it. */
  if (!g_str_equal (described->name, "Figure"))
    canevas_odt_append_length (xml, "fo:line-height", style->leading);
  canevas_odt_append_length (xml, "fo:margin-top", is_spaced (described->look) ? style->before : 0);
  canevas_odt_append_length (xml, "fo:margin-bottom", style->after);
  g_string_append_printf (xml, "%s>", described->properties != NULL ? described->properties : "");
  if (is_tabbed (described->name))
    {
      g_string_append (xml, "<style:tab-stops><style:tab-stop");
      canevas_odt_append_length (xml, "style:position", sheet->width - sheet->left - sheet->right);
      g_string_append (xml, " style:type=\"right\"/></style:tab-stops>");
    }
  if (g_str_equal (described->name, "Fact"))
    g_string_append (xml, "<style:tab-stops><style:tab-stop style:position=\"18mm\"/></style:tab-stops>");
  g_string_append (xml, "</style:paragraph-properties>");
  append_face (xml, style);
  g_string_append (xml, "</style:style>");
}

static void
append_default (GString *xml, CanevasDocument *document)
{
  gboolean english = g_strcmp0 (document->language, "en") == 0;

  g_string_append_printf (xml,
                          "<style:default-style style:family=\"paragraph\">"
                          "<style:paragraph-properties fo:text-align=\"start\" fo:orphans=\"2\" fo:widows=\"2\""
                          " fo:hyphenation-ladder-count=\"no-limit\" style:writing-mode=\"lr-tb\"/>"
                          "<style:text-properties style:font-name=\"Noto Sans\" fo:font-size=\"10pt\" fo:language=\"%s\""
                          " fo:country=\"%s\" fo:hyphenate=\"false\"/></style:default-style>"
                          "<style:style style:name=\"Standard\" style:family=\"paragraph\" style:class=\"text\"/>",
                          english ? "en" : "fr", english ? "GB" : "FR");
}

static void
append_character_styles (GString *xml)
{
  g_string_append (xml, "<style:style style:name=\"Strong_20_Emphasis\" style:display-name=\"Strong Emphasis\""
                        " style:family=\"text\"><style:text-properties fo:font-weight=\"bold\"/></style:style>"
                        "<style:style style:name=\"Emphasis\" style:family=\"text\">"
                        "<style:text-properties fo:font-style=\"italic\"/></style:style>"
                        "<style:style style:name=\"Strong_20_Italic\" style:display-name=\"Strong Italic\" style:family=\"text\">"
                        "<style:text-properties fo:font-weight=\"bold\" fo:font-style=\"italic\"/></style:style>"
                        "<style:style style:name=\"Stamp\" style:family=\"text\"><style:text-properties fo:font-weight=\"bold\""
                        " fo:border=\"1pt solid #14181f\" fo:padding=\"0.5pt\"/></style:style>"
                        "<style:style style:name=\"Mark_20_reversed\" style:display-name=\"Mark reversed\" style:family=\"text\">"
                        "<style:text-properties fo:font-weight=\"bold\" fo:color=\"#ffffff\" fo:background-color=\"#14181f\""
                        " fo:border=\"1pt solid #14181f\" fo:padding=\"1pt\"/></style:style>"
                        "<style:style style:name=\"Mark_20_framed\" style:display-name=\"Mark framed\" style:family=\"text\">"
                        "<style:text-properties fo:font-weight=\"bold\" fo:border=\"1pt solid #14181f\" fo:padding=\"1pt\"/>"
                        "</style:style>"
                        "<style:style style:name=\"Raised\" style:family=\"text\">"
                        "<style:text-properties style:text-position=\"33% 65%\"/></style:style>"
                        "<style:style style:name=\"Raised_20_Strong\" style:display-name=\"Raised Strong\""
                        " style:family=\"text\"><style:text-properties style:text-position=\"33% 65%\""
                        " fo:font-weight=\"bold\"/></style:style>");
  g_string_append_printf (xml, "<style:style style:name=\"Label\" style:family=\"text\">"
                               "<style:text-properties fo:color=\"#%06x\"/></style:style>",
                          canevas_colour_get (CANEVAS_COLOUR_SECONDARY));
}

static void
append_list_style (GString *xml)
{
  g_string_append (xml, "<text:list-style style:name=\"Dash\">"
                        "<text:list-level-style-bullet text:level=\"1\" text:bullet-char=\"–\">"
                        "<style:list-level-properties text:list-level-position-and-space-mode=\"label-alignment\">"
                        "<style:list-level-label-alignment text:label-followed-by=\"listtab\" text:list-tab-stop-position=\"5mm\""
                        " fo:margin-left=\"5mm\" fo:text-indent=\"-4.3mm\"/></style:list-level-properties>"
                        "</text:list-level-style-bullet></text:list-style>");
}

static void
append_page_layout (GString *xml, const CanevasSheet *sheet, gboolean first)
{
  g_string_append_printf (xml,
                          "<style:page-layout style:name=\"%s\"><style:page-layout-properties"
                          " style:print-orientation=\"%s\"",
                          first ? "First" : "Following", sheet->width > sheet->height ? "landscape" : "portrait");
  canevas_odt_append_length (xml, "fo:page-width", sheet->width);
  canevas_odt_append_length (xml, "fo:page-height", sheet->height);
  canevas_odt_append_length (xml, "fo:margin-left", sheet->left);
  canevas_odt_append_length (xml, "fo:margin-right", sheet->right);
  canevas_odt_append_length (xml, "fo:margin-top", first ? sheet->first_top : sheet->head_text);
  canevas_odt_append_length (xml, "fo:margin-bottom", sheet->bottom - FOOT_HEIGHT);
  g_string_append (xml, "/>");
  if (!first)
    {
      g_string_append (xml, "<style:header-style><style:header-footer-properties");
      canevas_odt_append_length (xml, "fo:min-height", sheet->top - sheet->head_text);
      canevas_odt_append_length (xml, "fo:margin-bottom", sheet->top - sheet->head_rule);
      g_string_append (xml, "/></style:header-style>");
    }
  g_string_append (xml, "<style:footer-style><style:header-footer-properties");
  canevas_odt_append_length (xml, "fo:min-height", FOOT_HEIGHT);
  canevas_odt_append_length (xml, "fo:margin-top", FOOT_GAP);
  g_string_append (xml, "/></style:footer-style></style:page-layout>");
}

/* The body begins and ends where it does on our pages, whatever stands in the margins. */
static void
append_page_layouts (GString *xml, CanevasDocument *document)
{
  append_page_layout (xml, canevas_sheet_get (document->landscape), TRUE);
  append_page_layout (xml, canevas_sheet_get (document->landscape), FALSE);
}

static void
append_header (GString *xml, CanevasDocument *document)
{
  g_autofree char *subject = canevas_label_subject (document);
  g_autofree char *issue = canevas_label_issue (document);

  g_string_append (xml, "<style:header><text:p text:style-name=\"Header\">");
  canevas_odt_append_text (xml, subject);
  g_string_append (xml, "<text:tab/>");
  canevas_odt_append_text (xml, issue);
  g_string_append (xml, "</text:p></style:header>");
}

static void
append_footer (GString *xml, CanevasDocument *document)
{
  g_autofree char *sender = canevas_label_sender (document);
  g_auto (GStrv) page = g_strsplit (canevas_label_get_page_format (), "%u", 3);

  g_assert (g_strv_length (page) == 3);

  g_string_append (xml, "<style:footer><text:p text:style-name=\"Footer_20_first\">");
  canevas_odt_append_text (xml, sender);
  g_string_append (xml, "<text:tab/>");
  canevas_xml_append (xml, page[0]);
  g_string_append (xml, "<text:page-number text:select-page=\"current\">1</text:page-number>");
  canevas_xml_append (xml, page[1]);
  g_string_append (xml, "<text:page-count>1</text:page-count>");
  canevas_xml_append (xml, page[2]);
  g_string_append (xml, "</text:p><text:p text:style-name=\"Footer\">");
  canevas_odt_append_text (xml, document->footer);
  g_string_append (xml, "</text:p></style:footer>");
}

GString *
canevas_odt_make_styles (CanevasDocument *document)
{
  GString *xml = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-styles" CANEVAS_ODT_NAMESPACES ">"
                               "<office:font-face-decls>"
                               "<style:font-face style:name=\"Noto Sans\" svg:font-family=\"'Noto Sans'\""
                               " style:font-family-generic=\"swiss\" style:font-pitch=\"variable\"/>"
                               "<style:font-face style:name=\"Noto Serif\" svg:font-family=\"'Noto Serif'\""
                               " style:font-family-generic=\"roman\" style:font-pitch=\"variable\"/>"
                               "</office:font-face-decls><office:styles>");

  append_default (xml, document);
  for (guint i = 0; i < G_N_ELEMENTS (paragraph_styles); i++)
    append_paragraph_style (xml, &paragraph_styles[i], document);
  append_character_styles (xml);
  append_list_style (xml);
  g_string_append (xml, "</office:styles><office:automatic-styles>");
  append_page_layouts (xml, document);
  g_string_append (xml, "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\""
                        " style:page-layout-name=\"Following\">");
  append_header (xml, document);
  append_footer (xml, document);
  g_string_append (xml, "</style:master-page><style:master-page style:name=\"First_20_Page\" style:display-name=\"First Page\""
                        " style:page-layout-name=\"First\" style:next-style-name=\"Standard\">");
  append_footer (xml, document);
  g_string_append (xml, "</style:master-page></office:master-styles></office:document-styles>\n");
  return xml;
}
