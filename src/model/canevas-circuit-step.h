/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* A step on the way of a decision: a body, what it does there, and how long that takes. */
#define CANEVAS_TYPE_CIRCUIT_STEP (canevas_circuit_step_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCircuitStep, canevas_circuit_step, CANEVAS, CIRCUIT_STEP, CanevasRecord)

extern const CanevasRecordType canevas_circuit_step_type;

G_END_DECLS
