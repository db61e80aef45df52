/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* Whom a project concerns: a group or a function, seen at 360°. */
#define CANEVAS_TYPE_STAKEHOLDER (canevas_stakeholder_get_type ())
G_DECLARE_FINAL_TYPE (CanevasStakeholder, canevas_stakeholder, CANEVAS, STAKEHOLDER, CanevasRecord)

extern const CanevasRecordType canevas_stakeholder_type;

G_END_DECLS
