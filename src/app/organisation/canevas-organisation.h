/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-organisation-search.h"
#include "canevas-store.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_ORGANISATION (canevas_organisation_get_type ())
G_DECLARE_FINAL_TYPE (CanevasOrganisation, canevas_organisation, CANEVAS, ORGANISATION, GObject)

/*
 * Units and people as one tree, with what the table says of each. Signal "changed" when some of that may have changed. What is
 * counted is counted for units as a whole and told in the words of the file; nothing here orders or rates people.
 */

/** canevas_organisation_new: @scenario: (nullable): the organisation that a scenario would have; %NULL: the one in force */
CanevasOrganisation *canevas_organisation_new (CanevasStore *store, CanevasRecord *scenario);
/** (nullable) (transfer none) */
CanevasRecord *canevas_organisation_get_scenario (CanevasOrganisation *self);
/** canevas_organisation_set_notes: @notes: (element-type utf8 utf8): by the id of a unit or post, what the scenario does to it */
void canevas_organisation_set_notes (CanevasOrganisation *self, GHashTable *notes);
/** (nullable) */
const char *canevas_organisation_get_note (CanevasOrganisation *self, CanevasRecord *record);

/** (transfer none): a GtkFilterListModel of GtkTreeListRow whose items are units and people; each unit has its people, then its units */
GListModel *canevas_organisation_get_rows (CanevasOrganisation *self);
/** canevas_organisation_search: keeps rows that match @text (accents and case do not matter) and @shown, with the units above them */
void canevas_organisation_search (CanevasOrganisation *self, const char *text, CanevasOrganisationShown shown);
/** Unfolds the units above @record. Returns: its row, or GTK_INVALID_LIST_POSITION when a search hides it */
guint canevas_organisation_reveal (CanevasOrganisation *self, CanevasRecord *record);

gboolean canevas_organisation_is_unit (CanevasRecord *record);
/** Agents of a unit and of the units under it: as typed where it was, else counted. */
guint canevas_organisation_count_people (CanevasOrganisation *self, CanevasRecord *unit);
/** Whether a unit has neither people nor units of its own. */
gboolean canevas_organisation_is_empty (CanevasOrganisation *self, CanevasRecord *unit);
/** Whether a unit stands beside the line. */
gboolean canevas_organisation_is_staff (CanevasOrganisation *self, CanevasRecord *unit);
/** Whether nobody is in the post of a person. */
gboolean canevas_organisation_is_vacant (CanevasOrganisation *self, CanevasRecord *person);
/** The second column: a person's function and where else they take part, or who heads a unit, alone, in a pair or as a collective. */
char *canevas_organisation_dup_function (CanevasOrganisation *self, CanevasRecord *record);
/** In how many projects a person has a role; 0 for units. */
guint canevas_organisation_count_projects (CanevasOrganisation *self, CanevasRecord *record);
/** "312 people, 24 units, 5 vacant posts" */
char *canevas_organisation_dup_sentence (CanevasOrganisation *self);

G_END_DECLS
