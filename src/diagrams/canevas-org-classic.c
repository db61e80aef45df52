/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The classic form: a tree from top to bottom, staff beside the trunk, units stacked where they are many. */
#include "canevas-org-classic-private.h"

#include <math.h>

#define STAFF_WIDTH 150.0
#define STAFF_REACH 46.0 /* from the trunk to a box beside it */
#define TOP_WIDTH 210.0
#define DROP 28.0        /* from a box to those in a row below it; half of it is above the bus */
#define ROW_GAP 18.0     /* between rows of one grid */
#define BRANCH_GAP 20.0
#define COLUMN_GAP 16.0
#define LIST_GAP 5.0
#define INDENT 12.0

/* --- Which boxes, and how large --- */

static double
get_box_width (const CanevasOrgClassic *layout, const CanevasOrgNode *node, const CanevasOrgNode *above)
{
  switch (node->look)
    {
    case CANEVAS_ORG_LOOK_TOP:
      return TOP_WIDTH;
    case CANEVAS_ORG_LOOK_POLE:
      return node->listed ? layout->column + 36 : 2 * layout->column + COLUMN_GAP;
    case CANEVAS_ORG_LOOK_STAFF:
      return above == NULL || above->listed || above->look == CANEVAS_ORG_LOOK_POLE ? layout->column : STAFF_WIDTH;
    default:
      return above != NULL && above->listed ? above->box.width - INDENT : layout->column;
    }
}

/* Whether what is below a unit is stacked under it: at the last levels, or where that is asked for. */
static gboolean
is_listed (const CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, gboolean first)
{
  if (first || look == CANEVAS_ORG_LOOK_TOP)
    return FALSE;
  if (look != CANEVAS_ORG_LOOK_POLE || self->options->spread == CANEVAS_ORG_SPREAD_VERTICAL)
    return TRUE;
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE; child = canevas_org_next_child (self, child))
    if (canevas_org_get_look (self, child) == CANEVAS_ORG_LOOK_DIRECTION)
      return FALSE;
  return TRUE;
}

static guint
add_node (CanevasOrgDrawing *self, CanevasOrgClassic *layout, guint unit, guint parent)
{
  CanevasOrgNode node = { .unit = unit, .parent = parent, .first = CANEVAS_ORG_NONE, .last = CANEVAS_ORG_NONE, .next = CANEVAS_ORG_NONE };
  const CanevasOrgNode *above = parent != CANEVAS_ORG_NONE ? canevas_org_classic_get (layout, parent) : NULL;
  const guint number = layout->nodes->len;

  if (unit != CANEVAS_ORG_NONE)
    {
      node.look = canevas_org_get_look (self, unit);
      node.listed = is_listed (self, unit, node.look, parent == CANEVAS_ORG_NONE || (unit == self->top));
      node.box.width = get_box_width (layout, &node, above != NULL && above->unit != CANEVAS_ORG_NONE ? above : NULL);
      node.box.height = canevas_org_measure_box (self, unit, node.look, node.box.width);
      layout->heights[node.look] = MAX (layout->heights[node.look], node.box.height);
    }
  g_array_append_val (layout->nodes, node);
  if (parent != CANEVAS_ORG_NONE)
    {
      CanevasOrgNode *up = canevas_org_classic_get (layout, parent);

      if (up->last != CANEVAS_ORG_NONE)
        canevas_org_classic_get (layout, up->last)->next = number;
      else
        up->first = number;
      up->last = number;
    }
  return number;
}

/* Boxes of one level keep one size; services and teams, of which there are many, only the height that they need. */
static void
even_heights (CanevasOrgClassic *layout)
{
  for (guint i = 0; i < layout->nodes->len; i++)
    {
      CanevasOrgNode *node = canevas_org_classic_get (layout, i);

      if (node->unit != CANEVAS_ORG_NONE && node->look != CANEVAS_ORG_LOOK_SERVICE && node->look != CANEVAS_ORG_LOOK_TEAM)
        node->box.height = layout->heights[node->look];
    }
}

/* From top to bottom, as the facts are. Several tops hang under a node without a box. */
static void
collect_nodes (CanevasOrgDrawing *self, CanevasOrgClassic *layout)
{
  const CanevasOrgFacts *facts = self->facts;
  const guint start = self->top != CANEVAS_ORG_NONE ? self->top : 0;
  const guint end = self->top != CANEVAS_ORG_NONE ? facts->units[self->top].end : facts->n_units;
  const gboolean several = canevas_org_count_children (self, CANEVAS_ORG_NONE, TRUE) > 1;
  g_autofree guint *numbers = g_new (guint, facts->n_units);

  if (several)
    add_node (self, layout, CANEVAS_ORG_NONE, CANEVAS_ORG_NONE);
  for (guint unit = start; unit < end;)
    {
      guint parent = unit == self->top || facts->units[unit].parent == CANEVAS_ORG_NONE ? (several ? 0 : CANEVAS_ORG_NONE)
                                                                                        : numbers[facts->units[unit].parent];

      if (self->positions[unit] == 0)
        {
          unit = facts->units[unit].end;
          continue;
        }
      numbers[unit] = add_node (self, layout, unit, parent);
      unit++;
    }
  even_heights (layout);
}

/* --- Placing: blocks within blocks, none over another --- */

static gboolean
is_beside (const CanevasOrgNode *node)
{
  return node->look == CANEVAS_ORG_LOOK_STAFF && node->unit != CANEVAS_ORG_NONE;
}

static void
place_list (CanevasOrgClassic *layout, CanevasOrgNode *node)
{
  double y = node->box.height + LIST_GAP;

  node->width = node->box.width;
  for (guint i = node->first; i != CANEVAS_ORG_NONE; i = canevas_org_classic_get (layout, i)->next)
    {
      CanevasOrgNode *child = canevas_org_classic_get (layout, i);

      child->x = INDENT;
      child->y = y;
      y += child->height + LIST_GAP;
      node->width = MAX (node->width, INDENT + child->width);
    }
  node->height = y - LIST_GAP;
}

/* Boxes beside the trunk, two by two; one alone stands on the right. Returns how far down they go. */
static double
place_staff (CanevasOrgClassic *layout, CanevasOrgNode *node, double y, double *reach)
{
  const double gap = node->columns == 2 ? COLUMN_GAP / 2 : STAFF_REACH;
  guint n = 0, i = 0;
  double row = 0;

  *reach = 0;
  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (layout, c)->next)
    n += is_beside (canevas_org_classic_get (layout, c));
  if (n == 0)
    return y;
  y += LIST_GAP * 3;
  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (layout, c)->next)
    {
      CanevasOrgNode *child = canevas_org_classic_get (layout, c);

      if (!is_beside (child))
        continue;
      child->left = n > 1 && i % 2 == 0;
      child->x = child->left ? -gap - child->width : gap;
      child->y = y;
      *reach = MAX (*reach, gap + child->width);
      row = MAX (row, child->height);
      if (++i % 2 == 0 || i == n)
        {
          y += row + LIST_GAP * 2;
          row = 0;
        }
    }
  return y - LIST_GAP * 2;
}

static double
get_gap (const CanevasOrgNode *node)
{
  return node->look == CANEVAS_ORG_LOOK_POLE && node->unit != CANEVAS_ORG_NONE ? COLUMN_GAP : BRANCH_GAP;
}

/* Widths of the columns of a grid, and heights of its rows. */
static void
measure_grid (CanevasOrgClassic *layout, const CanevasOrgNode *node, double *widths, double *heights)
{
  guint i = 0;

  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (layout, c)->next)
    {
      const CanevasOrgNode *child = canevas_org_classic_get (layout, c);

      if (is_beside (child))
        continue;
      widths[i % node->columns] = MAX (widths[i % node->columns], child->width);
      heights[i / node->columns] = MAX (heights[i / node->columns], child->height);
      i++;
    }
}

/* Rows of a unit's own below it, its trunk in the middle: for two columns between them, with more a bus above each row. */
static void
place_grid (CanevasOrgClassic *layout, CanevasOrgNode *node)
{
  const guint n_rows = (node->n + node->columns - 1) / MAX (node->columns, 1);
  const double gap = get_gap (node);
  g_autofree double *widths = g_new0 (double, node->columns + 1);
  g_autofree double *heights = g_new0 (double, n_rows + 1);
  double reach, y, total = 0, left = 0;
  guint i = 0;

  measure_grid (layout, node, widths, heights);
  for (guint c = 0; c < node->columns; c++)
    total += widths[c] + (c > 0 ? gap : 0);
  /* Grids of two columns are as wide on both sides, for the trunk is in their middle. */
  if (node->columns == 2 && n_rows > 1)
    total = 2 * MAX (widths[0], widths[1]) + gap;
  y = place_staff (layout, node, node->box.height, &reach);
  node->width = MAX (MAX (total, node->box.width), 2 * reach);
  node->box.x = (node->width - node->box.width) / 2;
  left = (node->width - total) / 2;
  y += node->n == 0 ? 0 : node->columns == 2 && n_rows > 1 ? ROW_GAP : node->unit == CANEVAS_ORG_NONE ? 0 : DROP;
  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (layout, c)->next)
    {
      CanevasOrgNode *child = canevas_org_classic_get (layout, c);
      double x = left;

      if (is_beside (child))
        {
          child->x += node->width / 2;
          continue;
        }
      for (guint j = 0; j < i % node->columns; j++)
        x += (node->columns == 2 && n_rows > 1 ? MAX (widths[0], widths[1]) : widths[j]) + gap;
      child->x = x + ((node->columns == 2 && n_rows > 1 ? MAX (widths[0], widths[1]) : widths[i % node->columns]) - child->width) / 2;
      child->y = y;
      i++;
      if (i % node->columns == 0 && i < node->n)
        y += heights[i / node->columns - 1] + (node->columns == 2 ? ROW_GAP : DROP + 4);
    }
  node->height = node->n > 0 ? y + heights[n_rows - 1] : y;
}

static guint
count_line (CanevasOrgClassic *layout, const CanevasOrgNode *node)
{
  guint n = 0;

  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (layout, c)->next)
    n += !is_beside (canevas_org_classic_get (layout, c));
  return n;
}

/* From the last blocks to the first, so that what is within has its size. @rows: columns of the first grid; @columns: of the branches' */
static void
place (CanevasOrgClassic *layout, guint first_columns, guint columns)
{
  for (guint i = layout->nodes->len; i-- > 0;)
    {
      CanevasOrgNode *node = canevas_org_classic_get (layout, i);
      const gboolean branch = node->unit != CANEVAS_ORG_NONE && node->look == CANEVAS_ORG_LOOK_POLE && i > 0;

      node->n = count_line (layout, node);
      node->columns = MIN (branch ? columns : first_columns, MAX (node->n, 1));
      node->box.x = node->box.y = 0;
      if (node->first == CANEVAS_ORG_NONE)
        {
          node->width = node->box.width;
          node->height = node->box.height;
        }
      else if (node->listed)
        place_list (layout, node);
      else
        place_grid (layout, node);
    }
}

/* From places within blocks to places on the sheet. */
static void
settle (CanevasOrgClassic *layout)
{
  for (guint i = 0; i < layout->nodes->len; i++)
    {
      CanevasOrgNode *node = canevas_org_classic_get (layout, i);

      if (node->parent != CANEVAS_ORG_NONE)
        {
          const CanevasOrgNode *above = canevas_org_classic_get (layout, node->parent);

          node->x += above->x;
          node->y += above->y;
        }
      else
        node->x = node->y = 0;
      node->box.x += node->x;
      node->box.y += node->y;
    }
}

/* --- Of several grids, that which comes out largest --- */

static double
get_cost (const CanevasOrgClassic *layout, double shape)
{
  const CanevasOrgNode *root = &g_array_index (layout->nodes, CanevasOrgNode, 0);

  return MAX (root->width / shape, root->height);
}

static void
choose_grids (CanevasOrgDrawing *self, CanevasOrgClassic *layout, CanevasOrgPlan *plan)
{
  static const guint columns[] = { 2, 4, 6, 8, 12, 16 };
  const guint n = MAX (count_line (layout, canevas_org_classic_get (layout, 0)), 1);
  double best = G_MAXDOUBLE;

  for (guint first = n; first > 0; first = first > 2 ? (first - 1) & ~1u : 0)
    for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
      {
        double cost;

        place (layout, first, columns[i]);
        cost = get_cost (layout, self->shape);
        /* Fewer rows read better: more must win clearly. */
        if (cost < best * 0.97)
          {
            best = cost;
            *plan = (CanevasOrgPlan){ .rows = first, .columns = columns[i] };
          }
      }
}

static void
classic_free (gpointer data)
{
  CanevasOrgClassic *layout = data;

  g_array_unref (layout->nodes);
  g_free (layout);
}

void
canevas_org_classic_lay_out (CanevasOrgDrawing *self)
{
  CanevasOrgPlan own = { 0 };
  CanevasOrgPlan *plan = self->options->plan != NULL && self->options->size == CANEVAS_DRAWING_SCREEN ? self->options->plan : &own;
  CanevasOrgClassic *layout;

  if (self->layout == NULL)
    {
      layout = g_new0 (CanevasOrgClassic, 1);
      layout->nodes = g_array_new (FALSE, TRUE, sizeof (CanevasOrgNode));
      layout->column = 104;
      self->layout = layout;
      self->free_layout = classic_free;
      collect_nodes (self, layout);
    }
  layout = self->layout;
  if (plan->rows == 0)
    choose_grids (self, layout, plan);
  place (layout, plan->rows, plan->columns);
  self->width = MAX (canevas_org_classic_get (layout, 0)->width, 1);
  self->height = MAX (canevas_org_classic_get (layout, 0)->height, 1);
  settle (layout);
}
