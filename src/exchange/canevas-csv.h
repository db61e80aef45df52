/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-field.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/*
 * Tables as CSV, the way the spreadsheets of French authorities open them without a question: UTF-8 with its mark, semicolons, CRLF,
 * quotes as in RFC 4180. Numbers and days are written as in files ("12.5", "2026-11-22"), whatever the locale.
 *
 * A spreadsheet takes a cell that begins with = + - @, a tab or a line end for a formula, and would run what somebody typed in a
 * field. Such a cell gets an apostrophe in front, numbers such as -5 excepted; so does one that has apostrophes before such a
 * character already. A reader of this dialect finds the text again by taking away one apostrophe of those before such a
 * character, and touches no other cell.
 */

/** An empty table: the mark alone. (transfer full) */
GString *canevas_csv_new (void);
/** canevas_csv_append: @text: (nullable) */
void canevas_csv_append (GString *csv, const char *text);
void canevas_csv_append_number (GString *csv, gint64 number);
void canevas_csv_end_row (GString *csv);

/**
 * canevas_csv_write_records:
 * @records: (element-type CanevasRecord): of @type
 *
 * Every field that people may see, under its label in the current language; choices and references as people read them.
 *
 * Returns: (transfer full)
 */
GBytes *canevas_csv_write_records (GListModel *records, const CanevasRecordType *type);

G_END_DECLS
