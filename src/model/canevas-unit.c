/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-unit.h"

#include "canevas-fields.h"

struct _CanevasUnit
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "general_management", NC_("choice", "General management") },
  { "pole", NC_("choice", "Division") },
  { "direction", NC_("choice", "Directorate") },
  { "service", NC_("choice", "Service") },
  { "team", NC_("choice", "Team") },
  { "mission", NC_("choice", "Mission") },
  { "site", NC_("choice", "Site") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("What do agents call this unit?"), .required = TRUE),
  TEXT ("short_name", N_("Short name"), NULL, .maximum = 30),
  CHOICE ("kind", N_("Kind"), N_("What is it in the organisation?"), kinds),
  REFERENCE ("parent", N_("Attached to"), N_("Which unit does it report to?"), "unit", CASCADE),
  TEXT ("code", N_("Code in the HR system"), NULL, .maximum = 60),
  LONG_TEXT ("purpose", N_("Purpose"), N_("What is this unit for, in one sentence its users would understand?")),
  TEXT ("location", N_("Place"), N_("Where does it work?")),
  RANK,
};

const CanevasRecordType canevas_unit_type = {
  .table = "unit",
  .label = N_("Unit"),
  .plural = N_("Units"),
  .get_type = canevas_unit_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "parent",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasUnit, canevas_unit)
