/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "test-library.h"

#include "canevas-lock-private.h"
#include "canevas-store-private.h"

#include <glib/gstdio.h>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

/* What is opened, what is refused and in which words, and that a refused file is left as it was. */

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
  fixture->path = g_build_filename (fixture->folder, "library.canevas", NULL);
  store = canevas_store_create (&library_schema, fixture->path, &error);
  g_assert_no_error (error);
  room = library_fill (store, "Hall");
  g_assert_true (canevas_store_close (store, &error));
  g_assert_no_error (error);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
}

/* Opening must fail with this code and sentence, and touch nothing: not the file, nor its folder. */
static void
assert_refused (Fixture *fixture, int code, const char *sentence)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  g_autofree char *lock = canevas_lock_get_path (fixture->path);
  gsize before_length = 0, after_length = 0;

  g_file_get_contents (fixture->path, &before, &before_length, NULL);
  g_assert_null (canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, code);
  g_assert_cmpstr (error->message, ==, sentence);
  g_file_get_contents (fixture->path, &after, &after_length, NULL);
  g_assert_cmpmem (before, before_length, after, after_length);
  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
}

/* Changes the file as another program would. */
static void
tamper (Fixture *fixture, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* All that a command reads is of one moment: who would save meanwhile waits, and then can. */
static void
test_moment (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store =
    canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_READ_ONLY | CANEVAS_OPEN_MOMENT, &error);
  sqlite3 *db = NULL;

  g_assert_no_error (error);
  g_assert_true (canevas_store_verify (store, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 1", NULL, NULL, NULL), ==, SQLITE_BUSY);
  g_assert_true (canevas_store_close (store, &error));
  g_assert_no_error (error);
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA user_version = 1", NULL, NULL, NULL), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
test_missing (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  assert_refused (fixture, CANEVAS_STORE_ERROR_NOT_FOUND,
                  "“library.canevas” does not exist. Check its name, or whether it was moved.");
  g_assert_false (g_file_test (fixture->path, G_FILE_TEST_EXISTS));
}

static void
test_folder (Fixture *fixture, gconstpointer data)
{
  g_unlink (fixture->path);
  g_mkdir (fixture->path, 0700);
  assert_refused (fixture, CANEVAS_STORE_ERROR_NOT_CANEVAS, "“library.canevas” is not a file.");
}

static void
test_empty (Fixture *fixture, gconstpointer data)
{
  g_file_set_contents (fixture->path, "", 0, NULL);
  assert_refused (fixture, CANEVAS_STORE_ERROR_NOT_CANEVAS, "“library.canevas” is empty: there is nothing to open in it.");
}

static void
test_not_a_database (Fixture *fixture, gconstpointer data)
{
  g_autofree char *text = g_strnfill (5000, 'a');

  g_file_set_contents (fixture->path, text, -1, NULL);
  assert_refused (fixture, CANEVAS_STORE_ERROR_NOT_CANEVAS, "“library.canevas” is not a Canevas file.");
  g_file_set_contents (fixture->path, "PK", 2, NULL);
  assert_refused (fixture, CANEVAS_STORE_ERROR_NOT_CANEVAS, "“library.canevas” is not a Canevas file.");
}

static void
test_other_application (Fixture *fixture, gconstpointer data)
{
  tamper (fixture, "PRAGMA application_id = 1234");
  assert_refused (fixture, CANEVAS_STORE_ERROR_NOT_CANEVAS,
                  "“library.canevas” is the database of another application, not a Canevas file.");
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  tamper (fixture, "PRAGMA user_version = 2");
  assert_refused (fixture, CANEVAS_STORE_ERROR_NEWER,
                  "“library.canevas” was written by a newer version of Canevas. Update Canevas to open it; the file was not touched.");
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  GStatBuf status;

  g_assert_cmpint (g_stat (fixture->path, &status), ==, 0);
  for (goffset size = status.st_size - 1; size > 200; size -= status.st_size / 7)
    {
      g_assert_cmpint (truncate (fixture->path, size), ==, 0);
      assert_refused (fixture, CANEVAS_STORE_ERROR_DAMAGED,
                      "“library.canevas” is incomplete. Copy it again from where it came, or open one of its backups.");
    }
}

static void
test_foreign_schema (Fixture *fixture, gconstpointer data)
{
  tamper (fixture, data);
  assert_refused (fixture, CANEVAS_STORE_ERROR_DAMAGED,
                  "“library.canevas” holds things that Canevas never writes: another program changed it. "
                  "Open one of its backups instead.");
}

static void
test_write_ahead_log (Fixture *fixture, gconstpointer data)
{
  const char *sentence = "“library.canevas” was changed by another program, which may still hold a part of it. "
                         "Open one of its backups instead.";
  g_autofree char *log = g_strdup_printf ("%s-wal", fixture->path);

  g_file_set_contents (log, "stray", 5, NULL);
  assert_refused (fixture, CANEVAS_STORE_ERROR_DAMAGED, sentence);
  g_unlink (log);
  tamper (fixture, "PRAGMA journal_mode = WAL");
  assert_refused (fixture, CANEVAS_STORE_ERROR_DAMAGED, sentence);
}

static void
test_orphan (Fixture *fixture, gconstpointer data)
{
  tamper (fixture, "PRAGMA foreign_keys = OFF; DELETE FROM room");
  assert_refused (fixture, CANEVAS_STORE_ERROR_DAMAGED,
                  "“library.canevas” is damaged: some of its records refer to others that are gone. Open one of its backups instead.");
}

/* Whatever byte of the structure is hit, the file opens as it was or is refused with a sentence: never a crash, never silence. */
static void
test_bit_flips (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;
  gsize length = 0;
  guint refused = 0;

  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (int i = 0; i < 400; i++)
    {
      g_autofree char *flipped = g_memdup2 (whole, length);
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasStore) store = NULL;
      /* Mostly in the headers of pages and cells, where flips hurt. */
      gsize page = (gsize) g_test_rand_int_range (0, (gint32) (length / 4096));
      gsize place = page * 4096 + (gsize) g_test_rand_int_range (0, i % 4 == 0 ? 4096 : 60);

      flipped[place] ^= (char) (1 << g_test_rand_int_range (0, 8));
      g_assert_true (g_file_set_contents (fixture->path, flipped, (gssize) length, NULL));
      store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_READ_ONLY, &error);
      if (store == NULL)
        {
          g_assert_error (error, CANEVAS_STORE_ERROR, error->code);
          g_assert_nonnull (strstr (error->message, "“library.canevas”"));
          refused++;
        }
      else
        {
          g_autoptr (CanevasList) books = canevas_store_list (store, &library_book_type);
          g_autofree char *titles = library_join (books);

          g_assert_true (g_utf8_validate (titles, -1, NULL));
        }
    }
  g_assert_cmpuint (refused, >, 60);
}

/* quick_check does not compare indexes with tables; the full check does. */
static void
test_verify (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  g_autofree char *whole = NULL;
  gsize length = 0;
  char *place;

  store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_true (canevas_store_verify (store, NULL, &error));
  g_assert_no_error (error);
  g_cancellable_cancel (cancelled);
  g_assert_false (canevas_store_verify (store, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_clear_error (&error);
  g_assert_true (canevas_store_verify (store, NULL, NULL));
  g_clear_object (&store);

  /* The last of the texts is the one in the index of keys. */
  tamper (fixture, "PRAGMA foreign_keys = OFF; DELETE FROM loan; INSERT INTO loan (id, rank) VALUES ('mark-of-the-test', 0)");
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  place = memmem (whole, length, "mark-of-the-test", strlen ("mark-of-the-test"));
  g_assert_nonnull (place);
  place[0] = 'x';
  g_assert_true (g_file_set_contents (fixture->path, whole, (gssize) length, NULL));

  store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_false (canevas_store_verify (store, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED);
  g_assert_cmpstr (error->message, ==, "“library.canevas” is damaged. Open one of its backups instead.");
}

static void
test_create (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *nowhere = g_build_filename (fixture->folder, "no", "such", "folder.canevas", NULL);
  g_autofree char *fresh = g_build_filename (fixture->folder, "fresh.canevas", NULL);
  g_autoptr (CanevasStore) store = NULL;
  g_autofree char *head = NULL;

  g_assert_null (canevas_store_create (&library_schema, fixture->path, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS);
  g_assert_cmpstr (error->message, ==, "“library.canevas” exists already. Choose another name.");
  g_clear_error (&error);
  g_assert_null (canevas_store_create (&library_schema, nowhere, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);

  store = canevas_store_create (&library_schema, fresh, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (fresh, &head, NULL, NULL));
  g_assert_cmpmem (head + 68, 4, "CNVS", 4);
  g_assert_cmpint (head[63], ==, 1);
}

static void
test_contract (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, NULL);
  g_autofree char *mode = canevas_connection_get_text (store->db, "PRAGMA journal_mode");

  g_assert_cmpstr (mode, ==, "delete");
  g_assert_cmpint (canevas_connection_get_integer (store->db, "PRAGMA synchronous", -1), ==, 3);
  g_assert_cmpint (canevas_connection_get_integer (store->db, "PRAGMA foreign_keys", -1), ==, 1);
  g_assert_cmpint (canevas_connection_get_integer (store->db, "PRAGMA trusted_schema", -1), ==, 0);
  g_assert_cmpint (canevas_connection_get_integer (store->db, "PRAGMA cell_size_check", -1), ==, 1);
  /* No statement of ours may change the schema behind the store's back. */
  g_assert_cmpint (sqlite3_exec (store->db, "PRAGMA writable_schema = ON; DELETE FROM sqlite_schema", NULL, NULL, NULL), !=, SQLITE_OK);
}

/* --- Reading only --- */

static void
assert_reads_only (CanevasStore *store, const char *reason)
{
  g_autoptr (CanevasList) rooms = canevas_store_list (store, &library_room_type);
  g_autoptr (CanevasRecord) room = g_list_model_get_item (G_LIST_MODEL (rooms), 0);
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_store_get_read_only (store));
  g_assert_cmpstr (canevas_store_get_read_only_reason (store), ==, reason);
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Hall");
  g_assert_false (canevas_record_set_text (room, "name", "Changed", &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==, reason);
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Hall");
  g_assert_false (canevas_store_undo (store, NULL));
  g_assert_null (canevas_store_add (store, &library_room_type, NULL, NULL));
  g_assert_false (canevas_store_remove (store, room, NULL));
}

static void
test_second_opener (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) first = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, NULL);
  g_autoptr (CanevasStore) second = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, NULL);
  g_autoptr (GRegex) pattern = NULL;
  g_autofree char *expression = NULL;
  g_autofree char *host = g_regex_escape_string (g_get_host_name (), -1);

  g_assert_false (canevas_store_get_read_only (first));
  expression = g_strdup_printf ("^Open on %s by .+ since \\d{4}-\\d\\d-\\d\\d at \\d\\d:\\d\\d\\.$", host);
  pattern = g_regex_new (expression, 0, 0, NULL);
  g_assert_true (g_regex_match (pattern, canevas_store_get_read_only_reason (second), 0, NULL));
  assert_reads_only (second, canevas_store_get_read_only_reason (second));

  /* The first goes: the next one to open may write. */
  g_clear_object (&second);
  g_clear_object (&first);
  first = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, NULL);
  g_assert_false (canevas_store_get_read_only (first));
  g_assert_null (canevas_store_get_read_only_reason (first));
}

static void
test_asked_to_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *lock = canevas_lock_get_path (fixture->path);
  g_autoptr (CanevasStore) store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_READ_ONLY, NULL);

  g_assert_false (g_file_test (lock, G_FILE_TEST_EXISTS));
  assert_reads_only (store, "The file was opened for reading only.");
}

/* Runs @check as somebody who is not root, whom permissions do not bind. */
static void
run_as_nobody (Fixture *fixture, void (*check) (Fixture *fixture))
{
  pid_t child = fork ();
  int status = 0;

  if (child == 0)
    {
      if (geteuid () == 0 && (setgroups (0, NULL) != 0 || setgid (65534) != 0 || setuid (65534) != 0))
        _exit (2);
      check (fixture);
      _exit (0);
    }
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFEXITED (status));
  g_assert_cmpint (WEXITSTATUS (status), ==, 0);
}

static void
check_folder_read_only (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);
  g_autofree char *fresh = g_build_filename (fixture->folder, "fresh.canevas", NULL);

  g_assert_no_error (error);
  assert_reads_only (store, "“library.canevas” can only be read: its folder cannot be written to.");
  g_assert_null (canevas_store_create (&library_schema, fresh, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==,
                   "“fresh.canevas” could not be written: you have no right to write there. Choose another folder.");
  g_clear_error (&error);
  g_assert_false (canevas_store_copy (store, fresh, CANEVAS_COPY_DEFAULT, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY);
  g_assert_cmpstr (error->message, ==,
                   "“fresh.canevas” could not be written: you have no right to write there. Choose another folder.");
}

static void
check_file_read_only (Fixture *fixture)
{
  g_autoptr (CanevasStore) store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, NULL);

  assert_reads_only (store, "“library.canevas” can only be read: you have no right to change it.");
}

static void
check_unreadable (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_null (canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error));
  g_assert_cmpstr (error->message, ==, "“library.canevas” cannot be opened: you have no right to read it.");
}

static void
test_permissions (Fixture *fixture, gconstpointer data)
{
  g_chmod (fixture->path, 0666);
  g_chmod (fixture->folder, 0555);
  run_as_nobody (fixture, check_folder_read_only);
  g_chmod (fixture->folder, 0777);
  g_chmod (fixture->path, 0444);
  run_as_nobody (fixture, check_file_read_only);
  g_chmod (fixture->path, 0000);
  run_as_nobody (fixture, check_unreadable);
  g_chmod (fixture->path, 0666);
}

#define ADD(name, function) g_test_add ("/store/open/" name, Fixture, NULL, set_up, function, tear_down)
#define ADD_FOREIGN(name, sql) g_test_add ("/store/open/foreign-schema/" name, Fixture, sql, set_up, test_foreign_schema, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("moment", test_moment);
  ADD ("missing", test_missing);
  ADD ("folder", test_folder);
  ADD ("empty", test_empty);
  ADD ("not-a-database", test_not_a_database);
  ADD ("other-application", test_other_application);
  ADD ("newer", test_newer);
  ADD ("truncated", test_truncated);
  ADD_FOREIGN ("trigger", "CREATE TRIGGER t AFTER INSERT ON book BEGIN DELETE FROM room; END");
  ADD_FOREIGN ("view", "CREATE VIEW v AS SELECT * FROM book");
  ADD_FOREIGN ("virtual-table", "CREATE VIRTUAL TABLE v USING fts5(words)");
  ADD_FOREIGN ("table", "CREATE TABLE extra (a)");
  ADD_FOREIGN ("index", "CREATE UNIQUE INDEX extra ON book (title_page)");
  ADD_FOREIGN ("column", "ALTER TABLE book ADD COLUMN extra TEXT");
  ADD_FOREIGN ("missing-table", "PRAGMA foreign_keys = OFF; DROP TABLE loan");
  ADD_FOREIGN ("without-history", "DROP TABLE canevas_journal");
  ADD ("write-ahead-log", test_write_ahead_log);
  ADD ("orphan", test_orphan);
  ADD ("bit-flips", test_bit_flips);
  ADD ("verify", test_verify);
  ADD ("create", test_create);
  ADD ("contract", test_contract);
  ADD ("second-opener", test_second_opener);
  ADD ("asked-to-read-only", test_asked_to_read_only);
  ADD ("permissions", test_permissions);
  return g_test_run ();
}
