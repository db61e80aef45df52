/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-org-callouts.h"

#include <math.h>

#define LEADER_GAP 6.0

struct _CanevasOrgCallouts
{
  GArray *all; /* CanevasOrgCallout */
};

CanevasOrgCallouts *
canevas_org_callouts_new (void)
{
  CanevasOrgCallouts *self = g_new0 (CanevasOrgCallouts, 1);

  self->all = g_array_new (FALSE, FALSE, sizeof (CanevasOrgCallout));
  return self;
}

void
canevas_org_callouts_free (CanevasOrgCallouts *self)
{
  g_array_unref (self->all);
  g_free (self);
}

void
canevas_org_callouts_add (CanevasOrgCallouts *self, const CanevasOrgCallout *callout)
{
  g_array_append_vals (self->all, callout, 1);
}

/* The place on one side that stands highest; %CANEVAS_ORG_NONE: there is none. */
static guint
find_highest (const CanevasArc *places, guint n_places, gboolean right)
{
  guint highest = CANEVAS_ORG_NONE;
  double height = INFINITY;

  for (guint i = 0; i < n_places; i++)
    {
      const double angle = (places[i].from + places[i].to) / 2;

      if ((cos (angle) >= 0) == right && sin (angle) < height)
        {
          highest = i;
          height = sin (angle);
        }
    }
  return highest;
}

void
canevas_org_callouts_add_headings (CanevasOrgCallouts *self, const CanevasArc *places, guint n_places, const char *text,
                                   CanevasPaint paint, guint tag)
{
  for (guint right = 0; right < 2; right++)
    {
      const guint highest = find_highest (places, n_places, right);
      CanevasOrgCallout heading = { .heading = TRUE, .tag = tag,
                                    .lines = { { text, { .size = 10.5, .weight = 700, .paint = paint } } } };

      if (highest == CANEVAS_ORG_NONE)
        continue;
      heading.angle = (places[highest].from + places[highest].to) / 2;
      canevas_org_callouts_add (self, &heading);
    }
}

guint
canevas_org_callouts_get_n (const CanevasOrgCallouts *self)
{
  return self->all->len;
}

CanevasOrgCallout *
canevas_org_callouts_get (const CanevasOrgCallouts *self, guint number)
{
  return &g_array_index (self->all, CanevasOrgCallout, number);
}

/* Texts that touch, which stand as near to what they are about as they can together. */
typedef struct
{
  double top;    /* where the first would start */
  double height; /* of all, with their gaps */
  guint n;
} Block;

/* Where each of @n texts of a column starts: in order, apart, and each as near to its wish as that allows. */
static void
settle (const double *wishes, const double *heights, guint n, double *tops)
{
  g_autofree Block *blocks = g_new (Block, n + 1);
  guint n_blocks = 0, number = 0;

  for (guint i = 0; i < n; i++)
    {
      blocks[n_blocks++] = (Block){ wishes[i], heights[i], 1 };
      while (n_blocks > 1 && blocks[n_blocks - 2].top + blocks[n_blocks - 2].height > blocks[n_blocks - 1].top)
        {
          Block *first = &blocks[n_blocks - 2];
          const Block *second = &blocks[n_blocks - 1];

          /* What the second wishes, seen from the start of the first. */
          first->top = (first->top * first->n + (second->top - first->height) * second->n) / (first->n + second->n);
          first->height += second->height;
          first->n += second->n;
          n_blocks--;
        }
    }
  for (guint b = 0; b < n_blocks; b++)
    {
      double y = blocks[b].top;

      for (guint i = 0; i < blocks[b].n; i++, number++)
        {
          tops[number] = y;
          y += heights[number];
        }
    }
}

/* Keeps a settled column within its limits, as far as it has room. */
static void
confine (const double *heights, guint n, double top, double bottom, double *tops)
{
  for (guint i = n; i > 0; i--)
    {
      bottom -= heights[i - 1];
      tops[i - 1] = MIN (tops[i - 1], bottom);
      bottom = tops[i - 1];
    }
  for (guint i = 0; i < n; i++)
    {
      tops[i] = MAX (tops[i], top);
      top = tops[i] + heights[i];
    }
}

static int
compare_height (gconstpointer a, gconstpointer b, gpointer self)
{
  const guint first = *(const guint *) a, second = *(const guint *) b;
  const double difference = sin (canevas_org_callouts_get (self, first)->angle)
                            - sin (canevas_org_callouts_get (self, second)->angle);

  return fabs (difference) > 1e-9 ? (difference > 0) - (difference < 0) : (first > second) - (first < second);
}

static double
lay_out_column (CanevasOrgCallouts *self, const GArray *column, double reach, double gap, double top, double bottom)
{
  const guint n = column->len;
  g_autofree double *wishes = g_new (double, n + 1), *heights = g_new (double, n + 1), *tops = g_new (double, n + 1);
  double end = -INFINITY;

  for (guint i = 0; i < n; i++)
    {
      const CanevasOrgCallout *callout = canevas_org_callouts_get (self, g_array_index (column, guint, i));

      heights[i] = callout->height + (callout->heading ? 1 : gap);
      wishes[i] = callout->radius * sin (callout->angle) - callout->lines[0].style.size * CANEVAS_TEXT_LEADING / 2;
    }
  for (guint i = n; i > 1; i--)
    if (canevas_org_callouts_get (self, g_array_index (column, guint, i - 2))->heading)
      wishes[i - 2] = wishes[i - 1] - heights[i - 2];
  settle (wishes, heights, n, tops);
  confine (heights, n, top, bottom, tops);
  for (guint i = 0; i < n; i++)
    {
      CanevasOrgCallout *callout = canevas_org_callouts_get (self, g_array_index (column, guint, i));

      callout->y = tops[i];
      callout->x = callout->right ? reach : -reach;
      end = MAX (end, tops[i] + callout->height);
    }
  return end;
}

double
canevas_org_callouts_lay_out (CanevasOrgCallouts *self, CanevasOrgDrawing *drawing, double reach, double width, double gap,
                              const double tops[2], const double bottoms[2])
{
  g_autoptr (GArray) left = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GArray) right = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *columns[] = { left, right };
  double beyond = -INFINITY;

  for (guint i = 0; i < self->all->len; i++)
    {
      CanevasOrgCallout *callout = canevas_org_callouts_get (self, i);

      callout->right = cos (callout->angle) >= 0;
      callout->height = canevas_org_pen_fit_width (drawing, callout->lines, G_N_ELEMENTS (callout->lines), width);
      for (guint line = 0; line < G_N_ELEMENTS (callout->lines); line++)
        callout->lines[line].style.align = callout->right ? CANEVAS_TEXT_START : CANEVAS_TEXT_END;
      g_array_append_val (columns[callout->right], i);
    }
  for (guint side = 0; side < 2; side++)
    {
      g_array_sort_with_data (columns[side], compare_height, self);
      beyond = MAX (beyond, lay_out_column (self, columns[side], reach, gap, tops[side], bottoms[side]) - bottoms[side]);
    }
  return beyond;
}

void
canevas_org_callouts_draw (CanevasOrgCallouts *self, CanevasOrgDrawing *drawing, guint number, const CanevasPoint *centre)
{
  const CanevasOrgCallout *callout = canevas_org_callouts_get (self, number);
  const double side = callout->right ? 1 : -1, x = centre->x + callout->x;
  double y = centre->y + callout->y;

  if (callout->radius > 0)
    {
      const double middle = y + callout->lines[0].style.size * CANEVAS_TEXT_LEADING / 2;
      const CanevasShapeStyle line = { .stroke = callout->paint, .line_width = 0.9 };
      const CanevasShapeStyle dot = { .fill = callout->paint };
      const CanevasPoint from = { centre->x + callout->radius * cos (callout->angle),
                                  centre->y + callout->radius * sin (callout->angle) };
      const CanevasPoint points[] = { from, { x - side * 16, middle }, { x - side * LEADER_GAP, middle } };

      canevas_org_pen_line (drawing, points, G_N_ELEMENTS (points), &line);
      canevas_org_pen_circle (drawing, &from, 2, &dot);
    }
  for (guint i = 0; i < G_N_ELEMENTS (callout->lines); i++)
    y += canevas_org_pen_text (drawing, x, y, callout->lines[i].text, &callout->lines[i].style);
}
