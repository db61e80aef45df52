/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-window.h"

#include "canevas-project.h"
#include "canevas-refusal.h"
#include "canevas-settings.h"
#include "canevas-start-page.h"
#include "canevas-window-actions.h"

#define DEFAULT_WIDTH 1280
#define DEFAULT_HEIGHT 720
#define MINIMUM_WIDTH 1024
#define MINIMUM_HEIGHT 600

struct _CanevasWindow
{
  AdwApplicationWindow parent_instance;
  CanevasStore *store;
  GtkWidget *toasts;
  GListModel *above; /* what lies in the overlay of toasts, to name the buttons of each */
  GtkWidget *workspace;
  GCancellable *checking; /* of the file, while people already work in it */
  guint check_later;
};

enum
{
  PROP_0,
  PROP_STORE,
};

G_DEFINE_FINAL_TYPE (CanevasWindow, canevas_window, ADW_TYPE_APPLICATION_WINDOW)

static void
path_cb (CanevasWindow *self)
{
  const char *path = canevas_store_get_path (self->store);
  g_autofree char *name = path != NULL ? g_path_get_basename (path) : g_strdup (_("Canevas"));

  gtk_window_set_title (GTK_WINDOW (self), name);
}

static void
failed_cb (CanevasWindow *self, const GError *error)
{
  canevas_page_report (GTK_WIDGET (self), _("This change was not kept"), error);
}

static void
checked_cb (GObject *store, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (CanevasWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;

  if (canevas_store_verify_finish (CANEVAS_STORE (store), result, &error)
      || !g_error_matches (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_DAMAGED))
    return;
  file = g_file_new_for_path (canevas_store_get_path (CANEVAS_STORE (store)));
  canevas_refusal_present (GTK_WINDOW (self), file, error);
}

/* Once the window stands: what takes long to check is checked while it is already of use. */
static gboolean
check_later_cb (gpointer user_data)
{
  CanevasWindow *self = user_data;

  self->check_later = 0;
  self->checking = g_cancellable_new ();
  canevas_store_verify_async (self->store, self->checking, checked_cb, g_object_ref (self));
  return G_SOURCE_REMOVE;
}

static void
stop_checking (CanevasWindow *self)
{
  g_clear_handle_id (&self->check_later, g_source_remove);
  g_cancellable_cancel (self->checking);
  g_clear_object (&self->checking);
}

/* Of a toast: libadwaita gives the cross that ends it no words. */
static void
name_cross (GtkWidget *widget)
{
  if (GTK_IS_BUTTON (widget) && gtk_button_get_icon_name (GTK_BUTTON (widget)) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Close"), -1);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    name_cross (child);
}

static void
above_cb (GListModel *above, guint position, guint removed, guint added)
{
  for (guint i = position; i < position + added; i++)
    {
      g_autoptr (GtkWidget) widget = g_list_model_get_item (above, i);

      if (g_strcmp0 (gtk_widget_get_css_name (widget), "toast") == 0)
        name_cross (widget);
    }
}

static void
restore_size (CanevasWindow *self)
{
  GSettings *settings = canevas_settings_get ();
  int width = DEFAULT_WIDTH, height = DEFAULT_HEIGHT;

  if (settings != NULL)
    {
      g_settings_get (settings, "window-size", "(ii)", &width, &height);
      if (g_settings_get_boolean (settings, "window-maximized"))
        gtk_window_maximize (GTK_WINDOW (self));
    }
  gtk_window_set_default_size (GTK_WINDOW (self), MAX (width, MINIMUM_WIDTH), MAX (height, MINIMUM_HEIGHT));
}

static void
remember_size (CanevasWindow *self)
{
  GSettings *settings = canevas_settings_get ();
  int width, height;

  if (settings == NULL)
    return;
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  g_settings_set (settings, "window-size", "(ii)", width, height);
  g_settings_set_boolean (settings, "window-maximized", gtk_window_is_maximized (GTK_WINDOW (self)));
}

/* A new file starts with the authority, a file of one project with that project, others with the list of their projects. */
static void
show_first_page (CanevasWindow *self)
{
  g_autoptr (CanevasList) projects = canevas_store_list (self->store, &canevas_project_type);
  const guint n_projects = g_list_model_get_n_items (G_LIST_MODEL (projects));
  g_autoptr (CanevasRecord) project = n_projects == 1 ? g_list_model_get_item (G_LIST_MODEL (projects), 0) : NULL;
  const CanevasPagePlace place = n_projects == 0   ? CANEVAS_PAGE_PLACE_ORGANISATION
                                 : n_projects == 1 ? CANEVAS_PAGE_PLACE_PROJECT
                                                   : CANEVAS_PAGE_PLACE_FILE;
  const CanevasPageKind *kind = canevas_page_kind_first (place);

  if (kind != NULL)
    canevas_workspace_show (CANEVAS_WORKSPACE (self->workspace), kind, project);
}

/*
 * What the first frame does without: the page and all that it holds, and the icon of the window for panels that show it, since
 * drawing that one loads librsvg.
 */
static void
fill (CanevasWindow *self)
{
  CanevasWorkspace *workspace = CANEVAS_WORKSPACE (self->workspace);

  gtk_window_set_icon_name (GTK_WINDOW (self), CANEVAS_APPLICATION_ID);
  if (canevas_workspace_get_page (workspace) == NULL)
    show_first_page (self);
  /* The keyboard begins in the page: in a new file, where the authority is looked for. */
  gtk_widget_child_focus (GTK_WIDGET (canevas_workspace_get_page (workspace)), GTK_DIR_TAB_FORWARD);
  self->check_later = g_idle_add_full (G_PRIORITY_LOW, check_later_cb, self, NULL);
}

/* The tick before the first frame is laid out, then the one after it was drawn. */
static gboolean
first_frame_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer user_data)
{
  CanevasWindow *self = CANEVAS_WINDOW (widget);
  gboolean *begun = user_data;

  if (!*begun)
    {
      *begun = TRUE;
      return G_SOURCE_CONTINUE;
    }
  fill (self);
  return G_SOURCE_REMOVE;
}

static gboolean
canevas_window_close_request (GtkWindow *window)
{
  CanevasWindow *self = CANEVAS_WINDOW (window);

  remember_size (self);
  /* A field still being written in gives its text when it loses the keyboard. */
  gtk_window_set_focus (window, NULL);
  if (self->store != NULL && !canevas_window_actions_close_store (self))
    return GDK_EVENT_STOP;
  stop_checking (self);
  return GTK_WINDOW_CLASS (canevas_window_parent_class)->close_request (window);
}

static void
canevas_window_dispose (GObject *object)
{
  CanevasWindow *self = CANEVAS_WINDOW (object);

  stop_checking (self);
  g_clear_object (&self->above);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_window_parent_class)->dispose (object);
}

static void
canevas_window_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  if (prop_id == PROP_STORE)
    g_value_set_object (value, CANEVAS_WINDOW (object)->store);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
canevas_window_class_init (CanevasWindowClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_window_dispose;
  G_OBJECT_CLASS (klass)->get_property = canevas_window_get_property;
  GTK_WINDOW_CLASS (klass)->close_request = canevas_window_close_request;
  canevas_window_actions_install (GTK_WIDGET_CLASS (klass));

  g_object_class_install_property (G_OBJECT_CLASS (klass), PROP_STORE,
                                   g_param_spec_object ("store", NULL, NULL, CANEVAS_TYPE_STORE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS));
}

static void
canevas_window_init (CanevasWindow *self)
{
  gtk_window_set_title (GTK_WINDOW (self), _("Canevas"));
  gtk_widget_set_size_request (GTK_WIDGET (self), MINIMUM_WIDTH, MINIMUM_HEIGHT);
  gtk_widget_add_css_class (GTK_WIDGET (self), "main");
  restore_size (self);

  self->toasts = adw_toast_overlay_new ();
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), canevas_start_page_new ());
  self->above = gtk_widget_observe_children (self->toasts);
  g_signal_connect (self->above, "items-changed", G_CALLBACK (above_cb), NULL);
  adw_application_window_set_content (ADW_APPLICATION_WINDOW (self), self->toasts);
}

CanevasWindow *
canevas_window_new (GtkApplication *application)
{
  CanevasWindow *self = g_object_new (CANEVAS_TYPE_WINDOW, "application", application, NULL);

  canevas_window_actions_update (self);
  return self;
}

void
canevas_window_set_store (CanevasWindow *self, CanevasStore *store)
{
  g_return_if_fail (CANEVAS_IS_WINDOW (self));
  g_return_if_fail (self->store == NULL);

  self->store = g_object_ref (store);
  g_signal_connect_object (store, "notify::path", G_CALLBACK (path_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify", G_CALLBACK (canevas_window_actions_update), self, G_CONNECT_SWAPPED);
  path_cb (self);

  self->workspace = canevas_workspace_new (store);
  g_signal_connect_object (self->workspace, "notify::page", G_CALLBACK (canevas_window_actions_update), self, G_CONNECT_SWAPPED);
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (self->toasts), self->workspace);
  canevas_window_actions_update (self);
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    fill (self);
  else
    gtk_widget_add_tick_callback (GTK_WIDGET (self), first_frame_cb, g_new0 (gboolean, 1), g_free);
}

CanevasStore *
canevas_window_get_store (CanevasWindow *self)
{
  g_return_val_if_fail (CANEVAS_IS_WINDOW (self), NULL);
  return self->store;
}

CanevasWorkspace *
canevas_window_get_workspace (CanevasWindow *self)
{
  g_return_val_if_fail (CANEVAS_IS_WINDOW (self), NULL);
  return (CanevasWorkspace *) self->workspace;
}
