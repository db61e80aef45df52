/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-facilitation-window.h"

#include "canevas-facilitation.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

struct _CanevasFacilitationWindow
{
  CanevasLedWindow parent_instance;

  CanevasFacilitation *led;

  GtkLabel *place; /* "Moment 2 of 5" */
  GtkLabel *name;
  GtkLabel *time;
  GtkLabel *state;
  GtkProgressBar *progress;
  GtkLabel *instructions;
  GtkLabel *next;
  GtkButton *start;
};

G_DEFINE_FINAL_TYPE (CanevasFacilitationWindow, canevas_facilitation_window, CANEVAS_TYPE_LED_WINDOW)

/* --- What it says --- */

static char *
dup_state (CanevasFacilitationWindow *self, gint64 now)
{
  const gint64 left = canevas_facilitation_get_left (self->led, now);
  const gint64 delay = canevas_facilitation_get_delay (self->led, now) / 60;
  const guint in_all = (guint) (canevas_facilitation_get_left_in_all (self->led, now) / 60);
  g_autofree char *end =
    g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute until the end", "%u minutes until the end", in_all), in_all);

  if (left < 0)
    return g_strdup_printf (_("This moment runs over · %s"), end);
  if (!canevas_facilitation_get_running (self->led))
    return g_strdup_printf (_("Paused · %s"), end);
  if (delay > 0)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u minute late · %s", "%u minutes late · %s", (gulong) delay),
                            (guint) delay, end);
  return g_steal_pointer (&end);
}

/* "Next: Travail en groupes, 40 min" */
static char *
dup_next (CanevasFacilitationWindow *self)
{
  const guint next = canevas_facilitation_get_step (self->led) + 1;
  CanevasRecord *record;

  if (next >= canevas_facilitation_get_n_steps (self->led))
    return g_strdup (_("This is the last moment"));
  record = canevas_facilitation_get_record (self->led, next);
  return g_strdup_printf (_("Next: %s, %d min"), canevas_record_get_title (record),
                          (int) canevas_record_get_integer (record, "minutes"));
}

static void
show_time (CanevasFacilitationWindow *self)
{
  const gint64 now = canevas_led_window_get_now (CANEVAS_LED_WINDOW (self));
  const gint64 left = canevas_facilitation_get_left (self->led, now), length = canevas_facilitation_get_length (self->led);
  g_autofree char *time = canevas_facilitation_format (left);
  g_autofree char *state = dup_state (self, now);

  gtk_label_set_text (self->time, time);
  gtk_label_set_text (self->state, state);
  gtk_progress_bar_set_fraction (self->progress, length > 0 ? CLAMP (1 - (double) left / length, 0, 1) : 1);
  if (left < 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->time), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->time), "error");
}

static void
show_step (CanevasFacilitationWindow *self)
{
  const guint step = canevas_facilitation_get_step (self->led), n = canevas_facilitation_get_n_steps (self->led);
  CanevasRecord *record = canevas_facilitation_get_record (self->led, step);
  const char *instructions = canevas_record_get_text (record, "instructions");
  g_autofree char *place = g_strdup_printf (_("Moment %u of %u"), step + 1, n);
  g_autofree char *next = dup_next (self);
  const gboolean running = canevas_facilitation_get_running (self->led);

  gtk_label_set_text (self->place, place);
  gtk_label_set_text (self->name, canevas_record_get_title (record));
  gtk_label_set_text (self->instructions, instructions != NULL ? instructions : "");
  gtk_widget_set_visible (GTK_WIDGET (self->instructions), instructions != NULL);
  gtk_label_set_text (self->next, next);
  gtk_button_set_label (self->start, running ? _("Pause") : C_("button", "Start"));
  canevas_led_window_allow (CANEVAS_LED_WINDOW (self), step > 0, step + 1 < n);
  show_time (self);
}

static void
canevas_facilitation_window_tick (CanevasLedWindow *window)
{
  show_time (CANEVAS_FACILITATION_WINDOW (window));
}

/* --- What one does --- */

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasFacilitationWindow *self = CANEVAS_FACILITATION_WINDOW (widget);

  if (canevas_facilitation_get_running (self->led))
    canevas_facilitation_pause (self->led, canevas_led_window_get_now (CANEVAS_LED_WINDOW (self)));
  else
    canevas_facilitation_start (self->led, canevas_led_window_get_now (CANEVAS_LED_WINDOW (self)));
  show_step (self);
}

static void
canevas_facilitation_window_step (CanevasLedWindow *window, int by)
{
  CanevasFacilitationWindow *self = CANEVAS_FACILITATION_WINDOW (window);

  canevas_facilitation_go_to (self->led, (guint) ((int) canevas_facilitation_get_step (self->led) + by),
                              canevas_led_window_get_now (window));
  show_step (self);
}

static void
extend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasFacilitationWindow *self = CANEVAS_FACILITATION_WINDOW (widget);

  canevas_facilitation_extend (self->led, g_str_equal (name, "session.lengthen") ? 1 : -1,
                               canevas_led_window_get_now (CANEVAS_LED_WINDOW (self)));
  show_time (self);
}

/* --- The widget --- */

static GtkWidget *
append_button (GtkWidget *box, const char *label, const char *action)
{
  GtkWidget *button =
    g_object_new (GTK_TYPE_BUTTON, "label", label, "focusable", FALSE, "css-classes", (const char *[]) { "pill", NULL }, NULL);

  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), action);
  gtk_box_append (GTK_BOX (box), button);
  return button;
}

static GtkWidget *
build_buttons (CanevasFacilitationWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "spacing", 12, "halign", GTK_ALIGN_CENTER, NULL);

  append_button (box, _("Previous"), "led.previous");
  append_button (box, _("−1 min"), "session.shorten");
  self->start = GTK_BUTTON (append_button (box, C_("button", "Start"), "session.toggle"));
  gtk_widget_add_css_class (GTK_WIDGET (self->start), "suggested-action");
  append_button (box, _("+1 min"), "session.lengthen");
  append_button (box, _("Next"), "led.next");
  return box;
}

static GtkWidget *
build_content (CanevasFacilitationWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "valign", GTK_ALIGN_CENTER,
                                 "css-classes", (const char *[]) { "facilitation", NULL }, NULL);

  self->place = canevas_led_window_append_label (box, "dim-label");
  self->name = canevas_led_window_append_label (box, "facilitation-name");
  self->time = canevas_led_window_append_label (box, "facilitation-time");
  self->state = canevas_led_window_append_label (box, "title-4");
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time of this moment"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  self->instructions = canevas_led_window_append_label (box, "facilitation-text");
  self->next = canevas_led_window_append_label (box, "dim-label");
  gtk_box_append (GTK_BOX (box), build_buttons (self));
  /* With the keyboard on it, page up and down, which are all that a presenter in the hand has, would be its own. */
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", g_object_new (ADW_TYPE_CLAMP, "maximum-size", 1100, "child", box, NULL),
                       "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE,
                       "focusable", FALSE, NULL);
}

static void
canevas_facilitation_window_finalize (GObject *object)
{
  g_clear_pointer (&CANEVAS_FACILITATION_WINDOW (object)->led, canevas_facilitation_free);
  G_OBJECT_CLASS (canevas_facilitation_window_parent_class)->finalize (object);
}

static void
canevas_facilitation_window_class_init (CanevasFacilitationWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  CANEVAS_LED_WINDOW_CLASS (klass)->step = canevas_facilitation_window_step;
  CANEVAS_LED_WINDOW_CLASS (klass)->tick = canevas_facilitation_window_tick;
  G_OBJECT_CLASS (klass)->finalize = canevas_facilitation_window_finalize;
  gtk_widget_class_install_action (widget_class, "session.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "session.lengthen", NULL, extend_action);
  gtk_widget_class_install_action (widget_class, "session.shorten", NULL, extend_action);
}

static void
canevas_facilitation_window_init (CanevasFacilitationWindow *self)
{
  CanevasLedWindow *window = CANEVAS_LED_WINDOW (self);

  canevas_led_window_bind (window, GDK_KEY_space, 0, "session.toggle");
  canevas_led_window_bind (window, GDK_KEY_plus, 0, "session.lengthen");
  canevas_led_window_bind (window, GDK_KEY_KP_Add, 0, "session.lengthen");
  canevas_led_window_bind (window, GDK_KEY_minus, 0, "session.shorten");
  canevas_led_window_bind (window, GDK_KEY_KP_Subtract, 0, "session.shorten");
}

GtkWidget *
canevas_facilitation_window_new (GtkWindow *parent, CanevasRecord *session)
{
  CanevasFacilitationWindow *self;

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), NULL);

  self =
      g_object_new (CANEVAS_TYPE_FACILITATION_WINDOW, "transient-for", parent, "title", canevas_record_get_title (session), NULL);
  self->led = canevas_facilitation_new (session);
  canevas_led_window_set_content (CANEVAS_LED_WINDOW (self), build_content (self));
  show_step (self);
  return GTK_WIDGET (self);
}
