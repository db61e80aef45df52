/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-led-window.h"

#include <glib/gi18n-lib.h>

#define TICK 250 /* milliseconds */

typedef struct
{
  gint64 (*clock) (void);
  guint tick_id;
  GtkEventController *keys;
} CanevasLedWindowPrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (CanevasLedWindow, canevas_led_window, ADW_TYPE_WINDOW)

static CanevasLedWindowPrivate *
get_private (CanevasLedWindow *self)
{
  return canevas_led_window_get_instance_private (self);
}

static gboolean
tick_cb (gpointer data)
{
  CANEVAS_LED_WINDOW_GET_CLASS (data)->tick (data);
  return G_SOURCE_CONTINUE;
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CANEVAS_LED_WINDOW_GET_CLASS (widget)->step (CANEVAS_LED_WINDOW (widget), g_str_equal (name, "led.next") ? 1 : -1);
}

static void
fullscreen_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_fullscreen (GTK_WINDOW (widget));
}

static void
leave_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  if (gtk_window_is_fullscreen (GTK_WINDOW (widget)))
    gtk_window_unfullscreen (GTK_WINDOW (widget));
  else
    gtk_window_close (GTK_WINDOW (widget));
}

static void
canevas_led_window_dispose (GObject *object)
{
  g_clear_handle_id (&get_private (CANEVAS_LED_WINDOW (object))->tick_id, g_source_remove);
  G_OBJECT_CLASS (canevas_led_window_parent_class)->dispose (object);
}

static void
bind_keys (CanevasLedWindow *self)
{
  static const GdkModifierType modifiers[] = { 0, GDK_ALT_MASK, GDK_CONTROL_MASK };

  /* Alone where nothing is typed; a text keeps its own arrows, and Ctrl with them. */
  for (guint i = 0; i < G_N_ELEMENTS (modifiers); i++)
    {
      canevas_led_window_bind (self, GDK_KEY_Page_Up, modifiers[i], "led.previous");
      canevas_led_window_bind (self, GDK_KEY_Page_Down, modifiers[i], "led.next");
      canevas_led_window_bind (self, GDK_KEY_Left, modifiers[i], "led.previous");
      canevas_led_window_bind (self, GDK_KEY_Right, modifiers[i], "led.next");
    }
  canevas_led_window_bind (self, GDK_KEY_F11, 0, "led.fullscreen");
  canevas_led_window_bind (self, GDK_KEY_Escape, 0, "led.leave");
}

static void
canevas_led_window_class_init (CanevasLedWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_led_window_dispose;
  gtk_widget_class_install_action (widget_class, "led.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "led.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "led.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "led.leave", NULL, leave_action);
}

static void
canevas_led_window_init (CanevasLedWindow *self)
{
  gtk_window_set_default_size (GTK_WINDOW (self), 960, 640);
  get_private (self)->clock = g_get_monotonic_time;
  /* Windows have bindings of their own for arrows and the space bar, which come before those of their subclasses, but not before
   * these. */
  get_private (self)->keys = gtk_shortcut_controller_new ();
  gtk_widget_add_controller (GTK_WIDGET (self), get_private (self)->keys);
  bind_keys (self);
}

void
canevas_led_window_bind (CanevasLedWindow *self, guint key, GdkModifierType modifiers, const char *action)
{
  g_return_if_fail (CANEVAS_IS_LED_WINDOW (self) && action != NULL);

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (get_private (self)->keys),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (key, modifiers), gtk_named_action_new (action)));
}

void
canevas_led_window_set_content (CanevasLedWindow *self, GtkWidget *content)
{
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *fill = gtk_button_new_from_icon_name ("view-fullscreen-symbolic");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_if_fail (CANEVAS_IS_LED_WINDOW (self));

  /* F11 is its key: with the keyboard on it, the space bar would be its own. */
  gtk_widget_set_focusable (fill, FALSE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fill), "led.fullscreen");
  gtk_widget_set_tooltip_text (fill, _("Fill the screen (F11)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (fill), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Fill the screen (F11)"), -1);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), fill);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), content);
  adw_window_set_content (ADW_WINDOW (self), box);
  if (CANEVAS_LED_WINDOW_GET_CLASS (self)->tick != NULL)
    get_private (self)->tick_id = g_timeout_add (TICK, tick_cb, self);
}

GtkLabel *
canevas_led_window_append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

void
canevas_led_window_allow (CanevasLedWindow *self, gboolean previous, gboolean next)
{
  g_return_if_fail (CANEVAS_IS_LED_WINDOW (self));

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "led.previous", previous);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "led.next", next);
}

gint64
canevas_led_window_get_now (CanevasLedWindow *self)
{
  g_return_val_if_fail (CANEVAS_IS_LED_WINDOW (self), 0);

  return get_private (self)->clock ();
}

void
canevas_led_window_set_clock (CanevasLedWindow *self, gint64 (*clock) (void))
{
  g_return_if_fail (CANEVAS_IS_LED_WINDOW (self) && clock != NULL);

  get_private (self)->clock = clock;
}
