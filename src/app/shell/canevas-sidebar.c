/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-sidebar.h"

#include "canevas-authority.h"
#include "canevas-project.h"
#include "canevas-sidebar-row.h"

struct _CanevasSidebar
{
  GtkWidget parent_instance;
  CanevasStore *store;
  CanevasList *projects;
  GtkWidget *content;
  GtkWidget *list;
  const CanevasPageKind *kind; /* the page shown */
  CanevasRecord *project;      /* the unfolded one: that of the page shown, else of the last such page */
  gboolean silent;             /* rows are being changed by us, not chosen by the user */
};

G_DEFINE_FINAL_TYPE (CanevasSidebar, canevas_sidebar, GTK_TYPE_WIDGET)

enum
{
  SIGNAL_PAGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CanevasSidebarRow *
row_at (CanevasSidebar *self, int index)
{
  return (CanevasSidebarRow *) gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index);
}

static void
append (CanevasSidebar *self, GtkWidget *row)
{
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
append_place (CanevasSidebar *self, CanevasPagePlace place, const char *heading, CanevasRecord *project)
{
  guint n_kinds;
  const CanevasPageKind *kinds = canevas_page_kind_list (&n_kinds);

  if (heading != NULL && canevas_page_kind_first (place) != NULL)
    append (self, canevas_sidebar_row_new_heading (heading));
  for (guint i = 0; i < n_kinds; i++)
    if (kinds[i].place == place)
      append (self, canevas_sidebar_row_new_page (&kinds[i], project));
}

static void
append_projects (CanevasSidebar *self)
{
  const guint n_projects = g_list_model_get_n_items (G_LIST_MODEL (self->projects));

  if (n_projects > 0)
    append (self, canevas_sidebar_row_new_heading (_("Projects")));
  for (guint i = 0; i < n_projects; i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (self->projects), i);
      GtkWidget *row = canevas_sidebar_row_new_project (project);

      append (self, row);
      canevas_sidebar_row_set_unfolded (CANEVAS_SIDEBAR_ROW (row), project == self->project);
      if (project == self->project)
        append_place (self, CANEVAS_PAGE_PLACE_PROJECT, NULL, project);
    }
}

static gboolean
is_current (CanevasSidebar *self, const CanevasPageKind *kind, CanevasRecord *project)
{
  return kind != NULL && kind == self->kind && (kind->place != CANEVAS_PAGE_PLACE_PROJECT || project == self->project);
}

/* Selects the row of the page shown; returns it, or NULL when the page has none. */
static GtkListBoxRow *
mark_current (CanevasSidebar *self)
{
  CanevasSidebarRow *row;

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    if (is_current (self, canevas_sidebar_row_get_kind (row), canevas_sidebar_row_get_project (row)))
      break;

  self->silent = TRUE;
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), GTK_LIST_BOX_ROW (row));
  self->silent = FALSE;
  return GTK_LIST_BOX_ROW (row);
}

static void
rebuild (CanevasSidebar *self)
{
  const gboolean had_focus = gtk_widget_get_focus_child (self->list) != NULL;
  GtkListBoxRow *current;
  GtkWidget *row;

  self->silent = TRUE;
  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
  self->silent = FALSE;

  append_place (self, CANEVAS_PAGE_PLACE_FILE, NULL, NULL);
  append_place (self, CANEVAS_PAGE_PLACE_ORGANISATION, _("Organisation"), NULL);
  append_projects (self);

  current = mark_current (self);
  if (had_focus && current != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (current));
}

static void
refresh_rings (CanevasSidebar *self)
{
  CanevasSidebarRow *row;

  for (int i = 0; (row = row_at (self, i)) != NULL; i++)
    canevas_sidebar_row_refresh (row);
}

static void
choose (CanevasSidebar *self, const CanevasPageKind *kind, CanevasRecord *project)
{
  if (kind != NULL && !is_current (self, kind, project))
    g_signal_emit (self, signals[SIGNAL_PAGE], 0, kind, project);
}

static void
row_selected_cb (CanevasSidebar *self, CanevasSidebarRow *row)
{
  if (!self->silent && row != NULL)
    choose (self, canevas_sidebar_row_get_kind (row), canevas_sidebar_row_get_project (row));
}

/* Pages answer to selection; a project has nothing of its own to show, so it opens on its first page. */
static void
row_activated_cb (CanevasSidebar *self, CanevasSidebarRow *row)
{
  if (canevas_sidebar_row_get_kind (row) == NULL)
    choose (self, canevas_page_kind_first (CANEVAS_PAGE_PLACE_PROJECT), canevas_sidebar_row_get_project (row));
}

static void
canevas_sidebar_dispose (GObject *object)
{
  CanevasSidebar *self = CANEVAS_SIDEBAR (object);

  g_clear_pointer (&self->content, gtk_widget_unparent);
  g_clear_object (&self->projects);
  g_clear_object (&self->project);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_sidebar_parent_class)->dispose (object);
}

static gboolean
canevas_sidebar_grab_focus (GtkWidget *widget)
{
  CanevasSidebar *self = CANEVAS_SIDEBAR (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return gtk_widget_grab_focus (row != NULL ? GTK_WIDGET (row) : self->list);
}

static void
canevas_sidebar_class_init (CanevasSidebarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_sidebar_dispose;
  widget_class->grab_focus = canevas_sidebar_grab_focus;

  signals[SIGNAL_PAGE] = g_signal_new ("page", CANEVAS_TYPE_SIDEBAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2,
                                       G_TYPE_POINTER, CANEVAS_TYPE_RECORD);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
canevas_sidebar_init (CanevasSidebar *self)
{
  self->list = gtk_list_box_new ();
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Pages of the file"), -1);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);

  self->content = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->content), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->content), self->list);
  gtk_widget_set_parent (self->content, GTK_WIDGET (self));
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
}

GtkWidget *
canevas_sidebar_new (CanevasStore *store)
{
  CanevasSidebar *self = g_object_new (CANEVAS_TYPE_SIDEBAR, NULL);

  self->store = g_object_ref (store);
  self->projects = canevas_store_list (store, &canevas_project_type);
  g_signal_connect_object (self->projects, "items-changed", G_CALLBACK (rebuild), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (refresh_rings), self, G_CONNECT_SWAPPED);
  rebuild (self);
  return GTK_WIDGET (self);
}

void
canevas_sidebar_set_current (CanevasSidebar *self, const CanevasPageKind *kind, CanevasRecord *project)
{
  g_return_if_fail (CANEVAS_IS_SIDEBAR (self));

  self->kind = kind;
  /* A page of the file leaves the last project unfolded: one comes back to it. */
  if (project != NULL && g_set_object (&self->project, project))
    rebuild (self);
  else
    mark_current (self);
}

void
canevas_sidebar_step (CanevasSidebar *self, int step)
{
  GtkListBoxRow *selected;
  CanevasSidebarRow *row;
  int index;

  g_return_if_fail (CANEVAS_IS_SIDEBAR (self));

  selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  index = selected != NULL ? gtk_list_box_row_get_index (selected) : -1;
  for (index += step; index >= 0 && (row = row_at (self, index)) != NULL; index += step)
    {
      const CanevasPageKind *kind = canevas_sidebar_row_get_kind (row);
      CanevasRecord *project = canevas_sidebar_row_get_project (row);

      if (kind == NULL && project != NULL && project != self->project)
        kind = canevas_page_kind_first (CANEVAS_PAGE_PLACE_PROJECT);
      if (kind != NULL)
        {
          choose (self, kind, project);
          return;
        }
    }
}
