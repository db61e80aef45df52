/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-format.h"
#include "canevas-record.h"

G_BEGIN_DECLS

/** What a list calls @record: its title, or words that say it has none yet. Never empty. */
char *canevas_summary_dup_title (CanevasRecord *record);

/** The two or three facts that tell @record from its neighbours: "15 janv. 2027 · Comité de pilotage"; "" when nothing is known. */
char *canevas_summary_dup_facts (CanevasRecord *record);

/** "Delete the milestone", said of the type of @record. */
char *canevas_summary_dup_delete_label (const CanevasRecordType *type);

/** What a toast says after @record went: "“Pilot desk open” deleted". */
char *canevas_summary_dup_deleted (CanevasRecord *record);

/** What pages about the whole file put under their title: the name of its authority. */
char *canevas_summary_dup_authority (CanevasStore *store);

/**
 * canevas_summary_dup_value:
 * @name: of a field
 * @dates: how a day is written
 *
 * What a field holds, where no label stands beside it: a number says what it is of ("Number of people: 8"). In the current language.
 *
 * Returns: (transfer full): empty when the field is
 */
char *canevas_summary_dup_value (CanevasRecord *record, const char *name, CanevasDateStyle dates);

G_END_DECLS
