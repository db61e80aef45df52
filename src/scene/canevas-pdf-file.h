/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libdeflate.h>

G_BEGIN_DECLS

/*
 * The objects of a PDF and the table that finds them (ISO 32000-1, 7.5). Private to the room.
 */
typedef struct
{
  GByteArray *bytes;
  GArray *offsets; /* gsize: of each object, from number 1 */
  struct libdeflate_compressor *packer;
} CanevasPdfFile;

void canevas_pdf_file_init (CanevasPdfFile *self);
void canevas_pdf_file_clear (CanevasPdfFile *self);
/* A number that others may refer to before its object is there. */
guint canevas_pdf_file_reserve (CanevasPdfFile *self);
/* Writes object @number, such as "<< /Type /Catalog >>". */
void canevas_pdf_file_add (CanevasPdfFile *self, guint number, const char *body);
/* Writes it as a compressed stream. @entries: of its dictionary, besides those of length and filter. */
void canevas_pdf_file_add_stream (CanevasPdfFile *self, guint number, const char *entries, const char *data, gsize n_bytes);
/* Ends the file, once all numbers have their object. (transfer full) */
GBytes *canevas_pdf_file_end (CanevasPdfFile *self, guint catalogue, guint info);

G_END_DECLS
