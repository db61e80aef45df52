/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-language.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-cell.h"
#include "canevas-raci-function.h"
#include "canevas-raci-sample.h"
#include "canevas-schema.h"

#define R CANEVAS_RACI_RESPONSIBLE
#define A CANEVAS_RACI_ACCOUNTABLE
#define C CANEVAS_RACI_CONSULTED
#define I CANEVAS_RACI_INFORMED

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasRaciMatrix *matrix;
  GString *heard; /* what was told since last asked */
} Fixture;

static void
cell_changed_cb (CanevasRaciMatrix *matrix, guint row, guint column, GString *heard)
{
  g_string_append_printf (heard, "%u,%u ", row, column);
}

static void
structure_changed_cb (CanevasRaciMatrix *matrix, GString *heard)
{
  g_string_append (heard, "structure ");
}

static void
headings_changed_cb (CanevasRaciMatrix *matrix, GString *heard)
{
  g_string_append (heard, "headings ");
}

static void
changed_cb (CanevasRaciMatrix *matrix, GString *heard)
{
  g_string_append (heard, "changed");
}

static void
set_up (Fixture *self, gconstpointer data)
{
  self->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  self->project = canevas_raci_sample_add (self->store);
  self->matrix = canevas_raci_matrix_new (self->project);
  self->heard = g_string_new (NULL);
  g_signal_connect (self->matrix, "cell-changed", G_CALLBACK (cell_changed_cb), self->heard);
  g_signal_connect (self->matrix, "structure-changed", G_CALLBACK (structure_changed_cb), self->heard);
  g_signal_connect (self->matrix, "headings-changed", G_CALLBACK (headings_changed_cb), self->heard);
  g_signal_connect (self->matrix, "changed", G_CALLBACK (changed_cb), self->heard);
}

static void
tear_down (Fixture *self, gconstpointer data)
{
  g_assert_finalize_object (g_steal_pointer (&self->matrix));
  g_string_free (self->heard, TRUE);
  g_clear_object (&self->project);
  g_assert_finalize_object (g_steal_pointer (&self->store));
}

static void
assert_heard (Fixture *self, const char *what)
{
  g_assert_cmpstr (self->heard->str, ==, what);
  g_string_truncate (self->heard, 0);
}

static void
assert_letters (Fixture *self, guint row, guint column, const char *letters)
{
  g_assert_cmpstr (canevas_raci_letters_to_text (canevas_raci_matrix_get_letters (self->matrix, row, column)), ==, letters);
}

static void
test_letters (void)
{
  CanevasRaciLetters letters;

  for (guint i = 0; i < 16; i++)
    {
      g_assert_true (canevas_raci_letters_from_text (canevas_raci_letters_to_text (i), &letters));
      g_assert_cmpuint (letters, ==, i);
    }
  g_assert_true (canevas_raci_letters_from_text (" a / r ", &letters));
  g_assert_cmpstr (canevas_raci_letters_to_text (letters), ==, "RA");
  g_assert_true (canevas_raci_letters_from_text ("–", &letters));
  g_assert_cmpuint (letters, ==, CANEVAS_RACI_NONE);
  g_assert_true (canevas_raci_letters_from_text (NULL, &letters));
  g_assert_false (canevas_raci_letters_from_text ("Responsable", &letters));
  g_assert_false (canevas_raci_letters_from_text ("À voir", &letters));
}

static void
test_reading (Fixture *self, gconstpointer data)
{
  g_assert_cmpuint (canevas_raci_matrix_get_n_rows (self->matrix), ==, RACI_SAMPLE_ROWS);
  g_assert_cmpuint (canevas_raci_matrix_get_n_columns (self->matrix), ==, RACI_SAMPLE_COLUMNS);
  g_assert_cmpstr (canevas_record_get_title (canevas_raci_matrix_get_activity (self->matrix, SAMPLE_CHOOSE)), ==, "Choisir un scénario");
  g_assert_cmpstr (canevas_record_get_title (canevas_raci_matrix_get_function (self->matrix, SAMPLE_ELECTED)), ==, "Élus référents");
  assert_letters (self, SAMPLE_CHOOSE, SAMPLE_ELECTED, "A");
  assert_letters (self, SAMPLE_PHONE, SAMPLE_SYSTEMS, "R");
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "");
  g_assert_true (canevas_raci_matrix_opens_phase (self->matrix, SAMPLE_NOTE));
  g_assert_true (canevas_raci_matrix_opens_phase (self->matrix, SAMPLE_DIAGNOSIS));
  g_assert_false (canevas_raci_matrix_opens_phase (self->matrix, SAMPLE_VOICES));
  g_assert_cmpuint (canevas_raci_matrix_find_row (self->matrix, canevas_raci_matrix_get_activity (self->matrix, 7)), ==, 7);
  g_assert_cmpuint (canevas_raci_matrix_find_column (self->matrix, canevas_raci_matrix_get_function (self->matrix, 6)), ==, 6);
}

/* One letter typed is one undo step, told as one cell. */
static void
test_setting (Fixture *self, gconstpointer data)
{
  guint n_cells = canevas_store_count (self->store, &canevas_raci_cell_type);

  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_DIRECTOR, R | A, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "RA");
  assert_heard (self, "5,0 changed");
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_raci_cell_type), ==, n_cells + 1);
  {
    CANEVAS_LANGUAGE_SCOPE ("en");
    g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_DIRECTOR, A, NULL));
    g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, "write A for “Directrice de projet”");
  }
  assert_heard (self, "5,0 changed");
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_raci_cell_type), ==, n_cells + 1);

  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_DIRECTOR, CANEVAS_RACI_NONE, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "");
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_raci_cell_type), ==, n_cells);
  assert_heard (self, "5,0 changed");

  g_assert_true (canevas_store_undo (self->store, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "A");
  assert_heard (self, "5,0 changed");
  g_assert_true (canevas_store_undo (self->store, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "RA");
  g_assert_true (canevas_store_undo (self->store, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "");
  g_assert_true (canevas_store_redo (self->store, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "RA");
}

/* What is there already is no change, and leaves no undo step. */
static void
test_setting_same (Fixture *self, gconstpointer data)
{
  g_autofree char *label = g_strdup (canevas_store_get_undo_label (self->store));

  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_NOTE, SAMPLE_DIRECTOR, A, NULL));
  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_DIRECTOR, CANEVAS_RACI_NONE, NULL));
  assert_heard (self, "");
  g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, label);
}

static void
test_many (Fixture *self, gconstpointer data)
{
  const CanevasRaciChange block[] = {
    { SAMPLE_RELIEF, SAMPLE_DIRECTOR, A }, { SAMPLE_RELIEF, SAMPLE_MANAGER, R }, { SAMPLE_CHOOSE, SAMPLE_DIRECTOR, C },
    { SAMPLE_CHOOSE, SAMPLE_STAFF, CANEVAS_RACI_NONE },
  };

  g_assert_true (canevas_raci_matrix_set_many (self->matrix, block, G_N_ELEMENTS (block), "paste", NULL));
  assert_heard (self, "4,0 4,5 5,0 5,1 changed");
  g_assert_cmpstr (canevas_store_get_undo_label (self->store), ==, "paste");
  g_assert_true (canevas_store_undo (self->store, NULL));
  assert_heard (self, "4,0 4,5 5,0 5,1 changed");
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_MANAGER, "C");
  assert_letters (self, SAMPLE_CHOOSE, SAMPLE_STAFF, "I");
}

/* Written twice inside somebody's action, a crossing is still one record. */
static void
test_nested (Fixture *self, gconstpointer data)
{
  guint n_cells = canevas_store_count (self->store, &canevas_raci_cell_type);

  canevas_store_begin (self->store, "more");
  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_TEAM, R, NULL));
  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_TEAM, C, NULL));
  g_assert_true (canevas_store_commit (self->store, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_TEAM, "C");
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_raci_cell_type), ==, n_cells + 1);
}

static CanevasRecord *
add_cell (Fixture *self, guint row, guint column, const char *flag, const char *note)
{
  CanevasRecord *cell = canevas_store_add (self->store, &canevas_raci_cell_type, self->project, NULL);

  g_assert_true (canevas_record_set_reference (cell, "activity", canevas_raci_matrix_get_activity (self->matrix, row), NULL));
  g_assert_true (canevas_record_set_reference (cell, "function", canevas_raci_matrix_get_function (self->matrix, column), NULL));
  g_assert_true (canevas_record_set_flag (cell, flag, TRUE, NULL));
  if (note != NULL)
    g_assert_true (canevas_record_set_text (cell, "note", note, NULL));
  return cell;
}

/* Two people filled the same crossing in two copies: both letters show, and the next one written leaves one record. */
static void
test_merged_twice (Fixture *self, gconstpointer data)
{
  guint n_cells = canevas_store_count (self->store, &canevas_raci_cell_type);
  g_autoptr (CanevasRecord) first = add_cell (self, SAMPLE_RELIEF, SAMPLE_STAFF, "responsible", NULL);
  g_autoptr (CanevasRecord) second = add_cell (self, SAMPLE_RELIEF, SAMPLE_STAFF, "accountable", "Accord du N+1");

  assert_letters (self, SAMPLE_RELIEF, SAMPLE_STAFF, "RA");
  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_STAFF, R, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_STAFF, "R");
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_raci_cell_type), ==, n_cells + 1);
  g_assert_true (canevas_record_is_deleted (first));
  g_assert_false (canevas_record_is_deleted (second));

  /* A remark survives the letters. */
  g_assert_true (canevas_raci_matrix_set (self->matrix, SAMPLE_RELIEF, SAMPLE_STAFF, CANEVAS_RACI_NONE, NULL));
  assert_letters (self, SAMPLE_RELIEF, SAMPLE_STAFF, "");
  g_assert_cmpstr (canevas_record_get_text (second, "note"), ==, "Accord du N+1");
}

static void
test_rows_and_columns (Fixture *self, gconstpointer data)
{
  CanevasRecord *function = canevas_raci_matrix_get_function (self->matrix, SAMPLE_MANAGER);
  CanevasRecord *activity = canevas_raci_matrix_get_activity (self->matrix, SAMPLE_PHONE);
  g_autoptr (CanevasRecord) added = NULL;

  g_assert_true (canevas_store_move (self->store, activity, canevas_raci_matrix_get_activity (self->matrix, 0), NULL));
  assert_heard (self, "structure changed");
  assert_letters (self, 0, SAMPLE_SYSTEMS, "R");
  assert_letters (self, 1, SAMPLE_MANAGER, "R");

  g_assert_true (canevas_store_remove (self->store, function, NULL));
  assert_heard (self, "structure changed");
  g_assert_cmpuint (canevas_raci_matrix_get_n_columns (self->matrix), ==, RACI_SAMPLE_COLUMNS - 1);
  assert_letters (self, 0, SAMPLE_SYSTEMS - 1, "R");
  g_assert_true (canevas_store_undo (self->store, NULL));
  assert_heard (self, "structure changed");
  assert_letters (self, 1, SAMPLE_MANAGER, "R");

  added = canevas_store_add (self->store, &canevas_raci_activity_type, self->project, NULL);
  g_assert_cmpuint (canevas_raci_matrix_find_row (self->matrix, added), ==, RACI_SAMPLE_ROWS);
  assert_letters (self, RACI_SAMPLE_ROWS, SAMPLE_TEAM, "");
  assert_heard (self, "structure changed");
  g_assert_true (canevas_record_set_text (added, "name", "Fermer les guichets", NULL));
  assert_heard (self, "headings changed");
  g_assert_true (canevas_raci_matrix_set (self->matrix, RACI_SAMPLE_ROWS, SAMPLE_TEAM, R, NULL));
  assert_heard (self, "10,2 changed");
}

/* Views often ask in the middle of a burst, when only some lists have been told. */
static void
ask_cb (CanevasList *list, guint position, guint removed, guint added, Fixture *self)
{
  for (guint row = 0; row < canevas_raci_matrix_get_n_rows (self->matrix); row++)
    for (guint column = 0; column < canevas_raci_matrix_get_n_columns (self->matrix); column++)
      canevas_raci_matrix_get_letters (self->matrix, row, column);
}

static void
test_asked_too_early (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasList) functions =
    canevas_store_children (self->store, &canevas_raci_function_type, canevas_record_get_id (self->project));

  g_signal_connect (functions, "items-changed", G_CALLBACK (ask_cb), self);
  g_assert_true (canevas_store_remove (self->store, canevas_raci_matrix_get_function (self->matrix, SAMPLE_DIRECTOR), NULL));
  assert_heard (self, "structure changed");
  assert_letters (self, SAMPLE_PHONE, SAMPLE_SYSTEMS - 1, "R");
  g_assert_true (canevas_store_undo (self->store, NULL));
  assert_heard (self, "structure changed");
  assert_letters (self, SAMPLE_NOTE, SAMPLE_DIRECTOR, "A");
  g_signal_handlers_disconnect_by_data (functions, self);
}

/* Another project's matrix is another. */
static void
test_other_project (Fixture *self, gconstpointer data)
{
  g_autoptr (CanevasRecord) other = canevas_raci_sample_add (self->store);
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (other);

  assert_heard (self, "");
  g_assert_true (canevas_raci_matrix_set (matrix, 0, 0, I, NULL));
  assert_heard (self, "");
  assert_letters (self, 0, 0, "A");
  g_assert_cmpuint (canevas_raci_matrix_get_n_rows (self->matrix), ==, RACI_SAMPLE_ROWS);
}

static void
test_closed (Fixture *self, gconstpointer data)
{
  g_assert_true (canevas_store_close (self->store, NULL));
  g_assert_cmpuint (canevas_raci_matrix_get_n_rows (self->matrix), ==, 0);
  assert_letters (self, 0, 0, "");
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/raci-matrix/letters", test_letters);
  g_test_add ("/raci-matrix/reading", Fixture, NULL, set_up, test_reading, tear_down);
  g_test_add ("/raci-matrix/setting", Fixture, NULL, set_up, test_setting, tear_down);
  g_test_add ("/raci-matrix/setting-same", Fixture, NULL, set_up, test_setting_same, tear_down);
  g_test_add ("/raci-matrix/many", Fixture, NULL, set_up, test_many, tear_down);
  g_test_add ("/raci-matrix/nested", Fixture, NULL, set_up, test_nested, tear_down);
  g_test_add ("/raci-matrix/merged-twice", Fixture, NULL, set_up, test_merged_twice, tear_down);
  g_test_add ("/raci-matrix/rows-and-columns", Fixture, NULL, set_up, test_rows_and_columns, tear_down);
  g_test_add ("/raci-matrix/asked-too-early", Fixture, NULL, set_up, test_asked_too_early, tear_down);
  g_test_add ("/raci-matrix/other-project", Fixture, NULL, set_up, test_other_project, tear_down);
  g_test_add ("/raci-matrix/closed", Fixture, NULL, set_up, test_closed, tear_down);
  return g_test_run ();
}
