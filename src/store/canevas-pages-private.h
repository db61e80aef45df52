/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * The pages of an SQLite file, read without SQLite: it stops at the first thing that is wrong, where here the next page may still
 * be good. The format is that of https://www.sqlite.org/fileformat2.html. Nothing read here is believed: every offset is checked
 * against the page, every length against the file, and no chain is followed forever.
 */
typedef struct
{
  guchar *data;
  guint page_size;
  guint n_pages; /* numbered from 1; the last one is filled up with zeroes where the file ends in its middle */
  guint64 n_gathered; /* pages read as the continuation of a row */
  int version;   /* of the schema, as the header says; 0 when it says nothing believable */
} CanevasPages;

/** One value of a row; texts and blobs lie in the payload of the row. */
typedef struct
{
  enum
  {
    CANEVAS_PAGE_VALUE_NULL,
    CANEVAS_PAGE_VALUE_INTEGER,
    CANEVAS_PAGE_VALUE_REAL,
    CANEVAS_PAGE_VALUE_TEXT,
    CANEVAS_PAGE_VALUE_BLOB,
    CANEVAS_PAGE_VALUE_LOST, /* it was there, but the page it was on is gone */
  } kind;
  gint64 integer;
  double real;
  const guchar *bytes;
  gsize length;
} CanevasPageValue;

/** One row of a table; free with canevas_page_row_clear(). */
typedef struct
{
  gint64 rowid;
  GArray *values; /* CanevasPageValue */
  GByteArray *payload;
} CanevasPageRow;

/**
 * Reads the file as far as the disk gives it: what cannot be read is zeroes. A change that was interrupted, and whose rollback
 * journal lies beside the file, is taken back in what is read; the file and its journal stay as they are.
 */
CanevasPages *canevas_pages_read (const char *path, const char *shown_path, GCancellable *cancellable, GError **error);
void canevas_pages_free (CanevasPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPages, canevas_pages_free)

/** A page that leads to others of a table: appends their numbers to @children. FALSE when @page is none. */
gboolean canevas_pages_list_children (CanevasPages *self, guint page, GArray *children);
/** How many rows the leaf @page of a table says it has; 0 when it is none. */
guint canevas_pages_count_rows (CanevasPages *self, guint page);
gboolean canevas_pages_read_row (CanevasPages *self, guint page, guint index, CanevasPageRow *row);
/** Marks in @marks, one byte a page, those that the file has given up: what is on them was deleted. */
void canevas_pages_mark_free (CanevasPages *self, guchar *marks);

void canevas_page_row_clear (CanevasPageRow *row);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CanevasPageRow, canevas_page_row_clear)

G_END_DECLS
