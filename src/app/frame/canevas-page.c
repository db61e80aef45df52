/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include <glib/gi18n-lib.h>

#include "canevas-page.h"

#include "canevas-problem.h"

typedef struct
{
  CanevasStore *store;
  CanevasRecord *record;
  char *title;
  char *subtitle;
  char *primary_label;
  GtkWidget *inspector;
  gboolean primary_sensitive;
  gboolean inspector_visible;
  gboolean inspector_wide;
} CanevasPagePrivate;

G_DEFINE_TYPE_WITH_PRIVATE (CanevasPage, canevas_page, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_STORE,
  PROP_RECORD,
  PROP_TITLE,
  PROP_SUBTITLE,
  PROP_PRIMARY_LABEL,
  PROP_PRIMARY_SENSITIVE,
  PROP_INSPECTOR,
  PROP_INSPECTOR_VISIBLE,
  PROP_INSPECTOR_WIDE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static CanevasPagePrivate *
private_of (CanevasPage *self)
{
  return canevas_page_get_instance_private (self);
}

static void
set_string (CanevasPage *self, char **field, const char *value, guint property)
{
  if (g_strcmp0 (*field, value) == 0)
    return;
  g_free (*field);
  *field = g_strdup (value);
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
set_flag (CanevasPage *self, gboolean *field, gboolean value, guint property)
{
  if (*field == value)
    return;
  *field = value;
  g_object_notify_by_pspec (G_OBJECT (self), properties[property]);
}

static void
canevas_page_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CanevasPagePrivate *priv = private_of (CANEVAS_PAGE (object));

  switch (property)
    {
    case PROP_STORE:
      g_value_set_object (value, priv->store);
      break;
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_TITLE:
      g_value_set_string (value, priv->title);
      break;
    case PROP_SUBTITLE:
      g_value_set_string (value, priv->subtitle);
      break;
    case PROP_PRIMARY_LABEL:
      g_value_set_string (value, priv->primary_label);
      break;
    case PROP_PRIMARY_SENSITIVE:
      g_value_set_boolean (value, priv->primary_sensitive);
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
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
canevas_page_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CanevasPage *self = CANEVAS_PAGE (object);
  CanevasPagePrivate *priv = private_of (self);

  switch (property)
    {
    case PROP_STORE:
      priv->store = g_value_dup_object (value);
      break;
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    case PROP_TITLE:
      canevas_page_set_title (self, g_value_get_string (value));
      break;
    case PROP_SUBTITLE:
      canevas_page_set_subtitle (self, g_value_get_string (value));
      break;
    case PROP_PRIMARY_LABEL:
      canevas_page_set_primary_label (self, g_value_get_string (value));
      break;
    case PROP_PRIMARY_SENSITIVE:
      canevas_page_set_primary_sensitive (self, g_value_get_boolean (value));
      break;
    case PROP_INSPECTOR:
      canevas_page_set_inspector (self, g_value_get_object (value));
      break;
    case PROP_INSPECTOR_VISIBLE:
      canevas_page_set_inspector_visible (self, g_value_get_boolean (value));
      break;
    case PROP_INSPECTOR_WIDE:
      canevas_page_set_inspector_wide (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
canevas_page_dispose (GObject *object)
{
  CanevasPagePrivate *priv = private_of (CANEVAS_PAGE (object));

  g_clear_object (&priv->inspector);
  g_clear_object (&priv->record);
  g_clear_object (&priv->store);

  G_OBJECT_CLASS (canevas_page_parent_class)->dispose (object);
}

static void
canevas_page_finalize (GObject *object)
{
  CanevasPagePrivate *priv = private_of (CANEVAS_PAGE (object));

  g_free (priv->title);
  g_free (priv->subtitle);
  g_free (priv->primary_label);

  G_OBJECT_CLASS (canevas_page_parent_class)->finalize (object);
}

static void
canevas_page_class_init (CanevasPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags construct = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;
  const GParamFlags explicit = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = canevas_page_get_property;
  object_class->set_property = canevas_page_set_property;
  object_class->dispose = canevas_page_dispose;
  object_class->finalize = canevas_page_finalize;

  properties[PROP_STORE] = g_param_spec_object ("store", NULL, NULL, CANEVAS_TYPE_STORE, construct);
  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CANEVAS_TYPE_RECORD, construct);
  properties[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, explicit);
  properties[PROP_SUBTITLE] = g_param_spec_string ("subtitle", NULL, NULL, NULL, explicit);
  properties[PROP_PRIMARY_LABEL] = g_param_spec_string ("primary-label", NULL, NULL, NULL, explicit);
  properties[PROP_PRIMARY_SENSITIVE] = g_param_spec_boolean ("primary-sensitive", NULL, NULL, TRUE, explicit);
  properties[PROP_INSPECTOR] = g_param_spec_object ("inspector", NULL, NULL, GTK_TYPE_WIDGET, explicit);
  properties[PROP_INSPECTOR_VISIBLE] = g_param_spec_boolean ("inspector-visible", NULL, NULL, TRUE, explicit);
  properties[PROP_INSPECTOR_WIDE] = g_param_spec_boolean ("inspector-wide", NULL, NULL, FALSE, explicit);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
canevas_page_init (CanevasPage *self)
{
  CanevasPagePrivate *priv = private_of (self);

  priv->primary_sensitive = TRUE;
  priv->inspector_visible = TRUE;
}

CanevasStore *
canevas_page_get_store (CanevasPage *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGE (self), NULL);
  return private_of (self)->store;
}

CanevasRecord *
canevas_page_get_record (CanevasPage *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGE (self), NULL);
  return private_of (self)->record;
}

void
canevas_page_set_title (CanevasPage *self, const char *title)
{
  g_return_if_fail (CANEVAS_IS_PAGE (self));
  set_string (self, &private_of (self)->title, title, PROP_TITLE);
}

void
canevas_page_set_subtitle (CanevasPage *self, const char *subtitle)
{
  g_return_if_fail (CANEVAS_IS_PAGE (self));
  set_string (self, &private_of (self)->subtitle, subtitle, PROP_SUBTITLE);
}

void
canevas_page_set_primary_label (CanevasPage *self, const char *label)
{
  g_return_if_fail (CANEVAS_IS_PAGE (self));
  set_string (self, &private_of (self)->primary_label, label, PROP_PRIMARY_LABEL);
}

void
canevas_page_set_primary_sensitive (CanevasPage *self, gboolean sensitive)
{
  g_return_if_fail (CANEVAS_IS_PAGE (self));
  set_flag (self, &private_of (self)->primary_sensitive, sensitive, PROP_PRIMARY_SENSITIVE);
}

void
canevas_page_set_inspector (CanevasPage *self, GtkWidget *inspector)
{
  CanevasPagePrivate *priv = private_of (self);

  g_return_if_fail (CANEVAS_IS_PAGE (self));
  g_return_if_fail (inspector == NULL || GTK_IS_WIDGET (inspector));

  if (priv->inspector == inspector)
    return;
  g_clear_object (&priv->inspector);
  if (inspector != NULL)
    priv->inspector = g_object_ref_sink (inspector);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSPECTOR]);
}

void
canevas_page_set_inspector_visible (CanevasPage *self, gboolean visible)
{
  g_return_if_fail (CANEVAS_IS_PAGE (self));
  set_flag (self, &private_of (self)->inspector_visible, visible, PROP_INSPECTOR_VISIBLE);
}

void
canevas_page_set_inspector_wide (CanevasPage *self, gboolean visible)
{
  g_return_if_fail (CANEVAS_IS_PAGE (self));
  set_flag (self, &private_of (self)->inspector_wide, visible, PROP_INSPECTOR_WIDE);
}

void
canevas_page_activate_primary (CanevasPage *self)
{
  CanevasPagePrivate *priv = private_of (self);

  g_return_if_fail (CANEVAS_IS_PAGE (self));

  if (priv->primary_label != NULL && priv->primary_sensitive && CANEVAS_PAGE_GET_CLASS (self)->activate_primary != NULL)
    CANEVAS_PAGE_GET_CLASS (self)->activate_primary (self);
}

void
canevas_page_select (CanevasPage *self, CanevasRecord *record, const char *field)
{
  g_return_if_fail (CANEVAS_IS_PAGE (self));
  g_return_if_fail (CANEVAS_IS_RECORD (record));

  if (CANEVAS_PAGE_GET_CLASS (self)->select != NULL)
    CANEVAS_PAGE_GET_CLASS (self)->select (self, record, field);
}

gboolean
canevas_page_explain (CanevasPage *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGE (self), FALSE);

  if (CANEVAS_PAGE_GET_CLASS (self)->explain == NULL)
    return FALSE;
  CANEVAS_PAGE_GET_CLASS (self)->explain (self);
  return TRUE;
}

CanevasPages *
canevas_page_get_pages (CanevasPage *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGE (self), NULL);

  return CANEVAS_PAGE_GET_CLASS (self)->get_pages != NULL ? CANEVAS_PAGE_GET_CLASS (self)->get_pages (self) : NULL;
}

gboolean
canevas_page_export (CanevasPage *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGE (self), FALSE);

  return CANEVAS_PAGE_GET_CLASS (self)->export != NULL && CANEVAS_PAGE_GET_CLASS (self)->export (self);
}

gboolean
canevas_page_search (CanevasPage *self)
{
  g_return_val_if_fail (CANEVAS_IS_PAGE (self), FALSE);

  return CANEVAS_PAGE_GET_CLASS (self)->search != NULL && CANEVAS_PAGE_GET_CLASS (self)->search (self);
}

void
canevas_page_go (GtkWidget *from, const char *page, CanevasRecord *project, CanevasRecord *selected)
{
  g_return_if_fail (GTK_IS_WIDGET (from));

  gtk_widget_activate_action (from, "win.go", "(ssss)", page, project != NULL ? canevas_record_get_id (project) : "",
                              selected != NULL ? canevas_record_get_record_type (selected)->table : "",
                              selected != NULL ? canevas_record_get_id (selected) : "");
}

static GtkWidget *
find_overlay_below (GtkWidget *widget)
{
  GtkWidget *overlay = ADW_IS_TOAST_OVERLAY (widget) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && overlay == NULL; child = gtk_widget_get_next_sibling (child))
    overlay = find_overlay_below (child);
  return overlay;
}

void
canevas_page_toast (GtkWidget *from, const char *message, gboolean undoable)
{
  GtkWidget *overlay = GTK_IS_WINDOW (from) ? find_overlay_below (from) : gtk_widget_get_ancestor (from, ADW_TYPE_TOAST_OVERLAY);
  g_autofree char *title = g_markup_escape_text (message, -1);
  AdwToast *toast;

  g_return_if_fail (overlay != NULL);

  toast = adw_toast_new (title);
  if (undoable)
    {
      g_autoptr (CanevasStore) store = NULL;

      g_object_get (gtk_widget_get_root (from), "store", &store, NULL);
      /* Its button undoes what was done last: after any other change, that is no longer what the toast says. */
      g_signal_connect_object (store, "changed", G_CALLBACK (adw_toast_dismiss), toast, G_CONNECT_SWAPPED);
      /* No mnemonic: GTK 4.8 reads out its underline, and Ctrl+Z does the same. */
      adw_toast_set_button_label (toast, _("Undo"));
      adw_toast_set_action_name (toast, "win.undo");
      adw_toast_set_timeout (toast, 10);
    }
  adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), toast);
}

void
canevas_page_report (GtkWidget *from, const char *heading, const GError *error)
{
  if (error != NULL)
    canevas_problem_present (from, heading, error);
}
