/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-store.h"

G_BEGIN_DECLS

/**
 * canevas_subject_find:
 * @wanted: (nullable): what was typed after --of: an id, a title, or a part of one, without regard to case, accents and the
 *   form of apostrophes; %NULL: the only record of the type
 *
 * Finds the record a document is about. When there are several or none, the sentence says which there are.
 *
 * Returns: (transfer full)
 */
CanevasRecord *canevas_subject_find (CanevasStore *store, const CanevasRecordType *type, const char *wanted, GError **error);

/**
 * canevas_subject_find_in:
 * @list: where to look
 * @wanted: (nullable): as for canevas_subject_find()
 * @choice: (nullable): a choice field whose name may be given too ("budget"); a title that fits comes first
 *
 * As canevas_subject_find(), among some records only.
 *
 * Returns: (transfer full)
 */
CanevasRecord *canevas_subject_find_in (CanevasList *list, const char *wanted, const char *choice, GError **error);

G_END_DECLS
