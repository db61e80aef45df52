/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-action-item.h"
#include "canevas-communication-action.h"
#include "canevas-decision.h"
#include "canevas-inspector.h"
#include "canevas-record-table.h"
#include "canevas-table-cell.h"
#include "canevas-view-page.h"

static CanevasPage *
show (CanevasWindow *window, const char *page, const char *view)
{
  CanevasPage *shown = canevas_page_test_show (window, page);

  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (shown), view));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return shown;
}

static gboolean
shows (CanevasPage *page, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, text) != NULL;
}

static CanevasRecord *
add_decision (CanevasWindow *window, const char *statement, const char *state)
{
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasRecord *decision = canevas_page_test_add (window, "decision", project, statement);

  g_assert_true (canevas_record_set_text (decision, "state", state, NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  return decision;
}

static void
test_register_and_its_filters (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("decisions.canevas");
  g_autoptr (CanevasRecord) taken = add_decision (window, "Le scénario B est retenu", "taken");
  g_autoptr (CanevasRecord) proposed = add_decision (window, "Le nombre de guichets", "proposed");
  CanevasPage *page = show (window, "governance", "decisions");
  GtkWidget *state = canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_DROP_DOWN, NULL);

  g_assert_true (shows (page, "Le scénario B est retenu"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 1); /* to be decided */
  canevas_gui_wait (!shows (page, "Le scénario B est retenu"));
  g_assert_true (shows (page, "Le nombre de guichets"));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (state), 3); /* postponed */
  canevas_gui_wait (shows (page, "The filters hide every decision."));
  canevas_page_test_click (window, "Clear the filters");
  canevas_gui_wait (shows (page, "Le scénario B est retenu"));
  canevas_gui_test_assert_named ();

  canevas_page_select (page, taken, "problem");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Arbitration file") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "decisions");
  canevas_gui_test_close (window);
}

static void
test_empty_register_begins_by_keyboard (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("decisions-empty.canevas");
  CanevasPage *page = show (window, "governance", "decisions");
  g_autoptr (CanevasRecord) decision = NULL;

  g_assert_true (shows (page, "No decision yet"));
  canevas_gui_test_picture (GTK_WINDOW (window), "decisions-empty");
  canevas_gui_test_press (window, "ctrl+shift+n");
  canevas_gui_test_press (window, "O u i Return");
  decision = canevas_page_test_dup_first (window, "decision");
  g_assert_cmpstr (canevas_record_get_title (decision), ==, "Oui");
  canevas_gui_wait (shows (page, "Oui"));
  canevas_gui_test_close (window);
}

static void
test_late_actions_say_so (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("actions.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) action = canevas_page_test_add (window, "action_item", project, "Chiffrer le scénario");
  CanevasPage *page = show (window, "governance", "decisions");

  g_assert_true (shows (page, "no due date"));
  g_assert_true (canevas_record_set_text (action, "due", "2021-01-04", NULL));
  canevas_gui_wait (!shows (page, "no due date"));
  g_assert_true (canevas_record_set_text (action, "done_on", "2021-02-04", NULL));
  canevas_gui_wait (shows (page, "done"));
  canevas_gui_test_close (window);
}

static void
test_late_decisions_say_so (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("late.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) decision = canevas_page_test_add (window, "decision", project, "Retenir le scénario B");
  CanevasPage *page = show (window, "governance", "decisions");

  g_assert_false (shows (page, "no due date"));
  g_assert_true (canevas_record_set_text (decision, "state", "taken", NULL));
  canevas_gui_wait (shows (page, "no due date"));
  g_assert_true (canevas_record_set_text (decision, "due", "2021-01-04", NULL));
  canevas_gui_wait (!shows (page, "no due date"));
  g_assert_true (canevas_record_set_text (decision, "applied_on", "2021-02-04", NULL));
  canevas_gui_wait (shows (page, "applied"));
  canevas_gui_test_close (window);
}

static void
test_communication_plan_by_keyboard (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("communication.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasPage *page = show (window, "participation", "communication");
  g_autoptr (CanevasRecord) action = NULL;

  g_assert_true (shows (page, "Nobody is told anything yet"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_press (window, "ctrl+shift+n");
  canevas_gui_test_press (window, "A g e n t s Tab C a p Tab N o t e Return");
  action = canevas_page_test_dup_first (window, "communication_action");
  g_assert_cmpstr (canevas_record_get_text (action, "audience"), ==, "Agents");
  g_assert_cmpstr (canevas_record_get_text (action, "message"), ==, "Cap");
  g_assert_cmpstr (canevas_record_get_text (action, "channel"), ==, "Note");
  canevas_gui_wait (shows (page, "1 action, none with feedback to participants"));
  g_assert_true (canevas_record_set_flag (action, "feedback", TRUE, NULL));
  canevas_gui_wait (shows (page, "1 action, 1 with feedback to participants"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "communication");

  /* Left, back to the message, and F2 edits it. */
  canevas_gui_test_press (window, "Left F2 End s Escape");
  g_assert_cmpstr (canevas_record_get_text (action, "message"), ==, "Caps");
  g_assert_nonnull (canevas_store_get_undo_label (store));
  canevas_gui_test_close (window);
}

/* Who hears something in which month, and who hears nothing; a mark leads to its line. */
static void
test_communication_plan_by_month (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("communication-months.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) told = canevas_page_test_add (window, "communication_action", project, "Agents d’accueil");
  g_autoptr (CanevasRecord) silent = canevas_page_test_add (window, "communication_action", project, "Usagers");
  CanevasPage *page;
  GtkWidget *inspector, *mark;

  g_assert_true (canevas_record_set_text (project, "start_date", "2027-01-04", NULL));
  g_assert_true (canevas_record_set_text (project, "end_date", "2027-06-30", NULL));
  g_assert_true (canevas_record_set_text (told, "due", "2027-03-15", NULL));
  canevas_store_end_typing (canevas_page_test_get_store (window));
  page = show (window, "participation", "communication");
  canevas_gui_wait ((mark = canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "●")) != NULL);
  g_assert_null (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "○"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Nothing in any month of the project"));
  canevas_gui_test_assert_named ();
  g_signal_emit_by_name (mark, "clicked");
  inspector = canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_INSPECTOR, NULL);
  g_assert_nonnull (inspector);
  g_assert_true (canevas_inspector_get_record (CANEVAS_INSPECTOR (inspector)) == told);
  g_assert_true (canevas_record_set_text (silent, "due", "2027-05-03", NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Nothing in any month of the project") == NULL);
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/decisions-view/register-and-its-filters", test_register_and_its_filters);
  g_test_add_func ("/decisions-view/empty-begins-by-keyboard", test_empty_register_begins_by_keyboard);
  g_test_add_func ("/decisions-view/late-actions-say-so", test_late_actions_say_so);
  g_test_add_func ("/decisions-view/late-decisions-say-so", test_late_decisions_say_so);
  g_test_add_func ("/participation-page/plan-by-keyboard", test_communication_plan_by_keyboard);
  g_test_add_func ("/participation-page/plan-by-month", test_communication_plan_by_month);
  return canevas_gui_test_run ();
}
