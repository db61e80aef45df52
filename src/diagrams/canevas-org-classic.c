/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The classic form: a tree from top to bottom, staff beside the trunk, units stacked where they are many. */
#include "canevas-org-classic-private.h"

#include <math.h>

#define STAFF_WIDTH 150.0
#define LEAST_TOP 210.0
#define MOST_TOP 330.0
/* Columns that are tried: narrow ones break more lines, wide ones take more of the sheet. */
#define NARROW 104.0
#define WIDE 132.0
/* What is to be gained before branches are put under each other. */
#define CLEARLY 0.85
#define NEARLY 0.97
/* With so many units on a sheet, it is large enough for columns of any width. */
#define FEW 600
#define PEOPLE_A_COLUMN 20

/* --- Which boxes, and how large --- */

/* As wide as the name on one line asks for, within reason. */
static double
get_top_width (CanevasOrgDrawing *self, guint unit)
{
  const CanevasTextStyle style = { .size = 13, .weight = 600 };
  const char *name = self->facts->units[unit].name;

  return name != NULL ? CLAMP (canevas_text_measure_get_width (self->measure, name, &style) + 34, LEAST_TOP, MOST_TOP) : LEAST_TOP;
}

static double
get_box_width (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node, const CanevasOrgNode *above)
{
  switch (node->look)
    {
    case CANEVAS_ORG_LOOK_TOP:
      return get_top_width (self, node->unit);
    case CANEVAS_ORG_LOOK_POLE:
      return node->mode == CLASSIC_LIST ? layout->column + 40 : 2 * layout->column + CLASSIC_COLUMN_GAP;
    case CANEVAS_ORG_LOOK_STAFF:
      return above == NULL || above->mode == CLASSIC_LIST ? layout->column : above->look == CANEVAS_ORG_LOOK_POLE ? layout->column : STAFF_WIDTH;
    default:
      return above != NULL && above->mode == CLASSIC_LIST ? above->box.width - CLASSIC_INDENT : layout->column;
    }
}

/* Whether nothing is shown below those below a unit. */
static gboolean
is_last (const CanevasOrgDrawing *self, guint unit)
{
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE; child = canevas_org_next_child (self, child))
    if (canevas_org_first_child (self, child) != CANEVAS_ORG_NONE)
      return FALSE;
  return TRUE;
}

/* Whether what is below a unit is stacked under it: at the last levels, or where that is asked for. */
static gboolean
is_listed (const CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, gboolean first)
{
  if (first || look == CANEVAS_ORG_LOOK_TOP)
    return FALSE;
  if (self->options->spread == CANEVAS_ORG_SPREAD_HORIZONTAL)
    return is_last (self, unit);
  if (look != CANEVAS_ORG_LOOK_POLE || self->options->spread == CANEVAS_ORG_SPREAD_VERTICAL)
    return TRUE;
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE; child = canevas_org_next_child (self, child))
    if (self->options->people || canevas_org_get_look (self, child) == CANEVAS_ORG_LOOK_DIRECTION)
      return FALSE;
  return TRUE;
}

/* Hangs the newest node under another. */
static void
hang (CanevasOrgClassic *layout, guint number, guint parent)
{
  CanevasOrgNode *above = canevas_org_classic_get (layout, parent);
  CanevasOrgNode *node = canevas_org_classic_get (layout, number);

  if (above->last != CANEVAS_ORG_NONE)
    canevas_org_classic_get (layout, above->last)->next = number;
  else
    above->first = number;
  above->last = number;
  node->beside = node->unit != CANEVAS_ORG_NONE && node->look == CANEVAS_ORG_LOOK_STAFF && above->mode != CLASSIC_LIST
                 && above->unit != CANEVAS_ORG_NONE;
  node->folded = above->folded
                 || (above->mode == CLASSIC_LIST && (node->look == CANEVAS_ORG_LOOK_SERVICE || node->look == CANEVAS_ORG_LOOK_TEAM));
  above->n += !node->beside;
}

static void
set_people (CanevasOrgDrawing *self, CanevasOrgNode *node, guint unit, guint first, guint end, double width)
{
  node->people_of = unit;
  node->first_line = first;
  node->end_line = end;
  node->people.width = width;
  node->people.height = canevas_org_measure_people (self, unit, first, end, width);
}

static guint
add_node (CanevasOrgDrawing *self, CanevasOrgClassic *layout, guint unit, guint parent)
{
  CanevasOrgNode node = { .unit = unit, .parent = parent, .first = CANEVAS_ORG_NONE, .last = CANEVAS_ORG_NONE, .next = CANEVAS_ORG_NONE,
                          .mode = CLASSIC_ROW };
  const CanevasOrgNode *above = parent != CANEVAS_ORG_NONE ? canevas_org_classic_get (layout, parent) : NULL;

  if (unit != CANEVAS_ORG_NONE)
    {
      node.look = canevas_org_get_look (self, unit);
      if (is_listed (self, unit, node.look, parent == CANEVAS_ORG_NONE || unit == self->top))
        node.mode = CLASSIC_LIST;
      node.box.width = get_box_width (self, layout, &node, above != NULL && above->unit != CANEVAS_ORG_NONE ? above : NULL);
      node.box.height = canevas_org_measure_box (self, unit, node.look, node.box.width);
      if (node.mode == CLASSIC_LIST)
        set_people (self, &node, unit, 0, G_MAXUINT, node.box.width - CLASSIC_INDENT);
      layout->heights[node.look] = MAX (layout->heights[node.look], node.box.height);
    }
  g_array_append_val (layout->nodes, node);
  if (parent != CANEVAS_ORG_NONE)
    hang (layout, layout->nodes->len - 1, parent);
  return layout->nodes->len - 1;
}

/* Who works in a unit with others below it side by side stands beside these, in as many columns as it takes. */
static void
add_people (CanevasOrgDrawing *self, CanevasOrgClassic *layout, guint number)
{
  const guint unit = canevas_org_classic_get (layout, number)->unit;
  g_autoptr (GArray) lines = canevas_org_list_people (self, unit);

  for (guint first = 0; first < lines->len; first += PEOPLE_A_COLUMN)
    {
      CanevasOrgNode node = { .unit = CANEVAS_ORG_NONE, .parent = number, .first = CANEVAS_ORG_NONE, .last = CANEVAS_ORG_NONE,
                              .next = CANEVAS_ORG_NONE, .look = CANEVAS_ORG_LOOK_TEAM, .mode = CLASSIC_LIST, .box.width = layout->column };

      set_people (self, &node, unit, first, MIN (first + PEOPLE_A_COLUMN, lines->len), layout->column - CLASSIC_INDENT);
      g_array_append_val (layout->nodes, node);
      hang (layout, layout->nodes->len - 1, number);
    }
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
  guint *numbers = layout->numbers = g_new (guint, facts->n_units);

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
      if (canevas_org_classic_get (layout, numbers[unit])->mode != CLASSIC_LIST)
        add_people (self, layout, numbers[unit]);
      unit++;
    }
  even_heights (layout);
}

/* --- Of several grids, that which comes out largest --- */

static double
get_cost (const CanevasOrgDrawing *self, const CanevasOrgClassic *layout)
{
  const CanevasOrgNode *root = canevas_org_classic_get (layout, 0);

  return MAX (MAX (root->width / self->shape, root->height), self->enough);
}

/* Directions at one height all over the sheet, unless people make them too uneven, or branches stand under each other. */
static gboolean
is_even (const CanevasOrgDrawing *self, const CanevasOrgClassic *layout, guint first_columns)
{
  return !self->options->people && first_columns >= canevas_org_classic_get (layout, 0)->n;
}

/* Whether branches have directions in columns at all. */
static guint
count_most_below (const CanevasOrgClassic *layout)
{
  guint most = 0;

  for (guint i = 1; i < layout->nodes->len; i++)
    {
      const CanevasOrgNode *node = canevas_org_classic_get (layout, i);

      if (node->unit != CANEVAS_ORG_NONE && node->look == CANEVAS_ORG_LOOK_POLE && node->mode != CLASSIC_LIST)
        most = MAX (most, node->n);
    }
  return most;
}

/* A plan, and what it costs. */
typedef struct
{
  CanevasOrgPlan plan;
  double cost;
} Choice;

/* Whether letters can be read that come out so small: on a screen one looks closer. */
static gboolean
is_readable (const CanevasOrgDrawing *self, double cost)
{
  return self->room.height <= 0 || cost * CANEVAS_ORG_LEAST_UNIT <= self->room.height;
}

/* @most: how many directions a branch has at most: in so many columns all stand in one row, which reads best where it costs nothing */
static void
try_grid (CanevasOrgDrawing *self, CanevasOrgClassic *layout, const CanevasOrgPlan *grid, guint most, Choice *best)
{
  gboolean better;
  double cost;

  canevas_org_classic_place (layout, grid, is_even (self, layout, grid->rows));
  cost = get_cost (self, layout);
  if (grid->rows < best->plan.rows)
    better = cost < best->cost * CLEARLY || (is_readable (self, cost) && !is_readable (self, best->cost));
  else
    better = cost < best->cost * NEARLY || (grid->columns == most && cost <= best->cost);
  if (better)
    *best = (Choice){ *grid, cost };
}

/* As many branches in each row as in the others, or nearly, where that costs nothing: four and four rather than six and two. */
static void
even_rows (CanevasOrgDrawing *self, CanevasOrgClassic *layout, guint n, Choice *best)
{
  const guint n_rows = (n + best->plan.rows - 1) / best->plan.rows;
  CanevasOrgPlan even = best->plan;
  double cost;

  even.rows = (n + n_rows - 1) / n_rows;
  canevas_org_classic_place (layout, &even, is_even (self, layout, even.rows));
  cost = get_cost (self, layout);
  if (cost <= best->cost)
    *best = (Choice){ even, cost };
}

/* Says what the best costs. Fewer rows read better. Columns go in pairs along a trunk, unless all are in one row. */
static double
choose_grids (CanevasOrgDrawing *self, CanevasOrgClassic *layout, CanevasOrgPlan *plan)
{
  const guint n = MAX (canevas_org_classic_get (layout, 0)->n, 1);
  const guint most = MIN (MAX (count_most_below (layout), 2), 16);
  const guint deepest = self->options->people && canevas_org_classic_goes_deep (layout) ? 4 : 1;
  Choice best = { { 0 }, G_MAXDOUBLE };

  for (guint first = n; first > 0; first = first > 2 ? MIN (first - 1, first * 3 / 4) : 0)
    for (guint columns = 2; columns <= most; columns = columns + 2 <= most ? columns + 2 : columns + 1)
      for (guint deep = 1; deep <= deepest; deep++)
        try_grid (self, layout, &(CanevasOrgPlan){ first, columns, deep }, most, &best);
  even_rows (self, layout, n, &best);
  *plan = best.plan;
  return best.cost;
}

static void
classic_free (gpointer data)
{
  CanevasOrgClassic *layout = data;

  g_array_unref (layout->nodes);
  g_array_unref (layout->ties);
  g_free (layout);
}

static CanevasOrgClassic *
classic_new (CanevasOrgDrawing *self, double column)
{
  CanevasOrgClassic *layout = g_new0 (CanevasOrgClassic, 1);

  layout->nodes = g_array_new (FALSE, TRUE, sizeof (CanevasOrgNode));
  layout->ties = g_array_new (FALSE, FALSE, sizeof (CanevasOrgTie));
  layout->column = column;
  layout->horizontal = self->options->spread == CANEVAS_ORG_SPREAD_HORIZONTAL;
  collect_nodes (self, layout);
  canevas_org_classic_list_ties (self, layout);
  /* A layout may be kept for long. */
  g_clear_pointer (&layout->numbers, g_free);
  return layout;
}

/* Wide columns, where all comes as large with them, or nearly. */
static void
try_wide (CanevasOrgDrawing *self, double cost, CanevasOrgPlan *plan)
{
  CanevasOrgClassic *wide = classic_new (self, WIDE);
  CanevasOrgPlan other = { 0 };
  const double wide_cost = choose_grids (self, wide, &other);

  if (wide_cost > cost * (other.rows < plan->rows ? CLEARLY : 1.02))
    {
      classic_free (wide);
      return;
    }
  classic_free (self->layout);
  self->layout = wide;
  *plan = other;
}

/* Whether a plan of last time is none for so many branches: a fourth more or fewer ask for other rows. */
static gboolean
is_outgrown (const CanevasOrgPlan *plan, guint n_branches)
{
  return plan->rows == 0 || 4 * n_branches > 5 * plan->n_branches || 5 * n_branches < 4 * plan->n_branches;
}

void
canevas_org_classic_lay_out (CanevasOrgDrawing *self)
{
  CanevasOrgPlan own = { 0 };
  CanevasOrgPlan *plan = self->options->plan != NULL && self->options->size == CANEVAS_DRAWING_SCREEN ? self->options->plan : &own;
  CanevasOrgClassic *layout;

  g_clear_pointer (&self->layout, classic_free);
  self->layout = classic_new (self, NARROW);
  self->free_layout = classic_free;
  if (is_outgrown (plan, canevas_org_classic_get (self->layout, 0)->n))
    {
      const double cost = choose_grids (self, self->layout, plan);

      plan->n_branches = canevas_org_classic_get (self->layout, 0)->n;
      if (self->options->size != CANEVAS_DRAWING_SCREEN && ((CanevasOrgClassic *) self->layout)->nodes->len <= FEW)
        try_wide (self, cost, plan);
    }
  layout = self->layout;
  canevas_org_classic_place (layout, plan, is_even (self, layout, plan->rows));
  self->width = MAX (canevas_org_classic_get (layout, 0)->width, 1);
  self->height = MAX (canevas_org_classic_get (layout, 0)->height, 1);
  canevas_org_classic_settle (layout);
  canevas_org_classic_tie (self, layout);
}
