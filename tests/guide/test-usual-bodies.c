/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-authority.h"
#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-seat.h"
#include "canevas-store.h"
#include "canevas-usual-bodies.h"

#include <string.h>

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

static CanevasRecord *
add_role (Fixture *self, const char *kind, const char *position)
{
  CanevasRecord *role = canevas_store_add (self->store, &canevas_role_type, self->project, NULL);

  g_assert_true (canevas_record_set_text (role, "kind", kind, NULL));
  g_assert_true (canevas_record_set_text (role, "position", position, NULL));
  return role;
}

static void
insert (Fixture *self)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_usual_bodies_insert (self->project, &error));
  g_assert_no_error (error);
}

static CanevasRecord *
find (Fixture *self, const CanevasRecordType *type, const char *field, const char *value)
{
  g_autoptr (CanevasList) list = canevas_store_list (self->store, type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (record, field), value) == 0)
        return g_steal_pointer (&record);
    }
  return NULL;
}

/* "chair Directrice de projet; member …" of the body of a kind. */
static char *
describe_seats (Fixture *self, const char *kind)
{
  g_autoptr (CanevasRecord) instance = find (self, &canevas_instance_type, "kind", kind);
  g_autoptr (CanevasList) seats = canevas_store_children (self->store, &canevas_seat_type, canevas_record_get_id (instance));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (seats)); i++)
    {
      g_autoptr (CanevasRecord) seat = g_list_model_get_item (G_LIST_MODEL (seats), i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", canevas_record_get_text (seat, "capacity"),
                              canevas_record_get_title (seat));
    }
  return g_string_free (text, FALSE);
}

static char *
describe_circuit (Fixture *self, const char *nature)
{
  g_autoptr (CanevasRecord) kind = find (self, &canevas_decision_kind_type, "nature", nature);
  g_autoptr (CanevasList) steps = canevas_store_children (self->store, &canevas_circuit_step_type, canevas_record_get_id (kind));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);

      g_string_append_printf (text, "%s%s %s", i > 0 ? "; " : "", canevas_record_get_title (step),
                              canevas_record_get_text (step, "verb"));
    }
  return g_string_free (text, FALSE);
}

static void
assert_seats (Fixture *self, const char *kind, const char *expected)
{
  g_autofree char *seats = describe_seats (self, kind);

  g_assert_cmpstr (seats, ==, expected);
}

/* A project without roles: usual functions sit, in French, the language of its documents, whatever the interface speaks. */
static void
test_empty_project (Fixture *self, gconstpointer data)
{
  g_autofree char *circuit = NULL;
  g_autoptr (CanevasRecord) committee = NULL;

  insert (self);
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_instance_type), ==, 5);
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_decision_kind_type), ==, 7);
  assert_seats (self, "project_board",
                "chair Directeur ou directrice de projet; member Directeurs et directrices des directions concernées; "
                "secretary Chef ou cheffe de projet");
  circuit = describe_circuit (self, "arbitration");
  g_assert_cmpstr (circuit, ==, "Équipe projet produces; COTECH de projet prepares; CODIR de projet arbitrates; Équipe projet informs");
  /* Never the name of the former statutory body alone. */
  committee = find (self, &canevas_instance_type, "kind", "technical_committee");
  g_assert_cmpstr (canevas_record_get_text (committee, "short_name"), ==, "COTECH projet");
  g_assert_nonnull (strstr (canevas_record_get_text (committee, "not_treated"), "comité social territorial"));
}

/* Roles hold the seats they are made for; who directs and sponsors chairs the steering committee, once. */
static void
test_roles (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) director = add_role (self, "project_director", "Directrice de la relation aux usagers");
  g_autoptr (CanevasRecord) manager = add_role (self, "project_manager", "Cheffe de projet");
  g_autoptr (CanevasRecord) north = add_role (self, "team_member", "Agente d’accueil, nord");
  g_autoptr (CanevasRecord) south = add_role (self, "team_member", "Agent d’accueil, sud");
  g_autoptr (CanevasRecord) contact = add_role (self, "referent", "Référente numérique");
  g_autoptr (CanevasRecord) facilitator = add_role (self, "facilitator", "Designer de service");

  g_assert_true (canevas_record_set_flag (director, "also_sponsor", TRUE, NULL));
  insert (self);
  assert_seats (self, "steering_committee",
                "chair Directrice de la relation aux usagers; member Élu ou élue en charge du sujet; "
                "member Directions générales adjointes concernées; secretary Cheffe de projet");
  assert_seats (self, "project_board",
                "chair Directrice de la relation aux usagers; member Directeurs et directrices des directions concernées; "
                "secretary Cheffe de projet");
  assert_seats (self, "technical_committee",
                "chair Cheffe de projet; member Agente d’accueil, nord; member Agent d’accueil, sud; member Référente numérique; "
                "guest Designer de service");
  assert_seats (self, "regulation",
                "facilitator Designer de service; member Cheffe de projet; member Ressources humaines; "
                "guest Personnes concernées et leurs N+1");
}

/* With a sponsor of its own, the director is a member. */
static void
test_sponsor (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) sponsor = add_role (self, "commissioner", "Directeur général des services");
  g_autoptr (CanevasRecord) director = add_role (self, "project_director", "Directrice de projet");

  g_assert_true (canevas_record_set_flag (director, "also_sponsor", TRUE, NULL));
  insert (self);
  {
    g_autofree char *seats = describe_seats (self, "steering_committee");

    g_assert_true (g_str_has_prefix (seats, "chair Directeur général des services; member Directrice de projet; member Élu"));
  }
}

/* A body that exists is kept as it is and used by the circuits; nothing is added twice. */
static void
test_kept (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) committee = canevas_store_add (self->store, &canevas_instance_type, self->project, NULL);
  g_autofree char *circuit = NULL;
  g_autofree char *label = NULL;

  g_assert_true (canevas_record_set_text (committee, "kind", "steering_committee", NULL));
  g_assert_true (canevas_record_set_text (committee, "name", "Conférence des élus", NULL));
  g_assert_true (canevas_usual_bodies_are_missing (self->project));
  insert (self);
  g_assert_false (canevas_usual_bodies_are_missing (self->project));
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_instance_type), ==, 5);
  g_assert_cmpstr (canevas_record_get_text (committee, "name"), ==, "Conférence des élus");
  g_assert_false (canevas_record_is_set (committee, "purpose"));
  circuit = describe_circuit (self, "budget");
  g_assert_nonnull (strstr (circuit, "Conférence des élus decides"));

  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_instance_type), ==, 1);
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_seat_type), ==, 0);
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_circuit_step_type), ==, 0);
  g_assert_true (canevas_store_redo (self->store, NULL));
  insert (self);
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_instance_type), ==, 5);
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_decision_kind_type), ==, 7);
}

/* Bodies of another project are another project's. */
static void
test_other_project (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) other = canevas_store_add (self->store, &canevas_project_type, NULL, NULL);

  insert (self);
  g_assert_true (canevas_usual_bodies_are_missing (other));
  g_assert_true (canevas_usual_bodies_insert (other, NULL));
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_instance_type), ==, 10);
}

/* What the set adds is complete: no required field is left open, every circuit ends with somebody who settles. */
static void
test_complete (Fixture *self, gconstpointer data)
{
  const CanevasRecordType *const types[] = { &canevas_instance_type, &canevas_seat_type, &canevas_decision_kind_type,
                                             &canevas_circuit_step_type };

  insert (self);
  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autoptr (CanevasList) list = canevas_store_list (self->store, types[i]);

      for (guint j = 0; j < g_list_model_get_n_items (G_LIST_MODEL (list)); j++)
        {
          g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), j);

          for (guint k = 0; k < types[i]->n_fields; k++)
            if (types[i]->fields[k].required && !canevas_record_is_set (record, types[i]->fields[k].name))
              g_error ("%s “%s” has no %s", types[i]->table, canevas_record_get_title (record), types[i]->fields[k].name);
        }
    }
}

static void
test_english (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) authority = canevas_store_add (self->store, &canevas_authority_type, NULL, NULL);

  g_assert_true (canevas_record_set_text (authority, "document_language", "en", NULL));
  {
    CANEVAS_LANGUAGE_SCOPE ("fr");
    insert (self);
  }
  g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, "insérer la gouvernance usuelle");
  assert_seats (self, "project_team", "chair Project manager; member Members of the project team");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/usual-bodies/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("empty-project", test_empty_project);
  ADD ("roles", test_roles);
  ADD ("sponsor", test_sponsor);
  ADD ("kept", test_kept);
  ADD ("other-project", test_other_project);
  ADD ("complete", test_complete);
  ADD ("english", test_english);
#undef ADD
  return g_test_run ();
}
