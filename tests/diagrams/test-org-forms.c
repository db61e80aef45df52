/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of the guide, other than the tree: what each must show, and what none may do. */
#include "canevas-org-chart.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-person.h"
#include "canevas-scene-private.h"
#include "canevas-scene-write.h"
#include "canevas-unit.h"
#include "form-sample.h"
#include "org-sample.h"

#include <glib/gstdio.h>
#include <math.h>
#include <string.h>
#include <unistd.h>

typedef struct
{
  CanevasStore *store;
  CanevasRecord *authority;
  CanevasTextMeasure *measure;
} Fixture;

static void
set_up (Fixture *self, gconstpointer unused)
{
  self->store = org_sample_store ();
  self->authority = org_sample_find (self->store, &canevas_authority_type, "Collectivité exemple");
  self->measure = canevas_text_measure_new (NULL);
}

static void
tear_down (Fixture *self, gconstpointer unused)
{
  g_clear_object (&self->measure);
  g_clear_object (&self->authority);
  g_assert_finalize_object (self->store);
}

static CanevasScene *
draw_with (Fixture *self, const CanevasOrgChartOptions *options)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);

  return canevas_org_chart_new (facts, self->authority, self->measure, options);
}

static CanevasScene *
draw (Fixture *self, CanevasOrgForm form)
{
  const CanevasOrgChartOptions options = { .form = form };

  return draw_with (self, &options);
}

static const CanevasGroup *
find_group (CanevasScene *scene, const char *id)
{
  const guint number = canevas_scene_find_group (scene, id);

  g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
  return canevas_scene_get_group (scene, number);
}

/* What is drawn of a unit or a person, by name. */
static CanevasRectangle
find_box (Fixture *self, CanevasScene *scene, const CanevasRecordType *type, const char *name)
{
  g_autoptr (CanevasRecord) record = org_sample_find (self->store, type, name);

  return find_group (scene, canevas_record_get_id (record))->bounds;
}

static CanevasPoint
get_middle (CanevasRectangle box)
{
  return (CanevasPoint){ box.x + box.width / 2, box.y + box.height / 2 };
}

static gboolean
says (CanevasScene *scene, const char *text)
{
  g_autofree char *outline = canevas_scene_dup_outline (scene);

  return strstr (outline, text) != NULL;
}

/* --- What none may do --- */

static const char *
get_text (const CanevasSceneContents *contents, const CanevasShape *shape)
{
  return g_array_index (contents->texts, CanevasSceneText, shape->data).block->text;
}

static void
assert_texts_apart (CanevasScene *scene, const char *where)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
  CanevasRectangle sheet;

  canevas_scene_get_bounds (scene, &sheet);
  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *a = &g_array_index (contents->shapes, CanevasShape, i);
      const CanevasRectangle text = { a->x + 0.5, a->y + a->height * 0.1, a->width - 1, a->height * 0.8 };

      if (a->kind != CANEVAS_SHAPE_TEXT)
        continue;
      if (!canevas_rectangle_contains (&sheet, &text))
        g_error ("%s: “%s” goes beyond the sheet", where, get_text (contents, a));
      for (guint j = i + 1; j < contents->shapes->len; j++)
        {
          const CanevasShape *b = &g_array_index (contents->shapes, CanevasShape, j);
          const CanevasRectangle other = { b->x + 0.5, b->y + b->height * 0.1, b->width - 1, b->height * 0.8 };

          if (b->kind == CANEVAS_SHAPE_TEXT && canevas_rectangle_overlaps (&text, &other))
            g_error ("%s: “%s” lies over “%s”", where, get_text (contents, a), get_text (contents, b));
        }
    }
}

/* Boxes that are not within each other. A ring has none, nor have circles: their bounds say little. */
static void
assert_boxes_apart (CanevasScene *scene, const char *where)
{
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasGroup *a = canevas_scene_get_group (scene, i);
      const CanevasRectangle inner = canevas_rectangle_grow (&a->bounds, -1.5);

      if (a->id == NULL || a->flags & CANEVAS_GROUP_LINK || a->bounds.width <= 0 || !(a->flags & CANEVAS_GROUP_SELECTABLE))
        continue;
      for (guint j = a->last + 1; j < canevas_scene_get_n_groups (scene); j++)
        {
          const CanevasGroup *b = canevas_scene_get_group (scene, j);
          const CanevasRectangle other = canevas_rectangle_grow (&b->bounds, -1.5);

          if (b->id != NULL && !(b->flags & CANEVAS_GROUP_LINK) && b->bounds.width > 0 && b->flags & CANEVAS_GROUP_SELECTABLE
              && canevas_rectangle_overlaps (&inner, &other))
            g_error ("%s: %s lies over %s", where, a->label, b->label);
        }
    }
}

/* Whatever a form makes of a unit, who does not see it finds it. */
static void
assert_all_said (Fixture *self, CanevasScene *scene)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);
  g_autofree char *outline = canevas_scene_dup_outline (scene);

  for (guint i = 0; i < facts->n_units; i++)
    if (strstr (outline, facts->units[i].name) == NULL)
      g_error ("nobody finds %s", facts->units[i].name);
}

static void
test_apart (Fixture *self, gconstpointer data)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_FIGURE, CANEVAS_DRAWING_A4,
                                              CANEVAS_DRAWING_A3 };
  static const guint numbers[] = { 20, 150, 1000 };
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  const gboolean boxes = form == CANEVAS_ORG_FORM_INVERTED || form == CANEVAS_ORG_FORM_MATRIX || form == CANEVAS_ORG_FORM_FLAT
                         || form == CANEVAS_ORG_FORM_PAIRS;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      tear_down (self, NULL);
      set_up (self, NULL);
      org_sample_fill (self->store, numbers[i]);
      form_sample_dress (self->store, form);
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          const CanevasOrgChartOptions options = { .form = form, .size = sizes[j] };
          g_autoptr (CanevasScene) scene = draw_with (self, &options);
          g_autofree char *where = g_strdup_printf ("%u people, %s", numbers[i], canevas_drawing_size_get_name (sizes[j]));

          g_assert_cmpuint (canevas_scene_find_group (scene, "missing"), ==, CANEVAS_NO_GROUP);
          assert_texts_apart (scene, where);
          assert_all_said (self, scene);
          if (boxes)
            assert_boxes_apart (scene, where);
        }
    }
}

/* Only names that may be published, and no post but of who heads or may be named. */
static void
test_public (Fixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  const CanevasOrgChartOptions options = { .form = form, .variant = CANEVAS_ORG_VARIANT_PUBLIC, .people = TRUE };
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  org_sample_fill (self->store, 150);
  form_sample_dress (self->store, form);
  facts = canevas_org_facts_new (self->store, NULL);
  scene = draw_with (self, &options);
  outline = canevas_scene_dup_outline (scene);
  for (guint i = 0; i < facts->n_posts; i++)
    if (facts->posts[i].name != NULL && !facts->posts[i].publishable)
      {
        const char *found = strstr (outline, facts->posts[i].name);

        /* "Camille Rey 1" begins "Camille Rey 11". */
        g_assert_true (found == NULL || g_ascii_isdigit (found[strlen (facts->posts[i].name)]));
      }
}

/* One more unit at the end, and all others are read in the order they were. */
static void
test_stable (Fixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  g_autoptr (CanevasRecord) top = NULL;
  g_autoptr (CanevasRecord) added = NULL;
  g_autoptr (CanevasScene) before = NULL;
  g_autoptr (CanevasScene) after = NULL;
  guint last = 0;

  org_sample_fill (self->store, 150);
  form_sample_dress (self->store, form);
  before = draw (self, form);
  top = org_sample_find (self->store, &canevas_unit_type, "Direction générale des services");
  added = org_sample_add_unit (self->store, top, "Accueil", "service");
  after = draw (self, form);
  for (guint i = 0; i < canevas_scene_get_n_groups (before); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (before, i);
      guint number;

      if (group->id == NULL || !(group->flags & CANEVAS_GROUP_SELECTABLE))
        continue;
      number = canevas_scene_find_group (after, group->id);
      g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
      g_assert_cmpuint (number, >=, last);
      last = number;
    }
}

/* Without its facts a form says which are missing, in the language of the file. */
static void
test_missing (Fixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasGroup *missing;

  org_sample_fill (self->store, 150);
  scene = draw (self, form);
  missing = find_group (scene, "missing");
  g_assert_true (g_str_has_prefix (missing->label, "Indiquez") || g_str_has_prefix (missing->label, "Donnez")
                 || g_str_has_prefix (missing->label, "Ajoutez"));
  assert_texts_apart (scene, "missing");
}

/* What an HR export says is enough: each unit is drawn, or told with the one that it belongs to, and nothing is asked for first. */
static void
test_plain (Fixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  org_sample_fill (self->store, 150);
  scene = draw (self, form);
  facts = canevas_org_facts_new (self->store, NULL);
  outline = canevas_scene_dup_outline (scene);
  g_assert_cmpuint (canevas_scene_find_group (scene, "missing"), ==, CANEVAS_NO_GROUP);
  for (guint i = 0; i < facts->n_units; i++)
    g_assert_nonnull (strstr (outline, facts->units[i].name));
  g_assert_null (strstr (outline, "à saisir"));
}

/* Another program finds the name of each unit that is drawn. */
static void
test_pdf (Fixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  const CanevasOrgChartOptions options = { .form = form, .size = CANEVAS_DRAWING_A3 };
  g_autofree char *path = g_strdup_printf ("%s/canevas-form-%s-%d.pdf", g_get_tmp_dir (), canevas_org_form_get_name (form), (int) getpid ());
  const char *const words[] = { "pdftotext", "-raw", path, "-", NULL };
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  org_sample_fill (self->store, 150);
  form_sample_dress (self->store, form);
  facts = canevas_org_facts_new (self->store, NULL);
  scene = draw_with (self, &options);
  g_assert_true (canevas_scene_write (scene, path, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_spawn_sync (NULL, (char **) words, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &text, NULL, NULL, &error));
  g_assert_no_error (error);
  g_remove (path);
  g_strdelimit (text, "\n\f", ' ');
  for (guint i = 0; i < facts->n_units; i++)
    {
      const guint number = canevas_scene_find_group (scene, facts->units[i].id);

      if (number != CANEVAS_NO_GROUP && canevas_scene_get_group (scene, number)->bounds.width > 0
          && strstr (text, facts->units[i].name) == NULL)
        g_error ("%s is not read in: %s", facts->units[i].name, text);
    }
}

/* What a scenario does is drawn in every form, and said. */
static void
test_marks (Fixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  g_autofree CanevasOrgMark *marks = NULL;
  CanevasOrgChartOptions options = { .form = form, .size = CANEVAS_DRAWING_A3 };
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasSceneContents *contents;
  gboolean found = FALSE;

  org_sample_fill (self->store, 150);
  form_sample_dress (self->store, form);
  facts = canevas_org_facts_new (self->store, NULL);
  marks = g_new0 (CanevasOrgMark, facts->n_units);
  for (guint i = 0; i < facts->n_units; i++)
    marks[i].changes = CANEVAS_ORG_CREATED;
  options.marks = marks;
  scene = canevas_org_chart_new (facts, self->authority, self->measure, &options);
  contents = canevas_scene_get_contents (scene);
  for (guint i = 0; i < contents->texts->len; i++)
    found = found || g_str_equal (g_array_index (contents->texts, CanevasSceneText, i).block->text, "Créée");
  g_assert_true (found);
}

/* --- Ring --- */

static double
get_angle (CanevasPoint centre, CanevasRectangle box)
{
  const CanevasPoint middle = get_middle (box);

  return atan2 (middle.y - centre.y, middle.x - centre.x);
}

static void
test_ring (Fixture *self, gconstpointer unused)
{
  static const char *const delegates[] = { "Noé Blanchard", "Noé Rey", "Noé Weber" };
  static const char *const firsts[] = { "Finances", "Proximité", "Mobilités" };
  static const char *const lasts[] = { "Évaluation", "État civil", "Climat" };
  g_autoptr (CanevasScene) scene = NULL;
  CanevasPoint centre;

  form_sample_add_ring (self->store);
  scene = draw (self, CANEVAS_ORG_FORM_RING);
  centre = get_middle (find_box (self, scene, &canevas_person_type, "Inès Masson"));
  g_assert_true (says (scene, "Performance et transformation : 7"));
  g_assert_true (says (scene, "Aménagement et développement du territoire : 6"));
  /* The fourth of seven is right on the left of the cockpit. */
  g_assert_cmpfloat_with_epsilon (get_middle (find_box (self, scene, &canevas_unit_type, "Numérique")).y, centre.y, 3);
  g_assert_cmpfloat (get_middle (find_box (self, scene, &canevas_unit_type, "Numérique")).x, <, centre.x - 150);
  /* Each delegate faces a joint: as far from the last of a sector as from the first of the next. */
  for (guint i = 0; i < 3; i++)
    {
      const double angle = get_angle (centre, find_box (self, scene, &canevas_person_type, delegates[i]));
      const double before = get_angle (centre, find_box (self, scene, &canevas_unit_type, lasts[i]));
      const double after = get_angle (centre, find_box (self, scene, &canevas_unit_type, firsts[(i + 1) % 3]));

      g_assert_cmpfloat_with_epsilon (remainder (angle - before, 2 * G_PI), remainder (after - angle, 2 * G_PI), 0.05);
    }
}

/* Nothing that is a line goes from the cockpit into the ring. */
static void
test_ring_no_line (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasSceneContents *contents;
  CanevasPoint centre, delegate;
  double inner;

  form_sample_add_ring (self->store);
  scene = draw (self, CANEVAS_ORG_FORM_RING);
  centre = get_middle (find_box (self, scene, &canevas_person_type, "Inès Masson"));
  delegate = get_middle (find_box (self, scene, &canevas_person_type, "Noé Rey"));
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
test_ring_sizes (Fixture *self, gconstpointer unused)
{
  static const guint numbers[][2] = { { 2, 1 }, { 5, 2 }, { 13, 4 }, { 24, 6 }, { 40, 6 } };

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      g_autoptr (CanevasRecord) top = NULL;
      g_autoptr (CanevasScene) scene = NULL;
      g_autofree char *where = g_strdup_printf ("%u divisions", numbers[i][0]);

      tear_down (self, NULL);
      set_up (self, NULL);
      top = org_sample_add_unit (self->store, NULL, "Direction générale des services", "general_management");
      form_sample_set (top, "nature", "cockpit");
      for (guint pole = 0; pole < numbers[i][0]; pole++)
        {
          g_autofree char *name = g_strdup_printf ("Aménagement et cadre de vie %u", pole + 1);
          g_autofree char *sector = g_strdup_printf ("Secteur %u", pole % numbers[i][1] + 1);
          g_autoptr (CanevasRecord) unit = org_sample_add_unit (self->store, top, name, "pole");

          form_sample_set (unit, "sector", sector);
        }
      scene = draw (self, CANEVAS_ORG_FORM_RING);
      assert_texts_apart (scene, where);
      g_assert_true (says (scene, "Aménagement et cadre de vie 2"));
    }
}

/* --- The others --- */

/* Services that users meet stand above those who manage, and these above those who work for all. */
static void
test_inverted (Fixture *self, gconstpointer unused)
{
  g_autoptr (CanevasScene) scene = NULL;
  CanevasRectangle field, management, internal;

  form_sample_set (self->authority, "users", "habitants et associations");
  org_sample_fill (self->store, 1000);
  form_sample_dress (self->store, CANEVAS_ORG_FORM_INVERTED);
  scene = draw (self, CANEVAS_ORG_FORM_INVERTED);
  field = find_box (self, scene, &canevas_unit_type, "Médiathèques");
  management = find_box (self, scene, &canevas_unit_type, "Direction générale des services");
  internal = find_box (self, scene, &canevas_unit_type, "Ressources humaines");
  g_assert_cmpfloat (find_group (scene, "stage-0")->bounds.y, <, field.y);
  g_assert_cmpfloat (field.y + field.height, <, management.y);
  g_assert_cmpfloat (management.y + management.height, <, internal.y);
  /* Who is nearer to the field stands higher. */
  g_assert_cmpfloat (find_box (self, scene, &canevas_unit_type, "Culture").y, <=,
                     find_box (self, scene, &canevas_unit_type, "Pôle Vie locale").y);
  g_assert_true (says (scene, "habitants et associations"));
}

static void
test_matrix (Fixture *self, gconstpointer unused)
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
  scene = draw (self, CANEVAS_ORG_FORM_MATRIX);
  crossing = get_middle (find_group (scene, canevas_record_get_id (link))->bounds);
  row = find_box (self, scene, &canevas_unit_type, "Territoire Sud");
  column = find_box (self, scene, &canevas_unit_type, "Finances");
  g_assert_true (crossing.y > row.y && crossing.y < row.y + row.height);
  g_assert_true (crossing.x > column.x && crossing.x < column.x + column.width);
  g_assert_true (says (scene, "Inès Masson, Référent"));
  g_assert_true (says (scene, "Territoire Sud × Finances"));
  /* Another link is no référent, and its crossing stays empty. */
  g_assert_cmpuint (canevas_scene_find_group (scene, canevas_record_get_id (other)), ==, CANEVAS_NO_GROUP);
}

/* Forty territories and thirty themes: each sheet has its names again, each crossing is on one of them, in letters that can be read. */
static void
test_matrix_pages (Fixture *self, gconstpointer unused)
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
      assert_texts_apart (pages->pdata[i], "page");
      n_crossings += canevas_scene_find_group (pages->pdata[i], canevas_record_get_id (link)) != CANEVAS_NO_GROUP;
      n_heads += canevas_scene_find_group (pages->pdata[i], canevas_record_get_id (last)) != CANEVAS_NO_GROUP;
    }
  g_assert_cmpuint (n_crossings, ==, 1);
  g_assert_cmpuint (n_heads, >, 1);
}

/* A large sheet is chosen before circles are folded; on a small one, they become a count. */
static void
test_circles_folded (Fixture *self, gconstpointer unused)
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
  g_assert_cmpfloat (find_box (self, pages->pdata[0], &canevas_unit_type, "Médiathèques").width, >, 0);
  scene = draw_with (self, &small);
  g_assert_cmpfloat (canevas_scene_get_smallest_text (scene), >=, 6.99);
  g_assert_true (says (scene, "Médiathèques"));
}

static void
test_circles (Fixture *self, gconstpointer unused)
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
  scene = draw (self, CANEVAS_ORG_FORM_CIRCLES);
  around = find_box (self, scene, &canevas_unit_type, "Gouvernance partagée");
  first = find_box (self, scene, &canevas_unit_type, "Donnée");
  second = find_box (self, scene, &canevas_unit_type, "Montagne");
  g_assert_true (canevas_rectangle_contains (&around, &first));
  g_assert_true (canevas_rectangle_contains (&around, &second));
  g_assert_cmpfloat (hypot (get_middle (first).x - get_middle (second).x, get_middle (first).y - get_middle (second).y), >,
                     (first.width + second.width) / 2);
  g_assert_true (find_group (scene, canevas_record_get_id (link))->flags & CANEVAS_GROUP_LINK);
  g_assert_true (says (scene, "Élaborer la stratégie de la donnée."));
}

static void
test_flat (Fixture *self, gconstpointer unused)
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
  scene = draw (self, CANEVAS_ORG_FORM_FLAT);
  /* Four seats side by side, at one height, above the service. */
  for (guint i = 0; i < 4; i++)
    {
      g_autofree char *name = g_strdup_printf ("Inès %s", names[i]);
      const CanevasRectangle seat = find_box (self, scene, &canevas_person_type, name);

      g_assert_cmpfloat (get_middle (seat).x, >, last);
      last = get_middle (seat).x;
      g_assert_true (height == 0 || fabs (seat.y - height) < 0.1);
      height = seat.y;
      g_assert_cmpfloat (find_box (self, scene, &canevas_unit_type, "Direction générale").y, <, seat.y);
    }
  g_assert_true (says (scene, "à égalité avec les autres membres du collectif"));
}

static void
test_pairs (Fixture *self, gconstpointer unused)
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
  scene = draw (self, CANEVAS_ORG_FORM_PAIRS);
  left = find_box (self, scene, &canevas_person_type, "Inès Masson");
  right = find_box (self, scene, &canevas_person_type, "Noé Rey");
  between = find_box (self, scene, &canevas_unit_type, "Cellule planification");
  /* Two halves of one whole, and the cell between the pairs. */
  g_assert_cmpfloat_with_epsilon (left.x + left.width, right.x, 4);
  g_assert_cmpfloat_with_epsilon (left.width, right.width, 0.1);
  g_assert_cmpfloat (right.x + right.width, <, between.x);
  g_assert_cmpfloat (between.x + between.width, <, find_box (self, scene, &canevas_unit_type, "Circuit 2").x);
  g_assert_cmpuint (canevas_scene_find_group (scene, canevas_record_get_id (link)), !=, CANEVAS_NO_GROUP);
}

static void
test_cells (Fixture *self, gconstpointer unused)
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
  scene = draw (self, CANEVAS_ORG_FORM_CELLS);
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
test_bands (Fixture *self, gconstpointer unused)
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
  scene = draw (self, CANEVAS_ORG_FORM_BANDS);
  band = find_box (self, scene, &canevas_unit_type, "Ambassadeurs numériques");
  column = find_box (self, scene, &canevas_unit_type, "Pôle 2");
  crossing = find_group (scene, there)->bounds;
  g_assert_true (canevas_rectangle_overlaps (&band, &column));
  g_assert_true (canevas_rectangle_contains (&band, &crossing));
  g_assert_true (get_middle (crossing).x > column.x && get_middle (crossing).x < column.x + column.width);
  g_assert_cmpuint (canevas_scene_find_group (scene, nowhere), ==, CANEVAS_NO_GROUP);
  g_assert_true (says (scene, "Inès Masson, Ambassadrice"));
}

static void
test_collective (Fixture *self, gconstpointer unused)
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
  scene = draw (self, CANEVAS_ORG_FORM_COLLECTIVE);
  g_assert_true (says (scene, "Noé Rey 32, Agent de catégorie C"));
  /* A division without a seat is there, apart. */
  g_assert_cmpfloat (find_box (self, scene, &canevas_unit_type, "Pôle 1").y, >,
                     find_box (self, scene, &canevas_unit_type, "Pôle 3").y);
}

/* What any organisation has is enough for some forms; others are about facts of their own. */
static guint
count_texts (CanevasScene *scene, const char *part)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);
  guint n = 0;

  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);

      n += shape->kind == CANEVAS_SHAPE_TEXT && strstr (get_text (contents, shape), part) != NULL;
    }
  return n;
}

/* Who heads a service alone is named once, with what they do, and the box below says the rest. */
static void
test_flat_head (Fixture *self, gconstpointer unused)
{
  const CanevasOrgChartOptions options = { .form = CANEVAS_ORG_FORM_FLAT, .size = CANEVAS_DRAWING_A4 };
  g_autoptr (CanevasRecord) top = org_sample_add_unit (self->store, NULL, "Direction générale", "general_management");
  g_autoptr (CanevasRecord) service = org_sample_add_unit (self->store, top, "Exploitation", "service");
  g_autoptr (CanevasRecord) other = org_sample_add_unit (self->store, top, "Prévention", "service");
  g_autoptr (CanevasRecord) head = org_sample_add_person (self->store, service, "Inès", "Masson", "Encadrante", TRUE);
  g_autoptr (CanevasRecord) agent = org_sample_add_person (self->store, service, "Omar", "Rey", "Agent", FALSE);
  g_autoptr (CanevasScene) scene = draw_with (self, &options);

  g_assert_cmpuint (count_texts (scene, "Inès Masson"), ==, 1);
  g_assert_cmpuint (count_texts (scene, "Inès Masson, Encadrante"), ==, 1);
  g_assert_cmpuint (count_texts (scene, "2 ag."), ==, 1);
}

/* Subtitle and legend speak of what is drawn: a matrix of divisions shows no services. */
static void
test_told_as_drawn (Fixture *self, gconstpointer unused)
{
  const CanevasOrgChartOptions options = { .form = CANEVAS_ORG_FORM_MATRIX, .size = CANEVAS_DRAWING_A3 };
  g_autoptr (CanevasScene) scene = NULL;

  org_sample_fill (self->store, 1000);
  form_sample_dress (self->store, CANEVAS_ORG_FORM_MATRIX);
  scene = draw_with (self, &options);
  g_assert_cmpuint (count_texts (scene, "Direction générale, pôles et missions"), ==, 1);
  g_assert_cmpuint (count_texts (scene, "services et"), ==, 0);
  g_assert_cmpuint (count_texts (scene, "Pôle"), >=, 6); /* five of them, and the legend */
}

/* The sheet that is chosen can be read: a poster from a step away. */
static void
test_sheet (Fixture *self, gconstpointer form)
{
  const CanevasOrgChartOptions options = { .form = GPOINTER_TO_UINT (form) };
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (GPtrArray) pages = NULL;

  org_sample_fill (self->store, 1000);
  form_sample_dress (self->store, options.form);
  facts = canevas_org_facts_new (self->store, NULL);
  pages = canevas_org_chart_new_pages (facts, self->authority, self->measure, &options);
  for (guint i = 0; i < pages->len; i++)
    {
      CanevasRectangle sheet;

      canevas_scene_get_bounds (pages->pdata[i], &sheet);
      g_assert_cmpfloat (canevas_scene_get_smallest_text (pages->pdata[i]), >=, sheet.width > 1200 ? 7.7 : 6.45);
      g_assert_cmpfloat (sheet.width, <, 3400);
    }
}

static const CanevasOrgForm plain_forms[] = { CANEVAS_ORG_FORM_INVERTED, CANEVAS_ORG_FORM_RING, CANEVAS_ORG_FORM_CIRCLES, CANEVAS_ORG_FORM_FLAT };
static const CanevasOrgForm asking_forms[] = { CANEVAS_ORG_FORM_MATRIX, CANEVAS_ORG_FORM_PAIRS, CANEVAS_ORG_FORM_CELLS, CANEVAS_ORG_FORM_BANDS,
                                               CANEVAS_ORG_FORM_COLLECTIVE };

static void
add_one (const char *name, CanevasOrgForm form, void (*test) (Fixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/org-forms/%s/%s", name, canevas_org_form_get_name (form));

  g_test_add (path, Fixture, GUINT_TO_POINTER (form), set_up, test, tear_down);
}

static void
add_all (const char *name, void (*test) (Fixture *, gconstpointer))
{
  for (CanevasOrgForm form = CANEVAS_ORG_FORM_INVERTED; form < CANEVAS_N_ORG_FORMS; form++)
    add_one (name, form, test);
}

int
main (int argc, char **argv)
{
  canevas_language_init ();
  g_test_init (&argc, &argv, NULL);
  add_all ("apart", test_apart);
  add_all ("public", test_public);
  add_all ("stable", test_stable);
  for (guint i = 0; i < G_N_ELEMENTS (plain_forms); i++)
    add_one ("plain", plain_forms[i], test_plain);
  for (guint i = 0; i < G_N_ELEMENTS (asking_forms); i++)
    add_one ("missing", asking_forms[i], test_missing);
  add_all ("pdf", test_pdf);
  add_all ("marks", test_marks);
  add_all ("sheet", test_sheet);
  g_test_add ("/org-forms/ring", Fixture, NULL, set_up, test_ring, tear_down);
  g_test_add ("/org-forms/ring/no-line", Fixture, NULL, set_up, test_ring_no_line, tear_down);
  g_test_add ("/org-forms/ring/sizes", Fixture, NULL, set_up, test_ring_sizes, tear_down);
  g_test_add ("/org-forms/inverted", Fixture, NULL, set_up, test_inverted, tear_down);
  g_test_add ("/org-forms/matrix", Fixture, NULL, set_up, test_matrix, tear_down);
  g_test_add ("/org-forms/matrix/pages", Fixture, NULL, set_up, test_matrix_pages, tear_down);
  g_test_add ("/org-forms/circles/folded", Fixture, NULL, set_up, test_circles_folded, tear_down);
  g_test_add ("/org-forms/circles", Fixture, NULL, set_up, test_circles, tear_down);
  g_test_add ("/org-forms/told-as-drawn", Fixture, NULL, set_up, test_told_as_drawn, tear_down);
  g_test_add ("/org-forms/flat/head", Fixture, NULL, set_up, test_flat_head, tear_down);
  g_test_add ("/org-forms/flat", Fixture, NULL, set_up, test_flat, tear_down);
  g_test_add ("/org-forms/pairs", Fixture, NULL, set_up, test_pairs, tear_down);
  g_test_add ("/org-forms/cells", Fixture, NULL, set_up, test_cells, tear_down);
  g_test_add ("/org-forms/bands", Fixture, NULL, set_up, test_bands, tear_down);
  g_test_add ("/org-forms/collective", Fixture, NULL, set_up, test_collective, tear_down);
  return g_test_run ();
}
