/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-instance.h"

#include "canevas-fields.h"
#include "canevas-frequency.h"
#include "canevas-meeting.h"
#include "canevas-seat.h"
#include "canevas-store.h"

struct _CanevasInstance
{
  CanevasRecord parent_instance;
};

static const CanevasChoice kinds[] = {
  { "steering_committee", NC_("choice", "Steering committee") },
  { "project_board", NC_("choice", "Project board") },
  { "technical_committee", NC_("choice", "Project technical committee") },
  { "project_team", NC_("choice", "Project team") },
  { "regulation", NC_("choice", "Regulation body") },
  { "mirror_group", NC_("choice", "Mirror group") },
  { "crisis_cell", NC_("choice", "Crisis unit") },
  { "assembly", NC_("choice", "Assembly or statutory body") },
  { "other", NC_("choice", "Other body") },
  { NULL },
};

static const CanevasChoice levels[] = {
  { "strategy", NC_("choice", "Strategy") },
  { "management", NC_("choice", "Management") },
  { "project", NC_("choice", "Project") },
  { NULL },
};

static const CanevasChoice verbs[] = {
  { "decides", NC_("choice", "Decides") },
  { "arbitrates", NC_("choice", "Arbitrates") },
  { "prepares", NC_("choice", "Prepares") },
  { "produces", NC_("choice", "Produces") },
  { "advises", NC_("choice", "Advises") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("project", N_("Project"), NULL, "project", CASCADE, .required = TRUE, .hidden = TRUE),
  TEXT ("name", N_("Name"), N_("Under what name do people know this body?"), .required = TRUE),
  TEXT ("short_name", N_("Short name"), N_("Which acronym is used, if any?"), .maximum = 40),
  CHOICE ("kind", N_("Kind of body"), N_("What sort of body is it?"), kinds, .initial = "other"),
  CHOICE ("level", N_("Level"), N_("At which level does it stand: strategy, management of the project, or the project itself?"), levels, .required = TRUE, .initial = "project"),
  CHOICE ("verb", N_("What it does"), N_("Does it decide, arbitrate, prepare, produce or advise?"), verbs, .required = TRUE, .initial = "produces"),
  FLAG ("outside", N_("Outside the project"), N_("Does it exist without the project, such as an assembly or the staff committee (CST)?")),
  LONG_TEXT ("purpose", N_("What it treats"), N_("Which subjects come before it, one per line?"), .required = TRUE),
  LONG_TEXT ("not_treated", N_("What it does not treat"), N_("What is dealt with elsewhere, and where?")),
  CHOICE ("frequency", N_("Frequency"), N_("How often does it meet?"), canevas_frequencies, .required = TRUE),
  INTEGER ("duration", N_("Length of a meeting (minutes)"), N_("How long does a meeting last?"), 5, 1440),
  INTEGER ("quorum", N_("Quorum"), N_("How many members must be present for it to decide?"), 0, 1000),
  LONG_TEXT ("decision_rule", N_("How it decides"), N_("Agreement of all, a vote, or the chair’s word: how is a point settled, and where is a disagreement kept?")),
  LONG_TEXT ("inputs", N_("Inputs"), N_("What does it receive before it meets, and from whom?")),
  LONG_TEXT ("outputs", N_("Outputs"), N_("What comes out: decisions, opinions, deliverables?")),
  TEXT ("secretariat", N_("Secretariat"), N_("Which function convenes, writes the record and keeps it?")),
  INTEGER ("notice", N_("Notice (working days)"), N_("How many working days before the meeting must the file be ready?"), 0, 90),
  INTEGER ("record_delay", N_("Record of decisions within (hours)"), N_("Within how many hours is the record sent out?"), 0, 2000),
  TEXT ("referral", N_("Who may call on it"), N_("Who may put a subject before it, and how?")),
  DECIMAL ("offset_x", N_("Shift to the right"), NULL, -20000, 20000, .hidden = TRUE),
  DECIMAL ("offset_y", N_("Shift downwards"), NULL, -20000, 20000, .hidden = TRUE),
  RANK,
};

const CanevasRecordType canevas_instance_type = {
  .table = "instance",
  .label = N_("Body"),
  .plural = N_("Bodies"),
  .get_type = canevas_instance_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .parent = "project",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasInstance, canevas_instance)

static CanevasList *
list_children (CanevasRecord *body, const CanevasRecordType *type)
{
  return canevas_store_children (canevas_record_get_store (body), type, canevas_record_get_id (body));
}

static CanevasRecord *
find_seat (CanevasRecord *body, const char *capacity)
{
  g_autoptr (CanevasList) seats = list_children (body, &canevas_seat_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (seats)); i++)
    {
      g_autoptr (CanevasRecord) seat = g_list_model_get_item (G_LIST_MODEL (seats), i);

      if (g_strcmp0 (canevas_record_get_text (seat, "capacity"), capacity) == 0)
        return g_steal_pointer (&seat);
    }
  return NULL;
}

gboolean
canevas_instance_settles (CanevasRecord *body)
{
  const char *verb;

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), FALSE);

  verb = canevas_record_get_text (body, "verb");
  return g_strcmp0 (verb, "decides") == 0 || g_strcmp0 (verb, "arbitrates") == 0;
}

CanevasRecord *
canevas_instance_find_chair (CanevasRecord *body)
{
  CanevasRecord *chair;

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), NULL);

  chair = find_seat (body, "chair");
  if (chair == NULL && g_strcmp0 (canevas_record_get_text (body, "kind"), "regulation") == 0)
    chair = find_seat (body, "facilitator");
  return chair;
}

CanevasRecord *
canevas_instance_find_next_meeting (CanevasRecord *body, const char *day)
{
  g_autoptr (CanevasList) meetings = NULL;
  g_autoptr (CanevasRecord) next = NULL;

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), NULL);
  g_return_val_if_fail (day != NULL, NULL);

  meetings = list_children (body, &canevas_meeting_type);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (meetings)); i++)
    {
      g_autoptr (CanevasRecord) meeting = g_list_model_get_item (G_LIST_MODEL (meetings), i);
      const char *held_on = canevas_record_get_text (meeting, "held_on");

      if (held_on == NULL || strcmp (held_on, day) < 0 || g_strcmp0 (canevas_record_get_text (meeting, "state"), "cancelled") == 0)
        continue;
      if (next == NULL || strcmp (held_on, canevas_record_get_text (next, "held_on")) < 0)
        g_set_object (&next, meeting);
    }
  return g_steal_pointer (&next);
}

guint
canevas_instance_count_seats (CanevasRecord *body)
{
  g_autoptr (CanevasList) seats = NULL;

  g_return_val_if_fail (CANEVAS_IS_INSTANCE (body), 0);

  seats = list_children (body, &canevas_seat_type);
  return g_list_model_get_n_items (G_LIST_MODEL (seats));
}
