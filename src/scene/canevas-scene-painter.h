/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-palette.h"
#include "canevas-scene.h"

#include <cairo.h>

G_BEGIN_DECLS

/*
 * The only one that draws scenes: on screen, in PDF, PNG and on paper.
 */

/** At how many pixels for a point leaves fold into their count: 60 % of a screen of 96 dots per inch. */
#define CANEVAS_FOLD_SCALE 0.8

/**
 * CanevasSceneMarks:
 *
 * What is drawn over a scene without being of it: numbers of groups, %CANEVAS_NO_GROUP for none.
 */
typedef struct
{
  const guint *selected;
  guint n_selected;
  const guint *matches; /* of a search */
  guint n_matches;
  const guint *emphasised; /* shown in full while all else fades; none: nothing fades */
  guint n_emphasised;
  guint focused;
  guint hovered;
} CanevasSceneMarks;

/** Marks that mark nothing. */
#define CANEVAS_SCENE_MARKS_NONE { .focused = CANEVAS_NO_GROUP, .hovered = CANEVAS_NO_GROUP }

typedef struct
{
  const CanevasPalette *palette; /* (nullable): light */
  const CanevasSceneMarks *marks; /* (nullable) */
  gboolean screen;      /* snap to pixels and leave out what is too small to be seen; otherwise everything is drawn exactly */
  gboolean folded;      /* show counts in the place of leaves */
  gboolean transparent; /* paint no paper */
  gboolean uncut;       /* paint all shapes, even those that lie outside: only to prove that it makes no difference */
} CanevasPaintOptions;

/**
 * canevas_scene_paint:
 * @viewport: what to show, in points of the scene; its top left comes at the origin of @cr
 * @scale: units of @cr for a point
 * @options: (nullable): for paper, in the light palette
 *
 * Paints a part of @self and clips to it.
 */
void canevas_scene_paint (CanevasScene *self, cairo_t *cr, const CanevasRectangle *viewport, double scale,
                          const CanevasPaintOptions *options);

G_END_DECLS
