/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-series-popover.h"

#include "canevas-format.h"
#include "canevas-meeting-series.h"
#include "canevas-page.h"
#include "canevas-typed.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

struct _CanevasSeriesPopover
{
  GtkPopover parent_instance;

  CanevasList *bodies;
  GtkStringList *names;
  GtkDropDown *body;
  GtkEntry *from;
  GtkEntry *to;
  GtkEntry *hour;
  GtkEntry *place;
  GtkLabel *sentence;
  GtkWidget *plan;
};

G_DEFINE_FINAL_TYPE (CanevasSeriesPopover, canevas_series_popover, GTK_TYPE_POPOVER)

enum
{
  PLANNED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static CanevasRecord *
dup_body (CanevasSeriesPopover *self)
{
  const guint chosen = gtk_drop_down_get_selected (self->body);

  return chosen != GTK_INVALID_LIST_POSITION ? g_list_model_get_item (G_LIST_MODEL (self->bodies), chosen) : NULL;
}

static char *
dup_day (GtkEntry *entry)
{
  return canevas_typed_read_date (gtk_editable_get_text (GTK_EDITABLE (entry)), NULL);
}

/* "8 meetings: 12 janv. 2027, 9 févr. 2027, … 13 juil. 2027" */
static char *
dup_found (GPtrArray *days)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < days->len; i++)
    {
      g_autofree char *day = NULL;

      if (days->len > 5 && i == 3)
        g_string_append (list, ", …");
      if (days->len > 5 && i >= 3 && i + 1 < days->len)
        continue;
      day = canevas_format_date (g_ptr_array_index (days, i), CANEVAS_DATE_SHORT);
      g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", day);
    }
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u meeting: %s", "%u meetings: %s", days->len), days->len, list->str);
}

static char *
dup_sentence (CanevasSeriesPopover *self, guint *n_days)
{
  g_autoptr (CanevasRecord) body = dup_body (self);
  g_autofree char *from = dup_day (self->from);
  g_autofree char *to = dup_day (self->to);
  g_autoptr (GPtrArray) days = NULL;

  *n_days = 0;
  if (body == NULL)
    return g_strdup (_("Add a body first: a series belongs to it."));
  if (!canevas_record_is_set (body, "frequency"))
    return g_strdup (_("Say first, on the sheet of this body, how often it meets."));
  if (!canevas_meeting_series_is_regular (body))
    return g_strdup (_("This body meets when it is needed: add its meetings one by one."));
  if (from == NULL || to == NULL)
    return g_strdup (_("Give the first and the last day."));
  days = canevas_meeting_series_list (body, from, to);
  *n_days = days->len;
  if (days->len == 0)
    return g_strdup (_("No day is left to plan between these two."));
  return dup_found (days);
}

static void
update (CanevasSeriesPopover *self)
{
  guint n_days;
  g_autofree char *sentence = dup_sentence (self, &n_days);

  gtk_label_set_text (self->sentence, sentence);
  gtk_widget_set_sensitive (self->plan, n_days > 0);
}

static void
plan_cb (CanevasSeriesPopover *self)
{
  g_autoptr (CanevasRecord) body = dup_body (self);
  g_autofree char *from = dup_day (self->from);
  g_autofree char *to = dup_day (self->to);
  g_autoptr (GError) error = NULL;
  guint n;

  if (!gtk_widget_get_sensitive (self->plan))
    return;
  n = canevas_meeting_series_insert (body, from, to, gtk_editable_get_text (GTK_EDITABLE (self->hour)),
                                     gtk_editable_get_text (GTK_EDITABLE (self->place)), &error);
  gtk_popover_popdown (GTK_POPOVER (self));
  if (error != NULL)
    canevas_page_report (gtk_widget_get_parent (GTK_WIDGET (self)), _("No meeting was planned"), error);
  else
    g_signal_emit (self, signals[PLANNED], 0, n);
}

static void
names_cb (CanevasSeriesPopover *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->bodies));

  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), NULL);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) body = g_list_model_get_item (G_LIST_MODEL (self->bodies), i);

      gtk_string_list_append (self->names, canevas_record_get_title (body));
    }
}

/* Six months from today: what one plans at a time. */
static void
show_cb (CanevasSeriesPopover *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) later = g_date_time_add_months (now, 6);
  g_autofree char *from = g_date_time_format (now, "%d/%m/%Y");
  g_autofree char *to = g_date_time_format (later, "%d/%m/%Y");

  if (canevas_typed_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->from))))
    gtk_editable_set_text (GTK_EDITABLE (self->from), from);
  if (canevas_typed_is_blank (gtk_editable_get_text (GTK_EDITABLE (self->to))))
    gtk_editable_set_text (GTK_EDITABLE (self->to), to);
  update (self);
}

static GtkWidget *
attach (GtkGrid *grid, int row, const char *text, GtkWidget *field)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "xalign", 0.0f, NULL);

  gtk_grid_attach (grid, label, 0, row, 1, 1);
  gtk_grid_attach (grid, field, 1, row, 1, 1);
  gtk_widget_set_hexpand (field, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (field), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  return field;
}

static GtkEntry *
attach_entry (CanevasSeriesPopover *self, GtkGrid *grid, int row, const char *text)
{
  GtkWidget *entry = g_object_new (GTK_TYPE_ENTRY, "enable-undo", FALSE, "width-chars", 18, NULL);

  g_signal_connect_object (entry, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (entry, "activate", G_CALLBACK (plan_cb), self, G_CONNECT_SWAPPED);
  return GTK_ENTRY (attach (grid, row, text, entry));
}

static void
canevas_series_popover_dispose (GObject *object)
{
  CanevasSeriesPopover *self = CANEVAS_SERIES_POPOVER (object);

  g_clear_object (&self->bodies);
  g_clear_object (&self->names);
  G_OBJECT_CLASS (canevas_series_popover_parent_class)->dispose (object);
}

static void
canevas_series_popover_class_init (CanevasSeriesPopoverClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = canevas_series_popover_dispose;
  signals[PLANNED] = g_signal_new ("planned", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                   G_TYPE_UINT);
}

static void
canevas_series_popover_init (CanevasSeriesPopover *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "spacing", 10,
                                 "css-classes", (const char *[]) { "why", NULL }, NULL);
  GtkGrid *grid = g_object_new (GTK_TYPE_GRID, "row-spacing", 6, "column-spacing", 12, NULL);
  GtkWidget *down;

  self->names = gtk_string_list_new (NULL);
  down = gtk_drop_down_new (G_LIST_MODEL (g_object_ref (self->names)), NULL);
  self->body = GTK_DROP_DOWN (attach (grid, 0, _("Body"), down));
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (down)), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Body"),
                                  -1);
  self->from = attach_entry (self, grid, 1, _("First day"));
  self->to = attach_entry (self, grid, 2, _("Last day"));
  self->hour = attach_entry (self, grid, 3, _("Hour"));
  self->place = attach_entry (self, grid, 4, _("Place"));
  /* Room for three lines: a popover does not grow once it is open. */
  self->sentence = g_object_new (GTK_TYPE_LABEL, "xalign", 0.0f, "yalign", 0.0f, "wrap", TRUE, "width-chars", 40, "max-width-chars", 40,
                                 "height-request", 56, NULL);
  self->plan = g_object_new (GTK_TYPE_BUTTON, "label", _("Plan these meetings"), "halign", GTK_ALIGN_END, NULL);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (grid));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->sentence));
  gtk_box_append (GTK_BOX (box), self->plan);
  gtk_popover_set_child (GTK_POPOVER (self), box);
  g_signal_connect_swapped (self->body, "notify::selected", G_CALLBACK (update), self);
  g_signal_connect_swapped (self->plan, "clicked", G_CALLBACK (plan_cb), self);
  g_signal_connect (self, "show", G_CALLBACK (show_cb), NULL);
}

GtkWidget *
canevas_series_popover_new (CanevasList *bodies)
{
  CanevasSeriesPopover *self = g_object_new (CANEVAS_TYPE_SERIES_POPOVER, NULL);

  self->bodies = g_object_ref (bodies);
  g_signal_connect_object (bodies, "items-changed", G_CALLBACK (names_cb), self, G_CONNECT_SWAPPED);
  names_cb (self);
  return GTK_WIDGET (self);
}

void
canevas_series_popover_set_body (CanevasSeriesPopover *self, CanevasRecord *body)
{
  guint position;

  g_return_if_fail (CANEVAS_IS_SERIES_POPOVER (self));

  position = body != NULL ? canevas_list_find (self->bodies, canevas_record_get_id (body)) : 0;
  if (position != G_MAXUINT)
    gtk_drop_down_set_selected (self->body, position);
}
