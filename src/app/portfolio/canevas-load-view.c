/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-load-view.h"

#include "canevas-portfolio-charts.h"
#include "canevas-unit.h"
#include "canevas-working-days.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Points: as wide as a chart is read at once, without being scaled. */
#define WIDTH 600.0

struct _CanevasLoadView
{
  CanevasPortfolioDrawing parent_instance;

  GtkDropDown *grouping;
};

G_DEFINE_FINAL_TYPE (CanevasLoadView, canevas_load_view, CANEVAS_TYPE_PORTFOLIO_DRAWING)

static gboolean
is_by_role (CanevasLoadView *self)
{
  return gtk_drop_down_get_selected (self->grouping) == 1;
}

static CanevasScene *
canevas_load_view_draw (CanevasDrawnView *drawing, CanevasTextMeasure *measure, CanevasDrawingSize size)
{
  const CanevasPortfolioChart chart =
    is_by_role (CANEVAS_LOAD_VIEW (drawing)) ? CANEVAS_PORTFOLIO_LOAD_ROLES : CANEVAS_PORTFOLIO_LOAD_UNITS;
  g_autofree char *today = canevas_day_dup_today ();

  return canevas_portfolio_chart_new (canevas_page_get_store (CANEVAS_PAGE (drawing)), chart, NULL, measure, size, WIDTH, 0,
                                      today);
}

/* --- The people of a unit: in its pane alone --- */

static GtkWidget *
create_people (const CanevasPortfolioLoad *load, const CanevasLoadGroup *group)
{
  GtkWidget *people = adw_preferences_group_new ();

  adw_preferences_group_set_title (ADW_PREFERENCES_GROUP (people), _("Time of those who take part"));
  adw_preferences_group_set_description (ADW_PREFERENCES_GROUP (people), _("To see who is asked for too much and take something "
                                                                            "off them: in the alphabet, and for this unit only. "
                                                                            "Nobody is compared."));
  for (guint i = 0; i < group->people->len; i++)
    {
      const CanevasLoadPerson *person = group->people->pdata[i];
      g_autofree char *sentence = canevas_portfolio_load_dup_sentence (load, person->months);
      g_autofree char *text = g_strjoin ("\n", person->functions, sentence, NULL);
      GtkWidget *row = g_object_new (ADW_TYPE_ACTION_ROW, "use-markup", FALSE, "title", person->name, "subtitle", text,
                                     "title-lines", 0, "subtitle-lines", 0, NULL);

      adw_preferences_group_add (ADW_PREFERENCES_GROUP (people), row);
    }
  return people;
}

/* A cell is called after its unit, and its month: "UNIT:3". */
static void
canevas_load_view_selected (CanevasDrawnView *drawing, const char *id, CanevasRecord *record)
{
  CanevasStore *store = canevas_page_get_store (CANEVAS_PAGE (drawing));
  const char *colon = id != NULL ? strrchr (id, ':') : NULL;
  g_autofree char *name = colon != NULL ? g_strndup (id, (gsize) (colon - id)) : NULL;
  g_autofree char *today = canevas_day_dup_today ();
  g_autoptr (CanevasRecord) unit = name != NULL && *name != '\0' ? canevas_store_lookup (store, &canevas_unit_type, name) : NULL;
  g_autoptr (CanevasPortfolioLoad) load = NULL;
  const CanevasLoadGroup *group;

  if (unit == NULL || is_by_role (CANEVAS_LOAD_VIEW (drawing)))
    return;
  load = canevas_portfolio_load_new (store, today, CANEVAS_LOAD_BY_UNIT);
  group = canevas_portfolio_load_find (load, name);
  canevas_inspector_set_record (canevas_drawn_view_get_inspector (drawing), unit);
  if (group != NULL)
    canevas_inspector_prepend (canevas_drawn_view_get_inspector (drawing), create_people (load, group));
}

/* --- The widget --- */

static void
canevas_load_view_add_options (CanevasDrawnView *drawing, GtkBox *options)
{
  const char *const names[] = { _("By unit"), _("By kind of role"), NULL };

  CANEVAS_LOAD_VIEW (drawing)->grouping =
    canevas_drawn_view_add_choice (drawing, options, G_LIST_MODEL (gtk_string_list_new (names)), _("Whose time"), -1);
}

static GtkWidget *
canevas_load_view_create_empty (CanevasDrawnView *drawing)
{
  return canevas_portfolio_drawing_create_empty (drawing, _("No time given yet"),
                                                 _("What all projects ask of each unit, month by month, stands against the time "
                                                    "that was given: where somebody is asked for more, it shows."),
                                                 _("Say in the team of each project how many days a month are taken off the "
                                                    "usual work of each role."));
}

static void
canevas_load_view_class_init (CanevasLoadViewClass *klass)
{
  CanevasDrawnViewClass *view_class = CANEVAS_DRAWN_VIEW_CLASS (klass);

  CANEVAS_PORTFOLIO_DRAWING_CLASS (klass)->title = N_("Time given across projects");
  view_class->outline = N_("List of the months");
  view_class->hint = N_("Select a month of a unit to see whom its projects ask for more than was given. This protects "
                            "people; it never ranks or "
                            "watches them.");
  view_class->draw = canevas_load_view_draw;
  view_class->add_options = canevas_load_view_add_options;
  view_class->create_empty = canevas_load_view_create_empty;
  view_class->selected = canevas_load_view_selected;
}

static void
canevas_load_view_init (CanevasLoadView *self)
{
}
