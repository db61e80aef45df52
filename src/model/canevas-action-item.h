/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Something somebody must do by a day, decided at a meeting or following a decision. */
#define CANEVAS_TYPE_ACTION_ITEM (canevas_action_item_get_type ())
G_DECLARE_FINAL_TYPE (CanevasActionItem, canevas_action_item, CANEVAS, ACTION_ITEM, CanevasRecord)

extern const CanevasRecordType canevas_action_item_type;

G_END_DECLS
