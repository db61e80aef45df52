/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-framing-page.h"
#include "canevas-guide-popover.h"
#include "canevas-inspector.h"
#include "canevas-milestone.h"
#include "canevas-record-list.h"
#include "canevas-schema.h"
#include "canevas-section-list.h"

static const guint CALENDAR = 7;
static const guint SCOPE = 3;
static const guint RISKS = 9;

static CanevasPage *
show_section (CanevasWindow *window, guint section)
{
  CanevasPage *page = canevas_page_test_show (window, "framing");

  canevas_framing_page_show_section (CANEVAS_FRAMING_PAGE (page), section);
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window));
  return page;
}

static CanevasRecordList *
find_list (CanevasWindow *window)
{
  return CANEVAS_RECORD_LIST (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_RECORD_LIST, NULL));
}

/* "Diagnostic rendu, Scénario choisi" */
static char *
join_milestones (CanevasWindow *window)
{
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasList) list = canevas_store_children (canevas_page_test_get_store (window), &canevas_milestone_type, canevas_record_get_id (project));
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (list)); i++)
    {
      g_autoptr (CanevasRecord) milestone = g_list_model_get_item (G_LIST_MODEL (list), i);

      g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", canevas_record_get_title (milestone));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static void
assert_milestones (CanevasWindow *window, const char *expected)
{
  g_autofree char *names = join_milestones (window);

  g_assert_cmpstr (names, ==, expected);
}

static CanevasInspector *
find_inspector (CanevasWindow *window)
{
  return CANEVAS_INSPECTOR (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_INSPECTOR, NULL));
}

static void
test_selecting_shows_in_the_inspector (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("select.canevas");
  CanevasPage *page = show_section (window, CALENDAR);
  g_autoptr (CanevasRecord) milestone = canevas_page_test_dup_first (window, "milestone");

  g_assert_null (find_inspector (window)); /* nothing selected, no pane */
  canevas_page_select (page, milestone, "due");
  canevas_gui_wait (find_inspector (window) != NULL);
  g_assert_true (canevas_inspector_get_record (find_inspector (window)) == milestone);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (find_inspector (window)), GTK_TYPE_LABEL, "Diagnostic rendu"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "framing-milestone");
  canevas_gui_test_close (window);
}

static void
test_adding_asks_for_the_name (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("add.canevas");

  show_section (window, CALENDAR);
  canevas_record_list_add (find_list (window));
  canevas_gui_wait (find_inspector (window) != NULL);
  canevas_gui_test_press (window, "B i l a n");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (find_list (window)), GTK_TYPE_LABEL, "Bilan") != NULL);
  assert_milestones (window, "Diagnostic rendu, Scénario choisi, Guichet pilote ouvert, Bilan");
  canevas_gui_test_close (window);
}

static void
test_keyboard_orders_and_deletes (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("order.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) milestone = canevas_page_test_dup_first (window, "milestone");
  CanevasRecordList *list;
  GtkWidget *row;

  show_section (window, CALENDAR);
  list = find_list (window);
  g_assert_true (canevas_record_list_select (list, milestone));
  row = canevas_gui_test_find (GTK_WIDGET (list), CANEVAS_TYPE_RECORD_ROW, NULL);
  g_assert_true (gtk_widget_grab_focus (row));

  canevas_gui_test_press (window, "alt+Down");
  assert_milestones (window, "Scénario choisi, Diagnostic rendu, Guichet pilote ouvert");
  canevas_gui_test_press (window, "alt+Down");
  assert_milestones (window, "Scénario choisi, Guichet pilote ouvert, Diagnostic rendu");
  canevas_gui_test_press (window, "alt+Down"); /* already last */
  canevas_gui_test_press (window, "alt+Up");
  assert_milestones (window, "Scénario choisi, Diagnostic rendu, Guichet pilote ouvert");
  g_assert_true (canevas_record_list_get_selected (list) == milestone);

  canevas_gui_test_press (window, "Delete");
  assert_milestones (window, "Scénario choisi, Guichet pilote ouvert");
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "“Diagnostic rendu” deleted"));
  g_assert_cmpstr (canevas_record_get_title (canevas_record_list_get_selected (list)), ==, "Guichet pilote ouvert");

  canevas_store_undo (store, NULL);
  assert_milestones (window, "Scénario choisi, Diagnostic rendu, Guichet pilote ouvert");

  /* One that was moved leaves the line to the one that follows it where it went. */
  row = canevas_gui_test_find (GTK_WIDGET (list), CANEVAS_TYPE_RECORD_ROW, NULL);
  g_assert_true (canevas_record_list_select (list, canevas_record_row_get_record (CANEVAS_RECORD_ROW (row))));
  g_assert_true (gtk_widget_grab_focus (row));
  canevas_gui_test_press (window, "alt+Down Delete");
  assert_milestones (window, "Diagnostic rendu, Guichet pilote ouvert");
  g_assert_cmpstr (canevas_record_get_title (canevas_record_list_get_selected (list)), ==, "Guichet pilote ouvert");
  canevas_store_undo (store, NULL);
  canevas_store_undo (store, NULL);
  canevas_store_undo (store, NULL);
  canevas_store_undo (store, NULL);
  canevas_store_undo (store, NULL);
  assert_milestones (window, "Diagnostic rendu, Scénario choisi, Guichet pilote ouvert");
  canevas_gui_test_close (window);
}

static void
test_sides_of_the_scope_keep_apart (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("scope.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) item = NULL;

  show_section (window, SCOPE);
  canevas_record_list_add (find_list (window));
  item = canevas_page_test_dup_first (window, "scope_item");
  g_assert_cmpstr (canevas_record_get_text (item, "kind"), ==, "included");
  g_assert_true (canevas_record_list_get_selected (find_list (window)) == item);

  /* Sent to another side, it leaves this one. */
  canevas_record_set_text (item, "kind", "fixed", NULL);
  g_assert_null (canevas_record_list_get_selected (find_list (window)));
  canevas_gui_test_close (window);
}

static void
test_completion_follows_the_answers (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("ring.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasSectionList *sections;

  show_section (window, 1);
  sections = CANEVAS_SECTION_LIST (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SECTION_LIST, NULL));
  g_assert_cmpstr (canevas_section_list_get_summary (sections), ==, "0 sections ready out of 13");
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "0 answers out of 2"));
  canevas_record_set_text (project, "purpose", "Une demande, une réponse.", NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "1 answer out of 2") != NULL);
  canevas_record_set_text (project, "stakes", "Neuf jours d’attente.", NULL);
  canevas_gui_wait (g_strcmp0 (canevas_section_list_get_summary (sections), "1 section ready out of 13") == 0);
  canevas_gui_test_close (window);
}

static void
test_next_and_previous (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("next.canevas");
  CanevasPage *page = show_section (window, 0);
  guint n;
  const CanevasFramingSection *sections = canevas_framing_get_sections (&n);
  g_autofree char *next = g_strdup_printf ("Next: %s", sections[1].title);

  canevas_page_test_click (window, next);
  g_assert_cmpstr (canevas_framing_page_get_section (CANEVAS_FRAMING_PAGE (page)), ==, sections[1].id);
  canevas_page_test_click (window, sections[0].title);
  g_assert_cmpstr (canevas_framing_page_get_section (CANEVAS_FRAMING_PAGE (page)), ==, sections[0].id);
  canevas_gui_test_close (window);
}

static void
test_every_section_is_named (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("named.canevas");
  guint n;

  canevas_framing_get_sections (&n);
  for (guint i = 0; i < n; i++)
    {
      show_section (window, i);
      canevas_gui_test_assert_named ();
    }
  canevas_gui_test_close (window);
}

/* At 1366 pixels, the sidebar and the pages leave this to a section: with more, the pages would go. */
static void
test_every_section_leaves_room_for_the_pages (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("room.canevas");
  guint n;

  canevas_framing_get_sections (&n);
  for (guint i = 0; i < n; i++)
    {
      CanevasPage *page = show_section (window, i);
      int minimum;

      gtk_widget_measure (GTK_WIDGET (page), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL, NULL);
      g_test_message ("section %u: %d pixels", i + 1, minimum);
      g_assert_cmpint (minimum, <=, 1366 - 252 - 411);
    }
  canevas_gui_test_close (window);
}

static GtkWidget *
find_guide (CanevasWindow *window)
{
  return canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_GUIDE_POPOVER, NULL);
}

/* What F1 does: an open popover takes the keys, and the one that tells that they came through. */
static void
explain (CanevasWindow *window)
{
  g_auto (GStrv) actions = gtk_application_get_actions_for_accel (GTK_APPLICATION (canevas_gui_test_get_application ()), "F1");

  g_assert_cmpstr (actions[0], ==, "win.explain");
  gtk_widget_activate_action (GTK_WIDGET (window), "win.explain", NULL);
  canevas_gui_wait (find_guide (window) != NULL);
}

static void
close_guide (CanevasWindow *window)
{
  gtk_popover_popdown (GTK_POPOVER (find_guide (window)));
  canevas_gui_wait (find_guide (window) == NULL);
}

static void
test_guide_explains_the_field (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("guide.canevas");
  const CanevasFramingSection *calendar = canevas_framing_find_section ("calendar");
  g_autoptr (CanevasRecord) milestone = canevas_page_test_dup_first (window, "milestone");
  CanevasPage *page = show_section (window, 0);
  CanevasEditor *editor = canevas_page_test_find_editor (window, "decision_requested");

  canevas_editor_focus (editor);
  explain (window);
  g_assert_nonnull (canevas_gui_test_find (find_guide (window), GTK_TYPE_LABEL, canevas_editor_get_question (editor)));
  g_assert_nonnull (canevas_gui_test_find (find_guide (window), GTK_TYPE_LABEL, canevas_framing_get_sections (&(guint) { 0 })[0].place));
  close_guide (window);
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_WIDGET (editor)));

  /* In the inspector, a field of a line leads to the section that asks for such lines. */
  canevas_page_select (page, milestone, "due");
  canevas_gui_wait (find_inspector (window) != NULL);
  explain (window);
  g_assert_nonnull (canevas_gui_test_find (find_guide (window), GTK_TYPE_LABEL, calendar->place));
  close_guide (window);
  canevas_gui_test_close (window);
}

static void
test_undo_is_offered_until_the_next_change (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("toast.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) milestone = canevas_page_test_dup_first (window, "milestone");
  CanevasPage *page = show_section (window, CALENDAR);

  canevas_page_select (page, milestone, "due");
  canevas_gui_wait (find_inspector (window) != NULL);
  canevas_page_test_click (window, "Delete the milestone");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "“Diagnostic rendu” deleted") != NULL);

  /* Its "Undo" would now take back the purpose. */
  canevas_record_set_text (project, "purpose", "Une demande, une réponse.", NULL);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "“Diagnostic rendu” deleted") == NULL);
  canevas_gui_test_close (window);
}

static void
test_role_has_its_periods (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("role.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) role = canevas_page_test_add (window, "role", project, "Cheffe de projet");
  g_autoptr (CanevasRecord) period = NULL;
  CanevasPage *page = canevas_page_test_show (window, "framing");

  canevas_page_select (page, role, NULL);
  canevas_gui_wait (find_inspector (window) != NULL);
  canevas_record_list_add (CANEVAS_RECORD_LIST (canevas_gui_test_find (GTK_WIDGET (find_inspector (window)), CANEVAS_TYPE_RECORD_LIST, NULL)));
  period = canevas_page_test_dup_first (window, "time_period");
  g_assert_cmpstr (canevas_record_get_text (period, "role"), ==, canevas_record_get_id (role));
  g_assert_true (canevas_inspector_get_record (find_inspector (window)) == period);
  canevas_gui_test_assert_named ();

  /* "Back" leads to the role; so does deleting the period. */
  canevas_page_test_click (window, "Cheffe de projet");
  g_assert_true (canevas_inspector_get_record (find_inspector (window)) == role);
  canevas_gui_test_close (window);
}

static void
test_read_only_offers_nothing (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("held.canevas");
  g_autofree char *path = canevas_gui_test_path ("held.canevas");
  g_autoptr (CanevasStore) reader = canevas_store_open (canevas_schema_get_default (), path, CANEVAS_OPEN_READ_ONLY, NULL);
  g_autoptr (CanevasList) projects = canevas_store_list (reader, canevas_schema_find_type (canevas_schema_get_default (), "project"));
  g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (projects), 0);
  g_autoptr (GtkWidget) list = g_object_ref_sink (canevas_record_list_new (reader, project, &canevas_milestone_type, "Milestones", NULL));
  GtkWidget *row;

  show_section (window, CALENDAR);
  adw_bin_set_child (ADW_BIN (gtk_widget_get_ancestor (GTK_WIDGET (find_list (window)), ADW_TYPE_BIN)), list);
  canevas_gui_wait (gtk_widget_get_mapped (list));
  row = canevas_gui_test_find (list, CANEVAS_TYPE_RECORD_ROW, NULL);
  g_assert_nonnull (row);
  g_assert_false (gtk_widget_is_sensitive (canevas_gui_test_find (list, GTK_TYPE_BUTTON, "Add")));
  gtk_widget_activate_action (row, "row.remove", NULL);
  g_assert_false (canevas_record_is_deleted (canevas_record_row_get_record (CANEVAS_RECORD_ROW (row))));
  canevas_gui_test_close (window);
}

/* What another project learnt becomes a risk of this one at one press, and is no longer proposed. */
static void
test_a_lesson_becomes_a_risk (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("lessons.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) other = canevas_page_test_add (window, "project", NULL, "Guichet unique");
  g_autoptr (CanevasRecord) retex = canevas_page_test_add (window, "retex", other, "Retex du guichet unique");
  g_autoptr (CanevasRecord) lesson = canevas_page_test_add (window, "retex_item", retex, "Les accueillants l’apprennent trop tard");
  CanevasPage *page;

  g_assert_true (canevas_record_set_text (lesson, "kind", "lesson", NULL));
  canevas_store_end_typing (store);
  page = show_section (window, RISKS);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (page), ADW_TYPE_ACTION_ROW, "Les accueillants l’apprennent trop tard"));
  canevas_gui_test_assert_named ();
  canevas_page_test_click (window, "Take over");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), ADW_TYPE_ACTION_ROW, "Les accueillants l’apprennent trop tard") == NULL);
  g_assert_cmpuint (canevas_store_count (store, canevas_schema_find_type (canevas_schema_get_default (), "risk")), ==, 1);
  g_assert_true (canevas_store_undo (store, NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), ADW_TYPE_ACTION_ROW, "Les accueillants l’apprennent trop tard") != NULL);
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/framing-page/selecting-shows-in-the-inspector", test_selecting_shows_in_the_inspector);
  g_test_add_func ("/framing-page/adding-asks-for-the-name", test_adding_asks_for_the_name);
  g_test_add_func ("/framing-page/keyboard-orders-and-deletes", test_keyboard_orders_and_deletes);
  g_test_add_func ("/framing-page/sides-of-the-scope-keep-apart", test_sides_of_the_scope_keep_apart);
  g_test_add_func ("/framing-page/completion-follows-the-answers", test_completion_follows_the_answers);
  g_test_add_func ("/framing-page/next-and-previous", test_next_and_previous);
  g_test_add_func ("/framing-page/every-section-is-named", test_every_section_is_named);
  g_test_add_func ("/framing-page/every-section-leaves-room-for-the-pages", test_every_section_leaves_room_for_the_pages);
  g_test_add_func ("/framing-page/guide-explains-the-field", test_guide_explains_the_field);
  g_test_add_func ("/framing-page/undo-is-offered-until-the-next-change", test_undo_is_offered_until_the_next_change);
  g_test_add_func ("/framing-page/role-has-its-periods", test_role_has_its_periods);
  g_test_add_func ("/framing-page/read-only-offers-nothing", test_read_only_offers_nothing);
  g_test_add_func ("/framing-page/a-lesson-becomes-a-risk", test_a_lesson_becomes_a_risk);
  return canevas_gui_test_run ();
}
