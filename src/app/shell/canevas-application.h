/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define CANEVAS_TYPE_APPLICATION (canevas_application_get_type ())
G_DECLARE_FINAL_TYPE (CanevasApplication, canevas_application, CANEVAS, APPLICATION, AdwApplication)

/* The program with windows: files handed to it open in a window each; a second start raises the first. */

/** canevas_application_new: @flags: G_APPLICATION_NON_UNIQUE in tests, else G_APPLICATION_DEFAULT_FLAGS */
CanevasApplication *canevas_application_new (GApplicationFlags flags);
/**
 * canevas_application_open_file:
 * @from: (nullable): the window that asked; it takes the file if it still shows the start page
 *
 * Opens @file, or raises the window that has it. Tells the user what is wrong where it cannot be opened.
 *
 * Returns: whether the file is open now
 */
gboolean canevas_application_open_file (CanevasApplication *self, GFile *file, GtkWindow *from);
/** Makes an empty file, replacing what the user agreed to replace, and opens it. */
gboolean canevas_application_create_file (CanevasApplication *self, GFile *file, GtkWindow *from);

G_END_DECLS
