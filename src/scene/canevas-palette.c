/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-palette.h"

#include <math.h>

#define HEAT_FROM 0xf1f4f8
#define HEAT_TO 0x123a66

struct _CanevasPalette
{
  guint32 roles[CANEVAS_PAINT_TINT]; /* all but tints, which are mixed */
  guint32 tint_ground;               /* what a hue is thinned with */
  double tint_share;
  guint32 heat_from, heat_to;
};

/* In the order of the roles: none, paper, card, soft, ink, ink 2, line, mid, rule, on a hue, alert, accent, then eight hues. */
static const CanevasPalette palettes[CANEVAS_N_PALETTES] = {
  [CANEVAS_PALETTE_LIGHT] = {
    { 0, 0xffffff, 0xffffff, 0xf4f6f8, 0x17202b, 0x465160, 0x4f5b69, 0x7c8796, 0xc5ccd5, 0xffffff, 0xbc0733, 0x0d4ba4,
      0x0d4ba4, 0x557e57, 0xb35c08, 0x5c1768, 0x098099, 0x273740, 0x433907, 0xbc0733 },
    0xffffff, 0.12, HEAT_FROM, HEAT_TO },
  [CANEVAS_PALETTE_DARK] = {
    { 0, 0x1e1f22, 0x2a2c30, 0x26282b, 0xf2f4f7, 0xb9c1cc, 0x9aa5b3, 0x7b8695, 0x454a52, 0x1e1f22, 0xf5696b, 0x7891fa,
      0x7891fa, 0xacf3af, 0xd28431, 0xc083ad, 0x2ed2fd, 0xdde2eb, 0xf3dd6c, 0xf5696b },
    0x2a2c30, 0.16, 0x30343a, 0xa9c8f5 },
  /* Steps of grey in the order of the hues, all read as text on white; neighbours in the order stand far apart. */
  [CANEVAS_PALETTE_GREY] = {
    { 0, 0xffffff, 0xffffff, 0xf4f4f4, 0x1f1f1f, 0x505050, 0x5a5a5a, 0x868686, 0xcbcbcb, 0xffffff, 0x1f1f1f, 0x3c3c3c,
      0x3c3c3c, 0x747474, 0x5c5c5c, 0x2a2a2a, 0x6c6c6c, 0x343434, 0x646464, 0x1f1f1f },
    0xffffff, 0.12, 0xf4f4f4, 0x383838 },
  [CANEVAS_PALETTE_HIGH_CONTRAST] = {
    { 0, 0xffffff, 0xffffff, 0xffffff, 0x000000, 0x1c1c1c, 0x000000, 0x3a3a3a, 0x595959, 0xffffff, 0x8c0023, 0x003a8c,
      0x003a8c, 0x1f4f22, 0x6e3600, 0x4a0a55, 0x004f61, 0x1b272e, 0x352d00, 0x8c0023 },
    0xffffff, 0.08, 0xffffff, 0x0a2748 },
  [CANEVAS_PALETTE_HIGH_CONTRAST_DARK] = {
    { 0, 0x000000, 0x000000, 0x000000, 0xffffff, 0xe6e9ee, 0xffffff, 0xc4c8ce, 0x9a9a9a, 0x000000, 0xff9a9c, 0xa9b9ff,
      0xa9b9ff, 0xb9f7bc, 0xf0ab63, 0xe3b0d4, 0x6fe0ff, 0xe6eaf1, 0xf7e58a, 0xff9a9c },
    0x000000, 0.2, 0x1c1c1c, 0xcfe2ff },
};

/* Simulation of full dichromacy in linear RGB, from the tables of the article (severity 1). */
static const double visions[][3][3] = {
  [CANEVAS_VISION_FULL] = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } },
  [CANEVAS_VISION_PROTANOPIA] = {
    { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 }, { -0.003882, -0.048116, 1.051998 } },
  [CANEVAS_VISION_DEUTERANOPIA] = {
    { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 }, { -0.011820, 0.042940, 0.968881 } },
  [CANEVAS_VISION_TRITANOPIA] = {
    { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 }, { 0.004733, 0.691367, 0.303900 } },
};

static guint32
mix (guint32 ground, guint32 colour, double share)
{
  guint32 mixed = 0;

  for (guint shift = 0; shift < 24; shift += 8)
    {
      double from = (ground >> shift) & 0xff;
      double to = (colour >> shift) & 0xff;

      mixed |= (guint32) (from + (to - from) * share + 0.5) << shift;
    }
  return mixed;
}

static void
get_linear (guint32 colour, double linear[3])
{
  for (guint i = 0; i < 3; i++)
    {
      double value = ((colour >> (16 - 8 * i)) & 0xff) / 255.0;

      linear[i] = value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
    }
}

static double
get_luminance (guint32 colour)
{
  double linear[3];

  get_linear (colour, linear);
  return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
}

static double
get_lightness (double ratio)
{
  return ratio > 216.0 / 24389 ? cbrt (ratio) : (24389.0 / 27 * ratio + 16) / 116;
}

/* CIE L*a*b* of a colour as eyes of a kind see it, under the white of sRGB. */
static void
get_lab (guint32 colour, CanevasVision vision, double lab[3])
{
  double linear[3], seen[3];
  double x, y, z;

  get_linear (colour, linear);
  for (guint i = 0; i < 3; i++)
    {
      const double *row = visions[vision][i];

      seen[i] = CLAMP (row[0] * linear[0] + row[1] * linear[1] + row[2] * linear[2], 0, 1);
    }
  x = get_lightness ((0.4124564 * seen[0] + 0.3575761 * seen[1] + 0.1804375 * seen[2]) / 0.95047);
  y = get_lightness (0.2126729 * seen[0] + 0.7151522 * seen[1] + 0.0721750 * seen[2]);
  z = get_lightness ((0.0193339 * seen[0] + 0.1191920 * seen[1] + 0.9503041 * seen[2]) / 1.08883);
  lab[0] = 116 * y - 16;
  lab[1] = 500 * (x - y);
  lab[2] = 200 * (y - z);
}

/* Between ink and white lies a stretch of middling grounds that only black or white read well on. */
static guint32
get_text_on (guint32 ground)
{
  static const guint32 candidates[] = { 0x17202b, 0xffffff, 0x000000 };

  for (guint i = 0; i < G_N_ELEMENTS (candidates); i++)
    if (canevas_palette_contrast (ground, candidates[i]) >= 4.5)
      return candidates[i];
  return 0x000000;
}

const CanevasPalette *
canevas_palette_get (CanevasPaletteKind kind)
{
  g_return_val_if_fail (kind < CANEVAS_N_PALETTES, &palettes[CANEVAS_PALETTE_LIGHT]);

  return &palettes[kind];
}

double
canevas_palette_contrast (guint32 first, guint32 second)
{
  double a = get_luminance (first) + 0.05;
  double b = get_luminance (second) + 0.05;

  return a > b ? a / b : b / a;
}

double
canevas_palette_difference (guint32 first, guint32 second, CanevasVision vision)
{
  double a[3], b[3];

  get_lab (first, vision, a);
  get_lab (second, vision, b);
  return sqrt ((a[0] - b[0]) * (a[0] - b[0]) + (a[1] - b[1]) * (a[1] - b[1]) + (a[2] - b[2]) * (a[2] - b[2]));
}

guint32
canevas_palette_resolve (const CanevasPalette *self, CanevasPaint paint)
{
  double amount = (paint & 0xff) / 255.0;

  g_return_val_if_fail (self != NULL && paint != CANEVAS_PAINT_NONE, 0);

  switch (paint & CANEVAS_PAINT_KIND)
    {
    case CANEVAS_PAINT_RGB:
      return paint & 0xffffff;
    case CANEVAS_PAINT_HEAT:
      return mix (self->heat_from, self->heat_to, amount);
    case CANEVAS_PAINT_ON_HEAT:
      return get_text_on (mix (self->heat_from, self->heat_to, amount));
    default:
      g_return_val_if_fail (paint < CANEVAS_PAINT_N_ROLES, 0);
      if (paint >= CANEVAS_PAINT_TINT)
        return mix (self->tint_ground, self->roles[CANEVAS_PAINT_HUE + paint - CANEVAS_PAINT_TINT], self->tint_share);
      return self->roles[paint];
    }
}
