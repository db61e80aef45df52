/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

#include "canevas-digest-private.h"
#include "canevas-store-private.h"

#include <glib/gstdio.h>

/* Actions: what is one undo step, what comes back, what is told. */

static void
count_cb (guint *counter)
{
  (*counter)++;
}

static void
test_set_and_undo (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Reading room");
  g_autoptr (GError) error = NULL;

  g_assert_cmpstr (canevas_record_get_title (room), ==, "Reading room");
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Edit: Name");

  g_assert_true (canevas_store_undo (store, &error));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, NULL);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Add: Room");
  g_assert_cmpstr (canevas_store_get_redo_label (store), ==, "Edit: Name");

  g_assert_true (canevas_store_undo (store, &error));
  g_assert_true (canevas_record_is_deleted (room));
  g_assert_cmpuint (canevas_store_count (store, &library_room_type), ==, 0);
  g_assert_null (canevas_store_get_undo_label (store));
  g_assert_false (canevas_store_undo (store, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);

  g_assert_true (canevas_store_redo (store, NULL));
  g_assert_true (canevas_store_redo (store, NULL));
  g_assert_false (canevas_record_is_deleted (room));
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Reading room");
  g_assert_null (canevas_store_get_redo_label (store));
}

static void
test_new_action_drops_redo (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Attic");

  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_nonnull (canevas_store_get_redo_label (store));
  g_assert_true (canevas_record_set_text (room, "colour", "#aabbcc", NULL));
  g_assert_null (canevas_store_get_redo_label (store));
  g_assert_false (canevas_store_redo (store, NULL));
}

static void
test_cascade (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Hall");
  g_autoptr (CanevasList) books = canevas_store_list (store, &library_book_type);
  g_autoptr (CanevasRecord) book = g_list_model_get_item (G_LIST_MODEL (books), 0);
  g_autoptr (CanevasRecord) author = canevas_record_get_reference (book, "author");
  g_autofree char *before = library_describe (store);
  g_autofree char *after = NULL;
  guint deleted = 0, restored = 0;

  g_signal_connect_swapped (book, "deleted", G_CALLBACK (count_cb), &deleted);
  g_signal_connect_swapped (book, "restored", G_CALLBACK (count_cb), &restored);

  g_assert_true (canevas_store_remove (store, room, NULL));
  g_assert_cmpuint (deleted, ==, 1);
  g_assert_true (canevas_record_is_deleted (book));
  g_assert_cmpuint (canevas_store_count (store, &library_loan_type), ==, 0);
  g_assert_cmpuint (canevas_store_count (store, &library_author_type), ==, 3);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Delete: Room Hall");

  g_assert_true (canevas_store_undo (store, NULL));
  after = library_describe (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpuint (restored, ==, 1);
  g_assert_false (canevas_record_is_deleted (book));

  /* The other way of deleting: books outlive their author. */
  g_assert_true (canevas_store_remove (store, author, NULL));
  g_assert_false (canevas_record_is_set (book, "author"));
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (book, "author"), ==, canevas_record_get_id (author));
}

static void
test_reads_inside (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Hall");
  g_autoptr (CanevasList) shelves = canevas_store_children (store, &library_shelf_type, canevas_record_get_id (room));
  g_autoptr (CanevasRecord) shelf = g_list_model_get_item (G_LIST_MODEL (shelves), 0);
  g_autoptr (CanevasList) books = canevas_store_children (store, &library_book_type, canevas_record_get_id (shelf));
  g_autoptr (CanevasRecord) book = g_list_model_get_item (G_LIST_MODEL (books), 0);
  g_autoptr (CanevasRecord) gone = NULL;
  g_autoptr (CanevasList) inside = NULL;

  canevas_store_begin (store, "clear");
  g_assert_true (canevas_store_remove (store, shelf, NULL));
  g_assert_true (canevas_record_is_deleted (book));
  gone = canevas_store_lookup (store, &library_book_type, canevas_record_get_id (book));
  g_assert_null (gone);
  inside = canevas_store_children (store, &library_shelf_type, canevas_record_get_id (room));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (inside)), ==, 2);
  /* Views wait for the commit. */
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelves)), ==, 3);

  canevas_store_rollback (store);
  g_assert_false (canevas_record_is_deleted (book));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (inside)), ==, 3);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (shelves)), ==, 3);
}

static void
test_rollback (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Hall");
  g_autoptr (CanevasRecord) added = NULL;
  g_autofree char *before = library_describe (store);
  g_autofree char *after = NULL;
  CanevasStoreInfo info = { 0 };
  guint notified = 0, deleted = 0;

  canevas_store_get_info (store, &info);
  canevas_store_begin (store, "doubtful");
  canevas_store_begin (store, "inner");
  g_assert_true (canevas_record_set_text (room, "name", "Cellar", NULL));
  added = library_add (store, &library_room_type, NULL, "Loft");
  g_signal_connect_swapped (room, "notify::name", G_CALLBACK (count_cb), &notified);
  g_signal_connect_swapped (added, "deleted", G_CALLBACK (count_cb), &deleted);
  g_assert_true (canevas_store_commit (store, NULL));
  g_assert_true (canevas_store_in_action (store));
  canevas_store_rollback (store);
  g_assert_false (canevas_store_in_action (store));

  after = library_describe (store);
  g_assert_cmpstr (after, ==, before);
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Hall");
  g_assert_cmpuint (notified, ==, 1);
  g_assert_cmpuint (deleted, ==, 1);
  g_assert_true (canevas_record_is_deleted (added));
}

/* What is gathered on the way is one entry all the same, as what is written at once, whether rows change once or several times. */
static void
test_gathered (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Hall");
  g_autoptr (CanevasRecord) extra = NULL;
  g_autoptr (CanevasRecord) passing = NULL;
  g_autofree char *before = library_describe (store);
  g_autofree char *after = NULL;
  g_autofree char *undone = NULL;
  g_autofree char *redone = NULL;

  canevas_store_begin (store, "rearrange");
  g_assert_true (canevas_store_gather (store, NULL));
  extra = canevas_store_add (store, &library_room_type, NULL, NULL);
  passing = canevas_store_add (store, &library_room_type, NULL, NULL);
  g_assert_true (canevas_store_gather (store, NULL));
  g_assert_true (canevas_record_set_text (extra, "name", "Attic", NULL));
  g_assert_true (canevas_record_set_text (room, "name", "Great hall", NULL));
  g_assert_true (canevas_store_gather (store, NULL));
  g_assert_true (canevas_store_remove (store, passing, NULL));
  g_assert_true (canevas_record_set_text (room, "name", "Small hall", NULL));
  g_assert_true (canevas_store_commit (store, NULL));
  after = library_describe (store);
  g_assert_true (canevas_digest_check (store->db, &library_schema, "test", NULL));
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "rearrange");

  g_assert_true (canevas_store_undo (store, NULL));
  undone = library_describe (store);
  g_assert_cmpstr (undone, ==, before);
  g_assert_true (canevas_store_redo (store, NULL));
  redone = library_describe (store);
  g_assert_cmpstr (redone, ==, after);
  g_assert_true (canevas_digest_check (store->db, &library_schema, "test", NULL));
}

/* A commit that is prepared is still taken back whole, and lets nothing in that its entry does not tell. */
static void
test_prepared (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Hall");
  g_autofree char *before = library_describe (store);
  g_autofree char *label = g_strdup (canevas_store_get_undo_label (store));
  g_autofree char *after = NULL;
  g_autoptr (GError) error = NULL;

  for (guint committed = 0; committed < 2; committed++)
    {
      canevas_store_begin (store, "rename");
      g_assert_true (canevas_record_set_text (room, "name", "Great hall", NULL));
      g_assert_true (canevas_store_gather (store, NULL));
      g_assert_true (canevas_store_prepare_commit (store, NULL));
      g_assert_false (canevas_record_set_text (room, "name", "Attic", &error));
      g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_READ_ONLY);
      g_clear_error (&error);
      if (committed == 1)
        break;
      canevas_store_rollback (store);
      after = library_describe (store);
      g_assert_cmpstr (after, ==, before);
      g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, "Hall");
      g_assert_cmpstr (canevas_store_get_undo_label (store), ==, label);
      g_assert_true (canevas_digest_check (store->db, &library_schema, "test", NULL));
    }
  g_assert_true (canevas_store_commit (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, "Great hall");
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "rename");
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, "Hall");
}

static void
test_without_effect (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Hall");
  guint changed = 0, notified = 0;

  canevas_store_end_typing (store);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (count_cb), &changed);
  g_signal_connect_swapped (room, "notify", G_CALLBACK (count_cb), &notified);

  g_assert_true (canevas_record_set_text (room, "name", "Hall", NULL));
  canevas_store_begin (store, "there and back");
  g_assert_true (canevas_record_set_text (room, "name", "Cellar", NULL));
  g_assert_true (canevas_record_set_text (room, "name", "Hall", NULL));
  g_assert_true (canevas_store_commit (store, NULL));
  canevas_store_begin (store, "nothing");
  g_assert_true (canevas_store_commit (store, NULL));

  g_assert_cmpuint (changed, ==, 0);
  g_assert_cmpuint (notified, ==, 0);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Edit: Name");
}

static void
test_typing (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "R");

  for (int i = 2; i <= 12; i++)
    {
      g_autofree char *text = g_strndup ("Reading room", (gsize) i);

      g_assert_true (canevas_record_set_text (room, "name", text, NULL));
    }
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, NULL);
  g_assert_true (canevas_store_redo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, "Reading room");

  /* Leaving the field, another field, another record: each begins a new step. */
  g_assert_true (canevas_record_set_text (room, "name", "Reading room 2", NULL));
  canevas_store_end_typing (store);
  g_assert_true (canevas_record_set_text (room, "name", "Reading room 21", NULL));
  g_assert_true (canevas_record_set_text (room, "colour", "#000000", NULL));
  g_assert_true (canevas_record_set_text (room, "name", "Reading room 213", NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, "Reading room 21");
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_false (canevas_record_is_set (room, "colour"));
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, "Reading room 2");

  /* After the pause. */
  canevas_store_set_typing_window (store, 0);
  g_assert_true (canevas_record_set_text (room, "name", "A", NULL));
  g_assert_true (canevas_record_set_text (room, "name", "AB", NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, "A");
}

static void
test_typed_back (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Hall");

  canevas_store_end_typing (store);
  g_assert_true (canevas_record_set_text (room, "colour", "#ffffff", NULL));
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Edit: Colour");
  g_assert_true (canevas_record_unset (room, "colour", NULL));
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "Edit: Name");
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_text (room, "name"), ==, NULL);
}

static void
note_cb (CanevasRecord *record, GParamSpec *pspec, GString *log)
{
  g_string_append_printf (log, "%s ", pspec->name);
}

static void
test_notification (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Hall");
  g_autoptr (CanevasRecord) author = library_add (store, &library_author_type, NULL, "Exemple");
  g_autoptr (GString) log = g_string_new (NULL);
  guint changed = 0;

  g_signal_connect (room, "notify", G_CALLBACK (note_cb), log);
  g_signal_connect (author, "notify", G_CALLBACK (note_cb), log);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (count_cb), &changed);
  g_assert_cmpstr (canevas_record_get_title (author), ==, "Exemple");

  canevas_store_begin (store, "rename");
  g_assert_true (canevas_record_set_text (author, "given_name", "Ann", NULL));
  g_assert_true (canevas_record_set_text (author, "given_name", "Anne", NULL));
  g_assert_cmpstr (canevas_record_get_title (author), ==, "Anne Exemple");
  g_assert_true (canevas_record_set_text (room, "name", "Cellar", NULL));
  g_assert_true (canevas_record_set_text (room, "name", "Hall", NULL));
  g_assert_cmpstr (log->str, ==, "");
  g_assert_true (canevas_store_commit (store, NULL));
  g_assert_cmpstr (log->str, ==, "given-name title ");
  g_assert_cmpuint (changed, ==, 1);

  g_string_truncate (log, 0);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (log->str, ==, "given-name title ");
  g_assert_cmpuint (changed, ==, 2);
}

/* A handler that reacts to a change with a change of its own. */
static void
follow_cb (CanevasRecord *room, GParamSpec *pspec, CanevasRecord *author)
{
  g_assert_true (canevas_record_set_text (author, "family_name", canevas_record_get_text (room, "name"), NULL));
}

static void
test_action_in_handler (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Hall");
  g_autoptr (CanevasRecord) author = library_add (store, &library_author_type, NULL, "Nobody");
  guint changed = 0;

  g_signal_connect (room, "notify::name", G_CALLBACK (follow_cb), author);
  g_signal_connect_swapped (store, "changed", G_CALLBACK (count_cb), &changed);
  g_assert_true (canevas_record_set_text (room, "name", "Salon", NULL));
  g_assert_cmpstr (canevas_record_get_title (author), ==, "Salon");
  g_assert_cmpuint (changed, ==, 2);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpstr (canevas_record_get_title (author), ==, "Nobody");
  g_assert_cmpstr (canevas_record_get_title (room), ==, "Salon");
}

static void
keep_error_cb (CanevasStore *store, GError *error, GError **kept)
{
  g_clear_error (kept);
  *kept = g_error_copy (error);
}

static void
test_property_refused (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Hall");
  g_autoptr (GError) error = NULL;
  guint notified = 0;

  g_signal_connect (store, "failed", G_CALLBACK (keep_error_cb), &error);
  g_signal_connect_swapped (room, "notify::colour", G_CALLBACK (count_cb), &notified);
  g_object_set (room, "colour", "mauve", NULL);
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE);
  g_assert_cmpuint (notified, ==, 1);
  g_assert_null (canevas_record_get_text (room, "colour"));

  g_object_set (room, "colour", "#123456", NULL);
  g_assert_cmpstr (canevas_record_get_text (room, "colour"), ==, "#123456");
}

/* --- Any sequence of edits comes back whole --- */

static CanevasRecord *
pick (CanevasStore *store, const CanevasRecordType *type)
{
  g_autoptr (CanevasList) list = canevas_store_list (store, type);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  return n > 0 ? g_list_model_get_item (G_LIST_MODEL (list), (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
}

static void
edit_text (CanevasStore *store)
{
  g_autoptr (CanevasRecord) book = pick (store, &library_book_type);
  g_autofree char *text = g_strdup_printf ("Summary %d\nof the book", g_test_rand_int_range (0, 1000));

  if (book == NULL)
    return;
  g_assert_true (canevas_record_set_text (book, "summary", text, NULL));
  g_assert_true (canevas_record_set_decimal (book, "price", g_test_rand_double_range (0, 90), NULL));
}

static void
edit_shelf (CanevasStore *store)
{
  g_autoptr (CanevasRecord) shelf = pick (store, &library_shelf_type);
  g_autoptr (CanevasRecord) target = pick (store, &library_shelf_type);
  g_autoptr (CanevasRecord) book = pick (store, &library_book_type);

  if (shelf == NULL || book == NULL)
    return;
  g_assert_true (canevas_record_set_reference (book, "shelf", target, NULL));
  if (shelf != target)
    g_assert_true (canevas_store_remove (store, shelf, NULL));
}

static void
edit_randomly (CanevasStore *store)
{
  g_autoptr (CanevasRecord) record = NULL;
  g_autoptr (CanevasRecord) other = NULL;
  int kind = g_test_rand_int_range (0, 100);

  canevas_store_begin (store, "edit");
  if (kind < 30)
    edit_text (store);
  else if (kind < 45)
    edit_shelf (store);
  else if (kind < 60 && (record = pick (store, &library_shelf_type)) != NULL)
    other = library_add (store, &library_book_type, record, "Newcomer");
  else if (kind < 70 && (record = pick (store, &library_author_type)) != NULL)
    g_assert_true (canevas_store_remove (store, record, NULL));
  else if (kind < 80 && (record = pick (store, &library_book_type)) != NULL)
    {
      other = pick (store, &library_book_type);
      g_assert_true (canevas_store_move (store, record, other, NULL));
    }
  else if (kind < 85 && (record = pick (store, &library_room_type)) != NULL)
    g_assert_true (canevas_store_remove (store, record, NULL));
  else
    record = library_fill (store, "New room");
  g_assert_true (canevas_store_commit (store, NULL));
}

static CanevasStore *
reopen (CanevasStore *store, const char *path)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_store_close (store, &error));
  g_assert_no_error (error);
  g_object_unref (store);
  store = canevas_store_open (&library_schema, path, CANEVAS_OPEN_DEFAULT, &error);
  g_assert_no_error (error);
  return store;
}

static guint
go_all_the_way (CanevasStore *store, gboolean back)
{
  g_autoptr (GError) error = NULL;
  guint steps = 0;

  while ((back ? canevas_store_get_undo_label (store) : canevas_store_get_redo_label (store)) != NULL)
    {
      back ? canevas_store_undo (store, &error) : canevas_store_redo (store, &error);
      g_assert_no_error (error);
      steps++;
    }
  return steps;
}

static void
test_everything_comes_back (void)
{
  char *folder = library_make_folder ();
  g_autofree char *path = g_build_filename (folder, "library.canevas", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) store = canevas_store_create (&library_schema, path, &error);
  g_autofree char *empty = NULL;
  g_autofree char *full = NULL;
  g_autofree char *again = NULL;
  guint steps;

  g_assert_no_error (error);
  empty = library_describe (store);
  for (int i = 0; i < 50; i++)
    edit_randomly (store);
  full = library_describe (store);

  steps = go_all_the_way (store, TRUE);
  /* An edit that finds nothing to change leaves no step; chance makes some of those. */
  g_assert_cmpuint (steps, >, 20);
  again = library_describe (store);
  g_assert_cmpstr (again, ==, empty);

  /* What was undone can be redone after closing, and undone again after that. */
  store = reopen (g_steal_pointer (&store), path);
  g_assert_cmpuint (go_all_the_way (store, FALSE), ==, steps);
  g_free (again);
  again = library_describe (store);
  g_assert_cmpstr (again, ==, full);

  store = reopen (g_steal_pointer (&store), path);
  g_assert_cmpuint (go_all_the_way (store, TRUE), ==, steps);
  g_free (again);
  again = library_describe (store);
  g_assert_cmpstr (again, ==, empty);

  g_clear_object (&store);
  library_remove_folder (folder);
}

static void
write_change_cb (const CanevasRowChange *change, gpointer data)
{
  static const char *const kinds[] = { [CANEVAS_ROW_ADDED] = "+", [CANEVAS_ROW_CHANGED] = "~", [CANEVAS_ROW_REMOVED] = "-" };

  g_string_append_printf (data, " %s%s", kinds[change->kind], change->table);
  if (change->parent != NULL)
    g_string_append (data, " in its room");
}

/* What happened to each record, from the first day on; taking back is a change, too. */
static void
test_each_change (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_add (store, &library_room_type, NULL, "Attic");
  g_autoptr (CanevasRecord) shelf = library_add (store, &library_shelf_type, room, "Maps");
  g_autoptr (GString) told = g_string_new (NULL);

  g_assert_true (canevas_store_remove (store, shelf, NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  canevas_store_foreach_change (store, write_change_cb, told);
  g_assert_cmpstr (told->str, ==, " +room ~room +shelf in its room ~shelf -shelf in its room +shelf in its room");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/actions/set-and-undo", test_set_and_undo);
  g_test_add_func ("/store/actions/new-action-drops-redo", test_new_action_drops_redo);
  g_test_add_func ("/store/actions/cascade", test_cascade);
  g_test_add_func ("/store/actions/reads-inside", test_reads_inside);
  g_test_add_func ("/store/actions/rollback", test_rollback);
  g_test_add_func ("/store/actions/gathered", test_gathered);
  g_test_add_func ("/store/actions/prepared", test_prepared);
  g_test_add_func ("/store/actions/without-effect", test_without_effect);
  g_test_add_func ("/store/actions/typing", test_typing);
  g_test_add_func ("/store/actions/typed-back", test_typed_back);
  g_test_add_func ("/store/actions/notification", test_notification);
  g_test_add_func ("/store/actions/action-in-handler", test_action_in_handler);
  g_test_add_func ("/store/actions/property-refused", test_property_refused);
  g_test_add_func ("/store/actions/each-change", test_each_change);
  g_test_add_func ("/store/actions/everything-comes-back", test_everything_comes_back);
  return g_test_run ();
}
