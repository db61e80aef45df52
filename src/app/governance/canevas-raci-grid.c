/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

#include <glib/gi18n-lib.h>

static void canevas_raci_grid_scrollable_init (GtkScrollableInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CanevasRaciGrid, canevas_raci_grid, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, canevas_raci_grid_scrollable_init))

enum
{
  PROP_0,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

enum
{
  CURSOR_MOVED,
  N_SIGNALS,
};

static guint signals[N_SIGNALS];

/* --- Scrolling --- */

static void
scrolled_cb (CanevasRaciGrid *self)
{
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (CanevasRaciGrid *self, GtkOrientation orientation, GtkAdjustment *adjustment)
{
  GtkAdjustment **held = &self->adjustments[orientation];

  if (*held != NULL)
    g_signal_handlers_disconnect_by_func (*held, scrolled_cb, self);
  g_clear_object (held);
  if (adjustment == NULL)
    return;
  *held = g_object_ref_sink (adjustment);
  g_signal_connect_swapped (adjustment, "value-changed", G_CALLBACK (scrolled_cb), self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

static void
configure (CanevasRaciGrid *self, GtkOrientation orientation, int page, int upper, int step)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];

  if (adjustment == NULL)
    return;
  upper = MAX (upper, page);
  g_signal_handlers_block_by_func (adjustment, scrolled_cb, self);
  gtk_adjustment_configure (adjustment, CLAMP (gtk_adjustment_get_value (adjustment), 0, upper - page), 0, upper, step,
                            MAX (step, page - 2 * step), page);
  g_signal_handlers_unblock_by_func (adjustment, scrolled_cb, self);
}

/* How far one can scroll, in a widget of that size. */
static void
set_extent (CanevasRaciGrid *self, int width, int height)
{
  if (canevas_raci_geometry_set_width (self->geometry, width))
    canevas_raci_grid_forget_names (self);
  configure (self, GTK_ORIENTATION_HORIZONTAL, width, canevas_raci_geometry_get_full_width (self->geometry),
             self->geometry->column_width);
  configure (self, GTK_ORIENTATION_VERTICAL, height, CANEVAS_RACI_HEADER_HEIGHT + self->geometry->height,
             CANEVAS_RACI_ROW_HEIGHT);
}

/* What is frozen covers part of the page. */
static void
reveal (CanevasRaciGrid *self, GtkOrientation orientation, int start, int size, int frozen)
{
  GtkAdjustment *adjustment = self->adjustments[orientation];
  double value, page;

  if (adjustment == NULL)
    return;
  value = gtk_adjustment_get_value (adjustment);
  page = gtk_adjustment_get_page_size (adjustment);
  if (start - frozen < value)
    gtk_adjustment_set_value (adjustment, start - frozen);
  else if (start + size > value + page)
    gtk_adjustment_set_value (adjustment, start + size - page);
}

void
canevas_raci_grid_reveal (CanevasRaciGrid *self, int row, int column)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));
  GdkRectangle cell;

  /* A row or a column that was just added lies beyond where one could scroll so far. */
  if (width > 0 && height > 0)
    set_extent (self, width, height);
  canevas_raci_geometry_get_cell (self->geometry, row, column, &cell);
  if (row >= 0)
    {
      const gboolean opens = canevas_raci_matrix_opens_phase (self->matrix, (guint) row);
      const int band = opens ? CANEVAS_RACI_BAND_HEIGHT : 0;

      reveal (self, GTK_ORIENTATION_VERTICAL, cell.y - band, cell.height + band, CANEVAS_RACI_HEADER_HEIGHT);
    }
  if (column >= 0)
    reveal (self, GTK_ORIENTATION_HORIZONTAL, cell.x, cell.width, self->geometry->title_width);
}

static gboolean
canevas_raci_grid_get_border (GtkScrollable *scrollable, GtkBorder *border)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (scrollable);

  *border = (GtkBorder){ .left = (gint16) self->geometry->title_width, .top = CANEVAS_RACI_HEADER_HEIGHT };
  return TRUE;
}

static void
canevas_raci_grid_scrollable_init (GtkScrollableInterface *iface)
{
  iface->get_border = canevas_raci_grid_get_border;
}

/* --- Following the matrix --- */

/* The cursor stays on what it was on; where that is gone it stands beside. */
static void
keep_cursor (CanevasRaciGrid *self)
{
  const int n_rows = self->geometry->n_rows, n_columns = self->geometry->n_columns;

  self->row = CLAMP (self->row, -1, n_rows - 1);
  self->column = CLAMP (self->column, -1, n_columns - 1);
  if (self->row < 0 && self->column < 0)
    {
      self->row = n_rows > 0 ? 0 : -1;
      self->column = n_columns > 0 ? 0 : -1;
    }
  self->anchor_row = self->row;
  self->anchor_column = self->column;
}

static void
structure_changed_cb (CanevasRaciGrid *self)
{
  const int width = gtk_widget_get_width (GTK_WIDGET (self));

  canevas_raci_grid_end_editing (self, FALSE);
  canevas_raci_grid_forget_names (self);
  canevas_raci_grid_forget_findings (self);
  canevas_raci_geometry_free (self->geometry);
  self->geometry = canevas_raci_geometry_new (self->matrix);
  canevas_raci_geometry_set_width (self->geometry, width);
  self->dragged = -1;
  keep_cursor (self);
  canevas_raci_grid_rename_nodes (self, -2, -2);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

/* A phase may begin elsewhere now. */
static void
headings_changed_cb (CanevasRaciGrid *self)
{
  CanevasRaciGeometry *fresh = canevas_raci_geometry_new (self->matrix);

  canevas_raci_grid_forget_names (self);
  canevas_raci_geometry_set_width (fresh, gtk_widget_get_width (GTK_WIDGET (self)));
  canevas_raci_geometry_free (self->geometry);
  self->geometry = fresh;
  canevas_raci_grid_rename_nodes (self, -2, -2);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

static void
cell_changed_cb (CanevasRaciGrid *self, guint row, guint column)
{
  canevas_raci_grid_rename_nodes (self, (int) row, (int) column);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if ((int) row == self->row && (int) column == self->column)
    g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

/* --- The widget --- */

static void
canevas_raci_grid_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (widget);
  const int width = gtk_widget_get_width (widget), height = gtk_widget_get_height (widget);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  if (self->art == NULL)
    self->art = canevas_raci_art_new (widget);
  canevas_raci_grid_draw (self, cr, width, height);
  cairo_destroy (cr);
  if (self->editing)
    gtk_widget_snapshot_child (widget, self->entry, snapshot);
}

static void
canevas_raci_grid_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                           int *minimum_baseline, int *natural_baseline)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = CANEVAS_RACI_HEADER_HEIGHT + CANEVAS_RACI_ROW_HEIGHT;
      *natural = MAX (*minimum, CANEVAS_RACI_HEADER_HEIGHT + self->geometry->height);
    }
  else
    {
      *minimum = self->geometry->title_width;
      *natural = MAX (*minimum, canevas_raci_geometry_get_least_width (self->geometry));
    }
}

static void
canevas_raci_grid_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (widget);

  set_extent (self, width, height);
  canevas_raci_grid_update_nodes (self);
  gtk_widget_set_child_visible (self->entry, self->editing);
  if (self->editing)
    {
      GdkRectangle cell;
      int least;

      canevas_raci_grid_locate (self, self->edited_row, self->edited_column, &cell);
      gtk_widget_measure (self->entry, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      cell.width = MAX (cell.width, MAX (least, 180));
      cell.x = CLAMP (cell.x, 0, MAX (0, width - cell.width));
      gtk_widget_size_allocate (self->entry, &cell, -1);
    }
  if (self->menu != NULL)
    gtk_popover_present (GTK_POPOVER (self->menu));
}

static void
canevas_raci_grid_css_changed (GtkWidget *widget, GtkCssStyleChange *change)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (widget);

  GTK_WIDGET_CLASS (canevas_raci_grid_parent_class)->css_changed (widget, change);
  g_clear_pointer (&self->art, canevas_raci_art_free);
  if (self->geometry != NULL)
    canevas_raci_grid_forget_names (self);
  gtk_widget_queue_draw (widget);
}

static void
scale_cb (CanevasRaciGrid *self)
{
  g_clear_pointer (&self->art, canevas_raci_art_free);
}

static gboolean
canevas_raci_grid_grab_focus (GtkWidget *widget)
{
  return canevas_raci_grid_focus_cursor (CANEVAS_RACI_GRID (widget));
}

/* The table is one stop of the Tab key; within it, arrows move. */
static gboolean
canevas_raci_grid_focus (GtkWidget *widget, GtkDirectionType direction)
{
  if (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_FOCUS_WITHIN)
    return FALSE;
  return canevas_raci_grid_focus_cursor (CANEVAS_RACI_GRID (widget));
}

static void
canevas_raci_grid_state_flags_changed (GtkWidget *widget, GtkStateFlags previous)
{
  GTK_WIDGET_CLASS (canevas_raci_grid_parent_class)->state_flags_changed (widget, previous);
  gtk_widget_queue_draw (widget);
}

static gboolean
canevas_raci_grid_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (widget);
  const CanevasRaciMark *mark = NULL;
  CanevasRecord *record;
  GdkRectangle cell;
  int row, column;

  if (keyboard || !canevas_raci_grid_find_cell (self, x, y, &row, &column) || (row >= 0 && column >= 0))
    return FALSE;
  record = column < 0 ? canevas_raci_matrix_get_activity (self->matrix, (guint) row) : canevas_raci_matrix_get_function (self->matrix, (guint) column);
  if (column < 0 && self->row_marks != NULL)
    mark = &self->row_marks[row];
  if (row < 0 && self->column_marks != NULL)
    mark = &self->column_marks[column];
  canevas_raci_grid_locate (self, row, column, &cell);
  gtk_tooltip_set_tip_area (tooltip, &cell);
  gtk_tooltip_set_text (tooltip, mark != NULL && mark->tip != NULL ? mark->tip : canevas_record_get_title (record));
  return TRUE;
}

static void
canevas_raci_grid_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (object);

  switch (property)
    {
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[property == PROP_VADJUSTMENT ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[property == PROP_VSCROLL_POLICY ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
canevas_raci_grid_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (object);

  switch (property)
    {
    case PROP_HADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, g_value_get_object (value));
      break;
    case PROP_VADJUSTMENT:
      set_adjustment (self, GTK_ORIENTATION_VERTICAL, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_HORIZONTAL] = g_value_get_enum (value);
      break;
    case PROP_VSCROLL_POLICY:
      self->policies[GTK_ORIENTATION_VERTICAL] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
canevas_raci_grid_dispose (GObject *object)
{
  CanevasRaciGrid *self = CANEVAS_RACI_GRID (object);

  if (self->matrix != NULL)
    {
      canevas_raci_grid_forget_names (self);
      canevas_raci_grid_forget_findings (self);
    }
  canevas_raci_grid_dispose_nodes (self);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  set_adjustment (self, GTK_ORIENTATION_HORIZONTAL, NULL);
  set_adjustment (self, GTK_ORIENTATION_VERTICAL, NULL);
  g_clear_pointer (&self->art, canevas_raci_art_free);
  g_clear_object (&self->matrix);

  G_OBJECT_CLASS (canevas_raci_grid_parent_class)->dispose (object);
}

static void
canevas_raci_grid_finalize (GObject *object)
{
  g_clear_pointer (&CANEVAS_RACI_GRID (object)->geometry, canevas_raci_geometry_free);
  G_OBJECT_CLASS (canevas_raci_grid_parent_class)->finalize (object);
}

static void
canevas_raci_grid_class_init (CanevasRaciGridClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = canevas_raci_grid_get_property;
  object_class->set_property = canevas_raci_grid_set_property;
  object_class->dispose = canevas_raci_grid_dispose;
  object_class->finalize = canevas_raci_grid_finalize;
  widget_class->snapshot = canevas_raci_grid_snapshot;
  widget_class->measure = canevas_raci_grid_measure;
  widget_class->size_allocate = canevas_raci_grid_size_allocate;
  widget_class->css_changed = canevas_raci_grid_css_changed;
  widget_class->grab_focus = canevas_raci_grid_grab_focus;
  widget_class->focus = canevas_raci_grid_focus;
  widget_class->state_flags_changed = canevas_raci_grid_state_flags_changed;
  widget_class->query_tooltip = canevas_raci_grid_query_tooltip;
  gtk_widget_class_set_css_name (widget_class, "racigrid");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GRID);
  canevas_raci_grid_install_actions (widget_class);

  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");

  signals[CURSOR_MOVED] = g_signal_new ("cursor-moved", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                        G_TYPE_NONE, 0);
}

static void
canevas_raci_grid_init (CanevasRaciGrid *self)
{
  /* What does not fit scrolls, at the size it likes: a scrolled window that counted on the least size would change its mind, and the
   * size of the page, each time the grid tells how large it is. */
  self->policies[GTK_ORIENTATION_HORIZONTAL] = GTK_SCROLL_NATURAL;
  self->policies[GTK_ORIENTATION_VERTICAL] = GTK_SCROLL_NATURAL;
  self->dragged = self->drop_before = -1;
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("RACI matrix"), -1);
  canevas_raci_grid_init_nodes (self);
  canevas_raci_grid_init_editing (self);
  canevas_raci_grid_init_input (self);
  canevas_raci_grid_init_pointer (self);
  g_signal_connect (self, "notify::scale-factor", G_CALLBACK (scale_cb), NULL);
}

/* --- Public --- */

GtkWidget *
canevas_raci_grid_new (CanevasRaciMatrix *matrix)
{
  CanevasRaciGrid *self;

  g_return_val_if_fail (CANEVAS_IS_RACI_MATRIX (matrix), NULL);

  self = g_object_new (CANEVAS_TYPE_RACI_GRID, NULL);
  self->matrix = g_object_ref (matrix);
  self->geometry = canevas_raci_geometry_new (matrix);
  keep_cursor (self);
  g_signal_connect_object (matrix, "structure-changed", G_CALLBACK (structure_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "headings-changed", G_CALLBACK (headings_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (matrix, "cell-changed", G_CALLBACK (cell_changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
canevas_raci_grid_get_cursor (CanevasRaciGrid *self, int *row, int *column)
{
  g_return_if_fail (CANEVAS_IS_RACI_GRID (self));

  *row = self->row;
  *column = self->column;
}

static void
move (CanevasRaciGrid *self, int row, int column)
{
  const gboolean focused = (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  self->row = CLAMP (row, -1, self->geometry->n_rows - 1);
  self->column = CLAMP (column, -1, self->geometry->n_columns - 1);
  if (self->row < 0 && self->column < 0)
    keep_cursor (self);
  canevas_raci_grid_reveal (self, self->row, self->column);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (focused)
    canevas_raci_grid_focus_cursor (self);
  else if (self->cursor != NULL)
    {
      /* It stands for another cell without having the keyboard. */
      gtk_widget_set_visible (GTK_WIDGET (self->cursor), FALSE);
      self->cursor = NULL;
    }
  gtk_widget_queue_allocate (GTK_WIDGET (self));
}

void
canevas_raci_grid_set_cursor (CanevasRaciGrid *self, int row, int column)
{
  g_return_if_fail (CANEVAS_IS_RACI_GRID (self));

  move (self, row, column);
  self->anchor_row = self->row;
  self->anchor_column = self->column;
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}

void
canevas_raci_grid_extend (CanevasRaciGrid *self, int row, int column)
{
  g_return_if_fail (CANEVAS_IS_RACI_GRID (self));

  if (self->row < 0 || self->column < 0 || self->geometry->n_rows == 0 || self->geometry->n_columns == 0)
    return;
  move (self, MAX (row, 0), MAX (column, 0));
  g_signal_emit (self, signals[CURSOR_MOVED], 0);
}
