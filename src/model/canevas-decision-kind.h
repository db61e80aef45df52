/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A kind of decision of a project, with the way it goes through the bodies. */
#define CANEVAS_TYPE_DECISION_KIND (canevas_decision_kind_get_type ())
G_DECLARE_FINAL_TYPE (CanevasDecisionKind, canevas_decision_kind, CANEVAS, DECISION_KIND, CanevasRecord)

extern const CanevasRecordType canevas_decision_kind_type;

G_END_DECLS
