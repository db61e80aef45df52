/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is written in the places of a ring: the name of each division and, where all have room for it, what is right below it. */
#include "canevas-org-ring-private.h"

#define PADDING 5.0
#define NUMBER_ROOM 18.0
#define LABEL 10.5
#define MOST_LINES 3

/* As wide as the longest name of what is right below a unit, and how many that are. */
static double
measure_below (CanevasOrgDrawing *self, guint unit, guint *n)
{
  const CanevasTextStyle style = { .size = CANEVAS_ORG_SMALL };
  double widest = 0;

  *n = 0;
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE; child = canevas_org_next_child (self, child))
    {
      const char *name = self->facts->units[child].name;

      if (name == NULL)
        continue;
      widest = MAX (widest, canevas_text_measure_get_width (self->measure, name, &style));
      (*n)++;
    }
  return widest;
}

/* Whether a name stands in a place, on as few lines as it may, in letters of @size, above @n_below lines that take @below. */
static gboolean
fit_label (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint place, const char *name, double size, guint n_below, double below)
{
  CanevasRing within = ring->ring;
  CanevasOrgRingLabel *label = &ring->labels[place];

  within.inner += NUMBER_ROOM;
  for (guint n_lines = 1; n_lines <= MOST_LINES; n_lines++)
    {
      CanevasTextStyle style = { .size = size, .weight = 600 };
      CanevasTextExtent extent;

      if (!canevas_ring_find_room (&within, &ring->places[place], 0, n_lines * size * CANEVAS_TEXT_LEADING + n_below * CANEVAS_ORG_LINE,
                                   PADDING, &label->box))
        return FALSE;
      style.width = label->box.width;
      canevas_org_pen_measure (self, name, &style, &extent);
      if (extent.n_lines > n_lines || extent.torn || below + 1 > label->box.width)
        continue;
      canevas_ring_find_room (&within, &ring->places[place], MAX (extent.width, below) + 1, extent.height + n_below * CANEVAS_ORG_LINE,
                              PADDING, &label->box);
      *label = (CanevasOrgRingLabel){ .text = name, .size = size, .box = label->box, .detailed = n_below > 0 };
      return TRUE;
    }
  return FALSE;
}

gboolean
canevas_org_ring_fit_labels (CanevasOrgDrawing *self, CanevasOrgRing *ring, gboolean details)
{
  for (guint i = 0; i < ring->units->len; i++)
    {
      const guint number = g_array_index (ring->units, guint, i);
      const CanevasOrgUnit *unit = &self->facts->units[number];
      guint n_below = 0;
      const double below = details ? measure_below (self, number, &n_below) : 0;

      if (!fit_label (self, ring, i, unit->name, LABEL, n_below, below) && !fit_label (self, ring, i, unit->name, CANEVAS_ORG_SMALL, n_below, below)
          && !(unit->short_name != NULL && fit_label (self, ring, i, unit->short_name, CANEVAS_ORG_SMALL, n_below, below)))
        return FALSE;
    }
  return TRUE;
}

void
canevas_org_ring_draw_label (CanevasOrgDrawing *self, CanevasOrgRing *ring, guint place)
{
  const CanevasOrgRingLabel *label = &ring->labels[place];
  const guint unit = g_array_index (ring->units, guint, place);
  const CanevasTextStyle bold = { .size = label->size, .weight = 600, .align = CANEVAS_TEXT_CENTRE, .width = label->box.width };
  const CanevasTextStyle plain = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_CENTRE };
  const double x = ring->centre.x + label->box.x + label->box.width / 2;
  double y = ring->centre.y + label->box.y;

  y += canevas_org_pen_text (self, x, y, label->text, &bold);
  for (guint child = label->detailed ? canevas_org_first_child (self, unit) : CANEVAS_ORG_NONE; child != CANEVAS_ORG_NONE;
       child = canevas_org_next_child (self, child))
    y += canevas_org_pen_text (self, x, y, self->facts->units[child].name, &plain);
}
