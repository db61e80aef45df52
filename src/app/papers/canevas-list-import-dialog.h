/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-list-import.h"

G_BEGIN_DECLS

/** Takes a table in, or with @dry_run says what it would do: see canevas_ideas_import(). (transfer full) (nullable) */
typedef CanevasListImport *(*CanevasListImportFunc) (GObject *subject, CanevasCsvTable *table, gboolean dry_run,
                                                     const CanevasListWatch *watch, GError **error);

/**
 * canevas_list_import_dialog_ask:
 * @from: where to come back to; nothing happens once it is gone
 * @title: of the file chooser
 * @subject: what the table goes into: handed to @func
 *
 * Asks for a table, says what it would bring and which of its lines are wrong, and takes it in where the user agrees.
 */
void canevas_list_import_dialog_ask (GtkWidget *from, const char *title, GObject *subject, CanevasListImportFunc func);

G_END_DECLS
