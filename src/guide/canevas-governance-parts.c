/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-governance-parts.h"

#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-instance.h"
#include "canevas-project.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

typedef gboolean (*Test) (CanevasRecord *record);

static CanevasList *
list_children (CanevasRecord *parent, const CanevasRecordType *type)
{
  return canevas_store_children (canevas_record_get_store (parent), type, canevas_record_get_id (parent));
}

static gboolean
any (CanevasRecord *parent, const CanevasRecordType *type, Test test)
{
  g_autoptr (CanevasList) list = list_children (parent, type);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) child = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (test (child))
        return TRUE;
    }
  return FALSE;
}

/* There is at least one, and none that fails. */
static gboolean
all (CanevasRecord *parent, const CanevasRecordType *type, Test test)
{
  g_autoptr (CanevasList) list = list_children (parent, type);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) child = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (!test (child))
        return FALSE;
    }
  return n > 0;
}

static gboolean
is_choice (CanevasRecord *record, const char *field, const char *choice)
{
  return g_strcmp0 (canevas_record_get_text (record, field), choice) == 0;
}

static gboolean
is_chaired (CanevasRecord *body)
{
  g_autoptr (CanevasRecord) chair = canevas_instance_find_chair (body);

  return chair != NULL;
}

/* A body that exists without the project has its own rules. */
static gboolean
is_described (CanevasRecord *body)
{
  return canevas_record_get_flag (body, "outside") ||
         (canevas_record_is_set (body, "purpose") && canevas_record_is_set (body, "frequency") && is_chaired (body));
}

static gboolean
has_circuit (CanevasRecord *kind)
{
  g_autoptr (CanevasList) steps = list_children (kind, &canevas_circuit_step_type);

  return g_list_model_get_n_items (G_LIST_MODEL (steps)) > 0;
}

static gboolean
says_who_settles (CanevasRecord *kind)
{
  return canevas_record_is_set (kind, "settled_by");
}

static gboolean
regulates (CanevasRecord *body)
{
  return is_choice (body, "kind", "regulation");
}

static gboolean
escalates (CanevasRecord *kind)
{
  return canevas_record_is_set (kind, "escalation");
}

static gboolean
bodies_settle (CanevasRecord *project)
{
  return any (project, &canevas_instance_type, canevas_instance_settles);
}

static gboolean
bodies_are_described (CanevasRecord *project)
{
  return all (project, &canevas_instance_type, is_described);
}

static gboolean
decisions_have_a_way (CanevasRecord *project)
{
  return any (project, &canevas_decision_kind_type, has_circuit);
}

static gboolean
decisions_are_settled (CanevasRecord *project)
{
  return all (project, &canevas_decision_kind_type, says_who_settles);
}

static gboolean
difficulties_are_heard (CanevasRecord *project)
{
  return any (project, &canevas_instance_type, regulates) || any (project, &canevas_decision_kind_type, escalates);
}

static const CanevasGovernancePart parts[] = {
  { "bodies", N_("Which body decides or arbitrates?"), bodies_settle },
  { "sheets", N_("For each body: who chairs it, what does it treat, how often does it meet?"), bodies_are_described },
  { "circuit", N_("Through which bodies does a decision pass?"), decisions_have_a_way },
  { "settled", N_("For each kind of decision, who has the last word?"), decisions_are_settled },
  { "regulation", N_("Who is called on when a point is stuck, or when the load gets too heavy?"), difficulties_are_heard },
};

const CanevasGovernancePart *
canevas_governance_get_parts (guint *n_parts)
{
  g_return_val_if_fail (n_parts != NULL, NULL);

  *n_parts = G_N_ELEMENTS (parts);
  return parts;
}

guint
canevas_governance_count_ready (CanevasRecord *project)
{
  guint ready = 0;

  g_return_val_if_fail (CANEVAS_IS_PROJECT (project), 0);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    ready += parts[i].is_ready (project);
  return ready;
}
