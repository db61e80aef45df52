/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-lanes.h"

#include "canevas-lanes-work.h"

#include <math.h>

#define DEFAULT_GAP 18.0
#define DEFAULT_PADDING 14.0
#define DEFAULT_LANE_GAP 8.0
#define EMPTY_LANE 24.0
#define BEND_REACH 1.0
#define N_TRIES 12
/* Between the words of a link and its line. */
#define WORDS_GAP 4.0

guint
canevas_lanes_add_node (CanevasLanesWork *work, CanevasNodeKind kind, guint source, guint row)
{
  CanevasLaneNode node = { .kind = kind, .source = source, .row = row, .left = BEND_REACH, .right = BEND_REACH };

  if (kind == CANEVAS_NODE_BOX)
    {
      node.left = node.right = work->boxes[source].width / 2;
      node.height = work->boxes[source].height;
    }
  else if (kind == CANEVAS_NODE_LABEL)
    {
      node.left = CLAMP (work->links[source].label_axis, 0, work->links[source].label_width);
      node.right = work->links[source].label_width - node.left;
      node.height = work->links[source].label_height;
    }
  if (kind != CANEVAS_NODE_BOX)
    {
      node.place = canevas_lanes_row (work, row)->nodes->len;
      g_array_append_val (canevas_lanes_row (work, row)->nodes, work->nodes->len);
    }
  g_array_append_val (work->nodes, node);
  return work->nodes->len - 1;
}

guint
canevas_lanes_add_row (CanevasLanesWork *work, guint lane, gboolean words)
{
  CanevasLaneRow row = { g_array_new (FALSE, FALSE, sizeof (guint)), words, lane, 0, 0 };

  g_array_append_val (work->rows, row);
  return work->rows->len - 1;
}

static void
work_init (CanevasLanesWork *self, const CanevasLaneBox *boxes, guint n_boxes, const CanevasLaneLink *links, guint n_links,
           guint n_lanes, const CanevasLanesOptions *options)
{
  *self = (CanevasLanesWork){
    .boxes = boxes,
    .n_boxes = n_boxes,
    .links = links,
    .n_links = n_links,
    .n_lanes = n_lanes,
    .width = options != NULL ? options->width : 0,
    .gap = options != NULL && options->gap > 0 ? options->gap : DEFAULT_GAP,
    .padding = options != NULL && options->padding > 0 ? options->padding : DEFAULT_PADDING,
    .lane_gap = options != NULL && options->lane_gap > 0 ? options->lane_gap : DEFAULT_LANE_GAP,
    .nodes = g_array_new (FALSE, FALSE, sizeof (CanevasLaneNode)),
    .rows = g_array_new (FALSE, FALSE, sizeof (CanevasLaneRow)),
    .wires = g_array_new (FALSE, FALSE, sizeof (CanevasWire)),
    .directs = g_array_new (FALSE, FALSE, sizeof (CanevasDirect)),
    .lane_rows = g_new0 (guint, n_boxes + 1),
  };
  if (self->width > 0)
    self->width = MAX (1, self->width - 2 * self->padding);
  for (guint i = 0; i < n_boxes; i++)
    canevas_lanes_add_node (self, CANEVAS_NODE_BOX, i, 0);
}

static void
work_clear (CanevasLanesWork *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    g_array_unref (canevas_lanes_row (self, i)->nodes);
  g_array_unref (self->rows);
  g_array_unref (self->nodes);
  g_array_unref (self->wires);
  g_array_unref (self->directs);
  g_free (self->lane_rows);
  g_free (self->channels);
}

static double
get_nudge_y (CanevasLanesWork *work, guint node)
{
  return node < work->n_boxes ? work->boxes[node].nudge_y : 0;
}

/* How far a row reaches above and below its middle. */
static void
get_reach (CanevasLanesWork *work, guint row, double *above, double *below)
{
  GArray *nodes = canevas_lanes_row (work, row)->nodes;

  *above = *below = 0;
  for (guint i = 0; i < nodes->len; i++)
    {
      guint number = g_array_index (nodes, guint, i);
      double half = canevas_lanes_node (work, number)->height / 2;

      *above = MAX (*above, half - get_nudge_y (work, number));
      *below = MAX (*below, half + get_nudge_y (work, number));
    }
  if (nodes->len == 0)
    *above = *below = EMPTY_LANE / 2;
}

/* The room between the row above a channel and the row below, of which lanes and their edges take some. */
static double
get_least_room (CanevasLanesWork *work, guint channel)
{
  gboolean first = channel == 0;
  gboolean last = channel == work->rows->len;
  double room = 0;

  if (first || last)
    return canevas_lanes_row (work, first ? 0 : work->rows->len - 1)->words ? WORDS_GAP : work->padding;
  if (canevas_lanes_row (work, channel - 1)->words || canevas_lanes_row (work, channel)->words)
    room = work->padding;
  else if (canevas_lanes_row (work, channel - 1)->lane == canevas_lanes_row (work, channel)->lane)
    room = work->gap;
  else
    room = 2 * work->padding + work->lane_gap;
  return room;
}

static double
stack_rows (CanevasLanesWork *work)
{
  double y = 0;

  for (guint row = 0; row < work->rows->len; row++)
    {
      double above, below;

      work->channels[row] = MAX (work->channels[row], get_least_room (work, row));
      y += work->channels[row];
      get_reach (work, row, &above, &below);
      canevas_lanes_row (work, row)->top = y;
      canevas_lanes_row (work, row)->height = above + below;
      y += above + below;
    }
  work->channels[work->rows->len] = MAX (work->channels[work->rows->len], get_least_room (work, work->rows->len));
  return y + work->channels[work->rows->len];
}

static CanevasRectangle
get_box (CanevasLanesWork *work, guint number)
{
  const CanevasLaneNode *node = canevas_lanes_node (work, number);
  double above, below;

  get_reach (work, node->row, &above, &below);
  return (CanevasRectangle){ node->axis - node->left,
                             canevas_lanes_row (work, node->row)->top + above + get_nudge_y (work, number) - node->height / 2,
                             node->left + node->right, node->height };
}

/* Lanes meet in the middle of what lies between their boxes. */
static void
fill_lanes (CanevasLanesWork *work, CanevasLanes *lanes)
{
  g_autofree double *firsts = g_new (double, work->n_lanes + 1);
  g_autofree double *lasts = g_new (double, work->n_lanes + 1);

  for (guint lane = 0; lane < work->n_lanes; lane++)
    {
      firsts[lane] = INFINITY;
      lasts[lane] = -INFINITY;
    }
  for (guint row = 0; row < work->rows->len; row++)
    {
      const CanevasLaneRow *facts = canevas_lanes_row (work, row);

      if (facts->words)
        continue;
      firsts[facts->lane] = MIN (firsts[facts->lane], facts->top);
      lasts[facts->lane] = MAX (lasts[facts->lane], facts->top + facts->height);
    }
  for (guint lane = 0; lane < work->n_lanes; lane++)
    {
      double top = lane == 0 ? 0 : (lasts[lane - 1] + firsts[lane] + work->lane_gap) / 2;
      double bottom = lane + 1 == work->n_lanes ? lanes->bounds.height : (lasts[lane] + firsts[lane + 1] - work->lane_gap) / 2;

      lanes->lanes[lane] = (CanevasRectangle){ 0, top, lanes->bounds.width, bottom - top };
    }
}

/* Appends a point, unless the last one does; what lies on a straight way is left out. */
static void
add_point (GArray *path, double x, double y)
{
  CanevasPoint point = { x, y };
  CanevasPoint *last = path->len > 0 ? &g_array_index (path, CanevasPoint, path->len - 1) : NULL;
  CanevasPoint *before = path->len > 1 ? last - 1 : NULL;

  if (last != NULL && fabs (last->x - x) < 0.01 && fabs (last->y - y) < 0.01)
    return;
  if (before != NULL
      && ((fabs (before->x - last->x) < 0.01 && fabs (last->x - x) < 0.01)
          || (fabs (before->y - last->y) < 0.01 && fabs (last->y - y) < 0.01)))
    *last = point;
  else
    g_array_append_val (path, point);
}

static double
get_end_y (CanevasLanesWork *work, const CanevasWireEnd *end)
{
  const CanevasLaneNode *node = canevas_lanes_node (work, end->node);
  const CanevasLaneRow *row = canevas_lanes_row (work, node->row);
  CanevasRectangle box;

  if (node->kind == CANEVAS_NODE_BEND)
    return end->above ? row->top + row->height : row->top;
  box = get_box (work, end->node);
  return end->above ? box.y + box.height : box.y;
}

static void
draw_wire (CanevasLanesWork *work, const CanevasWire *wire, GArray *path)
{
  const CanevasLaneRow *above = wire->channel > 0 ? canevas_lanes_row (work, wire->channel - 1) : NULL;
  double top = above != NULL ? above->top + above->height : 0;

  add_point (path, wire->ends[0].x, get_end_y (work, &wire->ends[0]));
  if (fabs (wire->ends[0].x - wire->ends[1].x) >= 0.01 || wire->ends[0].above == wire->ends[1].above)
    {
      add_point (path, wire->ends[0].x, top + wire->y);
      add_point (path, wire->ends[1].x, top + wire->y);
    }
  add_point (path, wire->ends[1].x, get_end_y (work, &wire->ends[1]));
}

/* Lines between two neighbours, one below the other around the middle of the height that they share. */
static void
draw_directs (CanevasLanesWork *work, CanevasLanes *lanes)
{
  for (guint i = 0; i < work->directs->len; i++)
    {
      const CanevasDirect *direct = &g_array_index (work->directs, CanevasDirect, i);
      const CanevasRectangle *left = &lanes->boxes[direct->left];
      const CanevasRectangle *right = &lanes->boxes[direct->right];
      double top = MAX (left->y, right->y);
      double bottom = MIN (left->y + left->height, right->y + right->height);
      double total = 0, before = 0;
      double y;
      gboolean rightwards = work->links[direct->link].from == direct->left;
      double label_height = work->links[direct->link].label_width > 0 ? work->links[direct->link].label_height : 0;

      for (guint j = 0; j < work->directs->len; j++)
        {
          const CanevasDirect *other = &g_array_index (work->directs, CanevasDirect, j);

          if (other->left != direct->left || other->right != direct->right)
            continue;
          total += work->links[other->link].label_height + CANEVAS_WIRE_GAP + 4;
          if (j < i)
            before += work->links[other->link].label_height + CANEVAS_WIRE_GAP + 4;
        }
      y = (top + bottom - total) / 2 + before + work->links[direct->link].label_height + (CANEVAS_WIRE_GAP + 4) / 2;
      add_point (lanes->paths[direct->link], rightwards ? left->x + left->width : right->x, y);
      add_point (lanes->paths[direct->link], rightwards ? right->x : left->x + left->width, y);
      if (label_height > 0)
        lanes->labels[direct->link]
          = (CanevasRectangle){ (left->x + left->width + right->x - work->links[direct->link].label_width) / 2,
                                y - label_height - 2,
                                work->links[direct->link].label_width, label_height };
    }
}

static CanevasLanes *
lanes_new (CanevasLanesWork *work, double height)
{
  CanevasLanes *self = g_new0 (CanevasLanes, 1);

  self->n_boxes = work->n_boxes;
  self->n_links = work->n_links;
  self->n_lanes = work->n_lanes;
  self->bounds = (CanevasRectangle){ 0, 0, work->width + 2 * work->padding, height };
  self->boxes = g_new (CanevasRectangle, work->n_boxes + 1);
  self->lanes = g_new (CanevasRectangle, work->n_lanes + 1);
  self->labels = g_new (CanevasRectangle, work->n_links + 1);
  self->paths = g_new (GArray *, work->n_links + 1);
  for (guint i = 0; i < work->n_links; i++)
    {
      self->labels[i] = (CanevasRectangle){ 0, 0, -1, -1 };
      self->paths[i] = g_array_new (FALSE, FALSE, sizeof (CanevasPoint));
    }
  for (guint i = 0; i < work->n_boxes; i++)
    self->boxes[i] = get_box (work, i);
  for (guint i = 0; i < work->wires->len; i++)
    draw_wire (work, canevas_lanes_wire (work, i), self->paths[canevas_lanes_wire (work, i)->link]);
  for (guint i = work->n_boxes; i < work->nodes->len; i++)
    if (canevas_lanes_node (work, i)->kind == CANEVAS_NODE_LABEL)
      {
        const CanevasLaneNode *node = canevas_lanes_node (work, i);
        CanevasRectangle room = get_box (work, i);

        /* A turn may keep more room than its words take. */
        room.x += (node->left + node->right - work->links[node->source].label_width) / 2;
        room.width = work->links[node->source].label_width;
        self->labels[node->source] = room;
      }
  draw_directs (work, self);
  fill_lanes (work, self);
  return self;
}

static void
shift (CanevasLanes *self, double x)
{
  for (guint i = 0; i < self->n_boxes; i++)
    self->boxes[i].x += x;
  for (guint i = 0; i < self->n_links; i++)
    {
      self->labels[i].x += x;
      for (guint j = 0; j < self->paths[i]->len; j++)
        g_array_index (self->paths[i], CanevasPoint, j).x += x;
    }
}

static gboolean
is_nudged (const CanevasLaneBox *boxes, guint n_boxes)
{
  for (guint i = 0; i < n_boxes; i++)
    if (boxes[i].nudge_x != 0)
      return TRUE;
  return FALSE;
}

/* Whether ordered rows leave no hope: placing their nodes, most of the work, can only make all of it larger. */
static gboolean
is_too_large (CanevasLanesWork *work, const CanevasLanesOptions *options)
{
  g_autofree gboolean *wired = g_new0 (gboolean, work->rows->len + 1);
  double height = 0, width = work->width;

  if (options == NULL || (options->widest <= 0 && options->highest <= 0))
    return FALSE;
  for (guint i = 0; i < work->wires->len; i++)
    wired[canevas_lanes_wire (work, i)->channel] = TRUE;
  for (guint row = 0; row <= work->rows->len; row++)
    {
      const double least = get_least_room (work, row);
      double above, below;

      height += wired[row] ? MAX (least, canevas_lanes_get_least_channel (work, row)) : least;
      if (row == work->rows->len)
        break;
      get_reach (work, row, &above, &below);
      height += above + below;
      width = MAX (width, canevas_lanes_get_row_width (work, row));
    }
  return (options->widest > 0 && width + 2 * work->padding > options->widest)
         || (options->highest > 0 && height > options->highest);
}

static void
arrange (CanevasLanesWork *work)
{
  canevas_lanes_place (work);
  for (guint i = 0; i < N_TRIES && !canevas_lanes_mend (work); i++)
    canevas_lanes_place (work);
}

CanevasLanes *
canevas_lanes_new (const CanevasLaneBox *boxes, guint n_boxes, const CanevasLaneLink *links, guint n_links, guint n_lanes,
                   const CanevasLanesOptions *options)
{
  CanevasLanesWork work;
  CanevasLanes *self;
  g_autofree double *axes = NULL;

  g_return_val_if_fail (n_lanes > 0, NULL);

  work_init (&work, boxes, n_boxes, links, n_links, n_lanes, options);
  canevas_lanes_order (&work);
  if (!is_nudged (boxes, n_boxes) && is_too_large (&work, options))
    {
      work_clear (&work);
      return NULL;
    }
  arrange (&work);
  if (is_nudged (boxes, n_boxes))
    {
      CanevasLanesWork moved;

      double left = 0, right = work.width;

      /* Once more, in the order and at the places that hands have made: lanes grow where a hand has gone beyond them. */
      axes = g_new (double, n_boxes);
      for (guint i = 0; i < n_boxes; i++)
        {
          axes[i] = canevas_lanes_node (&work, i)->axis + boxes[i].nudge_x;
          left = MIN (left, axes[i] - boxes[i].width / 2);
          right = MAX (right, axes[i] + boxes[i].width / 2);
        }
      for (guint i = 0; i < n_boxes; i++)
        axes[i] -= left;
      work_init (&moved, boxes, n_boxes, links, n_links, n_lanes, options);
      g_free (moved.lane_rows);
      moved.lane_rows = g_steal_pointer (&work.lane_rows);
      moved.axes = axes;
      moved.width = MAX (moved.width, right - left);
      work_clear (&work);
      work = moved;
      canevas_lanes_order (&work);
      arrange (&work);
    }
  work.channels = g_new0 (double, work.rows->len + 1);
  canevas_lanes_track (&work);
  self = lanes_new (&work, stack_rows (&work));
  shift (self, work.padding);
  work_clear (&work);
  return self;
}

void
canevas_lanes_free (CanevasLanes *self)
{
  for (guint i = 0; i < self->n_links; i++)
    g_array_unref (self->paths[i]);
  g_free (self->paths);
  g_free (self->labels);
  g_free (self->lanes);
  g_free (self->boxes);
  g_free (self);
}
