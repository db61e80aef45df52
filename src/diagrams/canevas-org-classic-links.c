/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Links beside the hierarchy: where one starts, a label stands under the branch; from there it runs below all boxes, then up in the gap
 * beside the column of the unit that it leads to, so that it crosses no box. Links to one unit share their way. */
#include "canevas-config.h"

#include "canevas-org-classic-private.h"

#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define ABOVE 14.0 /* from the boxes to the labels, and from these to the ways */
#define LABEL 17.0 /* of one line */
#define LABEL_GAP 4.0
#define LABEL_TEXT 8.5
#define LABEL_LINES 2
#define WAY 9.0    /* between two ways */
#define OUTSIDE 12.0

/* The node under which all branches stand side by side. */
static const CanevasOrgNode *
find_row (const CanevasOrgClassic *layout)
{
  const CanevasOrgNode *node = canevas_org_classic_get (layout, 0);

  while (node->n == 1 && node->mode != CLASSIC_LIST)
    {
      guint child = node->first;

      while (canevas_org_classic_get (layout, child)->beside)
        child = canevas_org_classic_get (layout, child)->next;
      if (canevas_org_classic_get (layout, child)->n == 0)
        break;
      node = canevas_org_classic_get (layout, child);
    }
  return node;
}

/* The branch that a node is in; CANEVAS_ORG_NONE above them and beside the line. */
static guint
find_branch (const CanevasOrgClassic *layout, const CanevasOrgNode *row, guint number)
{
  while (number != CANEVAS_ORG_NONE)
    {
      const CanevasOrgNode *node = canevas_org_classic_get (layout, number);

      if (node->parent != CANEVAS_ORG_NONE && canevas_org_classic_get (layout, node->parent) == row)
        return node->beside ? CANEVAS_ORG_NONE : number;
      number = node->parent;
    }
  return CANEVAS_ORG_NONE;
}

static guint
find_first_branch (const CanevasOrgClassic *layout, const CanevasOrgNode *row)
{
  guint child = row->first;

  while (child != CANEVAS_ORG_NONE && canevas_org_classic_get (layout, child)->beside)
    child = canevas_org_classic_get (layout, child)->next;
  return child;
}

/* The node of a unit, or of the nearest one above that is shown; CANEVAS_ORG_NONE: none is. */
static guint
find_node (const CanevasOrgDrawing *self, const CanevasOrgClassic *layout, guint unit)
{
  while (unit != CANEVAS_ORG_NONE && self->positions[unit] == 0)
    unit = self->facts->units[unit].parent;
  return unit != CANEVAS_ORG_NONE ? layout->numbers[unit] : CANEVAS_ORG_NONE;
}

/* Number of the way of a target among those there are. */
static guint
number_way (CanevasOrgClassic *layout, guint target)
{
  for (guint i = 0; i < layout->ties->len; i++)
    if (g_array_index (layout->ties, CanevasOrgTie, i).target == target)
      return g_array_index (layout->ties, CanevasOrgTie, i).way;
  return layout->n_ways++;
}

/* "Référent finances du pôle"; of a unit within the branch, its name first; where no line leads to the other end, its name last. */
static char *
dup_label (const CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgTie *tie, gboolean told)
{
  const CanevasOrgLink *link = &self->facts->links[tie->link];
  g_autofree char *words = canevas_org_dup_link_text (self, tie->link);
  const char *source = self->facts->units[link->source].name, *target = self->facts->units[link->target].name;
  g_autoptr (GString) text = g_string_new (NULL);

  if (canevas_org_classic_get (layout, tie->branch)->unit != link->source && source != NULL)
    g_string_append_printf (text, "%s · ", source);
  g_string_append (text, words != NULL ? words : "");
  if ((told || tie->way == CANEVAS_ORG_NONE) && target != NULL)
    g_string_append_printf (text, " → %s", target);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static CanevasTextStyle
get_label_style (const CanevasOrgDrawing *self, double width)
{
  CanevasTextStyle style = canevas_org_text (self, LABEL_TEXT, 400, CANEVAS_PAINT_INK);

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  style.max_lines = LABEL_LINES;
  style.width = width + CLASSIC_BRANCH_GAP / 2 - LABEL;
  return style;
}

static double
get_label_height (const CanevasTextExtent *extent)
{
  return LABEL + (MAX (extent->n_lines, 1) - 1) * LABEL_TEXT * CANEVAS_TEXT_LEADING;
}

/* Puts a label under those that its branch has. */
static void
stack_label (CanevasOrgDrawing *self, CanevasOrgClassic *layout, CanevasOrgTie *tie)
{
  CanevasOrgNode *branch = canevas_org_classic_get (layout, tie->branch);
  const CanevasTextStyle style = get_label_style (self, branch->box.width);
  g_autofree char *text = dup_label (self, layout, tie, TRUE);
  CanevasTextExtent extent;

  canevas_text_measure_get_extent (self->measure, text, &style, &extent);
  tie->height = get_label_height (&extent);
  tie->top = branch->ties_height + LABEL_GAP;
  branch->ties_height = tie->top + tie->height;
}

/* Whether a line to a node reads as one to @unit: to its own box, or to that of its branch; who heads all branches is another one. */
static gboolean
stands_for (const CanevasOrgClassic *layout, const CanevasOrgNode *row, guint number, guint unit)
{
  return canevas_org_classic_get (layout, number)->unit == unit || find_branch (layout, row, number) != CANEVAS_ORG_NONE;
}

void
canevas_org_classic_list_ties (CanevasOrgDrawing *self, CanevasOrgClassic *layout)
{
  const CanevasOrgNode *row = find_row (layout);

  if (self->options->without_functional || row->mode == CLASSIC_LIST || find_first_branch (layout, row) == CANEVAS_ORG_NONE)
    return;
  for (guint i = 0; i < self->facts->n_links; i++)
    {
      const CanevasOrgLink *link = &self->facts->links[i];
      const guint source = find_node (self, layout, link->source);
      CanevasOrgTie tie = { .link = i, .way = CANEVAS_ORG_NONE };

      if ((link->closed && self->options->marks == NULL) || source == CANEVAS_ORG_NONE)
        continue;
      tie.target = find_node (self, layout, link->target);
      if (tie.target == source)
        continue;
      tie.branch = find_branch (layout, row, source);
      /* Of a branch that is on another page. */
      if (tie.branch == CANEVAS_ORG_NONE && self->positions[link->source] == 0)
        continue;
      if (tie.branch == CANEVAS_ORG_NONE)
        tie.branch = find_first_branch (layout, row);
      if (tie.target != CANEVAS_ORG_NONE && stands_for (layout, row, tie.target, link->target))
        tie.way = number_way (layout, tie.target);
      stack_label (self, layout, &tie);
      g_array_append_val (layout->ties, tie);
    }
}

gboolean
canevas_org_classic_must_wrap (const CanevasOrgClassic *layout, const CanevasOrgPlan *plan)
{
  return layout->ties->len > 0 && plan->rows < find_row (layout)->n;
}

void
canevas_org_classic_tie (CanevasOrgDrawing *self, CanevasOrgClassic *layout)
{
  double most = 0;

  if (layout->ties->len == 0 || layout->wrapped)
    return;
  for (guint i = 0; i < layout->nodes->len; i++)
    most = MAX (most, canevas_org_classic_get (layout, i)->ties_height);
  layout->labels_top = self->height + ABOVE;
  layout->ways_top = layout->labels_top + most + ABOVE - LABEL_GAP;
  self->height = layout->ways_top + layout->n_ways * WAY;
}

/* --- Drawing --- */

static void
draw_told_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle pill = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_LINE, .line_width = unit, .dash = CANEVAS_DASH_SHORT,
                                   .radius = 5.5 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &pill);
}

/* Returns where the line starts. */
static CanevasPoint
draw_label (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgTie *tie)
{
  const CanevasOrgNode *branch = canevas_org_classic_get (layout, tie->branch);
  const double u = self->unit, x = branch->x + branch->width / 2;
  const double y = layout->wrapped ? branch->y + branch->height - branch->ties_height + tie->top : layout->labels_top + tie->top - LABEL_GAP;
  const CanevasShapeStyle pill = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_LINE, .line_width = 1 * u, .dash = CANEVAS_DASH_SHORT,
                                   .radius = LABEL * u / 2 };
  CanevasTextStyle style = get_label_style (self, branch->box.width);
  g_autofree char *text = dup_label (self, layout, tie, layout->wrapped);
  CanevasTextExtent extent;
  double width, height;

  style.width *= u;
  canevas_text_measure_get_extent (self->measure, text, &style, &extent);
  width = extent.width + LABEL * u;
  height = get_label_height (&extent);
  canevas_scene_add_rectangle (self->scene, x * u - width / 2, y * u, width, height * u, &pill);
  canevas_scene_add_text (self->scene, x * u, (y + height / 2) * u, text, &style, NULL);
  return (CanevasPoint){ x, y + height };
}

/* Where the way of a target goes up, and where it arrives: on the side of its box that no trunk runs along. */
static void
find_arrival (const CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgTie *tie, CanevasPoint *foot, CanevasPoint *end)
{
  const CanevasOrgNode *node = canevas_org_classic_get (layout, tie->target);
  const CanevasOrgNode *above = node->parent != CANEVAS_ORG_NONE ? canevas_org_classic_get (layout, node->parent) : NULL;
  const double aside = (tie->way % 3) * 2.5;
  gboolean left = node->beside && node->left;
  double x;

  if (find_branch (layout, find_row (layout), tie->target) == CANEVAS_ORG_NONE)
    x = left ? -OUTSIDE - aside : self->width + OUTSIDE + aside;
  else if (above->mode == CLASSIC_TRUNKS && node->column % 2 == 0)
    {
      left = TRUE;
      x = node->box.x - CLASSIC_COLUMN_GAP / 2 - aside;
    }
  else
    x = node->box.x + node->box.width + (above->mode == CLASSIC_LIST ? 6 : CLASSIC_COLUMN_GAP / 2) + aside;
  *foot = (CanevasPoint){ x, layout->ways_top + tie->way * WAY };
  *end = (CanevasPoint){ left ? node->box.x : node->box.x + node->box.width, node->box.y + node->box.height / 2 };
}

/* Of the links to one unit, the outermost on each side draw the way along; the first draws the way up. */
static void
draw_tie (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, guint number)
{
  const CanevasOrgTie *tie = &g_array_index (layout->ties, CanevasOrgTie, number);
  CanevasPoint start, foot, end;
  gboolean first = TRUE, outermost = TRUE;

  if (layout->wrapped || tie->way == CANEVAS_ORG_NONE)
    {
      canevas_org_begin_link (self, tie->link, NULL);
      draw_label (self, layout, tie);
      canevas_scene_end_group (self->scene);
      canevas_org_add_entry (self, draw_told_symbol, 26, _("Functional link, to the unit that is named"));
      return;
    }
  start = draw_label (self, layout, tie);
  find_arrival (self, layout, tie, &foot, &end);
  for (guint i = 0; i < layout->ties->len; i++)
    {
      const CanevasOrgTie *other = &g_array_index (layout->ties, CanevasOrgTie, i);
      const CanevasOrgNode *branch = canevas_org_classic_get (layout, other->branch);
      const double x = branch->x + branch->width / 2;

      if (other->way != tie->way || i == number)
        continue;
      first = first && i > number;
      if ((x < foot.x) == (start.x < foot.x))
        outermost = outermost && (fabs (x - foot.x) < fabs (start.x - foot.x) || (x == start.x && i > number));
    }
  {
    const CanevasPoint way[] = { start, { start.x, foot.y }, foot, { foot.x, end.y }, end };
    const guint n = first && outermost ? 5 : outermost ? 3 : 2;

    canevas_org_draw_functional_part (self, tie->link, way, n, n == 5);
    if (first && !outermost)
      canevas_org_draw_functional_part (self, CANEVAS_ORG_NONE, way + 2, 3, TRUE);
  }
}

void
canevas_org_classic_draw_ties (CanevasOrgDrawing *self)
{
  const CanevasOrgClassic *layout = self->layout;

  for (guint i = 0; i < layout->ties->len; i++)
    draw_tie (self, layout, i);
}
