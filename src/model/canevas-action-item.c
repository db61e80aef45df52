/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-action-item.h"

#include "canevas-due.h"
#include "canevas-fields.h"

struct _CanevasActionItem
{
  CanevasRecord parent_instance;
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("statement", N_("Action"), N_("What must be done?"), .required = TRUE),
  TEXT ("owner", N_("Owner"), N_("Which function takes care of it?"), .required = TRUE),
  DATE ("due", N_("Due date"), N_("By what day?"), .required = TRUE),
  DATE ("done_on", N_("Done on"), N_("On what day was it done?")),
  REFERENCE ("meeting", N_("Meeting"), N_("At which meeting was it agreed?"), "meeting", CLEAR),
  REFERENCE ("decision", N_("Decision"), N_("Which decision does it carry out?"), "decision", CLEAR),
  REFERENCE ("lesson", N_("Lesson"), N_("Which lesson of a review does it put into practice?"), "retex_item", CLEAR),
  TEXT ("note", N_("Remark"), N_("What is to be known about it?")),
  RANK,
};

const CanevasRecordType canevas_action_item_type = {
  .table = "action_item",
  .label = N_("Action"),
  .plural = N_("Actions"),
  .get_type = canevas_action_item_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "statement",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasActionItem, canevas_action_item)

char *
canevas_action_item_dup_state (CanevasRecord *action, const char *day)
{
  g_return_val_if_fail (CANEVAS_IS_ACTION_ITEM (action), NULL);

  if (canevas_record_is_set (action, "done_on"))
    return g_strdup (C_("action", "done"));
  return canevas_due_dup_words (canevas_record_get_text (action, "due"), day);
}
