/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-inspector.h"
#include "canevas-raci-activity.h"
#include "canevas-raci-function.h"
#include "canevas-raci-sample.h"
#include "canevas-raci-view.h"
#include "canevas-view-page.h"

#include <string.h>
#include <unistd.h>

typedef struct
{
  CanevasWindow *window;
  CanevasRecord *project;
  CanevasRaciMatrix *matrix;
  CanevasRaciGrid *grid;
} Fixture;

static CanevasRaciGrid *
show (CanevasWindow *window)
{
  CanevasPage *page = canevas_page_test_show (window, "governance");
  CanevasView *view = canevas_view_page_show (CANEVAS_VIEW_PAGE (page), "raci");

  g_assert_true (CANEVAS_IS_RACI_VIEW (view));
  canevas_gui_wait (gtk_widget_get_mapped (GTK_WIDGET (view)));
  return canevas_raci_view_get_grid (CANEVAS_RACI_VIEW (view));
}

static void
open_sample (Fixture *self, const char *name)
{
  self->window = canevas_gui_test_create (name);
  self->project = canevas_raci_sample_add (canevas_page_test_get_store (self->window));
  self->matrix = canevas_raci_matrix_new (self->project);
  self->grid = show (self->window);
  gtk_widget_grab_focus (GTK_WIDGET (self->grid));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

static void
close_sample (Fixture *self)
{
  g_clear_object (&self->matrix);
  g_clear_object (&self->project);
  canevas_gui_test_close (self->window);
}

static const char *
get_letters (Fixture *self, guint row, guint column)
{
  return canevas_raci_letters_to_text (canevas_raci_matrix_get_letters (self->matrix, row, column));
}

#define wait_letters(self, row, column, letters) canevas_gui_wait (g_str_equal (get_letters (self, row, column), letters))

static void
assert_cursor (Fixture *self, int row, int column)
{
  int at_row, at_column;

  canevas_raci_grid_get_cursor (self->grid, &at_row, &at_column);
  g_assert_cmpint (at_row, ==, row);
  g_assert_cmpint (at_column, ==, column);
}

static gboolean
has_label (Fixture *self, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (self->window), GTK_TYPE_LABEL, text) != NULL;
}

static void
test_letters_are_typed (void)
{
  Fixture self;

  open_sample (&self, "raci-typing.canevas");
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (self.window), "raci");
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_RELIEF, SAMPLE_DIRECTOR);
  canevas_gui_test_press (self.window, "a");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "A");
  canevas_gui_test_press (self.window, "r");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "RA");
  canevas_gui_test_press (self.window, "r");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "A");
  /* Who is consulted is nothing else, unless that is said. */
  canevas_gui_test_press (self.window, "c");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "C");
  canevas_gui_test_press (self.window, "shift+i");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "CI");
  canevas_gui_test_press (self.window, "Delete");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "");
  canevas_gui_test_press (self.window, "ctrl+z");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_DIRECTOR, "CI");
  close_sample (&self);
}

static void
test_the_cursor_moves (void)
{
  Fixture self;

  open_sample (&self, "raci-moving.canevas");
  canevas_raci_grid_set_cursor (self.grid, 1, 1);
  canevas_gui_test_press (self.window, "Down Right");
  assert_cursor (&self, 2, 2);
  canevas_gui_test_press (self.window, "End");
  assert_cursor (&self, 2, RACI_SAMPLE_COLUMNS - 1);
  canevas_gui_test_press (self.window, "Right");
  assert_cursor (&self, 2, RACI_SAMPLE_COLUMNS - 1);
  canevas_gui_test_press (self.window, "ctrl+End");
  assert_cursor (&self, RACI_SAMPLE_ROWS - 1, RACI_SAMPLE_COLUMNS - 1);
  canevas_gui_test_press (self.window, "ctrl+Home");
  assert_cursor (&self, 0, 0);
  canevas_gui_test_press (self.window, "Up");
  assert_cursor (&self, -1, 0);
  canevas_gui_test_press (self.window, "Left");
  assert_cursor (&self, -1, 0);
  /* On a name, its form stands in the pane. */
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (self.window), CANEVAS_TYPE_INSPECTOR, NULL) != NULL);
  canevas_gui_test_press (self.window, "Down Left");
  assert_cursor (&self, 0, -1);
  canevas_gui_test_assert_named ();
  close_sample (&self);
}

/* Whatever was copied in a spreadsheet lands as one step; a word that is no letter lands nowhere. */
static void
test_blocks_are_copied_and_pasted (void)
{
  Fixture self;
  GdkClipboard *clipboard;

  open_sample (&self, "raci-paste.canevas");
  clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self.grid));
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_NOTE, SAMPLE_DIRECTOR);
  canevas_gui_test_press (self.window, "shift+Down shift+Right ctrl+c");
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_TRAIN, SAMPLE_SYSTEMS);
  canevas_gui_test_press (self.window, "ctrl+v");
  wait_letters (&self, SAMPLE_TRAIN, SAMPLE_SYSTEMS, "A");
  g_assert_cmpstr (get_letters (&self, SAMPLE_TRAIN, SAMPLE_STAFF), ==, "R");
  g_assert_cmpstr (get_letters (&self, SAMPLE_PHONE, SAMPLE_SYSTEMS), ==, "A");
  g_assert_cmpstr (get_letters (&self, SAMPLE_PHONE, SAMPLE_STAFF), ==, "R");
  canevas_gui_test_press (self.window, "ctrl+z");
  wait_letters (&self, SAMPLE_TRAIN, SAMPLE_SYSTEMS, "");
  g_assert_cmpstr (get_letters (&self, SAMPLE_PHONE, SAMPLE_SYSTEMS), ==, "R");

  gdk_clipboard_set_text (clipboard, "r/a\tI\r\n");
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_RELIEF, SAMPLE_STAFF);
  canevas_gui_test_press (self.window, "ctrl+v");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_STAFF, "RA");
  wait_letters (&self, SAMPLE_RELIEF, SAMPLE_ELECTED, "I");

  gdk_clipboard_set_text (clipboard, "A\tOui");
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_MEASURE, SAMPLE_SYSTEMS);
  canevas_gui_test_press (self.window, "ctrl+v");
  canevas_gui_wait (has_label (&self, "Nothing was pasted: “Oui” is not made of the letters R, A, C and I."));
  g_assert_cmpstr (get_letters (&self, SAMPLE_MEASURE, SAMPLE_SYSTEMS), ==, "");
  close_sample (&self);
}

static void
test_names_are_typed_in_place (void)
{
  Fixture self;
  CanevasRecord *activity;

  open_sample (&self, "raci-names.canevas");
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_PHONE, SAMPLE_TEAM);
  activity = canevas_raci_matrix_get_activity (self.matrix, SAMPLE_PHONE);
  canevas_gui_test_press (self.window, "Return End space 2 Escape");
  canevas_gui_wait (g_str_equal (canevas_record_get_title (activity), "Adapter la téléphonie 2"));
  /* The keyboard is back in the table, on the name. */
  assert_cursor (&self, SAMPLE_PHONE, -1);
  canevas_gui_test_press (self.window, "Right a");
  wait_letters (&self, SAMPLE_PHONE, SAMPLE_DIRECTOR, "A");

  canevas_page_test_click (self.window, "Add an activity");
  canevas_gui_wait (canevas_raci_matrix_get_n_rows (self.matrix) == RACI_SAMPLE_ROWS + 1);
  canevas_gui_test_assert_named ();
  canevas_gui_test_press (self.window, "F e r m e r Return");
  activity = canevas_raci_matrix_get_activity (self.matrix, RACI_SAMPLE_ROWS);
  canevas_gui_wait (g_str_equal (canevas_record_get_title (activity), "Fermer"));
  g_assert_cmpstr (canevas_record_get_text (activity, "phase"), ==, "Évaluation");

  canevas_page_test_click (self.window, "Add a function");
  canevas_gui_wait (canevas_raci_matrix_get_n_columns (self.matrix) == RACI_SAMPLE_COLUMNS + 1);
  canevas_gui_test_press (self.window, "D S I Return");
  canevas_gui_wait (
    g_str_equal (canevas_record_get_title (canevas_raci_matrix_get_function (self.matrix, RACI_SAMPLE_COLUMNS)), "DSI"));
  close_sample (&self);
}

/* A row moved among those of another phase is of that phase. */
static void
test_rows_and_columns_are_moved (void)
{
  Fixture self;

  open_sample (&self, "raci-moves.canevas");
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_CHOOSE, SAMPLE_ELECTED);
  canevas_gui_test_press (self.window, "alt+Down");
  wait_letters (&self, SAMPLE_CHOOSE + 1, SAMPLE_ELECTED, "A");
  assert_cursor (&self, SAMPLE_CHOOSE + 1, SAMPLE_ELECTED);
  g_assert_cmpstr (canevas_record_get_text (canevas_raci_matrix_get_activity (self.matrix, SAMPLE_CHOOSE + 1), "phase"), ==, "Mise en œuvre");
  canevas_gui_test_press (self.window, "alt+Left");
  wait_letters (&self, SAMPLE_CHOOSE + 1, SAMPLE_ELECTED - 1, "A");
  assert_cursor (&self, SAMPLE_CHOOSE + 1, SAMPLE_ELECTED - 1);
  canevas_gui_test_press (self.window, "ctrl+z ctrl+z");
  wait_letters (&self, SAMPLE_CHOOSE, SAMPLE_ELECTED, "A");
  g_assert_cmpstr (canevas_record_get_text (canevas_raci_matrix_get_activity (self.matrix, SAMPLE_CHOOSE), "phase"), ==, "Scénarios");

  canevas_raci_grid_set_cursor (self.grid, SAMPLE_PHONE, -1);
  canevas_gui_test_press (self.window, "Delete");
  canevas_gui_wait (canevas_raci_matrix_get_n_rows (self.matrix) == RACI_SAMPLE_ROWS - 1);
  canevas_gui_test_press (self.window, "ctrl+z");
  canevas_gui_wait (canevas_raci_matrix_get_n_rows (self.matrix) == RACI_SAMPLE_ROWS);
  close_sample (&self);
}

static void
test_what_is_wrong_is_put_right (void)
{
  Fixture self;

  open_sample (&self, "raci-review.canevas");
  canevas_gui_wait (has_label (&self, "3 points to review"));
  g_assert_true (has_label (&self, "Choisir un scénario: two A"));
  canevas_page_test_click (self.window, "Keep the A of: Élus référents");
  canevas_gui_wait (has_label (&self, "2 points to review"));
  g_assert_cmpstr (get_letters (&self, SAMPLE_CHOOSE, SAMPLE_DIRECTOR), ==, "C");
  /* What is typed is reviewed at once. */
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_NOTE, SAMPLE_DIRECTOR);
  gtk_widget_grab_focus (GTK_WIDGET (self.grid));
  canevas_gui_test_press (self.window, "Delete");
  canevas_gui_wait (has_label (&self, "Valider la note de cadrage: no A"));
  canevas_gui_test_press (self.window, "ctrl+z");
  canevas_gui_wait (!has_label (&self, "Valider la note de cadrage: no A"));
  close_sample (&self);
}

static void
test_an_empty_matrix_can_begin (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("raci-empty.canevas");
  CanevasRaciGrid *grid = show (window);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (project);

  g_assert_false (gtk_widget_get_mapped (GTK_WIDGET (grid)));
  canevas_gui_test_assert_named ();
  canevas_page_test_click (window, "Suggest from the framing");
  canevas_gui_wait (gtk_widget_get_mapped (GTK_WIDGET (grid)));
  g_assert_cmpuint (canevas_raci_matrix_get_n_rows (matrix), ==, 7);
  canevas_gui_test_press (window, "ctrl+z");
  canevas_gui_wait (!gtk_widget_get_mapped (GTK_WIDGET (grid)));
  canevas_gui_test_close (window);
}

static void
read_cb (GObject *source, GAsyncResult *result, gpointer output)
{
  g_autoptr (GError) error = NULL;
  char *text = NULL;

  g_subprocess_communicate_utf8_finish (G_SUBPROCESS (source), result, &text, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (G_SUBPROCESS (source)));
  *(char **) output = text;
}

/* What a screen reader finds once the keyboard is on the cell called @focused. */
static char *
listen (const char *focused)
{
  g_autofree char *pid = g_strdup_printf ("%d", (int) getpid ());
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "raci-atspi.py", NULL);
  g_autoptr (GSubprocessLauncher) launcher = g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;

  g_subprocess_launcher_unsetenv (launcher, "G_DEBUG");
  process = g_subprocess_launcher_spawn (launcher, &error, "/usr/bin/python3", script, pid, focused, NULL);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8_async (process, NULL, NULL, read_cb, &output);
  canevas_gui_wait (output != NULL);
  return output;
}

static guint
count (const char *text, const char *what)
{
  guint n = 0;

  for (const char *p = strstr (text, what); p != NULL; p = strstr (p + 1, what))
    n++;
  return n;
}

/* Each cell that shows is said once, with its letters and what is wrong; the focus follows the cursor and what is typed. */
static void
test_screen_reader (void)
{
  Fixture self;
  g_autofree char *before = NULL;
  g_autofree char *after = NULL;

  open_sample (&self, "raci-reader.canevas");
  canevas_raci_grid_set_cursor (self.grid, SAMPLE_CHOOSE, SAMPLE_MANAGER);
  canevas_gui_test_press (self.window, "Left");
  before = listen ("Choisir un scénario, Directrice de projet: A, two A");
  g_assert_cmpuint (count (before, "cell\tChoisir un scénario, Directrice de projet: A, two A\tActivity 5 of 10, function 1 of 7"), ==, 1);
  g_assert_cmpuint (count (before, "cell\tChoisir un scénario, Chef de projet: C\t"), ==, 1);
  g_assert_cmpuint (count (before, "row\tChoisir un scénario: two A\t"), ==, 1);
  g_assert_cmpuint (count (before, "cell\tÉquipe projet\tFunction 3 of 7"), ==, 1);
  canevas_gui_test_press (self.window, "c");
  after = listen ("Choisir un scénario, Directrice de projet: C");
  g_assert_cmpuint (count (after, "two A"), ==, 0);
  close_sample (&self);
}

static void
test_it_is_exported (void)
{
  Fixture self;
  g_autofree char *path = canevas_gui_test_path ("raci.pdf");
  CanevasPage *page;

  open_sample (&self, "raci-export.canevas");
  page = canevas_workspace_get_page (canevas_window_get_workspace (self.window));
  g_assert_cmpuint (canevas_pages_get_n_pages (canevas_page_get_pages (page)), ==, 1);
  canevas_page_activate_primary (page);
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  gtk_window_close (canevas_gui_test_get_dialog ());
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
  canevas_page_test_click (self.window, "Drawing or table…");
  canevas_gui_test_choose_file ("raci");
  canevas_gui_wait (has_label (&self, "“raci.pdf” was written"));
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  close_sample (&self);
}

/* Only what shows exists: a matrix of 200 by 40 holds as many widgets as the window has cells, and the cursor goes to its end. */
static void
count_nodes (GtkWidget *widget, guint *n)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    *n += gtk_widget_get_child_visible (child);
}

static void
test_a_large_matrix (void)
{
  CanevasWindow *window = canevas_gui_test_create ("raci-large.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) project = canevas_page_test_add (window, "project", NULL, "Grand projet");
  g_autoptr (CanevasRaciMatrix) matrix = canevas_raci_matrix_new (project);
  GtkAdjustment *adjustment;
  CanevasRaciGrid *grid;
  guint n_nodes = 0;
  int row, column;

  canevas_store_begin (store, "fill");
  for (guint i = 0; i < 240; i++)
    {
      g_autoptr (CanevasRecord) line = canevas_store_add (store, i < 40 ? &canevas_raci_function_type : &canevas_raci_activity_type, project, NULL);
      g_autofree char *name = g_strdup_printf (i < 40 ? "Fonction %u" : "Activité %u", i < 40 ? i + 1 : i - 39);

      g_assert_true (canevas_record_set_text (line, "name", name, NULL));
    }
  g_assert_true (canevas_store_commit (store, NULL));
  grid = show (window);
  gtk_widget_grab_focus (GTK_WIDGET (grid));
  canevas_gui_test_press (window, "ctrl+End r");
  canevas_gui_wait (canevas_raci_matrix_get_letters (matrix, 199, 39) == CANEVAS_RACI_RESPONSIBLE);
  canevas_raci_grid_get_cursor (grid, &row, &column);
  g_assert_cmpint (row, ==, 199);
  g_assert_cmpint (column, ==, 39);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  count_nodes (GTK_WIDGET (grid), &n_nodes);
  g_assert_cmpuint (n_nodes, >, 40);
  g_assert_cmpuint (n_nodes, <, 400);
  canevas_gui_test_press (window, "ctrl+a c");
  canevas_gui_wait (canevas_raci_matrix_get_letters (matrix, 0, 0) == CANEVAS_RACI_CONSULTED);
  g_assert_cmpuint (canevas_raci_matrix_get_letters (matrix, 123, 31), ==, CANEVAS_RACI_CONSULTED);
  canevas_gui_test_press (window, "ctrl+z");
  canevas_gui_wait (canevas_raci_matrix_get_letters (matrix, 0, 0) == CANEVAS_RACI_NONE);
  /* What is added below what shows is shown, and named there. */
  canevas_raci_grid_add_activity (grid);
  adjustment = gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (grid));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment) + gtk_adjustment_get_page_size (adjustment), >=,
                     gtk_adjustment_get_upper (adjustment) - 1);
  g_assert_cmpuint (canevas_raci_matrix_get_n_rows (matrix), ==, 201);
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/raci-view/letters-are-typed", test_letters_are_typed);
  g_test_add_func ("/raci-view/the-cursor-moves", test_the_cursor_moves);
  g_test_add_func ("/raci-view/blocks-are-copied-and-pasted", test_blocks_are_copied_and_pasted);
  g_test_add_func ("/raci-view/names-are-typed-in-place", test_names_are_typed_in_place);
  g_test_add_func ("/raci-view/rows-and-columns-are-moved", test_rows_and_columns_are_moved);
  g_test_add_func ("/raci-view/what-is-wrong-is-put-right", test_what_is_wrong_is_put_right);
  g_test_add_func ("/raci-view/an-empty-matrix-can-begin", test_an_empty_matrix_can_begin);
  g_test_add_func ("/raci-view/screen-reader", test_screen_reader);
  g_test_add_func ("/raci-view/it-is-exported", test_it_is_exported);
  g_test_add_func ("/raci-view/a-large-matrix", test_a_large_matrix);
  return canevas_gui_test_run ();
}
