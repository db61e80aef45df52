/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-store.h"

G_BEGIN_DECLS

/** (transfer full) (nullable): the unit that a unit or a person is attached to */
CanevasRecord *canevas_organisation_dup_above (CanevasRecord *record);
/** Whether @record may be attached to @unit (not to itself, nor to what stands under it). @unit: (nullable) */
gboolean canevas_organisation_can_move (CanevasRecord *record, CanevasRecord *unit);
/** What is to be done with what was moved. @from: the widget it was moved in */
typedef void (*CanevasOrganisationMoved) (GtkWidget *from, CanevasRecord *record);

/**
 * canevas_organisation_move:
 * @from: a widget of the window
 * @records: (element-type CanevasRecord): units and people
 * @unit: (nullable): %NULL: no unit
 *
 * @moved: (nullable): is told the first of what was moved, if anything was and @from is still there
 *
 * Attaches all @records to @unit, as one action, and says where each was and is now with an offer of undo. Where one of them cannot
 * be, says so and leaves all where they are. To move a unit that is in force changes the hierarchy: it is asked first, with what goes
 * along.
 */
void canevas_organisation_move (GtkWidget *from, GPtrArray *records, CanevasRecord *unit, CanevasOrganisationMoved moved);
/** Removes all @records, as one action, and offers to undo it. Returns: whether anything was removed */
gboolean canevas_organisation_remove (GtkWidget *from, GPtrArray *records);

G_END_DECLS
