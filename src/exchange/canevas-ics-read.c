/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-ics.h"

#include "canevas-avoid-period.h"
#include "canevas-calendar-format.h"

#include <glib/gi18n-lib.h>


/* Names of what is left out that a sentence can hold. */
#define MOST_NAMED 3

typedef struct
{
  CanevasStore *store;
  guint n_seen, n_added;
  GPtrArray *left_out; /* (element-type utf8): names of events that are no period */
} Reader;

/* What names of school holidays have in them, in the files of the ministère de l'Éducation nationale. */
static gboolean
is_school (const char *name)
{
  static const char *const words[] = { "vacances", "rentrée", "scolaire", "holiday", "school" };
  g_autofree char *folded = g_utf8_casefold (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_there (CanevasStore *store, const char *rule)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, &canevas_avoid_period_type);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) period = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (period, "rule"), rule) == 0)
        return TRUE;
    }
  return FALSE;
}

/* UIDs may be longer than the field; without one, it is the day that tells an event from the others. */
static char *
dup_rule (const CanevasCalendarEvent *event)
{
  g_autofree char *name = event->uid != NULL && *event->uid != '\0' ? g_strdup (event->uid)
                                                                   : g_strdup_printf ("%s %s", event->day, event->summary);
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA1, name, -1);

  return g_strconcat ("ics-", sum, NULL);
}

/* (transfer full): what comes every year by its day and month, as people write them. @day: `YYYY-MM-DD` */
static char *
dup_day (const char *day, gboolean yearly)
{
  return yearly ? g_strdup_printf ("%.2s/%.2s", day + strlen ("2027-12-"), day + strlen ("2027-")) : g_strdup (day);
}

static gboolean
set_days (CanevasRecord *period, const CanevasCalendarEvent *event, GError **error)
{
  const gboolean yearly = event->unit == CANEVAS_CALENDAR_YEARS;
  g_autofree char *first = dup_day (event->day, yearly);
  g_autofree char *last = dup_day (event->last_day, yearly);

  return canevas_record_set_text (period, yearly ? "yearly_from" : "first_day", first, error) &&
         canevas_record_set_text (period, yearly ? "yearly_until" : "last_day", last, error);
}

static gboolean
take_event (Reader *self, const CanevasCalendarEvent *event, GError **error)
{
  g_autofree char *rule = NULL;
  g_autoptr (CanevasRecord) period = NULL;

  if (event->summary == NULL || *event->summary == '\0')
    return TRUE;
  if (event->last_day == NULL || event->comes_again_otherwise)
    {
      g_ptr_array_add (self->left_out, g_strdup (event->summary));
      return TRUE;
    }
  rule = dup_rule (event);
  self->n_seen++;
  if (is_there (self->store, rule))
    return TRUE;
  period = canevas_store_add (self->store, &canevas_avoid_period_type, NULL, error);
  if (period == NULL || !canevas_record_set_text (period, "name", event->summary, error) ||
      !canevas_record_set_text (period, "kind", is_school (event->summary) ? "school" : "closing", error) ||
      !set_days (period, event, error) || !canevas_record_set_text (period, "rule", rule, error))
    return FALSE;
  self->n_added++;
  return TRUE;
}

/* (nullable) (transfer full): "Left out, for they are no whole days: “Réunion”, “Atelier” and 4 others." */
static char *
dup_left_out (GPtrArray *names)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (names->len == 0)
    return NULL;
  for (guint i = 0; i < MIN (names->len, MOST_NAMED); i++)
    g_string_append_printf (text, i == 0 ? _("“%s”") : _(", “%s”"), (const char *) names->pdata[i]);
  if (names->len > MOST_NAMED)
    g_string_append_printf (text, g_dngettext (GETTEXT_PACKAGE, " and %u other", " and %u others", names->len - MOST_NAMED),
                            names->len - MOST_NAMED);
  /* Translators: %s names events of a calendar. */
  return g_strdup_printf (_("Left out, since only whole days are taken in, once or every year: %s."), text->str);
}

static gboolean
take_all (Reader *self, GPtrArray *events, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    if (!take_event (self, events->pdata[i], error))
      return FALSE;
  if (self->n_seen > 0)
    return TRUE;
  g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA,
                       _("There is no event of whole days in this file: choose the calendar of school holidays, or of closings."));
  return FALSE;
}

gboolean
canevas_ics_import_periods (CanevasStore *store, const char *text, guint *n_added, char **left_out, GError **error)
{
  const CanevasCalendarFormat *format;
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) events = NULL;
  Reader self = { .store = store, .left_out = names };

  g_return_val_if_fail (CANEVAS_IS_STORE (store), FALSE);
  g_return_val_if_fail (text != NULL && n_added != NULL, FALSE);

  *n_added = 0;
  if (left_out != NULL)
    *left_out = NULL;
  format = canevas_calendar_format_load (error);
  if (format == NULL)
    return FALSE;
  events = format->read (text);
  if (events == NULL)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, _("This is not an iCalendar file (.ics)."));
      return FALSE;
    }
  canevas_store_begin (store, _("import periods to avoid"));
  if (!take_all (&self, events, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  *n_added = self.n_added;
  if (left_out != NULL)
    *left_out = dup_left_out (names);
  return canevas_store_commit (store, error);
}
