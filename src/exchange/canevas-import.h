/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * CanevasImportError:
 *
 * Why a file was not imported. The message is a whole translated sentence that begins with the file and the place in it.
 */
typedef enum
{
  CANEVAS_IMPORT_ERROR_FORMAT,    /* cannot be read at all: not the format, not UTF-8, malformed, too large */
  CANEVAS_IMPORT_ERROR_NEWER,     /* written by a newer Canevas */
  CANEVAS_IMPORT_ERROR_UNKNOWN,   /* a type or a field that Canevas does not know */
  CANEVAS_IMPORT_ERROR_VALUE,     /* a value that its field refuses */
  CANEVAS_IMPORT_ERROR_DUPLICATE, /* an id given twice */
  CANEVAS_IMPORT_ERROR_REFERENCE, /* a reference to nothing, or in a circle */
} CanevasImportError;

#define CANEVAS_IMPORT_ERROR (canevas_import_error_quark ())
GQuark canevas_import_error_quark (void);

#define CANEVAS_TYPE_IMPORT (canevas_import_get_type ())
G_DECLARE_FINAL_TYPE (CanevasImport, canevas_import, CANEVAS, IMPORT, GObject)

/*
 * What an import would do to an open file, whatever format it is read from. A reader fills it record by record, checks it, and
 * only a checked import is applied: as one action, one undo step, all or nothing. Dropped without being applied, it was a dry
 * run.
 *
 * An import adds and updates; it never deletes. A record whose id is in the file is updated, any other is added (with a fresh id
 * when it has none). A field left out keeps its value, or has its initial value in a new record; a field given as empty is
 * unset. A new record without a rank stands last among its siblings.
 */

/** canevas_import_new: @name: what to call the file that is read, in sentences: its name without folders */
CanevasImport *canevas_import_new (CanevasStore *store, const char *name);

/**
 * canevas_import_add_record:
 * @id: (nullable): its id, when it has one
 * @number: its place among those of its type in the file read, from 1
 * @line: its line in the file read
 *
 * Begins a record; canevas_import_set() then speaks of it.
 */
gboolean canevas_import_add_record (CanevasImport *self, const CanevasRecordType *type, const char *id, guint number, guint line,
                                    GError **error);
/** canevas_import_set: @value: checked against the field; zero-filled: the field is given as empty */
gboolean canevas_import_set (CanevasImport *self, guint field, const GValue *value, GError **error);
/** Makes the sentence of something wrong in the current record, at @field (nullable: in the record as a whole). */
void canevas_import_fail (CanevasImport *self, const char *field, CanevasImportError code, const char *message, GError **error);
/** Checks what only shows when all is read: references, circles, records that would belong to nothing. */
gboolean canevas_import_check (CanevasImport *self, GError **error);

/** What is to be done, or was done, to the records of a type, or to all when it is %NULL. Known from canevas_import_check() on. */
typedef struct
{
  guint added;
  guint updated;
  guint unchanged;
} CanevasImportCount;
void canevas_import_count (CanevasImport *self, const CanevasRecordType *type, CanevasImportCount *count);

/** Writes everything in one action, called "import NAME". On %FALSE the file is as it was. */
gboolean canevas_import_apply (CanevasImport *self, GError **error);

G_END_DECLS
