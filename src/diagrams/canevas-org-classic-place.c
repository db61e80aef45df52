/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where the blocks of the classic form stand: blocks within blocks, from the last to the first, so that none lies over another and that
 * a change moves only what comes after it. */
#include "canevas-org-classic-private.h"

#define STAFF_REACH 46.0 /* from the trunk to a box beside it */
#define ROW_GAP 16.0     /* between rows of one grid */
#define LIST_GAP 5.0
#define STAFF_GAP 14.0
/* By how much rows may be higher together than columns that close up. */
#define EVEN 1.06

/* The next one in line after @number, @number included. */
static guint
skip_staff (const CanevasOrgClassic *self, guint number)
{
  while (number != CANEVAS_ORG_NONE && canevas_org_classic_get (self, number)->beside)
    number = canevas_org_classic_get (self, number)->next;
  return number;
}

/* Below the box and who works there, if anybody is said to. */
static double
get_foot (const CanevasOrgNode *node)
{
  return node->people.height > 0 ? node->people.y + node->people.height : node->box.height;
}

static void
place_list (CanevasOrgClassic *self, CanevasOrgNode *node)
{
  double y;

  node->people.x = CLASSIC_INDENT;
  node->people.y = node->box.height + 3;
  y = get_foot (node) + LIST_GAP;
  node->width = node->box.width;
  for (guint i = node->first; i != CANEVAS_ORG_NONE; i = canevas_org_classic_get (self, i)->next)
    {
      CanevasOrgNode *child = canevas_org_classic_get (self, i);

      child->x = CLASSIC_INDENT;
      child->y = y;
      y += child->height + LIST_GAP;
      node->width = MAX (node->width, CLASSIC_INDENT + child->width);
    }
  node->height = y - LIST_GAP;
}

/* Boxes beside the trunk, two by two; one alone stands on the right. From the trunk; returns how far down they go, and sideways. */
static double
place_staff (CanevasOrgClassic *self, CanevasOrgNode *node, double y, double *reach)
{
  const double gap = node->look == CANEVAS_ORG_LOOK_POLE ? CLASSIC_COLUMN_GAP / 2 : STAFF_REACH;
  guint n = 0, i = 0;
  double row = 0;

  *reach = 0;
  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (self, c)->next)
    n += canevas_org_classic_get (self, c)->beside;
  if (n == 0)
    return y;
  y += STAFF_GAP;
  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (self, c)->next)
    {
      CanevasOrgNode *child = canevas_org_classic_get (self, c);

      if (!child->beside)
        continue;
      child->left = n > 1 && i % 2 == 0;
      child->x = child->left ? -gap - child->width : gap;
      child->y = y;
      *reach = MAX (*reach, gap + child->width);
      row = MAX (row, child->height);
      if (++i % 2 == 0 || i == n)
        {
          y += row + (i < n ? LIST_GAP * 2 : 0);
          row = 0;
        }
    }
  return y;
}

/* Widths of columns: those of a pair are the same, for the trunk runs in its middle. Returns their sum, with gaps. */
static double
measure_columns (const CanevasOrgClassic *self, const CanevasOrgNode *node, double gap, double *widths)
{
  double total = (node->columns - 1) * gap;
  guint i = 0;

  for (guint c = skip_staff (self, node->first); c != CANEVAS_ORG_NONE; c = skip_staff (self, canevas_org_classic_get (self, c)->next), i++)
    widths[i % node->columns] = MAX (widths[i % node->columns], canevas_org_classic_get (self, c)->width);
  for (guint column = 0; column < node->columns; column++)
    {
      if (node->mode == CLASSIC_TRUNKS && (column ^ 1) < node->columns)
        widths[column] = widths[column ^ 1] = MAX (widths[column], widths[column ^ 1]);
      total += widths[column] + (node->mode == CLASSIC_TRUNKS && widths[column] == 0 ? self->column : 0);
    }
  return total;
}

/* Heights of the rows of a grid, where to stand in rows costs hardly more height than for each column to close up. (transfer full)
 * (nullable) */
static double *
measure_even_rows (const CanevasOrgClassic *self, const CanevasOrgNode *node)
{
  const guint n_rows = (node->n + node->columns - 1) / node->columns;
  g_autofree double *rows = g_new0 (double, n_rows + 1);
  g_autofree double *columns = g_new0 (double, node->columns + 1);
  double even = 0, closed_up = 0;
  guint i = 0;

  for (guint c = skip_staff (self, node->first); c != CANEVAS_ORG_NONE; c = skip_staff (self, canevas_org_classic_get (self, c)->next), i++)
    {
      const double height = canevas_org_classic_get (self, c)->height;

      rows[i / node->columns] = MAX (rows[i / node->columns], height);
      columns[i % node->columns] += height;
    }
  for (guint row = 0; row < n_rows; row++)
    even += rows[row];
  for (guint column = 0; column < node->columns; column++)
    closed_up = MAX (closed_up, columns[column]);
  return even <= closed_up * EVEN ? g_steal_pointer (&rows) : NULL;
}

/* Side by side below a bus, or in columns along trunks. @rows: (nullable): heights that rows have at least, so that branches beside
 * each other have their directions at the same heights */
static void
place_grid (CanevasOrgClassic *self, CanevasOrgNode *node, const double *rows)
{
  const double gap = node->look == CANEVAS_ORG_LOOK_POLE && node->unit != CANEVAS_ORG_NONE ? CLASSIC_COLUMN_GAP : CLASSIC_BRANCH_GAP;
  g_autofree double *widths = g_new0 (double, node->columns + 1);
  g_autofree double *bottoms = g_new0 (double, node->columns + 1);
  const double total = measure_columns (self, node, gap, widths);
  g_autofree double *own_rows = NULL;
  double reach, top, left;
  guint i = 0;

  if (rows == NULL && node->n > node->columns)
    rows = own_rows = measure_even_rows (self, node);
  top = place_staff (self, node, node->box.height, &reach);
  node->width = MAX (MAX (total, node->box.width), 2 * reach);
  node->box.x = (node->width - node->box.width) / 2;
  node->height = top;
  left = (node->width - total) / 2;
  if (node->unit != CANEVAS_ORG_NONE && node->n > 0)
    top += node->mode == CLASSIC_TRUNKS && node->columns == 2 ? ROW_GAP : 2 * CLASSIC_BUS;
  for (guint column = 0; column < node->columns; column++)
    bottoms[column] = top;
  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (self, c)->next)
    {
      CanevasOrgNode *child = canevas_org_classic_get (self, c);
      const guint column = i % node->columns;
      double x = left;

      if (child->beside)
        {
          child->x += node->width / 2;
          continue;
        }
      for (guint j = 0; j < column; j++)
        x += widths[j] + gap;
      child->row = i / node->columns;
      child->column = column;
      child->x = x + (widths[column] - child->width) / 2;
      child->y = bottoms[column];
      bottoms[column] += MAX (child->height, rows != NULL ? rows[child->row] : 0) + ROW_GAP;
      node->height = MAX (node->height, child->y + child->height);
      i++;
    }
}

static gboolean
is_branch (const CanevasOrgClassic *self, guint number)
{
  const CanevasOrgNode *node = canevas_org_classic_get (self, number);

  return number > 0 && node->unit != CANEVAS_ORG_NONE && node->look == CANEVAS_ORG_LOOK_POLE && node->mode != CLASSIC_LIST;
}

/* Whether services of a direction may stand in columns. */
static gboolean
is_deep (const CanevasOrgClassic *self, guint number)
{
  const CanevasOrgNode *node = canevas_org_classic_get (self, number);

  return number > 0 && node->look == CANEVAS_ORG_LOOK_DIRECTION && node->n > 1 && !self->horizontal;
}

gboolean
canevas_org_classic_goes_deep (const CanevasOrgClassic *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    if (is_deep (self, i))
      return TRUE;
  return FALSE;
}

/* Decides between rows and trunks: for all branches alike. */
static void
set_columns (CanevasOrgClassic *self, const CanevasOrgPlan *plan)
{
  gboolean trunks = FALSE;

  for (guint i = 0; i < self->nodes->len; i++)
    trunks = trunks || (is_branch (self, i) && canevas_org_classic_get (self, i)->n > plan->columns);
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CanevasOrgNode *node = canevas_org_classic_get (self, i);
      const gboolean branch = is_branch (self, i);

      node->box.x = node->box.y = 0;
      if (is_deep (self, i))
        {
          node->mode = plan->deep > 1 ? CLASSIC_TRUNKS : CLASSIC_LIST;
          node->columns = plan->deep;
        }
      if (node->mode == CLASSIC_LIST || is_deep (self, i))
        continue;
      if (self->horizontal)
        {
          node->columns = MAX (node->n, 1);
          continue;
        }
      node->columns = MAX (MIN (branch ? plan->columns : plan->rows, node->n), branch && trunks ? MIN (plan->columns, 2) : 1);
      node->mode = (branch ? trunks : node->n > node->columns) ? CLASSIC_TRUNKS : CLASSIC_ROW;
    }
}

/* Heights of the rows of all branches, each the greatest. (transfer full) */
static double *
measure_rows (const CanevasOrgClassic *self)
{
  g_autoptr (GArray) rows = g_array_new (FALSE, TRUE, sizeof (double));

  for (guint i = 0; i < self->nodes->len; i++)
    {
      const CanevasOrgNode *node = canevas_org_classic_get (self, i);
      guint n = 0;

      if (!is_branch (self, i))
        continue;
      for (guint c = skip_staff (self, node->first); c != CANEVAS_ORG_NONE; c = skip_staff (self, canevas_org_classic_get (self, c)->next), n++)
        {
          if (n / node->columns >= rows->len)
            g_array_set_size (rows, n / node->columns + 1);
          g_array_index (rows, double, n / node->columns) = MAX (g_array_index (rows, double, n / node->columns),
                                                                 canevas_org_classic_get (self, c)->height);
        }
    }
  g_array_set_size (rows, rows->len + 1);
  return (double *) g_array_free (g_steal_pointer (&rows), FALSE);
}

/* Room under a branch for the links that are told there. */
static void
leave_room (const CanevasOrgClassic *self, CanevasOrgNode *node)
{
  if (self->wrapped)
    node->height += node->ties_height;
}

void
canevas_org_classic_place (CanevasOrgClassic *self, const CanevasOrgPlan *plan, gboolean even)
{
  g_autofree double *rows = NULL;

  self->wrapped = canevas_org_classic_must_wrap (self, plan);
  set_columns (self, plan);
  for (guint i = self->nodes->len; i-- > 0;)
    {
      CanevasOrgNode *node = canevas_org_classic_get (self, i);

      if (node->mode == CLASSIC_LIST)
        place_list (self, node);
      else if (is_deep (self, i))
        place_grid (self, node, NULL);
      else
        continue;
      leave_room (self, node);
    }
  if (even)
    rows = measure_rows (self);
  for (guint i = self->nodes->len; i-- > 0;)
    {
      CanevasOrgNode *node = canevas_org_classic_get (self, i);

      if (node->mode == CLASSIC_LIST || is_deep (self, i))
        continue;
      place_grid (self, node, is_branch (self, i) ? rows : NULL);
      leave_room (self, node);
    }
}

void
canevas_org_classic_settle (CanevasOrgClassic *self)
{
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CanevasOrgNode *node = canevas_org_classic_get (self, i);

      if (node->parent != CANEVAS_ORG_NONE)
        {
          const CanevasOrgNode *above = canevas_org_classic_get (self, node->parent);

          node->x += above->x;
          node->y += above->y;
        }
      else
        node->x = node->y = 0;
      node->box.x += node->x;
      node->box.y += node->y;
      node->people.x += node->x;
      node->people.y += node->y;
    }
}
