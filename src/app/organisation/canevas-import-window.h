/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/*
 * Importing a directory, in two steps: how the file is read and what its columns say, then what will happen. Reading and comparing run
 * in a thread, writing in steps between which the window lives; each can be stopped, and nothing is written then. A modal window, so
 * that nothing else changes the file meanwhile.
 */
#define CANEVAS_TYPE_IMPORT_WINDOW (canevas_import_window_get_type ())
G_DECLARE_FINAL_TYPE (CanevasImportWindow, canevas_import_window, CANEVAS, IMPORT_WINDOW, AdwWindow)

/** Imports @file, a table, into @store, over the window of @from, where a toast says what was done. */
GtkWidget *canevas_import_window_new (GtkWidget *from, CanevasStore *store, GFile *file);
/** Asks which table to import, then opens such a window over that of @from, a widget of a window that has a file. */
void canevas_import_window_open (GtkWidget *from);

G_END_DECLS
