/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

#include "canevas-digest-private.h"
#include "canevas-store-private.h"

#include <glib/gstdio.h>

/*
 * Older files. The library of the other tests is schema 3 here; schema 1 had shelves with a label, books without cover, price nor
 * mark of being lent, and with a state "old", and no loans. The file of schema 1 is written by hand, as that version would have.
 */

typedef struct
{
  char *folder;
  char *path;
  CanevasSchema schema; /* version 3 */
} Fixture;

static const char *const old_tables[] = {
  "CREATE TABLE \"room\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"name\" TEXT, "
  "\"inside\" TEXT REFERENCES \"room\" (\"id\") ON DELETE CASCADE, \"colour\" TEXT, \"rank\" REAL) STRICT",
  "CREATE INDEX \"room_inside\" ON \"room\" (\"inside\")",
  "CREATE TABLE \"shelf\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"room\" TEXT REFERENCES \"room\" (\"id\") ON DELETE CASCADE, "
  "\"label\" TEXT, \"place\" INTEGER) STRICT",
  "CREATE INDEX \"shelf_room\" ON \"shelf\" (\"room\")",
  "CREATE TABLE \"author\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"given_name\" TEXT, \"family_name\" TEXT, \"rank\" REAL) STRICT",
  "CREATE TABLE \"book\" (\"id\" TEXT PRIMARY KEY NOT NULL, \"shelf\" TEXT REFERENCES \"shelf\" (\"id\") ON DELETE CASCADE, "
  "\"author\" TEXT REFERENCES \"author\" (\"id\") ON DELETE SET NULL, \"title_page\" TEXT, \"summary\" TEXT, \"pages\" INTEGER, "
  "\"bought_on\" TEXT, \"reading_time\" INTEGER, \"state\" TEXT, \"rank\" REAL) STRICT",
  "CREATE INDEX \"book_shelf\" ON \"book\" (\"shelf\")",
  "CREATE INDEX \"book_author\" ON \"book\" (\"author\")",
};

static const char *const old_rows[] = {
  "INSERT INTO room VALUES ('r1', 'Hall', NULL, '#112233', 1)",
  "INSERT INTO room VALUES ('r2', 'Closet', 'r1', NULL, 2)",
  "INSERT INTO shelf VALUES ('s1', 'r2', 'Top', 1)",
  "INSERT INTO author VALUES ('a1', 'Anne', 'Exemple', 1)",
  "INSERT INTO book VALUES ('b1', 's1', 'a1', 'First', 'Two' || char(10) || 'lines', 12, '2026-01-01', 60, 'old', 1)",
  "INSERT INTO book VALUES ('b2', 's1', NULL, 'Second', NULL, NULL, NULL, NULL, 'new', 2)",
  "INSERT INTO canevas_meta VALUES ('replica', '0190a5b2-7c1e-7d3f-8a4b-5c6d7e8f9a0b')",
  "INSERT INTO canevas_journal VALUES (1, '0190a5b2-7c1e-7d3f-8a4b-5c6d7e8f9a0c', NULL, NULL, "
  "'0190a5b2-7c1e-7d3f-8a4b-5c6d7e8f9a0b', 'Anne', 1795357920, 'once upon a time', 'do', NULL, 'the schema of then', x'00')",
  "PRAGMA application_id = 1129207379",
  "PRAGMA user_version = 1",
};

static void
run (sqlite3 *db, const char *sql)
{
  char *message = NULL;

  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GPtrArray) ours = canevas_ddl_build (&library_schema);
  sqlite3 *db = NULL;

  fixture->folder = library_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "old.canevas", NULL);
  fixture->schema = library_schema;
  fixture->schema.version = 3;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  for (guint i = 0; i < G_N_ELEMENTS (old_tables); i++)
    run (db, old_tables[i]);
  /* The store's own tables have not changed. */
  run (db, g_ptr_array_index (ours, ours->len - 2));
  run (db, g_ptr_array_index (ours, ours->len - 1));
  for (guint i = 0; i < G_N_ELEMENTS (old_rows); i++)
    run (db, old_rows[i]);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static void
assert_migrated (CanevasStore *store)
{
  g_autoptr (CanevasRecord) closet = canevas_store_lookup (store, &library_room_type, "r2");
  g_autoptr (CanevasRecord) hall = canevas_record_get_reference (closet, "inside");
  g_autoptr (CanevasRecord) shelf = canevas_store_lookup (store, &library_shelf_type, "s1");
  g_autoptr (CanevasRecord) first = canevas_store_lookup (store, &library_book_type, "b1");
  g_autoptr (CanevasRecord) second = canevas_store_lookup (store, &library_book_type, "b2");
  g_autoptr (CanevasRecord) author = canevas_record_get_reference (first, "author");

  g_assert_cmpstr (canevas_record_get_title (hall), ==, "Hall");
  g_assert_cmpstr (canevas_record_get_text (hall, "colour"), ==, "#112233");
  g_assert_cmpstr (canevas_record_get_title (shelf), ==, "Top");
  g_assert_cmpstr (canevas_record_get_title (author), ==, "Anne Exemple");
  g_assert_cmpstr (canevas_record_get_text (first, "summary"), ==, "Two\nlines");
  g_assert_cmpstr (canevas_record_get_text (first, "state"), ==, "worn");
  g_assert_cmpstr (canevas_record_get_text (first, "cover"), ==, "#808080");
  g_assert_cmpint (canevas_record_get_integer (first, "reading_time"), ==, 60);
  g_assert_cmpstr (canevas_record_get_text (second, "state"), ==, "new");
  g_assert_false (canevas_record_is_set (second, "cover"));
  /* Of these no step says anything. */
  g_assert_false (canevas_record_is_set (first, "price"));
  g_assert_true (canevas_record_is_set (first, "lent"));
  g_assert_false (canevas_record_get_flag (first, "lent"));
  g_assert_cmpuint (canevas_store_count (store, &library_loan_type), ==, 0);
}

static void
test_migrate (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "old.schema-1.canevas", NULL);
  g_autofree char *old = NULL;
  g_autofree char *kept = NULL;
  gsize old_length = 0, kept_length = 0;
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) room = NULL;
  g_autoptr (CanevasRecord) book = NULL;
  g_autoptr (CanevasRecord) loan = NULL;
  g_autoptr (GError) error = NULL;
  CanevasStoreInfo info = { 0 };

  g_assert_true (g_file_get_contents (fixture->path, &old, &old_length, NULL));
  store = canevas_store_open (&fixture->schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  assert_migrated (store);
  g_assert_true (canevas_store_verify (store, NULL, &error));

  /* The old file is beside it, byte for byte. */
  g_assert_true (g_file_get_contents (backup, &kept, &kept_length, NULL));
  g_assert_cmpmem (old, old_length, kept, kept_length);

  /* History stays readable; what no longer fits cannot be undone. */
  canevas_store_get_info (store, &info);
  g_assert_cmpuint (info.n_entries, ==, 1);
  g_assert_null (canevas_store_get_undo_label (store));

  /* What is new can be written. */
  book = canevas_store_lookup (store, &library_book_type, "b2");
  g_assert_true (canevas_record_set_flag (book, "lent", TRUE, &error));
  loan = canevas_store_add (store, &library_loan_type, book, &error);
  g_assert_no_error (error);
  g_assert_true (canevas_store_undo (store, &error) && canevas_store_undo (store, &error));
  g_assert_false (canevas_store_undo (store, NULL));

  /* Foreign keys still hold, and the next opening finds a file of today. */
  room = canevas_store_lookup (store, &library_room_type, "r1");
  g_assert_true (canevas_store_remove (store, room, NULL));
  g_assert_cmpuint (canevas_store_count (store, &library_book_type), ==, 0);
  g_assert_true (canevas_store_undo (store, NULL));
  g_clear_object (&room);
  g_clear_object (&book);
  g_clear_object (&loan);
  g_clear_object (&store);
  store = canevas_store_open (&fixture->schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  assert_migrated (store);
}

static void
test_read_only (Fixture *fixture, gconstpointer data)
{
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;
  gsize before_length = 0, after_length = 0;
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = NULL;

  g_assert_true (g_file_get_contents (fixture->path, &before, &before_length, NULL));
  store = canevas_store_open (&fixture->schema, fixture->path, CANEVAS_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  assert_migrated (store);
  g_assert_true (g_file_get_contents (fixture->path, &after, &after_length, NULL));
  g_assert_cmpmem (before, before_length, after, after_length);
}

/* A step that fails leaves the file at the last version that succeeded, and the backup where it is. */
static void
test_failing_step (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  run (db, "ALTER TABLE book ADD COLUMN cover TEXT");
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);

  g_assert_null (canevas_store_open (&fixture->schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_IO);

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (canevas_connection_get_integer (db, "PRAGMA user_version", 0), ==, 2);
  g_assert_cmpint (canevas_connection_get_integer (db, "SELECT count(*) FROM book", 0), ==, 2);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* What changed outside Canevas would pass for what was saved once an older file is brought up to date, so it is refused before. */
static void
test_changed_content (Fixture *fixture, gconstpointer data)
{
  g_autofree char *backup = g_build_filename (fixture->folder, "old.schema-1.canevas", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_true (canevas_digest_write (db, fixture->path, NULL));
  run (db, "UPDATE book SET title_page = 'Firsu' WHERE id = 'b1'");
  g_assert_null (canevas_store_open (&fixture->schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED);
  g_assert_cmpstr (error->message, ==,
                   "“old.canevas” is damaged: some of what it holds is no longer what was saved in it (Books). "
                   "Open one of its backups instead.");
  g_assert_false (g_file_test (backup, G_FILE_TEST_EXISTS));
  g_clear_error (&error);

  run (db, "UPDATE book SET title_page = 'First' WHERE id = 'b1'");
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  store = canevas_store_open (&fixture->schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  assert_migrated (store);
  g_assert_true (canevas_store_verify (store, NULL, &error));
}

static void
test_hostile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  run (db, "CREATE TRIGGER t AFTER UPDATE ON book BEGIN DELETE FROM room; END");
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
  g_assert_null (canevas_store_open (&fixture->schema, fixture->path, CANEVAS_OPEN_DEFAULT, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED);
}

#define ADD(name, function) g_test_add ("/store/migration/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  ADD ("migrate", test_migrate);
  ADD ("read-only", test_read_only);
  ADD ("failing-step", test_failing_step);
  ADD ("changed-content", test_changed_content);
  ADD ("hostile", test_hostile);
  return g_test_run ();
}
