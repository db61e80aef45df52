/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-view.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  GtkWidget *options;
  GtkWidget *inspector;
  char *primary_label;
  gboolean primary_sensitive;
  gboolean inspector_visible;
  gboolean inspector_wide;
} CanevasViewPrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasView, canevas_view, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_PROJECT,
  PROP_OPTIONS,
  PROP_INSPECTOR,
  PROP_INSPECTOR_VISIBLE,
  PROP_INSPECTOR_WIDE,
  PROP_PRIMARY_LABEL,
  PROP_PRIMARY_SENSITIVE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CanevasViewPrivate *
private_of (CanevasView *self)
{
  return canevas_view_get_instance_private (self);
}

static void
set_widget (CanevasView *self, GtkWidget **field, GtkWidget *value, guint property)
{
  if (*field == value)
    return;
  g_clear_object (field);
  if (value != NULL)
    *field = g_object_ref_sink (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_flag (CanevasView *self, gboolean *field, gboolean value, guint property)
{
  if (*field == value)
    return;
  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
canevas_view_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CanevasViewPrivate *priv = private_of (CANEVAS_VIEW (object));

  switch (property)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_PROJECT:
      g_value_set_object (value, priv->project);
      break;
    case PROP_OPTIONS:
      g_value_set_object (value, priv->options);
      break;
    case PROP_INSPECTOR:
      g_value_set_object (value, priv->inspector);
      break;
    case PROP_INSPECTOR_VISIBLE:
      g_value_set_boolean (value, priv->inspector_visible);
      break;
    case PROP_INSPECTOR_WIDE:
      g_value_set_boolean (value, priv->inspector_wide);
      break;
    case PROP_PRIMARY_LABEL:
      g_value_set_string (value, priv->primary_label);
      break;
    case PROP_PRIMARY_SENSITIVE:
      g_value_set_boolean (value, priv->primary_sensitive);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
canevas_view_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CanevasView *self = CANEVAS_VIEW (object);
  CanevasViewPrivate *priv = private_of (self);

  switch (property)
    {
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      break;
    case PROP_PROJECT:
      priv->project = g_value_dup_object (value);
      break;
    case PROP_OPTIONS:
      canevas_view_set_options (self, g_value_get_object (value));
      break;
    case PROP_INSPECTOR:
      canevas_view_set_inspector (self, g_value_get_object (value));
      break;
    case PROP_INSPECTOR_VISIBLE:
      canevas_view_set_inspector_visible (self, g_value_get_boolean (value));
      break;
    case PROP_INSPECTOR_WIDE:
      set_flag (self, &priv->inspector_wide, g_value_get_boolean (value), PROP_INSPECTOR_WIDE);
      break;
    case PROP_PRIMARY_LABEL:
      canevas_view_set_primary_label (self, g_value_get_string (value));
      break;
    case PROP_PRIMARY_SENSITIVE:
      canevas_view_set_primary_sensitive (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
canevas_view_dispose (GObject *object)
{
  CanevasViewPrivate *priv = private_of (CANEVAS_VIEW (object));

  g_clear_object (&priv->options);
  g_clear_object (&priv->inspector);
  g_clear_object (&priv->project);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (canevas_view_parent_class)->dispose (object);
}

static void
canevas_view_finalize (GObject *object)
{
  g_free (private_of (CANEVAS_VIEW (object))->primary_label);

  G_OBJECT_CLASS (canevas_view_parent_class)->finalize (object);
}

static void
canevas_view_class_init (CanevasViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags explicit = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = canevas_view_get_property;
  object_class->set_property = canevas_view_set_property;
  object_class->dispose = canevas_view_dispose;
  object_class->finalize = canevas_view_finalize;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, CANEVAS_TYPE_STORE, construct);
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, CANEVAS_TYPE_RECORD, construct);
  properties[PROP_OPTIONS] = g_param_spec_object ("options", NULL, NULL, GTK_TYPE_WIDGET, explicit);
  properties[PROP_INSPECTOR] = g_param_spec_object ("inspector", NULL, NULL, GTK_TYPE_WIDGET, explicit);
  properties[PROP_INSPECTOR_VISIBLE] = g_param_spec_boolean ("inspector-visible", NULL, NULL, TRUE, explicit);
  properties[PROP_INSPECTOR_WIDE] = g_param_spec_boolean ("inspector-wide", NULL, NULL, FALSE, explicit);
  properties[PROP_PRIMARY_LABEL] = g_param_spec_string ("primary-label", NULL, NULL, NULL, explicit);
  properties[PROP_PRIMARY_SENSITIVE] = g_param_spec_boolean ("primary-sensitive", NULL, NULL, TRUE, explicit);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
canevas_view_init (CanevasView *self)
{
  CanevasViewPrivate *priv = private_of (self);

  priv->primary_sensitive = TRUE;
  priv->inspector_visible = TRUE;
}

CanevasStore *
canevas_view_get_store (CanevasView *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), NULL);
  return private_of (self)->store;
}

CanevasRecord *
canevas_view_get_project (CanevasView *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), NULL);
  return private_of (self)->project;
}

void
canevas_view_set_options (CanevasView *self, GtkWidget *options)
{
  g_return_if_fail (CANEVAS_IS_VIEW (self));
  set_widget (self, &private_of (self)->options, options, PROP_OPTIONS);
}

GtkWidget *
canevas_view_get_options (CanevasView *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), NULL);
  return private_of (self)->options;
}

void
canevas_view_set_inspector (CanevasView *self, GtkWidget *inspector)
{
  g_return_if_fail (CANEVAS_IS_VIEW (self));
  set_widget (self, &private_of (self)->inspector, inspector, PROP_INSPECTOR);
}

void
canevas_view_set_inspector_visible (CanevasView *self, gboolean visible)
{
  g_return_if_fail (CANEVAS_IS_VIEW (self));
  set_flag (self, &private_of (self)->inspector_visible, visible, PROP_INSPECTOR_VISIBLE);
}

void
canevas_view_set_primary_label (CanevasView *self, const char *label)
{
  CanevasViewPrivate *priv = private_of (self);

  g_return_if_fail (CANEVAS_IS_VIEW (self));

  if (g_strcmp0 (priv->primary_label, label) == 0)
    return;
  g_free (priv->primary_label);
  priv->primary_label = g_strdup (label);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PRIMARY_LABEL]);
}

void
canevas_view_set_primary_sensitive (CanevasView *self, gboolean sensitive)
{
  g_return_if_fail (CANEVAS_IS_VIEW (self));
  set_flag (self, &private_of (self)->primary_sensitive, sensitive, PROP_PRIMARY_SENSITIVE);
}

void
canevas_view_activate_primary (CanevasView *self)
{
  CanevasViewPrivate *priv = private_of (self);

  g_return_if_fail (CANEVAS_IS_VIEW (self));

  if (priv->primary_label != NULL && priv->primary_sensitive && CANEVAS_VIEW_GET_CLASS (self)->activate_primary != NULL)
    CANEVAS_VIEW_GET_CLASS (self)->activate_primary (self);
}

gboolean
canevas_view_select (CanevasView *self, CanevasRecord *record, const char *field)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), FALSE);
  g_return_val_if_fail (CANEVAS_IS_RECORD (record), FALSE);

  return CANEVAS_VIEW_GET_CLASS (self)->select != NULL && CANEVAS_VIEW_GET_CLASS (self)->select (self, record, field);
}

CanevasPages *
canevas_view_get_pages (CanevasView *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), NULL);

  return CANEVAS_VIEW_GET_CLASS (self)->get_pages != NULL ? CANEVAS_VIEW_GET_CLASS (self)->get_pages (self) : NULL;
}

gboolean
canevas_view_export (CanevasView *self)
{
  g_return_val_if_fail (CANEVAS_IS_VIEW (self), FALSE);

  return CANEVAS_VIEW_GET_CLASS (self)->export != NULL && CANEVAS_VIEW_GET_CLASS (self)->export (self);
}
