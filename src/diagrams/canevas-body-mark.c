/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-body-mark.h"

#include <glib/gi18n-lib.h>
#include <math.h>

const char *const canevas_body_verbs[] = { "decides", "arbitrates", "prepares", "produces", "advises" };
const guint canevas_n_body_verbs = G_N_ELEMENTS (canevas_body_verbs);

static const struct
{
  const char *legend;
  double line_width;
  CanevasDash dash;
  gboolean doubled;
} borders[] = {
  { N_("Decides: double border"), 2.2, CANEVAS_DASH_SOLID, TRUE },
  { N_("Arbitrates: thick border"), 2.6, CANEVAS_DASH_SOLID, FALSE },
  { N_("Prepares: dashed border"), 1.5, CANEVAS_DASH_PREPARES, FALSE },
  { N_("Produces: thin border"), 1.1, CANEVAS_DASH_SOLID, FALSE },
  { N_("Advises: border of dashes and dots"), 1.5, CANEVAS_DASH_DASH_DOT, FALSE },
};

static void
draw_letter (CanevasScene *scene, const char *letter, double x, double y, double size, CanevasPaint paint)
{
  const CanevasTextStyle style = { .size = size * 0.54, .weight = 700, .paint = paint, .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE };

  canevas_scene_add_text (scene, x, y, letter, &style, NULL);
}

/* A regular figure of @n corners, the first one at the top. */
static void
draw_polygon (CanevasScene *scene, guint n, double x, double y, double radius, double turn, const CanevasShapeStyle *style)
{
  canevas_scene_begin_path (scene);
  for (guint i = 0; i < n; i++)
    {
      double angle = turn + 2 * G_PI * i / n - G_PI / 2;

      if (i == 0)
        canevas_scene_move_to (scene, x + radius * cos (angle), y + radius * sin (angle));
      else
        canevas_scene_line_to (scene, x + radius * cos (angle), y + radius * sin (angle));
    }
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, style);
}

static void
draw_decides (CanevasScene *scene, double x, double y, double size, CanevasPaint ink)
{
  const CanevasShapeStyle full = { .fill = ink };

  draw_polygon (scene, 4, x, y, size * 0.56, 0, &full);
  draw_letter (scene, C_("mark", "D"), x, y, size, CANEVAS_PAINT_ON_HUE);
}

static void
draw_arbitrates (CanevasScene *scene, double x, double y, double size, CanevasPaint ink)
{
  const CanevasShapeStyle hollow = { .fill = CANEVAS_PAINT_CARD, .stroke = ink, .line_width = size * 0.12 };

  draw_polygon (scene, 6, x, y, size * 0.5, G_PI / 6, &hollow);
  draw_letter (scene, C_("mark", "A"), x, y, size, ink);
}

static void
draw_prepares (CanevasScene *scene, double x, double y, double size, CanevasPaint ink)
{
  const CanevasShapeStyle ring = { .fill = CANEVAS_PAINT_CARD, .stroke = ink, .line_width = size * 0.08 };
  const CanevasShapeStyle full = { .fill = ink };
  double radius = size * 0.44;

  canevas_scene_add_circle (scene, x, y, radius, &ring);
  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, x, y + radius);
  canevas_scene_arc_to (scene, x, y, radius, G_PI / 2, 3 * G_PI / 2);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, &full);
}

static void
draw_produces (CanevasScene *scene, double x, double y, double size, CanevasPaint ink)
{
  const CanevasShapeStyle square = { .fill = CANEVAS_PAINT_CARD, .stroke = ink, .line_width = size * 0.08, .radius = size * 0.12 };
  const CanevasShapeStyle line = { .stroke = ink, .line_width = size * 0.08 };
  double half = size * 0.42;

  canevas_scene_add_rectangle (scene, x - half, y - half, 2 * half, 2 * half, &square);
  for (int i = -1; i <= 1; i++)
    canevas_scene_add_line (scene, x - half * 0.55, y + i * half * 0.48, x + half * 0.55, y + i * half * 0.48, &line);
}

/* Somebody speaks. */
static void
draw_advises (CanevasScene *scene, double x, double y, double size, CanevasPaint ink)
{
  const CanevasShapeStyle bubble = { .fill = CANEVAS_PAINT_CARD, .stroke = ink, .line_width = size * 0.08 };
  const CanevasShapeStyle dot = { .fill = ink };
  double left = x - size * 0.46, right = x + size * 0.46, top = y - size * 0.4, bottom = y + size * 0.2;

  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, left, top);
  canevas_scene_line_to (scene, right, top);
  canevas_scene_line_to (scene, right, bottom);
  canevas_scene_line_to (scene, x, bottom);
  canevas_scene_line_to (scene, x - size * 0.26, y + size * 0.46);
  canevas_scene_line_to (scene, x - size * 0.2, bottom);
  canevas_scene_line_to (scene, left, bottom);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, &bubble);
  for (int i = -1; i <= 1; i++)
    canevas_scene_add_circle (scene, x + i * size * 0.24, y - size * 0.1, size * 0.065, &dot);
}

static guint
find_verb (const char *verb)
{
  for (guint i = 0; i < canevas_n_body_verbs; i++)
    if (g_strcmp0 (canevas_body_verbs[i], verb) == 0)
      return i;
  return canevas_n_body_verbs;
}

void
canevas_body_mark_draw (CanevasScene *scene, const char *verb, double x, double y, double size, CanevasPaint ink)
{
  static void (*const draw[]) (CanevasScene *, double, double, double, CanevasPaint) = { draw_decides, draw_arbitrates, draw_prepares,
                                                                                         draw_produces, draw_advises };
  guint number = find_verb (verb);

  g_return_if_fail (CANEVAS_IS_SCENE (scene));

  if (number < canevas_n_body_verbs)
    draw[number](scene, x, y, size, ink);
}

void
canevas_body_mark_set_border (const char *verb, double unit, CanevasShapeStyle *style)
{
  guint number = find_verb (verb);

  if (number == canevas_n_body_verbs)
    return;
  style->line_width = borders[number].line_width * unit;
  style->dash = borders[number].dash;
  style->doubled = borders[number].doubled;
}

const char *
canevas_body_mark_get_legend (const char *verb)
{
  guint number = find_verb (verb);

  return number < canevas_n_body_verbs ? g_dgettext (GETTEXT_PACKAGE, borders[number].legend) : "";
}
