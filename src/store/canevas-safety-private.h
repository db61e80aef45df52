/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

#include <gio/gio.h>
#include <sqlite3.h>

G_BEGIN_DECLS

/* What a file must prove before it is trusted. Each refusal is a sentence that names @shown_path. */

/**
 * canevas_safety_check_header:
 *
 * Reads the first bytes, before SQLite does and without changing anything: a whole database, of Canevas, not newer than @newest.
 */
gboolean canevas_safety_check_header (const char *path, const char *shown_path, int newest, int *version, GError **error);
/** Nothing that runs: tables and indexes only. Enough for an older schema, which is migrated next. */
gboolean canevas_safety_check_kinds (sqlite3 *db, const char *shown_path, GError **error);
/** The text of the schema is ours, letter for letter. */
gboolean canevas_safety_check_schema (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GError **error);
/** The structure is sound and every reference leads somewhere: what one waits for at each opening. */
gboolean canevas_safety_check_content (sqlite3 *db, const char *shown_path, GError **error);
/** Also that indexes agree with tables, and that these hold what was last saved in them. */
gboolean canevas_safety_check_everything (sqlite3 *db, const CanevasSchema *schema, const char *shown_path, GCancellable *cancellable,
                                          GError **error);

G_END_DECLS
