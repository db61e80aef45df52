/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-dashboard-view.h"

#include "canevas-attendance-chart.h"
#include "canevas-chart-drawing.h"
#include "canevas-empty-state.h"
#include "canevas-indicator-charts.h"
#include "canevas-indicator.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Points: as wide as a chart is read at once, without being scaled. */
#define WIDTH 600.0
#define HEIGHT 400.0

/* What is drawn; indicators follow, one each. */
typedef enum
{
  TARGETS,
  READINGS,
  ATTENDANCE,
  N_FIXED
} Chart;

struct _CanevasDashboardView
{
  CanevasDrawnView parent_instance;

  CanevasList *indicators;
  GtkDropDown *choice;
  GtkStringList *names;
};

G_DEFINE_FINAL_TYPE (CanevasDashboardView, canevas_dashboard_view, CANEVAS_TYPE_DRAWN_VIEW)

static CanevasRecord *
get_project (CanevasDashboardView *self)
{
  return canevas_page_get_record (CANEVAS_PAGE (self));
}

/* --- The drawing --- */

static CanevasScene *
draw_attendance (CanevasDashboardView *self, CanevasTextMeasure *measure, CanevasDrawingSize size, const char *today)
{
  g_autoptr (CanevasChartData) data =
    canevas_attendance_chart_data_new (canevas_page_get_store (CANEVAS_PAGE (self)), get_project (self));
  const CanevasChartOptions options = { .form = CANEVAS_CHART_LINE, .size = size, .width = WIDTH, .height = HEIGHT,
                                        .titled = size == CANEVAS_DRAWING_SCREEN, .subject = get_project (self), .today = today };

  return canevas_chart_drawing_new (data, measure, &options, NULL);
}

static CanevasScene *
canevas_dashboard_view_draw (CanevasDrawnView *view, CanevasTextMeasure *measure, CanevasDrawingSize size)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (view);
  g_autofree char *today = canevas_day_dup_today ();
  const guint chosen = gtk_drop_down_get_selected (self->choice);
  g_autoptr (CanevasRecord) indicator = NULL;

  switch (chosen)
    {
    case TARGETS:
      return canevas_indicators_chart_new (get_project (self), measure, size, WIDTH, 0, today);
    case READINGS:
      return canevas_double_reading_chart_new (get_project (self), measure, size, WIDTH, HEIGHT, today);
    case ATTENDANCE:
      return draw_attendance (self, measure, size, today);
    default:
      indicator = g_list_model_get_item (G_LIST_MODEL (self->indicators), chosen - N_FIXED);
      return indicator != NULL ? canevas_indicator_chart_new (indicator, measure, size, WIDTH, HEIGHT, today) : NULL;
    }
}

/* --- What can be chosen --- */

static void
name_charts (CanevasDashboardView *self)
{
  const char *fixed[] = { _("Indicators and targets"), _("Double reading"), _("How many come") };
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->indicators));
  const guint chosen = gtk_drop_down_get_selected (self->choice);
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < G_N_ELEMENTS (fixed); i++)
    g_ptr_array_add (names, g_strdup (fixed[i]));
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) indicator = g_list_model_get_item (G_LIST_MODEL (self->indicators), i);

      g_ptr_array_add (names, g_strdup (canevas_record_get_title (indicator)));
    }
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)), (const char *const *) names->pdata);
  gtk_drop_down_set_selected (self->choice, chosen < N_FIXED + n ? chosen : 0);
}

static gboolean
are_named (CanevasDashboardView *self)
{
  const guint n = g_list_model_get_n_items (G_LIST_MODEL (self->indicators));

  if (g_list_model_get_n_items (G_LIST_MODEL (self->names)) != N_FIXED + n)
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CanevasRecord) indicator = g_list_model_get_item (G_LIST_MODEL (self->indicators), i);

      if (g_strcmp0 (gtk_string_list_get_string (self->names, N_FIXED + i), canevas_record_get_title (indicator)) != 0)
        return FALSE;
    }
  return TRUE;
}

static void
canevas_dashboard_view_update (CanevasDrawnView *view)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (view);

  if (!are_named (self))
    name_charts (self);
}

static void
canevas_dashboard_view_add_options (CanevasDrawnView *view, GtkBox *options)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (view);

  self->indicators = canevas_store_children (canevas_page_get_store (CANEVAS_PAGE (self)), &canevas_indicator_type,
                                             canevas_record_get_id (get_project (self)));
  self->names = gtk_string_list_new (NULL);
  self->choice = canevas_drawn_view_add_choice (view, options, G_LIST_MODEL (self->names), _("Chart"), 220);
  name_charts (self);
}

/* --- The view --- */

static char *
canevas_dashboard_view_dup_title (CanevasDrawnView *view)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (view);

  return g_strdup (gtk_string_list_get_string (self->names, gtk_drop_down_get_selected (self->choice)));
}

static void
go_to_indicators (CanevasDrawnView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "indicators");
}

static GtkWidget *
canevas_dashboard_view_create_empty (CanevasDrawnView *self)
{
  GtkWidget *empty =
    canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_DECISIONS, _("Nothing to draw here yet"),
                             _("The board draws indicators against their targets, results against change of posture, and how many come "
                               "to meetings and sessions."),
                             _("A figure is worth a chart when it changes what one decides."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Go to the indicators"), _("Their measures are drawn as they are typed."),
                                 G_CALLBACK (go_to_indicators), self);
  return empty;
}

static void
canevas_dashboard_view_dispose (GObject *object)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (object);

  g_clear_object (&self->indicators);
  G_OBJECT_CLASS (canevas_dashboard_view_parent_class)->dispose (object);
}

static void
canevas_dashboard_view_class_init (CanevasDashboardViewClass *klass)
{
  static const char *const tables[] = { "measure", "indicator", "reading", "meeting", "session", NULL };
  CanevasDrawnViewClass *view_class = CANEVAS_DRAWN_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_dashboard_view_dispose;
  view_class->draw = canevas_dashboard_view_draw;
  view_class->dup_title = canevas_dashboard_view_dup_title;
  view_class->create_empty = canevas_dashboard_view_create_empty;
  view_class->add_options = canevas_dashboard_view_add_options;
  view_class->update = canevas_dashboard_view_update;
  view_class->tables = tables;
}

static void
canevas_dashboard_view_init (CanevasDashboardView *self)
{
}
