/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The texts of a page of PDF: strings of glyphs, each from where the one before began. */
#include "canevas-pdf-pen.h"

#include <math.h>

/* Thousandths of the size by which a glyph may stand beside its place before it is moved: less than a printer's dot. */
#define SLACK 2
/* A word this far away, in sizes, is no word of the same line. */
#define FARTHEST 1.5

static void
end_string (CanevasPdfPen *self)
{
  if (self->in_string)
    canevas_pdf_buffer_add (&self->content, ")]TJ\n");
  self->in_string = FALSE;
}

static void
begin_string (CanevasPdfPen *self, double x, double y)
{
  const gint64 new_x = canevas_pdf_to_hundredths (x);
  const gint64 new_y = canevas_pdf_to_hundredths (y);

  end_string (self);
  if (self->in_text)
    {
      canevas_pdf_buffer_add_hundredths (&self->content, new_x - self->line_x);
      canevas_pdf_buffer_add_hundredths (&self->content, self->line_y - new_y);
      canevas_pdf_buffer_add (&self->content, "Td[(");
    }
  else
    {
      /* Upright, though the page counts downwards. */
      canevas_pdf_buffer_add (&self->content, "BT 1 0 0 -1 ");
      canevas_pdf_buffer_add_hundredths (&self->content, new_x);
      canevas_pdf_buffer_add_hundredths (&self->content, new_y);
      canevas_pdf_buffer_add (&self->content, "Tm[(");
    }
  self->in_text = self->in_string = TRUE;
  self->line_x = new_x;
  self->line_y = new_y;
  self->x = new_x / 100.0;
}

/* Fonts of one face are one. */
static CanevasPdfFont *
find_font (CanevasPdfPen *self, PangoFont *font)
{
  CanevasPdfFont *found;

  if (font == NULL)
    return NULL;
  found = g_hash_table_lookup (self->fonts, font);
  if (found != NULL)
    return found;

  for (guint i = 0; found == NULL && i < self->faces->len; i++)
    if (canevas_pdf_font_serves (self->faces->pdata[i], font))
      found = self->faces->pdata[i];
  if (found == NULL)
    {
      found = canevas_pdf_font_new (font, self->faces->len + 1);
      if (found == NULL)
        return NULL;
      g_ptr_array_add (self->faces, found);
    }
  g_hash_table_insert (self->fonts, g_object_ref (font), found);
  return found;
}

static gboolean
use_font (CanevasPdfPen *self, PangoFont *font)
{
  char name[32];
  guint number;

  if (font != self->last_font)
    {
      self->font = find_font (self, font);
      self->last_font = self->font != NULL ? font : NULL;
    }
  if (self->font == NULL)
    return FALSE;
  number = canevas_pdf_font_get_number (self->font);
  if (self->written.font == number && self->written.size == self->wanted.size)
    return TRUE;
  end_string (self);
  g_snprintf (name, sizeof name, "/F%u ", number);
  canevas_pdf_buffer_add (&self->content, name);
  canevas_pdf_buffer_add_number (&self->content, self->wanted.size);
  canevas_pdf_buffer_add (&self->content, "Tf\n");
  self->written.font = number;
  self->written.size = self->wanted.size;
  return TRUE;
}

static void
add_byte (CanevasPdfPen *self, guchar byte)
{
  if (byte == '(' || byte == ')' || byte == '\\')
    canevas_pdf_buffer_add_char (&self->content, '\\');
  if (byte == '\r')
    canevas_pdf_buffer_add_bytes (&self->content, "\\r", 2);
  else
    canevas_pdf_buffer_add_char (&self->content, byte);
}

static void
add_glyph (CanevasPdfPen *self, const CanevasTextGlyph *glyph, double x, const char *text, guint n_bytes)
{
  guint code = canevas_pdf_font_get_code (self->font, glyph->index, text, n_bytes);
  double size = self->wanted.size;
  int beside = lround ((x - self->x) / size * 1000);

  if (beside > SLACK || beside < -SLACK)
    {
      canevas_pdf_buffer_add_char (&self->content, ')');
      canevas_pdf_buffer_add_integer (&self->content, -beside);
      canevas_pdf_buffer_add_char (&self->content, '(');
      self->x += beside * size / 1000;
    }
  self->lost = self->lost || code == 0;
  add_byte (self, code >> 8);
  add_byte (self, code & 0xff);
  self->x += canevas_pdf_font_get_width (self->font, code) * size / 1000;
}

/* Glyphs that are no letters one by one: what they mean together is said beside them (14.9.4). */
static void
add_woven (CanevasPdfPen *self, const CanevasTextRun *run, double x, double y)
{
  g_autofree char *text = g_utf8_make_valid (run->text, run->n_bytes);
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  char digits[8];

  end_string (self);
  canevas_pdf_buffer_add (&self->content, "/Span<</ActualText<FEFF");
  for (gunichar2 *unit = units; *unit != 0; unit++)
    {
      g_snprintf (digits, sizeof digits, "%04X", *unit);
      canevas_pdf_buffer_add (&self->content, digits);
    }
  canevas_pdf_buffer_add (&self->content, ">>>BDC\n");
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const CanevasTextGlyph *glyph = &run->glyphs[i];

      /* Marks stand where the shaper puts them, above and below the line too. */
      begin_string (self, x + glyph->x * self->wanted.size, y + glyph->y * self->wanted.size);
      add_glyph (self, glyph, self->x, "\xEF\xBF\xBC", 3);
    }
  end_string (self);
  canevas_pdf_buffer_add (&self->content, "EMC\n");
}

static gboolean
is_woven (const CanevasTextRun *run)
{
  for (guint i = 0; i < run->n_clusters; i++)
    if (run->clusters[i].num_glyphs != 1)
      return TRUE;
  return run->leftwards;
}

/* The ink of letters is that of insides. */
static void
use_letters_ink (CanevasPdfPen *self)
{
  const CanevasInk *wanted = &self->wanted.inside;
  const CanevasInk *written = &self->written.inside;

  if (wanted->red == written->red && wanted->green == written->green && wanted->blue == written->blue)
    return;
  end_string (self);
  canevas_pdf_pen_use_inside (self);
}

void
canevas_pdf_pen_begin_text (CanevasPen *pen, double size)
{
  ((CanevasPdfPen *) pen)->wanted.size = size;
}

void
canevas_pdf_pen_add_run (CanevasPen *pen, const CanevasTextRun *run, double x, double y, double size)
{
  CanevasPdfPen *self = (CanevasPdfPen *) pen;
  const char *c = run->text;

  if (run->n_glyphs == 0)
    return;
  if (self->lost || !use_font (self, run->font))
    {
      self->lost = TRUE;
      return;
    }
  use_letters_ink (self);
  if (is_woven (run))
    {
      add_woven (self, run, x, y);
      return;
    }
  if (!self->in_string || canevas_pdf_to_hundredths (y) != self->line_y || fabs (x - self->x) > FARTHEST * size)
    begin_string (self, x, y);
  for (guint i = 0; i < run->n_glyphs; i++)
    {
      const guint n_bytes = run->n_clusters > 0 ? (guint) run->clusters[i].num_bytes : (guint) (g_utf8_next_char (c) - c);

      add_glyph (self, &run->glyphs[i], x + run->glyphs[i].x * size, c, n_bytes);
      c += n_bytes;
    }
}

void
canevas_pdf_pen_end_text (CanevasPen *pen)
{
  CanevasPdfPen *self = (CanevasPdfPen *) pen;

  end_string (self);
  if (self->in_text)
    canevas_pdf_buffer_add (&self->content, "ET\n");
  self->in_text = FALSE;
}
