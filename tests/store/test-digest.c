/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "test-library.h"

#include "canevas-digest-private.h"
#include "canevas-store-private.h"

#include <glib/gstdio.h>

/*
 * Files that SQLite finds sound and that are not what was saved: a letter that changed on the disk, another program at work. The
 * file itself knows what it held, whatever was done to it, and says so.
 */

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
  g_assert_true (canevas_record_set_text (room, "name", "Great hall of mirrors", NULL));
  g_assert_true (canevas_store_close (store, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
}

static CanevasStore *
open_file (const char *path)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_open (&library_schema, path, CANEVAS_OPEN_DEFAULT, &error);

  g_assert_no_error (error);
  return store;
}

static void
assert_whole (CanevasStore *store)
{
  g_autoptr (GError) error = NULL;

  canevas_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (canevas_connection_get_integer (store->db, "SELECT count(*) FROM canevas_meta WHERE \"key\" LIKE 'content/%'", 0),
                   ==, store->schema->n_types + 1);
}

static void
assert_damaged (CanevasStore *store, const char *what)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *sentence = g_strdup_printf ("“library.canevas” is damaged: some of what it holds is no longer what was saved in it "
                                               "(%s). Open one of its backups instead.", what);

  g_assert_false (canevas_store_verify (store, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED);
  g_assert_cmpstr (error->message, ==, sentence);
  g_assert_true (canevas_store_get_read_only (store));
  g_assert_cmpstr (canevas_store_get_read_only_reason (store), ==, sentence);
}

/* Changes the file as another program would. */
static void
tamper (const char *path, const char *sql)
{
  sqlite3 *db = NULL;
  char *message = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  sqlite3_exec (db, sql, NULL, NULL, &message);
  g_assert_cmpstr (message, ==, NULL);
  g_assert_cmpint (sqlite3_close (db), ==, SQLITE_OK);
}

/* Flips one bit of the first @text in the file, as a disk would. */
static void
flip (const char *path, const char *text)
{
  g_autofree char *content = NULL;
  gsize length = 0;
  char *place;

  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  place = memmem (content, length, text, strlen (text));
  g_assert_nonnull (place);
  *place ^= 1;
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));
}

/* --- Nothing that the store does is taken for damage --- */

static CanevasRecord *
pick (CanevasStore *store, const CanevasRecordType *type)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, type);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  return n > 0 ? g_list_model_get_item (G_LIST_MODEL (list), (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
}

static void
change_something (CanevasStore *store)
{
  g_autoptr (CanevasRecord) book = pick (store, &library_book_type);
  g_autoptr (CanevasRecord) shelf = pick (store, &library_shelf_type);
  g_autoptr (CanevasRecord) added = NULL;
  g_autofree char *text = g_strdup_printf ("é %d", g_test_rand_int ());

  switch (g_test_rand_int_range (0, 7))
    {
    case 0:
      added = canevas_store_add (store, &library_book_type, shelf, NULL);
      break;
    case 1:
      if (g_test_rand_int_range (0, 4) == 0 && shelf != NULL)
        canevas_store_remove (store, shelf, NULL);
      break;
    case 2:
      if (book != NULL)
        canevas_store_move (store, book, NULL, NULL);
      break;
    case 3:
      if (book != NULL)
        canevas_record_set_decimal (book, "price", g_test_rand_int_range (0, 9) / 4.0, NULL);
      break;
    case 4:
      if (book != NULL)
        canevas_record_unset (book, "author", NULL);
      break;
    case 5:
      if (book != NULL)
        canevas_record_set_flag (book, "lent", !canevas_record_get_flag (book, "lent"), NULL);
      break;
    default:
      if (book != NULL)
        canevas_record_set_text (book, "title_page", text, NULL);
    }
}

static void
test_follows (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_file (fixture->path);

  assert_whole (store);
  for (int i = 0; i < 300; i++)
    {
      int what = g_test_rand_int_range (0, 10);

      if (what == 0)
        canevas_store_undo (store, NULL);
      else if (what == 1)
        canevas_store_redo (store, NULL);
      else if (what < 4)
        {
          canevas_store_begin (store, "several");
          for (int j = 0; j < 4; j++)
            change_something (store);
          if (what == 2)
            canevas_store_rollback (store);
          else
            g_assert_true (canevas_store_commit (store, NULL));
        }
      else
        change_something (store);
      assert_whole (store);
    }
  while (canevas_store_undo (store, NULL))
    assert_whole (store);
  g_clear_object (&store);
  store = open_file (fixture->path);
  assert_whole (store);
}

/* Typing goes on in one entry of the history, which goes when the text is back to what it was. */
static void
test_typing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_file (fixture->path);
  g_autoptr (CanevasRecord) room = pick (store, &library_room_type);
  const char *const texts[] = { "G", "Gr", "Grand hall", "Great hall of mirrors", "x", "Great hall of mirrors" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_assert_true (canevas_record_set_text (room, "name", texts[i], NULL));
      assert_whole (store);
    }
}

static void
test_copies (Fixture *fixture, gconstpointer data)
{
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.canevas", NULL);
  g_autofree char *sent = g_build_filename (fixture->folder, "sent.canevas", NULL);
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.canevas", NULL);
  g_autoptr (CanevasStore) store = open_file (fixture->path);
  g_autoptr (CanevasStore) opened = NULL;

  g_assert_true (canevas_store_copy (store, copy, CANEVAS_COPY_DEFAULT, NULL, NULL));
  g_assert_true (canevas_store_copy (store, sent, CANEVAS_COPY_WITHOUT_HISTORY, NULL, NULL));
  g_assert_true (canevas_store_save_as (store, elsewhere, CANEVAS_COPY_DEFAULT, NULL));
  change_something (store);
  assert_whole (store);
  opened = open_file (copy);
  assert_whole (opened);
  g_clear_object (&opened);
  opened = open_file (sent);
  assert_whole (opened);
  change_something (opened);
  assert_whole (opened);
}

/* --- Damage --- */

static void
test_letter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) room = NULL;
  g_autoptr (GError) error = NULL;

  flip (fixture->path, "Shelf B, volume 3");
  store = open_file (fixture->path);
  g_assert_false (canevas_store_get_read_only (store));
  assert_damaged (store, "Books");

  room = pick (store, &library_room_type);
  g_assert_false (canevas_record_set_text (room, "name", "Changed", &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY);
}

/* Work that was done before the damage was found neither hides it nor mends it. */
static void
test_letter_changed_over (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasList) books = NULL;

  flip (fixture->path, "Shelf B, volume 3");
  store = open_file (fixture->path);
  books = canevas_store_list (store, &library_book_type);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (books)); i++)
    {
      g_autoptr (CanevasRecord) book = g_list_model_get_item (G_LIST_MODEL (books), i);

      g_assert_true (canevas_record_set_text (book, "title_page", "New title", NULL));
    }
  assert_damaged (store, "Books");
}

static void
test_history (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;

  flip (fixture->path, "furnish");
  store = open_file (fixture->path);
  assert_damaged (store, "History");
}

static void
test_other_program (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;

  tamper (fixture->path, "UPDATE room SET name = 'Cellar'; DELETE FROM loan WHERE id = (SELECT min (id) FROM loan)");
  store = open_file (fixture->path);
  assert_damaged (store, "Rooms, Loans");
}

/* Any bit anywhere: the file is refused, found damaged, or is in all it shows what it was. */
static void
test_any_bit (Fixture *fixture, gconstpointer data)
{
  g_autofree char *whole = NULL;
  g_autofree char *before = NULL;
  gsize length = 0;
  guint found = 0, opened = 0;
  g_autoptr (CanevasStore) store = open_file (fixture->path);

  before = library_describe (store);
  g_clear_object (&store);
  g_assert_true (g_file_get_contents (fixture->path, &whole, &length, NULL));
  for (int i = 0; i < 400; i++)
    {
      g_autofree char *flipped = g_memdup2 (whole, length);
      g_autofree char *after = NULL;

      flipped[g_test_rand_int_range (0, (gint32) length)] ^= (char) (1 << g_test_rand_int_range (0, 8));
      g_assert_true (g_file_set_contents (fixture->path, flipped, (gssize) length, NULL));
      store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_READ_ONLY, NULL);
      if (store == NULL)
        continue;
      opened++;
      if (canevas_store_verify (store, NULL, NULL))
        {
          after = library_describe (store);
          g_assert_cmpstr (after, ==, before);
        }
      else
        found++;
      g_clear_object (&store);
    }
  g_test_message ("%u of 400 opened, %u of these were found damaged", opened, found);
  g_assert_cmpuint (found, >, 0);
}

static void
test_save_as (Fixture *fixture, gconstpointer data)
{
  g_autofree char *elsewhere = g_build_filename (fixture->folder, "elsewhere.canevas", NULL);
  g_autofree char *copy = g_build_filename (fixture->folder, "copy.canevas", NULL);
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasStore) opened = NULL;
  g_autoptr (GError) error = NULL;

  flip (fixture->path, "Shelf B, volume 3");
  store = open_file (fixture->path);
  assert_damaged (store, "Books");

  /* A mere copy is as damaged as the file. */
  g_assert_true (canevas_store_copy (store, copy, CANEVAS_COPY_DEFAULT, NULL, NULL));
  opened = open_file (copy);
  g_assert_false (canevas_store_verify (opened, NULL, NULL));

  /* Going on elsewhere takes it as it is. */
  g_assert_true (canevas_store_save_as (store, elsewhere, CANEVAS_COPY_DEFAULT, &error));
  g_assert_false (canevas_store_get_read_only (store));
  assert_whole (store);
  change_something (store);
  assert_whole (store);
  g_clear_object (&store);
  store = open_file (elsewhere);
  assert_whole (store);
}

/* --- Files from before --- */

static void
test_from_before (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) room = NULL;

  tamper (fixture->path, "DELETE FROM canevas_meta WHERE \"key\" LIKE 'content/%'");
  store = open_file (fixture->path);
  g_assert_true (canevas_store_verify (store, NULL, NULL));
  room = pick (store, &library_room_type);
  g_assert_true (canevas_record_set_text (room, "name", "Lobby with a long name", NULL));
  assert_whole (store);
  g_clear_object (&room);
  g_clear_object (&store);

  flip (fixture->path, "Shelf B, volume 3");
  store = open_file (fixture->path);
  assert_damaged (store, "Books");
}

/* --- While people work --- */

static void
remember_result_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  *(GAsyncResult **) user_data = g_object_ref (result);
}

static void
wait_for (GAsyncResult **result)
{
  while (*result == NULL)
    g_main_context_iteration (NULL, TRUE);
}

static void
test_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = open_file (fixture->path);
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GAsyncResult) cancelled_result = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  canevas_store_verify_async (store, NULL, remember_result_cb, &result);
  for (int i = 0; i < 40; i++)
    change_something (store);
  wait_for (&result);
  g_assert_true (canevas_store_verify_finish (store, result, &error));
  g_assert_no_error (error);
  g_assert_false (canevas_store_get_read_only (store));

  g_cancellable_cancel (cancelled);
  canevas_store_verify_async (store, cancelled, remember_result_cb, &cancelled_result);
  wait_for (&cancelled_result);
  g_assert_false (canevas_store_verify_finish (store, cancelled_result, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (canevas_store_get_read_only (store));
}

static void
count_cb (GObject *store, GParamSpec *property, gpointer user_data)
{
  ++*(guint *) user_data;
}

static void
test_found_meanwhile (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (GAsyncResult) result = NULL;
  g_autoptr (GError) error = NULL;
  guint n_notified = 0;

  flip (fixture->path, "Shelf B, volume 3");
  store = open_file (fixture->path);
  g_signal_connect (store, "notify::read-only", G_CALLBACK (count_cb), &n_notified);
  canevas_store_verify_async (store, NULL, remember_result_cb, &result);
  wait_for (&result);
  g_assert_false (canevas_store_verify_finish (store, result, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED);
  g_assert_cmpuint (n_notified, ==, 1);
  g_assert_true (canevas_store_get_read_only (store));
}

/* A damaged page may hold a row whose key is gone: it is counted like any other. */
static void
test_row_without_key (void)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = canevas_connection_open (NULL, FALSE, TRUE, "", &error);
  CanevasDigest digest, other;

  g_assert_no_error (error);
  g_assert_true (canevas_connection_run (db, "CREATE TABLE t (id TEXT, name TEXT); INSERT INTO t VALUES (NULL, 'Hall')", "", &error));
  g_assert_true (canevas_digest_add_up (db, "t", &digest));
  g_assert_cmpint (digest.count, ==, 1);
  g_assert_true (canevas_connection_run (db, "UPDATE t SET name = 'Hell'", "", &error));
  g_assert_true (canevas_digest_add_up (db, "t", &other));
  g_assert_cmpuint (other.sum, !=, digest.sum);
  sqlite3_close (db);
}

#define ADD(name, function) g_test_add ("/store/digest/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("follows", test_follows);
  ADD ("typing", test_typing);
  ADD ("copies", test_copies);
  ADD ("letter", test_letter);
  ADD ("letter-changed-over", test_letter_changed_over);
  ADD ("history", test_history);
  ADD ("other-program", test_other_program);
  ADD ("any-bit", test_any_bit);
  ADD ("save-as", test_save_as);
  ADD ("from-before", test_from_before);
  ADD ("meanwhile", test_meanwhile);
  ADD ("found-meanwhile", test_found_meanwhile);
  g_test_add_func ("/store/digest/row-without-key", test_row_without_key);
  return g_test_run ();
}
