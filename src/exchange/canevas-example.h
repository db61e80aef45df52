/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * The examples that come with Canevas: whole files as JSON, in the resource folder /fr/canevas/Canevas/examples (NAME.json).
 */

/**
 * canevas_example_list:
 *
 * Returns: (transfer full) (array zero-terminated=1): names of the examples, in alphabetical order
 */
char **canevas_example_list (void);
/** (transfer full) (nullable): what people call it, "Proxima — Ville d’Exemple"; %NULL when there is no example of this name. */
char *canevas_example_dup_title (const char *name);
/** Makes a file at @path, which must not exist, with the content of an example. On failure there is no file. */
gboolean canevas_example_create (const char *name, const char *path, GError **error);

G_END_DECLS
