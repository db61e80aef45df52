/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-example.h"
#include "canevas-project.h"
#include "canevas-schema.h"

#include <glib/gstdio.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  place->folder = g_dir_make_tmp ("canevas-example-XXXXXX", &error);
  g_assert_no_error (error);
  place->path = g_build_filename (place->folder, "exemple.canevas", NULL);
}

static void
tear_down (Place *place, gconstpointer data)
{
  g_remove (place->path);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->path);
  g_free (place->folder);
}

static void
test_every_example (Place *place, gconstpointer data)
{
  g_auto (GStrv) names = canevas_example_list ();

  g_assert_true (g_strv_contains ((const char *const *) names, "proxima"));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_autofree char *title = canevas_example_dup_title (names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasStore) store = NULL;

      g_assert_nonnull (title);
      canevas_example_create (names[i], place->path, &error);
      g_assert_no_error (error);
      store = canevas_store_open (canevas_schema_get_default (), place->path, CANEVAS_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (canevas_store_count (store, &canevas_project_type), >, 0);
      /* Whoever opens it cannot undo the example away. */
      g_assert_null (canevas_store_get_undo_label (store));
      g_assert_true (canevas_store_close (store, &error));
      g_assert_cmpint (g_remove (place->path), ==, 0);
    }
}

static void
test_unknown (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (canevas_example_dup_title ("absent"));
  g_assert_false (canevas_example_create ("absent", place->path, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "There is no example called “absent”. The examples are: "));
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
}

static void
test_never_overwrites (Place *place, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *content = NULL;

  g_assert_true (g_file_set_contents (place->path, "mes notes", -1, &error));
  g_assert_false (canevas_example_create ("proxima", place->path, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS);
  g_assert_true (g_file_get_contents (place->path, &content, NULL, NULL));
  g_assert_cmpstr (content, ==, "mes notes");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/exchange/example/every-example", Place, NULL, set_up, test_every_example, tear_down);
  g_test_add ("/exchange/example/unknown", Place, NULL, set_up, test_unknown, tear_down);
  g_test_add ("/exchange/example/never-overwrites", Place, NULL, set_up, test_never_overwrites, tear_down);
  return g_test_run ();
}
