/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-community.h"

#include "canevas-fields.h"
#include "canevas-frequency.h"

struct _CanevasCommunity
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "hierarchical", NC_("choice", "Hierarchical community") },
  { "functional", NC_("choice", "Functional community") },
  { "shared_mission", NC_("choice", "Community of a shared mission") },
  { "circle", NC_("choice", "Circle across services") },
  { "club", NC_("choice", "Club across directions") },
  { "ambassadors", NC_("choice", "Network of ambassadors") },
  { "trade_network", NC_("choice", "Professional network") },
  { "mirror_group", NC_("choice", "Mirror group") },
  { "other", NC_("choice", "Other community") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Name"), N_("Under what name do people know it?"), .required = TRUE),
  CHOICE ("kind", N_("Kind"), N_("Do its members share a rank, a trade, a mission, a subject?"), kinds, .required = TRUE, .initial = "functional"),
  LONG_TEXT ("purpose", N_("Purpose"), N_("What is it there for, in one sentence its members would sign?"), .required = TRUE),
  LONG_TEXT ("activities", N_("What it does"), N_("What do its members do together: shared definitions, exchange of practices, mutual help, coaching?")),
  TEXT ("audience", N_("Who it is for"), N_("Which functions may join?"), .required = TRUE),
  TEXT ("animator", N_("Animator"), N_("Which function, who knows how, animates it?"), .required = TRUE),
  REFERENCE ("animated_by", N_("Person who animates"), N_("Who is it today? Documents sent widely name the function only."), "person", CLEAR),
  TEXT ("sponsor", N_("Supported by"), N_("Which function of the management gives it time, a room and an ear?")),
  REFERENCE ("unit", N_("Attached to"), N_("Which unit looks after it, if any?"), "unit", CLEAR),
  REFERENCE ("parent", N_("Within"), N_("In which wider circle does it stand, if any?"), "community", CLEAR),
  REFERENCE ("project", N_("Project"), N_("Which project does it serve, if it serves one?"), "project", CLEAR),
  FLAG ("voluntary", N_("Voluntary"), N_("Does one join and leave freely?"), .initial = "true"),
  TEXT ("joining", N_("Joining and leaving"), N_("How does one join, and for how long?")),
  CHOICE ("frequency", N_("Frequency"), N_("How often does it meet?"), canevas_frequencies),
  INTEGER ("duration", N_("Length of a meeting (minutes)"), N_("How long does a meeting last?"), 5, 1440),
  TEXT ("time_given", N_("Time given"), N_("How much working time is granted to its members?")),
  LONG_TEXT ("tools", N_("Tools"), N_("With what do its members keep in touch: mailing list, video, shared folder?")),
  LONG_TEXT ("decision_rule", N_("How it decides"), N_("What may it decide, and how? Is no objection enough?")),
  TEXT ("accountable_to", N_("Accountable to"), N_("To whom does it tell what it did, and how often?")),
  DATE ("started_on", N_("Since"), N_("Since which day does it exist?")),
  DATE ("ended_on", N_("Ended on"), N_("On what day did it end?")),
  DECIMAL ("offset_x", N_("Shift to the right"), NULL, -20000, 20000, .hidden = TRUE),
  DECIMAL ("offset_y", N_("Shift downwards"), NULL, -20000, 20000, .hidden = TRUE),
  RANK,
};

const CanevasRecordType canevas_community_type = {
  .table = "community",
  .label = N_("Community"),
  .plural = N_("Communities"),
  .get_type = canevas_community_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasCommunity, canevas_community)
