/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-framing-page.h"
#include "canevas-record-row.h"

static void
test_empty_file_begins_here (void)
{
  CanevasWindow *window = canevas_gui_test_create ("empty.canevas");
  g_autoptr (CanevasRecord) project = NULL;

  canevas_page_test_show (window, "projects");
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "No project yet"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "projects-empty");
  canevas_page_test_click (window, "Frame a first project");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_RECORD_ROW, NULL) != NULL);

  /* The name is what comes first. */
  canevas_gui_test_press (window, "E a u");
  project = canevas_page_test_dup_first (window, "project");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (project, "name"), "Eau") == 0);
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

static void
test_row_says_how_far_it_is (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("far.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");

  canevas_record_set_text (project, "start_date", "2026-09-01", NULL);
  canevas_page_test_show (window, "projects");
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL,
                                           "Being framed · 1\302\240Sep\302\2402026 – … · 0 sections ready out of 13"));
  canevas_gui_test_close (window);
}

static void
test_open_leads_to_the_framing (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("open.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");

  canevas_page_test_show (window, "projects");
  canevas_page_test_click (window, "Open");
  g_assert_true (CANEVAS_IS_FRAMING_PAGE (canevas_workspace_get_page (canevas_window_get_workspace (window))));
  g_assert_true (canevas_page_get_record (canevas_workspace_get_page (canevas_window_get_workspace (window))) == project);
  canevas_gui_test_close (window);
}

static void
test_delete_offers_to_undo (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("delete.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) milestone = canevas_page_test_dup_first (window, "milestone");
  GtkWidget *row;

  canevas_page_test_show (window, "projects");
  row = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_RECORD_ROW, NULL);
  g_assert_true (gtk_widget_activate_action (row, "row.remove", NULL));
  g_assert_true (canevas_record_is_deleted (project));
  g_assert_true (canevas_record_is_deleted (milestone));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "No project yet") != NULL);

  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "“Accueil unique” deleted"));
  gtk_widget_activate_action (GTK_WIDGET (window), "win.undo", NULL);
  g_assert_false (canevas_record_is_deleted (milestone));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_RECORD_ROW, NULL) != NULL);
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/projects-page/empty-file-begins-here", test_empty_file_begins_here);
  g_test_add_func ("/projects-page/row-says-how-far-it-is", test_row_says_how_far_it_is);
  g_test_add_func ("/projects-page/open-leads-to-the-framing", test_open_leads_to_the_framing);
  g_test_add_func ("/projects-page/delete-offers-to-undo", test_delete_offers_to_undo);
  return canevas_gui_test_run ();
}
