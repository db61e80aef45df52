/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * canevas_spelling_fold:
 *
 * Spells @text as one types it in a hurry: "Chef·fe d’équipe" and "CHEF·FE D'EQUIPE" become the same. Case, accents, forms of the
 * apostrophe and kinds of space no longer tell texts apart.
 *
 * Returns: (transfer full)
 */
char *canevas_spelling_fold (const char *text);

G_END_DECLS
