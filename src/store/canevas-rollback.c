/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-rollback-private.h"

#include <string.h>

/*
 * The rollback journal that SQLite leaves beside a file in whose middle it was stopped: what the changed pages held before. Its
 * format is that of https://www.sqlite.org/fileformat2.html#the_rollback_journal. Nothing of it is believed that its checksums do
 * not confirm.
 */

#define HEADER 28
#define CHECKED_EVERY 200 /* one byte of a page in so many enters its checksum */
#define UNTIL_THE_END 0xffffffff

static const guchar magic[] = { 0xd9, 0xd5, 0x05, 0xf9, 0x20, 0xa1, 0x63, 0xd7 };

typedef struct
{
  const guchar *data;
  gsize length;
  gsize at;
  guint32 page_size;
} Journal;

static guint32
read_32 (const guchar *data)
{
  return (guint32) data[0] << 24 | (guint32) data[1] << 16 | (guint32) data[2] << 8 | data[3];
}

static guint32
add_up (const guchar *page, guint32 page_size, guint32 nonce)
{
  for (guint32 i = page_size - CHECKED_EVERY; i > 0 && i < page_size; i -= CHECKED_EVERY)
    nonce += page[i];
  return nonce;
}

/* FALSE at the first page that was not wholly written: SQLite had not begun to change it in the file. */
static gboolean
put_back (Journal *journal, guint32 nonce, guchar *data, gsize size)
{
  const guchar *record = journal->data + journal->at;
  const guint32 page_size = journal->page_size;
  gsize start;

  if (journal->length - journal->at < page_size + 8 || read_32 (record) == 0
      || read_32 (record + 4 + page_size) != add_up (record + 4, page_size, nonce))
    return FALSE;
  start = (gsize) (read_32 (record) - 1) * page_size;
  if (start + page_size <= size)
    memcpy (data + start, record + 4, page_size);
  journal->at += page_size + 8;
  return TRUE;
}

/* One header and its pages. FALSE when nothing more can follow. @before: of all pages, in bytes; left alone when there is no header */
static gboolean
put_back_part (Journal *journal, guchar *data, gsize size, gsize *before)
{
  const guchar *header = journal->data + journal->at;
  guint32 count, nonce, sector;

  if (journal->length - journal->at < HEADER || memcmp (header, magic, sizeof magic) != 0)
    return FALSE;
  count = read_32 (header + 8);
  nonce = read_32 (header + 12);
  sector = read_32 (header + 20);
  journal->page_size = read_32 (header + 24);
  if (sector < HEADER || sector > journal->length - journal->at || journal->page_size < 512 || journal->page_size > 65536)
    return FALSE;
  if (journal->at == 0 && read_32 (header + 16) > 0)
    *before = (gsize) read_32 (header + 16) * journal->page_size;
  journal->at += sector;
  for (guint32 i = 0; count == UNTIL_THE_END || i < count; i++)
    if (!put_back (journal, nonce, data, size))
      return FALSE;

  /* The next header begins a sector. */
  journal->at = (journal->at + sector - 1) / sector * sector;
  return journal->at < journal->length;
}

gsize
canevas_rollback_apply (const char *path, guchar *data, gsize size)
{
  g_autofree char *name = g_strdup_printf ("%s-journal", path);
  g_autofree char *content = NULL;
  Journal journal = { 0 };
  gsize before = size;

  if (!g_file_get_contents (name, &content, &journal.length, NULL))
    return size;
  journal.data = (guchar *) content;
  while (put_back_part (&journal, data, size, &before))
    ;
  /* Pages that were added meanwhile hold nothing that was saved. */
  return MIN (size, before);
}
