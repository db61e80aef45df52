/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */

#include "test-library.h"

#include "canevas-lock-private.h"
#include "canevas-store-private.h"

#include <glib/gstdio.h>

/* Copies, with and without history, saving under another name, and backups. */

typedef struct
{
  char *folder;
  char *path;
  char *other;
  CanevasStore *store;
  CanevasRecord *room;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->folder = library_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "library.canevas", NULL);
  fixture->other = g_build_filename (fixture->folder, "other.canevas", NULL);
  fixture->store = canevas_store_create (&library_schema, fixture->path, &error);
  g_assert_no_error (error);
  fixture->room = library_fill (fixture->store, "Hall");
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_clear_object (&fixture->room);
  g_clear_object (&fixture->store);
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->other);
}

static CanevasStore *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_open (&library_schema, path, CANEVAS_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  g_assert_false (canevas_store_get_read_only (store));
  return store;
}

/* Nothing but these files is left in the folder: no temporary, no journal. */
static void
assert_folder_holds (Fixture *fixture, guint n)
{
  g_autoptr (GDir) dir = g_dir_open (fixture->folder, 0, NULL);
  guint found = 0;

  while (g_dir_read_name (dir) != NULL)
    found++;
  g_assert_cmpuint (found, ==, n);
}

static gboolean
file_contains (const char *path, const char *text)
{
  g_autofree char *content = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  return memmem (content, length, text, strlen (text)) != NULL;
}

static void
test_copy (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *truth = library_describe (fixture->store);
  g_autoptr (CanevasStore) copy = NULL;
  g_autofree char *copied = NULL;

  g_assert_true (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_DEFAULT, NULL, &error));
  g_assert_no_error (error);
  assert_folder_holds (fixture, 3); /* the file, its lock, the copy */

  g_assert_false (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_DEFAULT, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS);
  g_assert_cmpstr (error->message, ==, "“other.canevas” exists already. Choose another name.");
  g_clear_error (&error);
  g_assert_true (canevas_record_set_text (fixture->room, "name", "Later", NULL));

  copy = open_file (fixture->other);
  copied = library_describe (copy);
  g_assert_cmpstr (copied, ==, truth);
  g_assert_cmpstr (copy->replica, !=, fixture->store->replica);
  g_assert_cmpstr (canevas_store_get_undo_label (copy), ==, "furnish");
  g_assert_true (canevas_store_undo (copy, NULL));
  g_assert_cmpuint (canevas_store_count (copy, &library_book_type), ==, 0);
  g_assert_cmpuint (canevas_store_count (fixture->store, &library_book_type), ==, 12);
}

static void
test_replace (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) copy = NULL;
  g_autofree char *sentence = NULL;

  g_assert_true (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_DEFAULT, NULL, NULL));
  g_assert_true (canevas_record_set_text (fixture->room, "name", "Later", NULL));

  /* Not under somebody's feet. */
  copy = open_file (fixture->other);
  g_assert_false (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_REPLACE, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY);
  g_assert_true (g_str_has_prefix (error->message, "“other.canevas” cannot be replaced. Open on "));
  g_clear_error (&error);
  g_clear_object (&copy);

  g_assert_true (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_REPLACE, NULL, &error));
  g_assert_no_error (error);
  assert_folder_holds (fixture, 3);
  copy = open_file (fixture->other);
  {
    g_autoptr (CanevasList) rooms = canevas_store_list (copy, &library_room_type);
    g_autofree char *titles = library_join (rooms);

    g_assert_cmpstr (titles, ==, "Later");
  }
  g_assert_false (canevas_store_copy (fixture->store, fixture->path, CANEVAS_COPY_REPLACE, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS);
}

static void
test_without_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) secret = library_add (fixture->store, &library_author_type, NULL, "Unforgettable-Name");
  g_autoptr (CanevasStore) copy = NULL;
  CanevasStoreInfo info = { 0 };

  g_assert_true (canevas_store_remove (fixture->store, secret, NULL));
  g_assert_true (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_DEFAULT, NULL, NULL));
  g_assert_true (file_contains (fixture->other, "Unforgettable-Name"));
  g_assert_true (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_REPLACE | CANEVAS_COPY_WITHOUT_HISTORY, NULL, NULL));
  g_assert_false (file_contains (fixture->other, "Unforgettable-Name"));

  copy = open_file (fixture->other);
  canevas_store_get_info (copy, &info);
  g_assert_cmpuint (info.n_entries, ==, 0);
  g_assert_null (canevas_store_get_undo_label (copy));
  g_assert_cmpuint (canevas_store_count (copy, &library_book_type), ==, 12);
}

static void
test_cancelled (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  canevas_store_begin (fixture->store, "much");
  for (int i = 0; i < 2000; i++)
    {
      g_autoptr (CanevasRecord) author = library_add (fixture->store, &library_author_type, NULL, "Author");
    }
  g_assert_true (canevas_store_commit (fixture->store, NULL));

  g_cancellable_cancel (cancellable);
  g_assert_false (canevas_store_copy (fixture->store, fixture->other, CANEVAS_COPY_DEFAULT, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_folder_holds (fixture, 2);
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasList) rooms = canevas_store_list (fixture->store, &library_room_type);
  g_autofree char *lock = canevas_lock_get_path (fixture->path);
  g_autofree char *other_lock = canevas_lock_get_path (fixture->other);
  g_autoptr (CanevasStore) old = NULL;
  g_autoptr (GError) error = NULL;
  guint moved = 0;

  g_signal_connect_swapped (fixture->store, "notify::path", G_CALLBACK (count_cb), &moved);
  g_assert_true (canevas_store_save_as (fixture->store, fixture->other, CANEVAS_COPY_DEFAULT, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (moved, ==, 1);
  g_assert_cmpstr (canevas_store_get_path (fixture->store), ==, fixture->other);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (other_lock, G_FILE_TEST_EXISTS));

  /* The same objects go on, in the new file only. */
  g_assert_true (canevas_record_set_text (fixture->room, "name", "Elsewhere", NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (rooms)), ==, 1);
  g_assert_true (canevas_store_undo (fixture->store, NULL));
  g_assert_true (canevas_store_redo (fixture->store, NULL));
  old = open_file (fixture->path);
  {
    g_autoptr (CanevasList) old_rooms = canevas_store_list (old, &library_room_type);
    g_autofree char *titles = library_join (old_rooms);

    g_assert_cmpstr (titles, ==, "Hall");
  }

  g_assert_false (canevas_store_save_as (fixture->store, fixture->path, CANEVAS_COPY_REPLACE, &error));
  g_assert_true (g_str_has_prefix (error->message, "“library.canevas” cannot be written. Open on "));
  g_assert_cmpstr (canevas_store_get_path (fixture->store), ==, fixture->other);
}

static void
test_save_what_was_read_only (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) reader = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, NULL);
  g_autoptr (CanevasRecord) room = canevas_store_lookup (reader, &library_room_type, canevas_record_get_id (fixture->room));

  g_assert_true (canevas_store_get_read_only (reader));
  g_assert_true (canevas_store_save_as (reader, fixture->other, CANEVAS_COPY_DEFAULT, NULL));
  g_assert_false (canevas_store_get_read_only (reader));
  g_assert_null (canevas_store_get_read_only_reason (reader));
  g_assert_true (canevas_record_set_text (room, "name", "Mine", NULL));
}

static void
test_save_from_memory (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Born in memory");
  g_autoptr (CanevasStore) again = NULL;

  g_assert_true (canevas_store_save_as (store, fixture->other, CANEVAS_COPY_DEFAULT, NULL));
  g_assert_true (canevas_record_set_text (room, "name", "Settled", NULL));
  g_assert_true (canevas_store_close (store, NULL));
  again = open_file (fixture->other);
  g_assert_cmpuint (canevas_store_count (again, &library_book_type), ==, 12);
}

static void
test_backups (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backups = g_build_filename (g_get_user_data_dir (), "canevas", "backups", NULL);
  g_autoptr (GDir) outer = NULL;
  g_autoptr (GDir) inner = NULL;
  g_autofree char *folder = NULL;
  g_autoptr (GError) error = NULL;
  guint found = 0;
  const char *name;

  for (int i = 0; i < 13; i++)
    {
      g_autofree char *title = g_strdup_printf ("Hall %02d", i);

      g_assert_true (canevas_record_set_text (fixture->room, "name", title, NULL));
      g_assert_true (canevas_store_backup (fixture->store, &error));
      g_assert_no_error (error);
    }

  outer = g_dir_open (backups, 0, &error);
  g_assert_no_error (error);
  folder = g_build_filename (backups, g_dir_read_name (outer), NULL);
  inner = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (inner)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (CanevasStore) backup = canevas_store_open (&library_schema, path, CANEVAS_OPEN_READ_ONLY, NULL);
      g_autoptr (CanevasList) rooms = canevas_store_list (backup, &library_room_type);
      g_autofree char *titles = library_join (rooms);

      /* The ten newest are kept. */
      g_assert_cmpstr (titles, >=, "Hall 03");
      found++;
    }
  g_assert_cmpuint (found, ==, 10);
}

static void
test_newest_backup (Fixture *fixture, gconstpointer data)
{
  gint64 time = 0;
  g_autofree char *none = canevas_store_find_backup (fixture->other, &time);
  g_autofree char *found = NULL;
  g_autoptr (CanevasStore) backup = NULL;
  g_autoptr (CanevasList) rooms = NULL;
  g_autofree char *titles = NULL;

  g_assert_null (none);
  g_assert_true (canevas_store_backup (fixture->store, NULL));
  g_assert_true (canevas_record_set_text (fixture->room, "name", "Later hall", NULL));
  g_assert_true (canevas_store_backup (fixture->store, NULL));

  found = canevas_store_find_backup (fixture->path, &time);
  g_assert_nonnull (found);
  g_assert_cmpint (time, >, 0);
  backup = canevas_store_open (&library_schema, found, CANEVAS_OPEN_READ_ONLY, NULL);
  rooms = canevas_store_list (backup, &library_room_type);
  titles = library_join (rooms);
  g_assert_cmpstr (titles, ==, "Later hall");
}

static void
test_peek_holder (Fixture *fixture, gconstpointer data)
{
  g_autofree char *holder = canevas_store_peek_holder (fixture->path);
  g_autofree char *nobody = NULL;

  g_assert_nonnull (holder);
  g_assert_cmpstr (holder, !=, "");
  g_assert_true (canevas_store_close (fixture->store, NULL));
  nobody = canevas_store_peek_holder (fixture->path);
  g_assert_null (nobody);
}

#define ADD(name, function) g_test_add ("/store/copy/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("copy", test_copy);
  ADD ("replace", test_replace);
  ADD ("without-history", test_without_history);
  ADD ("cancelled", test_cancelled);
  ADD ("save-as", test_save_as);
  ADD ("save-what-was-read-only", test_save_what_was_read_only);
  ADD ("save-from-memory", test_save_from_memory);
  ADD ("backups", test_backups);
  ADD ("newest-backup", test_newest_backup);
  ADD ("peek-holder", test_peek_holder);
  return g_test_run ();
}
