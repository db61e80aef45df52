/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-form.h"
#include "canevas-long-text-editor.h"

/* A form of some fields of the project, over the page's own content. */
static CanevasForm *
show_form (CanevasWindow *window, const char *const *fields, CanevasEditorLayout layout)
{
  CanevasPage *page = canevas_page_test_show (window, "framing");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  GtkWidget *form = canevas_form_new (project, layout);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autoptr (GtkWidget) content = g_object_ref (adw_bin_get_child (ADW_BIN (page)));

  for (guint i = 0; fields[i] != NULL; i++)
    canevas_form_add (CANEVAS_FORM (form), fields[i], FALSE);
  adw_bin_set_child (ADW_BIN (page), box);
  gtk_box_append (GTK_BOX (box), form);
  gtk_box_append (GTK_BOX (box), content);
  gtk_widget_set_visible (content, FALSE);
  canevas_gui_wait (gtk_widget_get_mapped (form));
  gtk_test_widget_wait_for_draw (GTK_WIDGET (window)); /* Tab goes by the places of fields */
  return CANEVAS_FORM (form);
}

static void
test_typing_is_written_and_undone (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("typing.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasForm *form = show_form (window, (const char *[]) { "name", "subject", NULL }, CANEVAS_EDITOR_PAGE);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasEditor *editor = canevas_form_find (form, "subject");
  g_autoptr (GError) error = NULL;

  g_assert_true (canevas_form_focus (form, "subject"));
  canevas_gui_test_press (window, "a c c u e i l");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (project, "subject"), "accueil") == 0);
  g_assert_nonnull (strstr (canevas_store_get_undo_label (store), canevas_editor_get_field (editor)->label));

  /* A word is one step, and the field follows the history. */
  g_assert_true (canevas_store_undo (store, &error));
  g_assert_no_error (error);
  g_assert_null (canevas_record_get_text (project, "subject"));
  g_assert_cmpstr (gtk_editable_get_text (canevas_page_test_get_entry (editor)), ==, "");
  g_assert_true (canevas_store_redo (store, &error));
  g_assert_cmpstr (gtk_editable_get_text (canevas_page_test_get_entry (editor)), ==, "accueil");
  canevas_gui_test_close (window);
}

static void
test_leaving_ends_the_undo_step (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("leaving.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  CanevasForm *form = show_form (window, (const char *[]) { "subject", "reference", NULL }, CANEVAS_EDITOR_PAGE);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");

  canevas_form_focus (form, "subject");
  canevas_gui_test_press (window, "a");
  canevas_form_focus (form, "reference");
  canevas_form_focus (form, "subject");
  canevas_gui_test_press (window, "End b");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (project, "subject"), "ab") == 0);
  canevas_store_undo (store, NULL);
  g_assert_cmpstr (canevas_record_get_text (project, "subject"), ==, "a");
  canevas_gui_test_close (window);
}

static void
test_refused_number_keeps_its_text (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("refused.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) risk = canevas_page_test_add (window, "risk", project, "Départ de la cheffe de projet");
  CanevasPage *page = canevas_page_test_show (window, "framing");
  CanevasEditor *editor;

  canevas_page_select (page, risk, "likelihood");
  editor = canevas_page_test_find_editor (window, "likelihood");
  gtk_editable_set_text (canevas_page_test_get_entry (editor), "9");
  g_assert_null (canevas_editor_get_refusal (editor)); /* nobody is scolded while typing */
  canevas_page_test_leave (window);
  g_assert_nonnull (canevas_editor_get_refusal (editor));
  g_assert_cmpstr (gtk_editable_get_text (canevas_page_test_get_entry (editor)), ==, "9");
  g_assert_false (canevas_record_is_set (risk, "likelihood"));

  canevas_editor_focus (editor);
  gtk_editable_set_text (canevas_page_test_get_entry (editor), "3");
  g_assert_null (canevas_editor_get_refusal (editor));
  g_assert_cmpint (canevas_record_get_integer (risk, "likelihood"), ==, 3);
  canevas_gui_test_close (window);
}

static void
test_dates_are_typed_or_explained (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("dates.canevas");
  CanevasForm *form = show_form (window, (const char *[]) { "start_date", "name", NULL }, CANEVAS_EDITOR_PAGE);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  CanevasEditor *editor = canevas_form_find (form, "start_date");
  GtkEditable *entry = canevas_page_test_get_entry (editor);

  canevas_editor_focus (editor);
  gtk_editable_set_text (entry, "12/03/20");
  g_assert_null (canevas_record_get_text (project, "start_date")); /* on the way to 2027 */
  gtk_editable_set_text (entry, "12/03/2027");
  g_assert_cmpstr (canevas_record_get_text (project, "start_date"), ==, "2027-03-12");
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "12/03/2027");
  canevas_page_test_leave (window);
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "12\302\240March\302\2402027");

  canevas_editor_focus (editor);
  gtk_editable_set_text (entry, "31/02/2027");
  canevas_page_test_leave (window);
  g_assert_nonnull (canevas_editor_get_refusal (editor));
  g_assert_cmpstr (gtk_editable_get_text (entry), ==, "31/02/2027");
  g_assert_cmpstr (canevas_record_get_text (project, "start_date"), ==, "2027-03-12");

  canevas_editor_focus (editor);
  gtk_editable_set_text (entry, "");
  canevas_page_test_leave (window);
  g_assert_false (canevas_record_is_set (project, "start_date"));
  g_assert_null (canevas_editor_get_refusal (editor));
  canevas_gui_test_close (window);
}

static void
test_changes_from_elsewhere_leave_the_cursor (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("elsewhere.canevas");
  CanevasForm *form = show_form (window, (const char *[]) { "context", NULL }, CANEVAS_EDITOR_PAGE);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  GtkTextBuffer *buffer;
  GtkTextIter at, end;
  g_autofree char *rest = NULL;

  canevas_record_set_text (project, "context", "Onze guichets, neuf jours de délai.", NULL);
  buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (canevas_editor_get_control (canevas_form_find (form, "context"))));
  gtk_text_buffer_get_iter_at_offset (buffer, &at, 15); /* before "neuf" */
  gtk_text_buffer_place_cursor (buffer, &at);
  canevas_record_set_text (project, "context", "Les onze guichets, neuf jours de délai.", NULL);

  gtk_text_buffer_get_iter_at_mark (buffer, &at, gtk_text_buffer_get_insert (buffer));
  gtk_text_buffer_get_end_iter (buffer, &end);
  rest = gtk_text_buffer_get_text (buffer, &at, &end, FALSE);
  g_assert_cmpstr (rest, ==, "neuf jours de délai.");
  canevas_gui_test_close (window);
}

static void
test_tab_and_escape_leave_a_long_text (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("tab.canevas");
  CanevasForm *form = show_form (window, (const char *[]) { "context", "stakes", NULL }, CANEVAS_EDITOR_PAGE);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");

  canevas_form_focus (form, "context");
  canevas_gui_test_press (window, "u n Tab d e u x Escape t r o i s");
  canevas_gui_wait (g_strcmp0 (canevas_record_get_text (project, "stakes"), "deux") == 0);
  g_assert_cmpstr (canevas_record_get_text (project, "context"), ==, "un");
  canevas_gui_test_close (window);
}

/* Whether the last letter stands inside the field. */
static gboolean
shows_its_end (GtkTextView *view)
{
  GtkTextIter end;
  GdkRectangle place;

  gtk_text_buffer_get_end_iter (gtk_text_view_get_buffer (view), &end);
  gtk_text_view_get_iter_location (view, &end, &place);
  return place.height > 0 && place.y + place.height <= gtk_widget_get_height (GTK_WIDGET (view));
}

static void
test_long_text_is_seen_whole (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("whole.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (GString) text = g_string_new (NULL);
  CanevasForm *form;
  GtkTextView *view;

  for (guint i = 0; i < 40; i++)
    g_string_append (text, "Onze guichets, neuf jours de délai, et des usagers renvoyés de l’un à l’autre. ");
  canevas_record_set_text (project, "context", text->str, NULL);
  form = show_form (window, (const char *[]) { "context", NULL }, CANEVAS_EDITOR_PAGE);
  view = GTK_TEXT_VIEW (canevas_editor_get_control (canevas_form_find (form, "context")));
  canevas_gui_wait (gtk_widget_get_height (GTK_WIDGET (view)) > 100 && shows_its_end (view));
  g_string_append (text, "\n\nUne suite.\n\nUne fin.");
  canevas_record_set_text (project, "context", text->str, NULL);
  canevas_gui_wait (shows_its_end (view));
  canevas_gui_test_close (window);
}

static void
test_blank_is_no_answer (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("blank.canevas");
  CanevasForm *form = show_form (window, (const char *[]) { "subject", "context", NULL }, CANEVAS_EDITOR_PAGE);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");

  gtk_editable_set_text (canevas_page_test_get_entry (canevas_form_find (form, "subject")), "   ");
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (GTK_TEXT_VIEW (canevas_editor_get_control (canevas_form_find (form, "context")))), " \n ", -1);
  g_assert_false (canevas_record_is_set (project, "subject"));
  g_assert_false (canevas_record_is_set (project, "context"));
  canevas_gui_test_close (window);
}

static void
test_choices_and_references (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("choices.canevas");
  g_autoptr (CanevasRecord) unit = canevas_page_test_add (window, "unit", NULL, "Direction générale");
  CanevasForm *form = show_form (window, (const char *[]) { "stage", "unit", NULL }, CANEVAS_EDITOR_ROW);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  GtkDropDown *stage = GTK_DROP_DOWN (canevas_editor_get_control (canevas_form_find (form, "stage")));

  g_assert_cmpstr (canevas_record_get_text (project, "stage"), ==, "framing");
  gtk_drop_down_set_selected (stage, 3); /* unset, idea, framing, running */
  g_assert_cmpstr (canevas_record_get_text (project, "stage"), ==, "running");
  gtk_drop_down_set_selected (stage, 0);
  g_assert_false (canevas_record_is_set (project, "stage"));
  canevas_store_undo (canevas_page_test_get_store (window), NULL);
  canevas_store_undo (canevas_page_test_get_store (window), NULL);
  g_assert_cmpuint (gtk_drop_down_get_selected (stage), ==, 2);

  canevas_record_set_reference (project, "unit", unit, NULL);
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (form), GTK_TYPE_LABEL, "Direction générale"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

static void
test_create_from_the_picker (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("picker.canevas");
  CanevasForm *form = show_form (window, (const char *[]) { "unit", NULL }, CANEVAS_EDITOR_ROW);
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  GtkMenuButton *button = GTK_MENU_BUTTON (canevas_editor_get_control (canevas_form_find (form, "unit")));
  GtkWidget *search;

  gtk_menu_button_popup (button);
  canevas_gui_wait (gtk_widget_get_mapped (GTK_WIDGET (gtk_menu_button_get_popover (button))));
  search = canevas_gui_test_find (GTK_WIDGET (gtk_menu_button_get_popover (button)), GTK_TYPE_SEARCH_ENTRY, NULL);
  g_assert_nonnull (search);
  gtk_editable_set_text (GTK_EDITABLE (search), "RH");
  g_signal_emit_by_name (search, "activate");
  canevas_gui_wait (canevas_record_is_set (project, "unit"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (form), GTK_TYPE_LABEL, "RH"));

  /* The unit and the reference to it are one step. */
  canevas_store_undo (canevas_page_test_get_store (window), NULL);
  g_assert_false (canevas_record_is_set (project, "unit"));
  g_assert_null (canevas_page_test_dup_first (window, "unit"));
  canevas_gui_test_close (window);
}

static void
test_only_a_director_may_be_the_sponsor (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("sponsor.canevas");
  g_autoptr (CanevasRecord) project = canevas_page_test_dup_first (window, "project");
  g_autoptr (CanevasRecord) role = canevas_page_test_add (window, "role", project, "Directrice des services à la population");
  CanevasPage *page = canevas_page_test_show (window, "framing");
  CanevasEditor *editor;

  g_assert_true (canevas_record_set_text (role, "kind", "project_director", NULL));
  canevas_page_select (page, role, "kind");
  editor = canevas_page_test_find_editor (window, "also_sponsor");
  g_assert_true (canevas_record_set_flag (role, "also_sponsor", TRUE, NULL));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Project director · also the sponsor") != NULL);
  g_assert_true (canevas_record_set_text (role, "kind", "team_member", NULL));
  canevas_gui_wait (!gtk_widget_get_visible (GTK_WIDGET (editor)));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (page), GTK_TYPE_LABEL, "Team member") != NULL);
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/form/typing-is-written-and-undone", test_typing_is_written_and_undone);
  g_test_add_func ("/form/leaving-ends-the-undo-step", test_leaving_ends_the_undo_step);
  g_test_add_func ("/form/refused-number-keeps-its-text", test_refused_number_keeps_its_text);
  g_test_add_func ("/form/dates-are-typed-or-explained", test_dates_are_typed_or_explained);
  g_test_add_func ("/form/changes-from-elsewhere-leave-the-cursor", test_changes_from_elsewhere_leave_the_cursor);
  g_test_add_func ("/form/tab-and-escape-leave-a-long-text", test_tab_and_escape_leave_a_long_text);
  g_test_add_func ("/form/long-text-is-seen-whole", test_long_text_is_seen_whole);
  g_test_add_func ("/form/blank-is-no-answer", test_blank_is_no_answer);
  g_test_add_func ("/form/choices-and-references", test_choices_and_references);
  g_test_add_func ("/form/create-from-the-picker", test_create_from_the_picker);
  g_test_add_func ("/form/only-a-director-may-be-the-sponsor", test_only_a_director_may_be_the_sponsor);
  return canevas_gui_test_run ();
}
