/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-delay-report.h"

#include "canevas-json-value.h"

/* @before: what separates it from what stands before, and the opening of an object where it is the first */
static void
append_key (GString *json, const char *before, const char *key)
{
  g_string_append_printf (json, "%s\"%s\": ", before, key);
}

static void
append_text (GString *json, const char *before, const char *key, const char *text)
{
  append_key (json, before, key);
  if (text != NULL)
    canevas_json_append_text (json, text);
  else
    g_string_append (json, "null");
}

static void
append_day (GString *json, const char *before, const char *key, const GDate *day)
{
  g_autofree char *iso = g_date_valid (day) ? canevas_day_to_iso (day) : NULL;

  append_text (json, before, key, iso);
}

static void
append_number (GString *json, const char *before, const char *key, guint number)
{
  append_key (json, before, key);
  g_string_append_printf (json, "%u", number);
}

static void
append_flag (GString *json, const char *before, const char *key, gboolean flag)
{
  append_key (json, before, key);
  g_string_append (json, flag ? "true" : "false");
}

/* {"id": …, "name": …} or null */
static void
append_record (GString *json, const char *before, const char *key, CanevasRecord *record)
{
  append_key (json, before, key);
  if (record == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  append_text (json, "{", "id", canevas_record_get_id (record));
  append_text (json, ", ", "name", canevas_record_get_title (record));
  g_string_append_c (json, '}');
}

static void
append_passage (GString *json, const CanevasPassage *passage)
{
  const CanevasStage *stage = passage->stage;
  g_autofree char *why = canevas_passage_explain (passage);
  gboolean meets = passage->kind == CANEVAS_PASSAGE_PLANNED;

  append_text (json, "\n    {\n      ", "step", canevas_record_get_id (stage->step));
  append_record (json, ",\n      ", "instance", stage->instance);
  append_text (json, ",\n      ", "verb", canevas_record_get_text (stage->step, "verb"));
  append_text (json, ",\n      ", "passage", canevas_record_get_text (stage->step, "passage"));
  append_flag (json, ",\n      ", "settles", stage->settles);
  append_day (json, ",\n      ", "arrives_on", &passage->arrives_on);
  append_day (json, ",\n      ", "ready_on", &passage->ready_on);
  append_day (json, ",\n      ", "meets_on", &passage->meets_on);
  append_day (json, ",\n      ", "leaves_on", &passage->leaves_on);
  append_text (json, ",\n      ", "meeting", meets ? canevas_record_get_id (passage->sitting->meeting) : NULL);
  append_flag (json, ",\n      ", "estimated", canevas_passage_is_estimated (passage));
  append_number (json, ",\n      ", "calendar_days", passage->calendar_days);
  append_number (json, ",\n      ", "working_days", passage->working_days);
  append_number (json, ",\n      ", "idle_days", passage->idle_days);
  append_text (json, ",\n      ", "why", why);
  g_string_append (json, "\n    }");
}

static void
append_bottleneck (GString *json, const CanevasDecisionDelay *delay)
{
  append_key (json, ",\n  ", "bottleneck");
  if (delay->bottleneck < 0)
    {
      g_string_append (json, "null");
      return;
    }
  append_number (json, "{\n    ", "passage", (guint) delay->bottleneck + 1);
  append_record (json, ",\n    ", "instance", delay->passages[delay->bottleneck].stage->instance);
  append_number (json, ",\n    ", "calendar_days", delay->passages[delay->bottleneck].calendar_days);
  append_text (json, ",\n    ", "sentence", delay->bottleneck_text);
  append_key (json, ",\n    ", "remedies");
  g_string_append_c (json, '[');
  for (guint i = 0; i < delay->remedies->len; i++)
    {
      const CanevasRemedy *remedy = g_ptr_array_index (delay->remedies, i);

      append_text (json, i > 0 ? ",\n      {" : "\n      {", "code", remedy->code);
      append_number (json, ", ", "saved_days", remedy->saved_days);
      append_text (json, ", ", "sentence", remedy->text);
      g_string_append_c (json, '}');
    }
  g_string_append (json, delay->remedies->len > 0 ? "\n    ]\n  }" : "]\n  }");
}

static void
append_escalation (GString *json, const CanevasDecisionDelay *delay)
{
  const CanevasEscalation *escalation = &delay->escalation;

  append_key (json, ",\n  ", "escalation");
  if (escalation->body == NULL)
    {
      g_string_append (json, "null");
      return;
    }
  append_record (json, "{\n    ", "instance", escalation->body);
  append_day (json, ",\n    ", "on", &escalation->on);
  append_flag (json, ",\n    ", "needed", escalation->needed);
  append_day (json, ",\n    ", "meets_on", &escalation->passage.meets_on);
  append_day (json, ",\n    ", "known_on", &escalation->passage.leaves_on);
  append_text (json, ",\n    ", "sentence", escalation->text);
  g_string_append (json, "\n  }");
}

static void
append_year (GString *json, const CanevasDecisionDelay *delay)
{
  const CanevasYear *year = &delay->year;
  g_autofree char *sentence = canevas_decision_delay_format_year (delay);

  append_key (json, ",\n  ", "year");
  append_day (json, "{\n    ", "from", &year->from);
  append_day (json, ",\n    ", "to", &year->to);
  append_number (json, ",\n    ", "starts", year->n_starts);
  append_number (json, ",\n    ", "crossed", year->n_crossed);
  if (year->n_crossed > 0)
    {
      append_number (json, ",\n    ", "shortest", year->shortest);
      append_number (json, ",\n    ", "median", year->median);
      append_number (json, ",\n    ", "longest", year->longest);
    }
  append_text (json, ",\n    ", "sentence", sentence);
  g_string_append (json, "\n  }");
}

static void
append_faults (GString *json, const CanevasDecisionDelay *delay)
{
  append_key (json, ",\n  ", "warnings");
  g_string_append_c (json, '[');
  for (guint i = 0; i < delay->faults->len; i++)
    {
      const CanevasCircuitFault *fault = g_ptr_array_index (delay->faults, i);

      append_text (json, i > 0 ? ",\n    {" : "\n    {", "code", fault->code);
      append_text (json, ", ", "sentence", fault->text);
      g_string_append_c (json, '}');
    }
  g_string_append (json, delay->faults->len > 0 ? "\n  ]" : "]");
}

GBytes *
canevas_delay_report_write_json (const CanevasDecisionDelay *delay)
{
  GString *json;
  CanevasRecord *kind;

  g_return_val_if_fail (delay != NULL, NULL);

  kind = delay->circuit->kind;
  json = g_string_new ("{\n  \"format\": \"canevas-decision-delay\"");
  append_record (json, ",\n  ", "kind", kind);
  append_text (json, ",\n  ", "nature", canevas_record_get_text (kind, "nature"));
  append_text (json, ",\n  ", "settled_by", canevas_record_get_text (kind, "settled_by"));
  append_day (json, ",\n  ", "from", &delay->from);
  append_flag (json, ",\n  ", "complete", delay->complete);
  append_flag (json, ",\n  ", "estimated", delay->estimated);
  append_day (json, ",\n  ", "settled_on", &delay->settled_on);
  append_day (json, ",\n  ", "known_on", &delay->known_on);
  append_number (json, ",\n  ", "calendar_days", delay->calendar_days);
  append_number (json, ",\n  ", "working_days", delay->working_days);
  append_key (json, ",\n  ", "passages");
  g_string_append_c (json, '[');
  for (guint i = 0; i < delay->n_passages; i++)
    {
      if (i > 0)
        g_string_append_c (json, ',');
      append_passage (json, &delay->passages[i]);
    }
  g_string_append (json, delay->n_passages > 0 ? "\n  ]" : "]");
  append_bottleneck (json, delay);
  append_escalation (json, delay);
  append_year (json, delay);
  append_number (json, ",\n  \"reference\": {", "hours", CANEVAS_CRISIS_CIRCUIT_HOURS);
  append_text (json, ", ", "sentence", delay->reference_text);
  g_string_append_c (json, '}');
  append_faults (json, delay);
  g_string_append (json, "\n}\n");
  return g_string_free_to_bytes (json);
}
