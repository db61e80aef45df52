/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-record-table.h"

#include "canevas-page.h"
#include "canevas-summary.h"
#include "canevas-table-cell.h"

#include <glib/gi18n-lib.h>

/* Until what stands above a new line has said what changed with it, and takes more room or less. */
#define FRAMES 15
/* Pixels below a new line, so that one sees it end. */
#define ROOM_BELOW 12.0

struct _CanevasRecordTable
{
  GtkBox parent_instance;

  CanevasStore *store;
  CanevasRecord *parent;
  const CanevasRecordType *type;
  const CanevasRecordColumn *columns;
  guint n_columns;
  GtkFilterListModel *model;
  GtkFilter *filter;   /* the caller's, or NULL */
  const char *field;   /* what every line has in common, or NULL */
  const char *value;   /* interned */
  guint n_series;      /* columns that Enter walks through, from line to line; 0: it does not */
  CanevasRecord *fresh; /* (nullable): the line that was added last, which Enter may take away while it says nothing */
  CanevasRecordTablePrepare prepare;
  gpointer prepare_data;

  GtkWidget *add;
  GtkBox *lines;
  GtkWidget *empty;
  CanevasRecord *selected;
};

G_DEFINE_FINAL_TYPE (CanevasRecordTable, canevas_record_table, GTK_TYPE_BOX)

enum
{
  SELECTED,
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_title (CanevasRecordTable *self, guint column)
{
  const CanevasRecordColumn *it = &self->columns[column];

  if (it->title != NULL)
    return g_dgettext (GETTEXT_PACKAGE, it->title);
  return g_dgettext (GETTEXT_PACKAGE, self->type->fields[canevas_record_type_find_field (self->type, it->field)].label);
}

static GtkWidget *
get_nth (GtkWidget *box, guint n)
{
  GtkWidget *child = gtk_widget_get_first_child (box);

  while (child != NULL && n-- > 0)
    child = gtk_widget_get_next_sibling (child);
  return child;
}

/* The cell the keyboard is in; NULL when it is elsewhere. */
static CanevasTableCell *
get_current (CanevasRecordTable *self, guint *line, guint *column)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *cell = focus != NULL && CANEVAS_IS_TABLE_CELL (focus) ? focus
                    : focus != NULL                                ? gtk_widget_get_ancestor (focus, CANEVAS_TYPE_TABLE_CELL)
                                                                   : NULL;

  if (cell == NULL || !gtk_widget_is_ancestor (cell, GTK_WIDGET (self->lines)))
    return NULL;
  *line = *column = 0;
  for (GtkWidget *at = gtk_widget_get_prev_sibling (cell); at != NULL; at = gtk_widget_get_prev_sibling (at))
    (*column)++;
  for (GtkWidget *at = gtk_widget_get_prev_sibling (gtk_widget_get_parent (cell)); at != NULL; at = gtk_widget_get_prev_sibling (at))
    (*line)++;
  return CANEVAS_TABLE_CELL (cell);
}

static CanevasTableCell *
get_cell (CanevasRecordTable *self, guint line, guint column)
{
  GtkWidget *row = get_nth (GTK_WIDGET (self->lines), line);

  return row != NULL && column < self->n_columns ? CANEVAS_TABLE_CELL (get_nth (row, column)) : NULL;
}

static gboolean
go_to (CanevasRecordTable *self, guint line, guint column, gboolean edit)
{
  CanevasTableCell *cell = get_cell (self, line, column);

  if (cell == NULL)
    return FALSE;
  gtk_widget_grab_focus (GTK_WIDGET (cell));
  if (edit)
    canevas_table_cell_edit (cell);
  return TRUE;
}

static void
focus_cb (GtkEventControllerFocus *controller, CanevasRecordTable *self)
{
  GtkWidget *row = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (controller));
  CanevasRecord *record = g_object_get_data (G_OBJECT (row), "record");

  for (GtkWidget *other = gtk_widget_get_first_child (GTK_WIDGET (self->lines)); other != NULL; other = gtk_widget_get_next_sibling (other))
    if (other == row)
      gtk_widget_add_css_class (other, "selected");
    else
      gtk_widget_remove_css_class (other, "selected");
  if (g_set_object (&self->selected, record))
    g_signal_emit (self, signals[SELECTED], 0, record);
}

static void
name_line_cb (GtkWidget *row)
{
  CanevasRecord *record = g_object_get_data (G_OBJECT (row), "record");
  g_autofree char *title = canevas_record_is_deleted (record) ? NULL : canevas_summary_dup_title (record);

  if (title != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
}

static GtkWidget *
build_line (CanevasRecordTable *self, CanevasRecord *record)
{
  GtkWidget *row = g_object_new (GTK_TYPE_BOX, "css-classes", (const char *[]) { "line", NULL }, "accessible-role", GTK_ACCESSIBLE_ROLE_ROW, NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  for (guint i = 0; i < self->n_columns; i++)
    {
      GtkWidget *cell = canevas_table_cell_new (record, self->columns[i].field, get_title (self, i), self->columns[i].dup_text);

      gtk_widget_set_size_request (cell, self->columns[i].width, -1);
      gtk_widget_set_hexpand (cell, self->columns[i].grows);
      gtk_box_append (GTK_BOX (row), cell);
    }
  g_object_set_data_full (G_OBJECT (row), "record", g_object_ref (record), g_object_unref);
  g_signal_connect_object (record, "notify::title", G_CALLBACK (name_line_cb), row, G_CONNECT_SWAPPED);
  name_line_cb (row);
  g_signal_connect (focus, "enter", G_CALLBACK (focus_cb), self);
  gtk_widget_add_controller (row, focus);
  return row;
}

static void
items_changed_cb (CanevasRecordTable *self, guint position, guint removed, guint added)
{
  GtkWidget *before = position > 0 ? get_nth (GTK_WIDGET (self->lines), position - 1) : NULL;

  for (guint i = 0; i < removed; i++)
    gtk_box_remove (self->lines, get_nth (GTK_WIDGET (self->lines), position));
  for (guint i = 0; i < added; i++)
    {
      g_autoptr (CanevasRecord) record = g_list_model_get_item (G_LIST_MODEL (self->model), position + i);
      GtkWidget *row = build_line (self, record);

      gtk_box_insert_child_after (self->lines, row, before);
      before = row;
    }
  gtk_widget_set_visible (GTK_WIDGET (self->lines), g_list_model_get_n_items (G_LIST_MODEL (self->model)) > 0);
  gtk_widget_set_visible (self->empty, g_list_model_get_n_items (G_LIST_MODEL (self->model)) == 0);
  g_signal_emit (self, signals[CHANGED], 0);
}

static gboolean
is_kept (gpointer item, gpointer data)
{
  CanevasRecordTable *self = data;

  if (self->field != NULL && g_strcmp0 (canevas_record_get_text (item, self->field), self->value) != 0)
    return FALSE;
  return self->filter == NULL || gtk_filter_match (self->filter, item);
}

static void
refilter (CanevasRecordTable *self)
{
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->model), GTK_FILTER_CHANGE_DIFFERENT);
}

static void
read_only_cb (CanevasRecordTable *self)
{
  static const char *const actions[] = { "table.insert", "table.remove", "table.move-up", "table.move-down" };

  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), actions[i], !canevas_store_get_read_only (self->store));
}

static gboolean
step_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CanevasRecordTable *self = CANEVAS_RECORD_TABLE (widget);
  guint line, column;
  int across, down;
  CanevasTableCell *cell = get_current (self, &line, &column);

  g_variant_get (args, "(ii)", &across, &down);
  if (cell == NULL || canevas_table_cell_is_edited (cell))
    return GDK_EVENT_PROPAGATE;
  if ((across < 0 && column == 0) || (down < 0 && line == 0))
    return GDK_EVENT_PROPAGATE;
  return go_to (self, line + down, column + across, FALSE);
}

/* Tab leaves the table after its last cell. */
static gboolean
tab_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  CanevasRecordTable *self = CANEVAS_RECORD_TABLE (widget);
  guint line, column;
  int next;
  CanevasTableCell *cell = get_current (self, &line, &column);

  if (cell == NULL)
    return GDK_EVENT_PROPAGATE;
  next = (int) (line * self->n_columns + column) + g_variant_get_int32 (args);
  return next >= 0 && go_to (self, next / self->n_columns, next % self->n_columns, canevas_table_cell_is_edited (cell));
}

static gboolean
edit_cb (GtkWidget *widget, GVariant *args, gpointer data)
{
  guint line, column;
  CanevasTableCell *cell = get_current (CANEVAS_RECORD_TABLE (widget), &line, &column);

  return cell != NULL && !canevas_table_cell_is_edited (cell) && canevas_table_cell_edit (cell);
}

static void
insert_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  canevas_record_table_add (CANEVAS_RECORD_TABLE (widget));
}

/* --- Line after line --- */

static gboolean
is_empty (CanevasRecordTable *self, CanevasRecord *record)
{
  for (guint i = 0; i < self->n_series; i++)
    if (canevas_record_is_set (record, self->columns[i].field))
      return FALSE;
  return TRUE;
}

/* The first of the columns of the series that says nothing yet; their number: they all do. */
static guint
find_missing (CanevasRecordTable *self, CanevasRecord *record)
{
  guint column = 0;

  while (column < self->n_series && canevas_record_is_set (record, self->columns[column].field))
    column++;
  return column;
}

static void
entered_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasRecordTable *self = CANEVAS_RECORD_TABLE (widget);
  guint line, column, missing;
  CanevasTableCell *cell = get_current (self, &line, &column);
  g_autoptr (CanevasRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  if (self->n_series == 0 || cell == NULL)
    return;
  record = g_object_ref (canevas_table_cell_get_record (cell));
  missing = find_missing (self, record);
  if (record == self->fresh && is_empty (self, record))
    {
      gtk_widget_grab_focus (self->add);
      if (!canevas_store_remove (self->store, record, &error))
        canevas_page_report (widget, _("Nothing was deleted"), error);
    }
  else if (missing < self->n_series && missing != column)
    go_to (self, line, missing, TRUE);
  else if (missing == self->n_series && line + 1 == canevas_record_table_get_n_lines (self))
    canevas_record_table_add (self);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasRecordTable *self = CANEVAS_RECORD_TABLE (widget);
  guint line, column;
  CanevasTableCell *cell = get_current (self, &line, &column);
  g_autoptr (CanevasRecord) record = NULL;
  g_autofree char *said = NULL;
  g_autoptr (GError) error = NULL;

  if (cell == NULL || canevas_table_cell_is_edited (cell))
    return;
  record = g_object_ref (canevas_table_cell_get_record (cell));
  said = canevas_summary_dup_deleted (record);
  if (!canevas_store_remove (self->store, record, &error))
    canevas_page_report (widget, _("Nothing was deleted"), error);
  else
    canevas_page_toast (widget, said, TRUE);
  if (!go_to (self, line, column, FALSE) && (line == 0 || !go_to (self, line - 1, column, FALSE)))
    gtk_widget_grab_focus (self->add);
}

static void
move_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasRecordTable *self = CANEVAS_RECORD_TABLE (widget);
  const gboolean up = g_str_equal (name, "table.move-up");
  guint line, column;
  CanevasTableCell *cell = get_current (self, &line, &column);
  g_autoptr (CanevasRecord) record = NULL;
  g_autoptr (CanevasRecord) before = NULL;
  g_autoptr (GError) error = NULL;

  if (cell == NULL || (up ? line == 0 : line + 1 >= canevas_record_table_get_n_lines (self)))
    return;
  record = g_object_ref (canevas_table_cell_get_record (cell));
  before = g_list_model_get_item (G_LIST_MODEL (self->model), up ? line - 1 : line + 2);
  if (!canevas_store_move (self->store, record, before, &error))
    canevas_page_report (widget, _("The order is as before"), error);
  go_to (self, up ? line - 1 : line + 1, column, FALSE);
}

static GtkWidget *
build_header (CanevasRecordTable *self, const char *title)
{
  GtkWidget *header = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  g_autofree char *spoken = g_strdup_printf (C_("button", "Add: %s"), title);

  self->add = g_object_new (GTK_TYPE_BUTTON, "css-classes", (const char *[]) { "flat", NULL }, "action-name", "table.insert",
                            "valign", GTK_ALIGN_CENTER, "child",
                            g_object_new (ADW_TYPE_BUTTON_CONTENT, "icon-name", "list-add-symbolic", "label", _("Add"), NULL), NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  gtk_box_append (GTK_BOX (header), g_object_new (GTK_TYPE_LABEL, "label", title, "xalign", 0.0f, "hexpand", TRUE,
                                                  "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (header), self->add);
  return header;
}

static GtkWidget *
build_heads (CanevasRecordTable *self)
{
  GtkWidget *heads = g_object_new (GTK_TYPE_BOX, "css-classes", (const char *[]) { "heads", NULL }, NULL);

  for (guint i = 0; i < self->n_columns; i++)
    gtk_box_append (GTK_BOX (heads), g_object_new (GTK_TYPE_LABEL, "label", get_title (self, i), "xalign", 0.0f, "width-request", self->columns[i].width,
                                                   "hexpand", self->columns[i].grows, "ellipsize", PANGO_ELLIPSIZE_END, "max-width-chars", 1, NULL));
  return heads;
}

static void
canevas_record_table_dispose (GObject *object)
{
  CanevasRecordTable *self = CANEVAS_RECORD_TABLE (object);

  if (self->model != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->model, self);
      gtk_filter_list_model_set_filter (self->model, NULL);
    }
  g_clear_object (&self->model);
  g_clear_object (&self->filter);
  g_clear_object (&self->selected);
  g_clear_object (&self->fresh);
  g_clear_object (&self->parent);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (canevas_record_table_parent_class)->dispose (object);
}

static void
canevas_record_table_class_init (CanevasRecordTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_record_table_dispose;
  signals[SELECTED] = g_signal_new ("selected", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, CANEVAS_TYPE_RECORD);
  signals[CHANGED] = g_signal_new ("changed", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "table.insert", NULL, insert_action);
  gtk_widget_class_install_action (widget_class, "table.entered", NULL, entered_action);
  gtk_widget_class_install_action (widget_class, "table.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "table.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "table.move-down", NULL, move_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, 0, "table.insert", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_n, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "table.insert", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "table.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "table.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "table.move-down", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Left, 0, step_cb, "(ii)", -1, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Right, 0, step_cb, "(ii)", 1, 0);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Up, 0, step_cb, "(ii)", 0, -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Down, 0, step_cb, "(ii)", 0, 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, 0, tab_cb, "i", 1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_ISO_Left_Tab, GDK_SHIFT_MASK, tab_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Tab, GDK_SHIFT_MASK, tab_cb, "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_F2, 0, edit_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Return, 0, edit_cb, NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_KP_Enter, 0, edit_cb, NULL);
  gtk_widget_class_set_css_name (widget_class, "recordtable");
}

static void
canevas_record_table_init (CanevasRecordTable *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self), GTK_ORIENTATION_VERTICAL);
  gtk_box_set_spacing (GTK_BOX (self), 4);
  self->lines = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "accessible-role", GTK_ACCESSIBLE_ROLE_GRID,
                              "css-classes", (const char *[]) { "lines", "card", NULL }, NULL);
  self->empty = g_object_new (GTK_TYPE_LABEL, "label", _("Nothing here yet: “Add” makes the first line."), "xalign", 0.0f, "wrap", TRUE,
                              "css-classes", (const char *[]) { "empty-list", NULL }, NULL);
}

GtkWidget *
canevas_record_table_new (CanevasStore *store, CanevasRecord *parent, const CanevasRecordType *type, const char *title,
                          const CanevasRecordColumn *columns, guint n_columns)
{
  CanevasRecordTable *self = g_object_new (CANEVAS_TYPE_RECORD_TABLE, NULL);
  CanevasList *children =
    parent != NULL ? canevas_store_children (store, type, canevas_record_get_id (parent)) : canevas_store_list (store, type);

  self->store = g_object_ref (store);
  self->parent = parent != NULL ? g_object_ref (parent) : NULL;
  self->type = type;
  self->columns = columns;
  self->n_columns = n_columns;
  self->model = gtk_filter_list_model_new (G_LIST_MODEL (children), GTK_FILTER (gtk_custom_filter_new (is_kept, self, NULL)));
  gtk_box_append (GTK_BOX (self), build_header (self, title));
  gtk_box_append (GTK_BOX (self), build_heads (self));
  gtk_box_append (GTK_BOX (self), GTK_WIDGET (self->lines));
  gtk_box_append (GTK_BOX (self), self->empty);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->lines), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (read_only_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->model, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  items_changed_cb (self, 0, 0, g_list_model_get_n_items (G_LIST_MODEL (self->model)));
  read_only_cb (self);
  return GTK_WIDGET (self);
}

void
canevas_record_table_hide_add (CanevasRecordTable *self)
{
  g_return_if_fail (CANEVAS_IS_RECORD_TABLE (self));

  gtk_widget_set_visible (self->add, FALSE);
  gtk_label_set_label (GTK_LABEL (self->empty), _("Nothing here yet."));
}

void
canevas_record_table_set_side (CanevasRecordTable *self, const char *field, const char *value)
{
  g_return_if_fail (CANEVAS_IS_RECORD_TABLE (self));

  self->field = field;
  self->value = g_intern_string (value);
  refilter (self);
}

void
canevas_record_table_set_prepare (CanevasRecordTable *self, CanevasRecordTablePrepare prepare, gpointer data)
{
  g_return_if_fail (CANEVAS_IS_RECORD_TABLE (self));

  self->prepare = prepare;
  self->prepare_data = data;
}

void
canevas_record_table_set_series (CanevasRecordTable *self, guint n_columns)
{
  g_return_if_fail (CANEVAS_IS_RECORD_TABLE (self) && n_columns <= self->n_columns);

  self->n_series = n_columns;
  gtk_widget_set_tooltip_text (self->add, _("Enter goes on to the next line, and Enter on an empty line ends"));
}

void
canevas_record_table_set_filter (CanevasRecordTable *self, GtkFilter *filter)
{
  g_return_if_fail (CANEVAS_IS_RECORD_TABLE (self));

  if (!g_set_object (&self->filter, filter))
    return;
  if (filter != NULL)
    g_signal_connect_object (filter, "changed", G_CALLBACK (refilter), self, G_CONNECT_SWAPPED);
  refilter (self);
}

/* A line has no place before it was laid out, and the viewport cannot follow the keyboard there. */
static gboolean
show_cb (GtkWidget *line, GdkFrameClock *clock, gpointer data)
{
  GtkWidget *scrolled = gtk_widget_get_ancestor (line, GTK_TYPE_SCROLLED_WINDOW);
  GtkWidget *viewport = scrolled != NULL ? gtk_scrolled_window_get_child (GTK_SCROLLED_WINDOW (scrolled)) : NULL;
  GtkAdjustment *adjustment;
  graphene_rect_t bounds;
  guint *frames = data;
  double top;

  if (gtk_widget_get_height (line) == 0)
    return G_SOURCE_CONTINUE;
  if (viewport == NULL || !gtk_widget_compute_bounds (line, viewport, &bounds))
    return G_SOURCE_REMOVE;
  adjustment = gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (scrolled));
  top = gtk_adjustment_get_value (adjustment) + bounds.origin.y;
  gtk_adjustment_clamp_page (adjustment, top, top + bounds.size.height + ROOM_BELOW);
  return ++*frames < FRAMES ? G_SOURCE_CONTINUE : G_SOURCE_REMOVE;
}

void
canevas_record_table_add (CanevasRecordTable *self)
{
  g_autofree char *label = NULL;
  g_autoptr (CanevasRecord) record = NULL;
  g_autoptr (GError) error = NULL;

  g_return_if_fail (CANEVAS_IS_RECORD_TABLE (self));

  if (canevas_store_get_read_only (self->store))
    return;
  label = g_strdup_printf (_("Add: %s"), g_dgettext (GETTEXT_PACKAGE, self->type->label));
  canevas_store_begin (self->store, label);
  record = canevas_store_add (self->store, self->type, self->parent, &error);
  if (record == NULL || (self->field != NULL && !canevas_record_set_text (record, self->field, self->value, &error)) ||
      (self->prepare != NULL && !self->prepare (record, self->prepare_data, &error)))
    canevas_store_rollback (self->store);
  else
    canevas_store_commit (self->store, &error);
  if (error != NULL)
    canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
  else if (canevas_record_table_select (self, record, NULL))
    {
      g_set_object (&self->fresh, record);
      edit_cb (GTK_WIDGET (self), NULL, NULL);
      gtk_widget_add_tick_callback (gtk_widget_get_last_child (GTK_WIDGET (self->lines)), show_cb, g_new0 (guint, 1), g_free);
    }
}

gboolean
canevas_record_table_select (CanevasRecordTable *self, CanevasRecord *record, const char *field)
{
  guint n, column = 0;

  g_return_val_if_fail (CANEVAS_IS_RECORD_TABLE (self), FALSE);

  for (guint i = 0; i < self->n_columns; i++)
    if (field != NULL && g_strcmp0 (self->columns[i].field, field) == 0)
      column = i;
  n = canevas_record_table_get_n_lines (self);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) at = g_list_model_get_item (G_LIST_MODEL (self->model), i);

      if (at == record)
        return go_to (self, i, column, FALSE);
    }
  return FALSE;
}

guint
canevas_record_table_get_n_lines (CanevasRecordTable *self)
{
  g_return_val_if_fail (CANEVAS_IS_RECORD_TABLE (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->model));
}
