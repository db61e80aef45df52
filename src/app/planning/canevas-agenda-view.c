/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-agenda-view.h"

#include "canevas-agenda.h"
#include "canevas-empty-state.h"
#include "canevas-file-dialog.h"
#include "canevas-format.h"
#include "canevas-ics.h"
#include "canevas-store.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Pixels, of a line that reads well. */
#define WIDTH 860

struct _CanevasAgendaView
{
  CanevasView parent_instance;

  AdwBin *place;      /* of the list */
  GPtrArray *entries; /* (element-type CanevasAgendaEntry): listed now */
  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasAgendaView, canevas_agenda_view, CANEVAS_TYPE_VIEW)

static guint
get_index (gpointer row)
{
  return GPOINTER_TO_UINT (g_object_get_data (row, "index"));
}

static void
put_off_cb (GtkButton *button, CanevasAgendaView *self)
{
  g_autoptr (GPtrArray) kept = g_ptr_array_ref (self->entries);
  const CanevasAgendaEntry *entry = kept->pdata[get_index (button)];
  g_autofree char *day = canevas_format_date (entry->good, CANEVAS_DATE_LONG);
  g_autofree char *said = g_strdup_printf (_("It is put off to %s"), day);
  g_autoptr (CanevasAgendaView) guard = g_object_ref (self);
  g_autoptr (GError) error = NULL;

  if (!canevas_agenda_entry_put_off (entry, &error))
    canevas_page_report (GTK_WIDGET (self), _("Nothing was changed"), error);
  else
    canevas_page_toast (GTK_WIDGET (self), said, TRUE);
}

static void
activated_cb (CanevasAgendaView *self, GtkListBoxRow *row)
{
  const CanevasAgendaEntry *entry = self->entries->pdata[get_index (row)];

  canevas_inspector_set_record (self->inspector, entry->record);
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
}

static GtkWidget *
create_put_off (CanevasAgendaView *self, const CanevasAgendaEntry *entry, guint index)
{
  g_autofree char *day = canevas_format_date (entry->good, CANEVAS_DATE_SHORT);
  g_autofree char *label = g_strdup_printf (_("Put off to %s"), day);
  g_autofree char *spoken = g_strdup_printf ("%s: %s", canevas_record_get_title (entry->record), label);
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_set_sensitive (button, !canevas_store_get_read_only (canevas_page_get_store (CANEVAS_PAGE (self))));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, spoken, -1);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_object (button, "clicked", G_CALLBACK (put_off_cb), self, 0);
  return button;
}

static GtkWidget *
create_row (CanevasAgendaView *self, guint index)
{
  const CanevasAgendaEntry *entry = self->entries->pdata[index];
  const char *kind = g_dgettext (GETTEXT_PACKAGE, canevas_record_get_record_type (entry->record)->label);
  GtkWidget *row = adw_action_row_new ();
  g_autofree char *day = canevas_format_date (entry->day, CANEVAS_DATE_LONG);
  g_autofree char *facts = entry->reason != NULL ? g_strdup_printf ("%s · %s · %s", day, kind, entry->reason)
                                                 : g_strdup_printf ("%s · %s", day, kind);
  g_autofree char *subtitle = g_markup_escape_text (facts, -1);
  g_autofree char *title = g_markup_escape_text (canevas_record_get_title (entry->record), -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  if (entry->reason != NULL)
    {
      GtkWidget *icon = gtk_image_new_from_icon_name ("dialog-warning-symbolic");

      gtk_widget_add_css_class (icon, "warning");
      adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
    }
  if (entry->good != NULL)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), create_put_off (self, entry, index));
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  g_object_set_data (G_OBJECT (row), "index", GUINT_TO_POINTER (index));
  return row;
}

/* Listed anew after each burst of changes, while somebody sees it. */
static void
update (CanevasAgendaView *self)
{
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));
  g_autofree char *today = canevas_day_dup_today ();
  GtkWidget *list;

  if (canevas_record_is_deleted (project) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    return;
  g_clear_pointer (&self->entries, g_ptr_array_unref);
  self->entries = canevas_agenda_list (project, today);
  list = g_object_new (GTK_TYPE_LIST_BOX, "selection-mode", GTK_SELECTION_NONE, "valign", GTK_ALIGN_START, "css-classes",
                       (const char *[]) { "boxed-list", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("What is to come"), -1);
  for (guint i = 0; i < self->entries->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (list), create_row (self, i));
  g_signal_connect_object (list, "row-activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  adw_bin_set_child (self->place, list);
  canevas_view_show_content (CANEVAS_VIEW (self), self->entries->len > 0);
}

/* --- Into a diary --- */

static void
saved_cb (GFile *file, gpointer data)
{
  CanevasAgendaView *self = data;
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  CanevasRecord *project = canevas_page_get_record (CANEVAS_PAGE (self));
  g_autoptr (GError) error = NULL;
  g_autofree char *text = canevas_ics_write (store, project, g_get_real_time () / G_USEC_PER_SEC, &error);

  if (text == NULL || !g_file_replace_contents (file, text, strlen (text), NULL, FALSE, G_FILE_CREATE_NONE, NULL, NULL, &error))
    canevas_page_report (GTK_WIDGET (self), _("The calendar could not be written"), error);
  else
    canevas_page_toast (GTK_WIDGET (self), _("The calendar is written: open it with your diary"), FALSE);
}

static gboolean
canevas_agenda_view_export (CanevasPage *page)
{
  g_autofree char *name = g_strdup_printf ("%s.ics", canevas_record_get_title (canevas_page_get_record (page)));

  g_strdelimit (name, "/\\:*?\"<>|\n\t", '-');
  canevas_file_dialog_save_calendar (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _("Write the Calendar"), name, saved_cb,
                                     G_OBJECT (page));
  return TRUE;
}

static GtkWidget *
build_options (CanevasAgendaView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("For a diary (.ics)…"));

  gtk_widget_set_tooltip_text (button, _("Meetings, sessions, milestones and messages; written again, they replace themselves"));
  g_signal_connect_object (button, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  return button;
}

static void
go_to_plan (CanevasAgendaView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "plan");
}

static GtkWidget *
build_empty (CanevasAgendaView *self)
{
  GtkWidget *empty =
    canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_MEETINGS, _("Nothing to come"),
                             _("Meetings, sessions, milestones and messages of the project stand here by day, with a warning where a day is "
                                "a bad one: a public holiday, school holidays, the budget."),
                             _("A meeting called on a bad day is a meeting where half is missing."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Go to the plan"), _("Milestones and tasks are planned there."),
                                 G_CALLBACK (go_to_plan), self);
  return empty;
}

static void
canevas_agenda_view_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (canevas_agenda_view_parent_class)->map (widget);
  update (CANEVAS_AGENDA_VIEW (widget));
}

static void
canevas_agenda_view_constructed (GObject *object)
{
  CanevasAgendaView *self = CANEVAS_AGENDA_VIEW (object);
  GtkWidget *clamp, *scroller;

  G_OBJECT_CLASS (canevas_agenda_view_parent_class)->constructed (object);

  self->place = g_object_new (ADW_TYPE_BIN, "css-classes", (const char *[]) { "page-content", NULL }, NULL);
  clamp = g_object_new (ADW_TYPE_CLAMP, "child", self->place, "maximum-size", WIDTH, NULL);
  scroller = g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", clamp, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a line to see what it is about."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), scroller);
  g_signal_connect_object (canevas_page_get_store (CANEVAS_PAGE (self)), "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
canevas_agenda_view_dispose (GObject *object)
{
  g_clear_pointer (&CANEVAS_AGENDA_VIEW (object)->entries, g_ptr_array_unref);
  G_OBJECT_CLASS (canevas_agenda_view_parent_class)->dispose (object);
}

static void
canevas_agenda_view_class_init (CanevasAgendaViewClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = canevas_agenda_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_agenda_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_agenda_view_map;
  CANEVAS_PAGE_CLASS (klass)->export = canevas_agenda_view_export;
}

static void
canevas_agenda_view_init (CanevasAgendaView *self)
{
}
