/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-settings.h"
#include "canevas-org-chart.h"
#include "canevas-org-watch.h"

G_BEGIN_DECLS

/*
 * What a page of a chart draws: an organisation, with the marks of what a scenario changes where one is compared with. Lives as long as
 * a drawing is made.
 */
typedef struct
{
  CanevasRecord *authority, *scenario; /* nullable */
  CanevasOrgFacts *facts;
  GArray *marks; /* (nullable): of CanevasOrgMark */
  CanevasOrgChartOptions options;
} CanevasChartSubject;

/**
 * canevas_chart_subject_init:
 * @self: its options say what the settings do not: size, date, plan
 * @watch: of the organisation in force
 * @authorities: of the file
 */
void canevas_chart_subject_init (CanevasChartSubject *self, CanevasOrgWatch *watch, GListModel *authorities, CanevasChartSettings *settings);
void canevas_chart_subject_clear (CanevasChartSubject *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (CanevasChartSubject, canevas_chart_subject_clear)

/** How many units and people are drawn of an organisation, without making the drawing. */
guint canevas_chart_subject_count (CanevasOrgFacts *facts, const CanevasOrgChartOptions *options);
/** (transfer full): the drawing. */
CanevasScene *canevas_chart_subject_draw (const CanevasChartSubject *self, CanevasTextMeasure *measure);

G_END_DECLS
