/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"
#include "canevas-pdf-book.h"

#include "canevas-pdf-words.h"

/* The objects that come first, by their numbers. */
enum
{
  CATALOGUE = 1,
  PAGES,
  INFO,
  METADATA,
  STRUCTURE,
  DOCUMENT,
  PARENTS,
  RESOURCES,
};

void
canevas_pdf_book_init (CanevasPdfBook *self)
{
  canevas_pdf_pen_init (&self->pen);
  canevas_pdf_file_init (&self->file);
  self->figures = g_array_new (FALSE, FALSE, sizeof (guint));
  self->pages = g_array_new (FALSE, FALSE, sizeof (guint));
  self->boxes = g_array_new (FALSE, FALSE, sizeof (double));
  for (guint i = CATALOGUE; i <= RESOURCES; i++)
    canevas_pdf_file_reserve (&self->file);
}

void
canevas_pdf_book_clear (CanevasPdfBook *self)
{
  g_array_unref (self->boxes);
  g_array_unref (self->pages);
  g_array_unref (self->figures);
  canevas_pdf_file_clear (&self->file);
  canevas_pdf_pen_clear (&self->pen);
}

CanevasPen *
canevas_pdf_book_begin_page (CanevasPdfBook *self, double width, double height, const CanevasInk *paper)
{
  CanevasPen *pen = &self->pen.pen;
  CanevasPdfBuffer *content = &self->pen.content;
  double box[] = { width, height };

  g_array_append_vals (self->boxes, box, G_N_ELEMENTS (box));
  canevas_pdf_pen_begin (&self->pen);
  canevas_pdf_buffer_add (content, "/Artifact BMC\n");
  canevas_pen_set_ink (pen, paper);
  canevas_pen_rectangle (pen, 0, 0, width, height);
  canevas_pen_fill (pen);
  canevas_pdf_buffer_add (content, "EMC\n/Figure<</MCID 0>>BDC\nq 1 0 0 -1 0 ");
  /* A page of PDF counts upwards. */
  canevas_pdf_buffer_add_number (content, height);
  canevas_pdf_buffer_add (content, "cm\n");
  return pen;
}

static void
write_page (CanevasPdfBook *self, guint page, guint content)
{
  const guint i = self->pages->len;
  g_autoptr (GString) body = g_string_new ("<< /Type /Page ");
  char width[G_ASCII_DTOSTR_BUF_SIZE], height[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (width, sizeof width, "%.3f", g_array_index (self->boxes, double, 2 * i));
  g_ascii_formatd (height, sizeof height, "%.3f", g_array_index (self->boxes, double, 2 * i + 1));
  g_string_append_printf (body, "/Parent %u 0 R /MediaBox [ 0 0 %s %s ] /Resources %u 0 R ", PAGES, width, height, RESOURCES);
  g_string_append_printf (body, "/Contents %u 0 R /StructParents %u /Tabs /S >>", content, i);
  canevas_pdf_file_add (&self->file, page, body->str);
}

void
canevas_pdf_book_end_page (CanevasPdfBook *self)
{
  CanevasPdfBuffer *drawn = &self->pen.content;
  guint page, content, figure;

  if (self->pen.lost)
    return;
  canevas_pdf_buffer_add (drawn, "Q\nEMC\n");
  page = canevas_pdf_file_reserve (&self->file);
  content = canevas_pdf_file_reserve (&self->file);
  figure = canevas_pdf_file_reserve (&self->file);
  canevas_pdf_file_add_stream (&self->file, content, "", drawn->data, drawn->length);
  write_page (self, page, content);
  g_array_append_val (self->pages, page);
  g_array_append_val (self->figures, figure);
}

static void
add_references (GString *body, GArray *numbers)
{
  for (guint i = 0; i < numbers->len; i++)
    g_string_append_printf (body, "%u 0 R ", g_array_index (numbers, guint, i));
}

static void
write_figures (CanevasPdfBook *self, GPtrArray *alternatives)
{
  g_autoptr (GString) parents = g_string_new ("<< /Nums [ ");

  for (guint i = 0; i < self->figures->len; i++)
    {
      const guint figure = g_array_index (self->figures, guint, i);
      g_autofree char *body = g_strdup_printf ("<< /Type /StructElem /S /Figure /P %u 0 R /Pg %u 0 R /K 0 /Alt %s >>", DOCUMENT,
                                               g_array_index (self->pages, guint, i), (const char *) alternatives->pdata[i]);

      canevas_pdf_file_add (&self->file, figure, body);
      g_string_append_printf (parents, "%u [ %u 0 R ] ", i, figure);
    }
  g_string_append (parents, "] >>");
  canevas_pdf_file_add (&self->file, PARENTS, parents->str);
}

static void
write_structure (CanevasPdfBook *self, GPtrArray *alternatives)
{
  g_autoptr (GString) body = g_string_new (NULL);

  write_figures (self, alternatives);
  g_string_printf (body, "<< /Type /StructElem /S /Document /P %u 0 R /K [ ", STRUCTURE);
  add_references (body, self->figures);
  g_string_append (body, "] >>");
  canevas_pdf_file_add (&self->file, DOCUMENT, body->str);
  g_string_printf (body, "<< /Type /StructTreeRoot /K [ %u 0 R ] /ParentTree %u 0 R /ParentTreeNextKey %u >>", DOCUMENT, PARENTS,
                   self->figures->len);
  canevas_pdf_file_add (&self->file, STRUCTURE, body->str);
}

static gboolean
write_fonts (CanevasPdfBook *self)
{
  g_autoptr (GString) body = g_string_new ("<< /Font << ");

  for (guint i = 0; i < self->pen.faces->len; i++)
    {
      const guint number = canevas_pdf_file_reserve (&self->file);

      if (!canevas_pdf_font_write (self->pen.faces->pdata[i], &self->file, number))
        return FALSE;
      g_string_append_printf (body, "/F%u %u 0 R ", i + 1, number);
    }
  g_string_append (body, ">> >>");
  canevas_pdf_file_add (&self->file, RESOURCES, body->str);
  return TRUE;
}

/* "2027-03-01" as PDF says it, or nothing. */
static void
add_date (GString *body, const char *date)
{
  if (date == NULL)
    return;
  g_string_append (body, "/CreationDate (D:");
  for (const char *c = date; *c != '\0'; c++)
    if (g_ascii_isdigit (*c))
      g_string_append_c (body, *c);
  g_string_append (body, ") ");
}

static void
write_facts (CanevasPdfBook *self, const CanevasPdfFacts *facts)
{
  g_autofree char *title = canevas_pdf_dup_string (facts->title);
  g_autofree char *author = canevas_pdf_dup_string (facts->author);
  g_autoptr (GString) body = g_string_new (NULL);
  GString *xml = canevas_pdf_make_metadata (facts);
  g_autofree char *language = canevas_pdf_dup_string (facts->language);

  g_string_printf (body, "<< /Title %s /Author %s /Creator (Canevas %s) /Producer (Canevas %s) ", title, author, CANEVAS_VERSION,
                   CANEVAS_VERSION);
  add_date (body, facts->date);
  g_string_append (body, ">>");
  canevas_pdf_file_add (&self->file, INFO, body->str);
  /* Not packed: programs that keep files look for it without reading PDF. */
  g_string_printf (body, "<< /Type /Metadata /Subtype /XML /Length %" G_GSIZE_FORMAT " >>\nstream\n", xml->len);
  g_string_append_len (body, xml->str, xml->len);
  g_string_append (body, "\nendstream");
  canevas_pdf_file_add (&self->file, METADATA, body->str);
  g_string_free (xml, TRUE);
  g_string_printf (body, "<< /Type /Catalog /Pages %u 0 R /Metadata %u 0 R /StructTreeRoot %u 0 R ", PAGES, METADATA, STRUCTURE);
  g_string_append (body, "/MarkInfo << /Marked true >> ");
  g_string_append_printf (body, "/Lang %s /ViewerPreferences << /DisplayDocTitle true >> >>", language);
  canevas_pdf_file_add (&self->file, CATALOGUE, body->str);
}

GBytes *
canevas_pdf_book_end (CanevasPdfBook *self, const CanevasPdfFacts *facts)
{
  g_autoptr (GString) body = g_string_new ("<< /Type /Pages /Kids [ ");

  if (self->pen.lost || !write_fonts (self))
    return NULL;
  add_references (body, self->pages);
  g_string_append_printf (body, "] /Count %u >>", self->pages->len);
  canevas_pdf_file_add (&self->file, PAGES, body->str);
  write_structure (self, facts->alternatives);
  write_facts (self, facts);
  return canevas_pdf_file_end (&self->file, CATALOGUE, INFO);
}
