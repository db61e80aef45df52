/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-page-test.h"

#include "canevas-logo-editor.h"

static void
search (CanevasWindow *window, const char *text)
{
  GtkWidget *entry = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

static void
choose (CanevasWindow *window, const char *name)
{
  GtkWidget *row;

  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, name) != NULL);
  row = canevas_gui_test_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, name);
  g_signal_emit_by_name (gtk_widget_get_parent (row), "row-activated", row);
}

static void
test_official_list_fills_in (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("official.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) authority = NULL;

  canevas_page_test_show (window, "authority");
  canevas_gui_test_assert_named ();
  search (window, "pontchateau");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, "Pontchâteau") != NULL);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "authority-search");
  choose (window, "Pontchâteau");

  authority = canevas_page_test_dup_first (window, "authority");
  g_assert_nonnull (authority);
  g_assert_cmpstr (canevas_record_get_text (authority, "name"), ==, "Ville de Pontchâteau");
  g_assert_cmpstr (canevas_record_get_text (authority, "kind"), ==, "commune");
  g_assert_cmpstr (canevas_record_get_text (authority, "code"), ==, "44129");
  g_assert_cmpint (canevas_record_get_integer (authority, "population"), >, 10000);
  g_assert_cmpstr (gtk_editable_get_text (canevas_page_test_get_entry (canevas_page_test_find_editor (window, "name"))), ==,
                   "Ville de Pontchâteau");
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "fill in from the official list");

  /* One step: the record itself goes back too. */
  canevas_store_undo (store, NULL);
  g_assert_true (canevas_record_is_deleted (authority));
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Fill in by hand") != NULL);
  canevas_gui_test_close (window);
}

static void
test_another_authority_replaces_the_first (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("another.canevas");
  g_autoptr (CanevasRecord) authority = canevas_page_test_add (window, "authority", NULL, "Ville de Rivemont");
  g_autoptr (CanevasRecord) same = NULL;

  canevas_page_test_show (window, "authority");
  search (window, "toulouse metropole");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), ADW_TYPE_ACTION_ROW, "Toulouse Métropole") != NULL);
  choose (window, "Toulouse Métropole");
  same = canevas_page_test_dup_first (window, "authority");
  g_assert_true (same == authority);
  g_assert_cmpstr (canevas_record_get_text (authority, "kind"), ==, "metropole");
  canevas_store_undo (canevas_page_test_get_store (window), NULL);
  g_assert_cmpstr (canevas_record_get_text (authority, "name"), ==, "Ville de Rivemont");
  canevas_gui_test_close (window);
}

static void
test_unknown_name_is_told (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("unknown.canevas");

  canevas_page_test_show (window, "authority");
  search (window, "xyzzy");
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL,
                                           "No authority by that name: check the spelling, or fill in the fields by hand.") != NULL);
  canevas_page_test_click (window, "Fill in by hand");
  g_assert_nonnull (canevas_page_test_find_editor (window, "name"));
  canevas_gui_test_assert_named ();
  canevas_gui_test_close (window);
}

static GFile *
write_file (const char *name, const char *contents, gsize length)
{
  g_autofree char *path = canevas_gui_test_path (name);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, contents, length, &error);
  g_assert_no_error (error);
  return g_file_new_for_path (path);
}

static void
test_logo_is_a_png (void)
{
  static const char png[] = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
  CanevasWindow *window = canevas_page_test_open_project ("logo.canevas");
  g_autoptr (CanevasRecord) authority = canevas_page_test_add (window, "authority", NULL, "Ville de Rivemont");
  g_autoptr (GFile) text = write_file ("logo.txt", "not a picture", 13);
  g_autofree guchar *bytes = NULL;
  g_autoptr (GFile) picture = NULL;
  CanevasEditor *editor;
  gsize length;

  bytes = g_base64_decode (png, &length);
  picture = write_file ("logo.png", (const char *) bytes, length);
  canevas_page_test_show (window, "authority");
  editor = canevas_page_test_find_editor (window, "logo");

  g_assert_false (canevas_logo_editor_load (CANEVAS_LOGO_EDITOR (editor), text));
  g_assert_nonnull (canevas_editor_get_refusal (editor));
  g_assert_false (canevas_record_is_set (authority, "logo"));

  g_assert_true (canevas_logo_editor_load (CANEVAS_LOGO_EDITOR (editor), picture));
  g_assert_null (canevas_editor_get_refusal (editor));
  g_assert_cmpstr (canevas_record_get_text (authority, "logo"), ==, png);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Remove") != NULL);
  canevas_page_test_click (window, "Remove");
  g_assert_false (canevas_record_is_set (authority, "logo"));
  canevas_gui_test_close (window);
}

/* What the organisation chart says of itself is typed here, and the faces of the administration with it. */
static void
test_says_what_the_chart_shows (void)
{
  CanevasWindow *window = canevas_page_test_open_project ("chart.canevas");
  CanevasStore *store = canevas_page_test_get_store (window);
  g_autoptr (CanevasRecord) authority = canevas_page_test_add (window, "authority", NULL, "Ville de Rivemont");
  g_autoptr (CanevasRecord) face = NULL;
  GtkWidget *add;

  canevas_page_test_show (window, "authority");
  gtk_editable_set_text (canevas_page_test_get_entry (canevas_page_test_find_editor (window, "chart_version")), "3.2");
  canevas_page_test_leave (window);
  g_assert_cmpstr (canevas_record_get_text (authority, "chart_version"), ==, "3.2");
  add = canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Faces of the administration");
  g_assert_nonnull (add);
  gtk_widget_activate_action (add, "list.insert", NULL);
  face = canevas_page_test_dup_first (window, "face");
  g_assert_nonnull (face);
  gtk_editable_set_text (canevas_page_test_get_entry (canevas_page_test_find_editor (window, "share")), "80");
  canevas_page_test_leave (window);
  g_assert_cmpint (canevas_record_get_integer (face, "share"), ==, 80);
  canevas_gui_test_assert_named ();
  canevas_gui_test_picture (GTK_WINDOW (window), "authority-chart");
  canevas_store_undo (store, NULL);
  canevas_store_undo (store, NULL);
  g_assert_true (canevas_record_is_deleted (face));
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/authority-page/official-list-fills-in", test_official_list_fills_in);
  g_test_add_func ("/authority-page/another-authority-replaces-the-first", test_another_authority_replaces_the_first);
  g_test_add_func ("/authority-page/unknown-name-is-told", test_unknown_name_is_told);
  g_test_add_func ("/authority-page/logo-is-a-png", test_logo_is_a_png);
  g_test_add_func ("/authority-page/says-what-the-chart-shows", test_says_what_the_chart_shows);
  return canevas_gui_test_run ();
}
