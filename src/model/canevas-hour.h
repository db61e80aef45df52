/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/** An hour as people type it: "14 h 30", "14:30", "9h". Returns: minutes since midnight; -1 when it is none. @text: (nullable) */
int canevas_hour_read (const char *text);
/** The same of a text that says an hour and nothing besides: -1 for "9 h 30 or 10 h". @text: (nullable) */
int canevas_hour_read_alone (const char *text);
/** Orders by the hour; texts that are none come last, in their alphabet. @first, @second: (nullable) */
int canevas_hour_compare (const char *first, const char *second);

G_END_DECLS
