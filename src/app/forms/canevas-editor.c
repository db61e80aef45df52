/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-editor.h"

#include "canevas-question.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  CanevasRecord *record;
  char *field_name;
  guint index;
  const CanevasField *field;
  CanevasEditorLayout layout;
  gboolean optional;

  GtkWidget *control;
  GtkWidget *note;
  GtkLabel *note_label;
} CanevasEditorPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CanevasEditor, canevas_editor, ADW_TYPE_BIN)

enum
{
  PROP_RECORD = 1,
  PROP_FIELD,
  PROP_LAYOUT,
  PROP_OPTIONAL,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
translate (const char *msgid)
{
  return msgid != NULL && *msgid != '\0' ? g_dgettext (GETTEXT_PACKAGE, msgid) : NULL;
}

static void
record_changed_cb (CanevasEditor *self)
{
  CANEVAS_EDITOR_GET_CLASS (self)->show (self);
}

static void
left_cb (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  CanevasStore *store = canevas_record_get_store (priv->record);

  if (CANEVAS_EDITOR_GET_CLASS (self)->leave != NULL && !canevas_record_is_deleted (priv->record))
    CANEVAS_EDITOR_GET_CLASS (self)->leave (self);
  if (store != NULL)
    canevas_store_end_typing (store);
}

/* A file that cannot be written is still read: words keep their colour and can be copied, nothing can be typed in or chosen. */
static void
read_only_cb (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  CanevasStore *store = canevas_record_get_store (priv->record);
  gboolean read_only = store == NULL || canevas_store_get_read_only (store);
  const char *reason = store != NULL ? canevas_store_get_read_only_reason (store) : NULL;

  if (GTK_IS_EDITABLE (priv->control))
    gtk_editable_set_editable (GTK_EDITABLE (priv->control), !read_only);
  else if (GTK_IS_TEXT_VIEW (priv->control))
    g_object_set (priv->control, "editable", !read_only, "cursor-visible", !read_only, NULL);
  else
    gtk_widget_set_sensitive (priv->control, !read_only);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), read_only ? (reason != NULL ? reason : _("This file can only be read.")) : NULL);
}

static gboolean
escape_cb (GtkWidget *control, GVariant *args, gpointer data)
{
  GtkWidget *parent = gtk_widget_get_parent (GTK_WIDGET (data));

  /* Out of the field, but not out of the page: the nearest thing above that can hold the focus. */
  while (parent != NULL && !gtk_widget_get_focusable (parent))
    parent = gtk_widget_get_parent (parent);
  if (parent == NULL || GTK_IS_ROOT (parent) || !gtk_widget_grab_focus (parent))
    gtk_root_set_focus (gtk_widget_get_root (control), NULL);
  return GDK_EVENT_STOP;
}

/* The words of a row lead into its field, as the whole row looks like one. */
static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  GtkWidget *under = gtk_widget_pick (GTK_WIDGET (self), x, y, GTK_PICK_DEFAULT);

  if (under == NULL || (under != priv->control && !gtk_widget_is_ancestor (under, priv->control)))
    canevas_editor_focus (self);
}

static GtkWidget *
build_note (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

  priv->note = g_object_new (GTK_TYPE_BOX, "spacing", 6, "visible", FALSE, "css-classes", (const char *[]) { "refusal", NULL }, NULL);
  priv->note_label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "hexpand", TRUE,
                                   "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT, NULL);
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (priv->note), icon);
  gtk_box_append (GTK_BOX (priv->note), GTK_WIDGET (priv->note_label));
  return priv->note;
}

static GtkWidget *
build_label (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean row = priv->layout == CANEVAS_EDITOR_ROW;
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", translate (priv->field->label), "xalign", 0.0f, "wrap", TRUE,
                                   "hexpand", row && !priv->optional, NULL);

  gtk_widget_add_css_class (label, row ? "row-label" : "heading");
  gtk_box_append (GTK_BOX (box), label);
  if (priv->optional)
    {
      GtkWidget *mark = gtk_label_new (_("(optional)"));

      gtk_widget_add_css_class (mark, "dim-label");
      gtk_box_append (GTK_BOX (box), mark);
    }
  return box;
}

static void
build_page (CanevasEditor *self, GtkBox *box)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  gtk_box_append (box, build_label (self));
  if (priv->field->hint != NULL)
    gtk_box_append (box, canevas_question_new (translate (priv->field->hint)));
  gtk_box_append (box, priv->control);
}

static void
build_row (CanevasEditor *self, GtkBox *box)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  gboolean beside = CANEVAS_EDITOR_GET_CLASS (self)->inline_row;
  GtkWidget *inner = gtk_box_new (beside ? GTK_ORIENTATION_HORIZONTAL : GTK_ORIENTATION_VERTICAL, beside ? 12 : 0);
  GtkWidget *label = build_label (self);
  GtkGesture *click = gtk_gesture_click_new ();

  g_signal_connect (click, "released", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_css_class (GTK_WIDGET (self), "editor-row");
  if (beside)
    {
      gtk_widget_add_css_class (GTK_WIDGET (self), "inline");
      gtk_widget_set_hexpand (label, TRUE);
      gtk_widget_set_valign (priv->control, GTK_ALIGN_CENTER);
      gtk_widget_set_vexpand (inner, TRUE);
      gtk_widget_set_vexpand (GTK_WIDGET (self), FALSE); /* it fills its row, the row does not fill the inspector */
    }
  gtk_box_append (GTK_BOX (inner), label);
  gtk_box_append (GTK_BOX (inner), priv->control);
  gtk_box_append (box, inner);
}

static void
canevas_editor_constructed (GObject *object)
{
  CanevasEditor *self = CANEVAS_EDITOR (object);
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  const CanevasRecordType *type = canevas_record_get_record_type (priv->record);
  CanevasStore *store = canevas_record_get_store (priv->record);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, priv->layout == CANEVAS_EDITOR_PAGE ? 5 : 0);
  g_autofree char *property = g_strdelimit (g_strdup (priv->field_name), "_", '-');
  g_autofree char *notify = g_strconcat ("notify::", property, NULL);
  int index = canevas_record_type_find_field (type, priv->field_name);

  g_assert (index >= 0);
  G_OBJECT_CLASS (canevas_editor_parent_class)->constructed (object);

  priv->index = index;
  priv->field = &type->fields[index];
  priv->control = CANEVAS_EDITOR_GET_CLASS (self)->build (self);
  canevas_editor_name_control (self, priv->control);
  if (priv->layout == CANEVAS_EDITOR_PAGE)
    build_page (self, GTK_BOX (box));
  else if (priv->layout == CANEVAS_EDITOR_ROW)
    build_row (self, GTK_BOX (box));
  else
    gtk_box_append (GTK_BOX (box), priv->control);
  gtk_box_append (GTK_BOX (box), build_note (self));
  adw_bin_set_child (ADW_BIN (self), box);

  g_signal_connect_object (priv->record, notify, G_CALLBACK (record_changed_cb), self, G_CONNECT_SWAPPED);
  if (store != NULL)
    g_signal_connect_object (store, "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
  read_only_cb (self);
  CANEVAS_EDITOR_GET_CLASS (self)->show (self);
}

static void
canevas_editor_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (CANEVAS_EDITOR (object));

  switch (prop_id)
    {
    case PROP_RECORD:
      g_value_set_object (value, priv->record);
      break;
    case PROP_FIELD:
      g_value_set_string (value, priv->field_name);
      break;
    case PROP_LAYOUT:
      g_value_set_int (value, priv->layout);
      break;
    case PROP_OPTIONAL:
      g_value_set_boolean (value, priv->optional);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
canevas_editor_set_property (GObject *object, guint prop_id, const GValue *value, GParamSpec *pspec)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (CANEVAS_EDITOR (object));

  switch (prop_id)
    {
    case PROP_RECORD:
      priv->record = g_value_dup_object (value);
      break;
    case PROP_FIELD:
      priv->field_name = g_value_dup_string (value);
      break;
    case PROP_LAYOUT:
      priv->layout = g_value_get_int (value);
      break;
    case PROP_OPTIONAL:
      priv->optional = g_value_get_boolean (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
canevas_editor_finalize (GObject *object)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (CANEVAS_EDITOR (object));

  g_clear_object (&priv->record);
  g_free (priv->field_name);
  G_OBJECT_CLASS (canevas_editor_parent_class)->finalize (object);
}

static void
canevas_editor_class_init (CanevasEditorClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS;

  object_class->constructed = canevas_editor_constructed;
  object_class->get_property = canevas_editor_get_property;
  object_class->set_property = canevas_editor_set_property;
  object_class->finalize = canevas_editor_finalize;

  properties[PROP_RECORD] = g_param_spec_object ("record", NULL, NULL, CANEVAS_TYPE_RECORD, flags);
  properties[PROP_FIELD] = g_param_spec_string ("field", NULL, NULL, NULL, flags);
  properties[PROP_LAYOUT] = g_param_spec_int ("layout", NULL, NULL, 0, CANEVAS_EDITOR_CELL, CANEVAS_EDITOR_PAGE, flags);
  properties[PROP_OPTIONAL] = g_param_spec_boolean ("optional", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "editor");
}

static void
canevas_editor_init (CanevasEditor *self)
{
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

CanevasRecord *
canevas_editor_get_record (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), NULL);
  return priv->record;
}

const CanevasField *
canevas_editor_get_field (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), NULL);
  return priv->field;
}

guint
canevas_editor_get_field_index (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), 0);
  return priv->index;
}

CanevasEditorLayout
canevas_editor_get_layout (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), CANEVAS_EDITOR_PAGE);
  return priv->layout;
}

GtkWidget *
canevas_editor_get_control (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), NULL);
  return priv->control;
}

const char *
canevas_editor_get_question (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), NULL);
  return translate (priv->field->hint);
}

gboolean
canevas_editor_focus (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), FALSE);
  return gtk_widget_grab_focus (priv->control) || gtk_widget_child_focus (priv->control, GTK_DIR_TAB_FORWARD);
}

gboolean
canevas_editor_write (CanevasEditor *self, const GValue *value)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  g_autoptr (GError) error = NULL;
  gboolean written;

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), FALSE);

  written = canevas_record_set_value (priv->record, priv->index, value, &error);
  canevas_editor_refuse (self, written ? NULL : error->message);
  return written;
}

gboolean
canevas_editor_choose (CanevasEditor *self, const GValue *value)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  CanevasStore *store;
  gboolean written;

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), FALSE);

  store = canevas_record_get_store (priv->record);
  canevas_store_end_typing (store);
  written = canevas_editor_write (self, value);
  canevas_store_end_typing (store);
  return written;
}

void
canevas_editor_refuse (CanevasEditor *self, const char *sentence)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_if_fail (CANEVAS_IS_EDITOR (self));

  if (priv->note == NULL)
    return;
  gtk_label_set_text (priv->note_label, sentence != NULL ? sentence : "");
  gtk_widget_set_visible (priv->note, sentence != NULL);
  if (sentence != NULL)
    gtk_widget_add_css_class (priv->control, "error");
  else
    gtk_widget_remove_css_class (priv->control, "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (priv->control), GTK_ACCESSIBLE_STATE_INVALID,
                               sentence != NULL ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
}

const char *
canevas_editor_get_refusal (CanevasEditor *self)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);

  g_return_val_if_fail (CANEVAS_IS_EDITOR (self), NULL);
  return gtk_widget_get_visible (priv->note) ? gtk_label_get_text (priv->note_label) : NULL;
}

void
canevas_editor_name_control (CanevasEditor *self, GtkWidget *control)
{
  CanevasEditorPrivate *priv = canevas_editor_get_instance_private (self);
  const char *question = canevas_editor_get_question (self);

  gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_LABEL, translate (priv->field->label), -1);
  if (question != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (control), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, question, -1);
}

void
canevas_editor_leave_on_escape (CanevasEditor *self, GtkWidget *control)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();
  GtkShortcut *shortcut = gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0), gtk_callback_action_new (escape_cb, self, NULL));

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller), shortcut);
  gtk_widget_add_controller (control, controller);
}
