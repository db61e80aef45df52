/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/**
 * CanevasPaint:
 *
 * What something is painted with: a role, which a palette turns into a colour when it is painted, so that one scene serves the
 * light window, the dark one, the printer and the grey photocopier. Or, seldom, a colour of its own.
 *
 * A #CanevasPaint is one of the values below, or comes from canevas_paint_hue(), canevas_paint_heat() or canevas_paint_rgb().
 */
typedef guint32 CanevasPaint;

enum
{
  CANEVAS_PAINT_NONE,
  CANEVAS_PAINT_PAPER,  /* the page */
  CANEVAS_PAINT_CARD,   /* a box */
  CANEVAS_PAINT_SOFT,   /* an aside */
  CANEVAS_PAINT_INK,    /* titles, values, filled marks */
  CANEVAS_PAINT_INK_2,  /* subtitles, axes, notes */
  CANEVAS_PAINT_LINE,   /* links, arrows */
  CANEVAS_PAINT_MID,    /* the weakest line that must be seen */
  CANEVAS_PAINT_RULE,   /* hairlines that decorate: never the only carrier of a fact */
  CANEVAS_PAINT_ON_HUE, /* text on a full hue or on ink */
  CANEVAS_PAINT_ALERT,  /* today, an anomaly */
  CANEVAS_PAINT_ACCENT, /* what is selected, focused or found */
  CANEVAS_PAINT_HUE,    /* the first of the eight hues, which are text and graphics on paper */
  CANEVAS_PAINT_TINT = CANEVAS_PAINT_HUE + 8, /* the first of the eight tints: surfaces under ink */
  CANEVAS_PAINT_N_ROLES = CANEVAS_PAINT_TINT + 8
};

/** How many categories have a hue; a ninth gets a letter and the neutral. */
#define CANEVAS_PAINT_N_HUES 8

#define CANEVAS_PAINT_KIND 0xff000000u
#define CANEVAS_PAINT_RGB 0xff000000u
#define CANEVAS_PAINT_HEAT 0x01000000u
#define CANEVAS_PAINT_ON_HEAT 0x02000000u

/** The hue of category @number, from 1 to 8; ink beyond. */
static inline CanevasPaint
canevas_paint_hue (guint number)
{
  return number >= 1 && number <= CANEVAS_PAINT_N_HUES ? CANEVAS_PAINT_HUE + number - 1 : CANEVAS_PAINT_INK;
}

/** The tint of category @number, from 1 to 8; soft beyond. */
static inline CanevasPaint
canevas_paint_tint (guint number)
{
  return number >= 1 && number <= CANEVAS_PAINT_N_HUES ? CANEVAS_PAINT_TINT + number - 1 : CANEVAS_PAINT_SOFT;
}

/** A surface that says how much, from 0 to 1. The number is to be written in it, with canevas_paint_on_heat(). */
static inline CanevasPaint
canevas_paint_heat (double amount)
{
  return CANEVAS_PAINT_HEAT | (guint32) (CLAMP (amount, 0, 1) * 255 + 0.5);
}

/** Text that is read on canevas_paint_heat() of the same @amount. */
static inline CanevasPaint
canevas_paint_on_heat (double amount)
{
  return CANEVAS_PAINT_ON_HEAT | (guint32) (CLAMP (amount, 0, 1) * 255 + 0.5);
}

/** A colour that no palette changes, 0xRRGGBB. */
static inline CanevasPaint
canevas_paint_rgb (guint32 rgb)
{
  return CANEVAS_PAINT_RGB | (rgb & 0xffffff);
}

G_END_DECLS
