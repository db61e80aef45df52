/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * A layer under SQLite that works like the disk until told to fail. Counts what would change the disk: writes, syncs, truncations,
 * deletions.
 */
void failing_disk_register (void);
/** The @nth change from now on fails with @code (SQLITE_FULL, an SQLITE_IOERR…), and all after it; 0: none does. */
void failing_disk_fail_after (guint nth, int code);
/** How many changes were made since the last call of failing_disk_fail_after(). */
guint failing_disk_get_count (void);

G_END_DECLS
