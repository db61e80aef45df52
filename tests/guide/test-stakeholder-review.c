/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-stakeholder-review.h"

#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-stakeholder.h"
#include "canevas-store.h"
#include "canevas-working-group.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);
  g_assert_no_error (error);
  fixture->project = canevas_store_add (fixture->store, &canevas_project_type, NULL, &error);
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->project);
  g_object_unref (fixture->store);
}

static CanevasRecord *
add (Fixture *fixture, const char *name, const char *category, const char *attitude)
{
  CanevasRecord *one = canevas_store_add (fixture->store, &canevas_stakeholder_type, fixture->project, NULL);

  g_assert_true (canevas_record_set_text (one, "name", name, NULL));
  g_assert_true (canevas_record_set_text (one, "category", category, NULL));
  if (attitude != NULL)
    g_assert_true (canevas_record_set_text (one, "attitude", attitude, NULL));
  return one;
}

static CanevasRecord *
add_group (Fixture *fixture, const char *name)
{
  CanevasRecord *group = canevas_store_add (fixture->store, &canevas_working_group_type, fixture->project, NULL);

  g_assert_true (canevas_record_set_text (group, "name", name, NULL));
  return group;
}

static void
test_gaps (Fixture *fixture, gconstpointer data)
{
  g_auto (GStrv) before = canevas_stakeholder_list_gaps (fixture->project);
  g_autoptr (CanevasRecord) mayors = add (fixture, "Maires", "decides", "volunteer");
  g_autoptr (CanevasRecord) users = add (fixture, "Usagers", "uses", NULL);
  g_auto (GStrv) gaps = NULL;
  g_autofree char *all = NULL;

  g_assert_cmpuint (g_strv_length (before), ==, 0);
  g_assert_true (canevas_record_set_integer (mayors, "influence", 5, NULL));
  g_assert_true (canevas_record_set_integer (users, "interest", 4, NULL));
  g_assert_true (canevas_record_set_text (users, "degree", "informed", NULL));
  gaps = canevas_stakeholder_list_gaps (fixture->project);
  all = g_strjoinv ("\n", gaps);
  g_assert_cmpstr (all, ==,
                   "Nobody is named yet in: Intervenes or maintains, Organises the work, Evaluates, Benefits.\n"
                   "“Maires”: much influence, and nobody speaks with them.\n"
                   "“Usagers”: much concerned, and only informed.\n"
                   "Nobody is said to be sceptical or opposed: have they been asked?\n"
                   "The attitude of 1 is not known.");
}

static void
test_balance (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) group = add_group (fixture, "Accueil");
  g_autoptr (CanevasRecord) agents = add (fixture, "Agents", "intervenes", "volunteer");
  g_autoptr (CanevasRecord) users = add (fixture, "Usagers", "uses", "sceptic");
  g_autofree char *nobody = canevas_working_group_dup_balance (group);
  g_autofree char *alone = NULL;
  g_autofree char *mixed = NULL;

  g_assert_null (nobody);
  g_assert_true (canevas_record_set_reference (agents, "working_group", group, NULL));
  alone = canevas_working_group_dup_balance (group);
  g_assert_cmpstr (alone, ==,
                   "Volunteer: 1. Volunteers only: invite the silent and the sceptical. Nobody who uses the service sits in it. "
                   "Nobody says in whose name they speak.");
  g_assert_true (canevas_record_set_reference (users, "working_group", group, NULL));
  g_assert_true (canevas_record_set_text (users, "legitimacy", "Conseil des usagers", NULL));
  mixed = canevas_working_group_dup_balance (group);
  g_assert_cmpstr (mixed, ==, "Volunteer: 1, Sceptical: 1.");
}

/* Each group gets its share of volunteers and of sceptics; who has a group keeps it; one step back undoes it all. */
static void
test_share_out (Fixture *fixture, gconstpointer data)
{
  static const char *const attitudes[] = { "volunteer", "sceptic" };
  g_autoptr (GError) error = NULL;
  guint n;

  g_assert_false (canevas_working_group_share_out (fixture->project, &n, &error));
  g_assert_cmpstr (error->message, ==, "Add a working group first: stakeholders are shared out among groups.");
  g_clear_error (&error);
  {
    g_autoptr (CanevasRecord) first = add_group (fixture, "Un");
    g_autoptr (CanevasRecord) second = add_group (fixture, "Deux");
    g_autoptr (CanevasRecord) settled = add (fixture, "Élus", "decides", "volunteer");
    char *balances[2] = { NULL, NULL };

    g_assert_true (canevas_record_set_reference (settled, "working_group", second, NULL));
    for (guint i = 0; i < 7; i++)
      {
        g_autofree char *name = g_strdup_printf ("Groupe %u", i);
        g_autoptr (CanevasRecord) one = add (fixture, name, i % 3 == 0 ? "uses" : "intervenes", attitudes[i % 2]);
      }
    g_assert_true (canevas_working_group_share_out (fixture->project, &n, &error));
    g_assert_no_error (error);
    g_assert_cmpuint (n, ==, 7);
    g_assert_cmpstr (canevas_record_get_text (settled, "working_group"), ==, canevas_record_get_id (second));
    balances[0] = canevas_working_group_dup_balance (first);
    balances[1] = canevas_working_group_dup_balance (second);
    g_assert_nonnull (strstr (balances[0], "Sceptical: "));
    g_assert_nonnull (strstr (balances[1], "Sceptical: "));
    g_assert_nonnull (strstr (balances[0], "Volunteer: "));
    g_assert_true (canevas_store_undo (fixture->store, &error));
    g_clear_pointer (&balances[0], g_free);
    balances[0] = canevas_working_group_dup_balance (first);
    g_assert_null (balances[0]);
    g_free (g_steal_pointer (&balances[1]));
  }
}

/* As many groups as it takes for everybody to speak, each with its share of sceptics; one step back takes them away. */
static void
test_propose (Fixture *fixture, gconstpointer data)
{
  static const char *const attitudes[] = { "volunteer", "volunteer", "sceptic" };
  g_autoptr (CanevasList) groups =
    canevas_store_children (fixture->store, &canevas_working_group_type, canevas_record_get_id (fixture->project));
  g_autoptr (GError) error = NULL;
  guint n;

  for (guint i = 0; i < 18; i++)
    {
      g_autofree char *name = g_strdup_printf ("Équipe %u", i);
      g_autoptr (CanevasRecord) one = add (fixture, name, i % 2 == 0 ? "uses" : "intervenes", attitudes[i % 3]);
    }
  g_assert_true (canevas_working_group_propose (fixture->project, &n, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (groups)), ==, 3);
  for (guint i = 0; i < 3; i++)
    {
      g_autoptr (CanevasRecord) group = g_list_model_get_item (G_LIST_MODEL (groups), i);
      g_autofree char *balance = canevas_working_group_dup_balance (group);
      g_autofree char *name = g_strdup_printf ("Group %u", i + 1);

      g_assert_cmpstr (canevas_record_get_title (group), ==, name);
      g_assert_true (g_str_has_prefix (balance, "Volunteer: 4, Sceptical: 2."));
    }
  g_assert_true (canevas_store_undo (fixture->store, &error));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (groups)), ==, 0);
  g_assert_cmpuint (canevas_store_count (fixture->store, &canevas_stakeholder_type), ==, 18);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/stakeholders/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("gaps", test_gaps);
  ADD ("balance", test_balance);
  ADD ("share-out", test_share_out);
  ADD ("propose", test_propose);
#undef ADD
  return g_test_run ();
}
