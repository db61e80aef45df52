/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The part of the program that needs GTK is a module, loaded by main.c only when a window is to open. Its one door. */
#define CANEVAS_WINDOW_MODULE "canevas-window.so"
#define CANEVAS_WINDOW_RUN "canevas_window_module_run"

/**
 * CanevasWindowRun:
 * @wanted: the user asked for a window, so that having no display is a failure
 *
 * Runs the windows until the last is closed.
 *
 * Returns: the exit status
 */
typedef int (*CanevasWindowRun) (int argc, char **argv, gboolean wanted);

int canevas_window_module_run (int argc, char **argv, gboolean wanted);

G_END_DECLS
