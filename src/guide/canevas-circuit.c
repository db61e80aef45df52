/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-circuit.h"

#include "canevas-authority.h"
#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-store.h"

static void
clear_sitting (gpointer data)
{
  g_clear_object (&((CanevasSitting *) data)->meeting);
}

static int
compare_sittings (gconstpointer a, gconstpointer b)
{
  return g_date_compare (&((const CanevasSitting *) a)->day, &((const CanevasSitting *) b)->day);
}

/* The dated children of a record: meetings of a body, milestones of a project. */
static GArray *
read_sittings (CanevasRecord *parent, const CanevasRecordType *type, const char *date_field)
{
  GArray *sittings = g_array_new (FALSE, TRUE, sizeof (CanevasSitting));
  g_autoptr (CanevasList) list = canevas_store_children (canevas_record_get_store (parent), type, canevas_record_get_id (parent));

  g_array_set_clear_func (sittings, clear_sitting);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      CanevasSitting sitting = { .meeting = record };

      if (!canevas_day_parse (canevas_record_get_text (record, date_field), &sitting.day))
        continue;
      if (type == &canevas_meeting_type)
        sitting.cancelled = g_strcmp0 (canevas_record_get_text (record, "state"), "cancelled") == 0;
      g_array_append_val (sittings, sitting);
      g_steal_pointer (&record);
    }
  g_array_sort (sittings, compare_sittings);
  return sittings;
}

static void
read_instance (CanevasStage *stage, CanevasRecord *instance)
{
  stage->instance = g_object_ref (instance);
  stage->notice = (int) canevas_record_get_integer (instance, "notice");
  stage->record_delay = (int) canevas_record_get_integer (instance, "record_delay");
  stage->frequency = g_intern_string (canevas_record_get_text (instance, "frequency"));
  stage->sittings = read_sittings (instance, &canevas_meeting_type, "held_on");
}

static void
read_stages (CanevasCircuit *self)
{
  CanevasRecord *kind = self->kind;
  g_autoptr (CanevasList) steps =
    canevas_store_children (canevas_record_get_store (kind), &canevas_circuit_step_type, canevas_record_get_id (kind));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (steps)); i++)
    {
      g_autoptr (CanevasRecord) step = g_list_model_get_item (G_LIST_MODEL (steps), i);
      g_autoptr (CanevasRecord) instance = canevas_record_get_reference (step, "instance");
      CanevasStage stage = { .step = g_object_ref (step) };

      stage.in_writing = g_strcmp0 (canevas_record_get_text (step, "passage"), "writing") == 0;
      stage.hours = (int) canevas_record_get_integer (step, "hours");
      if (instance != NULL)
        read_instance (&stage, instance);
      g_array_append_val (self->stages, stage);
    }
}

/* The last step that decides; where none does, the last that arbitrates. */
static void
mark_settling (CanevasCircuit *self)
{
  static const char *const verbs[] = { "decides", "arbitrates" };

  for (guint v = 0; v < G_N_ELEMENTS (verbs); v++)
    for (guint i = self->stages->len; i > 0; i--)
      {
        CanevasStage *stage = &g_array_index (self->stages, CanevasStage, i - 1);

        if (g_strcmp0 (canevas_record_get_text (stage->step, "verb"), verbs[v]) != 0)
          continue;
        stage->settles = TRUE;
        return;
      }
}

static void
clear_stage (gpointer data)
{
  CanevasStage *stage = data;

  g_clear_object (&stage->step);
  g_clear_object (&stage->instance);
  g_clear_pointer (&stage->sittings, g_array_unref);
}

CanevasCircuit *
canevas_circuit_new (CanevasRecord *kind)
{
  CanevasCircuit *self;
  g_autoptr (CanevasRecord) project = NULL;
  g_autoptr (CanevasRecord) higher = NULL;

  g_return_val_if_fail (CANEVAS_IS_DECISION_KIND (kind), NULL);

  self = g_new0 (CanevasCircuit, 1);
  self->kind = g_object_ref (kind);
  self->stages = g_array_new (FALSE, TRUE, sizeof (CanevasStage));
  g_array_set_clear_func (self->stages, clear_stage);
  self->holidays = canevas_authority_find_holidays (canevas_record_get_store (kind));
  read_stages (self);
  mark_settling (self);

  self->escalation_days = canevas_record_is_set (kind, "escalation_days") ? (int) canevas_record_get_integer (kind, "escalation_days") : -1;
  higher = canevas_record_get_reference (kind, "escalation");
  if (higher != NULL)
    read_instance (&self->higher, higher);

  project = canevas_record_get_reference (kind, "project");
  if (project != NULL)
    {
      canevas_day_parse (canevas_record_get_text (project, "start_date"), &self->project_start);
      self->milestones = read_sittings (project, &canevas_milestone_type, "due");
    }
  return self;
}

void
canevas_circuit_free (CanevasCircuit *self)
{
  g_clear_object (&self->kind);
  g_array_unref (self->stages);
  clear_stage (&self->higher);
  g_clear_pointer (&self->milestones, g_array_unref);
  g_free (self);
}
