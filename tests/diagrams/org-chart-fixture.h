/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart.h"

/* An authority to draw charts of. */
typedef struct
{
  CanevasStore *store;
  CanevasRecord *authority;
  CanevasTextMeasure *measure;
} OrgChartFixture;

void org_chart_fixture_set_up (OrgChartFixture *self, gconstpointer unused);
void org_chart_fixture_tear_down (OrgChartFixture *self, gconstpointer unused);
/* (transfer full): the chart of the whole authority. */
CanevasScene *org_chart_fixture_draw (OrgChartFixture *self, const CanevasOrgChartOptions *options);
/* The box of a unit, by its name. */
CanevasRectangle org_chart_fixture_find_box (OrgChartFixture *self, CanevasScene *scene, const char *name);
/* Whether a text is drawn. */
gboolean org_chart_fixture_holds (CanevasScene *scene, const char *text);
/* Fails when a box lies over another, or beyond the sheet. */
void org_chart_fixture_assert_apart (CanevasScene *scene);
/* Fails when a segment of a link beside the hierarchy lies within a box. */
void org_chart_fixture_assert_ways_free (CanevasScene *scene);
