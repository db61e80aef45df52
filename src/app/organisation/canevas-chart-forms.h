/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "canevas-org-chart.h"

G_BEGIN_DECLS

/**
 * CanevasChartForms:
 *
 * One button for each form that an organisation can be drawn in, with a small drawing of it. Property: "form" (uint, notified).
 *
 * # CSS nodes
 * `chartforms`, its buttons have class `.form`
 */
#define CANEVAS_TYPE_CHART_FORMS (canevas_chart_forms_get_type ())
G_DECLARE_FINAL_TYPE (CanevasChartForms, canevas_chart_forms, CANEVAS, CHART_FORMS, AdwBin)

GtkWidget *canevas_chart_forms_new (void);
CanevasOrgForm canevas_chart_forms_get_form (CanevasChartForms *self);
void canevas_chart_forms_set_form (CanevasChartForms *self, CanevasOrgForm form);
/** What this form is for, in a sentence, translated. */
const char *canevas_chart_forms_get_purpose (CanevasOrgForm form);

G_END_DECLS
