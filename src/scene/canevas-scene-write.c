/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-scene-write.h"

#include "canevas-config.h"

#include <glib/gi18n-lib.h>

G_DEFINE_QUARK (canevas-scene-write-error, canevas_scene_write_error)

typedef struct
{
  const char *ending;
  GBytes *(*write) (CanevasScene *self, const CanevasSceneWriteOptions *options, GError **error);
} Format;

static const Format formats[] = {
  { ".pdf", canevas_scene_write_pdf },
  { ".png", canevas_scene_write_png },
  { ".svg", canevas_scene_write_svg },
};

gboolean
canevas_scene_write (CanevasScene *self, const char *path, const CanevasSceneWriteOptions *options, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  g_return_val_if_fail (CANEVAS_IS_SCENE (self) && path != NULL, FALSE);

  for (guint i = 0; i < G_N_ELEMENTS (formats); i++)
    if (g_str_has_suffix (lower, formats[i].ending))
      {
        g_autoptr (GBytes) bytes = formats[i].write (self, options, error);

        return bytes != NULL
               && g_file_set_contents (path, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), error);
      }
  g_set_error (error, CANEVAS_SCENE_WRITE_ERROR, CANEVAS_SCENE_WRITE_ERROR_FORMAT,
               _("“%s” is not a drawing’s file: give it a name that ends in .pdf, .svg or .png."), path);
  return FALSE;
}
