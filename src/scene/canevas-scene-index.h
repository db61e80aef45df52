/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * Where the shapes of a scene are, in a grid, and in which order they may be painted: by layers in which nothing covers anything
 * of another look, so that all that look the same are painted at once. Private to the room; a scene makes its own when needed.
 */
#define CANEVAS_TYPE_SCENE_INDEX (canevas_scene_index_get_type ())
G_DECLARE_FINAL_TYPE (CanevasSceneIndex, canevas_scene_index, CANEVAS, SCENE_INDEX, GObject)

/* @scene owns the index, and is not kept. */
CanevasSceneIndex *canevas_scene_index_new (CanevasScene *scene);

/* Told of a shape. @rank: its place in painting order; @layer: those of one layer and one style may be painted together. */
typedef void (*CanevasShapeFunc) (guint shape, guint rank, guint layer, gpointer data);

/* Calls @func for each shape that touches @area, in painting order. @area: (nullable): all shapes */
void canevas_scene_index_foreach (CanevasSceneIndex *self, const CanevasRectangle *area, CanevasShapeFunc func, gpointer data);

G_END_DECLS
