/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What stands around a ring: its sectors, how to read it, the units beside the line; and names that found no room in it. */
#include "canevas-config.h"

#include "canevas-org-ring-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMN 165.0
#define REACH 34.0
#define STAFF_GAP 8.0
#define NOTE_GAP 14.0
/* How steep the line to a sector may leave the ring. */
#define STEEPEST 0.82
#define N_ANGLES 60

guint
canevas_org_ring_get_hue (const CanevasOrgRing *ring, guint sector)
{
  const guint n_said = ring->sectors->len;

  return sector < n_said && g_array_index (ring->sectors, CanevasOrgSector, sector).name != NULL
         ? sector % CANEVAS_PAINT_N_HUES + 1 : 0;
}

static const char *
get_name (const CanevasOrgSector *sector)
{
  return sector->name != NULL ? sector->name : _("Sector to be entered");
}

static CanevasPaint
get_paint (const CanevasOrgRing *ring, guint sector)
{
  const guint hue = canevas_org_ring_get_hue (ring, sector);

  return hue > 0 ? canevas_paint_hue (hue) : CANEVAS_PAINT_INK_2;
}

/* An angle of the sector from which a line leaves the ring sideways: its middle, unless that is too near to the top or the
 * bottom. */
static double
choose_angle (const CanevasArc *arc)
{
  const double middle = (arc->from + arc->to) / 2, half = (arc->to - arc->from) / 2;
  double best = middle;

  for (guint i = 0; i <= N_ANGLES; i++)
    for (int side = 1; side >= -1; side -= 2)
      {
        const double angle = middle + side * half * 0.94 * i / N_ANGLES;

        if (fabs (sin (angle)) <= STEEPEST)
          return angle;
        if (fabs (sin (angle)) < fabs (sin (best)))
          best = angle;
      }
  return best;
}

static char *
dup_count (const CanevasOrgSector *sector)
{
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u division", "%u divisions", sector->n), sector->n);
}

/* "7 pôles" in large letters, and which. */
static void
add_sectors (CanevasOrgRing *ring)
{
  for (guint i = 0; !ring->unsectored && i < ring->sectors->len; i++)
    {
      CanevasOrgSector *sector = &g_array_index (ring->sectors, CanevasOrgSector, i);
      const CanevasPaint paint = get_paint (ring, i);
      const CanevasOrgCallout callout = {
        .angle = choose_angle (&ring->arcs[i]),
        .radius = ring->ring.outer + 9,
        .paint = paint,
        .tag = i,
        .lines = { { sector->count, { .size = 20, .weight = 700, .paint = paint } },
                   { get_name (sector), { .size = 12, .weight = 600 } } },
      };

      canevas_org_callouts_add (ring->callouts, &callout);
    }
}

/* Names that found no room in the ring. Headings first, so that they stand above. */
static void
add_names (CanevasOrgRing *ring)
{
  for (guint s = 0; !ring->unsectored && s < ring->sectors->len; s++)
    {
      const CanevasOrgSector *sector = &g_array_index (ring->sectors, CanevasOrgSector, s);

      canevas_org_callouts_add_headings (ring->callouts, ring->places + sector->first, sector->n, sector->heading,
                                         get_paint (ring, s), s);
    }
  for (guint s = 0, i = 0; s < ring->sectors->len; s++)
    for (; i < g_array_index (ring->sectors, CanevasOrgSector, s).first + g_array_index (ring->sectors, CanevasOrgSector, s).n;
         i++)
      {
        const CanevasOrgCallout callout = {
          .angle = (ring->places[i].from + ring->places[i].to) / 2,
          .radius = ring->ring.outer + 9,
          .paint = get_paint (ring, s),
          .tag = i,
          .lines = { { ring->labels[i].text, { .size = CANEVAS_ORG_SMALL, .weight = 600 } } },
        };

        canevas_org_callouts_add (ring->callouts, &callout);
      }
}

/* What the drawing means by what it leaves out. */
static double
draw_note (CanevasOrgDrawing *self, CanevasOrgRing *ring, double x, double y)
{
  const CanevasTextStyle head = { .size = 10.5, .weight = 600, .width = ring->note_width };
  const CanevasTextStyle text = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2, .width = ring->note_width };
  const guint unit = ring->cockpit->len > 0 ? g_array_index (ring->cockpit, guint, 0) : CANEVAS_ORG_NONE;
  const char *name = unit != CANEVAS_ORG_NONE ? self->facts->units[unit].name : NULL;
  g_autofree char *cockpit = name != NULL ? g_strdup_printf (_("In the middle, the cockpit: %s."), name) : NULL;
  const double top = y;

  y += canevas_org_pen_text (self, x, y, _("How to read it"), &head) + 3;
  y += canevas_org_pen_text (self, x, y, cockpit, &text) + 3;
  if (ring->seats->len > 1)
    {
      y += canevas_org_pen_text (self, x, y,
                                 _("No line from a delegate director to a division: no hierarchical link. The dotted circle "
                                   "stands for their transversal responsibilities."), &text) + 3;
      y += canevas_org_pen_text (self, x, y, _("They face the joints between sectors, never “their” division."), &text);
    }
  return y - top;
}

static double
draw_staff (CanevasOrgDrawing *self, CanevasOrgRing *ring, double x, double y)
{
  const double top = y;

  for (guint i = 0; i < ring->staff->len; i++)
    {
      const guint unit = g_array_index (ring->staff, guint, i);
      const CanevasRectangle box = { x, y, COLUMN, canevas_org_measure_box (self, unit, CANEVAS_ORG_LOOK_STAFF, COLUMN) };

      if (self->scene != NULL)
        {
          canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
          canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_STAFF, &box);
          canevas_scene_end_group (self->scene);
          self->legends[CANEVAS_ORG_LEGEND_STAFF] = TRUE;
        }
      y += box.height + STAFF_GAP;
    }
  return y - top;
}

static void
set_words (CanevasOrgDrawing *self, CanevasOrgRing *ring)
{
  for (guint i = 0; i < ring->sectors->len; i++)
    {
      CanevasOrgSector *sector = &g_array_index (ring->sectors, CanevasOrgSector, i);

      sector->count = dup_count (sector);
      sector->heading = ring->unsectored ? g_strdup (sector->count) : g_strdup_printf (_("%s: %u"), get_name (sector), sector->n);
    }
  for (guint i = 0; ring->outside && i < ring->units->len; i++)
    ring->labels[i].text = self->facts->units[g_array_index (ring->units, guint, i)].name;
}

void
canevas_org_ring_lay_out_words (CanevasOrgDrawing *self, CanevasOrgRing *ring)
{
  const double radius = ring->ring.outer + 9, reach = radius + REACH;
  double half = radius, above, below;

  set_words (self, ring);
  ring->callouts = canevas_org_callouts_new ();
  if (ring->outside)
    add_names (ring);
  else
    add_sectors (ring);
  /* Beside the ring; where names stand there, above and below them. */
  ring->note_width = ring->outside ? 2 * (COLUMN + reach) : COLUMN;
  ring->note_height = draw_note (self, ring, 0, 0);
  ring->staff_height = draw_staff (self, ring, 0, 0);
  above = ring->outside ? 0 : ring->staff_height;
  below = ring->outside ? 0 : ring->note_height + NOTE_GAP;
  for (;; half += 20)
    {
      const double tops[] = { -half + above, -half }, bottoms[] = { half - below, half };

      if (canevas_org_callouts_lay_out (ring->callouts, self, reach, COLUMN, ring->outside ? 3 : 18, tops, bottoms) <= 0)
        break;
    }
  ring->centre = (CanevasPoint){ COLUMN + reach, half + (ring->outside ? ring->staff_height : 0) };
  self->width = 2 * ring->centre.x;
  self->height = ring->centre.y + half + (ring->outside ? ring->note_height + NOTE_GAP : 0);
}

void
canevas_org_ring_draw_words (CanevasOrgDrawing *self, CanevasOrgRing *ring)
{
  const CanevasGroup silent = { .flags = CANEVAS_GROUP_SILENT };

  draw_staff (self, ring, 0, 0);
  canevas_scene_begin_group (self->scene, &silent);
  draw_note (self, ring, 0, self->height - ring->note_height);
  canevas_scene_end_group (self->scene);
}
