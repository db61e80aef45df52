/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-export-drawing.h"

#include "canevas-poster.h"
#include "canevas-scene-write.h"

#include <glib/gi18n-lib.h>

static const char *const papers[] = { "a4", "a3", "a2", "a1", "a0", NULL };

gboolean
canevas_export_check_choice (const char *const *choices, const char *value, GError **error)
{
  g_autofree char *all = g_strjoinv (", ", (char **) choices);

  if (g_strv_contains (choices, value))
    return TRUE;
  g_set_error (error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, _("“%s” cannot be meant here. What can be is: %s."), value, all);
  return FALSE;
}

gboolean
canevas_export_check_page (const char *value, GError **error)
{
  static const char *const pages[] = { "a4", "a3", "a2", "a1", "a0", "figure", "scene", NULL };

  return canevas_export_check_choice (pages, value, error);
}

gboolean
canevas_export_check_tiles (const char *value, GError **error)
{
  static const char *const tiles[] = { "a4", "a3", NULL };

  return canevas_export_check_choice (tiles, value, error);
}

gboolean
canevas_export_check_yes (const char *value, GError **error)
{
  static const char *const answers[] = { "yes", "no", NULL };

  return canevas_export_check_choice (answers, value, error);
}

CanevasDrawingSize
canevas_export_get_page (const CanevasExport *self, CanevasDrawingSize otherwise)
{
  const char *page = canevas_export_get_setting (self, "page");
  CanevasDrawingSize size = otherwise;

  /* Sheets to be glued together make a poster, twice as wide as one. */
  if (page == NULL && canevas_export_get_setting (self, "tiles") != NULL)
    return CANEVAS_DRAWING_A2;
  if (page != NULL && !canevas_drawing_size_find (page, &size))
    size = CANEVAS_DRAWING_SCREEN;
  return size;
}

GBytes *
canevas_export_write_scene (const CanevasExport *self, CanevasScene *scene, GError **error)
{
  const char *tiles = canevas_export_get_setting (self, "tiles");
  CanevasPosterOptions options = { .tiled = TRUE };
  g_autoptr (CanevasPoster) poster = NULL;

  if (g_str_equal (self->ending, "svg"))
    return canevas_scene_write_svg (scene, NULL, error);
  if (g_str_equal (self->ending, "png"))
    return canevas_scene_write_png (scene, NULL, error);
  if (tiles == NULL)
    return canevas_scene_write_pdf (scene, NULL, error);
  for (guint i = 0; papers[i] != NULL; i++)
    if (g_str_equal (papers[i], tiles))
      options.paper = i;
  poster = canevas_poster_new (scene, &options);
  return canevas_poster_write_pdf (poster, NULL, error);
}
