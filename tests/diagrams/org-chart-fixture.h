/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart.h"
#include "canevas-scene-private.h"

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
/* (transfer full): the same in another form. */
CanevasScene *org_chart_fixture_draw_form (OrgChartFixture *self, CanevasOrgForm form);
/* What has an id, which must be drawn. */
const CanevasGroup *org_chart_fixture_find_group (CanevasScene *scene, const char *id);
/* What is drawn of a record, by its name. */
CanevasRectangle org_chart_fixture_find_record (OrgChartFixture *self, CanevasScene *scene, const CanevasRecordType *type,
                                                const char *name);
CanevasPoint org_chart_fixture_get_middle (CanevasRectangle box);
/* Whether the outline says a text. */
gboolean org_chart_fixture_says (CanevasScene *scene, const char *text);
const char *org_chart_fixture_get_text (const CanevasSceneContents *contents, const CanevasShape *shape);
/* Whether a text is drawn. */
gboolean org_chart_fixture_holds (CanevasScene *scene, const char *text);
/* Fails, naming @where, when texts lie over each other. */
void org_chart_fixture_assert_texts_apart (CanevasScene *scene, const char *where);
/* Fails when a box lies over another, or beyond the sheet. */
void org_chart_fixture_assert_apart (CanevasScene *scene);
/* Fails when a segment of a link beside the hierarchy lies within a box. */
void org_chart_fixture_assert_ways_free (CanevasScene *scene);
