/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-pdf-file.h"

#include <string.h>

/* Content is mostly numbers and names: higher levels take twice the time for a few parts in a hundred. */
#define LEVEL 1

static void
append (CanevasPdfFile *self, const char *text)
{
  g_byte_array_append (self->bytes, (const guint8 *) text, strlen (text));
}

static void G_GNUC_PRINTF (2, 3)
append_printf (CanevasPdfFile *self, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  append (self, text);
}

void
canevas_pdf_file_init (CanevasPdfFile *self)
{
  *self = (CanevasPdfFile){ .bytes = g_byte_array_new (), .offsets = g_array_new (FALSE, TRUE, sizeof (gsize)) };
  self->packer = libdeflate_alloc_compressor (LEVEL);
  if (self->packer == NULL)
    g_error ("There is no memory left");
  /* The second line says to those that carry files that this one is no text. */
  append (self, "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n");
}

void
canevas_pdf_file_clear (CanevasPdfFile *self)
{
  libdeflate_free_compressor (self->packer);
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_clear_pointer (&self->offsets, g_array_unref);
}

guint
canevas_pdf_file_reserve (CanevasPdfFile *self)
{
  g_array_set_size (self->offsets, self->offsets->len + 1);
  return self->offsets->len;
}

static void
begin_object (CanevasPdfFile *self, guint number)
{
  g_assert (number > 0 && number <= self->offsets->len);

  g_array_index (self->offsets, gsize, number - 1) = self->bytes->len;
  append_printf (self, "%u 0 obj\n", number);
}

void
canevas_pdf_file_add (CanevasPdfFile *self, guint number, const char *body)
{
  begin_object (self, number);
  append (self, body);
  append (self, "\nendobj\n");
}

void
canevas_pdf_file_add_stream (CanevasPdfFile *self, guint number, const char *entries, const char *data, gsize n_bytes)
{
  gsize bound = libdeflate_zlib_compress_bound (self->packer, n_bytes);
  g_autofree guint8 *packed = g_malloc (bound);
  gsize length = libdeflate_zlib_compress (self->packer, data, n_bytes, packed, bound);

  begin_object (self, number);
  append_printf (self, "<< %s /Filter /FlateDecode /Length %" G_GSIZE_FORMAT " >>\nstream\n", entries, length);
  g_byte_array_append (self->bytes, packed, length);
  append (self, "\nendstream\nendobj\n");
}

GBytes *
canevas_pdf_file_end (CanevasPdfFile *self, guint catalogue, guint info)
{
  gsize start = self->bytes->len;

  append_printf (self, "xref\n0 %u\n0000000000 65535 f \n", self->offsets->len + 1);
  for (guint i = 0; i < self->offsets->len; i++)
    append_printf (self, "%010" G_GSIZE_FORMAT " 00000 n \n", g_array_index (self->offsets, gsize, i));
  append_printf (self, "trailer\n<< /Size %u /Root %u 0 R /Info %u 0 R >>\nstartxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n",
                 self->offsets->len + 1, catalogue, info, start);
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}
