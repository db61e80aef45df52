/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-canvas-view.h"
#include "canevas-scene-painter.h"

G_BEGIN_DECLS

/**
 * CanevasCanvasTiles:
 *
 * Pictures of the parts of a large scene, kept between frames: panning then costs no more than copying them. Tiles that are
 * missing are painted for as long as a frame may take; until theirs comes, the former ones stand in, stretched.
 */
typedef struct _CanevasCanvasTiles CanevasCanvasTiles;

/** Pixels of a tile's side. */
#define CANEVAS_CANVAS_TILE 256

CanevasCanvasTiles *canevas_canvas_tiles_new (void);
void canevas_canvas_tiles_free (CanevasCanvasTiles *self);
/** Forgets what was painted: of @area (points), or all when %NULL. */
void canevas_canvas_tiles_invalidate (CanevasCanvasTiles *self, const CanevasRectangle *area);
/**
 * canevas_canvas_tiles_snapshot:
 * @scale: pixels of the screen for one of the window
 *
 * Shows the part of @scene that @view says.
 *
 * Returns: whether all of it is up to date; otherwise another frame is to follow
 */
gboolean canevas_canvas_tiles_snapshot (CanevasCanvasTiles *self, GtkSnapshot *snapshot, CanevasScene *scene,
                                        const CanevasCanvasView *view, const CanevasPaintOptions *options, int scale);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasCanvasTiles, canevas_canvas_tiles_free)

G_END_DECLS
