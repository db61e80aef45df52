/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The forms of the guide, other than the tree: what none may do, whatever it shows. */
#include "canevas-language.h"
#include "canevas-scene-write.h"
#include "canevas-unit.h"
#include "form-sample.h"
#include "org-chart-fixture.h"
#include "org-sample.h"

#include <glib/gstdio.h>
#include <string.h>

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
assert_all_said (OrgChartFixture *self, CanevasScene *scene)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);
  g_autofree char *outline = canevas_scene_dup_outline (scene);

  for (guint i = 0; i < facts->n_units; i++)
    if (strstr (outline, facts->units[i].name) == NULL)
      g_error ("nobody finds %s", facts->units[i].name);
}

static void
test_apart (OrgChartFixture *self, gconstpointer data)
{
  static const CanevasDrawingSize sizes[] = { CANEVAS_DRAWING_SCREEN, CANEVAS_DRAWING_FIGURE, CANEVAS_DRAWING_A4,
                                              CANEVAS_DRAWING_A3 };
  static const guint numbers[] = { 20, 150, 1000 };
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  const gboolean boxes = form == CANEVAS_ORG_FORM_INVERTED || form == CANEVAS_ORG_FORM_MATRIX || form == CANEVAS_ORG_FORM_FLAT
                         || form == CANEVAS_ORG_FORM_PAIRS;

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      org_chart_fixture_tear_down (self, NULL);
      org_chart_fixture_set_up (self, NULL);
      org_sample_fill (self->store, numbers[i]);
      form_sample_dress (self->store, form);
      for (guint j = 0; j < G_N_ELEMENTS (sizes); j++)
        {
          const CanevasOrgChartOptions options = { .form = form, .size = sizes[j] };
          g_autoptr (CanevasScene) scene = org_chart_fixture_draw (self, &options);
          g_autofree char *where = g_strdup_printf ("%u people, %s", numbers[i], canevas_drawing_size_get_name (sizes[j]));

          g_assert_cmpuint (canevas_scene_find_group (scene, "missing"), ==, CANEVAS_NO_GROUP);
          org_chart_fixture_assert_texts_apart (scene, where);
          assert_all_said (self, scene);
          if (boxes)
            assert_boxes_apart (scene, where);
        }
    }
}

/* Only names that may be published, and no post but of who heads or may be named. */
static void
test_public (OrgChartFixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  const CanevasOrgChartOptions options = { .form = form, .variant = CANEVAS_ORG_VARIANT_PUBLIC, .people = TRUE };
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  org_sample_fill (self->store, 150);
  form_sample_dress (self->store, form);
  facts = canevas_org_facts_new (self->store, NULL);
  scene = org_chart_fixture_draw (self, &options);
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
test_stable (OrgChartFixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  g_autoptr (CanevasRecord) top = NULL;
  g_autoptr (CanevasRecord) added = NULL;
  g_autoptr (CanevasScene) before = NULL;
  g_autoptr (CanevasScene) after = NULL;
  guint last = 0;

  org_sample_fill (self->store, 150);
  form_sample_dress (self->store, form);
  before = org_chart_fixture_draw_form (self, form);
  top = org_sample_find (self->store, &canevas_unit_type, "Direction générale des services");
  added = org_sample_add_unit (self->store, top, "Accueil", "service");
  after = org_chart_fixture_draw_form (self, form);
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
test_missing (OrgChartFixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  g_autoptr (CanevasScene) scene = NULL;
  const CanevasGroup *missing;

  org_sample_fill (self->store, 150);
  scene = org_chart_fixture_draw_form (self, form);
  missing = org_chart_fixture_find_group (scene, "missing");
  g_assert_true (g_str_has_prefix (missing->label, "Indiquez") || g_str_has_prefix (missing->label, "Donnez")
                 || g_str_has_prefix (missing->label, "Ajoutez"));
  org_chart_fixture_assert_texts_apart (scene, "missing");
}

/* What an HR export says is enough: each unit is drawn, or told with the one that it belongs to, and nothing is asked for first. */
static void
test_plain (OrgChartFixture *self, gconstpointer data)
{
  const CanevasOrgForm form = GPOINTER_TO_UINT (data);
  g_autoptr (CanevasOrgFacts) facts = NULL;
  g_autoptr (CanevasScene) scene = NULL;
  g_autofree char *outline = NULL;

  org_sample_fill (self->store, 150);
  scene = org_chart_fixture_draw_form (self, form);
  facts = canevas_org_facts_new (self->store, NULL);
  outline = canevas_scene_dup_outline (scene);
  g_assert_cmpuint (canevas_scene_find_group (scene, "missing"), ==, CANEVAS_NO_GROUP);
  for (guint i = 0; i < facts->n_units; i++)
    g_assert_nonnull (strstr (outline, facts->units[i].name));
  g_assert_null (strstr (outline, "à saisir"));
}

/* Another program finds the name of each unit that is drawn. */
static void
test_pdf (OrgChartFixture *self, gconstpointer data)
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
  scene = org_chart_fixture_draw (self, &options);
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
test_marks (OrgChartFixture *self, gconstpointer data)
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
/* The sheet that is chosen can be read: a poster from a step away. */
static void
test_sheet (OrgChartFixture *self, gconstpointer form)
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

/* What any organisation has is enough for some forms; others are about facts of their own. */
static const CanevasOrgForm plain_forms[] = { CANEVAS_ORG_FORM_INVERTED, CANEVAS_ORG_FORM_RING, CANEVAS_ORG_FORM_CIRCLES, CANEVAS_ORG_FORM_FLAT };
static const CanevasOrgForm asking_forms[] = { CANEVAS_ORG_FORM_MATRIX, CANEVAS_ORG_FORM_PAIRS, CANEVAS_ORG_FORM_CELLS, CANEVAS_ORG_FORM_BANDS,
                                               CANEVAS_ORG_FORM_COLLECTIVE };

static void
add_one (const char *name, CanevasOrgForm form, void (*test) (OrgChartFixture *, gconstpointer))
{
  g_autofree char *path = g_strdup_printf ("/org-forms/%s/%s", name, canevas_org_form_get_name (form));

  g_test_add (path, OrgChartFixture, GUINT_TO_POINTER (form), org_chart_fixture_set_up, test, org_chart_fixture_tear_down);
}

static void
add_all (const char *name, void (*test) (OrgChartFixture *, gconstpointer))
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
  return g_test_run ();
}
