/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * Takes back, in @data, the first @size bytes of the file at @path, the change in whose middle it was stopped, where SQLite left a
 * rollback journal beside it. Neither file is touched. Gives how many bytes count then: all of them without a journal.
 */
gsize canevas_rollback_apply (const char *path, guchar *data, gsize size);

G_END_DECLS
