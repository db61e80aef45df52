/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** An hour as people type it: "14 h 30", "14:30", "9h". Returns: minutes since midnight; -1 when it is none. @text: (nullable) */
int canevas_hour_read (const char *text);

G_END_DECLS
