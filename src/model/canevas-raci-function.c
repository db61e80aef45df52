/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-function.h"

#include "canevas-fields.h"

struct _CanevasRaciFunction
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Function"), N_("Which function, team or body? Functions, not names."), .required = TRUE),
  REFERENCE ("role", N_("Role in the project"), N_("Which role of the project is it?"), "role", CLEAR),
  REFERENCE ("instance", N_("Body"), N_("Or which body?"), "instance", CLEAR),
  FLAG ("approves", N_("May approve"), N_("Has this function the authority to approve, by its post or by its letter?")),
  RANK,
};

const CanevasRecordType canevas_raci_function_type = {
  .table = "raci_function",
  .label = N_("Function"),
  .plural = N_("Functions"),
  .get_type = canevas_raci_function_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasRaciFunction, canevas_raci_function)
