/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * How long a step of a circuit takes at the most, from the rhythm of its body alone: whatever the day, the next meeting is no
 * further than one period away. The simulation of a circuit knows better, from a given day.
 */

/** (transfer full): in few words, "48 h", "≤ 2 months"; "" when nothing is known. @step: a circuit_step */
char *canevas_step_delay_format (CanevasRecord *step);
/** In working days; -1 when there is no telling. */
int canevas_step_delay_get_days (CanevasRecord *step);

G_END_DECLS
