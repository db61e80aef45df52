/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-people-columns.h"

G_BEGIN_DECLS

/*
 * First step of importing a directory: how the file is read, and what each of its columns says, with its first rows. Signal
 * "reading-changed" when the encoding or the separator was corrected, so that the file must be read again; "columns-changed" when
 * a column was given another meaning.
 */
#define CANEVAS_TYPE_IMPORT_COLUMNS (canevas_import_columns_get_type ())
G_DECLARE_FINAL_TYPE (CanevasImportColumns, canevas_import_columns, CANEVAS, IMPORT_COLUMNS, AdwBin)

GtkWidget *canevas_import_columns_new (void);
/**
 * canevas_import_columns_set_table:
 * @table: (nullable): nothing to show, where the file could not be read in this way
 * @detected: whether the encoding and the separator of @table were detected, not chosen
 */
void canevas_import_columns_set_table (CanevasImportColumns *self, CanevasCsvTable *table, gboolean detected);
/** What is wrong, in a sentence, or %NULL. */
void canevas_import_columns_set_problem (CanevasImportColumns *self, const char *problem);
CanevasEncoding canevas_import_columns_get_encoding (CanevasImportColumns *self);
char canevas_import_columns_get_separator (CanevasImportColumns *self);
/** (transfer none) (array): what each column says */
const CanevasPeopleField *canevas_import_columns_get_columns (CanevasImportColumns *self);

G_END_DECLS
