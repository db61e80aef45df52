/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Something somebody must do by a day, decided at a meeting or following a decision. */
#define CANEVAS_TYPE_ACTION_ITEM (canevas_action_item_get_type ())
G_DECLARE_FINAL_TYPE (CanevasActionItem, canevas_action_item, CANEVAS, ACTION_ITEM, CanevasRecord)

extern const CanevasRecordType canevas_action_item_type;

/** canevas_action_item_dup_state: @day: today, `YYYY-MM-DD`. In words: "done", "3 days late", "due today", "in 5 days", "no due date" */
char *canevas_action_item_dup_state (CanevasRecord *action, const char *day);

G_END_DECLS
