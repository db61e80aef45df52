/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-digest-private.h"
#include "canevas-pages-private.h"

G_BEGIN_DECLS

/**
 * CanevasWreckTable:
 * @root: the first page of its tree, 0 when the file no longer says
 * @said: what the table held when it was last saved, where @has_said
 * @n_found: rows brought into the new file
 * @n_lost_values: values of those rows that could not be
 *
 * One table of a damaged file.
 */
typedef struct
{
  char *name;
  char *sql;
  guint root;
  GPtrArray *columns; /* names */
  GPtrArray *types;   /* declared types: "TEXT", "INTEGER", "REAL", "BLOB" */
  guchar *flags;      /* one byte a column: it is a flag, never empty */
  int rowid;          /* the column that is the row's number and not stored; -1: none */
  gboolean has_said;
  CanevasDigest said;
  guint n_found;
  guint n_lost_values;
  sqlite3_stmt *insert;
} CanevasWreckTable;

/*
 * What is left of a damaged file, and the new file it is brought into row by row. First each table is read from the top of its
 * tree, as far as that leads; then what lies about, which is no deleted page, goes to the table it fits, if rows are missing there.
 */
typedef struct
{
  const CanevasSchema *schema;
  CanevasPages *pages;
  GPtrArray *tables; /* CanevasWreckTable */
  int version; /* of the schema; 0 when the file no longer says */
  guchar *seen; /* one byte a page */
  sqlite3 *db;
} CanevasWreck;

/** Reads what @pages (taken over) says of its tables, and makes empty ones of the same version in the empty database @db. */
CanevasWreck *canevas_wreck_new (const CanevasSchema *schema, CanevasPages *pages, sqlite3 *db, const char *shown_path, GError **error);
void canevas_wreck_free (CanevasWreck *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasWreck, canevas_wreck_free)
/** Brings every row that can be read into the new file. */
void canevas_wreck_read (CanevasWreck *self, GCancellable *cancellable);
/** Whether the new file holds in @table exactly what was last saved in it. */
gboolean canevas_wreck_is_whole (CanevasWreck *self, CanevasWreckTable *table);
/** (nullable) */
CanevasWreckTable *canevas_wreck_find (CanevasWreck *self, const char *name);

G_END_DECLS
