/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_json_export:
 * @type: (nullable): the only type to write; %NULL: all of them
 *
 * Writes the records of a file as JSON that canevas_json_import() reads back without loss:
 *
 *     {
 *       "format": "canevas",
 *       "schema": 1,
 *       "records": {
 *         "milestone": [
 *           {
 *             "id": "0190a1b2-…",
 *             "project": "0190a1b3-…",
 *             "name": "Ouverture du premier accueil",
 *             "due": "2027-01-15"
 *           }
 *         ]
 *       }
 *     }
 *
 * The same facts always give the same bytes: types in the order of the schema, records in their own order, fields in the order
 * of their table, numbers without locale. Types without records are left out, and so are unset fields, except that a field
 * that has an initial value is written `null` when it is unset.
 *
 * Returns: (transfer full)
 */
GBytes *canevas_json_export (CanevasStore *store, const CanevasRecordType *type);

G_END_DECLS
