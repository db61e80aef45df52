/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-facts.h"

G_BEGIN_DECLS

/*
 * What an organisation in force and a scenario have in common: four types of records, each with the type that mirrors it, and the
 * fields that both have under the same name. Duplicating copies these fields one way, applying the other way.
 */

typedef enum
{
  CANEVAS_MIRROR_UNIT,
  CANEVAS_MIRROR_POST,
  CANEVAS_MIRROR_LINK,
  CANEVAS_MIRROR_MEMBERSHIP, /* each after those it refers to */
  CANEVAS_N_MIRRORS,
} CanevasMirrorKind;

/** A row of either side: the text form of the shared fields, as canevas_store_scan() gives it. @origin, @closed: of a scenario's row. */
typedef struct
{
  char *id, *origin;
  gboolean closed;
  char **values; /* as many as shared fields, %NULL where unset */
} CanevasMirrorRow;

const CanevasRecordType *canevas_mirror_get_type_in_force (CanevasMirrorKind kind);
const CanevasRecordType *canevas_mirror_get_scenario_type (CanevasMirrorKind kind);
/** Names of the shared fields, ended by %NULL; static. */
const char *const *canevas_mirror_get_fields (CanevasMirrorKind kind);

/**
 * canevas_mirror_read:
 * @scenario: (nullable): %NULL: what is in force
 * @facts: of the same organisation
 *
 * Returns: (transfer full) (element-type CanevasMirrorRow): units from top to bottom, so that each comes after the one above; the rest
 *   as it comes
 */
GPtrArray *canevas_mirror_read (CanevasStore *store, CanevasMirrorKind kind, CanevasRecord *scenario, CanevasOrgFacts *facts);

/**
 * canevas_mirror_write:
 * @record: of one of the two types
 * @row: of the other
 * @counterparts: (element-type utf8 utf8): for the id of each record of that other side, the id of its counterpart
 * @missing: (out) (optional): whether a reference leads to what has no counterpart; it is unset then
 *
 * Sets the shared fields of @record as @row has them, references led over to the side of @record.
 */
gboolean canevas_mirror_write (CanevasMirrorKind kind, CanevasRecord *record, const CanevasMirrorRow *row, GHashTable *counterparts,
                               gboolean *missing, GError **error);

G_END_DECLS
