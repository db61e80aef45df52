/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The ring and its cockpit, drawn. */
#include "canevas-config.h"

#include "canevas-org-ring-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* --- Legend --- */

static void
draw_dotted (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.5 * unit, .dash = CANEVAS_DASH_FUNCTIONAL };

  canevas_scene_add_line (self->scene, x, y, x + width, y, &line);
}

static void
draw_full (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_circle (self->scene, x + width / 2, y, width / 2, &disc);
}

static void
draw_hollow (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.3 * unit };

  canevas_scene_add_circle (self->scene, x + width / 2, y, width / 2, &disc);
}

static void
draw_unsaid (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_LINE, .line_width = 1 * unit,
                                  .radius = 2 * unit,
                                  .hatch = CANEVAS_HATCH_RISING };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_place_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = canevas_paint_tint (6), .stroke = canevas_paint_hue (6), .line_width = 1.2 * unit,
                                  .radius = 2 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

/* --- Cockpit --- */

static void
draw_seat (CanevasOrgDrawing *self, CanevasOrgRing *ring, const CanevasOrgRingSeat *seat, gboolean middle)
{
  const CanevasShapeStyle full = { .fill = CANEVAS_PAINT_INK };
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_INK, .line_width = 1.6 };
  const CanevasPoint centre = middle ? ring->centre : canevas_ring_point (&ring->centre, seat->angle, ring->orbit);

  if (seat->post != CANEVAS_ORG_NONE)
    {
      g_autofree char *holder = canevas_org_dup_holder (self, seat->post, TRUE);

      canevas_org_begin_post (self, seat->post, holder,
                              middle ? NULL : _("Transversal responsibility, no hierarchical link to the divisions"));
    }
  else
    canevas_org_begin_unit (self, seat->unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_circle (self, &centre, seat->radius, middle ? &full : &hollow);
  canevas_org_pen_lines (self, &centre, seat->lines, G_N_ELEMENTS (seat->lines));
  if (seat->post == CANEVAS_ORG_NONE)
    canevas_org_draw_mark (self, seat->unit, centre.x + seat->radius * 0.7, centre.y - seat->radius * 0.7);
  canevas_scene_end_group (self->scene);
}

/* The word stands where seats leave the most room. */
static void
draw_word (CanevasOrgDrawing *self, CanevasOrgRing *ring)
{
  const CanevasTextStyle style = { .size = 10.5, .weight = 600, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE };
  const guint n = ring->seats->len;
  const CanevasOrgRingSeat *seats = (const CanevasOrgRingSeat *) ring->seats->data;
  double middle = G_PI, widest = n < 2 ? 2 * G_PI : 0, room;
  CanevasTextExtent extent;
  CanevasPoint point;

  for (guint i = 1; i < n; i++)
    {
      const double next = i + 1 < n ? seats[i + 1].angle : seats[1].angle + 2 * G_PI;

      if (next - seats[i].angle > widest + 1e-6
          || (next - seats[i].angle > widest - 1e-6 && cos ((next + seats[i].angle) / 2) < cos (middle)))
        {
          widest = next - seats[i].angle;
          middle = (next + seats[i].angle) / 2;
        }
    }
  room = n > 0 ? (seats[0].radius + ring->cockpit_radius) / 2 : 0;
  canevas_org_pen_measure (self, _("Cockpit"), &style, &extent);
  if (n > 1
      && extent.width > MIN (2 * room * sin (MIN (widest, G_PI) / 2) - 2 * seats[1].radius,
                             ring->cockpit_radius - seats[0].radius))
    return;
  point = canevas_ring_point (&ring->centre, middle, room);
  canevas_org_pen_text (self, point.x, point.y, _("Cockpit"), &style);
}

static void
draw_cockpit (CanevasOrgDrawing *self, CanevasOrgRing *ring)
{
  const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_MID, .line_width = 1 };
  const CanevasShapeStyle dotted = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.6, .dash = CANEVAS_DASH_FUNCTIONAL };
  const guint n = ring->seats->len;
  const CanevasOrgRingSeat *seats = (const CanevasOrgRingSeat *) ring->seats->data;
  const gboolean one = n > 0 && seats[0].post != CANEVAS_ORG_NONE;

  if (one)
    canevas_org_begin_unit (self, seats[0].unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_circle (self, &ring->centre, ring->cockpit_radius, &ground);
  if (one)
    canevas_org_draw_mark (self, seats[0].unit, ring->centre.x + ring->cockpit_radius * 0.7,
                           ring->centre.y - ring->cockpit_radius * 0.7);
  draw_word (self, ring);
  for (guint i = 0; i < n; i++)
    draw_seat (self, ring, &seats[i], i == 0);
  if (one)
    canevas_scene_end_group (self->scene);
  if (n > 1)
    {
      canevas_org_pen_circle (self, &ring->centre, ring->cockpit_radius + 16, &dotted);
      canevas_org_add_entry (self, draw_hollow, 12, _("Delegate director"));
      canevas_org_add_entry (self, draw_dotted, 30, _("Transversal responsibility"));
    }
  if (n > 0)
    canevas_org_add_entry (self, draw_full, 12, _("Head of the general management"));
}

/* --- Ring --- */

static void
trace_place (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint place, const CanevasShapeStyle *style)
{
  const double u = self->unit, x = ring->centre.x * u, y = ring->centre.y * u;
  const CanevasArc outer = canevas_ring_narrow (&ring->ring, &ring->places[place], ring->ring.outer);
  const CanevasArc inner = canevas_ring_narrow (&ring->ring, &ring->places[place], ring->ring.inner);
  const CanevasPoint start = canevas_ring_point (&ring->centre, outer.from, ring->ring.outer);
  const CanevasShapeStyle scaled = canevas_org_pen_style (self, style);

  canevas_scene_begin_path (self->scene);
  canevas_scene_move_to (self->scene, start.x * u, start.y * u);
  canevas_scene_arc_to (self->scene, x, y, ring->ring.outer * u, outer.from, outer.to);
  canevas_scene_arc_to (self->scene, x, y, ring->ring.inner * u, inner.to, inner.from);
  canevas_scene_close_path (self->scene);
  canevas_scene_end_path (self->scene, &scaled);
}

static void
draw_number (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint place)
{
  const CanevasTextStyle style = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE };
  const double radius = ring->outside ? (ring->ring.inner + ring->ring.outer) / 2 : ring->ring.inner + 13;
  const CanevasPoint point = canevas_ring_point (&ring->centre, (ring->places[place].from + ring->places[place].to) / 2, radius);
  g_autofree char *number = g_strdup_printf ("%u", place + 1);

  canevas_org_pen_text (self, point.x, point.y, number, &style);
}

static void
draw_place (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint sector, guint place, guint callout)
{
  const guint unit = g_array_index (ring->units, guint, place);
  const guint hue = ring->unsectored ? canevas_org_get_hue (self, unit) : canevas_org_ring_get_hue (ring, sector);
  const gboolean closed = (canevas_org_get_changes (self, unit) & CANEVAS_ORG_CLOSED) != 0;
  const CanevasShapeStyle style = { .fill = hue > 0 ? canevas_paint_tint (hue) : CANEVAS_PAINT_CARD,
                                    .stroke = hue > 0 ? canevas_paint_hue (hue) : CANEVAS_PAINT_LINE,
                                    .line_width = 1.2, .dash = closed ? CANEVAS_DASH_ALERT : CANEVAS_DASH_SOLID,
                                    .hatch = hue > 0 ? CANEVAS_HATCH_NONE : CANEVAS_HATCH_RISING,
                                    .hatch_paint = CANEVAS_PAINT_RULE };
  const CanevasPoint corner = canevas_ring_point (&ring->centre, (ring->places[place].from + ring->places[place].to) / 2,
                                                  ring->ring.outer - 8);

  canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  trace_place (self, ring, place, &style);
  if (ring->outside)
    canevas_org_callouts_draw (ring->callouts, self, callout, &ring->centre);
  else
    canevas_org_ring_draw_label (self, ring, place);
  draw_number (self, ring, place);
  canevas_org_draw_mark (self, unit, corner.x, corner.y);
  canevas_org_tell_below (self, unit);
  canevas_scene_end_group (self->scene);
}

/* The band that holds a sector together; dotted over units whose sector nobody said. */
static void
draw_band (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint sector)
{
  const guint hue = canevas_org_ring_get_hue (ring, sector);
  const CanevasArc *arc = &ring->arcs[sector];
  const CanevasShapeStyle style = canevas_org_pen_style (
    self, &(CanevasShapeStyle){ .stroke = hue > 0 ? canevas_paint_hue (hue) : CANEVAS_PAINT_LINE, .line_width = hue > 0 ? 6 : 2,
                                .dash = hue > 0 ? CANEVAS_DASH_SOLID : CANEVAS_DASH_BASELINE });
  const double u = self->unit, radius = ring->ring.outer + 6;
  const CanevasPoint start = canevas_ring_point (&ring->centre, arc->from, radius);

  canevas_scene_begin_path (self->scene);
  canevas_scene_move_to (self->scene, start.x * u, start.y * u);
  canevas_scene_arc_to (self->scene, ring->centre.x * u, ring->centre.y * u, radius * u, arc->from, arc->to);
  canevas_scene_end_path (self->scene, &style);
}

/* Callouts are those of sectors or, in the same order, headings and then names. */
static void
draw_sector (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint number)
{
  const CanevasOrgSector *sector = &g_array_index (ring->sectors, CanevasOrgSector, number);
  g_autofree char *id = g_strdup_printf ("sector-%u", number);
  const CanevasGroup group = { .id = id, .label = sector->heading };
  const guint n_callouts = canevas_org_callouts_get_n (ring->callouts);

  canevas_scene_begin_group (self->scene, &group);
  if (!ring->unsectored)
    draw_band (self, ring, number);
  for (guint i = 0; i < n_callouts; i++)
    if (canevas_org_callouts_get (ring->callouts, i)->tag == number
        && (!ring->outside || canevas_org_callouts_get (ring->callouts, i)->heading))
      canevas_org_callouts_draw (ring->callouts, self, i, &ring->centre);
  for (guint i = sector->first; i < sector->first + sector->n; i++)
    draw_place (self, ring, number, i, ring->outside ? n_callouts - ring->units->len + i : 0);
  canevas_scene_end_group (self->scene);
  if (sector->name == NULL && !ring->unsectored)
    canevas_org_add_entry (self, draw_unsaid, 26, _("Sector not entered"));
}

void
canevas_org_ring_draw (CanevasOrgDrawing *self)
{
  CanevasOrgRing *ring = self->layout;

  if (ring->missing != NULL)
    {
      canevas_org_missing_draw (self, ring->missing);
      return;
    }
  draw_cockpit (self, ring);
  for (guint i = 0; i < ring->sectors->len; i++)
    draw_sector (self, ring, i);
  canevas_org_add_entry (self, draw_place_symbol, 26, _("Division"));
  canevas_org_ring_draw_words (self, ring);
}
