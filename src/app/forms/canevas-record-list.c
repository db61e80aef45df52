/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-record-list.h"

#include "canevas-page.h"
#include "canevas-question.h"
#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

struct _CanevasRecordList
{
  GtkBox parent_instance;

  CanevasStore *store;
  CanevasRecord *parent;
  const CanevasRecordType *type;
  CanevasRecordListFunc row_func;
  gpointer row_data;
  GArray *sides; /* Side: what every record of the list has in common */
  GListModel *model;
  GtkFilter *filter;

  GtkWidget *header;
  GtkWidget *add;
  GtkListBox *box;
  GtkWidget *empty;
  char *selected_id;
  guint selected_position;
};

typedef struct
{
  const char *field;
  const char *value; /* interned */
} Side;

G_DEFINE_FINAL_TYPE (CanevasRecordList, canevas_record_list, GTK_TYPE_BOX)

enum
{
  SELECTED,
  ACTIVATED,
  ADDED,
  EDGE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CanevasRecordRow *
find_row (CanevasRecordList *self, const char *id)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->box, i)) != NULL; i++)
    if (g_strcmp0 (canevas_record_get_id (canevas_record_row_get_record (CANEVAS_RECORD_ROW (row))), id) == 0)
      return CANEVAS_RECORD_ROW (row);
  return NULL;
}

static void
select_row (CanevasRecordList *self, GtkListBoxRow *row, gboolean focus)
{
  gtk_list_box_select_row (self->box, row);
  if (focus && row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
row_selected_cb (CanevasRecordList *self, GtkListBoxRow *row)
{
  CanevasRecord *record;

  /* GTK unselects a row that goes away; items_changed_cb() then finds what to select instead. */
  if (row == NULL)
    return;
  record = canevas_record_row_get_record (CANEVAS_RECORD_ROW (row));
  self->selected_position = gtk_list_box_row_get_index (row);
  if (g_strcmp0 (self->selected_id, canevas_record_get_id (record)) == 0)
    return;
  g_free (self->selected_id);
  self->selected_id = g_strdup (canevas_record_get_id (record));
  g_signal_emit (self, signals[SELECTED], 0, record);
}

static void
row_activated_cb (CanevasRecordList *self, GtkListBoxRow *row)
{
  g_signal_emit (self, signals[ACTIVATED], 0, canevas_record_row_get_record (CANEVAS_RECORD_ROW (row)));
}

static void
remove_cb (CanevasRecordRow *row, CanevasRecordList *self)
{
  g_autoptr (CanevasRecord) record = g_object_ref (canevas_record_row_get_record (row));
  g_autofree char *said = canevas_summary_dup_deleted (record);
  g_autoptr (GError) error = NULL;

  if (canevas_store_get_read_only (self->store))
    return;
  select_row (self, GTK_LIST_BOX_ROW (row), FALSE);
  if (!canevas_store_remove (self->store, record, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was deleted"), error);
      return;
    }
  canevas_page_toast (GTK_WIDGET (self), said, TRUE);
  if (self->selected_id != NULL)
    select_row (self, GTK_LIST_BOX_ROW (find_row (self, self->selected_id)), TRUE);
  else
    gtk_widget_grab_focus (self->add);
}

/* @before: the row it must stand above; NULL: last */
static void
move (CanevasRecordList *self, CanevasRecord *record, GtkListBoxRow *before)
{
  g_autofree char *id = g_strdup (canevas_record_get_id (record));
  CanevasRecord *sibling = before != NULL ? canevas_record_row_get_record (CANEVAS_RECORD_ROW (before)) : NULL;
  g_autoptr (GError) error = NULL;

  if (canevas_store_get_read_only (self->store) || record == sibling)
    return;
  if (!canevas_store_move (self->store, record, sibling, &error))
    canevas_page_report (GTK_WIDGET (self), _("The order is as before"), error);
  select_row (self, GTK_LIST_BOX_ROW (find_row (self, id)), TRUE);
}

static void
shift_cb (CanevasRecordRow *row, int direction, CanevasRecordList *self)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  int last = (int) g_list_model_get_n_items (self->model) - 1;

  if (direction < 0 ? index == 0 : index == last)
    return;
  move (self, canevas_record_row_get_record (row), gtk_list_box_get_row_at_index (self->box, direction < 0 ? index - 1 : index + 2));
}

static gboolean
take_sides (CanevasRecordList *self, CanevasRecord *record, GError **error)
{
  for (guint i = 0; i < self->sides->len; i++)
    {
      const Side *side = &g_array_index (self->sides, Side, i);

      if (!canevas_record_set_text (record, side->field, side->value, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
is_sibling (CanevasRecordList *self, CanevasRecord *record)
{
  return canevas_record_get_record_type (record) == self->type && self->parent != NULL &&
         g_strcmp0 (canevas_record_get_text (record, self->type->parent), canevas_record_get_id (self->parent)) == 0;
}

/* From another side of the same parent. */
static void
take_in (CanevasRecordList *self, CanevasRecord *record, CanevasRecord *before)
{
  g_autofree char *title = canevas_summary_dup_title (record);
  g_autofree char *label = g_strdup_printf (_("move “%s”"), title);
  g_autoptr (GError) error = NULL;

  if (canevas_store_get_read_only (self->store))
    return;
  canevas_store_begin (self->store, label);
  if (!take_sides (self, record, &error) || !canevas_store_move (self->store, record, before, &error))
    canevas_store_rollback (self->store);
  else
    canevas_store_commit (self->store, &error);
  if (error != NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was moved"), error);
  else
    select_row (self, GTK_LIST_BOX_ROW (find_row (self, canevas_record_get_id (record))), TRUE);
}

static void
dropped_cb (CanevasRecordRow *row, CanevasRecord *record, gboolean after, CanevasRecordList *self)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  GtkListBoxRow *before = gtk_list_box_get_row_at_index (self->box, after ? index + 1 : index);

  if (find_row (self, canevas_record_get_id (record)) != NULL)
    move (self, record, before);
  else if (self->sides->len > 0 && is_sibling (self, record))
    take_in (self, record, before != NULL ? canevas_record_row_get_record (CANEVAS_RECORD_ROW (before)) : NULL);
}

static gboolean
keynav_failed_cb (GtkWidget *box, GtkDirectionType direction, CanevasRecordList *self)
{
  if (direction != GTK_DIR_UP && direction != GTK_DIR_DOWN)
    return FALSE;
  g_signal_emit (self, signals[EDGE], 0, direction == GTK_DIR_UP ? -1 : 1);
  return TRUE;
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  CanevasRecordList *self = data;
  GtkWidget *row = canevas_record_row_new (item);

  g_signal_connect (row, "remove", G_CALLBACK (remove_cb), data);
  g_signal_connect (row, "shift", G_CALLBACK (shift_cb), data);
  g_signal_connect (row, "dropped", G_CALLBACK (dropped_cb), data);
  if (self->row_func != NULL)
    self->row_func (CANEVAS_RECORD_ROW (row), self->row_data);
  return row;
}

/* After the list box has followed the model: what was selected stays so; in place of one that went, its neighbour. */
static void
items_changed_cb (CanevasRecordList *self)
{
  guint n = g_list_model_get_n_items (self->model);
  CanevasRecordRow *row;

  gtk_widget_set_visible (GTK_WIDGET (self->box), n > 0);
  gtk_widget_set_visible (self->empty, n == 0);
  if (self->selected_id == NULL)
    return;
  row = find_row (self, self->selected_id);
  if (row == NULL && n > 0)
    row = CANEVAS_RECORD_ROW (gtk_list_box_get_row_at_index (self->box, MIN (self->selected_position, n - 1)));
  if (row != NULL)
    {
      select_row (self, GTK_LIST_BOX_ROW (row), FALSE);
      self->selected_position = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
    }
  else
    g_clear_pointer (&self->selected_id, g_free);
}

static gboolean
is_on_side (gpointer item, gpointer data)
{
  CanevasRecordList *self = data;

  for (guint i = 0; i < self->sides->len; i++)
    {
      const Side *side = &g_array_index (self->sides, Side, i);

      if (g_strcmp0 (canevas_record_get_text (item, side->field), side->value) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
store_changed_cb (CanevasRecordList *self)
{
  if (self->filter != NULL)
    gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
bind (CanevasRecordList *self)
{
  gtk_list_box_bind_model (self->box, self->model, create_row, self, NULL);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self);
}

static void
read_only_cb (CanevasRecordList *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "list.insert", !canevas_store_get_read_only (self->store));
}

static void
insert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  canevas_record_list_add (CANEVAS_RECORD_LIST (widget));
}

static GtkWidget *
build_header (CanevasRecordList *self, const char *title)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "hexpand", TRUE, "wrap", TRUE,
                                   "css-classes", (const char *[]) { "heading", NULL }, NULL);
  g_autofree char *spoken = g_strdup_printf (C_("button", "Add: %s"), title);

  self->add = g_object_new (GTK_TYPE_BUTTON, "css-classes", (const char *[]) { "flat", NULL }, "action-name", "list.insert",
                            "valign", GTK_ALIGN_CENTER, "child",
                            g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("Add"), NULL), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (header), label);
  gtk_box_append (GTK_BOX (header), self->add);
  return header;
}

static void
canevas_record_list_dispose (GObject *object)
{
  CanevasRecordList *self = CANEVAS_RECORD_LIST (object);

  if (self->box != NULL && self->model != NULL)
    gtk_list_box_bind_model (self->box, NULL, NULL, NULL, NULL);
  self->box = NULL;
  self->filter = NULL;
  g_clear_object (&self->model);
  g_clear_object (&self->parent);
  g_clear_object (&self->store);
  g_clear_pointer (&self->sides, g_array_unref);
  g_clear_pointer (&self->selected_id, g_free);
  G_OBJECT_CLASS (canevas_record_list_parent_class)->dispose (object);
}

static void
canevas_record_list_class_init (CanevasRecordListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_record_list_dispose;

  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
  signals[ACTIVATED] = g_signal_new ("activated", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);

  signals[ADDED] = g_signal_new ("added", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);

  signals[EDGE] = g_signal_new ("edge", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);

  gtk_widget_class_install_action (widget_class, "list.insert", NULL, insert_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "list.insert", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "list.insert", NULL);
}

static void
canevas_record_list_init (CanevasRecordList *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 5);
  self->sides = g_array_new (FALSE, FALSE, sizeof (Side));
  self->box = g_object_new (GTK_TYPE_LIST_BOX, "activate-on-single-click", FALSE, "css-classes", (const char *[]) { "records", "card", NULL }, NULL);
  self->empty = g_object_new (GTK_TYPE_LABEL, "label", _("Nothing here yet: “Add” makes the first line."), "xalign", 0.0f, "wrap", TRUE,
                              "css-classes", (const char *[]) { "empty-list", NULL }, NULL);
  g_signal_connect_swapped (self->box, "row-selected", G_CALLBACK (row_selected_cb), self);
  g_signal_connect_swapped (self->box, "row-activated", G_CALLBACK (row_activated_cb), self);
  g_signal_connect (self->box, "keynav-failed", G_CALLBACK (keynav_failed_cb), self);
}

GtkWidget *
canevas_record_list_new (CanevasStore *store, CanevasRecord *parent, const CanevasRecordType *type, const char *title, const char *question)
{
  CanevasRecordList *self = g_object_new (CANEVAS_TYPE_RECORD_LIST, NULL);

  self->store = g_object_ref (store);
  self->type = type;
  self->parent = parent != NULL ? g_object_ref (parent) : NULL;
  self->model = G_LIST_MODEL (parent != NULL ? canevas_store_children (store, type, canevas_record_get_id (parent))
                                             : canevas_store_list (store, type));
  self->header = build_header (self, title);
  gtk_box_append (GTK_BOX (self), self->header);
  if (question != NULL)
    gtk_box_append (GTK_BOX (self), canevas_question_new (question));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->box));
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->box), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  bind (self);
  read_only_cb (self);
  return GTK_WIDGET (self);
}

void
canevas_record_list_hide_header (CanevasRecordList *self)
{
  g_return_if_fail (CANEVAS_IS_RECORD_LIST (self));

  gtk_widget_set_visible (self->header, FALSE);
}

void
canevas_record_list_set_row_func (CanevasRecordList *self, CanevasRecordListFunc func, gpointer data)
{
  g_return_if_fail (CANEVAS_IS_RECORD_LIST (self));

  self->row_func = func;
  self->row_data = data;
  gtk_list_box_bind_model (self->box, self->model, create_row, self, NULL);
}

void
canevas_record_list_set_side (CanevasRecordList *self, const char *field, const char *value)
{
  g_return_if_fail (CANEVAS_IS_RECORD_LIST (self));
  const Side side = { field, g_intern_string (value) };

  g_array_append_val (self->sides, side);
  if (self->filter != NULL)
    {
      gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_MORE_STRICT);
      return;
    }
  g_signal_handlers_disconnect_by_func (self->model, items_changed_cb, self);
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_on_side, self, NULL));
  self->model = G_LIST_MODEL (gtk_filter_list_model_new (self->model, self->filter));
  bind (self);
}

void
canevas_record_list_open_on_click (CanevasRecordList *self)
{
  g_return_if_fail (CANEVAS_IS_RECORD_LIST (self));

  gtk_list_box_set_activate_on_single_click (self->box, TRUE);
}

const CanevasRecordType *
canevas_record_list_get_record_type (CanevasRecordList *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD_LIST (self), NULL);

  return self->type;
}

void
canevas_record_list_add (CanevasRecordList *self)
{
  g_autofree char *label = NULL;
  g_autoptr (CanevasRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CANEVAS_IS_RECORD_LIST (self));

  if (canevas_store_get_read_only (self->store))
    return;
  label = g_strdup_printf (_("Add: %s"), g_dgettext (GETTEXT_PACKAGE, self->type->label));
  canevas_store_begin (self->store, label);
  record = canevas_store_add (self->store, self->type, self->parent, &error);
  if (record == NULL || !take_sides (self, record, &error))
    {
      canevas_store_rollback (self->store);
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  if (!canevas_store_commit (self->store, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  canevas_record_list_select (self, record);
  g_signal_emit (self, signals[ADDED], 0, record);
}

gboolean
canevas_record_list_select (CanevasRecordList *self, CanevasRecord *record)
{
  CanevasRecordRow *row;

  g_return_val_if_fail (CANEVAS_IS_RECORD_LIST (self), FALSE);

  if (record == NULL)
    {
      g_clear_pointer (&self->selected_id, g_free);
      gtk_list_box_unselect_all (self->box);
      return TRUE;
    }
  row = find_row (self, canevas_record_get_id (record));
  if (row != NULL)
    gtk_list_box_select_row (self->box, GTK_LIST_BOX_ROW (row));
  return row != NULL;
}

gboolean
canevas_record_list_select_first (CanevasRecordList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CANEVAS_IS_RECORD_LIST (self), FALSE);

  row = gtk_list_box_get_row_at_index (self->box, 0);
  select_row (self, row, FALSE);
  return row != NULL;
}

guint
canevas_record_list_get_n_lines (CanevasRecordList *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD_LIST (self), 0);

  return g_list_model_get_n_items (self->model);
}

gboolean
canevas_record_list_enter (CanevasRecordList *self, int direction)
{
  guint n;

  g_return_val_if_fail (CANEVAS_IS_RECORD_LIST (self), FALSE);

  n = g_list_model_get_n_items (self->model);
  if (n == 0)
    return FALSE;
  select_row (self, gtk_list_box_get_row_at_index (self->box, direction > 0 ? 0 : (int) n - 1), TRUE);
  return TRUE;
}

CanevasRecord *
canevas_record_list_get_selected (CanevasRecordList *self)
{
  GtkListBoxRow *row;

  g_return_val_if_fail (CANEVAS_IS_RECORD_LIST (self), NULL);

  row = gtk_list_box_get_selected_row (self->box);
  return row != NULL ? canevas_record_row_get_record (CANEVAS_RECORD_ROW (row)) : NULL;
}
