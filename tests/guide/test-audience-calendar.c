/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-audience-calendar.h"
#include "canevas-communication-action.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static CanevasRecord *
add (Fixture *self, const CanevasRecordType *type, CanevasRecord *parent, ...)
{
  CanevasRecord *record = canevas_store_add (self->store, type, parent, NULL);
  va_list fields;

  va_start (fields, parent);
  for (const char *field = va_arg (fields, const char *); field != NULL; field = va_arg (fields, const char *))
    g_assert_true (canevas_record_set_text (record, field, va_arg (fields, const char *), NULL));
  va_end (fields);
  return record;
}

static void
add_action (Fixture *self, const char *audience, const char *moment, const char *due)
{
  g_autoptr (CanevasRecord) action = add (self, &canevas_communication_action_type, self->project, "audience", audience, "moment", moment, NULL);

  if (due != NULL)
    g_assert_true (canevas_record_set_text (action, "due", due, NULL));
}

/* A merger of two front desks, from September to March. */
static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = add (self, &canevas_project_type, NULL, "start_date", "2026-09-14", "end_date", "2027-03-31", NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

/* A line an audience: "Agents: 1 . . 1 2 . ." with a lower-case r after what is heard by rhythm. */
static char *
read_calendar (Fixture *self)
{
  g_autoptr (CanevasAudienceCalendar) calendar = canevas_audience_calendar_new (self->project);
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < calendar->audiences->len; i++)
    {
      const CanevasAudience *audience = g_ptr_array_index (calendar->audiences, i);

      g_string_append_printf (text, "%s:", audience->name);
      for (guint month = 0; month < calendar->months->len; month++)
        {
          gsize before = text->len;

          g_string_append_c (text, ' ');
          for (guint j = 0; j < audience->actions->len; j++)
            {
              const CanevasAudienceAction *action = g_ptr_array_index (audience->actions, j);

              if (action->heard[month] != CANEVAS_HEARD_NOT)
                g_string_append_printf (text, "%u%s", action->number, action->heard[month] == CANEVAS_HEARD_BY_RHYTHM ? "r" : "");
            }
          if (text->len == before + 1)
            g_string_append_c (text, '.');
        }
      g_string_append (text, canevas_audience_hears_nothing (audience) ? " nothing\n" : "\n");
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
test_moments (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) copil = add (self, &canevas_instance_type, self->project, "name", "Comité de pilotage", "short_name", "COPIL", NULL);
  g_autoptr (CanevasRecord) first = add (self, &canevas_meeting_type, copil, "held_on", "2026-10-06", NULL);
  g_autoptr (CanevasRecord) second = add (self, &canevas_meeting_type, copil, "held_on", "2027-02-02", NULL);
  g_autoptr (CanevasRecord) milestone = add (self, &canevas_milestone_type, self->project, "name", "Ouverture", "due", "2027-01-04", NULL);
  g_autofree char *text = NULL;

  add_action (self, "Agents", "À l’ouverture", "2027-01-04");
  add_action (self, "Cadres", "Chaque COPIL", NULL);
  add_action (self, "AGENTS", "Tous les mois", NULL);
  add_action (self, "Syndicats", "Par trimestre", NULL);
  add_action (self, "Communes", "février\302\2402027", NULL);
  add_action (self, "Élus", "Chaque jalon", NULL);
  add_action (self, "Participants", "Sous 15 jours", NULL);
  add_action (self, "Usagers", "Après la fin", "2027-06-01");
  text = read_calendar (self);
  g_assert_cmpstr (text, ==,
                   "Agents: 3r 3r 3r 3r 13r 3r 3r\n"
                   "Cadres: . 2r . . . 2r .\n"
                   "Syndicats: 4r . . 4r . . 4r\n"
                   "Communes: . . . . . 5 .\n"
                   "Élus: . . . . 6r . .\n"
                   "Participants: . . . . . . . nothing\n"
                   "Usagers: . . . . . . . nothing\n");
}

/* Moments are French in a French file, whoever reads it. */
static void
test_language_of_the_file (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;
  CANEVAS_LANGUAGE_SCOPE ("en");

  add_action (self, "Agents", "Chaque trimestre", NULL);
  add_action (self, "Communes", "1er décembre 2026", NULL);
  text = read_calendar (self);
  g_assert_cmpstr (text, ==, "Agents: 1r . . 1r . . 1r\nCommunes: . . . 2 . . .\n");
}

static void
test_without_dates (Fixture *self, gconstpointer data)
{
  g_autofree char *text = NULL;

  add_action (self, "Agents", "Chaque mois", NULL);
  g_assert_true (canevas_record_set_text (self->project, "end_date", NULL, NULL));
  text = read_calendar (self);
  g_assert_cmpstr (text, ==, "Agents: nothing\n");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/audience-calendar/moments", Fixture, NULL, set_up, test_moments, tear_down);
  g_test_add ("/audience-calendar/language-of-the-file", Fixture, NULL, set_up, test_language_of_the_file, tear_down);
  g_test_add ("/audience-calendar/without-dates", Fixture, NULL, set_up, test_without_dates, tear_down);
  return g_test_run ();
}
