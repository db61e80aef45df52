/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-periods-view.h"

#include "canevas-avoid-period.h"
#include "canevas-empty-state.h"
#include "canevas-file-dialog.h"
#include "canevas-format.h"
#include "canevas-ics.h"
#include "canevas-record-table.h"
#include "canevas-usual-periods.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasPeriodsView
{
  CanevasView parent_instance;

  CanevasList *periods;
  CanevasRecordTable *table;
  CanevasInspector *inspector;
  GtkLabel *school; /* up to when school holidays are known */
};

G_DEFINE_FINAL_TYPE (CanevasPeriodsView, canevas_periods_view, CANEVAS_TYPE_VIEW)

/* A leap year has every day that a year can have. */
static char *
dup_month_and_day (const char *typed)
{
  g_autofree char *iso = NULL;
  guint month, day;

  if (!canevas_day_of_year_parse (typed, &month, &day))
    return g_strdup ("");
  iso = g_strdup_printf ("2028-%02u-%02u", month, day);
  return canevas_format_date (iso, CANEVAS_DATE_YEARLY);
}

/* "12 October to 13 November"; what cannot be read is said, as it would never apply. */
static char *
dup_yearly (CanevasRecord *period)
{
  const gboolean begun = canevas_record_is_set (period, "yearly_from"), ended = canevas_record_is_set (period, "yearly_until");
  g_autofree char *from = dup_month_and_day (canevas_record_get_text (period, "yearly_from"));
  g_autofree char *until = dup_month_and_day (canevas_record_get_text (period, "yearly_until"));

  if (!begun && !ended)
    return g_strdup ("");
  if (begun && *from == '\0')
    return g_strdup_printf (_("“%s” is not understood: day, then month, as 20/12"), canevas_record_get_text (period, "yearly_from"));
  if (ended && *until == '\0')
    return g_strdup_printf (_("“%s” is not understood: day, then month, as 20/12"), canevas_record_get_text (period, "yearly_until"));
  if (!begun || !ended)
    return g_strdup (_("One of the two days is missing"));
  /* Translators: days of every year: "12 October to 13 November" */
  return g_strdup_printf (C_("every year", "%s to %s"), from, until);
}

static const CanevasRecordColumn columns[] = {
  { "name", NULL, 160, TRUE, NULL },
  { "kind", NULL, 130, FALSE, NULL },
  { "severity", NULL, 92, FALSE, NULL },
  { "first_day", NULL, 112, FALSE, NULL },
  { "last_day", NULL, 112, FALSE, NULL },
  { NULL, N_("Every year"), 190, FALSE, dup_yearly },
};

static void
add_usual (CanevasPeriodsView *self)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;
  guint n;

  if (!canevas_usual_periods_add (canevas_page_get_store (CANEVAS_PAGE (self)), &n, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was added"), error);
      return;
    }
  said = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u period added, to be changed as it suits", "%u periods added, to be changed as it suits", n), n)
               : g_strdup (_("All of them are there already"));
  canevas_page_toast (GTK_WIDGET (self), said, n > 0);
}

static void
chosen_cb (GFile *file, gpointer data)
{
  CanevasPeriodsView *self = data;
  g_autofree char *text = NULL;
  g_autofree char *said = NULL;
  g_autofree char *left_out = NULL;
  g_autofree char *whole = NULL;
  g_autoptr (GError) error = NULL;
  guint n = 0;

  if (!g_file_load_contents (file, NULL, &text, NULL, NULL, &error) ||
      !canevas_ics_import_periods (canevas_page_get_store (CANEVAS_PAGE (self)), text, &n, &left_out, &error))
    {
      canevas_page_report (GTK_WIDGET (self), _("Nothing was imported"), error);
      return;
    }
  said = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u period to avoid added.", "%u periods to avoid added.", n), n)
               : g_strdup (_("All of them are there already"));
  whole = left_out != NULL ? g_strconcat (said, " ", left_out, NULL) : g_strdup (said);
  canevas_page_toast (GTK_WIDGET (self), whole, n > 0);
}

static void
import_calendar (CanevasPeriodsView *self)
{
  canevas_file_dialog_open_calendar (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), _("Import a Calendar"), chosen_cb, G_OBJECT (self));
}

static GtkWidget *
build_options (CanevasPeriodsView *self)
{
  GtkWidget *button = gtk_button_new_with_label (_("Import a calendar…"));

  gtk_widget_set_tooltip_text (button, _("School holidays or closings, from an iCalendar file (.ics)"));
  g_object_bind_property (canevas_page_get_store (CANEVAS_PAGE (self)), "read-only", button, "sensitive",
                          G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  g_signal_connect_object (button, "clicked", G_CALLBACK (import_calendar), self, G_CONNECT_SWAPPED);
  return button;
}

static void
update (CanevasPeriodsView *self)
{
  g_autofree char *school = canevas_usual_periods_dup_school (canevas_page_get_store (CANEVAS_PAGE (self)));

  gtk_label_set_text (self->school, school);
  canevas_view_show_content (CANEVAS_VIEW (self), g_list_model_get_n_items (G_LIST_MODEL (self->periods)) > 0);
}

static void
selected_cb (CanevasPeriodsView *self, CanevasRecord *record)
{
  canevas_inspector_set_record (self->inspector, record);
}

static void
add_period (CanevasPeriodsView *self)
{
  canevas_view_reveal_content (CANEVAS_VIEW (self));
  canevas_record_table_add (self->table);
}

static GtkWidget *
build_content (CanevasPeriodsView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 18, "css-classes",
                                 (const char *[]) { "page-content", NULL }, NULL);
  GtkWidget *usual = g_object_new (GTK_TYPE_BUTTON, "label", _("Add the usual periods"), "halign", GTK_ALIGN_START, NULL);
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  GtkWidget *table = canevas_record_table_new (store, NULL, &canevas_avoid_period_type, _("Periods to avoid, for all projects"), columns,
                                               G_N_ELEMENTS (columns));

  self->table = CANEVAS_RECORD_TABLE (table);
  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (usual, "clicked", G_CALLBACK (add_usual), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", usual, "sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  gtk_box_append (GTK_BOX (box), table);
  gtk_box_append (GTK_BOX (box), usual);
  self->school = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "wrap", TRUE, "css-classes", (const char *[]) { "dim-label", NULL }, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->school));
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasPeriodsView *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_MEETINGS, _("No period to avoid yet"),
    _("Public holidays are known. Say here which weeks are already full or empty: budget, start of the school year, end of the year, new "
      "year wishes, summer, school holidays. Every date of the file then warns."),
    _("A good approach begun in a bad week falls flat."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add the usual periods"),
                                 _("Those of the guide, of the budget and of your school zone, to be changed."), G_CALLBACK (add_usual), self);
  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Add one of your own"), _("A closing of services, an event."),
                                 G_CALLBACK (add_period), self);
  return empty;
}

static void
canevas_periods_view_activate_primary (CanevasPage *page)
{
  add_period (CANEVAS_PERIODS_VIEW (page));
}

static void
canevas_periods_view_select (CanevasPage *page, CanevasRecord *record, const char *field)
{
  canevas_record_table_select (CANEVAS_PERIODS_VIEW (page)->table, record, field);
}

static void
canevas_periods_view_constructed (GObject *object)
{
  CanevasPeriodsView *self = CANEVAS_PERIODS_VIEW (object);
  CanevasPage *page = CANEVAS_PAGE (object);
  CanevasStore *store = canevas_page_get_store (page);

  G_OBJECT_CLASS (canevas_periods_view_parent_class)->constructed (object);

  self->periods = canevas_store_list (store, &canevas_avoid_period_type);
  canevas_page_set_primary_label (page, _("Add a period"));
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a period to say why, or to set it aside."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_object_bind_property (store, "read-only", page, "primary-sensitive", G_BINDING_SYNC_CREATE | G_BINDING_INVERT_BOOLEAN);
  update (self);
}

static void
canevas_periods_view_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_PERIODS_VIEW (object)->periods);
  G_OBJECT_CLASS (canevas_periods_view_parent_class)->dispose (object);
}

static void
canevas_periods_view_class_init (CanevasPeriodsViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_periods_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_periods_view_dispose;
  page_class->activate_primary = canevas_periods_view_activate_primary;
  page_class->select = canevas_periods_view_select;
}

static void
canevas_periods_view_init (CanevasPeriodsView *self)
{
}
