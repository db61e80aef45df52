/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Paper slips of an idea box, with numbers that go on after those of its ideas, and the table to type them back in. */
#include "canevas-config.h"

#include "canevas-exporters.h"
#include "canevas-fonts.h"
#include "canevas-idea-slips.h"
#include "canevas-idea.h"
#include "canevas-list-import.h"

#include <glib/gi18n-lib.h>

#define DEFAULT_COUNT 60
#define MOST 5000

static gboolean
check_number (const char *value, GError **error)
{
  guint64 number;

  if (g_ascii_string_to_unsigned (value, 10, 1, MOST, &number, NULL))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” is not a number from 1 to %d."), value, MOST);
  return FALSE;
}

static guint
get_number (const CanevasExport *self, const char *key, guint otherwise)
{
  const char *value = canevas_export_get_setting (self, key);

  return value != NULL ? (guint) g_ascii_strtoull (value, NULL, 10) : otherwise;
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  const guint n = get_number (self, "count", DEFAULT_COUNT);
  const guint first = get_number (self, "first", (guint) canevas_idea_get_last_number (self->subject) + 1);
  g_autoptr (CanevasTextMeasure) measure = NULL;

  if (g_str_equal (self->ending, "csv"))
    return canevas_ideas_sheet_write (self->subject, first, n);
  measure = canevas_fonts_make_paper_measure ();
  return canevas_idea_slips_write (self->subject, measure, first, n, error);
}

static const CanevasExporterSetting settings[] = {
  { "count", FALSE, "count=60", check_number },
  { "first", FALSE, "first=1", check_number },
  { NULL },
};

static const char *const endings[] = { "pdf", "csv", NULL };

const CanevasExporter canevas_exporter_slips = {
  .name = "slips",
  .type = "idea_box",
  .settings = settings,
  .endings = endings,
  .run = run,
};
