/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * Parts of the program that need large libraries are modules, loaded only by the commands that want them: loading costs more than most
 * commands do.
 */

/**
 * canevas_module_find:
 * @name: of its file
 *
 * Returns: (transfer full): where it is: in CANEVAS_MODULE_DIR of the environment, else beside the program that was just built, else
 *   where it was installed
 */
char *canevas_module_find (const char *name);

G_END_DECLS
