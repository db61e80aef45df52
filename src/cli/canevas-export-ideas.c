/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ideas of a box as a table; its report as a document. */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-exporters.h"
#include "canevas-export-list.h"
#include "canevas-idea.h"
#include "canevas-store.h"

static GBytes *
run (const CanevasExport *self, GError **error)
{
  static const char *const fields[] = { "number",  "statement", "detail", "theme",  "author",      "unit",        "received_on",
                                        "channel", "support",   "state",  "answer", "answered_by", "answered_on", NULL };
  CanevasStore *store = canevas_record_get_store (self->subject);
  g_autoptr (CanevasList) list = canevas_store_children (store, &canevas_idea_type, canevas_record_get_id (self->subject));

  return canevas_export_write_list (list, &canevas_idea_type, fields, canevas_authority_find_language (store));
}

static const char *const endings[] = { "csv", NULL };

const CanevasExporter canevas_exporter_ideas = {
  .name = "ideas",
  .type = "idea_box",
  .endings = endings,
  .template = "bilan-de-la-boite-a-idees",
  .run = run,
};
