/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-schema.h"
#include "canevas-template.h"

#define FOLDER "/fr/canevas/Canevas/documents"

/*
 * The packaged templates, read once when the first is asked for. Any XML file in resources/documents is one: adding a
 * document needs no line of C. Those marked internal are variants, chosen by another template.
 */
typedef struct
{
  GHashTable *templates; /* name → CanevasTemplate */
  GArray *infos;         /* CanevasTemplateInfo, without the internal ones, by name */
} Library;

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

static void
load_file (Library *library, const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER "/", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CanevasTemplate *template = NULL;
  const CanevasTemplateInfo *info;

  if (bytes != NULL)
    template = canevas_template_parse (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                       canevas_schema_get_default (), &error);
  if (template == NULL)
    {
      /* A packaged template that does not parse is our own mistake: the tests parse each of them. */
      g_critical ("%s", error->message);
      return;
    }
  info = canevas_template_get_info (template);
  g_hash_table_insert (library->templates, (gpointer) info->name, template);
  if (canevas_template_node_get (canevas_template_get_root (template), "internal") == NULL)
    g_array_append_val (library->infos, *info);
}

static Library *
library_load (void)
{
  Library *library = g_new (Library, 1);
  g_auto (GStrv) files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  library->templates = g_hash_table_new (g_str_hash, g_str_equal);
  library->infos = g_array_new (FALSE, FALSE, sizeof (CanevasTemplateInfo));
  if (files != NULL)
    {
      qsort (files, g_strv_length (files), sizeof (char *), compare_names);
      for (guint i = 0; files[i] != NULL; i++)
        if (g_str_has_suffix (files[i], ".xml"))
          load_file (library, files[i]);
    }
  return library;
}

static Library *
library_get (void)
{
  static gsize loaded = 0;
  static Library *library = NULL;

  if (g_once_init_enter (&loaded))
    {
      library = library_load ();
      g_once_init_leave (&loaded, 1);
    }
  return library;
}

const CanevasTemplate *
canevas_template_get (const char *name)
{
  g_return_val_if_fail (name != NULL, NULL);

  return g_hash_table_lookup (library_get ()->templates, name);
}

const CanevasTemplateInfo *
canevas_template_list (guint *n_templates)
{
  g_return_val_if_fail (n_templates != NULL, NULL);

  *n_templates = library_get ()->infos->len;
  return (const CanevasTemplateInfo *) (gpointer) library_get ()->infos->data;
}

const CanevasTemplateInfo *
canevas_template_find (const char *name)
{
  GArray *infos = library_get ()->infos;

  for (guint i = 0; i < infos->len; i++)
    if (g_strcmp0 (g_array_index (infos, CanevasTemplateInfo, i).name, name) == 0)
      return &g_array_index (infos, CanevasTemplateInfo, i);
  return NULL;
}
