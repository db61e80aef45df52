/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-governance-diagram.h"
#include "canevas-scene-write.h"

#include "canevas-circuit-step.h"
#include "canevas-decision-kind.h"
#include "canevas-instance.h"
#include "canevas-language.h"
#include "canevas-role.h"
#include "canevas-seat.h"
#include "canevas-scene-private.h"
#include "governance-sample.h"

#include <math.h>
#include <string.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *project;
  CanevasTextMeasure *measure;
} Fixture;

static void
set_up (Fixture *fixture, gconstpointer unused)
{
  fixture->store = governance_sample_store (&fixture->project);
  fixture->measure = canevas_text_measure_new (NULL);
}

static void
tear_down (Fixture *fixture, gconstpointer unused)
{
  g_clear_object (&fixture->measure);
  g_clear_object (&fixture->project);
  g_assert_finalize_object (fixture->store);
}

static const CanevasGroup *
find (CanevasScene *scene, CanevasRecord *record)
{
  guint number = canevas_scene_find_group (scene, canevas_record_get_id (record));

  return number != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, number) : NULL;
}

static const CanevasGroup *
find_body (Fixture *fixture, CanevasScene *scene, const char *name)
{
  g_autoptr (CanevasRecord) record = governance_sample_find (fixture->project, &canevas_instance_type, name);

  return find (scene, record);
}

/* --- What is said --- */

static void
test_words (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  governance_sample_fill (fixture->project);
  scene = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);
  outline = canevas_scene_dup_outline (scene);
  /* The language of the file, whatever that of the user. */
  g_assert_cmpstr (canevas_scene_get_title (scene), ==, "Gouvernance du projet « Accueil unique des usagers »");
  g_assert_nonnull (strstr (outline, "Hors du projet"));
  g_assert_nonnull (strstr (outline, "Comité de pilotage"));
  g_assert_nonnull (strstr (outline, "Tous les deux mois · présidence : Directrice générale des services"));
  g_assert_nonnull (strstr (outline, "Y siègent : Directeur de projet, Direction des finances"));
  g_assert_nonnull (strstr (outline, "1. Équipe projet : "));
  g_assert_nonnull (strstr (outline, "2. COTECH projet"));
  g_assert_nonnull (strstr (outline, "≤ 2 semaines"));
  /* A day, a fortnight, a month, two days. */
  g_assert_nonnull (strstr (outline, "36 jours ouvrés au plus"));
}

static void
test_lanes (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasGroup *cst, *copil, *codir, *team;

  governance_sample_fill (fixture->project);
  scene = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);
  cst = find_body (fixture, scene, "Comité social territorial");
  copil = find_body (fixture, scene, "Comité de pilotage");
  codir = find_body (fixture, scene, "CODIR projet");
  team = find_body (fixture, scene, "Équipe projet");
  g_assert_cmpfloat (cst->bounds.y + cst->bounds.height, <, copil->bounds.y);
  g_assert_cmpfloat (copil->bounds.y + copil->bounds.height, <, codir->bounds.y);
  g_assert_cmpfloat (codir->bounds.y + codir->bounds.height, <, team->bounds.y);
  g_assert_true (copil->flags & CANEVAS_GROUP_MOVABLE);
}

static guint
count_links (CanevasScene *scene)
{
  guint n = 0;

  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    n += (canevas_scene_get_group (scene, i)->flags & CANEVAS_GROUP_LINK) != 0;
  return n;
}

static void
test_circuit (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasRecord) kind = NULL;
  g_autoptr (CanevasRecord) other = NULL;
  g_autoptr (CanevasScene) all = NULL;
  g_autoptr (CanevasScene) one = NULL;
  g_autoptr (GError) error = NULL;
  CanevasGovernanceOptions options = { .reading = CANEVAS_READING_CIRCUIT };

  governance_sample_fill (fixture->project);
  kind = governance_sample_find (fixture->project, &canevas_decision_kind_type, "Valider un livrable");
  other = canevas_store_add (fixture->store, &canevas_decision_kind_type, fixture->project, &error);
  g_assert_no_error (error);
  canevas_record_set_text (other, "name", "Rien encore", NULL);
  all = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);
  g_assert_cmpuint (count_links (all), ==, 3);
  options.kind = canevas_record_get_id (other);
  one = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  g_assert_cmpuint (count_links (one), ==, 0);
  /* A kind without a way has no card; one with a way has one that can be selected. */
  g_assert_null (find (all, other));
  g_assert_nonnull (find (all, kind));
  g_assert_true (find (all, kind)->flags & CANEVAS_GROUP_SELECTABLE);
}

static gboolean
says (CanevasScene *scene, const char *text)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);

  for (guint i = 0; i < contents->texts->len; i++)
    if (g_str_equal (g_array_index (contents->texts, CanevasSceneText, i).block->text, text))
      return TRUE;
  return FALSE;
}

static void
test_person (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasRecord) director = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  CanevasGovernanceOptions options = { .reading = CANEVAS_READING_PERSON };

  governance_sample_fill (fixture->project);
  director = governance_sample_find (fixture->project, &canevas_role_type, "Directeur de projet");
  scene = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  g_assert_false (says (scene, "Président ou présidente"));
  g_clear_object (&scene);
  options.role = canevas_record_get_id (director);
  scene = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  {
    g_autoptr (CanevasGovernanceFacts) facts = NULL;
    CANEVAS_LANGUAGE_SCOPE ("fr");

    facts = canevas_governance_facts_new (fixture->project, FALSE);
    g_assert_true (says (scene, canevas_governance_facts_find_seat (facts, 1, 1)->capacity_label));
    g_assert_null (canevas_governance_facts_find_seat (facts, 0, 1));
  }
}

static void
test_names (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (CanevasRecord) role = NULL;
  g_autoptr (CanevasRecord) person = NULL;
  g_autoptr (CanevasScene) functions = NULL;
  g_autoptr (CanevasScene) named = NULL;
  g_autofree char *without = NULL;
  g_autofree char *with = NULL;
  CanevasGovernanceOptions options = { .names = TRUE };
  const CanevasRecordType *type = canevas_schema_find_type (canevas_store_get_schema (fixture->store), "person");

  governance_sample_fill (fixture->project);
  person = canevas_store_add (fixture->store, type, NULL, &error);
  g_assert_no_error (error);
  canevas_record_set_text (person, "family_name", "Thibaut", &error);
  g_assert_no_error (error);
  role = governance_sample_find (fixture->project, &canevas_role_type, "Directeur de projet");
  canevas_record_set_reference (role, "person", person, &error);
  g_assert_no_error (error);
  functions = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);
  named = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  without = canevas_scene_dup_outline (functions);
  with = canevas_scene_dup_outline (named);
  g_assert_null (strstr (without, "Thibaut"));
  g_assert_nonnull (strstr (with, "Thibaut"));
}

static void
test_nudge (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasScene) before = NULL;
  g_autoptr (CanevasScene) after = NULL;
  g_autoptr (CanevasRecord) team = NULL;
  g_autoptr (GError) error = NULL;
  const CanevasRectangle *from, *to;

  governance_sample_fill (fixture->project);
  team = governance_sample_find (fixture->project, &canevas_instance_type, "Équipe projet");
  before = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);
  canevas_record_set_decimal (team, "offset_x", 40, &error);
  g_assert_no_error (error);
  after = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);
  from = &find (before, team)->bounds;
  to = &find (after, team)->bounds;
  g_assert_cmpfloat_with_epsilon (to->width, from->width, 0.5);
  /* Against what stands left of it, for the whole may have grown to the left. */
  {
    const CanevasGroup *left = find_body (fixture, before, "COTECH projet"), *now = find_body (fixture, after, "COTECH projet");

    g_assert_cmpfloat (to->x - now->bounds.x, >, from->x - left->bounds.x + 20);
  }
}

static void
test_plan (Fixture *fixture, gconstpointer unused)
{
  CanevasGovernancePlan plan = { 0 };
  CanevasGovernanceOptions options = { .plan = &plan };
  g_autoptr (CanevasScene) first = NULL;
  g_autoptr (CanevasScene) second = NULL;
  g_autoptr (CanevasRecord) team = NULL;
  g_autoptr (GError) error = NULL;
  const CanevasGroup *before, *after;

  governance_sample_fill (fixture->project);
  first = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  g_assert_cmpuint (plan.n_bodies, ==, 5);
  /* Words that come do not move what stands elsewhere. */
  team = governance_sample_find (fixture->project, &canevas_instance_type, "Équipe projet");
  canevas_record_set_text (team, "purpose", "Une\nDeux\nTrois\nQuatre\nCinq\nSix", &error);
  g_assert_no_error (error);
  second = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  before = find_body (fixture, first, "Comité de pilotage");
  after = find_body (fixture, second, "Comité de pilotage");
  g_assert_cmpfloat_with_epsilon (before->bounds.x, after->bounds.x, 0.5);
  g_assert_cmpfloat_with_epsilon (before->bounds.y, after->bounds.y, 0.5);
}

static void
test_warned (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasRecord) team = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  const char *warned[] = { NULL, NULL };
  CanevasGovernanceOptions options = { .warned = warned };

  governance_sample_fill (fixture->project);
  team = governance_sample_find (fixture->project, &canevas_instance_type, "Équipe projet");
  warned[0] = canevas_record_get_id (team);
  scene = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  g_assert_true (says (scene, "!"));
  g_assert_true (g_str_has_prefix (find (scene, team)->description, "À vérifier"));
  g_assert_false (g_str_has_prefix (find_body (fixture, scene, "CODIR projet")->description, "À vérifier"));
}

/* A pair is chaired by two. */
static void
test_pair (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasRecord) codir = NULL;
  g_autoptr (CanevasRecord) seat = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;
  g_autoptr (GError) error = NULL;

  governance_sample_fill (fixture->project);
  codir = governance_sample_find (fixture->project, &canevas_instance_type, "CODIR projet");
  seat = canevas_store_add (fixture->store, &canevas_seat_type, codir, &error);
  g_assert_no_error (error);
  canevas_record_set_text (seat, "capacity", "chair", NULL);
  canevas_record_set_text (seat, "position", "Directeur médical de crise", NULL);
  scene = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);
  outline = canevas_scene_dup_outline (scene);
  g_assert_nonnull (strstr (outline, "présidence : Directeur de projet, Directeur médical de crise"));
}

/* A sheet announces delays and verbs only where it shows some. */
static void
test_subtitle (Fixture *fixture, gconstpointer unused)
{
  const CanevasGovernanceOptions options = { .size = CANEVAS_DRAWING_A4, .today = "2026-11-23" };
  g_autoptr (CanevasRecord) kind = NULL;
  g_autoptr (CanevasScene) full = NULL;
  g_autoptr (CanevasScene) timeless = NULL;
  g_autoptr (CanevasScene) bare = NULL;
  g_autoptr (GPtrArray) bodies = NULL;
  g_autoptr (GError) error = NULL;

  governance_sample_fill (fixture->project);
  full = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  g_assert_true (says (full, "Qui décide, qui arbitre, qui prépare, qui produit, et en combien de jours"));
  kind = governance_sample_find (fixture->project, &canevas_decision_kind_type, "Valider un livrable");
  canevas_store_remove (fixture->store, kind, &error);
  g_assert_no_error (error);
  timeless = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  g_assert_true (says (timeless, "Qui décide, qui arbitre, qui prépare, qui produit"));
  bodies = canevas_store_collect_children (fixture->project, &canevas_instance_type);
  for (guint i = 0; i < bodies->len; i++)
    canevas_record_set_text (bodies->pdata[i], "verb", NULL, NULL);
  bare = canevas_governance_diagram_new (fixture->project, fixture->measure, &options);
  g_assert_true (says (bare, "Les instances, niveau par niveau"));
}

static void
test_empty (Fixture *fixture, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = canevas_governance_diagram_new (fixture->project, fixture->measure, NULL);

  g_assert_cmpuint (canevas_scene_get_n_shapes (scene), ==, 0);
}

/* --- Where it is --- */

static gboolean
is_box (const CanevasGroup *group)
{
  return (group->flags & CANEVAS_GROUP_FOCUSABLE) != 0 && group->bounds.width >= 0;
}

static void
assert_boxes_apart (CanevasScene *scene, guint32 seed)
{
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    for (guint j = 0; j < i; j++)
      {
        const CanevasGroup *a = canevas_scene_get_group (scene, i), *b = canevas_scene_get_group (scene, j);

        if (is_box (a) && is_box (b) && canevas_rectangle_overlaps (&a->bounds, &b->bounds))
          g_error ("seed %u: “%s” lies on “%s”", seed, a->label, b->label);
      }
}

/* Whether a level or upright stretch goes through the inside of a rectangle. */
static gboolean
crosses (const CanevasVertex *from, const CanevasVertex *to, const CanevasRectangle *area)
{
  const CanevasRectangle inside = canevas_rectangle_grow (area, -1);
  const CanevasRectangle stretch = { MIN (from->x, to->x), MIN (from->y, to->y), fabs (to->x - from->x), fabs (to->y - from->y) };

  return inside.width > 0 && inside.height > 0 && stretch.x < inside.x + inside.width && inside.x < stretch.x + stretch.width + 1e-3
         && stretch.y < inside.y + inside.height && inside.y < stretch.y + stretch.height + 1e-3;
}

static gboolean
crosses_any (const CanevasSceneContents *contents, const CanevasShape *line, const CanevasRectangle *area)
{
  const CanevasOutline *outline = &g_array_index (contents->outlines, CanevasOutline, line->data);
  const CanevasVertex *vertices = &g_array_index (contents->vertices, CanevasVertex, outline->first_vertex);

  for (guint i = 0; i + 1 < outline->n_vertices; i++)
    if (crosses (&vertices[i], &vertices[i + 1], area))
      return TRUE;
  return FALSE;
}

/* Lines between boxes: those of links, and of chairs. */
static gboolean
is_line (CanevasScene *scene, const CanevasShape *shape)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
  const CanevasOutline *outline;

  if (shape->kind != CANEVAS_SHAPE_POLYLINE || shape->group == CANEVAS_NO_GROUP || is_box (canevas_scene_get_group (scene, shape->group)))
    return FALSE;
  outline = &g_array_index (contents->outlines, CanevasOutline, shape->data);
  return outline->n_vertices >= 2;
}

static void
assert_lines_clear (CanevasScene *scene, guint32 seed)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);

  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *line = &g_array_index (contents->shapes, CanevasShape, i);

      if (!is_line (scene, line))
        continue;
      for (guint g = 0; g < canevas_scene_get_n_groups (scene); g++)
        if (is_box (canevas_scene_get_group (scene, g)) && crosses_any (contents, line, &canevas_scene_get_group (scene, g)->bounds))
          g_error ("seed %u: a line of “%s” goes through “%s”", seed, canevas_scene_get_group (scene, line->group)->label,
                   canevas_scene_get_group (scene, g)->label);
      for (guint j = 0; j < contents->shapes->len; j++)
        {
          const CanevasShape *text = &g_array_index (contents->shapes, CanevasShape, j);
          const CanevasRectangle area = { text->x, text->y + text->height * 0.2, text->width, text->height * 0.6 };

          if (text->kind == CANEVAS_SHAPE_TEXT && text->group != line->group && crosses_any (contents, line, &area))
            g_error ("seed %u: a line of “%s” goes through words", seed, canevas_scene_get_group (scene, line->group)->label);
        }
    }
}

static void
assert_texts_apart (CanevasScene *scene, guint32 seed)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);

  for (guint i = 0; i < contents->shapes->len; i++)
    for (guint j = 0; j < i; j++)
      {
        const CanevasShape *a = &g_array_index (contents->shapes, CanevasShape, i);
        const CanevasShape *b = &g_array_index (contents->shapes, CanevasShape, j);
        const CanevasRectangle first = { a->x, a->y + 1, a->width, a->height - 2 };
        const CanevasRectangle second = { b->x, b->y + 1, b->width, b->height - 2 };

        if (a->kind == CANEVAS_SHAPE_TEXT && b->kind == CANEVAS_SHAPE_TEXT && canevas_rectangle_overlaps (&first, &second))
          g_error ("seed %u: “%s” is written over “%s”", seed,
                   g_array_index (contents->texts, CanevasSceneText, a->data).block->text,
                   g_array_index (contents->texts, CanevasSceneText, b->data).block->text);
      }
}

static void
assert_words_whole (CanevasScene *scene, guint32 seed)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);

  for (guint i = 0; i < contents->texts->len; i++)
    {
      const CanevasTextBlock *block = g_array_index (contents->texts, CanevasSceneText, i).block;

      if (block->cut || block->torn)
        g_error ("seed %u: “%s” is cut", seed, block->text);
    }
}

static void
assert_within_sheet (CanevasScene *scene, CanevasDrawingSize size, guint32 seed)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
  double width, height;

  canevas_drawing_size_get (size, &width, &height);
  for (guint i = 0; canevas_drawing_size_is_framed (size) && i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);

      if (shape->x < 20 || shape->y < 20 || shape->x + shape->width > width - 20 || shape->y + shape->height > height - 10)
        g_error ("seed %u: something lies beyond the margins of %s", seed, canevas_drawing_size_get_name (size));
    }
}

/* From 3 bodies to 25, with up to 120 seats, on everything it is drawn for. */
static void
test_geometry (Fixture *fixture, gconstpointer unused)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_A4, CANEVAS_DRAWING_A3, CANEVAS_DRAWING_FIGURE };

  for (guint32 seed = 1; seed <= 24; seed++)
    {
      CanevasRecord *project = NULL;
      g_autoptr (CanevasStore) store = governance_sample_store (&project);
      g_autoptr (CanevasRecord) owned = project;
      guint n_bodies = 3 + (seed * 7) % 23;
      CanevasGovernanceOptions options = { .size = sizes[seed % G_N_ELEMENTS (sizes)], .today = "2026-11-23" };
      g_autoptr (CanevasScene) scene = NULL;

      governance_sample_fill_by_lot (project, seed, n_bodies, n_bodies * 120 / 25);
      scene = canevas_governance_diagram_new (project, fixture->measure, &options);
      assert_boxes_apart (scene, seed);
      assert_lines_clear (scene, seed);
      assert_texts_apart (scene, seed);
      assert_words_whole (scene, seed);
      assert_within_sheet (scene, options.size, seed);
    }
}

static char *
write_svg (CanevasScene *scene)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = canevas_scene_write_svg (scene, NULL, &error);

  g_assert_no_error (error);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* What is pinned up is read from an arm's length: on A4 less is said of many bodies, rather than in smaller letters. */
static void
test_readable (Fixture *fixture, gconstpointer unused)
{
  static const guint n_bodies[] = { 3, 12, 18, 25, 25, 25 };

  for (guint i = 0; i < G_N_ELEMENTS (n_bodies); i++)
    {
      CanevasRecord *project = NULL;
      g_autoptr (CanevasStore) store = governance_sample_store (&project);
      g_autoptr (CanevasRecord) owned = project;
      CanevasGovernanceOptions options = { .size = CANEVAS_DRAWING_A4, .today = "2026-11-23" };
      g_autoptr (CanevasScene) small = NULL;
      g_autoptr (CanevasScene) large = NULL;
      g_autofree char *small_svg = NULL;
      g_autofree char *large_svg = NULL;

      governance_sample_fill_by_lot (project, i + 1, n_bodies[i], n_bodies[i] * 120 / 25);
      small = canevas_governance_diagram_new (project, fixture->measure, &options);
      options.size = CANEVAS_DRAWING_A3;
      large = canevas_governance_diagram_new (project, fixture->measure, &options);
      small_svg = write_svg (small);
      large_svg = write_svg (large);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (small), >=, 6.5);
      /* Under 6, the print dialog would warn. */
      g_assert_cmpfloat (canevas_scene_get_smallest_text (large), >=, 6.0);
      /* The larger sheet tells all; the smaller one says where the rest is. */
      g_assert_nonnull (strstr (large_svg, "présidence"));
      if (n_bodies[i] == 3)
        g_assert_null (strstr (small_svg, "sur la feuille A3"));
      if (n_bodies[i] >= 18)
        {
          g_assert_nonnull (strstr (small_svg, "sur la feuille A3"));
          g_assert_nonnull (strstr (small_svg, "Rythmes, présidences et membres"));
        }
      g_assert_null (strstr (large_svg, "sur la feuille A3"));
      /* Whatever is left out, roles are told apart from each other. */
      g_assert_nonnull (strstr (small_svg, "Commanditaire"));
      /* Seats too are told, or where they are. */
      g_assert_true ((strstr (large_svg, "Avec : ") != NULL) != (strstr (large_svg, "Membres : sur la fiche") != NULL));
      assert_within_sheet (small, CANEVAS_DRAWING_A4, i + 1);
      assert_within_sheet (large, CANEVAS_DRAWING_A3, i + 1);
    }
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, function) g_test_add ("/diagrams/governance/" path, Fixture, NULL, set_up, function, tear_down)
  ADD ("words", test_words);
  ADD ("lanes", test_lanes);
  ADD ("circuit", test_circuit);
  ADD ("person", test_person);
  ADD ("names", test_names);
  ADD ("nudge", test_nudge);
  ADD ("plan", test_plan);
  ADD ("warned", test_warned);
  ADD ("pair", test_pair);
  ADD ("subtitle", test_subtitle);
  ADD ("empty", test_empty);
  ADD ("geometry", test_geometry);
  ADD ("readable", test_readable);
  return g_test_run ();
}
