/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scope-item.h"

#include "canevas-fields.h"

struct _CanevasScopeItem
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "included", NC_("choice", "Included") },
  { "excluded", NC_("choice", "Excluded") },
  { "negotiable", NC_("choice", "Negotiable") },
  { "fixed", NC_("choice", "Not negotiable") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  CHOICE ("kind", N_("Side"), N_("Is it inside or outside the project, open or already decided?"), kinds, .required = TRUE, .initial = "included"),
  TEXT ("statement", N_("Subject"), N_("Which service, place, public or rule is meant?"), .required = TRUE),
  LONG_TEXT ("reason", N_("Reason"), N_("Why is it on this side?")),
  RANK,
};

const CanevasRecordType canevas_scope_item_type = {
  .table = "scope_item",
  .label = N_("Scope line"),
  .plural = N_("Scope"),
  .get_type = canevas_scope_item_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasScopeItem, canevas_scope_item)
