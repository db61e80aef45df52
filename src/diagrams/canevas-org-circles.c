/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Circles within circles, each with its purpose, and the links that join two of them, as shared governance has them (guide,
 * sociocracy and holacracy; the circles of Grenoble Alpes Métropole). What a circle says is itself a round shape among the
 * circles that it holds: no line ever crosses it. */
#include "canevas-config.h"

#include "canevas-circle-pack.h"
#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define GAP 22.0
#define PADDING 12.0
#define TIGHT_GAP 8.0
#define LEAST_RADIUS 34.0
#define TEXT_PADDING 7.0
#define N_LINES 4
#define READABLE 7.0
/* From which width on a sheet says less rather than being yet larger: A2; and folds circles: A0. */
#define LARGE_SHEET 1600.0
#define LARGEST_SHEET 3000.0
#define DOT 3.2
#define LEAF_NAME 10.5
#define HOLDER_NAME 12.0
#define NAME_GROWTH 1.5
#define LARGEST_NAME 27.0

/* How much circles say. */
typedef enum
{
  WORDS_ALL,
  WORDS_PURPOSES, /* their names, and what they are for */
  WORDS_NAMES,
} Words;

/* A circle, or what one says among those that it holds. */
typedef struct
{
  guint unit;
  guint parent;   /* number of a node */
  gboolean words; /* of the circle that is its parent */
  gboolean leaf;
  char *texts[N_LINES];
  CanevasOrgWords lines[N_LINES];
} Node;

typedef struct
{
  GArray *nodes; /* Node */
  CanevasCircle *circles;
  guint levels;  /* how deep it goes before it is folded */
  Words words;
  gboolean purposes; /* somebody said one */
} Circles;

static void
circles_free (gpointer data)
{
  Circles *circles = data;

  for (guint i = 0; i < circles->nodes->len; i++)
    for (guint line = 0; line < N_LINES; line++)
      g_free (g_array_index (circles->nodes, Node, i).texts[line]);
  g_array_unref (circles->nodes);
  g_free (circles->circles);
  g_free (circles);
}

static Node *
get_node (const Circles *circles, guint number)
{
  return &g_array_index (circles->nodes, Node, number);
}

/* --- What circles say --- */

/* "Délégués : Responsable Voirie, Chargée de mission" */
static char *
dup_delegates (const CanevasOrgDrawing *self, guint unit)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = facts->first_membership; i < facts->end_membership; i++)
    {
      const CanevasOrgMembership *membership = &self->facts->memberships[i];
      g_autofree char *holder = NULL;

      if (membership->closed || g_strcmp0 (membership->kind, "delegate") != 0 || membership->post == CANEVAS_ORG_NONE
          || !canevas_org_shows_post (self, membership->post))
        continue;
      holder = canevas_org_dup_holder (self, membership->post, FALSE);
      if (holder != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", holder);
    }
  return names->len > 0 ? g_strdup_printf (_("Delegates: %s"), names->str) : NULL;
}

/* "Animatrice du cercle · 6 ag." */
static char *
dup_people (const CanevasOrgDrawing *self, guint unit)
{
  g_autofree char *head = canevas_org_dup_head (self, unit);
  g_autofree char *headcount = canevas_org_dup_headcount (self, unit, TRUE);

  if (head == NULL || headcount == NULL)
    return g_strdup (head != NULL ? head : headcount);
  return g_strdup_printf ("%s · %s", head, headcount);
}

static char *
dup_folded (const CanevasOrgDrawing *self, guint unit)
{
  const guint n = canevas_org_count_children (self, unit, TRUE);

  return n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "+ %u circle", "+ %u circles", n), n) : NULL;
}

/* A circle that holds others is named the larger, the more levels it holds: where names are all that is said, there is room for it. */
static double
get_name_size (const CanevasOrgDrawing *self, const Circles *circles, const Node *node)
{
  double size = node->words ? HOLDER_NAME : LEAF_NAME;

  for (guint depth = self->facts->units[node->unit].depth; node->words && circles->words == WORDS_NAMES && depth > 1; depth--)
    size = MIN (size * NAME_GROWTH, LARGEST_NAME);
  return size;
}

static double
set_words (CanevasOrgDrawing *self, Circles *circles, Node *node)
{
  const CanevasOrgUnit *facts = &self->facts->units[node->unit];
  const CanevasTextStyle bold = { .size = get_name_size (self, circles, node), .weight = 600 };
  const CanevasTextStyle plain = { .size = CANEVAS_ORG_SMALL };
  const CanevasTextStyle weak = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2 };

  circles->purposes = circles->purposes || (circles->words < WORDS_NAMES && facts->purpose != NULL);
  node->texts[0] = circles->words < WORDS_NAMES ? g_strdup (facts->purpose) : NULL;
  node->texts[1] = circles->words == WORDS_ALL ? dup_people (self, node->unit) : NULL;
  node->texts[2] = circles->words == WORDS_ALL ? dup_delegates (self, node->unit) : NULL;
  node->texts[3] = node->leaf ? dup_folded (self, node->unit) : NULL;
  node->lines[0] = (CanevasOrgWords){ facts->name, bold };
  node->lines[1] = (CanevasOrgWords){ node->texts[0], plain };
  node->lines[2] = (CanevasOrgWords){ node->texts[1], weak };
  node->lines[3] = (CanevasOrgWords){ node->texts[2] != NULL ? node->texts[2] : node->texts[3], weak };
  if (circles->words == WORDS_NAMES)
    return canevas_org_pen_fit_circle (self, node->lines, N_LINES) + TEXT_PADDING / 2;
  return MAX (LEAST_RADIUS, canevas_org_pen_fit_circle (self, node->lines, N_LINES) + TEXT_PADDING);
}

/* --- Which circles --- */

static gboolean
has_circles (const CanevasOrgDrawing *self, const GArray *shown)
{
  for (guint i = 0; i < shown->len; i++)
    if (canevas_org_has_kind (self, g_array_index (shown, guint, i), "circle"))
      return TRUE;
  return FALSE;
}

static void
add_node (CanevasOrgDrawing *self, Circles *circles, guint unit, guint parent, guint level)
{
  const gboolean leaf = canevas_org_first_child (self, unit) == CANEVAS_ORG_NONE || level >= circles->levels;
  const Node node = { .unit = unit, .parent = parent, .leaf = leaf },
                    words = { .unit = unit, .parent = circles->nodes->len, .words = TRUE };
  const guint number = circles->nodes->len;

  g_array_append_val (circles->nodes, node);
  if (leaf)
    return;
  g_array_append_val (circles->nodes, words);
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE;
       child = canevas_org_next_child (self, child))
    add_node (self, circles, child, number, level + 1);
}

/* Where some units are circles, only those and what they hold; else all. */
static void
add_roots (CanevasOrgDrawing *self, Circles *circles, guint parent, gboolean only_circles)
{
  for (guint unit = canevas_org_first_child (self, parent); unit != CANEVAS_ORG_NONE; unit = canevas_org_next_child (self, unit))
    if (!only_circles || canevas_org_has_kind (self, unit, "circle"))
      add_node (self, circles, unit, CANEVAS_PACK_ROOT, 1);
    else
      add_roots (self, circles, unit, only_circles);
}

static Circles *
circles_new (CanevasOrgDrawing *self, guint levels, Words words)
{
  Circles *circles = g_new0 (Circles, 1);
  g_autoptr (GArray) shown = canevas_org_list_shown (self);
  const gboolean kind = has_circles (self, shown);

  circles->nodes = g_array_new (FALSE, TRUE, sizeof (Node));
  circles->levels = levels;
  circles->words = words;
  add_roots (self, circles, CANEVAS_ORG_NONE, kind);
  return circles;
}

/* --- Sizes --- */

static void
pack (CanevasOrgDrawing *self, Circles *circles)
{
  const guint n = circles->nodes->len;
  g_autofree guint *parents = g_new (guint, n + 1);
  g_autofree double *radii = g_new0 (double, n + 1);
  const CanevasCirclePack all = { n, parents, radii, circles->words == WORDS_NAMES ? TIGHT_GAP : GAP,
                                  circles->words == WORDS_NAMES ? TIGHT_GAP : PADDING,
                                  TRUE };
  CanevasRectangle bounds;

  for (guint i = 0; i < n; i++)
    {
      Node *node = get_node (circles, i);

      parents[i] = node->parent;
      radii[i] = node->leaf || node->words ? set_words (self, circles, node) : 0;
    }
  circles->circles = g_new0 (CanevasCircle, n + 1);
  canevas_circle_pack_lay_out (&all, circles->circles, &bounds);
  self->width = bounds.width;
  self->height = bounds.height;
}

/* Whether letters are readable on the sheet that the chart is for; a screen can be zoomed, and as long as one narrower than
 * @largest is tried, a larger one chosen. */
static gboolean
is_readable (const CanevasOrgDrawing *self, double largest)
{
  const double least = self->trying ? CANEVAS_ORG_POSTER_UNIT : READABLE / CANEVAS_ORG_SMALL;

  return self->room.width <= 0 || (self->trying && self->room.width < largest)
         || MIN (self->room.width / self->width, self->room.height / self->height) >= least;
}

static guint
count_levels (const Circles *circles)
{
  guint most = 1;

  for (guint i = 0; i < circles->nodes->len; i++)
    {
      guint level = 1;

      for (guint parent = get_node (circles, i)->parent; parent != CANEVAS_PACK_ROOT;
           parent = get_node (circles, parent)->parent)
        level++;
      most = MAX (most, get_node (circles, i)->words ? 1 : level);
    }
  return most;
}

static void
lay_out (CanevasOrgDrawing *self, guint levels, Words words)
{
  Circles *circles = circles_new (self, levels, words);

  canevas_org_keep_layout (self, circles, circles_free);
  pack (self, circles);
}

void
canevas_org_circles_lay_out (CanevasOrgDrawing *self)
{
  guint levels;

  lay_out (self, G_MAXUINT, WORDS_ALL);
  levels = count_levels (self->layout);
  /* What cannot be read says nothing: who is there goes first, then purposes, then circles become a count in the one that holds them. */
  for (Words words = WORDS_PURPOSES; !is_readable (self, LARGE_SHEET) && words <= WORDS_NAMES; words++)
    lay_out (self, G_MAXUINT, words);
  for (; !is_readable (self, LARGEST_SHEET) && levels > 1; levels--)
    lay_out (self, levels - 1, WORDS_NAMES);
}

/* --- Drawing --- */

static void
draw_double_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.5 * unit, .dash = CANEVAS_DASH_FUNCTIONAL };
  const CanevasShapeStyle full = { .fill = CANEVAS_PAINT_INK };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 * unit };

  canevas_scene_add_line (self->scene, x, y, x + width, y, &line);
  canevas_scene_add_circle (self->scene, x + DOT * unit, y, DOT * unit, &full);
  canevas_scene_add_circle (self->scene, x + width - DOT * unit, y, DOT * unit, &hollow);
}

static void
draw_circle_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_LINE, .line_width = 1.2 * unit };

  canevas_scene_add_circle (self->scene, x + width / 2, y, width / 2, &disc);
}

/* The node of a unit itself, or %CANEVAS_PACK_ROOT. */
static guint
find_node (const Circles *circles, guint unit)
{
  for (guint i = 0; i < circles->nodes->len; i++)
    if (get_node (circles, i)->unit == unit && !get_node (circles, i)->words)
      return i;
  return CANEVAS_PACK_ROOT;
}

static gboolean
is_within (const Circles *circles, guint node, guint around)
{
  for (; node != CANEVAS_PACK_ROOT; node = get_node (circles, node)->parent)
    if (node == around)
      return TRUE;
  return around == CANEVAS_PACK_ROOT;
}

/* The innermost node that holds both. */
static guint
find_common (const Circles *circles, guint a, guint b)
{
  while (!is_within (circles, b, a))
    a = get_node (circles, a)->parent;
  return a;
}

/* The round shape that a link of @node to @other starts from: the circle, or what it says where the other is within. */
static const CanevasCircle *
get_end (const Circles *circles, guint node, guint other)
{
  return &circles->circles[!get_node (circles, node)->leaf && is_within (circles, other, node) ? node + 1 : node];
}

static void
draw_link (CanevasOrgDrawing *self, const Circles *circles, guint link, guint from, guint to)
{
  const CanevasCircle *a = get_end (circles, from, to), *b = get_end (circles, to, from);
  const double distance = hypot (b->x - a->x, b->y - a->y), x = (b->x - a->x) / distance, y = (b->y - a->y) / distance;
  const double start = a->radius + DOT - (a == &circles->circles[from] ? 0 : TEXT_PADDING), end = distance - b->radius - DOT;
  const CanevasPoint points[] = { { a->x + x * start, a->y + y * start },
                                  { a->x + x * MAX (end, start), a->y + y * MAX (end, start) } };
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.6, .dash = CANEVAS_DASH_FUNCTIONAL };
  const CanevasShapeStyle full = { .fill = CANEVAS_PAINT_INK };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 };

  canevas_org_begin_link (self, link, NULL);
  canevas_org_pen_line (self, points, G_N_ELEMENTS (points), &line);
  canevas_org_pen_circle (self, &points[0], DOT, &full);
  canevas_org_pen_circle (self, &points[1], DOT, &hollow);
  canevas_scene_end_group (self->scene);
  canevas_org_add_entry (self, draw_double_symbol, 34, _("Double link: each sits in the circle of the other"));
}

/* Links lie above the circle that holds both ends, and below all others. */
static void
draw_links (CanevasOrgDrawing *self, const Circles *circles, guint around)
{
  for (guint i = 0; i < self->facts->n_links; i++)
    {
      const CanevasOrgLink *link = &self->facts->links[i];
      guint from, to;

      if (link->closed || g_strcmp0 (link->kind, "double") != 0 || link->source == CANEVAS_ORG_NONE
          || link->target == CANEVAS_ORG_NONE)
        continue;
      from = find_node (circles, link->source);
      to = find_node (circles, link->target);
      if (from != CANEVAS_PACK_ROOT && to != CANEVAS_PACK_ROOT && from != to && find_common (circles, from, to) == around)
        draw_link (self, circles, i, from, to);
    }
}

static void
draw_node (CanevasOrgDrawing *self, const Circles *circles, guint number, guint level)
{
  const Node *node = get_node (circles, number);
  const CanevasCircle *circle = &circles->circles[number];
  const CanevasPoint centre = { circle->x, circle->y };
  const guint hue = canevas_org_get_hue (self, node->unit);
  const gboolean closed = (canevas_org_get_changes (self, node->unit) & CANEVAS_ORG_CLOSED) != 0;
  const CanevasPaint ground = level % 2 == 0 ? CANEVAS_PAINT_SOFT : CANEVAS_PAINT_CARD;
  const CanevasShapeStyle style = { .fill = node->leaf ? canevas_paint_tint (hue) : ground,
                                    .stroke = hue > 0 ? canevas_paint_hue (hue) : CANEVAS_PAINT_LINE,
                                    .line_width = node->leaf ? 1.1 : 1.5,
                                    .dash = closed ? CANEVAS_DASH_ALERT : CANEVAS_DASH_SOLID };

  canevas_org_begin_unit (self, node->unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_circle (self, &centre, circle->radius, &style);
  if (node->leaf)
    {
      canevas_org_pen_lines (self, &centre, node->lines, N_LINES);
      canevas_org_tell_below (self, node->unit);
    }
  else
    {
      const CanevasPoint middle = { circles->circles[number + 1].x, circles->circles[number + 1].y };

      draw_links (self, circles, number);
      canevas_org_pen_lines (self, &middle, get_node (circles, number + 1)->lines, N_LINES);
      for (guint i = number + 2; i < circles->nodes->len; i++)
        if (get_node (circles, i)->parent == number)
          draw_node (self, circles, i, level + 1);
    }
  canevas_org_tell (self, self->facts->units[node->unit].purpose);
  canevas_org_draw_mark (self, node->unit, centre.x + circle->radius * 0.7, centre.y - circle->radius * 0.7);
  canevas_scene_end_group (self->scene);
}

void
canevas_org_circles_draw (CanevasOrgDrawing *self)
{
  const Circles *circles = self->layout;

  draw_links (self, circles, CANEVAS_PACK_ROOT);
  for (guint i = 0; i < circles->nodes->len; i++)
    if (get_node (circles, i)->parent == CANEVAS_PACK_ROOT)
      draw_node (self, circles, i, 0);
  canevas_org_add_entry (self, draw_circle_symbol, 13, circles->purposes ? _("Circle, with its purpose") : _("Circle: what is in it is part of it"));
}
