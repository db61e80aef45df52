/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-membership.h"

#include "canevas-organisation-fields.h"

struct _CanevasMembership
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("person", N_("Person"), NULL, "person", CASCADE, .required = TRUE),
  REFERENCE ("unit", N_("Unit"), N_("In which other unit does this person take part?"), "unit", CASCADE, .required = TRUE),
  MEMBERSHIP_FIELDS,
  RANK,
};

const CanevasRecordType canevas_membership_type = {
  .table = "membership",
  .label = N_("Other attachment"),
  .plural = N_("Other attachments"),
  .get_type = canevas_membership_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "person",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasMembership, canevas_membership)
