/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scenario-row.h"

#include "canevas-scenario-person.h"
#include "canevas-scenario-unit.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

gboolean
canevas_scenario_is_row (CanevasRecord *record)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  return canevas_record_type_find_field (type, "origin") >= 0 && canevas_record_type_find_field (type, "closed") >= 0;
}

char *
canevas_scenario_row_dup_verb (CanevasRecord *record)
{
  gboolean closed = canevas_record_get_flag (record, "closed");

  if (!canevas_record_is_set (record, "origin"))
    return NULL;
  if (CANEVAS_IS_SCENARIO_UNIT (record))
    return g_strdup (closed ? _("Restore the unit") : _("Close the unit"));
  if (CANEVAS_IS_SCENARIO_PERSON (record))
    return g_strdup (closed ? _("Restore the post") : _("Close the post"));
  return g_strdup (closed ? C_("link of a scenario", "Restore") : C_("link of a scenario", "End"));
}

char *
canevas_scenario_row_dup_said (CanevasRecord *record)
{
  const char *title = canevas_record_get_title (record);

  if (!canevas_record_is_set (record, "origin"))
    return g_strdup_printf (_("“%s” deleted"), title);
  return g_strdup_printf (canevas_record_get_flag (record, "closed") ? _("“%s” restored") : _("“%s” closed"), title);
}

/* @child: a type whose @field says in which unit it is */
static gboolean
hand_up (CanevasRecord *unit, const CanevasRecordType *child, const char *field, GError **error)
{
  CanevasStore *store = canevas_record_get_store (unit);
  g_autoptr (CanevasList) list = canevas_store_referring (store, child, field, canevas_record_get_id (unit));
  g_autoptr (GPtrArray) records = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (records, g_list_model_get_item (G_LIST_MODEL (list), i));
  for (guint i = 0; i < records->len; i++)
    if (!canevas_record_set_text (records->pdata[i], field, canevas_record_get_text (unit, "parent"), error))
      return FALSE;
  return TRUE;
}

static gboolean
drop (CanevasRecord *record, GError **error)
{
  if (canevas_record_is_set (record, "origin"))
    return canevas_record_set_flag (record, "closed", !canevas_record_get_flag (record, "closed"), error);
  if (CANEVAS_IS_SCENARIO_UNIT (record)
      && (!hand_up (record, &canevas_scenario_unit_type, "parent", error) || !hand_up (record, &canevas_scenario_person_type, "unit", error)))
    return FALSE;
  return canevas_store_remove (canevas_record_get_store (record), record, error);
}

char *
canevas_scenario_row_dup_label (CanevasRecord *record)
{
  const char *title = canevas_record_get_title (record);

  if (!canevas_record_is_set (record, "origin"))
    return g_strdup_printf (_("delete “%s”"), title);
  return g_strdup_printf (canevas_record_get_flag (record, "closed") ? _("restore “%s”") : _("close “%s”"), title);
}

gboolean
canevas_scenario_row_drop (CanevasRecord *record, GError **error)
{
  CanevasStore *store = canevas_record_get_store (record);
  g_autofree char *label = NULL;

  g_return_val_if_fail (canevas_scenario_is_row (record), FALSE);

  label = canevas_scenario_row_dup_label (record);
  canevas_store_begin (store, label);
  if (!drop (record, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}
