/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-governance-findings.h"

#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-seat.h"
#include "canevas-store.h"
#include "canevas-usual-bodies.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRecord *copil;
} Fixture;

static void
set (CanevasRecord *record, const char *field, const char *value)
{
  g_assert_true (canevas_record_set_text (record, field, value, NULL));
  canevas_store_end_typing (canevas_record_get_store (record));
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
  self->copil = canevas_store_add (self->store, &canevas_instance_type, self->project, NULL);
  set (self->copil, "name", "Comité de pilotage");
  set (self->copil, "verb", "decides");
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->copil);
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static CanevasRecord *
add_seat (Fixture *self, const char *capacity, const char *position)
{
  CanevasRecord *seat = canevas_store_add (self->store, &canevas_seat_type, self->copil, NULL);

  set (seat, "capacity", capacity);
  set (seat, "position", position);
  return seat;
}

/* "two-chairs quorum": the ids, the most serious first. */
static void
assert_findings (Fixture *self, const char *expected)
{
  g_autoptr (GPtrArray) findings = canevas_governance_find (self->copil);
  g_autoptr (GString) ids = g_string_new (NULL);

  for (guint i = 0; i < findings->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((CanevasGovernanceFinding *) g_ptr_array_index (findings, i))->id);
  g_assert_cmpstr (ids->str, ==, expected);
}

/* Mends the first one; (transfer full) (nullable): what to go on with. */
static CanevasRecord *
fix_first (Fixture *self)
{
  g_autoptr (GPtrArray) findings = canevas_governance_find (self->copil);
  CanevasRecord *shown = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_cmpuint (findings->len, >, 0);
  canevas_governance_finding_fix (g_ptr_array_index (findings, 0), &shown, &error);
  g_assert_no_error (error);
  return shown;
}

static void
test_a_body_wants_a_chair (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) shown = NULL;

  assert_findings (self, "no-chair");
  shown = fix_first (self);
  g_assert_cmpstr (canevas_record_get_text (shown, "capacity"), ==, "chair");
  g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, "name a chair");
  assert_findings (self, "no-deputy");
  g_assert_true (canevas_store_undo (self->store, NULL));
  assert_findings (self, "no-chair");
}

static void
test_one_absence_must_not_stop_it (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) chair = add_seat (self, "chair", "Directrice générale des services");
  g_autoptr (CanevasRecord) deputy = NULL;

  assert_findings (self, "no-deputy");
  deputy = fix_first (self);
  g_assert_cmpstr (canevas_record_get_text (deputy, "capacity"), ==, "deputy");
  g_assert_cmpstr (canevas_record_get_text (deputy, "replaces"), ==, canevas_record_get_id (chair));
  assert_findings (self, "");
}

static void
test_a_vice_chair_stands_in (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) chair = add_seat (self, "chair", "Directrice générale des services");
  g_autoptr (CanevasRecord) vice = add_seat (self, "vice_chair", "Directeur général adjoint");

  assert_findings (self, "");
}

static void
test_a_team_needs_no_deputy (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) chair = add_seat (self, "chair", "Cheffe de projet");

  set (self->copil, "verb", "produces");
  assert_findings (self, "");
}

static void
test_two_chairs (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) chair = add_seat (self, "chair", "Directrice générale des services");
  g_autoptr (CanevasRecord) second = add_seat (self, "chair", "Élu délégué");

  assert_findings (self, "two-chairs");
  g_assert_null (fix_first (self));
  g_assert_cmpstr (canevas_record_get_text (second, "capacity"), ==, "vice_chair");
  assert_findings (self, "");
}

static void
test_quorum_out_of_reach (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) chair = add_seat (self, "chair", "Directrice générale des services");
  g_autoptr (CanevasRecord) vice = add_seat (self, "vice_chair", "Directeur général adjoint");
  g_autoptr (CanevasRecord) member = add_seat (self, "member", "Directrice des finances");
  g_autoptr (CanevasRecord) deputy = add_seat (self, "deputy", "Adjointe aux finances");
  g_autoptr (CanevasRecord) guest = add_seat (self, "guest", "Expert du cabinet");

  g_assert_true (canevas_record_set_flag (guest, "votes", FALSE, NULL));
  g_assert_true (canevas_record_set_integer (self->copil, "quorum", 3, NULL));
  assert_findings (self, "");
  /* Neither a deputy nor a guest adds to those who count. */
  g_assert_true (canevas_record_set_integer (self->copil, "quorum", 4, NULL));
  assert_findings (self, "quorum");
  g_assert_null (fix_first (self));
  g_assert_cmpint (canevas_record_get_integer (self->copil, "quorum"), ==, 2);
}

static void
test_nobody_sits_twice (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) person = canevas_store_add (self->store, &canevas_person_type, NULL, NULL);
  g_autoptr (CanevasRecord) role = canevas_store_add (self->store, &canevas_role_type, self->project, NULL);
  g_autoptr (CanevasRecord) chair = add_seat (self, "chair", "Directrice générale des services");
  g_autoptr (CanevasRecord) vice = add_seat (self, "vice_chair", "Directeur général adjoint");
  g_autoptr (CanevasRecord) member = add_seat (self, "member", "Directrice des finances");

  g_assert_true (canevas_record_set_reference (role, "person", person, NULL));
  g_assert_true (canevas_record_set_reference (vice, "person", person, NULL));
  g_assert_true (canevas_record_set_reference (member, "role", role, NULL));
  assert_findings (self, "sits-twice");
  /* Who keeps the minutes may also be a member: only presences that count are counted once. */
  g_assert_true (canevas_record_set_flag (member, "votes", FALSE, NULL));
  assert_findings (self, "");
  g_assert_true (canevas_record_set_flag (member, "votes", TRUE, NULL));
  g_assert_null (fix_first (self));
  g_assert_true (canevas_record_is_deleted (member));
  assert_findings (self, "");
}

static void
test_a_body_outside_has_its_own_rules (Fixture *self, gconstpointer data)
{
  g_assert_true (canevas_record_set_flag (self->copil, "outside", TRUE, NULL));
  assert_findings (self, "");
}

static void
test_the_usual_bodies_work (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasList) bodies = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_store_remove (self->store, self->copil, NULL));
  canevas_usual_bodies_insert (self->project, &error);
  g_assert_no_error (error);
  bodies = canevas_store_children (self->store, &canevas_instance_type, canevas_record_get_id (self->project));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (bodies)), ==, 5);
  for (guint i = 0; i < 5; i++)
    {
      g_autoptr (CanevasRecord) body = g_list_model_get_item (G_LIST_MODEL (bodies), i);
      g_autoptr (GPtrArray) findings = canevas_governance_find (body);

      /* Deputies are for each project to name; nothing else is wrong. */
      for (guint f = 0; f < findings->len; f++)
        g_assert_cmpstr (((CanevasGovernanceFinding *) g_ptr_array_index (findings, f))->id, ==, "no-deputy");
    }
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  canevas_language_init ();
  ADD ("/governance-findings/a-body-wants-a-chair", test_a_body_wants_a_chair);
  ADD ("/governance-findings/one-absence-must-not-stop-it", test_one_absence_must_not_stop_it);
  ADD ("/governance-findings/a-vice-chair-stands-in", test_a_vice_chair_stands_in);
  ADD ("/governance-findings/a-team-needs-no-deputy", test_a_team_needs_no_deputy);
  ADD ("/governance-findings/two-chairs", test_two_chairs);
  ADD ("/governance-findings/quorum-out-of-reach", test_quorum_out_of_reach);
  ADD ("/governance-findings/nobody-sits-twice", test_nobody_sits_twice);
  ADD ("/governance-findings/a-body-outside-has-its-own-rules", test_a_body_outside_has_its_own_rules);
  ADD ("/governance-findings/the-usual-bodies-work", test_the_usual_bodies_work);
  return g_test_run ();
}
