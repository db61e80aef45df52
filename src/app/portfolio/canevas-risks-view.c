/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-risks-view.h"

#include "canevas-portfolio-charts.h"
#include "canevas-project.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>

/* Points: as wide as a chart is read at once, without being scaled. */
#define WIDTH 600.0

struct _CanevasRisksView
{
  CanevasPortfolioDrawing parent_instance;

  CanevasList *projects;
  GtkStringList *names;
  GtkDropDown *choice;
};

G_DEFINE_FINAL_TYPE (CanevasRisksView, canevas_risks_view, CANEVAS_TYPE_PORTFOLIO_DRAWING)

static CanevasScene *
canevas_risks_view_draw (CanevasDrawnView *drawing, CanevasTextMeasure *measure, CanevasDrawingSize size)
{
  CanevasRisksView *self = CANEVAS_RISKS_VIEW (drawing);
  const guint chosen = gtk_drop_down_get_selected (self->choice);
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasRecord) project =
    chosen > 0 && chosen != GTK_INVALID_LIST_POSITION ? g_list_model_get_item (G_LIST_MODEL (self->projects), chosen - 1) : NULL;

  return canevas_portfolio_chart_new (canevas_page_get_store (CANEVAS_PAGE (drawing)), CANEVAS_PORTFOLIO_RISKS, project, measure,
                                      size, WIDTH, 0, today);
}

/* All projects first, then each. */
static GPtrArray *
list_names (CanevasRisksView *self)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (names, g_strdup (_("All projects")));
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->projects)); i++)
    {
      g_autoptr (CanevasRecord) project = g_list_model_get_item (G_LIST_MODEL (self->projects), i);

      g_ptr_array_add (names, g_strdup (canevas_record_get_title (project)));
    }
  return names;
}

static gboolean
are_named (CanevasRisksView *self, GPtrArray *names)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->names)) != names->len)
    return FALSE;
  for (guint i = 0; i < names->len; i++)
    if (g_strcmp0 (gtk_string_list_get_string (self->names, i), names->pdata[i]) != 0)
      return FALSE;
  return TRUE;
}

static void
canevas_risks_view_update (CanevasDrawnView *drawing)
{
  CanevasRisksView *self = CANEVAS_RISKS_VIEW (drawing);
  const guint chosen = gtk_drop_down_get_selected (self->choice);
  g_autoptr (GPtrArray) names = list_names (self);

  if (are_named (self, names))
    return;
  g_ptr_array_add (names, NULL);
  gtk_string_list_splice (self->names, 0, g_list_model_get_n_items (G_LIST_MODEL (self->names)),
                          (const char *const *) names->pdata);
  gtk_drop_down_set_selected (self->choice, chosen != GTK_INVALID_LIST_POSITION && chosen + 1 < names->len ? chosen : 0);
}

static void
canevas_risks_view_add_options (CanevasDrawnView *drawing, GtkBox *options)
{
  CanevasRisksView *self = CANEVAS_RISKS_VIEW (drawing);

  self->projects = canevas_store_list (canevas_page_get_store (CANEVAS_PAGE (drawing)), &canevas_project_type);
  self->names = gtk_string_list_new (NULL);
  self->choice = canevas_drawn_view_add_choice (drawing, options, G_LIST_MODEL (self->names), _("Risks of"), 200);
}

static GtkWidget *
canevas_risks_view_create_empty (CanevasDrawnView *drawing)
{
  return canevas_portfolio_drawing_create_empty (drawing, _("No risk here yet"),
                                                 _("The risks of all projects stand in one grid, by their likelihood and their "
                                                    "impact: what several projects fear shows at once."),
                                                 _("They are typed in the framing of each project, in its section “Risks”."));
}

static void
canevas_risks_view_dispose (GObject *object)
{
  g_clear_object (&CANEVAS_RISKS_VIEW (object)->projects);
  G_OBJECT_CLASS (canevas_risks_view_parent_class)->dispose (object);
}

static void
canevas_risks_view_class_init (CanevasRisksViewClass *klass)
{
  CanevasDrawnViewClass *view_class = CANEVAS_DRAWN_VIEW_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_risks_view_dispose;
  CANEVAS_PORTFOLIO_DRAWING_CLASS (klass)->title = N_("Risks of all projects");
  view_class->outline = N_("List of the risks");
  view_class->hint = N_("Select a risk to change its likelihood, its impact or its response; a double click opens its "
                            "project.");
  view_class->draw = canevas_risks_view_draw;
  view_class->update = canevas_risks_view_update;
  view_class->add_options = canevas_risks_view_add_options;
  view_class->create_empty = canevas_risks_view_create_empty;
}

static void
canevas_risks_view_init (CanevasRisksView *self)
{
}
