/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_export_write_list:
 * @list: records of @type
 * @fields: names of fields, %NULL-terminated: the columns
 * @language: of headings and choices
 *
 * A table (CSV) with a row a record. (transfer full)
 */
GBytes *canevas_export_write_list (CanevasList *list, const CanevasRecordType *type, const char *const *fields,
                                   const char *language);

/** The figures of a chart, rows of cells parted by tabs, as a table (CSV). (transfer full) */
GBytes *canevas_export_write_cells (const char *table);

G_END_DECLS
