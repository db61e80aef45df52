/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "org-chart-fixture.h"

#include "canevas-authority.h"
#include "canevas-scene-private.h"
#include "canevas-scene-write.h"
#include "canevas-unit.h"
#include "org-sample.h"

#include <math.h>
#include <string.h>

void
org_chart_fixture_set_up (OrgChartFixture *self, gconstpointer unused)
{
  self->store = org_sample_store ();
  self->authority = org_sample_find (self->store, &canevas_authority_type, "Collectivité exemple");
  self->measure = canevas_text_measure_new (NULL);
}

void
org_chart_fixture_tear_down (OrgChartFixture *self, gconstpointer unused)
{
  g_clear_object (&self->measure);
  g_clear_object (&self->authority);
  g_assert_finalize_object (self->store);
}

CanevasScene *
org_chart_fixture_draw (OrgChartFixture *self, const CanevasOrgChartOptions *options)
{
  g_autoptr (CanevasOrgFacts) facts = canevas_org_facts_new (self->store, NULL);

  return canevas_org_chart_new (facts, self->authority, self->measure, options);
}

/* The box of a unit, by its name. */
CanevasRectangle
org_chart_fixture_find_box (OrgChartFixture *self, CanevasScene *scene, const char *name)
{
  g_autoptr (CanevasRecord) unit = org_sample_find (self->store, &canevas_unit_type, name);
  guint number = canevas_scene_find_group (scene, canevas_record_get_id (unit));

  g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
  return canevas_scene_get_group (scene, number)->bounds;
}

CanevasScene *
org_chart_fixture_draw_form (OrgChartFixture *self, CanevasOrgForm form)
{
  const CanevasOrgChartOptions options = { .form = form };

  return org_chart_fixture_draw (self, &options);
}

const CanevasGroup *
org_chart_fixture_find_group (CanevasScene *scene, const char *id)
{
  const guint number = canevas_scene_find_group (scene, id);

  g_assert_cmpuint (number, !=, CANEVAS_NO_GROUP);
  return canevas_scene_get_group (scene, number);
}

CanevasRectangle
org_chart_fixture_find_record (OrgChartFixture *self, CanevasScene *scene, const CanevasRecordType *type, const char *name)
{
  g_autoptr (CanevasRecord) record = org_sample_find (self->store, type, name);

  return org_chart_fixture_find_group (scene, canevas_record_get_id (record))->bounds;
}

CanevasPoint
org_chart_fixture_get_middle (CanevasRectangle box)
{
  return (CanevasPoint){ box.x + box.width / 2, box.y + box.height / 2 };
}

gboolean
org_chart_fixture_says (CanevasScene *scene, const char *text)
{
  g_autofree char *outline = canevas_scene_dup_outline (scene);

  return strstr (outline, text) != NULL;
}

const char *
org_chart_fixture_get_text (const CanevasSceneContents *contents, const CanevasShape *shape)
{
  return g_array_index (contents->texts, CanevasSceneText, shape->data).block->text;
}

void
org_chart_fixture_assert_texts_apart (CanevasScene *scene, const char *where)
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
        g_error ("%s: “%s” goes beyond the sheet", where, org_chart_fixture_get_text (contents, a));
      for (guint j = i + 1; j < contents->shapes->len; j++)
        {
          const CanevasShape *b = &g_array_index (contents->shapes, CanevasShape, j);
          const CanevasRectangle other = { b->x + 0.5, b->y + b->height * 0.1, b->width - 1, b->height * 0.8 };

          if (b->kind == CANEVAS_SHAPE_TEXT && canevas_rectangle_overlaps (&text, &other))
            g_error ("%s: “%s” lies over “%s”", where, org_chart_fixture_get_text (contents, a), org_chart_fixture_get_text (contents, b));
        }
    }
}

gboolean
org_chart_fixture_holds (CanevasScene *scene, const char *text)
{
  g_autoptr (GBytes) svg = canevas_scene_write_svg (scene, NULL, NULL);

  return g_strstr_len (g_bytes_get_data (svg, NULL), (gssize) g_bytes_get_size (svg), text) != NULL;
}

static gboolean
is_box (const CanevasGroup *group)
{
  return group->id != NULL && !(group->flags & CANEVAS_GROUP_LINK) && group->bounds.width > 0;
}

void
org_chart_fixture_assert_apart (CanevasScene *scene)
{
  CanevasRectangle sheet;

  canevas_scene_get_bounds (scene, &sheet);
  for (guint i = 0; i < canevas_scene_get_n_groups (scene); i++)
    {
      const CanevasGroup *a = canevas_scene_get_group (scene, i);
      const CanevasRectangle inner = canevas_rectangle_grow (&a->bounds, -1);

      if (!is_box (a))
        continue;
      g_assert_true (canevas_rectangle_contains (&sheet, &inner));
      for (guint j = i + 1; j < canevas_scene_get_n_groups (scene); j++)
        {
          const CanevasGroup *b = canevas_scene_get_group (scene, j);
          const CanevasRectangle other = canevas_rectangle_grow (&b->bounds, -1);

          if (is_box (b) && canevas_rectangle_overlaps (&inner, &other))
            g_error ("%s lies over %s", a->label, b->label);
        }
    }
}

/* No segment of a link beside the hierarchy lies within a box. */
void
org_chart_fixture_assert_ways_free (CanevasScene *scene)
{
  const CanevasSceneContents *contents = canevas_scene_get_contents (scene);

  for (guint i = 0; i < contents->shapes->len; i++)
    {
      const CanevasShape *shape = &g_array_index (contents->shapes, CanevasShape, i);
      const CanevasOutline *outline;

      if (shape->kind != CANEVAS_SHAPE_POLYLINE
          || g_array_index (contents->styles, CanevasShapeStyle, shape->style).dash != CANEVAS_DASH_FUNCTIONAL)
        continue;
      outline = &g_array_index (contents->outlines, CanevasOutline, shape->data);
      for (guint p = 0; p + 1 < outline->n_vertices; p++)
        {
          const CanevasVertex *from = &g_array_index (contents->vertices, CanevasVertex, outline->first_vertex + p), *to = from + 1;
          const CanevasRectangle segment = { MIN (from->x, to->x), MIN (from->y, to->y), fabs (to->x - from->x) + 0.1, fabs (to->y - from->y) + 0.1 };

          for (guint j = 0; j < canevas_scene_get_n_groups (scene); j++)
            {
              const CanevasGroup *group = canevas_scene_get_group (scene, j);
              const CanevasRectangle inner = canevas_rectangle_grow (&group->bounds, -1.5);

              if (is_box (group) && canevas_rectangle_overlaps (&segment, &inner))
                g_error ("a link crosses %s", group->label);
            }
        }
    }
}
