/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-schema.h"
#include "canevas-template.h"

#define FOLDER "/fr/canevas/Canevas/documents"

/*
 * The packaged templates, each read when it is first asked for. Any XML file in resources/documents is one, called as its file:
 * adding a document needs no line of C. Those marked internal are variants, chosen by another template.
 */
static GMutex mutex;
static GHashTable *templates; /* name → CanevasTemplate; never shrinks */

static CanevasTemplate *
load_file (const char *file)
{
  g_autofree char *path = g_strconcat (FOLDER "/", file, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, &error);
  CanevasTemplate *template = NULL;

  if (bytes == NULL)
    return NULL;
  template = canevas_template_parse (file, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                                     canevas_schema_get_default (), &error);
  /* A packaged template that does not parse is our own mistake: the tests parse each of them. */
  if (template == NULL)
    g_critical ("%s", error->message);
  return template;
}

const CanevasTemplate *
canevas_template_get (const char *name)
{
  CanevasTemplate *template;

  g_return_val_if_fail (name != NULL, NULL);

  g_mutex_lock (&mutex);
  if (templates == NULL)
    templates = g_hash_table_new (g_str_hash, g_str_equal);
  template = g_hash_table_lookup (templates, name);
  if (template == NULL)
    {
      g_autofree char *file = g_strconcat (name, ".xml", NULL);

      template = load_file (file);
      if (template != NULL)
        g_hash_table_insert (templates, (gpointer) canevas_template_get_info (template)->name, template);
    }
  g_mutex_unlock (&mutex);
  return template;
}

static gboolean
is_internal (const CanevasTemplate *template)
{
  return canevas_template_node_get (canevas_template_get_root (template), "internal") != NULL;
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* Those that may be asked for, by name. */
static GArray *
list_all (void)
{
  GArray *infos = g_array_new (FALSE, FALSE, sizeof (CanevasTemplateInfo));
  g_auto (GStrv) files = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);

  qsort (files, g_strv_length (files), sizeof (char *), compare_names);
  for (guint i = 0; files[i] != NULL; i++)
    {
      const CanevasTemplate *template;

      if (!g_str_has_suffix (files[i], ".xml"))
        continue;
      *g_strrstr (files[i], ".xml") = '\0';
      template = canevas_template_get (files[i]);
      if (template != NULL && !is_internal (template))
        g_array_append_val (infos, *canevas_template_get_info (template));
    }
  return infos;
}

const CanevasTemplateInfo *
canevas_template_list (guint *n_templates)
{
  static gsize listed = 0;
  static GArray *infos = NULL;

  g_return_val_if_fail (n_templates != NULL, NULL);

  if (g_once_init_enter (&listed))
    {
      infos = list_all ();
      g_once_init_leave (&listed, 1);
    }
  *n_templates = infos->len;
  return (const CanevasTemplateInfo *) (gpointer) infos->data;
}

const CanevasTemplateInfo *
canevas_template_find (const char *name)
{
  const CanevasTemplate *template = canevas_template_get (name);

  return template != NULL && !is_internal (template) ? canevas_template_get_info (template) : NULL;
}
