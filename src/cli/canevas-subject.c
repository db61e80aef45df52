/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-subject.h"

#include "canevas-spelling.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How many candidates a sentence names before it says how to see them all. */
#define MOST_CANDIDATES 12

/* Records whose title is @wanted, or that hold it when none is. */
static GPtrArray *
collect (CanevasList *list, const char *wanted)
{
  g_autoptr (GPtrArray) exact = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GPtrArray) partial = g_ptr_array_new_with_free_func (g_object_unref);
  g_autofree char *folded = canevas_spelling_fold (wanted);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);
      g_autofree char *title = canevas_spelling_fold (canevas_record_get_title (record));

      if (g_str_equal (canevas_record_get_title (record), wanted))
        g_ptr_array_add (exact, g_object_ref (record));
      if (strstr (title, folded) != NULL)
        g_ptr_array_add (partial, g_object_ref (record));
    }
  return exact->len > 0 ? g_steal_pointer (&exact) : g_steal_pointer (&partial);
}

static GPtrArray *
collect_all (CanevasList *list)
{
  GPtrArray *all = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    g_ptr_array_add (all, g_list_model_get_item (G_LIST_MODEL (list), i));
  return all;
}

/* One a line: the title, and the id where titles alone would not tell them apart. */
static char *
describe (GPtrArray *records)
{
  GString *lines = g_string_new (NULL);
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  gboolean twins = FALSE;

  for (guint i = 0; i < records->len; i++)
    twins |= !g_hash_table_add (seen, g_strdup (canevas_record_get_title (g_ptr_array_index (records, i))));
  for (guint i = 0; i < MIN (records->len, MOST_CANDIDATES); i++)
    {
      CanevasRecord *record = g_ptr_array_index (records, i);

      g_string_append_printf (lines, "\n  %s", canevas_record_get_title (record));
      if (twins)
        g_string_append_printf (lines, " (%s)", canevas_record_get_id (record));
    }
  if (records->len > MOST_CANDIDATES)
    g_string_append (lines, "\n  …");
  return g_string_free (lines, FALSE);
}

static void
set_error (const CanevasRecordType *type, const char *wanted, GPtrArray *found, CanevasList *list, GError **error)
{
  g_autoptr (GPtrArray) all = collect_all (list);
  g_autofree char *lines = describe (found->len > 0 ? found : all);

  if (all->len == 0)
    g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
                 _("There is nothing to export: the file has no record of the type “%s” yet."), type->table);
  else if (found->len == 0)
    g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
                 _("No “%s” of the file is called “%s”. There are:%s"), type->table, wanted, lines);
  else if (wanted == NULL)
    g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
                 _("There are several: say which one.%s"), lines);
  else
    g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
                 _("“%s” fits several: say more of the title, or give the id.%s"), wanted, lines);
}

/* Records whose @choice is @wanted. */
static GPtrArray *
collect_by_choice (CanevasList *list, const char *wanted, const char *choice)
{
  GPtrArray *found = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      if (g_strcmp0 (canevas_record_get_text (record, choice), wanted) == 0)
        g_ptr_array_add (found, g_steal_pointer (&record));
    }
  return found;
}

CanevasRecord *
canevas_subject_find_in (CanevasList *list, const char *wanted, const char *choice, GError **error)
{
  g_autoptr (GPtrArray) found = wanted != NULL ? collect (list, wanted) : collect_all (list);
  guint position = wanted != NULL ? canevas_list_find (list, wanted) : G_MAXUINT;

  if (position != G_MAXUINT)
    return g_list_model_get_item (G_LIST_MODEL (list), position);
  if (found->len == 0 && wanted != NULL && choice != NULL)
    {
      g_ptr_array_unref (found);
      found = collect_by_choice (list, wanted, choice);
    }
  if (found->len == 1)
    return g_object_ref (g_ptr_array_index (found, 0));
  set_error (canevas_list_get_record_type (list), wanted, found, list, error);
  return NULL;
}

CanevasRecord *
canevas_subject_find (CanevasStore *store, const CanevasRecordType *type, const char *wanted, GError **error)
{
  g_autoptr (CanevasList) list = NULL;
  CanevasRecord *record = wanted != NULL && g_uuid_string_is_valid (wanted) ? canevas_store_lookup (store, type, wanted) : NULL;

  if (record != NULL)
    return record;
  list = canevas_store_list (store, type);
  return canevas_subject_find_in (list, wanted, NULL, error);
}
