/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Directions as columns, communities as envelopes across them, ordered so that those that share members touch. Who is in two
 * neighbours stands between them, in both envelopes; a spine without a dot crosses a direction that has nobody there. */
#include "canevas-config.h"

#include "canevas-community-columns-private.h"
#include "canevas-envelope.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MANY_THREADS 40
#define MOST_LINES 3 /* of a name */
#define LINE 1.36 /* height of a line of letters, as a share of their size */
#define LEAST_DISC 0.35 /* of one agent, as a share of that of the most, where numbers cannot be read */

static void
draw_direction_name (CanevasCommunityColumns *self, double x, const char *name)
{
  CanevasTextStyle style = canevas_community_columns_get_name_style (self);
  const double y = self->top - 11 * self->map->unit;

  if (self->turned)
    {
      style.upwards = TRUE;
      style.align = CANEVAS_TEXT_START;
      style.anchor = CANEVAS_TEXT_MIDDLE;
      style.width = y - self->map->room.y;
      style.max_lines = 1;
    }
  canevas_scene_add_text (self->map->scene, x, y, name, &style, NULL);
}

static void
draw_columns (CanevasCommunityColumns *self)
{
  CanevasCommunityMap *map = self->map;
  const double bottom = self->outside_height > 0 ? self->outside_y + self->outside_height
                                                 : self->middles[self->n_lines - 1] + self->heights[self->n_lines - 1] / 2;
  const double width = self->column - CANEVAS_COMMUNITY_COLUMN_GAP * map->unit;

  for (guint i = 0; i < self->n_columns; i++)
    {
      const gboolean known = i < map->facts->n_directions;
      const guint direction = known ? i : CANEVAS_ORG_NONE;
      const CanevasShapeStyle band = { .fill = canevas_community_get_tint (direction), .radius = 4 * map->unit };
      const CanevasShapeStyle bar = { .fill = canevas_community_get_hue (direction), .radius = 2 * map->unit };
      const char *name = known ? canevas_transversality_get_name (map->facts, i) : _("Elsewhere");
      g_autofree char *people = known ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent", "%u agents",
                                                                      map->facts->directions[i].people),
                                                         map->facts->directions[i].people)
                                      : NULL;
      const CanevasGroup group = { .id = known ? map->facts->facts->units[map->facts->directions[i].unit].id : "elsewhere",
                                   .label = name,
                                   .description = people,
                                   .position = i + 1,
                                   .set_size = self->n_columns,
                                   .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      /* The ground is no part of the group: it would hide what stands on it when the direction is looked at. */
      canevas_scene_add_rectangle (map->scene, canevas_community_columns_get_x (self, i) - width / 2, self->top - 4 * map->unit,
                                   width, bottom - self->top + 6 * map->unit, &band);
      canevas_scene_begin_group (map->scene, &group);
      canevas_scene_add_rectangle (map->scene, canevas_community_columns_get_x (self, i) - width / 2, self->top - 8 * map->unit,
                                   width, 4 * map->unit, &bar);
      draw_direction_name (self, canevas_community_columns_get_x (self, i), name);
      canevas_scene_end_group (map->scene);
    }
}

/* Six outlines, so that they tell communities apart without colour. */
static CanevasShapeStyle
get_outline (const CanevasCommunityColumns *self, guint row)
{
  static const CanevasDash dashes[] = { CANEVAS_DASH_SOLID, CANEVAS_DASH_SHORT, CANEVAS_DASH_DASH_DOT, CANEVAS_DASH_SOLID,
                                        CANEVAS_DASH_PREPARES, CANEVAS_DASH_FUNCTIONAL };

  return (CanevasShapeStyle){ .stroke = CANEVAS_PAINT_INK, .dash = dashes[row % 6],
                              .line_width = CLAMP (self->radius / 5.6, 0.4, 1) * (row % 6 == 3 ? 2.4 : 1.3) };
}

/* The least of all rows: names in one line are of one size, whatever stands in their rows. */
static double
get_least_pitch (const CanevasCommunityColumns *self)
{
  double least = INFINITY;

  for (guint row = 0; row < self->n_rows; row++)
    least = MIN (least, canevas_community_columns_get_pitch (self, row));
  return least;
}

/* As many lines as rows are apart, in letters as small as that asks; where it is one line, in smaller letters before any is cut. */
static CanevasTextStyle
choose_name_style (const CanevasCommunityColumns *self, guint row, const char *title)
{
  const double unit = self->map->unit, pitch = canevas_community_columns_get_pitch (self, row);
  const double below = LINE * MAX (8 * unit, CANEVAS_COMMUNITY_SMALL); /* its members, in words */
  CanevasTextStyle style = { .size = MAX (9.5 * unit, CANEVAS_COMMUNITY_SMALL),
                             .weight = 600,
                             .width = (CANEVAS_COMMUNITY_LABEL_WIDTH - 40) * unit,
                             .max_lines = MOST_LINES };
  CanevasTextExtent extent;
  double width;

  if (self->heights[2 * row] >= 34 * unit)
    {
      for (; style.size > CANEVAS_COMMUNITY_SMALL; style.size = MAX (style.size - 0.5, CANEVAS_COMMUNITY_SMALL))
        {
          canevas_text_measure_get_extent (self->map->measure, title, &style, &extent);
          if (!extent.cut && extent.height + below <= pitch)
            return style;
        }
      style.max_lines = CLAMP ((int) ((pitch - below) / (LINE * style.size)), 1, MOST_LINES);
      return style;
    }
  style.max_lines = 1;
  style.size = CLAMP (get_least_pitch (self) / LINE, CANEVAS_COMMUNITY_SMALL, style.size);
  width = canevas_text_measure_get_width (self->map->measure, title, &style);
  style.size = MAX (CANEVAS_COMMUNITY_SMALL, MIN (style.size, style.size * 0.99 * style.width / width));
  return style;
}

/* The rows are numbered where each has room for its number. */
static gboolean
has_numbers (const CanevasCommunityColumns *self)
{
  for (guint row = 0; row < self->n_rows; row++)
    if (1.4 * MIN (self->heights[2 * row], canevas_community_columns_get_pitch (self, row)) / 2 < CANEVAS_COMMUNITY_SMALL)
      return FALSE;
  return TRUE;
}

/* @free_from: where no name above reaches. Returns: where this one ends; a name that would stand beside its row is only spoken */
static double
draw_label (CanevasCommunityColumns *self, guint row, double free_from, gboolean numbered)
{
  CanevasCommunityMap *map = self->map;
  const guint community = canevas_community_columns_get_community (self, row);
  const double unit = map->unit, y = self->middles[2 * row],
               disc = MIN (9 * unit, MIN (self->heights[2 * row], canevas_community_columns_get_pitch (self, row)) / 2);
  const char *title = canevas_record_get_title (map->facts->communities[community].record);
  const CanevasShapeStyle black = { .fill = CANEVAS_PAINT_INK };
  const CanevasTextStyle number = { .size = MIN (MAX (9 * unit, CANEVAS_COMMUNITY_SMALL), 1.4 * disc),
                                    .weight = 700,
                                    .paint = CANEVAS_PAINT_PAPER,
                                    .align = CANEVAS_TEXT_CENTRE,
                                    .anchor = CANEVAS_TEXT_MIDDLE };
  const CanevasTextStyle name = choose_name_style (self, row, title);
  const CanevasTextStyle small = { .size = MAX (8 * unit, CANEVAS_COMMUNITY_SMALL), .paint = CANEVAS_PAINT_INK_2 };
  g_autofree char *size = self->heights[2 * row] < 22 * unit ? g_strdup ("") : canevas_community_dup_size (map, community);
  g_autofree char *figure = g_strdup_printf ("%u", self->first_row + row + 1);
  CanevasTextExtent first, second = { 0 };
  double top;

  canevas_text_measure_get_extent (map->measure, title, &name, &first);
  if (*size != '\0')
    canevas_text_measure_get_extent (map->measure, size, &small, &second);
  top = y - (first.height + second.height) / 2;
  if (top < free_from - 0.4 * first.height)
    {
      map->n_unnamed++;
      return free_from;
    }
  top = MAX (top, free_from - 0.5);
  if (numbered)
    {
      canevas_scene_add_circle (map->scene, map->room.x + disc, y, disc, &black);
      canevas_scene_add_text (map->scene, map->room.x + disc, y, figure, &number, NULL);
    }
  canevas_scene_add_text (map->scene, map->room.x + 26 * unit, top, title, &name, NULL);
  if (*size != '\0')
    canevas_scene_add_text (map->scene, map->room.x + 26 * unit, top + first.height, size, &small, NULL);
  return top + first.height + second.height;
}

/* All fills first, so that no envelope hides the outline of another; where two overlap it is darker. */
static void
draw_communities (CanevasCommunityColumns *self, GArray **envelopes)
{
  CanevasCommunityMap *map = self->map;
  const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_SOFT }, shared = { .fill = CANEVAS_PAINT_RULE };
  const gboolean numbered = has_numbers (self);
  double end = -INFINITY;

  for (guint row = 0; row < self->n_rows; row++)
    canevas_envelope_draw (map->scene, envelopes[row], &ground);
  for (guint i = 0; !self->counted && i < map->facts->n_members; i++)
    if (self->places[i].twin && !self->places[i].absent)
      canevas_scene_add_circle (map->scene, self->places[i].x, self->places[i].y, CANEVAS_COMMUNITY_ENCLOSES_FIRST * self->radius,
                                &shared);
  for (guint row = 0; row < self->n_rows; row++)
    {
      CanevasRecord *record = map->facts->communities[canevas_community_columns_get_community (self, row)].record;
      const CanevasShapeStyle outline = get_outline (self, row);
      g_autofree char *size = canevas_community_dup_size (map, canevas_community_columns_get_community (self, row));
      const CanevasGroup group = { .id = canevas_record_get_id (record),
                                   .label = canevas_record_get_title (record),
                                   .description = size,
                                   .position = self->first_row + row + 1,
                                   .set_size = map->facts->n_communities,
                                   .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      canevas_scene_begin_group (map->scene, &group);
      canevas_envelope_draw (map->scene, envelopes[row], &outline);
      end = draw_label (self, row, end, numbered);
      canevas_scene_end_group (map->scene);
    }
}

/* The first place of the same agent that is drawn: itself where he stands once. */
static const CanevasCommunityPlace *
get_first_place (const CanevasCommunityColumns *self, const CanevasCommunityPlace *place)
{
  const CanevasTransversality *facts = self->map->facts;
  const guint post = facts->members[place->member].post;

  if (post != CANEVAS_ORG_NONE)
    for (guint k = facts->posts[post].first; k < facts->posts[post].end; k++)
      if (!self->places[facts->places[k]].twin && !self->places[facts->places[k]].absent)
        return &self->places[facts->places[k]];
  return place;
}

/* Where an agent stands more than once, a thin line ties him to himself, as long as that does not become a thicket. */
static void
draw_threads (CanevasCommunityColumns *self)
{
  const CanevasShapeStyle thread = { .stroke = CANEVAS_PAINT_MID,
                                     .dash = CANEVAS_DASH_SHORT,
                                     .line_width = MAX (0.4, 0.12 * self->radius) };
  guint n = 0;

  for (guint i = 0; i < self->map->facts->n_members; i++)
    n += !self->places[i].twin && !self->places[i].absent && get_first_place (self, &self->places[i]) != &self->places[i];
  for (guint i = 0; n <= MANY_THREADS && i < self->map->facts->n_members; i++)
    {
      const CanevasCommunityPlace *place = &self->places[i], *first = get_first_place (self, place);

      if (!place->twin && !place->absent && first != place)
        canevas_scene_add_line (self->map->scene, first->x, first->y, place->x, place->y, &thread);
    }
}

static void
draw_people (CanevasCommunityColumns *self)
{
  CanevasCommunityMap *map = self->map;

  for (guint i = 0; i < map->facts->n_members; i++)
    {
      const CanevasTransversalMember *member = &map->facts->members[i];
      const CanevasCommunityPlace *place = &self->places[i];
      g_autofree char *suffix = get_first_place (self, place) != place ? g_strdup_printf ("#%u", i) : NULL;

      if (!place->twin && !place->absent)
        canevas_community_draw_person (map, member->post, i, member->direction, suffix, place->x, place->y, self->radius);
    }
}

static guint
find_most (const CanevasCommunityColumns *self)
{
  guint most = 1;

  for (guint i = 0; i < self->n_lines * self->n_columns; i++)
    most = MAX (most, self->counts[i]);
  return most;
}

/* How many stand in each cell, in the colour of their direction; ringed between two rows. */
static void
draw_counts (CanevasCommunityColumns *self)
{
  CanevasCommunityMap *map = self->map;
  const guint most = find_most (self);
  const CanevasTextStyle style = { .size = CANEVAS_COMMUNITY_COUNT_SIZE * self->radius,
                                   .weight = 600,
                                   .paint = CANEVAS_PAINT_ON_HUE,
                                   .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE };

  for (guint line = 0; line < self->n_lines; line++)
    for (guint column = 0; column < self->n_columns; column++)
      {
        const guint count = self->counts[line * self->n_columns + column];
        const double x = canevas_community_columns_get_x (self, column), y = self->middles[line];
        const double share = canevas_community_columns_says_counts (self) ? 1 : MAX (LEAST_DISC, sqrt ((double) count / most));
        const double radius = self->radius * share;
        const CanevasShapeStyle disc = { .fill = canevas_community_get_hue (column < map->facts->n_directions ? column
                                                                                                              : CANEVAS_ORG_NONE),
                                         .stroke = CANEVAS_PAINT_INK,
                                         .line_width = line % 2 == 0 ? 0.01 : 0.12 * radius };
        const CanevasShapeStyle ring = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_INK, .line_width = 0.12 * radius };
        g_autofree char *text = g_strdup_printf ("%u", count);

        if (count == 0)
          continue;
        if (line % 2 != 0)
          canevas_scene_add_circle (map->scene, x, y, radius * 1.2, &ring);
        canevas_scene_add_circle (map->scene, x, y, radius, &disc);
        if (canevas_community_columns_says_counts (self))
          canevas_scene_add_text (map->scene, x, y, text, &style, NULL);
      }
}

static void
draw_outside_dots (CanevasCommunityColumns *self)
{
  CanevasCommunityMap *map = self->map;
  g_autofree guint *seen = g_new0 (guint, map->facts->n_directions + 1);
  const guint per_row = canevas_community_columns_get_per_row (self);
  const double pitch = CANEVAS_COMMUNITY_PITCH * self->radius;

  for (guint i = 0; i < map->facts->facts->n_posts; i++)
    {
      const guint direction = canevas_transversality_find_direction (map->facts, i);
      guint at;

      if (map->facts->posts[i].end > map->facts->posts[i].first || direction == CANEVAS_ORG_NONE ||
          map->facts->facts->posts[i].vacant)
        continue;
      at = seen[direction]++;
      canevas_community_draw_person (
          map, i, CANEVAS_ORG_NONE, direction, NULL,
          canevas_community_columns_get_x (self, direction) +
              (at % per_row - (MIN (per_row, canevas_community_columns_count_outside (self, direction)) - 1) / 2.0) * pitch,
          self->outside_y + 10 * map->unit + self->radius + at / per_row * pitch, self->radius);
    }
}

static void
draw_outside (CanevasCommunityColumns *self)
{
  CanevasCommunityMap *map = self->map;
  const double unit = map->unit;
  const guint all = canevas_community_columns_count_all_outside (self);
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_LINE, .dash = CANEVAS_DASH_BASELINE, .line_width = 0.8 };
  const CanevasTextStyle name = { .size = MAX (9.5 * unit, CANEVAS_COMMUNITY_SMALL), .weight = 600 };
  const CanevasTextStyle small = { .size = MAX (8 * unit, CANEVAS_COMMUNITY_SMALL), .paint = CANEVAS_PAINT_INK_2 };
  const CanevasTextStyle figure = { .size = MAX (9 * unit, CANEVAS_COMMUNITY_SMALL),
                                    .align = CANEVAS_TEXT_CENTRE,
                                    .anchor = CANEVAS_TEXT_MIDDLE };
  g_autofree char *agents = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u agent", "%u agents", all), all);

  if (all == 0 || canevas_community_columns_is_part (self))
    return;
  canevas_scene_add_line (map->scene, map->room.x, self->outside_y, self->left + self->n_columns * self->column, self->outside_y,
                          &rule);
  canevas_scene_add_text (map->scene, map->room.x + 26 * unit, self->outside_y + 5 * unit, _("In no community"), &name, NULL);
  canevas_scene_add_text (map->scene, map->room.x + 26 * unit, self->outside_y + 17 * unit, agents, &small, NULL);
  if (canevas_community_columns_shows_outside (self))
    {
      draw_outside_dots (self);
      return;
    }
  for (guint i = 0; i < map->facts->n_directions; i++)
    {
      g_autofree char *count = g_strdup_printf ("%u", canevas_community_columns_count_outside (self, i));

      canevas_scene_add_text (map->scene, canevas_community_columns_get_x (self, i), self->outside_y + self->outside_height / 2,
                              count, &figure, NULL);
    }
}

/* Beside: which directions meet, and what is to be read in the map. */
static void
draw_aside (CanevasCommunityColumns *self)
{
  CanevasCommunityMap *map = self->map;
  const double unit = map->unit, x = map->room.x + map->room.width - (CANEVAS_COMMUNITY_ASIDE - 20) * unit,
               width = (CANEVAS_COMMUNITY_ASIDE - 20) * unit;
  const CanevasTextStyle title = { .size = MAX (11 * unit, CANEVAS_COMMUNITY_SMALL), .weight = 700, .width = width };
  const CanevasTextStyle words = { .size = MAX (9.5 * unit, CANEVAS_COMMUNITY_SMALL), .width = width };
  g_autofree char *text = canevas_transversality_describe (map->facts);
  CanevasTextExtent extent;
  double y = self->top - 10 * unit;

  canevas_scene_add_text (map->scene, x, y, _("Communities that two directions have in common"), &title, &extent);
  y += extent.height + 10 * unit;
  y += canevas_community_draw_matrix (map, x, y, width, 0.45 * map->room.height);
  canevas_scene_add_text (map->scene, x, y + 18 * unit, _("To be read in it"), &title, NULL);
  canevas_scene_add_text (map->scene, x, y + 36 * unit, text, &words, NULL);
}

static void
draw_member_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_circle (scene, x + width / 2, middle, 4 * unit, &style);
}

static void
draw_outside_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_PAPER, .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 * unit };

  canevas_scene_add_circle (scene, x + width / 2, middle, 3.6 * unit, &style);
}

static const char *
get_member_words (const CanevasCommunityColumns *self)
{
  if (!self->counted)
    return _("Agent, in the colour of the direction");
  return canevas_community_columns_says_counts (self) ? _("How many agents of the direction")
                                                      : _("Agents of the direction: the larger, the more");
}

void
canevas_community_draw_enclosures (CanevasCommunityMap *map)
{
  static CanevasLegendEntry legend[3];
  g_autoptr (CanevasCommunityColumns) self = canevas_community_columns_new (map);
  g_autofree GArray **envelopes = g_new (GArray *, self->n_rows);

  for (guint row = 0; row < self->n_rows; row++)
    envelopes[row] = canevas_community_columns_trace (self, canevas_community_columns_get_community (self, row));
  draw_columns (self);
  draw_communities (self, envelopes);
  if (self->counted)
    draw_counts (self);
  else
    {
      draw_threads (self);
      draw_people (self);
    }
  draw_outside (self);
  if (self->aside)
    draw_aside (self);
  for (guint row = 0; row < self->n_rows; row++)
    g_array_unref (envelopes[row]);
  legend[map->n_legend++] = (CanevasLegendEntry){ draw_member_mark, 12, get_member_words (self) };
  if (canevas_transversality_count_bridges (map->facts) > 0)
    legend[map->n_legend++] = (CanevasLegendEntry){ canevas_community_draw_bridge_mark, 14, _("Bridge: in several communities") };
  if (canevas_community_columns_count_all_outside (self) > 0 && !canevas_community_columns_is_part (self))
    legend[map->n_legend++] = (CanevasLegendEntry){ draw_outside_mark, 12, _("In no community") };
  map->legend = legend;
}
