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
 * Says why a file cannot be opened. Where its latest backup is whole, says that nothing was changed in the file and offers to go on in a
 * copy of the backup; offers to save what can still be read of a damaged file.
 */
void canevas_refusal_present (GtkWindow *parent, GFile *file, const GError *error);

G_END_DECLS
