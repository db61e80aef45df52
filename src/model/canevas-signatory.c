/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-signatory.h"

#include "canevas-fields.h"

struct _CanevasSignatory
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "signature", NC_("choice", "Signature") },
  { "visa", NC_("choice", "Visa") },
  { NULL },
};

static const CanevasChoice documents[] = {
  { "all", NC_("choice", "All documents") },
  { "framing_note", NC_("choice", "Framing note") },
  { "mission_letter", NC_("choice", "Mission letters") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("position", N_("Capacity"), N_("In what capacity does this person sign? For example “La directrice générale des services”."), .required = TRUE),
  REFERENCE ("person", N_("Person"), N_("Who signs today?"), "person", CLEAR),
  CHOICE ("kind", N_("Kind"), N_("Does this person sign, or only give a visa?"), kinds, .initial = "signature"),
  CHOICE ("document", N_("Document"), N_("Which documents does this person sign?"), documents, .initial = "all"),
  TEXT ("delegation", N_("Delegation"), N_("By which order is the signature delegated, if it is?")),
  RANK,
};

const CanevasRecordType canevas_signatory_type = {
  .table = "signatory",
  .label = N_("Signatory"),
  .plural = N_("Signatories"),
  .get_type = canevas_signatory_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "position",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasSignatory, canevas_signatory)
