/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-box-cluster.h"

/* Sums of sides that touch differ in their last digits. */
#define TOLERANCE 1e-6

typedef struct
{
  CanevasRectangle *boxes;
  guint n_placed;
  double gap;
  const CanevasRectangle *room;

  /* The box to be placed, and its best place until now. */
  double width, height;
  CanevasRectangle best;
  double best_distance;
  guint in_the_way; /* the box that took the last place: mostly it takes the next one too */
} Cluster;

static gboolean
is_free (Cluster *self, const CanevasRectangle *place)
{
  const CanevasRectangle around = canevas_rectangle_grow (place, self->gap - TOLERANCE);

  if (self->n_placed > 0 && canevas_rectangle_overlaps (&around, &self->boxes[self->in_the_way]))
    return FALSE;
  for (guint i = 0; i < self->n_placed; i++)
    if (canevas_rectangle_overlaps (&around, &self->boxes[i]))
      {
        self->in_the_way = i;
        return FALSE;
      }
  return TRUE;
}

static void
try_place (Cluster *self, double x, double y)
{
  const CanevasRectangle place = { x, y, self->width, self->height };
  const CanevasRectangle room = canevas_rectangle_grow (self->room, TOLERANCE);
  const double away_x = (x + self->width / 2 - self->room->x) / self->room->width - 0.5;
  const double away_y = (y + self->height / 2 - self->room->y) / self->room->height - 0.5;
  const double distance = away_x * away_x + away_y * away_y;

  if (distance < self->best_distance - TOLERANCE * TOLERANCE && canevas_rectangle_contains (&room, &place) && is_free (self, &place))
    {
      self->best = place;
      self->best_distance = distance;
    }
}

/* Against each side of a box that is there: flush with its ends, centred on it, and centred on the room. */
static void
try_around (Cluster *self, const CanevasRectangle *there)
{
  const double xs[] = { there->x + (there->width - self->width) / 2, there->x, there->x + there->width - self->width,
                        self->room->x + (self->room->width - self->width) / 2, there->x + there->width + self->gap,
                        there->x - self->gap - self->width };
  const double ys[] = { there->y + (there->height - self->height) / 2, there->y, there->y + there->height - self->height,
                        self->room->y + (self->room->height - self->height) / 2, there->y + there->height + self->gap,
                        there->y - self->gap - self->height };

  for (guint side = 4; side < 6; side++)
    for (guint along = 0; along < 4; along++)
      {
        try_place (self, xs[along], ys[side]);
        try_place (self, xs[side], ys[along]);
      }
}

guint
canevas_box_cluster_place (CanevasRectangle *boxes, guint n_boxes, double gap, const CanevasRectangle *room)
{
  Cluster self = { .boxes = boxes, .gap = gap, .room = room };

  for (; self.n_placed < n_boxes; self.n_placed++)
    {
      self.width = boxes[self.n_placed].width;
      self.height = boxes[self.n_placed].height;
      self.best_distance = G_MAXDOUBLE;
      self.in_the_way = 0;
      if (self.n_placed == 0)
        try_place (&self, room->x + (room->width - self.width) / 2, room->y + (room->height - self.height) / 2);
      for (guint i = 0; i < self.n_placed; i++)
        try_around (&self, &boxes[i]);
      if (self.best_distance == G_MAXDOUBLE)
        break;
      boxes[self.n_placed] = self.best;
    }
  return self.n_placed;
}
