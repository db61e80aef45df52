/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-page-kind.h"

#include "canevas-authority-page.h"
#include "canevas-calendar-page.h"
#include "canevas-chart-page.h"
#include "canevas-communities-page.h"
#include "canevas-documents-page.h"
#include "canevas-evaluation-page.h"
#include "canevas-framing-page.h"
#include "canevas-framing.h"
#include "canevas-governance-page.h"
#include "canevas-governance-parts.h"
#include "canevas-organisation-page.h"
#include "canevas-participation-page.h"
#include "canevas-portfolio-page.h"
#include "canevas-projects-page.h"
#include "canevas-scenarios-page.h"

static void
count_sections (CanevasRecord *project, guint *ready, guint *parts)
{
  canevas_framing_get_sections (parts);
  *ready = canevas_framing_count_ready (project);
}

static char *
describe_sections (guint ready, guint parts)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u section ready out of %u", "%u sections ready out of %u", ready), ready, parts);
}

static void
count_governance (CanevasRecord *project, guint *ready, guint *parts)
{
  canevas_governance_get_parts (parts);
  *ready = canevas_governance_count_ready (project);
}

static char *
describe_governance (guint ready, guint parts)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u point settled out of %u", "%u points settled out of %u", ready), ready, parts);
}

/* One line a page, in the order of the sidebar. The last line ends the table. */
static const CanevasPageKind kinds[] = {
  { "projects", CANEVAS_PAGE_PLACE_FILE, N_("Projects"), "canevas-portfolio-symbolic", canevas_projects_page_get_type },
  { "portfolio", CANEVAS_PAGE_PLACE_FILE, N_("Portfolio"), "view-list-symbolic", canevas_portfolio_page_get_type },
  { "authority", CANEVAS_PAGE_PLACE_ORGANISATION, N_("Authority"), "canevas-authority-symbolic", canevas_authority_page_get_type },
  { "organisation", CANEVAS_PAGE_PLACE_ORGANISATION, N_("People and units"), "canevas-agents-symbolic", canevas_organisation_page_get_type },
  { "chart", CANEVAS_PAGE_PLACE_ORGANISATION, N_("Chart of the organisation"), "canevas-tree-symbolic", canevas_chart_page_get_type },
  { "scenarios", CANEVAS_PAGE_PLACE_ORGANISATION, N_("Scenarios"), "edit-copy-symbolic", canevas_scenarios_page_get_type },
  { "communities", CANEVAS_PAGE_PLACE_ORGANISATION, N_("Communities"), "canevas-communities-symbolic", canevas_communities_page_get_type },
  { "papers", CANEVAS_PAGE_PLACE_ORGANISATION, N_("Documents"), "canevas-documents-symbolic", canevas_documents_page_get_type },
  { "framing", CANEVAS_PAGE_PLACE_PROJECT, N_("Framing"), "canevas-framing-symbolic", canevas_framing_page_get_type,
    count_sections, describe_sections },
  { "governance", CANEVAS_PAGE_PLACE_PROJECT, N_("Governance"), "canevas-governance-symbolic", canevas_governance_page_get_type,
    count_governance, describe_governance },
  { "participation", CANEVAS_PAGE_PLACE_PROJECT, N_("Participation"), "canevas-participation-symbolic", canevas_participation_page_get_type },
  { "calendar", CANEVAS_PAGE_PLACE_PROJECT, N_("Calendar"), "canevas-calendar-symbolic", canevas_calendar_page_get_type },
  { "evaluation", CANEVAS_PAGE_PLACE_PROJECT, N_("Evaluation"), "canevas-evaluation-symbolic", canevas_evaluation_page_get_type },
  { "documents", CANEVAS_PAGE_PLACE_PROJECT, N_("Documents"), "canevas-documents-symbolic", canevas_documents_page_get_type },
  { NULL },
};

const CanevasPageKind *
canevas_page_kind_list (guint *n_kinds)
{
  *n_kinds = G_N_ELEMENTS (kinds) - 1;
  return kinds;
}

const CanevasPageKind *
canevas_page_kind_find (const char *name)
{
  for (guint i = 0; kinds[i].name != NULL; i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      return &kinds[i];
  return NULL;
}

const CanevasPageKind *
canevas_page_kind_first (CanevasPagePlace place)
{
  for (guint i = 0; kinds[i].name != NULL; i++)
    if (kinds[i].place == place)
      return &kinds[i];
  return NULL;
}
