/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What keys do on the canvas. */
#include "canevas-canvas-private.h"

#include "canevas-scene-hit.h"

/* How far a group goes with Alt and an arrow, in points. */
#define PUSH 4.0
/* How far the view goes with an arrow where nothing can take the focus, in pixels. */
#define STEP 40.0

static void
zoom_step (CanevasCanvas *self, int direction)
{
  canevas_canvas_zoom_to (self, canevas_canvas_view_get_zoom_step (&self->view, direction), self->view.width / 2.0,
                          self->view.height / 2.0, TRUE);
}

static void
zoom_in_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom_step (CANEVAS_CANVAS (widget), 1);
}

static void
zoom_out_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  zoom_step (CANEVAS_CANVAS (widget), -1);
}

static void
zoom_fit_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_canvas_fit (CANEVAS_CANVAS (widget));
}

/* Moves the focus, and with it the selection. */
static gboolean
go_to (CanevasCanvas *self, guint number, gboolean select)
{
  const CanevasGroup *group;

  if (number == CANEVAS_NO_GROUP)
    return FALSE;
  group = canevas_scene_get_group (self->scene, number);
  canevas_canvas_focus_group (self, group->id);
  if (select && (group->flags & CANEVAS_GROUP_SELECTABLE) != 0)
    canevas_canvas_select (self, group->id);
  return TRUE;
}

static void
pan (CanevasCanvas *self, CanevasDirection direction)
{
  const double dx = direction == CANEVAS_DIRECTION_LEFT ? -STEP : direction == CANEVAS_DIRECTION_RIGHT ? STEP : 0;
  const double dy = direction == CANEVAS_DIRECTION_UP ? -STEP : direction == CANEVAS_DIRECTION_DOWN ? STEP : 0;

  self->view.fitted = FALSE;
  canevas_canvas_view_pan_to (&self->view, self->view.x + dx, self->view.y + dy);
  canevas_canvas_view_changed (self);
}

/* Arrows; with Ctrl the selection stays. */
static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);
  guint focused = canevas_canvas_get_focused_group (self);
  int direction;
  gboolean select;

  g_variant_get (parameter, "(ib)", &direction, &select);
  if (self->scene == NULL)
    return;
  if (focused == CANEVAS_NO_GROUP)
    pan (self, (CanevasDirection) direction);
  else if (!go_to (self, canevas_scene_find_towards (self->scene, focused, (CanevasDirection) direction, canevas_canvas_is_folded (self)), select))
    gtk_widget_error_bell (widget);
}

static void
first_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);

  if (self->scene != NULL)
    go_to (self, canevas_scene_find_next (self->scene, CANEVAS_NO_GROUP, canevas_canvas_is_folded (self)), TRUE);
}

static void
last_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);

  if (self->scene != NULL)
    go_to (self, canevas_scene_find_previous (self->scene, CANEVAS_NO_GROUP, canevas_canvas_is_folded (self)), TRUE);
}

/* (nullable): what a key is about: the group with the focus, else the one selected. */
static const CanevasGroup *
get_subject (CanevasCanvas *self)
{
  guint number = canevas_canvas_get_focused_group (self);
  const char *selected = canevas_canvas_get_selected (self);

  if (number == CANEVAS_NO_GROUP && selected != NULL && self->scene != NULL)
    number = canevas_scene_find_group (self->scene, selected);
  return number != CANEVAS_NO_GROUP ? canevas_scene_get_group (self->scene, number) : NULL;
}

static void
push_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);
  const CanevasGroup *group = get_subject (self);
  double dx, dy;

  g_variant_get (parameter, "(dd)", &dx, &dy);
  if (group != NULL && (group->flags & CANEVAS_GROUP_MOVABLE) != 0)
    {
      g_autofree char *id = g_strdup (group->id);

      self->view.fitted = FALSE;
      g_signal_emit_by_name (self, "moved", id, dx, dy);
    }
}

static void
activate_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const CanevasGroup *group = get_subject (CANEVAS_CANVAS (widget));
  g_autofree char *id = group != NULL ? g_strdup (group->id) : NULL;

  if (id != NULL)
    canevas_canvas_activate (CANEVAS_CANVAS (widget), id);
}

static void
remove_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  const CanevasGroup *group = get_subject (CANEVAS_CANVAS (widget));
  g_autofree char *id = group != NULL ? g_strdup (group->id) : NULL;

  if (id != NULL)
    g_signal_emit_by_name (widget, "remove", id);
}

/* Escape lets go of what is dragged, then of what is selected. */
static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);

  if (canevas_canvas_cancel_drag (self))
    return TRUE;
  if (self->selected->len == 0)
    return FALSE;
  canevas_canvas_select (self, NULL);
  return TRUE;
}

gboolean
canevas_canvas_move_focus (GtkWidget *widget, GtkDirectionType direction)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);
  guint focused = canevas_canvas_get_focused_group (self);
  gboolean folded = canevas_canvas_is_folded (self);

  if (focused == CANEVAS_NO_GROUP)
    return !gtk_widget_has_focus (widget) && gtk_widget_grab_focus (widget);
  if (direction == GTK_DIR_TAB_FORWARD)
    return go_to (self, canevas_scene_find_next (self->scene, focused, folded), TRUE);
  if (direction == GTK_DIR_TAB_BACKWARD)
    return go_to (self, canevas_scene_find_previous (self->scene, focused, folded), TRUE);
  return FALSE;
}

static void
bind_arrow (GtkWidgetClass *klass, guint key, guint keypad_key, CanevasDirection direction, double dx, double dy)
{
  const guint keys[] = { key, keypad_key };

  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      gtk_widget_class_add_binding_action (klass, keys[i], 0, "canvas.step", "(ib)", direction, TRUE);
      gtk_widget_class_add_binding_action (klass, keys[i], GDK_CONTROL_MASK, "canvas.step", "(ib)", direction, FALSE);
      gtk_widget_class_add_binding_action (klass, keys[i], GDK_ALT_MASK, "canvas.push", "(dd)", dx * PUSH, dy * PUSH);
    }
}

static void
bind (GtkWidgetClass *klass, const guint *keys, GdkModifierType modifiers, const char *action)
{
  for (guint i = 0; keys[i] != 0; i++)
    gtk_widget_class_add_binding_action (klass, keys[i], modifiers, action, NULL);
}

void
canevas_canvas_install_actions (GtkWidgetClass *klass)
{
  gtk_widget_class_install_action (klass, "canvas.zoom-in", NULL, zoom_in_cb);
  gtk_widget_class_install_action (klass, "canvas.zoom-out", NULL, zoom_out_cb);
  gtk_widget_class_install_action (klass, "canvas.zoom-fit", NULL, zoom_fit_cb);
  gtk_widget_class_install_action (klass, "canvas.step", "(ib)", step_cb);
  gtk_widget_class_install_action (klass, "canvas.push", "(dd)", push_cb);
  gtk_widget_class_install_action (klass, "canvas.first", NULL, first_cb);
  gtk_widget_class_install_action (klass, "canvas.last", NULL, last_cb);
  gtk_widget_class_install_action (klass, "canvas.activate", NULL, activate_cb);
  gtk_widget_class_install_action (klass, "canvas.remove", NULL, remove_cb);

  bind (klass, (const guint[]){ GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add, 0 }, GDK_CONTROL_MASK, "canvas.zoom-in");
  bind (klass, (const guint[]){ GDK_KEY_minus, GDK_KEY_KP_Subtract, 0 }, GDK_CONTROL_MASK, "canvas.zoom-out");
  bind (klass, (const guint[]){ GDK_KEY_0, GDK_KEY_KP_0, 0 }, GDK_CONTROL_MASK, "canvas.zoom-fit");
  bind (klass, (const guint[]){ GDK_KEY_Home, GDK_KEY_KP_Home, 0 }, 0, "canvas.first");
  bind (klass, (const guint[]){ GDK_KEY_End, GDK_KEY_KP_End, 0 }, 0, "canvas.last");
  bind (klass, (const guint[]){ GDK_KEY_Return, GDK_KEY_KP_Enter, GDK_KEY_ISO_Enter, 0 }, 0, "canvas.activate");
  bind (klass, (const guint[]){ GDK_KEY_Delete, GDK_KEY_KP_Delete, 0 }, 0, "canvas.remove");
  bind_arrow (klass, GDK_KEY_Left, GDK_KEY_KP_Left, CANEVAS_DIRECTION_LEFT, -1, 0);
  bind_arrow (klass, GDK_KEY_Right, GDK_KEY_KP_Right, CANEVAS_DIRECTION_RIGHT, 1, 0);
  bind_arrow (klass, GDK_KEY_Up, GDK_KEY_KP_Up, CANEVAS_DIRECTION_UP, 0, -1);
  bind_arrow (klass, GDK_KEY_Down, GDK_KEY_KP_Down, CANEVAS_DIRECTION_DOWN, 0, 1);
  gtk_widget_class_add_binding (klass, GDK_KEY_Escape, 0, escape_cb, NULL);
}
