/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What is done to carry out an idea. */
#define CANEVAS_TYPE_IDEA_ACTION (canevas_idea_action_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdeaAction, canevas_idea_action, CANEVAS, IDEA_ACTION, CanevasRecord)

extern const CanevasRecordType canevas_idea_action_type;

G_END_DECLS
