/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A step of an idea: from which day it stands where, and why. */
#define CANEVAS_TYPE_IDEA_EVENT (canevas_idea_event_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdeaEvent, canevas_idea_event, CANEVAS, IDEA_EVENT, CanevasRecord)

extern const CanevasRecordType canevas_idea_event_type;

G_END_DECLS
