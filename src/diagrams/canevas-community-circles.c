/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Circles within circles: what each is there for, and what passes between two of them, as shared governance has it. */
#include "canevas-config.h"

#include "canevas-circle-pack.h"
#include "canevas-community-link.h"
#include "canevas-community-map-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 34.0
#define PADDING 14.0
#define LEAST_RADIUS 40.0
#define LEAST_RADIUS_OF_NAME 26.0
#define GROWTH 1.06
#define GAP_IN_ROWS 9.0

/* A circle, or what one says, which is itself a round shape among the circles that it holds. */
typedef struct
{
  guint community;
  gboolean holds; /* others: its words stand in a circle of their own */
  gboolean words;
} Node;

typedef struct
{
  CanevasCommunityMap *map;
  GArray *nodes; /* Node */
  GArray *parents;
  GArray *radii;
  guint *numbers; /* of each community, its node */
  gboolean kinds[4]; /* of links that were drawn */
  CanevasCircle *circles;
  double scale;
  guint n_lines; /* of its words: name, what it is there for, size */
} Circles;

static const double sizes[] = { 11, 8.5, 8 }; /* of letters, by line */

/* --- Which circles --- */

static guint
find_community (const CanevasTransversality *facts, const char *id)
{
  for (guint i = 0; id != NULL && i < facts->n_communities; i++)
    if (g_str_equal (canevas_record_get_id (facts->communities[i].record), id))
      return i;
  return CANEVAS_ORG_NONE;
}

/* The community around one; a ring of them, made by hand, has none. */
static guint
get_outer (const CanevasTransversality *facts, guint community)
{
  const guint outer = find_community (facts, canevas_record_get_text (facts->communities[community].record, "parent"));
  guint at = outer;

  for (guint steps = 0; at != CANEVAS_ORG_NONE; steps++)
    {
      if (at == community || steps > facts->n_communities)
        return CANEVAS_ORG_NONE;
      at = find_community (facts, canevas_record_get_text (facts->communities[at].record, "parent"));
    }
  return outer;
}

static CanevasTextStyle
get_style (const Circles *self, guint line, double radius)
{
  CanevasTextStyle style = { .size = sizes[line] * self->scale,
                             .width = (self->n_lines > 1 ? 1.5 : 1.7) * radius * self->scale,
                             .align = CANEVAS_TEXT_CENTRE };

  style.weight = line == 0 ? 700 : 400;
  style.paint = line == 2 ? CANEVAS_PAINT_INK_2 : CANEVAS_PAINT_INK;
  return style;
}

/* Of a community: its name, what it is there for, its size. @texts: (out): free the last */
static void
get_texts (const Circles *self, guint community, const char *texts[3])
{
  CanevasRecord *record = self->map->facts->communities[community].record;
  const CanevasTransversalCommunity *item = &self->map->facts->communities[community];

  texts[0] = canevas_record_get_title (record);
  texts[1] = self->n_lines > 1 ? canevas_record_get_text (record, "purpose") : NULL;
  texts[2] = self->n_lines > 2 && item->end > item->first ? canevas_community_dup_size (self->map, community) : NULL;
}

/* Returns: the height of what is said within a circle; @torn: (out): whether a word is broken */
static double
measure_words (const Circles *self, const char *const texts[3], double radius, gboolean *torn)
{
  double height = 0;

  *torn = FALSE;
  for (guint line = 0; line < 3; line++)
    {
      const CanevasTextStyle style = get_style (self, line, radius);
      CanevasTextExtent extent;

      if (texts[line] == NULL)
        continue;
      canevas_text_measure_get_extent (self->map->measure, texts[line], &style, &extent);
      height += extent.height + 3 * self->scale;
      *torn |= extent.torn;
    }
  return height;
}

/* As small as its words fit in. */
static double
find_radius (const Circles *self, guint community)
{
  double radius = self->n_lines > 1 ? LEAST_RADIUS : LEAST_RADIUS_OF_NAME;
  const char *texts[3];
  gboolean torn;

  get_texts (self, community, texts);
  /* A rectangle three quarters as wide as the circle is 1.3 radii high at most; one of 1.7 radii, a little more than one. */
  while ((measure_words (self, texts, radius, &torn) > (self->n_lines > 1 ? 1.3 : 1.05) * radius || torn) && radius < 10 * LEAST_RADIUS)
    radius *= GROWTH;
  g_free ((char *) texts[2]);
  return radius;
}

static void
add_node (Circles *self, guint community, gboolean holds, gboolean words, guint parent)
{
  const Node node = { community, holds, words };
  const double radius = holds ? 0 : find_radius (self, community);

  g_array_append_val (self->nodes, node);
  g_array_append_val (self->parents, parent);
  g_array_append_val (self->radii, radius);
}

static void
add_circles (Circles *self, guint outer, guint parent)
{
  const CanevasTransversality *facts = self->map->facts;

  for (guint i = 0; i < facts->n_communities; i++)
    {
      gboolean holds = FALSE;

      if (get_outer (facts, i) != outer)
        continue;
      for (guint k = 0; !holds && k < facts->n_communities; k++)
        holds = get_outer (facts, k) == i;
      self->numbers[i] = self->nodes->len;
      add_node (self, i, holds, FALSE, parent);
      if (!holds)
        continue;
      add_node (self, i, FALSE, TRUE, self->numbers[i]);
      add_circles (self, i, self->numbers[i]);
    }
}

/* --- Drawing --- */

static void
draw_words (Circles *self, guint number)
{
  const Node *node = &g_array_index (self->nodes, Node, number);
  const CanevasCircle *circle = &self->circles[number];
  const char *texts[3];
  gboolean torn;
  double y;

  get_texts (self, node->community, texts);
  y = circle->y - measure_words (self, texts, circle->radius / self->scale, &torn) / 2;
  for (guint line = 0; line < 3; line++)
    {
      const CanevasTextStyle style = get_style (self, line, circle->radius / self->scale);
      CanevasTextExtent extent;

      if (texts[line] == NULL)
        continue;
      canevas_scene_add_text (self->map->scene, circle->x, y, texts[line], &style, &extent);
      y += extent.height + 3 * self->scale;
    }
  g_free ((char *) texts[2]);
}

static void
draw_circle (Circles *self, guint number)
{
  const Node *node = &g_array_index (self->nodes, Node, number);
  const CanevasCircle *circle = &self->circles[number];
  CanevasRecord *record = self->map->facts->communities[node->community].record;
  const CanevasShapeStyle outer = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_LINE, .line_width = 1.4 * self->scale };
  const CanevasShapeStyle inner = { .fill = CANEVAS_PAINT_CARD,
                                    .stroke = canevas_paint_hue (1),
                                    .line_width = 1.4 * self->scale };
  g_autofree char *size = canevas_community_dup_size (self->map, node->community);
  const CanevasGroup group = { .id = canevas_record_get_id (record),
                               .label = canevas_record_get_title (record),
                               .description = size,
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  if (node->words)
    {
      draw_words (self, number);
      return;
    }
  canevas_scene_begin_group (self->map->scene, &group);
  canevas_scene_add_circle (self->map->scene, circle->x, circle->y, circle->radius, node->holds ? &outer : &inner);
  if (!node->holds)
    draw_words (self, number);
  canevas_scene_end_group (self->map->scene);
}

static void
draw_line_mark (CanevasScene *scene, double x, double middle, double width, double unit, CanevasDash dash, CanevasArrows arrows)
{
  const CanevasPoint points[] = { { x, middle }, { x + width, middle } };
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.4 * unit, .dash = dash, .arrows = arrows };

  canevas_scene_add_polyline (scene, points, 2, &style);
}

static void
draw_double_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_line_mark (scene, x, middle, width, unit, CANEVAS_DASH_SOLID, CANEVAS_ARROW_AT_END | CANEVAS_ARROW_AT_START);
}

static void
draw_account_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_line_mark (scene, x, middle, width, unit, CANEVAS_DASH_SOLID, CANEVAS_ARROW_AT_END);
}

static void
draw_inform_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_line_mark (scene, x, middle, width, unit, CANEVAS_DASH_FUNCTIONAL, CANEVAS_ARROW_AT_END);
}

static void
draw_supply_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_line_mark (scene, x, middle, width, unit, CANEVAS_DASH_PREPARES, CANEVAS_ARROW_AT_END);
}

/* Kinds of links, as the legend tells them. */
static const struct
{
  const char *name;
  void (*draw) (CanevasScene *scene, double x, double middle, double width, double unit);
  const char *text; /* msgid, of the context "choice" */
} kinds[] = {
  { "double_link", draw_double_mark, "Double link: one of each sits in the other" },
  { "accountability", draw_account_mark, "Reports to" },
  { "information", draw_inform_mark, "Informs" },
  { "supply", draw_supply_mark, "Prepares the work of" },
};

static CanevasShapeStyle
get_link_style (const Circles *self, const char *kind)
{
  CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.4 * self->scale, .arrows = CANEVAS_ARROW_AT_END };

  if (g_strcmp0 (kind, "double_link") == 0)
    style.arrows = CANEVAS_ARROW_AT_END | CANEVAS_ARROW_AT_START;
  else if (g_strcmp0 (kind, "information") == 0)
    style.dash = CANEVAS_DASH_FUNCTIONAL;
  else if (g_strcmp0 (kind, "supply") == 0)
    style.dash = CANEVAS_DASH_PREPARES;
  return style;
}

/* The point of a circle's rim towards another circle. */
static CanevasPoint
get_rim (const CanevasCircle *circle, const CanevasCircle *other)
{
  const double dx = other->x - circle->x, dy = other->y - circle->y, length = hypot (dx, dy) + 1e-9;

  return (CanevasPoint){ circle->x + dx / length * circle->radius, circle->y + dy / length * circle->radius };
}

/* Where links to a community end: at its own words where it holds others. */
static const CanevasCircle *
get_end (const Circles *self, guint community)
{
  const guint number = self->numbers[community];

  return &self->circles[g_array_index (self->nodes, Node, number).holds ? number + 1 : number];
}

static void
draw_link (Circles *self, CanevasRecord *link, guint from, guint to)
{
  const CanevasCircle *a = get_end (self, from), *b = get_end (self, to);
  const CanevasPoint points[] = { get_rim (a, b), get_rim (b, a) };
  const CanevasShapeStyle style = get_link_style (self, canevas_record_get_text (link, "kind"));
  const CanevasTextStyle words = { .size = 8 * self->scale, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE, .width = 120 * self->scale };
  const CanevasGroup group = { .id = canevas_record_get_id (link), .label = canevas_record_get_title (link),
                               .from = canevas_record_get_id (self->map->facts->communities[from].record),
                               .to = canevas_record_get_id (self->map->facts->communities[to].record),
                               .flags = CANEVAS_GROUP_LINK | CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };
  const char *label = canevas_record_get_text (link, "label");
  CanevasTextExtent extent;

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    self->kinds[i] |= g_strcmp0 (canevas_record_get_text (link, "kind"), kinds[i].name) == 0;
  canevas_scene_begin_group (self->map->scene, &group);
  canevas_scene_add_polyline (self->map->scene, points, 2, &style);
  canevas_text_measure_get_extent (self->map->measure, label != NULL ? label : "", &words, &extent);
  /* A line that is all hidden by what is said of it says less than the line; it is spoken all the same. */
  if (label != NULL && hypot (points[0].x - points[1].x, points[0].y - points[1].y) > extent.width + 24 * self->scale)
    {
      const double x = (points[0].x + points[1].x) / 2, y = (points[0].y + points[1].y) / 2;
      const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_PAPER, .radius = 3 * self->scale };

      canevas_scene_add_rectangle (self->map->scene, x - extent.width / 2 - 3, y - extent.height / 2 - 1, extent.width + 6,
                                   extent.height + 2, &ground);
      canevas_scene_add_text (self->map->scene, x, y, label, &words, NULL);
    }
  canevas_scene_end_group (self->map->scene);
}

static void
draw_links (Circles *self)
{
  const CanevasTransversality *facts = self->map->facts;

  for (guint i = 0; i < facts->n_communities; i++)
    {
      CanevasRecord *record = facts->communities[i].record;
      g_autoptr (CanevasList) links = canevas_store_children (canevas_record_get_store (record), &canevas_community_link_type,
                                                              canevas_record_get_id (record));

      for (guint k = 0; k < g_list_model_get_n_items (G_LIST_MODEL (links)); k++)
        {
          g_autoptr (CanevasRecord) link = g_list_model_get_item (G_LIST_MODEL (links), k);
          const guint other = find_community (facts, canevas_record_get_text (link, "other"));

          if (other != CANEVAS_ORG_NONE && other != i)
            draw_link (self, link, i, other);
        }
    }
}

/* Into the room of a sheet, no larger than half as large again. */
static void
fit (Circles *self, const CanevasRectangle *bounds)
{
  const CanevasRectangle *room = &self->map->room;
  double x = room->x, y = room->y;

  if (room->width > 0)
    {
      self->scale = MIN (1.5, MIN (room->width / bounds->width, room->height / bounds->height));
      x += (room->width - bounds->width * self->scale) / 2;
      y += (room->height - bounds->height * self->scale) / 2;
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      CanevasCircle *circle = &self->circles[i];

      circle->x = x + (circle->x - bounds->x) * self->scale;
      circle->y = y + (circle->y - bounds->y) * self->scale;
      circle->radius *= self->scale;
    }
}

/* With names alone, circles are as large as that of the longest: a long name is not a large community. */
static void
even_out (Circles *self)
{
  double largest = 0;

  for (guint i = 0; i < self->radii->len; i++)
    largest = MAX (largest, g_array_index (self->radii, double, i));
  for (guint i = 0; i < self->radii->len; i++)
    if (!g_array_index (self->nodes, Node, i).holds)
      g_array_index (self->radii, double, i) = largest;
}

/* With names alone, none around others, circles stand in shifted rows, as many in each as the room is filled by. */
static void
lay_in_rows (const Circles *self, CanevasRectangle *bounds)
{
  const CanevasRectangle *room = &self->map->room;
  const double radius = g_array_index (self->radii, double, 0), pitch = 2 * radius + GAP_IN_ROWS, step = pitch * sqrt (0.75);
  double best = 0;
  guint n_columns = 1;

  for (guint columns = 1; columns <= self->nodes->len; columns++)
    {
      const guint rows = (self->nodes->len + columns - 1) / columns;
      const CanevasRectangle size = { 0, 0, (columns + (rows > 1 ? 0.5 : 0)) * pitch - GAP_IN_ROWS, (rows - 1) * step + 2 * radius };
      const double scale = MIN (room->width / size.width, room->height / size.height);

      if (scale <= best)
        continue;
      best = scale;
      n_columns = columns;
      *bounds = size;
    }
  for (guint i = 0; i < self->nodes->len; i++)
    {
      const guint row = i / n_columns;

      self->circles[i] = (CanevasCircle){ radius + (i % n_columns + (row % 2) * 0.5) * pitch, radius + row * step, radius };
    }
}

static gboolean
stands_in_rows (const Circles *self)
{
  if (self->n_lines > 1 || self->map->room.width <= 0)
    return FALSE;
  for (guint i = 0; i < self->nodes->len; i++)
    if (g_array_index (self->nodes, Node, i).holds)
      return FALSE;
  return TRUE;
}

/* Where a sheet leaves too little for all words to be read, the last of them are only spoken. */
static void
lay_out (Circles *self)
{
  CanevasCirclePack pack = { .gap = GAP, .padding = PADDING, .centred = TRUE };
  CanevasRectangle bounds;

  for (self->n_lines = G_N_ELEMENTS (sizes);; self->n_lines--)
    {
      self->scale = 1;
      g_array_set_size (self->nodes, 0);
      g_array_set_size (self->parents, 0);
      g_array_set_size (self->radii, 0);
      add_circles (self, CANEVAS_ORG_NONE, CANEVAS_PACK_ROOT);
      if (self->n_lines == 1)
        even_out (self);
      pack.n = self->nodes->len;
      pack.parents = (const guint *) (gpointer) self->parents->data;
      pack.radii = (const double *) (gpointer) self->radii->data;
      self->circles = g_renew (CanevasCircle, self->circles, self->nodes->len + 1);
      if (stands_in_rows (self))
        lay_in_rows (self, &bounds);
      else
        canevas_circle_pack_lay_out (&pack, self->circles, &bounds);
      fit (self, &bounds);
      if (self->n_lines == 1 || self->scale * sizes[self->n_lines - 1] >= CANEVAS_COMMUNITY_SMALL)
        return;
    }
}

void
canevas_community_draw_circles (CanevasCommunityMap *map)
{
  static CanevasLegendEntry legend[G_N_ELEMENTS (kinds)];
  g_autoptr (GArray) nodes = g_array_new (FALSE, FALSE, sizeof (Node));
  g_autoptr (GArray) parents = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) radii = g_array_new (FALSE, FALSE, sizeof (double));
  g_autofree guint *numbers = g_new0 (guint, map->facts->n_communities + 1);
  Circles self = { .map = map, .nodes = nodes, .parents = parents, .radii = radii, .numbers = numbers };

  lay_out (&self);
  /* Circles that hold others, then what passes between circles, then the others: no line crosses what is written. */
  for (guint i = 0; i < nodes->len; i++)
    if (g_array_index (nodes, Node, i).holds)
      draw_circle (&self, i);
  draw_links (&self);
  for (guint i = 0; i < nodes->len; i++)
    if (!g_array_index (nodes, Node, i).holds)
      draw_circle (&self, i);
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (self.kinds[i])
      legend[map->n_legend++] = (CanevasLegendEntry){ kinds[i].draw, 30,
                                                      g_dpgettext2 (GETTEXT_PACKAGE, "choice", kinds[i].text) };
  map->legend = legend;
  g_free (self.circles);
}
