/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-dossier.h"

#include "canevas-compose.h"
#include "canevas-role.h"
#include "canevas-writer.h"

#include <string.h>

/* Longest name of a file without its ending, well under what every file system takes. */
#define LONGEST_NAME 120

/* They give the mission, agree to it or speak for those it serves: nobody writes them a letter. */
static const char *const kinds_without_letter[] = { "commissioner", "line_manager", "beneficiary", NULL };
static const char *const endings[] = { ".pdf", ".odt", NULL };

/* A name that Windows and a shared drive take too. */
static char *
make_name (const char *kind, const char *title)
{
  char *name = g_strdup_printf ("%s – %s", kind, title);
  gsize length = strlen (name);

  for (char *at = name; *at != '\0'; at++)
    if (strchr ("/\\:*?\"<>|", *at) != NULL || g_ascii_iscntrl (*at))
      *at = '-';
  if (length > LONGEST_NAME)
    *g_utf8_find_prev_char (name, name + LONGEST_NAME + 1) = '\0';
  return g_strstrip (name);
}

/* Two roles may have the same title: the second becomes "… 2". */
static char *
make_unique_name (GHashTable *taken, const char *kind, const char *title)
{
  g_autofree char *name = make_name (kind, title);
  g_autofree char *first = g_strdup (name);

  for (guint i = 2; g_hash_table_contains (taken, name); i++)
    {
      g_free (name);
      name = g_strdup_printf ("%s %u", first, i);
    }
  g_hash_table_add (taken, g_strdup (name));
  return g_steal_pointer (&name);
}

static gboolean
write_document (const char *template, CanevasRecord *subject, const char *folder, GHashTable *taken, GPtrArray *paths,
                GError **error)
{
  g_autoptr (CanevasDocument) document = canevas_compose (template, subject, CANEVAS_COMPOSE_DEFAULT, error);
  g_autofree char *name = NULL;

  if (document == NULL)
    return FALSE;
  name = make_unique_name (taken, document->kind, canevas_record_get_title (subject));
  for (guint i = 0; endings[i] != NULL; i++)
    {
      g_autofree char *file_name = g_strconcat (name, endings[i], NULL);
      char *path = g_build_filename (folder, file_name, NULL);

      g_ptr_array_add (paths, path);
      if (!canevas_document_save (document, path, NULL, error))
        return FALSE;
    }
  return TRUE;
}

GPtrArray *
canevas_dossier_write (CanevasRecord *project, const char *folder, GError **error)
{
  g_autoptr (CanevasList) roles = NULL;
  g_autoptr (GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GPtrArray) paths = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);
  g_return_val_if_fail (folder != NULL, NULL);

  roles = canevas_store_children (canevas_record_get_store (project), &canevas_role_type, canevas_record_get_id (project));
  if (!write_document ("note-de-cadrage", project, folder, taken, paths, error))
    return NULL;
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (roles)); i++)
    {
      g_autoptr (CanevasRecord) role = g_list_model_get_item (G_LIST_MODEL (roles), i);
      const char *kind = canevas_record_get_text (role, "kind");

      if (kind != NULL && !g_strv_contains (kinds_without_letter, kind) &&
          !write_document ("lettre-de-mission", role, folder, taken, paths, error))
        return NULL;
    }
  return g_steal_pointer (&paths);
}
