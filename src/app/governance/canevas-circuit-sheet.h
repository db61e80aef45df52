/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-record-list.h"

G_BEGIN_DECLS

/*
 * One kind of decision: who contributes, who settles, where a stuck point goes; the five questions of an arbitration; its steps, to
 * be put in order; how long it takes. Signal: "step" (CanevasRecord, gboolean new): the step to edit.
 */
#define CANEVAS_TYPE_CIRCUIT_SHEET (canevas_circuit_sheet_get_type ())
G_DECLARE_FINAL_TYPE (CanevasCircuitSheet, canevas_circuit_sheet, CANEVAS, CIRCUIT_SHEET, AdwBin)

GtkWidget *canevas_circuit_sheet_new (void);
/** canevas_circuit_sheet_set_kind: @kind: (nullable): a decision_kind */
void canevas_circuit_sheet_set_kind (CanevasCircuitSheet *self, CanevasRecord *kind);
/** (nullable) */
CanevasRecord *canevas_circuit_sheet_get_kind (CanevasCircuitSheet *self);
/** Selects a step of the kind shown; FALSE when it is not one. */
gboolean canevas_circuit_sheet_select (CanevasCircuitSheet *self, CanevasRecord *step);

G_END_DECLS
