/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-label-placement.h"

#include <math.h>

/* How much farther than it likes a label may stand: what is far from a large mark would be taken for another's. */
#define FARTHEST 9.0

typedef struct
{
  CanevasPoint from, to;
} Line;

struct _CanevasLabelPlacement
{
  CanevasRectangle bounds;
  GArray *blocked; /* CanevasRectangle */
  GArray *lines;   /* Line */
};

/* Where a label stands, in shares of its size and of the reach: right, left, above, below, then the corners. */
static const struct
{
  double width, height, across, down;
} places[] = {
  { 0, -0.5, 1, 0 },     { -1, -0.5, -1, 0 },  { -0.5, -1, 0, -1 },    { -0.5, 0, 0, 1 },
  { 0, -1, 0.7, -0.7 },  { 0, 0, 0.7, 0.7 },   { -1, -1, -0.7, -0.7 }, { -1, 0, -0.7, 0.7 },
};

CanevasLabelPlacement *
canevas_label_placement_new (const CanevasRectangle *bounds)
{
  CanevasLabelPlacement *self = g_new0 (CanevasLabelPlacement, 1);

  self->bounds = *bounds;
  self->blocked = g_array_new (FALSE, FALSE, sizeof (CanevasRectangle));
  self->lines = g_array_new (FALSE, FALSE, sizeof (Line));
  return self;
}

void
canevas_label_placement_free (CanevasLabelPlacement *self)
{
  g_array_unref (self->blocked);
  g_array_unref (self->lines);
  g_free (self);
}

void
canevas_label_placement_block (CanevasLabelPlacement *self, const CanevasRectangle *room)
{
  g_return_if_fail (self != NULL);

  g_array_append_val (self->blocked, *room);
}

void
canevas_label_placement_block_line (CanevasLabelPlacement *self, const CanevasPoint *from, const CanevasPoint *to)
{
  const Line line = { *from, *to };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->lines, line);
}

/* Cuts the stretch [@from, @to] of a line to where it lies between two bounds (Liang and Barsky 1984). FALSE: nowhere */
static gboolean
clip (double start, double way, double least, double most, double *from, double *to)
{
  double enter, leave;

  if (fabs (way) < 1e-12)
    return start > least && start < most;
  enter = ((way > 0 ? least : most) - start) / way;
  leave = ((way > 0 ? most : least) - start) / way;
  *from = MAX (*from, enter);
  *to = MIN (*to, leave);
  return *from < *to;
}

static gboolean
is_crossed (const CanevasRectangle *room, const Line *line)
{
  double from = 0, to = 1;

  return clip (line->from.x, line->to.x - line->from.x, room->x, room->x + room->width, &from, &to) &&
         clip (line->from.y, line->to.y - line->from.y, room->y, room->y + room->height, &from, &to);
}

static gboolean
is_free (const CanevasLabelPlacement *self, const CanevasRectangle *room)
{
  if (!canevas_rectangle_contains (&self->bounds, room))
    return FALSE;
  for (guint i = 0; i < self->blocked->len; i++)
    if (canevas_rectangle_overlaps (room, &g_array_index (self->blocked, CanevasRectangle, i)))
      return FALSE;
  for (guint i = 0; i < self->lines->len; i++)
    if (is_crossed (room, &g_array_index (self->lines, Line, i)))
      return FALSE;
  return TRUE;
}

gboolean
canevas_label_placement_find (CanevasLabelPlacement *self, const CanevasPoint *point, double reach, double width, double height,
                              CanevasRectangle *place)
{
  const double reaches[] = { reach, reach + MIN (reach, FARTHEST) };

  g_return_val_if_fail (self != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (reaches); i++)
    for (guint k = 0; k < G_N_ELEMENTS (places); k++)
      {
        const CanevasRectangle room = { point->x + places[k].width * width + places[k].across * reaches[i],
                                        point->y + places[k].height * height + places[k].down * reaches[i], width, height };

        if (!is_free (self, &room))
          continue;
        canevas_label_placement_block (self, &room);
        *place = room;
        return TRUE;
      }
  return FALSE;
}
