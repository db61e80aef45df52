/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-facilitation-window.h"

#include "canevas-facilitation.h"
#include "canevas-session.h"

#include <glib/gi18n-lib.h>

struct _CanevasFacilitationWindow
{
  AdwWindow parent_instance;

  CanevasFacilitation *led;
  gint64 (*clock) (void);
  guint tick_id;

  GtkLabel *place; /* "Moment 2 of 5" */
  GtkLabel *name;
  GtkLabel *time;
  GtkLabel *state;
  GtkProgressBar *progress;
  GtkLabel *instructions;
  GtkLabel *next;
  GtkButton *start;
};

G_DEFINE_FINAL_TYPE (CanevasFacilitationWindow, canevas_facilitation_window, ADW_TYPE_WINDOW)

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
  const gint64 now = self->clock ();
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
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.previous", step > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "session.next", step + 1 < n);
  show_time (self);
}

static gboolean
tick_cb (gpointer data)
{
  show_time (data);
  return G_SOURCE_CONTINUE;
}

/* --- What one does --- */

static void
toggle_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasFacilitationWindow *self = CANEVAS_FACILITATION_WINDOW (widget);

  if (canevas_facilitation_get_running (self->led))
    canevas_facilitation_pause (self->led, self->clock ());
  else
    canevas_facilitation_start (self->led, self->clock ());
  show_step (self);
}

static void
step_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasFacilitationWindow *self = CANEVAS_FACILITATION_WINDOW (widget);
  const guint step = canevas_facilitation_get_step (self->led);

  canevas_facilitation_go_to (self->led, g_str_equal (name, "session.next") ? step + 1 : step - 1, self->clock ());
  show_step (self);
}

static void
extend_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  CanevasFacilitationWindow *self = CANEVAS_FACILITATION_WINDOW (widget);

  canevas_facilitation_extend (self->led, g_variant_get_int32 (parameter), self->clock ());
  show_time (self);
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

/* --- The widget --- */

static GtkLabel *
append_label (GtkWidget *box, const char *css_class)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "wrap", TRUE, "justify", GTK_JUSTIFY_CENTER, NULL);

  gtk_widget_add_css_class (label, css_class);
  gtk_box_append (GTK_BOX (box), label);
  return GTK_LABEL (label);
}

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

  append_button (box, _("Previous"), "session.previous");
  append_button (box, _("−1 min"), "session.extend(-1)");
  self->start = GTK_BUTTON (append_button (box, C_("button", "Start"), "session.toggle"));
  gtk_widget_add_css_class (GTK_WIDGET (self->start), "suggested-action");
  append_button (box, _("+1 min"), "session.extend(1)");
  append_button (box, _("Next"), "session.next");
  return box;
}

static GtkWidget *
build_content (CanevasFacilitationWindow *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "valign", GTK_ALIGN_CENTER,
                                 "css-classes", (const char *[]) { "facilitation", NULL }, NULL);

  self->place = append_label (box, "dim-label");
  self->name = append_label (box, "facilitation-name");
  self->time = append_label (box, "facilitation-time");
  self->state = append_label (box, "title-4");
  self->progress = GTK_PROGRESS_BAR (gtk_progress_bar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->progress), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Time of this moment"), -1);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->progress));
  self->instructions = append_label (box, "facilitation-text");
  self->next = append_label (box, "dim-label");
  gtk_box_append (GTK_BOX (box), build_buttons (self));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", g_object_new (ADW_TYPE_CLAMP, "maximum-size", 1100, "child", box, NULL),
                       "hscrollbar-policy", GTK_POLICY_NEVER, "vexpand", TRUE, NULL);
}

static void
canevas_facilitation_window_dispose (GObject *object)
{
  CanevasFacilitationWindow *self = CANEVAS_FACILITATION_WINDOW (object);

  g_clear_handle_id (&self->tick_id, g_source_remove);
  G_OBJECT_CLASS (canevas_facilitation_window_parent_class)->dispose (object);
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

  G_OBJECT_CLASS (klass)->dispose = canevas_facilitation_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = canevas_facilitation_window_finalize;
  gtk_widget_class_install_action (widget_class, "session.toggle", NULL, toggle_action);
  gtk_widget_class_install_action (widget_class, "session.previous", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "session.next", NULL, step_action);
  gtk_widget_class_install_action (widget_class, "session.extend", "i", extend_action);
  gtk_widget_class_install_action (widget_class, "session.fullscreen", NULL, fullscreen_action);
  gtk_widget_class_install_action (widget_class, "session.leave", NULL, leave_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_space, 0, "session.toggle", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Left, 0, "session.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Right, 0, "session.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Up, 0, "session.previous", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Page_Down, 0, "session.next", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_plus, 0, "session.extend", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Add, 0, "session.extend", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_minus, 0, "session.extend", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_KP_Subtract, 0, "session.extend", "i", -1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F11, 0, "session.fullscreen", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "session.leave", NULL);
}

static void
canevas_facilitation_window_init (CanevasFacilitationWindow *self)
{
  self->clock = g_get_monotonic_time;
}

GtkWidget *
canevas_facilitation_window_new (GtkWindow *parent, CanevasRecord *session)
{
  CanevasFacilitationWindow *self;
  GtkWidget *header = adw_header_bar_new ();
  GtkWidget *fill = gtk_button_new_from_icon_name ("view-fullscreen-symbolic");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  g_return_val_if_fail (CANEVAS_IS_SESSION (session), NULL);

  self = g_object_new (CANEVAS_TYPE_FACILITATION_WINDOW, "transient-for", parent, "title", canevas_record_get_title (session),
                       "default-width", 960, "default-height", 640, NULL);
  self->led = canevas_facilitation_new (session);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (fill), "session.fullscreen");
  gtk_widget_set_tooltip_text (fill, _("Fill the screen (F11)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (fill), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Fill the screen (F11)"), -1);
  adw_header_bar_pack_end (ADW_HEADER_BAR (header), fill);
  gtk_box_append (GTK_BOX (box), header);
  gtk_box_append (GTK_BOX (box), build_content (self));
  adw_window_set_content (ADW_WINDOW (self), box);
  self->tick_id = g_timeout_add (250, tick_cb, self);
  show_step (self);
  return GTK_WIDGET (self);
}

void
canevas_facilitation_window_set_clock (CanevasFacilitationWindow *self, gint64 (*clock) (void))
{
  g_return_if_fail (CANEVAS_IS_FACILITATION_WINDOW (self));

  self->clock = clock;
  show_step (self);
}
