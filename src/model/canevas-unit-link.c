/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-unit-link.h"

#include "canevas-organisation-fields.h"

struct _CanevasUnitLink
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("source", N_("From"), N_("Which unit does the link start from?"), "unit", CASCADE, .required = TRUE),
  REFERENCE ("target", N_("To"), N_("Which unit does it lead to?"), "unit", CASCADE, .required = TRUE),
  LINK_FIELDS,
  REFERENCE ("person", N_("Carried by"), N_("Who carries this link? A référent, a delegate of the circle…"), "person", CLEAR),
  RANK,
};

const CanevasRecordType canevas_unit_link_type = {
  .table = "unit_link",
  .label = N_("Link between units"),
  .plural = N_("Links between units"),
  .get_type = canevas_unit_link_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "label",
  .parent = "source",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasUnitLink, canevas_unit_link)
