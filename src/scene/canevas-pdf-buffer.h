/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/*
 * Bytes that grow, and numbers as PDF writes them. A sheet holds hundreds of thousands: all this is inline. Private to the room.
 */
typedef struct
{
  char *data;
  gsize length, room;
} CanevasPdfBuffer;

/* Where @n more bytes can be written; who writes them adds to the length. */
static inline char *
canevas_pdf_buffer_reserve (CanevasPdfBuffer *self, gsize n)
{
  if (self->length + n > self->room)
    {
      self->room = MAX (4096, (self->length + n) * 2);
      self->data = g_realloc (self->data, self->room);
    }
  return self->data + self->length;
}

static inline void
canevas_pdf_buffer_add_bytes (CanevasPdfBuffer *self, const char *bytes, gsize n)
{
  memcpy (canevas_pdf_buffer_reserve (self, n), bytes, n);
  self->length += n;
}

static inline void
canevas_pdf_buffer_add (CanevasPdfBuffer *self, const char *text)
{
  canevas_pdf_buffer_add_bytes (self, text, strlen (text));
}

static inline void
canevas_pdf_buffer_add_char (CanevasPdfBuffer *self, char c)
{
  *canevas_pdf_buffer_reserve (self, 1) = c;
  self->length++;
}

/* The most bytes that a number and its space take. */
#define CANEVAS_PDF_NUMBER_ROOM 24

/* Writes the digits of @rest at @out, where there is room, and returns where they end. */
static inline char *
canevas_pdf_write_digits (char *out, guint64 rest)
{
  char digits[20];
  guint n = 0;

  do
    {
      digits[n++] = '0' + rest % 10;
      rest /= 10;
    }
  while (rest > 0);
  while (n > 0)
    *out++ = digits[--n];
  return out;
}

/* A whole number and a space. */
static inline void
canevas_pdf_buffer_add_integer (CanevasPdfBuffer *self, gint64 number)
{
  char *start = canevas_pdf_buffer_reserve (self, CANEVAS_PDF_NUMBER_ROOM);
  char *out = start;

  if (number < 0)
    *out++ = '-';
  out = canevas_pdf_write_digits (out, number < 0 ? -(guint64) number : (guint64) number);
  *out++ = ' ';
  self->length += out - start;
}

static inline gint64
canevas_pdf_to_hundredths (double value)
{
  return (gint64) (value * 100 + (value < 0 ? -0.5 : 0.5));
}

/* A number of hundredths, which is a third of the dots that a printer has to a point, and a space. */
static inline void
canevas_pdf_buffer_add_hundredths (CanevasPdfBuffer *self, gint64 number)
{
  const guint64 rest = number < 0 ? -(guint64) number : (guint64) number;
  const guint decimals = rest % 100;
  char *start = canevas_pdf_buffer_reserve (self, CANEVAS_PDF_NUMBER_ROOM);
  char *out = start;

  if (number < 0)
    *out++ = '-';
  out = canevas_pdf_write_digits (out, rest / 100);
  if (decimals != 0)
    {
      *out++ = '.';
      *out++ = '0' + decimals / 10;
      if (decimals % 10 != 0)
        *out++ = '0' + decimals % 10;
    }
  *out++ = ' ';
  self->length += out - start;
}

static inline void
canevas_pdf_buffer_add_number (CanevasPdfBuffer *self, double value)
{
  canevas_pdf_buffer_add_hundredths (self, canevas_pdf_to_hundredths (value));
}

static inline void
canevas_pdf_buffer_clear (CanevasPdfBuffer *self)
{
  g_clear_pointer (&self->data, g_free);
  self->length = self->room = 0;
}

G_END_DECLS
