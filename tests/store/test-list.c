/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

/* Lists follow the file; what they emit, applied to a copy, gives the truth. */

typedef struct
{
  GPtrArray *ids;
  guint emissions;
  guint removed;
  guint added;
} Mirror;

static void
mirror_cb (GListModel *model, guint position, guint removed, guint added, Mirror *mirror)
{
  g_assert_cmpuint (position + removed, <=, mirror->ids->len);
  if (removed > 0)
    g_ptr_array_remove_range (mirror->ids, position, removed);
  for (guint i = 0; i < added; i++)
    g_ptr_array_insert (mirror->ids, (int) (position + i), g_strdup (canevas_list_get_id (CANEVAS_LIST (model), position + i)));
  /* The model is already what it will be after this change. */
  g_assert_cmpuint (g_list_model_get_n_items (model), ==, mirror->ids->len);
  mirror->emissions++;
  mirror->removed += removed;
  mirror->added += added;
}

static Mirror *
mirror_new (CanevasList *list)
{
  Mirror *mirror = g_new0 (Mirror, 1);

  mirror->ids = g_ptr_array_new_with_free_func (g_free);
  mirror_cb (G_LIST_MODEL (list), 0, 0, g_list_model_get_n_items (G_LIST_MODEL (list)), mirror);
  mirror->emissions = mirror->added = 0;
  g_signal_connect (list, "items-changed", G_CALLBACK (mirror_cb), mirror);
  return mirror;
}

static void
mirror_check (Mirror *mirror, CanevasList *list)
{
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (list)), ==, mirror->ids->len);
  for (guint i = 0; i < mirror->ids->len; i++)
    {
      const char *id = g_ptr_array_index (mirror->ids, i);
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_assert_cmpstr (canevas_list_get_id (list, i), ==, id);
      g_assert_cmpuint (canevas_list_find (list, id), ==, i);
      g_assert_cmpstr (canevas_record_get_id (record), ==, id);
      g_assert_false (canevas_record_is_deleted (record));
    }
}

static void
mirror_free (Mirror *mirror)
{
  g_ptr_array_unref (mirror->ids);
  g_free (mirror);
}
G_DEFINE_AUTOPTR_CLEANUP_FUNC (Mirror, mirror_free)

static CanevasRecord *
add_room_with_shelves (CanevasStore *store, const char *names)
{
  CanevasRecord *room = library_add (store, &library_room_type, NULL, "Hall");

  for (const char *name = names; *name != '\0'; name++)
    {
      g_autofree char *title = g_strndup (name, 1);
      g_autoptr (CanevasRecord) shelf = library_add (store, &library_shelf_type, room, title);
    }
  return room;
}

static CanevasRecord *
get_item (CanevasList *list, guint position)
{
  return g_list_model_get_item (G_LIST_MODEL (list), position);
}

static void
assert_titles (CanevasList *list, const char *expected)
{
  g_autofree char *titles = library_join (list);

  g_assert_cmpstr (titles, ==, expected);
}

static void
test_order (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = add_room_with_shelves (store, "ABCDE");
  g_autoptr (CanevasList) shelves = canevas_store_children (store, &library_shelf_type, canevas_record_get_id (room));
  g_autoptr (Mirror) mirror = mirror_new (shelves);
  g_autoptr (CanevasRecord) a = get_item (shelves, 0);
  g_autoptr (CanevasRecord) c = get_item (shelves, 2);
  g_autoptr (CanevasRecord) e = get_item (shelves, 4);

  assert_titles (shelves, "A,B,C,D,E");

  /* One record moves: it leaves one place and comes to another, and nothing else is touched. */
  g_assert_true (canevas_store_move (store, e, a, NULL));
  assert_titles (shelves, "E,A,B,C,D");
  g_assert_cmpuint (mirror->removed, ==, 1);
  g_assert_cmpuint (mirror->added, ==, 1);
  mirror_check (mirror, shelves);

  g_assert_true (canevas_store_move (store, a, NULL, NULL));
  assert_titles (shelves, "E,B,C,D,A");
  g_assert_true (canevas_store_move (store, a, c, NULL));
  assert_titles (shelves, "E,B,A,C,D");
  mirror_check (mirror, shelves);
  g_assert_cmpuint (mirror->removed, ==, 3);

  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  assert_titles (shelves, "A,B,C,D,E");
  mirror_check (mirror, shelves);
}

/* Halving the distance between two ranks again and again comes to an end: then the siblings are numbered anew. */
static void
test_order_without_room (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasList) authors = canevas_store_list (store, &library_author_type);
  g_autoptr (CanevasRecord) first = library_add (store, &library_author_type, NULL, "A");
  g_autoptr (CanevasRecord) second = library_add (store, &library_author_type, NULL, "B");
  g_autoptr (CanevasRecord) third = library_add (store, &library_author_type, NULL, "C");
  g_autoptr (CanevasRecord) fourth = library_add (store, &library_author_type, NULL, "D");
  g_autoptr (Mirror) mirror = mirror_new (authors);

  for (int i = 0; i < 60; i++)
    {
      CanevasRecord *moved = i % 2 == 0 ? fourth : third;

      g_assert_true (canevas_store_move (store, moved, second, NULL));
      g_assert_cmpuint (canevas_list_find (authors, canevas_record_get_id (second)), ==,
                        canevas_list_find (authors, canevas_record_get_id (moved)) + 1);
      mirror_check (mirror, authors);
    }
  g_assert_cmpuint (canevas_list_find (authors, canevas_record_get_id (first)), ==, 0);
}

static void
test_minimal_changes (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = add_room_with_shelves (store, "ABCDEFGH");
  g_autoptr (CanevasList) shelves = canevas_store_children (store, &library_shelf_type, canevas_record_get_id (room));
  g_autoptr (Mirror) mirror = mirror_new (shelves);
  g_autoptr (CanevasRecord) b = get_item (shelves, 1);
  g_autoptr (CanevasRecord) g = get_item (shelves, 6);
  g_autoptr (CanevasRecord) last = NULL;

  /* Two ends of a list change in one action: what lies between is left alone. */
  canevas_store_begin (store, "tidy");
  g_assert_true (canevas_store_remove (store, b, NULL));
  g_assert_true (canevas_store_remove (store, g, NULL));
  last = library_add (store, &library_shelf_type, room, "I");
  g_assert_true (canevas_store_commit (store, NULL));
  assert_titles (shelves, "A,C,D,E,F,H,I");
  g_assert_cmpuint (mirror->emissions, ==, 3);
  g_assert_cmpuint (mirror->removed, ==, 2);
  g_assert_cmpuint (mirror->added, ==, 1);
  mirror_check (mirror, shelves);

  /* A field that neither orders nor filters the list does not touch it. */
  g_assert_true (canevas_record_set_text (last, "name", "Z", NULL));
  g_assert_cmpuint (mirror->emissions, ==, 3);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  assert_titles (shelves, "A,B,C,D,E,F,G,H");
  mirror_check (mirror, shelves);
}

static void
note_count_cb (CanevasList *list, GParamSpec *pspec, guint *count)
{
  g_object_get (list, "n-items", count, NULL);
}

static void
test_children (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) one = add_room_with_shelves (store, "AB");
  g_autoptr (CanevasRecord) two = add_room_with_shelves (store, "C");
  g_autoptr (CanevasList) ones = canevas_store_children (store, &library_shelf_type, canevas_record_get_id (one));
  g_autoptr (CanevasList) twos = canevas_store_children (store, &library_shelf_type, canevas_record_get_id (two));
  g_autoptr (CanevasList) nobodys = canevas_store_children (store, &library_shelf_type, NULL);
  g_autoptr (CanevasList) same = canevas_store_children (store, &library_shelf_type, canevas_record_get_id (one));
  g_autoptr (CanevasRecord) b = get_item (ones, 1);
  guint count = 0;

  g_assert_true (same == ones);
  g_assert_cmpstr (canevas_list_get_parent_id (ones), ==, canevas_record_get_id (one));
  g_assert_true (canevas_list_get_record_type (ones) == &library_shelf_type);
  g_signal_connect (twos, "notify::n-items", G_CALLBACK (note_count_cb), &count);

  g_assert_true (canevas_record_set_reference (b, "room", two, NULL));
  assert_titles (ones, "A");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (twos)), ==, 2);
  g_assert_cmpuint (count, ==, 2);
  g_assert_true (canevas_record_unset (b, "room", NULL));
  assert_titles (twos, "C");
  assert_titles (nobodys, "B");
  g_assert_cmpuint (count, ==, 1);
  g_assert_true (canevas_store_undo (store, NULL));
  assert_titles (nobodys, "");
  assert_titles (ones, "A,B");
}

static void
test_referring (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Hall");
  g_autoptr (CanevasList) authors = canevas_store_list (store, &library_author_type);
  g_autoptr (CanevasRecord) author = get_item (authors, 0);
  g_autoptr (CanevasList) books = canevas_store_referring (store, &library_book_type, "author", canevas_record_get_id (author));
  g_autoptr (CanevasRecord) book = get_item (books, 0);
  g_autoptr (CanevasRecord) shelf = canevas_record_get_reference (book, "shelf");
  g_autoptr (Mirror) mirror = mirror_new (books);

  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (books)), ==, 4);
  g_assert_true (canevas_record_unset (book, "author", NULL));
  mirror_check (mirror, books);
  g_assert_cmpuint (mirror->ids->len, ==, 3);
  g_assert_true (canevas_store_remove (store, shelf, NULL));
  g_assert_cmpuint (mirror->ids->len, ==, 0);
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_true (canevas_store_undo (store, NULL));
  mirror_check (mirror, books);
  g_assert_cmpuint (mirror->ids->len, ==, 4);
}

static void
edit_randomly (CanevasStore *store, CanevasList *books)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (books));
  g_autoptr (CanevasRecord) one = n > 0 ? get_item (books, (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
  g_autoptr (CanevasRecord) other = n > 0 ? get_item (books, (guint) g_test_rand_int_range (0, (gint32) n)) : NULL;
  g_autoptr (CanevasRecord) made = NULL;

  switch (g_test_rand_int_range (0, 4))
    {
    case 0:
      if (one != NULL && !canevas_record_is_deleted (one))
        canevas_store_remove (store, one, NULL);
      break;
    case 1:
      if (one != NULL && !canevas_record_is_deleted (one))
        canevas_record_set_decimal (one, "rank", g_test_rand_double_range (0, 50), NULL);
      break;
    case 2:
      if (one != NULL && !canevas_record_is_deleted (one) && !canevas_record_is_deleted (other))
        canevas_record_set_text (one, "shelf", canevas_record_get_text (other, "shelf"), NULL);
      break;
    default:
      made = library_add (store, &library_book_type, NULL, "Newcomer");
    }
}

static void
test_mirror_of_random_edits (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Hall");
  g_autoptr (CanevasList) books = canevas_store_list (store, &library_book_type);
  g_autoptr (CanevasRecord) first = get_item (books, 0);
  g_autoptr (CanevasList) siblings = canevas_store_children (store, &library_book_type, canevas_record_get_text (first, "shelf"));
  g_autoptr (Mirror) all = mirror_new (books);
  g_autoptr (Mirror) some = mirror_new (siblings);

  for (int i = 0; i < 300; i++)
    {
      canevas_store_begin (store, "edit");
      for (int j = g_test_rand_int_range (1, 6); j > 0; j--)
        edit_randomly (store, books);
      g_assert_true (canevas_store_commit (store, NULL));
      if (i % 5 == 0)
        g_assert_true (canevas_store_undo (store, NULL));
      mirror_check (all, books);
      mirror_check (some, siblings);
    }
  while (canevas_store_get_undo_label (store) != NULL)
    g_assert_true (canevas_store_undo (store, NULL));
  mirror_check (all, books);
  mirror_check (some, siblings);
  g_assert_cmpuint (all->ids->len, ==, 0);
}

/* Long lists load what is asked for; rows are the same objects whatever way one comes by them. */
static void
test_long_list (void)
{
  g_autoptr (CanevasStore) store = library_new ();
  g_autoptr (CanevasList) authors = NULL;
  g_autoptr (CanevasRecord) by_list = NULL;
  g_autoptr (CanevasRecord) by_id = NULL;

  canevas_store_begin (store, "import");
  for (int i = 0; i < 1000; i++)
    {
      g_autofree char *name = g_strdup_printf ("Author %04d", i);
      g_autoptr (CanevasRecord) author = library_add (store, &library_author_type, NULL, name);
    }
  g_assert_true (canevas_store_commit (store, NULL));

  authors = canevas_store_list (store, &library_author_type);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (authors)), ==, 1000);
  g_assert_cmpuint (canevas_store_count (store, &library_author_type), ==, 1000);
  by_list = get_item (authors, 700);
  by_id = canevas_store_lookup (store, &library_author_type, canevas_list_get_id (authors, 700));
  g_assert_true (by_list == by_id);
  g_assert_cmpstr (canevas_record_get_title (by_list), ==, "Author 0700");
  g_assert_null (g_list_model_get_item (G_LIST_MODEL (authors), 1000));
  g_assert_cmpuint (canevas_list_find (authors, "nobody"), ==, G_MAXUINT);
}

static void
test_closed (void)
{
  CanevasStore *store = library_new ();
  g_autoptr (CanevasRecord) room = library_fill (store, "Hall");
  g_autoptr (CanevasList) books = canevas_store_list (store, &library_book_type);
  g_autoptr (CanevasRecord) book = get_item (books, 0);
  g_autoptr (Mirror) mirror = mirror_new (books);
  g_autoptr (GError) error = NULL;

  g_assert_finalize_object (store);
  g_assert_cmpuint (mirror->ids->len, ==, 0);
  g_assert_cmpstr (canevas_record_get_title (book), ==, "Shelf A, volume 1");
  g_assert_null (canevas_record_get_store (book));
  g_assert_null (canevas_record_get_reference (book, "shelf"));
  g_assert_false (canevas_record_set_text (book, "title_page", "Too late", &error));
  g_assert_cmpstr (error->message, ==, "“Shelf A, volume 1” no longer exists, so it cannot be changed.");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/store/list/order", test_order);
  g_test_add_func ("/store/list/order-without-room", test_order_without_room);
  g_test_add_func ("/store/list/minimal-changes", test_minimal_changes);
  g_test_add_func ("/store/list/children", test_children);
  g_test_add_func ("/store/list/referring", test_referring);
  g_test_add_func ("/store/list/mirror-of-random-edits", test_mirror_of_random_edits);
  g_test_add_func ("/store/list/long", test_long_list);
  g_test_add_func ("/store/list/closed", test_closed);
  return g_test_run ();
}
