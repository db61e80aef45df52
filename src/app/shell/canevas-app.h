/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * canevas_app_run:
 * @argv: the program's name, then files to open
 *
 * Runs the program with windows until the last is closed.
 *
 * Returns: the exit status
 */
int canevas_app_run (int argc, char **argv);

G_END_DECLS
