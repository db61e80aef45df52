/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

#include "canevas-file-private.h"
#include "canevas-store-private.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/* Files on shared drives: worked on in a local copy, written back when idle, never over somebody else's work. */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) room = NULL;

  fixture->folder = library_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "shared.canevas", NULL);
  canevas_share_set_remote_folder (fixture->folder);
  store = canevas_store_create (&library_schema, fixture->path, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
  room = library_fill (store, "Hall");
  g_assert_true (canevas_store_close (store, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  canevas_share_set_remote_folder (NULL);
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static CanevasStore *
open_shared (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  return store;
}

static CanevasRecord *
get_room (CanevasStore *store)
{
  g_autoptr (CanevasList) rooms = canevas_store_list (store, &library_room_type);

  return g_list_model_get_item (G_LIST_MODEL (rooms), 0);
}

static void
rename_room (CanevasStore *store, const char *name)
{
  g_autoptr (CanevasRecord) room = get_room (store);
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_record_set_text (room, "name", name, &error));
  g_assert_no_error (error);
}

static void
assert_room (Fixture *fixture, const char *name)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_READ_ONLY, &error);
  g_autoptr (CanevasRecord) room = NULL;

  g_assert_no_error (error);
  room = get_room (store);
  g_assert_cmpstr (canevas_record_get_title (room), ==, name);
}

static guint
count_files (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  guint found = 0;

  while (dir != NULL && g_dir_read_name (dir) != NULL)
    found++;
  return found;
}

static char *
get_working_folder (void)
{
  return g_build_filename (g_get_user_cache_dir (), "canevas", "working", NULL);
}

/* Somebody without Canevas, or without its lock, replaces the shared file. */
static void
replace_by_somebody (Fixture *fixture, const char *name)
{
  g_autofree char *elsewhere = library_make_folder ();
  g_autofree char *path = g_build_filename (elsewhere, "theirs.canevas", NULL);
  g_autoptr (CanevasStore) theirs = canevas_store_create (&library_schema, path, NULL);
  g_autoptr (CanevasRecord) room = library_fill (theirs, name);

  g_assert_true (canevas_store_close (theirs, NULL));
  g_assert_cmpint (g_rename (path, fixture->path), ==, 0);
  library_remove_folder (g_steal_pointer (&elsewhere));
}

static void
test_publish (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_shared (fixture);
  g_autofree char *before = canevas_file_digest (fixture->path);
  g_autofree char *after = NULL;
  g_autofree char *working = get_working_folder ();

  /* SQLite is at work in the local copy: the shared file is not touched until it is replaced whole. */
  g_assert_false (g_str_has_prefix (sqlite3_db_filename (store->db, "main"), fixture->folder));
  rename_room (store, "Salon");
  after = canevas_file_digest (fixture->path);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (count_files (fixture->folder), ==, 2);

  g_assert_true (canevas_store_publish (store, NULL));
  assert_room (fixture, "Salon");
  rename_room (store, "Boudoir");
  g_assert_true (canevas_store_close (store, NULL));
  assert_room (fixture, "Boudoir");
  g_assert_cmpuint (count_files (fixture->folder), ==, 1);
  g_assert_cmpuint (count_files (working), ==, 0);
}

static void
test_when_idle (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_shared (fixture);

  rename_room (store, "Salon");
  while (canevas_share_is_ahead (store->share))
    g_main_context_iteration (NULL, TRUE);
  assert_room (fixture, "Salon");
}

static void
keep_error_cb (CanevasStore *store, GError *error, GError **kept)
{
  g_clear_error (kept);
  *kept = error != NULL ? g_error_copy (error) : NULL;
}

static void
test_conflict (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_shared (fixture);
  g_autofree char *mine = g_build_filename (fixture->folder, "mine.canevas", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GError) told = NULL;

  g_signal_connect (store, "unpublished", G_CALLBACK (keep_error_cb), &told);
  rename_room (store, "Mine");
  replace_by_somebody (fixture, "Theirs");
  g_assert_false (canevas_store_publish (store, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_CONFLICT);
  g_assert_cmpstr (error->message, ==,
                   "“shared.canevas” was changed or removed by somebody else meanwhile. "
                   "Save your version under another name to keep both.");
  g_assert_error (told, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);
  /* Closing would lose it, so it says no. */
  g_assert_false (canevas_store_close (store, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_CONFLICT);
  g_clear_error (&error);

  g_assert_true (canevas_store_save_as (store, mine, CANEVAS_COPY_DEFAULT, &error));
  g_assert_no_error (error);
  g_assert_true (canevas_store_close (store, NULL));
  assert_room (fixture, "Theirs");
  g_free (fixture->path);
  fixture->path = g_steal_pointer (&mine);
  assert_room (fixture, "Mine");
}

/* A child edits and dies before it could write back. */
static void
die_after_editing (Fixture *fixture, const char *name)
{
  pid_t child = fork ();

  if (child == 0)
    {
      rename_room (open_shared (fixture), name);
      kill (getpid (), SIGKILL);
    }
  g_assert_cmpint (waitpid (child, NULL, 0), ==, child);
}

static void
test_recovery (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) room = NULL;

  die_after_editing (fixture, "Saved from the wreck");
  assert_room (fixture, "Hall");
  store = open_shared (fixture);
  room = get_room (store);
  g_assert_false (canevas_store_get_read_only (store));
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Saved from the wreck");
  g_assert_true (canevas_store_close (store, NULL));
  assert_room (fixture, "Saved from the wreck");
}

static void
test_recovery_in_conflict (Fixture *fixture, gconstpointer data)
{
  g_autofree char *recovered = g_build_filename (g_get_user_data_dir (), "canevas", "recovered", NULL);
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = NULL;

  die_after_editing (fixture, "Saved from the wreck");
  replace_by_somebody (fixture, "Theirs");
  g_assert_null (canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_CONFLICT);
  g_assert_nonnull (strstr (error->message, recovered));
  assert_room (fixture, "Theirs");

  store = open_shared (fixture);
  g_assert_false (canevas_store_get_read_only (store));
  g_assert_true (canevas_store_close (store, NULL));

  dir = g_dir_open (recovered, 0, NULL);
  g_free (fixture->path);
  fixture->path = g_build_filename (recovered, g_dir_read_name (dir), NULL);
  assert_room (fixture, "Saved from the wreck");
}

static void
test_second_reader (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) first = open_shared (fixture);
  g_autoptr (CanevasStore) second = NULL;

  rename_room (first, "Salon");
  second = open_shared (fixture);
  g_assert_true (canevas_store_get_read_only (second));
  g_assert_true (g_str_has_prefix (canevas_store_get_read_only_reason (second), "Open on "));
}

static void
test_local_disk (void)
{
  g_assert_false (canevas_share_is_remote (g_get_tmp_dir ()));
  /* Whatever is not known to be a disk is presumed to be a network. */
  if (g_file_test ("/proc/self/status", G_FILE_TEST_EXISTS))
    g_assert_true (canevas_share_is_remote ("/proc/self/status"));
}

#define ADD(name, function) g_test_add ("/store/share/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("publish", test_publish);
  ADD ("when-idle", test_when_idle);
  ADD ("conflict", test_conflict);
  ADD ("recovery", test_recovery);
  ADD ("recovery-in-conflict", test_recovery_in_conflict);
  ADD ("second-reader", test_second_reader);
  g_test_add_func ("/store/share/local-disk", test_local_disk);
  return g_test_run ();
}
