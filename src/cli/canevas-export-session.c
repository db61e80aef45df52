/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The moments of a session as a table; its running order as a document. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-exporters.h"
#include "canevas-export-list.h"
#include "canevas-session-step.h"
#include "canevas-store.h"

static GBytes *
run (const CanevasExport *self, GError **error)
{
  static const char *const fields[] = { "name", "minutes", "instructions", "material", "leader", NULL };
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasList) list =
    canevas_store_children (store, &canevas_session_step_type, canevas_record_get_id (self->subject));

  return canevas_export_write_list (list, &canevas_session_step_type, fields, canevas_authority_find_language (store));
}

static const char *const endings[] = { "csv", NULL };

const CanevasExporter canevas_exporter_session = {
  .name = "session",
  .type = "session",
  .named_by = "session",
  .endings = endings,
  .template = "deroule-d-atelier",
  .run = run,
};
