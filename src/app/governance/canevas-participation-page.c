/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-participation-page.h"

struct _CanevasParticipationPage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasParticipationPage, canevas_participation_page, CANEVAS_TYPE_VIEW_PAGE)

static void
canevas_participation_page_class_init (CanevasParticipationPageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->name = "participation";
  page_class->title = N_("Participation");
}

static void
canevas_participation_page_init (CanevasParticipationPage *self)
{
}
