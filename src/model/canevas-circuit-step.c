/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-circuit-step.h"

#include "canevas-fields.h"

struct _CanevasCircuitStep
{
  CanevasRecord parent_instance;
};

static const CanevasChoice verbs[] = {
  { "produces", NC_("choice", "Produces the file") },
  { "prepares", NC_("choice", "Prepares and examines") },
  { "advises", NC_("choice", "Gives an opinion") },
  { "arbitrates", NC_("choice", "Arbitrates") },
  { "decides", NC_("choice", "Decides") },
  { "informs", NC_("choice", "Makes the decision known") },
  { NULL },
};

static const CanevasChoice passages[] = {
  { "meeting", NC_("choice", "At its next meeting") },
  { "writing", NC_("choice", "In writing, without a meeting") },
  { NULL },
};

static const CanevasField fields[] = {
  REFERENCE ("decision_kind", N_("Kind of decision"), NULL, "decision_kind", CASCADE, .required = TRUE, .hidden = TRUE),
  REFERENCE ("instance", N_("Body"), N_("Through which body does the decision pass?"), "instance", CASCADE, .required = TRUE),
  CHOICE ("verb", N_("What it does"), N_("What does the body do with the file at this step?"), verbs, .required = TRUE, .initial = "prepares"),
  CHOICE ("passage", N_("How it passes"), N_("Does the file wait for the next meeting, or pass in writing?"), passages, .required = TRUE, .initial = "meeting"),
  INTEGER ("hours", N_("Time needed (hours)"), N_("In writing: within how many hours? At a meeting: how many hours of preparation before it?"), 0, 2000),
  TEXT ("note", N_("Remark"), N_("What must be true for the file to go on?")),
  RANK,
};

const CanevasRecordType canevas_circuit_step_type = {
  .table = "circuit_step",
  .label = N_("Step of the circuit"),
  .plural = N_("Steps of the circuit"),
  .get_type = canevas_circuit_step_get_type,
  .fields = fields,
  .n_fields = G_N_ELEMENTS (fields),
  .title = "note",
  .parent = "decision_kind",
  .order = "rank",
};

G_DEFINE_FINAL_TYPE (CanevasCircuitStep, canevas_circuit_step, CANEVAS_TYPE_RECORD)

/* The body it passes through. */
static char *
canevas_circuit_step_dup_title (CanevasRecord *record)
{
  g_autoptr (CanevasRecord) instance = canevas_record_get_reference (record, "instance");

  return g_strdup (instance != NULL ? canevas_record_get_title (instance) : NULL);
}

static void
canevas_circuit_step_class_init (CanevasCircuitStepClass *klass)
{
  CanevasRecordClass *record_class = CANEVAS_RECORD_CLASS (klass);

  record_class->dup_title = canevas_circuit_step_dup_title;
  canevas_record_class_set_type (record_class, &canevas_circuit_step_type);
}

static void
canevas_circuit_step_init (CanevasCircuitStep *self)
{
}
