/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

#include "canevas-store-private.h"
#include "canevas-uuid-private.h"

/* Records: what they hold, what they refuse, what becomes of them. */

#define KNOWN_ID "0190a5b2-7c1e-7d3f-8a4b-5c6d7e8f9a0b"

static void
test_initial_values (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) book = canevas_store_add (store, &library_book_type, NULL, NULL);

  g_assert_cmpstr (canevas_record_get_text (book, "state"), ==, "new");
  g_assert_false (canevas_record_is_set (book, "pages"));
  g_assert_cmpint (canevas_record_get_integer (book, "pages"), ==, 0);
  g_assert_true (canevas_record_is_set (book, "lent"));
  g_assert_false (canevas_record_get_flag (book, "lent"));
  g_assert_cmpstr (canevas_record_get_title (book), ==, "");
  g_assert_true (canevas_uuid_is_valid (canevas_record_get_id (book)));
  g_assert_true (canevas_record_get_store (book) == store);
}

static void
set_everything (CanevasRecord *book, CanevasRecord *author)
{
  g_assert_true (canevas_record_set_reference (book, "author", author, NULL));
  g_assert_true (canevas_record_set_text (book, "title_page", "L’Été", NULL));
  g_assert_true (canevas_record_set_text (book, "summary", "First line\nSecond line", NULL));
  g_assert_true (canevas_record_set_integer (book, "pages", 188, NULL));
  g_assert_true (canevas_record_set_decimal (book, "price", 7.6, NULL));
  g_assert_true (canevas_record_set_text (book, "bought_on", "2026-11-22", NULL));
  g_assert_true (canevas_record_set_integer (book, "reading_time", 240, NULL));
  g_assert_true (canevas_record_set_text (book, "state", "worn", NULL));
  g_assert_true (canevas_record_set_flag (book, "lent", TRUE, NULL));
  g_assert_true (canevas_record_set_text (book, "cover", "#FFFFFF", NULL));
}

static void
assert_everything (CanevasRecord *book, const char *author)
{
  g_assert_cmpstr (canevas_record_get_text (book, "author"), ==, author);
  g_assert_cmpstr (canevas_record_get_text (book, "title_page"), ==, "L’Été");
  g_assert_cmpstr (canevas_record_get_text (book, "summary"), ==, "First line\nSecond line");
  g_assert_cmpint (canevas_record_get_integer (book, "pages"), ==, 188);
  g_assert_true (canevas_record_get_decimal (book, "price") == 7.6);
  g_assert_cmpstr (canevas_record_get_text (book, "bought_on"), ==, "2026-11-22");
  g_assert_cmpint (canevas_record_get_integer (book, "reading_time"), ==, 240);
  g_assert_cmpstr (canevas_record_get_text (book, "state"), ==, "worn");
  g_assert_true (canevas_record_get_flag (book, "lent"));
  g_assert_cmpstr (canevas_record_get_text (book, "cover"), ==, "#FFFFFF");
}

static void
test_round_trip (void)
{
  char *folder = library_make_folder ();
  g_autofree char *path = g_build_filename (folder, "library.canevas", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_create (&library_schema, path, &error);
  g_autoptr (CanevasRecord) author = library_add (store, &library_author_type, NULL, "Exemple");
  g_autoptr (CanevasRecord) book = canevas_store_add (store, &library_book_type, NULL, NULL);
  g_autofree char *author_id = g_strdup (canevas_record_get_id (author));
  g_autofree char *id = g_strdup (canevas_record_get_id (book));

  set_everything (book, author);
  assert_everything (book, author_id);

  g_clear_object (&book);
  g_clear_object (&author);
  g_clear_object (&store);
  store = canevas_store_open (&library_schema, path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  book = canevas_store_lookup (store, &library_book_type, id);
  assert_everything (book, author_id);
  author = canevas_record_get_reference (book, "author");
  g_assert_cmpstr (canevas_record_get_title (author), ==, "Exemple");

  g_clear_object (&book);
  g_clear_object (&store);
  library_remove_folder (folder);
}

static void
test_refused_values (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) book = library_add (store, &library_book_type, NULL, "Book");
  g_autoptr (GError) error = NULL;
  g_autofree char *before = library_describe (store);
  g_autofree char *after = NULL;

  g_assert_false (canevas_record_set_integer (book, "pages", 9000, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
  g_clear_error (&error);
  g_assert_false (canevas_record_set_text (book, "author", KNOWN_ID, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_REFERENCE);
  g_assert_cmpstr (error->message, ==, "The change to “the file in memory” refers to a record that does not exist.");
  g_assert_null (canevas_record_get_text (book, "author"));
  g_assert_false (canevas_store_in_action (store));
  after = library_describe (store);
  g_assert_cmpstr (after, ==, before);

  /* A refused value does not end the action around it. */
  g_clear_error (&error);
  canevas_store_begin (store, "try");
  g_assert_false (canevas_record_set_text (book, "author", KNOWN_ID, &error));
  g_assert_true (canevas_record_set_integer (book, "pages", 12, NULL));
  g_assert_true (canevas_store_commit (store, NULL));
  g_assert_cmpint (canevas_record_get_integer (book, "pages"), ==, 12);
}

static void
test_known_id (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) room = canevas_store_add_with_id (store, &library_room_type, KNOWN_ID, &error);
  g_autoptr (CanevasRecord) found = canevas_store_lookup (store, &library_room_type, KNOWN_ID);

  g_assert_no_error (error);
  g_assert_true (found == room);
  g_assert_null (canevas_store_add_with_id (store, &library_room_type, KNOWN_ID, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_clear_object (&room);
  g_clear_object (&found);
  /* Nor where nobody holds the row. */
  g_assert_null (canevas_store_add_with_id (store, &library_room_type, KNOWN_ID, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (canevas_store_add_with_id (store, &library_room_type, "../etc/passwd", &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
}

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
test_tombstone (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = canevas_store_add_with_id (store, &library_room_type, KNOWN_ID, NULL);
  g_autoptr (CanevasRecord) again = NULL;
  g_autoptr (GError) error = NULL;
  guint deleted = 0, restored = 0;

  g_assert_true (canevas_record_set_text (room, "name", "Hall", NULL));
  g_signal_connect_swapped (room, "deleted", G_CALLBACK (count_cb), &deleted);
  g_signal_connect_swapped (room, "restored", G_CALLBACK (count_cb), &restored);
  g_assert_true (canevas_store_remove (store, room, NULL));
  g_assert_cmpuint (deleted, ==, 1);
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Hall");
  g_assert_null (canevas_store_lookup (store, &library_room_type, KNOWN_ID));
  g_assert_false (canevas_record_set_text (room, "name", "Ghost", &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);

  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpuint (restored, ==, 1);
  g_assert_true (canevas_record_set_text (room, "name", "Alive", NULL));

  /* The same row made anew is the same object. */
  g_assert_true (canevas_store_remove (store, room, NULL));
  again = canevas_store_add_with_id (store, &library_room_type, KNOWN_ID, NULL);
  g_assert_true (again == room);
  g_assert_cmpuint (restored, ==, 2);
  g_assert_null (canevas_record_get_text (room, "name"));
}

static void
test_identity_is_weak (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  CanevasRecord *room = library_add (store, &library_room_type, NULL, "Hall");
  g_autofree char *id = g_strdup (canevas_record_get_id (room));
  g_autoptr (CanevasRecord) again = NULL;

  g_assert_finalize_object (room);
  again = canevas_store_lookup (store, &library_room_type, id);
  g_assert_cmpstr (canevas_record_get_title (again), ==, "Hall");
}

static void
test_properties (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) book = library_add (store, &library_book_type, NULL, "Book");
  g_autofree char *title = NULL;
  g_autofree char *id = NULL;
  g_autofree char *bought = NULL;
  gint64 pages = 0;
  double price = 0;
  gboolean lent = FALSE;

  g_object_set (book, "title-page", "Renamed", "pages", G_GINT64_CONSTANT (12), "price", 4.5, "lent", TRUE, "bought-on", "2026-01-31",
                NULL);
  g_object_get (book, "title", &title, "id", &id, "pages", &pages, "price", &price, "lent", &lent, "bought-on", &bought, NULL);
  g_assert_cmpstr (title, ==, "Renamed");
  g_assert_cmpstr (id, ==, canevas_record_get_id (book));
  g_assert_cmpint (pages, ==, 12);
  g_assert_true (price == 4.5);
  g_assert_true (lent);
  g_assert_cmpstr (bought, ==, "2026-01-31");
}

static void
test_identifiers_sort (void)
{
  g_autofree char *previous = canevas_uuid_new ();

  for (int i = 0; i < 20000; i++)
    {
      char *next = canevas_uuid_new ();

      g_assert_true (canevas_uuid_is_valid (next));
      g_assert_cmpstr (previous, <, next);
      g_free (previous);
      previous = next;
    }
  g_assert_cmpint (previous[14], ==, '7');
}

static gboolean
note_entry_cb (const CanevasHistoryEntry *entry, gpointer log)
{
  static const char *const marks[] = { "", "undone ", "redone " };
  g_autofree char *name = canevas_store_dup_user_name ();

  g_assert_cmpstr (entry->author, ==, name);
  g_assert_cmpstr (entry->author, !=, "");
  g_assert_cmpint (entry->time, >, 1500000000);
  g_string_append_printf (log, "%s%s; ", marks[entry->kind], entry->label);
  return TRUE;
}

static void
test_history (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Hall");
  g_autoptr (GString) log = g_string_new (NULL);
  CanevasStoreInfo info = { 0 };

  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_true (canevas_store_remove (store, room, NULL));
  canevas_store_foreach_entry (store, note_entry_cb, log);
  g_assert_cmpstr (log->str, ==, "Delete: Room; undone Edit: Name; Edit: Name; Add: Room; ");

  canevas_store_get_info (store, &info);
  g_assert_cmpuint (info.n_entries, ==, 4);
  g_assert_cmpint (info.schema_version, ==, 1);
  g_assert_cmpint (info.first_entry, <=, info.last_entry);
  g_assert_cmpint (info.size, >, 0);
  g_assert_cmpint (canevas_store_get_saved_at (store), >=, info.last_entry);
}

/* Rows without records: what lists, lookups and undo make of them is the same. */
static void
test_rows (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) author = library_add (store, &library_author_type, NULL, "Colette");
  g_autoptr (CanevasList) books = canevas_store_list (store, &library_book_type);
  g_autofree GValue *values = g_new0 (GValue, library_book_type.n_fields);
  const int title = canevas_record_type_find_field (&library_book_type, "title_page");
  const int reference = canevas_record_type_find_field (&library_book_type, "author");
  const int order = canevas_record_type_find_field (&library_book_type, library_book_type.order);
  g_autofree char *id = NULL;
  g_autoptr (CanevasRecord) book = NULL;

  g_value_set_static_string (g_value_init (&values[title], G_TYPE_STRING), "Sido");
  g_value_set_static_string (g_value_init (&values[reference], G_TYPE_STRING), canevas_record_get_id (author));
  if (library_book_type.fields[order].kind == CANEVAS_FIELD_DECIMAL)
    g_value_set_double (g_value_init (&values[order], G_TYPE_DOUBLE), 3);
  else
    g_value_set_int64 (g_value_init (&values[order], G_TYPE_INT64), 3);

  canevas_store_begin (store, "import books");
  id = canevas_store_add_row (store, &library_book_type, values, NULL);
  g_assert_true (canevas_uuid_is_valid (id));
  g_assert_true (canevas_store_commit (store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (books)), ==, 1);
  book = g_list_model_get_item (G_LIST_MODEL (books), 0);
  g_assert_cmpstr (canevas_record_get_id (book), ==, id);
  g_assert_cmpstr (canevas_record_get_text (book, "title_page"), ==, "Sido");
  g_assert_cmpstr (canevas_record_get_text (book, "author"), ==, canevas_record_get_id (author));
  g_assert_true (canevas_record_is_set (book, "lent"));
  g_assert_false (canevas_record_get_flag (book, "lent"));
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "import books");

  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (books)), ==, 0);
  g_assert_true (canevas_store_redo (store, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (books)), ==, 1);

  /* One that refers to nothing takes the whole action with it, when its maker says so. */
  g_value_set_static_string (&values[reference], KNOWN_ID);
  canevas_store_begin (store, "import books");
  g_assert_null (canevas_store_add_row (store, &library_book_type, values, NULL));
  canevas_store_rollback (store);
  g_assert_cmpuint (canevas_store_count (store, &library_book_type), ==, 1);
  g_value_unset (&values[title]);
  g_value_unset (&values[reference]);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/records/initial-values", test_initial_values);
  g_test_add_func ("/store/records/round-trip", test_round_trip);
  g_test_add_func ("/store/records/refused-values", test_refused_values);
  g_test_add_func ("/store/records/known-id", test_known_id);
  g_test_add_func ("/store/records/tombstone", test_tombstone);
  g_test_add_func ("/store/records/identity-is-weak", test_identity_is_weak);
  g_test_add_func ("/store/records/properties", test_properties);
  g_test_add_func ("/store/records/identifiers-sort", test_identifiers_sort);
  g_test_add_func ("/store/records/history", test_history);
  g_test_add_func ("/store/records/rows", test_rows);
  return g_test_run ();
}
