/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-date-editor.h"

#include "canevas-day-advice.h"
#include "canevas-format.h"
#include "canevas-typed.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasDateEditor
{
  CanevasEntryEditor parent_instance;

  GtkPopover *popover;
  GtkCalendar *calendar;
  gboolean showing; /* the record speaks, not the user */

  GtkWidget *advice; /* what speaks against a day to come; NULL in a cell */
  GtkLabel *reason;
  GtkButton *put_off;
  char *good; /* the next day that nothing speaks against; NULL: there is none */
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

/* --- A bad day, and a better one --- */

/* A day that a task says cannot be moved here. */
static gboolean
follows_task (CanevasRecord *record)
{
  const CanevasRecordType *type = canevas_record_get_record_type (record);

  return g_strcmp0 (type->table, "milestone") == 0 && canevas_record_is_set (record, "task");
}

static void
update_advice (CanevasDateEditor *self)
{
  CanevasRecord *record = canevas_editor_get_record (CANEVAS_EDITOR (self));
  CanevasStore *store = canevas_record_get_store (record);
  g_autofree char *today = canevas_day_dup_today ();
  g_autofree char *reason = NULL;
  const char *iso;

  if (self->advice == NULL || store == NULL || canevas_record_is_deleted (record))
    return;
  iso = get_iso (self);
  /* What is past is no longer to be put off. */
  if (iso != NULL && g_strcmp0 (iso, today) >= 0)
    reason = canevas_day_dup_reason (store, iso);
  g_clear_pointer (&self->good, g_free);
  if (reason != NULL && !follows_task (record))
    self->good = canevas_day_find_good (store, iso);
  gtk_label_set_text (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_visible (self->advice, reason != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->put_off), self->good != NULL);
  if (self->good != NULL)
    {
      g_autofree char *day = canevas_format_date (self->good, CANEVAS_DATE_SHORT);
      g_autofree char *label = g_strdup_printf (_("Put off to %s"), day);

      gtk_button_set_label (self->put_off, label);
    }
}

static void
put_off_cb (CanevasDateEditor *self)
{
  g_auto (GValue) value = G_VALUE_INIT;

  g_value_init (&value, G_TYPE_STRING);
  g_value_set_string (&value, self->good);
  canevas_editor_choose (CANEVAS_EDITOR (self), &value);
}

static GtkWidget *
build_advice (CanevasDateEditor *self)
{
  CanevasStore *store = canevas_record_get_store (canevas_editor_get_record (CANEVAS_EDITOR (self)));
  GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");
  GtkWidget *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);

  self->advice = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 4, "visible", FALSE, NULL);
  self->reason = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "hexpand", TRUE, "css-classes",
                               (const char *[]) { "caption", NULL }, NULL);
  self->put_off = g_object_new (GTK_TYPE_BUTTON, "halign", GTK_ALIGN_START, NULL);
  gtk_widget_add_css_class (icon, "warning");
  gtk_widget_set_valign (icon, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (line), icon);
  gtk_box_append (GTK_BOX (line), GTK_WIDGET (self->reason));
  gtk_box_append (GTK_BOX (self->advice), line);
  gtk_box_append (GTK_BOX (self->advice), GTK_WIDGET (self->put_off));
  g_signal_connect_object (self->put_off, "clicked", G_CALLBACK (put_off_cb), self, G_CONNECT_SWAPPED);
  /* Periods to avoid may change, and so may what a milestone follows. */
  if (store != NULL)
    g_signal_connect_object (store, "changed", G_CALLBACK (update_advice), self, G_CONNECT_SWAPPED);
  return self->advice;
}

static void
canevas_date_editor_show (CanevasEditor *editor)
{
  CANEVAS_EDITOR_CLASS (canevas_date_editor_parent_class)->show (editor);
  update_advice (CANEVAS_DATE_EDITOR (editor));
}

static GtkWidget *
canevas_date_editor_build (CanevasEditor *editor)
{
  CanevasDateEditor *self = CANEVAS_DATE_EDITOR (editor);
  GtkWidget *entry = CANEVAS_EDITOR_CLASS (canevas_date_editor_parent_class)->build (editor);
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *outer;
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
  if (canevas_editor_get_layout (editor) == CANEVAS_EDITOR_CELL)
    return box;
  outer = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  gtk_box_append (GTK_BOX (outer), box);
  gtk_box_append (GTK_BOX (outer), build_advice (self));
  return outer;
}

static void
canevas_date_editor_finalize (GObject *object)
{
  g_free (CANEVAS_DATE_EDITOR (object)->good);
  G_OBJECT_CLASS (canevas_date_editor_parent_class)->finalize (object);
}

static void
canevas_date_editor_class_init (CanevasDateEditorClass *klass)
{
  CanevasEntryEditorClass *entry_class = CANEVAS_ENTRY_EDITOR_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = canevas_date_editor_finalize;
  CANEVAS_EDITOR_CLASS (klass)->build = canevas_date_editor_build;
  CANEVAS_EDITOR_CLASS (klass)->show = canevas_date_editor_show;
  entry_class->blank_when_left = TRUE;
  entry_class->read = canevas_date_editor_read;
  entry_class->dup_text = canevas_date_editor_dup_text;
}

static void
canevas_date_editor_init (CanevasDateEditor *self)
{
}
