/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-canvas-private.h"

#include "canevas-scene-hit.h"

#include <math.h>

/* Of a zoom by keys or buttons. Milliseconds. */
#define ZOOM_DURATION 180

enum
{
  PROP_0,
  PROP_SCENE,
  PROP_SELECTED,
  PROP_ZOOM,
  N_PROPS,
  PROP_HADJUSTMENT,
  PROP_VADJUSTMENT,
  PROP_HSCROLL_POLICY,
  PROP_VSCROLL_POLICY,
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE_WITH_CODE (CanevasCanvas, canevas_canvas, GTK_TYPE_WIDGET, G_IMPLEMENT_INTERFACE (GTK_TYPE_SCROLLABLE, NULL))

static void
configure_adjustments (CanevasCanvas *self)
{
  self->configuring = TRUE;
  for (guint axis = 0; axis < 2; axis++)
    {
      const double size = axis == 0 ? self->view.width : self->view.height;
      double lower, upper;

      if (self->adjustments[axis] == NULL)
        continue;
      canevas_canvas_view_get_range (&self->view, axis, &lower, &upper);
      gtk_adjustment_configure (self->adjustments[axis], axis == 0 ? self->view.x : self->view.y, lower, upper, size * 0.1,
                                size * 0.9, size);
    }
  self->configuring = FALSE;
}

static void
adjustment_cb (GtkAdjustment *adjustment, CanevasCanvas *self)
{
  if (self->configuring || self->adjustments[0] == NULL || self->adjustments[1] == NULL)
    return;
  canevas_canvas_view_pan_to (&self->view, gtk_adjustment_get_value (self->adjustments[0]),
                              gtk_adjustment_get_value (self->adjustments[1]));
  self->view.fitted = FALSE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
set_adjustment (CanevasCanvas *self, guint axis, GtkAdjustment *adjustment)
{
  if (self->adjustments[axis] != NULL && self->adjustments[axis] == adjustment)
    return;
  if (self->adjustments[axis] != NULL)
    g_clear_signal_handler (&self->adjustment_ids[axis], self->adjustments[axis]);
  g_clear_object (&self->adjustments[axis]);
  self->adjustments[axis] = g_object_ref_sink (adjustment != NULL ? adjustment : gtk_adjustment_new (0, 0, 0, 0, 0, 0));
  self->adjustment_ids[axis] = g_signal_connect (self->adjustments[axis], "value-changed", G_CALLBACK (adjustment_cb), self);
  configure_adjustments (self);
}

void
canevas_canvas_view_changed (CanevasCanvas *self)
{
  configure_adjustments (self);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gboolean
canevas_canvas_is_folded (CanevasCanvas *self)
{
  return self->scene != NULL && canevas_scene_can_fold (self->scene) && self->view.zoom < CANEVAS_FOLD_SCALE;
}

gboolean
canevas_canvas_is_tiled (CanevasCanvas *self)
{
  return self->scene != NULL && canevas_scene_get_n_groups (self->scene) > CANEVAS_CANVAS_MANY;
}

static void
apply_zoom (double zoom, gpointer data)
{
  CanevasCanvas *self = data;

  canevas_canvas_view_zoom_at (&self->view, zoom, self->zoom_target.x, self->zoom_target.y);
  canevas_canvas_view_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
canevas_canvas_zoom_to (CanevasCanvas *self, double zoom, double x, double y, gboolean animate)
{
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  self->zoom_target = (CanevasPoint){ x, y };
  if (!animate || canevas_canvas_is_tiled (self) || !gtk_widget_get_mapped (GTK_WIDGET (self)))
    {
      apply_zoom (zoom, self);
      return;
    }
  /* It skips to the end by itself where animations are off. */
  self->animation = g_object_ref_sink (adw_timed_animation_new (GTK_WIDGET (self), self->view.zoom, zoom, ZOOM_DURATION,
                                                                adw_callback_animation_target_new (apply_zoom, self, NULL)));
  adw_animation_play (self->animation);
}

void
canevas_canvas_fit (CanevasCanvas *self)
{
  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  self->view.from_start = FALSE;
  canevas_canvas_view_fit (&self->view);
  canevas_canvas_view_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
canevas_canvas_read_from_start (CanevasCanvas *self)
{
  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  self->view.from_start = TRUE;
  canevas_canvas_view_fit (&self->view);
  canevas_canvas_view_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

void
canevas_canvas_centre_on (CanevasCanvas *self, double x)
{
  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  canevas_canvas_view_centre_on (&self->view, x);
  canevas_canvas_view_changed (self);
}

/* --- Overrides --- */

static void
canevas_canvas_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  canevas_canvas_draw (CANEVAS_CANVAS (widget), snapshot);
}

static void
canevas_canvas_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);
  double zoom = self->view.zoom;

  canevas_canvas_view_set_size (&self->view, width, height);
  configure_adjustments (self);
  canevas_canvas_nodes_allocate (CANEVAS_CANVAS_NODES (self->nodes), &self->view);
  if (zoom != self->view.zoom)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

static void
canevas_canvas_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                        int *minimum_baseline, int *natural_baseline)
{
  *minimum = 120;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? 480 : 320;
}

static gboolean
canevas_canvas_grab_focus (GtkWidget *widget)
{
  CanevasCanvas *self = CANEVAS_CANVAS (widget);
  CanevasCanvasNode *node = canevas_canvas_nodes_reach (CANEVAS_CANVAS_NODES (self->nodes), self->focused);
  guint first;

  if (node == NULL && self->selected->len > 0)
    node = canevas_canvas_nodes_reach (CANEVAS_CANVAS_NODES (self->nodes), self->selected->pdata[0]);
  if (node == NULL && self->scene != NULL)
    {
      first = canevas_scene_find_next (self->scene, CANEVAS_NO_GROUP, canevas_canvas_is_folded (self));
      if (first != CANEVAS_NO_GROUP)
        node = canevas_canvas_nodes_reach (CANEVAS_CANVAS_NODES (self->nodes), canevas_scene_get_group (self->scene, first)->id);
    }
  if (node != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (node));
  return GTK_WIDGET_CLASS (canevas_canvas_parent_class)->grab_focus (widget);
}

static void
canevas_canvas_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  CanevasCanvas *self = CANEVAS_CANVAS (object);

  switch (property)
    {
    case PROP_SCENE:
      g_value_set_object (value, self->scene);
      break;
    case PROP_SELECTED:
      g_value_set_string (value, canevas_canvas_get_selected (self));
      break;
    case PROP_ZOOM:
      g_value_set_double (value, canevas_canvas_get_zoom (self));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      g_value_set_object (value, self->adjustments[property - PROP_HADJUSTMENT]);
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      g_value_set_enum (value, self->policies[property - PROP_HSCROLL_POLICY]);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

static void
canevas_canvas_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  CanevasCanvas *self = CANEVAS_CANVAS (object);

  switch (property)
    {
    case PROP_SCENE:
      canevas_canvas_set_scene (self, g_value_get_object (value));
      break;
    case PROP_SELECTED:
      canevas_canvas_select (self, g_value_get_string (value));
      break;
    case PROP_HADJUSTMENT:
    case PROP_VADJUSTMENT:
      set_adjustment (self, property - PROP_HADJUSTMENT, g_value_get_object (value));
      break;
    case PROP_HSCROLL_POLICY:
    case PROP_VSCROLL_POLICY:
      self->policies[property - PROP_HSCROLL_POLICY] = g_value_get_enum (value);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
    }
}

void
canevas_canvas_repaint (CanevasCanvas *self)
{
  canevas_canvas_tiles_invalidate (self->tiles, NULL);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
canevas_canvas_dispose (GObject *object)
{
  CanevasCanvas *self = CANEVAS_CANVAS (object);

  if (self->animation != NULL)
    adw_animation_pause (self->animation);
  g_clear_object (&self->animation);
  for (guint axis = 0; axis < 2; axis++)
    {
      if (self->adjustments[axis] != NULL)
        g_clear_signal_handler (&self->adjustment_ids[axis], self->adjustments[axis]);
      g_clear_object (&self->adjustments[axis]);
    }
  g_clear_pointer (&self->nodes, gtk_widget_unparent);
  g_clear_object (&self->scene);

  G_OBJECT_CLASS (canevas_canvas_parent_class)->dispose (object);
}

static void
canevas_canvas_finalize (GObject *object)
{
  CanevasCanvas *self = CANEVAS_CANVAS (object);

  g_ptr_array_unref (self->selected);
  g_ptr_array_unref (self->matches);
  g_ptr_array_unref (self->emphasised);
  g_free (self->focused);
  g_free (self->drag.group);
  canevas_canvas_tiles_free (self->tiles);

  G_OBJECT_CLASS (canevas_canvas_parent_class)->finalize (object);
}

static void
install_signals (void)
{
  g_signal_new ("selection-changed", CANEVAS_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new ("activated", CANEVAS_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("remove", CANEVAS_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  g_signal_new ("moving", CANEVAS_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, g_signal_accumulator_true_handled, NULL, NULL, G_TYPE_BOOLEAN, 3,
                G_TYPE_STRING, G_TYPE_DOUBLE, G_TYPE_DOUBLE);
  g_signal_new ("moved", CANEVAS_TYPE_CANVAS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_DOUBLE,
                G_TYPE_DOUBLE);
}

static void
canevas_canvas_class_init (CanevasCanvasClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->get_property = canevas_canvas_get_property;
  object_class->set_property = canevas_canvas_set_property;
  object_class->dispose = canevas_canvas_dispose;
  object_class->finalize = canevas_canvas_finalize;
  widget_class->snapshot = canevas_canvas_snapshot;
  widget_class->size_allocate = canevas_canvas_size_allocate;
  widget_class->measure = canevas_canvas_measure;
  widget_class->focus = canevas_canvas_move_focus;
  widget_class->grab_focus = canevas_canvas_grab_focus;
  widget_class->query_tooltip = canevas_canvas_query_tooltip;

  properties[PROP_SCENE] = g_param_spec_object ("scene", NULL, NULL, CANEVAS_TYPE_SCENE, flags);
  properties[PROP_SELECTED] = g_param_spec_string ("selected", NULL, NULL, NULL, flags);
  properties[PROP_ZOOM] = g_param_spec_double ("zoom", NULL, NULL, 0, 100, 1, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  g_object_class_override_property (object_class, PROP_HADJUSTMENT, "hadjustment");
  g_object_class_override_property (object_class, PROP_VADJUSTMENT, "vadjustment");
  g_object_class_override_property (object_class, PROP_HSCROLL_POLICY, "hscroll-policy");
  g_object_class_override_property (object_class, PROP_VSCROLL_POLICY, "vscroll-policy");
  install_signals ();
  canevas_canvas_install_actions (widget_class);
  gtk_widget_class_set_css_name (widget_class, "canvas");
}

static void
canevas_canvas_init (CanevasCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();

  canevas_canvas_view_init (&self->view);
  self->selected = g_ptr_array_new_with_free_func (g_free);
  self->matches = g_ptr_array_new_with_free_func (g_free);
  self->emphasised = g_ptr_array_new_with_free_func (g_free);
  self->hovered = CANEVAS_NO_GROUP;
  self->tiles = canevas_canvas_tiles_new ();
  self->nodes = canevas_canvas_nodes_new ();
  gtk_widget_set_parent (self->nodes, GTK_WIDGET (self));
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  set_adjustment (self, 0, NULL);
  set_adjustment (self, 1, NULL);
  canevas_canvas_add_controllers (self);
  g_signal_connect_object (self->nodes, "focused", G_CALLBACK (canevas_canvas_follow_focus), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->nodes, "placed", G_CALLBACK (canevas_canvas_mark_selection), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (canevas_canvas_repaint), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (canevas_canvas_repaint), self, G_CONNECT_SWAPPED);
}

/* --- Public --- */

CanevasTextMeasure *
canevas_canvas_create_measure (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  return canevas_text_measure_new (pango_font_description_get_family (pango_context_get_font_description (context)));
}

GtkWidget *
canevas_canvas_new (void)
{
  return g_object_new (CANEVAS_TYPE_CANVAS, NULL);
}

void
canevas_canvas_set_foot (CanevasCanvas *self, int foot)
{
  g_return_if_fail (CANEVAS_IS_CANVAS (self));

  self->view.foot = foot;
}

void
canevas_canvas_set_scene (CanevasCanvas *self, CanevasScene *scene)
{
  CanevasRectangle bounds = { 0 };
  double zoom;

  g_return_if_fail (CANEVAS_IS_CANVAS (self));
  g_return_if_fail (scene == NULL || CANEVAS_IS_SCENE (scene));

  if (!g_set_object (&self->scene, scene))
    return;
  zoom = self->view.zoom;
  self->view.frozen_width = self->view.frozen_height = 0;
  if (scene != NULL)
    {
      canevas_scene_get_bounds (scene, &bounds);
      canevas_scene_get_frozen (scene, &self->view.frozen_width, &self->view.frozen_height);
    }
  self->hovered = CANEVAS_NO_GROUP;
  canevas_canvas_tiles_invalidate (self->tiles, NULL);
  canevas_canvas_view_set_scene (&self->view, &bounds);
  canevas_canvas_nodes_set_scene (CANEVAS_CANVAS_NODES (self->nodes), scene);
  canevas_canvas_view_changed (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SCENE]);
  if (zoom != self->view.zoom)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ZOOM]);
}

CanevasScene *
canevas_canvas_get_scene (CanevasCanvas *self)
{
  g_return_val_if_fail (CANEVAS_IS_CANVAS (self), NULL);
  return self->scene;
}

double
canevas_canvas_get_zoom (CanevasCanvas *self)
{
  g_return_val_if_fail (CANEVAS_IS_CANVAS (self), 1);
  return self->view.zoom / CANEVAS_CANVAS_FULL_SIZE;
}

const CanevasCanvasView *
canevas_canvas_get_view (CanevasCanvas *self)
{
  g_return_val_if_fail (CANEVAS_IS_CANVAS (self), NULL);
  return &self->view;
}
