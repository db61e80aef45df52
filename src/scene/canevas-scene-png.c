/* SPDX-License-Identifier: GPL-3.0-or-later */
/* A scene as a picture. */
#include "canevas-config.h"
#include "canevas-scene-painter.h"
#include "canevas-scene-write.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define DEFAULT_SCALE 2.0
/* A gigabyte of pixels is more than most programs open. */
#define MOST_PIXELS 268435456.0

static cairo_status_t
write_cb (void *closure, const unsigned char *data, unsigned int length)
{
  g_byte_array_append (closure, data, length);
  return CAIRO_STATUS_SUCCESS;
}

GBytes *
canevas_scene_write_png (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error)
{
  static const CanevasSceneWriteOptions defaults = { 0 };
  CanevasPaintOptions painting = { 0 };
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  CanevasRectangle bounds;
  cairo_surface_t *surface;
  cairo_status_t status;
  double scale, width, height;
  cairo_t *cr;

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  if (options == NULL)
    options = &defaults;
  painting.palette = options->palette;
  canevas_scene_get_bounds (self, &bounds);
  scale = options->scale > 0 ? options->scale : DEFAULT_SCALE;
  width = ceil (bounds.width * scale - 1e-6);
  height = ceil (bounds.height * scale - 1e-6);
  if (MAX (width, height) > CANEVAS_PNG_LONGEST || width * height > MOST_PIXELS)
    {
      g_set_error (error, CANEVAS_SCENE_WRITE_ERROR, CANEVAS_SCENE_WRITE_ERROR_TOO_LARGE,
                   _("The picture would be %.0f × %.0f pixels: choose a smaller scale, or write a PDF or an SVG."), width, height);
      return NULL;
    }
  surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cr = cairo_create (surface);
  bounds.width = width / scale;
  bounds.height = height / scale;
  canevas_scene_paint (self, cr, &bounds, scale, &painting);
  status = cairo_status (cr);
  cairo_destroy (cr);
  if (status == CAIRO_STATUS_SUCCESS)
    status = cairo_surface_write_to_png_stream (surface, write_cb, bytes);
  cairo_surface_destroy (surface);
  if (status == CAIRO_STATUS_SUCCESS)
    return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
  g_set_error (error, CANEVAS_SCENE_WRITE_ERROR, CANEVAS_SCENE_WRITE_ERROR_FAILED, _("The picture could not be made: %s."),
               cairo_status_to_string (status));
  return NULL;
}
