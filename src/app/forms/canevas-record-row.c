/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-record-row.h"

#include "canevas-store.h"
#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

/* The least room for a title beside columns. */
#define TITLE_WIDTH 124

struct _CanevasRecordRow
{
  GtkListBoxRow parent_instance;

  CanevasRecord *record;
  GtkWidget *handle;
  GtkLabel *title;
  GtkLabel *facts;
  GtkMenuButton *menu;
  char *own_title; /* NULL: its own */
  gboolean has_own_facts;
  char *own_facts; /* what stands under the title, and */
  char *spoken;    /* what a screen reader says, where columns tell the facts */
};

G_DEFINE_FINAL_TYPE (CanevasRecordRow, canevas_record_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  REMOVE,
  SHIFT,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
refresh (CanevasRecordRow *self)
{
  g_autofree char *title = NULL;
  g_autofree char *facts = NULL;
  g_autofree char *actions = NULL;

  if (canevas_record_is_deleted (self->record))
    return;
  title = self->own_title != NULL ? g_strdup (self->own_title) : canevas_summary_dup_title (self->record);
  facts = self->has_own_facts ? g_strdup (self->own_facts) : canevas_summary_dup_facts (self->record);
  /* Translators: name of a menu; %s is what the menu is about. */
  actions = g_strdup_printf (_("Actions on %s"), title);
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->facts, facts);
  gtk_widget_set_visible (GTK_WIDGET (self->facts), *facts != '\0');
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title, GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                  self->has_own_facts ? self->spoken : facts, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->menu), GTK_ACCESSIBLE_PROPERTY_LABEL, actions, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->menu))), GTK_ACCESSIBLE_PROPERTY_LABEL, actions, -1);
}

/* A file that can only be read offers nothing that would not be done. */
static void
read_only_cb (CanevasRecordRow *self)
{
  static const char *const actions[] = { "row.remove", "row.move-up", "row.move-down" };
  CanevasStore *store = canevas_record_get_store (self->record);
  gboolean writable = store != NULL && !canevas_store_get_read_only (store);

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], writable);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
shift_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[SHIFT], 0, g_strcmp0 (name, "row.move-up") == 0 ? -1 : 1);
}

/* A menu per row would be built for every row of every list: only the one that is opened is. */
static void
open_menu_cb (GtkMenuButton *button, gpointer data)
{
  g_autoptr (GMenu) menu = g_menu_new ();
  CanevasRecordRow *self = data;
  g_autofree char *remove = canevas_summary_dup_delete_label (canevas_record_get_record_type (self->record));

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  g_menu_append (menu, _("Move up"), "row.move-up");
  g_menu_append (menu, _("Move down"), "row.move-down");
  g_menu_append (menu, remove, "row.remove");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  CanevasRecordRow *self = data;
  CanevasStore *store = canevas_record_get_store (self->record);

  if (store == NULL || canevas_store_get_read_only (store))
    return NULL;
  return gdk_content_provider_new_typed (CANEVAS_TYPE_RECORD, self->record);
}

static void
begin_drag_cb (GtkDragSource *source, GdkDrag *drag, gpointer data)
{
  g_autoptr (GdkPaintable) paintable = gtk_widget_paintable_new (GTK_WIDGET (data));

  gtk_drag_source_set_icon (source, paintable, 12, 12);
}

static gboolean
is_lower_half (CanevasRecordRow *self, double y)
{
  return y > gtk_widget_get_height (GTK_WIDGET (self)) / 2.0;
}

static GdkDragAction
motion_cb (GtkDropTarget *target, double x, double y, gpointer data)
{
  CanevasRecordRow *self = data;
  gboolean below = is_lower_half (self, y);

  gtk_widget_remove_css_class (GTK_WIDGET (self), below ? "drop-above" : "drop-below");
  gtk_widget_add_css_class (GTK_WIDGET (self), below ? "drop-below" : "drop-above");
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target, gpointer data)
{
  gtk_widget_remove_css_class (GTK_WIDGET (data), "drop-above");
  gtk_widget_remove_css_class (GTK_WIDGET (data), "drop-below");
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  CanevasRecordRow *self = data;
  CanevasRecord *record = g_value_get_object (value);

  leave_cb (target, self);
  if (record == self->record || canevas_record_get_record_type (record) != canevas_record_get_record_type (self->record))
    return FALSE;
  g_signal_emit (self, signals[DROPPED], 0, record, is_lower_half (self, y));
  return TRUE;
}

static void
add_drag_and_drop (CanevasRecordRow *self)
{
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CANEVAS_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag_cb), self);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_drag_cb), self);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (target));
}

static void
canevas_record_row_dispose (GObject *object)
{
  CanevasRecordRow *self = CANEVAS_RECORD_ROW (object);

  g_clear_object (&self->record);
  g_clear_pointer (&self->own_title, g_free);
  g_clear_pointer (&self->own_facts, g_free);
  g_clear_pointer (&self->spoken, g_free);
  G_OBJECT_CLASS (canevas_record_row_parent_class)->dispose (object);
}

static void
canevas_record_row_class_init (CanevasRecordRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_record_row_dispose;

  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[SHIFT] = g_signal_new ("shift", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, CANEVAS_TYPE_RECORD, G_TYPE_BOOLEAN);

  gtk_widget_class_install_action (widget_class, "row.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "row.move-up", NULL, shift_action);
  gtk_widget_class_install_action (widget_class, "row.move-down", NULL, shift_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "row.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "row.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "row.move-down", NULL);
  gtk_widget_class_add_binding_signal (widget_class, GDK_KEY_F2, 0, "activate", NULL);
}

static void
canevas_record_row_init (CanevasRecordRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 10);
  GtkWidget *words = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "hexpand", TRUE, "valign", GTK_ALIGN_CENTER, NULL);

  self->handle = gtk_image_new_from_icon_name ("list-drag-handle-symbolic");
  self->title = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "lines", 2, "ellipsize", PANGO_ELLIPSIZE_END, NULL);
  self->facts = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END,
                              "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL);
  self->menu = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "view-more-symbolic", "valign", GTK_ALIGN_CENTER,
                             "tooltip-text", _("Other actions"), "css-classes", (const char *[]) { "flat", NULL }, NULL);
  gtk_menu_button_set_create_popup_func (self->menu, open_menu_cb, self, NULL);
  gtk_widget_add_css_class (self->handle, "dim-label");
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->title));
  gtk_box_append (GTK_BOX (words), GTK_WIDGET (self->facts));
  gtk_box_append (GTK_BOX (box), self->handle);
  gtk_box_append (GTK_BOX (box), words);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->menu));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_widget_add_css_class (GTK_WIDGET (self), "record");
  add_drag_and_drop (self);
  /* The names of people and units it cites may have changed while another page showed. */
  g_signal_connect (self, "map", G_CALLBACK (refresh), NULL);
}

GtkWidget *
canevas_record_row_new (CanevasRecord *record)
{
  CanevasRecordRow *self = g_object_new (CANEVAS_TYPE_RECORD_ROW, NULL);

  g_return_val_if_fail (CANEVAS_IS_RECORD (record), NULL);

  self->record = g_object_ref (record);
  g_signal_connect_object (record, "notify", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  if (canevas_record_get_store (record) != NULL)
    g_signal_connect_object (canevas_record_get_store (record), "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
  read_only_cb (self);
  refresh (self);
  return GTK_WIDGET (self);
}

void
canevas_record_row_set_prefix (CanevasRecordRow *self, GtkWidget *widget)
{
  g_return_if_fail (CANEVAS_IS_RECORD_ROW (self));

  gtk_widget_set_visible (self->handle, FALSE);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (self->handle)), widget, self->handle);
}

void
canevas_record_row_set_suffix (CanevasRecordRow *self, GtkWidget *widget)
{
  GtkWidget *menu;

  g_return_if_fail (CANEVAS_IS_RECORD_ROW (self));

  menu = GTK_WIDGET (self->menu);
  gtk_box_insert_child_after (GTK_BOX (gtk_widget_get_parent (menu)), widget, gtk_widget_get_prev_sibling (menu));
}

void
canevas_record_row_set_columns (CanevasRecordRow *self, GtkWidget *columns)
{
  g_return_if_fail (CANEVAS_IS_RECORD_ROW (self));

  /* How long a title is must not move the columns: one line of the width that is there. */
  g_object_set (self->title, "max-width-chars", 1, "wrap", FALSE, "lines", -1, NULL);
  gtk_label_set_max_width_chars (self->facts, 1);
  gtk_widget_set_size_request (gtk_widget_get_parent (GTK_WIDGET (self->title)), TITLE_WIDTH, -1);
  canevas_record_row_set_suffix (self, columns);
}

GtkWidget *
canevas_record_row_new_heads (GtkWidget *columns)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 10, "css-classes", (const char *[]) { "column-heads", NULL }, NULL);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_BOX, "hexpand", TRUE, "width-request", TITLE_WIDTH, NULL));
  gtk_box_append (GTK_BOX (box), columns);
  return box;
}

void
canevas_record_row_set_title (CanevasRecordRow *self, const char *title)
{
  g_return_if_fail (CANEVAS_IS_RECORD_ROW (self));

  g_free (self->own_title);
  self->own_title = g_strdup (title);
  refresh (self);
}

void
canevas_record_row_set_facts (CanevasRecordRow *self, const char *facts, const char *spoken)
{
  g_return_if_fail (CANEVAS_IS_RECORD_ROW (self));
  g_return_if_fail (facts != NULL && spoken != NULL);

  self->has_own_facts = TRUE;
  g_free (self->own_facts);
  g_free (self->spoken);
  self->own_facts = g_strdup (facts);
  self->spoken = g_strdup (spoken);
  refresh (self);
}

CanevasRecord *
canevas_record_row_get_record (CanevasRecordRow *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD_ROW (self), NULL);

  return self->record;
}
