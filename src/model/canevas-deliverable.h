/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Something the project hands over. */
#define CANEVAS_TYPE_DELIVERABLE (canevas_deliverable_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDeliverable, canevas_deliverable, CANEVAS, DELIVERABLE, CanevasRecord)

extern const CanevasRecordType canevas_deliverable_type;

G_END_DECLS
