/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-date-editor.h"

#include "canevas-format.h"
#include "canevas-typed.h"

#include <glib/gi18n-lib.h>

struct _CanevasDateEditor
{
  CanevasEntryEditor parent_instance;

  GtkPopover *popover;
  GtkCalendar *calendar;
  gboolean showing; /* the record speaks, not the user */
};

G_DEFINE_FINAL_TYPE (CanevasDateEditor, canevas_date_editor, CANEVAS_TYPE_ENTRY_EDITOR)

static gboolean
canevas_date_editor_read (CanevasEntryEditor *self, const char *text, gboolean typing, GValue *value, GError **error)
{
  g_autofree char *iso = NULL;

  /* "12/03/20" is on its way to "12/03/2027". */
  if (typing && !canevas_typed_date_is_whole (text))
    {
      g_set_error_literal (error, CANEVAS_STORE_ERROR, CANEVAS_STORE_ERROR_VALUE, "");
      return FALSE;
    }
  iso = canevas_typed_read_date (text, error);
  if (iso == NULL)
    return FALSE;
  g_value_init (value, G_TYPE_STRING);
  g_value_take_string (value, g_steal_pointer (&iso));
  return TRUE;
}

static const char *
get_iso (gpointer self)
{
  return canevas_record_get_text (canevas_editor_get_record (CANEVAS_EDITOR (self)),
                                  canevas_editor_get_field (CANEVAS_EDITOR (self))->name);
}

static char *
canevas_date_editor_dup_text (CanevasEntryEditor *self)
{
  return canevas_format_date (get_iso (self), CANEVAS_DATE_LONG);
}

/* The calendar opens on the day held, or today. */
static void
opened_cb (CanevasDateEditor *self)
{
  const char *iso = get_iso (self);
  g_autofree char *midnight = g_strconcat (iso != NULL ? iso : "", "T00:00:00", NULL);
  g_autoptr (GTimeZone) zone = g_time_zone_new_local ();
  g_autoptr (GDateTime) day = iso != NULL ? g_date_time_new_from_iso8601 (midnight, zone) : g_date_time_new_now (zone);

  if (day == NULL)
    return;
  self->showing = TRUE;
  gtk_calendar_select_day (self->calendar, day);
  self->showing = FALSE;
}

static void
chosen_cb (CanevasDateEditor *self)
{
  g_autoptr (GDateTime) day = gtk_calendar_get_date (self->calendar);
  g_auto (GValue) value = G_VALUE_INIT;

  if (self->showing)
    return;
  g_value_init (&value, G_TYPE_STRING);
  g_value_take_string (&value, g_date_time_format (day, "%Y-%m-%d"));
  canevas_editor_choose (CANEVAS_EDITOR (self), &value);
}

static void
cleared_cb (CanevasDateEditor *self)
{
  g_auto (GValue) unset = G_VALUE_INIT;

  canevas_editor_choose (CANEVAS_EDITOR (self), &unset);
  gtk_popover_popdown (self->popover);
}

static GtkWidget *
build_popover (CanevasDateEditor *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *clear = gtk_button_new_with_label (_("No date"));

  self->popover = GTK_POPOVER (gtk_popover_new ());
  self->calendar = GTK_CALENDAR (gtk_calendar_new ());
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->calendar), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Calendar"), -1);
  gtk_widget_add_css_class (clear, "flat");
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->calendar));
  gtk_box_append (GTK_BOX (box), clear);
  gtk_popover_set_child (self->popover, box);
  g_signal_connect_swapped (self->popover, "show", G_CALLBACK (opened_cb), self);
  g_signal_connect_swapped (self->calendar, "day-selected", G_CALLBACK (chosen_cb), self);
  g_signal_connect_swapped (clear, "clicked", G_CALLBACK (cleared_cb), self);
  return GTK_WIDGET (self->popover);
}

static GtkWidget *
canevas_date_editor_build (CanevasEditor *editor)
{
  CanevasDateEditor *self = CANEVAS_DATE_EDITOR (editor);
  GtkWidget *entry = CANEVAS_EDITOR_CLASS (canevas_date_editor_parent_class)->build (editor);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  gboolean page = canevas_editor_get_layout (editor) == CANEVAS_EDITOR_PAGE;

  canevas_editor_name_control (editor, entry);
  g_object_set (entry, "max-width-chars", 20, "width-chars", page ? 18 : 10, "hexpand", !page, NULL);
  gtk_menu_button_set_icon_name (GTK_MENU_BUTTON (button), "x-office-calendar-symbolic");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), build_popover (self));
  gtk_widget_set_tooltip_text (button, _("Choose in a calendar"));
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Choose in a calendar"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (button)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Choose in a calendar"), -1);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), button);
  if (page)
    gtk_widget_set_halign (box, GTK_ALIGN_START);
  return box;
}

static void
canevas_date_editor_class_init (CanevasDateEditorClass *klass)
{
  CanevasEntryEditorClass *entry_class = CANEVAS_ENTRY_EDITOR_CLASS (klass);

  CANEVAS_EDITOR_CLASS (klass)->build = canevas_date_editor_build;
  entry_class->blank_when_left = TRUE;
  entry_class->read = canevas_date_editor_read;
  entry_class->dup_text = canevas_date_editor_dup_text;
}

static void
canevas_date_editor_init (CanevasDateEditor *self)
{
}
