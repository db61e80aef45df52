/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-schema-places.h"

#include "canevas-instance.h"
#include "canevas-role.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

static const CanevasRecordType *const placed_types[] = { &canevas_instance_type, &canevas_role_type };

/* Calls @func for each body and role of the project; TRUE when one call was. */
static gboolean
foreach_placed (CanevasRecord *project, gboolean (*func) (CanevasRecord *record))
{
  gboolean any = FALSE;

  for (guint t = 0; t < G_N_ELEMENTS (placed_types); t++)
    {
      g_autoptr (CanevasList) list =
        canevas_store_children (canevas_record_get_store (project), placed_types[t], canevas_record_get_id (project));

      for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
        {
          g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

          any = func (record) || any;
        }
    }
  return any;
}

static gboolean
is_moved (CanevasRecord *record)
{
  return canevas_record_get_decimal (record, "offset_x") != 0 || canevas_record_get_decimal (record, "offset_y") != 0;
}

static gboolean
put_back (CanevasRecord *record)
{
  return is_moved (record) && canevas_record_unset (record, "offset_x", NULL) && canevas_record_unset (record, "offset_y", NULL);
}

gboolean
canevas_schema_places_any (CanevasRecord *project)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD (project), FALSE);

  return foreach_placed (project, is_moved);
}

gboolean
canevas_schema_places_move (CanevasRecord *record, double dx, double dy, GError **error)
{
  CanevasStore *store = canevas_record_get_store (record);
  g_autofree char *label = g_strdup_printf (_("Move: %s"), canevas_record_get_title (record));
  g_autofree char *key = g_strdup_printf ("move/%s", canevas_record_get_id (record));

  canevas_store_begin_typing (store, label, key);
  if (canevas_record_set_decimal (record, "offset_x", canevas_record_get_decimal (record, "offset_x") + dx, error)
      && canevas_record_set_decimal (record, "offset_y", canevas_record_get_decimal (record, "offset_y") + dy, error))
    return canevas_store_commit (store, error);
  canevas_store_rollback (store);
  return FALSE;
}

gboolean
canevas_schema_places_reset (CanevasRecord *project, GError **error)
{
  CanevasStore *store = canevas_record_get_store (project);

  canevas_store_begin (store, _("Automatic layout"));
  foreach_placed (project, put_back);
  return canevas_store_commit (store, error);
}
