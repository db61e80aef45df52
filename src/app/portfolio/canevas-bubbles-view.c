/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-bubbles-view.h"

#include "canevas-portfolio-charts.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Points: as wide as a chart is read at once, without being scaled. */
#define WIDTH 600.0
#define HEIGHT 400.0

struct _CanevasBubblesView
{
  CanevasPortfolioDrawing parent_instance;
};

G_DEFINE_FINAL_TYPE (CanevasBubblesView, canevas_bubbles_view, CANEVAS_TYPE_PORTFOLIO_DRAWING)

static CanevasScene *
canevas_bubbles_view_draw (CanevasDrawnView *drawing, CanevasTextMeasure *measure, CanevasDrawingSize size)
{
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_portfolio_chart_new (canevas_page_get_store (CANEVAS_PAGE (drawing)), CANEVAS_PORTFOLIO_BUBBLES, NULL, measure,
                                      size, WIDTH, HEIGHT, today);
}

static GtkWidget *
canevas_bubbles_view_create_empty (CanevasDrawnView *drawing)
{
  return canevas_portfolio_drawing_create_empty (
    drawing, _("No project to compare yet"),
    _("Each project gets a circle: further right as it goes on, higher as it slips, larger as more time is given to it."),
    _("A large circle high up deserves an hour before many small ones do."));
}

static void
canevas_bubbles_view_class_init (CanevasBubblesViewClass *klass)
{
  CanevasDrawnViewClass *view_class = CANEVAS_DRAWN_VIEW_CLASS (klass);

  CANEVAS_PORTFOLIO_DRAWING_CLASS (klass)->title = N_("Stage and slip");
  view_class->outline = N_("Outline of the chart");
  view_class->hint = N_("Select a circle to change its project; a double click opens the project.");
  view_class->draw = canevas_bubbles_view_draw;
  view_class->create_empty = canevas_bubbles_view_create_empty;
}

static void
canevas_bubbles_view_init (CanevasBubblesView *self)
{
}
