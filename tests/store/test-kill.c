/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "test-library.h"

#include "canevas-store-private.h"

#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

/*
 * A child edits and reports each action once its commit returned; it is killed at a random moment, over and over. Every reported
 * action must be in the file, none by half, and the file sound.
 */

#define KILLS 60
#define KEPT_BOOKS 30

/* The action of number @number: a book of that number, the same number as the colour of the room, and the oldest book gone. */
static void
act (CanevasStore *store, CanevasRecord *room, int number)
{
  g_autofree char *title = g_strdup_printf ("%d", number);
  g_autofree char *colour = g_strdup_printf ("#%06d", number);
  g_autofree char *padding = g_strnfill ((gsize) g_random_int_range (0, 9000), 'p');
  g_autoptr (CanevasRecord) book = NULL;
  g_autoptr (CanevasList) books = NULL;

  canevas_store_begin (store, title);
  book = canevas_store_add (store, &library_book_type, NULL, NULL);
  if (book == NULL || !canevas_record_set_text (book, "title_page", title, NULL) || !canevas_record_set_text (book, "summary", padding, NULL)
      || !canevas_record_set_text (room, "colour", colour, NULL))
    _exit (3);
  books = canevas_store_list (store, &library_book_type);
  if (g_list_model_get_n_items (G_LIST_MODEL (books)) > KEPT_BOOKS)
    {
      g_autoptr (CanevasRecord) oldest = g_list_model_get_item (G_LIST_MODEL (books), 0);

      if (!canevas_store_remove (store, oldest, NULL))
        _exit (3);
    }
  if (!canevas_store_commit (store, NULL))
    _exit (4);
}

static int
get_number (CanevasStore *store)
{
  g_autoptr (CanevasList) rooms = canevas_store_list (store, &library_room_type);
  g_autoptr (CanevasRecord) room = g_list_model_get_item (G_LIST_MODEL (rooms), 0);
  const char *colour = canevas_record_get_text (room, "colour");

  return colour != NULL ? atoi (colour + 1) : 0;
}

G_NORETURN static void
edit_until_killed (const char *path, int report)
{
  CanevasStore *store = canevas_store_open (&library_schema, path, CANEVAS_OPEN_DEFAULT, NULL);
  CanevasList *rooms;
  CanevasRecord *room;

  if (store == NULL || canevas_store_get_read_only (store))
    _exit (2);
  rooms = canevas_store_list (store, &library_room_type);
  room = g_list_model_get_item (G_LIST_MODEL (rooms), 0);
  for (int number = get_number (store) + 1;; number++)
    {
      act (store, room, number);
      if (write (report, &number, sizeof number) != sizeof number)
        _exit (5);
    }
}

/* Kills a child after some of its reports and a little more, which is how the moment becomes random. Returns the last report. */
static int
kill_an_editor (const char *path)
{
  int pipes[2], last = 0, number, status = 0;
  int reports = g_test_rand_int_range (1, 12);
  pid_t child;

  g_assert_cmpint (pipe (pipes), ==, 0);
  child = fork ();
  if (child == 0)
    {
      close (pipes[0]);
      edit_until_killed (path, pipes[1]);
    }
  close (pipes[1]);
  for (int i = 0; i < reports && read (pipes[0], &number, sizeof number) == sizeof number; i++)
    last = number;
  g_usleep ((gulong) g_test_rand_int_range (0, 6000));
  kill (child, SIGKILL);
  g_assert_cmpint (waitpid (child, &status, 0), ==, child);
  g_assert_true (WIFSIGNALED (status));
  while (read (pipes[0], &number, sizeof number) == sizeof number)
    last = number;
  close (pipes[0]);
  return last;
}

static void
assert_whole (CanevasStore *store, int reported)
{
  g_autoptr (CanevasList) books = canevas_store_list (store, &library_book_type);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (books));
  g_autoptr (CanevasRecord) newest = g_list_model_get_item (G_LIST_MODEL (books), n - 1);
  g_autoptr (GError) error = NULL;
  CanevasStoreInfo info = { 0 };
  int number = get_number (store);

  canevas_store_verify (store, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (number, >=, reported);
  g_assert_cmpint (number, <=, reported + 1);
  g_assert_cmpint (atoi (canevas_record_get_title (newest)), ==, number);
  g_assert_cmpuint (n, ==, MIN ((guint) number, KEPT_BOOKS));
  g_assert_cmpint (atoi (canevas_store_get_undo_label (store)), ==, number);
  /* One entry an action, and the one that made the room. */
  canevas_store_get_info (store, &info);
  g_assert_cmpuint (info.n_entries, ==, (guint) number + 1);
}

static void
test_kill (void)
{
  char *folder = library_make_folder ();
  g_autofree char *path = g_build_filename (folder, "library.canevas", NULL);
  g_autofree char *journal = g_strdup_printf ("%s-journal", path);
  CanevasStore *store = canevas_store_create (&library_schema, path, NULL);
  CanevasRecord *room = canevas_store_add (store, &library_room_type, NULL, NULL);
  guint in_the_middle = 0;

  g_object_unref (room);
  g_object_unref (store);
  for (int i = 0; i < KILLS; i++)
    {
      g_autoptr (GError) error = NULL;
      int reported = kill_an_editor (path);

      in_the_middle += g_file_test (journal, G_FILE_TEST_EXISTS);
      /* Sometimes the next to come only reads, and must see the same. */
      store = canevas_store_open (&library_schema, path, i % 5 == 0 ? CANEVAS_OPEN_READ_ONLY : CANEVAS_OPEN_DEFAULT, &error);
      g_assert_no_error (error);
      assert_whole (store, reported);
      g_object_unref (store);
    }
  g_test_message ("%u of %d kills hit an action in the middle", in_the_middle, KILLS);
  g_assert_cmpuint (in_the_middle, >, 0);
  library_remove_folder (folder);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/store/kill", test_kill);
  return g_test_run ();
}
