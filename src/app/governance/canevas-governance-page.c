/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-governance-page.h"

struct _CanevasGovernancePage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasGovernancePage, canevas_governance_page, CANEVAS_TYPE_VIEW_PAGE)

static void
canevas_governance_page_class_init (CanevasGovernancePageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->name = "governance";
  page_class->title = N_("Governance");
}

static void
canevas_governance_page_init (CanevasGovernancePage *self)
{
}
