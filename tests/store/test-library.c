/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "test-library.h"

#include "canevas-store-private.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#define DEFINE_RECORD(TypeName, type_name)                                                                                          \
  typedef struct                                                                                                                    \
  {                                                                                                                                 \
    CanevasRecord parent_instance;                                                                                                  \
  } TypeName;                                                                                                                       \
  typedef CanevasRecordClass TypeName##Class;                                                                                       \
  static GType type_name##_get_type (void);                                                                                         \
  G_DEFINE_FINAL_TYPE (TypeName, type_name, CANEVAS_TYPE_RECORD)                                                                    \
  static void type_name##_class_init (TypeName##Class *klass)                                                                       \
  {                                                                                                                                 \
    canevas_record_class_set_type (klass, &type_name##_type);                                                                       \
  }                                                                                                                                 \
  static void type_name##_init (TypeName *self) {}

DEFINE_RECORD (LibraryRoom, library_room)
DEFINE_RECORD (LibraryShelf, library_shelf)
DEFINE_RECORD (LibraryBook, library_book)
DEFINE_RECORD (LibraryLoan, library_loan)

/* --- An author's title is composed, as a person's names are --- */

typedef struct
{
  CanevasRecord parent_instance;
} LibraryAuthor;
typedef CanevasRecordClass LibraryAuthorClass;
static GType library_author_get_type (void);
G_DEFINE_FINAL_TYPE (LibraryAuthor, library_author, CANEVAS_TYPE_RECORD)

static char *
library_author_dup_title (CanevasRecord *record)
{
  const char *given = canevas_record_get_text (record, "given_name");
  const char *family = canevas_record_get_text (record, "family_name");

  return given != NULL ? g_strdup_printf ("%s %s", given, family != NULL ? family : "") : g_strdup (family);
}

static void
library_author_class_init (LibraryAuthorClass *klass)
{
  klass->dup_title = library_author_dup_title;
  canevas_record_class_set_type (klass, &library_author_type);
}

static void
library_author_init (LibraryAuthor *self)
{
}

/* --- Tables --- */

static const CanevasField room_fields[] = {
  { .name = "name", .kind = CANEVAS_FIELD_TEXT, .label = "Name", .required = TRUE, .maximum = 40 },
  { .name = "inside", .kind = CANEVAS_FIELD_REFERENCE, .label = "Inside", .references = "room", .on_delete = CANEVAS_ON_DELETE_CASCADE },
  { .name = "colour", .kind = CANEVAS_FIELD_COLOUR, .label = "Colour" },
  { .name = "rank", .kind = CANEVAS_FIELD_DECIMAL, .label = "Rank", .initial = "0" },
};

const CanevasRecordType library_room_type = {
  .table = "room", .label = "Room", .plural = "Rooms", .get_type = library_room_get_type,
  .fields = room_fields, .n_fields = G_N_ELEMENTS (room_fields), .title = "name", .order = "rank",
};

static const CanevasField shelf_fields[] = {
  { .name = "room", .kind = CANEVAS_FIELD_REFERENCE, .label = "Room", .references = "room", .on_delete = CANEVAS_ON_DELETE_CASCADE },
  { .name = "name", .kind = CANEVAS_FIELD_TEXT, .label = "Name" },
  { .name = "place", .kind = CANEVAS_FIELD_INTEGER, .label = "Place" },
};

const CanevasRecordType library_shelf_type = {
  .table = "shelf", .label = "Shelf", .plural = "Shelves", .get_type = library_shelf_get_type,
  .fields = shelf_fields, .n_fields = G_N_ELEMENTS (shelf_fields), .title = "name", .parent = "room", .order = "place",
};

static const CanevasField author_fields[] = {
  { .name = "given_name", .kind = CANEVAS_FIELD_TEXT, .label = "First name" },
  { .name = "family_name", .kind = CANEVAS_FIELD_TEXT, .label = "Last name" },
  { .name = "rank", .kind = CANEVAS_FIELD_DECIMAL, .label = "Rank", .initial = "0" },
};

const CanevasRecordType library_author_type = {
  .table = "author", .label = "Author", .plural = "Authors", .get_type = library_author_get_type,
  .fields = author_fields, .n_fields = G_N_ELEMENTS (author_fields), .title = "family_name", .order = "rank",
};

static const CanevasChoice book_states[] = {
  { "new", NC_("choice", "New") },
  { "worn", NC_("choice", "Worn") },
  { "lost", NC_("choice", "Lost") },
  { NULL },
};

static const CanevasField book_fields[] = {
  { .name = "shelf", .kind = CANEVAS_FIELD_REFERENCE, .label = "Shelf", .references = "shelf", .on_delete = CANEVAS_ON_DELETE_CASCADE },
  { .name = "author", .kind = CANEVAS_FIELD_REFERENCE, .label = "Author", .references = "author", .on_delete = CANEVAS_ON_DELETE_CLEAR },
  { .name = "title_page", .kind = CANEVAS_FIELD_TEXT, .label = "Title page", .required = TRUE },
  { .name = "summary", .kind = CANEVAS_FIELD_LONG_TEXT, .label = "Summary" },
  { .name = "pages", .kind = CANEVAS_FIELD_INTEGER, .label = "Pages", .minimum = 1, .maximum = 5000 },
  { .name = "price", .kind = CANEVAS_FIELD_DECIMAL, .label = "Price", .minimum = 0, .maximum = 100000 },
  { .name = "bought_on", .kind = CANEVAS_FIELD_DATE, .label = "Bought on" },
  { .name = "reading_time", .kind = CANEVAS_FIELD_DURATION, .label = "Reading time" },
  { .name = "state", .kind = CANEVAS_FIELD_CHOICE, .label = "State", .choices = book_states, .initial = "new" },
  { .name = "lent", .kind = CANEVAS_FIELD_FLAG, .label = "Lent" },
  { .name = "cover", .kind = CANEVAS_FIELD_COLOUR, .label = "Cover" },
  { .name = "rank", .kind = CANEVAS_FIELD_DECIMAL, .label = "Rank", .initial = "0" },
};

const CanevasRecordType library_book_type = {
  .table = "book", .label = "Book", .plural = "Books", .get_type = library_book_get_type,
  .fields = book_fields, .n_fields = G_N_ELEMENTS (book_fields), .title = "title_page", .parent = "shelf", .order = "rank",
};

static const CanevasField loan_fields[] = {
  { .name = "book", .kind = CANEVAS_FIELD_REFERENCE, .label = "Book", .references = "book", .on_delete = CANEVAS_ON_DELETE_CASCADE },
  { .name = "reader", .kind = CANEVAS_FIELD_TEXT, .label = "Reader" },
  { .name = "due", .kind = CANEVAS_FIELD_DATE, .label = "Due" },
  { .name = "rank", .kind = CANEVAS_FIELD_DECIMAL, .label = "Rank", .initial = "0" },
};

const CanevasRecordType library_loan_type = {
  .table = "loan", .label = "Loan", .plural = "Loans", .get_type = library_loan_get_type,
  .fields = loan_fields, .n_fields = G_N_ELEMENTS (loan_fields), .title = "reader", .parent = "book", .order = "rank",
};

static const CanevasRecordType *const types[] = {
  &library_room_type, &library_shelf_type, &library_author_type, &library_book_type, &library_loan_type,
};

const CanevasSchema library_schema = {
  .version = 1,
  .types = types,
  .n_types = G_N_ELEMENTS (types),
  .migrations = "/fr/canevas/Test/migrations",
};

/* --- Content --- */

CanevasStore *
library_new (void)
{
  g_autoptr (GError) error = NULL;
  CanevasStore *store = canevas_store_new_in_memory (&library_schema, &error);

  g_assert_no_error (error);
  return store;
}

CanevasRecord *
library_add (CanevasStore *store, const CanevasRecordType *type, CanevasRecord *parent, const char *title)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (store, type, parent, &error);

  g_assert_no_error (error);
  canevas_record_set_text (record, type->title, title, &error);
  g_assert_no_error (error);
  return record;
}

static void
add_books (CanevasStore *store, CanevasRecord *shelf, CanevasRecord *author)
{
  for (int i = 0; i < 4; i++)
    {
      g_autofree char *title = g_strdup_printf ("%s, volume %d", canevas_record_get_title (shelf), i + 1);
      g_autoptr (CanevasRecord) book = library_add (store, &library_book_type, shelf, title);

      canevas_record_set_reference (book, "author", author, NULL);
      canevas_record_set_integer (book, "pages", 100 + i, NULL);
      if (i % 2 == 0)
        {
          g_autoptr (CanevasRecord) loan = library_add (store, &library_loan_type, book, "Reader Example");

          canevas_record_set_flag (book, "lent", TRUE, NULL);
          canevas_record_set_text (loan, "due", "2026-12-01", NULL);
        }
    }
}

CanevasRecord *
library_fill (CanevasStore *store, const char *name)
{
  CanevasRecord *room;

  canevas_store_begin (store, "furnish");
  room = library_add (store, &library_room_type, NULL, name);
  for (int i = 0; i < 3; i++)
    {
      g_autofree char *label = g_strdup_printf ("Shelf %c", 'A' + i);
      g_autoptr (CanevasRecord) shelf = library_add (store, &library_shelf_type, room, label);
      g_autoptr (CanevasRecord) author = library_add (store, &library_author_type, NULL, label);

      add_books (store, shelf, author);
    }
  g_assert_true (canevas_store_commit (store, NULL));
  return room;
}

char *
library_describe (CanevasStore *store)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (types); i++)
    {
      g_autofree char *sql = g_strdup_printf ("SELECT * FROM \"%s\" ORDER BY \"id\"", types[i]->table);
      sqlite3_stmt *statement = NULL;

      g_assert_cmpint (sqlite3_prepare_v2 (store->db, sql, -1, &statement, NULL), ==, SQLITE_OK);
      while (sqlite3_step (statement) == SQLITE_ROW)
        {
          g_string_append (text, types[i]->table);
          for (int j = 0; j < sqlite3_column_count (statement); j++)
            g_string_append_printf (text, "|%s", (const char *) sqlite3_column_text (statement, j));
          g_string_append_c (text, '\n');
        }
      sqlite3_finalize (statement);
    }
  return g_string_free (text, FALSE);
}

char *
library_join (gpointer list)
{
  GString *titles = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (list); i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (list, i);

      g_string_append_printf (titles, "%s%s", i > 0 ? "," : "", canevas_record_get_title (record));
    }
  return g_string_free (titles, FALSE);
}

/* --- Folders --- */

char *
library_make_folder (void)
{
  g_autoptr (GError) error = NULL;
  char *folder = g_dir_make_tmp ("canevas-store-XXXXXX", &error);

  g_assert_no_error (error);
  return folder;
}

void
library_remove_folder (char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR) && !g_file_test (path, G_FILE_TEST_IS_SYMLINK))
        library_remove_folder (g_steal_pointer (&path));
      else
        g_unlink (path);
    }
  g_rmdir (folder);
  g_free (folder);
}
