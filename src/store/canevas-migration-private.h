/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/**
 * canevas_migration_run:
 * @version: the schema version of @db
 *
 * Brings @db to @schema: one numbered SQL file of the resources, and one transaction, for each version. The last one also rewrites
 * each table whose text is not yet exactly ours, so that a migration may simply say ALTER TABLE … ADD COLUMN.
 */
gboolean canevas_migration_run (sqlite3 *db, const CanevasSchema *schema, int version, const char *shown_path, GError **error);
/** Copies the file beside itself before it is migrated, e.g. to "Project.schema-1.canevas". */
gboolean canevas_migration_back_up (const char *path, int version, GError **error);
/** Gives every table and index the text of today, with what fits of the columns it had: all that can be done without knowing from when. */
gboolean canevas_migration_settle (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GError **error);

G_END_DECLS
