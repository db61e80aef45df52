/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-raci-review.h"

G_BEGIN_DECLS

/*
 * What is to be reviewed in a RACI matrix, beside it: one card of findings, each with why it matters and a button that puts it right;
 * under it the guide's question. Signal "shown" (uint row, uint column): the user wants to see this cell of the matrix;
 * G_MAXUINT stands for the heading.
 */
#define CANEVAS_TYPE_RACI_PANE (canevas_raci_pane_get_type ())
G_DECLARE_FINAL_TYPE (CanevasRaciPane, canevas_raci_pane, CANEVAS, RACI_PANE, AdwBin)

GtkWidget *canevas_raci_pane_new (CanevasRaciMatrix *matrix);
/** canevas_raci_pane_set_findings: @findings: (element-type CanevasRaciFinding): of the matrix as it is now; kept until the next */
void canevas_raci_pane_set_findings (CanevasRaciPane *self, GPtrArray *findings);
/** canevas_raci_pane_set_place: @text: (nullable): what the cursor is on */
void canevas_raci_pane_set_place (CanevasRaciPane *self, const char *text);

G_END_DECLS
