/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-gantt.h"
#include "canevas-plan.h"

G_BEGIN_DECLS

/**
 * CanevasPlanFacts:
 *
 * What is drawn of a project's plan: its tasks and milestones, what they wait for, the periods to avoid, the workload, and what
 * was planned before. Read once, as #CanevasPlan is.
 */
typedef struct _CanevasPlanFacts CanevasPlanFacts;

/**
 * canevas_plan_facts_new:
 * @plan: must outlive the facts
 * @baseline: (nullable): to compare with
 * @today: 0: none is shown
 * @depth: how many levels are shown; 0: all
 *
 * In the current language. Rows have the ids of their records; a milestone of a task stands below it, others last.
 *
 * Returns: (transfer full): %NULL with @error where tasks wait for each other
 */
CanevasPlanFacts *canevas_plan_facts_new (CanevasPlan *plan, CanevasRecord *baseline, guint32 today, guint depth, GError **error);
void canevas_plan_facts_free (CanevasPlanFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasPlanFacts, canevas_plan_facts_free)

/** (transfer none) */
const CanevasGanttFacts *canevas_plan_facts_get (CanevasPlanFacts *self);
/** (transfer none): the record of a row: a task or a milestone */
CanevasRecord *canevas_plan_facts_get_record (CanevasPlanFacts *self, guint row);

/** How a period to avoid is drawn. */
CanevasGanttBandKind canevas_plan_facts_get_band_kind (CanevasRecord *period);

G_END_DECLS
