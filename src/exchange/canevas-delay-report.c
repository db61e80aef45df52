/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-delay-report.h"

#include "canevas-csv.h"
#include "canevas-format.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static void
append_day_cell (GString *csv, const GDate *day)
{
  g_autofree char *iso = g_date_valid (day) ? canevas_day_to_iso (day) : NULL;

  canevas_csv_append (csv, iso);
}

GBytes *
canevas_delay_report_write_csv (const CanevasDecisionDelay *delay)
{
  static const char *const columns[] = {
    "rank", "instance", "verb", "passage", "arrives_on", "ready_on", "meets_on", "leaves_on", "estimated", "calendar_days",
    "working_days", "idle_days", "why",
  };
  GString *csv;

  g_return_val_if_fail (delay != NULL, NULL);

  csv = canevas_csv_new ();
  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    canevas_csv_append (csv, columns[i]);
  canevas_csv_end_row (csv);
  for (guint i = 0; i < delay->n_passages; i++)
    {
      const CanevasPassage *passage = &delay->passages[i];
      const CanevasStage *stage = passage->stage;
      g_autofree char *why = canevas_passage_explain (passage);

      canevas_csv_append_number (csv, i + 1);
      canevas_csv_append (csv, stage->instance != NULL ? canevas_record_get_title (stage->instance) : NULL);
      canevas_csv_append (csv, canevas_record_get_text (stage->step, "verb"));
      canevas_csv_append (csv, canevas_record_get_text (stage->step, "passage"));
      append_day_cell (csv, &passage->arrives_on);
      append_day_cell (csv, &passage->ready_on);
      append_day_cell (csv, &passage->meets_on);
      append_day_cell (csv, &passage->leaves_on);
      canevas_csv_append (csv, canevas_passage_is_estimated (passage) ? "true" : "false");
      canevas_csv_append_number (csv, passage->calendar_days);
      canevas_csv_append_number (csv, passage->working_days);
      canevas_csv_append_number (csv, passage->idle_days);
      canevas_csv_append (csv, why);
      canevas_csv_end_row (csv);
    }
  return g_string_free_to_bytes (csv);
}

static void
append_passage (GString *text, const CanevasPassage *passage, guint number)
{
  const CanevasStage *stage = passage->stage;
  g_autofree char *verb = canevas_format_field (stage->step, "verb", CANEVAS_DATE_LONG);
  g_autofree char *day = canevas_format_day (&passage->meets_on, CANEVAS_DATE_LONG);
  g_autofree char *why = canevas_passage_explain (passage);

  g_string_append_printf (text, "%2u. %s%s\n    %s (%s)\n    %s\n", number, canevas_passage_is_estimated (passage) ? "≈ " : "", day,
                          stage->instance != NULL ? canevas_record_get_title (stage->instance) : "–", verb, why);
}

static void
append_list (GString *text, const char *heading)
{
  g_string_append_printf (text, "\n%s\n", heading);
}

static void
append_total (GString *text, const CanevasDecisionDelay *delay)
{
  g_autofree char *total = canevas_decision_delay_format_total (delay);
  g_autofree char *known = canevas_format_day (&delay->known_on, CANEVAS_DATE_LONG);
  g_autofree char *year = canevas_decision_delay_format_year (delay);

  if (delay->complete)
    g_string_append_printf (text,
                            g_dngettext (GETTEXT_PACKAGE, "Known on %s: %s, %u working day.", "Known on %s: %s, %u working days.",
                                         delay->working_days),
                            known, total, delay->working_days);
  else if (delay->n_passages > 0)
    g_string_append_printf (text, _("The file stays at step %u: %s."), delay->n_passages, total);
  if (delay->n_passages > 0)
    g_string_append_c (text, '\n');
  if (delay->bottleneck_text != NULL)
    g_string_append_printf (text, "%s\n", delay->bottleneck_text);
  for (guint i = 0; i < delay->remedies->len; i++)
    g_string_append_printf (text, "  – %s\n", ((const CanevasRemedy *) g_ptr_array_index (delay->remedies, i))->text);
  if (delay->escalation.text != NULL)
    g_string_append_printf (text, "%s\n", delay->escalation.text);
  if (year != NULL)
    g_string_append_printf (text, "%s\n", year);
  g_string_append_printf (text, "%s\n", delay->reference_text);
}

GBytes *
canevas_delay_report_write_text (const CanevasDecisionDelay *delay)
{
  GString *text;
  g_autofree char *from = NULL;

  g_return_val_if_fail (delay != NULL, NULL);

  from = canevas_format_day (&delay->from, CANEVAS_DATE_LONG);
  text = g_string_new (canevas_record_get_title (delay->circuit->kind));
  g_string_append_c (text, '\n');
  g_string_append_printf (text, _("Begun on %s."), from);
  g_string_append_c (text, '\n');
  append_list (text, _("Passages"));
  for (guint i = 0; i < delay->n_passages; i++)
    append_passage (text, &delay->passages[i], i + 1);
  append_list (text, _("In all"));
  append_total (text, delay);
  if (delay->faults->len > 0)
    append_list (text, _("To be seen to"));
  for (guint i = 0; i < delay->faults->len; i++)
    g_string_append_printf (text, "  – %s\n", ((const CanevasCircuitFault *) g_ptr_array_index (delay->faults, i))->text);
  return g_string_free_to_bytes (text);
}
