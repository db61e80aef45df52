/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A call for ideas: its question, its dates, its promise. */
#define CANEVAS_TYPE_IDEA_BOX (canevas_idea_box_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdeaBox, canevas_idea_box, CANEVAS, IDEA_BOX, CanevasRecord)

extern const CanevasRecordType canevas_idea_box_type;

G_END_DECLS
