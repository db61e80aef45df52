/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-agenda.h"

#include "canevas-avoid-period.h"
#include "canevas-communication-action.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-session.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project, *meeting;
} Fixture;

static CanevasRecord *
add (Fixture *fixture, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (fixture->store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  return record;
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_assert_true (canevas_record_set_text (record, field, text, NULL));
}

/* A meeting in a week that the authority closes, a session, a milestone and a message; and what is over. */
static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) body = NULL, held = NULL, session = NULL, milestone = NULL, reached = NULL, message = NULL, period = NULL,
                            other = NULL, elsewhere = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = add (fixture, &canevas_project_type, NULL, "name", "Accueil unique");
  other = add (fixture, &canevas_project_type, NULL, "name", "Autre");
  body = add (fixture, &canevas_instance_type, fixture->project, "name", "COPIL");
  fixture->meeting = add (fixture, &canevas_meeting_type, body, "held_on", "2027-10-05");
  held = add (fixture, &canevas_meeting_type, body, "held_on", "2027-09-07");
  set (held, "state", "held");
  session = add (fixture, &canevas_session_type, NULL, "name", "Atelier");
  g_assert_true (canevas_record_set_reference (session, "project", fixture->project, NULL));
  set (session, "held_on", "2027-09-21");
  milestone = add (fixture, &canevas_milestone_type, fixture->project, "name", "Ouverture");
  set (milestone, "due", "2027-12-02");
  reached = add (fixture, &canevas_milestone_type, fixture->project, "name", "Lancement");
  set (reached, "due", "2027-09-14");
  set (reached, "reached_on", "2027-09-14");
  message = add (fixture, &canevas_communication_action_type, fixture->project, "audience", "Agents");
  set (message, "due", "2027-09-02");
  elsewhere = add (fixture, &canevas_milestone_type, other, "name", "Ailleurs");
  set (elsewhere, "due", "2027-09-15");
  period = add (fixture, &canevas_avoid_period_type, NULL, "name", "Fermeture");
  set (period, "first_day", "2027-10-04");
  set (period, "last_day", "2027-10-08");
  canevas_store_end_typing (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->meeting);
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static char *
dup_days (GPtrArray *entries)
{
  g_autoptr (GString) days = g_string_new (NULL);

  for (guint i = 0; i < entries->len; i++)
    g_string_append_printf (days, "%s ", ((const CanevasAgendaEntry *) entries->pdata[i])->day);
  return g_string_free (g_steal_pointer (&days), FALSE);
}

/* All that is still to come of one project, by day. */
static void
test_list (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) all = canevas_agenda_list (fixture->project, NULL);
  g_autoptr (GPtrArray) later = canevas_agenda_list (fixture->project, "2027-09-21");
  g_autofree char *days = dup_days (all);
  g_autofree char *later_days = dup_days (later);

  g_assert_cmpstr (days, ==, "2027-09-02 2027-09-21 2027-10-05 2027-12-02 ");
  g_assert_cmpstr (later_days, ==, "2027-09-21 2027-10-05 2027-12-02 ");
}

/* A bad day has a reason and a better one, and is put off to it by one step, which can be taken back. */
static void
test_put_off (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) entries = canevas_agenda_list (fixture->project, "2027-09-21");
  const CanevasAgendaEntry *good = entries->pdata[0], *bad = entries->pdata[1];

  g_assert_null (good->reason);
  g_assert_null (good->good);
  g_assert_true (bad->record == fixture->meeting);
  g_assert_cmpstr (bad->reason, ==, "Fermeture");
  g_assert_cmpstr (bad->good, ==, "2027-10-11");
  g_assert_true (canevas_agenda_entry_put_off (bad, NULL));
  g_assert_cmpstr (canevas_record_get_text (fixture->meeting, "held_on"), ==, "2027-10-11");
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpstr (canevas_record_get_text (fixture->meeting, "held_on"), ==, "2027-10-05");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/agenda/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("list", test_list);
  ADD ("put-off", test_put_off);
#undef ADD
  return g_test_run ();
}
