/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-portfolio-charts.h"
#include "canevas-portfolio-timeline.h"

#include "canevas-avoid-period.h"
#include "canevas-milestone.h"
#include "canevas-person.h"
#include "canevas-project.h"
#include "canevas-risk.h"
#include "canevas-role.h"
#include "canevas-scene-private.h"
#include "canevas-scene-write.h"
#include "canevas-schema.h"
#include "canevas-unit.h"

/* All projects drawn together: none, one, and more than anybody follows. */

#define TODAY "2027-03-10"
/* What holds the ink of a text in a line of its leading. */
#define SLACK 0.6

typedef struct
{
  CanevasStore *store;
  CanevasTextMeasure *measure;
} Fixture;

static CanevasRecord *
add (Fixture *fixture, const CanevasRecordType *type, CanevasRecord *parent, const char *field, const char *text)
{
  g_autoptr (GError) error = NULL;
  CanevasRecord *record = canevas_store_add (fixture->store, type, parent, &error);

  g_assert_no_error (error);
  g_assert_true (canevas_record_set_text (record, field, text, &error));
  return record;
}

static void
set (CanevasRecord *record, const char *field, const char *text)
{
  g_assert_true (canevas_record_set_text (record, field, text, NULL));
}

static void
add_milestone (Fixture *fixture, CanevasRecord *project, const char *name, const char *due)
{
  g_autoptr (CanevasRecord) milestone = add (fixture, &canevas_milestone_type, project, "name", name);

  set (milestone, "due", due);
}

static void
add_risk (Fixture *fixture, CanevasRecord *project, const char *statement, guint likelihood, guint impact)
{
  g_autoptr (CanevasRecord) risk = add (fixture, &canevas_risk_type, project, "statement", statement);

  g_assert_true (canevas_record_set_integer (risk, "likelihood", likelihood, NULL));
  g_assert_true (canevas_record_set_integer (risk, "impact", impact, NULL));
}

/* (transfer full) */
static CanevasRecord *
add_project (Fixture *fixture, const char *name, const char *stage, double relief)
{
  CanevasRecord *project = add (fixture, &canevas_project_type, NULL, "name", name);
  g_autoptr (CanevasRecord) unit = add (fixture, &canevas_unit_type, NULL, "name", "Direction de la relation aux usagers");
  g_autoptr (CanevasRecord) person = add (fixture, &canevas_person_type, unit, "position", "Cheffe de projet");
  g_autoptr (CanevasRecord) role = add (fixture, &canevas_role_type, project, "position", "Cheffe de projet");

  set (project, "stage", stage);
  set (project, "start_date", "2026-10-05");
  set (project, "end_date", "2027-09-30");
  g_assert_true (canevas_record_set_reference (role, "person", person, NULL));
  g_assert_true (canevas_record_set_decimal (role, "relief", relief, NULL));
  return project;
}

static void
set_up (Fixture *fixture, gconstpointer data)
{
  fixture->store = canevas_store_new_in_memory (canevas_schema_get_default (), NULL);
  fixture->measure = canevas_text_measure_new (NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer data)
{
  g_object_unref (fixture->measure);
  g_object_unref (fixture->store);
}

static void
fill (Fixture *fixture, guint n)
{
  static const char *const stages[] = { "idea", "framing", "running", "evaluation", "closed", "running" };
  static const char *const names[] = { "Choix du lieu", "Règlement présenté au comité social territorial", "Ouverture", "Bilan" };
  static const char *const days[] = { "2026-12-18", "2027-01-08", "2027-01-22", "2027-09-30" };

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *name = g_strdup_printf ("Projet numéro %u de la communauté", i + 1);
      g_autoptr (CanevasRecord) project = add_project (fixture, name, stages[i % G_N_ELEMENTS (stages)], 1 + i % 9);

      for (guint k = 0; k < G_N_ELEMENTS (names); k++)
        {
          g_autofree char *risk = g_strdup_printf ("Risque %u du projet numéro %u", k + 1, i + 1);

          add_milestone (fixture, project, names[k], days[k]);
          add_risk (fixture, project, risk, 1 + (i + k) % 4, 1 + i % 4);
        }
    }
}

/* No label on another, and all of them on the drawing. Returns: how many */
static guint
check_labels (CanevasScene *scene)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
  g_autoptr (GArray) texts = g_array_new (FALSE, FALSE, sizeof (CanevasRectangle));
  CanevasRectangle bounds;

  canevas_scene_get_bounds (scene, &bounds);
  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);
      const CanevasRectangle whole = { shape->x, shape->y, shape->width, shape->height };
      const CanevasRectangle text = canevas_rectangle_grow (&whole, -SLACK);

      if (shape->kind != CANEVAS_SHAPE_TEXT)
        continue;
      if (!canevas_rectangle_contains (&bounds, &text))
        g_error ("A text at %.0f, %.0f leaves the drawing", text.x, text.y);
      for (guint k = 0; k < texts->len; k++)
        if (canevas_rectangle_overlaps (&text, &g_array_index (texts, CanevasRectangle, k)))
          g_error ("Texts overlap at %.0f, %.0f", text.x, text.y);
      g_array_append_val (texts, text);
    }
  return texts->len;
}

static const CanevasGroup *
find (CanevasScene *scene, const char *id)
{
  const guint number = canevas_scene_find_group (scene, id);

  return number != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, number) : NULL;
}

/* --- Over time --- */

static CanevasScene *
draw_timeline (Fixture *fixture, double scale)
{
  g_autoptr (CanevasPortfolioTimeline) timeline =
      canevas_portfolio_timeline_new (fixture->store, canevas_day_number_parse (TODAY));
  const CanevasGanttOptions options = { .size = scale > 0 ? CANEVAS_DRAWING_SCREEN : CANEVAS_DRAWING_FIGURE, .scale = scale };

  return canevas_gantt_new (canevas_portfolio_timeline_get (timeline), fixture->measure, &options, NULL);
}

/* The bar, its stage and how it is, and its milestones, are seen and said; nobody drags a project away. */
static void
test_timeline (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = add_project (fixture, "Accueil unique", "running", 4);
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;
  const CanevasGroup *group;

  add_milestone (fixture, project, "Choix du lieu", "2027-03-01");
  add_milestone (fixture, project, "Ouverture", "2027-09-15");
  scene = draw_timeline (fixture, CANEVAS_GANTT_SCALE_MONTH);
  group = find (scene, canevas_record_get_id (project));
  g_assert_nonnull (group);
  g_assert_cmpstr (group->label, ==,
                   "Accueil unique, from 5\302\240October\302\2402026 to 30\302\240September\302\2402027, Under way · To be "
                   "watched");
  g_assert_cmpint (group->flags & CANEVAS_GROUP_MOVABLE, ==, 0);
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "Choix du lieu, on 1\302\240March\302\2402027"));
  g_assert_nonnull (strstr (outline, "Today"));
}

/* At any scale, and on paper, names of milestones keep off each other; those that find no room are still said. */
static void
test_many_over_time (Fixture *fixture, gconstpointer data)
{
  static const double scales[] = { CANEVAS_GANTT_SCALE_DAY, CANEVAS_GANTT_SCALE_WEEK, CANEVAS_GANTT_SCALE_MONTH,
                                   CANEVAS_GANTT_SCALE_YEAR, 0 };
  g_autoptr (CanevasRecord) period = add (fixture, &canevas_avoid_period_type, NULL, "name", "Vacances d’été");
  g_autoptr (CanevasPortfolioTimeline) timeline = NULL;
  g_autoptr (CanevasGanttPages) pages = NULL;

  set (period, "yearly_from", "07-10");
  set (period, "yearly_until", "08-25");
  fill (fixture, 40);
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    {
      g_autoptr (CanevasScene) scene = draw_timeline (fixture, scales[i]);
      g_autofree char *outline = canevas_scene_dup_outline (scene);

      g_assert_cmpuint (check_labels (scene), >, 80);
      g_assert_nonnull (strstr (outline, "Règlement présenté au comité social territorial, on 8"));
    }
  timeline = canevas_portfolio_timeline_new (fixture->store, canevas_day_number_parse (TODAY));
  pages = canevas_gantt_pages_new (canevas_portfolio_timeline_get (timeline), fixture->measure, NULL);
  for (guint i = 0; i < canevas_gantt_pages_get_n (pages); i++)
    {
      g_autoptr (CanevasScene) page = canevas_gantt_pages_draw (pages, i);

      check_labels (page);
    }
}

/* Some months with a letter and others without would be no calendar. */
static void
test_quarters (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (GBytes) svg = NULL;
  g_autofree char *text = NULL;

  project = add_project (fixture, "Schéma directeur", "running", 2);
  set (project, "end_date", "2031-12-31");
  scene = draw_timeline (fixture, 0);
  svg = canevas_scene_write_svg (scene, NULL, NULL);
  text = g_strndup (g_bytes_get_data (svg, NULL), g_bytes_get_size (svg));
  g_assert_nonnull (strstr (text, ">Q2<"));
  g_assert_null (strstr (text, ">J<"));
}

/* A project without a day keeps its line, and says so. */
static void
test_undated (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = add (fixture, &canevas_project_type, NULL, "name", "Cantine");
  g_autoptr (CanevasScene) scene = draw_timeline (fixture, CANEVAS_GANTT_SCALE_MONTH);
  const CanevasGroup *group = find (scene, canevas_record_get_id (project));

  g_assert_cmpstr (group->label, ==, "Cantine, Being framed · On course · no dates yet");
  check_labels (scene);
}

/* --- Charts --- */

static CanevasScene *
draw (Fixture *fixture, CanevasPortfolioChart chart, CanevasRecord *project, CanevasDrawingSize size)
{
  return canevas_portfolio_chart_new (fixture->store, chart, project, fixture->measure, size, 0, 0, TODAY);
}

/* Without a project there is nothing to draw; with one, and with forty, labels keep off each other on screen and on sheets. */
static void
test_charts (Fixture *fixture, gconstpointer data)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_FIGURE, CANEVAS_DRAWING_A4,
                                              CANEVAS_DRAWING_A3 };
  static const guint numbers[] = { 1, 40 };

  for (guint chart = 0; chart <= CANEVAS_PORTFOLIO_LOAD_ROLES; chart++)
    {
      g_autoptr (CanevasScene) scene = draw (fixture, chart, NULL, CANEVAS_DRAWING_SCREEN);

      g_assert_null (scene);
    }
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      fill (fixture, numbers[i]);
      for (guint chart = 0; chart <= CANEVAS_PORTFOLIO_LOAD_ROLES; chart++)
        for (guint k = 0; k < G_N_ELEMENTS (sizes); k++)
          {
            g_autoptr (CanevasScene) scene = draw (fixture, chart, NULL, sizes[k]);

            g_assert_cmpuint (check_labels (scene), >, 5);
          }
    }
}

/* Further along its stage is further right, later is higher, more time is larger; how it is shows by a sign of its own. */
static void
test_bubbles (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) early = add_project (fixture, "Accueil unique", "framing", 2);
  g_autoptr (CanevasRecord) late = add_project (fixture, "Télétravail", "running", 8);
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (CanevasChartData) figures = NULL;
  g_autofree char *table = NULL;
  const CanevasGroup *first, *second;

  add_milestone (fixture, late, "Ouverture", "2027-01-15");
  scene = draw (fixture, CANEVAS_PORTFOLIO_BUBBLES, NULL, CANEVAS_DRAWING_SCREEN);
  first = find (scene, canevas_record_get_id (early));
  second = find (scene, canevas_record_get_id (late));
  g_assert_cmpfloat (first->bounds.x, <, second->bounds.x);
  g_assert_cmpfloat (first->bounds.y, >, second->bounds.y);
  g_assert_cmpfloat_with_epsilon (second->bounds.width / first->bounds.width, 2, 0.1);
  g_assert_nonnull (strstr (second->description, "54\302\240days; Under way; 1 milestone is past and not reached."));
  figures = canevas_portfolio_chart_data_new (fixture->store, CANEVAS_PORTFOLIO_BUBBLES, NULL, TODAY);
  table = canevas_chart_data_dup_table (figures);
  g_assert_nonnull (strstr (table, "In difficulty\tTélétravail\tUnder way\t54\t8\302\240days\n"));
  g_assert_nonnull (strstr (table, "On course\tAccueil unique\tBeing framed\t0\t2\302\240days\n"));
}

/* Risks stand with their project, those of a closed one are left out; one project can be looked at alone. */
static void
test_risks (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = add_project (fixture, "Accueil unique", "framing", 2);
  g_autoptr (CanevasRecord) other = add_project (fixture, "Télétravail", "running", 8);
  g_autoptr (CanevasRecord) closed = add_project (fixture, "Réunions", "closed", 1);
  g_autoptr (CanevasChartData) all = NULL;
  g_autoptr (CanevasChartData) one = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  add_risk (fixture, project, "Retard des travaux", 4, 4);
  add_risk (fixture, other, "Agents oubliés", 4, 4);
  add_risk (fixture, closed, "Trop de réunions", 4, 4);
  all = canevas_portfolio_chart_data_new (fixture->store, CANEVAS_PORTFOLIO_RISKS, NULL, TODAY);
  g_assert_cmpstr (all->title, ==, "All projects: 2 risks, 2 of them high");
  scene = draw (fixture, CANEVAS_PORTFOLIO_RISKS, NULL, CANEVAS_DRAWING_SCREEN);
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "Agents oubliés – Télétravail"));
  g_assert_nonnull (strstr (outline, "Retard des travaux – Accueil unique — likelihood 4, impact 4: high"));
  g_assert_null (strstr (outline, "Trop de réunions"));
  one = canevas_portfolio_chart_data_new (fixture->store, CANEVAS_PORTFOLIO_RISKS, project, TODAY);
  g_assert_cmpstr (one->title, ==, "Accueil unique: 1 risk, 1 of them high");
}

/* Units and kinds of role are told, people are not; what is too much is marked and said. */
static void
test_load (Fixture *fixture, gconstpointer data)
{
  g_autoptr (CanevasRecord) project = add_project (fixture, "Accueil unique", "running", 30);
  g_autoptr (GPtrArray) roles = canevas_store_collect_children (project, &canevas_role_type);
  g_autoptr (CanevasRecord) person = canevas_record_get_reference (roles->pdata[0], "person");
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  set (person, "family_name", "Dupont");
  scene = draw (fixture, CANEVAS_PORTFOLIO_LOAD_UNITS, NULL, CANEVAS_DRAWING_SCREEN);
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "Direction de la relation aux usagers"));
  g_assert_nonnull (strstr (outline, "30\302\240days; 30 given, 8 beyond"));
  g_assert_null (strstr (outline, "Dupont"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, test) g_test_add ("/portfolio/" name, Fixture, NULL, set_up, test, tear_down)
  ADD ("timeline", test_timeline);
  ADD ("quarters", test_quarters);
  ADD ("many-over-time", test_many_over_time);
  ADD ("undated", test_undated);
  ADD ("charts", test_charts);
  ADD ("bubbles", test_bubbles);
  ADD ("risks", test_risks);
  ADD ("load", test_load);
#undef ADD
  return g_test_run ();
}
