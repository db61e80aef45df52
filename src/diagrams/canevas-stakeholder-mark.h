/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-frame.h"
#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * The attitude of stakeholders as marks: each has its own shape, and a colour on top of it. One more for those whose attitude is
 * not known.
 */
#define CANEVAS_N_STAKEHOLDER_MARKS 5

/** Draws the mark of the attitude of @stakeholder around a point. */
void canevas_stakeholder_mark_draw (CanevasScene *scene, CanevasRecord *stakeholder, double x, double y, double radius);
/** The attitude in words, in the language that is current. */
const char *canevas_stakeholder_mark_get_label (CanevasRecord *stakeholder);
/** @entries: (out caller-allocates): CANEVAS_N_STAKEHOLDER_MARKS of them, in the language that is current */
void canevas_stakeholder_mark_fill_legend (CanevasLegendEntry *entries);

G_END_DECLS
