/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-decision-delay.h"
#include "canevas-remedies-private.h"

#include "canevas-decision-kind.h"
#include "canevas-format.h"

#include <glib/gi18n-lib.h>

static const CanevasStage *
get_stages (const CanevasCircuit *circuit)
{
  return (const CanevasStage *) (gpointer) circuit->stages->data;
}

static char *
format_days (guint days)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u day", "%u days", days), days);
}

static void
cross (CanevasDecisionDelay *self)
{
  CanevasCircuit *circuit = self->circuit;
  guint n = circuit->stages->len, crossed;

  self->passages = g_new0 (CanevasPassage, n);
  crossed = canevas_crossing_run (circuit, get_stages (circuit), n, &self->from, &self->from, self->passages, &self->known_on);
  self->complete = n > 0 && crossed == n;
  self->n_passages = MIN (crossed + 1, n);
  self->bottleneck = -1;
  for (guint i = 0; i < crossed; i++)
    {
      const CanevasPassage *passage = &self->passages[i];

      self->estimated |= canevas_passage_is_estimated (passage);
      if (passage->stage->settles)
        self->settled_on = passage->meets_on;
      if (passage->calendar_days > (self->bottleneck >= 0 ? self->passages[self->bottleneck].calendar_days : 0))
        self->bottleneck = (int) i;
    }
  self->calendar_days = (guint) MAX (g_date_days_between (&self->from, &self->known_on), 0);
  self->working_days = canevas_count_working_days (&self->from, &self->known_on, circuit->holidays);
}

static char *
describe_bottleneck (const CanevasDecisionDelay *self)
{
  const CanevasPassage *passage;
  g_autofree char *days = NULL;
  g_autofree char *total = NULL;

  if (self->bottleneck < 0)
    return NULL;
  passage = &self->passages[self->bottleneck];
  days = format_days (passage->calendar_days);
  total = format_days (self->calendar_days);
  if (passage->stage->instance == NULL)
    return g_strdup_printf (_("The longest wait is at step %d: %s of %s."), self->bottleneck + 1, days, total);
  return g_strdup_printf (_("The longest wait is at step %d, %s: %s of %s."), self->bottleneck + 1,
                          canevas_record_get_title (passage->stage->instance), days, total);
}

static char *
describe_escalation (const CanevasEscalation *escalation)
{
  const char *body = canevas_record_get_title (escalation->body);
  gboolean dated = escalation->passage.kind != CANEVAS_PASSAGE_UNKNOWN;
  g_autofree char *on = canevas_format_day (&escalation->on, CANEVAS_DATE_LONG);
  g_autofree char *known = dated ? canevas_format_day (&escalation->passage.leaves_on, CANEVAS_DATE_LONG) : NULL;

  if (escalation->needed && dated)
    return g_strdup_printf (_("Nothing is settled on %s, when a stuck point goes higher: %s would answer on %s."), on, body, known);
  if (escalation->needed)
    return g_strdup_printf (_("Nothing is settled on %s, when a stuck point goes higher: nothing tells when %s would answer."), on, body);
  if (dated)
    return g_strdup_printf (_("Stuck without an answer on %s, the point goes to %s, which would answer on %s."), on, body, known);
  return g_strdup_printf (_("Stuck without an answer on %s, the point goes to %s; nothing tells when it meets."), on, body);
}

static void
escalate (CanevasDecisionDelay *self)
{
  CanevasEscalation *escalation = &self->escalation;
  CanevasCircuit *circuit = self->circuit;
  CanevasMoment moment = { .day = self->from };
  const GDate *answer = g_date_valid (&self->settled_on) ? &self->settled_on : NULL;

  if (circuit->higher.instance == NULL || circuit->escalation_days < 0)
    return;
  escalation->body = circuit->higher.instance;
  canevas_reach_working_day (&moment.day, circuit->holidays);
  canevas_add_working_days (&moment.day, circuit->escalation_days, circuit->holidays);
  escalation->on = moment.day;
  escalation->needed = answer == NULL || g_date_compare (answer, &escalation->on) > 0;
  if (!canevas_crossing_pass (circuit, &circuit->higher, &self->from, &moment, &escalation->passage))
    escalation->passage.kind = CANEVAS_PASSAGE_UNKNOWN;
  escalation->text = describe_escalation (escalation);
}

static int
compare_lengths (gconstpointer a, gconstpointer b)
{
  guint first = *(const guint *) a, second = *(const guint *) b;

  return first < second ? -1 : first > second;
}

/* Begun on each working day of twelve months. Rhythms are all counted from the first of them. */
static void
measure_year (CanevasDecisionDelay *self)
{
  CanevasCircuit *circuit = self->circuit;
  CanevasYear *year = &self->year;
  guint n = circuit->stages->len;
  g_autoptr (GArray) lengths = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree CanevasPassage *passages = g_new (CanevasPassage, n);
  GDate after = self->from;

  g_date_add_years (&after, 1);
  year->from = self->from;
  year->to = after;
  g_date_subtract_days (&year->to, 1);
  for (GDate day = self->from; n > 0 && g_date_compare (&day, &after) < 0; g_date_add_days (&day, 1))
    {
      GDate end;
      guint length;

      if (!canevas_is_working_day (&day, circuit->holidays))
        continue;
      year->n_starts++;
      if (canevas_crossing_run (circuit, get_stages (circuit), n, &day, &self->from, passages, &end) < n)
        continue;
      length = (guint) g_date_days_between (&day, &end);
      g_array_append_val (lengths, length);
    }
  year->n_crossed = lengths->len;
  if (lengths->len == 0)
    return;
  g_array_sort (lengths, compare_lengths);
  year->shortest = g_array_index (lengths, guint, 0);
  year->median = g_array_index (lengths, guint, (lengths->len - 1) / 2);
  year->longest = g_array_index (lengths, guint, lengths->len - 1);
}

/* The fact is the guide's; the comparison is ours. */
static char *
compare_with_crisis (const CanevasDecisionDelay *self)
{
  g_autofree char *fact =
    g_strdup_printf (_("During the Covid-19 crisis, at the Hôpital européen Georges-Pompidou, pairs of directors met a small team every "
                       "day, and a planning unit carried decisions out in under %d hours."),
                     CANEVAS_CRISIS_CIRCUIT_HOURS);
  g_autofree char *total = NULL;

  if (self->circuit->stages->len == 0)
    return g_steal_pointer (&fact);
  total = canevas_decision_delay_format_total (self);
  return g_strdup_printf (_("%s Here: %s."), fact, total);
}

CanevasDecisionDelay *
canevas_decision_delay_new (CanevasRecord *kind, const GDate *from)
{
  CanevasDecisionDelay *self;

  g_return_val_if_fail (CANEVAS_IS_DECISION_KIND (kind), NULL);
  g_return_val_if_fail (from != NULL && g_date_valid (from), NULL);

  self = g_new0 (CanevasDecisionDelay, 1);
  self->circuit = canevas_circuit_new (kind);
  self->from = *from;
  cross (self);
  self->bottleneck_text = describe_bottleneck (self);
  self->remedies = canevas_remedies_find (self);
  escalate (self);
  measure_year (self);
  self->reference_text = compare_with_crisis (self);
  self->faults = canevas_circuit_find_faults (self->circuit);
  return self;
}

void
canevas_decision_delay_free (CanevasDecisionDelay *self)
{
  g_free (self->passages);
  g_free (self->bottleneck_text);
  g_free (self->reference_text);
  g_free (self->escalation.text);
  g_ptr_array_unref (self->remedies);
  g_ptr_array_unref (self->faults);
  canevas_circuit_free (self->circuit);
  g_free (self);
}

char *
canevas_decision_delay_format_total (const CanevasDecisionDelay *self)
{
  g_autofree char *days = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  days = format_days (self->calendar_days);
  if (!self->complete)
    return g_strdup_printf (_("more than %s"), days);
  return self->estimated ? g_strdup_printf (_("about %s"), days) : g_steal_pointer (&days);
}

char *
canevas_decision_delay_format_year (const CanevasDecisionDelay *self)
{
  const CanevasYear *year;
  g_autofree char *median = NULL;
  g_autofree char *first = NULL;
  g_autofree char *last = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  year = &self->year;
  if (year->n_crossed == 0)
    return NULL;
  median = format_days (year->median);
  first = canevas_format_day (&year->from, CANEVAS_DATE_LONG);
  last = canevas_format_day (&year->to, CANEVAS_DATE_LONG);
  return g_strdup_printf (_("Begun on any working day from %s to %s: %s at most in half of the cases; from %u to %u."), first, last, median,
                          year->shortest, year->longest);
}
