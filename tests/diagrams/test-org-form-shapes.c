/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of the guide, other than the tree: what each must show. */
#include "canevas-language.h"
#include "canevas-person.h"
#include "canevas-unit.h"
#include "form-sample.h"
#include "org-chart-fixture.h"
#include "org-sample.h"

#include <math.h>
#include <string.h>

/* --- Ring --- */

static double
get_angle (CanevasPoint centre, CanevasRectangle box)
{
  const CanevasPoint middle = org_chart_fixture_get_middle (box);

  return atan2 (middle.y - centre.y, middle.x - centre.x);
}

static void
test_ring (OrgChartFixture *self, gconstpointer unused)
{
  static const char *const delegates[] = { "Noé Blanchard", "Noé Rey", "Noé Weber" };
  static const char *const firsts[] = { "Finances", "Proximité", "Mobilités" };
  static const char *const lasts[] = { "Évaluation", "État civil", "Climat" };
  g_autoptr (CanevasScene) scene = NULL;
  CanevasPoint centre;

  form_sample_add_ring (self->store);
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_RING);
  centre = org_chart_fixture_get_middle (org_chart_fixture_find_record (self, scene, &canevas_person_type, "Inès Masson"));
  g_assert_true (org_chart_fixture_says (scene, "Performance et transformation : 7"));
  g_assert_true (org_chart_fixture_says (scene, "Aménagement et développement du territoire : 6"));
  /* The fourth of seven is right on the left of the cockpit. */
  g_assert_cmpfloat_with_epsilon (org_chart_fixture_get_middle (org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Numérique")).y, centre.y, 3);
  g_assert_cmpfloat (org_chart_fixture_get_middle (org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Numérique")).x, <, centre.x - 150);
  /* Each delegate faces a joint: as far from the last of a sector as from the first of the next. */
  for (guint i = 0; i < 3; i++)
    {
      const double angle = get_angle (centre, org_chart_fixture_find_record (self, scene, &canevas_person_type, delegates[i]));
      const double before = get_angle (centre, org_chart_fixture_find_record (self, scene, &canevas_unit_type, lasts[i]));
      const double after = get_angle (centre, org_chart_fixture_find_record (self, scene, &canevas_unit_type, firsts[(i + 1) % 3]));

      g_assert_cmpfloat_with_epsilon (remainder (angle - before, 2 * G_PI), remainder (after - angle, 2 * G_PI), 0.05);
    }
}

/* Nothing that is a line goes from the cockpit into the ring. */
static void
test_ring_no_line (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasSceneContents *contents;
  CanevasPoint centre, delegate;
  double inner;

  form_sample_add_ring (self->store);
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_RING);
  centre = org_chart_fixture_get_middle (org_chart_fixture_find_record (self, scene, &canevas_person_type, "Inès Masson"));
  delegate = org_chart_fixture_get_middle (org_chart_fixture_find_record (self, scene, &canevas_person_type, "Noé Rey"));
  inner = hypot (delegate.x - centre.x, delegate.y - centre.y);
  contents = canevas_scene_get_contents (scene);
  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *line = &g_array_index (contents->shapes, CanevasShape, i);
      const CanevasOutline *outline = &g_array_index (contents->outlines, CanevasOutline, line->data);

      for (guint v = 0; line->kind == CANEVAS_SHAPE_POLYLINE && v < outline->n_vertices; v++)
        {
          const CanevasVertex *vertex = &g_array_index (contents->vertices, CanevasVertex, outline->first_vertex + v);

          g_assert_cmpfloat (hypot (vertex->x - centre.x, vertex->y - centre.y), >, inner);
        }
    }
}

/* From two divisions to forty, in one sector to six, names find their room: in the ring or around it. */
static void
test_ring_sizes (OrgChartFixture *self, gconstpointer unused)
{
  static const guint numbers[][2] = { { 2, 1 }, { 5, 2 }, { 13, 4 }, { 24, 6 }, { 40, 6 } };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CanevasRecord) top = NULL;
      g_autoptr (CanevasScene) scene = NULL;
      g_autofree char *where = g_strdup_printf ("%u divisions", numbers[i][0]);

      org_chart_fixture_tear_down (self, NULL);
      org_chart_fixture_set_up (self, NULL);
      top = org_sample_add_unit (self->store, NULL, "Direction générale des services", "general_management");
      form_sample_set (top, "nature", "cockpit");
      for (guint pole = 0; pole < numbers[i][0]; pole++)
        {
          g_autofree char *name = g_strdup_printf ("Aménagement et cadre de vie %u", pole + 1);
          g_autofree char *sector = g_strdup_printf ("Secteur %u", pole % numbers[i][1] + 1);
          g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, top, name, "pole");

          form_sample_set (unit, "sector", sector);
        }
      scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_RING);
      org_chart_fixture_assert_texts_apart (scene, where);
      g_assert_true (org_chart_fixture_says (scene, "Aménagement et cadre de vie 2"));
    }
}

/* --- The others --- */

/* Services that users meet stand above those who manage, and these above those who work for all. */
static void
test_inverted (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = NULL;
  CanevasRectangle field, management, internal;

  form_sample_set (self->authority, "users", "habitants et associations");
  org_sample_fill (self->store, 1000);
  form_sample_dress (self->store, CANEVAS_ORG_FORM_INVERTED);
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_INVERTED);
  field = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Médiathèques");
  management = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Direction générale des services");
  internal = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Ressources humaines");
  g_assert_cmpfloat (org_chart_fixture_find_group (scene, "stage-0")->bounds.y, <, field.y);
  g_assert_cmpfloat (field.y + field.height, <, management.y);
  g_assert_cmpfloat (management.y + management.height, <, internal.y);
  /* Who is nearer to the field stands higher. */
  g_assert_cmpfloat (org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Culture").y, <=,
                     org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Pôle Vie locale").y);
  g_assert_true (org_chart_fixture_says (scene, "habitants et associations"));
}

static void
test_matrix (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) north = org_sample_add_unit (self->store, NULL, "Territoire Nord", "direction");
  g_autoptr (CanevasRecord) south = org_sample_add_unit (self->store, NULL, "Territoire Sud", "direction");
  g_autoptr (CanevasRecord) roads = org_sample_add_unit (self->store, NULL, "Routes", "direction");
  g_autoptr (CanevasRecord) finance = org_sample_add_unit (self->store, NULL, "Finances", "direction");
  g_autoptr (CanevasRecord) someone = org_sample_add_person (self->store, south, "Inès", "Masson", "Directrice", TRUE);
  g_autoptr (CanevasRecord) link = form_sample_add_link (self->store, south, finance, "referent", someone);
  g_autoptr (CanevasRecord) other = form_sample_add_link (self->store, south, roads, "functional", someone);
  g_autoptr (CanevasScene) scene = NULL;
  CanevasPoint crossing;
  CanevasRectangle row, column;

  form_sample_set (north, "nature", "territorial");
  form_sample_set (south, "nature", "territorial");
  form_sample_set (roads, "nature", "thematic");
  form_sample_set (finance, "nature", "resource");
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_MATRIX);
  crossing = org_chart_fixture_get_middle (org_chart_fixture_find_group (scene, canevas_record_get_id (link))->bounds);
  row = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Territoire Sud");
  column = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Finances");
  g_assert_true (crossing.y > row.y && crossing.y < row.y + row.height);
  g_assert_true (crossing.x > column.x && crossing.x < column.x + column.width);
  g_assert_true (org_chart_fixture_says (scene, "Inès Masson, Référent"));
  g_assert_true (org_chart_fixture_says (scene, "Territoire Sud × Finances"));
  /* Another link is no référent, and its crossing stays empty. */
  g_assert_cmpuint (canevas_scene_find_group (scene, canevas_record_get_id (other)), ==, CANEVAS_NO_GROUP);
}

/* Forty territories and thirty themes: each sheet has its names again, each crossing is on one of them, in letters that can be read. */
static void
test_matrix_pages (OrgChartFixture *self, gconstpointer unused)
{
  const CanevasOrgChartOptions options = { .form = CANEVAS_ORG_FORM_MATRIX };
  g_autoptr (CanevasRecord) last = NULL;
  g_autoptr (CanevasRecord) link = NULL;
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  guint n_crossings = 0, n_heads = 0;

  for (guint i = 0; i < 70; i++)
    {
      g_autofree char *name = g_strdup_printf (i < 40 ? "Territoire %u" : "Politique publique %u", i + 1);
      g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, NULL, name, "direction");

      form_sample_set (unit, "nature", i < 40 ? "territorial" : "thematic");
      if (i == 39)
        last = g_object_ref (unit);
      if (i == 69)
        link = form_sample_add_link (self->store, last, unit, "referent", NULL);
    }
  facts = canevas_org_facts_new (self->store, NULL);
  pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, &options);
  g_assert_cmpuint (pages->len, >, 3);
  for (guint i = 0; i < pages->len; i++)
    {
      CanevasRectangle sheet;

      canevas_scene_get_bounds (pages->pdata[i], &sheet);
      g_assert_cmpfloat (sheet.width, <, 1200);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (pages->pdata[i]), >=, 6.99);
      org_chart_fixture_assert_texts_apart (pages->pdata[i], "page");
      n_crossings += canevas_scene_find_group (pages->pdata[i], canevas_record_get_id (link)) != CANEVAS_NO_GROUP;
      n_heads += canevas_scene_find_group (pages->pdata[i], canevas_record_get_id (last)) != CANEVAS_NO_GROUP;
    }
  g_assert_cmpuint (n_crossings, ==, 1);
  g_assert_cmpuint (n_heads, >, 1);
}

/* A large sheet is chosen before circles are folded; on a small one, they become a count. */
static void
test_circles_folded (OrgChartFixture *self, gconstpointer unused)
{
  const CanevasOrgChartOptions any = { .form = CANEVAS_ORG_FORM_CIRCLES };
  const CanevasOrgChartOptions small = { .form = CANEVAS_ORG_FORM_CIRCLES, .size = CANEVAS_DRAWING_A4 };
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (CanevasScene) scene = NULL;

  org_sample_fill (self->store, 1000);
  form_sample_dress (self->store, CANEVAS_ORG_FORM_CIRCLES);
  facts = canevas_org_facts_new (self->store, NULL);
  pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, &any);
  g_assert_cmpuint (pages->len, ==, 1);
  g_assert_cmpfloat (org_chart_fixture_find_record (self, pages->pdata[0], &canevas_unit_type, "Médiathèques").width, >, 0);
  scene = org_chart_fixture_draw (self, &small);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.99);
  g_assert_true (org_chart_fixture_says (scene, "Médiathèques"));
}

static void
test_circles (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) whole = org_sample_add_unit (self->store, NULL, "Gouvernance partagée", "circle");
  g_autoptr (CanevasRecord) data = org_sample_add_unit (self->store, whole, "Donnée", "circle");
  g_autoptr (CanevasRecord) mountain = org_sample_add_unit (self->store, whole, "Montagne", "circle");
  g_autoptr (CanevasRecord) link = form_sample_add_link (self->store, data, mountain, "double", NULL);
  g_autoptr (CanevasRecord) someone = org_sample_add_person (self->store, data, "Inès", "Masson", "Animatrice", TRUE);
  g_autoptr (CanevasRecord) delegate = form_sample_add_membership (self->store, someone, mountain, "delegate");
  g_autoptr (CanevasScene) scene = NULL;
  CanevasRectangle around, first, second;

  form_sample_set (data, "purpose", "Élaborer la stratégie de la donnée.");
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_CIRCLES);
  around = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Gouvernance partagée");
  first = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Donnée");
  second = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Montagne");
  g_assert_true (canevas_rectangle_contains (&around, &first));
  g_assert_true (canevas_rectangle_contains (&around, &second));
  g_assert_cmpfloat (hypot (org_chart_fixture_get_middle (first).x - org_chart_fixture_get_middle (second).x, org_chart_fixture_get_middle (first).y - org_chart_fixture_get_middle (second).y), >,
                     (first.width + second.width) / 2);
  g_assert_true (org_chart_fixture_find_group (scene, canevas_record_get_id (link))->flags & CANEVAS_GROUP_LINK);
  g_assert_true (org_chart_fixture_says (scene, "Élaborer la stratégie de la donnée."));
}

static void
test_flat (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale", "general_management");
  g_autoptr (CanevasRecord) service = org_sample_add_unit (self->store, top, "Exploitation", "service");
  g_autoptr (CanevasRecord) other = org_sample_add_unit (self->store, top, "Prévention", "service");
  g_autoptr (CanevasScene) scene = NULL;
  static const char *const names[] = { "Masson", "Rey", "Weber", "Blanchard" };
  double last = 0, height = 0;

  form_sample_set (service, "heading", "collective");
  for (guint i = 0; i < 4; i++)
    {
      g_autoptr (CanevasRecord) head = org_sample_add_person (self->store, service, "Inès", names[i], "Encadrante", TRUE);
    }
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_FLAT);
  /* Four seats side by side, at one height, above the service. */
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Inès %s", names[i]);
      const CanevasRectangle seat = org_chart_fixture_find_record (self, scene, &canevas_person_type, name);

      g_assert_cmpfloat (org_chart_fixture_get_middle (seat).x, >, last);
      last = org_chart_fixture_get_middle (seat).x;
      g_assert_true (height == 0 || fabs (seat.y - height) < 0.1);
      height = seat.y;
      g_assert_cmpfloat (org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Direction générale").y, <, seat.y);
    }
  g_assert_true (org_chart_fixture_says (scene, "à égalité avec les autres membres du collectif"));
}

static void
test_pairs (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) first = org_sample_add_unit (self->store, NULL, "Circuit 1", "service");
  g_autoptr (CanevasRecord) second = org_sample_add_unit (self->store, NULL, "Circuit 2", "service");
  g_autoptr (CanevasRecord) cell = org_sample_add_unit (self->store, NULL, "Cellule planification", "cell");
  g_autoptr (CanevasRecord) one = org_sample_add_person (self->store, first, "Inès", "Masson", "Directrice", TRUE);
  g_autoptr (CanevasRecord) two = org_sample_add_person (self->store, first, "Noé", "Rey", "Directeur médical", TRUE);
  g_autoptr (CanevasRecord) link = form_sample_add_link (self->store, first, cell, "functional", NULL);
  g_autoptr (CanevasScene) scene = NULL;
  CanevasRectangle left, right, between;

  form_sample_set (first, "heading", "pair");
  form_sample_set (second, "heading", "pair");
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_PAIRS);
  left = org_chart_fixture_find_record (self, scene, &canevas_person_type, "Inès Masson");
  right = org_chart_fixture_find_record (self, scene, &canevas_person_type, "Noé Rey");
  between = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Cellule planification");
  /* Two halves of one whole, and the cell between the pairs. */
  g_assert_cmpfloat_with_epsilon (left.x + left.width, right.x, 4);
  g_assert_cmpfloat_with_epsilon (left.width, right.width, 0.1);
  g_assert_cmpfloat (right.x + right.width, <, between.x);
  g_assert_cmpfloat (between.x + between.width, <, org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Circuit 2").x);
  g_assert_cmpuint (canevas_scene_find_group (scene, canevas_record_get_id (link)), !=, CANEVAS_NO_GROUP);
}

static void
test_cells (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = NULL;
  static const guint numbers[] = { 4, 5, 12, 13 };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autofree char *name = g_strdup_printf ("Cellule %u", numbers[i]);
      g_autoptr (CanevasRecord) cell = org_sample_add_unit (self->store, NULL, name, "cell");

      for (guint n = 0; n < numbers[i]; n++)
        {
          g_autoptr (CanevasRecord) person = org_sample_add_person (self->store, cell, "Inès", "Masson", "Infirmière", FALSE);
        }
    }
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_CELLS);
  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
      g_autofree char *outside = g_strdup_printf ("%u agents, hors 5 à 12", numbers[i]);
      gboolean found = FALSE;

      for (guint t = 0; t < contents->texts->len; t++)
        found = found || g_str_equal (g_array_index (contents->texts, CanevasSceneText, t).block->text, outside);
      g_assert_true (found == (numbers[i] < 5 || numbers[i] > 12));
    }
}

static void
test_bands (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale", "general_management");
  g_autoptr (CanevasRecord) first = org_sample_add_unit (self->store, top, "Pôle 1", "pole");
  g_autoptr (CanevasRecord) second = org_sample_add_unit (self->store, top, "Pôle 2", "pole");
  g_autoptr (CanevasRecord) network = org_sample_add_unit (self->store, top, "Ambassadeurs numériques", "mission");
  g_autoptr (CanevasRecord) someone = org_sample_add_person (self->store, second, "Inès", "Masson", "Ambassadrice", FALSE);
  g_autoptr (CanevasRecord) membership = form_sample_add_membership (self->store, someone, network, "member");
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *there = g_strdup_printf ("%s-1", canevas_record_get_id (network));
  g_autofree char *nowhere = g_strdup_printf ("%s-0", canevas_record_get_id (network));
  CanevasRectangle column, crossing, band;

  form_sample_set (network, "nature", "transversal");
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_BANDS);
  band = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Ambassadeurs numériques");
  column = org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Pôle 2");
  crossing = org_chart_fixture_find_group (scene, there)->bounds;
  g_assert_true (canevas_rectangle_overlaps (&band, &column));
  g_assert_true (canevas_rectangle_contains (&band, &crossing));
  g_assert_true (org_chart_fixture_get_middle (crossing).x > column.x && org_chart_fixture_get_middle (crossing).x < column.x + column.width);
  g_assert_cmpuint (canevas_scene_find_group (scene, nowhere), ==, CANEVAS_NO_GROUP);
  g_assert_true (org_chart_fixture_says (scene, "Inès Masson, Ambassadrice"));
}

static void
test_collective (OrgChartFixture *self, gconstpointer unused)
{
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale", "general_management");
  g_autoptr (CanevasRecord) collective = org_sample_add_unit (self->store, top, "Collectif pilote", "collective");
  g_autoptr (CanevasScene) scene = NULL;

  canevas_record_set_flag (collective, "staff", TRUE, NULL);
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Pôle %u", i + 1);
      g_autoptr (CanevasRecord) pole = org_sample_add_unit (self->store, top, name, "pole");

      for (guint n = 0; n < i; n++)
        {
          g_autofree char *family_name = g_strdup_printf ("Rey %u%u", i, n);
          g_autoptr (CanevasRecord) person = org_sample_add_person (self->store, pole, "Noé", family_name,
                                                                    "Agent de catégorie C", FALSE);
          g_autoptr (CanevasRecord) seat = form_sample_add_membership (self->store, person, collective, "volunteer");
        }
    }
  scene = org_chart_fixture_draw_form (self, CANEVAS_ORG_FORM_COLLECTIVE);
  g_assert_true (org_chart_fixture_says (scene, "Noé Rey 32, Agent de catégorie C"));
  /* A division without a seat is there, apart. */
  g_assert_cmpfloat (org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Pôle 1").y, >,
                     org_chart_fixture_find_record (self, scene, &canevas_unit_type, "Pôle 3").y);
}

static guint
count_texts (CanevasScene *scene, const char *part)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
  guint n = 0;

  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);

      n += shape->kind == CANEVAS_SHAPE_TEXT && strstr (org_chart_fixture_get_text (contents, shape), part) != NULL;
    }
  return n;
}

/* Who heads a service alone is named once, with what they do, and the box below says the rest. */
static void
test_flat_head (OrgChartFixture *self, gconstpointer unused)
{
  const CanevasOrgChartOptions options = { .form = CANEVAS_ORG_FORM_FLAT, .size = CANEVAS_DRAWING_A4 };
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale", "general_management");
  g_autoptr (CanevasRecord) service = org_sample_add_unit (self->store, top, "Exploitation", "service");
  g_autoptr (CanevasRecord) other = org_sample_add_unit (self->store, top, "Prévention", "service");
  g_autoptr (CanevasRecord) head = org_sample_add_person (self->store, service, "Inès", "Masson", "Encadrante", TRUE);
  g_autoptr (CanevasRecord) agent = org_sample_add_person (self->store, service, "Omar", "Rey", "Agent", FALSE);
  g_autoptr (CanevasScene) scene = org_chart_fixture_draw (self, &options);

  g_assert_cmpuint (count_texts (scene, "Inès Masson"), ==, 1);
  g_assert_cmpuint (count_texts (scene, "Inès Masson, Encadrante"), ==, 1);
  g_assert_cmpuint (count_texts (scene, "2 ag."), ==, 1);
}

/* Subtitle and legend speak of what is drawn: a matrix of divisions shows no services. */
static void
test_told_as_drawn (OrgChartFixture *self, gconstpointer unused)
{
  const CanevasOrgChartOptions options = { .form = CANEVAS_ORG_FORM_MATRIX, .size = CANEVAS_DRAWING_A3 };
  g_autoptr (CanevasScene) scene = NULL;

  org_sample_fill (self->store, 1000);
  form_sample_dress (self->store, CANEVAS_ORG_FORM_MATRIX);
  scene = org_chart_fixture_draw (self, &options);
  g_assert_cmpuint (count_texts (scene, "Direction générale, pôles et missions"), ==, 1);
  g_assert_cmpuint (count_texts (scene, "services et"), ==, 0);
  g_assert_cmpuint (count_texts (scene, "Pôle"), >=, 6); /* five of them, and the legend */
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/org-form-shapes/ring", OrgChartFixture, NULL, org_chart_fixture_set_up, test_ring, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/ring/no-line", OrgChartFixture, NULL, org_chart_fixture_set_up, test_ring_no_line, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/ring/sizes", OrgChartFixture, NULL, org_chart_fixture_set_up, test_ring_sizes, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/inverted", OrgChartFixture, NULL, org_chart_fixture_set_up, test_inverted, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/matrix", OrgChartFixture, NULL, org_chart_fixture_set_up, test_matrix, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/matrix/pages", OrgChartFixture, NULL, org_chart_fixture_set_up, test_matrix_pages, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/circles/folded", OrgChartFixture, NULL, org_chart_fixture_set_up, test_circles_folded, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/circles", OrgChartFixture, NULL, org_chart_fixture_set_up, test_circles, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/told-as-drawn", OrgChartFixture, NULL, org_chart_fixture_set_up, test_told_as_drawn, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/flat/head", OrgChartFixture, NULL, org_chart_fixture_set_up, test_flat_head, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/flat", OrgChartFixture, NULL, org_chart_fixture_set_up, test_flat, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/pairs", OrgChartFixture, NULL, org_chart_fixture_set_up, test_pairs, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/cells", OrgChartFixture, NULL, org_chart_fixture_set_up, test_cells, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/bands", OrgChartFixture, NULL, org_chart_fixture_set_up, test_bands, org_chart_fixture_tear_down);
  g_test_add ("/org-form-shapes/collective", OrgChartFixture, NULL, org_chart_fixture_set_up, test_collective, org_chart_fixture_tear_down);
  return g_test_run ();
}
