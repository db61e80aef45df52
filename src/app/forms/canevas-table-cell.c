/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-table-cell.h"

#include "canevas-entry-editor.h"
#include "canevas-form.h"
#include "canevas-format.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

struct _CanevasTableCell
{
  GtkWidget parent_instance;

  CanevasRecord *record;
  const CanevasField *field; /* NULL: the words are composed */
  char *(*dup_text) (CanevasRecord *record); /* with a field: NULL where the field speaks */
  char *title;
  GtkLabel *label;
  CanevasEditor *editor; /* NULL: not edited now */
  guint leave_id;
};

G_DEFINE_FINAL_TYPE (CanevasTableCell, canevas_table_cell, GTK_TYPE_WIDGET)

/* (nullable) (transfer full): what nobody types */
static char *
dup_composed (CanevasTableCell *self)
{
  return self->dup_text != NULL ? self->dup_text (self->record) : NULL;
}

static void
refresh (CanevasTableCell *self)
{
  g_autofree char *text = NULL;
  g_autofree char *spoken = NULL;

  if (canevas_record_is_deleted (self->record))
    return;
  text = dup_composed (self);
  if (text == NULL && self->field->kind == CANEVAS_FIELD_FLAG)
    text = g_strdup (canevas_record_get_flag (self->record, self->field->name) ? C_("flag", "Yes") : "");
  else if (text == NULL)
    text = canevas_format_field (self->record, self->field->name, CANEVAS_DATE_SHORT);
  if (g_strcmp0 (gtk_label_get_text (self->label), *text != '\0' ? text : "–") != 0)
    gtk_label_set_text (self->label, *text != '\0' ? text : "–");
  gtk_widget_set_opacity (GTK_WIDGET (self->label), *text != '\0' ? 1 : 0.4);
  spoken = g_strdup_printf ("%s, %s", self->title, *text != '\0' ? text : _("empty"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
}

static void
end (CanevasTableCell *self)
{
  GtkWidget *editor = GTK_WIDGET (self->editor);

  if (editor == NULL)
    return;
  self->editor = NULL;
  gtk_widget_unparent (editor);
  gtk_widget_set_visible (GTK_WIDGET (self->label), TRUE);
  gtk_widget_remove_css_class (GTK_WIDGET (self), "edited");
  refresh (self);
}

static gboolean
end_cb (gpointer data)
{
  CanevasTableCell *self = data;

  self->leave_id = 0;
  /* A popover of the editor (a calendar, a choice) is still the cell. A refused value stays to be mended. */
  if ((gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 || gtk_widget_has_focus (GTK_WIDGET (self)))
    if (self->editor != NULL && canevas_editor_get_refusal (self->editor) == NULL)
      end (self);
  return G_SOURCE_REMOVE;
}

static void
state_cb (CanevasTableCell *self)
{
  gboolean out = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0 || gtk_widget_has_focus (GTK_WIDGET (self));

  if (self->editor != NULL && out && self->leave_id == 0)
    self->leave_id = g_idle_add (end_cb, self);
}

static gboolean
key_cb (GtkEventControllerKey *controller, guint keyval, guint keycode, GdkModifierType state, CanevasTableCell *self)
{
  const gunichar typed = gdk_keyval_to_unicode (keyval);

  /* Who types fast is here before the editor went. */
  if (self->editor != NULL && gtk_widget_has_focus (GTK_WIDGET (self)) && canevas_editor_get_refusal (self->editor) == NULL)
    end (self);
  if (self->editor != NULL)
    {
      /* In one line of text, Enter ends; elsewhere it opens a choice or a new line, and Ctrl+Enter ends. */
      if ((keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter) &&
          (CANEVAS_IS_ENTRY_EDITOR (self->editor) || (state & GDK_CONTROL_MASK) != 0))
        {
          gtk_widget_grab_focus (GTK_WIDGET (self));
          if (canevas_editor_get_refusal (self->editor) == NULL)
            gtk_widget_activate_action (GTK_WIDGET (self), "table.entered", NULL);
          return GDK_EVENT_STOP;
        }
      return GDK_EVENT_PROPAGATE;
    }
  if ((state & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SUPER_MASK)) != 0 || typed == 0 || !g_unichar_isgraph (typed))
    return GDK_EVENT_PROPAGATE;
  /* Typing on a cell replaces what it says. */
  if (!canevas_table_cell_edit (self))
    return GDK_EVENT_PROPAGATE;
  if (CANEVAS_IS_ENTRY_EDITOR (self->editor))
    gtk_event_controller_key_forward (controller, gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self))));
  return GDK_EVENT_STOP;
}

static void
clicked_cb (GtkGestureClick *gesture, int n_press, double x, double y, CanevasTableCell *self)
{
  if (self->editor != NULL)
    return;
  gtk_widget_grab_focus (GTK_WIDGET (self));
  if (n_press == 2)
    canevas_table_cell_edit (self);
}

static GtkWidget *
get_shown (CanevasTableCell *self)
{
  return self->editor != NULL ? GTK_WIDGET (self->editor) : GTK_WIDGET (self->label);
}

/* What is written must not move the columns: the table alone says how wide a cell is. */
static void
canevas_table_cell_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural, int *minimum_baseline,
                            int *natural_baseline)
{
  GtkWidget *shown = get_shown (CANEVAS_TABLE_CELL (widget));
  int narrowest;

  *minimum_baseline = *natural_baseline = -1;
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  gtk_widget_measure (shown, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  gtk_widget_measure (shown, GTK_ORIENTATION_VERTICAL, for_size < 0 ? -1 : MAX (for_size, narrowest), minimum, natural, NULL, NULL);
}

static void
canevas_table_cell_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  GtkWidget *shown = get_shown (CANEVAS_TABLE_CELL (widget));
  int narrowest;

  gtk_widget_measure (shown, GTK_ORIENTATION_HORIZONTAL, -1, &narrowest, NULL, NULL, NULL);
  gtk_widget_size_allocate (shown, &(GtkAllocation) { 0, 0, MAX (width, narrowest), height }, baseline);
}

static GtkSizeRequestMode
canevas_table_cell_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
canevas_table_cell_dispose (GObject *object)
{
  CanevasTableCell *self = CANEVAS_TABLE_CELL (object);
  GtkWidget *child;

  g_clear_handle_id (&self->leave_id, g_source_remove);
  self->editor = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->record);
  g_clear_pointer (&self->title, g_free);
  G_OBJECT_CLASS (canevas_table_cell_parent_class)->dispose (object);
}

static void
canevas_table_cell_class_init (CanevasTableCellClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_table_cell_dispose;
  widget_class->measure = canevas_table_cell_measure;
  widget_class->size_allocate = canevas_table_cell_size_allocate;
  widget_class->get_request_mode = canevas_table_cell_get_request_mode;
  gtk_widget_class_set_css_name (widget_class, "cell");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID_CELL);
}

static void
canevas_table_cell_init (CanevasTableCell *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  self->label = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "yalign", 0.5f, "wrap", TRUE, "wrap-mode", PANGO_WRAP_WORD_CHAR, "lines", 4,
                              "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 1, NULL);
  gtk_widget_set_parent (GTK_WIDGET (self->label), GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect (click, "pressed", G_CALLBACK (clicked_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect (self, "state-flags-changed", G_CALLBACK (state_cb), NULL);
  g_signal_connect (self, "notify::has-focus", G_CALLBACK (state_cb), NULL);
}

GtkWidget *
canevas_table_cell_new (CanevasRecord *record, const char *field, const char *title, char *(*dup_text) (CanevasRecord *record))
{
  CanevasTableCell *self = g_object_new (CANEVAS_TYPE_TABLE_CELL, NULL);
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  g_return_val_if_fail (field != NULL || dup_text != NULL, NULL);

  self->record = g_object_ref (record);
  self->field = field != NULL ? &type->fields[canevas_record_type_find_field (type, field)] : NULL;
  self->dup_text = dup_text;
  self->title = g_strdup (title);
  g_signal_connect_object (record, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  /* What is computed may depend on any other record. */
  if (dup_text != NULL)
    g_signal_connect_object (canevas_record_get_store (record), "changed", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  /* The name of what a cell refers to may change while another page shows. */
  g_signal_connect (self, "map", G_CALLBACK (refresh), NULL);
  refresh (self);
  return GTK_WIDGET (self);
}

CanevasRecord *
canevas_table_cell_get_record (CanevasTableCell *self)
{
  g_return_val_if_fail (CANEVAS_IS_TABLE_CELL (self), NULL);

  return self->record;
}

gboolean
canevas_table_cell_edit (CanevasTableCell *self)
{
  g_autofree char *composed = NULL;

  g_return_val_if_fail (CANEVAS_IS_TABLE_CELL (self), FALSE);

  if (self->editor != NULL)
    return TRUE;
  if (self->field == NULL || canevas_record_is_deleted (self->record) || canevas_store_get_read_only (canevas_record_get_store (self->record)))
    return FALSE;
  composed = dup_composed (self);
  if (composed != NULL)
    return FALSE;
  self->editor = g_object_new (canevas_form_get_editor_type (self->field->kind), "record", self->record, "field", self->field->name, "layout",
                               CANEVAS_EDITOR_CELL, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->label), FALSE);
  gtk_widget_set_parent (GTK_WIDGET (self->editor), GTK_WIDGET (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "edited");
  canevas_editor_focus (self->editor);
  return TRUE;
}

gboolean
canevas_table_cell_is_edited (CanevasTableCell *self)
{
  g_return_val_if_fail (CANEVAS_IS_TABLE_CELL (self), FALSE);

  return self->editor != NULL;
}
