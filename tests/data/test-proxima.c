/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Proxima is the example that is whole: its figures, dates, bodies and letters agree with each other and with its note. */
#include "example-fixture.h"

#include "canevas-compose.h"
#include "canevas-framing.h"
#include "canevas-language.h"
#include "canevas-raci-review.h"
#include "canevas-schema.h"
#include "canevas-working-days.h"

#include <string.h>

/* Weeks that Proxima's note asks to avoid: its dates must dodge them as the note says. */
static const char *const full_weeks[][2] = {
  { "2022-10-10", "2022-11-18" }, { "2022-12-01", "2022-12-08" }, { "2022-12-17", "2023-01-19" }, { "2023-02-18", "2023-03-06" },
  { "2023-04-22", "2023-05-09" }, { "2023-07-08", "2023-09-08" }, { "2023-10-10", "2023-11-18" }, { "2023-12-17", "2024-01-19" },
  { "2024-02-10", "2024-02-26" }, { "2024-04-06", "2024-04-22" },
};

static double
sum (ExampleFixture *fixture, const char *table, const char *kind, const char *field)
{
  g_autoptr (CanevasList) list = example_fixture_list (fixture, table);
  double total = 0;

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      int index = canevas_record_type_find_field (canevas_record_get_record_type (record), field);
      gboolean whole = canevas_record_get_record_type (record)->fields[index].kind == CANEVAS_FIELD_INTEGER;

      if (kind != NULL && g_strcmp0 (canevas_record_get_text (record, "kind"), kind) != 0)
        continue;
      total += whole ? (double) canevas_record_get_integer (record, field) : canevas_record_get_decimal (record, field);
    }
  return total;
}

static void
test_size (ExampleFixture *fixture, gconstpointer example)
{
  static const struct
  {
    const char *table;
    guint least;
  } sizes[] = {
    { "unit", 12 }, { "person", 20 }, { "objective", 8 }, { "scope_item", 12 }, { "deliverable", 6 }, { "role", 10 }, { "time_period", 3 },
    { "milestone", 8 }, { "resource_line", 8 }, { "risk", 8 }, { "communication_action", 6 }, { "indicator", 8 }, { "signatory", 3 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      const CanevasRecordType *type = canevas_schema_find_type (canevas_schema_get_default (), sizes[i].table);

      g_assert_cmpuint (canevas_store_count (fixture->store, type), >=, sizes[i].least);
    }
}

static void
assert_required_set (CanevasRecord *record)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  for (guint i = 0; i < type->n_fields; i++)
    if (type->fields[i].required && !canevas_record_is_set (record, type->fields[i].name))
      g_error ("%s “%s” has no %s", type->table, canevas_record_get_title (record), type->fields[i].name);
}

static void
assert_final (const char *template, CanevasRecord *subject)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) document = canevas_compose (template, subject, CANEVAS_COMPOSE_FINAL, &error);

  g_assert_no_error (error);
  g_assert_false (document->draft);
}

static void
test_complete (ExampleFixture *fixture, gconstpointer example)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  g_autoptr (CanevasList) roles = example_fixture_list (fixture, "role");
  guint letters = 0;

  g_assert_cmpuint (canevas_framing_count_ready (fixture->project), ==, 13);
  for (guint i = 0; i < schema->n_types; i++)
    {
      g_autoptr (CanevasList) list = canevas_store_list (fixture->store, schema->types[i]);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
        {
          g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), j);

          assert_required_set (record);
        }
    }
  assert_final ("note-de-cadrage", fixture->project);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
    {
      g_autoptr (CanevasRecord) role = g_list_model_get_item (G_LIST_MODEL (roles), i);

      if (!canevas_record_is_set (role, "letter_reference"))
        continue;
      assert_final ("lettre-de-mission", role);
      letters++;
    }
  g_assert_cmpuint (letters, >=, 8);
}

static gboolean
is_dodged (const char *date)
{
  for (guint i = 0; i < G_N_ELEMENTS (full_weeks); i++)
    if (strcmp (date, full_weeks[i][0]) >= 0 && strcmp (date, full_weeks[i][1]) <= 0)
      return FALSE;
  return TRUE;
}

static void
test_calendar (ExampleFixture *fixture, gconstpointer example)
{
  static const char *const dated[] = { "milestone", "deliverable" };

  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      g_autoptr (CanevasList) list = example_fixture_list (fixture, dated[i]);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
        {
          g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), j);
          const char *due = canevas_record_get_text (record, "due");
          g_autofree char *midday = g_strconcat (due, "T12:00:00Z", NULL);
          g_autoptr (GDateTime) day = g_date_time_new_from_iso8601 (midday, NULL);

          g_assert_cmpint (g_date_time_get_day_of_week (day), <=, 5);
          g_assert_true (is_dodged (due));
          g_assert_cmpstr (due, >=, canevas_record_get_text (fixture->project, "start_date"));
          g_assert_cmpstr (due, <=, canevas_record_get_text (fixture->project, "end_date"));
        }
    }
}

/* A figure is typed twice in three places: the shares of the team, the days of the lent agent, and what page 1 asks for. */
static void
test_figures (ExampleFixture *fixture, gconstpointer example)
{
  const char *asked = canevas_record_get_text (fixture->project, "decision_requested");
  double team = sum (fixture, "role", "team_member", "time_share");
  double lead = sum (fixture, "role", "project_director", "time_share") + sum (fixture, "role", "project_manager", "time_share") +
                sum (fixture, "role", "facilitator", "time_share");
  double days = sum (fixture, "resource_line", "days", "quantity") + sum (fixture, "resource_line", "support", "quantity");

  g_assert_cmpfloat_with_epsilon (team / 100, sum (fixture, "resource_line", "relief", "quantity"), 0.001);
  g_assert_cmpfloat_with_epsilon (lead / 100, sum (fixture, "resource_line", "staff", "quantity"), 0.001);
  g_assert_cmpfloat (sum (fixture, "resource_line", NULL, "amount"), ==, 186000);
  g_assert_cmpfloat (days, ==, 675);
  g_assert_cmpfloat (sum (fixture, "time_period", NULL, "days"), ==, 144);
  g_assert_cmpfloat_with_epsilon ((team + lead) / 100, 3.7, 0.001);
  g_assert_nonnull (strstr (asked, "3,7 ETP"));
  g_assert_nonnull (strstr (asked, "675 jours"));
  g_assert_nonnull (strstr (asked, "186\u202f000\u202f€"));
}

/* The bodies are as many and meet as often as the note says; no meeting falls in the weeks that it asks to avoid. */
static void
test_governance (ExampleFixture *fixture, gconstpointer example)
{
  static const struct
  {
    const char *kind;
    guint members;
  } bodies[] = { { "steering_committee", 8 }, { "project_board", 7 }, { "technical_committee", 12 }, { "project_team", 7 } };
  g_autoptr (CanevasList) seats = example_fixture_list (fixture, "seat");
  g_autoptr (CanevasList) meetings = example_fixture_list (fixture, "meeting");
  guint held = 0;

  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      guint members = 0;

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (seats)); j++)
        {
          g_autoptr (CanevasRecord) seat = g_list_model_get_item (G_LIST_MODEL (seats), j);
          g_autoptr (CanevasRecord) instance = canevas_record_get_reference (seat, "instance");

          members += canevas_record_get_flag (seat, "votes") && g_strcmp0 (canevas_record_get_text (instance, "kind"), bodies[i].kind) == 0;
        }
      g_assert_cmpuint (members, ==, bodies[i].members);
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (meetings)); i++)
    {
      g_autoptr (CanevasRecord) meeting = g_list_model_get_item (G_LIST_MODEL (meetings), i);
      const char *day = canevas_record_get_text (meeting, "held_on");
      GDate date;

      g_assert_true (canevas_day_parse (day, &date));
      g_assert_true (canevas_is_working_day (&date, CANEVAS_HOLIDAYS_NATIONAL));
      if (!is_dodged (day))
        g_error ("a meeting on %s", day);
      held += canevas_record_is_set (meeting, "sent_on");
    }
  g_assert_cmpuint (held, ==, 2);
}

/* The target charts can be decided on 15 June 2023, the day of their milestone, after the staff committee's opinion. */
static void
test_target_charts (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) kinds = example_fixture_list (fixture, "decision_kind");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasDecisionDelay) delay = NULL;
      g_autofree char *settled = NULL;

      if (g_strcmp0 (canevas_record_get_text (kind, "nature"), "organisation") != 0)
        continue;
      delay = example_fixture_simulate (kind, "2023-03-01");
      settled = canevas_day_to_iso (&delay->settled_on);
      g_assert_cmpstr (settled, ==, "2023-06-15");
      return;
    }
  g_assert_not_reached ();
}

/* The matrix has the two faults that it is there to show, and no others; its functions are those of the project. */
static void
test_raci (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (fixture->project);
  g_autoptr (GPtrArray) findings = canevas_raci_review (matrix);
  const CanevasRaciFinding *two, *none;

  g_assert_cmpuint (canevas_raci_matrix_get_n_rows (matrix), ==, 12);
  g_assert_cmpuint (canevas_raci_matrix_get_n_columns (matrix), ==, 7);
  g_assert_cmpuint (findings->len, ==, 2);
  two = g_ptr_array_index (findings, 0);
  none = g_ptr_array_index (findings, 1);
  g_assert_cmpint (two->anomaly, ==, CANEVAS_RACI_SEVERAL_ACCOUNTABLE);
  g_assert_cmpstr (canevas_record_get_title (canevas_raci_matrix_get_activity (matrix, two->row)), ==, "Choix du scénario");
  g_assert_cmpint (none->anomaly, ==, CANEVAS_RACI_NO_RESPONSIBLE);
  g_assert_cmpstr (canevas_record_get_title (canevas_raci_matrix_get_activity (matrix, none->row)), ==, "Ouverture du territoire pilote");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  canevas_language_init ();

#define ADD(path, test) g_test_add (path, ExampleFixture, "proxima", example_fixture_set_up, test, example_fixture_tear_down)
  ADD ("/proxima/size", test_size);
  ADD ("/proxima/complete", test_complete);
  ADD ("/proxima/calendar", test_calendar);
  ADD ("/proxima/figures", test_figures);
  ADD ("/proxima/governance", test_governance);
  ADD ("/proxima/raci", test_raci);
  ADD ("/proxima/target-charts", test_target_charts);
#undef ADD
  return g_test_run ();
}
