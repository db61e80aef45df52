/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-organisation.h"

G_BEGIN_DECLS

/*
 * Units and people as a tree table: names, functions, projects. Rows are dragged onto a unit. Keys: F2 or Enter asks for the record
 * to be written in, Delete asks for the selected ones to go, Ctrl+X and Ctrl+V for them to move. Signals: "selection" (the selected records changed), "edit" (go and
 * write in the selected one), "remove", "cut", "paste", "dropped" (GPtrArray of CanevasRecord, CanevasRecord unit).
 */
#define CANEVAS_TYPE_ORGANISATION_TABLE (canevas_organisation_table_get_type ())
G_DECLARE_FINAL_TYPE (CanevasOrganisationTable, canevas_organisation_table, CANEVAS, ORGANISATION_TABLE, AdwBin)

GtkWidget *canevas_organisation_table_new (CanevasOrganisation *organisation);
/** (transfer full) (element-type CanevasRecord): the selected units and people */
GPtrArray *canevas_organisation_table_get_selected (CanevasOrganisationTable *self);
/** Unfolds to @record and selects it alone. FALSE when a search hides it */
gboolean canevas_organisation_table_select (CanevasOrganisationTable *self, CanevasRecord *record);

G_END_DECLS
