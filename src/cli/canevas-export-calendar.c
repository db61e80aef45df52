/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is to come of a project: for a diary (.ics), or as a table with what speaks against each day. */
#include "canevas-config.h"

#include "canevas-agenda.h"
#include "canevas-authority.h"
#include "canevas-csv.h"
#include "canevas-exporters.h"
#include "canevas-ics.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

static void
append_entry (GString *csv, const CanevasAgendaEntry *entry)
{
  canevas_csv_append (csv, entry->day);
  canevas_csv_append (csv, g_dgettext (GETTEXT_PACKAGE, canevas_record_get_record_type (entry->record)->label));
  canevas_csv_append (csv, canevas_record_get_title (entry->record));
  canevas_csv_append (csv, entry->reason);
  canevas_csv_append (csv, entry->good);
  canevas_csv_end_row (csv);
}

static GBytes *
write_table (const CanevasExport *self)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (self->subject)));
  const char *headings[] = { _("Date"), _("Kind"), _("Title"), _("What speaks against it"), _("Next good day") };
  g_autoptr (GPtrArray) entries = canevas_agenda_list (self->subject, NULL);
  GString *csv = canevas_csv_new ();

  for (guint i = 0; i < G_N_ELEMENTS (headings); i++)
    canevas_csv_append (csv, headings[i]);
  canevas_csv_end_row (csv);
  for (guint i = 0; i < entries->len; i++)
    append_entry (csv, entries->pdata[i]);
  return g_string_free_to_bytes (csv);
}

static GBytes *
run (const CanevasExport *self, GError **error)
{
  char *text;

  if (g_str_equal (self->ending, "csv"))
    return write_table (self);
  text = canevas_ics_write (canevas_record_get_store (self->subject), self->subject, g_get_real_time () / G_USEC_PER_SEC, error);
  return text != NULL ? g_bytes_new_take (text, strlen (text)) : NULL;
}

static const char *const endings[] = { "ics", "csv", NULL };

const CanevasExporter canevas_exporter_calendar = {
  .name = "calendar",
  .type = "project",
  .endings = endings,
  .run = run,
};
