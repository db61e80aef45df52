/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A body in which a project is governed: steering committee, project board, team… */
#define CANEVAS_TYPE_INSTANCE (canevas_instance_get_type ())
G_DECLARE_FINAL_TYPE (CanevasInstance, canevas_instance, CANEVAS, INSTANCE, CanevasRecord)

extern const CanevasRecordType canevas_instance_type;

/** Whether it has the last word on something: it decides, or arbitrates. */
gboolean canevas_instance_settles (CanevasRecord *body);
/** (transfer full) (nullable): the seat that chairs it; where nobody chairs a regulation body, the one that facilitates it. */
CanevasRecord *canevas_instance_find_chair (CanevasRecord *body);
/** canevas_instance_find_next_meeting: @day: `YYYY-MM-DD`. Returns: (transfer full) (nullable): its first meeting from @day on that is not cancelled */
CanevasRecord *canevas_instance_find_next_meeting (CanevasRecord *body, const char *day);
/** Number of its seats. */
guint canevas_instance_count_seats (CanevasRecord *body);

G_END_DECLS
