/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The classic form, drawn: lines first, so that they lie below the boxes, then units from top to bottom. */
#include "canevas-config.h"

#include "canevas-org-classic-private.h"

#include <glib/gi18n-lib.h>

#define INSET 6.0 /* from the left side of a box to the line of those stacked under it */
#define BAR 3.0
#define COUNT_HEIGHT 26.0

/* A window folds leaves into their count when it shows all from afar; paper does not. */
static gboolean
is_folding (const CanevasOrgDrawing *self)
{
  return self->options->size == CANEVAS_DRAWING_SCREEN;
}

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

      if (!child->beside)
        continue;
      canevas_org_draw_line (self, CANEVAS_ORG_LOOK_STAFF, way, G_N_ELEMENTS (way));
      *end = MAX (*end, y);
    }
}

/* Those in a row, from the bus above them: the first and the last take the bus along, with rounded elbows. */
static void
draw_row_lines (CanevasOrgDrawing *self, const CanevasOrgNode *const *row, guint n, double x)
{
  const double bus = row[0]->box.y - CLASSIC_BUS;
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

/* Where the trunk of a column runs: between it and the other one of its pair, or on the side of where that would be. */
static double
get_trunk_x (const CanevasOrgNode *child, guint column)
{
  return column % 2 == 0 ? child->box.x + child->box.width + CLASSIC_COLUMN_GAP / 2 : child->box.x - CLASSIC_COLUMN_GAP / 2;
}

/* Those in columns, two by two from the trunk between them; with more than one trunk, these hang from a bus. */
static double
draw_trunk_lines (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node, double x)
{
  const guint n_trunks = (node->columns + 1) / 2;
  g_autofree double *trunks = g_new0 (double, n_trunks);
  g_autofree double *ends = g_new0 (double, n_trunks);
  double bus = 0, end = 0;
  guint i = 0;

  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (layout, c)->next)
    {
      const CanevasOrgNode *child = canevas_org_classic_get (layout, c);
      const guint column = i % node->columns, trunk = column / 2;
      const double y = get_middle_y (child);

      if (child->beside)
        continue;
      if (i == 0)
        bus = child->box.y - CLASSIC_BUS;
      if (column % 2 == 0 || trunks[trunk] == 0)
        trunks[trunk] = n_trunks == 1 ? x : get_trunk_x (child, column);
      canevas_org_draw_line (self, child->look, (const CanevasPoint[]){ { trunks[trunk], y }, { column % 2 == 0 ? child->box.x + child->box.width : child->box.x, y } }, 2);
      ends[trunk] = MAX (ends[trunk], y);
      i++;
    }
  if (n_trunks == 1)
    return ends[0];
  for (guint t = 0; t < n_trunks; t++)
    {
      const CanevasPoint way[] = { { x, bus }, { trunks[t], bus }, { trunks[t], ends[t] } };

      if (ends[t] > 0)
        canevas_org_draw_line (self, CANEVAS_ORG_LOOK_DIRECTION, way, G_N_ELEMENTS (way));
      end = bus;
    }
  return end;
}

static double
draw_rows (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node, double x)
{
  g_autofree const CanevasOrgNode **row = g_new (const CanevasOrgNode *, node->columns + 1);
  guint n = 0;

  for (guint c = node->first; c != CANEVAS_ORG_NONE; c = canevas_org_classic_get (layout, c)->next)
    if (!canevas_org_classic_get (layout, c)->beside)
      row[n++] = canevas_org_classic_get (layout, c);
  draw_row_lines (self, row, n, x);
  return row[0]->box.y - CLASSIC_BUS;
}

static void
draw_grid_lines (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node)
{
  const double x = get_middle_x (node), top = node->box.y + node->box.height;
  double end = top;

  draw_staff_lines (self, layout, node, x, &end);
  if (node->n > 0)
    end = node->mode == CLASSIC_TRUNKS ? draw_trunk_lines (self, layout, node, x) : draw_rows (self, layout, node, x);
  if (end > top)
    canevas_org_draw_line (self, CANEVAS_ORG_LOOK_TOP, (const CanevasPoint[]){ { x, top }, { x, end } }, 2);
}

/* @folded: those to units that are counted from afar, or the others */
static void
draw_lines (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, gboolean folded)
{
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT, .fold = folded && is_folding (self) ? CANEVAS_FOLD_LEAF : CANEVAS_FOLD_ALWAYS_SHOWN };

  canevas_scene_begin_group (self->scene, &group);
  for (guint i = 0; i < layout->nodes->len; i++)
    {
      const CanevasOrgNode *node = canevas_org_classic_get (layout, i);

      if (node->unit == CANEVAS_ORG_NONE || node->first == CANEVAS_ORG_NONE || canevas_org_classic_get (layout, node->first)->folded != folded)
        continue;
      if (node->mode == CLASSIC_LIST)
        draw_list_lines (self, layout, node);
      else
        draw_grid_lines (self, layout, node);
    }
  canevas_scene_end_group (self->scene);
}

/* What stands in the place of those stacked under a unit, seen from afar. */
static void
draw_count (CanevasOrgDrawing *self, const CanevasOrgClassic *layout, const CanevasOrgNode *node)
{
  const CanevasOrgNode *first = canevas_org_classic_get (layout, node->first);
  const CanevasGroup group = { .fold = CANEVAS_FOLD_COUNT, .flags = CANEVAS_GROUP_SILENT };
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_RULE, .line_width = 1, .radius = 4 };
  CanevasTextStyle style = canevas_org_text (self, 16, 600, CANEVAS_PAINT_INK_2);
  g_autofree char *text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u unit", "%u units", node->n), node->n);

  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_rectangle (self->scene, first->box.x, first->box.y, first->box.width, COUNT_HEIGHT, &box);
  canevas_scene_add_text (self->scene, first->box.x + first->box.width / 2, first->box.y + COUNT_HEIGHT / 2, text, &style, NULL);
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

      if (node->people.height > 0 && node->unit == CANEVAS_ORG_NONE)
        canevas_org_draw_people (self, node->people_of, node->first_line, node->end_line, &node->people);
      if (node->unit == CANEVAS_ORG_NONE)
        continue;
      canevas_org_begin_unit (self, node->unit, node->folded && is_folding (self) ? CANEVAS_FOLD_LEAF : CANEVAS_FOLD_ALWAYS_SHOWN);
      canevas_org_draw_box (self, node->unit, node->look, &node->box);
      if (node->look == CANEVAS_ORG_LOOK_STAFF)
        draw_bar (self, node);
      canevas_scene_end_group (self->scene);
      if (node->people.height > 0)
        canevas_org_draw_people (self, node->people_of, node->first_line, node->end_line, &node->people);
      if (is_folding (self) && !node->folded && node->mode == CLASSIC_LIST && node->n > 0
          && canevas_org_classic_get (layout, node->first)->folded)
        draw_count (self, layout, node);
    }
}

void
canevas_org_classic_draw (CanevasOrgDrawing *self)
{
  const CanevasOrgClassic *layout = self->layout;

  draw_lines (self, layout, FALSE);
  draw_lines (self, layout, TRUE);
  canevas_org_classic_draw_ties (self);
  draw_boxes (self, layout);
}
