/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-governance-parts.h"

#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-schema.h"
#include "canevas-seat.h"
#include "canevas-store.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
} Fixture;

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static gboolean
is_ready (Fixture *self, const char *id)
{
  guint n;
  const CanevasGovernancePart *parts = canevas_governance_get_parts (&n);

  for (guint i = 0; i < n; i++)
    if (g_strcmp0 (parts[i].id, id) == 0)
      return parts[i].is_ready (self->project);
  g_assert_not_reached ();
}

static void
set (CanevasRecord *record, const char *field, const char *value)
{
  g_assert_true (canevas_record_set_text (record, field, value, NULL));
  canevas_store_end_typing (canevas_record_get_store (record));
}

static CanevasRecord *
add_body (Fixture *self, const char *name, const char *verb)
{
  CanevasRecord *body = canevas_store_add (self->store, &canevas_instance_type, self->project, NULL);

  set (body, "name", name);
  set (body, "verb", verb);
  return body;
}

static void
test_nothing_is_settled_at_first (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (canevas_governance_count_ready (self->project), ==, 0);
}

static void
test_somebody_must_settle (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) team = add_body (self, "Équipe projet", "produces");
  g_autoptr (CanevasRecord) board = NULL;

  g_assert_false (is_ready (self, "bodies"));
  board = add_body (self, "Codir élargi", "arbitrates");
  g_assert_true (is_ready (self, "bodies"));
}

static void
test_each_body_needs_its_sheet (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) copil = add_body (self, "Comité de pilotage", "decides");
  g_autoptr (CanevasRecord) council = NULL;
  g_autoptr (CanevasRecord) seat = canevas_store_add (self->store, &canevas_seat_type, copil, NULL);

  set (copil, "purpose", "Le cap et le périmètre");
  set (copil, "frequency", "two_months");
  g_assert_false (is_ready (self, "sheets")); /* a member is not a chair */
  set (seat, "capacity", "chair");
  g_assert_true (is_ready (self, "sheets"));

  council = add_body (self, "Conseil communautaire", "decides");
  g_assert_false (is_ready (self, "sheets"));
  g_assert_true (canevas_record_set_flag (council, "outside", TRUE, NULL));
  g_assert_true (is_ready (self, "sheets")); /* it has rules of its own */
}

static void
test_a_decision_has_a_way_and_an_end (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) copil = add_body (self, "Comité de pilotage", "decides");
  g_autoptr (CanevasRecord) kind = canevas_store_add (self->store, &canevas_decision_kind_type, self->project, NULL);
  g_autoptr (CanevasRecord) step = NULL;

  g_assert_false (is_ready (self, "circuit"));
  g_assert_false (is_ready (self, "settled"));
  step = canevas_store_add (self->store, &canevas_circuit_step_type, kind, NULL);
  g_assert_true (is_ready (self, "circuit"));
  set (kind, "settled_by", "Comité de pilotage");
  g_assert_true (is_ready (self, "settled"));

  g_assert_false (is_ready (self, "regulation"));
  g_assert_true (canevas_record_set_reference (kind, "escalation", copil, NULL));
  g_assert_true (is_ready (self, "regulation"));
}

static void
test_a_regulation_body_is_enough (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) body = add_body (self, "Instance de régulation", "arbitrates");

  g_assert_false (is_ready (self, "regulation"));
  set (body, "kind", "regulation");
  g_assert_true (is_ready (self, "regulation"));
  g_assert_cmpuint (canevas_governance_count_ready (self->project), ==, 2);
}

#define ADD(path, test) g_test_add (path, Fixture, NULL, set_up, test, tear_down)

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  canevas_language_init ();
  ADD ("/governance-parts/nothing-is-settled-at-first", test_nothing_is_settled_at_first);
  ADD ("/governance-parts/somebody-must-settle", test_somebody_must_settle);
  ADD ("/governance-parts/each-body-needs-its-sheet", test_each_body_needs_its_sheet);
  ADD ("/governance-parts/a-decision-has-a-way-and-an-end", test_a_decision_has_a_way_and_an_end);
  ADD ("/governance-parts/a-regulation-body-is-enough", test_a_regulation_body_is_enough);
  return g_test_run ();
}
