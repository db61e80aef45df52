/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-view.h"

G_BEGIN_DECLS

/*
 * The circuits of decision of a project: its kinds of decision on the left, the circuit of the one selected and how long it takes on
 * the right, the form of the kind or of the step selected in the inspector.
 */
#define CANEVAS_TYPE_CIRCUIT_VIEW (canevas_circuit_view_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCircuitView, canevas_circuit_view, CANEVAS, CIRCUIT_VIEW, CanevasView)

G_END_DECLS
