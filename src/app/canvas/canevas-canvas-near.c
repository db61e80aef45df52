/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-canvas-near.h"

/* Levels that are told apart: what is deeper goes last. */
#define N_LEVELS 16

gboolean
canevas_canvas_has_node (const CanevasGroup *group)
{
  return group->id != NULL && (group->flags & CANEVAS_GROUP_FOCUSABLE) != 0 && group->bounds.width >= 0;
}

static guint
get_level (const CanevasGroup *group)
{
  return MIN (group->level, N_LEVELS - 1);
}

/* How many of each level may be listed. */
static void
share_out (guint room[N_LEVELS], guint most)
{
  for (guint level = 0; level < N_LEVELS; level++)
    {
      room[level] = MIN (room[level], most);
      most -= room[level];
    }
}

GArray *
canevas_canvas_list_near (CanevasScene *scene, const CanevasRectangle *area, guint kept, guint most)
{
  const guint n = canevas_scene_get_n_groups (scene);
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint));
  GArray *near = g_array_new (FALSE, FALSE, sizeof (guint));
  guint room[N_LEVELS] = { 0 };

  for (guint i = 0; i < n; i++)
    if (canevas_canvas_has_node (canevas_scene_get_group (scene, i)))
      g_array_append_val (all, i);
  if (all->len <= most)
    {
      g_array_unref (near);
      return g_steal_pointer (&all);
    }
  for (guint i = 0; i < all->len; i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (scene, g_array_index (all, guint, i));

      if (canevas_rectangle_overlaps (&group->bounds, area))
        room[get_level (group)]++;
    }
  share_out (room, most);
  for (guint i = 0; i < all->len; i++)
    {
      const guint number = g_array_index (all, guint, i);
      const CanevasGroup *group = canevas_scene_get_group (scene, number);
      const gboolean seen = canevas_rectangle_overlaps (&group->bounds, area) && room[get_level (group)] > 0;

      if (seen)
        room[get_level (group)]--;
      if (seen || number == kept)
        g_array_append_val (near, number);
    }
  return near;
}
