/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-view-kind.h"

#include "canevas-bodies-view.h"
#include "canevas-circuit-view.h"
#include "canevas-communication-view.h"
#include "canevas-decisions-view.h"
#include "canevas-meetings-view.h"
#include "canevas-raci-view.h"
#include "canevas-schema-view.h"

/* One line a view, in the order of the bar: schema, bodies, meetings, circuit, decisions, RACI. */
static const CanevasViewKind kinds[] = {
  { "governance", "schema", N_("Schema"), canevas_schema_view_get_type, { NULL } },
  { "governance", "bodies", N_("Bodies"), canevas_bodies_view_get_type, { "instance", "seat" } },
  { "governance", "meetings", N_("Meetings"), canevas_meetings_view_get_type, { "meeting", "agenda_item" } },
  { "governance", "circuit", N_("Circuit of decision"), canevas_circuit_view_get_type, { "decision_kind", "circuit_step" } },
  { "governance", "decisions", N_("Decisions"), canevas_decisions_view_get_type, { "decision", "action_item" } },
  { "governance", "raci", N_("RACI"), canevas_raci_view_get_type, { "raci_activity", "raci_function", "raci_cell" } },
  { "participation", "communication", N_("Communication plan"), canevas_communication_view_get_type, { "communication_action" } },
};

GPtrArray *
canevas_view_kind_list (const char *page)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].page, page) == 0)
      g_ptr_array_add (found, (gpointer) &kinds[i]);
  return found;
}

const CanevasViewKind *
canevas_view_kind_find_for (const char *page, const CanevasRecordType *type)
{
  g_return_val_if_fail (type != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      if (g_strcmp0 (kinds[i].page, page) != 0)
        continue;
      for (guint t = 0; t < G_N_ELEMENTS (kinds[i].tables) && kinds[i].tables[t] != NULL; t++)
        if (g_strcmp0 (kinds[i].tables[t], type->table) == 0)
          return &kinds[i];
    }
  return NULL;
}
