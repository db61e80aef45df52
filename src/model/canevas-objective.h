/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* An objective of a project: strategic, or operational under a strategic one. */
#define CANEVAS_TYPE_OBJECTIVE (canevas_objective_get_type ())
G_DECLARE_FINAL_TYPE (CanevasObjective, canevas_objective, CANEVAS, OBJECTIVE, CanevasRecord)

extern const CanevasRecordType canevas_objective_type;

G_END_DECLS
