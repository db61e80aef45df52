/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "governance-sample.h"

#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-instance.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-schema.h"
#include "canevas-seat.h"

static void
set (CanevasRecord *record, const char *field, const char *value)
{
  g_autoptr (GError) error = NULL;

  canevas_record_set_text (record, field, value, &error);
  g_assert_no_error (error);
}

static CanevasRecord *
add (const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *title)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (canevas_record_get_store (parent), type, parent, &error);

  g_assert_no_error (error);
  if (field != NULL)
    set (record, field, title);
  return record;
}

CanevasStore *
governance_sample_store (CanevasRecord **project)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_new_in_memory (canevas_schema_get_default (), &error);

  g_assert_no_error (error);
  *project = canevas_store_add (store, &canevas_project_type, NULL, &error);
  g_assert_no_error (error);
  set (*project, "name", "Accueil unique des usagers");
  return store;
}

CanevasRecord *
governance_sample_find (CanevasRecord *project, const CanevasRecordType *type, const char *title)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (project), type, canevas_record_get_id (project));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_str_equal (canevas_record_get_title (record), title))
        return g_steal_pointer (&record);
    }
  g_error ("nothing is called %s", title);
}

static CanevasRecord *
add_body (CanevasRecord *project, const char *name, const char *level, const char *verb, const char *frequency, CanevasRecord *chair)
{
  CanevasRecord *body = add (&canevas_instance_type, project, "name", name);

  set (body, "level", level);
  set (body, "verb", verb);
  set (body, "frequency", frequency);
  set (body, "purpose", "Fixe le cap et le périmètre\nTranche ce qui engage la collectivité");
  if (chair != NULL)
    {
      g_autoptr (CanevasRecord) seat = add (&canevas_seat_type, body, "capacity", "chair");
      g_autoptr (GError) error = NULL;

      canevas_record_set_reference (seat, "role", chair, &error);
      g_assert_no_error (error);
    }
  return body;
}

static CanevasRecord *
add_role (CanevasRecord *project, const char *kind, const char *position)
{
  CanevasRecord *role = add (&canevas_role_type, project, "position", position);

  set (role, "kind", kind);
  return role;
}

static void
add_step (CanevasRecord *kind, CanevasRecord *body, const char *verb, const char *passage, gint64 hours)
{
  g_autoptr (CanevasRecord) step = add (&canevas_circuit_step_type, kind, "verb", verb);
  g_autoptr (GError) error = NULL;

  set (step, "passage", passage);
  canevas_record_set_reference (step, "instance", body, &error);
  g_assert_no_error (error);
  canevas_record_set_integer (step, "hours", hours, &error);
  g_assert_no_error (error);
}

void
governance_sample_fill (CanevasRecord *project)
{
  CanevasStore *store = canevas_record_get_store (project);
  g_autoptr (CanevasRecord) sponsor = NULL, director = NULL, manager = NULL;
  g_autoptr (CanevasRecord) copil = NULL, codir = NULL, cotech = NULL, team = NULL, cst = NULL, kind = NULL, member = NULL;
  g_autoptr (GError) error = NULL;

  canevas_store_begin (store, "fill");
  sponsor = add_role (project, "commissioner", "Directrice générale des services");
  director = add_role (project, "project_director", "Directeur de projet");
  manager = add_role (project, "project_manager", "Cheffe de projet");
  copil = add_body (project, "Comité de pilotage", "strategy", "decides", "two_months", sponsor);
  codir = add_body (project, "CODIR projet", "management", "arbitrates", "monthly", director);
  cotech = add_body (project, "COTECH projet", "project", "prepares", "fortnightly", manager);
  team = add_body (project, "Équipe projet", "project", "produces", "weekly", manager);
  cst = add_body (project, "Comité social territorial", "strategy", "advises", "quarterly", NULL);
  canevas_record_set_flag (cst, "outside", TRUE, &error);
  g_assert_no_error (error);
  member = add (&canevas_seat_type, codir, "position", "Direction des finances");
  kind = add (&canevas_decision_kind_type, project, "name", "Valider un livrable");
  add_step (kind, team, "produces", "writing", 24);
  add_step (kind, cotech, "prepares", "meeting", 0);
  add_step (kind, codir, "decides", "meeting", 0);
  add_step (kind, team, "informs", "writing", 48);
  canevas_store_commit (store, &error);
  g_assert_no_error (error);
}

static const char *
draw_one (GRand *lot, const char *const *choices, guint n)
{
  return choices[g_rand_int_range (lot, 0, (gint32) n)];
}

static void
add_seats (GRand *lot, GPtrArray *bodies, GPtrArray *roles, guint n_seats)
{
  static const char *const positions[] = { "Direction des finances", "Direction des ressources humaines", "Élue déléguée à l’accueil",
                                           "Représentant des usagers", "Direction du numérique" };
  static const char *const capacities[] = { "chair", "member", "member", "secretary", "guest", "deputy" };

  for (guint i = 0; i < n_seats; i++)
    {
      g_autoptr (CanevasRecord) seat = add (&canevas_seat_type, bodies->pdata[i % bodies->len], "capacity",
                                            i < bodies->len ? "chair" : draw_one (lot, capacities, G_N_ELEMENTS (capacities)));
      g_autoptr (GError) error = NULL;

      if (g_rand_boolean (lot))
        set (seat, "position", draw_one (lot, positions, G_N_ELEMENTS (positions)));
      else
        canevas_record_set_reference (seat, "role", roles->pdata[g_rand_int_range (lot, 0, (gint32) roles->len)], &error);
      g_assert_no_error (error);
    }
}

static void
add_circuits (GRand *lot, CanevasRecord *project, GPtrArray *bodies)
{
  guint n_kinds = (guint) g_rand_int_range (lot, 1, 8);

  for (guint k = 0; k < n_kinds; k++)
    {
      g_autoptr (CanevasRecord) kind = add (&canevas_decision_kind_type, project, "name", "Engager une dépense imprévue");
      guint n_steps = (guint) g_rand_int_range (lot, 2, 6);

      for (guint i = 0; i < n_steps; i++)
        add_step (kind, bodies->pdata[g_rand_int_range (lot, 0, (gint32) bodies->len)], "prepares",
                  g_rand_boolean (lot) ? "meeting" : "writing", g_rand_int_range (lot, 0, 100));
    }
}

void
governance_sample_fill_by_lot (CanevasRecord *project, guint32 seed, guint n_bodies, guint n_seats)
{
  static const char *const names[] = { "Comité de pilotage", "CODIR projet", "Instance de régulation", "Équipe projet",
                                       "Groupe de travail accueil téléphonique", "Conférence intercommunale des maires", "CST",
                                       "Réseau des référents numériques" };
  static const char *const levels[] = { "strategy", "management", "project", "project" };
  static const char *const verbs[] = { "decides", "arbitrates", "prepares", "produces", "advises" };
  static const char *const frequencies[] = { "weekly", "fortnightly", "monthly", "two_months", "on_demand", "milestone" };
  static const char *const kinds[] = { "commissioner", "project_director", "project_manager", "referent", "facilitator", "team_member" };
  CanevasStore *store = canevas_record_get_store (project);
  g_autoptr (GRand) lot = g_rand_new_with_seed (seed);
  g_autoptr (GPtrArray) bodies = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) roles = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GError) error = NULL;

  canevas_store_begin (store, "fill");
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    g_ptr_array_add (roles, add_role (project, kinds[i], i % 2 == 0 ? "Directrice générale adjointe" : "Cheffe de projet"));
  for (guint i = 0; i < n_bodies; i++)
    {
      CanevasRecord *body = add_body (project, names[i % G_N_ELEMENTS (names)], draw_one (lot, levels, G_N_ELEMENTS (levels)),
                                      draw_one (lot, verbs, G_N_ELEMENTS (verbs)), draw_one (lot, frequencies, G_N_ELEMENTS (frequencies)),
                                      NULL);

      canevas_record_set_flag (body, "outside", g_rand_int_range (lot, 0, 8) == 0, &error);
      g_assert_no_error (error);
      g_ptr_array_add (bodies, body);
    }
  add_seats (lot, bodies, roles, n_seats);
  add_circuits (lot, project, bodies);
  canevas_store_commit (store, &error);
  g_assert_no_error (error);
}
