/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Whole files, written so that a crash leaves either the old one or the new one. Failures are #CanevasStoreError sentences. */

/** Says why a file operation on @path failed with @number. Always FALSE. */
gboolean canevas_file_fail (int number, const char *path, GError **error);
/** A name for a temporary file that will become @path: in the same folder, hidden, not yet there. (transfer full) */
char *canevas_file_make_temporary_name (const char *path);
/** Copies @from to the new file @to and syncs it. @digest: (out) (optional): SHA-256 of what was copied */
gboolean canevas_file_copy (const char *from, const char *to, char **digest, GCancellable *cancellable, GError **error);
/** SHA-256 of a file; %NULL where it cannot be read. (transfer full) */
char *canevas_file_digest (const char *path);
/** Gives the synced file @temporary the name @path for good. Removes it on failure. */
gboolean canevas_file_put_in_place (const char *temporary, const char *path, gboolean replace, GError **error);
gboolean canevas_file_sync (const char *path, GError **error);

G_END_DECLS
