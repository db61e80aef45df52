/* SPDX-License-Identifier: GPL-3.0-or-later */
/* What is selected, focused, found: ids of groups, which last from one scene to the next. */
#include "canevas-canvas-private.h"

#include "canevas-scene-hit.h"

static GPtrArray *
ids_new (const char *const *ids)
{
  GPtrArray *array = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    g_ptr_array_add (array, g_strdup (ids[i]));
  return array;
}

gboolean
canevas_canvas_is_selected (CanevasCanvas *self, const char *id)
{
  return g_ptr_array_find_with_equal_func (self->selected, id, g_str_equal, NULL);
}

/* Marks reach a little beyond their group. */
void
canevas_canvas_redraw_group (CanevasCanvas *self, const char *id)
{
  guint number = id != NULL && self->scene != NULL ? canevas_scene_find_group (self->scene, id) : CANEVAS_NO_GROUP;

  if (number != CANEVAS_NO_GROUP)
    {
      CanevasRectangle area = canevas_rectangle_grow (&canevas_scene_get_group (self->scene, number)->bounds, 24);

      canevas_canvas_tiles_invalidate (self->tiles, &area);
    }
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
mark_selected (CanevasCanvas *self, const char *id, gboolean selected)
{
  CanevasCanvasNode *node = canevas_canvas_nodes_find (CANEVAS_CANVAS_NODES (self->nodes), id);

  if (node != NULL)
    canevas_canvas_node_set_selected (node, selected);
  canevas_canvas_redraw_group (self, id);
}

/* Takes over @ids (transfer full) as what is selected. */
static void
take_selection (CanevasCanvas *self, GPtrArray *ids)
{
  g_autoptr (GPtrArray) former = self->selected;
  gboolean changed = former->len != ids->len;

  self->selected = ids;
  for (guint i = 0; i < former->len; i++)
    if (!canevas_canvas_is_selected (self, former->pdata[i]))
      {
        mark_selected (self, former->pdata[i], FALSE);
        changed = TRUE;
      }
  for (guint i = 0; i < ids->len; i++)
    mark_selected (self, ids->pdata[i], TRUE);
  if (!changed)
    return;
  g_signal_emit_by_name (self, "selection-changed");
  g_object_notify (G_OBJECT (self), "selected");
}

void
canevas_canvas_toggle (CanevasCanvas *self, const char *id)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->selected->len; i++)
    if (!g_str_equal (self->selected->pdata[i], id))
      g_ptr_array_add (ids, g_strdup (self->selected->pdata[i]));
  if (ids->len == self->selected->len)
    g_ptr_array_add (ids, g_strdup (id));
  take_selection (self, ids);
}

void
canevas_canvas_select_within (CanevasCanvas *self, const CanevasRectangle *area)
{
  g_autoptr (GArray) groups = canevas_scene_find_within (self->scene, area, canevas_canvas_is_folded (self));
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < groups->len; i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (self->scene, g_array_index (groups, guint, i));

      if (group->id != NULL)
        g_ptr_array_add (ids, g_strdup (group->id));
    }
  take_selection (self, ids);
}

void
canevas_canvas_mark_selection (CanevasCanvas *self)
{
  for (guint i = 0; i < self->selected->len; i++)
    {
      CanevasCanvasNode *node = canevas_canvas_nodes_find (CANEVAS_CANVAS_NODES (self->nodes), self->selected->pdata[i]);

      if (node != NULL)
        canevas_canvas_node_set_selected (node, TRUE);
    }
}

void
canevas_canvas_select (CanevasCanvas *self, const char *id)
{
  g_return_if_fail (CANEVAS_IS_CANVAS (self));
  take_selection (self, ids_new ((const char *const[]){ id, NULL }));
}

const char *
canevas_canvas_get_selected (CanevasCanvas *self)
{
  g_return_val_if_fail (CANEVAS_IS_CANVAS (self), NULL);
  return self->selected->len == 1 ? self->selected->pdata[0] : NULL;
}

GStrv
canevas_canvas_dup_selection (CanevasCanvas *self)
{
  GStrvBuilder *builder = g_strv_builder_new ();
  GStrv ids;

  g_return_val_if_fail (CANEVAS_IS_CANVAS (self), NULL);

  for (guint i = 0; i < self->selected->len; i++)
    g_strv_builder_add (builder, self->selected->pdata[i]);
  ids = g_strv_builder_end (builder);
  g_strv_builder_unref (builder);
  return ids;
}

/* --- Where the focus is --- */

guint
canevas_canvas_get_focused_group (CanevasCanvas *self)
{
  CanevasCanvasNode *node = canevas_canvas_nodes_get_focused (CANEVAS_CANVAS_NODES (self->nodes));

  return node != NULL ? canevas_canvas_node_get_number (node) : CANEVAS_NO_GROUP;
}

void
canevas_canvas_follow_focus (CanevasCanvas *self, const char *id)
{
  canevas_canvas_redraw_group (self, self->focused);
  if (g_strcmp0 (self->focused, id) != 0)
    {
      g_free (self->focused);
      self->focused = g_strdup (id);
    }
  canevas_canvas_redraw_group (self, id);
  canevas_canvas_reveal (self, id);
}

void
canevas_canvas_focus_group (CanevasCanvas *self, const char *id)
{
  CanevasCanvasNode *node;

  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  node = canevas_canvas_nodes_reach (CANEVAS_CANVAS_NODES (self->nodes), id);
  if (node != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (node));
}

void
canevas_canvas_reveal (CanevasCanvas *self, const char *id)
{
  guint number;

  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  number = self->scene != NULL && id != NULL ? canevas_scene_find_group (self->scene, id) : CANEVAS_NO_GROUP;
  if (number == CANEVAS_NO_GROUP || self->view.width == 0)
    return;
  if (canevas_canvas_is_folded (self) && !canevas_scene_shows_group (self->scene, number, TRUE))
    canevas_canvas_zoom_to (self, CANEVAS_CANVAS_FULL_SIZE, self->view.width / 2.0, self->view.height / 2.0, FALSE);
  canevas_canvas_view_reveal (&self->view, &canevas_scene_get_group (self->scene, number)->bounds);
  canevas_canvas_view_changed (self);
}

void
canevas_canvas_activate (CanevasCanvas *self, const char *id)
{
  g_return_if_fail (CANEVAS_IS_CANVAS (self));
  g_return_if_fail (id != NULL);

  canevas_canvas_select (self, id);
  g_signal_emit_by_name (self, "activated", id);
}

void
canevas_canvas_set_matches (CanevasCanvas *self, const char *const *ids)
{
  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  g_ptr_array_unref (self->matches);
  self->matches = ids_new (ids);
  canevas_canvas_repaint (self);
}

void
canevas_canvas_set_emphasised (CanevasCanvas *self, const char *const *ids)
{
  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  g_ptr_array_unref (self->emphasised);
  self->emphasised = ids_new (ids);
  canevas_canvas_repaint (self);
}
