/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-attendance-view.h"

#include "canevas-attendance-chart.h"
#include "canevas-authority.h"
#include "canevas-chart-drawing.h"
#include "canevas-empty-state.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Points: as wide as a chart is read at once, without being scaled. */
#define WIDTH 600.0
#define HEIGHT 400.0

struct _CanevasAttendanceView
{
  CanevasDrawnView parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasAttendanceView, canevas_attendance_view, CANEVAS_TYPE_DRAWN_VIEW)

static CanevasScene *
canevas_attendance_view_draw (CanevasDrawnView *self, CanevasTextMeasure *measure, CanevasDrawingSize size)
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

static char *
canevas_attendance_view_dup_title (CanevasDrawnView *self)
{
  return g_strdup (_("Attendance"));
}

static void
go_to_sessions (CanevasDrawnView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "view.show", "s", "sessions");
}

static GtkWidget *
canevas_attendance_view_create_empty (CanevasDrawnView *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_MEETINGS, _("Nobody has been counted yet"),
    _("Say of each session how many were expected and how many came: the trend of each community draws itself. Numbers only, never names."),
    _("A community that empties is telling something: of its subject, its hour or its rhythm."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Go to the sessions"), _("Each has its two numbers."),
                                 G_CALLBACK (go_to_sessions), self);
  return empty;
}

static void
canevas_attendance_view_class_init (CanevasAttendanceViewClass *klass)
{
  static const char *const tables[] = { "session", NULL };
  CanevasDrawnViewClass *view_class = CANEVAS_DRAWN_VIEW_CLASS (klass);

  view_class->draw = canevas_attendance_view_draw;
  view_class->dup_title = canevas_attendance_view_dup_title;
  view_class->create_empty = canevas_attendance_view_create_empty;
  view_class->tables = tables;
}

static void
canevas_attendance_view_init (CanevasAttendanceView *self)
{
}
