/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-list.h"
#include "canevas-record.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CanevasStoreError:
 *
 * Why the store refused. The message is always a whole translated sentence for the user, naming the file and what to do.
 */
typedef enum
{
  CANEVAS_STORE_ERROR_NOT_FOUND,      /* no such file */
  CANEVAS_STORE_ERROR_NOT_CANEVAS,    /* not a database, or of another application */
  CANEVAS_STORE_ERROR_DAMAGED,        /* truncated, corrupt, inconsistent */
  CANEVAS_STORE_ERROR_NEWER,          /* written by a newer Canevas */
  CANEVAS_STORE_ERROR_EXISTS,         /* would overwrite */
  CANEVAS_STORE_ERROR_READ_ONLY,      /* file or folder, or held by somebody else */
  CANEVAS_STORE_ERROR_FULL,           /* no space left */
  CANEVAS_STORE_ERROR_IO,             /* any other failure of the disk or share */
  CANEVAS_STORE_ERROR_VALUE,          /* a value that a field refuses */
  CANEVAS_STORE_ERROR_REFERENCE,      /* a reference to nothing */
  CANEVAS_STORE_ERROR_CONFLICT,       /* the shared file changed meanwhile */
} CanevasStoreError;

#define CANEVAS_STORE_ERROR (canevas_store_error_quark ())
GQuark canevas_store_error_quark (void);

#define CANEVAS_TYPE_STORE (canevas_store_get_type ())
G_DECLARE_FINAL_TYPE (CanevasStore, canevas_store, CANEVAS, STORE, GObject)

/*
 * One open file. Lives in the thread that opened it. Properties (all notified, read-only): "path", "read-only", "undo-label",
 * "redo-label", "saved-at" (int64, Unix seconds of the last commit or publication, 0 when never).
 * Signals: "changed" after each burst (do, undo, redo), when records, lists and labels already agree;
 * "failed" (GError) when a set made through a GObject property could not be written (the record shows its old value again);
 * "unpublished" (GError or NULL) when a working copy of a shared file could not be, or is again, written back.
 */

typedef enum
{
  CANEVAS_OPEN_DEFAULT = 0,
  CANEVAS_OPEN_READ_ONLY = 1 << 0, /* take no lock, write nothing */
  CANEVAS_OPEN_MOMENT = 1 << 1,    /* with the one before, and briefly: all that is read is of one moment; who saves waits */
} CanevasOpenFlags;

/** Makes an empty file at @path, which must not exist, and opens it. */
CanevasStore *canevas_store_create (const CanevasSchema *schema, const char *path, GError **error);
/**
 * canevas_store_open:
 *
 * Opens with every check of trust, migrating an older schema after a backup beside the file. When somebody else holds the
 * file, or file or folder cannot be written, opens read-only: see canevas_store_get_read_only_reason().
 */
CanevasStore *canevas_store_open (const CanevasSchema *schema, const char *path, CanevasOpenFlags flags, GError **error);
/** A file in memory, for import checks and tests: no path, no lock. */
CanevasStore *canevas_store_new_in_memory (const CanevasSchema *schema, GError **error);
/** Publishes, releases the lock and closes. Records stay readable. Also done by the last unref, without report. */
gboolean canevas_store_close (CanevasStore *self, GError **error);

const CanevasSchema *canevas_store_get_schema (CanevasStore *self);
/** (nullable) */
const char *canevas_store_get_path (CanevasStore *self);
gboolean canevas_store_get_read_only (CanevasStore *self);
/** (nullable): a translated sentence, such as "Open on PC-12 by Claire Morel since 22 November at 14:32." */
const char *canevas_store_get_read_only_reason (CanevasStore *self);
gint64 canevas_store_get_saved_at (CanevasStore *self);

/* --- Actions. One action = one transaction = one changeset = one journal entry = one undo step = one burst. --- */

/**
 * canevas_store_begin:
 * @label: translated name of the action, as it follows "Undo: " ("rename milestone")
 *
 * Opens an action; nested calls join the outer one. Reads inside the action see its writes; notifications wait for the commit.
 */
void canevas_store_begin (CanevasStore *self, const char *label);
/**
 * canevas_store_begin_typing:
 * @key: what is being typed in, e.g. "<table>/<id>/<field>"
 *
 * Like canevas_store_begin(), but an action that follows the last one with the same @key within 5 seconds amends it, so that
 * a word typed is one undo step. canevas_store_end_typing() closes the run (focus leaves the field).
 */
void canevas_store_begin_typing (CanevasStore *self, const char *label, const char *key);
void canevas_store_end_typing (CanevasStore *self);
/**
 * canevas_store_gather:
 *
 * In a long action, takes down for the history what changed since it began or since the last call, in time proportional to that, so
 * that the commit has less left to do at once. On %FALSE the action is still to be rolled back.
 */
gboolean canevas_store_gather (CanevasStore *self, GError **error);
/**
 * canevas_store_prepare_commit:
 *
 * Does of a commit all that a roll back still takes back. Nothing may be written after it in the action. On %FALSE the action has ended
 * and everything is back as before the begin.
 */
gboolean canevas_store_prepare_commit (CanevasStore *self, GError **error);
/** Ends the action. An action without effect leaves no trace. On FALSE everything is back as before the begin. */
gboolean canevas_store_commit (CanevasStore *self, GError **error);
/** Ends the action (all nested levels) and takes back what it did. */
void canevas_store_rollback (CanevasStore *self);
gboolean canevas_store_in_action (CanevasStore *self);

/** (nullable): translated label of what undo would take back. */
const char *canevas_store_get_undo_label (CanevasStore *self);
const char *canevas_store_get_redo_label (CanevasStore *self);
gboolean canevas_store_undo (CanevasStore *self, GError **error);
gboolean canevas_store_redo (CanevasStore *self, GError **error);

/* --- Records --- */

/**
 * canevas_store_add:
 * @type: type of the new record
 * @parent: (nullable): value of its parent field; the new record is ranked last among its siblings
 *
 * Adds a record with its fields' initial values. Inside or outside an action (then it makes one: "Add: <label>").
 *
 * Returns: (transfer full): the record, or %NULL
 */
CanevasRecord *canevas_store_add (CanevasStore *self, const CanevasRecordType *type, CanevasRecord *parent, GError **error);
/** As canevas_store_add(), with a known id (a UUID as lower-case text): import. */
CanevasRecord *canevas_store_add_with_id (CanevasStore *self, const CanevasRecordType *type, const char *id, GError **error);
/**
 * canevas_store_add_row:
 * @values: (array): one for each field of @type, each unset (zero-filled) or checked already by canevas_field_check(); the order
 *   field must be set
 *
 * Adds a row inside an action without making a record of it: for importing tens of thousands, which cost an insertion each
 * instead of one and an update for every field. What it refers to must be there already. Ask for no list of @type before the
 * action ends.
 *
 * Returns: (transfer full): its id, or %NULL
 */
char *canevas_store_add_row (CanevasStore *self, const CanevasRecordType *type, const GValue *values, GError **error);
/** Removes the record and, by foreign keys, what belongs to it. Outside an action: "Delete: <label> <title>". */
gboolean canevas_store_remove (CanevasStore *self, CanevasRecord *record, GError **error);
/**
 * canevas_store_move:
 * @before: (nullable): the sibling it must stand before; %NULL: last
 *
 * Changes @record's rank among its siblings (the type's order field).
 */
gboolean canevas_store_move (CanevasStore *self, CanevasRecord *record, CanevasRecord *before, GError **error);
/** (transfer full) (nullable): the record with this id, when it exists. */
CanevasRecord *canevas_store_lookup (CanevasStore *self, const CanevasRecordType *type, const char *id);

/** (transfer full): live list of every record of a type, in order. */
CanevasList *canevas_store_list (CanevasStore *self, const CanevasRecordType *type);
/** (transfer full): live list of the records of @type whose parent field holds @parent_id (%NULL: those without parent). */
CanevasList *canevas_store_children (CanevasStore *self, const CanevasRecordType *type, const char *parent_id);
/** (transfer full) (element-type CanevasRecord): the children of @parent as they are now, in order, while one changes them. */
GPtrArray *canevas_store_collect_children (CanevasRecord *parent, const CanevasRecordType *type);
/** As canevas_store_children(), for any reference field. */
CanevasList *canevas_store_referring (CanevasStore *self, const CanevasRecordType *type, const char *field, const char *id);
/** How many bursts of changes there were, the one being told included: what was computed at another number is out of date. */
guint64 canevas_store_get_n_changes (CanevasStore *self);
/** Number of records of a type, without loading them. */
guint canevas_store_count (CanevasStore *self, const CanevasRecordType *type);

/** What canevas_store_scan() calls for a row: its id, and the text form of each field asked for, %NULL where unset; a flag is "0" or "1". */
typedef void (*CanevasScanFunc) (const char *id, const char *const *values, gpointer data);

/**
 * canevas_store_scan:
 * @fields: (array zero-terminated=1): names of the fields to read
 * @field: (nullable): a reference field of @type
 * @id: (nullable): which record @field must refer to
 *
 * Reads all records of a type, or those whose @field refers to @id, in order, without making objects of them: for counting and
 * drawing tens of thousands. @func must not write to the store, nor scan it again. Within an action, what it changed so far counts.
 */
void canevas_store_scan (CanevasStore *self, const CanevasRecordType *type, const char *const *fields, const char *field, const char *id,
                         CanevasScanFunc func, gpointer data);
/** As canevas_store_scan() of all records of a type, in whatever order they are read fastest: for what is summed or looked up. */
void canevas_store_scan_unordered (CanevasStore *self, const CanevasRecordType *type, const char *const *fields,
                                   CanevasScanFunc func, gpointer data);

/* --- The file as a whole --- */

typedef enum
{
  CANEVAS_COPY_DEFAULT = 0,
  CANEVAS_COPY_REPLACE = 1 << 0,         /* may overwrite */
  CANEVAS_COPY_WITHOUT_HISTORY = 1 << 1, /* for sending: deleted personal data lives on in the journal */
} CanevasCopyFlags;

/** Writes a copy: temporary file beside it, fsync, rename, fsync of the folder. */
gboolean canevas_store_copy (CanevasStore *self, const char *path, CanevasCopyFlags flags, GCancellable *cancellable, GError **error);
/** Copies to @path and goes on there (the lock follows). */
gboolean canevas_store_save_as (CanevasStore *self, const char *path, CanevasCopyFlags flags, GError **error);
/** Writes a dated copy into the rotating backups of this file (user data folder, 10 kept). */
gboolean canevas_store_backup (CanevasStore *self, GError **error);
/**
 * canevas_store_find_backup:
 * @time: (out): when it was made, Unix seconds
 *
 * The newest backup of the file at @path, which need not be readable any more. Whether the backup itself is whole is not checked.
 *
 * Returns: (transfer full) (nullable): its path
 */
char *canevas_store_find_backup (const char *path, gint64 *time);
/** (transfer full) (nullable): name of who has the file at @path open now, by its lock alone. For any thread: the drive may be slow. */
char *canevas_store_peek_holder (const char *path);
/** Writes back a working copy of a shared file now; TRUE at once for a local file. */
gboolean canevas_store_publish (CanevasStore *self, GError **error);
/**
 * canevas_store_verify:
 *
 * Checks everything: structure, indexes, references, and that the file still holds what was last saved in it, which no opening
 * waits for. A file that turns out to be damaged can only be read from then on; canevas_store_save_as() takes what it holds now
 * for good.
 */
gboolean canevas_store_verify (CanevasStore *self, GCancellable *cancellable, GError **error);
/** The same in another thread, while the file is in use. The file must have a path. */
void canevas_store_verify_async (CanevasStore *self, GCancellable *cancellable, GAsyncReadyCallback callback, gpointer user_data);
gboolean canevas_store_verify_finish (CanevasStore *self, GAsyncResult *result, GError **error);

typedef struct
{
  int schema_version;
  gint64 size;        /* bytes of the file */
  guint n_entries;    /* journal entries */
  gint64 first_entry; /* Unix seconds, 0 when none */
  gint64 last_entry;
} CanevasStoreInfo;

void canevas_store_get_info (CanevasStore *self, CanevasStoreInfo *info);

typedef enum
{
  CANEVAS_HISTORY_DO,
  CANEVAS_HISTORY_UNDO,
  CANEVAS_HISTORY_REDO,
} CanevasHistoryKind;

/**
 * CanevasHistoryEntry:
 * @kind: done, or taken back, or done again
 * @label: what the action is called, in the language its author worked in
 * @author: see canevas_store_dup_user_name()
 * @time: Unix seconds
 *
 * What the file remembers of one action.
 */
typedef struct
{
  CanevasHistoryKind kind;
  const char *label;
  const char *author;
  gint64 time;
} CanevasHistoryEntry;

/** (transfer full): what history and locks call whoever is at work: their name, or their login where the system knows no name. */
char *canevas_store_dup_user_name (void);

/**
 * CanevasHistoryFunc:
 *
 * Called for each entry of the history, newest first; FALSE stops.
 */
typedef gboolean (*CanevasHistoryFunc) (const CanevasHistoryEntry *entry, gpointer user_data);
void canevas_store_foreach_entry (CanevasStore *self, CanevasHistoryFunc func, gpointer user_data);

typedef enum
{
  CANEVAS_ROW_ADDED,
  CANEVAS_ROW_CHANGED,
  CANEVAS_ROW_REMOVED,
} CanevasRowChangeKind;

/**
 * CanevasRowChange:
 * @table: of which type the record is
 * @parent: (nullable): id of what it belongs to, where it was added or removed
 *
 * What one action, or its undoing, did to one record.
 */
typedef struct
{
  CanevasRowChangeKind kind;
  const char *table;
  const char *id;
  const char *parent;
} CanevasRowChange;

typedef void (*CanevasRowChangeFunc) (const CanevasRowChange *change, gpointer user_data);
/** Calls @func for each change that the history holds, oldest first. What was typed in one go is one change. */
void canevas_store_foreach_change (CanevasStore *self, CanevasRowChangeFunc func, gpointer user_data);

/**
 * canevas_store_count_dropped_changes:
 *
 * How many changes of rows the history held that this file was copied without; 0 where nothing was left out. What counts changes, as the
 * events of a diary do, goes on from there.
 */
guint canevas_store_count_dropped_changes (CanevasStore *self);

G_END_DECLS
