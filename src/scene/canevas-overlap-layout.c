/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-overlap-layout.h"

#include <math.h>

#define APART 2.2 /* distance of groups without any tie, as a share of touching */
#define AXIS_ROUNDS 100
#define STRESS_ROUNDS 30
#define SEPARATIONS 200
/* Groups that share less than this (cosine of their element sets) do not pull at each other. */
#define LEAST_SIMILARITY 0.01
#define GOLDEN_ANGLE 2.39996322972865332
#define GOLDEN_SHARE 0.61803398874989485

typedef struct
{
  const CanevasOverlapLayout *layout;
  guint n_groups, n_elements;
  guint *joined_firsts; /* groups by element */
  guint *joined;
  CanevasCircle *groups;
  CanevasPoint *places;
  double *distances; /* between groups: how far apart they ought to be */
} Work;

static guint
count_elements (const Work *self, guint group)
{
  return self->layout->firsts[group + 1] - self->layout->firsts[group];
}

static guint
count_joined (const Work *self, guint element)
{
  return self->joined_firsts[element + 1] - self->joined_firsts[element];
}

static void
list_joined (Work *self)
{
  const CanevasOverlapLayout *layout = self->layout;
  g_autofree guint *at = g_new0 (guint, self->n_elements + 1);

  self->joined_firsts = g_new0 (guint, self->n_elements + 2);
  self->joined = g_new (guint, layout->firsts[self->n_groups] + 1);
  for (guint i = 0; i < layout->firsts[self->n_groups]; i++)
    self->joined_firsts[layout->elements[i] + 1]++;
  for (guint i = 0; i < self->n_elements; i++)
    self->joined_firsts[i + 1] += self->joined_firsts[i];
  memcpy (at, self->joined_firsts, self->n_elements * sizeof *at);
  for (guint group = 0; group < self->n_groups; group++)
    for (guint i = layout->firsts[group]; i < layout->firsts[group + 1]; i++)
      self->joined[at[layout->elements[i]]++] = group;
}

/* --- Groups --- */

/* A disc with room for its elements at the given spacing, in a somewhat loose packing. */
static void
size_groups (Work *self)
{
  for (guint group = 0; group < self->n_groups; group++)
    {
      double share = 1, least = 0;

      for (guint i = self->layout->firsts[group]; i < self->layout->firsts[group + 1]; i++)
        share += 1.0 / count_joined (self, self->layout->elements[i]);
      if (self->layout->labels != NULL)
        {
          const CanevasPoint *label = &self->layout->labels[group];

          share += label->x * label->y / (self->layout->spacing * self->layout->spacing);
          least = hypot (label->x, label->y) / 2;
        }
      self->groups[group].radius = MAX (least, 0.75 * self->layout->spacing * sqrt (share));
    }
}

static void
count_shared (Work *self, double *shared)
{
  for (guint element = 0; element < self->n_elements; element++)
    for (guint i = self->joined_firsts[element]; i < self->joined_firsts[element + 1]; i++)
      for (guint k = self->joined_firsts[element]; k < self->joined_firsts[element + 1]; k++)
        if (i != k)
          shared[self->joined[i] * self->n_groups + self->joined[k]]++;
}

/* Groups that share elements touch, the closer the more they share; others are as far apart as the way over those between them.
 */
static void
find_distances (Work *self)
{
  const guint n = self->n_groups;
  double *distances = g_new0 (double, (gsize) n * n + 1);

  count_shared (self, distances);
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      {
        const double likeness =
          distances[a * n + b] / sqrt ((double) MAX (count_elements (self, a), 1) * MAX (count_elements (self, b), 1));
        const double touching = self->groups[a].radius + self->groups[b].radius;

        /* A single element in common pulls little: so one that joins moves little. */
        distances[a * n + b] = a == b ? 0 : likeness > LEAST_SIMILARITY ? touching * (1 + 0.2 / likeness) : INFINITY;
      }
  /* Floyd 1962, Warshall 1962. */
  for (guint k = 0; k < n; k++)
    for (guint a = 0; a < n; a++)
      if (distances[a * n + k] < INFINITY)
        for (guint b = 0; b < n; b++)
          distances[a * n + b] = MIN (distances[a * n + b], distances[a * n + k] + distances[k * n + b]);
  /* Groups without any tie, even over others, stand aside, and not at the other end of the world. */
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      if (isinf (distances[a * n + b]))
        distances[a * n + b] = APART * (self->groups[a].radius + self->groups[b].radius);
  self->distances = distances;
}

/* The squared distances, centred in both ways: their first two eigenvectors are the best plane (classical scaling, W. Torgerson
 * 1952). */
static double *
centre_distances (const Work *self)
{
  const guint n = self->n_groups;
  double *centred = g_new (double, (gsize) n * n);
  g_autofree double *means = g_new0 (double, n);
  double mean = 0;

  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      means[a] += self->distances[a * n + b] * self->distances[a * n + b] / n;
  for (guint a = 0; a < n; a++)
    mean += means[a] / n;
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      centred[a * n + b] = -(self->distances[a * n + b] * self->distances[a * n + b] - means[a] - means[b] + mean) / 2;
  return centred;
}

/* The strongest eigenvector of a symmetric matrix, by repeated multiplication; takes it out of the matrix. The largest of its
 * values is made positive, so that the map is not sometimes mirrored. Returns: its eigenvalue, not negative */
static double
extract_axis (double *matrix, guint n, double *axis)
{
  g_autofree double *next = g_new (double, n);
  double value = 0;
  guint largest = 0;

  for (guint i = 0; i < n; i++)
    axis[i] = 1 + cos (i * GOLDEN_ANGLE);
  for (guint round = 0; round < AXIS_ROUNDS; round++)
    {
      double length = 0;

      for (guint a = 0; a < n; a++)
        {
          next[a] = 0;
          for (guint b = 0; b < n; b++)
            next[a] += matrix[a * n + b] * axis[b];
          length += next[a] * next[a];
        }
      value = sqrt (length);
      for (guint a = 0; a < n; a++)
        axis[a] = value > 0 ? next[a] / value : 0;
    }
  for (guint i = 0; i < n; i++)
    if (fabs (axis[i]) > fabs (axis[largest]) + 1e-6)
      largest = i;
  for (guint a = 0; axis[largest] < 0 && a < n; a++)
    next[a] = -axis[a];
  if (axis[largest] < 0)
    memcpy (axis, next, n * sizeof *axis);
  for (guint a = 0; a < n; a++)
    for (guint b = 0; b < n; b++)
      matrix[a * n + b] -= value * axis[a] * axis[b];
  return value;
}

/* On the plane that keeps the distances best: the start of the way to the least stress, and one that changes little with them. */
static void
spread_groups (Work *self)
{
  const guint n = self->n_groups;
  g_autofree double *matrix = centre_distances (self);
  g_autofree double *axis = g_new (double, n);

  for (guint side = 0; side < 2; side++)
    {
      const double scale = sqrt (extract_axis (matrix, n, axis));

      for (guint i = 0; i < n; i++)
        *(side == 0 ? &self->groups[i].x : &self->groups[i].y) = scale * axis[i];
    }
}

/* Each group in turn goes to where those around want it (stress majorisation: E. Gansner, Y. Koren, S. North 2004, node by node).
 */
static void
place_groups (Work *self)
{
  const guint n = self->n_groups;

  for (guint round = 0; round < STRESS_ROUNDS; round++)
    for (guint a = 0; a < n; a++)
      {
        double x = 0, y = 0, weights = 0;

        for (guint b = 0; b < n; b++)
          {
            const CanevasCircle *other = &self->groups[b];
            const double distance = self->distances[a * n + b], weight = 1 / (distance * distance);
            const double dx = self->groups[a].x - other->x, dy = self->groups[a].y - other->y;

            if (a == b)
              continue;
            x += weight * (other->x + distance * dx / (sqrt (dx * dx + dy * dy) + 1e-9));
            y += weight * (other->y + distance * dy / (sqrt (dx * dx + dy * dy) + 1e-9));
            weights += weight;
          }
        self->groups[a].x = x / weights;
        self->groups[a].y = y / weights;
      }
}

/* A map may be turned and mirrored at will: the first groups stand left, the last right, those at both ends below those in the
 * middle. */
static void
turn_groups (Work *self)
{
  const double middle = (self->n_groups - 1) / 2.0;
  double x = 0, y = 0, bend = 0, length;

  for (guint i = 0; i < self->n_groups; i++)
    {
      x += (i - middle) * self->groups[i].x;
      y += (i - middle) * self->groups[i].y;
    }
  length = hypot (x, y);
  if (length == 0)
    return;
  for (guint i = 0; i < self->n_groups; i++)
    {
      CanevasCircle *group = &self->groups[i];
      const double turned = (x * group->x + y * group->y) / length;

      group->y = (x * group->y - y * group->x) / length;
      group->x = turned;
      bend += (i - middle) * (i - middle) * group->y;
    }
  for (guint i = 0; bend < 0 && i < self->n_groups; i++)
    self->groups[i].y = -self->groups[i].y;
}

/* Moves two groups apart along the line between their middles. */
static void
part (CanevasCircle *a, CanevasCircle *b, double distance)
{
  const double dx = a->x - b->x, dy = a->y - b->y, length = hypot (dx, dy) + 1e-9;
  const double by = (distance - length) / 2 / length;

  a->x += by * dx;
  a->y += by * dy;
  b->x -= by * dx;
  b->y -= by * dy;
}

static void
separate_groups (Work *self)
{
  gboolean moved = TRUE;

  for (guint round = 0; moved && round < SEPARATIONS; round++)
    {
      moved = FALSE;
      for (guint a = 0; a < self->n_groups; a++)
        for (guint b = 0; b < a; b++)
          {
            CanevasCircle *first = &self->groups[a], *second = &self->groups[b];
            const double least = first->radius + second->radius;

            if (fabs (first->x - second->x) >= least || hypot (first->x - second->x, first->y - second->y) >= least)
              continue;
            part (first, second, least * 1.001);
            moved = TRUE;
          }
    }
}

/* --- Elements --- */

/* Of the groups an element is in, the one from which the others are least far. */
static guint
find_home (const Work *self, guint element)
{
  const guint *joined = self->joined + self->joined_firsts[element];
  const guint n = count_joined (self, element);
  double best = INFINITY;
  guint home = joined[0];

  for (guint i = 0; i < n; i++)
    {
      double sum = 0;

      for (guint k = 0; k < n; k++)
        {
          const CanevasCircle *a = &self->groups[joined[i]], *b = &self->groups[joined[k]];

          sum += MAX (0, hypot (a->x - b->x, a->y - b->y) - b->radius);
        }
      if (sum < best)
        {
          best = sum;
          home = joined[i];
        }
    }
  return home;
}

/* At the rim of its home, on the side of the middle of its other groups. */
static void
place_bridge (Work *self, guint element)
{
  const guint home = find_home (self, element), n = count_joined (self, element);
  const CanevasCircle *at = &self->groups[home];
  double x = 0, y = 0, length, along;

  for (guint i = self->joined_firsts[element]; i < self->joined_firsts[element + 1]; i++)
    if (self->joined[i] != home)
      {
        x += self->groups[self->joined[i]].x / (n - 1);
        y += self->groups[self->joined[i]].y / (n - 1);
      }
  length = hypot (x - at->x, y - at->y) + 1e-9;
  along = MIN (at->radius, length / 2);
  /* Several with the same groups begin around the same point, not on it. */
  self->places[element].x = at->x + (x - at->x) / length * along + 0.3 * self->layout->spacing * cos (element * GOLDEN_ANGLE);
  self->places[element].y = at->y + (y - at->y) / length * along + 0.3 * self->layout->spacing * sin (element * GOLDEN_ANGLE);
}

/* Where in its group depends on the element alone: one that joins moves none of the others from there. */
static void
place_elements (Work *self)
{
  for (guint element = 0; element < self->n_elements; element++)
    {
      const guint n = count_joined (self, element);
      const CanevasCircle *at = &self->groups[n > 0 ? self->joined[self->joined_firsts[element]] : 0];
      const double along = 0.9 * at->radius * sqrt (fmod (element * GOLDEN_SHARE, 1));

      if (n == 0)
        self->places[element] = (CanevasPoint){ NAN, NAN };
      else if (n == 1)
        self->places[element] =
          (CanevasPoint){ at->x + along * cos (element * GOLDEN_ANGLE), at->y + along * sin (element * GOLDEN_ANGLE) };
      else
        place_bridge (self, element);
    }
}

/* Elements in cells as wide as they must be apart: only neighbours can be too near. */
typedef struct
{
  double x, y, size;
  int width, height;
  int *heads; /* of each cell, its first element, or -1 */
  int *nexts;
} Cells;

static void
sort_into_cells (const Work *self, Cells *cells)
{
  double right = -INFINITY, bottom = -INFINITY;

  cells->x = cells->y = INFINITY;
  for (guint i = 0; i < self->n_elements; i++)
    if (!isnan (self->places[i].x))
      {
        cells->x = MIN (cells->x, self->places[i].x);
        cells->y = MIN (cells->y, self->places[i].y);
        right = MAX (right, self->places[i].x);
        bottom = MAX (bottom, self->places[i].y);
      }
  cells->width = (int) ((right - cells->x) / cells->size) + 1;
  cells->height = (int) ((bottom - cells->y) / cells->size) + 1;
  cells->heads = g_renew (int, cells->heads, (gsize) cells->width * (gsize) cells->height);
  for (int i = 0; i < cells->width * cells->height; i++)
    cells->heads[i] = -1;
  for (int i = (int) self->n_elements - 1; i >= 0; i--)
    if (!isnan (self->places[i].x))
      {
        const int column = (int) ((self->places[i].x - cells->x) / cells->size);
        const int row = (int) ((self->places[i].y - cells->y) / cells->size);

        cells->nexts[i] = cells->heads[row * cells->width + column];
        cells->heads[row * cells->width + column] = i;
      }
}

static gboolean
push_apart (CanevasPoint *a, CanevasPoint *b, double distance)
{
  const double dx = a->x - b->x, dy = a->y - b->y, square = dx * dx + dy * dy;
  double length, by;

  if (square >= distance * distance)
    return FALSE;
  length = sqrt (square) + 1e-9;
  by = 0.4 * (distance - length) / length;
  a->x += by * dx;
  a->y += by * dy;
  b->x -= by * dx;
  b->y -= by * dy;
  return TRUE;
}

/* Against those after it in its cell, and those of the four cells that come next. Returns: how many moved */
static guint
separate_cell (Work *self, const Cells *cells, int column, int row)
{
  static const int columns[] = { 0, 1, -1, 0, 1 }, rows[] = { 0, 0, 1, 1, 1 };
  guint n_moved = 0;

  for (int i = cells->heads[row * cells->width + column]; i >= 0; i = cells->nexts[i])
    for (guint side = 0; side < G_N_ELEMENTS (columns); side++)
      {
        const int x = column + columns[side], y = row + rows[side];

        if (x < 0 || x >= cells->width || y >= cells->height)
          continue;
        for (int k = side == 0 ? cells->nexts[i] : cells->heads[y * cells->width + x]; k >= 0; k = cells->nexts[k])
          n_moved += push_apart (&self->places[i], &self->places[k], cells->size);
      }
  return n_moved;
}

/* Out of what is written in a group, by the short way. Returns: whether it moved */
static gboolean
leave_label (Work *self, CanevasPoint *at, guint number)
{
  const CanevasCircle *group = &self->groups[number];
  const CanevasPoint *label = &self->layout->labels[number];
  const double x = at->x - group->x, y = at->y - group->y;
  const double left_x = (label->x + self->layout->spacing) / 2 - fabs (x),
               left_y = (label->y + self->layout->spacing) / 2 - fabs (y);

  if (left_x <= 0 || left_y <= 0)
    return FALSE;
  if (left_x < left_y)
    at->x += x < 0 ? -left_x : left_x;
  else
    at->y += y < 0 ? -left_y : left_y;
  return TRUE;
}

/* Of all groups now and then, of its own each time. */
static guint
leave_labels (Work *self, gboolean all)
{
  guint n_moved = 0;

  for (guint element = 0; element < self->n_elements; element++)
    if (all && count_joined (self, element) > 0)
      for (guint group = 0; group < self->n_groups; group++)
        n_moved += leave_label (self, &self->places[element], group);
    else
      for (guint i = self->joined_firsts[element]; i < self->joined_firsts[element + 1]; i++)
        n_moved += leave_label (self, &self->places[element], self->joined[i]);
  return n_moved;
}

static void
separate_elements (Work *self, Cells *cells, guint rounds)
{
  for (guint round = 0; round < rounds; round++)
    {
      guint n_moved = 0;

      if (self->layout->labels != NULL)
        n_moved += leave_labels (self, round % 8 == 0);
      sort_into_cells (self, cells);
      for (int row = 0; row < cells->height; row++)
        for (int column = 0; column < cells->width; column++)
          n_moved += separate_cell (self, cells, column, row);
      if (n_moved < self->n_elements / 200)
        break;
    }
  if (self->layout->labels != NULL)
    leave_labels (self, TRUE);
}

/* Drawing elements nearer to the middle of their groups afterwards was tried: it makes the map less true (0.51 of the nearest
 * groups are theirs without, 0.39 after four rounds) and slower. */
static void
settle_elements (Work *self)
{
  Cells cells = { .size = 0.85 * self->layout->spacing, .nexts = g_new (int, self->n_elements + 1) };

  separate_elements (self, &cells, 100);
  g_free (cells.heads);
  g_free (cells.nexts);
}

void
canevas_overlap_layout_place (const CanevasOverlapLayout *layout, CanevasCircle *groups, CanevasPoint *places)
{
  Work self = {
    .layout = layout, .n_groups = layout->n_groups, .n_elements = layout->n_elements, .groups = groups, .places = places
  };

  list_joined (&self);
  size_groups (&self);
  if (self.n_groups > 0)
    {
      find_distances (&self);
      spread_groups (&self);
      if (self.n_groups > 1)
        place_groups (&self);
      turn_groups (&self);
      separate_groups (&self);
    }
  place_elements (&self);
  if (self.layout->firsts[self.n_groups] > 0)
    settle_elements (&self);
  g_free (self.joined_firsts);
  g_free (self.joined);
  g_free (self.distances);
}
