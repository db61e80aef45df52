/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Communities near those with which they share people, each with its agents around its name, in the mark and colour of their
 * direction. */
#include "canevas-config.h"

#include "canevas-community-map-private.h"
#include "canevas-overlap-layout.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SPACING 9.0
#define DOT 2.9
#define LETTERS 10.0
#define MOST_LETTERS 100.0 /* of numbers that are enlarged */
#define LABEL_WIDTH 104.0 /* with such letters */
#define ENLARGEMENTS 4
#define LIST_SIZE 9.0    /* of letters in the list of names beside the map */
#define LIST_WIDTH 250.0 /* of a column of it at most, with such letters: longer names are cut */
#define LIST_ROOM 4.4    /* of the number before a name and of what is left after it, in letters */
#define LIST_SHARE 0.25  /* of the sheet that it may take */
#define LIST_LINE 1.45   /* height of one, as a share of the size of its letters */
#define MARGIN 12.0
#define MANY_TIES 300

typedef struct
{
  CanevasCommunityMap *map;
  guint n_elements;
  guint *firsts;
  guint *elements;    /* by community */
  guint *members;     /* of each element, the first of its places */
  CanevasPoint *labels;
  CanevasCircle *groups;
  CanevasPoint *places;
  double letters;     /* size of names in the layout */
  gboolean numbered;  /* numbers stand in the map, their names beside it */
  double scale, x, y; /* from the layout to the drawing */
} Network;

static CanevasTextStyle
get_name_style (const Network *self)
{
  return (CanevasTextStyle){ .size = self->letters * self->scale,
                             .weight = 700,
                             .align = CANEVAS_TEXT_CENTRE,
                             .anchor = CANEVAS_TEXT_MIDDLE,
                             .width = LABEL_WIDTH / LETTERS * self->letters * self->scale,
                             .max_lines = 3 };
}

/* What is written in a community (transfer full) */
static char *
dup_label (const Network *self, guint community)
{
  return self->numbered ? g_strdup_printf ("%u", community + 1)
                        : g_strdup (canevas_record_get_title (self->map->facts->communities[community].record));
}

/* An agent is one element however many communities he is in, and once in each; a function without a person is one of its own. */
static void
number_elements (Network *self)
{
  const CanevasTransversality *facts = self->map->facts;
  g_autofree guint *numbers = g_new (guint, facts->facts->n_posts + 1);
  g_autofree guint *last = g_new (guint, facts->n_members + 1); /* of each element, the community it was last put into */
  guint n = 0;

  for (guint i = 0; i < facts->facts->n_posts; i++)
    numbers[i] = CANEVAS_ORG_NONE;
  for (guint community = 0; community < facts->n_communities; community++)
    {
      self->firsts[community] = n;
      for (guint i = facts->communities[community].first; i < facts->communities[community].end; i++)
        {
          const guint post = facts->members[i].post;
          guint element = post != CANEVAS_ORG_NONE ? numbers[post] : CANEVAS_ORG_NONE;

          if (element == CANEVAS_ORG_NONE)
            {
              element = self->n_elements++;
              self->members[element] = i;
              if (post != CANEVAS_ORG_NONE)
                numbers[post] = element;
            }
          else if (last[element] == community)
            continue;
          last[element] = community;
          self->elements[n++] = element;
        }
    }
  self->firsts[facts->n_communities] = n;
}

static void
lay_out (Network *self)
{
  const CanevasTransversality *facts = self->map->facts;
  const CanevasTextStyle style = get_name_style (self);
  CanevasOverlapLayout layout = { .n_groups = facts->n_communities,
                                  .firsts = self->firsts,
                                  .elements = self->elements,
                                  .spacing = SPACING,
                                  .labels = self->labels };

  for (guint i = 0; i < facts->n_communities; i++)
    {
      g_autofree char *label = dup_label (self, i);
      CanevasTextExtent extent;

      canevas_text_measure_get_extent (self->map->measure, label, &style, &extent);
      self->labels[i] = (CanevasPoint){ extent.width + 4, extent.height };
    }
  layout.n_elements = self->n_elements;
  canevas_overlap_layout_place (&layout, self->groups, self->places);
}

/* On a sheet the map fills the room, no larger than half as large again; on screen it begins at the corner. */
static void
fit (Network *self)
{
  const CanevasCommunityMap *map = self->map;
  double left = INFINITY, top = INFINITY, right = -INFINITY, bottom = -INFINITY;

  for (guint i = 0; i < map->facts->n_communities; i++)
    {
      const CanevasCircle *group = &self->groups[i];

      left = MIN (left, group->x - group->radius);
      top = MIN (top, group->y - group->radius);
      right = MAX (right, group->x + group->radius);
      bottom = MAX (bottom, group->y + group->radius);
    }
  for (guint i = 0; i < self->n_elements; i++)
    {
      left = MIN (left, self->places[i].x - SPACING);
      top = MIN (top, self->places[i].y - SPACING);
      right = MAX (right, self->places[i].x + SPACING);
      bottom = MAX (bottom, self->places[i].y + SPACING);
    }
  if (map->room.width > 0)
    self->scale = MIN (1.5,
                       MIN ((map->room.width - 2 * MARGIN) / (right - left), (map->room.height - 2 * MARGIN) / (bottom - top)));
  self->x = map->room.x + MARGIN - left * self->scale;
  self->y = map->room.y + MARGIN - top * self->scale;
  if (map->room.width > 0)
    {
      self->x += (map->room.width - 2 * MARGIN - (right - left) * self->scale) / 2;
      self->y += (map->room.height - 2 * MARGIN - (bottom - top) * self->scale) / 2;
    }
}

static gboolean
is_read (const Network *self)
{
  return self->letters * self->scale >= CANEVAS_COMMUNITY_SMALL;
}

/* The list beside the map, its letters as large as it leaves the map most of the room, or as small as they are read. */
typedef struct
{
  double size;  /* of letters */
  double width; /* of a column */
  guint per_column, n_columns;
} List;

/* How wide a column must be for the longest of the names. */
static double
measure_list (const Network *self, double size)
{
  const CanevasCommunityMap *map = self->map;
  const CanevasTextStyle style = { .size = size };
  double longest = 0;

  for (guint i = 0; i < map->facts->n_communities; i++)
    longest = MAX (longest, canevas_text_measure_get_width (map->measure, canevas_record_get_title (map->facts->communities[i].record), &style));
  return MIN (LIST_WIDTH / LIST_SIZE * size, longest + LIST_ROOM * size + 1);
}

static List
fit_list (const Network *self)
{
  const CanevasCommunityMap *map = self->map;
  const guint n = map->facts->n_communities;
  List list = { .size = MAX (LIST_SIZE * map->unit, CANEVAS_COMMUNITY_SMALL) };

  for (;; list.size = MAX (0.92 * list.size, CANEVAS_COMMUNITY_SMALL))
    {
      list.width = measure_list (self, list.size);
      list.per_column = MAX (1, (guint) (map->room.height / (LIST_LINE * list.size)));
      list.n_columns = (n + list.per_column - 1) / list.per_column;
      if (list.n_columns * list.width <= LIST_SHARE * map->room.width || list.size <= CANEVAS_COMMUNITY_SMALL)
        return list;
    }
}

/* Numbers and names of all communities at the right of the map, which has the rest of the room. */
static void
draw_list (Network *self)
{
  CanevasCommunityMap *map = self->map;
  const List list = fit_list (self);
  const CanevasTextStyle name = {
    .size = list.size, .anchor = CANEVAS_TEXT_MIDDLE, .width = list.width - LIST_ROOM * list.size + 1, .max_lines = 1
  };
  const CanevasTextStyle number = { .size = list.size, .weight = 700, .anchor = CANEVAS_TEXT_MIDDLE, .align = CANEVAS_TEXT_END };
  const double left = map->room.x + map->room.width - list.n_columns * list.width;

  for (guint i = 0; i < map->facts->n_communities; i++)
    {
      const double x = left + i / list.per_column * list.width,
                   y = map->room.y + (i % list.per_column + 0.5) * LIST_LINE * list.size;
      g_autofree char *figure = g_strdup_printf ("%u", i + 1);

      canevas_scene_add_text (map->scene, x + 2.9 * list.size, y, figure, &number, NULL);
      canevas_scene_add_text (map->scene, x + 3.6 * list.size, y, canevas_record_get_title (map->facts->communities[i].record),
                              &name, NULL);
    }
  map->room.width -= list.n_columns * list.width;
}

/* Where a sheet leaves too little for names to be read, numbers stand for them, in letters as large as they must be. */
static void
lay_out_to_be_read (Network *self)
{
  self->letters = LETTERS;
  lay_out (self);
  fit (self);
  if (is_read (self))
    return;
  self->numbered = TRUE;
  draw_list (self);
  for (guint round = 0; round < ENLARGEMENTS; round++)
    {
      self->scale = 1;
      lay_out (self);
      fit (self);
      /* A long chain of communities grows with its numbers: they would never be read, however large. */
      if (is_read (self) || 1.05 * CANEVAS_COMMUNITY_SMALL / self->scale > MOST_LETTERS)
        return;
      self->letters = 1.05 * CANEVAS_COMMUNITY_SMALL / self->scale;
    }
}

static void
draw_communities (Network *self)
{
  CanevasCommunityMap *map = self->map;
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_RULE, .line_width = 0.8 };
  const CanevasTextStyle style = get_name_style (self);

  for (guint i = 0; i < map->facts->n_communities; i++)
    {
      CanevasRecord *record = map->facts->communities[i].record;
      const double x = self->x + self->groups[i].x * self->scale, y = self->y + self->groups[i].y * self->scale;
      g_autofree char *size = canevas_community_dup_size (map, i);
      g_autofree char *label = dup_label (self, i);
      const CanevasGroup group = { .id = canevas_record_get_id (record),
                                   .label = canevas_record_get_title (record),
                                   .description = size,
                                   .position = i + 1,
                                   .set_size = map->facts->n_communities,
                                   .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      canevas_scene_begin_group (map->scene, &group);
      canevas_scene_add_circle (map->scene, x, y, self->groups[i].radius * self->scale, &disc);
      if (is_read (self))
        canevas_scene_add_text (map->scene, x, y, label, &style, NULL);
      canevas_scene_end_group (map->scene);
    }
}

/* Unless they are a thicket: who is in several has a line to the name of each other community than the one he stands in. */
static void
draw_ties (Network *self)
{
  CanevasCommunityMap *map = self->map;
  const CanevasShapeStyle tie = { .stroke = CANEVAS_PAINT_RULE, .line_width = MAX (0.3, 0.7 * self->scale) };

  if (self->firsts[map->facts->n_communities] - self->n_elements > MANY_TIES)
    return;
  for (guint community = 0; community < map->facts->n_communities; community++)
    for (guint i = self->firsts[community]; i < self->firsts[community + 1]; i++)
      {
        const CanevasPoint *place = &self->places[self->elements[i]];
        const CanevasCircle *group = &self->groups[community];
        const double length = hypot (place->x - group->x, place->y - group->y);
        const double share = length > 0 ? group->radius / length : 1;

        if (share < 1)
          canevas_scene_add_line (map->scene, self->x + place->x * self->scale, self->y + place->y * self->scale,
                                  self->x + (group->x + (place->x - group->x) * share) * self->scale,
                                  self->y + (group->y + (place->y - group->y) * share) * self->scale, &tie);
      }
}

static void
draw_agent_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_circle (scene, x + width / 2, middle, 3.4 * unit, &style);
}

static void
draw_hue_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  for (guint i = 0; i < 3; i++)
    {
      const CanevasShapeStyle style = { .fill = canevas_community_get_mark_paint (i) };

      canevas_community_add_mark (scene, canevas_community_get_mark (i), x + (i + 0.5) * width / 3, middle, 3 * unit, &style);
    }
}

/* Names of the directions beside their marks, above the map. */
static void
draw_key (Network *self, double x, double y, double width)
{
  CanevasCommunityMap *map = self->map;
  const CanevasTextStyle style = { .size = MAX (9 * map->unit, CANEVAS_COMMUNITY_SMALL), .anchor = CANEVAS_TEXT_MIDDLE };
  const double unit = map->unit;
  double at = x;

  for (guint i = 0; i < map->facts->n_directions; i++)
    {
      const char *name = canevas_transversality_get_name (map->facts, i);
      const double name_width = canevas_text_measure_get_width (map->measure, name, &style);
      const CanevasShapeStyle dot = { .fill = canevas_community_get_mark_paint (i) };
      const CanevasGroup group = { .id = map->facts->facts->units[map->facts->directions[i].unit].id, .label = name,
                                   .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      if (at > x && at + name_width + 14 * unit > x + width)
        {
          at = x;
          y += 15 * unit;
        }
      canevas_scene_begin_group (map->scene, &group);
      canevas_community_add_mark (map->scene, canevas_community_get_mark (i), at + 4 * unit, y, 3.6 * unit, &dot);
      canevas_scene_add_text (map->scene, at + 12 * unit, y, name, &style, NULL);
      canevas_scene_end_group (map->scene);
      at += name_width + 28 * unit;
    }
}

void
canevas_community_draw_network (CanevasCommunityMap *map)
{
  static CanevasLegendEntry legend[3];
  const CanevasTransversality *facts = map->facts;
  Network self = { .map = map, .scale = 1 };
  const double key = 34 * map->unit;

  self.firsts = g_new0 (guint, facts->n_communities + 1);
  self.elements = g_new (guint, facts->n_members + 1);
  self.members = g_new (guint, facts->n_members + 1);
  self.labels = g_new (CanevasPoint, facts->n_communities);
  self.groups = g_new (CanevasCircle, facts->n_communities);
  self.places = g_new (CanevasPoint, facts->n_members + 1);
  map->marked = TRUE;
  number_elements (&self);
  draw_key (&self, map->room.x, map->room.y + 8, map->room.width > 0 ? map->room.width : 900);
  map->room.y += key;
  map->room.height -= key;
  lay_out_to_be_read (&self);
  /* Under the communities: no line crosses what is written. */
  draw_ties (&self);
  draw_communities (&self);
  for (guint i = 0; i < self.n_elements; i++)
    {
      const CanevasTransversalMember *member = &facts->members[self.members[i]];

      canevas_community_draw_person (map, member->post, self.members[i], member->direction, NULL,
                                     self.x + self.places[i].x * self.scale, self.y + self.places[i].y * self.scale,
                                     DOT * self.scale);
    }
  legend[map->n_legend++] = (CanevasLegendEntry){ draw_agent_mark, 12,
                                                       _("Agent, beside the community that lies between all of his") };
  if (canevas_transversality_count_bridges (facts) > 0)
    legend[map->n_legend++] = (CanevasLegendEntry){ canevas_community_draw_bridge_mark, 14, _("Bridge: in several communities") };
  legend[map->n_legend++] = (CanevasLegendEntry){ draw_hue_mark, 30, _("Form and colour: direction") };
  map->legend = legend;
  g_free (self.firsts);
  g_free (self.elements);
  g_free (self.members);
  g_free (self.labels);
  g_free (self.groups);
  g_free (self.places);
}
