/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What hands do on the canvas: mouse, touchpad, fingers. */
#include "canevas-canvas-private.h"

#include "canevas-scene-hit.h"

#include <math.h>

/* How near to a link a pointer has to be, in pixels. */
#define REACH 6.0

static guint
hit (CanevasCanvas *self, double x, double y)
{
  CanevasPoint point = canevas_canvas_view_pick (&self->view, x, y);

  if (self->scene == NULL)
    return CANEVAS_NO_GROUP;
  return canevas_scene_hit (self->scene, point.x, point.y, REACH / self->view.zoom, canevas_canvas_is_folded (self));
}

/* (nullable) */
static const CanevasGroup *
hit_group (CanevasCanvas *self, double x, double y)
{
  guint number = hit (self, x, y);

  return number != CANEVAS_NO_GROUP ? canevas_scene_get_group (self->scene, number) : NULL;
}

static GdkModifierType
get_modifiers (GtkGesture *gesture)
{
  return gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (gesture));
}

/* --- Click --- */

static void
pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, CanevasCanvas *self)
{
  const CanevasGroup *group = hit_group (self, x, y);
  GdkModifierType modifiers = get_modifiers (GTK_GESTURE (gesture));

  if (self->space_held)
    return;
  if (group == NULL || group->id == NULL)
    {
      gtk_widget_grab_focus (GTK_WIDGET (self));
      if ((modifiers & (GDK_CONTROL_MASK | GDK_SHIFT_MASK)) == 0)
        canevas_canvas_select (self, NULL);
      return;
    }
  if ((group->flags & CANEVAS_GROUP_FOCUSABLE) != 0)
    canevas_canvas_focus_group (self, group->id);
  if (n_press == 2)
    canevas_canvas_activate (self, group->id);
  else if ((group->flags & CANEVAS_GROUP_SELECTABLE) != 0 && (modifiers & GDK_CONTROL_MASK) != 0)
    canevas_canvas_toggle (self, group->id);
  else if ((group->flags & CANEVAS_GROUP_SELECTABLE) != 0)
    canevas_canvas_select (self, group->id);
}

/* --- Drag --- */

static void
set_cursor (CanevasCanvas *self, const char *name)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), name);
}

static void
end_drag (CanevasCanvas *self)
{
  g_clear_pointer (&self->drag.group, g_free);
  self->drag = (CanevasCanvasDrag){ .grip = CANEVAS_CANVAS_IDLE };
  set_cursor (self, self->space_held ? "grab" : NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
tell_moving (CanevasCanvas *self, double dx, double dy)
{
  gboolean shown = FALSE;

  g_signal_emit_by_name (self, "moving", self->drag.group, dx, dy, &shown);
  return shown;
}

gboolean
canevas_canvas_cancel_drag (CanevasCanvas *self)
{
  if (self->drag.grip == CANEVAS_CANVAS_IDLE || self->drag.grip == CANEVAS_CANVAS_PRESSED)
    return FALSE;
  if (self->drag.grip == CANEVAS_CANVAS_MOVING)
    tell_moving (self, 0, 0);
  end_drag (self);
  return TRUE;
}

static void
drag_begin_cb (GtkGestureDrag *gesture, double x, double y, CanevasCanvas *self)
{
  const guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  const CanevasGroup *group = hit_group (self, x, y);

  if (button != GDK_BUTTON_PRIMARY && button != GDK_BUTTON_MIDDLE)
    {
      gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_DENIED);
      return;
    }
  end_drag (self);
  self->drag.grip = CANEVAS_CANVAS_PRESSED;
  self->drag.start_x = x;
  self->drag.start_y = y;
  self->drag.view_x = self->view.x;
  self->drag.view_y = self->view.y;
  if (button == GDK_BUTTON_PRIMARY && !self->space_held && group != NULL && (group->flags & CANEVAS_GROUP_MOVABLE) != 0)
    self->drag.group = g_strdup (group->id);
}

static void
grip (CanevasCanvas *self, GtkGestureDrag *gesture)
{
  gboolean band = (get_modifiers (GTK_GESTURE (gesture)) & GDK_SHIFT_MASK) != 0 && !self->space_held
                  && gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture)) == GDK_BUTTON_PRIMARY;

  gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
  self->drag.grip = self->drag.group != NULL ? CANEVAS_CANVAS_MOVING : band ? CANEVAS_CANVAS_BANDING : CANEVAS_CANVAS_PANNING;
  /* The drawing must not fit itself anew under a hand that holds a part of it. */
  self->view.fitted = FALSE;
  self->space_used = TRUE;
  set_cursor (self, self->drag.grip == CANEVAS_CANVAS_BANDING ? "crosshair" : "grabbing");
}

static void
follow_drag (CanevasCanvas *self, double offset_x, double offset_y)
{
  CanevasPoint start = canevas_canvas_view_to_scene (&self->view, self->drag.start_x, self->drag.start_y);
  CanevasPoint end = canevas_canvas_view_to_scene (&self->view, self->drag.start_x + offset_x, self->drag.start_y + offset_y);

  switch (self->drag.grip)
    {
    case CANEVAS_CANVAS_PANNING:
      canevas_canvas_view_pan_to (&self->view, self->drag.view_x - offset_x, self->drag.view_y - offset_y);
      canevas_canvas_view_changed (self);
      break;
    case CANEVAS_CANVAS_MOVING:
      self->drag.dx = round (offset_x / self->view.zoom);
      self->drag.dy = round (offset_y / self->view.zoom);
      self->drag.shown = tell_moving (self, self->drag.dx, self->drag.dy);
      break;
    case CANEVAS_CANVAS_BANDING:
      self->drag.band = (CanevasRectangle){ MIN (start.x, end.x), MIN (start.y, end.y), fabs (end.x - start.x), fabs (end.y - start.y) };
      break;
    case CANEVAS_CANVAS_IDLE:
    case CANEVAS_CANVAS_PRESSED:
    default:
      break;
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, CanevasCanvas *self)
{
  const double x = self->drag.start_x, y = self->drag.start_y;

  if (self->drag.grip == CANEVAS_CANVAS_PRESSED
      && gtk_drag_check_threshold (GTK_WIDGET (self), (int) x, (int) y, (int) (x + offset_x), (int) (y + offset_y)))
    grip (self, gesture);
  follow_drag (self, offset_x, offset_y);
}

static void
drag_end_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, CanevasCanvas *self)
{
  CanevasCanvasDrag drag = self->drag;
  g_autofree char *group = g_steal_pointer (&self->drag.group);

  end_drag (self);
  if (drag.grip == CANEVAS_CANVAS_BANDING)
    canevas_canvas_select_within (self, &drag.band);
  else if (drag.grip == CANEVAS_CANVAS_MOVING && (drag.dx != 0 || drag.dy != 0))
    g_signal_emit_by_name (self, "moved", group, drag.dx, drag.dy);
}

static void
drag_cancel_cb (CanevasCanvas *self)
{
  canevas_canvas_cancel_drag (self);
}

/* --- Zoom --- */

static gboolean
scroll_cb (GtkEventControllerScroll *controller, double dx, double dy, CanevasCanvas *self)
{
  gboolean surface = gtk_event_controller_scroll_get_unit (controller) == GDK_SCROLL_UNIT_SURFACE;

  if ((gtk_event_controller_get_current_event_state (GTK_EVENT_CONTROLLER (controller)) & GDK_CONTROL_MASK) == 0)
    return GDK_EVENT_PROPAGATE;
  canevas_canvas_zoom_to (self, canevas_canvas_view_get_scrolled_zoom (&self->view, dy, surface), self->pointer_x, self->pointer_y, FALSE);
  return GDK_EVENT_STOP;
}

static void
pinch_begin_cb (CanevasCanvas *self)
{
  canevas_canvas_cancel_drag (self);
  self->pinch_zoom = self->view.zoom;
}

static void
pinch_cb (GtkGestureZoom *gesture, double scale, CanevasCanvas *self)
{
  double x = self->pointer_x, y = self->pointer_y;

  /* Fingers on a touchpad are where the pointer is. */
  if (gtk_gesture_is_recognized (GTK_GESTURE (gesture)))
    gtk_gesture_get_bounding_box_center (GTK_GESTURE (gesture), &x, &y);
  canevas_canvas_zoom_to (self, self->pinch_zoom * scale, x, y, FALSE);
}

/* --- Pointer --- */

static void
hover (CanevasCanvas *self, guint group)
{
  if (self->hovered == group)
    return;
  self->hovered = group;
  /* Among thousands, a ring under the pointer is not worth painting tiles anew. */
  if (!canevas_canvas_is_tiled (self))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, CanevasCanvas *self)
{
  self->pointer_x = x;
  self->pointer_y = y;
  if (self->drag.grip == CANEVAS_CANVAS_IDLE)
    hover (self, hit (self, x, y));
}

static void
leave_cb (CanevasCanvas *self)
{
  hover (self, CANEVAS_NO_GROUP);
}

/* What a body says of itself is long. */
static GtkWidget *
create_tooltip (const char *text)
{
  return g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "max-width-chars", 56, "xalign", 0.0f, NULL);
}

gboolean
canevas_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);
  guint number = keyboard ? canevas_canvas_get_focused_group (self) : hit (self, x, y);
  const CanevasGroup *group;
  g_autofree char *text = NULL;
  CanevasPoint corner;
  GdkRectangle area;

  if (number == CANEVAS_NO_GROUP || self->drag.grip > CANEVAS_CANVAS_PRESSED)
    return FALSE;
  group = canevas_scene_get_group (self->scene, number);
  if (group->label == NULL || *group->label == '\0')
    return FALSE;
  text = group->description != NULL && *group->description != '\0' ? g_strjoin ("\n", group->label, group->description, NULL)
                                                                   : g_strdup (group->label);
  gtk_tooltip_set_custom (tooltip, create_tooltip (text));
  corner = canevas_canvas_view_from_scene (&self->view, group->bounds.x, group->bounds.y);
  area = (GdkRectangle){ (int) corner.x, (int) corner.y, (int) (group->bounds.width * self->view.zoom) + 1,
                         (int) (group->bounds.height * self->view.zoom) + 1 };
  if ((group->flags & CANEVAS_GROUP_LINK) != 0 && !keyboard)
    area = (GdkRectangle){ x - 8, y - 8, 16, 16 };
  gtk_tooltip_set_tip_area (tooltip, &area);
  return TRUE;
}

/* --- Space: held it makes a hand of the pointer, struck it selects --- */

static gboolean
key_pressed_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, CanevasCanvas *self)
{
  if (key != GDK_KEY_space || (modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (!self->space_held)
    {
      self->space_held = TRUE;
      self->space_used = FALSE;
      set_cursor (self, "grab");
    }
  return GDK_EVENT_STOP;
}

static void
key_released_cb (GtkEventControllerKey *controller, guint key, guint code, GdkModifierType modifiers, CanevasCanvas *self)
{
  guint focused = canevas_canvas_get_focused_group (self);

  if (key != GDK_KEY_space || !self->space_held)
    return;
  self->space_held = FALSE;
  set_cursor (self, NULL);
  if (!self->space_used && focused != CANEVAS_NO_GROUP)
    canevas_canvas_toggle (self, canevas_scene_get_group (self->scene, focused)->id);
}

static void
focus_left_cb (CanevasCanvas *self)
{
  self->space_held = FALSE;
  set_cursor (self, NULL);
  canevas_canvas_redraw_group (self, self->focused);
}

static void
add_drag (CanevasCanvas *self)
{
  GtkGesture *gesture = gtk_gesture_drag_new ();

  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (gesture), 0);
  g_signal_connect (gesture, "drag-begin", G_CALLBACK (drag_begin_cb), self);
  g_signal_connect (gesture, "drag-update", G_CALLBACK (drag_update_cb), self);
  g_signal_connect (gesture, "drag-end", G_CALLBACK (drag_end_cb), self);
  g_signal_connect_swapped (gesture, "cancel", G_CALLBACK (drag_cancel_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (gesture));
}

static void
add_pointer (CanevasCanvas *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();

  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  g_signal_connect (motion, "enter", G_CALLBACK (motion_cb), self);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect_swapped (motion, "leave", G_CALLBACK (leave_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
}

void
canevas_canvas_add_controllers (CanevasCanvas *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *pinch = gtk_gesture_zoom_new ();

  add_pointer (self);
  add_drag (self);
  g_signal_connect_swapped (pinch, "begin", G_CALLBACK (pinch_begin_cb), self);
  g_signal_connect (pinch, "scale-changed", G_CALLBACK (pinch_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  g_signal_connect (keys, "key-released", G_CALLBACK (key_released_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (focus_left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (pinch));
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

void
canevas_canvas_zoom_over (CanevasCanvas *self, GtkWidget *scroller)
{
  GtkEventController *scroll = gtk_event_controller_scroll_new (GTK_EVENT_CONTROLLER_SCROLL_VERTICAL);

  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  /* A scrolled window that has begun to scroll takes all scrolling for itself, whatever key is held since (GTK 4.8). */
  gtk_event_controller_set_propagation_phase (scroll, GTK_PHASE_CAPTURE);
  g_signal_connect_object (scroll, "scroll", G_CALLBACK (scroll_cb), self, 0);
  gtk_widget_add_controller (scroller, scroll);
}
