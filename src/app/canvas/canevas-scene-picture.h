/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

#include "canevas-scene.h"

G_BEGIN_DECLS

/*
 * A small drawing within a page, which is only looked at: as wide as its place, as high as it then needs. Spoken as one picture by
 * the title and the description of its scene. For what is chosen and moved there is the canvas.
 */
#define CANEVAS_TYPE_SCENE_PICTURE (canevas_scene_picture_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScenePicture, canevas_scene_picture, CANEVAS, SCENE_PICTURE, GtkWidget)

/** Draws it for a width in points. (transfer full) (nullable): there is nothing to be shown; the picture hides */
typedef CanevasScene *(*CanevasScenePictureDraw) (CanevasTextMeasure *measure, double width, gpointer data);

/** canevas_scene_picture_new: @data: (unowned): lives as long as the picture */
GtkWidget *canevas_scene_picture_new (CanevasScenePictureDraw draw, gpointer data);
/** Draws it anew after what it shows has changed. */
void canevas_scene_picture_refresh (CanevasScenePicture *self);

G_END_DECLS
