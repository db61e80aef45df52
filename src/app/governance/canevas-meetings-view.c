/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-meetings-view.h"

#include "canevas-agenda-item.h"
#include "canevas-body-filter.h"
#include "canevas-empty-state.h"
#include "canevas-format.h"
#include "canevas-hour.h"
#include "canevas-inspector.h"
#include "canevas-instance.h"
#include "canevas-meeting-sheet.h"
#include "canevas-meeting.h"
#include "canevas-page.h"
#include "canevas-project.h"
#include "canevas-record-row.h"
#include "canevas-series-popover.h"
#include "canevas-summary.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasMeetingsView
{
  CanevasView parent_instance;

  CanevasList *bodies;
  GtkSortListModel *meetings;
  GtkFilter *filter;
  GtkSorter *sorter;
  char *today;

  CanevasBodyFilter *body;
  GtkListBox *list;
  CanevasSeriesPopover *series;
  AdwBin *place; /* of the sheet */
  CanevasRecordSheet *sheet;
  CanevasRecord *shown;

  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasMeetingsView, canevas_meetings_view, CANEVAS_TYPE_VIEW)

/* The rest of a meeting stands in the middle. */
static const char *const pane_fields[] = {
  "held_on", "starts_at", "ends_at", "place", "subject", "state", "reference", "convened_on", "documents", "written_by", "sent_on", NULL,
};

static gboolean
is_past (CanevasMeetingsView *self, CanevasRecord *meeting)
{
  const char *day = canevas_record_get_text (meeting, "held_on");

  return day != NULL && strcmp (day, self->today) < 0;
}

/* Of this project, and of the body chosen. */
static gboolean
is_shown (gpointer item, gpointer data)
{
  CanevasMeetingsView *self = data;
  const char *body = canevas_record_get_text (item, "instance");
  const char *chosen = canevas_body_filter_get_body (self->body);

  if (body == NULL || canevas_list_find (self->bodies, body) == G_MAXUINT)
    return FALSE;
  return chosen == NULL || g_strcmp0 (body, chosen) == 0;
}

static int
compare (gconstpointer a, gconstpointer b, gpointer data)
{
  CanevasMeetingsView *self = data;
  CanevasRecord *first = (gpointer) a, *second = (gpointer) b;
  const gboolean past = is_past (self, first);
  int order;

  if (past != is_past (self, second))
    return past ? 1 : -1;
  order = g_strcmp0 (canevas_record_get_text (first, "held_on"), canevas_record_get_text (second, "held_on"));
  if (order == 0)
    order = canevas_hour_compare (canevas_record_get_text (first, "starts_at"), canevas_record_get_text (second, "starts_at"));
  return past ? -order : order;
}

static CanevasRecordRow *
find_row (CanevasMeetingsView *self, CanevasRecord *meeting)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i++)
    if (canevas_record_row_get_record (CANEVAS_RECORD_ROW (row)) == meeting)
      return CANEVAS_RECORD_ROW (row);
  return NULL;
}

static void
record_selected_cb (CanevasMeetingsView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

static void
show_meeting (CanevasMeetingsView *self, CanevasRecord *meeting)
{
  if (meeting == self->shown)
    return;
  g_set_object (&self->shown, meeting);
  self->sheet = meeting != NULL ? CANEVAS_RECORD_SHEET (canevas_meeting_sheet_new (meeting)) : NULL;
  adw_bin_set_child (self->place, GTK_WIDGET (self->sheet));
  if (self->sheet != NULL)
    g_signal_connect_object (self->sheet, "selected", G_CALLBACK (record_selected_cb), self, G_CONNECT_SWAPPED);
  canevas_inspector_set_record (self->inspector, meeting);
}

static void
row_selected_cb (CanevasMeetingsView *self, GtkListBoxRow *row)
{
  if (row == NULL)
    return;
  show_meeting (self, canevas_record_row_get_record (CANEVAS_RECORD_ROW (row)));
  canevas_inspector_set_record (self->inspector, self->shown);
}

static void
row_activated_cb (CanevasMeetingsView *self, GtkListBoxRow *row)
{
  canevas_page_set_inspector_visible (CANEVAS_PAGE (self), TRUE);
  canevas_inspector_focus (self->inspector, NULL);
}

static void
remove_cb (CanevasMeetingsView *self, CanevasRecordRow *row)
{
  g_autoptr (CanevasRecord) meeting = g_object_ref (canevas_record_row_get_record (row));
  g_autofree char *said = canevas_summary_dup_deleted (meeting);
  g_autoptr (GError) error = NULL;

  if (canevas_store_remove (canevas_page_get_store (CANEVAS_PAGE (self)), meeting, &error))
    canevas_page_toast (GTK_WIDGET (self), said, TRUE);
  else
    canevas_page_report (GTK_WIDGET (self), _("Nothing was deleted"), error);
}

/* The list is one of days: the day names the row, then the body and the hour. */
static void
name_row_cb (CanevasRecordRow *row)
{
  CanevasRecord *meeting = canevas_record_row_get_record (row);
  g_autoptr (CanevasRecord) body = canevas_record_get_reference (meeting, "instance");
  g_autofree char *day = canevas_format_date (canevas_record_get_text (meeting, "held_on"), CANEVAS_DATE_SHORT);
  g_autofree char *hour = canevas_format_field (meeting, "starts_at", CANEVAS_DATE_SHORT);
  /* Headings tell what is planned from what is past. */
  const gboolean plain = g_strcmp0 (canevas_record_get_text (meeting, "state"), "planned") == 0;
  g_autofree char *state = plain ? g_strdup ("") : canevas_format_field (meeting, "state", CANEVAS_DATE_SHORT);
  const char *name = body == NULL ? "" : canevas_record_is_set (body, "short_name") ? canevas_record_get_text (body, "short_name") : canevas_record_get_title (body);
  g_autofree char *facts = g_strconcat (name, *hour != '\0' ? " · " : "", hour, *state != '\0' ? " · " : "", state, NULL);

  canevas_record_row_set_title (row, *day != '\0' ? day : _("Day to be fixed"));
  canevas_record_row_set_facts (row, facts, facts);
}

static GtkWidget *
create_row (gpointer item, gpointer data)
{
  GtkWidget *row = canevas_record_row_new (item);

  canevas_record_row_set_prefix (CANEVAS_RECORD_ROW (row), gtk_image_new_from_icon_name ("canevas-calendar-symbolic"));
  /* Days put them in order. */
  gtk_widget_action_set_enabled (row, "row.move-up", FALSE);
  gtk_widget_action_set_enabled (row, "row.move-down", FALSE);
  g_signal_connect_object (item, "notify", G_CALLBACK (name_row_cb), row, G_CONNECT_SWAPPED);
  name_row_cb (CANEVAS_RECORD_ROW (row));
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), data, G_CONNECT_SWAPPED);
  return row;
}

static void
header_cb (GtkListBoxRow *row, GtkListBoxRow *before, gpointer data)
{
  CanevasMeetingsView *self = data;
  const gboolean past = is_past (self, canevas_record_row_get_record (CANEVAS_RECORD_ROW (row)));
  const gboolean starts = before == NULL || past != is_past (self, canevas_record_row_get_record (CANEVAS_RECORD_ROW (before)));

  gtk_list_box_row_set_header (row, !starts ? NULL : g_object_new (GTK_TYPE_LABEL, "label", past ? _("Past") : _("To come"), "xalign", 0.0f,
                                                                   "css-classes", (const char *[]) { "heading", "list-heading", NULL }, NULL));
}

/* What is shown stays so; in place of a meeting that went, the next one to come. */
static void
items_changed_cb (CanevasMeetingsView *self)
{
  CanevasRecordRow *row = self->shown != NULL ? find_row (self, self->shown) : NULL;

  if (row == NULL)
    row = (CanevasRecordRow *) gtk_list_box_get_row_at_index (self->list, 0);
  if (row != NULL)
    gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  else
    show_meeting (self, NULL);
  gtk_list_box_invalidate_headers (self->list);
}

static gboolean
any_meeting (CanevasMeetingsView *self)
{
  g_autoptr (CanevasRecord) first = g_list_model_get_item (G_LIST_MODEL (self->meetings), 0);

  return first != NULL || canevas_body_filter_get_body (self->body) != NULL;
}

static void
update (CanevasMeetingsView *self)
{
  const gboolean any = any_meeting (self);

  canevas_page_set_primary_sensitive (CANEVAS_PAGE (self), g_list_model_get_n_items (G_LIST_MODEL (self->bodies)) > 0 &&
                                                             !canevas_store_get_read_only (canevas_page_get_store (CANEVAS_PAGE (self))));
  canevas_view_show_content (CANEVAS_VIEW (self), any);
}

static void
store_changed_cb (CanevasMeetingsView *self)
{
  gtk_filter_changed (self->filter, GTK_FILTER_CHANGE_DIFFERENT);
  gtk_sorter_changed (self->sorter, GTK_SORTER_CHANGE_DIFFERENT);
  /* A meeting may have become one of the past without moving. */
  gtk_list_box_invalidate_headers (self->list);
  update (self);
}

/* The body chosen, else that of the meeting shown, else the first. */
static CanevasRecord *
dup_current_body (CanevasMeetingsView *self)
{
  const char *chosen = canevas_body_filter_get_body (self->body);

  if (chosen != NULL)
    return canevas_store_lookup (canevas_page_get_store (CANEVAS_PAGE (self)), &canevas_instance_type, chosen);
  if (self->shown != NULL && !canevas_record_is_deleted (self->shown))
    return canevas_record_get_reference (self->shown, "instance");
  return g_list_model_get_item (G_LIST_MODEL (self->bodies), 0);
}

static void
add_meeting (CanevasMeetingsView *self)
{
  g_autoptr (CanevasRecord) body = dup_current_body (self);
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) meeting = NULL;

  if (body == NULL)
    {
      canevas_page_toast (GTK_WIDGET (self), _("Add a body first: a meeting belongs to it"), FALSE);
      return;
    }
  meeting = canevas_store_add (canevas_page_get_store (CANEVAS_PAGE (self)), &canevas_meeting_type, body, &error);
  if (meeting == NULL)
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  update (self);
  canevas_page_select (CANEVAS_PAGE (self), meeting, "held_on");
}

static void
planned_cb (CanevasMeetingsView *self, guint n)
{
  g_autofree char *said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u meeting planned", "%u meetings planned", n), n);

  canevas_page_toast (GTK_WIDGET (self), said, TRUE);
}

static void
prepare_series (CanevasMeetingsView *self)
{
  g_autoptr (CanevasRecord) body = dup_current_body (self);

  canevas_series_popover_set_body (self->series, body);
}

static void
open_series (CanevasMeetingsView *self)
{
  gtk_menu_button_popup (GTK_MENU_BUTTON (gtk_widget_get_ancestor (GTK_WIDGET (self->series), GTK_TYPE_MENU_BUTTON)));
}

static GtkWidget *
build_options (CanevasMeetingsView *self)
{
  GtkWidget *plan = gtk_menu_button_new ();

  self->series = CANEVAS_SERIES_POPOVER (canevas_series_popover_new (self->bodies));
  g_signal_connect_object (self->series, "planned", G_CALLBACK (planned_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->series, "show", G_CALLBACK (prepare_series), self, G_CONNECT_SWAPPED);
  gtk_menu_button_set_label (GTK_MENU_BUTTON (plan), _("Plan a series…"));
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (plan), GTK_WIDGET (self->series));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (plan)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Plan a series…"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (plan), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Plan a series…"), -1);
  g_object_bind_property (canevas_page_get_store (CANEVAS_PAGE (self)), "read-only", plan, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  return plan;
}

static void
build_filter (CanevasMeetingsView *self)
{
  self->body = CANEVAS_BODY_FILTER (canevas_body_filter_new (self->bodies, _("Meetings of this body")));
  g_signal_connect_object (self->body, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_object_set (self->body, "margin-start", 8, "margin-end", 8, "margin-top", 8, "margin-bottom", 4, NULL);
}

static GtkWidget *
build_content (CanevasMeetingsView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *side;

  self->list = g_object_new (GTK_TYPE_LIST_BOX, "activate-on-single-click", FALSE, "css-classes",
                             (const char *[]) { "sections", NULL }, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Meetings"), -1);
  gtk_list_box_set_header_func (self->list, header_cb, self, NULL);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->meetings), create_row, self, NULL);
  g_signal_connect_object (self->list, "row-selected", G_CALLBACK (row_selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, G_CONNECT_SWAPPED);
  side = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "width-request", 240, NULL);
  gtk_box_append (GTK_BOX (side), GTK_WIDGET (self->body));
  gtk_box_append (GTK_BOX (side), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", self->list, "hscrollbar-policy", GTK_POLICY_NEVER,
                                                "vexpand", TRUE, NULL));
  self->place = g_object_new (ADW_TYPE_BIN, "hexpand", TRUE, NULL);
  gtk_box_append (GTK_BOX (box), side);
  gtk_box_append (GTK_BOX (box), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->place));
  return box;
}

static GtkWidget *
build_empty (CanevasMeetingsView *self)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_MEETINGS, _("No meeting yet"),
                                              _("A meeting has its agenda before, its record after: notices and records of decisions are made of "
                                                "them, and the circuit counts its days from these dates."),
                                              _("Fix the dates of the whole year at once: a decision that waits for a date costs weeks."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Plan a series"), _("From how often a body meets, between two days, without public holidays."),
                                 G_CALLBACK (open_series), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add a meeting"), _("One meeting, on its own."),
                                 G_CALLBACK (add_meeting), self);
  return empty;
}

static void
canevas_meetings_view_activate_primary (CanevasPage *page)
{
  add_meeting (CANEVAS_MEETINGS_VIEW (page));
}

static void
canevas_meetings_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  CanevasMeetingsView *self = CANEVAS_MEETINGS_VIEW (page);
  g_autoptr (CanevasRecord) meeting = CANEVAS_IS_AGENDA_ITEM (record) ? canevas_record_get_reference (record, "meeting") : g_object_ref (record);
  CanevasRecordRow *row;

  if (meeting == NULL)
    return;
  if (find_row (self, meeting) == NULL)
    canevas_body_filter_clear (self->body);
  row = find_row (self, meeting);
  if (row == NULL)
    return;
  gtk_list_box_select_row (self->list, GTK_LIST_BOX_ROW (row));
  if (meeting != record)
    {
      canevas_record_sheet_select (self->sheet, record, field);
      return;
    }
  canevas_page_set_inspector_visible (page, TRUE);
  canevas_inspector_focus (self->inspector, field);
}

static gboolean
canevas_meetings_view_export (CanevasPage *page)
{
  CanevasMeetingsView *self = CANEVAS_MEETINGS_VIEW (page);

  return self->sheet != NULL && canevas_record_sheet_export (self->sheet);
}

static void
build_model (CanevasMeetingsView *self)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  GtkFilterListModel *filtered;

  self->today = canevas_day_dup_today ();
  self->filter = GTK_FILTER (gtk_custom_filter_new (is_shown, self, NULL));
  self->sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));
  filtered = gtk_filter_list_model_new (G_LIST_MODEL (canevas_store_list (store, &canevas_meeting_type)),
                                        g_object_ref (self->filter));
  self->meetings = gtk_sort_list_model_new (G_LIST_MODEL (filtered), g_object_ref (self->sorter));
}

static void
canevas_meetings_view_constructed (GObject *object)
{
  CanevasMeetingsView *self = CANEVAS_MEETINGS_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_meetings_view_parent_class)->constructed (object);

  self->bodies = canevas_store_children (store, &canevas_instance_type, canevas_record_get_id (canevas_page_get_record (page)));
  canevas_page_set_primary_label (page, _("Add a meeting"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self),
                                                _("Select a meeting to give its day, its hour and its place."));
  canevas_inspector_set_fields_of (self->inspector, &canevas_meeting_type, pane_fields);
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  build_filter (self);
  build_model (self);
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (self->meetings, "items-changed", G_CALLBACK (items_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->bodies, "items-changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "changed", G_CALLBACK (store_changed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (store, "notify::read-only", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  store_changed_cb (self);
  items_changed_cb (self);
}

static void
canevas_meetings_view_dispose (GObject *object)
{
  CanevasMeetingsView *self = CANEVAS_MEETINGS_VIEW (object);

  if (self->list != NULL)
    gtk_list_box_bind_model (self->list, NULL, NULL, NULL, NULL);
  self->list = NULL;
  self->sheet = NULL;
  g_clear_object (&self->meetings);
  g_clear_object (&self->filter);
  g_clear_object (&self->sorter);
  g_clear_object (&self->bodies);
  g_clear_object (&self->shown);
  g_clear_pointer (&self->today, g_free);
  G_OBJECT_CLASS (canevas_meetings_view_parent_class)->dispose (object);
}

static void
canevas_meetings_view_class_init (CanevasMeetingsViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_meetings_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_meetings_view_dispose;
  page_class->activate_primary = canevas_meetings_view_activate_primary;
  page_class->select = canevas_meetings_view_select;
  page_class->export = canevas_meetings_view_export;
}

static void
canevas_meetings_view_init (CanevasMeetingsView *self)
{
}
