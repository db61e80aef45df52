/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What meson reads as "this could not be measured here". */
#define BENCH_SKIPPED 77

/* The middle value of some measures, which a single slow run does not move. Sorts @values (double). */
double bench_median (GArray *values);

/* Starts @argv with its output thrown away. 0 when it cannot be started, with the reason on stderr. */
GPid bench_start (const char *const *argv);

/* Runs @argv to its end. Returns its wall time in milliseconds, or ends the program with a sentence when it fails. */
double bench_run (const char *const *argv);

/* Removes a folder made for a measure, with all it holds. */
void bench_remove_folder (const char *path);

G_END_DECLS
