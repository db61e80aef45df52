/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-pages-private.h"

#include "canevas-file-private.h"
#include "canevas-rollback-private.h"
#include "canevas-store.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <sys/stat.h>
#include <unistd.h>

#define MAGIC "SQLite format 3"
#define USUAL_PAGE_SIZE 4096
#define FILE_HEADER 100
#define MOST_BYTES (G_GINT64_CONSTANT (1) << 30)
#define MOST_VALUES 200
#define MOST_READINGS 64 /* of a page, on average */

/* What the first byte of a page says. */
#define INTERIOR_TABLE 5
#define LEAF_TABLE 13

static guint
read_16 (const guchar *data)
{
  return (guint) data[0] << 8 | data[1];
}

static guint32
read_32 (const guchar *data)
{
  return (guint32) read_16 (data) << 16 | read_16 (data + 2);
}

/* A number of 1 to 9 bytes. FALSE when it does not end before @end. */
static gboolean
read_varint (const guchar **data, const guchar *end, guint64 *value)
{
  *value = 0;
  for (int i = 0; *data < end; i++)
    {
      guchar byte = *(*data)++;

      if (i == 8)
        {
          *value = *value << 8 | byte;
          return TRUE;
        }
      *value = *value << 7 | (byte & 0x7f);
      if ((byte & 0x80) == 0)
        return TRUE;
    }
  return FALSE;
}

/* --- The file --- */

/* Sectors that the disk cannot give leave zeroes. */
static void
fill (int fd, guchar *data, gsize size, GCancellable *cancellable)
{
  gsize done = 0;

  while (done < size && !g_cancellable_is_cancelled (cancellable))
    {
      gssize length = pread (fd, data + done, MIN (size - done, USUAL_PAGE_SIZE), (off_t) done);

      if (length < 0 && errno == EINTR)
        continue;
      done += length > 0 ? (gsize) length : USUAL_PAGE_SIZE;
    }
}

static const guchar *
get_page (CanevasPages *self, guint page)
{
  return page >= 1 && page <= self->n_pages ? self->data + (gsize) (page - 1) * self->page_size : NULL;
}

/* Where the header of a page begins: the first page starts with that of the file. */
static guint
get_start (guint page)
{
  return page == 1 ? FILE_HEADER : 0;
}

static guint
count_leaves (CanevasPages *self)
{
  guint n = 0;

  for (guint i = 1; i <= self->n_pages; i++)
    n += canevas_pages_count_rows (self, i) > 0;
  return n;
}

static void
set_page_size (CanevasPages *self, guint page_size, gsize size)
{
  self->page_size = page_size;
  self->n_pages = (guint) (size / page_size);
}

/* The header may be wrong about the size of the pages, which Canevas leaves at what is usual: whichever shows more rows is right. */
static void
read_header (CanevasPages *self, gsize size)
{
  guint said = read_16 (self->data + 16);
  guint usual;

  set_page_size (self, USUAL_PAGE_SIZE, size);
  if (memcmp (self->data, MAGIC, sizeof MAGIC) == 0)
    self->version = MAX ((int) read_32 (self->data + 60), 0);
  said = said == 1 ? 65536 : said;
  if (said < 512 || (said & (said - 1)) != 0 || said == USUAL_PAGE_SIZE)
    return;
  usual = count_leaves (self);
  set_page_size (self, said, size);
  if (count_leaves (self) <= usual)
    set_page_size (self, USUAL_PAGE_SIZE, size);
}

CanevasPages *
canevas_pages_read (const char *path, const char *shown_path, GCancellable *cancellable, GError **error)
{
  g_autoptr (CanevasPages) self = g_new0 (CanevasPages, 1);
  int fd = g_open (path, O_RDONLY | O_CLOEXEC | O_NONBLOCK, 0);
  struct stat status;
  gsize size;

  if (fd < 0)
    {
      canevas_file_fail (errno, shown_path, error);
      return NULL;
    }
  if (fstat (fd, &status) != 0 || !S_ISREG (status.st_mode) || status.st_size > MOST_BYTES)
    {
      g_autofree char *name = g_filename_display_basename (shown_path);

      close (fd);
      g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS,
                   _("“%s” is not a file, or too large to be one of Canevas."), name);
      return NULL;
    }

  /* Room for a whole last page, whatever the size of pages. */
  size = ((gsize) status.st_size + 65535) / 65536 * 65536;
  self->data = g_malloc0 (MAX (size, 65536));
  fill (fd, self->data, (gsize) status.st_size, cancellable);
  close (fd);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  read_header (self, canevas_rollback_apply (path, self->data, size));
  return g_steal_pointer (&self);
}

void
canevas_pages_free (CanevasPages *self)
{
  g_free (self->data);
  g_free (self);
}

/* --- Pages --- */

gboolean
canevas_pages_list_children (CanevasPages *self, guint page, GArray *children)
{
  const guchar *data = get_page (self, page);
  guint start = get_start (page), n_cells;
  guint32 last;

  if (data == NULL || data[start] != INTERIOR_TABLE)
    return FALSE;
  n_cells = read_16 (data + start + 3);
  for (guint i = 0; i < n_cells && start + 12 + 2 * (i + 1) <= self->page_size; i++)
    {
      guint cell = read_16 (data + start + 12 + 2 * i);

      if (cell + 4 <= self->page_size)
        {
          guint32 child = read_32 (data + cell);

          g_array_append_val (children, child);
        }
    }
  last = read_32 (data + start + 8);
  g_array_append_val (children, last);
  return TRUE;
}

guint
canevas_pages_count_rows (CanevasPages *self, guint page)
{
  const guchar *data = get_page (self, page);
  guint start = get_start (page), n_cells;

  if (data == NULL || data[start] != LEAF_TABLE)
    return 0;
  n_cells = read_16 (data + start + 3);
  return start + 8 + 2 * n_cells <= self->page_size ? n_cells : 0;
}

/* Follows the list of free pages. FALSE where it is not as long as the header says: then it is not to be believed. */
static gboolean
follow_free (CanevasPages *self, guchar *marks)
{
  guint32 n_left = read_32 (self->data + 36);
  guint32 trunk = read_32 (self->data + 32);

  while (n_left > 0)
    {
      const guchar *data = get_page (self, trunk);
      guint32 n = data != NULL ? read_32 (data + 4) : 0;

      if (data == NULL || n >= n_left || n > self->page_size / 4 - 2)
        return FALSE;
      marks[trunk - 1] = 1;
      for (guint j = 0; j < n; j++)
        {
          guint32 leaf = read_32 (data + 8 + 4 * j);

          if (get_page (self, leaf) == NULL)
            return FALSE;
          marks[leaf - 1] = 1;
        }
      n_left -= n + 1;
      trunk = read_32 (data);
    }
  return TRUE;
}

void
canevas_pages_mark_free (CanevasPages *self, guchar *marks)
{
  g_autofree guchar *followed = g_new0 (guchar, self->n_pages + 1);

  if (follow_free (self, followed))
    memcpy (marks, followed, self->n_pages);
}

/* --- Rows --- */

/* How much of a payload of @length bytes is in the page itself. */
static gsize
get_local_length (CanevasPages *self, guint64 length)
{
  guint64 most = self->page_size - 35;
  guint64 least = (guint64) (self->page_size - 12) * 32 / 255 - 23;
  guint64 local = least + (length - least) % (self->page_size - 4);

  if (length <= most)
    return length;
  return local <= most ? local : least;
}

/* Gathers the payload from the page and the pages it runs over to; what is on a page that is gone is missing at the end. */
static void
gather (CanevasPages *self, const guchar *cell, const guchar *end, guint64 length, GByteArray *payload)
{
  gsize local = get_local_length (self, length);
  guint32 next;

  if (cell + local + (local < length ? 4 : 0) > end)
    {
      g_byte_array_append (payload, cell, (guint) MIN (local, (gsize) (end - cell)));
      return;
    }
  g_byte_array_append (payload, cell, (guint) local);
  next = local < length ? read_32 (cell + local) : 0;
  while (payload->len < length)
    {
      const guchar *data = get_page (self, next);

      /* Rows that all run over to the same pages would take forever. */
      if (data == NULL || ++self->n_gathered > (guint64) self->n_pages * MOST_READINGS)
        return;
      g_byte_array_append (payload, data + 4, (guint) MIN (length - payload->len, self->page_size - 4));
      next = read_32 (data);
    }
}

static gint64
read_integer (const guchar *data, guint length)
{
  gint64 value = (gint8) data[0];

  for (guint i = 1; i < length; i++)
    value = (gint64) ((guint64) value << 8 | data[i]);
  return value;
}

/* Bytes that a value of the serial type @serial takes. */
static guint64
get_length (guint64 serial)
{
  static const guint lengths[] = { 0, 1, 2, 3, 4, 6, 8, 8, 0, 0 };

  return serial < G_N_ELEMENTS (lengths) ? lengths[serial] : serial >= 12 ? (serial - 12) / 2 : 0;
}

static void
read_value (CanevasPageValue *value, guint64 serial, const guchar *data)
{
  guint length = (guint) get_length (serial);
  guint64 bits;

  *value = (CanevasPageValue){ .bytes = data, .length = length };
  if (serial == 0)
    value->kind = CANEVAS_PAGE_VALUE_NULL;
  else if (serial >= 12)
    value->kind = serial % 2 == 0 ? CANEVAS_PAGE_VALUE_BLOB : CANEVAS_PAGE_VALUE_TEXT;
  else if (serial == 7)
    {
      bits = (guint64) read_integer (data, length);
      memcpy (&value->real, &bits, sizeof bits);
      value->kind = CANEVAS_PAGE_VALUE_REAL;
    }
  else
    {
      value->kind = CANEVAS_PAGE_VALUE_INTEGER;
      value->integer = length > 0 ? read_integer (data, length) : serial == 9;
    }
}

/* Cuts a payload into values. FALSE when its own header makes no sense. */
static gboolean
cut (CanevasPageRow *row, guint64 length)
{
  const guchar *start = row->payload->data;
  const guchar *header = start;
  guint64 header_length, offset;

  if (!read_varint (&header, start + row->payload->len, &header_length) || header_length > row->payload->len
      || header_length > length)
    return FALSE;
  offset = header_length;
  while (header < start + header_length && row->values->len < MOST_VALUES)
    {
      CanevasPageValue value = { CANEVAS_PAGE_VALUE_LOST };
      guint64 serial;

      if (!read_varint (&header, start + header_length, &serial) || serial == 10 || serial == 11
          || get_length (serial) > length - offset)
        return FALSE;
      if (offset + get_length (serial) <= row->payload->len)
        read_value (&value, serial, start + offset);
      offset += get_length (serial);
      g_array_append_val (row->values, value);
    }
  return offset == length;
}

gboolean
canevas_pages_read_row (CanevasPages *self, guint page, guint index, CanevasPageRow *row)
{
  const guchar *data = get_page (self, page);
  const guchar *end = data + self->page_size;
  guint offset = read_16 (data + get_start (page) + 8 + 2 * index);
  const guchar *cell = data + offset;
  guint64 length, rowid;

  *row = (CanevasPageRow){ 0 };
  if (offset >= self->page_size || !read_varint (&cell, end, &length) || !read_varint (&cell, end, &rowid)
      || length == 0 || length > (guint64) self->n_pages * self->page_size)
    return FALSE;
  row->rowid = (gint64) rowid;
  row->payload = g_byte_array_new ();
  row->values = g_array_new (FALSE, FALSE, sizeof (CanevasPageValue));
  gather (self, cell, end, length, row->payload);
  if (cut (row, length))
    return TRUE;
  canevas_page_row_clear (row);
  return FALSE;
}

void
canevas_page_row_clear (CanevasPageRow *row)
{
  g_clear_pointer (&row->values, g_array_unref);
  g_clear_pointer (&row->payload, g_byte_array_unref);
}
