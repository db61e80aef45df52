/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-organisation-move.h"

#include "canevas-organisation.h"
#include "canevas-page.h"
#include "canevas-scenario-row.h"
#include "canevas-summary.h"
#include "canevas-unit.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

/* Deeper than any organisation: another program may have left a circle. */
#define DEEPEST 100

static const char *
get_field (CanevasRecord *record)
{
  return canevas_organisation_is_unit (record) ? "parent" : "unit";
}

CanevasRecord *
canevas_organisation_dup_above (CanevasRecord *record)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  return canevas_record_get_reference (record, get_field (record));
}

gboolean
canevas_organisation_can_move (CanevasRecord *record, CanevasRecord *unit)
{
  g_autoptr (CanevasRecord) at = unit != NULL ? g_object_ref (unit) : NULL;

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), FALSE);

  if (!canevas_organisation_is_unit (record))
    return TRUE;
  for (guint depth = 0; at != NULL && depth < DEEPEST; depth++)
    {
      CanevasRecord *above = canevas_record_get_reference (at, "parent");

      if (at == record)
        {
          g_clear_object (&above);
          return FALSE;
        }
      g_object_unref (at);
      at = above;
    }
  return TRUE;
}

/* What a toast says of a move: who, from where, to where. To be made before. */
static char *
describe_one (CanevasRecord *record, CanevasRecord *unit)
{
  g_autoptr (CanevasRecord) above = canevas_organisation_dup_above (record);
  g_autofree char *title = canevas_summary_dup_title (record);
  g_autofree char *from = above != NULL ? canevas_summary_dup_title (above) : NULL;
  g_autofree char *to = unit != NULL ? canevas_summary_dup_title (unit) : NULL;

  if (to == NULL)
    return g_strdup_printf (_("“%s” detached from “%s”"), title, from);
  if (from == NULL)
    return g_strdup_printf (_("“%s” attached to “%s”"), title, to);
  return g_strdup_printf (_("“%s” moved from “%s” to “%s”"), title, from, to);
}

/* (nullable) (transfer full): the unit that all stand in now. */
static CanevasRecord *
dup_common_unit (GPtrArray *records)
{
  g_autoptr (CanevasRecord) common = canevas_organisation_dup_above (g_ptr_array_index (records, 0));

  for (guint i = 1; i < records->len; i++)
    {
      g_autoptr (CanevasRecord) above = canevas_organisation_dup_above (g_ptr_array_index (records, i));

      if (above != common)
        return NULL;
    }
  return g_steal_pointer (&common);
}

static char *
describe (GPtrArray *records, CanevasRecord *unit)
{
  g_autoptr (CanevasRecord) common = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (records->len == 1)
    return describe_one (g_ptr_array_index (records, 0), unit);
  common = dup_common_unit (records);
  from = common != NULL ? canevas_summary_dup_title (common) : NULL;
  to = unit != NULL ? canevas_summary_dup_title (unit) : NULL;
  if (to == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record detached from its unit", "%u records detached from their unit",
                                         records->len), records->len);
  if (from == NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record moved to “%s”", "%u records moved to “%s”", records->len),
                            records->len, to);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record moved from “%s” to “%s”", "%u records moved from “%s” to “%s”", records->len),
                          records->len, from, to);
}

/* (transfer full): those that are not in @unit already. */
static GPtrArray *
list_moving (GPtrArray *records, CanevasRecord *unit)
{
  GPtrArray *moving = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < records->len; i++)
    {
      g_autoptr (CanevasRecord) above = canevas_organisation_dup_above (g_ptr_array_index (records, i));

      if (above != unit)
        g_ptr_array_add (moving, g_object_ref (g_ptr_array_index (records, i)));
    }
  return moving;
}

static gboolean
attach (GPtrArray *records, CanevasRecord *unit, GError **error)
{
  CanevasStore *store = canevas_record_get_store (g_ptr_array_index (records, 0));
  g_autofree char *title = unit != NULL ? canevas_summary_dup_title (unit) : NULL;
  g_autofree char *label = title != NULL ? g_strdup_printf (_("move to “%s”"), title) : g_strdup (_("detach from the unit"));

  canevas_store_begin (store, label);
  for (guint i = 0; i < records->len; i++)
    {
      CanevasRecord *record = g_ptr_array_index (records, i);

      if (!canevas_record_set_reference (record, get_field (record), unit, error))
        {
          canevas_store_rollback (store);
          return FALSE;
        }
    }
  return canevas_store_commit (store, error);
}

/* A move that is asked about. */
typedef struct
{
  GtkWidget *from;
  GPtrArray *records;
  CanevasRecord *unit; /* (nullable) */
  CanevasOrganisationMoved moved;
} Move;

static void
move_free (Move *self)
{
  g_object_unref (self->from);
  g_ptr_array_unref (self->records);
  g_clear_object (&self->unit);
  g_free (self);
}

static void
free_move (gpointer data, GClosure *closure)
{
  move_free (data);
}

static void
carry_out (const Move *self)
{
  g_autofree char *said = describe (self->records, self->unit);
  g_autoptr (GError) error = NULL;

  if (!attach (self->records, self->unit, &error))
    {
      canevas_page_report (self->from, _("Nothing was moved"), error);
      return;
    }
  canevas_page_toast (self->from, said, TRUE);
  if (self->moved != NULL)
    self->moved (self->from, g_ptr_array_index (self->records, 0));
}

static void
asked_cb (Move *self, const char *response)
{
  /* Meanwhile somebody may have deleted it, or closed the file. */
  if (g_strcmp0 (response, "move") != 0 || gtk_widget_get_root (self->from) == NULL)
    return;
  for (guint i = 0; i < self->records->len; i++)
    if (canevas_record_is_deleted (g_ptr_array_index (self->records, i)))
      return;
  if (self->unit == NULL || !canevas_record_is_deleted (self->unit))
    carry_out (self);
}

/* The first unit in force of @records; %NULL: the hierarchy stays what it is. */
static CanevasRecord *
find_unit (GPtrArray *records)
{
  for (guint i = 0; i < records->len; i++)
    if (CANEVAS_IS_UNIT (g_ptr_array_index (records, i)))
      return g_ptr_array_index (records, i);
  return NULL;
}

static char *
dup_question (const Move *self)
{
  g_autofree char *title = canevas_summary_dup_title (find_unit (self->records));

  if (self->records->len == 1)
    return g_strdup_printf (_("Move “%s”?"), title);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Move %u record?", "Move %u records?", self->records->len), self->records->len);
}

static char *
dup_consequence (const Move *self)
{
  g_autoptr (CanevasRecord) common = dup_common_unit (self->records);
  g_autofree char *from = common != NULL ? canevas_summary_dup_title (common) : NULL;
  g_autofree char *to = self->unit != NULL ? canevas_summary_dup_title (self->unit) : NULL;
  const char *along = _("Those who work there and the units under it go along, and have another hierarchy above them. It can be undone.");

  if (from != NULL && to != NULL)
    return g_strdup_printf (_("From “%s” to “%s”. %s"), from, to, along);
  if (to != NULL)
    return g_strdup_printf (_("Into “%s”. %s"), to, along);
  return g_strdup (along);
}

static void
ask (Move *self)
{
  GtkRoot *root = gtk_widget_get_root (self->from);
  g_autofree char *question = dup_question (self);
  g_autofree char *consequence = dup_consequence (self);
  GtkWidget *dialog = adw_message_dialog_new (GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL, question, NULL);

  adw_message_dialog_set_body (ADW_MESSAGE_DIALOG (dialog), consequence);
  adw_message_dialog_add_responses (ADW_MESSAGE_DIALOG (dialog), "cancel", _("Cancel"), "move", _("Move"), NULL);
  adw_message_dialog_set_response_appearance (ADW_MESSAGE_DIALOG (dialog), "move", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (ADW_MESSAGE_DIALOG (dialog), "move");
  adw_message_dialog_set_close_response (ADW_MESSAGE_DIALOG (dialog), "cancel");
  g_signal_connect_data (dialog, "response", G_CALLBACK (asked_cb), self, free_move, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
canevas_organisation_move (GtkWidget *from, GPtrArray *records, CanevasRecord *unit, CanevasOrganisationMoved moved)
{
  g_autoptr (GPtrArray) moving = NULL;
  Move *move;

  g_return_if_fail (GTK_IS_WIDGET (from));
  g_return_if_fail (records != NULL);

  moving = list_moving (records, unit);
  if (moving->len == 0 || canevas_store_get_read_only (canevas_record_get_store (g_ptr_array_index (moving, 0))))
    return;
  for (guint i = 0; i < moving->len; i++)
    if (!canevas_organisation_can_move (g_ptr_array_index (moving, i), unit))
      {
        canevas_page_toast (from, _("A unit cannot stand under itself: nothing was moved"), FALSE);
        return;
      }
  move = g_new0 (Move, 1);
  *move = (Move){ g_object_ref (from), g_steal_pointer (&moving), unit != NULL ? g_object_ref (unit) : NULL, moved };
  if (find_unit (move->records) != NULL)
    {
      ask (move);
      return;
    }
  carry_out (move);
  move_free (move);
}

/* A unit takes those under it along. */
static gboolean
goes_with_another (CanevasRecord *record, GPtrArray *records)
{
  for (guint i = 0; canevas_organisation_is_unit (record) && i < records->len; i++)
    {
      CanevasRecord *other = g_ptr_array_index (records, i);

      if (other != record && canevas_organisation_is_unit (other) && !canevas_organisation_can_move (other, record))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_delete_label (GPtrArray *records)
{
  CanevasRecord *first = g_ptr_array_index (records, 0);
  g_autofree char *title = canevas_summary_dup_title (first);

  if (canevas_scenario_is_row (first))
    return records->len == 1 ? canevas_scenario_row_dup_label (first) : g_strdup (_("change units and posts of the scenario"));
  return records->len == 1 ? g_strdup_printf (_("delete “%s”"), title) : g_strdup (_("delete units and people"));
}

static gboolean
delete (GPtrArray *records, GError **error)
{
  CanevasStore *store = canevas_record_get_store (g_ptr_array_index (records, 0));
  g_autofree char *label = dup_delete_label (records);

  canevas_store_begin (store, label);
  for (guint i = 0; i < records->len; i++)
    {
      CanevasRecord *record = g_ptr_array_index (records, i);

      /* What is in force is closed in a scenario, or restored, by itself. */
      if (!canevas_scenario_is_row (record) && goes_with_another (record, records))
        continue;
      if (canevas_scenario_is_row (record) ? !canevas_scenario_row_drop (record, error) : !canevas_store_remove (store, record, error))
        {
          canevas_store_rollback (store);
          return FALSE;
        }
    }
  return canevas_store_commit (store, error);
}

static char *
describe_deleted (GPtrArray *records)
{
  CanevasRecord *first = g_ptr_array_index (records, 0);

  if (canevas_scenario_is_row (first) && records->len == 1)
    return canevas_scenario_row_dup_said (first);
  if (canevas_scenario_is_row (first))
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u line of the scenario changed", "%u lines of the scenario changed", records->len),
                            records->len);
  if (records->len == 1)
    return canevas_summary_dup_deleted (first);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u record deleted", "%u records deleted", records->len), records->len);
}

gboolean
canevas_organisation_remove (GtkWidget *from, GPtrArray *records)
{
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  g_return_val_if_fail (GTK_IS_WIDGET (from), FALSE);
  g_return_val_if_fail (records != NULL, FALSE);

  if (records->len == 0 || canevas_store_get_read_only (canevas_record_get_store (g_ptr_array_index (records, 0))))
    return FALSE;
  said = describe_deleted (records);
  if (!delete (records, &error))
    {
      canevas_page_report (from, _("Nothing was deleted"), error);
      return FALSE;
    }
  canevas_page_toast (from, said, TRUE);
  return TRUE;
}
