/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-agenda-item.h"

#include "canevas-fields.h"

struct _CanevasAgendaItem
{
  CanevasRecord parent_instance;
};

static const CanevasChoice natures[] = {
  { "decision", NC_("choice", "For decision") },
  { "opinion", NC_("choice", "For opinion") },
  { "exchange", NC_("choice", "For discussion") },
  { "information", NC_("choice", "For information") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("meeting", N_("Meeting"), NULL, "meeting", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("subject", N_("Point"), N_("What is it about?"), .required = TRUE),
  CHOICE ("nature", N_("Nature"), N_("Is something to be decided, discussed, or only made known?"), natures, .required = TRUE, .initial = "decision"),
  REFERENCE ("decision_kind", N_("Kind of decision"), N_("Which way does this decision go?"), "decision_kind", CLEAR),
  TEXT ("reporter", N_("Presented by"), N_("Which function presents it?"), .required = TRUE),
  INTEGER ("minutes", N_("Minutes"), N_("How many minutes?"), 1, 600, .required = TRUE),
  LONG_TEXT ("outcome", N_("What was said"), N_("What must be kept of the discussion, without names?")),
  RANK,
};

const CanevasRecordType canevas_agenda_item_type = {
  .table = "agenda_item",
  .label = N_("Agenda item"),
  .plural = N_("Agenda items"),
  .get_type = canevas_agenda_item_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "subject",
  .parent = "meeting",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasAgendaItem, canevas_agenda_item)
