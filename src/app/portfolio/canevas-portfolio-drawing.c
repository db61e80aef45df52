/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-portfolio-drawing.h"

#include "canevas-empty-state.h"
#include "canevas-project.h"

#include <glib/gi18n-lib.h>

G_DEFINE_ABSTRACT_TYPE (CanevasPortfolioDrawing, canevas_portfolio_drawing, CANEVAS_TYPE_DRAWN_VIEW)

/* What names and places a project; the rest is on its own pages. */
static const char *const project_fields[] = { "name", "subject", "stage", "unit", "start_date", "end_date", NULL };

static void
activated_cb (CanevasDrawnView *self, const char *id)
{
  g_autoptr (CanevasRecord) record = canevas_drawn_view_dup_record (self, id);
  g_autoptr (CanevasRecord) project = record != NULL ? canevas_project_find_of (record) : NULL;

  if (project != NULL)
    canevas_page_go (GTK_WIDGET (self), "framing", project, record != project ? record : NULL);
}

static char *
canevas_portfolio_drawing_dup_title (CanevasDrawnView *self)
{
  return g_strdup (g_dgettext (GETTEXT_PACKAGE, CANEVAS_PORTFOLIO_DRAWING_GET_CLASS (self)->title));
}

static void
canevas_portfolio_drawing_constructed (GObject *object)
{
  CanevasDrawnView *self = CANEVAS_DRAWN_VIEW (object);

  G_OBJECT_CLASS (canevas_portfolio_drawing_parent_class)->constructed (object);

  g_signal_connect_object (canevas_drawn_view_get_canvas (self), "activated", G_CALLBACK (activated_cb), self, G_CONNECT_SWAPPED);
  canevas_inspector_set_fields_of (canevas_drawn_view_get_inspector (self), &canevas_project_type, project_fields);
}

static void
canevas_portfolio_drawing_class_init (CanevasPortfolioDrawingClass *klass)
{
  static const char *const tables[] = { "project", "milestone", "risk", NULL };
  CanevasDrawnViewClass *view_class = CANEVAS_DRAWN_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->constructed = canevas_portfolio_drawing_constructed;
  view_class->tables = tables;
  view_class->dup_title = canevas_portfolio_drawing_dup_title;
}

static void
canevas_portfolio_drawing_init (CanevasPortfolioDrawing *self)
{
}

static void
open_projects (CanevasDrawnView *self)
{
  canevas_page_go (GTK_WIDGET (self), "projects", NULL, NULL);
}

GtkWidget *
canevas_portfolio_drawing_create_empty (CanevasDrawnView *self, const char *title, const char *purpose, const char *advice)
{
  GtkWidget *empty = canevas_empty_state_new (CANEVAS_EMPTY_DRAWING_PROJECTS, title, purpose, advice);

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Go to the projects"), _("Open one, or begin one."),
                                 G_CALLBACK (open_projects), self);
  return empty;
}
