/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A flattened pyramid: few levels, and at the head of a service several who stand at equal rank, as the Smicval has them (guide,
 * "Différents degrés de participation"). */
#include "canevas-config.h"

#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SEAT 11.0
#define SEAT_WIDTH 74.0
#define MOST_IN_ROW 4
#define LEAST_WIDTH 200.0
#define GAP 18.0
#define LINE_GAP 3.0
#define INDENT 10.0
#define BAND_GAP 20.0

/* A service with who heads it. */
typedef struct
{
  guint unit;
  GArray *heads;  /* guint: posts */
  GPtrArray *names;
  GArray *below;  /* guint: all that is below it */
  double seats_height, box_height, height;
  double x, y;
} Block;

typedef struct
{
  GArray *tops;      /* guint: above all blocks */
  GPtrArray *blocks; /* Block */
  GArray *others;    /* guint: beside the line */
  guint n_columns;
  double width;      /* of a block */
  double band_height, others_y;
} Flat;

static void
block_free (gpointer data)
{
  Block *block = data;

  g_array_unref (block->heads);
  g_ptr_array_unref (block->names);
  g_array_unref (block->below);
  g_free (block);
}

static void
flat_free (gpointer data)
{
  Flat *flat = data;

  g_array_unref (flat->tops);
  g_array_unref (flat->others);
  g_ptr_array_unref (flat->blocks);
  g_free (flat);
}

static gboolean
is_collective (const CanevasOrgDrawing *self, guint unit)
{
  return g_strcmp0 (self->facts->units[unit].heading, "collective") == 0;
}

static void
add_below (CanevasOrgDrawing *self, guint unit, GArray *below)
{
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE;
       child = canevas_org_next_child (self, child))
    {
      g_array_append_val (below, child);
      add_below (self, child, below);
    }
}

static void
add_block (CanevasOrgDrawing *self, Flat *flat, guint unit)
{
  Block *block = g_new0 (Block, 1);

  block->unit = unit;
  block->heads = canevas_org_facts_list_heads (self->facts, unit);
  block->names = g_ptr_array_new_with_free_func (g_free);
  block->below = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < block->heads->len; i++)
    g_ptr_array_add (block->names, canevas_org_dup_holder (self, g_array_index (block->heads, guint, i), block->heads->len == 1));
  add_below (self, unit, block->below);
  g_ptr_array_add (flat->blocks, block);
}

/* Services are what lies right under the general management. */
static void
collect (CanevasOrgDrawing *self, Flat *flat, guint parent)
{
  for (guint unit = canevas_org_first_child (self, parent); unit != CANEVAS_ORG_NONE; unit = canevas_org_next_child (self, unit))
    if (self->facts->units[unit].staff)
      g_array_append_val (flat->others, unit);
    else if (self->facts->units[unit].level < self->branch_level && !is_collective (self, unit))
      {
        g_array_append_val (flat->tops, unit);
        collect (self, flat, unit);
      }
    else
      add_block (self, flat, unit);
}

static Flat *
flat_new (CanevasOrgDrawing *self)
{
  Flat *flat = g_new0 (Flat, 1);

  flat->tops = g_array_new (FALSE, FALSE, sizeof (guint));
  flat->others = g_array_new (FALSE, FALSE, sizeof (guint));
  flat->blocks = g_ptr_array_new_with_free_func (block_free);
  collect (self, flat, CANEVAS_ORG_NONE);
  return flat;
}

/* --- Sizes --- */

static guint
count_in_row (guint n_heads)
{
  return n_heads <= MOST_IN_ROW ? MAX (1, n_heads) : (n_heads + (n_heads - 1) / MOST_IN_ROW) / (1 + (n_heads - 1) / MOST_IN_ROW);
}

static CanevasTextStyle
get_seat_style (double width)
{
  return (CanevasTextStyle){ .size = CANEVAS_ORG_SMALL, .align = CANEVAS_TEXT_CENTRE, .width = width };
}

/* Height of the row of seats that starts with @first: a circle, and a name under it. */
static double
measure_row (CanevasOrgDrawing *self, const Flat *flat, const Block *block, guint first, guint in_row)
{
  const CanevasTextStyle style = get_seat_style (flat->width / in_row - 6);
  double tallest = 0;

  for (guint i = first; i < MIN (first + in_row, block->heads->len); i++)
    if (block->names->pdata[i] != NULL)
      {
        CanevasTextExtent extent;

        canevas_org_pen_measure (self, block->names->pdata[i], &style, &extent);
        tallest = MAX (tallest, extent.height);
      }
  return 2 * SEAT + 4 + tallest + 6;
}

static void
measure_block (CanevasOrgDrawing *self, const Flat *flat, Block *block)
{
  const guint in_row = count_in_row (block->heads->len);

  block->seats_height = 0;
  for (guint first = 0; first < block->heads->len; first += in_row)
    block->seats_height += measure_row (self, flat, block, first, in_row);
  /* Who heads the service sits above it. */
  self->without_heads = block->heads->len > 0;
  block->box_height = canevas_org_measure_box (self, block->unit, CANEVAS_ORG_LOOK_DIRECTION, flat->width);
  self->without_heads = FALSE;
  block->height = block->seats_height + block->box_height;
  for (guint i = 0; i < block->below->len; i++)
    {
      const guint unit = g_array_index (block->below, guint, i);
      const double indent = (self->facts->units[unit].level - self->facts->units[block->unit].level) * INDENT;

      block->height += LINE_GAP + canevas_org_measure_box (self, unit, CANEVAS_ORG_LOOK_TEAM, flat->width - indent);
    }
}

/* In rows of @n_columns; seats of a row end at one height, so that boxes stand on one line. Returns the height. */
static double
place_blocks (Flat *flat, guint n_columns)
{
  double y = flat->band_height + BAND_GAP;

  for (guint first = 0; first < flat->blocks->len; first += n_columns)
    {
      const guint end = MIN (first + n_columns, flat->blocks->len);
      double seats = 0, tallest = 0;

      for (guint i = first; i < end; i++)
        seats = MAX (seats, ((Block *) flat->blocks->pdata[i])->seats_height);
      for (guint i = first; i < end; i++)
        {
          Block *block = flat->blocks->pdata[i];

          block->x = (i - first) * (flat->width + GAP);
          block->y = y + seats - block->seats_height;
          tallest = MAX (tallest, seats - block->seats_height + block->height);
        }
      y += tallest + GAP;
    }
  return y - GAP;
}

static double
get_total_width (const Flat *flat, guint n_columns)
{
  return n_columns * (flat->width + GAP) - GAP;
}

void
canevas_org_flat_lay_out (CanevasOrgDrawing *self)
{
  Flat *flat = flat_new (self);
  const double shape = self->shape > 0 ? self->shape : 1.4;
  guint most = 1;

  canevas_org_keep_layout (self, flat, flat_free);
  for (guint i = 0; i < flat->blocks->len; i++)
    most = MAX (most, count_in_row (((Block *) flat->blocks->pdata[i])->heads->len));
  flat->width = MAX (LEAST_WIDTH, most * SEAT_WIDTH);
  for (guint i = 0; i < flat->blocks->len; i++)
    measure_block (self, flat, flat->blocks->pdata[i]);
  for (flat->n_columns = 1; flat->n_columns < flat->blocks->len; flat->n_columns++)
    if (get_total_width (flat, flat->n_columns) >= place_blocks (flat, flat->n_columns) * shape)
      break;
  self->width = get_total_width (flat, flat->n_columns);
  for (guint i = 0; i < flat->tops->len; i++)
    flat->band_height += canevas_org_measure_box (self, g_array_index (flat->tops, guint, i), CANEVAS_ORG_LOOK_TOP, self->width)
                         + 4;
  flat->others_y = place_blocks (flat, flat->n_columns);
  self->height = flat->others_y + canevas_org_draw_others (self, flat->others, _("Beside the line"), 0, 0, self->width);
}

/* --- Drawing --- */

static void
draw_equal_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.4 * unit };

  for (guint i = 0; i < 3; i++)
    canevas_scene_add_circle (self->scene, x + (5 + i * 10.5) * unit, y, 4.5 * unit, &disc);
}

static void
draw_single_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_circle (self->scene, x + width / 2, y, 5 * unit, &disc);
}

static void
draw_seat (CanevasOrgDrawing *self, const Block *block, guint number, const CanevasPoint *centre, double width)
{
  const gboolean equal = block->heads->len > 1;
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.6 };
  const CanevasShapeStyle full = { .fill = CANEVAS_PAINT_INK };
  const CanevasTextStyle style = get_seat_style (width);
  const guint post = g_array_index (block->heads, guint, number);
  g_autofree char *holder = canevas_org_dup_holder (self, post, TRUE);

  canevas_org_begin_post (self, post, holder, equal ? _("at equal rank with the others of the collective") : NULL);
  canevas_org_pen_circle (self, centre, SEAT, equal ? &hollow : &full);
  canevas_org_pen_text (self, centre->x, centre->y + SEAT + 4, block->names->pdata[number], &style);
  canevas_scene_end_group (self->scene);
}

/* The seats of a collective stand on one line, which joins them. */
static void
draw_seats (CanevasOrgDrawing *self, const Flat *flat, const Block *block)
{
  const guint in_row = count_in_row (block->heads->len);
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_INK, .line_width = 1.6 };
  double y = block->y;

  for (guint first = 0; first < block->heads->len; first += in_row)
    {
      const guint n = MIN (in_row, block->heads->len - first);
      const double width = flat->width / in_row, left = block->x + (flat->width - n * width) / 2;
      const CanevasPoint ends[] = { { left + width / 2, y + SEAT }, { left + (n - 0.5) * width, y + SEAT } };

      if (n > 1)
        canevas_org_pen_line (self, ends, G_N_ELEMENTS (ends), &line);
      for (guint i = 0; i < n; i++)
        {
          const CanevasPoint centre = { left + (i + 0.5) * width, y + SEAT };

          draw_seat (self, block, first + i, &centre, width - 6);
        }
      y += measure_row (self, flat, block, first, in_row);
    }
  canevas_org_add_entry (self, block->heads->len > 1 ? draw_equal_symbol : draw_single_symbol, block->heads->len > 1 ? 31 : 10,
                         block->heads->len > 1 ? _("Collective at the head: seats of equal rank") : _("One person at the head"));
}

static void
draw_block (CanevasOrgDrawing *self, const Flat *flat, const Block *block)
{
  CanevasRectangle box = { block->x, block->y + block->seats_height, flat->width, block->box_height };

  canevas_org_begin_unit (self, block->unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  if (block->heads->len > 0)
    draw_seats (self, flat, block);
  self->without_heads = block->heads->len > 0;
  canevas_org_draw_box (self, block->unit, CANEVAS_ORG_LOOK_DIRECTION, &box);
  self->without_heads = FALSE;
  box.y += box.height;
  for (guint i = 0; i < block->below->len; i++)
    {
      const guint unit = g_array_index (block->below, guint, i);
      const double indent = (self->facts->units[unit].level - self->facts->units[block->unit].level) * INDENT;

      box.x = block->x + indent;
      box.y += LINE_GAP;
      box.width = flat->width - indent;
      box.height = canevas_org_measure_box (self, unit, CANEVAS_ORG_LOOK_TEAM, box.width);
      canevas_org_begin_unit (self, unit, CANEVAS_FOLD_LEAF);
      canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_TEAM, &box);
      canevas_scene_end_group (self->scene);
      box.y += box.height;
    }
  canevas_scene_end_group (self->scene);
}

void
canevas_org_flat_draw (CanevasOrgDrawing *self)
{
  const Flat *flat = self->layout;
  CanevasRectangle band = { 0, 0, self->width, 0 };

  for (guint i = 0; i < flat->tops->len; i++)
    {
      const guint unit = g_array_index (flat->tops, guint, i);

      band.height = canevas_org_measure_box (self, unit, CANEVAS_ORG_LOOK_TOP, band.width);
      canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
      canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_TOP, &band);
      canevas_scene_end_group (self->scene);
      band.y += band.height + 4;
    }
  for (guint i = 0; i < flat->blocks->len; i++)
    draw_block (self, flat, flat->blocks->pdata[i]);
  canevas_org_draw_others (self, flat->others, _("Beside the line"), 0, flat->others_y, self->width);
}
