/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-circuit.h"

#include <glib/gi18n-lib.h>

static void
free_fault (gpointer data)
{
  CanevasCircuitFault *fault = data;

  g_free (fault->text);
  g_free (fault);
}

/* @text: (transfer full) */
static void
add (GPtrArray *faults, const char *code, char *text)
{
  CanevasCircuitFault *fault = g_new (CanevasCircuitFault, 1);

  fault->code = code;
  fault->text = text;
  g_ptr_array_add (faults, fault);
}

static const CanevasStage *
get_stage (const CanevasCircuit *self, guint index)
{
  return &g_array_index (self->stages, CanevasStage, index);
}

static const char *
get_verb (const CanevasStage *stage)
{
  const char *verb = canevas_record_get_text (stage->step, "verb");

  return verb != NULL ? verb : "";
}

static void
check_stage (const CanevasStage *stage, guint number, GPtrArray *faults)
{
  if (stage->instance == NULL)
    {
      add (faults, "no_body", g_strdup_printf (_("Step %u goes through no body: say which one."), number));
      return;
    }
  if (stage->in_writing && stage->hours == 0)
    add (faults, "no_time",
         g_strdup_printf (_("Step %u (%s) passes in writing without a delay: say within how many hours."), number,
                          canevas_record_get_title (stage->instance)));
  if (!stage->in_writing && stage->frequency == NULL && stage->sittings->len == 0)
    add (faults, "no_rhythm",
         g_strdup_printf (_("%s has neither a frequency nor a meeting: nothing tells when it meets."),
                          canevas_record_get_title (stage->instance)));
}

/* The file comes back to where it was: the same body does the same twice, or somebody prepares after the decision. */
static void
check_loops (const CanevasCircuit *self, GPtrArray *faults)
{
  gboolean settled = FALSE;

  for (guint i = 0; i < self->stages->len; i++)
    {
      const CanevasStage *stage = get_stage (self, i);
      const char *verb = get_verb (stage);

      for (guint j = 0; j < i; j++)
        if (stage->instance != NULL && get_stage (self, j)->instance == stage->instance &&
            g_str_equal (get_verb (get_stage (self, j)), verb))
          {
            add (faults, "loop",
                 g_strdup_printf (_("The file goes round: %s does the same at steps %u and %u. Keep one of them."),
                                  canevas_record_get_title (stage->instance), j + 1, i + 1));
            break;
          }
      if (settled && !g_str_equal (verb, "informs") && !g_str_equal (verb, "produces"))
        add (faults, "after_decision",
             g_strdup_printf (_("Step %u comes after the decision: move it before, or remove it."), i + 1));
      settled |= stage->settles;
    }
}

static void
check_settling (const CanevasCircuit *self, GPtrArray *faults)
{
  gboolean arbitration = g_strcmp0 (canevas_record_get_text (self->kind, "nature"), "arbitration") == 0;
  gboolean settled = FALSE;
  guint deciding = 0;

  for (guint i = 0; i < self->stages->len; i++)
    {
      const char *verb = get_verb (get_stage (self, i));

      deciding += g_str_equal (verb, "decides");
      settled |= g_str_equal (verb, "decides") || (arbitration && g_str_equal (verb, "arbitrates"));
    }
  if (!settled)
    add (faults, "no_decision",
         g_strdup (_("No step decides: the file is discussed, and nobody settles. Name the body that decides.")));
  if (deciding > 1)
    add (faults, "several_decisions",
         g_strdup_printf (_("%u steps decide: only one can have the last word. Let the others arbitrate or advise."), deciding));
  if (!canevas_record_is_set (self->kind, "settled_by"))
    add (faults, "nobody_settles", g_strdup (_("Who settles is not said: name one function or one body.")));
}

static void
check_escalation (const CanevasCircuit *self, GPtrArray *faults)
{
  if (self->escalation_days >= 0 && self->higher.instance == NULL)
    add (faults, "no_higher_body", g_strdup (_("A delay is given for a stuck point, but not the body it goes to.")));
  if (self->escalation_days < 0 && self->higher.instance != NULL)
    add (faults, "no_escalation_delay",
         g_strdup_printf (_("A stuck point goes to %s, but it is not said after how many working days."),
                          canevas_record_get_title (self->higher.instance)));
  for (guint i = 0; self->higher.instance != NULL && i < self->stages->len; i++)
    if (get_stage (self, i)->settles && get_stage (self, i)->instance == self->higher.instance)
      add (faults, "escalation_loop",
           g_strdup_printf (_("A stuck point goes to %s, which is where it is stuck: name a higher body."),
                            canevas_record_get_title (self->higher.instance)));
}

GPtrArray *
canevas_circuit_find_faults (const CanevasCircuit *self)
{
  GPtrArray *faults;

  g_return_val_if_fail (self != NULL, NULL);

  faults = g_ptr_array_new_with_free_func (free_fault);
  if (self->stages->len == 0)
    {
      add (faults, "no_step",
           g_strdup (_("This kind of decision has no circuit yet: add the bodies it goes through, in order.")));
      if (!canevas_record_is_set (self->kind, "settled_by"))
        add (faults, "nobody_settles", g_strdup (_("Who settles is not said: name one function or one body.")));
      return faults;
    }
  for (guint i = 0; i < self->stages->len; i++)
    check_stage (get_stage (self, i), i + 1, faults);
  check_settling (self, faults);
  check_loops (self, faults);
  check_escalation (self, faults);
  return faults;
}
