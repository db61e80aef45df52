/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene-private.h"
#include "canevas-style-set.h"

#include <math.h>
#include <string.h>

#define MARGIN 8.0

struct _CanevasScene
{
  GObject parent_instance;

  CanevasTextMeasure *measure;
  char *title, *description, *language;
  CanevasRectangle bounds; /* told; negative width: not */
  CanevasPoint frozen;     /* told: what lies left of it and above */
  CanevasRectangle extent; /* of what was appended */
  CanevasPoint origin;

  CanevasSceneContents contents;
  CanevasStyleSet *style_set;
  GStringChunk *strings;
  GHashTable *ids;    /* id → number of its group + 1 */
  GArray *open;       /* guint: groups begun and not ended */
  guint first_vertex; /* of the path that was begun */
  guint first_verb;
  double smallest_text;
  CanevasSceneIndex *index; /* (nullable): not asked for since the last change */
};

G_DEFINE_FINAL_TYPE (CanevasScene, canevas_scene, G_TYPE_OBJECT)

static guint
get_open_group (CanevasScene *self)
{
  return self->open->len > 0 ? g_array_index (self->open, guint, self->open->len - 1) : CANEVAS_NO_GROUP;
}

static void
add_shape (CanevasScene *self, CanevasShapeKind kind, const CanevasRectangle *bounds, guint style, guint data)
{
  CanevasShape shape = { bounds->x, bounds->y, bounds->width, bounds->height, data, get_open_group (self), style, kind };

  g_array_append_val (self->contents.shapes, shape);
  if (shape.group != CANEVAS_NO_GROUP)
    canevas_rectangle_join (&g_array_index (self->contents.groups, CanevasGroup, shape.group).bounds, bounds);
  canevas_rectangle_join (&self->extent, bounds);
  g_clear_object (&self->index);
}

static void
add_vertex (CanevasScene *self, double x, double y)
{
  CanevasVertex vertex = { x + self->origin.x, y + self->origin.y };

  g_array_append_val (self->contents.vertices, vertex);
}

static void
add_verb (CanevasScene *self, CanevasVerb verb)
{
  guint8 byte = verb;

  g_byte_array_append (self->contents.verbs, &byte, 1);
}

/* Ends what vertices and verbs were appended for. */
static void
add_outline (CanevasScene *self, CanevasShapeKind kind, guint first_vertex, guint first_verb, const CanevasShapeStyle *style)
{
  CanevasOutline outline = { first_vertex, self->contents.vertices->len - first_vertex, first_verb,
                             self->contents.verbs->len - first_verb };
  CanevasRectangle bounds = { 0, 0, -1, -1 };

  for (guint i = 0; i < outline.n_vertices; i++)
    {
      CanevasVertex *vertex = &g_array_index (self->contents.vertices, CanevasVertex, first_vertex + i);
      CanevasRectangle point = { vertex->x, vertex->y, 0, 0 };

      canevas_rectangle_join (&bounds, &point);
    }
  g_array_append_val (self->contents.outlines, outline);
  add_shape (self, kind, &bounds, canevas_style_set_add (self->style_set, style), self->contents.outlines->len - 1);
}

static const char *
keep_string (CanevasScene *self, const char *string)
{
  return string != NULL ? g_string_chunk_insert_const (self->strings, string) : NULL;
}

static void
canevas_scene_finalize (GObject *object)
{
  CanevasScene *self = CANEVAS_SCENE (object);

  g_clear_object (&self->index);
  g_clear_object (&self->measure);
  g_free (self->title);
  g_free (self->description);
  g_free (self->language);
  g_array_unref (self->contents.shapes);
  g_array_unref (self->contents.outlines);
  g_array_unref (self->contents.vertices);
  g_byte_array_unref (self->contents.verbs);
  g_array_unref (self->contents.texts);
  g_array_unref (self->contents.groups);
  canevas_style_set_free (self->style_set);
  g_string_chunk_free (self->strings);
  g_hash_table_unref (self->ids);
  g_array_unref (self->open);
  G_OBJECT_CLASS (canevas_scene_parent_class)->finalize (object);
}

static void
canevas_scene_class_init (CanevasSceneClass *class)
{
  G_OBJECT_CLASS (class)->finalize = canevas_scene_finalize;
}

static void
canevas_scene_init (CanevasScene *self)
{
  self->bounds.width = -1;
  self->frozen = (CanevasPoint){ -G_MAXDOUBLE, -G_MAXDOUBLE };
  self->extent.width = -1;
  self->contents.shapes = g_array_new (FALSE, FALSE, sizeof (CanevasShape));
  self->contents.outlines = g_array_new (FALSE, FALSE, sizeof (CanevasOutline));
  self->contents.vertices = g_array_new (FALSE, FALSE, sizeof (CanevasVertex));
  self->contents.verbs = g_byte_array_new ();
  self->contents.texts = g_array_new (FALSE, FALSE, sizeof (CanevasSceneText));
  self->contents.groups = g_array_new (FALSE, FALSE, sizeof (CanevasGroup));
  self->style_set = canevas_style_set_new ();
  self->contents.styles = canevas_style_set_get_styles (self->style_set);
  self->contents.text_styles = canevas_style_set_get_text_styles (self->style_set);
  self->strings = g_string_chunk_new (4096);
  self->ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->open = g_array_new (FALSE, FALSE, sizeof (guint));
}

CanevasScene *
canevas_scene_new (CanevasTextMeasure *measure)
{
  CanevasScene *self;

  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);

  self = g_object_new (CANEVAS_TYPE_SCENE, NULL);
  self->measure = g_object_ref (measure);
  return self;
}

CanevasTextMeasure *
canevas_scene_get_measure (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  return self->measure;
}

const CanevasSceneContents *
canevas_scene_get_contents (CanevasScene *self)
{
  return &self->contents;
}

CanevasSceneIndex *
canevas_scene_get_index (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  if (self->index == NULL)
    self->index = canevas_scene_index_new (self);
  return self->index;
}

void
canevas_scene_set_words (CanevasScene *self, const char *title, const char *description, const char *language)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self));

  g_free (self->title);
  g_free (self->description);
  g_free (self->language);
  self->title = g_strdup (title);
  self->description = g_strdup (description);
  self->language = g_strdup (language);
}

const char *
canevas_scene_get_title (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  return self->title;
}

const char *
canevas_scene_get_description (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  return self->description;
}

const char *
canevas_scene_get_language (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  return self->language;
}

void
canevas_scene_set_bounds (CanevasScene *self, const CanevasRectangle *bounds)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self) && bounds->width > 0 && bounds->height > 0);

  self->bounds = *bounds;
}

void
canevas_scene_get_bounds (CanevasScene *self, CanevasRectangle *bounds)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self));

  if (self->bounds.width > 0)
    *bounds = self->bounds;
  else if (self->extent.width >= 0)
    *bounds = canevas_rectangle_grow (&self->extent, MARGIN);
  else
    *bounds = (CanevasRectangle){ 0, 0, 2 * MARGIN, 2 * MARGIN };
}

void
canevas_scene_set_frozen (CanevasScene *self, double x, double y)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self));

  self->frozen = (CanevasPoint){ x, y };
}

void
canevas_scene_get_frozen (CanevasScene *self, double *width, double *height)
{
  CanevasRectangle bounds;

  g_return_if_fail (CANEVAS_IS_SCENE (self));

  canevas_scene_get_bounds (self, &bounds);
  *width = CLAMP (self->frozen.x - bounds.x, 0, bounds.width);
  *height = CLAMP (self->frozen.y - bounds.y, 0, bounds.height);
}

void
canevas_scene_translate (CanevasScene *self, double x, double y)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self));

  self->origin.x += x;
  self->origin.y += y;
}

guint
canevas_scene_begin_group (CanevasScene *self, const CanevasGroup *group)
{
  guint number, parent;
  CanevasGroup copy = { 0 };

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), CANEVAS_NO_GROUP);

  number = self->contents.groups->len;
  parent = get_open_group (self);
  if (group != NULL)
    copy = *group;
  copy.id = copy.id != NULL ? g_string_chunk_insert (self->strings, copy.id) : NULL;
  copy.label = keep_string (self, copy.label);
  copy.description = keep_string (self, copy.description);
  copy.actions = keep_string (self, copy.actions);
  copy.from = keep_string (self, copy.from);
  copy.to = keep_string (self, copy.to);
  copy.parent = parent;
  copy.last = number;
  copy.bounds = (CanevasRectangle){ 0, 0, -1, -1 };
  copy.first_shape = copy.end_shape = self->contents.shapes->len;
  if (parent != CANEVAS_NO_GROUP && g_array_index (self->contents.groups, CanevasGroup, parent).fold != CANEVAS_FOLD_ALWAYS_SHOWN)
    copy.fold = g_array_index (self->contents.groups, CanevasGroup, parent).fold;
  if (copy.fold == CANEVAS_FOLD_COUNT)
    self->contents.can_fold = TRUE;
  if (copy.id != NULL && !g_hash_table_insert (self->ids, (gpointer) copy.id, GUINT_TO_POINTER (number + 1)))
    g_warning ("Two groups of a scene have the id \"%s\"", copy.id);
  g_array_append_val (self->contents.groups, copy);
  g_array_append_val (self->open, number);
  g_clear_object (&self->index);
  return number;
}

void
canevas_scene_end_group (CanevasScene *self)
{
  CanevasGroup *group;

  g_return_if_fail (CANEVAS_IS_SCENE (self) && self->open->len > 0);

  group = &g_array_index (self->contents.groups, CanevasGroup, get_open_group (self));
  group->last = self->contents.groups->len - 1;
  group->end_shape = self->contents.shapes->len;
  if (group->parent != CANEVAS_NO_GROUP && group->bounds.width >= 0)
    canevas_rectangle_join (&g_array_index (self->contents.groups, CanevasGroup, group->parent).bounds, &group->bounds);
  g_array_set_size (self->open, self->open->len - 1);
}

void
canevas_scene_add_rectangle (CanevasScene *self, double x, double y, double width, double height, const CanevasShapeStyle *style)
{
  CanevasRectangle bounds = { x + self->origin.x, y + self->origin.y, width, height };

  g_return_if_fail (CANEVAS_IS_SCENE (self) && width >= 0 && height >= 0);

  add_shape (self, CANEVAS_SHAPE_RECTANGLE, &bounds, canevas_style_set_add (self->style_set, style), 0);
}

void
canevas_scene_add_ellipse (CanevasScene *self, double centre_x, double centre_y, double radius_x, double radius_y,
                           const CanevasShapeStyle *style)
{
  CanevasRectangle bounds = { centre_x - radius_x + self->origin.x, centre_y - radius_y + self->origin.y, 2 * radius_x,
                              2 * radius_y };

  g_return_if_fail (CANEVAS_IS_SCENE (self) && radius_x >= 0 && radius_y >= 0);

  add_shape (self, CANEVAS_SHAPE_ELLIPSE, &bounds, canevas_style_set_add (self->style_set, style), 0);
}

void
canevas_scene_add_polyline (CanevasScene *self, const CanevasPoint *points, guint n_points, const CanevasShapeStyle *style)
{
  guint first_vertex;

  g_return_if_fail (CANEVAS_IS_SCENE (self) && n_points >= 2);

  first_vertex = self->contents.vertices->len;
  for (guint i = 0; i < n_points; i++)
    add_vertex (self, points[i].x, points[i].y);
  add_outline (self, CANEVAS_SHAPE_POLYLINE, first_vertex, self->contents.verbs->len, style);
}

void
canevas_scene_add_line (CanevasScene *self, double from_x, double from_y, double to_x, double to_y,
                        const CanevasShapeStyle *style)
{
  CanevasPoint points[] = { { from_x, from_y }, { to_x, to_y } };

  canevas_scene_add_polyline (self, points, G_N_ELEMENTS (points), style);
}

void
canevas_scene_begin_path (CanevasScene *self)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self));

  self->first_vertex = self->contents.vertices->len;
  self->first_verb = self->contents.verbs->len;
}

void
canevas_scene_move_to (CanevasScene *self, double x, double y)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self));

  add_verb (self, CANEVAS_VERB_MOVE);
  add_vertex (self, x, y);
}

void
canevas_scene_line_to (CanevasScene *self, double x, double y)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self));

  add_verb (self, self->contents.verbs->len == self->first_verb ? CANEVAS_VERB_MOVE : CANEVAS_VERB_LINE);
  add_vertex (self, x, y);
}

void
canevas_scene_curve_to (CanevasScene *self, double x1, double y1, double x2, double y2, double x, double y)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self) && self->contents.verbs->len > self->first_verb);

  add_verb (self, CANEVAS_VERB_CURVE);
  add_vertex (self, x1, y1);
  add_vertex (self, x2, y2);
  add_vertex (self, x, y);
}

void
canevas_scene_arc_to (CanevasScene *self, double centre_x, double centre_y, double radius, double from, double to)
{
  guint n_parts = MAX (1, ceil (fabs (to - from) / (G_PI / 2) - 1e-9));
  double step = (to - from) / n_parts;
  double reach = 4.0 / 3 * tan (step / 4) * radius;

  canevas_scene_line_to (self, centre_x + radius * cos (from), centre_y + radius * sin (from));
  for (guint i = 0; i < n_parts; i++)
    {
      double start = from + i * step;
      double end = start + step;

      canevas_scene_curve_to (self, centre_x + radius * cos (start) - reach * sin (start),
                              centre_y + radius * sin (start) + reach * cos (start),
                              centre_x + radius * cos (end) + reach * sin (end),
                              centre_y + radius * sin (end) - reach * cos (end),
                              centre_x + radius * cos (end), centre_y + radius * sin (end));
    }
}

void
canevas_scene_close_path (CanevasScene *self)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self) && self->contents.verbs->len > self->first_verb);

  add_verb (self, CANEVAS_VERB_CLOSE);
}

void
canevas_scene_end_path (CanevasScene *self, const CanevasShapeStyle *style)
{
  g_return_if_fail (CANEVAS_IS_SCENE (self) && self->contents.verbs->len > self->first_verb);

  add_outline (self, CANEVAS_SHAPE_PATH, self->first_vertex, self->first_verb, style);
}

void
canevas_scene_add_text (CanevasScene *self, double x, double y, const char *string, const CanevasTextStyle *style,
                        CanevasTextExtent *extent)
{
  CanevasSceneText text = { canevas_text_measure_get_block (self->measure, string, style), x + self->origin.x,
                            y + self->origin.y };
  CanevasTextStyle look = *style;
  CanevasRectangle bounds;
  double left, baseline, width, height;

  g_return_if_fail (CANEVAS_IS_SCENE (self) && text.block != NULL);

  width = text.block->width * style->size;
  height = text.block->n_rows * CANEVAS_TEXT_LEADING * style->size;
  if (extent != NULL)
    *extent = (CanevasTextExtent){ width, height, text.block->n_rows, text.block->cut, text.block->torn };
  if (width == 0)
    return;
  canevas_text_block_get_offset (text.block, style, 0, &left, &baseline);
  left = style->align == CANEVAS_TEXT_CENTRE ? -width / 2 : style->align == CANEVAS_TEXT_END ? -width : 0;
  bounds = (CanevasRectangle){ text.x + left, text.y + baseline - CANEVAS_TEXT_BASELINE * style->size, width, height };
  if (style->upwards)
    bounds = (CanevasRectangle){ text.x + bounds.y - text.y, text.y - left - width, height, width };

  /* What the block already says would only make more styles. */
  look.width = 0;
  look.max_lines = 0;
  if (look.paint == CANEVAS_PAINT_NONE)
    look.paint = CANEVAS_PAINT_INK;
  g_array_append_val (self->contents.texts, text);
  add_shape (self, CANEVAS_SHAPE_TEXT, &bounds, canevas_style_set_add_text (self->style_set, &look),
             self->contents.texts->len - 1);
  if (self->smallest_text == 0 || style->size < self->smallest_text)
    self->smallest_text = style->size;
}

guint
canevas_scene_get_n_shapes (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), 0);

  return self->contents.shapes->len;
}

guint
canevas_scene_get_n_groups (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), 0);

  return self->contents.groups->len;
}

const CanevasGroup *
canevas_scene_get_group (CanevasScene *self, guint number)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self) && number < self->contents.groups->len, NULL);

  return &g_array_index (self->contents.groups, CanevasGroup, number);
}

guint
canevas_scene_find_group (CanevasScene *self, const char *id)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), CANEVAS_NO_GROUP);

  /* One less than nothing is no group. */
  return id != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (self->ids, id)) - 1 : CANEVAS_NO_GROUP;
}

gboolean
canevas_scene_shows_group (CanevasScene *self, guint group, gboolean folded)
{
  CanevasFold fold;

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), FALSE);

  if (group == CANEVAS_NO_GROUP)
    return TRUE;
  fold = canevas_scene_get_group (self, group)->fold;
  return fold != (folded ? CANEVAS_FOLD_LEAF : CANEVAS_FOLD_COUNT);
}

gboolean
canevas_scene_can_fold (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), FALSE);

  return self->contents.can_fold;
}

double
canevas_scene_get_smallest_text (CanevasScene *self)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), 0);

  return self->smallest_text;
}
