/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-organisation-table.h"

#include "canevas-scenario-row.h"
#include "canevas-summary.h"

#include <glib/gi18n-lib.h>

struct _CanevasOrganisationTable
{
  AdwBin parent_instance;

  CanevasOrganisation *organisation;
  GtkColumnView *view;
  GtkSelectionModel *selection;
  GHashTable *bound; /* GtkListItem of every cell on screen → fill function */
  guint scroll_id;
  guint scroll_to;
};

G_DEFINE_FINAL_TYPE (CanevasOrganisationTable, canevas_organisation_table, ADW_TYPE_BIN)

enum
{
  SELECTION,
  EDIT,
  REMOVE,
  CUT,
  PASTE,
  DROPPED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

typedef void (*FillFunc) (CanevasOrganisationTable *self, GtkListItem *item, CanevasRecord *record);

static CanevasRecord *
dup_item_record (GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);

  return row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
}

/* GTK 4.8 names cells and rows after their types. */
static void
name_cell (GtkListItem *item, const char *text, gboolean whole_row)
{
  GtkWidget *cell = gtk_widget_get_parent (gtk_list_item_get_child (item));

  if (cell == NULL)
    return;
  gtk_accessible_update_property (GTK_ACCESSIBLE (cell), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (whole_row && gtk_widget_get_parent (cell) != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_parent (cell)), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
}

/* What a scenario closes is struck out. */
static void
strike (GtkLabel *label, CanevasRecord *record)
{
  gboolean closed = canevas_scenario_is_row (record) && canevas_record_get_flag (record, "closed");
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (closed)
    pango_attr_list_insert (attributes, pango_attr_strikethrough_new (TRUE));
  gtk_label_set_attributes (label, attributes);
}

static void
set_class (GtkWidget *widget, const char *name, gboolean wanted)
{
  if (wanted)
    gtk_widget_add_css_class (widget, name);
  else
    gtk_widget_remove_css_class (widget, name);
}

/* "Finances · 14", "Innovation · 3 · support", "Vacant post": what a row is called. */
static char *
dup_name (CanevasOrganisationTable *self, CanevasRecord *record)
{
  g_autofree char *title = canevas_summary_dup_title (record);
  g_autofree char *counted = NULL;
  guint people;

  if (!canevas_organisation_is_unit (record))
    return g_strdup (canevas_organisation_is_vacant (self->organisation, record) ? _("Vacant post") : title);
  people = canevas_organisation_count_people (self->organisation, record);
  counted = people > 0 ? g_strdup_printf ("%s · %u", title, people) : g_strdup (title);
  /* Translators: %s is a unit that stands beside the line, to support it. */
  return canevas_organisation_is_staff (self->organisation, record) ? g_strdup_printf (_("%s · support"), counted) : g_strdup (counted);
}

static void
fill_name (CanevasOrganisationTable *self, GtkListItem *item, CanevasRecord *record)
{
  GtkWidget *expander = gtk_list_item_get_child (item);
  GtkWidget *box = gtk_tree_expander_get_child (GTK_TREE_EXPANDER (expander));
  GtkWidget *label = gtk_widget_get_last_child (box);
  g_autofree char *text = dup_name (self, record);
  const gboolean unit = canevas_organisation_is_unit (record);

  gtk_image_set_from_icon_name (GTK_IMAGE (gtk_widget_get_first_child (box)), unit ? "canevas-tree-symbolic" : "avatar-default-symbolic");
  set_class (label, "heading", unit);
  set_class (label, "vacant", !unit && canevas_organisation_is_vacant (self->organisation, record));
  set_class (expander, "without-children", unit && canevas_organisation_is_empty (self->organisation, record));
  gtk_label_set_text (GTK_LABEL (label), text);
  strike (GTK_LABEL (label), record);
  name_cell (item, text, TRUE);
}

static void
fill_function (CanevasOrganisationTable *self, GtkListItem *item, CanevasRecord *record)
{
  g_autofree char *text = canevas_organisation_dup_function (self->organisation, record);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (item), *text != '\0' ? text : NULL);
  name_cell (item, *text != '\0' ? text : _("No function"), FALSE);
}

static void
fill_projects (CanevasOrganisationTable *self, GtkListItem *item, CanevasRecord *record)
{
  guint n = canevas_organisation_count_projects (self->organisation, record);
  g_autofree char *text = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u project", "%u projects", n), n) : g_strdup ("");

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), text);
  name_cell (item, n > 0 ? text : _("No project"), FALSE);
}

static void
fill_note (CanevasOrganisationTable *self, GtkListItem *item, CanevasRecord *record)
{
  const char *note = canevas_organisation_get_note (self->organisation, record);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), note != NULL ? note : "");
  name_cell (item, note != NULL ? note : _("Unchanged"), FALSE);
}

static GdkContentProvider *
prepare_drag_cb (GtkDragSource *source, double x, double y, gpointer data)
{
  GtkWidget *expander = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (source));
  GtkTreeListRow *row = gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander));
  g_autoptr (CanevasRecord) record = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  CanevasStore *store = record != NULL ? canevas_record_get_store (record) : NULL;

  if (store == NULL || canevas_store_get_read_only (store))
    return NULL;
  return gdk_content_provider_new_typed (CANEVAS_TYPE_RECORD, record);
}

static gboolean
drop_cb (GtkDropTarget *target, const GValue *value, double x, double y, gpointer data)
{
  CanevasOrganisationTable *self = data;
  GtkWidget *expander = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (target));
  GtkTreeListRow *row = gtk_tree_expander_get_list_row (GTK_TREE_EXPANDER (expander));
  g_autoptr (CanevasRecord) onto = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;
  g_autoptr (GPtrArray) records = canevas_organisation_table_get_selected (self);
  CanevasRecord *dragged = g_value_get_object (value);

  /* Dropped on a person: among their colleagues. */
  if (onto != NULL && !canevas_organisation_is_unit (onto))
    {
      CanevasRecord *unit = canevas_record_get_reference (onto, "unit");

      g_object_unref (onto);
      onto = unit;
    }
  if (onto == NULL)
    return FALSE;
  if (!g_ptr_array_find (records, dragged, NULL))
    {
      g_ptr_array_set_size (records, 0);
      g_ptr_array_add (records, g_object_ref (dragged));
    }
  g_signal_emit (self, signals[DROPPED], 0, records, onto);
  return TRUE;
}

static void
setup_name_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CanevasOrganisationTable *self)
{
  GtkWidget *expander = gtk_tree_expander_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkDragSource *source = gtk_drag_source_new ();
  GtkDropTarget *target = gtk_drop_target_new (CANEVAS_TYPE_RECORD, GDK_ACTION_MOVE);

  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_IMAGE, "css-classes", (const char *[]) { "dim-label", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, "hexpand", TRUE, NULL));
  gtk_tree_expander_set_child (GTK_TREE_EXPANDER (expander), box);
  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_drag_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (expander, GTK_EVENT_CONTROLLER (source));
  gtk_widget_add_controller (expander, GTK_EVENT_CONTROLLER (target));
  gtk_list_item_set_child (item, expander);
}

static void
setup_text_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CanevasOrganisationTable *self)
{
  gtk_list_item_set_child (item, g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "ellipsize", PANGO_ELLIPSIZE_END, NULL));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CanevasOrganisationTable *self)
{
  FillFunc fill = (FillFunc) g_object_get_data (G_OBJECT (factory), "fill");
  g_autoptr (CanevasRecord) record = dup_item_record (item);

  if (GTK_IS_TREE_EXPANDER (gtk_list_item_get_child (item)))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), gtk_list_item_get_item (item));
  g_hash_table_insert (self->bound, item, (gpointer) fill);
  fill (self, item, record);
}

static void
unbind_cb (GtkSignalListItemFactory *factory, GtkListItem *item, CanevasOrganisationTable *self)
{
  if (GTK_IS_TREE_EXPANDER (gtk_list_item_get_child (item)))
    gtk_tree_expander_set_list_row (GTK_TREE_EXPANDER (gtk_list_item_get_child (item)), NULL);
  if (self->bound != NULL)
    g_hash_table_remove (self->bound, item);
}

/* Only the cells on screen say again what they know. */
static void
organisation_changed_cb (CanevasOrganisationTable *self)
{
  GHashTableIter iter;
  gpointer item, fill;

  if (!gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &item, &fill))
    {
      g_autoptr (CanevasRecord) record = dup_item_record (item);

      if (record != NULL && !canevas_record_is_deleted (record))
        ((FillFunc) fill) (self, item, record);
    }
}

static void
append_column (CanevasOrganisationTable *self, const char *title, int width, gboolean name, FillFunc fill)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = NULL;

  g_object_set_data (G_OBJECT (factory), "fill", (gpointer) fill);
  g_signal_connect (factory, "setup", name ? G_CALLBACK (setup_name_cb) : G_CALLBACK (setup_text_cb), self);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), self);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), self);
  column = gtk_column_view_column_new (title, factory);
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_column_set_expand (column, name);
  if (width > 0)
    gtk_column_view_column_set_fixed_width (column, width);
  gtk_column_view_append_column (self->view, column);
}

/* GTK 4.8 names the row of titles, and each title, after their types. */
static void
name_titles (CanevasOrganisationTable *self)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (self->view));
  GListModel *columns = gtk_column_view_get_columns (self->view);
  GtkWidget *title = gtk_widget_get_first_child (header);

  gtk_accessible_update_property (GTK_ACCESSIBLE (header), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Titles of the columns"), -1);
  for (guint i = 0; title != NULL && i < g_list_model_get_n_items (columns); i++, title = gtk_widget_get_next_sibling (title))
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      gtk_accessible_update_property (GTK_ACCESSIBLE (title), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      gtk_column_view_column_get_title (column), -1);
    }
}

static void
selection_cb (CanevasOrganisationTable *self)
{
  g_signal_emit (self, signals[SELECTION], 0);
}

static void
edit_cb (CanevasOrganisationTable *self)
{
  g_signal_emit (self, signals[EDIT], 0);
}

static void
edit_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[EDIT], 0);
}

static void
remove_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[REMOVE], 0);
}

static void
cut_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[CUT], 0);
}

static void
paste_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  g_signal_emit (widget, signals[PASTE], 0);
}

static void
canevas_organisation_table_dispose (GObject *object)
{
  CanevasOrganisationTable *self = CANEVAS_ORGANISATION_TABLE (object);

  g_clear_handle_id (&self->scroll_id, g_source_remove);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  g_clear_object (&self->organisation);
  G_OBJECT_CLASS (canevas_organisation_table_parent_class)->dispose (object);
}

static void
canevas_organisation_table_class_init (CanevasOrganisationTableClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_organisation_table_dispose;

  signals[SELECTION] = g_signal_new ("selection", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[EDIT] = g_signal_new ("edit", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REMOVE] = g_signal_new ("remove", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CUT] = g_signal_new ("cut", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PASTE] = g_signal_new ("paste", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[DROPPED] = g_signal_new ("dropped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 2, G_TYPE_PTR_ARRAY, CANEVAS_TYPE_RECORD);

  gtk_widget_class_install_action (widget_class, "table.edit", NULL, edit_action);
  gtk_widget_class_install_action (widget_class, "table.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "table.cut", NULL, cut_action);
  gtk_widget_class_install_action (widget_class, "table.paste", NULL, paste_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_x, GDK_CONTROL_MASK, "table.cut", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_v, GDK_CONTROL_MASK, "table.paste", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "table.edit", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "table.remove", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Delete, 0, "table.remove", NULL);
}

static void
canevas_organisation_table_init (CanevasOrganisationTable *self)
{
  self->bound = g_hash_table_new (NULL, NULL);
  self->view = g_object_new (GTK_TYPE_COLUMN_VIEW, "css-classes", (const char *[]) { "data", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, _("People and units"), -1);
  g_signal_connect_swapped (self->view, "activate", G_CALLBACK (edit_cb), self);
  g_signal_connect (self, "map", G_CALLBACK (organisation_changed_cb), NULL);
  adw_bin_set_child (ADW_BIN (self), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->view, "vexpand", TRUE, NULL));
}

GtkWidget *
canevas_organisation_table_new (CanevasOrganisation *organisation)
{
  CanevasOrganisationTable *self = g_object_new (CANEVAS_TYPE_ORGANISATION_TABLE, NULL);

  self->organisation = g_object_ref (organisation);
  append_column (self, _("Name"), -1, TRUE, fill_name);
  /* Beside what a scenario changes there is less room. */
  append_column (self, _("Function or head"), canevas_organisation_get_scenario (organisation) != NULL ? 140 : 250, FALSE, fill_function);
  if (canevas_organisation_get_scenario (organisation) != NULL)
    append_column (self, _("Scenario"), 120, FALSE, fill_note);
  else
    append_column (self, _("Projects"), 100, FALSE, fill_projects);
  name_titles (self);
  self->selection = GTK_SELECTION_MODEL (gtk_multi_selection_new (g_object_ref (canevas_organisation_get_rows (organisation))));
  gtk_column_view_set_model (self->view, self->selection);
  g_object_unref (self->selection);
  g_signal_connect_object (self->selection, "selection-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "items-changed", G_CALLBACK (selection_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (organisation, "changed", G_CALLBACK (organisation_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

GPtrArray *
canevas_organisation_table_get_selected (CanevasOrganisationTable *self)
{
  g_autoptr (GtkBitset) selected = NULL;
  GPtrArray *records = g_ptr_array_new_with_free_func (g_object_unref);
  GtkBitsetIter iter;
  guint position;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION_TABLE (self), NULL);

  selected = gtk_selection_model_get_selection (self->selection);
  for (gboolean valid = gtk_bitset_iter_init_first (&iter, selected, &position); valid; valid = gtk_bitset_iter_next (&iter, &position))
    {
      g_autoptr (GtkTreeListRow) row = g_list_model_get_item (G_LIST_MODEL (self->selection), position);

      g_ptr_array_add (records, gtk_tree_list_row_get_item (row));
    }
  return records;
}

static gboolean
scroll_cb (gpointer data)
{
  CanevasOrganisationTable *self = data;

  self->scroll_id = 0;
  gtk_widget_activate_action (gtk_widget_get_last_child (GTK_WIDGET (self->view)), "list.scroll-to-item", "u", self->scroll_to);
  return G_SOURCE_REMOVE;
}

gboolean
canevas_organisation_table_select (CanevasOrganisationTable *self, CanevasRecord *record)
{
  guint position;

  g_return_val_if_fail (CANEVAS_IS_ORGANISATION_TABLE (self), FALSE);

  position = canevas_organisation_reveal (self->organisation, record);
  if (position == GTK_INVALID_LIST_POSITION)
    return FALSE;
  gtk_selection_model_select_item (self->selection, position, TRUE);
  self->scroll_to = position;
  /* The row has no place before the next layout. */
  if (self->scroll_id == 0)
    self->scroll_id = g_idle_add_full (G_PRIORITY_LOW, scroll_cb, self, NULL);
  return TRUE;
}
