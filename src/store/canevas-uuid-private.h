/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** A UUIDv7 as lower-case text; those of one process sort in the order they were made. (transfer full) */
char *canevas_uuid_new (void);
/** Whether @text is a UUID of any version, in lower case. */
gboolean canevas_uuid_is_valid (const char *text);

G_END_DECLS
