/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where communities and people stand in columns of directions. */
#include "canevas-config.h"

#include "canevas-community-order.h"
#include "canevas-community-columns-private.h"
#include "canevas-envelope.h"

#include <math.h>

#define COLUMN_WIDTH 84.0
#define LEAST_COLUMN 46.0 /* before what stands beside is left out */
#define HEAD 46.0
#define LONGEST_TURNED 110.0 /* a name that reads upwards, beyond which it is cut */
#define SPINE 0.72 /* half-width, in radii of a dot */
#define MANY_OUTSIDE 300
#define LEAST_RADIUS 1.6 /* of a dot that is still seen as an agent: below it cells say how many there are */
#define READ_ROW 13.0 /* height of a row whose name is read at ease, and radius of a dot */
#define READ_RADIUS 2.1
#define LOOSEST 1.9 /* how many times as high as they must be rows may become to fill a sheet */

static guint
get_column (const CanevasCommunityColumns *self, guint direction)
{
  return direction != CANEVAS_ORG_NONE ? direction : self->map->facts->n_directions;
}

double
canevas_community_columns_get_x (const CanevasCommunityColumns *self, guint column)
{
  return self->left + (column + 0.5) * self->column;
}

/* --- Who stands where --- */

static int
compare_guint (gconstpointer a, gconstpointer b)
{
  return (int) *(const guint *) a - (int) *(const guint *) b;
}

/* An agent of two neighbouring rows stands once, in the gap between them; of rows farther apart, in each. */
static void
place_post (CanevasCommunityColumns *self, guint post)
{
  const CanevasTransversality *facts = self->map->facts;
  const CanevasTransversalPost *item = &facts->posts[post];
  const guint n = item->end - item->first;
  g_autofree guint *lines = g_new (guint, n + 1);
  guint n_here = 0;

  for (guint i = 0; i < n; i++)
    if (!self->places[facts->places[item->first + i]].absent)
      lines[n_here++] = self->rows[facts->members[facts->places[item->first + i]].community];
  qsort (lines, n_here, sizeof *lines, compare_guint);
  for (guint i = 0; i < n; i++)
    {
      CanevasCommunityPlace *place = &self->places[facts->places[item->first + i]];
      const guint row = self->rows[facts->members[place->member].community];
      guint at = 0;

      if (place->absent)
        continue;
      while (lines[at] != row)
        at++;
      /* The rank of the row among neighbours in a run: even ones pair with the next, odd ones are the second of a pair. */
      for (guint k = at; k > 0 && lines[k] == lines[k - 1] + 1; k--)
        place->twin = !place->twin;
      if (place->twin)
        place->line = 2 * row - 1;
      else if (at + 1 < n_here && lines[at + 1] == row + 1)
        place->line = 2 * row + 1;
    }
}

static void
place_members (CanevasCommunityColumns *self)
{
  const CanevasTransversality *facts = self->map->facts;

  for (guint i = 0; i < facts->n_members; i++)
    {
      self->places[i].member = i;
      self->places[i].column = get_column (self, facts->members[i].direction);
      self->places[i].absent = self->rows[facts->members[i].community] == CANEVAS_ORG_NONE;
      if (!self->places[i].absent)
        self->places[i].line = 2 * self->rows[facts->members[i].community];
    }
  for (guint i = 0; i < facts->facts->n_posts; i++)
    if (facts->posts[i].end - facts->posts[i].first > 1)
      place_post (self, i);
  for (guint i = 0; i < facts->n_members; i++)
    if (!self->places[i].twin && !self->places[i].absent)
      self->counts[self->places[i].line * self->n_columns + self->places[i].column]++;
}

/* --- How large --- */

guint
canevas_community_columns_get_per_row (const CanevasCommunityColumns *self)
{
  const double room = self->column - CANEVAS_COMMUNITY_COLUMN_GAP - 2 * self->radius;

  return MAX (1, (guint) (room / (CANEVAS_COMMUNITY_PITCH * self->radius)));
}

static guint
count_rows (const CanevasCommunityColumns *self, guint line)
{
  guint most = 0;

  for (guint column = 0; column < self->n_columns; column++)
    most = MAX (most, (self->counts[line * self->n_columns + column] + canevas_community_columns_get_per_row (self) - 1) /
                          canevas_community_columns_get_per_row (self));
  return self->counted ? MIN (most, 1) : most;
}

/* Returns: the height of all rows */
static double
measure_lines (CanevasCommunityColumns *self)
{
  const double around = (self->counted ? 1.5 : CANEVAS_COMMUNITY_ENCLOSES) * self->radius;
  double y = self->top;

  for (guint line = 0; line < self->n_lines; line++)
    {
      const guint n = count_rows (self, line);
      const double dots = n > 0 ? (n - 1) * CANEVAS_COMMUNITY_PITCH * self->radius * 0.9 + 2 * around : 0;

      /* A row has room for its name; a gap without anybody is hardly one. */
      self->heights[line] = line % 2 == 0 ? MAX (dots, self->least) : MAX (dots - 2 * self->radius, self->least / 5);
      self->middles[line] = y + self->heights[line] / 2;
      y += self->heights[line];
    }
  return y - self->top;
}

guint
canevas_community_columns_count_outside (const CanevasCommunityColumns *self, guint direction)
{
  const CanevasTransversalDirection *item = &self->map->facts->directions[direction];

  return item->people - MIN (item->people, item->engaged);
}

guint
canevas_community_columns_count_all_outside (const CanevasCommunityColumns *self)
{
  guint sum = 0;

  for (guint i = 0; i < self->map->facts->n_directions; i++)
    sum += canevas_community_columns_count_outside (self, i);
  return sum;
}

/* Unless they are many, where a number says it. */
gboolean
canevas_community_columns_shows_outside (const CanevasCommunityColumns *self)
{
  return !self->counted && canevas_community_columns_count_all_outside (self) <= MANY_OUTSIDE;
}

/* One sheet of several tells of its own communities. */
gboolean
canevas_community_columns_is_part (const CanevasCommunityColumns *self)
{
  return self->n_rows < self->map->facts->n_communities;
}

/* Agents in no community: dots, or a number where they are many. */
static double
measure_outside (const CanevasCommunityColumns *self)
{
  guint most = 0;

  if (canevas_community_columns_is_part (self) || canevas_community_columns_count_all_outside (self) == 0)
    return 0;
  if (!canevas_community_columns_shows_outside (self))
    return 26 * self->map->unit;
  for (guint i = 0; i < self->map->facts->n_directions; i++)
    most = MAX (most, (canevas_community_columns_count_outside (self, i) + canevas_community_columns_get_per_row (self) - 1) /
                          canevas_community_columns_get_per_row (self));
  return most * CANEVAS_COMMUNITY_PITCH * self->radius + 14 * self->map->unit;
}

static gboolean
fits (CanevasCommunityColumns *self)
{
  const CanevasCommunityMap *map = self->map;

  self->outside_y = self->top + measure_lines (self) + 10 * map->unit;
  self->outside_height = measure_outside (self);
  return self->outside_y + self->outside_height <= map->room.y + map->room.height;
}

static void
count_dots (CanevasCommunityColumns *self, double least)
{
  self->counted = TRUE;
  self->least = least;
  self->radius = MIN (least / 3.2, 7 * self->map->unit);
}

/* On a sheet, dots as large as all find room, then rows as high; where dots would not be seen, numbers, as small as they must
 * be. */
static void
fit_sheet (CanevasCommunityColumns *self)
{
  static const double radii[] = { 7, 5.6, 4.6, 3.8, 3.2, 2.6, 2.1, LEAST_RADIUS },
                      leasts[] = { 38, 30, 23, 17, 13, 10, 8, 6.5, 5, 4 };
  const CanevasCommunityMap *map = self->map;

  for (guint i = 0; i <= G_N_ELEMENTS (radii); i++)
    for (guint k = 0; k < G_N_ELEMENTS (leasts); k++)
      {
        self->counted = FALSE;
        self->least = leasts[k] * map->unit;
        self->radius = i < G_N_ELEMENTS (radii) ? radii[i] * map->unit : 0;
        if (i == G_N_ELEMENTS (radii))
          count_dots (self, leasts[k] * map->unit);
        if (fits (self))
          return;
      }
  /* With numbers, the height of all rows goes with that of one. */
  count_dots (self, self->least * (map->room.y + map->room.height - self->outside_height - 10 * map->unit - self->top) /
                      (self->outside_y - 10 * map->unit - self->top));
  fits (self);
}

/* On screen, by how many there are. */
static void
fit_screen (CanevasCommunityColumns *self)
{
  const guint n = self->map->facts->n_members;

  self->least = 38;
  self->radius = n <= 300 ? 5.6 : n <= 1200 ? 4 : 3;
  self->counted = n > 4000;
  if (self->counted)
    self->radius = 7;
  fits (self);
}

CanevasTextStyle
canevas_community_columns_get_name_style (const CanevasCommunityColumns *self)
{
  return (CanevasTextStyle){ .size = MAX (9 * self->map->unit, CANEVAS_COMMUNITY_SMALL),
                             .weight = 600,
                             .align = CANEVAS_TEXT_CENTRE,
                             .anchor = CANEVAS_TEXT_BOTTOM,
                             .width = self->column - CANEVAS_COMMUNITY_COLUMN_GAP * self->map->unit,
                             .max_lines = 3 };
}

/* Above columns narrower than a word, names read upwards: the columns begin below the longest. */
static void
turn_names (CanevasCommunityColumns *self)
{
  const CanevasCommunityMap *map = self->map;
  const CanevasTextStyle style = canevas_community_columns_get_name_style (self);
  double longest = 0, widest = 0;

  for (guint i = 0; i < map->facts->n_directions; i++)
    {
      const char *name = canevas_transversality_get_name (map->facts, i);

      widest = MAX (widest, canevas_text_measure_get_narrowest (map->measure, name, &style));
      longest = MAX (longest, canevas_text_measure_get_width (map->measure, name, &style));
    }
  self->turned = widest > style.width;
  if (self->turned)
    self->top = map->room.y + MAX (HEAD * map->unit, MIN (longest, LONGEST_TURNED * map->unit) + 16 * map->unit);
}

static void
measure (CanevasCommunityColumns *self)
{
  const CanevasCommunityMap *map = self->map;
  const gboolean framed = map->room.width > 0;

  self->left = map->room.x + CANEVAS_COMMUNITY_LABEL_WIDTH * map->unit;
  self->top = map->room.y + HEAD * map->unit;
  self->column = COLUMN_WIDTH;
  if (framed)
    {
      const double width = map->room.width - CANEVAS_COMMUNITY_LABEL_WIDTH * map->unit,
                   beside = width - CANEVAS_COMMUNITY_ASIDE * map->unit;

      /* Around a figure, the text says what stands beside the map on a sheet. */
      self->aside = map->options->size != CANEVAS_DRAWING_FIGURE && !canevas_community_columns_is_part (self) &&
                    beside / self->n_columns >= LEAST_COLUMN * map->unit;
      self->column = MIN (1.6 * COLUMN_WIDTH * map->unit, (self->aside ? beside : width) / self->n_columns);
      turn_names (self);
      fit_sheet (self);
    }
  else
    {
      turn_names (self);
      fit_screen (self);
    }
}

/* A sheet is filled: rows stand as far apart as it lets them, within reason. */
static void
loosen (CanevasCommunityColumns *self)
{
  const CanevasCommunityMap *map = self->map;
  const double bottom = self->middles[self->n_lines - 1] + self->heights[self->n_lines - 1] / 2;
  const double left = map->room.y + map->room.height - (self->outside_y + self->outside_height);
  const double by = MIN (LOOSEST, 1 + left / (bottom - self->top));

  if (map->room.width <= 0 || by <= 1)
    return;
  for (guint line = 0; line < self->n_lines; line++)
    {
      self->middles[line] = self->top + (self->middles[line] - self->top) * by;
      self->heights[line] *= by;
    }
  self->outside_y += (bottom - self->top) * (by - 1);
}

static void
put_places (CanevasCommunityColumns *self)
{
  const CanevasTransversality *facts = self->map->facts;
  g_autofree guint *seen = g_new0 (guint, (gsize) self->n_lines * self->n_columns + 1);
  const double pitch = CANEVAS_COMMUNITY_PITCH * self->radius;
  const guint per_row = canevas_community_columns_get_per_row (self);

  for (guint i = 0; i < facts->n_members; i++)
    {
      CanevasCommunityPlace *place = &self->places[i];
      const guint cell = place->line * self->n_columns + place->column;
      const guint n = self->counts[cell], at = seen[cell];
      const guint row = at / per_row, n_rows = (n + per_row - 1) / per_row;
      const guint in_row = row + 1 < n_rows ? per_row : n - row * per_row;

      if (place->twin || place->absent)
        continue;
      seen[cell]++;
      place->x = canevas_community_columns_get_x (self, place->column);
      place->y = self->middles[place->line];
      if (self->counted)
        continue;
      place->x += (at % per_row - (in_row - 1) / 2.0) * pitch;
      place->y += (row - (n_rows - 1) / 2.0) * pitch * 0.9;
    }
  /* The second membership of who stands in a gap is there too. */
  for (guint i = 0; i < facts->n_members; i++)
    if (self->places[i].twin)
      for (guint k = facts->posts[facts->members[i].post].first; k < facts->posts[facts->members[i].post].end; k++)
        {
          const CanevasCommunityPlace *other = &self->places[facts->places[k]];

          if (!other->twin && !other->absent && other->line == self->places[i].line)
            {
              self->places[i].x = other->x;
              self->places[i].y = other->y;
            }
        }
}

/* Whether this is the first of a row that is taken where he stands: where cells are counted, all of one stand in one place, and
 * what is blended with itself grows. */
static gboolean
take_place (const CanevasCommunityColumns *self, const CanevasCommunityPlace *place, guint row, guint8 *taken)
{
  guint8 *cell = &taken[(place->line + 1 - 2 * row) * self->n_columns + place->column];
  const gboolean first = !self->counted || !*cell;

  *cell = TRUE;
  return first;
}

/* A spine from the name to the last direction with a member, a disc around each member, and a neck to those in gaps. */
GArray *
canevas_community_columns_trace (const CanevasCommunityColumns *self, guint community)
{
  const CanevasTransversality *facts = self->map->facts;
  const CanevasTransversalCommunity *item = &facts->communities[community];
  const guint row = self->rows[community];
  const double y = self->middles[2 * row], spine = (self->counted ? 0.4 : SPINE) * self->radius;
  g_autoptr (GArray) capsules = g_array_new (FALSE, FALSE, sizeof (CanevasCapsule));
  g_autofree guint8 *taken = g_new0 (guint8, 3 * (gsize) self->n_columns);
  CanevasCapsule back = { { self->left - 4, y }, { self->left - 4, y }, spine };

  for (guint i = item->first; i < item->end; i++)
    {
      const CanevasCommunityPlace *place = &self->places[i];
      const double around = self->counted           ? 1.5
                            : place->line % 2 == 0  ? CANEVAS_COMMUNITY_ENCLOSES
                            : place->line > 2 * row ? CANEVAS_COMMUNITY_ENCLOSES_FIRST
                                                    : CANEVAS_COMMUNITY_ENCLOSES_SECOND;
      const CanevasCapsule disc = { { place->x, place->y }, { place->x, place->y }, around * self->radius };
      const CanevasCapsule neck = { { place->x, place->y }, { place->x, y }, spine };

      if (!take_place (self, place, row, taken))
        continue;
      g_array_append_val (capsules, disc);
      if (place->line != 2 * row)
        g_array_append_val (capsules, neck);
      back.to.x = MAX (back.to.x, place->x);
    }
  g_array_append_val (capsules, back);
  return canevas_envelope_trace ((const CanevasCapsule *) (gpointer) capsules->data, capsules->len, 1.6 * self->radius,
                                 MAX (0.5, 0.25 * self->radius));
}

guint
canevas_community_columns_get_community (const CanevasCommunityColumns *self, guint row)
{
  return self->order[self->first_row + row];
}

double
canevas_community_columns_get_pitch (const CanevasCommunityColumns *self, guint row)
{
  double pitch = INFINITY;

  if (row > 0)
    pitch = self->middles[2 * row] - self->middles[2 * row - 2];
  if (2 * row + 2 < self->n_lines)
    pitch = MIN (pitch, self->middles[2 * row + 2] - self->middles[2 * row]);
  return pitch;
}

gboolean
canevas_community_columns_says_counts (const CanevasCommunityColumns *self)
{
  return CANEVAS_COMMUNITY_COUNT_SIZE * self->radius >= CANEVAS_COMMUNITY_SMALL;
}

gboolean
canevas_community_columns_reads (const CanevasCommunityColumns *self)
{
  return self->least >= READ_ROW * self->map->unit &&
         (self->counted ? canevas_community_columns_says_counts (self) : self->radius >= READ_RADIUS * self->map->unit);
}

CanevasCommunityColumns *
canevas_community_columns_new (CanevasCommunityMap *map)
{
  const CanevasTransversality *facts = map->facts;
  CanevasCommunityColumns *self = g_new0 (CanevasCommunityColumns, 1);

  self->map = map;
  self->order = canevas_community_order_new (facts);
  self->rows = g_new (guint, facts->n_communities + 1);
  self->places = g_new0 (CanevasCommunityPlace, facts->n_members + 1);
  self->n_columns = facts->n_directions;
  self->first_row = map->first_row;
  self->n_rows = (map->end_row > 0 ? map->end_row : facts->n_communities) - map->first_row;
  self->n_lines = 2 * self->n_rows - 1;
  for (guint row = 0; row < facts->n_communities; row++)
    self->rows[self->order[row]] = row - self->first_row < self->n_rows ? row - self->first_row : CANEVAS_ORG_NONE;
  for (guint i = 0; i < facts->n_members; i++)
    if (facts->members[i].direction == CANEVAS_ORG_NONE)
      self->n_columns = facts->n_directions + 1;
  self->n_columns = MAX (self->n_columns, 1);
  self->counts = g_new0 (guint, (gsize) self->n_lines * self->n_columns + 1);
  self->middles = g_new0 (double, self->n_lines);
  self->heights = g_new0 (double, self->n_lines);
  place_members (self);
  measure (self);
  loosen (self);
  put_places (self);
  return self;
}

void
canevas_community_columns_free (CanevasCommunityColumns *self)
{
  g_free (self->order);
  g_free (self->rows);
  g_free (self->places);
  g_free (self->counts);
  g_free (self->middles);
  g_free (self->heights);
  g_free (self);
}
