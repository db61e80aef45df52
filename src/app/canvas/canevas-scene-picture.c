/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-scene-picture.h"

#include "canevas-canvas.h"
#include "canevas-scene-painter.h"
#include "canevas-screen-palette.h"

#include <adwaita.h>
#include <math.h>

/* Pixels for a point. */
#define SCALE (96.0 / 72.0)
/* Below this, a drawing is not to be read: pixels. */
#define LEAST_WIDTH 280

struct _CanevasScenePicture
{
  GtkWidget parent_instance;

  CanevasScenePictureDraw draw;
  gpointer data;
  CanevasTextMeasure *measure;
  CanevasScene *scene; /* (nullable) */
  int width;           /* that @scene was drawn for, in pixels; 0: not drawn */
};

G_DEFINE_FINAL_TYPE (CanevasScenePicture, canevas_scene_picture, GTK_TYPE_WIDGET)

static void
draw_for (CanevasScenePicture *self, int width)
{
  if (self->width == width)
    return;
  g_clear_object (&self->scene);
  self->scene = self->draw (self->measure, width / SCALE, self->data);
  self->width = width;
}

static GtkSizeRequestMode
canevas_scene_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
canevas_scene_picture_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                               int *minimum_baseline, int *natural_baseline)
{
  CanevasScenePicture *self = CANEVAS_SCENE_PICTURE (widget);
  CanevasRectangle bounds = { 0 };

  *minimum = *natural = LEAST_WIDTH;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    return;
  draw_for (self, MAX (for_size, LEAST_WIDTH));
  if (self->scene != NULL)
    canevas_scene_get_bounds (self->scene, &bounds);
  *minimum = *natural = (int) ceil (bounds.height * SCALE);
}

static void
canevas_scene_picture_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  draw_for (CANEVAS_SCENE_PICTURE (widget), MAX (width, LEAST_WIDTH));
}

static void
canevas_scene_picture_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  CanevasScenePicture *self = CANEVAS_SCENE_PICTURE (widget);
  const CanevasPaintOptions options = { .palette = canevas_screen_palette_get (), .screen = TRUE, .transparent = TRUE };
  CanevasRectangle bounds;
  cairo_t *cr;

  if (self->scene == NULL)
    return;
  canevas_scene_get_bounds (self->scene, &bounds);
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
  canevas_scene_paint (self->scene, cr, &bounds, SCALE, &options);
  cairo_destroy (cr);
}

static void
canevas_scene_picture_dispose (GObject *object)
{
  CanevasScenePicture *self = CANEVAS_SCENE_PICTURE (object);

  g_clear_object (&self->scene);
  g_clear_object (&self->measure);
  G_OBJECT_CLASS (canevas_scene_picture_parent_class)->dispose (object);
}

static void
canevas_scene_picture_class_init (CanevasScenePictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = canevas_scene_picture_dispose;
  widget_class->get_request_mode = canevas_scene_picture_get_request_mode;
  widget_class->measure = canevas_scene_picture_measure;
  widget_class->size_allocate = canevas_scene_picture_size_allocate;
  widget_class->snapshot = canevas_scene_picture_snapshot;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
canevas_scene_picture_init (CanevasScenePicture *self)
{
  self->measure = canevas_canvas_create_measure (GTK_WIDGET (self));
  g_signal_connect_object (adw_style_manager_get_default (), "notify::dark", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adw_style_manager_get_default (), "notify::high-contrast", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
canevas_scene_picture_new (CanevasScenePictureDraw draw, gpointer data)
{
  CanevasScenePicture *self = g_object_new (CANEVAS_TYPE_SCENE_PICTURE, NULL);

  g_return_val_if_fail (draw != NULL, NULL);

  self->draw = draw;
  self->data = data;
  canevas_scene_picture_refresh (self);
  return GTK_WIDGET (self);
}

void
canevas_scene_picture_refresh (CanevasScenePicture *self)
{
  const int width = self->width > 0 ? self->width : LEAST_WIDTH;

  g_return_if_fail (CANEVAS_IS_SCENE_PICTURE (self));

  self->width = 0;
  draw_for (self, width);
  gtk_widget_set_visible (GTK_WIDGET (self), self->scene != NULL);
  if (self->scene != NULL)
    {
      const char *title = canevas_scene_get_title (self->scene), *description = canevas_scene_get_description (self->scene);

      gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, title != NULL ? title : "",
                                      GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "", -1);
    }
  gtk_widget_queue_resize (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
