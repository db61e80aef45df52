/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/** Called with the file the user chose; never when they gave up. */
typedef void (*CanevasFileDialogFunc) (GFile *file, gpointer user_data);

/** Asks which Canevas file to open. @owner is kept alive meanwhile and handed to @func. */
void canevas_file_dialog_open (GtkWindow *parent, CanevasFileDialogFunc func, GObject *owner);
/** Asks which table (.csv) to import. */
void canevas_file_dialog_open_table (GtkWindow *parent, const char *title, CanevasFileDialogFunc func, GObject *owner);
/** Asks which calendar (.ics) to take in. */
void canevas_file_dialog_open_calendar (GtkWindow *parent, const char *title, CanevasFileDialogFunc func, GObject *owner);
/** Asks where to write a calendar; ".ics" is added where the user leaves it out. */
void canevas_file_dialog_save_calendar (GtkWindow *parent, const char *title, const char *name, CanevasFileDialogFunc func, GObject *owner);
/**
 * canevas_file_dialog_save:
 * @accept: label of the button, such as "C_reate"
 * @name: suggested name; ".canevas" is added where the user leaves it out
 *
 * Asks where to write a Canevas file. The dialog itself asks before another file is replaced.
 */
void canevas_file_dialog_save (GtkWindow *parent, const char *title, const char *accept, const char *name,
                               CanevasFileDialogFunc func, GObject *owner);
/** As canevas_file_dialog_save(), starting in the folder of the file at @path. */
void canevas_file_dialog_save_beside (GtkWindow *parent, const char *title, const char *accept, const char *path, const char *name,
                                      CanevasFileDialogFunc func, GObject *owner);

G_END_DECLS
