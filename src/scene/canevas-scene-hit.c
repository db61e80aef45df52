/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene-hit.h"

#include "canevas-scene-private.h"
#include "canevas-trace.h"

#include <math.h>

/* Going sideways costs more than going ahead: the nearest in a direction is the one a hand would point at. */
#define SIDEWAYS 2.0

typedef struct
{
  CanevasScene *scene;
  const CanevasSceneContents *contents;
  double x, y, tolerance;
  gboolean folded;
  guint box, box_shape;   /* what the point is in, and the topmost shape that says so */
  guint link, link_shape; /* the link the point is near to */
} Hit;

static guint
get_target (CanevasScene *scene, guint group)
{
  while (group != CANEVAS_NO_GROUP)
    {
      const CanevasGroup *candidate = canevas_scene_get_group (scene, group);

      if ((candidate->flags & (CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE)) != 0)
        return group;
      group = candidate->parent;
    }
  return CANEVAS_NO_GROUP;
}

static double
get_distance (const CanevasVertex *from, const CanevasVertex *to, double x, double y)
{
  double width = to->x - from->x;
  double height = to->y - from->y;
  double length = width * width + height * height;
  double share = length > 0 ? CLAMP (((x - from->x) * width + (y - from->y) * height) / length, 0, 1) : 0;

  return hypot (from->x + share * width - x, from->y + share * height - y);
}

static gboolean
is_near_polyline (Hit *self, const CanevasShape *shape, double reach)
{
  const CanevasOutline *outline = &g_array_index (self->contents->outlines, CanevasOutline, shape->data);
  const CanevasVertex *vertices = &g_array_index (self->contents->vertices, CanevasVertex, outline->first_vertex);

  for (guint i = 0; i + 1 < outline->n_vertices; i++)
    if (get_distance (&vertices[i], &vertices[i + 1], self->x, self->y) <= reach)
      return TRUE;
  return FALSE;
}

/* Free paths are few: cairo says whether the point is in one. */
static gboolean
is_in_path (Hit *self, const CanevasShape *shape, const CanevasShapeStyle *style, double tolerance)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  CanevasCairoPen pen;
  gboolean within = FALSE;

  canevas_trace_path (self->contents, shape, canevas_cairo_pen_init (&pen, cr), NULL);
  canevas_cairo_pen_clear (&pen);
  if (style->fill != CANEVAS_PAINT_NONE)
    within = cairo_in_fill (cr, self->x, self->y);
  if (!within && style->stroke != CANEVAS_PAINT_NONE)
    {
      cairo_set_line_width (cr, canevas_shape_style_get_line_width (style) + 2 * tolerance);
      within = cairo_in_stroke (cr, self->x, self->y);
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return within;
}

static gboolean
is_hit (Hit *self, const CanevasShape *shape, double tolerance)
{
  const CanevasShapeStyle *style;

  if (shape->kind == CANEVAS_SHAPE_TEXT)
    return self->x >= shape->x && self->x <= shape->x + shape->width && self->y >= shape->y
           && self->y <= shape->y + shape->height;

  style = &g_array_index (self->contents->styles, CanevasShapeStyle, shape->style);
  switch ((CanevasShapeKind) shape->kind)
    {
    case CANEVAS_SHAPE_POLYLINE:
      return is_near_polyline (self, shape, canevas_shape_style_get_line_width (style) / 2 + tolerance);
    case CANEVAS_SHAPE_PATH:
      return is_in_path (self, shape, style, tolerance);
    case CANEVAS_SHAPE_ELLIPSE:
      {
        double x = (self->x - shape->x - shape->width / 2) / MAX (shape->width / 2, 1e-6);
        double y = (self->y - shape->y - shape->height / 2) / MAX (shape->height / 2, 1e-6);

        return x * x + y * y <= 1;
      }
    case CANEVAS_SHAPE_RECTANGLE:
    case CANEVAS_SHAPE_TEXT:
    default:
      return self->x >= shape->x && self->x <= shape->x + shape->width && self->y >= shape->y
             && self->y <= shape->y + shape->height;
    }
}

static void
try_shape_cb (guint number, guint rank, guint layer, gpointer data)
{
  Hit *self = data;
  const CanevasShape *shape = &g_array_index (self->contents->shapes, CanevasShape, number);
  guint target;
  gboolean link;

  if (!canevas_scene_shows_group (self->scene, shape->group, self->folded))
    return;
  target = get_target (self->scene, shape->group);
  if (target == CANEVAS_NO_GROUP)
    return;
  link = (canevas_scene_get_group (self->scene, target)->flags & CANEVAS_GROUP_LINK) != 0;
  if (link && (self->link == CANEVAS_NO_GROUP || number > self->link_shape) && is_hit (self, shape, self->tolerance))
    {
      self->link = target;
      self->link_shape = number;
    }
  if (!link && (self->box == CANEVAS_NO_GROUP || number > self->box_shape) && is_hit (self, shape, 0))
    {
      self->box = target;
      self->box_shape = number;
    }
}

guint
canevas_scene_hit (CanevasScene *self, double x, double y, double tolerance, gboolean folded)
{
  Hit hit = { self, NULL, x, y, tolerance, folded, CANEVAS_NO_GROUP, 0, CANEVAS_NO_GROUP, 0 };
  CanevasRectangle area = { x - tolerance, y - tolerance, 2 * tolerance, 2 * tolerance };

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), CANEVAS_NO_GROUP);

  hit.contents = canevas_scene_get_contents (self);
  canevas_scene_index_foreach (canevas_scene_get_index (self), &area, try_shape_cb, &hit);
  if (hit.link == CANEVAS_NO_GROUP || hit.box == CANEVAS_NO_GROUP)
    return hit.link != CANEVAS_NO_GROUP ? hit.link : hit.box;
  /* A link in a lane is meant; a link that only ends at the box is not. */
  return canevas_rectangle_contains (&canevas_scene_get_group (self, hit.box)->bounds,
                                     &canevas_scene_get_group (self, hit.link)->bounds)
           ? hit.link
           : hit.box;
}

GArray *
canevas_scene_find_within (CanevasScene *self, const CanevasRectangle *area, gboolean folded)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), found);

  for (guint i = 0; i < canevas_scene_get_n_groups (self); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (self, i);

      if ((group->flags & CANEVAS_GROUP_SELECTABLE) != 0 && group->bounds.width >= 0
          && canevas_rectangle_contains (area, &group->bounds) && canevas_scene_shows_group (self, i, folded))
        g_array_append_val (found, i);
    }
  return found;
}

static gboolean
can_focus (CanevasScene *self, guint number, gboolean folded)
{
  const CanevasGroup *group = canevas_scene_get_group (self, number);

  return (group->flags & CANEVAS_GROUP_FOCUSABLE) != 0 && group->bounds.width >= 0
         && canevas_scene_shows_group (self, number, folded);
}

/*
 * How far @to is from @from in a direction, between their sides: beyond any number when its middle is not there, or lies more
 * aside than ahead.
 */
static double
get_cost (const CanevasRectangle *from, const CanevasRectangle *to, CanevasDirection direction)
{
  double across = to->x + to->width / 2 - from->x - from->width / 2;
  double down = to->y + to->height / 2 - from->y - from->height / 2;
  gboolean sideways = direction == CANEVAS_DIRECTION_LEFT || direction == CANEVAS_DIRECTION_RIGHT;
  gboolean back = direction == CANEVAS_DIRECTION_LEFT || direction == CANEVAS_DIRECTION_UP;
  double ahead = (sideways ? across : down) * (back ? -1 : 1);
  double aside = fabs (sideways ? down : across);
  double length = (sideways ? from->width + to->width : from->height + to->height) / 2;
  double breadth = (sideways ? from->height + to->height : from->width + to->width) / 2;
  double off = MAX (0, aside - breadth);

  if (ahead <= 0.5 || off > ahead)
    return INFINITY;
  return fabs (ahead - length) + SIDEWAYS * off + aside / 100;
}

guint
canevas_scene_find_towards (CanevasScene *self, guint group, CanevasDirection direction, gboolean folded)
{
  const CanevasGroup *from;
  double least = INFINITY;
  guint nearest = CANEVAS_NO_GROUP;

  g_return_val_if_fail (CANEVAS_IS_SCENE (self) && group < canevas_scene_get_n_groups (self), CANEVAS_NO_GROUP);

  from = canevas_scene_get_group (self, group);
  for (guint i = 0; i < canevas_scene_get_n_groups (self); i++)
    {
      const CanevasGroup *to = canevas_scene_get_group (self, i);
      double cost;

      /* What holds the group, or is held by it, is reached in reading order. */
      if ((i >= group && i <= from->last) || (group >= i && group <= to->last) || (to->flags & CANEVAS_GROUP_LINK) != 0
          || !can_focus (self, i, folded))
        continue;
      cost = get_cost (&from->bounds, &to->bounds, direction);
      if (cost < least)
        {
          least = cost;
          nearest = i;
        }
    }
  return nearest;
}

guint
canevas_scene_find_next (CanevasScene *self, guint group, gboolean folded)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), CANEVAS_NO_GROUP);

  for (guint i = group == CANEVAS_NO_GROUP ? 0 : group + 1; i < canevas_scene_get_n_groups (self); i++)
    if (can_focus (self, i, folded))
      return i;
  return CANEVAS_NO_GROUP;
}

guint
canevas_scene_find_previous (CanevasScene *self, guint group, gboolean folded)
{
  g_return_val_if_fail (CANEVAS_IS_SCENE (self), CANEVAS_NO_GROUP);

  for (guint i = group == CANEVAS_NO_GROUP ? canevas_scene_get_n_groups (self) : group; i > 0; i--)
    if (can_focus (self, i - 1, folded))
      return i - 1;
  return CANEVAS_NO_GROUP;
}
