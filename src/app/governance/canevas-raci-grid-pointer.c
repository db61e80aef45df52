/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

#include <glib/gi18n-lib.h>

/* --- Menu --- */

static GMenuModel *
build_letters (void)
{
  static const struct { const char *letter; const char *label; } letters[] = {
    { "R", N_("R – does the work") }, { "A", N_("A – approves, alone") }, { "C", N_("C – is consulted before") }, { "I", N_("I – is informed after") },
  };
  GMenu *menu = g_menu_new ();

  for (guint i = 0; i < G_N_ELEMENTS (letters); i++)
    {
      g_autoptr (GMenuItem) item = g_menu_item_new (g_dgettext (GETTEXT_PACKAGE, letters[i].label), NULL);

      g_menu_item_set_action_and_target (item, "raci.letter", "s", letters[i].letter);
      g_menu_append_item (menu, item);
    }
  g_menu_append (menu, _("Empty"), "raci.empty");
  return G_MENU_MODEL (menu);
}

static GMenuModel *
build_menu (CanevasRaciGrid *self)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) clipboard = g_menu_new ();
  g_autoptr (GMenu) lines = g_menu_new ();

  if (self->row >= 0 && self->column >= 0)
    {
      g_autoptr (GMenuModel) letters = build_letters ();

      g_menu_append_section (menu, NULL, letters);
      g_menu_append (clipboard, _("Copy"), "raci.copy");
      g_menu_append (clipboard, _("Paste"), "raci.paste");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (clipboard));
    }
  g_menu_append (lines, _("Rename"), "raci.rename");
  if (self->row < 0 || self->column < 0)
    g_menu_append (lines, self->row < 0 ? _("Remove the function") : _("Remove the activity"), "raci.remove");
  g_menu_append (lines, _("Add an activity"), "raci.add-activity");
  g_menu_append (lines, _("Add a function"), "raci.add-function");
  g_menu_append_section (menu, NULL, G_MENU_MODEL (lines));
  return G_MENU_MODEL (menu);
}

void
canevas_raci_grid_open_menu (CanevasRaciGrid *self, double x, double y)
{
  g_autoptr (GMenuModel) model = build_menu (self);
  GdkRectangle at = { (int) x, (int) y, 1, 1 };

  if (x < 0)
    canevas_raci_grid_locate (self, self->row, self->column, &at);
  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (model);
  gtk_widget_set_parent (self->menu, GTK_WIDGET (self));
  gtk_popover_set_has_arrow (GTK_POPOVER (self->menu), x < 0);
  gtk_popover_set_pointing_to (GTK_POPOVER (self->menu), &at);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}

/* --- Clicks --- */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CanevasRaciGrid *self)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  const GdkModifierType state = gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
  int row, column, top, bottom, left, right;
  gboolean inside;

  canevas_raci_grid_end_editing (self, FALSE);
  if (!canevas_raci_grid_find_cell (self, x, y, &row, &column))
    return;
  inside = canevas_raci_grid_get_block (self, &top, &bottom, &left, &right) && row >= top && row <= bottom && column >= left && column <= right;
  if (button == GDK_BUTTON_PRIMARY && (state & GDK_SHIFT_MASK))
    canevas_raci_grid_extend (self, row, column);
  /* The menu is that of the block when it is opened within. */
  else if (button == GDK_BUTTON_PRIMARY || !inside)
    canevas_raci_grid_set_cursor (self, row, column);
  canevas_raci_grid_focus_cursor (self);
  if (button == GDK_BUTTON_SECONDARY)
    canevas_raci_grid_open_menu (self, x, y);
  else if (n_press == 2 && row >= 0 && column >= 0)
    canevas_raci_grid_open_menu (self, -1, -1);
  else if (n_press == 2)
    canevas_raci_grid_edit (self, row, column);
}

/* --- Dragging: a block of cells, or a row or column by its name --- */

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, CanevasRaciGrid *self)
{
  int row, column;

  self->dragged = self->drop_before = -1;
  self->selecting = FALSE;
  if (self->editing || !canevas_raci_grid_find_cell (self, x, y, &row, &column))
    return;
  self->drag_x = x;
  self->drag_y = y;
  if (row >= 0 && column >= 0)
    self->selecting = TRUE;
  else if (!canevas_store_get_read_only (canevas_record_get_store (canevas_raci_matrix_get_project (self->matrix))))
    {
      self->dragged_way = column < 0 ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;
      self->dragged = column < 0 ? row : column;
    }
}

/* Before which row or column a point lies: the nearer edge. */
static int
find_drop (CanevasRaciGrid *self, double x, double y)
{
  const gboolean down = self->dragged_way == GTK_ORIENTATION_VERTICAL;
  const int n = down ? self->geometry->n_rows : self->geometry->n_columns;

  for (int i = 0; i < n; i++)
    {
      GdkRectangle cell;

      canevas_raci_grid_locate (self, down ? i : -1, down ? -1 : i, &cell);
      if (down ? y < cell.y + cell.height / 2.0 : x < cell.x + cell.width / 2.0)
        return i;
    }
  return n;
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, CanevasRaciGrid *self)
{
  const double x = self->drag_x + offset_x, y = self->drag_y + offset_y;
  int row, column;

  if (self->selecting)
    {
      const int width = gtk_widget_get_width (GTK_WIDGET (self)), height = gtk_widget_get_height (GTK_WIDGET (self));

      /* Beyond the edge, the block grows by what comes into view. */
      if (canevas_raci_grid_find_cell (self, CLAMP (x, self->geometry->title_width, width + 10), CLAMP (y, CANEVAS_RACI_HEADER_HEIGHT, height + 10),
                                       &row, &column)
          && (row != self->row || column != self->column) && gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y))
        canevas_raci_grid_extend (self, row, column);
    }
  else if (self->dragged >= 0
           && (self->drop_before >= 0 || gtk_drag_check_threshold (GTK_WIDGET (self), 0, 0, (int) offset_x, (int) offset_y)))
    {
      self->drop_before = find_drop (self, x, y);
      gtk_widget_queue_draw (GTK_WIDGET (self));
    }
}

static void
drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, CanevasRaciGrid *self)
{
  const int from = self->dragged, before = self->drop_before;
  const gboolean down = self->dragged_way == GTK_ORIENTATION_VERTICAL;

  self->dragged = self->drop_before = -1;
  self->selecting = FALSE;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  if (from < 0 || before < 0 || before == from || before == from + 1)
    return;
  canevas_raci_grid_move_line (self, self->dragged_way, from, before);
  canevas_raci_grid_set_cursor (self, down ? (before > from ? before - 1 : before) : -1, down ? -1 : (before > from ? before - 1 : before));
}

void
canevas_raci_grid_init_pointer (CanevasRaciGrid *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), 0);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (drag, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (drag, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (drag, "drag-end", G_CALLBACK (drag_end_cb), self);
  gtk_gesture_group (click, drag);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}
