/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The sidecar lock `.~lock.NAME#` of an open file. */
typedef struct _CanevasLock CanevasLock;

typedef enum
{
  CANEVAS_LOCK_TAKEN,
  CANEVAS_LOCK_HELD,       /* by somebody else: the sentence tells who */
  CANEVAS_LOCK_IMPOSSIBLE, /* the folder cannot be written to */
} CanevasLockResult;

/**
 * canevas_lock_take:
 * @lock: (out): set when taken
 * @reason: (out): a sentence when not
 * @lost: called if somebody else takes the lock over, so that one can stop writing
 */
CanevasLockResult canevas_lock_take (const char *path, CanevasLock **lock, char **reason, GSourceFunc lost, gpointer user_data);
/** Gives the lock back. */
void canevas_lock_free (CanevasLock *lock);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasLock, canevas_lock_free)

/** Whether somebody who is still there holds the lock of @path. */
gboolean canevas_lock_is_held (const char *path);
/** Name of the lock of @path. (transfer full) */
char *canevas_lock_get_path (const char *path);
/** What the holder does every minute; FALSE when the lock is no longer its own. */
gboolean canevas_lock_beat (CanevasLock *lock);

G_END_DECLS
