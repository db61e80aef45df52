/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-dashboard-view.h"

#include "canevas-attendance-chart.h"
#include "canevas-chart-drawing.h"
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
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
  CanevasView parent_instance;

  CanevasList *indicators;
  CanevasDrawingPane *drawing;
  GtkDropDown *choice;
  GtkStringList *names;
  CanevasTextMeasure *measure;
  CanevasInspector *inspector;
  guint redraw_id;
};

G_DEFINE_FINAL_TYPE (CanevasDashboardView, canevas_dashboard_view, CANEVAS_TYPE_VIEW)

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

/* (transfer full) (nullable) */
static CanevasScene *
draw (CanevasDashboardView *self, CanevasTextMeasure *measure, CanevasDrawingSize size)
{
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

static gboolean
redraw_cb (gpointer data)
{
  CanevasDashboardView *self = data;
  g_autoptr (CanevasScene) scene = NULL;

  self->redraw_id = 0;
  if (canevas_record_is_deleted (get_project (self)))
    return G_SOURCE_REMOVE;
  scene = draw (self, self->measure, CANEVAS_DRAWING_SCREEN);
  canevas_canvas_set_scene (canevas_drawing_pane_get_canvas (self->drawing), scene);
  canevas_view_show_content (CANEVAS_VIEW (self), scene != NULL);
  return G_SOURCE_REMOVE;
}

/* Not before the burst of changes is over, and only while somebody sees it. */
static void
queue_redraw (CanevasDashboardView *self)
{
  if (self->redraw_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->redraw_id = g_idle_add (redraw_cb, self);
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
update (CanevasDashboardView *self)
{
  if (!are_named (self))
    name_charts (self);
  queue_redraw (self);
}

/* --- What is selected: the measure, the reading, the meeting of a point --- */

static void
selection_cb (CanevasDashboardView *self)
{
  static const char *const tables[] = { "measure", "indicator", "reading", "meeting", "session" };
  const char *id = canevas_canvas_get_selected (canevas_drawing_pane_get_canvas (self->drawing));
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  g_autoptr (CanevasRecord) record = NULL;

  for (guint i = 0; id != NULL && record == NULL && i < G_N_ELEMENTS (tables); i++)
    record = canevas_store_lookup (store, canevas_schema_find_type (canevas_store_get_schema (store), tables[i]), id);
  canevas_inspector_set_record (self->inspector, record);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);

  return draw (data, measure, size);
}

static gboolean
canevas_dashboard_view_export (CanevasPage *page)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (page);
  const char *title = gtk_string_list_get_string (self->names, gtk_drop_down_get_selected (self->choice));

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)))
    return FALSE;
  gtk_window_present (GTK_WINDOW (canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), title, title,
                                                              draw_for_paper, g_object_ref (self), g_object_unref)));
  return TRUE;
}

static gboolean
canevas_dashboard_view_search (CanevasPage *page)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (page);

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)))
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

/* --- The widget --- */

static void
go_to_indicators (CanevasDashboardView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "indicators");
}

static GtkWidget *
build_empty (CanevasDashboardView *self)
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

static GtkWidget *
build_options (CanevasDashboardView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_with_label (_("Export the chart…"));

  self->names = gtk_string_list_new (NULL);
  self->choice = GTK_DROP_DOWN (gtk_drop_down_new (G_LIST_MODEL (self->names), NULL));
  gtk_widget_set_size_request (GTK_WIDGET (self->choice), 220, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->choice), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->choice))),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Chart"), -1);
  name_charts (self);
  g_signal_connect_object (self->choice, "notify::selected", G_CALLBACK (queue_redraw), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (self->drawing));
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->choice));
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

static void
canevas_dashboard_view_map (GtkWidget *widget)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (widget);

  GTK_WIDGET_CLASS (canevas_dashboard_view_parent_class)->map (widget);
  g_clear_handle_id (&self->redraw_id, g_source_remove);
  redraw_cb (self);
}

static void
canevas_dashboard_view_constructed (GObject *object)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (object);
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));

  G_OBJECT_CLASS (canevas_dashboard_view_parent_class)->constructed (object);

  self->indicators = canevas_store_children (store, &canevas_indicator_type, canevas_record_get_id (get_project (self)));
  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the chart")));
  gtk_widget_set_vexpand (GTK_WIDGET (self->drawing), TRUE);
  g_signal_connect_object (canevas_drawing_pane_get_canvas (self->drawing), "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  self->inspector =
    canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a point to see what it stands for: arrows go from one to the next."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), GTK_WIDGET (self->drawing));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
}

static void
canevas_dashboard_view_dispose (GObject *object)
{
  CanevasDashboardView *self = CANEVAS_DASHBOARD_VIEW (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->measure);
  g_clear_object (&self->indicators);
  G_OBJECT_CLASS (canevas_dashboard_view_parent_class)->dispose (object);
}

static void
canevas_dashboard_view_class_init (CanevasDashboardViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_dashboard_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_dashboard_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_dashboard_view_map;
  page_class->export = canevas_dashboard_view_export;
  page_class->search = canevas_dashboard_view_search;
}

static void
canevas_dashboard_view_init (CanevasDashboardView *self)
{
}
