/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-exporter.h"

G_BEGIN_DECLS

/* One a file: canevas-export-<name>.c. */
extern const CanevasExporter canevas_exporter_calendar;
extern const CanevasExporter canevas_exporter_circuit;
extern const CanevasExporter canevas_exporter_communication_plan;
extern const CanevasExporter canevas_exporter_cst;
extern const CanevasExporter canevas_exporter_dashboard;
extern const CanevasExporter canevas_exporter_decision_delay;
extern const CanevasExporter canevas_exporter_governance;
extern const CanevasExporter canevas_exporter_organigramme;
extern const CanevasExporter canevas_exporter_plan;
extern const CanevasExporter canevas_exporter_portfolio;
extern const CanevasExporter canevas_exporter_raci;
extern const CanevasExporter canevas_exporter_communities;
extern const CanevasExporter canevas_exporter_ideas;
extern const CanevasExporter canevas_exporter_retex;
extern const CanevasExporter canevas_exporter_session;
extern const CanevasExporter canevas_exporter_slips;
extern const CanevasExporter canevas_exporter_stakeholders;
extern const CanevasExporter canevas_exporter_wordcloud;

G_END_DECLS
