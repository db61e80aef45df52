/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene-painter.h"
#include "canevas-trace.h"

G_BEGIN_DECLS

/*
 * One painting of a scene, while it is made. Private to the painter.
 */

typedef struct
{
  CanevasScene *scene;
  const CanevasSceneContents *contents;
  CanevasPen *pen;
  const CanevasPalette *palette;
  CanevasView view;
  gboolean screen;
  gboolean folded;
  CanevasTrace trace;

  /* Shapes of one layer and style, waiting to be painted together: numbers. */
  guint32 *batch;
  guint n_batch;
  guint batch_layer, batch_rank;
} CanevasPainting;

/* A batch: more at once is slower again, in cairo. */
#define CANEVAS_BATCH 512

/* The colour of @paint in the palette. */
CanevasInk canevas_painting_get_ink (CanevasPainting *self, CanevasPaint paint);
void canevas_painting_set_source (CanevasPainting *self, CanevasPaint paint);
/* A colour that is @share @paint and for the rest @ground. */
void canevas_painting_set_mixed_source (CanevasPainting *self, CanevasPaint ground, CanevasPaint paint, double share);

/* The shapes of the batch, all of @style, and all polylines or none. */
void canevas_painting_draw_shapes (CanevasPainting *self, const CanevasShapeStyle *style);
/* The texts of the batch, all of @style. */
void canevas_painting_draw_texts (CanevasPainting *self, const CanevasTextStyle *style);

/* The path of any shape but a text. @grow: how far outside its outline, in points. */
void canevas_painting_trace (CanevasPainting *self, const CanevasShape *shape, const CanevasShapeStyle *style, double grow);

void canevas_painting_draw_fading (CanevasPainting *self, const CanevasSceneMarks *marks, const CanevasRectangle *viewport);
void canevas_painting_draw_marks (CanevasPainting *self, const CanevasSceneMarks *marks);

/* All the shapes of a group, in the order they were appended. */
void canevas_painting_draw_group (CanevasPainting *self, guint group);

/* canevas_scene_paint() with any pen. */
void canevas_scene_draw (CanevasScene *self, CanevasPen *pen, const CanevasRectangle *viewport, double scale,
                         const CanevasPaintOptions *options);

G_END_DECLS
