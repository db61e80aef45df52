/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-authority.h"
#include "canevas-decision-kind.h"
#include "canevas-delay-report.h"
#include "canevas-exporters.h"
#include "canevas-language.h"
#include "canevas-subject.h"

#include <glib/gi18n-lib.h>

static gboolean
check_kind (const char *value, GError **error)
{
  if (*value != '\0')
    return TRUE;
  g_set_error_literal (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
                       _("Say which kind of decision: kind=NAME, its nature (kind=budget) or its id."));
  return FALSE;
}

static gboolean
check_from (const char *value, GError **error)
{
  GDate day;

  if (canevas_day_parse (value, &day) && g_date_get_year (&day) >= 1990 && g_date_get_year (&day) <= 2200)
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE,
               _("“%s” is not a day: write it as year-month-day, from=2027-03-01."), value);
  return FALSE;
}

static void
get_start (const CanevasExport *export, GDate *day)
{
  const char *from = canevas_export_get_setting (export, "from");

  if (from == NULL || !canevas_day_parse (from, day))
    canevas_day_get_today (day);
}

static GBytes *
run (const CanevasExport *export, GError **error)
{
  CanevasStore *store = canevas_record_get_store (export->subject);
  g_autoptr (CanevasList) kinds = canevas_store_children (store, &canevas_decision_kind_type, canevas_record_get_id (export->subject));
  g_autoptr (CanevasRecord) kind = canevas_subject_find_in (kinds, canevas_export_get_setting (export, "kind"), "nature", error);
  g_autoptr (CanevasDecisionDelay) delay = NULL;
  GDate from;

  if (kind == NULL)
    return NULL;
  get_start (export, &from);
  {
    CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (store));

    delay = canevas_decision_delay_new (kind, &from);
    if (g_str_equal (export->ending, "csv"))
      return canevas_delay_report_write_csv (delay);
    if (g_str_equal (export->ending, "txt"))
      return canevas_delay_report_write_text (delay);
    return canevas_delay_report_write_json (delay);
  }
}

static const CanevasExporterSetting settings[] = {
  { "kind", TRUE, "kind=NAME", check_kind },
  { "from", FALSE, "from=2027-03-01", check_from },
  { NULL },
};

static const char *const endings[] = { "json", "csv", "txt", NULL };

const CanevasExporter canevas_exporter_decision_delay = {
  .name = "decision-delay",
  .type = "project",
  .settings = settings,
  .endings = endings,
  .run = run,
};
