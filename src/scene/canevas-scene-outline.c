/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The scene in words. */
#include "canevas-scene-private.h"

#define INDENT 2

static gboolean
is_told (const CanevasGroup *group)
{
  return group->label != NULL && group->label[0] != '\0' && (group->flags & CANEVAS_GROUP_SILENT) == 0
         && group->fold != CANEVAS_FOLD_COUNT;
}

static guint
get_depth (CanevasScene *self, const CanevasGroup *group)
{
  guint depth = 0;

  for (guint parent = group->parent; parent != CANEVAS_NO_GROUP; parent = group->parent)
    {
      group = canevas_scene_get_group (self, parent);
      if (is_told (group))
        depth++;
    }
  return depth;
}

char *
canevas_scene_dup_outline (CanevasScene *self)
{
  GString *outline = g_string_new (NULL);

  g_return_val_if_fail (CANEVAS_IS_SCENE (self), NULL);

  if (canevas_scene_get_title (self) != NULL)
    g_string_append_printf (outline, "%s\n", canevas_scene_get_title (self));
  if (canevas_scene_get_description (self) != NULL)
    g_string_append_printf (outline, "%s\n", canevas_scene_get_description (self));
  for (guint i = 0; i < canevas_scene_get_n_groups (self); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (self, i);

      if (!is_told (group))
        continue;
      for (guint j = get_depth (self, group) * INDENT; j > 0; j--)
        g_string_append_c (outline, ' ');
      g_string_append_printf (outline, "- %s", group->label);
      if (group->description != NULL && group->description[0] != '\0')
        g_string_append_printf (outline, " — %s", group->description);
      g_string_append_c (outline, '\n');
    }
  return g_string_free (outline, FALSE);
}
