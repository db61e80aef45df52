/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-stakeholder-mark.h"

#include "canevas-stakeholder.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  const char *name; /* of the attitude; NULL: not known */
  CanevasPaint paint;
  void (*draw) (CanevasScene *scene, double x, double y, double radius, CanevasPaint paint);
} Attitude;

/* --- By shape first, then by colour --- */

static void
draw_polygon (CanevasScene *scene, double x, double y, double radius, guint n, double turn, const CanevasShapeStyle *style)
{
  canevas_scene_begin_path (scene);
  for (guint i = 0; i < n; i++)
    {
      const double angle = turn + 2 * G_PI * i / n;

      if (i == 0)
        canevas_scene_move_to (scene, x + radius * cos (angle), y + radius * sin (angle));
      else
        canevas_scene_line_to (scene, x + radius * cos (angle), y + radius * sin (angle));
    }
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, style);
}

static void
draw_full (CanevasScene *scene, double x, double y, double radius, CanevasPaint paint)
{
  const CanevasShapeStyle style = { .fill = paint };

  canevas_scene_add_circle (scene, x, y, radius, &style);
}

static void
draw_hollow (CanevasScene *scene, double x, double y, double radius, CanevasPaint paint)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_PAPER, .stroke = paint, .line_width = radius / 3 };

  canevas_scene_add_circle (scene, x, y, radius * 0.9, &style);
}

static void
draw_triangle (CanevasScene *scene, double x, double y, double radius, CanevasPaint paint)
{
  const CanevasShapeStyle style = { .fill = paint };

  draw_polygon (scene, x, y, radius * 1.25, 3, -G_PI_2, &style);
}

static void
draw_square (CanevasScene *scene, double x, double y, double radius, CanevasPaint paint)
{
  const CanevasShapeStyle style = { .fill = paint };

  draw_polygon (scene, x, y, radius * 1.25, 4, G_PI_4, &style);
}

static void
draw_unknown (CanevasScene *scene, double x, double y, double radius, CanevasPaint paint)
{
  const CanevasShapeStyle style = {
    .fill = CANEVAS_PAINT_PAPER, .stroke = paint, .line_width = radius / 5, .dash = CANEVAS_DASH_SHORT
  };

  canevas_scene_add_circle (scene, x, y, radius, &style);
}

static const Attitude attitudes[] = {
  { "volunteer", CANEVAS_PAINT_HUE + 1, draw_full },
  { "silent", CANEVAS_PAINT_HUE + 5, draw_hollow },
  { "sceptic", CANEVAS_PAINT_HUE + 2, draw_triangle },
  { "opponent", CANEVAS_PAINT_ALERT, draw_square },
  { NULL, CANEVAS_PAINT_LINE, draw_unknown },
};

static const Attitude *
find_attitude (CanevasRecord *stakeholder)
{
  guint i = 0;

  while (attitudes[i].name != NULL && g_strcmp0 (attitudes[i].name, canevas_record_get_text (stakeholder, "attitude")) != 0)
    i++;
  return &attitudes[i];
}

static const char *
get_label (const Attitude *attitude)
{
  const guint field = canevas_record_type_find_field (&canevas_stakeholder_type, "attitude");

  if (attitude->name == NULL)
    return _("Attitude not known");
  return canevas_field_get_choice_label (&canevas_stakeholder_type.fields[field], attitude->name);
}

void
canevas_stakeholder_mark_draw (CanevasScene *scene, CanevasRecord *stakeholder, double x, double y, double radius)
{
  const Attitude *attitude = find_attitude (stakeholder);

  attitude->draw (scene, x, y, radius, attitude->paint);
}

const char *
canevas_stakeholder_mark_get_label (CanevasRecord *stakeholder)
{
  return get_label (find_attitude (stakeholder));
}

/* --- In legends --- */

static void
draw_full_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_full (scene, x + width / 2, middle, 4 * unit, attitudes[0].paint);
}

static void
draw_hollow_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_hollow (scene, x + width / 2, middle, 4 * unit, attitudes[1].paint);
}

static void
draw_triangle_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_triangle (scene, x + width / 2, middle, 4 * unit, attitudes[2].paint);
}

static void
draw_square_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_square (scene, x + width / 2, middle, 4 * unit, attitudes[3].paint);
}

static void
draw_unknown_mark (CanevasScene *scene, double x, double middle, double width, double unit)
{
  draw_unknown (scene, x + width / 2, middle, 4 * unit, attitudes[4].paint);
}

void
canevas_stakeholder_mark_fill_legend (CanevasLegendEntry *entries)
{
  static void (*const marks[]) (CanevasScene *scene, double x, double middle, double width, double unit) = {
    draw_full_mark, draw_hollow_mark, draw_triangle_mark, draw_square_mark, draw_unknown_mark,
  };

  G_STATIC_ASSERT (G_N_ELEMENTS (marks) == CANEVAS_N_STAKEHOLDER_MARKS);
  G_STATIC_ASSERT (G_N_ELEMENTS (attitudes) == CANEVAS_N_STAKEHOLDER_MARKS);

  for (guint i = 0; i < G_N_ELEMENTS (attitudes); i++)
    entries[i] = (CanevasLegendEntry){ marks[i], 12, get_label (&attitudes[i]) };
}
