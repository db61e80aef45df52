/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-agenda.h"

#include "canevas-communication-action.h"
#include "canevas-day-advice.h"
#include "canevas-instance.h"
#include "canevas-meeting.h"
#include "canevas-milestone.h"
#include "canevas-session.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

static void
entry_free (gpointer data)
{
  CanevasAgendaEntry *self = data;

  g_object_unref (self->record);
  g_free (self->day);
  g_free (self->reason);
  g_free (self->good);
  g_free (self);
}

static gboolean
is_over (CanevasRecord *record)
{
  const char *state = canevas_record_type_find_field (canevas_record_get_record_type (record), "state") >= 0
                        ? canevas_record_get_text (record, "state")
                        : NULL;

  return g_strcmp0 (state, "held") == 0 || g_strcmp0 (state, "cancelled") == 0 ||
         (CANEVAS_IS_MILESTONE (record) && canevas_record_is_set (record, "reached_on"));
}

static void
add (GPtrArray *entries, CanevasRecord *record, const char *field, const char *from)
{
  const char *day = canevas_record_get_text (record, field);
  CanevasStore *store = canevas_record_get_store (record);
  CanevasAgendaEntry *entry;

  if (day == NULL || (from != NULL && g_strcmp0 (day, from) < 0) || is_over (record))
    return;
  entry = g_new0 (CanevasAgendaEntry, 1);
  entry->record = g_object_ref (record);
  entry->field = field;
  entry->day = g_strdup (day);
  entry->reason = canevas_day_dup_reason (store, day);
  entry->good = entry->reason != NULL ? canevas_day_find_good (store, day) : NULL;
  g_ptr_array_add (entries, entry);
}

static void
add_children (GPtrArray *entries, CanevasRecord *parent, const CanevasRecordType *type, const char *field, const char *from)
{
  g_autoptr (GPtrArray) children = canevas_store_collect_children (parent, type);

  for (guint i = 0; i < children->len; i++)
    add (entries, children->pdata[i], field, from);
}

static void
add_sessions (GPtrArray *entries, CanevasRecord *project, const char *from)
{
  g_autoptr (CanevasList) sessions = canevas_store_referring (canevas_record_get_store (project), &canevas_session_type, "project",
                                                              canevas_record_get_id (project));

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (sessions)); i++)
    {
      g_autoptr (CanevasRecord) session = g_list_model_get_item (G_LIST_MODEL (sessions), i);

      add (entries, session, "held_on", from);
    }
}

static int
compare_days (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 ((*(CanevasAgendaEntry *const *) a)->day, (*(CanevasAgendaEntry *const *) b)->day);
}

GPtrArray *
canevas_agenda_list (CanevasRecord *project, const char *from)
{
  GPtrArray *entries = g_ptr_array_new_with_free_func (entry_free);
  g_autoptr (GPtrArray) bodies = NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), entries);

  bodies = canevas_store_collect_children (project, &canevas_instance_type);
  for (guint i = 0; i < bodies->len; i++)
    add_children (entries, bodies->pdata[i], &canevas_meeting_type, "held_on", from);
  add_sessions (entries, project, from);
  add_children (entries, project, &canevas_milestone_type, "due", from);
  add_children (entries, project, &canevas_communication_action_type, "due", from);
  g_ptr_array_sort (entries, compare_days);
  return entries;
}

gboolean
canevas_agenda_entry_put_off (const CanevasAgendaEntry *self, GError **error)
{
  CanevasStore *store;

  g_return_val_if_fail (self != NULL && self->good != NULL, FALSE);

  store = canevas_record_get_store (self->record);
  canevas_store_begin (store, _("put off to a better day"));
  if (canevas_record_set_text (self->record, self->field, self->good, error))
    return canevas_store_commit (store, error);
  canevas_store_rollback (store);
  return FALSE;
}
