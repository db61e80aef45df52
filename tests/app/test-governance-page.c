/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-guide-popover.h"
#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-preview.h"
#include "canevas-record-list.h"
#include "canevas-seat.h"
#include "canevas-view-page.h"

#include <string.h>

static CanevasRecord *
add_body (CanevasWindow *window, const char *name, const char *level)
{
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasRecord *body = canevas_page_test_add (window, "instance", project, name);

  g_assert_true (canevas_record_set_text (body, "level", level, NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  return body;
}

/* The schema comes first in the bar. */
static CanevasPage *
show_bodies (CanevasWindow *window)
{
  CanevasPage *page = canevas_page_test_show (window, "governance");

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (page), "bodies"));
  return page;
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
  CanevasPage *page = show_bodies (window);

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
  CanevasPage *page = show_bodies (window);

  canevas_page_select (page, copil, "purpose");
  canevas_gui_wait (get_inspected (window) == copil);
  canevas_page_activate_primary (page);
  canevas_gui_wait (count_bodies (window) == 3);
  g_assert_true (get_inspected (window) != copil);
  g_assert_cmpstr (canevas_record_get_text (get_inspected (window), "level"), ==, "strategy");
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

static void
test_usual_set_and_undo (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-usual.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);

  show_bodies (window);
  canevas_page_test_click (window, "Insert the usual set");
  canevas_gui_wait (count_bodies (window) == 5);
  /* With the toast that offers to undo it. */
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Undo") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "governance-usual");
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Complete with the usual set"));
  canevas_gui_test_press (window, "ctrl+z");
  canevas_gui_wait (count_bodies (window) == 0);
  g_assert_cmpuint (canevas_store_count (store, &canevas_seat_type), ==, 0);
  canevas_gui_test_close (window);
}

static void
test_arrows_walk_through_the_levels (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-arrows.canevas");
  g_autoptr (CanevasRecord) copil = add_body (window, "Comité de pilotage", "strategy");
  g_autoptr (CanevasRecord) council = add_body (window, "Conseil communautaire", "strategy");
  g_autoptr (CanevasRecord) team = add_body (window, "Équipe projet", "project");

  show_bodies (window);
  gtk_widget_grab_focus (GTK_WIDGET (find_row (window, "Comité de pilotage")));
  canevas_gui_test_press (window, "Down Down"); /* nothing stands at the level between */
  canevas_gui_wait (get_inspected (window) == team);
  canevas_gui_test_press (window, "Up Up");
  canevas_gui_wait (get_inspected (window) == copil);
  g_signal_emit_by_name (find_row (window, "Comité de pilotage"), "remove");
  g_assert_true (canevas_record_is_deleted (copil));
  g_assert_true (canevas_store_undo (canevas_page_test_get_store (window), NULL));
  canevas_gui_wait (find_row (window, "Comité de pilotage") != NULL);
  canevas_gui_test_close (window);
}

static void
test_a_body_has_its_sheet_printed (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-sheet.canevas");
  g_autoptr (CanevasRecord) copil = add_body (window, "Comité de pilotage", "strategy");
  g_autoptr (CanevasRecord) team = add_body (window, "Équipe projet", "project");
  CanevasPage *page = show_bodies (window);
  GtkWidget *button = canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Export the sheet…");
  CanevasPages *pages;
  GtkWindow *export;

  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_sensitive (button));
  g_assert_false (canevas_page_export (page));
  canevas_page_select (page, team, NULL);
  g_assert_true (gtk_widget_get_sensitive (button));
  g_signal_emit_by_name (button, "clicked");
  export = canevas_gui_test_get_dialog ();
  g_assert_nonnull (export);
  pages = canevas_preview_get_pages (CANEVAS_PREVIEW (canevas_gui_test_find (GTK_WIDGET (export), CANEVAS_TYPE_PREVIEW, NULL)));
  g_assert_nonnull (pages);
  g_assert_nonnull (strstr (canevas_pages_get_document (pages)->title, "Équipe projet"));
  gtk_window_destroy (export);
  g_assert_true (canevas_store_remove (canevas_page_test_get_store (window), team, NULL));
  g_assert_true (canevas_store_remove (canevas_page_test_get_store (window), copil, NULL));
  canevas_gui_wait (!gtk_widget_get_visible (button));
  g_assert_false (canevas_page_export (page));
  canevas_gui_test_close (window);
}

/* F1 where no field has the focus. */
static void
test_the_guide_explains_each_view (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-guide.canevas");
  CanevasPage *page = canevas_page_test_show (window, "governance");

  for (const CanevasViewKind *kind = CANEVAS_VIEW_PAGE_GET_CLASS (page)->kinds; kind->name != NULL; kind++)
    {
      GtkWidget *guide;

      canevas_view_page_show (CANEVAS_VIEW_PAGE (page), kind->name);
      gtk_widget_activate_action (GTK_WIDGET (window), "win.explain", NULL);
      canevas_gui_wait ((guide = canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_GUIDE_POPOVER, NULL)) != NULL);
      g_assert_nonnull (canevas_gui_test_find (guide, GTK_TYPE_LABEL, kind->title));
      g_assert_nonnull (canevas_gui_test_find (guide, GTK_TYPE_LABEL, kind->why));
      g_assert_nonnull (canevas_gui_test_find (guide, GTK_TYPE_LABEL, kind->place));
      gtk_popover_popdown (GTK_POPOVER (guide));
      canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), CANEVAS_TYPE_GUIDE_POPOVER, NULL) == NULL);
    }
  canevas_gui_test_close (window);
}

static void
test_dropping_on_another_level (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-drop.canevas");
  g_autoptr (CanevasRecord) copil = add_body (window, "Comité de pilotage", "strategy");
  g_autoptr (CanevasRecord) team = add_body (window, "Équipe projet", "project");

  show_bodies (window);
  g_signal_emit_by_name (find_row (window, "Comité de pilotage"), "dropped", team, FALSE);
  g_assert_cmpstr (canevas_record_get_text (team, "level"), ==, "strategy");
  g_assert_cmpstr (canevas_store_get_undo_label (canevas_page_test_get_store (window)), ==, "move “Équipe projet”");
  g_assert_true (canevas_store_undo (canevas_page_test_get_store (window), NULL));
  g_assert_cmpstr (canevas_record_get_text (team, "level"), ==, "project");
  canevas_gui_test_close (window);
}

static void
test_a_finding_is_mended_from_its_note (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-note.canevas");
  g_autoptr (CanevasRecord) copil = add_body (window, "Comité de pilotage", "strategy");
  g_autoptr (CanevasRecord) seat = canevas_page_test_add (window, "seat", copil, "Directrice générale");
  CanevasPage *page;

  canevas_record_set_text (copil, "verb", "decides", NULL);
  page = show_bodies (window);
  canevas_page_select (page, copil, NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Nobody chairs it") != NULL);
  canevas_record_set_text (seat, "capacity", "chair", NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "No deputy") != NULL);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Nobody chairs it"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "governance-note");
  canevas_page_test_click (window, "Name a deputy");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_record_type (get_inspected (window))->table, "seat") == 0);
  g_assert_cmpstr (canevas_record_get_text (get_inspected (window), "replaces"), ==, canevas_record_get_id (seat));
  canevas_gui_test_close (window);
}

static void
test_links_lead_to_the_seat (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("governance-link.canevas");
  g_autoptr (CanevasRecord) copil = add_body (window, "Comité de pilotage", "strategy");
  g_autoptr (CanevasRecord) seat = canevas_page_test_add (window, "seat", copil, "Directrice générale");

  canevas_page_select (show_bodies (window), seat, "capacity");
  canevas_gui_wait (get_inspected (window) == seat);
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/governance-page/empty-can-begin", test_empty_governance_can_begin);
  g_test_add_func ("/governance-page/a-new-body-stands-at-the-level-selected", test_a_new_body_stands_at_the_level_selected);
  g_test_add_func ("/governance-page/usual-set-and-undo", test_usual_set_and_undo);
  g_test_add_func ("/governance-page/arrows-walk-through-the-levels", test_arrows_walk_through_the_levels);
  g_test_add_func ("/governance-page/dropping-on-another-level", test_dropping_on_another_level);
  g_test_add_func ("/governance-page/a-body-has-its-sheet-printed", test_a_body_has_its_sheet_printed);
  g_test_add_func ("/governance-page/the-guide-explains-each-view", test_the_guide_explains_each_view);
  g_test_add_func ("/governance-page/a-finding-is-mended-from-its-note", test_a_finding_is_mended_from_its_note);
  g_test_add_func ("/governance-page/links-lead-to-the-seat", test_links_lead_to_the_seat);
  return canevas_gui_test_run ();
}
