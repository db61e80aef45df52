/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-calendar-page.h"

#include "canevas-agenda-view.h"
#include "canevas-periods-view.h"
#include "canevas-plan-view.h"
#include "canevas-tasks-view.h"

struct _CanevasCalendarPage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasCalendarPage, canevas_calendar_page, CANEVAS_TYPE_VIEW_PAGE)

/* One entry a view, in the order of the bar. */
static const CanevasViewKind kinds[] = {
  { "plan", N_("Plan"), canevas_plan_view_get_type, { "task", "milestone" },
    N_("Time is the difficulty named most often. What is drawn can be discussed: what waits for what, whose days it takes, and which "
       "weeks of the authority are already full."),
    N_("Part 2, C.2, “Time and the calendar of the authority”") },
  { "tasks", N_("Tasks"), canevas_tasks_view_get_type, { "task_dependency", "task_load", "baseline" },
    N_("Days of work written down are days that somebody gives. What nobody wrote down is done in the evening, or not at all."),
    N_("Part 2, C.2, “Time and the calendar of the authority”") },
  { "agenda", N_("Day by day"), canevas_agenda_view_get_type, { NULL },
    N_("There are good moments and moments to avoid. Budget, start of the school year, end of the year, wishes: some periods are full; "
       "in others nobody is there. A plan that forgets them loses its momentum."),
    N_("Part 2, C.2, “Time and the calendar of the authority”") },
  { "periods", N_("Periods to avoid"), canevas_periods_view_get_type, { "avoid_period" },
    N_("There are good moments and moments to avoid. Budget, start of the school year, end of the year, wishes: some periods are full; "
       "in others nobody is there. A plan that forgets them loses its momentum."),
    N_("Part 2, C.2, “Time and the calendar of the authority”") },
  { NULL },
};

static void
canevas_calendar_page_class_init (CanevasCalendarPageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->title = N_("Calendar");
  page_class->kinds = kinds;
}

static void
canevas_calendar_page_init (CanevasCalendarPage *self)
{
}
