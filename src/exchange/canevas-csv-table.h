/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-encoding.h"

G_BEGIN_DECLS

/** Larger files are no directory. */
#define CANEVAS_CSV_LARGEST (512 * 1024 * 1024)

/**
 * CanevasCsvFault:
 * @CANEVAS_CSV_NUL: it holds a zero byte
 * @CANEVAS_CSV_ENCODING: it holds bytes that mean nothing in the encoding of the file
 * @CANEVAS_CSV_TOO_LONG: it is longer than 256 KiB
 * @CANEVAS_CSV_UNCLOSED: a quote is opened and never closed; reading goes on with the next line
 *
 * Why a row could not be read. A row with a fault has no cells.
 */
typedef enum
{
  CANEVAS_CSV_SOUND,
  CANEVAS_CSV_NUL,
  CANEVAS_CSV_ENCODING,
  CANEVAS_CSV_TOO_LONG,
  CANEVAS_CSV_UNCLOSED,
} CanevasCsvFault;

/** @line: of the file, from 1, where the row begins: a cell may hold line ends */
typedef struct
{
  guint line;
  guint first;
  guint n_cells;
  CanevasCsvFault fault;
} CanevasCsvRow;

/*
 * A file of separated values as a table of UTF-8 texts, spaces at both ends taken away, rows without any text left out. It reads
 * what people's programs write: `;` `,` tab or `|`, quotes as in RFC 4180, LF, CRLF or CR, the apostrophe that canevas-csv.h puts
 * before what a spreadsheet would take for a formula. Never changes once it was made: any thread may read it.
 */
typedef struct _CanevasCsvTable CanevasCsvTable;

/**
 * canevas_csv_table_new:
 * @encoding: or CANEVAS_N_ENCODINGS: detected
 * @separator: one of ";,\t|", or 0: the one that makes the most regular table of the first rows
 *
 * Fails when the file is empty or too large, in UTF-16 that is broken, or when @cancellable was cancelled; the message is a
 * sentence that follows the name of the file.
 *
 * Returns: (transfer full)
 */
CanevasCsvTable *canevas_csv_table_new (GBytes *bytes, CanevasEncoding encoding, char separator, GCancellable *cancellable,
                                        GError **error);
CanevasCsvTable *canevas_csv_table_ref (CanevasCsvTable *self);
void canevas_csv_table_unref (CanevasCsvTable *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasCsvTable, canevas_csv_table_unref)

CanevasEncoding canevas_csv_table_get_encoding (CanevasCsvTable *self);
char canevas_csv_table_get_separator (CanevasCsvTable *self);
/** Cells of the first row: the headers. */
guint canevas_csv_table_get_n_columns (CanevasCsvTable *self);
/** Headers included, as row 0. */
guint canevas_csv_table_get_n_rows (CanevasCsvTable *self);
const CanevasCsvRow *canevas_csv_table_get_row (CanevasCsvTable *self, guint row);
/** "" where the row has no such cell. */
const char *canevas_csv_table_get_cell (CanevasCsvTable *self, guint row, guint column);

G_END_DECLS
