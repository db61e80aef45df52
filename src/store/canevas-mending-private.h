/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-salvage.h"

#include <sqlite3.h>

G_BEGIN_DECLS

/* What rows of a damaged file need before they make a sound one. Each counts what it did in @report. */

/** Empties the values that no field of @type would take. */
gboolean canevas_mending_clear_values (sqlite3 *db, const CanevasRecordType *type, CanevasSalvage *report, const char *shown_path,
                                       GError **error);
/**
 * canevas_mending_mend_references:
 *
 * Deals with references to records that are lost. One that may be empty becomes empty. Where the record belongs to the lost one, that
 * is made anew, empty but for a title that says so: better a project without a name than its milestones gone.
 */
gboolean canevas_mending_mend_references (sqlite3 *db, CanevasSalvage *report, const char *shown_path, GError **error);

G_END_DECLS
