/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-reading.h"

#include "canevas-fields.h"

struct _CanevasReading
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Name"), N_("Which moment is it: start, half way, end, one year later?"), .required = TRUE),
  DATE ("read_on", N_("Date"), N_("On what day?"), .required = TRUE),
  TEXT ("readers", N_("Read by"), N_("Which functions answered together?")),
  INTEGER ("participants", N_("Number of people"), N_("How many people answered? A number, never names."), 0, 10000),
  LONG_TEXT ("note", N_("Comment"), N_("What explains this reading? What is decided because of it?")),
  RANK,
};

const CanevasRecordType canevas_reading_type = {
  .table = "reading",
  .label = N_("Double reading"),
  .plural = N_("Double readings"),
  .get_type = canevas_reading_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasReading, canevas_reading)
