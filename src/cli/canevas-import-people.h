/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-command.h"
#include "canevas-csv-table.h"

G_BEGIN_DECLS

/*
 * Importing a directory from a table, for the command "import". Settings are "encoding=NAME", "separator=;|,|tab||",
 * "column.FIELD=HEADER"; with no header, the field is left out.
 */

typedef struct
{
  CanevasEncoding encoding; /* CANEVAS_N_ENCODINGS: detected */
  char separator;           /* 0: detected */
  GHashTable *headers;      /* name of a field → header */
} CanevasPeopleSettings;

/** Prints what is wrong with @given, as a misuse of @command, when it returns %FALSE. @given: (nullable) */
gboolean canevas_people_settings_read (CanevasPeopleSettings *self, const CanevasCommand *command, char **given);
void canevas_people_settings_clear (CanevasPeopleSettings *self);

/** canevas_import_people: @data: what the file called @name holds */
CanevasExit canevas_import_people (const CanevasCommand *command, CanevasStore *store, GBytes *data, const char *name,
                                   const CanevasPeopleSettings *settings, gboolean dry_run, gboolean as_json);

G_END_DECLS
