/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-marks.h"

#define HUE 1

static void
draw_letter (CanevasScene *scene, const char *letter, double x, double y, double size, CanevasPaint paint, guint weight, gboolean serif)
{
  const CanevasTextStyle style = { .size = size, .weight = weight, .paint = paint, .align = CANEVAS_TEXT_CENTRE,
                                   .anchor = CANEVAS_TEXT_MIDDLE, .serif = serif };

  canevas_scene_add_text (scene, x, y, letter, &style, NULL);
}

static void
draw_mark (CanevasScene *scene, CanevasRaciLetters letter, double x, double y, double size)
{
  const CanevasShapeStyle square = { .fill = canevas_paint_hue (HUE), .radius = size * 0.13 };
  const CanevasShapeStyle disc = { .fill = canevas_paint_tint (HUE), .stroke = canevas_paint_hue (HUE), .line_width = size * 0.065 };
  const CanevasShapeStyle ring = { .stroke = CANEVAS_PAINT_LINE, .line_width = size * 0.035 };

  switch (letter)
    {
    case CANEVAS_RACI_ACCOUNTABLE:
      canevas_scene_add_rectangle (scene, x - size / 2, y - size / 2, size, size, &square);
      draw_letter (scene, "A", x, y, size * 0.56, CANEVAS_PAINT_ON_HUE, 700, FALSE);
      break;
    case CANEVAS_RACI_RESPONSIBLE:
      canevas_scene_add_circle (scene, x, y, size / 2, &disc);
      draw_letter (scene, "R", x, y, size * 0.56, CANEVAS_PAINT_INK, 700, FALSE);
      break;
    case CANEVAS_RACI_CONSULTED:
      canevas_scene_add_circle (scene, x, y, size / 2, &ring);
      draw_letter (scene, "C", x, y, size * 0.5, CANEVAS_PAINT_INK, 400, FALSE);
      break;
    case CANEVAS_RACI_INFORMED:
      draw_letter (scene, "I", x, y, size * 0.58, CANEVAS_PAINT_INK_2, 400, TRUE);
      break;
    case CANEVAS_RACI_NONE:
    default:
      break;
    }
}

void
canevas_raci_marks_draw (CanevasScene *scene, CanevasRaciLetters letters, double x, double y, double size, double width)
{
  const CanevasShapeStyle dot = { .fill = CANEVAS_PAINT_MID };
  guint n = 0;
  double each, left;

  for (guint i = 0; i < CANEVAS_RACI_N_LETTERS; i++)
    n += (letters & (1u << i)) != 0;
  if (n == 0)
    {
      canevas_scene_add_circle (scene, x, y, 0.8, &dot);
      return;
    }
  each = MIN (size, (width - 2) / n - 2);
  left = x - (n * each + (n - 1) * 2) / 2 + each / 2;
  for (guint i = 0; i < CANEVAS_RACI_N_LETTERS; i++)
    if (letters & (1u << i))
      {
        draw_mark (scene, 1u << i, left, y, each);
        left += each + 2;
      }
}

void
canevas_raci_marks_draw_warning (CanevasScene *scene, const char *text, double x, double y, double size)
{
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_ALERT };
  const CanevasTextStyle number = { .size = size * 0.5, .weight = 700, .paint = CANEVAS_PAINT_ON_HUE, .align = CANEVAS_TEXT_CENTRE,
                                    .anchor = CANEVAS_TEXT_MIDDLE };

  canevas_scene_begin_path (scene);
  canevas_scene_move_to (scene, x, y - size * 0.48);
  canevas_scene_line_to (scene, x + size * 0.55, y + size * 0.44);
  canevas_scene_line_to (scene, x - size * 0.55, y + size * 0.44);
  canevas_scene_close_path (scene);
  canevas_scene_end_path (scene, &style);
  canevas_scene_add_text (scene, x, y + size * 0.14, text, &number, NULL);
}
