/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * CanevasDigest:
 * @count: rows of a table
 * @sum: of the hashes of its cells, modulo 2^64
 *
 * What a table holds, in few words. SQLite notices when the structure of a file is hit, not when a letter of a text changes: so the
 * file keeps, beside its tables, what each of them added up to when it was last saved.
 *
 * The sum is one of cells, not of rows, and does not depend on an order. So a change of one cell takes the old one off and puts the
 * new one on, which costs as much as the change; and a new, empty column changes nothing.
 */
typedef struct
{
  gint64 count;
  guint64 sum;
} CanevasDigest;

/** At the start of a transaction: a file from before there were digests gets them now. */
gboolean canevas_digest_begin (CanevasStore *self, GError **error);
/** Inside the transaction of @changeset, which is already applied: takes its old values off and puts its new ones on. */
gboolean canevas_digest_follow (CanevasStore *self, gconstpointer changeset, int length, GError **error);
/** Inside the transaction: puts the journal entry @sequence on (@times 1) or takes it off (-1). */
gboolean canevas_digest_follow_entry (CanevasStore *self, gint64 sequence, int times, GError **error);
/** Inside a transaction: writes down what the tables hold now, whatever they held. */
gboolean canevas_digest_write (sqlite3 *db, const char *shown_path, GError **error);
/** What the table @name holds, added up row by row; FALSE where it cannot be read to its end. */
gboolean canevas_digest_add_up (sqlite3 *db, const char *name, CanevasDigest *digest);
/** What the file says that the table @name holds; FALSE where it says nothing. */
gboolean canevas_digest_read (sqlite3 *db, const char *name, CanevasDigest *digest);
/** Writes down that the table @name holds @digest. */
gboolean canevas_digest_put (sqlite3 *db, const char *name, const CanevasDigest *digest, const char *shown_path, GError **error);
/** Whether every table holds what was last saved in it; a sentence that names those that do not. A file without digests passes. */
gboolean canevas_digest_check (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GError **error);

G_END_DECLS
