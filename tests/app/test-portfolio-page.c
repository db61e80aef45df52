/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-view-page.h"

/* All projects side by side, and the reviews that look at them. */

static CanevasPage *
show (CanevasWindow *window, const char *view)
{
  CanevasPage *shown = canevas_page_test_show (window, "portfolio");

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (shown), view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return shown;
}

static gboolean
shows (CanevasPage *page, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

/* What is late shows at once in the table, and in the review that is prepared; the review is one step. */
static void
test_projects_are_reviewed (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("portfolio.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasPage *page = show (window, "portfolio");
  g_autoptr (CanevasRecord) action = NULL;

  canevas_gui_wait (shows (page, "On course"));
  action = canevas_page_test_add (window, "action_item", project, "Réserver la salle");
  g_assert_true (canevas_record_set_text (action, "due", "2020-01-15", NULL));
  canevas_store_end_typing (store);
  canevas_gui_wait (shows (page, "In difficulty") && shows (page, "1 action is late."));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio");

  page = show (window, "reviews");
  g_assert_true (shows (page, "No project review yet"));
  canevas_page_test_click (window, "Prepare a project review");
  canevas_gui_wait (shows (page, "1 action is late."));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "portfolio-review");
  g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (shows (page, "No project review yet"));
  canevas_gui_test_close (window);
}

int
main (int argc, char *argv[])
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/portfolio/projects-are-reviewed", test_projects_are_reviewed);
  return canevas_gui_test_run ();
}
