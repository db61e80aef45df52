/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-audience-months.h"

#include "canevas-audience-calendar.h"
#include "canevas-format.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define DATED_MARK "●"
#define RHYTHM_MARK "○"

struct _CanevasAudienceMonths
{
  AdwBin parent_instance;

  CanevasRecord *project;
  guint refresh_id;
};

G_DEFINE_FINAL_TYPE (CanevasAudienceMonths, canevas_audience_months, ADW_TYPE_BIN)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
clicked_cb (CanevasAudienceMonths *self, GtkButton *mark)
{
  g_signal_emit (self, signals[CHOSEN], 0, g_object_get_data (G_OBJECT (mark), "action"));
}

/* "sept. 2022" on two lines */
static GtkWidget *
create_month (const GDate *month)
{
  g_autofree char *name = canevas_format_day (month, CANEVAS_DATE_MONTH);
  g_auto (GStrv) parts = g_strsplit (name, "\302\240", 2);
  g_autofree char *title = g_strjoinv ("\n", parts);

  return g_object_new (GTK_TYPE_LABEL, "label", title, "justify", GTK_JUSTIFY_CENTER, "css-classes",
                       (const char *[]) { "caption", "dim-label", NULL }, NULL);
}

static GtkWidget *
create_mark (CanevasAudienceMonths *self, const CanevasAudience *audience, const CanevasAudienceAction *action,
             const GDate *month, CanevasHeard heard)
{
  g_autofree char *day = canevas_format_day (month, CANEVAS_DATE_MONTH);
  g_autofree char *what =
    g_strdup_printf ("%s\n%s · %s", canevas_record_get_text (action->record, "message"),
                     canevas_record_get_text (action->record, "channel"), canevas_record_get_text (action->record, "moment"));
  g_autofree char *where = g_strdup_printf (_("%s, %s"), audience->name, day);
  GtkWidget *mark = g_object_new (GTK_TYPE_BUTTON, "label", heard == CANEVAS_HEARD_BY_RHYTHM ? RHYTHM_MARK : DATED_MARK,
                                  "tooltip-text", what, "css-classes", (const char *[]) { "flat", NULL }, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, where,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, what, -1);
  g_object_set_data_full (G_OBJECT (mark), "action", g_object_ref (action->record), g_object_unref);
  g_signal_connect_object (mark, "clicked", G_CALLBACK (clicked_cb), self, G_CONNECT_SWAPPED);
  return mark;
}

static void
attach_marks (CanevasAudienceMonths *self, GtkGrid *grid, int row, const CanevasAudienceCalendar *calendar,
              const CanevasAudience *audience)
{
  for (guint month = 0; month < calendar->months->len; month++)
    {
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

      gtk_widget_set_halign (box, GTK_ALIGN_CENTER);
      for (guint i = 0; i < audience->actions->len; i++)
        {
          const CanevasAudienceAction *action = g_ptr_array_index (audience->actions, i);

          if (action->heard[month] != CANEVAS_HEARD_NOT)
            gtk_box_append (GTK_BOX (box), create_mark (self, audience, action, &g_array_index (calendar->months, GDate, month),
                                                        action->heard[month]));
        }
      gtk_grid_attach (grid, box, (int) month + 1, row, 1, 1);
    }
}

static GtkWidget *
create_grid (CanevasAudienceMonths *self, const CanevasAudienceCalendar *calendar)
{
  GtkGrid *grid = GTK_GRID (gtk_grid_new ());
  const int n_months = (int) calendar->months->len;

  for (int month = 0; month < n_months; month++)
    gtk_grid_attach (grid, create_month (&g_array_index (calendar->months, GDate, month)), month + 1, 0, 1, 1);
  for (guint i = 0; i < calendar->audiences->len; i++)
    {
      const CanevasAudience *audience = g_ptr_array_index (calendar->audiences, i);
      const int row = (int) i + 1;

      gtk_grid_attach (grid, g_object_new (GTK_TYPE_LABEL, "label", audience->name, "xalign", 0.0f, "css-classes",
                                           (const char *[]) { "audience", NULL }, NULL), 0, row, 1, 1);
      if (canevas_audience_hears_nothing (audience))
        gtk_grid_attach (grid,
                         g_object_new (GTK_TYPE_LABEL, "label", _("Nothing in any month of the project"), "xalign", 0.0f,
                                       "css-classes", (const char *[]) { "warning", NULL }, NULL),
                         1, row, n_months, 1);
      else
        attach_marks (self, grid, row, calendar, audience);
    }
  return GTK_WIDGET (grid);
}

static void
refresh (CanevasAudienceMonths *self)
{
  g_autoptr (CanevasAudienceCalendar) calendar = NULL;
  GtkWidget *box;

  adw_bin_set_child (ADW_BIN (self), NULL);
  if (canevas_record_is_deleted (self->project))
    return;
  calendar = canevas_audience_calendar_new (self->project);
  if (calendar->months->len == 0 || calendar->audiences->len == 0)
    return;
  box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (box),
                  g_object_new (GTK_TYPE_LABEL, "label", _("Who hears what, month by month"), "xalign", 0.0f, "accessible-role",
                                GTK_ACCESSIBLE_ROLE_HEADING, "css-classes", (const char *[]) { "heading", NULL }, NULL));
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_LABEL, "label", _("● on a date   ○ at a rhythm"), "xalign", 0.0f,
                                               "css-classes", (const char *[]) { "caption", "dim-label", NULL }, NULL));
  /* A year fits; beyond, a bar that hides would hide that there are more months. */
  gtk_box_append (GTK_BOX (box), g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", create_grid (self, calendar),
                                               "vscrollbar-policy", GTK_POLICY_NEVER, "hscrollbar-policy",
                                               calendar->months->len > 12 ? GTK_POLICY_ALWAYS : GTK_POLICY_AUTOMATIC,
                                               "overlay-scrolling", FALSE, NULL));
  adw_bin_set_child (ADW_BIN (self), box);
}

static gboolean
refresh_cb (gpointer data)
{
  CanevasAudienceMonths *self = data;

  self->refresh_id = 0;
  refresh (self);
  return G_SOURCE_REMOVE;
}

/* Once after a burst is enough, and only while it can be seen. */
static void
changed_cb (CanevasAudienceMonths *self)
{
  if (self->refresh_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->refresh_id = g_idle_add (refresh_cb, self);
}

static void
canevas_audience_months_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (canevas_audience_months_parent_class)->map (widget);
  changed_cb (CANEVAS_AUDIENCE_MONTHS (widget));
}

static void
canevas_audience_months_dispose (GObject *object)
{
  CanevasAudienceMonths *self = CANEVAS_AUDIENCE_MONTHS (object);

  g_clear_handle_id (&self->refresh_id, g_source_remove);
  g_clear_object (&self->project);
  G_OBJECT_CLASS (canevas_audience_months_parent_class)->dispose (object);
}

static void
canevas_audience_months_class_init (CanevasAudienceMonthsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_audience_months_dispose;
  widget_class->map = canevas_audience_months_map;
  gtk_widget_class_set_css_name (widget_class, "audiencemonths");
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1,
                                  CANEVAS_TYPE_RECORD);
}

static void
canevas_audience_months_init (CanevasAudienceMonths *self)
{
}

GtkWidget *
canevas_audience_months_new (CanevasRecord *project)
{
  CanevasAudienceMonths *self = g_object_new (CANEVAS_TYPE_AUDIENCE_MONTHS, NULL);

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);

  self->project = g_object_ref (project);
  g_signal_connect_object (canevas_record_get_store (project), "changed", G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
