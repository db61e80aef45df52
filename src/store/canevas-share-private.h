/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * A file on a shared drive, worked on in a local copy: SQLite never runs on a shared drive, whose locks lie. The copy outlives a
 * crash and is found again at the next opening.
 */
typedef struct _CanevasShare CanevasShare;

/** Whether @path lies on a drive that other machines may use; unknown file systems count as shared. */
gboolean canevas_share_is_remote (const char *path);
/** Makes every path below @folder count as shared; for tests. %NULL: none. */
void canevas_share_set_remote_folder (const char *folder);

/**
 * canevas_share_open:
 * @writing: the caller holds the lock of @path
 *
 * Fetches @path into a working copy, or takes up the one that a crash left. Where both changed since, the working copy is put
 * safe and #CANEVAS_STORE_ERROR_CONFLICT names the place.
 */
CanevasShare *canevas_share_open (const char *path, gboolean writing, GError **error);
/** A working copy for a file that does not exist yet; the first publication makes it. */
CanevasShare *canevas_share_create (const char *path, GError **error);
/** The local file to work on. */
const char *canevas_share_get_working_path (CanevasShare *self);
/** Whether the working copy holds what the shared file does not. */
gboolean canevas_share_is_ahead (CanevasShare *self);
/** The working copy was changed. */
void canevas_share_touch (CanevasShare *self);
/** What the working copy holds beyond the shared file is wanted no more. */
void canevas_share_forget (CanevasShare *self);
/** Writes the working copy back, unless somebody else changed the shared file: #CANEVAS_STORE_ERROR_CONFLICT. */
gboolean canevas_share_publish (CanevasShare *self, GError **error);
/** Forgets the working copy, unless it is ahead: then it stays for the next opening. */
void canevas_share_free (CanevasShare *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasShare, canevas_share_free)

G_END_DECLS
