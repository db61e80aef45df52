/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-step-delay.h"

#include <glib/gi18n-lib.h>

/* Up to here people count in hours. */
#define MOST_HOURS 96

static const struct
{
  const char *frequency;
  const char *delay;
  int days; /* working days in the longest of such periods */
} periods[] = {
  { "daily", NC_("delay", "≤ 1 d."), 1 },
  { "weekly", NC_("delay", "≤ 1 week"), 5 },
  { "fortnightly", NC_("delay", "≤ 2 weeks"), 10 },
  { "monthly", NC_("delay", "≤ 1 month"), 23 },
  { "two_months", NC_("delay", "≤ 2 months"), 45 },
  { "quarterly", NC_("delay", "≤ 3 months"), 66 },
  { "half_yearly", NC_("delay", "≤ 6 months"), 131 },
  { "yearly", NC_("delay", "≤ 1 year"), 262 },
};

/* (nullable): choice of the body's field, for a step that waits for a meeting. */
static const char *
get_frequency (CanevasRecord *step)
{
  g_autoptr (CanevasRecord) instance = canevas_record_get_reference (step, "instance");

  if (instance == NULL || g_strcmp0 (canevas_record_get_text (step, "passage"), "writing") == 0)
    return NULL;
  return canevas_record_get_text (instance, "frequency");
}

static char *
format_hours (gint64 hours)
{
  if (hours <= 0)
    return g_strdup ("");
  if (hours <= MOST_HOURS)
    return g_strdup_printf (C_("delay", "%d h"), (int) hours);
  return g_strdup_printf (C_("delay", "%d d."), (int) ((hours + 23) / 24));
}

char *
canevas_step_delay_format (CanevasRecord *step)
{
  const char *frequency = get_frequency (step);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_strcmp0 (periods[i].frequency, frequency) == 0)
      return g_strdup (g_dpgettext2 (GETTEXT_PACKAGE, "delay", periods[i].delay));
  if (g_strcmp0 (frequency, "milestone") == 0)
    return g_strdup (C_("delay", "at the milestone"));
  return format_hours (canevas_record_get_integer (step, "hours"));
}

int
canevas_step_delay_get_days (CanevasRecord *step)
{
  const char *frequency = get_frequency (step);
  int own = (int) ((canevas_record_get_integer (step, "hours") + 23) / 24);

  for (guint i = 0; i < G_N_ELEMENTS (periods); i++)
    if (g_strcmp0 (periods[i].frequency, frequency) == 0)
      return periods[i].days + own;
  if (g_strcmp0 (frequency, "milestone") == 0)
    return -1;
  /* On demand: as long as it takes to call it together. */
  if (frequency != NULL)
    {
      g_autoptr (CanevasRecord) instance = canevas_record_get_reference (step, "instance");

      return own + (int) canevas_record_get_integer (instance, "notice");
    }
  return own;
}
