/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The classic form, drawn: lines first, so that they lie below the boxes, then units from top to bottom. */
#include "canevas-org-classic-private.h"

#define BUS 14.0  /* above a row */
#define INSET 6.0 /* from the left side of a box to the line of those stacked under it */
#define BAR 3.0

static double
get_middle_x (const CanevasOrgNode *node)
{
  return node->box.x + node->box.width / 2;
}

static double
get_middle_y (const CanevasOrgNode *node)
{
  return node->box.y + node->box.height / 2;
}

static void
draw_list_lines (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node)
{
  const double x = node->box.x + INSET;

  for (guint i = node->first; i != CANEVAS_ORG_NONE; i = canevas_org_classic_get (layout, i)->next)
    {
      const CanevasOrgNode *child = canevas_org_classic_get (layout, i);
      const double y = child->box.y + MIN (child->box.height / 2, 17);
      const CanevasPoint way[] = { { x, node->box.y + node->box.height }, { x, y }, { child->box.x, y } };

      /* The line down is that of the last. */
      if (child->next == CANEVAS_ORG_NONE)
        canevas_org_draw_line (self, CANEVAS_ORG_LOOK_SERVICE, way, G_N_ELEMENTS (way));
      else
        canevas_org_draw_line (self, CANEVAS_ORG_LOOK_SERVICE, way + 1, 2);
    }
}

static void
draw_staff_lines (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node, double x, double *end)
{
  for (guint i = node->first; i != CANEVAS_ORG_NONE; i = canevas_org_classic_get (layout, i)->next)
    {
      const CanevasOrgNode *child = canevas_org_classic_get (layout, i);
      const double y = get_middle_y (child);
      const CanevasPoint way[] = { { x, y }, { child->left ? child->box.x + child->box.width : child->box.x, y } };

      if (child->look != CANEVAS_ORG_LOOK_STAFF)
        continue;
      canevas_org_draw_line (self, CANEVAS_ORG_LOOK_STAFF, way, G_N_ELEMENTS (way));
      *end = MAX (*end, y);
    }
}

/* Those in a row, from the bus above them: the first and the last take the bus along, with rounded elbows. */
static void
draw_row_lines (CanevasOrgDrawing *self, const CanevasOrgNode *const *row, guint n, double x)
{
  const double bus = row[0]->box.y - BUS;
  const CanevasPoint ends[] = { { get_middle_x (row[0]), row[0]->box.y }, { MIN (get_middle_x (row[0]), x), bus },
                                { MAX (get_middle_x (row[n - 1]), x), bus }, { get_middle_x (row[n - 1]), row[n - 1]->box.y } };

  for (guint i = 0; i < n; i++)
    {
      const CanevasPoint drop[] = { { get_middle_x (row[i]), bus }, { get_middle_x (row[i]), row[i]->box.y } };
      const CanevasPoint elbow[] = { { x, bus }, drop[0], drop[1] };
      const gboolean outer = (i == 0 && ends[0].x < x - 0.5) || (i == n - 1 && ends[3].x > x + 0.5);

      if (outer)
        canevas_org_draw_line (self, row[i]->look, elbow, G_N_ELEMENTS (elbow));
      else
        canevas_org_draw_line (self, row[i]->look, drop, G_N_ELEMENTS (drop));
    }
}

/* Those of two columns, from the trunk between them. */
static void
draw_side_lines (CanevasOrgDrawing *self, const CanevasOrgNode *const *row, guint n, double x)
{
  for (guint i = 0; i < n; i++)
    {
      const double y = get_middle_y (row[i]);
      const CanevasPoint way[] = { { x, y }, { get_middle_x (row[i]) < x ? row[i]->box.x + row[i]->box.width : row[i]->box.x, y } };

      canevas_org_draw_line (self, row[i]->look, way, G_N_ELEMENTS (way));
    }
}

static void
draw_grid_lines (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node)
{
  const double x = get_middle_x (node), top = node->box.y + node->box.height;
  const gboolean sideways = node->columns == 2 && node->n > 2;
  g_autofree const CanevasOrgNode **row = g_new (const CanevasOrgNode *, node->columns + 1);
  double end = top;
  guint n = 0, left = node->n;

  draw_staff_lines (self, layout, node, x, &end);
  for (guint i = node->first; i != CANEVAS_ORG_NONE; i = canevas_org_classic_get (layout, i)->next)
    {
      const CanevasOrgNode *child = canevas_org_classic_get (layout, i);

      if (child->look == CANEVAS_ORG_LOOK_STAFF)
        continue;
      row[n++] = child;
      left--;
      if (n < node->columns && left > 0)
        continue;
      if (sideways)
        draw_side_lines (self, row, n, x);
      else
        draw_row_lines (self, row, n, x);
      end = sideways ? get_middle_y (row[0]) : row[0]->box.y - BUS;
      n = 0;
    }
  if (end > top)
    canevas_org_draw_line (self, CANEVAS_ORG_LOOK_TOP, (const CanevasPoint[]){ { x, top }, { x, end } }, 2);
}

static void
draw_lines (CanevasOrgDrawing *self, const CanevasOrgClassic *layout)
{
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };

  canevas_scene_begin_group (self->scene, &group);
  for (guint i = 0; i < layout->nodes->len; i++)
    {
      const CanevasOrgNode *node = canevas_org_classic_get (layout, i);

      if (node->unit == CANEVAS_ORG_NONE || node->first == CANEVAS_ORG_NONE)
        continue;
      if (node->listed)
        draw_list_lines (self, layout, node);
      else
        draw_grid_lines (self, layout, node);
    }
  canevas_scene_end_group (self->scene);
}

/* The bar on the side of the trunk. */
static void
draw_bar (CanevasOrgDrawing *self, const CanevasOrgNode *node)
{
  const double u = self->unit;
  const CanevasShapeStyle bar = { .fill = CANEVAS_PAINT_LINE };
  const double x = node->left ? node->box.x + node->box.width - 4 - BAR : node->box.x + 4;

  canevas_scene_add_rectangle (self->scene, x * u, (node->box.y + 4) * u, BAR * u, (node->box.height - 8) * u, &bar);
}

/* Side by side in the scene too, each telling its level: a unit is picked by its own box, not by all that is below it. */
static void
draw_boxes (CanevasOrgDrawing *self, const CanevasOrgClassic *layout)
{
  for (guint i = 0; i < layout->nodes->len; i++)
    {
      const CanevasOrgNode *node = canevas_org_classic_get (layout, i);

      if (node->unit == CANEVAS_ORG_NONE)
        continue;
      canevas_org_begin_unit (self, node->unit, CANEVAS_FOLD_ALWAYS_SHOWN);
      canevas_org_draw_box (self, node->unit, node->look, &node->box);
      if (node->look == CANEVAS_ORG_LOOK_STAFF)
        draw_bar (self, node);
      canevas_scene_end_group (self->scene);
    }
}

void
canevas_org_classic_draw (CanevasOrgDrawing *self)
{
  const CanevasOrgClassic *layout = self->layout;

  draw_lines (self, layout);
  draw_boxes (self, layout);
}
