/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-window-actions.h"

#include "canevas-file-dialog.h"
#include "canevas-print.h"
#include "canevas-problem.h"
#include "canevas-project.h"
#include "canevas-recent-files.h"

/* Text still in a field belongs to the history before one goes back in it: the field gives it when the typing ends. */
static void
step_history (CanevasWindow *self, gboolean (*step) (CanevasStore *store, GError **error), const char *heading)
{
  CanevasStore *store = canevas_window_get_store (self);
  g_autoptr (GError) error = NULL;

  canevas_store_end_typing (store);
  if (!step (store, &error))
    canevas_page_report (GTK_WIDGET (self), heading, error);
}

static void
undo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_history (CANEVAS_WINDOW (widget), canevas_store_undo, _("This could not be undone"));
}

static void
redo_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  step_history (CANEVAS_WINDOW (widget), canevas_store_redo, _("This could not be redone"));
}

static void
primary_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasWorkspace *workspace = canevas_window_get_workspace (CANEVAS_WINDOW (widget));

  if (canevas_workspace_get_page (workspace) != NULL)
    canevas_page_activate_primary (canevas_workspace_get_page (workspace));
}

static CanevasRecord *
get_project_shown (CanevasWindow *self)
{
  CanevasWorkspace *workspace = canevas_window_get_workspace (self);
  CanevasPage *page = workspace != NULL ? canevas_workspace_get_page (workspace) : NULL;

  return page != NULL ? canevas_page_get_record (page) : NULL;
}

/* Whether the page in sight has something of its own to give, as a drawing of the organisation. */
static gboolean
shows_drawing (CanevasWindow *self)
{
  CanevasWorkspace *workspace = canevas_window_get_workspace (self);
  CanevasPage *page = workspace != NULL ? canevas_workspace_get_page (workspace) : NULL;

  return page != NULL && CANEVAS_PAGE_GET_CLASS (page)->export != NULL;
}

/* From any page: what it shows; from those of a project or else the documents, ready to go out. */
static void
export_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasWindow *self = CANEVAS_WINDOW (widget);
  CanevasWorkspace *workspace = canevas_window_get_workspace (self);
  CanevasRecord *shown = get_project_shown (self);
  g_autoptr (CanevasRecord) project = shown != NULL ? g_object_ref (shown) : NULL;

  if (!canevas_page_export (canevas_workspace_get_page (workspace)) && project != NULL)
    canevas_page_activate_primary (canevas_workspace_show (workspace, canevas_page_kind_find ("documents"), project));
}

/* The pages in sight; else what the page gives out, which the window that exports it prints too; else the project's documents. */
static void
print_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasWindow *self = CANEVAS_WINDOW (widget);
  CanevasWorkspace *workspace = canevas_window_get_workspace (self);
  CanevasPages *pages = canevas_page_get_pages (canevas_workspace_get_page (workspace));

  if (pages == NULL && !canevas_page_export (canevas_workspace_get_page (workspace)) && get_project_shown (self) != NULL)
    pages = canevas_page_get_pages (canevas_workspace_show (workspace, canevas_page_kind_find ("documents"), get_project_shown (self)));
  if (pages != NULL)
    canevas_print (pages, GTK_WINDOW (self));
}

static void
explain_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasWorkspace *workspace = canevas_window_get_workspace (CANEVAS_WINDOW (widget));

  if (!canevas_workspace_explain (workspace))
    canevas_page_toast (GTK_WIDGET (workspace), _("Go into a field first: F1 then says what the guide asks there"), FALSE);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasWorkspace *workspace = canevas_window_get_workspace (CANEVAS_WINDOW (widget));

  if (!canevas_page_search (canevas_workspace_get_page (workspace)))
    canevas_page_toast (GTK_WIDGET (workspace), _("This page holds nothing to search yet"), FALSE);
}

static void
show_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const CanevasPageKind *kind = canevas_page_kind_find (g_variant_get_string (parameter, NULL));

  if (kind != NULL && kind->place != CANEVAS_PAGE_PLACE_PROJECT)
    canevas_workspace_show (canevas_window_get_workspace (CANEVAS_WINDOW (widget)), kind, NULL);
}

/* Where canevas_page_go() leads: a page, its project, and the type and key of what is chosen there; each may be empty but the page. */
static void
go_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasWindow *self = CANEVAS_WINDOW (widget);
  CanevasStore *store = canevas_window_get_store (self);
  const char *page, *project_id, *table, *id;
  g_autoptr (CanevasRecord) project = NULL;
  g_autoptr (CanevasRecord) selected = NULL;
  const CanevasRecordType *type;
  const CanevasPageKind *kind;
  CanevasPage *shown;

  g_variant_get (parameter, "(&s&s&s&s)", &page, &project_id, &table, &id);
  kind = canevas_page_kind_find (page);
  type = canevas_schema_find_type (canevas_store_get_schema (store), table);
  project = canevas_store_lookup (store, &canevas_project_type, project_id);
  selected = type != NULL ? canevas_store_lookup (store, type, id) : NULL;
  if (kind == NULL || (kind->place == CANEVAS_PAGE_PLACE_PROJECT && project == NULL))
    return;
  shown = canevas_workspace_show (canevas_window_get_workspace (self), kind, project);
  if (selected != NULL)
    canevas_page_select (shown, selected, NULL);
}

static void
next_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_workspace_step_page (canevas_window_get_workspace (CANEVAS_WINDOW (widget)), 1);
}

static void
previous_page_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_workspace_step_page (canevas_window_get_workspace (CANEVAS_WINDOW (widget)), -1);
}

static void
next_pane_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_workspace_step_pane (canevas_window_get_workspace (CANEVAS_WINDOW (widget)), 1);
}

static void
previous_pane_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_workspace_step_pane (canevas_window_get_workspace (CANEVAS_WINDOW (widget)), -1);
}

static void
toggle_sidebar_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_workspace_toggle_sidebar (canevas_window_get_workspace (CANEVAS_WINDOW (widget)));
}

static void
toggle_inspector_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_workspace_toggle_inspector (canevas_window_get_workspace (CANEVAS_WINDOW (widget)));
}

static void
close_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_window_close (GTK_WINDOW (widget));
}

/* The file chooser has asked before replacing another file, hence CANEVAS_COPY_REPLACE. */
static void
save_as_chosen_cb (GFile *file, gpointer user_data)
{
  CanevasWindow *self = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autoptr (GError) error = NULL;

  if (!canevas_store_save_as (canevas_window_get_store (self), path, CANEVAS_COPY_REPLACE, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("The copy was not written"), error);
      return;
    }
  canevas_recent_files_add (file);
  canevas_page_toast (GTK_WIDGET (canevas_window_get_workspace (self)), _("You are now working in the copy"), FALSE);
}

static void
copy_chosen_cb (GFile *file, gpointer user_data)
{
  CanevasWindow *self = user_data;
  g_autofree char *path = g_file_get_path (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autofree char *message = NULL;
  g_autoptr (GError) error = NULL;

  if (!canevas_store_copy (canevas_window_get_store (self), path, CANEVAS_COPY_REPLACE | CANEVAS_COPY_WITHOUT_HISTORY, NULL, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("The copy was not written"), error);
      return;
    }
  message = g_strdup_printf (_("Copy written to “%s”, without what was deleted or changed before"), name);
  canevas_page_toast (GTK_WIDGET (canevas_window_get_workspace (self)), message, FALSE);
}

static char *
suggest_name (CanevasWindow *self, const char *format)
{
  const char *path = canevas_store_get_path (canevas_window_get_store (self));
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : g_strdup (_("authority.canevas"));

  if (g_str_has_suffix (name, ".canevas"))
    name[strlen (name) - strlen (".canevas")] = '\0';
  return g_strconcat (name, format, ".canevas", NULL);
}

static void
save_as_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = suggest_name (CANEVAS_WINDOW (widget), _(" (copy)"));

  canevas_file_dialog_save (GTK_WINDOW (widget), _("Save Under Another Name"), _("_Save"), name, save_as_chosen_cb,
                            G_OBJECT (widget));
}

static void
copy_without_history_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  g_autofree char *name = suggest_name (CANEVAS_WINDOW (widget), _(" (to send)"));

  canevas_file_dialog_save (GTK_WINDOW (widget), _("Copy Without History"), _("_Write the Copy"), name, copy_chosen_cb,
                            G_OBJECT (widget));
}

static void
unpublished_response_cb (CanevasWindow *self, const char *response)
{
  if (g_str_equal (response, "retry"))
    gtk_window_close (GTK_WINDOW (self));
  else if (g_str_equal (response, "leave"))
    gtk_window_destroy (GTK_WINDOW (self));
}

static void
present_unpublished (CanevasWindow *self, const GError *error)
{
  g_autofree char *body = g_strdup_printf (_("%s\n\nYour changes are kept on this computer: Canevas will offer them again the next "
                                             "time you open this file."), error->message);
  AdwMessageDialog *dialog = ADW_MESSAGE_DIALOG (adw_message_dialog_new (GTK_WINDOW (self),
                                                                         _("The Last Changes Did Not Reach the Shared Drive"),
                                                                         body));

  adw_message_dialog_add_responses (dialog, "stay", _("Keep Open"), "leave", _("Close Anyway"), "retry", _("Try Again"), NULL);
  adw_message_dialog_set_response_appearance (dialog, "retry", ADW_RESPONSE_SUGGESTED);
  adw_message_dialog_set_default_response (dialog, "retry");
  adw_message_dialog_set_close_response (dialog, "stay");
  g_signal_connect_object (dialog, "response", G_CALLBACK (unpublished_response_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (dialog));
}

void
canevas_window_actions_install (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "win.undo", NULL, undo_cb);
  gtk_widget_class_install_action (klass, "win.redo", NULL, redo_cb);
  gtk_widget_class_install_action (klass, "win.primary", NULL, primary_cb);
  gtk_widget_class_install_action (klass, "win.export", NULL, export_cb);
  gtk_widget_class_install_action (klass, "win.print", NULL, print_cb);
  gtk_widget_class_install_action (klass, "win.search", NULL, search_cb);
  gtk_widget_class_install_action (klass, "win.explain", NULL, explain_cb);
  gtk_widget_class_install_action (klass, "win.show-page", "s", show_page_cb);
  gtk_widget_class_install_action (klass, "win.go", "(ssss)", go_cb);
  gtk_widget_class_install_action (klass, "win.next-page", NULL, next_page_cb);
  gtk_widget_class_install_action (klass, "win.previous-page", NULL, previous_page_cb);
  gtk_widget_class_install_action (klass, "win.next-pane", NULL, next_pane_cb);
  gtk_widget_class_install_action (klass, "win.previous-pane", NULL, previous_pane_cb);
  gtk_widget_class_install_action (klass, "win.toggle-sidebar", NULL, toggle_sidebar_cb);
  gtk_widget_class_install_action (klass, "win.toggle-inspector", NULL, toggle_inspector_cb);
  gtk_widget_class_install_action (klass, "win.save-as", NULL, save_as_cb);
  gtk_widget_class_install_action (klass, "win.copy-without-history", NULL, copy_without_history_cb);
  gtk_widget_class_install_action (klass, "win.close", NULL, close_cb);
}

void
canevas_window_actions_update (CanevasWindow *self)
{
  static const char *const of_a_file[] = { "win.primary",        "win.show-page",     "win.go",                "win.next-page",      "win.previous-page",
                                           "win.next-pane",      "win.previous-pane", "win.toggle-sidebar", "win.toggle-inspector",
                                           "win.save-as",        "win.copy-without-history", "win.explain",
                                           "win.search" };
  CanevasStore *store = canevas_window_get_store (self);
  const gboolean writable = store != NULL && !canevas_store_get_read_only (store);
  const gboolean exportable = get_project_shown (self) != NULL || shows_drawing (self);

  for (guint i = 0; i < G_N_ELEMENTS (of_a_file); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), of_a_file[i], store != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.export", exportable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.print", exportable);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.undo", writable && canevas_store_get_undo_label (store) != NULL);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.redo", writable && canevas_store_get_redo_label (store) != NULL);
}

/* One backup for each session that changed something. Without room for it the file itself is still whole, so nobody is held up. */
static void
back_up (CanevasStore *store)
{
  if (!canevas_store_get_read_only (store) && canevas_store_get_saved_at (store) != 0)
    canevas_store_backup (store, NULL);
}

gboolean
canevas_window_actions_close_store (CanevasWindow *self)
{
  g_autoptr (GError) error = NULL;

  back_up (canevas_window_get_store (self));
  if (canevas_store_close (canevas_window_get_store (self), &error))
    return TRUE;
  present_unpublished (self, error);
  return FALSE;
}
