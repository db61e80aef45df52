/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-view.h"

#include "canevas-question.h"

typedef struct
{
  GtkWidget *options;
  GtkStack *contents; /* empty state and content */
  GtkWidget *empty;
  GtkWidget *content;
  GtkStack *pane; /* hint and inspector */
  GtkWidget *hint;
  CanevasInspector *inspector;
} CanevasViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasView, canevas_view, CANEVAS_TYPE_PAGE)

enum
{
  PROP_0,
  PROP_OPTIONS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CanevasViewPrivate *
private_of (CanevasView *self)
{
  return canevas_view_get_instance_private (self);
}

static void
inspected_cb (CanevasView *self)
{
  CanevasViewPrivate *priv = private_of (self);
  gboolean any = canevas_inspector_get_record (priv->inspector) != NULL;

  gtk_stack_set_visible_child (priv->pane, any ? GTK_WIDGET (priv->inspector) : priv->hint);
}

static void
canevas_view_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_OPTIONS)
    g_value_set_object (value, private_of (CANEVAS_VIEW (object))->options);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_view_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_OPTIONS)
    canevas_view_set_options (CANEVAS_VIEW (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_view_dispose (GObject *object)
{
  g_clear_object (&private_of (CANEVAS_VIEW (object))->options);

  G_OBJECT_CLASS (canevas_view_parent_class)->dispose (object);
}

static void
canevas_view_class_init (CanevasViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = canevas_view_get_property;
  object_class->set_property = canevas_view_set_property;
  object_class->dispose = canevas_view_dispose;

  properties[PROP_OPTIONS] = g_param_spec_object ("options", NULL, NULL, GTK_TYPE_WIDGET,
                                                  G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
canevas_view_init (CanevasView *self)
{
}

void
canevas_view_set_options (CanevasView *self, GtkWidget *options)
{
  CanevasViewPrivate *priv = private_of (self);

  g_return_if_fail (CANEVAS_IS_VIEW (self));

  if (priv->options == options)
    return;
  g_clear_object (&priv->options);
  if (options != NULL)
    priv->options = g_object_ref_sink (options);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OPTIONS]);
}

GtkWidget *
canevas_view_get_options (CanevasView *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), NULL);

  return private_of (self)->options;
}

void
canevas_view_set_contents (CanevasView *self, GtkWidget *empty, GtkWidget *content)
{
  CanevasViewPrivate *priv = private_of (self);

  g_return_if_fail (CANEVAS_IS_VIEW (self));
  g_return_if_fail (priv->contents == NULL);

  priv->empty = empty;
  priv->content = content;
  priv->contents = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (priv->contents, empty);
  gtk_stack_add_child (priv->contents, content);
  adw_bin_set_child (ADW_BIN (self), GTK_WIDGET (priv->contents));
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), FALSE);
}

void
canevas_view_show_content (CanevasView *self, gboolean any)
{
  CanevasViewPrivate *priv = private_of (self);

  g_return_if_fail (CANEVAS_IS_VIEW (self));

  if (canevas_view_shows_content (self) == any)
    return;
  gtk_stack_set_visible_child (priv->contents, any ? priv->content : priv->empty);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), any);
}

void
canevas_view_reveal_content (CanevasView *self)
{
  g_return_if_fail (CANEVAS_IS_VIEW (self));

  gtk_stack_set_visible_child (private_of (self)->contents, private_of (self)->content);
}

gboolean
canevas_view_shows_content (CanevasView *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), FALSE);

  return gtk_stack_get_visible_child (private_of (self)->contents) == private_of (self)->content;
}

CanevasInspector *
canevas_view_add_inspector (CanevasView *self, const char *hint)
{
  CanevasViewPrivate *priv = private_of (self);

  g_return_val_if_fail (CANEVAS_IS_VIEW (self), NULL);
  g_return_val_if_fail (priv->pane == NULL, NULL);

  priv->inspector = CANEVAS_INSPECTOR (canevas_inspector_new ());
  priv->hint = canevas_question_new (hint);
  gtk_widget_add_css_class (priv->hint, "inspector-groups");
  gtk_widget_set_valign (priv->hint, GTK_ALIGN_START);
  priv->pane = GTK_STACK (gtk_stack_new ());
  gtk_stack_add_child (priv->pane, priv->hint);
  gtk_stack_add_child (priv->pane, GTK_WIDGET (priv->inspector));
  g_signal_connect_object (priv->inspector, "notify::record", G_CALLBACK (inspected_cb), self, G_CONNECT_SWAPPED);
  canevas_page_set_inspector (CANEVAS_PAGE (self), GTK_WIDGET (priv->pane));
  return priv->inspector;
}
