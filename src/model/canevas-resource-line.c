/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-resource-line.h"

#include "canevas-fields.h"

struct _CanevasResourceLine
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "staff", NC_("choice", "Staff (FTE)") },
  { "days", NC_("choice", "Working days") },
  { "relief", NC_("choice", "Relief time") },
  { "budget", NC_("choice", "Budget") },
  { "equipment", NC_("choice", "Premises and equipment") },
  { "support", NC_("choice", "Outside support") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  CHOICE ("kind", N_("Kind"), N_("What sort of means is it?"), kinds, .required = TRUE, .initial = "days"),
  TEXT ("name", N_("Resource"), N_("What is made available?"), .required = TRUE),
  DECIMAL ("quantity", N_("Quantity"), N_("How much of it?"), 0, 1000000000),
  TEXT ("measure", N_("Unit of measure"), N_("Full-time posts, days, euros…"), .maximum = 40),
  DECIMAL ("amount", N_("Cost (euros)"), N_("What does it cost, if it has to be paid for?"), 0, 1000000000000),
  TEXT ("provider", N_("Provided by"), N_("Which directorate provides it, and has it agreed?")),
  LONG_TEXT ("details", N_("Details"), N_("From when, for how long, on which condition?")),
  RANK,
};

const CanevasRecordType canevas_resource_line_type = {
  .table = "resource_line",
  .label = N_("Resource"),
  .plural = N_("Resources"),
  .get_type = canevas_resource_line_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasResourceLine, canevas_resource_line)
