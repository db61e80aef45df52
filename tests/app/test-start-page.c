/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-gui-test.h"

#include "canevas-recent-files.h"
#include "canevas-recent-row.h"

static char *
remember (const char *name)
{
  char *path = canevas_gui_test_path (name);
  g_autoptr (GFile) file = g_file_new_for_path (path);

  canevas_recent_files_add (file);
  return path;
}

static GtkWidget *
row (CanevasWindow *window, const char *name)
{
  return canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_RECENT_ROW, name);
}

static const char *
subtitle (GtkWidget *recent_row)
{
  return adw_action_row_get_subtitle (ADW_ACTION_ROW (recent_row));
}

static void
test_offers_three_ways_to_begin (void)
{
  CanevasWindow *window = canevas_gui_test_start ();
  GtkWidget *create = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "New File");

  g_assert_nonnull (create);
  g_assert_true (gtk_widget_is_sensitive (create));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Open a File…"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Discover With an Example"));
  g_assert_true (gtk_widget_is_sensitive (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Discover With an Example")));
  g_assert_null (canevas_window_get_store (window));
  canevas_gui_test_picture (GTK_WINDOW (window), "start-page");
  canevas_gui_test_close (window);
}

static void
test_lists_recent_files (void)
{
  g_autofree char *missing = remember ("gone.canevas");
  CanevasWindow *creator = canevas_gui_test_create ("commune_d’exemple.canevas");
  CanevasWindow *window;

  canevas_gui_test_close (creator);
  window = canevas_gui_test_start ();
  canevas_gui_wait (row (window, "commune_d’exemple") != NULL && row (window, "gone") != NULL);

  canevas_gui_wait (g_str_has_prefix (subtitle (row (window, "gone")), "Not found"));
  g_assert_false (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row (window, "gone"))));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row (window, "commune_d’exemple"))));
  canevas_gui_test_picture (GTK_WINDOW (window), "start-page-recent");

  gtk_widget_activate_action (row (window, "gone"), "recent.remove", NULL);
  canevas_gui_wait (row (window, "gone") == NULL);
  g_assert_nonnull (row (window, "commune_d’exemple"));

  /* The window of the start page takes the file. */
  gtk_widget_activate (row (window, "commune_d’exemple"));
  canevas_gui_wait (canevas_window_get_store (window) != NULL);
  canevas_gui_test_close (window);
}

static void
test_says_who_has_a_file (void)
{
  CanevasWindow *holder = canevas_gui_test_create ("shared.canevas");
  CanevasWindow *window = canevas_gui_test_start ();

  canevas_gui_wait (row (window, "shared") != NULL);
  canevas_gui_wait (g_str_has_prefix (subtitle (row (window, "shared")), "Open by "));
  g_assert_true (gtk_list_box_row_get_activatable (GTK_LIST_BOX_ROW (row (window, "shared"))));
  canevas_gui_test_close (window);
  canevas_gui_test_close (holder);
}

static void
test_clears_our_files_only (void)
{
  g_autofree char *ours = remember ("ours.canevas");
  GtkRecentData other = { .mime_type = (char *) "text/plain", .app_name = (char *) "Other", .app_exec = (char *) "other %f" };
  CanevasWindow *window;
  GtkWidget *button;

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), "file:///tmp/letter.txt", &other);
  window = canevas_gui_test_start ();
  canevas_gui_wait (row (window, "ours") != NULL);
  button = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Clear All");
  g_signal_emit_by_name (button, "clicked");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_RECENT_ROW, NULL) == NULL);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "The files you open will be listed here."));
  g_assert_true (gtk_recent_manager_has_item (gtk_recent_manager_get_default (), "file:///tmp/letter.txt"));
  canevas_gui_test_close (window);
}

static void
test_controls_have_names (void)
{
  g_autofree char *path = remember ("named.canevas");
  CanevasWindow *window = canevas_gui_test_start ();

  canevas_gui_wait (row (window, "named") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/start-page/begin", test_offers_three_ways_to_begin);
  g_test_add_func ("/start-page/recent", test_lists_recent_files);
  g_test_add_func ("/start-page/holder", test_says_who_has_a_file);
  g_test_add_func ("/start-page/clear", test_clears_our_files_only);
  g_test_add_func ("/start-page/names", test_controls_have_names);
  return canevas_gui_test_run ();
}
