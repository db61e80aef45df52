/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-record-list.h"
#include "canevas-view-page.h"

static CanevasRecord *
add_body (CanevasWindow *window, const char *name, const char *level)
{
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasRecord *body = canevas_page_test_add (window, "instance", project, name);

  g_assert_true (canevas_record_set_text (body, "level", level, NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  return body;
}

static guint
count_bodies (CanevasWindow *window)
{
  return canevas_store_count (canevas_page_test_get_store (window), &canevas_instance_type);
}

static CanevasRecord *
get_inspected (CanevasWindow *window)
{
  GtkWidget *inspector = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_INSPECTOR, NULL);

  return inspector != NULL ? canevas_inspector_get_record (CANEVAS_INSPECTOR (inspector)) : NULL;
}

static CanevasRecordRow *
find_row (CanevasWindow *window, const char *title)
{
  GtkWidget *page = GTK_WIDGET (canevas_workspace_get_page (canevas_window_get_workspace (window)));
  GtkWidget *label = canevas_gui_test_find (page, GTK_TYPE_LABEL, title);

  return label != NULL ? CANEVAS_RECORD_ROW (gtk_widget_get_ancestor (label, CANEVAS_TYPE_RECORD_ROW)) : NULL;
}

static void
test_empty_governance_can_begin (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-empty.canevas");
  CanevasPage *page = canevas_page_test_show (window, "governance");

  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Nobody decides here yet"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "governance-empty");
  canevas_gui_test_press (window, "ctrl+shift+n");
  canevas_gui_wait (count_bodies (window) == 1);
  canevas_gui_wait (get_inspected (window) != NULL);
  canevas_gui_test_press (window, "C O P I L");
  canevas_gui_wait (find_row (window, "COPIL") != NULL);
  canevas_page_test_leave (window);
  canevas_gui_test_press (window, "ctrl+z ctrl+z");
  canevas_gui_wait (count_bodies (window) == 0);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Nobody decides here yet") != NULL);
  canevas_gui_test_close (window);
}

static void
test_a_new_body_stands_at_the_level_selected (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-level.canevas");
  g_autoptr (CanevasRecord) copil = add_body (window, "Comité de pilotage", "strategy");
  g_autoptr (CanevasRecord) team = add_body (window, "Équipe projet", "project");
  CanevasPage *page = canevas_page_test_show (window, "governance");

  canevas_page_select (page, copil, "purpose");
  canevas_gui_wait (get_inspected (window) == copil);
  canevas_page_activate_primary (page);
  canevas_gui_wait (count_bodies (window) == 3);
  g_assert_true (get_inspected (window) != copil);
  g_assert_cmpstr (canevas_record_get_text (get_inspected (window), "level"), ==, "strategy");
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/governance-page/empty-can-begin", test_empty_governance_can_begin);
  g_test_add_func ("/governance-page/a-new-body-stands-at-the-level-selected", test_a_new_body_stands_at_the_level_selected);
  return canevas_gui_test_run ();
}
