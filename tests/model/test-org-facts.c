/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-membership.h"
#include "canevas-org-facts.h"
#include "canevas-person.h"
#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-scenario.h"
#include "canevas-schema.h"
#include "canevas-unit-link.h"
#include "canevas-unit.h"

/* A town of two directorates: what is above what, who heads what, and what is counted. */

typedef struct
{
  CanevasStore *store;
  CanevasRecord *management, *resources, *people, *schools, *cabinet;
} Fixture;

static CanevasRecord *
add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  g_assert_no_error (error);
  return record;
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (text, "true") == 0)
    canevas_record_set_flag (record, field, TRUE, &error);
  else if (g_ascii_isdigit (*text))
    canevas_record_set_integer (record, field, g_ascii_strtoll (text, NULL, 10), &error);
  else
    canevas_record_set_text (record, field, text, &error);
  g_assert_no_error (error);
}

static void
add_person (Fixture *fixture, CanevasRecord *unit, const char *position, const char *flag)
{
  g_autoptr (CanevasRecord) person = add (fixture->store, &canevas_person_type, unit, "position", position);

  if (flag != NULL)
    set (person, flag, "true");
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->management = add (fixture->store, &canevas_unit_type, NULL, "name", "Direction générale");
  fixture->resources = add (fixture->store, &canevas_unit_type, fixture->management, "name", "Ressources");
  fixture->schools = add (fixture->store, &canevas_unit_type, fixture->management, "name", "Éducation");
  fixture->people = add (fixture->store, &canevas_unit_type, fixture->resources, "name", "Ressources humaines");
  fixture->cabinet = add (fixture->store, &canevas_unit_type, NULL, "name", "Cabinet");
  add_person (fixture, fixture->people, "Gestionnaire carrière", NULL);
  add_person (fixture, fixture->people, "Responsable", "leads_unit");
  add_person (fixture, fixture->people, "Gestionnaire paie", "vacant");
  add_person (fixture, fixture->resources, "Directrice", "leads_unit");
  add_person (fixture, NULL, "Chargé de mission", NULL);
  set (fixture->schools, "headcount", "146");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->management);
  g_object_unref (fixture->resources);
  g_object_unref (fixture->people);
  g_object_unref (fixture->schools);
  g_object_unref (fixture->cabinet);
  g_object_unref (fixture->store);
}

static const CanevasOrgUnit *
get_unit (CanevasOrgFacts *facts, CanevasRecord *record)
{
  guint number = canevas_org_facts_find_unit (facts, canevas_record_get_id (record));

  g_assert_cmpuint (number, <, facts->n_units);
  return &facts->units[number];
}

static void
test_tree (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (fixture->store, NULL);
  const char *const order[] = { "Direction générale", "Ressources", "Ressources humaines", "Éducation", "Cabinet" };
  const guint ends[] = { 4, 3, 3, 4, 5 };
  const guint levels[] = { 1, 2, 3, 2, 1 };

  g_assert_cmpuint (facts->n_units, ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpstr (facts->units[i].name, ==, order[i]);
      g_assert_cmpuint (facts->units[i].end, ==, ends[i]);
      g_assert_cmpuint (facts->units[i].level, ==, levels[i]);
    }
  g_assert_cmpuint (facts->units[2].parent, ==, 1);
  g_assert_cmpuint (facts->units[4].parent, ==, CANEVAS_ORG_NONE);
  g_assert_true (canevas_org_facts_contains (facts, 0, 2));
  g_assert_false (canevas_org_facts_contains (facts, 1, 3));
}

static void
test_counts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (fixture->store, NULL);
  const CanevasOrgUnit *people = get_unit (facts, fixture->people);
  const CanevasOrgUnit *management = get_unit (facts, fixture->management);

  g_assert_cmpuint (people->own_people, ==, 2);
  g_assert_cmpuint (people->own_vacant, ==, 1);
  g_assert_cmpuint (people->span, ==, 2);
  /* Three by name, and what was typed for the schools. */
  g_assert_cmpuint (management->people, ==, 3 + 146);
  g_assert_cmpuint (management->vacant, ==, 1);
  g_assert_cmpuint (management->n_children, ==, 2);
  g_assert_cmpuint (management->depth, ==, 2);
}

static void
test_posts (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) deputy = add (fixture->store, &canevas_person_type, fixture->resources, "position", "Adjoint");
  g_autoptr (CanevasRecord) with = add (fixture->store, &canevas_membership_type, deputy, "position", "Coresponsable");
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (GArray) heads = NULL;
  guint number;

  g_assert_true (canevas_record_set_reference (with, "unit", fixture->people, NULL));
  set (with, "kind", "co_head");
  facts = canevas_org_facts_new (fixture->store, NULL);
  number = canevas_org_facts_find_unit (facts, canevas_record_get_id (fixture->people));
  g_assert_cmpstr (facts->posts[facts->units[number].first_post].position, ==, "Responsable");
  g_assert_cmpuint (facts->units[number].end_post - facts->units[number].first_post, ==, 3);
  g_assert_cmpstr (facts->posts[facts->n_posts - 1].position, ==, "Chargé de mission");
  g_assert_cmpuint (facts->posts[facts->n_posts - 1].unit, ==, CANEVAS_ORG_NONE);
  heads = canevas_org_facts_list_heads (facts, number);
  g_assert_cmpuint (heads->len, ==, 2);
  g_assert_cmpstr (facts->posts[g_array_index (heads, guint, 0)].position, ==, "Responsable");
  g_assert_cmpstr (facts->posts[g_array_index (heads, guint, 1)].position, ==, "Adjoint");
}

/* Another program may have hung units in a circle: each is still there, once. */
static void
test_circle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasOrgFacts) facts = NULL;
  gboolean seen[5] = { FALSE };

  g_assert_true (canevas_record_set_reference (fixture->management, "parent", fixture->people, NULL));
  facts = canevas_org_facts_new (fixture->store, NULL);
  g_assert_cmpuint (facts->n_units, ==, 5);
  for (guint i = 0; i < facts->n_units; i++)
    {
      guint number = canevas_org_facts_find_unit (facts, facts->units[i].id);

      g_assert_false (seen[number]);
      seen[number] = TRUE;
      g_assert_true (facts->units[i].parent == CANEVAS_ORG_NONE || facts->units[i].parent < i);
    }
  g_assert_cmpuint (get_unit (facts, fixture->management)->people, ==, 3 + 146);
}

/* What a scenario closes is still shown, and no longer counted; names are those of the organisation in force. */
static void
test_scenario (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) scenario = add (fixture->store, &canevas_scenario_type, NULL, "name", "Deux pôles");
  g_autoptr (CanevasRecord) unit = add (fixture->store, &canevas_scenario_unit_type, NULL, "name", "Pôle ressources");
  g_autoptr (CanevasRecord) closed = add (fixture->store, &canevas_scenario_unit_type, unit, "name", "Ressources humaines");
  g_autoptr (CanevasRecord) post = add (fixture->store, &canevas_scenario_person_type, unit, "position", "Directrice du pôle");
  g_autoptr (CanevasList) people = canevas_store_children (fixture->store, &canevas_person_type, canevas_record_get_id (fixture->resources));
  g_autoptr (CanevasRecord) person = g_list_model_get_item (G_LIST_MODEL (people), 0);
  g_autoptr (CanevasOrgFacts) facts = NULL;

  set (person, "given_name", "Claire");
  set (person, "family_name", "Exemple");
  canevas_record_set_reference (unit, "scenario", scenario, NULL);
  canevas_record_set_reference (closed, "scenario", scenario, NULL);
  canevas_record_set_reference (closed, "origin", fixture->people, NULL);
  canevas_record_set_reference (post, "scenario", scenario, NULL);
  canevas_record_set_reference (post, "origin", person, NULL);
  set (closed, "closed", "true");
  facts = canevas_org_facts_new (fixture->store, scenario);
  g_assert_cmpuint (facts->n_units, ==, 2);
  g_assert_true (facts->units[1].closed);
  g_assert_cmpstr (facts->units[1].origin, ==, canevas_record_get_id (fixture->people));
  g_assert_null (facts->units[0].origin);
  g_assert_cmpuint (facts->units[0].n_children, ==, 0);
  g_assert_cmpuint (facts->n_posts, ==, 1);
  g_assert_cmpstr (facts->posts[0].name, ==, "Claire Exemple");
  g_assert_cmpstr (facts->posts[0].position, ==, "Directrice du pôle");
}

static void
test_links (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) link = add (fixture->store, &canevas_unit_link_type, fixture->schools, "label", "Référent finances");
  g_autoptr (CanevasOrgFacts) facts = NULL;

  /* Half a link is nothing to draw yet. */
  facts = canevas_org_facts_new (fixture->store, NULL);
  g_assert_cmpuint (facts->n_links, ==, 0);
  canevas_org_facts_unref (facts);
  g_assert_true (canevas_record_set_reference (link, "target", fixture->resources, NULL));
  facts = canevas_org_facts_new (fixture->store, NULL);
  g_assert_cmpuint (facts->n_links, ==, 1);
  g_assert_cmpstr (facts->units[facts->links[0].source].name, ==, "Éducation");
  g_assert_cmpstr (facts->units[facts->links[0].target].name, ==, "Ressources");
  g_assert_cmpuint (facts->links[0].post, ==, CANEVAS_ORG_NONE);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name_, func_) g_test_add ("/org-facts/" name_, Fixture, NULL, set_up, func_, tear_down)
  ADD ("tree", test_tree);
  ADD ("counts", test_counts);
  ADD ("posts", test_posts);
  ADD ("circle", test_circle);
  ADD ("scenario", test_scenario);
  ADD ("links", test_links);
  return g_test_run ();
}
