/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-gui-test.h"

#include "canevas-example.h"
#include "canevas-project.h"
#include "canevas-ring.h"
#include "canevas-sidebar-row.h"
#include "canevas-split.h"

/* A window on the packaged example called @name. */
static CanevasWindow *
open_example (const char *name)
{
  g_autofree char *file = g_strconcat (name, ".canevas", NULL);
  g_autofree char *path = canevas_gui_test_path (file);
  g_autoptr (GError) error = NULL;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    canevas_example_create (name, path, &error);
  g_assert_no_error (error);
  return canevas_gui_test_open (path);
}

static const char *
shown_page (CanevasWindow *window)
{
  return G_OBJECT_TYPE_NAME (canevas_workspace_get_page (canevas_window_get_workspace (window)));
}

static CanevasRecord *
first_project (CanevasWindow *window)
{
  g_autoptr (CanevasList) projects = canevas_store_list (canevas_window_get_store (window), &canevas_project_type);

  return g_list_model_get_item (G_LIST_MODEL (projects), 0);
}

/* Where page and inspector do not both fit, the inspector floats. */
static void
assert_fits_a_small_screen (CanevasWindow *window)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (window), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
  g_assert_cmpint (minimum, <=, 1024);
}

static void
test_every_page_has_names (void)
{
  CanevasWindow *window = open_example ("proxima");
  CanevasWorkspace *workspace = canevas_window_get_workspace (window);
  g_autoptr (CanevasRecord) project = first_project (window);
  guint n_kinds;
  const CanevasPageKind *kinds = canevas_page_kind_list (&n_kinds);

  for (guint i = 0; i < n_kinds; i++)
    {
      g_autofree char *picture = g_strdup_printf ("page-%s", kinds[i].name);
      CanevasPage *page = canevas_workspace_show (workspace, &kinds[i], kinds[i].place == CANEVAS_PAGE_PLACE_PROJECT ? project : NULL);
      g_autofree char *title = NULL;

      g_test_message ("%s", kinds[i].name);
      canevas_gui_wait (gtk_widget_get_mapped (GTK_WIDGET (page)));
      g_object_get (page, "title", &title, NULL);
      g_assert_cmpstr (title, !=, NULL);
      canevas_gui_test_picture (GTK_WINDOW (window), picture);
      canevas_gui_test_assert_named ();
      assert_fits_a_small_screen (window);
    }
  canevas_gui_test_close (window);
}

static void
test_keyboard_walks_the_sidebar (void)
{
  CanevasWindow *window = open_example ("proxima");

  /* A file of one project opens on it. */
  g_assert_cmpstr (shown_page (window), ==, "CanevasFramingPage");
  canevas_gui_test_press (window, "ctrl+Page_Up");
  g_assert_cmpstr (shown_page (window), ==, "CanevasDocumentsPage");
  canevas_gui_test_press (window, "ctrl+Page_Up");
  g_assert_cmpstr (shown_page (window), ==, "CanevasCommunitiesPage");
  canevas_gui_test_press (window, "ctrl+Page_Up ctrl+Page_Up ctrl+Page_Up ctrl+Page_Up ctrl+Page_Up ctrl+Page_Up");
  g_assert_cmpstr (shown_page (window), ==, "CanevasProjectsPage");
  canevas_gui_test_press (window, "ctrl+Page_Up");
  g_assert_cmpstr (shown_page (window), ==, "CanevasProjectsPage");
  canevas_gui_test_press (window, "ctrl+Page_Down");
  g_assert_cmpstr (shown_page (window), ==, "CanevasPortfolioPage");
  canevas_gui_test_close (window);
}

static GtkWidget *
focus (CanevasWindow *window)
{
  return gtk_window_get_focus (GTK_WINDOW (window));
}

static void
test_keyboard_changes_pane (void)
{
  CanevasWindow *window = open_example ("proxima");
  CanevasWorkspace *workspace = canevas_window_get_workspace (window);

  canevas_workspace_show (workspace, canevas_page_kind_find ("authority"), NULL);
  gtk_window_set_focus (GTK_WINDOW (window), NULL);
  canevas_gui_test_press (window, "F6");
  g_assert_true (CANEVAS_IS_SIDEBAR_ROW (focus (window)));
  canevas_gui_test_press (window, "Down");
  g_assert_cmpstr (shown_page (window), ==, "CanevasOrganisationPage");
  g_assert_true (CANEVAS_IS_SIDEBAR_ROW (focus (window)));
  canevas_gui_test_press (window, "F6 F6");
  g_assert_true (gtk_widget_is_ancestor (focus (window), GTK_WIDGET (canevas_workspace_get_page (workspace))));
  canevas_gui_test_press (window, "shift+F6 shift+F6");
  g_assert_true (CANEVAS_IS_SIDEBAR_ROW (focus (window)));
  canevas_gui_test_close (window);
}

static void
test_keyboard_hides_the_sidebar (void)
{
  CanevasWindow *window = open_example ("proxima");

  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, NULL));
  canevas_gui_test_press (window, "F9");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, NULL) == NULL);
  canevas_gui_test_press (window, "F9");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, NULL) != NULL);
  canevas_gui_test_close (window);
}

static void
test_export_from_any_page_of_a_project (void)
{
  CanevasWindow *window = open_example ("proxima");

  g_assert_cmpstr (shown_page (window), ==, "CanevasFramingPage");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  g_assert_cmpstr (shown_page (window), ==, "CanevasDocumentsPage");
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  gtk_window_close (canevas_gui_test_get_dialog ());
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);

  /* Elsewhere there is no saying of which project. */
  canevas_workspace_show (canevas_window_get_workspace (window), canevas_page_kind_find ("authority"), NULL);
  gtk_widget_activate_action (GTK_WIDGET (window), "win.export", NULL);
  g_assert_cmpstr (shown_page (window), ==, "CanevasAuthorityPage");
  canevas_gui_test_close (window);
}

static void
test_new_project_appears (void)
{
  CanevasWindow *window = canevas_gui_test_create ("projects.canevas");
  CanevasStore *store = canevas_window_get_store (window);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) project = canevas_store_add (store, &canevas_project_type, NULL, &error);
  GtkWidget *row;

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (project, "name", "Accueil unique", &error));
  canevas_gui_wait ((row = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, "Accueil unique")) != NULL);

  /* Folded until it is chosen; then its pages show how far they are. */
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, "Framing"));
  gtk_widget_activate (row);
  canevas_gui_wait ((row = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, "Framing")) != NULL);
  g_assert_cmpstr (shown_page (window), ==, "CanevasFramingPage");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (canevas_gui_test_find (row, CANEVAS_TYPE_RING, NULL)), ==,
                   "0 sections ready out of 13");

  /* The page of a project that goes, goes too. */
  g_assert_true (canevas_store_remove (store, project, &error));
  canevas_gui_wait (g_str_equal (shown_page (window), "CanevasProjectsPage"));
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, "Accueil unique"));

  canevas_gui_test_press (window, "ctrl+z");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR_ROW, "Accueil unique") != NULL);
  canevas_gui_test_close (window);
}

/* A pane that closed for want of room, and whose page then went, does not come back empty when there is room again. */
static void
test_no_pane_comes_back_empty (void)
{
  GtkWidget *window = gtk_window_new (), *split = canevas_split_new (GTK_PACK_END), *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  canevas_split_set_pane_width (CANEVAS_SPLIT (split), 300);
  canevas_split_set_content (CANEVAS_SPLIT (split), content);
  canevas_split_set_pane (CANEVAS_SPLIT (split), gtk_label_new ("Fiche"));
  canevas_split_set_revealed (CANEVAS_SPLIT (split), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), 800, 400);
  gtk_window_set_child (GTK_WINDOW (window), split);
  gtk_window_present (GTK_WINDOW (window));
  canevas_gui_wait (gtk_widget_get_width (content) > 0);
  g_assert_true (canevas_split_get_revealed (CANEVAS_SPLIT (split)));
  gtk_widget_set_size_request (content, 700, -1);
  canevas_gui_wait (!canevas_split_get_revealed (CANEVAS_SPLIT (split)));
  canevas_split_set_pane (CANEVAS_SPLIT (split), NULL);
  gtk_widget_set_size_request (content, 200, -1);
  gtk_test_widget_wait_for_draw (window);
  gtk_test_widget_wait_for_draw (window);
  g_assert_false (canevas_split_get_revealed (CANEVAS_SPLIT (split)));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/pages/names", test_every_page_has_names);
  g_test_add_func ("/pages/walk", test_keyboard_walks_the_sidebar);
  g_test_add_func ("/pages/panes", test_keyboard_changes_pane);
  g_test_add_func ("/pages/sidebar", test_keyboard_hides_the_sidebar);
  g_test_add_func ("/pages/export", test_export_from_any_page_of_a_project);
  g_test_add_func ("/pages/project", test_new_project_appears);
  g_test_add_func ("/pages/no-pane-comes-back-empty", test_no_pane_comes_back_empty);
  return canevas_gui_test_run ();
}
