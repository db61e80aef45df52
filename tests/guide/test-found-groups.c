/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-found-groups.h"

#include "canevas-community-member.h"
#include "canevas-community.h"
#include "canevas-instance.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-seat.h"
#include "canevas-unit.h"

#define TODAY "2027-03-08"
#define N_PEOPLE 24

/* 24 agents, in turn of one of four directions. */
typedef struct
{
  CanevasStore *store;
  CanevasRecord *people[N_PEOPLE];
} Fixture;

static CanevasRecord *
add (Fixture *fixture, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (fixture->store, type, parent, &error);

  g_assert_no_error (error);
  if (field != NULL)
    g_assert_true (canevas_record_set_text (record, field, text, &error));
  return record;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  static const char *const names[] = { "Éducation", "Eau", "Culture", "Finances" };
  CanevasRecord *directions[G_N_ELEMENTS (names)];

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      directions[i] = add (fixture, &canevas_unit_type, NULL, "name", names[i]);
      g_assert_true (canevas_record_set_text (directions[i], "kind", "direction", NULL));
    }
  for (guint i = 0; i < N_PEOPLE; i++)
    {
      g_autofree char *name = g_strdup_printf ("Agent %u", i);

      fixture->people[i] = add (fixture, &canevas_person_type, NULL, "family_name", name);
      g_assert_true (canevas_record_set_reference (fixture->people[i], "unit", directions[i % G_N_ELEMENTS (names)], NULL));
    }
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_object_unref (directions[i]);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  for (guint i = 0; i < N_PEOPLE; i++)
    g_object_unref (fixture->people[i]);
  g_object_unref (fixture->store);
}

/* Agents from @from to before @to are in what @parent is. */
static void
put (Fixture *fixture, const CanevasRecordType *type, CanevasRecord *parent, guint from, guint to)
{
  for (guint i = from; i < to; i++)
    {
      g_autoptr (CanevasRecord) member = add (fixture, type, parent, NULL, NULL);

      g_assert_true (canevas_record_set_reference (member, "person", fixture->people[i], NULL));
    }
}

static void
add_community (Fixture *fixture, const char *name, guint from, guint to)
{
  g_autoptr (CanevasRecord) community = add (fixture, &canevas_community_type, NULL, "name", name);

  put (fixture, &canevas_community_member_type, community, from, to);
}

static GPtrArray *
review (Fixture *fixture, char **sentence)
{
  g_autoptr (CanevasTransversality) facts = canevas_transversality_new (fixture->store, TODAY);

  return canevas_found_groups_review (facts, fixture->store, sentence);
}

/* A project team and its steering body: the same six, and no community; it is proposed, made in one action, and then no more told. */
static void
test_team_without_community (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = add (fixture, &canevas_project_type, NULL, "name", "Proxima");
  g_autoptr (CanevasRecord) body = add (fixture, &canevas_instance_type, project, "name", "COPIL");
  g_autoptr (GPtrArray) findings = NULL;
  g_autoptr (GPtrArray) after = NULL;
  g_autoptr (CanevasRecord) made = NULL;
  g_autoptr (CanevasList) members = NULL;
  g_autofree char *sentence = NULL;
  const CanevasGroupFinding *finding;

  put (fixture, &canevas_role_type, project, 0, 6);
  put (fixture, &canevas_seat_type, body, 0, 5);
  add_community (fixture, "Ambassadeurs du numérique", 8, 14);
  findings = review (fixture, &sentence);
  g_assert_cmpstr (sentence, ==,
                   "2 groups found, of 12 agents in all, who share projects, bodies or communities. "
                   "1 of them matches a declared community.");
  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_cmpstr (finding->title, ==, "6 agents work together without a community");
  g_assert_nonnull (strstr (finding->text, "4 directions and meet in “Proxima”, “COPIL”"));

  made = canevas_group_finding_declare (finding, fixture->store, NULL);
  g_assert_nonnull (made);
  members = canevas_store_children (fixture->store, &canevas_community_member_type, canevas_record_get_id (made));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (members)), ==, 6);
  after = review (fixture, NULL);
  g_assert_cmpuint (after->len, ==, 0);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_community_type), ==, 1);
}

static void
test_two_of_the_same (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) findings = NULL;
  const CanevasGroupFinding *finding;

  add_community (fixture, "Club des managers", 0, 8);
  add_community (fixture, "Cercle de direction", 1, 8);
  add_community (fixture, "Réseau achats", 12, 18);
  findings = review (fixture, NULL);
  g_assert_cmpuint (findings->len, ==, 1);
  finding = findings->pdata[0];
  g_assert_cmpstr (finding->title, ==, "“Club des managers” and “Cercle de direction”: the same people");
  g_assert_cmpstr (finding->text, ==, "7 of their 8 members are in both. Do they need two animators and two dates?");
}

/* Three project teams that share nobody, and a network with two of each. */
static void
test_one_that_ties (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) network = add (fixture, &canevas_community_type, NULL, "name", "Réseau de la participation");
  g_autoptr (GPtrArray) findings = NULL;
  guint without = 0, tying = 0;

  for (guint team = 0; team < 3; team++)
    {
      g_autoptr (CanevasRecord) project = add (fixture, &canevas_project_type, NULL, "name", "Projet");
      g_autoptr (CanevasRecord) body = add (fixture, &canevas_instance_type, project, "name", "Comité");

      put (fixture, &canevas_role_type, project, team * 8, team * 8 + 8);
      put (fixture, &canevas_seat_type, body, team * 8, team * 8 + 8);
      put (fixture, &canevas_community_member_type, network, team * 8, team * 8 + 2);
    }
  findings = review (fixture, NULL);
  for (guint i = 0; i < findings->len; i++)
    {
      const CanevasGroupFinding *finding = findings->pdata[i];

      without += g_str_equal (finding->title, "8 agents work together without a community");
      tying += g_str_equal (finding->title, "“Réseau de la participation” ties 3 groups together");
    }
  g_assert_cmpuint (without, ==, 3);
  g_assert_cmpuint (tying, ==, 1);
}

static void
test_nobody (Fixture *fixture, gconstpointer data)
{
  g_autofree char *sentence = NULL;
  g_autoptr (GPtrArray) findings = review (fixture, &sentence);

  g_assert_cmpuint (findings->len, ==, 0);
  g_assert_null (sentence);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/found-groups/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("team-without-community", test_team_without_community);
  ADD ("two-of-the-same", test_two_of_the_same);
  ADD ("one-that-ties", test_one_that_ties);
  ADD ("nobody", test_nobody);
  return g_test_run ();
}
