/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-due.h"

#include "canevas-format.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

char *
canevas_due_dup_words (const char *due, const char *day)
{
  g_autofree char *number = NULL;
  GDate last, today;
  gulong n;
  int days;

  if (!canevas_day_parse (due, &last) || !canevas_day_parse (day, &today))
    return g_strdup (C_("action", "no due date"));
  days = g_date_days_between (&today, &last);
  if (days == 0)
    return g_strdup (C_("action", "due today"));
  n = (gulong) ABS (days);
  number = canevas_format_number ((double) n, 0);
  if (days < 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s day late", "%s days late", n), number);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %s day", "in %s days", n), number);
}
