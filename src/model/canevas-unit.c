/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-unit.h"

#include "canevas-organisation-fields.h"

struct _CanevasUnit
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  UNIT_FIELDS ("unit"),
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
