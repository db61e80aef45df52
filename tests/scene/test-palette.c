/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-palette.h"

static guint32
resolve (CanevasPaletteKind kind, CanevasPaint paint)
{
  return canevas_palette_resolve (canevas_palette_get (kind), paint);
}

static double
contrast (CanevasPaletteKind kind, CanevasPaint first, CanevasPaint second)
{
  return canevas_palette_contrast (resolve (kind, first), resolve (kind, second));
}

static void
test_values (void)
{
  g_assert_cmphex (resolve (CANEVAS_PALETTE_LIGHT, CANEVAS_PAINT_INK), ==, 0x17202b);
  g_assert_cmphex (resolve (CANEVAS_PALETTE_DARK, CANEVAS_PAINT_PAPER), ==, 0x1e1f22);
  g_assert_cmphex (resolve (CANEVAS_PALETTE_LIGHT, canevas_paint_hue (5)), ==, 0x098099);
  g_assert_cmphex (resolve (CANEVAS_PALETTE_DARK, canevas_paint_hue (5)), ==, 0x2ed2fd);
  g_assert_cmphex (resolve (CANEVAS_PALETTE_LIGHT, canevas_paint_hue (9)), ==, 0x17202b);
  g_assert_cmphex (resolve (CANEVAS_PALETTE_LIGHT, canevas_paint_heat (0)), ==, 0xf1f4f8);
  g_assert_cmphex (resolve (CANEVAS_PALETTE_LIGHT, canevas_paint_heat (1)), ==, 0x123a66);
  g_assert_cmphex (resolve (CANEVAS_PALETTE_DARK, canevas_paint_rgb (0xabcdef)), ==, 0xabcdef);
  /* 12 % of blue over white. */
  g_assert_cmphex (resolve (CANEVAS_PALETTE_LIGHT, canevas_paint_tint (1)), ==, 0xe2e9f4);
}

static void
test_contrast_measure (void)
{
  g_assert_cmpfloat_with_epsilon (canevas_palette_contrast (0x000000, 0xffffff), 21, 1e-9);
  g_assert_cmpfloat_with_epsilon (canevas_palette_contrast (0x777777, 0xffffff), 4.478, 1e-3);
}

/* WCAG 2.2, 1.4.3: text, on each ground that it is written on. */
static void
test_text (void)
{
  for (guint kind = 0; kind < CANEVAS_N_PALETTES; kind++)
    {
      static const CanevasPaint grounds[] = { CANEVAS_PAINT_PAPER, CANEVAS_PAINT_CARD, CANEVAS_PAINT_SOFT };

      for (guint i = 0; i < G_N_ELEMENTS (grounds); i++)
        {
          g_assert_cmpfloat (contrast (kind, CANEVAS_PAINT_INK, grounds[i]), >=, 12);
          g_assert_cmpfloat (contrast (kind, CANEVAS_PAINT_INK_2, grounds[i]), >=, 7);
        }
      g_assert_cmpfloat (contrast (kind, CANEVAS_PAINT_ON_HUE, CANEVAS_PAINT_INK), >=, 12);
      for (guint number = 1; number <= CANEVAS_PAINT_N_HUES; number++)
        {
          g_assert_cmpfloat (contrast (kind, canevas_paint_hue (number), CANEVAS_PAINT_PAPER), >=, 4.5);
          g_assert_cmpfloat (contrast (kind, CANEVAS_PAINT_ON_HUE, canevas_paint_hue (number)), >=, 4.5);
          g_assert_cmpfloat (contrast (kind, CANEVAS_PAINT_INK, canevas_paint_tint (number)), >=, 8);
        }
      for (guint percent = 0; percent <= 100; percent++)
        {
          double amount = percent / 100.0;

          g_assert_cmpfloat (contrast (kind, canevas_paint_on_heat (amount), canevas_paint_heat (amount)), >=, 4.5);
        }
    }
}

/* Nothing is near the paper and much is far from it, on dark paper too: the eye goes to what is most. */
static void
test_heat (void)
{
  for (guint kind = 0; kind < CANEVAS_N_PALETTES; kind++)
    {
      g_assert_cmpfloat (contrast (kind, canevas_paint_heat (0), CANEVAS_PAINT_PAPER), <, 1.6);
      g_assert_cmpfloat (contrast (kind, canevas_paint_heat (1), CANEVAS_PAINT_PAPER), >, 7);
      for (guint percent = 1; percent <= 100; percent++)
        g_assert_cmpfloat (contrast (kind, canevas_paint_heat (percent / 100.0), CANEVAS_PAINT_PAPER), >=,
                           contrast (kind, canevas_paint_heat ((percent - 1) / 100.0), CANEVAS_PAINT_PAPER));
    }
}

/* WCAG 2.2, 1.4.11: what must be seen to understand a drawing. */
static void
test_graphics (void)
{
  static const CanevasPaint lines[] = { CANEVAS_PAINT_LINE, CANEVAS_PAINT_MID, CANEVAS_PAINT_ALERT, CANEVAS_PAINT_ACCENT };

  for (guint kind = 0; kind < CANEVAS_N_PALETTES; kind++)
    for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
      {
        g_assert_cmpfloat (contrast (kind, lines[i], CANEVAS_PAINT_PAPER), >=, 3);
        g_assert_cmpfloat (contrast (kind, lines[i], CANEVAS_PAINT_CARD), >=, 3);
      }
}

static double
get_closest (CanevasPaletteKind kind, CanevasVision vision)
{
  double closest = G_MAXDOUBLE;

  for (guint i = 1; i <= CANEVAS_PAINT_N_HUES; i++)
    for (guint j = i + 1; j <= CANEVAS_PAINT_N_HUES; j++)
      closest = MIN (closest,
                     canevas_palette_difference (resolve (kind, canevas_paint_hue (i)), resolve (kind, canevas_paint_hue (j)),
                                                          vision));
  return closest;
}

/* A difference of about 2 is just seen; the searched sets keep 16 in light (15.95 before rounding) and 22 in dark. */
static void
test_colour_blindness (void)
{
  for (CanevasVision vision = CANEVAS_VISION_FULL; vision <= CANEVAS_VISION_TRITANOPIA; vision++)
    {
      g_assert_cmpfloat (get_closest (CANEVAS_PALETTE_LIGHT, vision), >=, 15.9);
      g_assert_cmpfloat (get_closest (CANEVAS_PALETTE_DARK, vision), >=, 22);
    }
  /* Red and green of one lightness are told apart by few of those who see no red. */
  g_assert_cmpfloat (canevas_palette_difference (0xc04040, 0x607040, CANEVAS_VISION_PROTANOPIA), <,
                     canevas_palette_difference (0xc04040, 0x607040, CANEVAS_VISION_FULL) / 2);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/palette/values", test_values);
  g_test_add_func ("/palette/contrast-measure", test_contrast_measure);
  g_test_add_func ("/palette/text", test_text);
  g_test_add_func ("/palette/heat", test_heat);
  g_test_add_func ("/palette/graphics", test_graphics);
  g_test_add_func ("/palette/colour-blindness", test_colour_blindness);
  return g_test_run ();
}
