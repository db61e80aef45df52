/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-example.h"

#include "canevas-json-import.h"
#include "canevas-json-value.h"
#include "canevas-schema.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "/fr/canevas/Canevas/examples/"
#define ENDING ".json"

static GBytes *
load (const char *name, GError **error)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ENDING, NULL);
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  g_auto (GStrv) names = NULL;
  g_autofree char *known = NULL;

  if (bytes != NULL)
    return bytes;
  names = canevas_example_list ();
  known = g_strjoinv (", ", names);
  g_set_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND,
               _("There is no example called “%s”. The examples are: %s."), name, known);
  return NULL;
}

static gboolean
fill (CanevasStore *store, const char *name, GError **error)
{
  g_autofree char *file_name = g_strconcat (name, ENDING, NULL);
  g_autoptr (GBytes) bytes = load (name, error);
  g_autoptr (CanevasImport) import = NULL;

  if (bytes == NULL)
    return FALSE;
  import = canevas_json_import (store, bytes, file_name, NULL, error);
  return import != NULL && canevas_import_apply (import, error);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

char **
canevas_example_list (void)
{
  g_auto (GStrv) children = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *names = g_ptr_array_new ();

  for (guint i = 0; children != NULL && children[i] != NULL; i++)
    if (g_str_has_suffix (children[i], ENDING))
      g_ptr_array_add (names, g_strndup (children[i], strlen (children[i]) - strlen (ENDING)));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);
  return (char **) g_ptr_array_free (names, FALSE);
}

/* The name of the first record of a type, or NULL. */
static const char *
find_first_name (const CanevasJsonValue *file, const char *table)
{
  const CanevasJsonValue *records = canevas_json_value_find (file, "records");
  const CanevasJsonValue *list = records != NULL ? canevas_json_value_find (records, table) : NULL;
  const CanevasJsonValue *name;

  if (list == NULL || list->items->len == 0)
    return NULL;
  name = canevas_json_value_find (g_ptr_array_index (list->items, 0), "name");
  return name != NULL ? name->text : NULL;
}

char *
canevas_example_dup_title (const char *name)
{
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (CanevasJsonValue) file = NULL;
  const char *project, *authority;

  g_return_val_if_fail (name != NULL, NULL);

  bytes = load (name, NULL);
  file = bytes != NULL ? canevas_json_read (bytes, name, NULL) : NULL;
  if (file == NULL)
    return NULL;
  project = find_first_name (file, "project");
  authority = find_first_name (file, "authority");
  if (project == NULL || authority == NULL)
    return g_strdup (project != NULL ? project : authority != NULL ? authority : name);
  return g_strdup_printf ("%s — %s", project, authority);
}

gboolean
canevas_example_create (const char *name, const char *path, GError **error)
{
  g_autoptr (CanevasStore) store = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  g_return_val_if_fail (path != NULL, FALSE);

  /* Filled in memory and then copied without its history, so that undo cannot take back the example itself. */
  store = canevas_store_new_in_memory (canevas_schema_get_default (), error);
  if (store == NULL || !fill (store, name, error))
    return FALSE;
  return canevas_store_copy (store, path, CANEVAS_COPY_WITHOUT_HISTORY, NULL, error);
}
