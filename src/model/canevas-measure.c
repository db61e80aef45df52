/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-measure.h"

#include "canevas-fields.h"

struct _CanevasMeasure
{
  CanevasRecord parent_instance;
};

static const CanevasChoice moments[] = {
  { "before", NC_("choice", "Before the pilot phase") },
  { "during", NC_("choice", "During the pilot phase") },
  { "after", NC_("choice", "After the pilot phase") },
  { "cold", NC_("choice", "Long after") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("indicator", N_("Indicator"), NULL, "indicator", CASCADE, .required = TRUE, .hidden = TRUE),
  DATE ("measured_on", N_("Date"), N_("Of what day is the figure?"), .required = TRUE),
  DECIMAL ("value", N_("Value"), N_("How much? Empty: not measured."), -1000000000000, 1000000000000),
  CHOICE ("moment", N_("Moment"), N_("Does it belong to the pilot phase: before, during, after?"), moments),
  TEXT ("note", N_("Remark"), N_("What is to be known about this figure?")),
  RANK,
};

const CanevasRecordType canevas_measure_type = {
  .table = "measure",
  .label = N_("Measure"),
  .plural = N_("Measures"),
  .get_type = canevas_measure_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "measured_on",
  .parent = "indicator",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasMeasure, canevas_measure)
