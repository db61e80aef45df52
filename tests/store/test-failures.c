/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "failing-disk.h"
#include "test-library.h"

#include "canevas-store-private.h"

#include <signal.h>
#include <sys/resource.h>

/* The disk fails at any moment of an action: it is either kept whole or put back whole, in the file and in memory. */

typedef struct
{
  char *folder;
  char *path;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) room = NULL;

  fixture->folder = library_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "library.canevas", NULL);
  store = canevas_store_create (&library_schema, fixture->path, NULL);
  room = library_fill (store, "Hall");
  g_assert_true (canevas_store_close (store, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  failing_disk_fail_after (0, SQLITE_OK);
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static CanevasStore *
open_file (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  return store;
}

/* What memory holds of the records that are alive, in the form of library_describe(). */
static void
assert_memory_agrees (CanevasStore *store, CanevasRecord *record)
{
  CanevasTable *table = canevas_record_get_table (record);
  g_autofree char *sql = g_strdup_printf ("SELECT %s FROM \"%s\" WHERE \"id\" = '%s'", table->columns, table->type->table,
                                          canevas_record_get_id (record));
  sqlite3_stmt *statement = NULL;

  g_assert_cmpint (sqlite3_prepare_v2 (store->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_step (statement) == SQLITE_ROW, ==, !canevas_record_is_deleted (record));
  for (guint i = 0; !canevas_record_is_deleted (record) && i < table->type->n_fields; i++)
    {
      CanevasCell cell = { 0 };

      canevas_cell_set_from_sql (&table->type->fields[i], &cell, sqlite3_column_value (statement, (int) i + 1));
      g_assert_true (canevas_cell_equal (&table->type->fields[i], &cell, canevas_record_peek_cell (record, i)));
      canevas_cell_clear (&table->type->fields[i], &cell);
    }
  sqlite3_finalize (statement);
}

static gboolean
act (CanevasStore *store, CanevasRecord *room, CanevasRecord *book, GError **error)
{
  g_autoptr (CanevasRecord) shelf = NULL;
  g_autofree char *text = g_strnfill (20000, 's');

  canevas_store_begin (store, "much at once");
  shelf = canevas_store_add (store, &library_shelf_type, room, error);
  if (shelf == NULL || !canevas_record_set_text (shelf, "name", "New", error) || !canevas_record_set_text (room, "name", "Renamed", error)
      || !canevas_record_set_text (book, "summary", text, error) || !canevas_record_set_reference (book, "shelf", shelf, error))
    {
      canevas_store_rollback (store);
      return FALSE;
    }
  return canevas_store_commit (store, error);
}

/* Fails at the @nth change of the disk. Returns whether the action got by before that. */
static gboolean
fail_at (Fixture *fixture, guint nth, int code)
{
  g_autoptr (CanevasStore) store = open_file (fixture);
  g_autoptr (CanevasList) rooms = canevas_store_list (store, &library_room_type);
  g_autoptr (CanevasList) books = canevas_store_list (store, &library_book_type);
  g_autoptr (CanevasRecord) room = g_list_model_get_item (G_LIST_MODEL (rooms), 0);
  g_autoptr (CanevasRecord) book = g_list_model_get_item (G_LIST_MODEL (books), 0);
  g_autofree char *before = library_describe (store);
  g_autofree char *now = NULL;
  g_autofree char *reopened = NULL;
  g_autoptr (GError) error = NULL;
  int expected = code == SQLITE_FULL ? CANEVAS_STORE_ERROR_FULL : CANEVAS_STORE_ERROR_IO;
  gboolean done;

  failing_disk_fail_after (nth, code);
  done = act (store, room, book, &error);
  failing_disk_fail_after (0, SQLITE_OK);

  if (!done)
    {
      g_assert_error (error, CANEVAS_STORE_ERROR, expected);
      g_assert_nonnull (strstr (error->message, "“library.canevas”"));
      g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "furnish");
    }
  now = library_describe (store);
  g_assert_cmpint (strcmp (now, before) == 0, ==, !done);
  assert_memory_agrees (store, room);
  assert_memory_agrees (store, book);

  /* The disk is well again: the same store goes on, and so does the file. */
  g_clear_object (&book);
  g_assert_true (canevas_record_set_text (room, "colour", nth % 2 == 0 ? "#000000" : "#ffffff", &error) || done);
  g_assert_true (canevas_store_undo (store, NULL));
  if (done)
    g_assert_true (canevas_store_undo (store, NULL));
  g_assert_true (canevas_store_verify (store, NULL, NULL));
  g_clear_object (&room);
  g_clear_object (&rooms);
  g_clear_object (&books);
  g_clear_object (&store);
  store = open_file (fixture);
  reopened = library_describe (store);
  g_assert_cmpstr (reopened, ==, before);
  return done;
}

static void
test_every_moment (Fixture *fixture, gconstpointer data)
{
  guint nth = 1;

  while (!fail_at (fixture, nth, GPOINTER_TO_INT (data)))
    nth++;
  /* Journal, pages, syncs, end of the journal: there were many moments. */
  g_assert_cmpuint (nth, >, 10);
}

static void
test_undo_fails (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_file (fixture);
  g_autoptr (CanevasRecord) author = library_add (store, &library_author_type, NULL, "Exemple");
  g_autofree char *before = library_describe (store);
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  failing_disk_fail_after (2, SQLITE_FULL);
  g_assert_false (canevas_store_undo (store, &error));
  failing_disk_fail_after (0, SQLITE_OK);
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_FULL);
  g_assert_cmpstr (error->message, ==,
                   "“library.canevas” could not be saved: the disk is full. The last change was not kept; "
                   "free some space, then make it again.");
  after = library_describe (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (canevas_record_get_title (author), ==, "Exemple");
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Edit: Last name");
  g_assert_cmpint (canevas_connection_get_integer (store->db, "PRAGMA foreign_keys", 0), ==, 1);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_null (canevas_record_get_text (author, "family_name"));
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

/* Someone types into a bound entry while the disk is full: the entry shows again what is kept, and the window is told why. */
static void
test_typing_on_a_full_disk (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_file (fixture);
  g_autoptr (CanevasList) rooms = canevas_store_list (store, &library_room_type);
  g_autoptr (CanevasRecord) room = g_list_model_get_item (G_LIST_MODEL (rooms), 0);
  guint notified = 0, failed = 0;

  g_signal_connect_swapped (room, "notify::name", G_CALLBACK (count_cb), &notified);
  g_signal_connect_swapped (store, "failed", G_CALLBACK (count_cb), &failed);
  failing_disk_fail_after (1, SQLITE_FULL);
  g_object_set (room, "name", "Hallway", NULL);
  failing_disk_fail_after (0, SQLITE_OK);
  g_assert_cmpuint (failed, ==, 1);
  g_assert_cmpuint (notified, >=, 1);
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Hall");
}

/* A real limit of the system rather than a made-up one. */
static void
test_size_limit (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_file (fixture);
  g_autoptr (CanevasList) rooms = canevas_store_list (store, &library_room_type);
  g_autoptr (CanevasRecord) room = g_list_model_get_item (G_LIST_MODEL (rooms), 0);
  g_autofree char *long_text = g_strnfill (90000, 'x');
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.canevas", NULL);
  g_autoptr (GError) error = NULL;
  struct rlimit usual, small;

  signal (SIGXFSZ, SIG_IGN);
  g_assert_cmpint (getrlimit (RLIMIT_FSIZE, &usual), ==, 0);
  small = usual;
  small.rlim_cur = 64 * 1024;
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  canevas_store_begin (store, "fill");
  for (int i = 0; i < 10; i++)
    {
      g_autoptr (CanevasRecord) book = canevas_store_add (store, &library_book_type, NULL, NULL);

      if (book != NULL)
        canevas_record_set_text (book, "summary", long_text, NULL);
    }
  g_assert_false (canevas_store_commit (store, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_FULL);
  g_clear_error (&error);
  g_assert_false (canevas_store_copy (store, copy, CANEVAS_COPY_DEFAULT, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_FULL);
  g_assert_false (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &usual), ==, 0);

  g_assert_cmpuint (canevas_store_count (store, &library_book_type), ==, 12);
  g_assert_true (canevas_store_verify (store, NULL, NULL));
  g_assert_true (canevas_record_set_text (room, "name", "Goes on", NULL));
}

#define ADD(name, function, data) g_test_add ("/store/failures/" name, Fixture, data, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  failing_disk_register ();
  ADD ("full-disk-at-every-moment", test_every_moment, GINT_TO_POINTER (SQLITE_FULL));
  ADD ("broken-disk-at-every-moment", test_every_moment, GINT_TO_POINTER (SQLITE_IOERR_WRITE));
  ADD ("undo-fails", test_undo_fails, NULL);
  ADD ("typing-on-a-full-disk", test_typing_on_a_full_disk, NULL);
  ADD ("size-limit", test_size_limit, NULL);
  return g_test_run ();
}
