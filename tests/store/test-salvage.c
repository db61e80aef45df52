/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "test-library.h"

#include "canevas-salvage.h"
#include "canevas-store-private.h"

#include <glib/gstdio.h>

/* A library of 400 books is damaged in every way that a disk or an interrupted copy has, and what is left of it saved. */

#define N_BOOKS 400
#define PAGE 4096

typedef struct
{
  char *folder;
  char *path;
  char *saved;
  guchar *content; /* of the file, to be damaged */
  gsize length;
  char *description; /* of what it held */
} Fixture;

static void
add_books (CanevasStore *store)
{
  g_autoptr (CanevasList) shelves = canevas_store_list (store, &library_shelf_type);
  g_autofree char *summary = g_strnfill (3000, 's');

  canevas_store_begin (store, "buy books");
  for (guint i = 0; i < N_BOOKS; i++)
    {
      g_autoptr (CanevasRecord) shelf = g_list_model_get_item (G_LIST_MODEL (shelves), i % 3);
      g_autofree char *title = g_strdup_printf ("Bought %03u, “é”", i);
      g_autoptr (CanevasRecord) book = library_add (store, &library_book_type, shelf, title);

      canevas_record_set_integer (book, "pages", 10 + i, NULL);
      canevas_record_set_text (book, "state", i % 2 == 0 ? "new" : "worn", NULL);
      /* These run over to pages of their own. */
      if (i % 50 == 7)
        {
          g_autofree char *long_summary = g_strdup_printf ("%s%s%s%s", summary, summary, summary, summary);

          canevas_record_set_text (book, "summary", long_summary, NULL);
        }
    }
  g_assert_true (canevas_store_commit (store, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasRecord) room = NULL;

  fixture->folder = library_make_folder ();
  fixture->path = g_build_filename (fixture->folder, "library.canevas", NULL);
  fixture->saved = g_build_filename (fixture->folder, "saved.canevas", NULL);
  store = canevas_store_create (&library_schema, fixture->path, NULL);
  room = library_fill (store, "Hall");
  add_books (store);
  fixture->description = library_describe (store);
  g_assert_true (canevas_store_close (store, NULL));
  g_assert_true (g_file_get_contents (fixture->path, (char **) &fixture->content, &fixture->length, NULL));
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  library_remove_folder (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->saved);
  g_free (fixture->content);
  g_free (fixture->description);
}

/* Writes the damaged content and saves what can be; the damaged file stays as it is, and what is saved is sound. */
static CanevasSalvage *
salvage (Fixture *fixture, GError **error)
{
  g_autofree char *after = NULL;
  gsize after_length = 0;
  g_autoptr (GError) open_error = NULL;
  g_autoptr (CanevasStore) store = NULL;
  CanevasSalvage *report;

  g_unlink (fixture->saved);
  g_assert_true (g_file_set_contents (fixture->path, (char *) fixture->content, (gssize) fixture->length, NULL));
  report = canevas_store_salvage (&library_schema, fixture->path, fixture->saved, NULL, error);
  g_assert_true (g_file_get_contents (fixture->path, &after, &after_length, NULL));
  g_assert_cmpmem (after, after_length, fixture->content, fixture->length);
  g_assert_cmpint (g_file_test (fixture->saved, G_FILE_TEST_EXISTS), ==, report != NULL);
  if (report == NULL)
    return NULL;

  store = canevas_store_open (&library_schema, fixture->saved, CANEVAS_OPEN_DEFAULT, &open_error);
  g_assert_no_error (open_error);
  canevas_store_verify (store, NULL, &open_error);
  g_assert_no_error (open_error);
  for (guint i = 0; i < library_schema.n_types; i++)
    g_assert_cmpuint (canevas_store_count (store, library_schema.types[i]), ==, report->counts[i].saved + report->counts[i].remade);
  return report;
}

static char *
describe_saved (Fixture *fixture)
{
  g_autoptr (CanevasStore) store = canevas_store_open (&library_schema, fixture->saved, CANEVAS_OPEN_READ_ONLY, NULL);

  return library_describe (store);
}

static const CanevasSalvageCount *
get_count (const CanevasSalvage *report, const CanevasRecordType *type)
{
  for (guint i = 0; i < report->schema->n_types; i++)
    if (report->counts[i].type == type)
      return &report->counts[i];
  g_assert_not_reached ();
}

static void
assert_all_saved (Fixture *fixture)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasSalvage) report = salvage (fixture, &error);
  g_autofree char *description = NULL;

  g_assert_no_error (error);
  description = describe_saved (fixture);
  g_assert_cmpstr (description, ==, fixture->description);
  g_assert_true (report->whole);
  g_assert_cmpint (report->lost, ==, 0);
  g_assert_cmpuint (report->remade + report->cleared_values + report->cleared_references + report->dropped, ==, 0);
}

/* The first page of the tree of a table or index. */
static guint
find_root (Fixture *fixture, const char *name)
{
  sqlite3 *db = NULL;
  g_autofree char *sql = g_strdup_printf ("SELECT rootpage FROM sqlite_schema WHERE name = '%s'", name);
  gint64 root;

  g_assert_true (g_file_set_contents (fixture->path, (char *) fixture->content, (gssize) fixture->length, NULL));
  sqlite3_open (fixture->path, &db);
  root = canevas_connection_get_integer (db, sql, 0);
  sqlite3_close (db);
  g_assert_cmpint (root, >, 1);
  return (guint) root;
}

static void
erase_page (Fixture *fixture, guint page)
{
  memset (fixture->content + (page - 1) * PAGE, 0, PAGE);
}

/* --- Everything is still there --- */

static void
test_sound (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = NULL;

  assert_all_saved (fixture);
  /* Nothing is missing, so what was done can still be taken back. */
  store = canevas_store_open (&library_schema, fixture->saved, CANEVAS_OPEN_DEFAULT, NULL);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "buy books");
  g_assert_true (canevas_store_undo (store, NULL));
  g_assert_cmpuint (canevas_store_count (store, &library_book_type), ==, 12);
}

static void
test_header (Fixture *fixture, gconstpointer data)
{
  memset (fixture->content, 0, 100);
  assert_all_saved (fixture);
}

static void
test_first_page (Fixture *fixture, gconstpointer data)
{
  erase_page (fixture, 1);
  assert_all_saved (fixture);
}

static void
test_index (Fixture *fixture, gconstpointer data)
{
  erase_page (fixture, find_root (fixture, "book_shelf"));
  erase_page (fixture, find_root (fixture, "sqlite_autoindex_book_1"));
  assert_all_saved (fixture);
}

/* Without the top of its tree, the pages of a table are found by what is on them. */
static void
test_top_of_tree (Fixture *fixture, gconstpointer data)
{
  erase_page (fixture, find_root (fixture, "book"));
  assert_all_saved (fixture);
}

/* Stopped in the middle of a change: what SQLite had already written of it is taken back, even where it could no longer do so itself. */
static void
test_interrupted (Fixture *fixture, gconstpointer data)
{
  g_autofree char *journal_path = g_strdup_printf ("%s-journal", fixture->path);
  g_autofree char *journal = NULL;
  gsize journal_length;
  sqlite3 *db = NULL;

  sqlite3_open (fixture->path, &db);
  /* A memory of two pages makes it write before the end. */
  g_assert_cmpint (sqlite3_exec (db, "PRAGMA cache_size = 2; BEGIN; UPDATE book SET title_page = 'Half done', pages = 1; DELETE FROM loan;"
                                     "CREATE TABLE more (text); INSERT INTO more SELECT summary FROM book", NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_clear_pointer (&fixture->content, g_free);
  g_assert_true (g_file_get_contents (fixture->path, (char **) &fixture->content, &fixture->length, NULL));
  g_assert_true (g_file_get_contents (journal_path, &journal, &journal_length, NULL));
  sqlite3_close (db);
  g_assert_nonnull (memmem (fixture->content, fixture->length, "Half done", 9));

  memset (fixture->content, 0, 100);
  g_assert_true (g_file_set_contents (journal_path, journal, (gssize) journal_length, NULL));
  assert_all_saved (fixture);

  /* A journal that is damaged itself stops being believed where it is, and is never followed out of the file. */
  for (gsize at = 0; at < journal_length; at += journal_length / 37)
    {
      g_autoptr (CanevasSalvage) report = NULL;
      g_autofree char *spoilt = g_memdup2 (journal, journal_length);

      memset (spoilt + at, 0xff, MIN (4, journal_length - at));
      g_assert_true (g_file_set_contents (journal_path, spoilt, (gssize) (journal_length - at / 2), NULL));
      report = salvage (fixture, NULL);
    }
}

/* --- Something is lost --- */

static void
test_lost_parents (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasSalvage) report = NULL;
  g_autoptr (CanevasStore) store = NULL;
  g_autoptr (CanevasList) shelves = NULL;
  g_autofree char *titles = NULL;
  g_autofree char *summary = NULL;
  g_autofree char *lines = NULL;

  erase_page (fixture, find_root (fixture, "shelf"));
  erase_page (fixture, find_root (fixture, "author"));
  report = salvage (fixture, &error);
  g_assert_no_error (error);
  g_assert_false (report->whole);

  /* Books belong to shelves, so these stand again; their authors they can do without. */
  g_assert_cmpuint (get_count (report, &library_book_type)->saved, ==, N_BOOKS + 12);
  g_assert_true (get_count (report, &library_book_type)->whole);
  g_assert_cmpuint (get_count (report, &library_shelf_type)->remade, ==, 3);
  g_assert_cmpint (get_count (report, &library_shelf_type)->lost, ==, 3);
  g_assert_cmpuint (get_count (report, &library_author_type)->saved, ==, 0);
  g_assert_cmpint (get_count (report, &library_author_type)->lost, ==, 3);
  g_assert_cmpuint (report->cleared_references, ==, 12);

  store = canevas_store_open (&library_schema, fixture->saved, CANEVAS_OPEN_DEFAULT, NULL);
  shelves = canevas_store_list (store, &library_shelf_type);
  titles = library_join (shelves);
  g_assert_cmpstr (titles, ==, "(lost: only what belongs to it was saved),(lost: only what belongs to it was saved),"
                               "(lost: only what belongs to it was saved)");
  /* History can be read, and no longer be taken back. */
  g_assert_cmpuint (report->entries, ==, 2);
  g_assert_null (canevas_store_get_undo_label (store));

  summary = canevas_salvage_summarise (report);
  g_assert_cmpstr (summary, ==,
                   "419 records were saved. 6 are lost. 3 lost records were made anew, empty, to hold what belongs to them. References to "
                   "lost records, now empty: 12. Read it through before you rely on it.");
  lines = canevas_salvage_describe (report);
  g_assert_cmpstr (lines, ==, "Rooms: 1, all of them\nShelves: 0, 3 lost\nAuthors: 0, 3 lost\nBooks: 412, all of them\n"
                              "Loans: 6, all of them\n");
}

/* A text that ran over to a page that is gone takes no other value of its record with it. */
static void
test_lost_text (Fixture *fixture, gconstpointer data)
{
  g_autofree char *run = g_strnfill (2000, 's');
  g_autoptr (CanevasSalvage) report = NULL;
  guint n_erased = 0;

  for (guint page = 2; page <= fixture->length / PAGE; page++)
    {
      guchar *start = fixture->content + (page - 1) * PAGE;

      /* Pages of continuation begin with the number of the next one. */
      if (start[0] == 0 && memmem (start, PAGE, run, strlen (run)) != NULL)
        {
          start[0] = 0xff;
          n_erased++;
        }
    }
  g_assert_cmpuint (n_erased, >, 0);
  report = salvage (fixture, NULL);
  g_assert_cmpuint (get_count (report, &library_book_type)->saved, ==, N_BOOKS + 12);
  g_assert_cmpuint (report->saved, ==, 425);
  g_assert_cmpuint (report->cleared_values, >, 0);
}

static void
test_letter (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasSalvage) report = NULL;
  guchar *place = fixture->content;
  guint n_copies = 0;

  /* Pages that were split keep copies that no longer count: which of all is the living one, only the tree knows. */
  while ((place = memmem (place, fixture->length - (gsize) (place - fixture->content), "Bought 123, ", 12)) != NULL)
    {
      place[0] = 0xff; /* no text any more */
      n_copies++;
    }
  g_assert_cmpuint (n_copies, >, 0);
  report = salvage (fixture, NULL);
  g_assert_cmpuint (report->cleared_values, ==, 1);
  g_assert_cmpint (report->lost, ==, 0);
  g_assert_false (get_count (report, &library_book_type)->whole);
  g_assert_true (get_count (report, &library_loan_type)->whole);
}

/* What was deleted does not come back, though it is still on the disk. */
static void
test_deleted (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasStore) store = canevas_store_open (&library_schema, fixture->path, CANEVAS_OPEN_DEFAULT, NULL);
  g_autoptr (CanevasSalvage) report = NULL;

  g_assert_true (canevas_store_undo (store, NULL));
  g_clear_object (&store);
  g_clear_pointer (&fixture->content, g_free);
  g_assert_true (g_file_get_contents (fixture->path, (char **) &fixture->content, &fixture->length, NULL));
  g_assert_nonnull (memmem (fixture->content, fixture->length, "Bought 123, ", 12));
  erase_page (fixture, find_root (fixture, "loan"));
  report = salvage (fixture, NULL);
  g_assert_cmpuint (get_count (report, &library_book_type)->saved, ==, 12);
  g_assert_cmpint (get_count (report, &library_loan_type)->lost, ==, 6);
}

static void
test_truncated (Fixture *fixture, gconstpointer data)
{
  const gsize whole = fixture->length;
  guint most = 0;

  for (guint i = 1; i < 20; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasSalvage) report = NULL;

      fixture->length = whole * i / 20 + i;
      report = salvage (fixture, &error);
      if (report == NULL)
        {
          g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS);
          continue;
        }
      g_assert_cmpuint (report->saved, >=, most);
      g_assert_false (report->whole);
      most = report->saved;
    }
  g_assert_cmpuint (most, >, N_BOOKS);
}

/* Never a crash, never without an end; what is saved is sound each time. */
static void
test_flips (Fixture *fixture, gconstpointer data)
{
  g_autofree guchar *whole = g_memdup2 (fixture->content, fixture->length);

  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasSalvage) report = NULL;
      guint n_flips = 1u << (i % 15);

      memcpy (fixture->content, whole, fixture->length);
      for (guint j = 0; j < n_flips; j++)
        fixture->content[g_test_rand_int_range (0, (gint32) fixture->length)] ^= (guchar) (1 << g_test_rand_int_range (0, 8));
      report = salvage (fixture, &error);
      if (report == NULL)
        g_assert_error (error, CANEVAS_STORE_ERROR, error->code);
      if (n_flips <= 64)
        g_assert_cmpuint (report->saved, >, N_BOOKS / 2);
    }
}

static void
test_erased_pages (Fixture *fixture, gconstpointer data)
{
  g_autofree guchar *whole = g_memdup2 (fixture->content, fixture->length);

  for (guint i = 0; i < 30; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (CanevasSalvage) report = NULL;

      memcpy (fixture->content, whole, fixture->length);
      for (guint j = 0; j < 8; j++)
        erase_page (fixture, (guint) g_test_rand_int_range (1, (gint32) (fixture->length / PAGE) + 1));
      report = salvage (fixture, &error);
      g_assert_no_error (error);
      g_assert_cmpuint (report->saved, >, N_BOOKS / 2);
    }
}

/* Pages that lead to one another, and rows that all run over to the same pages. */
static void
test_circles (Fixture *fixture, gconstpointer data)
{
  guint root = find_root (fixture, "book");
  guchar *top = fixture->content + (root - 1) * PAGE;
  g_autoptr (CanevasSalvage) report = NULL;

  g_assert_cmpint (top[0], ==, 5);
  for (guint i = 0; i < (guint) (top[3] << 8 | top[4]); i++)
    {
      guint cell = (guint) top[12 + 2 * i] << 8 | top[13 + 2 * i];

      top[cell] = top[cell + 1] = 0;
      top[cell + 2] = (guchar) (root >> 8);
      top[cell + 3] = (guchar) root;
    }
  report = salvage (fixture, NULL);
  g_assert_cmpuint (get_count (report, &library_book_type)->saved, ==, N_BOOKS + 12);
}

/* --- Refusals --- */

static void
test_nothing (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  fixture->length = 5000;
  memset (fixture->content, 'a', fixture->length);
  g_assert_null (salvage (fixture, &error));
  g_assert_cmpstr (error->message, ==,
                   "Nothing can be saved of “library.canevas”: it holds no record of Canevas that could still be read.");
  g_clear_error (&error);
  fixture->length = 0;
  g_assert_null (salvage (fixture, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS);
}

static void
test_refusals (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GCancellable) cancelled = g_cancellable_new ();
  g_autofree char *missing = g_build_filename (fixture->folder, "missing.canevas", NULL);

  /* Over nothing that exists, the damaged file itself included. */
  g_assert_null (canevas_store_salvage (&library_schema, fixture->path, fixture->path, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_EXISTS);
  g_clear_error (&error);
  g_assert_null (canevas_store_salvage (&library_schema, missing, fixture->saved, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_null (canevas_store_salvage (&library_schema, fixture->folder, fixture->saved, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NOT_CANEVAS);
  g_clear_error (&error);

  g_cancellable_cancel (cancelled);
  g_assert_null (canevas_store_salvage (&library_schema, fixture->path, fixture->saved, cancelled, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_false (g_file_test (fixture->saved, G_FILE_TEST_EXISTS));
}

static void
test_newer (Fixture *fixture, gconstpointer data)
{
  g_autoptr (GError) error = NULL;
  sqlite3 *db = NULL;

  /* A version from the future is believed where its tables are others than ours, too. */
  fixture->content[63] = 9;
  assert_all_saved (fixture);

  sqlite3_open (fixture->path, &db);
  g_assert_cmpint (sqlite3_exec (db, "ALTER TABLE book ADD COLUMN smell TEXT", NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
  g_unlink (fixture->saved);
  g_assert_null (canevas_store_salvage (&library_schema, fixture->path, fixture->saved, NULL, &error));
  g_assert_error (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_NEWER);
}

#define ADD(name, function) g_test_add ("/store/salvage/" name, Fixture, NULL, set_up, function, tear_down)

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  ADD ("sound", test_sound);
  ADD ("header", test_header);
  ADD ("first-page", test_first_page);
  ADD ("index", test_index);
  ADD ("top-of-tree", test_top_of_tree);
  ADD ("interrupted", test_interrupted);
  ADD ("lost-parents", test_lost_parents);
  ADD ("lost-text", test_lost_text);
  ADD ("letter", test_letter);
  ADD ("deleted", test_deleted);
  ADD ("truncated", test_truncated);
  ADD ("flips", test_flips);
  ADD ("erased-pages", test_erased_pages);
  ADD ("circles", test_circles);
  ADD ("nothing", test_nothing);
  ADD ("refusals", test_refusals);
  ADD ("newer", test_newer);
  return g_test_run ();
}
