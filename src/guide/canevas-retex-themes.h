/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasRetexTheme:
 * @name: what they would be called: a theme that one of them has, else the word that most of them have
 * @items: (element-type CanevasRecord): what was said that has no theme yet; what has the theme already is not among them
 * @n_with: how many say it already
 *
 * What was said in a review that goes together. Proposed, never done alone.
 */
typedef struct
{
  char *name;
  GPtrArray *items;
  guint n_with;
} CanevasRetexTheme;

/**
 * canevas_retex_propose_themes:
 *
 * Successes and difficulties of a review without a theme, by how many words they have in common among themselves and with those that
 * have one. (transfer full) (element-type CanevasRetexTheme): in the order in which they were said; empty where each has its theme
 */
GPtrArray *canevas_retex_propose_themes (CanevasRecord *retex);

/** Gives the theme to all of its items, as one undoable action. */
gboolean canevas_retex_theme_accept (const CanevasRetexTheme *self, GError **error);

G_END_DECLS
