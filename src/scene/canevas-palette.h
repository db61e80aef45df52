/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-paint.h"

G_BEGIN_DECLS

/** The palettes there are. */
typedef enum
{
  CANEVAS_PALETTE_LIGHT,
  CANEVAS_PALETTE_DARK,
  CANEVAS_PALETTE_GREY,          /* a grey printer or photocopier: no hue is left, so each is a step of grey */
  CANEVAS_PALETTE_HIGH_CONTRAST,
  CANEVAS_PALETTE_HIGH_CONTRAST_DARK,
  CANEVAS_N_PALETTES
} CanevasPaletteKind;

/** Turns what a scene is painted with into colours. One of a fixed few, never freed. */
typedef struct _CanevasPalette CanevasPalette;

/** The kinds of colour blindness for which the hues were chosen. */
typedef enum
{
  CANEVAS_VISION_FULL,
  CANEVAS_VISION_PROTANOPIA,
  CANEVAS_VISION_DEUTERANOPIA,
  CANEVAS_VISION_TRITANOPIA,
} CanevasVision;

const CanevasPalette *canevas_palette_get (CanevasPaletteKind kind);
/** Colour of @paint, 0xRRGGBB. @paint must not be %CANEVAS_PAINT_NONE. */
guint32 canevas_palette_resolve (const CanevasPalette *self, CanevasPaint paint);

/** Contrast of two colours after WCAG 2.2, from 1 to 21. */
double canevas_palette_contrast (guint32 first, guint32 second);
/** How far apart two colours are (CIE 1976) for eyes of a kind, simulated after Machado, Oliveira and Fernandes 2009. */
double canevas_palette_difference (guint32 first, guint32 second, CanevasVision vision);

G_END_DECLS
