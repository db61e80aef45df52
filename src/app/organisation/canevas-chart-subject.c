/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-subject.h"

#include "canevas-org-marks.h"

/* (nullable): in a scenario, the unit that mirrors one in force. */
static const char *
find_mirror (CanevasOrgFacts *facts, const char *origin)
{
  for (guint i = 0; origin != NULL && i < facts->n_units; i++)
    if (g_strcmp0 (facts->units[i].origin, origin) == 0)
      return facts->units[i].id;
  return NULL;
}

void
canevas_chart_subject_init (CanevasChartSubject *self, CanevasOrgWatch *watch, GListModel *authorities, CanevasChartSettings *settings)
{
  g_autoptr (CanevasOrgDifference) difference = NULL;

  g_return_if_fail (self != NULL && watch != NULL);
  g_return_if_fail (CANEVAS_IS_CHART_SETTINGS (settings));

  self->authority = g_list_model_get_item (authorities, 0);
  self->scenario = canevas_chart_settings_dup_scenario (settings);
  canevas_chart_settings_get (settings, &self->options);
  if (self->scenario == NULL)
    {
      self->facts = canevas_org_facts_ref (canevas_org_watch_get_facts (watch));
      return;
    }
  self->facts = canevas_org_facts_new (canevas_record_get_store (self->scenario), self->scenario);
  difference = canevas_org_difference_new (canevas_org_watch_get_facts (watch), self->facts);
  self->marks = canevas_org_marks_new (difference);
  self->options.of = find_mirror (self->facts, self->options.of);
  self->options.marks = (const CanevasOrgMark *) (gpointer) self->marks->data;
  self->options.scenario = canevas_record_get_title (self->scenario);
}

void
canevas_chart_subject_clear (CanevasChartSubject *self)
{
  g_clear_object (&self->authority);
  g_clear_object (&self->scenario);
  g_clear_pointer (&self->marks, g_array_unref);
  g_clear_pointer (&self->facts, canevas_org_facts_unref);
}

guint
canevas_chart_subject_count (CanevasOrgFacts *facts, const CanevasOrgChartOptions *options)
{
  const guint top = canevas_org_facts_find_unit (facts, options->of);
  const guint first = top != CANEVAS_ORG_NONE ? top : 0, end = top != CANEVAS_ORG_NONE ? facts->units[top].end : facts->n_units;
  guint n = 0;

  for (guint i = first; i < end; i++)
    if (options->depth == 0 || facts->units[i].level < facts->units[first].level + options->depth)
      n += 1 + (options->people ? facts->units[i].own_people : 0);
  return n;
}

CanevasScene *
canevas_chart_subject_draw (const CanevasChartSubject *self, CanevasTextMeasure *measure)
{
  return canevas_org_chart_new (self->facts, self->authority, measure, &self->options);
}
