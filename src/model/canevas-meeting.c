/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-meeting.h"

#include "canevas-agenda-item.h"
#include "canevas-authority.h"
#include "canevas-fields.h"
#include "canevas-format.h"
#include "canevas-hour.h"
#include "canevas-instance.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

struct _CanevasMeeting
{
  CanevasRecord parent_instance;
};

static const CanevasChoice states[] = {
  { "planned", NC_("choice", "Planned") },
  { "convened", NC_("choice", "Convened") },
  { "held", NC_("choice", "Held") },
  { "cancelled", NC_("choice", "Cancelled") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("instance", N_("Body"), NULL, "instance", CASCADE, .required = TRUE, .hidden = TRUE),
  DATE ("held_on", N_("Date"), N_("On what day?"), .required = TRUE),
  TEXT ("starts_at", N_("From"), N_("At what time does it begin? For example 14 h 00."), .required = TRUE, .maximum = 20, .hour = TRUE),
  TEXT ("ends_at", N_("Until"), N_("At what time does it end?"), .maximum = 20, .hour = TRUE),
  TEXT ("place", N_("Place"), N_("In which room, or by which link?"), .required = TRUE),
  TEXT ("reference", N_("Reference"), N_("Under which number is the file registered?"), .maximum = 60),
  TEXT ("subject", N_("Subject"), N_("What is this meeting about, in one line?")),
  CHOICE ("state", N_("State"), N_("Is it planned, convened, held or cancelled?"), states, .required = TRUE, .initial = "planned"),
  DATE ("convened_on", N_("Convened on"), N_("On what day was the notice sent?")),
  INTEGER ("present", N_("Members present"), N_("How many of the members who count for the quorum were present?"), 0, 1000),
  LONG_TEXT ("attendance", N_("Attendance"), N_("Which functions were present, excused, represented?")),
  LONG_TEXT ("documents", N_("Documents sent"), N_("Which papers go with the notice, one per line?")),
  LONG_TEXT ("disagreements", N_("Disagreements"), N_("Which points of view were not reconciled? They are kept, without names.")),
  TEXT ("written_by", N_("Written by"), N_("Which function wrote the record?")),
  DATE ("sent_on", N_("Record sent on"), N_("On what day was the record of decisions sent?")),
  RANK,
};

const CanevasRecordType canevas_meeting_type = {
  .table = "meeting",
  .label = N_("Meeting"),
  .plural = N_("Meetings"),
  .get_type = canevas_meeting_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "subject",
  .parent = "instance",
  .order = "rank",
};

G_DEFINE_FINAL_TYPE (CanevasMeeting, canevas_meeting, CANEVAS_TYPE_RECORD)

/* The body and the day: "COPIL, 12 janv. 2027". */
static char *
canevas_meeting_dup_title (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) instance = canevas_record_get_reference (record, "instance");
  g_autofree char *day = canevas_format_date (canevas_record_get_text (record, "held_on"), CANEVAS_DATE_SHORT);

  if (instance == NULL || *day == '\0')
    return g_strdup (instance != NULL ? canevas_record_get_title (instance) : day);
  return g_strdup_printf ("%s, %s", canevas_record_get_title (instance), day);
}

static void
canevas_meeting_class_init (CanevasMeetingClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_meeting_dup_title;
  canevas_record_class_set_type (record_class, &canevas_meeting_type);
}

static void
canevas_meeting_init (CanevasMeeting *self)
{
}

CanevasMeeting *
canevas_meeting_find_next (CanevasMeeting *self)
{
  g_autoptr (CanevasRecord) instance = NULL;
  g_autofree char *after = NULL;
  GDate day;

  g_return_val_if_fail (CANEVAS_IS_MEETING (self), NULL);

  instance = canevas_record_get_reference (CANEVAS_RECORD (self), "instance");
  if (instance == NULL || !canevas_day_parse (canevas_record_get_text (CANEVAS_RECORD (self), "held_on"), &day))
    return NULL;
  g_date_add_days (&day, 1);
  after = canevas_day_to_iso (&day);
  return (CanevasMeeting *) canevas_instance_find_next_meeting (instance, after);
}

CanevasQuorum
canevas_meeting_get_quorum (CanevasMeeting *self)
{
  g_autoptr (CanevasRecord) instance = NULL;

  g_return_val_if_fail (CANEVAS_IS_MEETING (self), CANEVAS_QUORUM_UNKNOWN);

  instance = canevas_record_get_reference (CANEVAS_RECORD (self), "instance");
  if (instance == NULL || !canevas_record_is_set (instance, "quorum") || !canevas_record_is_set (CANEVAS_RECORD (self), "present"))
    return CANEVAS_QUORUM_UNKNOWN;
  return canevas_record_get_integer (CANEVAS_RECORD (self), "present") >= canevas_record_get_integer (instance, "quorum")
           ? CANEVAS_QUORUM_REACHED
           : CANEVAS_QUORUM_MISSED;
}

guint
canevas_meeting_get_length (CanevasRecord *meeting)
{
  g_autoptr (CanevasRecord) body = NULL;
  int from, to;

  g_return_val_if_fail (CANEVAS_IS_MEETING (meeting), 0);

  from = canevas_hour_read (canevas_record_get_text (meeting, "starts_at"));
  to = canevas_hour_read (canevas_record_get_text (meeting, "ends_at"));
  if (from >= 0 && to > from)
    return (guint) (to - from);
  body = canevas_record_get_reference (meeting, "instance");
  return body != NULL ? (guint) canevas_record_get_integer (body, "duration") : 0;
}

guint
canevas_meeting_get_agenda_length (CanevasRecord *meeting)
{
  g_autoptr (CanevasList) items = NULL;
  guint sum = 0;

  g_return_val_if_fail (CANEVAS_IS_MEETING (meeting), 0);

  items = canevas_store_children (canevas_record_get_store (meeting), &canevas_agenda_item_type, canevas_record_get_id (meeting));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (items)); i++)
    {
      g_autoptr (CanevasRecord) item = g_list_model_get_item (G_LIST_MODEL (items), i);

      sum += (guint) canevas_record_get_integer (item, "minutes");
    }
  return sum;
}

char *
canevas_meeting_dup_agenda_sentence (CanevasRecord *meeting)
{
  const guint length = canevas_meeting_get_length (meeting);
  const guint agenda = canevas_meeting_get_agenda_length (meeting);

  if (agenda == 0)
    return NULL;
  if (length == 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The agenda takes %u minute.", "The agenda takes %u minutes.", agenda), agenda);
  if (agenda > length)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The agenda takes %u minute, the meeting lasts %u: %u too many.",
                                         "The agenda takes %u minutes, the meeting lasts %u: %u too many.", agenda), agenda, length, agenda - length);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The agenda takes %u minute out of %u.", "The agenda takes %u minutes out of %u.", agenda),
                          agenda, length);
}

char *
canevas_meeting_dup_holiday_sentence (CanevasRecord *meeting)
{
  const char *label;
  g_autofree char *date = NULL;
  GDate day;

  g_return_val_if_fail (CANEVAS_IS_MEETING (meeting), NULL);

  if (!canevas_day_parse (canevas_record_get_text (meeting, "held_on"), &day))
    return NULL;
  label = canevas_holiday_get_label (&day, canevas_authority_find_holidays (canevas_record_get_store (meeting)));
  if (label == NULL)
    return NULL;
  date = canevas_format_day (&day, CANEVAS_DATE_LONG);
  /* Translators: a date and the name of a holiday. */
  return g_strdup_printf (_("%s is a public holiday: %s."), date, label);
}

char *
canevas_meeting_dup_quorum_sentence (CanevasRecord *meeting)
{
  g_autoptr (CanevasRecord) body = NULL;
  int quorum, present;

  g_return_val_if_fail (CANEVAS_IS_MEETING (meeting), NULL);

  body = canevas_record_get_reference (meeting, "instance");
  quorum = body != NULL ? (int) canevas_record_get_integer (body, "quorum") : 0;
  if (quorum == 0 || !canevas_record_is_set (meeting, "present"))
    return NULL;
  present = (int) canevas_record_get_integer (meeting, "present");
  if (present >= quorum)
    return g_strdup_printf (_("Quorum reached: %d present, %d needed."), present, quorum);
  return g_strdup_printf (_("Quorum not reached: %d present, %d needed. Decisions wait, or follow the rule the body gave itself."), present, quorum);
}
