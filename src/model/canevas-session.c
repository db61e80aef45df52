/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-session.h"

#include "canevas-fields.h"
#include "canevas-session-step.h"
#include "canevas-store.h"

struct _CanevasSession
{
  CanevasRecord parent_instance;
};

const CanevasChoice canevas_session_aims[] = {
  { "open", NC_("choice", "Get to know one another") },
  { "share", NC_("choice", "Inform and share") },
  { "explore", NC_("choice", "Understand a problem") },
  { "ideas", NC_("choice", "Gather ideas") },
  { "decide", NC_("choice", "Choose and decide") },
  { "design", NC_("choice", "Design a solution") },
  { "help", NC_("choice", "Help one another on a case") },
  { "regulate", NC_("choice", "Settle a tension") },
  { "follow", NC_("choice", "Follow up the work") },
  { "learn", NC_("choice", "Draw lessons") },
  { NULL },
};

static const CanevasChoice states[] = {
  { "planned", NC_("choice", "Planned") },
  { "held", NC_("choice", "Held") },
  { "cancelled", NC_("choice", "Cancelled") },
  { NULL },
};

static const CanevasField fields[] = {
  TEXT ("name", N_("Title"), N_("What is this session called?"), .required = TRUE),
  REFERENCE ("project", N_("Project"), N_("For which project, if it is for one?"), "project", CLEAR),
  REFERENCE ("community", N_("Community"), N_("Which community meets, if it is one?"), "community", CLEAR),
  REFERENCE ("working_group", N_("Working group"), N_("Which working group meets, if it is one?"), "working_group", CLEAR),
  CHOICE ("aim", N_("Aim"), N_("What is the session for above all?"), canevas_session_aims, .required = TRUE, .initial = "share"),
  LONG_TEXT ("question", N_("Question worked on"), N_("To which question should it bring an answer?"), .required = TRUE),
  DATE ("held_on", N_("Date"), N_("On what day?"), .required = TRUE),
  TEXT ("starts_at", N_("From"), N_("At what time does it begin? For example 14 h 00."), .maximum = 20, .hour = TRUE),
  INTEGER ("duration", N_("Length (minutes)"), N_("How much time is there?"), 5, 2880),
  TEXT ("place", N_("Place"), N_("In which room, or by which link?")),
  TEXT ("facilitator", N_("Facilitator"), N_("Which function facilitates?")),
  INTEGER ("expected", N_("Participants expected"), N_("For how many people?"), 1, 10000),
  INTEGER ("present", N_("Participants present"), N_("How many came? A number, never names."), 0, 10000),
  LONG_TEXT ("material", N_("Material and room"), N_("What must be in the room?")),
  CHOICE ("state", N_("State"), N_("Is it prepared, held, cancelled?"), states, .required = TRUE, .initial = "planned"),
  LONG_TEXT ("minutes", N_("Minutes of the session"), N_("What was said that is worth keeping, without names?")),
  LONG_TEXT ("feedback", N_("Feedback to participants"), N_("What was kept, what was not and why, what comes next?")),
  DATE ("feedback_on", N_("Feedback given on"), N_("On what day did the participants get it?")),
  RANK,
};

const CanevasRecordType canevas_session_type = {
  .table = "session",
  .label = N_("Working session"),
  .plural = N_("Working sessions"),
  .get_type = canevas_session_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "name",
  .order = "rank",
};

CANEVAS_DEFINE_RECORD (CanevasSession, canevas_session)

guint
canevas_session_get_planned (CanevasRecord *session)
{
  g_autoptr (CanevasList) steps = NULL;
  guint sum = 0;

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), 0);

  steps = canevas_store_children (canevas_record_get_store (session), &canevas_session_step_type, canevas_record_get_id (session));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);

      sum += (guint) canevas_record_get_integer (step, "minutes");
    }
  return sum;
}

char *
canevas_session_dup_length_sentence (CanevasRecord *session)
{
  const guint planned = canevas_session_get_planned (session);
  const guint length = (guint) canevas_record_get_integer (session, "duration");

  if (planned == 0)
    return NULL;
  if (length == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The moments take %u minute.", "The moments take %u minutes.", planned), planned);
  if (planned > length)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The moments take %u minute, the session lasts %u: %u too many.",
                                         "The moments take %u minutes, the session lasts %u: %u too many.", planned),
                            planned, length, planned - length);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The moments take %u minute out of %u.", "The moments take %u minutes out of %u.", planned),
                          planned, length);
}
