/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-view-page.h"

#include "canevas-bar-layout.h"
#include "canevas-guide-popover.h"
#include "canevas-summary.h"

typedef struct
{
  const CanevasViewKind *kinds; /* the order of the bar */
  guint n_kinds;
  GPtrArray *toggles;
  GtkWidget *bar;
  GtkWidget *guide; /* on the view shown */
  AdwBin *options;
  GtkStack *stack;
  GBindingGroup *bindings;
  const CanevasViewKind *shown;
} CanevasViewPagePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasViewPage, canevas_view_page, CANEVAS_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_VIEW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CanevasViewPagePrivate *
private_of (CanevasViewPage *self)
{
  return canevas_view_page_get_instance_private (self);
}

/* A page about the whole file has no record. */
static void
name_cb (CanevasViewPage *self)
{
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));
  g_autofree char *authority = NULL;
  const char *name;

  if (project == NULL)
    {
      authority = canevas_summary_dup_authority (canevas_page_get_store (CANEVAS_PAGE (self)));
      canevas_page_set_subtitle (CANEVAS_PAGE (self), authority);
      return;
    }
  name = canevas_record_get_title (project);
  canevas_page_set_subtitle (CANEVAS_PAGE (self), *name != '\0' ? name : _("Project to be named"));
}

static CanevasView *
build_view (CanevasViewPage *self, const CanevasViewKind *kind)
{
  CanevasView *view = g_object_new (kind->get_type (), "store", canevas_page_get_store (CANEVAS_PAGE (self)), "record",
                                    canevas_page_get_record (CANEVAS_PAGE (self)), NULL);

  gtk_stack_add_named (private_of (self)->stack, GTK_WIDGET (view), kind->name);
  return view;
}

static void
show_kind (CanevasViewPage *self, guint index)
{
  CanevasViewPagePrivate *priv = private_of (self);
  const CanevasViewKind *kind = &priv->kinds[index];
  CanevasView *view = (CanevasView *) gtk_stack_get_child_by_name (priv->stack, kind->name);

  if (kind == priv->shown)
    return;
  priv->shown = kind;
  if (view == NULL)
    view = build_view (self, kind);
  gtk_stack_set_visible_child (priv->stack, GTK_WIDGET (view));
  adw_bin_set_child (priv->options, NULL);
  g_binding_group_set_source (priv->bindings, view);
  if (priv->toggles->len > 0)
    gtk_toggle_button_set_active (g_ptr_array_index (priv->toggles, index), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VIEW]);
}

static void
toggled_cb (CanevasViewPage *self, GtkToggleButton *toggle)
{
  guint index;

  if (gtk_toggle_button_get_active (toggle) && g_ptr_array_find (private_of (self)->toggles, toggle, &index))
    show_kind (self, index);
}

/* From wherever the keyboard is in the window, as long as this page shows. */
static gboolean
show_nth_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  guint index = g_variant_get_uint32 (args);

  if (!gtk_widget_get_mapped (widget) || index >= private_of (CANEVAS_VIEW_PAGE (widget))->n_kinds)
    return FALSE;
  show_kind (CANEVAS_VIEW_PAGE (widget), index);
  return TRUE;
}

static void
show_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  canevas_view_page_show (CANEVAS_VIEW_PAGE (widget), g_variant_get_string (parameter, NULL));
}

static void
add_shortcuts (CanevasViewPage *self)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_set_scope (GTK_SHORTCUT_CONTROLLER (controller), GTK_SHORTCUT_SCOPE_GLOBAL);
  for (guint i = 0; i < private_of (self)->n_kinds && i < 9; i++)
    {
      GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_1 + i, GDK_ALT_MASK),
                                                gtk_callback_action_new (show_nth_cb, NULL, NULL));

      gtk_shortcut_set_arguments (shortcut, g_variant_new_uint32 (i));
      gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
    }
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

/* The switch; a page of one view has none. */
static GtkWidget *
build_switch (CanevasViewPage *self)
{
  CanevasViewPagePrivate *priv = private_of (self);
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "css-classes", (const char *[]) { "linked", "view-switch", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, _("View"), -1);
  for (guint i = 0; priv->n_kinds > 1 && i < priv->n_kinds; i++)
    {
      const CanevasViewKind *kind = &priv->kinds[i];
      const char *title = g_dgettext (GETTEXT_PACKAGE, kind->title);
      GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
      GtkWidget *toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "child", label, NULL);

      gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
      if (i > 0)
        gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (toggle), g_ptr_array_index (priv->toggles, 0));
      g_ptr_array_add (priv->toggles, toggle);
      g_signal_connect_object (toggle, "toggled", G_CALLBACK (toggled_cb), self, G_CONNECT_SWAPPED);
      gtk_box_append (GTK_BOX (box), toggle);
    }
  return box;
}

static GtkWidget *
build_bar (CanevasViewPage *self)
{
  CanevasViewPagePrivate *priv = private_of (self);
  GtkWidget *bar = g_object_new (GTK_TYPE_BOX, "layout-manager", g_object_new (CANEVAS_TYPE_BAR_LAYOUT, NULL), "css-classes",
                                 (const char *[]) { "page-bar", NULL }, NULL);

  priv->bar = bar;
  priv->options = g_object_new (ADW_TYPE_BIN, NULL);
  gtk_box_append (GTK_BOX (bar), build_switch (self));
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (priv->options));
  return bar;
}

static void
bind_view (CanevasViewPage *self)
{
  CanevasViewPagePrivate *priv = private_of (self);

  priv->bindings = g_binding_group_new ();
  g_binding_group_bind (priv->bindings, "options", priv->options, "child", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (priv->bindings, "primary-label", self, "primary-label", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (priv->bindings, "primary-sensitive", self, "primary-sensitive", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (priv->bindings, "inspector-wide", self, "inspector-wide", G_BINDING_SYNC_CREATE);
  g_binding_group_bind (priv->bindings, "inspector", self, "inspector", G_BINDING_SYNC_CREATE);
  /* The page hears from the window that the user folded the pane; each view keeps what it was told. */
  g_binding_group_bind (priv->bindings, "inspector-visible", self, "inspector-visible",
                        G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
}

static void
canevas_view_page_activate_primary (CanevasPage *page)
{
  canevas_page_activate_primary (CANEVAS_PAGE (canevas_view_page_get_view (CANEVAS_VIEW_PAGE (page))));
}

/* (nullable): where records of @type are best shown */
static const CanevasViewKind *
find_kind_for (CanevasViewPage *self, const CanevasRecordType *type)
{
  CanevasViewPagePrivate *priv = private_of (self);

  for (guint i = 0; i < priv->n_kinds; i++)
    for (guint t = 0; t < G_N_ELEMENTS (priv->kinds[i].tables) && priv->kinds[i].tables[t] != NULL; t++)
      if (g_strcmp0 (priv->kinds[i].tables[t], type->table) == 0)
        return &priv->kinds[i];
  return NULL;
}

static void
canevas_view_page_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasViewPage *self = CANEVAS_VIEW_PAGE (page);
  const CanevasViewKind *kind = find_kind_for (self, canevas_record_get_record_type (record));

  if (kind != NULL)
    canevas_page_select (CANEVAS_PAGE (canevas_view_page_show (self, kind->name)), record, field);
}

static CanevasPages *
canevas_view_page_get_pages (CanevasPage *page)
{
  return canevas_page_get_pages (CANEVAS_PAGE (canevas_view_page_get_view (CANEVAS_VIEW_PAGE (page))));
}

static gboolean
canevas_view_page_export (CanevasPage *page)
{
  return canevas_page_export (CANEVAS_PAGE (canevas_view_page_get_view (CANEVAS_VIEW_PAGE (page))));
}

/* At the toggle of the view; a page of one view has none. */
static void
canevas_view_page_explain (CanevasPage *page)
{
  CanevasViewPagePrivate *priv = private_of (CANEVAS_VIEW_PAGE (page));
  GtkWidget *at = priv->bar;

  canevas_guide_popover_set_reasons (CANEVAS_GUIDE_POPOVER (priv->guide), priv->shown->title, priv->shown->why,
                                     priv->shown->place);
  if (priv->toggles->len > 0)
    at = g_ptr_array_index (priv->toggles, (guint) (priv->shown - priv->kinds));
  canevas_guide_popover_open (CANEVAS_GUIDE_POPOVER (priv->guide), at);
}

static gboolean
canevas_view_page_search (CanevasPage *page)
{
  return canevas_page_search (CANEVAS_PAGE (canevas_view_page_get_view (CANEVAS_VIEW_PAGE (page))));
}

static void
canevas_view_page_constructed (GObject *object)
{
  CanevasViewPage *self = CANEVAS_VIEW_PAGE (object);
  CanevasViewPageClass *klass = CANEVAS_VIEW_PAGE_GET_CLASS (self);
  CanevasViewPagePrivate *priv = private_of (self);
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (object));
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  G_OBJECT_CLASS (canevas_view_page_parent_class)->constructed (object);

  priv->kinds = klass->kinds;
  while (priv->kinds[priv->n_kinds].name != NULL)
    priv->n_kinds++;
  priv->toggles = g_ptr_array_new ();
  canevas_page_set_title (CANEVAS_PAGE (self), g_dgettext (GETTEXT_PACKAGE, klass->title));
  priv->stack = g_object_new (GTK_TYPE_STACK, "vexpand", TRUE, "hhomogeneous", FALSE, NULL);
  gtk_box_append (GTK_BOX (box), build_bar (self));
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_HORIZONTAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (priv->stack));
  adw_bin_set_child (ADW_BIN (self), box);
  priv->guide = canevas_guide_popover_new ();
  gtk_widget_set_parent (priv->guide, GTK_WIDGET (self));
  bind_view (self);
  add_shortcuts (self);
  if (project != NULL)
    g_signal_connect_object (project, "notify::title", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  else
    g_signal_connect_object (canevas_page_get_store (CANEVAS_PAGE (self)), "changed", G_CALLBACK (name_cb), self, G_CONNECT_SWAPPED);
  name_cb (self);
  show_kind (self, 0);
}

static void
canevas_view_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CanevasViewPagePrivate *priv = private_of (CANEVAS_VIEW_PAGE (object));

  if (property == PROP_VIEW)
    g_value_set_string (value, priv->shown != NULL ? priv->shown->name : NULL);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_view_page_dispose (GObject *object)
{
  CanevasViewPagePrivate *priv = private_of (CANEVAS_VIEW_PAGE (object));

  g_clear_pointer (&priv->guide, gtk_widget_unparent);
  g_clear_object (&priv->bindings);
  g_clear_pointer (&priv->toggles, g_ptr_array_unref);
  priv->stack = NULL;
  G_OBJECT_CLASS (canevas_view_page_parent_class)->dispose (object);
}

static void
canevas_view_page_class_init (CanevasViewPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  object_class->constructed = canevas_view_page_constructed;
  object_class->get_property = canevas_view_page_get_property;
  object_class->dispose = canevas_view_page_dispose;
  page_class->activate_primary = canevas_view_page_activate_primary;
  page_class->select = canevas_view_page_select;
  page_class->get_pages = canevas_view_page_get_pages;
  page_class->export = canevas_view_page_export;
  page_class->explain = canevas_view_page_explain;
  page_class->search = canevas_view_page_search;

  gtk_widget_class_install_action (GTK_WIDGET_CLASS (klass), "view.show", "s", show_action);

  properties[PROP_VIEW] = g_param_spec_string ("view", NULL, NULL, NULL, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
canevas_view_page_init (CanevasViewPage *self)
{
}

CanevasView *
canevas_view_page_show (CanevasViewPage *self, const char *name)
{
  CanevasViewPagePrivate *priv = private_of (self);

  g_return_val_if_fail (CANEVAS_IS_VIEW_PAGE (self), NULL);

  for (guint i = 0; i < priv->n_kinds; i++)
    if (g_strcmp0 (priv->kinds[i].name, name) == 0)
      {
        show_kind (self, i);
        return canevas_view_page_get_view (self);
      }
  return NULL;
}

CanevasView *
canevas_view_page_get_view (CanevasViewPage *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW_PAGE (self), NULL);

  return CANEVAS_VIEW (gtk_stack_get_visible_child (private_of (self)->stack));
}
