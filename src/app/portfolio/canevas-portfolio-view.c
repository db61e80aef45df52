/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-portfolio-view.h"

#include "canevas-empty-state.h"
#include "canevas-portfolio.h"
#include "canevas-project.h"
#include "canevas-record-table.h"

#include <glib/gi18n-lib.h>

struct _CanevasPortfolioView
{
  CanevasView parent_instance;

  CanevasList *projects;
  CanevasRecordTable *table;
  CanevasInspector *inspector;
};

G_DEFINE_FINAL_TYPE (CanevasPortfolioView, canevas_portfolio_view, CANEVAS_TYPE_VIEW)

static const CanevasRecordColumn columns[] = {
  { "name", NULL, 140, TRUE, NULL },
  { "stage", NULL, 92, FALSE, NULL },
  { NULL, N_("State"), 96, FALSE, canevas_project_dup_health },
  { NULL, N_("Why"), 160, TRUE, canevas_project_dup_reasons },
  { "end_date", NULL, 108, FALSE, NULL },
  { NULL, N_("Next milestone"), 120, TRUE, canevas_project_dup_next_milestone },
  { NULL, N_("Time given"), 104, FALSE, canevas_project_dup_time_given },
};

/* What names and places a project; the rest is on its own pages. */
static const char *const project_fields[] = { "name", "subject", "stage", "unit", "start_date", "end_date", NULL };

static void
update (CanevasPortfolioView *self)
{
  canevas_view_show_content (CANEVAS_VIEW (self), g_list_model_get_n_items (G_LIST_MODEL (self->projects)) > 0);
}

static void
selected_cb (CanevasPortfolioView *self, CanevasRecord *project)
{
  canevas_inspector_set_record (self->inspector, project);
}

static void
open_projects (CanevasPortfolioView *self)
{
  canevas_page_go (GTK_WIDGET (self), "projects", NULL, NULL);
}

static GtkWidget *
build_content (CanevasPortfolioView *self)
{
  GtkWidget *box = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL, "css-classes",
                                 (const char *[]) { "page-content", NULL }, NULL);
  GtkWidget *table = canevas_record_table_new (canevas_page_get_store (CANEVAS_PAGE (self)), NULL, &canevas_project_type, _("Projects"),
                                               columns, G_N_ELEMENTS (columns));

  self->table = CANEVAS_RECORD_TABLE (table);
  canevas_record_table_hide_add (self->table);
  g_signal_connect_object (table, "selected", G_CALLBACK (selected_cb), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (box), table);
  return g_object_new (GTK_TYPE_SCROLLED_WINDOW, "child", box, "hscrollbar-policy", GTK_POLICY_NEVER, NULL);
}

static GtkWidget *
build_empty (CanevasPortfolioView *self)
{
  GtkWidget *empty = canevas_empty_state_new (
    CANEVAS_EMPTY_DRAWING_PROJECTS, _("No project yet"),
    _("All projects stand here side by side: how far they are, what is late, what comes next, how much time was given to them."),
    _("A review of projects, at a fixed rhythm, settles in minutes what waits for weeks."));

  canevas_empty_state_add_start (CANEVAS_EMPTY_STATE (empty), _("Go to the projects"), _("Begin with one."), G_CALLBACK (open_projects), self);
  return empty;
}

static void
canevas_portfolio_view_constructed (GObject *object)
{
  CanevasPortfolioView *self = CANEVAS_PORTFOLIO_VIEW (object);
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (self));

  G_OBJECT_CLASS (canevas_portfolio_view_parent_class)->constructed (object);

  self->projects = canevas_store_list (store, &canevas_project_type);
  self->inspector = canevas_view_add_inspector (CANEVAS_VIEW (self), _("Select a project to change its stage or its dates."));
  canevas_inspector_set_fields_of (self->inspector, &canevas_project_type, project_fields);
  canevas_view_set_contents (CANEVAS_VIEW (self), build_empty (self), build_content (self));
  g_signal_connect_object (store, "changed", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}

static void
canevas_portfolio_view_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_PORTFOLIO_VIEW (object)->projects);
  G_OBJECT_CLASS (canevas_portfolio_view_parent_class)->dispose (object);
}

static void
canevas_portfolio_view_class_init (CanevasPortfolioViewClass *klass)
{
  G_OBJECT_CLASS (klass)->constructed = canevas_portfolio_view_constructed;
  G_OBJECT_CLASS (klass)->dispose = canevas_portfolio_view_dispose;
}

static void
canevas_portfolio_view_init (CanevasPortfolioView *self)
{
}
