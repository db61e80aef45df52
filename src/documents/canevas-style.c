/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-style.h"

#define INK CANEVAS_COLOUR_INK
#define ACCENT CANEVAS_COLOUR_ACCENT
#define SECONDARY CANEVAS_COLOUR_SECONDARY

static const CanevasStyle styles[CANEVAS_N_STYLES] = {
  [CANEVAS_STYLE_BODY] = { 10, 14.5, INK, .before = 5.5, .after = 5.5 },
  [CANEVAS_STYLE_ITEM] = { 10, 14.5, INK, .before = 2.5, .after = 2.5 },
  [CANEVAS_STYLE_HEADING_1] = { 12, 16, ACCENT, TRUE, .before = 13, .after = 2.5 },
  [CANEVAS_STYLE_HEADING_2] = { 10, 14, INK, TRUE, .before = 9, .after = 1.5 },
  [CANEVAS_STYLE_KIND] = { 10, 14, ACCENT, TRUE, .tracking = 0.08, .before = 18, .after = 2 },
  [CANEVAS_STYLE_TITLE] = { 17, 22, INK, TRUE, TRUE, .after = 10 },
  [CANEVAS_STYLE_AUTHORITY] = { 11, 14, ACCENT, TRUE },
  [CANEVAS_STYLE_OFFICE] = { 9, 12.2, INK },
  [CANEVAS_STYLE_FACT_LABEL] = { 8.5, 12.8, SECONDARY },
  [CANEVAS_STYLE_FACT_VALUE] = { 8.5, 12.8, INK },
  [CANEVAS_STYLE_STAMP] = { 8.5, 12.8, INK, TRUE, .tracking = 0.06 },
  [CANEVAS_STYLE_IDENTITY_LABEL] = { 9, 12.2, SECONDARY },
  [CANEVAS_STYLE_IDENTITY_VALUE] = { 9, 12.2, INK },
  [CANEVAS_STYLE_ADDRESS] = { 10, 14, INK, .before = 17 },
  [CANEVAS_STYLE_BOX_TITLE] = { 10, 14, ACCENT, TRUE, .after = 2.5 },
  [CANEVAS_STYLE_BOX] = { 10, 14, INK, .before = 3, .after = 3 },
  [CANEVAS_STYLE_QUESTION_LABEL] = { 8.75, 12.5, INK, TRUE },
  [CANEVAS_STYLE_QUESTION] = { 9, 12.5, INK, .before = 8, .after = 8 },
  [CANEVAS_STYLE_CAPTION] = { 8.75, 12, INK, TRUE, .before = 8, .after = 2.5 },
  [CANEVAS_STYLE_CELL] = { 8.75, 12, INK },
  [CANEVAS_STYLE_COLUMN] = { 8.75, 12, INK, TRUE },
  [CANEVAS_STYLE_MARK] = { 8.75, 12, INK },
  [CANEVAS_STYLE_MARK_REVERSED] = { 8.75, 12, CANEVAS_COLOUR_PAPER, TRUE },
  [CANEVAS_STYLE_FIGURE_CAPTION] = { 8.75, 12, INK, .before = 5, .after = 7 },
  [CANEVAS_STYLE_CLOSING] = { 10, 14.5, INK, .before = 10, .after = 5.5 },
  [CANEVAS_STYLE_QUALITY] = { 9, 12.5, INK, TRUE },
  [CANEVAS_STYLE_DELEGATION] = { 8.75, 12, INK },
  [CANEVAS_STYLE_NOTE] = { 8, 11, SECONDARY },
  [CANEVAS_STYLE_RUNNING_HEAD] = { 8, 11, SECONDARY },
  [CANEVAS_STYLE_RUNNING_FOOT] = { 7.5, 10, SECONDARY },
};

static const CanevasStyle dense_body = { 9.75, 13.75, INK, .before = 4.5, .after = 4.5 };
static const CanevasStyle dense_item = { 9.75, 13.75, INK, .before = 2, .after = 2 };
static const CanevasStyle dense_heading = { 10.5, 14, ACCENT, TRUE, .before = 9, .after = 2.5 };

static const guint32 colours[] = {
  [CANEVAS_COLOUR_INK] = 0x14181f,
  [CANEVAS_COLOUR_ACCENT] = 0x1f3a5f,
  [CANEVAS_COLOUR_SECONDARY] = 0x3d4653,
  [CANEVAS_COLOUR_RULE] = 0x9aa3ae,
  [CANEVAS_COLOUR_TINT] = 0xe9edf2,
  [CANEVAS_COLOUR_PAPER] = 0xffffff,
};

static const CanevasStyle sheet_body = { 9, 12, INK, .before = 4, .after = 4 };
static const CanevasStyle sheet_item = { 9, 12, INK, .before = 2, .after = 2 };

static const CanevasSheet sheets[] = {
  { CANEVAS_PAGE_WIDTH, CANEVAS_PAGE_HEIGHT, CANEVAS_PAGE_LEFT, CANEVAS_PAGE_RIGHT, CANEVAS_PAGE_TOP, CANEVAS_PAGE_FIRST_TOP,
    CANEVAS_PAGE_BOTTOM, CANEVAS_MM (13.8), CANEVAS_MM (20.6), CANEVAS_MM (276.8), CANEVAS_MM (279.2) },
  { CANEVAS_PAGE_HEIGHT, CANEVAS_PAGE_WIDTH, CANEVAS_MM (16), CANEVAS_MM (16), CANEVAS_MM (19), CANEVAS_MM (12),
    CANEVAS_MM (18), CANEVAS_MM (9), CANEVAS_MM (15.6), CANEVAS_MM (194.8), CANEVAS_MM (197) },
};

const CanevasStyle *
canevas_style_get (CanevasStyleName name, CanevasDensity density)
{
  g_return_val_if_fail (name < CANEVAS_N_STYLES, NULL);

  switch (name)
    {
    case CANEVAS_STYLE_BODY:
      return density == CANEVAS_DENSITY_SHEET ? &sheet_body : density == CANEVAS_DENSITY_DENSE ? &dense_body : &styles[name];
    case CANEVAS_STYLE_ITEM:
      return density == CANEVAS_DENSITY_SHEET ? &sheet_item : density == CANEVAS_DENSITY_DENSE ? &dense_item : &styles[name];
    case CANEVAS_STYLE_HEADING_1:
      return density != CANEVAS_DENSITY_PLAIN ? &dense_heading : &styles[name];
    default:
      return &styles[name];
    }
}

const CanevasSheet *
canevas_sheet_get (gboolean landscape)
{
  return &sheets[landscape ? 1 : 0];
}

guint32
canevas_colour_get (CanevasColour colour)
{
  return colours[colour];
}

void
canevas_colour_set_source (CanevasColour colour, cairo_t *cr)
{
  guint32 rgb = colours[colour];

  cairo_set_source_rgb (cr, (rgb >> 16) / 255.0, (rgb >> 8 & 0xff) / 255.0, (rgb & 0xff) / 255.0);
}
