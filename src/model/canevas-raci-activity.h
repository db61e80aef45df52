/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A row of the RACI matrix: an activity or a deliverable. */
#define CANEVAS_TYPE_RACI_ACTIVITY (canevas_raci_activity_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciActivity, canevas_raci_activity, CANEVAS, RACI_ACTIVITY, CanevasRecord)

extern const CanevasRecordType canevas_raci_activity_type;

G_END_DECLS
