/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A unit, post, link or attachment of a scenario, whichever it is. */

/** Whether @record is a row of a scenario. */
gboolean canevas_scenario_is_row (CanevasRecord *record);
/** What canevas_scenario_row_drop() does to it now, in the current language: "Close the unit", "Restore the post"; (nullable): it deletes it */
char *canevas_scenario_row_dup_verb (CanevasRecord *record);
/** What the history calls it: "close “Archives”". */
char *canevas_scenario_row_dup_label (CanevasRecord *record);
/** What a toast says once that was done: "“Archives” closed". */
char *canevas_scenario_row_dup_said (CanevasRecord *record);

/**
 * canevas_scenario_row_drop:
 *
 * Takes it out of the scenario, as one undoable action. What is in force is closed, or restored where it was closed already; what the
 * scenario creates is deleted, and the units and posts in it go to the unit above.
 */
gboolean canevas_scenario_row_drop (CanevasRecord *record, GError **error);

G_END_DECLS
