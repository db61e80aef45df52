/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-recent-files.h"

#define MIME_TYPE "application/x-canevas"
#define FILE_ENDING ".canevas"

struct _CanevasRecentFile
{
  GObject parent_instance;
  char *uri;
  char *name;
  char *place;
  gint64 time;
};

G_DEFINE_FINAL_TYPE (CanevasRecentFile, canevas_recent_file, G_TYPE_OBJECT)

/* "/home/x/Documents/Canevas" in the home of x reads "Documents › Canevas". */
static char *
describe_folder (GFile *file)
{
  g_autoptr (GFile) home = g_file_new_for_path (g_get_home_dir ());
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *relative = folder != NULL ? g_file_get_relative_path (home, folder) : NULL;
  g_autofree char *whole = folder != NULL ? g_file_get_parse_name (folder) : g_strdup ("");
  const char *path = relative != NULL ? relative : whole;
  g_auto (GStrv) parts = g_strsplit (*path == '/' ? path + 1 : path, "/", -1);

  return g_strjoinv (" › ", parts);
}

static void
canevas_recent_file_finalize (GObject *object)
{
  CanevasRecentFile *self = CANEVAS_RECENT_FILE (object);

  g_free (self->uri);
  g_free (self->name);
  g_free (self->place);

  G_OBJECT_CLASS (canevas_recent_file_parent_class)->finalize (object);
}

static void
canevas_recent_file_class_init (CanevasRecentFileClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = canevas_recent_file_finalize;
}

static void
canevas_recent_file_init (CanevasRecentFile *self)
{
}

static CanevasRecentFile *
recent_file_new (GtkRecentInfo *info)
{
  CanevasRecentFile *self = g_object_new (CANEVAS_TYPE_RECENT_FILE, NULL);
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GDateTime) visited = g_date_time_ref (gtk_recent_info_get_visited (info));

  self->uri = g_strdup (gtk_recent_info_get_uri (info));
  self->name = g_file_get_basename (file);
  if (g_str_has_suffix (self->name, FILE_ENDING))
    self->name[strlen (self->name) - strlen (FILE_ENDING)] = '\0';
  self->place = describe_folder (file);
  self->time = g_date_time_to_unix (visited);
  return self;
}

static int
compare_latest_first (gconstpointer a, gconstpointer b, gpointer user_data)
{
  const gint64 first = ((const CanevasRecentFile *) a)->time;
  const gint64 second = ((const CanevasRecentFile *) b)->time;

  return (second > first) - (second < first);
}

const char *
canevas_recent_file_get_name (CanevasRecentFile *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECENT_FILE (self), NULL);
  return self->name;
}

const char *
canevas_recent_file_get_uri (CanevasRecentFile *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECENT_FILE (self), NULL);
  return self->uri;
}

const char *
canevas_recent_file_get_place (CanevasRecentFile *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECENT_FILE (self), NULL);
  return self->place;
}

gint64
canevas_recent_file_get_time (CanevasRecentFile *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECENT_FILE (self), 0);
  return self->time;
}

GListModel *
canevas_recent_files_list (void)
{
  GListStore *files = g_list_store_new (CANEVAS_TYPE_RECENT_FILE);
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());

  for (GList *l = items; l != NULL; l = l->next)
    if (g_strcmp0 (gtk_recent_info_get_mime_type (l->data), MIME_TYPE) == 0)
      {
        g_autoptr (CanevasRecentFile) file = recent_file_new (l->data);

        g_list_store_insert_sorted (files, file, compare_latest_first, NULL);
      }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
  return G_LIST_MODEL (files);
}

void
canevas_recent_files_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) MIME_TYPE,
    .app_name = (char *) "Canevas",
    .app_exec = (char *) "canevas %f",
    .is_private = FALSE,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
canevas_recent_files_remove (const char *uri)
{
  gtk_recent_manager_remove_item (gtk_recent_manager_get_default (), uri, NULL);
}

void
canevas_recent_files_clear (void)
{
  g_autoptr (GListModel) files = canevas_recent_files_list ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr (CanevasRecentFile) file = g_list_model_get_item (files, i);

      canevas_recent_files_remove (file->uri);
    }
}
