/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * canevas_problem_present:
 * @from: the window, or a widget in it, that the dialog belongs to
 * @heading: what could not be done, in a few words
 * @error: its message is a whole sentence for the user: what happened and what to do
 *
 * Shows a failure in a dialog: what happened, what was not lost, "Close", and "Details", which copies what the help desk needs
 * (domain, code, version) to the clipboard.
 */
void canevas_problem_present (GtkWidget *from, const char *heading, const GError *error);

/** Adds "Details" to a dialog of a kind of its own: copies the technical facts of @error when chosen. */
void canevas_problem_add_details (AdwMessageDialog *dialog, const GError *error);

G_END_DECLS
