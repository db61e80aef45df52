/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-remedies-private.h"

#include "canevas-format.h"

#include <glib/gi18n-lib.h>

/* What a body that answers in writing is asked for: the delay that the guide gives as an example. */
#define WRITTEN_HOURS CANEVAS_CRISIS_CIRCUIT_HOURS
#define RECORD_HOURS 24

static void
free_remedy (gpointer data)
{
  CanevasRemedy *remedy = data;

  g_free (remedy->text);
  g_free (remedy);
}

/* Calendar days that the circuit loses when its bottleneck is @changed. */
static guint
try_stage (const CanevasDecisionDelay *delay, const CanevasStage *changed)
{
  guint n = delay->circuit->stages->len;
  g_autofree CanevasStage *stages = g_memdup2 (delay->circuit->stages->data, n * sizeof (CanevasStage));
  g_autofree CanevasPassage *passages = g_new (CanevasPassage, n);
  GDate end;
  int saved;

  stages[delay->bottleneck] = *changed;
  if (canevas_crossing_run (delay->circuit, stages, n, &delay->from, &delay->from, passages, &end) < n)
    return 0;
  saved = g_date_days_between (&end, &delay->known_on);
  return saved > 0 ? (guint) saved : 0;
}

/* @what: (transfer full): the remedy, to which the days it saves are added */
static void
add (GPtrArray *remedies, const char *code, guint saved, char *what)
{
  CanevasRemedy *remedy = g_new (CanevasRemedy, 1);
  g_autofree char *sentence = what;

  remedy->code = code;
  remedy->saved_days = saved;
  remedy->text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s: %u day less.", "%s: %u days less.", saved), sentence, saved);
  g_ptr_array_add (remedies, remedy);
}

static void
try_meeting (const CanevasDecisionDelay *delay, const CanevasPassage *passage, GPtrArray *remedies)
{
  CanevasStage changed = *passage->stage;
  g_autofree char *day = NULL;
  guint saved;

  if (passage->idle_days == 0)
    return;
  changed.extra = passage->ready_on;
  saved = try_stage (delay, &changed);
  if (saved == 0)
    return;
  day = canevas_format_day (&changed.extra, CANEVAS_DATE_LONG);
  add (remedies, "extra_meeting", saved,
       g_strdup_printf (_("One more meeting of %s, on %s"), canevas_record_get_title (changed.instance), day));
}

/* The longest notice that saves something: people part with as little of it as is useful. */
static void
try_notice (const CanevasDecisionDelay *delay, const CanevasPassage *passage, GPtrArray *remedies)
{
  CanevasStage changed = *passage->stage;

  while (changed.notice > 0)
    {
      guint saved;

      changed.notice--;
      saved = try_stage (delay, &changed);
      if (saved == 0)
        continue;
      add (remedies, "shorter_notice", saved,
           changed.notice == 0
             ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                             "The file taken on the day of the meeting instead of %d working day before",
                                             "The file taken on the day of the meeting instead of %d working days before",
                                             (gulong) passage->stage->notice),
                                passage->stage->notice)
             : g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The file asked for %d working day before the meeting instead of %d",
                                         "The file asked for %d working days before the meeting instead of %d",
                                         (gulong) changed.notice),
                            changed.notice, passage->stage->notice));
      return;
    }
}

static void
try_record (const CanevasDecisionDelay *delay, const CanevasPassage *passage, GPtrArray *remedies)
{
  CanevasStage changed = *passage->stage;
  guint saved;

  if (changed.record_delay <= RECORD_HOURS)
    return;
  changed.record_delay = RECORD_HOURS;
  saved = try_stage (delay, &changed);
  if (saved > 0)
    add (remedies, "sooner_record", saved,
         g_strdup_printf (_("The record sent within %d hours instead of %d"), RECORD_HOURS, passage->stage->record_delay));
}

static void
try_writing (const CanevasDecisionDelay *delay, const CanevasPassage *passage, GPtrArray *remedies)
{
  CanevasStage changed = *passage->stage;
  int hours = changed.in_writing ? changed.hours / 2 : WRITTEN_HOURS;
  guint saved;

  if (hours == 0)
    return;
  changed.in_writing = TRUE;
  changed.hours = hours;
  saved = try_stage (delay, &changed);
  if (saved == 0)
    return;
  if (passage->stage->in_writing)
    add (remedies, "shorter_writing", saved,
         g_strdup_printf (_("An answer within %d hours instead of %d"), hours, passage->stage->hours));
  else
    add (remedies, "in_writing", saved, g_strdup_printf (_("Treated in writing within %d hours, without a meeting"), hours));
}

static int
compare_remedies (gconstpointer a, gconstpointer b)
{
  const CanevasRemedy *first = *(const CanevasRemedy *const *) a, *second = *(const CanevasRemedy *const *) b;

  return first->saved_days < second->saved_days ? 1 : first->saved_days > second->saved_days ? -1 : 0;
}

GPtrArray *
canevas_remedies_find (const CanevasDecisionDelay *delay)
{
  GPtrArray *remedies = g_ptr_array_new_with_free_func (free_remedy);
  const CanevasPassage *passage;

  if (!delay->complete || delay->bottleneck < 0)
    return remedies;
  passage = &delay->passages[delay->bottleneck];
  if (!passage->stage->in_writing)
    {
      try_meeting (delay, passage, remedies);
      try_notice (delay, passage, remedies);
      try_record (delay, passage, remedies);
    }
  try_writing (delay, passage, remedies);
  g_ptr_array_sort (remedies, compare_remedies);
  return remedies;
}
