/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-import-columns.h"
#include "canevas-import-window.h"
#include "canevas-org-facts.h"

#include <glib/gstdio.h>
#include <string.h>

#define DIRECTORY \
  "Matricule;Nom;Pr\xE9nom;Libell\xE9 court;Direction;Service;T\xE9l\xE9phone\r\n" \
  "A1;LEF\xC8VRE;C\x9Cline;Directrice;Direction des finances;;05 61 00 00 01\r\n" \
  "A2;PETIT;Zo\xE9;Comptable;Direction des finances;Service budget;05 61 00 00 02\r\n" \
  "A2;ROUX;Omar;Comptable;Direction des finances;Service budget;\r\n"

typedef struct
{
  CanevasWindow *window;
  CanevasPage *page;
  GtkWidget *assistant;
} Fixture;

static void
write_file (const char *name, const char *text)
{
  g_autofree char *path = canevas_gui_test_path (name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static gboolean
find_assistant (Fixture *fixture)
{
  g_autoptr (GList) windows = gtk_window_list_toplevels ();

  fixture->assistant = NULL;
  for (GList *l = windows; l != NULL; l = l->next)
    if (CANEVAS_IS_IMPORT_WINDOW (l->data) && gtk_widget_get_mapped (l->data))
      fixture->assistant = l->data;
  return fixture->assistant != NULL;
}

/* Opens the assistant on the table @text as a person would. */
static void
open_assistant (Fixture *fixture, const char *button, const char *text)
{
  write_file ("rh.csv", text);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_BUTTON, button) != NULL);
  canevas_page_test_click (fixture->window, button);
  canevas_gui_test_choose_file ("rh.csv");
  canevas_gui_wait (find_assistant (fixture));
}

static gboolean
shows (Fixture *fixture, const char *text)
{
  return canevas_gui_test_find (fixture->assistant, GTK_TYPE_LABEL, text) != NULL;
}

static void
press (Fixture *fixture, const char *label)
{
  GtkWidget *button = canevas_gui_test_find (fixture->assistant, GTK_TYPE_BUTTON, label);

  g_assert_nonnull (button);
  g_assert_true (gtk_widget_is_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
}

static CanevasImportColumns *
get_columns (Fixture *fixture)
{
  return CANEVAS_IMPORT_COLUMNS (canevas_gui_test_find (fixture->assistant, CANEVAS_TYPE_IMPORT_COLUMNS, NULL));
}

/* The choice in the row of the column called @header. */
static GtkDropDown *
find_choice (Fixture *fixture, const char *header)
{
  GtkWidget *row = canevas_gui_test_find (fixture->assistant, ADW_TYPE_ACTION_ROW, header);

  g_assert_nonnull (row);
  return GTK_DROP_DOWN (canevas_gui_test_find (row, GTK_TYPE_DROP_DOWN, NULL));
}

static void
set_up (Fixture *fixture, gconstpointer name)
{
  fixture->window = canevas_gui_test_create (name);
  fixture->page = canevas_page_test_show (fixture->window, "organisation");
}

static void
tear_down (Fixture *fixture, gconstpointer name)
{
  canevas_gui_test_close (fixture->window);
}

/* From the card of the empty page to people in the table, and back by the toast. */
static void
test_whole_way (Fixture *fixture, gconstpointer name)
{
  CanevasStore *store = canevas_page_test_get_store (fixture->window);

  open_assistant (fixture, "Import a directory", DIRECTORY);
  canevas_gui_wait (get_columns (fixture) != NULL && shows (fixture, "Matricule"));
  g_assert_true (shows (fixture, "A1 · A2 · A2"));
  g_assert_true (shows (fixture, "LEFÈVRE · PETIT · ROUX"));
  g_assert_cmpint (canevas_import_columns_get_encoding (get_columns (fixture)), ==, CANEVAS_ENCODING_WINDOWS_1252);
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (fixture, "Libellé court")), ==, CANEVAS_PEOPLE_IGNORED);
  gtk_drop_down_set_selected (find_choice (fixture, "Libellé court"), CANEVAS_PEOPLE_POSITION);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->assistant), "import-columns");

  press (fixture, "Continue");
  canevas_gui_wait (shows (fixture, "Line 4"));
  g_assert_true (shows (fixture, "2 to add, 0 to update, 0 without change"));
  g_assert_true (shows (fixture, "1 line will not be imported; the reason is below."));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->assistant), "import-review");
  press (fixture, "Import");
  canevas_gui_wait (!find_assistant (fixture));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Imported: 2 people, 2 units") != NULL);
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "import rh.csv");
  {
    g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (store, NULL);

    g_assert_cmpuint (facts->n_units, ==, 2);
    g_assert_cmpstr (facts->posts[0].name, ==, "Cœline LEFÈVRE");
    g_assert_cmpstr (facts->posts[0].position, ==, "Directrice");
  }
  canevas_page_test_click (fixture->window, "Undo");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (fixture->window), GTK_TYPE_LABEL, "Nobody here yet") != NULL);
}

/* What a second import changes is said before it is done; a third has nothing to do. */
static void
test_again (Fixture *fixture, gconstpointer name)
{
  open_assistant (fixture, "Import a directory", "Matricule;Nom;Fonction;Service\nA1;Roux;Agent;Budget\n");
  canevas_gui_wait (get_columns (fixture) != NULL);
  press (fixture, "Continue");
  canevas_gui_wait (canevas_gui_test_find (fixture->assistant, GTK_TYPE_BUTTON, "Import") != NULL);
  press (fixture, "Import");
  canevas_gui_wait (!find_assistant (fixture));

  open_assistant (fixture, "Import…", "Matricule;Nom;Fonction;Service\nA1;Roux;Chef;Budget\n");
  canevas_gui_wait (get_columns (fixture) != NULL);
  press (fixture, "Continue");
  canevas_gui_wait (shows (fixture, "Function: Agent → Chef"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (fixture->assistant), "import-changes");
  press (fixture, "Import");
  canevas_gui_wait (!find_assistant (fixture));

  open_assistant (fixture, "Import…", "Matricule;Nom;Fonction;Service\nA1;Roux;Chef;Budget\n");
  canevas_gui_wait (get_columns (fixture) != NULL);
  press (fixture, "Continue");
  canevas_gui_wait (shows (fixture, "There is nothing to change: the file already says all that the table says."));
  g_assert_false (gtk_widget_is_sensitive (canevas_gui_test_find (fixture->assistant, GTK_TYPE_BUTTON, "Import")));
  press (fixture, "Cancel");
  canevas_gui_wait (!find_assistant (fixture));
}

static void
test_broken_hierarchy (Fixture *fixture, gconstpointer name)
{
  open_assistant (fixture, "Import a directory", "Code;Libellé;Code parent\nA;Un;B\nB;Deux;A\n");
  canevas_gui_wait (get_columns (fixture) != NULL);
  press (fixture, "Continue");
  canevas_gui_wait (shows (fixture, "Line 2"));
  g_assert_true (shows (fixture, "The unit “Un” would stand below itself: Un → Deux → Un."));
  g_assert_false (gtk_widget_is_sensitive (canevas_gui_test_find (fixture->assistant, GTK_TYPE_BUTTON, "Import")));
  press (fixture, "Back");
  canevas_gui_wait (get_columns (fixture) != NULL);
  press (fixture, "Cancel");
  canevas_gui_wait (!find_assistant (fixture));
}

/* Another separator reads the file anew; what cannot be imported says why, in the window. */
static void
test_corrected_reading (Fixture *fixture, gconstpointer name)
{
  GtkDropDown *separator;

  open_assistant (fixture, "Import a directory", "Nom|Fonction;Service\nRoux|Agent;Budget\n");
  canevas_gui_wait (get_columns (fixture) != NULL && shows (fixture, "Nom|Fonction"));
  separator = GTK_DROP_DOWN (canevas_gui_test_find (gtk_widget_get_parent (canevas_gui_test_find (fixture->assistant, GTK_TYPE_LABEL, "Separator")),
                                                    GTK_TYPE_DROP_DOWN, NULL));
  gtk_drop_down_set_selected (separator, 3);
  canevas_gui_wait (shows (fixture, "Fonction;Service"));
  g_assert_cmpuint (gtk_drop_down_get_selected (find_choice (fixture, "Nom")), ==, CANEVAS_PEOPLE_FAMILY_NAME);
  gtk_drop_down_set_selected (find_choice (fixture, "Nom"), CANEVAS_PEOPLE_IGNORED);
  press (fixture, "Continue");
  canevas_gui_wait (shows (fixture, "rh.csv cannot be imported: no column of it is known to say who or which unit. Say which column is which, or "
                                    "put their headers on the first line."));
  press (fixture, "Cancel");
  canevas_gui_wait (!find_assistant (fixture));
}

static void
test_empty_file (Fixture *fixture, gconstpointer name)
{
  open_assistant (fixture, "Import a directory", "");
  canevas_gui_wait (shows (fixture, "rh.csv cannot be imported: it is empty: there is nothing to import."));
  g_assert_false (gtk_widget_is_sensitive (canevas_gui_test_find (fixture->assistant, GTK_TYPE_BUTTON, "Continue")));
  canevas_gui_test_assert_named ();
  press (fixture, "Cancel");
  canevas_gui_wait (!find_assistant (fixture));
}

/* Stopped while it writes, the file is as it was, and the import can be begun again. */
static void
test_stopped (Fixture *fixture, gconstpointer name)
{
  g_autoptr (GString) csv = g_string_new ("Matricule;Nom;Service\n");
  GtkWidget *bar;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (csv, "%u;Agent %u;Service %u\n", i, i, i / 50);
  open_assistant (fixture, "Import a directory", csv->str);
  canevas_gui_wait (get_columns (fixture) != NULL);
  press (fixture, "Continue");
  canevas_gui_wait (canevas_gui_test_find (fixture->assistant, GTK_TYPE_BUTTON, "Import") != NULL);
  press (fixture, "Import");
  canevas_gui_wait ((bar = canevas_gui_test_find (fixture->assistant, GTK_TYPE_PROGRESS_BAR, NULL)) != NULL
                    && gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) > 0);
  press (fixture, "Cancel");
  canevas_gui_wait (canevas_gui_test_find (fixture->assistant, GTK_TYPE_BUTTON, "Import") != NULL);
  g_assert_null (canevas_store_get_undo_label (canevas_page_test_get_store (fixture->window)));
  g_assert_false (canevas_store_in_action (canevas_page_test_get_store (fixture->window)));
  press (fixture, "Import");
  canevas_gui_wait ((bar = canevas_gui_test_find (fixture->assistant, GTK_TYPE_PROGRESS_BAR, NULL)) != NULL
                    && gtk_progress_bar_get_fraction (GTK_PROGRESS_BAR (bar)) > 0);
  /* Closing stops it likewise. */
  gtk_window_close (GTK_WINDOW (fixture->assistant));
  canevas_gui_wait (!find_assistant (fixture));
  g_assert_null (canevas_store_get_undo_label (canevas_page_test_get_store (fixture->window)));
}

#define ADD(path, test) g_test_add ("/import-window/" path, Fixture, #test ".canevas", set_up, test, tear_down)

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  ADD ("whole-way", test_whole_way);
  ADD ("again", test_again);
  ADD ("broken-hierarchy", test_broken_hierarchy);
  ADD ("corrected-reading", test_corrected_reading);
  ADD ("empty-file", test_empty_file);
  ADD ("stopped", test_stopped);
  return canevas_gui_test_run ();
}
