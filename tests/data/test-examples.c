/* SPDX-License-Identifier: GPL-3.0-or-later */
/*
 * The packaged examples are read by people who judge Canevas by them: they must be whole, agree with themselves, follow the
 * guide's advice, and never be taken for the papers of a real authority.
 */
#include "example-fixture.h"

#include "canevas-compose.h"
#include "canevas-framing.h"
#include "canevas-json-export.h"
#include "canevas-language.h"
#include "canevas-method.h"
#include "canevas-org-facts.h"
#include "canevas-portfolio-load.h"
#include "canevas-schema.h"
#include "canevas-session-review.h"
#include "canevas-session.h"
#include "canevas-transversality.h"

#include <string.h>

/* What Canevas exports from an example is what is packaged: nothing was lost on the way in, and it is edited by exporting. */
static void
test_lossless (ExampleFixture *fixture, gconstpointer example)
{
  g_autofree char *path = g_strdup_printf ("/fr/canevas/Canevas/examples/%s.json", (const char *) example);
  g_autoptr (GBytes) packaged = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_autoptr (GBytes) exported = canevas_json_export (fixture->store, NULL);

  g_assert_nonnull (packaged);
  g_assert_cmpmem (g_bytes_get_data (exported, NULL), g_bytes_get_size (exported),
                   g_bytes_get_data (packaged, NULL), g_bytes_get_size (packaged));
}

static void
test_marked (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) authorities = example_fixture_list (fixture, "authority");
  g_autoptr (CanevasRecord) authority = g_list_model_get_item (G_LIST_MODEL (authorities), 0);
  g_autoptr (CanevasList) people = example_fixture_list (fixture, "person");

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

/* The other example is half framed on purpose: what a draft still asks must show, and it cannot be issued. */
static void
test_open (ExampleFixture *fixture, gconstpointer example)
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

/* Every circuit of an example is sound and reaches its end. */
static void
test_circuits (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) kinds = example_fixture_list (fixture, "decision_kind");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (kinds)), >, 0);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (kinds)); i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasDecisionDelay) delay = example_fixture_simulate (kind, "2023-02-01");

      if (delay->faults->len > 0)
        g_error ("%s: %s", canevas_record_get_title (kind), ((CanevasCircuitFault *) g_ptr_array_index (delay->faults, 0))->text);
      g_assert_true (delay->complete);
    }
}

/* What an example after the guide says of its body, and no more: composed, it is a draft that asks for the rest. */
static void
test_after_guide (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasDocument) note = canevas_compose ("note-de-cadrage", fixture->project, CANEVAS_COMPOSE_DEFAULT, &error);
  g_autoptr (CanevasList) authorities = example_fixture_list (fixture, "authority");
  g_autoptr (CanevasRecord) authority = g_list_model_get_item (G_LIST_MODEL (authorities), 0);
  g_autoptr (CanevasList) people = example_fixture_list (fixture, "person");

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
test_crisis (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) kinds = example_fixture_list (fixture, "decision_kind");

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (kinds)), ==, 2);
  for (guint i = 0; i < 2; i++)
    {
      g_autoptr (CanevasRecord) kind = g_list_model_get_item (G_LIST_MODEL (kinds), i);
      g_autoptr (CanevasDecisionDelay) delay = example_fixture_simulate (kind, "2020-04-06");

      g_assert_cmpuint (delay->calendar_days, ==, 2);
      g_assert_cmpuint (delay->year.median, ==, 2);
    }
}

/* The letter of the guide's temporary support mission is the tripartite one. */
static void
test_tripartite (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) roles = example_fixture_list (fixture, "role");

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
test_ring (ExampleFixture *fixture, gconstpointer example)
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
test_inverted (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) faces = example_fixture_list (fixture, "face");
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
test_collective (ExampleFixture *fixture, gconstpointer example)
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
test_sessions (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) sessions = example_fixture_list (fixture, "session");
  g_autoptr (CanevasList) steps = example_fixture_list (fixture, "session_step");

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
test_sessions_marked (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) sessions = example_fixture_list (fixture, "session");

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
test_held (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) sessions = example_fixture_list (fixture, "session");
  g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (sessions), 0);
  static const char *const fields[] = { "minutes", "feedback", "feedback_on" };

  g_assert_cmpstr (canevas_record_get_text (session, "state"), ==, "held");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    g_assert_true (canevas_record_is_set (session, fields[i]));
  g_assert_cmpstr (canevas_record_get_text (session, "feedback_on"), >, canevas_record_get_text (session, "held_on"));
}

/* Trade networks tie those who went to the territories to each other and to the head office: everybody is tied to everybody. */
static void
test_trade_networks (ExampleFixture *fixture, gconstpointer example)
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
test_ambassadors (ExampleFixture *fixture, gconstpointer example)
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
test_portfolio (ExampleFixture *fixture, gconstpointer example)
{
  g_autoptr (CanevasList) authorities = example_fixture_list (fixture, "authority");
  g_autoptr (CanevasRecord) authority = g_list_model_get_item (G_LIST_MODEL (authorities), 0);
  g_autoptr (CanevasList) projects = example_fixture_list (fixture, "project");
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

#define ADD(path, example, test) g_test_add (path, ExampleFixture, example, example_fixture_set_up, test, example_fixture_tear_down)
  ADD ("/examples/proxima/lossless", "proxima", test_lossless);
  ADD ("/examples/proxima/marked", "proxima", test_marked);
  ADD ("/examples/portefeuille/lossless", "portefeuille", test_lossless);
  ADD ("/examples/portefeuille/portfolio", "portefeuille", test_portfolio);
  ADD ("/examples/accueil/lossless", "accueil", test_lossless);
  ADD ("/examples/accueil/marked", "accueil", test_marked);
  ADD ("/examples/accueil/open", "accueil", test_open);
  ADD ("/examples/proxima/circuits", "proxima", test_circuits);
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
