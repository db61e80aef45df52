/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-exporters.h"

#include "canevas-authority.h"
#include "canevas-communication-action.h"
#include "canevas-csv.h"
#include "canevas-language.h"
#include "canevas-store.h"

/* The communication plan as a table for a spreadsheet; as a document by its template. */
static GBytes *
run (const CanevasExport *self, GError **error)
{
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasList) actions =
    canevas_store_children (store, &canevas_communication_action_type, canevas_record_get_id (self->subject));
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));

  return canevas_csv_write_records (G_LIST_MODEL (actions), &canevas_communication_action_type);
}

static const char *const endings[] = { "csv", NULL };

const CanevasExporter canevas_exporter_communication_plan = {
  .name = "communication-plan",
  .type = "project",
  .endings = endings,
  .template = "plan-de-communication",
  .run = run,
};
