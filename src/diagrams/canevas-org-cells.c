/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Self-managed cells, grouped, with a dot for each of who works there, as Buurtzorg has them, of five to twelve (guide, "Dans
 * les structures publiques"). That a cell is larger or smaller is said of the cell, and nothing of anybody in it. */
#include "canevas-config.h"

#include "canevas-honeycomb.h"
#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define LEAST_MEMBERS 5
#define MOST_MEMBERS 12
/* More dots than this are a number. */
#define MOST_DOTS 18
#define DOTS_IN_ROW 6
#define DOT 3.6
#define DOT_STEP 10.5
#define LEAST_RADIUS 62.0
#define NAME_WIDTH 96.0
#define COMB_GAP 8.0
#define FEW_OTHERS 4
#define GROUP_GAP 22.0
#define TITLE_GAP 8.0

/* Cells under one unit. */
typedef struct
{
  guint parent;  /* %CANEVAS_ORG_NONE: they hang nowhere */
  GArray *cells; /* guint */
  CanevasPoint *centres;
  CanevasRectangle bounds;
} Group;

typedef struct
{
  const char *missing;
  GPtrArray *groups; /* Group */
  GArray *others;    /* guint */
  double radius, others_y;
} Cells;

static void
group_free (gpointer data)
{
  Group *group = data;

  g_array_unref (group->cells);
  g_free (group->centres);
  g_free (group);
}

static void
cells_free (gpointer data)
{
  Cells *cells = data;

  g_ptr_array_unref (cells->groups);
  g_array_unref (cells->others);
  g_free (cells);
}

static Group *
find_group (Cells *cells, guint parent)
{
  Group *group;

  for (guint i = 0; i < cells->groups->len; i++)
    if (((Group *) cells->groups->pdata[i])->parent == parent)
      return cells->groups->pdata[i];
  group = g_new0 (Group, 1);
  group->parent = parent;
  group->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  g_ptr_array_add (cells->groups, group);
  return group;
}

/* Whether a cell is somewhere below: then the unit is where its group hangs, and not beside. */
static gboolean
holds_cell (const CanevasOrgDrawing *self, guint unit)
{
  for (guint below = unit + 1; below < self->facts->units[unit].end; below++)
    if (canevas_org_has_kind (self, below, "cell") && canevas_org_shows (self, below))
      return TRUE;
  return FALSE;
}

static Cells *
cells_new (CanevasOrgDrawing *self)
{
  Cells *cells = g_new0 (Cells, 1);
  g_autoptr (GArray) shown = canevas_org_list_shown (self);

  cells->groups = g_ptr_array_new_with_free_func (group_free);
  cells->others = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < shown->len; i++)
    {
      const guint unit = g_array_index (shown, guint, i);
      const guint parent = unit == self->top ? CANEVAS_ORG_NONE : self->facts->units[unit].parent;

      if (canevas_org_has_kind (self, unit, "cell"))
        g_array_append_val (find_group (cells, parent)->cells, unit);
      else if (holds_cell (self, unit))
        find_group (cells, unit);
      else
        g_array_append_val (cells->others, unit);
    }
  return cells;
}

/* --- What a cell says --- */

static char *
dup_count (const CanevasOrgDrawing *self, guint unit)
{
  const guint n = self->facts->units[unit].people;

  if (n == 0)
    return g_strdup (_("number not entered"));
  if (n < LEAST_MEMBERS || n > MOST_MEMBERS)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person, outside 5 to 12", "%u people, outside 5 to 12", n), n);
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", n), n);
}

static double
get_dots_height (guint n)
{
  return n == 0 || n > MOST_DOTS ? 0 : 4 + (n + DOTS_IN_ROW - 1) / DOTS_IN_ROW * DOT_STEP;
}

static void
set_lines (const CanevasOrgDrawing *self, guint unit, const char *count, CanevasOrgWords lines[2])
{
  lines[0] = (CanevasOrgWords){ self->facts->units[unit].name, { .size = 10.5, .weight = 600 } };
  lines[1] = (CanevasOrgWords){ self->options->without_headcounts ? NULL : count,
                               { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2 } };
}

/* The radius of a hexagon that holds what a cell says. */
static double
measure_cell (CanevasOrgDrawing *self, guint unit)
{
  g_autofree char *count = dup_count (self, unit);
  CanevasOrgWords lines[2];
  double height, width = NAME_WIDTH;

  set_lines (self, unit, count, lines);
  for (guint i = 0; i < 2; i++)
    if (lines[i].text != NULL)
      width = MAX (width, canevas_text_measure_get_narrowest (self->measure, lines[i].text, &lines[i].style) + 1);
  height = canevas_org_pen_fit_width (self, lines, 2, width) + get_dots_height (self->facts->units[unit].people) + 6;
  /* Its sides are upright for half its height; above and below they close in. */
  return MAX (width / CANEVAS_HEXAGON_WIDTH + 4, height / 2 + width / 2 / CANEVAS_HEXAGON_WIDTH);
}

/* --- Sizes --- */

static void
lay_out_group (CanevasOrgDrawing *self, const Cells *cells, Group *group, double width)
{
  const double step = cells->radius * CANEVAS_HEXAGON_WIDTH + COMB_GAP;
  const guint most = MAX (1, (guint) ((width - step / 2) / step));
  const guint wanted = MAX (1, (guint) ceil (sqrt (group->cells->len * 1.6)));

  g_clear_pointer (&group->centres, g_free);
  group->centres = g_new (CanevasPoint, group->cells->len + 1);
  canevas_honeycomb_lay_out (group->cells->len, MIN (MIN (most, wanted), MAX (1, group->cells->len)), cells->radius, COMB_GAP,
                             group->centres,
                             &group->bounds);
  group->bounds.height += 13 * CANEVAS_TEXT_LEADING + TITLE_GAP;
  if (group->parent != CANEVAS_ORG_NONE)
    {
      const CanevasTextStyle style = { .size = 13, .weight = 600 };

      group->bounds.width = MAX (group->bounds.width,
                                 canevas_text_measure_get_width (self->measure, self->facts->units[group->parent].name, &style));
    }
}

/* Groups side by side, in rows. Returns the height. */
static double
lay_out_groups (CanevasOrgDrawing *self, Cells *cells, double width)
{
  double x = 0, y = 0, tallest = 0, widest = 0;

  for (guint i = 0; i < cells->groups->len; i++)
    {
      Group *group = cells->groups->pdata[i];

      if (group->cells->len == 0)
        continue;
      lay_out_group (self, cells, group, width);
      if (x > 0 && x + group->bounds.width > width)
        {
          x = 0;
          y += tallest + GROUP_GAP;
          tallest = 0;
        }
      group->bounds.x = x;
      group->bounds.y = y;
      x += group->bounds.width + GROUP_GAP;
      tallest = MAX (tallest, group->bounds.height);
      widest = MAX (widest, x - GROUP_GAP);
    }
  self->width = widest;
  return y + tallest;
}

void
canevas_org_cells_lay_out (CanevasOrgDrawing *self)
{
  Cells *cells = cells_new (self);
  const double shape = self->shape > 0 ? self->shape : 1.4;
  guint n = 0;

  canevas_org_keep_layout (self, cells, cells_free);
  cells->radius = LEAST_RADIUS;
  for (guint i = 0; i < cells->groups->len; i++)
    {
      const Group *group = cells->groups->pdata[i];

      n += group->cells->len;
      for (guint j = 0; j < group->cells->len; j++)
        cells->radius = MAX (cells->radius, measure_cell (self, g_array_index (group->cells, guint, j)));
    }
  if (n == 0)
    {
      cells->missing = _("Give the teams that manage themselves the kind “Self-managed cell”, and enter who works in them, "
                         "or how many.");
      canevas_org_missing_lay_out (self, cells->missing);
      return;
    }
  /* As wide as goes with the shape of the sheet. */
  for (double width = 3 * cells->radius * CANEVAS_HEXAGON_WIDTH;; width *= 1.15)
    {
      self->height = lay_out_groups (self, cells, width);
      cells->others_y = self->height;
      self->height += canevas_org_draw_others (self, cells->others, _("Beside the cells"), 0, 0, MAX (self->width, width));
      if (width >= self->height * shape || width > 40000)
        break;
    }
  /* A few units beside the cells need no more width than these, and all stands in the middle of the sheet. */
  if (cells->others->len > FEW_OTHERS)
    self->width = MAX (self->width, self->height * shape);
  self->height = cells->others_y + canevas_org_draw_others (self, cells->others, _("Beside the cells"), 0, 0, self->width);
}

/* --- Drawing --- */

static void
draw_cell_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_circle (self->scene, x + width / 2, y, width / 2, &disc);
}

static void
draw_outside_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_INK, .line_width = 1.6 * unit, .dash = CANEVAS_DASH_ALERT };

  canevas_scene_add_line (self->scene, x, y, x + width, y, &line);
}

/* A dot for each of who works there: full where the post is held, hollow where it is vacant. */
static void
draw_dots (CanevasOrgDrawing *self, guint unit, double x, double y)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  const CanevasShapeStyle full = { .fill = CANEVAS_PAINT_INK };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1 };
  const guint n = MIN (facts->people + facts->vacant, MOST_DOTS);

  if (get_dots_height (facts->people) == 0)
    return;
  for (guint i = 0; i < n; i++)
    {
      const guint row = i / DOTS_IN_ROW, in_row = MIN (DOTS_IN_ROW, n - row * DOTS_IN_ROW);
      const CanevasPoint centre = { x + (i % DOTS_IN_ROW - (in_row - 1) / 2.0) * DOT_STEP, y + DOT + row * DOT_STEP };

      canevas_org_pen_circle (self, &centre, i < facts->people ? DOT : DOT - 0.5, i < facts->people ? &full : &hollow);
    }
}

/* Who works there, for those who do not see dots. */
static void
tell_members (CanevasOrgDrawing *self, guint unit)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];

  for (guint post = facts->first_post; post < facts->end_post; post++)
    if (canevas_org_shows_post (self, post))
      {
        g_autofree char *holder = canevas_org_dup_holder (self, post, TRUE);

        canevas_org_tell (self, holder);
      }
}

static void
draw_cell (CanevasOrgDrawing *self, const Cells *cells, guint unit, const CanevasPoint *centre)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  const gboolean outside = facts->people > 0 && (facts->people < LEAST_MEMBERS || facts->people > MOST_MEMBERS);
  const guint hue = MAX (canevas_org_get_hue (self, unit), 1);
  const gboolean closed = (canevas_org_get_changes (self, unit) & CANEVAS_ORG_CLOSED) != 0;
  const CanevasShapeStyle style = { .fill = canevas_paint_tint (hue),
                                    .stroke = outside ? CANEVAS_PAINT_INK : canevas_paint_hue (hue),
                                    .line_width = outside ? 1.6 : 1.2,
                                    .dash = outside || closed ? CANEVAS_DASH_ALERT : CANEVAS_DASH_SOLID,
                                    .hatch = facts->people == 0 ? CANEVAS_HATCH_RISING : CANEVAS_HATCH_NONE,
                                    .hatch_paint = CANEVAS_PAINT_RULE };
  g_autofree char *count = dup_count (self, unit);
  CanevasOrgWords lines[2];
  CanevasPoint corners[6], middle = *centre;
  double height;

  set_lines (self, unit, count, lines);
  height = canevas_org_pen_fit_width (self, lines, 2, MAX (NAME_WIDTH, 2 * (cells->radius * CANEVAS_HEXAGON_WIDTH / 2 - 7)));
  canevas_honeycomb_get_corners (centre, cells->radius, corners);
  canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_polygon (self, corners, G_N_ELEMENTS (corners), &style);
  middle.y -= get_dots_height (facts->people) / 2;
  canevas_org_pen_lines (self, &middle, lines, 2);
  draw_dots (self, unit, centre->x, middle.y + height / 2 + 4);
  tell_members (self, unit);
  canevas_org_tell_below (self, unit);
  canevas_org_draw_mark (self, unit, corners[1].x - 8, corners[1].y);
  canevas_scene_end_group (self->scene);
  if (outside)
    canevas_org_add_entry (self, draw_outside_symbol, 28, _("Cell of fewer than 5 or more than 12 people"));
}

static void
draw_group (CanevasOrgDrawing *self, const Cells *cells, const Group *group)
{
  const CanevasTextStyle style = { .size = 13, .weight = 600 };

  if (group->parent != CANEVAS_ORG_NONE)
    {
      canevas_org_begin_unit (self, group->parent, CANEVAS_FOLD_ALWAYS_SHOWN);
      canevas_org_pen_text (self, group->bounds.x, group->bounds.y, self->facts->units[group->parent].name, &style);
    }
  for (guint i = 0; i < group->cells->len; i++)
    {
      const CanevasPoint centre = { group->bounds.x + group->centres[i].x,
                                    group->bounds.y + 13 * CANEVAS_TEXT_LEADING + TITLE_GAP + group->centres[i].y };

      draw_cell (self, cells, g_array_index (group->cells, guint, i), &centre);
    }
  if (group->parent != CANEVAS_ORG_NONE)
    canevas_scene_end_group (self->scene);
}

void
canevas_org_cells_draw (CanevasOrgDrawing *self)
{
  const Cells *cells = self->layout;

  if (cells->missing != NULL)
    {
      canevas_org_missing_draw (self, cells->missing);
      return;
    }
  for (guint i = 0; i < cells->groups->len; i++)
    {
      const Group *group = cells->groups->pdata[i];

      if (group->cells->len > 0)
        draw_group (self, cells, group);
      else
        {
          /* Only what stands above others; its own group is read, though nothing is drawn. */
          canevas_org_begin_unit (self, group->parent, CANEVAS_FOLD_ALWAYS_SHOWN);
          canevas_scene_end_group (self->scene);
        }
    }
  canevas_org_draw_others (self, cells->others, _("Beside the cells"), 0, cells->others_y, self->width);
  canevas_org_add_entry (self, draw_cell_symbol, 8, _("One person"));
}
