/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A cockpit and a ring of divisions by sectors, as the city and metropolis of Montpellier have it (guide, "Des organisations
 * adaptées…"): nothing joins a delegate director to a division, and none stands before one. */
#include "canevas-config.h"

#include "canevas-org-ring-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define SECTOR_GAP (5 * G_PI / 180)
#define PLACE_GAP 4.0
#define LEAST_OUTER 250.0
#define MOST_OUTER 385.0
#define OUTER_STEP 20.0

/* --- Who is in it --- */

static gboolean
is_cockpit (const CanevasOrgDrawing *self, guint unit)
{
  return canevas_org_has_nature (self, unit, "cockpit");
}

static guint
find_sector (CanevasOrgRing *ring, const char *name)
{
  CanevasOrgSector sector = { .name = name };

  for (guint i = 0; i < ring->sectors->len; i++)
    if (g_strcmp0 (g_array_index (ring->sectors, CanevasOrgSector, i).name, name) == 0)
      return i;
  g_array_append_val (ring->sectors, sector);
  return ring->sectors->len - 1;
}

/* Units of a level that are neither the cockpit nor beside the line stand in the ring; what is below them stays within. */
static void
collect (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint parent, GArray *found)
{
  for (guint unit = canevas_org_first_child (self, parent); unit != CANEVAS_ORG_NONE; unit = canevas_org_next_child (self, unit))
    {
      const CanevasOrgUnit *facts = &self->facts->units[unit];

      if (facts->staff)
        g_array_append_val (ring->staff, unit);
      else if (facts->sector == NULL && (is_cockpit (self, unit) || facts->level < self->branch_level))
        {
          g_array_append_val (ring->cockpit, unit);
          collect (self, ring, unit, found);
        }
      else
        g_array_append_val (found, unit);
    }
}

/* Sectors in the order of their first unit; units whose sector nobody said come last. */
static void
sort_by_sector (CanevasOrgDrawing *self, CanevasOrgRing *ring, const GArray *found)
{
  gboolean unsaid = FALSE;

  for (guint i = 0; i < found->len; i++)
    {
      const char *name = self->facts->units[g_array_index (found, guint, i)].sector;

      if (name != NULL)
        find_sector (ring, name);
      else
        unsaid = TRUE;
    }
  if (unsaid)
    find_sector (ring, NULL);
  for (guint s = 0; s < ring->sectors->len; s++)
    {
      CanevasOrgSector *sector = &g_array_index (ring->sectors, CanevasOrgSector, s);

      sector->first = ring->units->len;
      for (guint i = 0; i < found->len; i++)
        {
          const guint unit = g_array_index (found, guint, i);

          if (g_strcmp0 (self->facts->units[unit].sector, sector->name) == 0)
            g_array_append_val (ring->units, unit);
        }
      sector->n = ring->units->len - sector->first;
      g_array_append_val (ring->counts, sector->n);
    }
}

static void
add_seat (CanevasOrgRing *ring, guint unit, guint post)
{
  const CanevasOrgRingSeat seat = { .unit = unit, .post = post };

  g_array_append_val (ring->seats, seat);
}

/* The first seat is in the middle. Of a cockpit that is one unit, each post has a seat; else each unit has. */
static void
list_seats (CanevasOrgDrawing *self, CanevasOrgRing *ring)
{
  const guint first = ring->cockpit->len > 0 ? g_array_index (ring->cockpit, guint, 0) : CANEVAS_ORG_NONE;
  const CanevasOrgUnit *unit = first != CANEVAS_ORG_NONE ? &self->facts->units[first] : NULL;

  if (unit == NULL)
    return;
  for (guint post = unit->first_post; ring->cockpit->len == 1 && post < unit->end_post; post++)
    if (canevas_org_shows_post (self, post))
      add_seat (ring, first, post);
  for (guint i = 0; ring->seats->len == 0 || (ring->cockpit->len > 1 && i < ring->cockpit->len); i++)
    add_seat (ring, g_array_index (ring->cockpit, guint, i), CANEVAS_ORG_NONE);
}

/* --- The cockpit --- */

static void
set_seat_words (CanevasOrgDrawing *self, CanevasOrgRingSeat *seat, gboolean middle)
{
  const CanevasPaint strong = middle ? CANEVAS_PAINT_ON_HUE : CANEVAS_PAINT_INK;
  const CanevasPaint weak = middle ? CANEVAS_PAINT_ON_HUE : CANEVAS_PAINT_INK_2;
  const CanevasOrgPost *post = seat->post != CANEVAS_ORG_NONE ? &self->facts->posts[seat->post] : NULL;
  char *dash;

  if (post != NULL)
    {
      g_autofree char *holder = canevas_org_dup_holder (self, seat->post, FALSE);

      seat->name = holder != NULL ? g_steal_pointer (&holder) : g_strdup (self->facts->units[seat->unit].name);
      if (post->position != NULL && post->name != NULL && g_strcmp0 (seat->name, post->name) == 0)
        seat->text = g_strdup (post->position);
      /* "Directeur général délégué – mission transversale" */
      else if ((dash = strstr (seat->name, " – ")) != NULL)
        {
          seat->text = g_strdup (dash + strlen (" – "));
          *dash = '\0';
        }
    }
  else
    {
      seat->name = g_strdup (self->facts->units[seat->unit].name);
      seat->text = canevas_org_dup_head (self, seat->unit);
    }
  seat->lines[0] = (CanevasOrgWords){ seat->name, { .size = 10, .weight = 600, .paint = strong } };
  seat->lines[1] = (CanevasOrgWords){ seat->text, { .size = CANEVAS_ORG_SMALL, .paint = weak } };
  seat->radius = MAX (36, canevas_org_pen_fit_circle (self, seat->lines, 2) + 6);
}

/* The angles of the seats around the middle: at the joints between sectors, or evenly when there are more of them. */
static void
turn_seats (CanevasOrgRing *ring, guint n, double *angles)
{
  g_autofree double *joints = g_new (double, ring->sectors->len);
  const guint n_joints = canevas_ring_list_joints (&ring->ring, ring->arcs, joints);

  for (guint i = 0; i < n; i++)
    angles[i] = n <= n_joints ? joints[i * n_joints / n] : joints[0] + i * 2 * G_PI / n;
}

static void
place_seats (CanevasOrgRing *ring)
{
  const guint n = ring->seats->len > 0 ? ring->seats->len - 1 : 0;
  g_autofree double *angles = g_new (double, n + 1);
  CanevasOrgRingSeat *seats = (CanevasOrgRingSeat *) ring->seats->data;
  double widest = 0, orbit, nearest = 2 * G_PI;

  for (guint i = 1; i <= n; i++)
    widest = MAX (widest, seats[i].radius);
  turn_seats (ring, n, angles);
  for (guint i = 0; n > 1 && i < n; i++)
    nearest = MIN (nearest, i + 1 < n ? angles[i + 1] - angles[i] : angles[0] + 2 * G_PI - angles[i]);
  orbit = n == 0 ? 0 : seats[0].radius + widest + 8;
  if (n > 1 && nearest < G_PI)
    orbit = MAX (orbit, (widest + 4) / sin (nearest / 2));
  for (guint i = 1; i <= n; i++)
    {
      seats[i].radius = widest;
      seats[i].angle = angles[i - 1];
    }
  ring->orbit = orbit;
  ring->cockpit_radius = MAX (90, (n == 0 ? (ring->seats->len > 0 ? seats[0].radius : 0) : orbit + widest) + 22);
}

/* --- The ring --- */

static void
lay_out_ring (CanevasOrgDrawing *self, CanevasOrgRing *ring)
{
  ring->ring = (CanevasRing){ ring->sectors->len, (const guint *) ring->counts->data, ring->unsectored ? 0 : SECTOR_GAP, 0, 0,
                              PLACE_GAP };
  canevas_ring_lay_out (&ring->ring, ring->arcs, ring->places);
  place_seats (ring);
  ring->ring.inner = ring->cockpit_radius + 32;
  /* With what divisions hold, if it has room in all of them; else they are named only. */
  for (guint details = 2; details-- > 0;)
    for (double outer = MAX (LEAST_OUTER, ring->ring.inner + 90); outer <= MAX (MOST_OUTER, ring->ring.inner + 130);
         outer += OUTER_STEP)
      {
        ring->ring.outer = outer;
        if (canevas_org_ring_fit_labels (self, ring, details))
          return;
      }
  /* Then names stand around the ring, and numbers in it. */
  ring->outside = TRUE;
  ring->ring.outer = MAX (ring->ring.inner + 40, ring->units->len * 22 / (2 * G_PI));
}

static void
ring_free (gpointer data)
{
  CanevasOrgRing *ring = data;

  for (guint i = 0; i < ring->seats->len; i++)
    {
      g_free (g_array_index (ring->seats, CanevasOrgRingSeat, i).name);
      g_free (g_array_index (ring->seats, CanevasOrgRingSeat, i).text);
    }
  for (guint i = 0; i < ring->sectors->len; i++)
    {
      g_free (g_array_index (ring->sectors, CanevasOrgSector, i).count);
      g_free (g_array_index (ring->sectors, CanevasOrgSector, i).heading);
    }
  g_array_unref (ring->sectors);
  g_array_unref (ring->counts);
  g_array_unref (ring->units);
  g_array_unref (ring->cockpit);
  g_array_unref (ring->staff);
  g_array_unref (ring->seats);
  g_clear_pointer (&ring->callouts, canevas_org_callouts_free);
  g_free (ring->arcs);
  g_free (ring->places);
  g_free (ring->labels);
  g_free (ring);
}

static CanevasOrgRing *
ring_new (CanevasOrgDrawing *self)
{
  CanevasOrgRing *ring = g_new0 (CanevasOrgRing, 1);
  g_autoptr (GArray) found = g_array_new (FALSE, FALSE, sizeof (guint));

  ring->sectors = g_array_new (FALSE, TRUE, sizeof (CanevasOrgSector));
  ring->counts = g_array_new (FALSE, FALSE, sizeof (guint));
  ring->units = g_array_new (FALSE, FALSE, sizeof (guint));
  ring->cockpit = g_array_new (FALSE, FALSE, sizeof (guint));
  ring->staff = g_array_new (FALSE, FALSE, sizeof (guint));
  ring->seats = g_array_new (FALSE, TRUE, sizeof (CanevasOrgRingSeat));
  collect (self, ring, CANEVAS_ORG_NONE, found);
  sort_by_sector (self, ring, found);
  list_seats (self, ring);
  ring->arcs = g_new0 (CanevasArc, MAX (ring->sectors->len, 1));
  ring->places = g_new0 (CanevasArc, MAX (ring->units->len, 1));
  ring->labels = g_new0 (CanevasOrgRingLabel, MAX (ring->units->len, 1));
  return ring;
}

void
canevas_org_ring_lay_out (CanevasOrgDrawing *self)
{
  CanevasOrgRing *ring = ring_new (self);

  canevas_org_keep_layout (self, ring, ring_free);
  ring->unsectored = ring->sectors->len == 1 && g_array_index (ring->sectors, CanevasOrgSector, 0).name == NULL;
  if (ring->units->len < 2)
    {
      ring->missing = _("Add at least two divisions below the general management: they stand around it, side by side where their "
                        "sector is the same. Say in its nature which unit is the cockpit, if it is another one.");
      canevas_org_missing_lay_out (self, ring->missing);
      return;
    }
  for (guint i = 0; i < ring->seats->len; i++)
    set_seat_words (self, &g_array_index (ring->seats, CanevasOrgRingSeat, i), i == 0);
  lay_out_ring (self, ring);
  canevas_org_ring_lay_out_words (self, ring);
}
