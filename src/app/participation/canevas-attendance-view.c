/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-attendance-view.h"

#include "canevas-attendance-chart.h"
#include "canevas-authority.h"
#include "canevas-chart-drawing.h"
#include "canevas-drawing-export.h"
#include "canevas-drawing-pane.h"
#include "canevas-empty-state.h"
#include "canevas-session.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

#define WIDTH 720.0
#define HEIGHT 400.0

struct _CanevasAttendanceView
{
  CanevasView parent_instance;

  CanevasDrawingPane *drawing;
  CanevasTextMeasure *measure;
  CanevasInspector *inspector;
  guint redraw_id;
};

G_DEFINE_FINAL_TYPE (CanevasAttendanceView, canevas_attendance_view, CANEVAS_TYPE_VIEW)

/* (transfer full) (nullable): nobody counted */
static CanevasScene *
draw (CanevasAttendanceView *self, CanevasTextMeasure *measure, CanevasDrawingSize size)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  g_autoptr (CanevasChartData) data = canevas_attendance_chart_data_new (store, NULL);
  g_autoptr (CanevasRecord) authority = canevas_authority_find (store);
  g_autofree char *today = canevas_day_dup_today ();
  const CanevasChartOptions options = { .form = CANEVAS_CHART_LINE, .size = size, .width = WIDTH, .height = HEIGHT,
                                        .titled = size == CANEVAS_DRAWING_SCREEN, .subject = authority, .today = today };

  /* A sheet says whose it is. */
  if (canevas_chart_data_count_values (data) == 0 || (canevas_drawing_size_is_framed (size) && authority == NULL))
    return NULL;
  return canevas_chart_drawing_new (data, measure, &options, NULL);
}

static gboolean
redraw_cb (gpointer data)
{
  CanevasAttendanceView *self = data;
  g_autoptr (CanevasScene) scene = draw (self, self->measure, CANEVAS_DRAWING_SCREEN);

  self->redraw_id = 0;
  canevas_canvas_set_scene (canevas_drawing_pane_get_canvas (self->drawing), scene);
  canevas_view_show_content (CANEVAS_VIEW (self), scene != NULL);
  return G_SOURCE_REMOVE;
}

/* Not before the burst of changes is over, and only while somebody sees it. */
static void
queue_redraw (CanevasAttendanceView *self)
{
  if (self->redraw_id == 0 && gtk_widget_get_mapped (GTK_WIDGET (self)))
    self->redraw_id = g_idle_add (redraw_cb, self);
}

/* The session of a point. */
static void
selection_cb (CanevasAttendanceView *self)
{
  const char *id = canevas_canvas_get_selected (canevas_drawing_pane_get_canvas (self->drawing));
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));
  g_autoptr (CanevasRecord) session = id != NULL ? canevas_store_lookup (store, &canevas_session_type, id) : NULL;

  canevas_inspector_set_record (self->inspector, session);
}

/* --- Going out --- */

static CanevasScene *
draw_for_paper (CanevasDrawingSize size, gpointer data)
{
  g_autoptr (CanevasTextMeasure) measure = canevas_text_measure_new (NULL);

  return draw (data, measure, size);
}

static gboolean
canevas_attendance_view_export (CanevasPage *page)
{
  CanevasAttendanceView *self = CANEVAS_ATTENDANCE_VIEW (page);

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)))
    return FALSE;
  gtk_window_present (GTK_WINDOW (canevas_drawing_export_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (page))), _("Attendance"),
                                                              _("Attendance"), draw_for_paper, g_object_ref (self), g_object_unref)));
  return TRUE;
}

static gboolean
canevas_attendance_view_search (CanevasPage *page)
{
  CanevasAttendanceView *self = CANEVAS_ATTENDANCE_VIEW (page);

  if (!canevas_view_shows_content (CANEVAS_VIEW (self)))
    return FALSE;
  canevas_drawing_pane_search (self->drawing);
  return TRUE;
}

/* --- The widget --- */

static void
go_to_sessions (CanevasAttendanceView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "sessions");
}

static GtkWidget *
build_empty (CanevasAttendanceView *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_MEETINGS, _("Nobody has been counted yet"),
    _("Say of each session how many were expected and how many came: the trend of each community draws itself. Numbers only, never names."),
    _("A community that empties is telling something: of its subject, its hour or its rhythm."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Go to the sessions"), _("Each has its two numbers."),
                                 G_CALLBACK (go_to_sessions), self);
  return empty;
}

static GtkWidget *
build_options (CanevasAttendanceView *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *export = gtk_button_new_with_label (_("Export the chart…"));

  g_signal_connect_object (export, "clicked", G_CALLBACK (canevas_page_export), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), canevas_drawing_pane_create_toggle (self->drawing));
  gtk_box_append (GTK_BOX (box), export);
  return box;
}

static void
canevas_attendance_view_map (GtkWidget *widget)
{
  CanevasAttendanceView *self = CANEVAS_ATTENDANCE_VIEW (widget);

  GTK_WIDGET_CLASS (canevas_attendance_view_parent_class)->map (widget);
  g_clear_handle_id (&self->redraw_id, g_source_remove);
  redraw_cb (self);
}

static void
canevas_attendance_view_constructed (GObject *object)
{
  CanevasAttendanceView *self = CANEVAS_ATTENDANCE_VIEW (object);

  G_OBJECT_CLASS (canevas_attendance_view_parent_class)->constructed (object);

  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  self->drawing = CANEVAS_DRAWING_PANE (canevas_drawing_pane_new (_("Outline of the chart")));
  gtk_widget_set_vexpand (GTK_WIDGET (self->drawing), TRUE);
  g_signal_connect_object (canevas_drawing_pane_get_canvas (self->drawing), "selection-changed", G_CALLBACK (selection_cb), self,
                           G_CONNECT_SWAPPED);
  self->inspector =
    canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a point to see what it stands for: arrows go from one to the next."));
  canevas_view_set_options (CANEVAS_VIEW (self), build_options (self));
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), GTK_WIDGET (self->drawing));
  g_signal_connect_object (canevas_page_get_store (CANEVAS_PAGE (self)), "changed", G_CALLBACK (queue_redraw), self, G_CONNECT_SWAPPED);
}

static void
canevas_attendance_view_dispose (GObject *object)
{
  CanevasAttendanceView *self = CANEVAS_ATTENDANCE_VIEW (object);

  g_clear_handle_id (&self->redraw_id, g_source_remove);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (canevas_attendance_view_parent_class)->dispose (object);
}

static void
canevas_attendance_view_class_init (CanevasAttendanceViewClass *klass)
{
  CanevasPageClass *page_class = CANEVAS_PAGE_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_attendance_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_attendance_view_dispose;
  GTK_WIDGET_CLASS (klass)->map = canevas_attendance_view_map;
  page_class->export = canevas_attendance_view_export;
  page_class->search = canevas_attendance_view_search;
}

static void
canevas_attendance_view_init (CanevasAttendanceView *self)
{
}
