/* SPDX-License-Identifier: GPL-3.0-or-later */
#define _GNU_SOURCE /* memmem() */
#include "canevas-gui-test.h"

#include <glib/gstdio.h>

#include "canevas-appearance.h"
#include "canevas-authority.h"
#include "canevas-schema.h"
#include "canevas-read-only-row.h"
#include "canevas-save-status.h"
#include "canevas-sidebar.h"

static CanevasRecord *
name_authority (CanevasStore *store, const char *name)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *authority;

  canevas_store_begin (store, "name the authority");
  authority = canevas_store_add (store, &canevas_authority_type, NULL, &error);
  g_assert_no_error (error);
  canevas_record_set_text (authority, "name", name, &error);
  g_assert_no_error (error);
  canevas_store_commit (store, &error);
  g_assert_no_error (error);
  return authority;
}

static GtkWidget *
find_tooltip (GtkWidget *root, const char *tooltip)
{
  if (g_strcmp0 (gtk_widget_get_tooltip_text (root), tooltip) == 0)
    return root;
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_tooltip (child, tooltip);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static GtkWidget *
find_type (CanevasWindow *window, GType type)
{
  return canevas_gui_test_find (GTK_WIDGET (window), type, NULL);
}

static void
test_new_file_opens_here (void)
{
  CanevasWindow *window = canevas_gui_test_create ("new.canevas");
  g_autofree char *path = canevas_gui_test_path ("new.canevas");

  g_assert_cmpstr (canevas_store_get_path (canevas_window_get_store (window)), ==, path);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "new.canevas");
  g_assert_true (g_file_test (path, G_FILE_TEST_IS_REGULAR));
  g_assert_nonnull (canevas_workspace_get_page (canevas_window_get_workspace (window)));
  /* One can look for the authority at once. */
  g_assert_nonnull (gtk_widget_get_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), GTK_TYPE_SEARCH_ENTRY));
  canevas_gui_test_picture (GTK_WINDOW (window), "new-file");
  canevas_gui_test_close (window);
}

/* As from a file manager: nothing on the screen waits for the pages of a project. */
static void
test_page_follows_first_frame (void)
{
  CanevasWindow *window = canevas_gui_test_create ("given.canevas");
  g_autofree char *path = canevas_gui_test_path ("given.canevas");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  GtkWidget *page;

  canevas_gui_test_close (window);
  g_assert_true (canevas_application_open_file (canevas_gui_test_get_application (), file, NULL));
  window = CANEVAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (canevas_gui_test_get_application ())));
  g_assert_null (canevas_workspace_get_page (canevas_window_get_workspace (window)));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), CANEVAS_TYPE_SIDEBAR, NULL));

  canevas_gui_wait (canevas_workspace_get_page (canevas_window_get_workspace (window)) != NULL);
  page = GTK_WIDGET (canevas_workspace_get_page (canevas_window_get_workspace (window)));
  g_assert_true (gtk_widget_get_mapped (page));
  g_assert_true (gtk_widget_is_ancestor (gtk_window_get_focus (GTK_WINDOW (window)), page));
  g_assert_nonnull (gtk_window_get_icon_name (GTK_WINDOW (window)));
  canevas_gui_test_close (window);
}

/* What was asked for meanwhile is what shows. */
static void
test_page_asked_for_is_not_replaced (void)
{
  CanevasWindow *window = canevas_gui_test_create ("asked.canevas");
  g_autofree char *path = canevas_gui_test_path ("asked.canevas");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const CanevasPageKind *portfolio = canevas_page_kind_first (CANEVAS_PAGE_PLACE_FILE);
  CanevasPage *page;

  canevas_gui_test_close (window);
  g_assert_true (canevas_application_open_file (canevas_gui_test_get_application (), file, NULL));
  window = CANEVAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (canevas_gui_test_get_application ())));
  page = canevas_workspace_show (canevas_window_get_workspace (window), portfolio, NULL);

  canevas_gui_wait (gtk_window_get_icon_name (GTK_WINDOW (window)) != NULL);
  g_assert_true (canevas_workspace_get_page (canevas_window_get_workspace (window)) == page);
  canevas_gui_test_close (window);
}

static void
test_same_file_raises_its_window (void)
{
  CanevasWindow *window = canevas_gui_test_create ("once.canevas");
  g_autofree char *path = canevas_gui_test_path ("once.canevas");
  g_autoptr (GFile) file = g_file_new_for_path (path);
  const guint n_windows = g_list_length (gtk_application_get_windows (GTK_APPLICATION (canevas_gui_test_get_application ())));

  g_assert_true (canevas_application_open_file (canevas_gui_test_get_application (), file, NULL));
  g_assert_cmpuint (g_list_length (gtk_application_get_windows (GTK_APPLICATION (canevas_gui_test_get_application ()))), ==, n_windows);
  canevas_gui_test_close (window);
}

static void
test_undo_and_redo_say_what (void)
{
  CanevasWindow *window = canevas_gui_test_create ("undo.canevas");
  CanevasStore *store = canevas_window_get_store (window);
  g_autoptr (CanevasRecord) authority = NULL;
  GtkWidget *undo = find_tooltip (GTK_WIDGET (window), "Undo (Ctrl+Z)");

  g_assert_nonnull (undo);
  g_assert_false (gtk_widget_is_sensitive (undo));

  authority = name_authority (store, "Ville d’Exemple");
  g_assert_cmpstr (gtk_widget_get_tooltip_text (undo), ==, "Undo: name the authority (Ctrl+Z)");
  g_assert_true (gtk_widget_is_sensitive (undo));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Ville d’Exemple"));

  canevas_gui_test_press (window, "ctrl+z");
  g_assert_true (canevas_record_is_deleted (authority));
  g_assert_false (gtk_widget_is_sensitive (undo));
  g_assert_nonnull (find_tooltip (GTK_WIDGET (window), "Redo: name the authority (Ctrl+Shift+Z)"));

  canevas_gui_test_press (window, "ctrl+shift+z");
  g_assert_false (canevas_record_is_deleted (authority));
  g_assert_cmpstr (canevas_record_get_title (authority), ==, "Ville d’Exemple");
  canevas_gui_test_close (window);
}

static void
test_says_when_saved (void)
{
  CanevasWindow *window = canevas_gui_test_create ("saved.canevas");
  g_autoptr (CanevasRecord) authority = name_authority (canevas_window_get_store (window), "Ville d’Exemple");
  GtkWidget *status = find_type (window, CANEVAS_TYPE_SAVE_STATUS);

  g_assert_true (g_str_has_prefix (canevas_save_status_get_text (CANEVAS_SAVE_STATUS (status)), "Saved at "));
  canevas_gui_test_close (window);
}

static void
test_second_opener_reads (void)
{
  g_autofree char *path = canevas_gui_test_path ("held.canevas");
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasStore) holder = canevas_store_create (canevas_schema_get_default (), path, &error);
  g_autoptr (CanevasRecord) authority = NULL;
  CanevasWindow *window;
  GtkWidget *row;

  g_assert_no_error (error);
  authority = name_authority (holder, "Ville d’Exemple");
  window = canevas_gui_test_open (path);
  g_assert_nonnull (window);
  g_assert_true (canevas_store_get_read_only (canevas_window_get_store (window)));

  row = find_type (window, CANEVAS_TYPE_READ_ONLY_ROW);
  g_assert_nonnull (row);
  g_assert_true (g_str_has_prefix (canevas_read_only_row_get_text (CANEVAS_READ_ONLY_ROW (row)),
                                   canevas_store_get_read_only_reason (canevas_window_get_store (window))));
  g_assert_nonnull (canevas_gui_test_find (row, GTK_TYPE_BUTTON, "Save a _Copy…"));
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "Read-only"));
  g_assert_false (gtk_widget_is_sensitive (find_tooltip (GTK_WIDGET (window), "Undo: name the authority (Ctrl+Z)")));
  canevas_gui_test_picture (GTK_WINDOW (window), "read-only");
  canevas_gui_test_close (window);
}

/* Thrown away in the file manager while a window shows it: nothing is lost that can still be saved elsewhere. */
static void
test_deleted_file_is_saved_elsewhere (void)
{
  CanevasWindow *window = canevas_gui_test_create ("thrown.canevas");
  CanevasStore *store = canevas_window_get_store (window);
  g_autofree char *path = canevas_gui_test_path ("thrown.canevas");
  g_autofree char *elsewhere = canevas_gui_test_path ("elsewhere.canevas");
  g_autoptr (CanevasRecord) authority = name_authority (store, "Ville d’Exemple");
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_false (canevas_record_set_text (authority, "name", "Ville d’Ailleurs", &error));
  g_assert_nonnull (strstr (error->message, "moved, renamed or deleted"));
  g_clear_error (&error);

  canevas_store_save_as (store, elsewhere, CANEVAS_COPY_DEFAULT, &error);
  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (authority, "name", "Ville d’Ailleurs", &error));
  g_assert_no_error (error);
  canevas_gui_wait (canevas_gui_test_find (GTK_WIDGET (window), GTK_TYPE_LABEL, "elsewhere.canevas") != NULL);
  canevas_gui_test_close (window);
}

static void
test_damaged_file_is_refused (void)
{
  g_autofree char *path = canevas_gui_test_path ("damaged.canevas");
  GtkWindow *dialog;

  g_assert_true (g_file_set_contents (path, "SQLite format 3", -1, NULL));
  g_assert_null (canevas_gui_test_open (path));
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  dialog = canevas_gui_test_get_dialog ();
  g_assert_true (ADW_IS_MESSAGE_DIALOG (dialog));
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "damaged.canevas"));
  canevas_gui_test_picture (dialog, "damaged");
  canevas_gui_test_assert_named ();
  gtk_window_close (dialog);
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
  canevas_gui_test_close (CANEVAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (canevas_gui_test_get_application ()))));
}

static void
test_backup_is_offered (void)
{
  CanevasWindow *window = canevas_gui_test_create ("hurt.canevas");
  g_autofree char *path = canevas_gui_test_path ("hurt.canevas");
  g_autoptr (CanevasRecord) authority = name_authority (canevas_window_get_store (window), "Ville d’Exemple");
  g_autofree char *content = NULL;
  gsize length;
  GtkWindow *dialog;

  canevas_gui_test_close (window);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  g_assert_true (g_file_set_contents (path, content, (gssize) (length / 2), NULL));

  g_assert_null (canevas_gui_test_open (path));
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  dialog = canevas_gui_test_get_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "This File Is Damaged");
  g_assert_true (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), "backup"));
  g_assert_cmpstr (adw_message_dialog_get_default_response (ADW_MESSAGE_DIALOG (dialog)), ==, "backup");
  canevas_gui_test_picture (dialog, "backup");
  gtk_window_close (dialog);
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
  canevas_gui_test_close (CANEVAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (canevas_gui_test_get_application ()))));
}

static void
test_rescue (void)
{
  CanevasWindow *window = canevas_gui_test_create ("wreck.canevas");
  g_autofree char *path = canevas_gui_test_path ("wreck.canevas");
  g_autofree char *saved = canevas_gui_test_path ("rescued.canevas");
  g_autoptr (CanevasRecord) authority = name_authority (canevas_window_get_store (window), "Ville d’Exemple");
  g_autofree char *content = NULL;
  gsize length;
  GtkWindow *dialog;

  canevas_gui_test_close (window);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  memset (content, 0, 100);
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));

  g_assert_null (canevas_gui_test_open (path));
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  dialog = canevas_gui_test_get_dialog ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "rescue");
  gtk_window_close (dialog);
  canevas_gui_test_choose_file ("rescued.canevas");
  canevas_gui_wait (g_file_test (saved, G_FILE_TEST_EXISTS) && canevas_gui_test_get_dialog () != NULL);
  dialog = canevas_gui_test_get_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "What Was Saved");
  g_assert_cmpstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), ==,
                   "1 record was saved, which is everything that was in the file.");
  g_assert_nonnull (canevas_gui_test_find (GTK_WIDGET (dialog), GTK_TYPE_LABEL, "Authorities: 1, all of them"));
  canevas_gui_test_picture (dialog, "rescued");
  canevas_gui_test_assert_named ();
  adw_message_dialog_response (ADW_MESSAGE_DIALOG (dialog), "open");
  gtk_window_close (dialog);
  window = CANEVAS_WINDOW (gtk_application_get_active_window (GTK_APPLICATION (canevas_gui_test_get_application ())));
  canevas_gui_wait (canevas_window_get_store (window) != NULL);
  g_assert_cmpstr (canevas_store_get_path (canevas_window_get_store (window)), ==, saved);
  canevas_gui_test_close (window);
}

/* A letter that changed on the disk: SQLite sees nothing, Canevas does once the window stands. */
static void
test_damage_shows_later (void)
{
  CanevasWindow *window = canevas_gui_test_create ("letter.canevas");
  g_autofree char *path = canevas_gui_test_path ("letter.canevas");
  g_autoptr (CanevasRecord) authority = name_authority (canevas_window_get_store (window), "Ville d’Exemple");
  g_autofree char *content = NULL;
  gsize length;
  GtkWindow *dialog;
  GtkWidget *row;

  canevas_gui_test_close (window);
  g_assert_true (g_file_get_contents (path, &content, &length, NULL));
  *(char *) memmem (content, length, "Ville", 5) = 'B';
  g_assert_true (g_file_set_contents (path, content, (gssize) length, NULL));

  window = canevas_gui_test_open (path);
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  dialog = canevas_gui_test_get_dialog ();
  g_assert_cmpstr (adw_message_dialog_get_heading (ADW_MESSAGE_DIALOG (dialog)), ==, "This File Is Damaged");
  g_assert_nonnull (strstr (adw_message_dialog_get_body (ADW_MESSAGE_DIALOG (dialog)), "(Authorities)"));
  g_assert_true (adw_message_dialog_has_response (ADW_MESSAGE_DIALOG (dialog), "backup"));
  gtk_window_close (dialog);
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);

  row = find_type (window, CANEVAS_TYPE_READ_ONLY_ROW);
  g_assert_nonnull (strstr (canevas_read_only_row_get_text (CANEVAS_READ_ONLY_ROW (row)), "is damaged"));
  canevas_gui_test_close (window);
}

static void
test_new_takes_a_name_without_ending (void)
{
  CanevasWindow *window = canevas_gui_test_start ();
  g_autofree char *path = canevas_gui_test_path ("typed name.canevas");

  gtk_widget_activate_action (GTK_WIDGET (window), "app.new", NULL);
  canevas_gui_test_choose_file ("typed name");
  canevas_gui_wait (canevas_window_get_store (window) != NULL);
  g_assert_cmpstr (canevas_store_get_path (canevas_window_get_store (window)), ==, path);
  canevas_gui_test_close (window);
}

static void
test_save_as_goes_on_in_the_copy (void)
{
  CanevasWindow *window = canevas_gui_test_create ("first.canevas");
  CanevasStore *store = canevas_window_get_store (window);
  g_autoptr (CanevasRecord) authority = name_authority (store, "Ville d’Exemple");
  g_autofree char *copy = canevas_gui_test_path ("second.canevas");

  gtk_widget_activate_action (GTK_WIDGET (window), "win.save-as", NULL);
  canevas_gui_test_choose_file ("second.canevas");
  canevas_gui_wait (g_strcmp0 (canevas_store_get_path (store), copy) == 0);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (window)), ==, "second.canevas");
  g_assert_cmpstr (canevas_store_get_undo_label (store), ==, "name the authority");
  canevas_gui_test_close (window);
}

static void
test_copy_leaves_history_behind (void)
{
  CanevasWindow *window = canevas_gui_test_create ("whole.canevas");
  CanevasStore *store = canevas_window_get_store (window);
  g_autoptr (CanevasRecord) authority = name_authority (store, "Ville d’Exemple");
  g_autofree char *path = g_strdup (canevas_store_get_path (store));
  g_autofree char *copy = canevas_gui_test_path ("sent.canevas");
  g_autoptr (CanevasStore) sent = NULL;
  g_autoptr (GError) error = NULL;
  CanevasStoreInfo info = { 0 };

  gtk_widget_activate_action (GTK_WIDGET (window), "win.copy-without-history", NULL);
  canevas_gui_test_choose_file ("sent.canevas");
  canevas_gui_wait (g_file_test (copy, G_FILE_TEST_EXISTS));
  g_assert_cmpstr (canevas_store_get_path (store), ==, path);
  sent = canevas_store_open (canevas_schema_get_default (), copy, CANEVAS_OPEN_READ_ONLY, &error);
  g_assert_no_error (error);
  canevas_store_get_info (sent, &info);
  g_assert_cmpuint (info.n_entries, ==, 0);
  g_assert_cmpuint (canevas_store_count (sent, &canevas_authority_type), ==, 1);
  canevas_gui_test_close (window);
}

static void
test_appearance_follows_choice (void)
{
  CanevasWindow *window = canevas_gui_test_create ("dark.canevas");
  AdwStyleManager *manager = adw_style_manager_get_default ();

  canevas_appearance_set (ADW_COLOR_SCHEME_FORCE_DARK);
  g_assert_true (adw_style_manager_get_dark (manager));
  canevas_gui_test_picture (GTK_WINDOW (window), "dark");

  /* The choice is remembered: what is read again at the next start is what was chosen. */
  adw_style_manager_set_color_scheme (manager, ADW_COLOR_SCHEME_FORCE_LIGHT);
  canevas_appearance_follow_settings ();
  g_assert_true (adw_style_manager_get_dark (manager));

  canevas_appearance_set (ADW_COLOR_SCHEME_DEFAULT);
  g_assert_false (adw_style_manager_get_dark (manager));
  canevas_gui_test_close (window);
}

static void
test_secondary_windows (gconstpointer data)
{
  const char *action = data;
  CanevasWindow *window = canevas_gui_test_create ("secondary.canevas");
  g_autofree char *path = canevas_gui_test_path ("secondary.canevas");
  GtkWindow *dialog;

  gtk_widget_activate_action (GTK_WIDGET (window), action, NULL);
  canevas_gui_wait (canevas_gui_test_get_dialog () != NULL);
  dialog = canevas_gui_test_get_dialog ();
  canevas_gui_test_picture (dialog, action);
  /* The inside of GTK's and Adwaita's own windows is theirs to name. */
  if (ADW_IS_PREFERENCES_WINDOW (dialog))
    canevas_gui_test_assert_named ();
  gtk_window_close (dialog);
  canevas_gui_wait (canevas_gui_test_get_dialog () == NULL);
  canevas_gui_test_close (window);
  g_assert_cmpint (g_remove (path), ==, 0);
}

/* Enough others to push it out of what GTK holds. */
static void
test_icons_are_kept (void)
{
  CanevasWindow *window = canevas_gui_test_start ();
  GtkIconTheme *theme = gtk_icon_theme_get_for_display (gtk_widget_get_display (GTK_WIDGET (window)));
  GtkIconPaintable *icon = NULL;

  for (int size = 17; size < 217; size++)
    {
      GtkIconPaintable *other = gtk_icon_theme_lookup_icon (theme, "edit-undo-symbolic", NULL, size, 1, GTK_TEXT_DIR_LTR, 0);

      if (size == 17)
        g_set_weak_pointer (&icon, other);
      g_object_unref (other);
    }
  g_assert_nonnull (icon);
  g_clear_weak_pointer (&icon);
  canevas_gui_test_close (window);
}

int
main (int argc, char **argv)
{
  canevas_gui_test_init (&argc, &argv);
  g_test_add_func ("/window/icons-kept", test_icons_are_kept);
  g_test_add_func ("/window/new", test_new_file_opens_here);
  g_test_add_func ("/window/first-frame", test_page_follows_first_frame);
  g_test_add_func ("/window/page-asked-for", test_page_asked_for_is_not_replaced);
  g_test_add_func ("/window/once", test_same_file_raises_its_window);
  g_test_add_func ("/window/undo", test_undo_and_redo_say_what);
  g_test_add_func ("/window/saved", test_says_when_saved);
  g_test_add_func ("/window/read-only", test_second_opener_reads);
  g_test_add_func ("/window/deleted", test_deleted_file_is_saved_elsewhere);
  g_test_add_func ("/window/damaged", test_damaged_file_is_refused);
  g_test_add_func ("/window/backup", test_backup_is_offered);
  g_test_add_func ("/window/rescue", test_rescue);
  g_test_add_func ("/window/damage-shows-later", test_damage_shows_later);
  g_test_add_func ("/window/new-name", test_new_takes_a_name_without_ending);
  g_test_add_func ("/window/save-as", test_save_as_goes_on_in_the_copy);
  g_test_add_func ("/window/copy", test_copy_leaves_history_behind);
  g_test_add_func ("/window/appearance", test_appearance_follows_choice);
  g_test_add_data_func ("/window/preferences", "app.preferences", test_secondary_windows);
  g_test_add_data_func ("/window/shortcuts", "app.shortcuts", test_secondary_windows);
  g_test_add_data_func ("/window/about", "app.about", test_secondary_windows);
  return canevas_gui_test_run ();
}
