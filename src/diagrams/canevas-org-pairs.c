/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units that two people head together, drawn as the joined halves of one whole, and between them the cell that makes their
 * decisions operational, as at the hospital Georges-Pompidou (guide, "Des organisations flexibles en temps de crise
 * sanitaire"). */
#include "canevas-config.h"

#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>

#define WIDTH 270.0
#define CELL_WIDTH 190.0
#define CELL_PADDING 12.0
#define GAP 22.0
#define AISLE 60.0
#define HALF_PADDING 10.0
#define LEAST_HALF 44.0
#define LINE_GAP 3.0
#define RADIUS 9.0

typedef struct
{
  guint unit;
  char *names[2];
  GPtrArray *lines; /* char: who works with them */
  GArray *below;    /* guint: units */
  double title_height, half_height, height;
  double x, y;
} Pair;

typedef struct
{
  const char *missing;
  GPtrArray *pairs; /* Pair */
  GArray *cells;    /* guint: between them */
  GArray *others;   /* guint */
  double *cell_heights;
  double cells_x, cells_height, others_y;
} Pairs;

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_free (pair->names[0]);
  g_free (pair->names[1]);
  g_ptr_array_unref (pair->lines);
  g_array_unref (pair->below);
  g_free (pair);
}

static void
pairs_free (gpointer data)
{
  Pairs *pairs = data;

  g_ptr_array_unref (pairs->pairs);
  g_array_unref (pairs->cells);
  g_array_unref (pairs->others);
  g_free (pairs->cell_heights);
  g_free (pairs);
}

static gboolean
is_pair (const CanevasOrgDrawing *self, guint unit)
{
  return g_strcmp0 (self->facts->units[unit].heading, "pair") == 0;
}

/* Functions of those who work with a pair; how many have the same one. */
static void
add_team (CanevasOrgDrawing *self, Pair *pair, const GArray *heads)
{
  const CanevasOrgUnit *facts = &self->facts->units[pair->unit];

  for (guint post = facts->first_post; post < facts->end_post; post++)
    {
      gboolean leads = FALSE;
      char *holder;

      for (guint i = 0; i < heads->len; i++)
        leads = leads || g_array_index (heads, guint, i) == post;
      if (leads || !canevas_org_shows_post (self, post) || (holder = canevas_org_dup_holder (self, post, TRUE)) == NULL)
        continue;
      if (g_ptr_array_find_with_equal_func (pair->lines, holder, g_str_equal, NULL))
        g_free (holder);
      else
        g_ptr_array_add (pair->lines, holder);
    }
}

static void
add_pair (CanevasOrgDrawing *self, Pairs *pairs, guint unit)
{
  Pair *pair = g_new0 (Pair, 1);
  g_autoptr (GArray) heads = canevas_org_facts_list_heads (self->facts, unit);

  pair->unit = unit;
  pair->lines = g_ptr_array_new_with_free_func (g_free);
  pair->below = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < 2; i++)
    if (i < heads->len)
      pair->names[i] = canevas_org_dup_holder (self, g_array_index (heads, guint, i), TRUE);
  add_team (self, pair, heads);
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE;
       child = canevas_org_next_child (self, child))
    if (!is_pair (self, child))
      g_array_append_val (pair->below, child);
  g_ptr_array_add (pairs->pairs, pair);
}

/* Whether a link joins a unit to one that a pair heads. */
static gboolean
is_between (const CanevasOrgDrawing *self, guint unit)
{
  for (guint i = 0; i < self->facts->n_links; i++)
    {
      const CanevasOrgLink *link = &self->facts->links[i];

      if (!link->closed && link->source != CANEVAS_ORG_NONE && link->target != CANEVAS_ORG_NONE
          && ((link->source == unit && is_pair (self, link->target)) || (link->target == unit && is_pair (self, link->source))))
        return TRUE;
    }
  return FALSE;
}

/* A unit right below one that a pair heads is told with it. */
static gboolean
is_told (const CanevasOrgDrawing *self, guint unit)
{
  for (guint parent = self->facts->units[unit].parent; parent != CANEVAS_ORG_NONE; parent = self->facts->units[parent].parent)
    if (is_pair (self, parent))
      return TRUE;
  return FALSE;
}

static Pairs *
pairs_new (CanevasOrgDrawing *self)
{
  Pairs *pairs = g_new0 (Pairs, 1);
  g_autoptr (GArray) shown = canevas_org_list_shown (self);

  pairs->pairs = g_ptr_array_new_with_free_func (pair_free);
  pairs->cells = g_array_new (FALSE, FALSE, sizeof (guint));
  pairs->others = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < shown->len; i++)
    {
      const guint unit = g_array_index (shown, guint, i);

      if (is_pair (self, unit))
        add_pair (self, pairs, unit);
      else if (is_between (self, unit))
        g_array_append_val (pairs->cells, unit);
      else if (!is_told (self, unit))
        g_array_append_val (pairs->others, unit);
    }
  pairs->cell_heights = g_new0 (double, pairs->cells->len + 1);
  if (pairs->pairs->len == 0)
    pairs->missing = _("Say which units are headed by a pair, in “Headed by”, and enter the two people as heading the unit. "
                       "A cell that works between pairs is joined to each by a link.");
  return pairs;
}

/* --- Sizes --- */

static CanevasTextStyle
get_name_style (void)
{
  return (CanevasTextStyle){ .size = 10, .weight = 600, .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_MIDDLE,
                             .width = WIDTH / 2 - 2 * HALF_PADDING };
}

static CanevasTextStyle
get_line_style (void)
{
  return (CanevasTextStyle){ .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2, .width = WIDTH - 2 * HALF_PADDING };
}

static const char *
get_half_name (const Pair *pair, guint half)
{
  return pair->names[half] != NULL ? pair->names[half] : _("not entered");
}

static void
measure_pair (CanevasOrgDrawing *self, Pair *pair)
{
  const CanevasTextStyle title = { .size = 12, .weight = 600, .width = WIDTH }, name = get_name_style (),
                                 line = get_line_style ();
  CanevasTextExtent extent;

  canevas_org_pen_measure (self, self->facts->units[pair->unit].name, &title, &extent);
  pair->title_height = extent.height + 5;
  pair->half_height = LEAST_HALF;
  for (guint half = 0; half < 2; half++)
    {
      canevas_org_pen_measure (self, get_half_name (pair, half), &name, &extent);
      pair->half_height = MAX (pair->half_height, extent.height + 2 * HALF_PADDING);
    }
  pair->height = pair->title_height + pair->half_height;
  for (guint i = 0; i < pair->lines->len; i++)
    {
      canevas_org_pen_measure (self, pair->lines->pdata[i], &line, &extent);
      pair->height += extent.height + LINE_GAP;
    }
  for (guint i = 0; i < pair->below->len; i++)
    pair->height += LINE_GAP
                    + canevas_org_measure_box (self, g_array_index (pair->below, guint, i), CANEVAS_ORG_LOOK_TEAM, WIDTH);
}

/* Top to bottom in the columns, each going on in the shortest one. Returns the height. */
static double
place_pairs (Pairs *pairs, guint n_columns, double aisle)
{
  g_autofree double *bottoms = g_new0 (double, n_columns);
  double height = 0;

  for (guint first = 0; first < pairs->pairs->len; first += n_columns)
    {
      double tallest = 0;

      for (guint i = first; i < MIN (first + n_columns, pairs->pairs->len); i++)
        {
          Pair *pair = pairs->pairs->pdata[i];
          const guint column = i - first;

          pair->x = column * (WIDTH + GAP) + (column >= (n_columns + 1) / 2 ? aisle : 0);
          pair->y = height;
          tallest = MAX (tallest, pair->height);
        }
      height += tallest + GAP;
    }
  return height - GAP;
}

static void
lay_out_cells (CanevasOrgDrawing *self, Pairs *pairs)
{
  for (guint i = 0; i < pairs->cells->len; i++)
    {
      const CanevasOrgUnit *facts = &self->facts->units[g_array_index (pairs->cells, guint, i)];
      const CanevasTextStyle name = { .size = 11, .weight = 600, .width = CELL_WIDTH - 2 * CELL_PADDING };
      const CanevasTextStyle text = { .size = CANEVAS_ORG_SMALL, .width = CELL_WIDTH - 2 * CELL_PADDING };

      pairs->cell_heights[i] = canevas_org_pen_text (self, 0, 0, facts->name, &name)
                               + canevas_org_pen_text (self, 0, 0, facts->purpose, &text)
                               + 2 * CELL_PADDING;
      pairs->cells_height += pairs->cell_heights[i] + (i > 0 ? GAP : 0);
    }
}

void
canevas_org_pairs_lay_out (CanevasOrgDrawing *self)
{
  Pairs *pairs = pairs_new (self);
  const double shape = self->shape > 0 ? self->shape : 1.4;
  double aisle, width = 0, height = 0;
  guint n_columns;

  canevas_org_keep_layout (self, pairs, pairs_free);
  if (pairs->missing != NULL)
    {
      canevas_org_missing_lay_out (self, pairs->missing);
      return;
    }
  for (guint i = 0; i < pairs->pairs->len; i++)
    measure_pair (self, pairs->pairs->pdata[i]);
  lay_out_cells (self, pairs);
  aisle = pairs->cells->len > 0 ? CELL_WIDTH + 2 * AISLE - GAP : 0;
  for (n_columns = MIN (2, pairs->pairs->len);; n_columns++)
    {
      height = MAX (place_pairs (pairs, n_columns, aisle), pairs->cells_height);
      width = n_columns * (WIDTH + GAP) - GAP + aisle;
      if (n_columns >= pairs->pairs->len || width >= height * shape)
        break;
    }
  pairs->cells_x = (n_columns + 1) / 2 * (WIDTH + GAP) - GAP + AISLE;
  self->width = MAX (width, pairs->cells->len > 0 ? pairs->cells_x + CELL_WIDTH : 0);
  pairs->others_y = height;
  self->height = height + canevas_org_draw_others (self, pairs->others, _("Headed otherwise"), 0, 0, self->width);
}

/* --- Drawing --- */

static void
trace_half (CanevasOrgDrawing *self, const CanevasRectangle *box, gboolean right, const CanevasShapeStyle *style)
{
  const double u = self->unit, r = RADIUS * u, x = box->x * u, y = box->y * u, width = box->width * u, height = box->height * u;
  const CanevasShapeStyle scaled = canevas_org_pen_style (self, style);

  canevas_scene_begin_path (self->scene);
  if (right)
    {
      canevas_scene_move_to (self->scene, x, y);
      canevas_scene_arc_to (self->scene, x + width - r, y + r, r, -G_PI / 2, 0);
      canevas_scene_arc_to (self->scene, x + width - r, y + height - r, r, 0, G_PI / 2);
      canevas_scene_line_to (self->scene, x, y + height);
    }
  else
    {
      canevas_scene_move_to (self->scene, x + width, y + height);
      canevas_scene_arc_to (self->scene, x + r, y + height - r, r, G_PI / 2, G_PI);
      canevas_scene_arc_to (self->scene, x + r, y + r, r, G_PI, 3 * G_PI / 2);
      canevas_scene_line_to (self->scene, x + width, y);
    }
  canevas_scene_close_path (self->scene);
  canevas_scene_end_path (self->scene, &scaled);
}

static void
draw_pair_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle style = { .fill = canevas_paint_tint (6), .stroke = canevas_paint_hue (6), .line_width = 1.2 * unit,
                                    .radius = 4 * unit };
  const CanevasShapeStyle line = { .stroke = canevas_paint_hue (6), .line_width = 1.2 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &style);
  canevas_scene_add_line (self->scene, x + width / 2, y - 5.5 * unit, x + width / 2, y + 5.5 * unit, &line);
}

static void
draw_halves (CanevasOrgDrawing *self, const Pair *pair)
{
  const guint hue = MAX (canevas_org_get_hue (self, pair->unit), 1);
  const CanevasTextStyle name = get_name_style ();
  g_autoptr (GArray) heads = canevas_org_facts_list_heads (self->facts, pair->unit);

  for (guint half = 0; half < 2; half++)
    {
      const gboolean known = pair->names[half] != NULL;
      const CanevasShapeStyle style = { .fill = known ? canevas_paint_tint (hue) : CANEVAS_PAINT_CARD,
                                        .stroke = canevas_paint_hue (hue),
                                        .line_width = 1.4, .hatch = known ? CANEVAS_HATCH_NONE : CANEVAS_HATCH_RISING,
                                        .hatch_paint = CANEVAS_PAINT_RULE };
      const CanevasRectangle box = { pair->x + half * WIDTH / 2, pair->y + pair->title_height, WIDTH / 2, pair->half_height };

      if (half < heads->len)
        canevas_org_begin_post (self, g_array_index (heads, guint, half), pair->names[half], _("one of the pair"));
      trace_half (self, &box, half == 1, &style);
      canevas_org_pen_text (self, box.x + box.width / 2, box.y + box.height / 2, get_half_name (pair, half), &name);
      if (half < heads->len)
        canevas_scene_end_group (self->scene);
    }
}

static void
draw_pair (CanevasOrgDrawing *self, const Pair *pair)
{
  const CanevasTextStyle title = { .size = 12, .weight = 600, .width = WIDTH }, line = get_line_style ();
  double y = pair->y + pair->title_height + pair->half_height;

  canevas_org_begin_unit (self, pair->unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_text (self, pair->x, pair->y, self->facts->units[pair->unit].name, &title);
  draw_halves (self, pair);
  for (guint i = 0; i < pair->lines->len; i++)
    {
      y += LINE_GAP;
      y += canevas_org_pen_text (self, pair->x + HALF_PADDING, y, pair->lines->pdata[i], &line);
    }
  for (guint i = 0; i < pair->below->len; i++)
    {
      const guint unit = g_array_index (pair->below, guint, i);
      const CanevasRectangle box = { pair->x, y + LINE_GAP, WIDTH,
                                     canevas_org_measure_box (self, unit, CANEVAS_ORG_LOOK_TEAM, WIDTH) };

      canevas_org_begin_unit (self, unit, CANEVAS_FOLD_LEAF);
      canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_TEAM, &box);
      canevas_org_tell_below (self, unit);
      canevas_scene_end_group (self->scene);
      y += LINE_GAP + box.height;
    }
  canevas_org_draw_mark (self, pair->unit, pair->x + WIDTH - 14, pair->y + 6);
  canevas_scene_end_group (self->scene);
}

static double
get_cell_y (const CanevasOrgDrawing *self, const Pairs *pairs, guint cell)
{
  double y = (pairs->others_y - pairs->cells_height) / 2;

  for (guint i = 0; i < cell; i++)
    y += pairs->cell_heights[i] + GAP;
  return y;
}

static void
draw_cell (CanevasOrgDrawing *self, const Pairs *pairs, guint cell)
{
  const guint unit = g_array_index (pairs->cells, guint, cell);
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.8, .radius = 14 };
  const CanevasRectangle box = { pairs->cells_x, get_cell_y (self, pairs, cell), CELL_WIDTH, pairs->cell_heights[cell] };
  const CanevasTextStyle name = { .size = 11, .weight = 600, .width = CELL_WIDTH - 2 * CELL_PADDING,
                                  .align = CANEVAS_TEXT_CENTRE };
  const CanevasTextStyle text = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2,
                                  .width = CELL_WIDTH - 2 * CELL_PADDING,
                                  .align = CANEVAS_TEXT_CENTRE };
  double y = box.y + CELL_PADDING;

  canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_rectangle (self, &box, &style);
  y += canevas_org_pen_text (self, box.x + CELL_WIDTH / 2, y, facts->name, &name);
  canevas_org_pen_text (self, box.x + CELL_WIDTH / 2, y, facts->purpose, &text);
  canevas_org_draw_mark (self, unit, box.x + CELL_WIDTH - 16, box.y);
  canevas_scene_end_group (self->scene);
}

/* Only pairs that stand beside the aisle have a line of their own; it stays in the aisle. */
static void
draw_link (CanevasOrgDrawing *self, const Pairs *pairs, guint link, const Pair *pair, guint cell)
{
  const gboolean left = pair->x < pairs->cells_x;
  const double y = get_cell_y (self, pairs, cell) + pairs->cell_heights[cell] / 2;
  const double from_x = left ? pair->x + WIDTH : pair->x, from_y = pair->y + pair->title_height + pair->half_height / 2;
  const double to_x = left ? pairs->cells_x : pairs->cells_x + CELL_WIDTH, middle = left ? to_x - AISLE / 2 : to_x + AISLE / 2;
  const CanevasPoint points[] = { { from_x, from_y }, { middle, from_y }, { middle, y }, { to_x, y } };
  const gboolean beside = left ? from_x > pairs->cells_x - AISLE - 1 : from_x < pairs->cells_x + CELL_WIDTH + AISLE + 1;

  if (beside)
    canevas_org_draw_functional (self, link, points, G_N_ELEMENTS (points));
}

static void
draw_links (CanevasOrgDrawing *self, const Pairs *pairs)
{
  for (guint i = 0; !self->options->without_functional && i < self->facts->n_links; i++)
    for (guint p = 0; !self->facts->links[i].closed && p < pairs->pairs->len; p++)
      for (guint c = 0; c < pairs->cells->len; c++)
        {
          const CanevasOrgLink *link = &self->facts->links[i];
          const Pair *pair = pairs->pairs->pdata[p];
          const guint cell = g_array_index (pairs->cells, guint, c);

          if ((link->source == pair->unit && link->target == cell) || (link->source == cell && link->target == pair->unit))
            draw_link (self, pairs, i, pair, c);
        }
}

void
canevas_org_pairs_draw (CanevasOrgDrawing *self)
{
  const Pairs *pairs = self->layout;

  if (pairs->missing != NULL)
    {
      canevas_org_missing_draw (self, pairs->missing);
      return;
    }
  draw_links (self, pairs);
  for (guint i = 0; i < pairs->pairs->len; i++)
    draw_pair (self, pairs->pairs->pdata[i]);
  for (guint i = 0; i < pairs->cells->len; i++)
    draw_cell (self, pairs, i);
  canevas_org_draw_others (self, pairs->others, _("Headed otherwise"), 0, pairs->others_y, self->width);
  canevas_org_add_entry (self, draw_pair_symbol, 34, _("A pair heads the unit together"));
}
