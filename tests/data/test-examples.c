/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The packaged examples are read by people who judge Canevas by them: they must be whole, agree with themselves, follow the
 * guide's advice, and never be taken for the papers of a real authority.
 */
#include "canevas-compose.h"
#include "canevas-decision-delay.h"
#include "canevas-example.h"
#include "canevas-framing.h"
#include "canevas-json-export.h"
#include "canevas-language.h"
#include "canevas-method.h"
#include "canevas-org-facts.h"
#include "canevas-portfolio-load.h"
#include "canevas-raci-review.h"
#include "canevas-schema.h"
#include "canevas-session-review.h"
#include "canevas-session.h"
#include "canevas-store.h"
#include "canevas-transversality.h"

#include <glib/gstdio.h>
#include <string.h>

/* Weeks that Proxima's note asks to avoid: its dates must dodge them as the note says. */
static const char *const full_weeks[][2] = {
  { "2022-10-10", "2022-11-18" }, { "2022-12-01", "2022-12-08" }, { "2022-12-17", "2023-01-19" }, { "2023-02-18", "2023-03-06" },
  { "2023-04-22", "2023-05-09" }, { "2023-07-08", "2023-09-08" }, { "2023-10-10", "2023-11-18" }, { "2023-12-17", "2024-01-19" },
  { "2024-02-10", "2024-02-26" }, { "2024-04-06", "2024-04-22" },
};

typedef struct
{
  char *folder;
  char *path;
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static void
fixture_set_up (Fixture *fixture, gconstpointer example)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasList) projects = NULL;

  fixture->folder = g_dir_make_tmp ("canevas-examples-XXXXXX", &error);
  g_assert_no_error (error);
  fixture->path = g_build_filename (fixture->folder, "example.canevas", NULL);
  canevas_example_create (example, fixture->path, &error);
  g_assert_no_error (error);
  fixture->store = canevas_store_open (canevas_schema_get_default (), fixture->path, CANEVAS_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  projects = canevas_store_list (fixture->store, canevas_schema_find_type (canevas_schema_get_default (), "project"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (projects)), >=, 1);
  fixture->project = g_list_model_get_item (G_LIST_MODEL (projects), 0);
}

static void
fixture_tear_down (Fixture *fixture, gconstpointer example)
{
  g_clear_object (&fixture->project);
  canevas_store_close (fixture->store, NULL);
  g_clear_object (&fixture->store);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static CanevasList *
list_all (Fixture *fixture, const char *table)
{
  return canevas_store_list (fixture->store, canevas_schema_find_type (canevas_schema_get_default (), table));
}

static double
sum (Fixture *fixture, const char *table, const char *kind, const char *field)
{
  g_autoptr (CanevasList) list = list_all (fixture, table);
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

/* What Canevas exports from an example is what is packaged: nothing was lost on the way in, and it is edited by exporting. */
static void
test_lossless (Fixture *fixture, gconstpointer example)
{
  g_autofree char *path = g_strdup_printf ("/fr/canevas/Canevas/examples/%s.json", (const char *) example);
  g_autoptr (GBytes) packaged = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) exported = canevas_json_export (fixture->store, NULL);

  g_assert_nonnull (packaged);
  g_assert_cmpmem (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported),
                   g_bytes_get_data (packaged, NULL), g_bytes_get_size (packaged));
}

static void
test_marked (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) authorities = list_all (fixture, "authority");
  g_autoptr (CanevasRecord) authority = g_list_model_get_item (G_LIST_MODEL (authorities), 0);
  g_autoptr (CanevasList) people = list_all (fixture, "person");

  g_assert_nonnull (strstr (canevas_record_get_title (authority), "(exemple)"));
  g_assert_nonnull (strstr (canevas_record_get_title (fixture->project), "(exemple)"));
  g_assert_true (g_str_has_prefix (canevas_record_get_text (authority, "footer"), "Exemple"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr (CanevasRecord) person = g_list_model_get_item (G_LIST_MODEL (people), i);

      /* A name that is plainly none, or a function only. */
      if (canevas_record_is_set (person, "family_name"))
        g_assert_cmpstr (canevas_record_get_text (person, "family_name"), ==, "Exemple");
      g_assert_false (canevas_record_is_set (person, "email"));
    }
}

static void
test_size (Fixture *fixture, gconstpointer example)
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
test_complete (Fixture *fixture, gconstpointer example)
{
  const CanevasSchema *schema = canevas_schema_get_default ();
  g_autoptr (CanevasList) roles = list_all (fixture, "role");
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
test_calendar (Fixture *fixture, gconstpointer example)
{
  static const char *const dated[] = { "milestone", "deliverable" };

  for (guint i = 0; i < G_N_ELEMENTS (dated); i++)
    {
      g_autoptr (CanevasList) list = list_all (fixture, dated[i]);

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
test_figures (Fixture *fixture, gconstpointer example)
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

/* The other example is half framed on purpose: what a draft still asks must show, and it cannot be issued. */
static void
test_open (Fixture *fixture, gconstpointer example)
{
  guint ready = canevas_framing_count_ready (fixture->project);
  guint questions = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) draft = NULL;
  g_autoptr (CanevasDocument) final = NULL;

  g_assert_cmpuint (ready, >, 0);
  g_assert_cmpuint (ready, <, 13);
  draft = canevas_compose ("note-de-cadrage", fixture->project, CANEVAS_COMPOSE_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (draft->draft);
  for (guint i = 0; i < draft->blocks->len; i++)
    questions += ((CanevasBlock *) g_ptr_array_index (draft->blocks, i))->kind == CANEVAS_BLOCK_QUESTION;
  g_assert_cmpuint (questions, >=, 5);
  final = canevas_compose ("note-de-cadrage", fixture->project, CANEVAS_COMPOSE_FINAL, &error);
  g_assert_error (error, CANEVAS_COMPOSE_ERROR, CANEVAS_COMPOSE_ERROR_OPEN);
  g_assert_null (final);
}

/* The bodies are as many and meet as often as the note says; no meeting falls in the weeks that it asks to avoid. */
static void
test_governance (Fixture *fixture, gconstpointer example)
{
  static const struct
  {
    const char *kind;
    guint members;
  } bodies[] = { { "steering_committee", 8 }, { "project_board", 7 }, { "technical_committee", 12 }, { "project_team", 7 } };
  g_autoptr (CanevasList) seats = list_all (fixture, "seat");
  g_autoptr (CanevasList) meetings = list_all (fixture, "meeting");
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

static CanevasDecisionDelay *
simulate (CanevasRecord *kind, const char *from)
{
  GDate day;

  g_assert_true (canevas_day_parse (from, &day));
  return canevas_decision_delay_new (kind, &day);
}

/* Every circuit of an example is sound and reaches its end. */
static void
test_circuits (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) kinds = list_all (fixture, "decision_kind");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (kinds)), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasDecisionDelay) delay = simulate (kind, "2023-02-01");

      if (delay->faults->len > 0)
        g_error ("%s: %s", canevas_record_get_title (kind), ((CanevasCircuitFault *) g_ptr_array_index (delay->faults, 0))->text);
      g_assert_true (delay->complete);
    }
}

/* The target charts can be decided on 15 June 2023, the day of their milestone, after the staff committee's opinion. */
static void
test_target_charts (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) kinds = list_all (fixture, "decision_kind");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasDecisionDelay) delay = NULL;
      g_autofree char *settled = NULL;

      if (g_strcmp0 (canevas_record_get_text (kind, "nature"), "organisation") != 0)
        continue;
      delay = simulate (kind, "2023-03-01");
      settled = canevas_day_to_iso (&delay->settled_on);
      g_assert_cmpstr (settled, ==, "2023-06-15");
      return;
    }
  g_assert_not_reached ();
}

/* What an example after the guide says of its body, and no more: composed, it is a draft that asks for the rest. */
static void
test_after_guide (Fixture *fixture, gconstpointer example)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) note = canevas_compose ("note-de-cadrage", fixture->project, CANEVAS_COMPOSE_DEFAULT, &error);
  g_autoptr (CanevasList) authorities = list_all (fixture, "authority");
  g_autoptr (CanevasRecord) authority = g_list_model_get_item (G_LIST_MODEL (authorities), 0);
  g_autoptr (CanevasList) people = list_all (fixture, "person");

  g_assert_no_error (error);
  g_assert_true (note->draft);
  g_assert_nonnull (strstr (canevas_record_get_text (authority, "footer"), "d’après le guide"));
  /* The guide gives hardly a date, and nobody's name: where there are dates, the context says which of them are examples. */
  if (canevas_record_is_set (fixture->project, "start_date"))
    g_assert_nonnull (strstr (canevas_record_get_text (fixture->project, "context"), "exemples"));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (people)); i++)
    {
      g_autoptr (CanevasRecord) person = g_list_model_get_item (G_LIST_MODEL (people), i);

      g_assert_false (canevas_record_is_set (person, "given_name"));
      g_assert_false (canevas_record_is_set (person, "family_name"));
    }
  g_assert_cmpuint (canevas_store_count (fixture->store, canevas_schema_find_type (canevas_schema_get_default (), "meeting")), ==, 0);
}

/* The crisis circuits of the guide take its 48 hours: two days. */
static void
test_crisis (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) kinds = list_all (fixture, "decision_kind");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (kinds)), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasDecisionDelay) delay = simulate (kind, "2020-04-06");

      g_assert_cmpuint (delay->calendar_days, ==, 2);
      g_assert_cmpuint (delay->year.median, ==, 2);
    }
}

/* The letter of the guide's temporary support mission is the tripartite one. */
static void
test_tripartite (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) roles = list_all (fixture, "role");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
    {
      g_autoptr (CanevasRecord) role = g_list_model_get_item (G_LIST_MODEL (roles), i);
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasDocument) letter = NULL;

      if (g_strcmp0 (canevas_record_get_text (role, "letter_form"), "tripartite") != 0)
        continue;
      letter = canevas_compose ("lettre-de-mission", role, CANEVAS_COMPOSE_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_true (letter->draft);
      return;
    }
  g_assert_not_reached ();
}

/* The matrix has the two faults that it is there to show, and no others; its functions are those of the project. */
static void
test_raci (Fixture *fixture, gconstpointer example)
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

/* --- Organisations: what the guide counts is what the facts count --- */

static guint
count_units (CanevasOrgFacts *facts, const char *kind, const char *sector)
{
  guint n = 0;

  for (guint i = 0; i < facts->n_units; i++)
    n += g_strcmp0 (facts->units[i].kind, kind) == 0 && (sector == NULL || g_strcmp0 (facts->units[i].sector, sector) == 0);
  return n;
}

static void
test_ring (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (fixture->store, NULL);

  g_assert_cmpuint (count_units (facts, "direction", NULL), ==, 70);
  g_assert_cmpuint (count_units (facts, "pole", NULL), ==, 20);
  g_assert_cmpuint (count_units (facts, "pole", "Performance et transformation"), ==, 7);
  g_assert_cmpuint (count_units (facts, "pole", "Qualité de service"), ==, 7);
  g_assert_cmpuint (count_units (facts, "pole", "Aménagement et développement du territoire"), ==, 6);
  g_assert_cmpstr (facts->units[0].nature, ==, "cockpit");
  g_assert_cmpuint (facts->units[0].own_people, ==, 4);
  /* Each other division has its référent with the division of finances. */
  g_assert_cmpuint (facts->n_links, ==, 19);
}

/* Users and the field at the top; the guide counts one face only. */
static void
test_inverted (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) faces = list_all (fixture, "face");
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (fixture->store, NULL);

  g_assert_cmpuint (facts->units[0].n_children, ==, 8);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (faces)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CanevasRecord) face = g_list_model_get_item (G_LIST_MODEL (faces), i);

      g_assert_cmpint (canevas_record_get_integer (face, "share"), ==, i == 0 ? 80 : 0);
      g_assert_true (canevas_record_is_set (face, "share") == (i == 0));
    }
}

/* Four heads for one service. */
static void
test_collective (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (fixture->store, NULL);

  for (guint i = 0; i < facts->n_units; i++)
    if (g_strcmp0 (facts->units[i].name, "Exploitation") == 0)
      {
        g_autoptr (GArray) heads = canevas_org_facts_list_heads (facts, i);

        g_assert_cmpuint (heads->len, ==, 4);
        g_assert_cmpstr (facts->units[i].heading, ==, "collective");
        return;
      }
  g_assert_not_reached ();
}

/* --- Communities and sessions --- */

/* A session can be led as it stands: moments fill its time, each says what is done and who leads it, by methods that exist. */
static void
test_sessions (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) sessions = list_all (fixture, "session");
  g_autoptr (CanevasList) steps = list_all (fixture, "session_step");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (sessions)), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);
      g_autoptr (GPtrArray) findings = canevas_session_review (session);

      if (g_strcmp0 (canevas_record_get_text (session, "state"), "planned") == 0 && findings->len > 0)
        g_error ("%s: %s", canevas_record_get_title (session), ((CanevasSessionFinding *) findings->pdata[0])->title);
      if (canevas_session_get_planned (session) != canevas_record_get_integer (session, "duration"))
        g_error ("the moments of “%s” take %u minutes", canevas_record_get_title (session),
                 canevas_session_get_planned (session));
      g_assert_true (canevas_record_is_set (session, "question"));
      g_assert_true (canevas_record_is_set (session, "facilitator"));
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);

      g_assert_true (canevas_record_is_set (step, "instructions"));
      g_assert_true (canevas_record_is_set (step, "leader"));
      if (canevas_record_is_set (step, "method") && canevas_method_find (canevas_record_get_text (step, "method")) == NULL)
        g_error ("“%s” is by no known method", canevas_record_get_title (step));
    }
}

/* The guide dates no session, and none of these was held as it is told here. */
static void
test_sessions_marked (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) sessions = list_all (fixture, "session");

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);

      g_assert_nonnull (strstr (canevas_record_get_title (session), "(exemple)"));
      g_assert_false (canevas_record_is_set (session, "held_on"));
      g_assert_nonnull (strstr (canevas_record_get_text (fixture->project, "context"), "exemple"));
    }
}

/* Its participants know what becomes of what they said. */
static void
test_held (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) sessions = list_all (fixture, "session");
  g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (sessions), 0);
  static const char *const fields[] = { "minutes", "feedback", "feedback_on" };

  g_assert_cmpstr (canevas_record_get_text (session, "state"), ==, "held");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (canevas_record_is_set (session, fields[i]));
  g_assert_cmpstr (canevas_record_get_text (session, "feedback_on"), >, canevas_record_get_text (session, "held_on"));
}

/* Trade networks tie those who went to the territories to each other and to the head office: everybody is tied to everybody. */
static void
test_trade_networks (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (fixture->store, "2024-01-15");

  g_assert_cmpuint (facts->n_communities, ==, 3);
  g_assert_cmpuint (facts->n_directions, ==, 7);
  for (guint i = 0; i < facts->n_communities; i++)
    {
      g_assert_cmpstr (canevas_record_get_text (facts->communities[i].record, "kind"), ==, "trade_network");
      for (guint direction = 3; direction < 7; direction++)
        g_assert_cmpuint (canevas_transversality_count (facts, i, direction), >=, 1);
    }
}

/* One ambassador in each direction, as the guide says. */
static void
test_ambassadors (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (fixture->store, "2024-01-15");
  guint directions = 0;

  g_assert_cmpstr (canevas_record_get_text (facts->communities[0].record, "kind"), ==, "ambassadors");
  for (guint i = 0; i < facts->n_directions; i++)
    if (g_str_has_prefix (canevas_transversality_get_name (facts, i), "Direction "))
      {
        g_assert_cmpuint (canevas_transversality_count (facts, 0, i), ==, 1);
        directions++;
      }
  g_assert_cmpuint (directions, ==, 8);
}

/* Projects of every stage, some of which slip and ask too much of somebody, all of them invented, as each says. */
static void
test_portfolio (Fixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) authorities = list_all (fixture, "authority");
  g_autoptr (CanevasRecord) authority = g_list_model_get_item (G_LIST_MODEL (authorities), 0);
  g_autoptr (CanevasList) projects = list_all (fixture, "project");
  g_autoptr (GHashTable) stages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (CanevasPortfolioLoad) load = canevas_portfolio_load_new (fixture->store, "2026-11-27", CANEVAS_LOAD_BY_UNIT);
  guint n_beyond = 0;

  g_assert_nonnull (strstr (canevas_record_get_title (authority), "(exemple)"));
  g_assert_true (g_str_has_prefix (canevas_record_get_text (authority, "footer"), "Exemple"));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (projects)), ==, 7);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), i);

      g_assert_true (g_str_has_prefix (canevas_record_get_text (project, "context"), "Exemple : projet inventé"));
      g_hash_table_add (stages, g_strdup (canevas_record_get_text (project, "stage")));
    }
  g_assert_cmpuint (g_hash_table_size (stages), ==, 5);
  for (guint i = 0; i < load->groups->len; i++)
    n_beyond += ((const CanevasLoadGroup *) load->groups->pdata[i])->months[0].beyond > 0;
  g_assert_cmpuint (n_beyond, >, 0);
}

int
main (int argc, char **argv)
{
  static const char *const after_guide[] = { "annemasse", "caluire", "gpsea", "grenoble", "hegp", "isere", "mel", "montpellier", "nantes", "sicoval",
                                             "smicval", "strasbourg", "toulouse", "val-d-oise" };
  static const char *const led[] = { "accueil", "grenoble", "smicval", "strasbourg", "toulouse" };

  g_test_init (&argc, &argv, NULL);
  canevas_language_init ();

#define ADD(path, example, test) g_test_add (path, Fixture, example, fixture_set_up, test, fixture_tear_down)
  ADD ("/examples/proxima/lossless", "proxima", test_lossless);
  ADD ("/examples/proxima/marked", "proxima", test_marked);
  ADD ("/examples/proxima/size", "proxima", test_size);
  ADD ("/examples/proxima/complete", "proxima", test_complete);
  ADD ("/examples/proxima/calendar", "proxima", test_calendar);
  ADD ("/examples/proxima/figures", "proxima", test_figures);
  ADD ("/examples/portefeuille/lossless", "portefeuille", test_lossless);
  ADD ("/examples/portefeuille/portfolio", "portefeuille", test_portfolio);
  ADD ("/examples/accueil/lossless", "accueil", test_lossless);
  ADD ("/examples/accueil/marked", "accueil", test_marked);
  ADD ("/examples/accueil/open", "accueil", test_open);
  ADD ("/examples/proxima/governance", "proxima", test_governance);
  ADD ("/examples/proxima/circuits", "proxima", test_circuits);
  ADD ("/examples/proxima/raci", "proxima", test_raci);
  ADD ("/examples/proxima/target-charts", "proxima", test_target_charts);
  ADD ("/examples/hegp/circuits", "hegp", test_circuits);
  ADD ("/examples/hegp/crisis", "hegp", test_crisis);
  ADD ("/examples/montpellier/ring", "montpellier", test_ring);
  ADD ("/examples/caluire/inverted", "caluire", test_inverted);
  ADD ("/examples/smicval/collective", "smicval", test_collective);
  ADD ("/examples/accueil/held", "accueil", test_held);
  ADD ("/examples/strasbourg/ambassadors", "strasbourg", test_ambassadors);
  ADD ("/examples/toulouse/trade-networks", "toulouse", test_trade_networks);
  ADD ("/examples/isere/tripartite", "isere", test_tripartite);
  for (guint i = 0; i < G_N_ELEMENTS (after_guide); i++)
    {
      g_autofree char *lossless = g_strdup_printf ("/examples/%s/lossless", after_guide[i]);
      g_autofree char *marked = g_strdup_printf ("/examples/%s/marked", after_guide[i]);
      g_autofree char *facts = g_strdup_printf ("/examples/%s/after-guide", after_guide[i]);
      g_autofree char *sessions = g_strdup_printf ("/examples/%s/sessions-marked", after_guide[i]);

      ADD (lossless, after_guide[i], test_lossless);
      ADD (marked, after_guide[i], test_marked);
      ADD (facts, after_guide[i], test_after_guide);
      ADD (sessions, after_guide[i], test_sessions_marked);
    }
  for (guint i = 0; i < G_N_ELEMENTS (led); i++)
    {
      g_autofree char *path = g_strdup_printf ("/examples/%s/sessions", led[i]);

      ADD (path, led[i], test_sessions);
    }
#undef ADD
  return g_test_run ();
}
