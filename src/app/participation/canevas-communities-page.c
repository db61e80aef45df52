/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-communities-page.h"

#include "canevas-attendance-view.h"
#include "canevas-communities-view.h"
#include "canevas-community-map-view.h"
#include "canevas-ideas-view.h"
#include "canevas-sessions-view.h"
#include "canevas-transversality-view.h"
#include "canevas-word-clouds-view.h"

struct _CanevasCommunitiesPage
{
  CanevasViewPage parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasCommunitiesPage, canevas_communities_page, CANEVAS_TYPE_VIEW_PAGE)

/* One entry a view, in the order of the bar. */
static const CanevasViewKind kinds[] = {
  { "communities",
    N_("Communities"),
    canevas_communities_view_get_type,
    { "community", "community_member", "community_link" },
    N_("People of different directions who share a function, a mission or a subject build a culture in common: the same words, "
        "practices exchanged, help when it is needed."),
    N_("Part 1, B.2.b, “A setting that creates social cohesion”") },
  { "map",
    N_("Map"),
    canevas_community_map_view_get_type,
    { NULL },
    N_ (
      "Which directions a community brings together, who ties two of them, which never meet: seen at once, it can be spoken of. It "
      "shows structures; it ranks nobody."),
    N_("Part 1, B.2.b, “A setting that creates social cohesion”") },
  { "transversality",
    N_("Transversality"),
    canevas_transversality_view_get_type,
    { NULL },
    N_("An authority divided into directions is held together by those who meet across them. What never meets can be made to: by a "
        "community, a project, a session."),
    N_("Part 1, B.2.b, “A setting that creates social cohesion”") },
  { "sessions",
    N_("Sessions"),
    canevas_sessions_view_get_type,
    { "session", "session_step", "session_outcome" },
    N_("Everybody speaks where the time of each moment is known and the method suits the question. What came of it goes back "
        "to those who took part."),
    N_("Part 2, C.3.a, “A range of managerial resources”") },
  { "ideas",
    N_("Ideas"),
    canevas_ideas_view_get_type,
    { "idea_box", "idea", "idea_event", "idea_action" },
    N_("Asking for ideas promises an answer. What was kept, how far it has come, what was not kept and why: visible to all, it "
        "brings the next ideas."),
    N_("Part 2, B.3.c, “Communicate at each step”") },
  { "attendance",
    N_("Attendance"),
    canevas_attendance_view_get_type,
    { NULL },
    N_("Who comes, contributes and enjoys it: signs of a live dynamic. They are counted, as trends of a group; nobody is watched."),
    N_("Part 2, C.1.d, “Evaluate in order to move on”") },
  { "words",
    N_("Words"),
    canevas_word_clouds_view_get_type,
    { "word_cloud" },
    N_ (
      "The words of those who were asked, before anybody sorts them: a picture to open the discussion with, and the table of what "
      "it was made from."),
    N_("Introduction") },
  { NULL },
};

static void
canevas_communities_page_class_init (CanevasCommunitiesPageClass *klass)
{
  CanevasViewPageClass *page_class = CANEVAS_VIEW_PAGE_CLASS (klass);

  page_class->title = N_("Communities");
  page_class->kinds = kinds;
}

static void
canevas_communities_page_init (CanevasCommunitiesPage *self)
{
}
