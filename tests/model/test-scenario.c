/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-difference.h"
#include "canevas-person.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-schema.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"
#include "reform-sample.h"

/* A scenario of a town: duplicated, changed, compared, applied, taken back. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *scenario;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  reform_sample_fill (fixture->store);
  fixture->scenario = reform_sample_reform (fixture->store);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->scenario);
  g_object_unref (fixture->store);
}

static CanevasOrgDifference *
compare (Fixture *fixture, CanevasRecord *scenario)
{
  g_autoptr (CanevasOrgFacts) before = canevas_org_facts_new (fixture->store, NULL);
  g_autoptr (CanevasOrgFacts) after = canevas_org_facts_new (fixture->store, scenario);

  return canevas_org_difference_new (before, after);
}

/* Everything in the file but history, as a text to compare: a line for each value. */
static void
append_row (const char *id, const char *const *values, gpointer data)
{
  g_string_append_printf (data, "%s|%s\n", id, values[0] != NULL ? values[0] : "");
}

static char *
dup_contents (CanevasStore *store)
{
  const CanevasSchema *schema = canevas_store_get_schema (store);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < schema->n_types; i++)
    for (guint j = 0; j < schema->types[i]->n_fields; j++)
      {
        const char *fields[] = { schema->types[i]->fields[j].name, NULL };

        g_string_append_printf (text, "%s.%s\n", schema->types[i]->table, fields[0]);
        canevas_store_scan (store, schema->types[i], fields, NULL, NULL, append_row, text);
      }
  return g_string_free (text, FALSE);
}

/* Fresh from the organisation, a scenario says nothing. */
static void
test_duplicate (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) fresh = canevas_scenario_duplicate (fixture->store, "Rien encore", &error);
  g_autoptr (CanevasOrgDifference) difference = NULL;

  g_assert_no_error (error);
  difference = compare (fixture, fresh);
  g_assert_cmpuint (difference->n_changes, ==, 0);
  g_assert_cmpuint (difference->n_units, ==, 0);
  g_assert_cmpuint (difference->n_agents, ==, 0);
  g_assert_cmpuint (difference->after->n_units, ==, 9);
  g_assert_cmpuint (difference->after->n_posts, ==, 38);
  g_assert_cmpuint (difference->after->n_links, ==, 1);
  g_assert_cmpstr (difference->after->units[0].name, ==, "Direction générale des services");
  g_assert_true (canevas_store_undo (fixture->store, &error));
  g_assert_true (canevas_record_is_deleted (fresh));
}

/* Each change once, in words. */
static void
test_changes (Fixture *fixture, gconstpointer data)
{
  static const char *const expected[] = {
    "+ Pôle culture, sport et jeunesse: attached to “Direction générale des services”",
    "+ Service des publics: attached to “Pôle culture, sport et jeunesse”",
    "× Direction de la culture: attached to “Direction générale des services”",
    "× Service des archives: attached to “Direction de la culture”",
    "× Direction du sport et de la jeunesse: attached to “Direction générale des services”",
    "→ Médiathèque: attached to “Pôle culture, sport et jeunesse” instead of “Direction de la culture”",
    "→ Service des sports: attached to “Pôle culture, sport et jeunesse” instead of “Direction du sport et de la jeunesse”",
    "→ Service jeunesse et vie associative: attached to “Pôle culture, sport et jeunesse” instead of “Direction du sport et de la jeunesse”",
    "≠ Service jeunesse et vie associative: was called “Service animation jeunesse”",
    "+ Chargée de médiation: in “Service des publics”",
    "× Assistante de direction: in “Direction du sport et de la jeunesse”",
  };
  g_autoptr (CanevasOrgDifference) difference = compare (fixture, fixture->scenario);

  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      guint found = 0;

      for (guint j = 0; j < difference->n_changes; j++)
        {
          g_autofree char *title = canevas_org_change_dup_title (difference, &difference->changes[j], FALSE);
          g_autofree char *text = canevas_org_change_dup_text (difference, &difference->changes[j], FALSE);
          g_autofree char *line = g_strdup_printf ("%s %s: %s", canevas_org_change_get_sign (difference->changes[j].kind), title, text);

          found += g_str_equal (line, expected[i]);
        }
      g_test_message ("%s", expected[i]);
      g_assert_cmpuint (found, ==, 1);
    }
  g_assert_cmpuint (canevas_org_difference_count (difference, CANEVAS_ORG_POST, CANEVAS_ORG_CHANGE_MOVED), ==, 12);
  g_assert_cmpuint (canevas_org_difference_count (difference, CANEVAS_ORG_POST, CANEVAS_ORG_CHANGE_RENAMED), ==, 3);
  g_assert_cmpuint (canevas_org_difference_count (difference, CANEVAS_ORG_LINK, CANEVAS_ORG_CHANGE_CREATED), ==, 1);
  g_assert_cmpuint (canevas_org_difference_count (difference, CANEVAS_ORG_LINK, CANEVAS_ORG_CHANGE_CLOSED), ==, 1);
  /* 9 of units, 12 + 3 + 1 + 1 of posts, 2 of links: nothing else. */
  g_assert_cmpuint (difference->n_changes, ==, 9 + 17 + 2);
}

/* The rest of what can change: kind, nature, heads, staff, number of agents, vacancy. */
static void
test_fields (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) fresh = canevas_scenario_duplicate (fixture->store, "Détails", &error);
  g_autoptr (CanevasOrgDifference) difference = NULL;
  g_autoptr (CanevasList) units = canevas_store_referring (fixture->store, &canevas_scenario_unit_type, "scenario", canevas_record_get_id (fresh));
  g_autoptr (CanevasList) posts = canevas_store_referring (fixture->store, &canevas_scenario_person_type, "scenario", canevas_record_get_id (fresh));
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (units)); i++)
    {
      g_autoptr (CanevasRecord) unit = g_list_model_get_item (G_LIST_MODEL (units), i);

      if (g_str_equal (canevas_record_get_title (unit), "Service des finances"))
        {
          canevas_record_set_text (unit, "kind", "mission", &error);
          canevas_record_set_text (unit, "nature", "resource", &error);
          canevas_record_set_flag (unit, "staff", TRUE, &error);
          canevas_record_set_integer (unit, "headcount", 7, &error);
        }
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (posts)); i++)
    {
      g_autoptr (CanevasRecord) post = g_list_model_get_item (G_LIST_MODEL (posts), i);
      const char *position = canevas_record_get_text (post, "position");

      if (g_str_equal (position, "Responsable des finances"))
        canevas_record_set_flag (post, "vacant", TRUE, &error);
      if (g_str_equal (position, "Responsable des archives"))
        canevas_record_set_flag (post, "leads_unit", FALSE, &error);
      if (g_str_equal (position, "Assistante de direction"))
        canevas_record_set_flag (post, "vacant", FALSE, &error);
    }
  g_assert_no_error (error);
  difference = compare (fixture, fresh);
  for (guint i = 0; i < difference->n_changes; i++)
    {
      g_autofree char *title = canevas_org_change_dup_title (difference, &difference->changes[i], FALSE);
      g_autofree char *said = canevas_org_change_dup_text (difference, &difference->changes[i], FALSE);

      g_string_append_printf (text, "%s: %s: %s\n", canevas_org_change_get_word (difference->changes[i].subject, difference->changes[i].kind), title,
                              said);
    }
  g_assert_cmpstr (text->str, ==,
                   "Headed otherwise: Service des archives: nobody heads it any more; it was “Responsable des archives”\n"
                   "Changed: Service des finances: Kind: “Mission” instead of “Service”\n"
                   "Changed: Service des finances: Nature: “Resources for the other units”\n"
                   "Changed: Service des finances: beside the line\n"
                   "Changed: Service des finances: Number of agents: “7”\n"
                   "Vacated: Responsable des finances: in “Service des finances”\n"
                   "Filled: Assistante de direction: in “Direction du sport et de la jeunesse”\n");
}

static const CanevasOrgUnitImpact *
find_impact (CanevasOrgDifference *difference, const char *name)
{
  for (guint i = 0; i < difference->n_units; i++)
    {
      const CanevasOrgUnitImpact *impact = &difference->units[i];
      const char *called = impact->after != CANEVAS_ORG_NONE ? difference->after->units[impact->after].name
                                                             : difference->before->units[impact->before].name;

      if (g_str_equal (called, name))
        return impact;
    }
  return NULL;
}

static void
assert_impact (CanevasOrgDifference *difference, const char *name, guint before, guint after, guint created, guint closed, guint arrivals,
               guint departures)
{
  const CanevasOrgUnitImpact *impact = find_impact (difference, name);

  g_test_message ("%s", name);
  g_assert_nonnull (impact);
  g_assert_cmpuint (impact->people_before, ==, before);
  g_assert_cmpuint (impact->people_after, ==, after);
  g_assert_cmpuint (impact->created, ==, created);
  g_assert_cmpuint (impact->closed, ==, closed);
  g_assert_cmpuint (impact->arrivals, ==, arrivals);
  g_assert_cmpuint (impact->departures, ==, departures);
}

static void
test_impacts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasOrgDifference) difference = compare (fixture, fixture->scenario);
  g_autofree char *sentence = canevas_org_difference_dup_sentence (difference);

  assert_impact (difference, "Pôle culture, sport et jeunesse", 0, 29, 1, 0, 29, 0);
  assert_impact (difference, "Service des publics", 0, 10, 1, 0, 10, 0);
  assert_impact (difference, "Médiathèque", 9, 6, 0, 0, 0, 3);
  assert_impact (difference, "Service des sports", 7, 5, 0, 0, 0, 2);
  assert_impact (difference, "Service des archives", 5, 0, 0, 0, 0, 5);
  assert_impact (difference, "Direction du sport et de la jeunesse", 14, 0, 0, 1, 0, 14);
  /* A post comes, another goes, and nobody leaves the general management. */
  assert_impact (difference, "Direction générale des services", 37, 37, 1, 1, 0, 0);
  g_assert_null (find_impact (difference, "Service des finances"));
  g_assert_null (find_impact (difference, "Service jeunesse et vie associative"));
  g_assert_cmpuint (canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_UNIT), ==, 12);
  g_assert_cmpuint (canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_FUNCTION), ==, 3);
  /* Librarians and educators, the director of sport, and the two heads of services that answered to him; not those who follow theirs. */
  g_assert_cmpuint (canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_HEAD), ==, 8);
  g_assert_cmpuint (canevas_org_difference_count_agents (difference, CANEVAS_ORG_OTHER_PLACE), ==, 8);
  g_assert_cmpuint (difference->n_agents, ==, 14);
  g_assert_cmpstr (sentence, ==, "8 units change, 14 posts change, 14 agents are concerned");
}

static void
test_apply (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_contents (fixture->store);
  g_autofree char *applied = NULL;
  g_autofree char *after = NULL;
  g_autoptr (CanevasRecord) pole = NULL;
  g_autoptr (CanevasRecord) library = NULL;
  g_autoptr (CanevasRecord) director = NULL;
  g_autoptr (CanevasOrgDifference) difference = NULL;

  g_assert_true (canevas_scenario_apply (CANEVAS_SCENARIO (fixture->scenario), &error));
  g_assert_no_error (error);
  pole = reform_sample_find (fixture->store, &canevas_unit_type, "name", "Pôle culture, sport et jeunesse");
  library = reform_sample_find (fixture->store, &canevas_unit_type, "name", "Médiathèque");
  director = reform_sample_find (fixture->store, &canevas_person_type, "position", "Directrice du pôle");
  g_assert_cmpstr (canevas_record_get_text (library, "parent"), ==, canevas_record_get_id (pole));
  g_assert_cmpstr (canevas_record_get_text (director, "unit"), ==, canevas_record_get_id (pole));
  /* The same person, with her name and number: nothing was typed again. */
  g_assert_cmpstr (canevas_record_get_text (director, "identifier"), ==, "A003");
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_unit_type), ==, 9 + 2 - 3);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_person_type), ==, 38);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_unit_link_type), ==, 1);
  g_assert_cmpstr (canevas_record_get_text (fixture->scenario, "status"), ==, "applied");
  difference = compare (fixture, fixture->scenario);
  g_assert_cmpuint (difference->n_changes, ==, 0);
  g_assert_cmpuint (difference->n_new_units, ==, 0);
  g_assert_false (canevas_scenario_apply (CANEVAS_SCENARIO (fixture->scenario), &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
  g_clear_error (&error);

  applied = dup_contents (fixture->store);
  g_assert_true (canevas_store_undo (fixture->store, &error));
  g_assert_no_error (error);
  after = dup_contents (fixture->store);
  g_assert_cmpstr (after, ==, before);
  g_free (g_steal_pointer (&after));
  g_assert_true (canevas_store_redo (fixture->store, &error));
  after = dup_contents (fixture->store);
  g_assert_cmpstr (after, ==, applied);
}

/* What came into force since then has no row: it stays, and is counted. */
static void
test_newcomers (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) resources = reform_sample_find (fixture->store, &canevas_unit_type, "name", "Direction des ressources");
  g_autoptr (CanevasRecord) unit = canevas_store_add (fixture->store, &canevas_unit_type, resources, &error);
  g_autoptr (CanevasRecord) head = canevas_store_add (fixture->store, &canevas_person_type, resources, &error);
  g_autoptr (CanevasOrgDifference) difference = NULL;

  canevas_record_set_text (unit, "name", "Service numérique", &error);
  canevas_record_set_text (head, "position", "Directrice par intérim", &error);
  canevas_record_set_flag (head, "leads_unit", TRUE, &error);
  g_assert_no_error (error);
  difference = compare (fixture, fixture->scenario);
  g_assert_cmpuint (difference->n_new_units, ==, 1);
  g_assert_cmpuint (difference->n_new_posts, ==, 1);
  g_assert_cmpuint (difference->n_changes, ==, 28);
  g_assert_true (canevas_scenario_apply (CANEVAS_SCENARIO (fixture->scenario), &error));
  g_assert_cmpstr (canevas_record_get_text (unit, "parent"), ==, canevas_record_get_id (resources));
  g_assert_cmpstr (canevas_record_get_text (head, "unit"), ==, canevas_record_get_id (resources));
}

static void
assert_refused (Fixture *fixture, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = dup_contents (fixture->store);
  g_autofree char *after = NULL;

  g_assert_false (canevas_scenario_apply (CANEVAS_SCENARIO (fixture->scenario), &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, sentence);
  after = dup_contents (fixture->store);
  g_assert_cmpstr (after, ==, before);
}

static void
undo (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_store_undo (fixture->store, &error));
  g_assert_no_error (error);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) library = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Médiathèque");
  g_autoptr (CanevasRecord) pole = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Pôle culture, sport et jeunesse");
  g_autoptr (CanevasRecord) culture = reform_sample_find (fixture->store, &canevas_scenario_unit_type, "name", "Direction de la culture");
  g_autoptr (CanevasRecord) archives = reform_sample_find (fixture->store, &canevas_unit_type, "name", "Service des archives");
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) late = NULL;

  canevas_record_set_flag (library, "closed", TRUE, NULL);
  assert_refused (fixture, "“Médiathèque” still holds the post “Responsable de la médiathèque”, and the scenario closes it: move the post, or close it "
                           "too.");
  undo (fixture);
  canevas_record_set_reference (library, "parent", culture, NULL);
  assert_refused (fixture, "“Médiathèque” would remain under “Direction de la culture”, which the scenario closes: attach it elsewhere, or close it too.");
  undo (fixture);
  canevas_record_set_reference (pole, "parent", library, NULL);
  assert_refused (fixture, "“Médiathèque” stands under itself, by way of units below it: attach it elsewhere.");
  undo (fixture);
  late = canevas_store_add (fixture->store, &canevas_person_type, archives, &error);
  canevas_record_set_text (late, "position", "Archiviste numérique", &error);
  g_assert_no_error (error);
  assert_refused (fixture, "The post “Archiviste numérique” came since the duplication into “Service des archives”, which the scenario closes: move it "
                           "first.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name_, func_) g_test_add ("/scenario/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("duplicate", test_duplicate);
  ADD ("changes", test_changes);
  ADD ("fields", test_fields);
  ADD ("impacts", test_impacts);
  ADD ("apply", test_apply);
  ADD ("newcomers", test_newcomers);
  ADD ("refusals", test_refusals);
  return g_test_run ();
}
