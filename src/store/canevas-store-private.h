/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-cell-private.h"
#include "canevas-lock-private.h"
#include "canevas-share-private.h"
#include "canevas-store.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/*
 * How the store is laid out inside. Each of its files tells one story:
 *
 *   canevas-store.c          the object: properties, signals, prepared statements
 *   canevas-store-open.c     create, open, close, go on elsewhere
 *   canevas-safety.c         what a file must prove before it is trusted
 *   canevas-health.c         whether an open file is whole
 *   canevas-digest.c         what was saved in it, in few words
 *   canevas-migration.c      older schemas
 *   canevas-lock.c           who has the file open
 *   canevas-share.c          files on shared drives: working copies
 *   canevas-copy.c           copies and backups
 *   canevas-salvage.c        from a damaged file to a sound one: canevas-pages.c reads it without SQLite, canevas-wreck.c finds its
 *                            tables and rows, canevas-mending.c mends what these lack
 *   canevas-file.c           whole files, written safely
 *   canevas-connection.c     one SQLite connection, hardened
 *   canevas-ddl.c            the SQL text of the schema, from the type tables
 *   canevas-table.c          one record type inside one store: rows in and out, identity map, lists
 *   canevas-store-actions.c  begin, commit, rollback, undo, redo
 *   canevas-store-records.c  add, remove, move, look up
 *   canevas-history.c        what the file tells of itself
 *   canevas-journal.c        the history in the file, and what undo and redo would take from it
 *   canevas-delta.c          from a changeset to records in memory, then to one burst of notifications
 *   canevas-record.c, canevas-list.c, canevas-cell.c, canevas-field.c, canevas-uuid.c
 */

#define CANEVAS_JOURNAL_TABLE "canevas_journal"
#define CANEVAS_META_TABLE "canevas_meta"
/* Key of what a copy without history has lost. */
#define CANEVAS_META_DROPPED "dropped"
#define CANEVAS_FILE_APPLICATION_ID 0x434E5653 /* "CNVS" */

/* Fields of a record fit in one mask. */
typedef guint64 CanevasFieldMask;
#define CANEVAS_FIELD_BIT(field) (G_GUINT64_CONSTANT (1) << (field))
#define CANEVAS_MOST_FIELDS 64

/* --- Connection --- */

/** Opens @path (%NULL: memory) with every protection on; @create: it must be new. @shown_path names the file in sentences. */
sqlite3 *canevas_connection_open (const char *path, gboolean read_only, gboolean create, const char *shown_path, GError **error);
/** A connection to a copy in memory of the file @path, which it holds open no longer than it takes to read it. */
sqlite3 *canevas_connection_open_in_memory (const char *path, const char *shown_path, GError **error);
/** Translates the failure @code of @db into a sentence about the file @path (%NULL: memory). Always FALSE. */
gboolean canevas_connection_fail (sqlite3 *db, int code, const char *path, GError **error);
gboolean canevas_connection_run (sqlite3 *db, const char *sql, const char *path, GError **error);
/** Runs a query for its first value; @fallback when there is none. */
gint64 canevas_connection_get_integer (sqlite3 *db, const char *sql, gint64 fallback);
/** Changes of rows in the history, and in those that were left out of copies that led here. */
guint canevas_history_count_changes (sqlite3 *db);
guint canevas_history_count_dropped (sqlite3 *db);
char *canevas_connection_get_text (sqlite3 *db, const char *sql);

/* --- Schema as SQL --- */

/** Statements that make every table and index, in order. */
GPtrArray *canevas_ddl_build (const CanevasSchema *schema);
/** Identifies the schema's text; changesets only apply where it is the same. */
char *canevas_ddl_fingerprint (const CanevasSchema *schema);
/** "\"id\", \"first\", …": the columns of a table, in the order of its fields. */
char *canevas_ddl_columns (const CanevasRecordType *type);

/* --- One record type inside one store --- */

typedef struct
{
  CanevasStore *store;
  const CanevasRecordType *type;
  GParamSpec **properties; /* one a field, once it was asked for */
  char *columns;
  char *row_sql; /* the row of an id */
  int parent; /* index of the field, or -1 */
  int order;
  GHashTable *records; /* id of the record → CanevasRecord, neither owned: tombstones too */
  GPtrArray *lists;    /* CanevasList, not owned */
} CanevasTable;

CanevasTable *canevas_table_new (CanevasStore *store, const CanevasRecordType *type);
void canevas_table_free (CanevasTable *self);
/** (transfer none): what tells of @field of @record, which is one of the table. */
GParamSpec *canevas_table_get_property (CanevasTable *self, CanevasRecord *record, guint field);
/** (transfer full): the record of the row @statement stands on, whose columns are those of @self; loaded unless it is alive. */
CanevasRecord *canevas_table_take_row (CanevasTable *self, sqlite3_stmt *statement);
/** (transfer full) (nullable): the record @id, in memory or in the file. */
CanevasRecord *canevas_table_lookup (CanevasTable *self, const char *id);
/** (transfer full): as lookup; a tombstone when there is no such row. */
CanevasRecord *canevas_table_get (CanevasTable *self, const char *id);
/** (transfer full): references to the lists of today, for walks during which handlers make and drop others. */
GPtrArray *canevas_table_hold_lists (CanevasTable *self);
/** (transfer none) (nullable): the object of the row, dead or alive, if somebody holds it. */
CanevasRecord *canevas_table_peek (CanevasTable *self, const char *id);

/* --- Actions --- */

/*
 * A record that the running action changed in memory, to be put back if the action fails: from what is remembered here, because
 * the disk that refused the action may not let itself be read either.
 */
typedef struct
{
  CanevasRecord *record;
  CanevasCell *before; /* one a field, as it was when the action began; NULL when it was deleted then */
  CanevasFieldMask fields;
  gboolean was_deleted; /* what it was when the action began; a record the action makes was deleted */
  gboolean fresh;       /* made by the action */
  char *title;          /* as it was last told; NULL when nobody asked */
} CanevasTouch;

typedef struct
{
  guint depth;
  char *label;
  char *typing_key; /* (nullable) */
  gboolean writing; /* the transaction is open */
  sqlite3_session *session;
  sqlite3_changegroup *gathered; /* (nullable): what changed before the session began: see canevas_store_gather() */
  gpointer changeset;  /* (nullable): all that changed, once the commit is prepared */
  int length;          /* of it */
  gint64 entry;        /* written for it; 0 where it took a former one back */
  gboolean joined;     /* to the entry before */
  gboolean prepared;   /* nothing is missing but the commit itself */
  GHashTable *touched; /* CanevasRecord → CanevasTouch */
  GError *failure;     /* the transaction is lost: commit says this */
} CanevasAction;

/* What undo and redo would take, and where the next typing may be joined on. See canevas-journal.c. */
typedef struct
{
  GArray *undo; /* gint64 sequence numbers, newest last; faulted in from the file as the stack empties */
  GArray *redo;
  gint64 scanned;     /* entries before this one are not on the undo stack yet */
  guint scan_skip;    /* how many entries of the scan are undone already */
  gboolean exhausted; /* nothing further back */
  char *undo_label;
  char *redo_label;
  char *head; /* id of the newest entry */
} CanevasHistory;

/* Property numbers of a store, which files that change them notify by canevas_store_notify(). */
typedef enum
{
  CANEVAS_STORE_PATH = 1,
  CANEVAS_STORE_READ_ONLY,
  CANEVAS_STORE_UNDO_LABEL,
  CANEVAS_STORE_REDO_LABEL,
  CANEVAS_STORE_SAVED_AT,
  CANEVAS_STORE_N_PROPERTIES,
} CanevasStoreProperty;

typedef struct _CanevasBurst CanevasBurst;

struct _CanevasStore
{
  GObject parent_instance;

  const CanevasSchema *schema;
  char *fingerprint;
  char *path;             /* as people know it; NULL in memory */
  char *replica;
  char *author;
  guint64 n_changes; /* bursts told since it was opened */
  gboolean read_only;
  char *read_only_reason;
  gboolean damaged; /* found since it was opened, and so read-only */
  gint64 saved_at;

  sqlite3 *db;
  sqlite3_session *sentinel;
  GHashTable *statements; /* SQL → sqlite3_stmt */
  CanevasTable **tables;  /* as schema->types */
  GHashTable *tables_by_name;

  CanevasLock *lock;   /* of a file open for writing */
  CanevasShare *share; /* of a file on a shared drive */
  guint publishing;    /* timer of the next publication */
  gboolean unpublished; /* the last one failed */

  CanevasAction action;
  CanevasHistory history;
  char *typing_key;    /* the run of typing that may go on */
  gint64 typing_until; /* monotonic */
  gint64 typing_entry; /* its journal entry */
  gint64 typing_window;

  GQueue bursts; /* CanevasBurst, waiting for the one being told */
  gboolean telling;
};

/** The cached statement for @sql, reset and ready to bind; %NULL and @error on failure. */
sqlite3_stmt *canevas_store_prepare (CanevasStore *self, const char *sql, GError **error);
/** Steps a statement that returns no row, then resets it. A failure marks the running action as lost where SQLite gave it up. */
gboolean canevas_store_step (CanevasStore *self, sqlite3_stmt *statement, GError **error);
CanevasTable *canevas_store_get_table (CanevasStore *self, const char *name);
CanevasTable *canevas_store_get_table_of (CanevasStore *self, const CanevasRecordType *type);
void canevas_store_notify (CanevasStore *self, CanevasStoreProperty property);
void canevas_store_emit_changed (CanevasStore *self);
void canevas_store_emit_failed (CanevasStore *self, const GError *error);
void canevas_store_emit_unpublished (CanevasStore *self, const GError *error);
/** A commit was made: the time, which the burst notifies later, and the next publication. */
void canevas_store_saved (CanevasStore *self);
/** The file that SQLite has open: the working copy of one on a shared drive. */
const char *canevas_store_get_db_path (CanevasStore *self);
/** From now on the file can only be read if @error tells of damage. */
void canevas_store_distrust (CanevasStore *self, const GError *error);
/** Closes without report, whatever happens. */
void canevas_store_abandon_file (CanevasStore *self);
/** Writes a copy to @target, takes its lock and goes on there. */
gboolean canevas_store_continue_at (CanevasStore *self, const char *target, CanevasCopyFlags flags, GError **error);
/** Writes a copy to the canonical path @path. */
gboolean canevas_copy_write (CanevasStore *self, const char *path, CanevasCopyFlags flags, GCancellable *cancellable, GError **error);
/** Writes a database that is no store to the canonical path @path, with the same care. */
gboolean canevas_copy_put (sqlite3 *db, const char *path, CanevasCopyFlags flags, GCancellable *cancellable, GError **error);
/** How long after a keystroke the next one still joins it, in microseconds; tests shorten it. */
void canevas_store_set_typing_window (CanevasStore *self, gint64 microseconds);

/** Opens the transaction of the running action if it is not yet open. */
gboolean canevas_action_write (CanevasStore *self, GError **error);
CanevasTouch *canevas_action_touch (CanevasStore *self, CanevasRecord *record);
/** Ends one level of the action after a failure: the outermost takes everything back, an inner one leaves that to its caller. */
void canevas_action_cancel (CanevasStore *self);
/** Writes one cell of a live record: in the running action, or in one of its own that joins the typing in the same field. */
gboolean canevas_action_set_cell (CanevasStore *self, CanevasTable *table, CanevasRecord *record, guint field,
                                  const CanevasCell *cell, GError **error);
/** Whether a write may begin at all; a sentence when the store is read-only or closed. */
gboolean canevas_store_check_writable (CanevasStore *self, GError **error);

/* --- Journal --- */

typedef enum
{
  CANEVAS_ENTRY_DO,
  CANEVAS_ENTRY_UNDO,
  CANEVAS_ENTRY_REDO,
} CanevasEntryKind;

gboolean canevas_journal_load (CanevasStore *self, GError **error);
void canevas_journal_clear (CanevasStore *self);
/** Inside the transaction: writes a new entry. @target: sequence number undone or redone, 0 for a new action. */
gboolean canevas_journal_append (CanevasStore *self, CanevasEntryKind kind, const char *label, gint64 target,
                                 gconstpointer changeset, int length, gint64 *sequence, GError **error);
/** Inside the transaction: joins a changeset to the entry @sequence, which goes when nothing is left of it. */
gboolean canevas_journal_amend (CanevasStore *self, gint64 sequence, gconstpointer changeset, int length, gboolean *gone,
                                GError **error);
/** After the commit: what undo and redo now offer. */
void canevas_journal_done (CanevasStore *self, CanevasEntryKind kind, gint64 sequence);
void canevas_journal_forget (CanevasStore *self, gint64 sequence);
/** Sequence number of the entry that undo (redo) would take back, 0 when none. */
gint64 canevas_journal_peek (CanevasStore *self, CanevasEntryKind kind);
/** Loads the label and changeset (freed with sqlite3_free()) of an entry. */
gboolean canevas_journal_read (CanevasStore *self, gint64 sequence, char **label, gpointer *changeset, int *length, GError **error);
/** Recomputes the labels and notifies them where they changed. */
void canevas_journal_tell (CanevasStore *self);

/* --- Delta --- */

/** Updates memory after @changeset, whose transaction is committed; @touched: what the action set itself (nullable). */
CanevasBurst *canevas_delta_apply (CanevasStore *self, gconstpointer changeset, int length, GHashTable *touched);
/** Puts memory back after a failed or abandoned action. */
CanevasBurst *canevas_delta_revert (CanevasStore *self, GHashTable *touched);
/** Tells everyone, once every earlier burst has been told; takes @burst. */
void canevas_delta_tell (CanevasStore *self, CanevasBurst *burst);
void canevas_burst_free (CanevasBurst *burst);

/* --- Records and lists, as the store handles them --- */

CanevasRecord *canevas_record_new (CanevasTable *table, const char *id);
CanevasTable *canevas_record_get_table (CanevasRecord *self);
const CanevasCell *canevas_record_peek_cell (CanevasRecord *self, guint field);
/** Changes memory alone. */
void canevas_record_put_cell (CanevasRecord *self, guint field, const CanevasCell *cell);
void canevas_record_put_sql (CanevasRecord *self, guint field, sqlite3_value *value);
void canevas_record_set_deleted (CanevasRecord *self, gboolean deleted);
/** The title last told to anyone; %NULL when never asked for. (transfer full) */
char *canevas_record_steal_title (CanevasRecord *self);
void canevas_record_detach (CanevasRecord *self);
void canevas_record_emit_deleted (CanevasRecord *self);
void canevas_record_emit_restored (CanevasRecord *self);

CanevasList *canevas_list_new (CanevasTable *table, int field, const char *id);
/** Whether this is the list of the records whose @field (-1: all) holds @id. */
gboolean canevas_list_is_of (CanevasList *self, int field, const char *id);
int canevas_list_get_field (CanevasList *self);
/** Reads the ids again and emits what changed. */
void canevas_list_refresh (CanevasList *self);
/** The store is closing: the list becomes empty. */
void canevas_list_detach (CanevasList *self);

G_END_DECLS
