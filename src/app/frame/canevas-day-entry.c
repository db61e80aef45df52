/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-day-entry.h"

#include "canevas-format.h"
#include "canevas-typed.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasDayEntry
{
  AdwBin parent_instance;

  GDate day;
  GtkEntry *entry;
  GtkMenuButton *button;
  GtkCalendar *calendar;
  gboolean showing; /* the entry speaks, not the calendar */
};

G_DEFINE_FINAL_TYPE (CanevasDayEntry, canevas_day_entry, ADW_TYPE_BIN)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (CanevasDayEntry *self)
{
  g_autofree char *iso = canevas_day_to_iso (&self->day);
  g_autofree char *text = canevas_format_date (iso, CANEVAS_DATE_LONG);

  gtk_widget_remove_css_class (GTK_WIDGET (self->entry), "error");
  gtk_editable_set_text (GTK_EDITABLE (self->entry), text);
}

/* What was typed, once the typing is over. */
static void
read_cb (CanevasDayEntry *self)
{
  g_autofree char *iso = canevas_typed_read_date (gtk_editable_get_text (GTK_EDITABLE (self->entry)), NULL);
  GDate day;

  if (iso == NULL || !canevas_day_parse (iso, &day))
    {
      gtk_widget_add_css_class (GTK_WIDGET (self->entry), "error");
      return;
    }
  canevas_day_entry_set_day (self, &day);
}

static void
opened_cb (CanevasDayEntry *self)
{
  g_autoptr (GDateTime) time =
    g_date_time_new_local (g_date_get_year (&self->day), (int) g_date_get_month (&self->day), g_date_get_day (&self->day), 0, 0, 0);

  if (time == NULL)
    return;
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, time);
  self->showing = FALSE;
}

static void
chosen_cb (CanevasDayEntry *self)
{
  g_autoptr (GDateTime) time = gtk_calendar_get_date (self->calendar);
  GDate day;

  if (self->showing)
    return;
  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) g_date_time_get_day_of_month (time), (GDateMonth) g_date_time_get_month (time),
                  (GDateYear) g_date_time_get_year (time));
  canevas_day_entry_set_day (self, &day);
}

static void
canevas_day_entry_class_init (CanevasDayEntryClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
canevas_day_entry_init (CanevasDayEntry *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 4);
  GtkWidget *popover = gtk_popover_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->entry = g_object_new (GTK_TYPE_ENTRY, "width-chars", 18, "max-width-chars", 20, "enable-undo", FALSE, NULL);
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  self->button = g_object_new (GTK_TYPE_MENU_BUTTON, "icon-name", "x-office-calendar-symbolic", "popover", popover, "valign", GTK_ALIGN_CENTER,
                               "tooltip-text", _("Choose in a calendar"), "css-classes", (const char *[]) { "flat", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calendar"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose in a calendar"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->button))), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose in a calendar"), -1);
  gtk_popover_set_child (GTK_POPOVER (popover), GTK_WIDGET (self->calendar));
  g_signal_connect_swapped (popover, "show", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (self->entry, "activate", G_CALLBACK (read_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (read_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->entry), focus);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->entry));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->button));
  adw_bin_set_child (ADW_BIN (self), box);

  g_date_clear (&self->day, 1);
  g_date_set_time_t (&self->day, (time_t) (g_get_real_time () / G_USEC_PER_SEC));
  show (self);
}

GtkWidget *
canevas_day_entry_new (const char *label)
{
  CanevasDayEntry *self = g_object_new (CANEVAS_TYPE_DAY_ENTRY, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  return GTK_WIDGET (self);
}

void
canevas_day_entry_set_day (CanevasDayEntry *self, const GDate *day)
{
  gboolean same;

  g_return_if_fail (CANEVAS_IS_DAY_ENTRY (self));
  g_return_if_fail (day != NULL && g_date_valid (day));

  same = g_date_compare (&self->day, day) == 0;
  self->day = *day;
  show (self);
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

const GDate *
canevas_day_entry_get_day (CanevasDayEntry *self)
{
  g_return_val_if_fail (CANEVAS_IS_DAY_ENTRY (self), NULL);

  return &self->day;
}
