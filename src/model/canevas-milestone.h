/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A milestone (jalon): a date at which something is true, and who says so. */
#define CANEVAS_TYPE_MILESTONE (canevas_milestone_get_type ())
G_DECLARE_FINAL_TYPE (CanevasMilestone, canevas_milestone, CANEVAS, MILESTONE, CanevasRecord)

extern const CanevasRecordType canevas_milestone_type;

G_END_DECLS
