/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-usual-bodies.h"
#include "canevas-usual-bodies-private.h"

#include "canevas-authority.h"
#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-project.h"
#include "canevas-role.h"
#include "canevas-seat.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

/* (transfer full) (nullable): the first child of @type whose @field is @value. */
static CanevasRecord *
find_child (CanevasRecord *project, const CanevasRecordType *type, const char *field, const char *value)
{
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (project), type, canevas_record_get_id (project));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) child = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (child, field), value) == 0)
        return g_steal_pointer (&child);
    }
  return NULL;
}

/* A text of the tables, in the language that the caller has entered. */
static gboolean
set_phrase (CanevasRecord *record, const char *field, const char *msgid, GError **error)
{
  return msgid == NULL || canevas_record_set_text (record, field, g_dgettext (GETTEXT_PACKAGE, msgid), error);
}

static gboolean
set_count (CanevasRecord *record, const char *field, int count, GError **error)
{
  return count < 0 || canevas_record_set_integer (record, field, count, error);
}

/* The director who is also the sponsor chairs where the sponsor would, and does not sit a second time. */
static gboolean
holds_seat (CanevasRecord *role, const CanevasUsualSeat *seat, CanevasRecord *sponsor)
{
  const char *kind = canevas_record_get_text (role, "kind");
  gboolean sponsors = g_strcmp0 (kind, "project_director") == 0 && canevas_record_get_flag (role, "also_sponsor") && sponsor == NULL;

  if (g_strcmp0 (seat->role, "commissioner") == 0 && sponsors)
    return TRUE;
  return g_strcmp0 (kind, seat->role) == 0;
}

static gboolean
add_seat (CanevasRecord *instance, const CanevasUsualSeat *seat, CanevasRecord *role, GError **error)
{
  g_autoptr (CanevasRecord) record = canevas_store_add (canevas_record_get_store (instance), &canevas_seat_type, instance, error);
  gboolean counts = g_strcmp0 (seat->capacity, "chair") == 0 || g_strcmp0 (seat->capacity, "member") == 0;

  if (record == NULL || !canevas_record_set_text (record, "capacity", seat->capacity, error) ||
      !canevas_record_set_flag (record, "votes", counts, error))
    return FALSE;
  return role != NULL ? canevas_record_set_reference (record, "role", role, error)
                      : set_phrase (record, "position", seat->position, error);
}

static gboolean
add_seats (CanevasRecord *project, CanevasRecord *instance, const CanevasUsualBody *body, GError **error)
{
  g_autoptr (CanevasList) roles =
    canevas_store_children (canevas_record_get_store (project), &canevas_role_type, canevas_record_get_id (project));
  g_autoptr (CanevasRecord) sponsor = find_child (project, &canevas_role_type, "kind", "commissioner");
  g_autoptr (GHashTable) seated = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const CanevasUsualSeat *seat = body->seats; seat < body->seats + CANEVAS_USUAL_SEATS && seat->capacity != NULL; seat++)
    {
      gboolean held = FALSE;

      for (guint i = 0; seat->role != NULL && i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
        {
          g_autoptr (CanevasRecord) role = g_list_model_get_item (G_LIST_MODEL (roles), i);

          if (!holds_seat (role, seat, sponsor))
            continue;
          held = TRUE;
          if (g_hash_table_add (seated, g_strdup (canevas_record_get_id (role))) && !add_seat (instance, seat, role, error))
            return FALSE;
        }
      if (!held && seat->position != NULL && !add_seat (instance, seat, NULL, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
fill_body (CanevasRecord *instance, const CanevasUsualBody *body, GError **error)
{
  return canevas_record_set_text (instance, "kind", body->kind, error) &&
         canevas_record_set_text (instance, "level", body->level, error) &&
         canevas_record_set_text (instance, "verb", body->verb, error) &&
         canevas_record_set_text (instance, "frequency", body->frequency, error) &&
         set_phrase (instance, "name", body->name, error) && set_phrase (instance, "short_name", body->short_name, error) &&
         set_phrase (instance, "purpose", body->purpose, error) &&
         set_phrase (instance, "not_treated", body->not_treated, error) &&
         set_phrase (instance, "inputs", body->inputs, error) && set_phrase (instance, "outputs", body->outputs, error) &&
         set_phrase (instance, "secretariat", body->secretariat, error) &&
         set_phrase (instance, "referral", body->referral, error) &&
         set_count (instance, "duration", body->duration, error) && set_count (instance, "quorum", body->quorum, error) &&
         set_count (instance, "notice", body->notice, error) &&
         set_count (instance, "record_delay", body->record_delay, error);
}

static gboolean
add_body (CanevasRecord *project, const CanevasUsualBody *body, GError **error)
{
  g_autoptr (CanevasRecord) instance = find_child (project, &canevas_instance_type, "kind", body->kind);

  if (instance != NULL)
    return TRUE;
  instance = canevas_store_add (canevas_record_get_store (project), &canevas_instance_type, project, error);
  return instance != NULL && fill_body (instance, body, error) && add_seats (project, instance, body, error);
}

static gboolean
add_steps (CanevasRecord *project, CanevasRecord *kind, const CanevasUsualDecision *decision, GError **error)
{
  CanevasStore *store = canevas_record_get_store (project);

  for (const CanevasUsualStep *step = decision->steps; step < decision->steps + CANEVAS_USUAL_STEPS && step->body != NULL; step++)
    {
      g_autoptr (CanevasRecord) instance = find_child (project, &canevas_instance_type, "kind", step->body);
      g_autoptr (CanevasRecord) record = canevas_store_add (store, &canevas_circuit_step_type, kind, error);

      if (record == NULL || !canevas_record_set_reference (record, "instance", instance, error) ||
          !canevas_record_set_text (record, "verb", step->verb, error) ||
          !canevas_record_set_text (record, "passage", step->passage, error) ||
          !set_count (record, "hours", step->hours, error) || !set_phrase (record, "note", step->note, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
add_decision (CanevasRecord *project, const CanevasUsualDecision *decision, GError **error)
{
  g_autoptr (CanevasRecord) kind = find_child (project, &canevas_decision_kind_type, "nature", decision->nature);
  g_autoptr (CanevasRecord) escalation = NULL;

  if (kind != NULL)
    return TRUE;
  kind = canevas_store_add (canevas_record_get_store (project), &canevas_decision_kind_type, project, error);
  if (kind == NULL || !canevas_record_set_text (kind, "nature", decision->nature, error) ||
      !set_phrase (kind, "name", decision->name, error) || !set_phrase (kind, "threshold", decision->threshold, error) ||
      !set_phrase (kind, "contributors", decision->contributors, error) ||
      !set_phrase (kind, "settled_by", decision->settled_by, error) || !set_phrase (kind, "informed", decision->informed, error) ||
      !set_count (kind, "escalation_days", decision->escalation_days, error))
    return FALSE;
  if (decision->escalation != NULL)
    escalation = find_child (project, &canevas_instance_type, "kind", decision->escalation);
  if (escalation != NULL && !canevas_record_set_reference (kind, "escalation", escalation, error))
    return FALSE;
  return add_steps (project, kind, decision, error);
}

static gboolean
add_all (CanevasRecord *project, GError **error)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (project)));

  for (guint i = 0; i < canevas_n_usual_bodies; i++)
    if (!add_body (project, &canevas_usual_bodies[i], error))
      return FALSE;
  for (guint i = 0; i < canevas_n_usual_decisions; i++)
    if (!add_decision (project, &canevas_usual_decisions[i], error))
      return FALSE;
  return TRUE;
}

gboolean
canevas_usual_bodies_insert (CanevasRecord *project, GError **error)
{
  CanevasStore *store;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), FALSE);
  store = canevas_record_get_store (project);
  g_return_val_if_fail (store != NULL, FALSE);

  canevas_store_begin (store, _("insert the usual governance"));
  if (!add_all (project, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}

gboolean
canevas_usual_bodies_are_missing (CanevasRecord *project)
{
  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), FALSE);

  for (guint i = 0; i < canevas_n_usual_bodies; i++)
    {
      g_autoptr (CanevasRecord) found = find_child (project, &canevas_instance_type, "kind", canevas_usual_bodies[i].kind);

      if (found == NULL)
        return TRUE;
    }
  for (guint i = 0; i < canevas_n_usual_decisions; i++)
    {
      g_autoptr (CanevasRecord) found = find_child (project, &canevas_decision_kind_type, "nature", canevas_usual_decisions[i].nature);

      if (found == NULL)
        return TRUE;
    }
  return FALSE;
}
