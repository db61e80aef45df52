/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-action-item.h"
#include "canevas-agenda-item.h"
#include "canevas-decision.h"
#include "canevas-format.h"
#include "canevas-meeting.h"
#include "canevas-record-row.h"
#include "canevas-record-table.h"
#include "canevas-series-popover.h"
#include "canevas-table-cell.h"
#include "canevas-view-page.h"

typedef struct
{
  CanevasWindow *window;
  CanevasStore *store;
  CanevasPage *page;
  CanevasRecord *project;
  CanevasRecord *copil;
  CanevasRecord *past;
  CanevasRecord *next;
} Fixture;

static CanevasRecord *
add_meeting (Fixture *self, const char *day)
{
  CanevasRecord *meeting = canevas_page_test_add (self->window, "meeting", self->copil, "Point d’étape");

  g_assert_true (canevas_record_set_text (meeting, "held_on", day, NULL));
  canevas_store_end_typing (self->store);
  return meeting;
}

static void
set_up (Fixture *self, gconstpointer name)
{
  self->window = canevas_page_test_open_project (name);
  self->store = canevas_page_test_get_store (self->window);
  self->project = canevas_page_test_dup_first (self->window, "project");
  self->copil = canevas_page_test_add (self->window, "instance", self->project, "Comité de pilotage");
  g_assert_true (canevas_record_set_text (self->copil, "frequency", "monthly", NULL));
  g_assert_true (canevas_record_set_integer (self->copil, "quorum", 5, NULL));
  self->past = add_meeting (self, "2021-03-09");
  self->next = add_meeting (self, "2121-03-11");
  self->page = canevas_page_test_show (self->window, "governance");
  g_assert_nonnull (canevas_view_page_show (CANEVAS_VIEW_PAGE (self->page), "meetings"));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (self->window));
}

static void
tear_down (Fixture *self, gconstpointer name)
{
  g_clear_object (&self->next);
  g_clear_object (&self->past);
  g_clear_object (&self->copil);
  g_clear_object (&self->project);
  canevas_gui_test_close (self->window);
}

static gboolean
shows (Fixture *self, const char *text)
{
  return canevas_gui_test_find (GTK_WIDGET (self->page), GTK_TYPE_LABEL, text) != NULL;
}

/* The n-th table of the sheet: agenda, decisions, actions (and what was said, once there are points). */
static CanevasRecordTable *
find_table (GtkWidget *root, const char *title)
{
  GtkWidget *label = canevas_gui_test_find (root, GTK_TYPE_LABEL, title);

  g_assert_nonnull (label);
  return CANEVAS_RECORD_TABLE (gtk_widget_get_ancestor (label, CANEVAS_TYPE_RECORD_TABLE));
}

static CanevasRecord *
dup_last (Fixture *self, const CanevasRecordType *type)
{
  g_autoptr (CanevasList) list = canevas_store_list (self->store, type);
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  g_assert_cmpuint (n, >, 0);
  return g_list_model_get_item (G_LIST_MODEL (list), n - 1);
}

/* Days have spaces that do not break. */
static gboolean
shows_day (Fixture *self, const char *iso)
{
  g_autofree char *day = canevas_format_date (iso, CANEVAS_DATE_SHORT);

  return shows (self, day);
}

static gboolean
shows_meeting_of (Fixture *self, const char *iso)
{
  g_autofree char *day = canevas_format_date (iso, CANEVAS_DATE_LONG);
  g_autofree char *facts = g_strdup_printf ("%s · Point d’étape · Planned", day);

  return shows (self, facts);
}

static void
test_next_then_past (Fixture *self, gconstpointer name)
{
  g_assert_true (shows (self, "To come"));
  g_assert_true (shows_day (self, "2121-03-11"));
  g_assert_true (shows (self, "Past"));
  g_assert_true (shows_day (self, "2021-03-09"));
  /* The next one is the one shown. */
  g_assert_true (shows_meeting_of (self, "2121-03-11"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (self->window), "meetings");

  g_assert_true (canevas_record_set_text (self->past, "held_on", "2121-01-07", NULL));
  canevas_gui_wait (!shows (self, "Past"));
}

/* Where it stands first all the same, what lies behind is no longer announced. */
static void
test_becomes_past (Fixture *self, gconstpointer name)
{
  g_assert_true (shows (self, "To come"));
  g_assert_true (canevas_record_set_text (self->next, "held_on", "2021-04-01", NULL));
  canevas_gui_wait (!shows (self, "To come"));
  g_assert_true (shows (self, "Past"));
}

static void
test_agenda_by_keyboard (Fixture *self, gconstpointer name)
{
  g_autoptr (CanevasRecord) point = NULL;

  g_assert_true (canevas_record_set_text (self->next, "starts_at", "14 h 00", NULL));
  g_assert_true (canevas_record_set_text (self->next, "ends_at", "15 h 00", NULL));
  canevas_store_end_typing (self->store);
  canevas_record_table_add (find_table (GTK_WIDGET (self->page), "Agenda"));
  canevas_gui_test_press (self->window, "B i l a n Tab Tab D G S Tab 4 5 Return");
  point = dup_last (self, &canevas_agenda_item_type);
  g_assert_cmpstr (canevas_record_get_text (point, "subject"), ==, "Bilan");
  g_assert_cmpstr (canevas_record_get_text (point, "reporter"), ==, "DGS");
  g_assert_cmpint (canevas_record_get_integer (point, "minutes"), ==, 45);
  canevas_gui_wait (shows (self, "The agenda takes 45 minutes out of 60."));
  canevas_gui_wait (shows (self, "What was said"));

  /* On the cell again: what is typed replaces it; Escape keeps it. */
  canevas_gui_test_press (self->window, "9 0 Escape");
  g_assert_cmpint (canevas_record_get_integer (point, "minutes"), ==, 90);
  canevas_gui_wait (shows (self, "The agenda takes 90 minutes, the meeting lasts 60: 30 too many."));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (self->window), "meeting-agenda");
}

static void
test_lines_move_and_go (Fixture *self, gconstpointer name)
{
  g_autoptr (CanevasRecord) first = canevas_page_test_add (self->window, "agenda_item", self->next, "Suites");
  g_autoptr (CanevasRecord) second = canevas_page_test_add (self->window, "agenda_item", self->next, "Choix");
  g_autoptr (CanevasList) list = canevas_store_children (self->store, &canevas_agenda_item_type, canevas_record_get_id (self->next));
  CanevasRecordTable *table = find_table (GTK_WIDGET (self->page), "Agenda");

  g_assert_true (canevas_record_table_select (table, second, "nature"));
  gtk_widget_activate_action (GTK_WIDGET (table), "table.move-up", NULL);
  g_assert_cmpuint (canevas_list_find (list, canevas_record_get_id (second)), ==, 0);
  gtk_widget_activate_action (GTK_WIDGET (table), "table.remove", NULL);
  g_assert_true (canevas_record_is_deleted (second));
  g_assert_cmpuint (canevas_record_table_get_n_lines (table), ==, 1);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (canevas_record_table_get_n_lines (table), ==, 2);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (canevas_list_find (list, canevas_record_get_id (second)), ==, 1);
}

static void
test_what_is_decided_here_is_of_this_body (Fixture *self, gconstpointer name)
{
  g_autoptr (CanevasRecord) decision = NULL;
  g_autoptr (CanevasRecord) action = NULL;

  canevas_record_table_add (find_table (GTK_WIDGET (self->page), "Decisions of this meeting"));
  canevas_gui_test_press (self->window, "O u i Return");
  decision = dup_last (self, &canevas_decision_type);
  g_assert_cmpstr (canevas_record_get_text (decision, "statement"), ==, "Oui");
  g_assert_cmpstr (canevas_record_get_text (decision, "meeting"), ==, canevas_record_get_id (self->next));
  g_assert_cmpstr (canevas_record_get_text (decision, "decided_by"), ==, "Comité de pilotage");
  g_assert_cmpstr (canevas_record_get_text (decision, "decided_on"), ==, "2121-03-11");

  canevas_record_table_add (find_table (GTK_WIDGET (self->page), "Actions agreed at this meeting"));
  action = dup_last (self, &canevas_action_item_type);
  g_assert_cmpstr (canevas_record_get_text (action, "meeting"), ==, canevas_record_get_id (self->next));
  /* One step each, the words being another. */
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_true (canevas_record_is_deleted (action));
}

static void
test_quorum_in_words (Fixture *self, gconstpointer name)
{
  g_assert_true (canevas_record_set_integer (self->next, "present", 5, NULL));
  canevas_gui_wait (shows (self, "Quorum reached: 5 present, 5 needed."));
}

static void
test_series_is_one_step (Fixture *self, gconstpointer name)
{
  GtkWidget *button = canevas_gui_test_find (GTK_WIDGET (self->page), GTK_TYPE_MENU_BUTTON, NULL);
  GtkWidget *popover, *plan;
  guint before = canevas_store_count (self->store, &canevas_meeting_type);

  while (button != NULL && gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)) != NULL &&
         !CANEVAS_IS_SERIES_POPOVER (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))))
    button = NULL;
  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));
  canevas_gui_wait (gtk_widget_get_mapped (popover));
  plan = canevas_gui_test_find (popover, GTK_TYPE_BUTTON, "Plan these meetings");
  g_assert_nonnull (plan);
  canevas_gui_wait (gtk_widget_is_sensitive (plan));
  canevas_gui_test_assert_named ();
  g_signal_emit_by_name (plan, "clicked");
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_meeting_type), >, before + 4);
  g_assert_true (canevas_store_undo (self->store, NULL));
  g_assert_cmpuint (canevas_store_count (self->store, &canevas_meeting_type), ==, before);
}

static void
test_links_lead_to_the_point (Fixture *self, gconstpointer name)
{
  g_autoptr (CanevasRecord) point = canevas_page_test_add (self->window, "agenda_item", self->past, "Bilan");
  GtkWidget *focus;

  canevas_view_page_show (CANEVAS_VIEW_PAGE (self->page), "bodies");
  canevas_page_select (self->page, point, "reporter");
  focus = gtk_window_get_focus (GTK_WINDOW (self->window));
  g_assert_true (CANEVAS_IS_TABLE_CELL (focus));
  g_assert_true (canevas_table_cell_get_record (CANEVAS_TABLE_CELL (focus)) == point);
}

#define ADD(path, test) g_test_add (path, Fixture, #test ".canevas", set_up, test, tear_down)

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  ADD ("/meetings-view/next-then-past", test_next_then_past);
  ADD ("/meetings-view/becomes-past", test_becomes_past);
  ADD ("/meetings-view/agenda-by-keyboard", test_agenda_by_keyboard);
  ADD ("/meetings-view/lines-move-and-go", test_lines_move_and_go);
  ADD ("/meetings-view/what-is-decided-here-is-of-this-body", test_what_is_decided_here_is_of_this_body);
  ADD ("/meetings-view/quorum-in-words", test_quorum_in_words);
  ADD ("/meetings-view/series-is-one-step", test_series_is_one_step);
  ADD ("/meetings-view/links-lead-to-the-point", test_links_lead_to_the_point);
  return canevas_gui_test_run ();
}
