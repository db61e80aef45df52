/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * canevas_refusal_present:
 * @parent: window the dialog belongs to
 * @file: the file that could not be opened
 * @error: why, from canevas_store_open()
 *
 * Says why a file cannot be opened. For a damaged file, says that nothing was changed in it and offers the latest backup there is.
 */
void canevas_refusal_present (GtkWindow *parent, GFile *file, const GError *error);

G_END_DECLS
