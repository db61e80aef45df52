/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-zip.h"

#include <string.h>

#define FIRST_OF_JANUARY_1980 0x21 /* the day a ZIP archive counts from */
#define VERSION_NEEDED 20
#define UTF8_NAMES 0x0800
#define METHOD_STORED 0
#define METHOD_DEFLATED 8

typedef struct
{
  char *name;
  guint16 method;
  guint32 checksum;
  guint32 compressed, size;
  guint32 offset;
} Member;

struct _CanevasZip
{
  GByteArray *bytes;
  GArray *members;
};

static void
clear_member (gpointer data)
{
  g_free (((Member *) data)->name);
}

CanevasZip *
canevas_zip_new (void)
{
  CanevasZip *self = g_new0 (CanevasZip, 1);

  self->bytes = g_byte_array_new ();
  self->members = g_array_new (FALSE, FALSE, sizeof (Member));
  g_array_set_clear_func (self->members, clear_member);
  return self;
}

void
canevas_zip_free (CanevasZip *self)
{
  g_clear_pointer (&self->bytes, g_byte_array_unref);
  g_array_unref (self->members);
  g_free (self);
}

static guint32
get_checksum (const guint8 *data, gsize length)
{
  guint32 checksum = 0xffffffff;

  for (gsize i = 0; i < length; i++)
    {
      checksum ^= data[i];
      for (guint bit = 0; bit < 8; bit++)
        checksum = (checksum >> 1) ^ (0xedb88320 & -(checksum & 1));
    }
  return ~checksum;
}

static GByteArray *
deflate (const guint8 *data, gsize length, GError **error)
{
  g_autoptr (GZlibCompressor) compressor = g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_RAW, -1);
  g_autoptr (GByteArray) output = g_byte_array_new ();
  GConverterResult result = G_CONVERTER_CONVERTED;
  guint8 buffer[16384];

  while (result != G_CONVERTER_FINISHED)
    {
      gsize read = 0, written = 0;

      result = g_converter_convert (G_CONVERTER (compressor), data, length, buffer, sizeof buffer, G_CONVERTER_INPUT_AT_END,
                                    &read, &written, error);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      data += read;
      length -= read;
      g_byte_array_append (output, buffer, written);
    }
  return g_steal_pointer (&output);
}

static void
put_16 (GByteArray *bytes, guint16 value)
{
  const guint8 octets[] = { value & 0xff, value >> 8 };

  g_byte_array_append (bytes, octets, sizeof octets);
}

static void
put_32 (GByteArray *bytes, guint32 value)
{
  put_16 (bytes, value & 0xffff);
  put_16 (bytes, value >> 16);
}

/* The part that the local header and the directory share. */
static void
put_description (GByteArray *bytes, const Member *member)
{
  put_16 (bytes, VERSION_NEEDED);
  put_16 (bytes, UTF8_NAMES);
  put_16 (bytes, member->method);
  put_16 (bytes, 0);
  put_16 (bytes, FIRST_OF_JANUARY_1980);
  put_32 (bytes, member->checksum);
  put_32 (bytes, member->compressed);
  put_32 (bytes, member->size);
  put_16 (bytes, strlen (member->name));
  put_16 (bytes, 0);
}

gboolean
canevas_zip_add (CanevasZip *self, const char *name, gconstpointer data, gsize length, gboolean stored, GError **error)
{
  g_autoptr (GByteArray) compressed = NULL;
  Member member = { NULL };

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (length < G_MAXUINT32, FALSE);

  if (!stored)
    {
      compressed = deflate (data, length, error);
      if (compressed == NULL)
        return FALSE;
    }
  member.name = g_strdup (name);
  member.method = stored ? METHOD_STORED : METHOD_DEFLATED;
  member.checksum = get_checksum (data, length);
  member.size = length;
  member.compressed = stored ? length : compressed->len;
  member.offset = self->bytes->len;
  g_array_append_val (self->members, member);

  put_32 (self->bytes, 0x04034b50);
  put_description (self->bytes, &member);
  g_byte_array_append (self->bytes, (const guint8 *) name, strlen (name));
  g_byte_array_append (self->bytes, stored ? data : compressed->data, member.compressed);
  return TRUE;
}

GBytes *
canevas_zip_finish (CanevasZip *self)
{
  guint32 start = self->bytes->len;
  guint32 length;

  for (guint i = 0; i < self->members->len; i++)
    {
      const Member *member = &g_array_index (self->members, Member, i);

      put_32 (self->bytes, 0x02014b50);
      put_16 (self->bytes, VERSION_NEEDED);
      put_description (self->bytes, member);
      put_16 (self->bytes, 0); /* comment */
      put_16 (self->bytes, 0); /* disk */
      put_16 (self->bytes, 0); /* attributes */
      put_32 (self->bytes, 0);
      put_32 (self->bytes, member->offset);
      g_byte_array_append (self->bytes, (const guint8 *) member->name, strlen (member->name));
    }
  length = self->bytes->len - start;
  put_32 (self->bytes, 0x06054b50);
  put_32 (self->bytes, 0); /* disks */
  put_16 (self->bytes, self->members->len);
  put_16 (self->bytes, self->members->len);
  put_32 (self->bytes, length);
  put_32 (self->bytes, start);
  put_16 (self->bytes, 0); /* comment */
  return g_byte_array_free_to_bytes (g_steal_pointer (&self->bytes));
}
