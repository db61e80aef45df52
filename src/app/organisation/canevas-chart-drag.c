/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-drag.h"

#include "canevas-scene-hit.h"

typedef struct
{
  CanevasCanvas *canvas; /* which has it */
  CanevasChartDropFunc func;
  gpointer data;
  double x, y;      /* of the pointer, pixels */
  gboolean dragged; /* by a pointer */
  char *onto;       /* what is marked now: id */
} Drag;

static void
drag_free (gpointer data, GClosure *closure)
{
  Drag *self = data;

  g_free (self->onto);
  g_free (self);
}

/* (nullable): id of what lies at a point, in points of the scene. */
static const char *
find_at (Drag *self, const char *id, CanevasPoint point)
{
  CanevasScene *scene = canevas_canvas_get_scene (self->canvas);
  const guint number = scene != NULL ? canevas_scene_hit (scene, point.x, point.y, 0, FALSE) : CANEVAS_NO_GROUP;
  const CanevasGroup *group = number != CANEVAS_NO_GROUP ? canevas_scene_get_group (scene, number) : NULL;

  return group != NULL && (group->flags & CANEVAS_GROUP_LINK) == 0 && g_strcmp0 (group->id, id) != 0 ? group->id : NULL;
}

static void
mark (Drag *self, const char *onto)
{
  if (g_strcmp0 (self->onto, onto) == 0)
    return;
  g_free (self->onto);
  self->onto = g_strdup (onto);
  canevas_canvas_set_matches (self->canvas, (const char *const[]){ onto, NULL });
}

static gboolean
moving_cb (CanevasCanvas *canvas, const char *id, double dx, double dy, Drag *self)
{
  const CanevasPoint pointer = canevas_canvas_view_to_scene (canevas_canvas_get_view (canvas), self->x, self->y);

  self->dragged = dx != 0 || dy != 0;
  mark (self, self->dragged ? find_at (self, id, pointer) : NULL);
  return FALSE;
}

/* Where its middle comes, when no pointer says better. */
static const char *
find_under_middle (Drag *self, const char *id, double dx, double dy)
{
  CanevasScene *scene = canevas_canvas_get_scene (self->canvas);
  const guint number = canevas_scene_find_group (scene, id);
  const CanevasRectangle *box = number != CANEVAS_NO_GROUP ? &canevas_scene_get_group (scene, number)->bounds : NULL;

  if (box == NULL)
    return NULL;
  return find_at (self, id, (CanevasPoint){ box->x + box->width / 2 + dx, box->y + box->height / 2 + dy });
}

static void
moved_cb (CanevasCanvas *canvas, const char *id, double dx, double dy, Drag *self)
{
  g_autofree char *onto = g_strdup (self->dragged ? self->onto : find_under_middle (self, id, dx, dy));

  self->dragged = FALSE;
  mark (self, NULL);
  if (onto != NULL)
    self->func (self->data, id, onto);
}

static void
motion_cb (GtkEventControllerMotion *controller, double x, double y, Drag *self)
{
  self->x = x;
  self->y = y;
}

void
canevas_chart_drag_watch (CanevasCanvas *canvas, CanevasChartDropFunc func, gpointer data)
{
  GtkEventController *motion = gtk_event_controller_motion_new ();
  Drag *self = g_new0 (Drag, 1);

  g_return_if_fail (CANEVAS_IS_CANVAS (canvas));

  self->canvas = canvas;
  self->func = func;
  self->data = data;
  gtk_event_controller_set_propagation_phase (motion, GTK_PHASE_CAPTURE);
  g_signal_connect (motion, "motion", G_CALLBACK (motion_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (canvas), motion);
  g_signal_connect (canvas, "moving", G_CALLBACK (moving_cb), self);
  g_signal_connect_data (canvas, "moved", G_CALLBACK (moved_cb), self, drag_free, 0);
}
