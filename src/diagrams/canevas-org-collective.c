/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A pilot collective of volunteers from all divisions and categories, as Annemasse has one (guide, "Animer la démarche"): a
 * circle of seats, each tied to the division that it comes from, by function. */
#include "canevas-config.h"

#include "canevas-org-callouts.h"
#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define SECTOR_GAP (6 * G_PI / 180)
#define SEAT 13.0
#define SEAT_STEP 32.0
#define LEAST_RING 92.0
#define BAND 24.0
#define COLUMN 190.0
#define REACH 40.0

/* A place in the collective. */
typedef struct
{
  guint post, membership; /* %CANEVAS_ORG_NONE: its own post */
  guint branch;           /* among the divisions; their number: of none */
  char *text;
} Seat;

typedef struct
{
  const char *missing;
  guint unit;
  GArray *branches; /* guint */
  GArray *absent;   /* guint: divisions without a seat */
  GArray *others;   /* guint: neither a division nor the collective */
  GArray *seats;    /* Seat, by division */
  GArray *counts;   /* guint, of each division, and of those from none */
  CanevasArc *arcs, *places;
  CanevasOrgWords lines[2];
  double middle, ring; /* radii */
  CanevasOrgCallouts *callouts;
  CanevasPoint centre;
  double absent_y, others_y;
} Collective;

static void
collective_free (gpointer data)
{
  Collective *collective = data;

  for (guint i = 0; i < collective->seats->len; i++)
    g_free (g_array_index (collective->seats, Seat, i).text);
  g_array_unref (collective->branches);
  g_array_unref (collective->absent);
  g_array_unref (collective->others);
  g_array_unref (collective->seats);
  g_array_unref (collective->counts);
  g_free (collective->arcs);
  g_free (collective->places);
  g_clear_pointer (&collective->callouts, canevas_org_callouts_free);
  g_free (collective);
}

/* --- Who sits in it --- */

static void
find_units (CanevasOrgDrawing *self, Collective *collective)
{
  g_autoptr (GArray) shown = canevas_org_list_shown (self);

  for (guint i = 0; i < shown->len; i++)
    {
      const guint unit = g_array_index (shown, guint, i);

      if (collective->unit == CANEVAS_ORG_NONE && canevas_org_has_kind (self, unit, "collective"))
        collective->unit = unit;
      else if (self->facts->units[unit].level == self->branch_level && !self->facts->units[unit].staff)
        g_array_append_val (collective->branches, unit);
      else if (self->facts->units[unit].level <= self->branch_level)
        g_array_append_val (collective->others, unit);
    }
}

static void
add_seat (CanevasOrgDrawing *self, Collective *collective, guint post, guint membership)
{
  Seat seat = { .post = post, .membership = membership };

  if (!canevas_org_shows_post (self, post))
    return;
  seat.branch = canevas_org_find_above (self, collective->branches, self->facts->posts[post].unit);
  if (seat.branch == CANEVAS_ORG_NONE)
    seat.branch = collective->branches->len;
  seat.text = canevas_org_dup_holder (self, post, TRUE);
  g_array_append_val (collective->seats, seat);
}

static int
compare_seats (gconstpointer a, gconstpointer b)
{
  const Seat *first = a, *second = b;

  if (first->branch != second->branch)
    return first->branch < second->branch ? -1 : 1;
  return (first->post > second->post) - (first->post < second->post);
}

static void
add_seats (CanevasOrgDrawing *self, Collective *collective)
{
  const CanevasOrgUnit *facts = &self->facts->units[collective->unit];

  for (guint post = facts->first_post; post < facts->end_post; post++)
    add_seat (self, collective, post, CANEVAS_ORG_NONE);
  for (guint i = facts->first_membership; i < facts->end_membership; i++)
    if (!self->facts->memberships[i].closed && self->facts->memberships[i].post != CANEVAS_ORG_NONE)
      add_seat (self, collective, self->facts->memberships[i].post, i);
  g_array_sort (collective->seats, compare_seats);
  for (guint branch = 0; branch <= collective->branches->len; branch++)
    {
      guint n = 0;

      for (guint i = 0; i < collective->seats->len; i++)
        n += g_array_index (collective->seats, Seat, i).branch == branch;
      g_array_append_val (collective->counts, n);
      if (n == 0 && branch < collective->branches->len)
        g_array_append_val (collective->absent, g_array_index (collective->branches, guint, branch));
    }
}

static Collective *
collective_new (CanevasOrgDrawing *self)
{
  Collective *collective = g_new0 (Collective, 1);

  collective->unit = CANEVAS_ORG_NONE;
  collective->branches = g_array_new (FALSE, FALSE, sizeof (guint));
  collective->absent = g_array_new (FALSE, FALSE, sizeof (guint));
  collective->others = g_array_new (FALSE, FALSE, sizeof (guint));
  collective->seats = g_array_new (FALSE, TRUE, sizeof (Seat));
  collective->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  find_units (self, collective);
  if (collective->unit != CANEVAS_ORG_NONE)
    add_seats (self, collective);
  if (collective->seats->len == 0)
    collective->missing = _("Add a unit of the kind “Pilot collective”, and enter its volunteers as other attachments of "
                            "people: each keeps the unit that they come from.");
  return collective;
}

/* --- Sizes --- */

static const char *
get_branch_name (CanevasOrgDrawing *self, const Collective *collective, guint branch)
{
  return branch < collective->branches->len ? self->facts->units[g_array_index (collective->branches, guint, branch)].name
                                            : _("From no division");
}

static CanevasPaint
get_branch_paint (CanevasOrgDrawing *self, const Collective *collective, guint branch)
{
  return branch < collective->branches->len
         ? canevas_paint_hue (canevas_org_get_hue (self, g_array_index (collective->branches, guint, branch)))
         : CANEVAS_PAINT_INK_2;
}

static guint
get_count (const Collective *collective, guint branch)
{
  return g_array_index (collective->counts, guint, branch);
}

static void
add_callouts (CanevasOrgDrawing *self, Collective *collective)
{
  guint seat = 0;

  collective->callouts = canevas_org_callouts_new ();
  for (guint branch = 0, first = 0; branch < collective->counts->len; first += get_count (collective, branch), branch++)
    canevas_org_callouts_add_headings (collective->callouts, collective->places + first, get_count (collective, branch),
                                       get_branch_name (self, collective, branch), get_branch_paint (self, collective, branch),
                                         branch);
  for (seat = 0; seat < collective->seats->len; seat++)
    {
      const Seat *facts = &g_array_index (collective->seats, Seat, seat);
      const CanevasOrgCallout callout = {
        .angle = (collective->places[seat].from + collective->places[seat].to) / 2,
        .radius = collective->ring + BAND + 3,
        .paint = get_branch_paint (self, collective, facts->branch),
        .tag = seat,
        .lines = { { facts->text != NULL ? facts->text : _("Volunteer"), { .size = CANEVAS_ORG_SMALL } } },
      };

      canevas_org_callouts_add (collective->callouts, &callout);
    }
}

void
canevas_org_collective_lay_out (CanevasOrgDrawing *self)
{
  Collective *collective = collective_new (self);
  CanevasRing ring = { collective->counts->len, (const guint *) collective->counts->data, SECTOR_GAP, 0, 0, 0 };
  double reach, half;

  canevas_org_keep_layout (self, collective, collective_free);
  if (collective->missing != NULL)
    {
      canevas_org_missing_lay_out (self, collective->missing);
      return;
    }
  collective->arcs = g_new0 (CanevasArc, collective->counts->len);
  collective->places = g_new0 (CanevasArc, collective->seats->len);
  canevas_ring_lay_out (&ring, collective->arcs, collective->places);
  collective->lines[0] = (CanevasOrgWords){ self->facts->units[collective->unit].name, { .size = 13, .weight = 600 } };
  collective->lines[1] = (CanevasOrgWords){ self->facts->units[collective->unit].purpose,
                                           { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2 } };
  collective->middle = canevas_org_pen_fit_circle (self, collective->lines, 2) + 12;
  collective->ring = MAX (MAX (LEAST_RING, collective->middle + SEAT + 12),
                          SEAT_STEP / 2 / sin ((collective->places[0].to - collective->places[0].from) / 2 + 1e-9));
  if (collective->seats->len == 1)
    collective->ring = MAX (LEAST_RING, collective->middle + SEAT + 12);
  add_callouts (self, collective);
  reach = collective->ring + BAND + REACH;
  for (half = collective->ring + BAND + 8;; half += 16)
    {
      const double tops[] = { -half, -half }, bottoms[] = { half, half };

      if (canevas_org_callouts_lay_out (collective->callouts, self, reach, COLUMN, 4, tops, bottoms) <= 0)
        break;
    }
  collective->centre = (CanevasPoint){ COLUMN + reach, half };
  self->width = 2 * collective->centre.x;
  collective->absent_y = 2 * half;
  collective->others_y = collective->absent_y
                         + canevas_org_draw_others (self, collective->absent, _("No seat yet"), 0, 0, self->width);
  self->height = collective->others_y
                 + canevas_org_draw_others (self, collective->others, _("Beside the collective"), 0, 0, self->width);
}

/* --- Drawing --- */

static void
draw_seat_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.4 * unit };

  canevas_scene_add_circle (self->scene, x + width / 2, y, width / 2, &disc);
}

static void
draw_arc_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = canevas_paint_hue (6), .line_width = 5 * unit };

  canevas_scene_add_line (self->scene, x, y, x + width, y, &line);
}

static void
draw_seat (CanevasOrgDrawing *self, const Collective *collective, guint number)
{
  const Seat *seat = &g_array_index (collective->seats, Seat, number);
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_CARD, .stroke = get_branch_paint (self, collective, seat->branch),
                                   .line_width = 1.8 };
  const CanevasTextStyle digits = { .size = CANEVAS_ORG_SMALL, .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_MIDDLE };
  const CanevasPoint centre = canevas_ring_point (&collective->centre,
                                                  (collective->places[number].from + collective->places[number].to) / 2,
                                                  collective->ring);
  const guint n_callouts = canevas_org_callouts_get_n (collective->callouts);
  g_autofree char *text = g_strdup_printf ("%u", number + 1);
  const gboolean own = seat->membership == CANEVAS_ORG_NONE;
  const CanevasGroup group = { .id = own ? self->facts->posts[seat->post].id : self->facts->memberships[seat->membership].id,
                               .label = seat->text != NULL ? seat->text : _("Volunteer"), .actions = "open",
                               .description = get_branch_name (self, collective, seat->branch),
                               .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  canevas_scene_begin_group (self->scene, &group);
  canevas_org_pen_circle (self, &centre, SEAT, &disc);
  canevas_org_pen_text (self, centre.x, centre.y, text, &digits);
  canevas_org_callouts_draw (collective->callouts, self, n_callouts - collective->seats->len + number, &collective->centre);
  canevas_scene_end_group (self->scene);
}

/* A division as an arc around the seats of those who come from it. */
static void
draw_branch (CanevasOrgDrawing *self, const Collective *collective, guint branch)
{
  const CanevasArc *arc = &collective->arcs[branch];
  const double radius = (collective->ring + BAND) * self->unit;
  const CanevasShapeStyle style = canevas_org_pen_style (
    self, &(CanevasShapeStyle){ .stroke = get_branch_paint (self, collective, branch), .line_width = 6 });
  const CanevasPoint start = canevas_ring_point (&(CanevasPoint){ collective->centre.x * self->unit,
                                                                  collective->centre.y * self->unit }, arc->from,
                                                 radius);

  canevas_scene_begin_path (self->scene);
  canevas_scene_move_to (self->scene, start.x, start.y);
  canevas_scene_arc_to (self->scene, collective->centre.x * self->unit, collective->centre.y * self->unit, radius, arc->from,
                        arc->to);
  canevas_scene_end_path (self->scene, &style);
  for (guint i = 0; i < canevas_org_callouts_get_n (collective->callouts); i++)
    if (canevas_org_callouts_get (collective->callouts, i)->heading
        && canevas_org_callouts_get (collective->callouts, i)->tag == branch)
      canevas_org_callouts_draw (collective->callouts, self, i, &collective->centre);
}

static void
draw_branches (CanevasOrgDrawing *self, const Collective *collective)
{
  for (guint branch = 0; branch < collective->counts->len; branch++)
    {
      const gboolean known = branch < collective->branches->len;
      const CanevasGroup none = { .id = "no-division", .label = get_branch_name (self, collective, branch) };

      if (get_count (collective, branch) == 0)
        continue;
      if (known)
        canevas_org_begin_unit (self, g_array_index (collective->branches, guint, branch), CANEVAS_FOLD_ALWAYS_SHOWN);
      else
        canevas_scene_begin_group (self->scene, &none);
      draw_branch (self, collective, branch);
      if (known)
        canevas_org_tell_below (self, g_array_index (collective->branches, guint, branch));
      canevas_scene_end_group (self->scene);
    }
}

void
canevas_org_collective_draw (CanevasOrgDrawing *self)
{
  const Collective *collective = self->layout;
  const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_LINE, .line_width = 1.2 };

  if (collective->missing != NULL)
    {
      canevas_org_missing_draw (self, collective->missing);
      return;
    }
  canevas_org_begin_unit (self, collective->unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_circle (self, &collective->centre, collective->ring, &ground);
  canevas_org_pen_lines (self, &collective->centre, collective->lines, 2);
  canevas_org_draw_mark (self, collective->unit, collective->centre.x, collective->centre.y - collective->middle);
  for (guint i = 0; i < collective->seats->len; i++)
    draw_seat (self, collective, i);
  canevas_scene_end_group (self->scene);
  draw_branches (self, collective);
  canevas_org_draw_others (self, collective->absent, _("No seat yet"), 0, collective->absent_y, self->width);
  canevas_org_draw_others (self, collective->others, _("Beside the collective"), 0, collective->others_y, self->width);
  canevas_org_add_entry (self, draw_seat_symbol, 12, _("Seat of a volunteer"));
  canevas_org_add_entry (self, draw_arc_symbol, 28, _("Division that they come from"));
}
