/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-participation-page.h"

#include "canevas-communication-view.h"

struct _CanevasParticipationPage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasParticipationPage, canevas_participation_page, CANEVAS_TYPE_VIEW_PAGE)

/* One entry a view, in the order of the bar. */
static const CanevasViewKind kinds[] = {
  { "communication", N_("Communication plan"), canevas_communication_view_get_type, { "communication_action" },
    N_("Telling people what is done, and why, builds trust at each step, setbacks included. Participants who hear what "
       "became of their proposals tell their peers, who believe them."),
    N_("Part 2, B.3.c, “Communicate at each step”") },
  { NULL },
};

static void
canevas_participation_page_class_init (CanevasParticipationPageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->title = N_("Participation");
  page_class->kinds = kinds;
}

static void
canevas_participation_page_init (CanevasParticipationPage *self)
{
}
