/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-workspace.h"

#include "canevas-file-bar.h"
#include "canevas-guide-popover.h"
#include "canevas-header.h"
#include "canevas-read-only-row.h"
#include "canevas-sidebar.h"
#include "canevas-split.h"

#define SIDEBAR_WIDTH 236
#define INSPECTOR_WIDTH 308
#define WIDE_INSPECTOR_WIDTH 350
/* A pane of pages to read. */
#define PREVIEW_WIDTH 410
#define WIDE_PREVIEW_WIDTH 680
/* From this width of window on, the inspector may be wide. */
#define WIDE_WINDOW 1680
#define PAGE_MINIMUM_WIDTH 480

struct _CanevasWorkspace
{
  GtkWidget parent_instance;
  CanevasStore *store;
  GtkWidget *outer; /* split: sidebar | the rest */
  GtkWidget *inner; /* split: page | inspector */
  GtkWidget *side;
  GtkWidget *sidebar;
  GtkWidget *header;
  GtkWidget *stack;
  GtkWidget *guide;
  GSignalGroup *page_signals;
  CanevasPage *page; /* owned by the stack */
};

G_DEFINE_FINAL_TYPE (CanevasWorkspace, canevas_workspace, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_PAGE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static char *
page_key (const CanevasPageKind *kind, CanevasRecord *project)
{
  return project != NULL ? g_strconcat (kind->name, "/", canevas_record_get_id (project), NULL) : g_strdup (kind->name);
}

static void
project_deleted_cb (CanevasWorkspace *self, CanevasRecord *project)
{
  const CanevasPageKind *refuge = canevas_page_kind_first (CANEVAS_PAGE_PLACE_FILE);
  GtkWidget *child, *next;

  if (self->page != NULL && canevas_page_get_record (self->page) == project && refuge != NULL)
    canevas_workspace_show (self, refuge, NULL);

  for (child = gtk_widget_get_first_child (self->stack); child != NULL; child = next)
    {
      next = gtk_widget_get_next_sibling (child);
      if (child != GTK_WIDGET (self->page) && canevas_page_get_record (CANEVAS_PAGE (child)) == project)
        gtk_stack_remove (GTK_STACK (self->stack), child);
    }
}

static CanevasPage *
build_page (CanevasWorkspace *self, const CanevasPageKind *kind, CanevasRecord *project, const char *key)
{
  CanevasPage *page = g_object_new (kind->get_type (), "store", self->store, "record", project, NULL);

  if (project != NULL)
    g_signal_connect_object (project, "deleted", G_CALLBACK (project_deleted_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_size_request (GTK_WIDGET (page), PAGE_MINIMUM_WIDTH, -1);
  gtk_stack_add_named (GTK_STACK (self->stack), GTK_WIDGET (page), key);
  return page;
}

static void
inspector_cb (CanevasWorkspace *self)
{
  GtkWidget *inspector = NULL;
  gboolean visible = FALSE;

  if (self->page != NULL)
    g_object_get (self->page, "inspector", &inspector, "inspector-visible", &visible, NULL);
  canevas_split_set_pane (CANEVAS_SPLIT (self->inner), inspector);
  canevas_split_set_revealed (CANEVAS_SPLIT (self->inner), inspector != NULL && visible);
  g_clear_object (&inspector);
}

/* The user folded or unfolded the inspector: the page remembers. */
static void
revealed_cb (CanevasWorkspace *self)
{
  GtkWidget *inspector = NULL;

  if (self->page == NULL)
    return;
  g_object_get (self->page, "inspector", &inspector, NULL);
  if (inspector != NULL)
    canevas_page_set_inspector_visible (self->page, canevas_split_get_revealed (CANEVAS_SPLIT (self->inner)));
  g_clear_object (&inspector);
}

static void
width_cb (CanevasWorkspace *self)
{
  GtkNative *native = gtk_widget_get_native (GTK_WIDGET (self));
  GdkSurface *surface = native != NULL ? gtk_native_get_surface (native) : NULL;
  const gboolean wide = surface != NULL && gdk_surface_get_width (surface) >= WIDE_WINDOW;
  gboolean preview = FALSE;

  if (self->page != NULL)
    g_object_get (self->page, "inspector-wide", &preview, NULL);
  if (preview)
    canevas_split_set_pane_width (CANEVAS_SPLIT (self->inner), wide ? WIDE_PREVIEW_WIDTH : PREVIEW_WIDTH);
  else
    canevas_split_set_pane_width (CANEVAS_SPLIT (self->inner), wide ? WIDE_INSPECTOR_WIDTH : INSPECTOR_WIDTH);
}

static void
page_chosen_cb (CanevasWorkspace *self, const CanevasPageKind *kind, CanevasRecord *project)
{
  canevas_workspace_show (self, kind, project);
}

static GtkWidget *
build_main_pane (CanevasWorkspace *self)
{
  GtkWidget *pane = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  gtk_widget_add_css_class (pane, "pane-main");
  gtk_widget_set_hexpand (pane, TRUE);
  self->header = canevas_header_new (self->store);
  gtk_box_append (GTK_BOX (pane), self->header);
  gtk_box_append (GTK_BOX (pane), canevas_read_only_row_new (self->store));
  self->inner = canevas_split_new (GTK_PACK_END);
  canevas_split_set_pane_width (CANEVAS_SPLIT (self->inner), INSPECTOR_WIDTH);
  canevas_split_set_revealed (CANEVAS_SPLIT (self->inner), FALSE);
  canevas_split_set_content (CANEVAS_SPLIT (self->inner), self->stack);
  gtk_widget_set_vexpand (self->inner, TRUE);
  /* Until there is a page: its inspector is then there with it, instead of sliding in. */
  gtk_widget_set_visible (self->inner, FALSE);
  gtk_box_append (GTK_BOX (pane), self->inner);
  return pane;
}

static void
build (CanevasWorkspace *self)
{
  self->stack = gtk_stack_new ();
  gtk_widget_set_hexpand (self->stack, TRUE);

  self->side = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_add_css_class (self->side, "pane-side");
  self->sidebar = canevas_sidebar_new (self->store);
  gtk_box_append (GTK_BOX (self->side), canevas_file_bar_new (self->store));
  gtk_box_append (GTK_BOX (self->side), self->sidebar);
  g_signal_connect_object (self->sidebar, "page", G_CALLBACK (page_chosen_cb), self, G_CONNECT_SWAPPED);

  self->outer = canevas_split_new (GTK_PACK_START);
  canevas_split_set_pane_width (CANEVAS_SPLIT (self->outer), SIDEBAR_WIDTH);
  canevas_split_set_pane (CANEVAS_SPLIT (self->outer), self->side);
  canevas_split_set_content (CANEVAS_SPLIT (self->outer), build_main_pane (self));
  gtk_widget_set_parent (self->outer, GTK_WIDGET (self));
  self->guide = canevas_guide_popover_new ();
  gtk_widget_set_parent (self->guide, GTK_WIDGET (self));

  g_object_bind_property (self->outer, "revealed", canevas_header_get_sidebar_toggle (CANEVAS_HEADER (self->header)), "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_object_bind_property (self->inner, "revealed", canevas_header_get_inspector_toggle (CANEVAS_HEADER (self->header)), "active",
                          G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->inner, "notify::revealed", G_CALLBACK (revealed_cb), self, G_CONNECT_SWAPPED);

  self->page_signals = g_signal_group_new (CANEVAS_TYPE_PAGE);
  g_signal_group_connect_swapped (self->page_signals, "notify::inspector", G_CALLBACK (inspector_cb), self);
  g_signal_group_connect_swapped (self->page_signals, "notify::inspector-visible", G_CALLBACK (inspector_cb), self);
  g_signal_group_connect_swapped (self->page_signals, "notify::inspector-wide", G_CALLBACK (width_cb), self);
}

static void
canevas_workspace_realize (GtkWidget *widget)
{
  GdkSurface *surface;

  GTK_WIDGET_CLASS (canevas_workspace_parent_class)->realize (widget);

  surface = gtk_native_get_surface (gtk_widget_get_native (widget));
  g_signal_connect_object (surface, "notify::width", G_CALLBACK (width_cb), widget, G_CONNECT_SWAPPED);
  width_cb (CANEVAS_WORKSPACE (widget));
}

static void
canevas_workspace_unrealize (GtkWidget *widget)
{
  g_signal_handlers_disconnect_by_func (gtk_native_get_surface (gtk_widget_get_native (widget)), width_cb, widget);

  GTK_WIDGET_CLASS (canevas_workspace_parent_class)->unrealize (widget);
}

static void
canevas_workspace_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_PAGE)
    g_value_set_object (value, CANEVAS_WORKSPACE (object)->page);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_workspace_dispose (GObject *object)
{
  CanevasWorkspace *self = CANEVAS_WORKSPACE (object);

  g_clear_object (&self->page_signals);
  self->page = NULL;
  g_clear_pointer (&self->guide, gtk_widget_unparent);
  g_clear_pointer (&self->outer, gtk_widget_unparent);
  g_clear_object (&self->store);

  G_OBJECT_CLASS (canevas_workspace_parent_class)->dispose (object);
}

static void
canevas_workspace_class_init (CanevasWorkspaceClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = canevas_workspace_get_property;
  object_class->dispose = canevas_workspace_dispose;
  widget_class->realize = canevas_workspace_realize;
  widget_class->unrealize = canevas_workspace_unrealize;

  properties[PROP_PAGE] = g_param_spec_object ("page", NULL, NULL, CANEVAS_TYPE_PAGE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
canevas_workspace_init (CanevasWorkspace *self)
{
}

GtkWidget *
canevas_workspace_new (CanevasStore *store)
{
  CanevasWorkspace *self = g_object_new (CANEVAS_TYPE_WORKSPACE, NULL);

  self->store = g_object_ref (store);
  build (self);
  return GTK_WIDGET (self);
}

CanevasPage *
canevas_workspace_show (CanevasWorkspace *self, const CanevasPageKind *kind, CanevasRecord *project)
{
  g_autofree char *key = NULL;
  CanevasPage *page;

  g_return_val_if_fail (CANEVAS_IS_WORKSPACE (self), NULL);
  g_return_val_if_fail (kind != NULL, NULL);
  g_return_val_if_fail ((kind->place == CANEVAS_PAGE_PLACE_PROJECT) == (project != NULL), NULL);

  key = page_key (kind, project);
  page = (CanevasPage *) gtk_stack_get_child_by_name (GTK_STACK (self->stack), key);
  if (page == NULL)
    page = build_page (self, kind, project, key);

  if (page != self->page)
    {
      self->page = page;
      gtk_stack_set_visible_child (GTK_STACK (self->stack), GTK_WIDGET (page));
      canevas_header_set_page (CANEVAS_HEADER (self->header), page);
      g_signal_group_set_target (self->page_signals, page);
      inspector_cb (self);
      width_cb (self);
      gtk_widget_set_visible (self->inner, TRUE);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PAGE]);
    }
  canevas_sidebar_set_current (CANEVAS_SIDEBAR (self->sidebar), kind, project);
  return page;
}

CanevasPage *
canevas_workspace_get_page (CanevasWorkspace *self)
{
  g_return_val_if_fail (CANEVAS_IS_WORKSPACE (self), NULL);
  return self->page;
}

void
canevas_workspace_step_page (CanevasWorkspace *self, int step)
{
  g_return_if_fail (CANEVAS_IS_WORKSPACE (self));
  canevas_sidebar_step (CANEVAS_SIDEBAR (self->sidebar), step);
}

void
canevas_workspace_step_pane (CanevasWorkspace *self, int step)
{
  GtkWidget *inspector = NULL;
  GtkWidget *panes[4];
  GtkWidget *focus;
  int n_panes = 0, current = -1;

  g_return_if_fail (CANEVAS_IS_WORKSPACE (self));

  if (self->page != NULL)
    g_object_get (self->page, "inspector", &inspector, NULL);
  if (canevas_split_get_revealed (CANEVAS_SPLIT (self->outer)))
    panes[n_panes++] = self->side;
  panes[n_panes++] = self->header;
  if (self->page != NULL)
    panes[n_panes++] = GTK_WIDGET (self->page);
  if (inspector != NULL && canevas_split_get_revealed (CANEVAS_SPLIT (self->inner)))
    panes[n_panes++] = inspector;

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  for (int i = 0; focus != NULL && i < n_panes; i++)
    if (focus == panes[i] || gtk_widget_is_ancestor (focus, panes[i]))
      current = i;
  for (int i = 1; i <= n_panes; i++)
    {
      GtkWidget *pane = panes[(current + step * i + 2 * n_panes + (current < 0 && step < 0 ? 1 : 0)) % n_panes];

      if (pane == self->side ? gtk_widget_grab_focus (self->sidebar) : gtk_widget_child_focus (pane, GTK_DIR_TAB_FORWARD))
        break;
    }
  g_clear_object (&inspector);
}

gboolean
canevas_workspace_explain (CanevasWorkspace *self)
{
  GtkWidget *focus;

  g_return_val_if_fail (CANEVAS_IS_WORKSPACE (self), FALSE);

  focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  return canevas_guide_popover_explain (CANEVAS_GUIDE_POPOVER (self->guide), focus) ||
         (self->page != NULL && canevas_page_explain (self->page));
}

void
canevas_workspace_toggle_sidebar (CanevasWorkspace *self)
{
  g_return_if_fail (CANEVAS_IS_WORKSPACE (self));
  canevas_split_set_revealed (CANEVAS_SPLIT (self->outer), !canevas_split_get_revealed (CANEVAS_SPLIT (self->outer)));
}

void
canevas_workspace_toggle_inspector (CanevasWorkspace *self)
{
  GtkWidget *inspector = NULL;

  g_return_if_fail (CANEVAS_IS_WORKSPACE (self));

  if (self->page == NULL)
    return;
  g_object_get (self->page, "inspector", &inspector, NULL);
  if (inspector != NULL)
    canevas_split_set_revealed (CANEVAS_SPLIT (self->inner), !canevas_split_get_revealed (CANEVAS_SPLIT (self->inner)));
  g_clear_object (&inspector);
}
