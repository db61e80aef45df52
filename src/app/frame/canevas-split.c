/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-split.h"

#if ADW_CHECK_VERSION (1, 4, 0)
#define REVEALED "show-sidebar"
#else
#define REVEALED "reveal-flap"
#endif

struct _CanevasSplit
{
  GtkWidget parent_instance;
  GtkWidget *view;
  GtkWidget *pane; /* the clamp that gives the pane its width; owned by the view */
  GtkWidget *content; /* (nullable); owned by the view */
  int pane_width;
  gboolean revealed;
};

G_DEFINE_FINAL_TYPE (CanevasSplit, canevas_split, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REVEALED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#if ADW_CHECK_VERSION (1, 4, 0)
static GtkWidget *
view_new (GtkPackType side, GtkWidget *pane)
{
  GtkWidget *view = adw_overlay_split_view_new ();

  adw_overlay_split_view_set_sidebar_position (ADW_OVERLAY_SPLIT_VIEW (view), side);
  adw_overlay_split_view_set_sidebar (ADW_OVERLAY_SPLIT_VIEW (view), pane);
  adw_overlay_split_view_set_enable_show_gesture (ADW_OVERLAY_SPLIT_VIEW (view), FALSE);
  adw_overlay_split_view_set_enable_hide_gesture (ADW_OVERLAY_SPLIT_VIEW (view), FALSE);
  return view;
}

static void
view_set_content (GtkWidget *view, GtkWidget *content)
{
  adw_overlay_split_view_set_content (ADW_OVERLAY_SPLIT_VIEW (view), content);
}

static void
view_set_pane_width (GtkWidget *view, GtkWidget *pane, int width)
{
  adw_overlay_split_view_set_min_sidebar_width (ADW_OVERLAY_SPLIT_VIEW (view), width);
  adw_overlay_split_view_set_max_sidebar_width (ADW_OVERLAY_SPLIT_VIEW (view), width);
  adw_overlay_split_view_set_sidebar_width_unit (ADW_OVERLAY_SPLIT_VIEW (view), ADW_LENGTH_UNIT_PX);
}
/* Whether it stays revealed or not as it is, whatever room there is. */
static void
view_set_fixed (GtkWidget *view, gboolean fixed)
{
  adw_overlay_split_view_set_pin_sidebar (ADW_OVERLAY_SPLIT_VIEW (view), fixed);
}
#else
static GtkWidget *
view_new (GtkPackType side, GtkWidget *pane)
{
  GtkWidget *view = adw_flap_new ();

  adw_flap_set_flap_position (ADW_FLAP (view), side);
  adw_flap_set_flap (ADW_FLAP (view), pane);
  adw_flap_set_separator (ADW_FLAP (view), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  adw_flap_set_swipe_to_open (ADW_FLAP (view), FALSE);
  adw_flap_set_swipe_to_close (ADW_FLAP (view), FALSE);
  /* Where both no longer fit, the pane floats over the content, which stays in use. */
  adw_flap_set_fold_policy (ADW_FLAP (view), ADW_FLAP_FOLD_POLICY_AUTO);
  adw_flap_set_modal (ADW_FLAP (view), FALSE);
  return view;
}

static void
view_set_content (GtkWidget *view, GtkWidget *content)
{
  adw_flap_set_content (ADW_FLAP (view), content);
}

static void
view_set_pane_width (GtkWidget *view, GtkWidget *pane, int width)
{
  gtk_widget_set_size_request (pane, width, -1);
}

static void
view_set_fixed (GtkWidget *view, gboolean fixed)
{
  adw_flap_set_locked (ADW_FLAP (view), fixed);
}
#endif

#if ADW_CHECK_VERSION (1, 4, 0)
static int
measure_content (CanevasSplit *self, int *natural)
{
  int minimum = 0;

  *natural = 0;
  if (self->content != NULL)
    gtk_widget_measure (self->content, GTK_ORIENTATION_HORIZONTAL, -1, &minimum, natural, NULL, NULL);
  return minimum;
}

/* The pane does not count in the least width: it floats over the content where both do not fit. */
static void
canevas_split_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum, int *natural,
                       int *minimum_baseline, int *natural_baseline)
{
  CanevasSplit *self = CANEVAS_SPLIT (widget);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    gtk_widget_measure (self->view, orientation, -1, minimum, natural, NULL, NULL);
  else
    {
      *minimum = MAX (measure_content (self, natural), self->pane_width);
      *natural = MAX (*minimum, *natural + self->pane_width);
    }
}

static void
canevas_split_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  CanevasSplit *self = CANEVAS_SPLIT (widget);
  AdwOverlaySplitView *view = ADW_OVERLAY_SPLIT_VIEW (self->view);
  int natural;
  gboolean floats = width < measure_content (self, &natural) + self->pane_width;

  if (floats != adw_overlay_split_view_get_collapsed (view))
    adw_overlay_split_view_set_collapsed (view, floats);
  gtk_widget_measure (self->view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (self->view, width, height, baseline, NULL);
}
#endif

static void
revealed_cb (CanevasSplit *self)
{
  gboolean revealed;

  g_object_get (self->view, REVEALED, &revealed, NULL);
  if (self->revealed == revealed)
    return;
  self->revealed = revealed;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVEALED]);
}

static void
canevas_split_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_REVEALED)
    g_value_set_boolean (value, CANEVAS_SPLIT (object)->revealed);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_split_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_REVEALED)
    canevas_split_set_revealed (CANEVAS_SPLIT (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_split_dispose (GObject *object)
{
  CanevasSplit *self = CANEVAS_SPLIT (object);

  g_clear_pointer (&self->view, gtk_widget_unparent);

  G_OBJECT_CLASS (canevas_split_parent_class)->dispose (object);
}

static void
canevas_split_class_init (CanevasSplitClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = canevas_split_get_property;
  object_class->set_property = canevas_split_set_property;
  object_class->dispose = canevas_split_dispose;

  properties[PROP_REVEALED] = g_param_spec_boolean ("revealed", NULL, NULL, TRUE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

#if ADW_CHECK_VERSION (1, 4, 0)
  GTK_WIDGET_CLASS (klass)->measure = canevas_split_measure;
  GTK_WIDGET_CLASS (klass)->size_allocate = canevas_split_size_allocate;
#else
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
#endif
}

static void
canevas_split_init (CanevasSplit *self)
{
  self->revealed = TRUE;
}

GtkWidget *
canevas_split_new (GtkPackType side)
{
  CanevasSplit *self = g_object_new (CANEVAS_TYPE_SPLIT, NULL);

  /* Labels that expand inside the pane must not take half the window: the pane says no in their stead. */
  self->pane = adw_clamp_new ();
  gtk_widget_set_hexpand (self->pane, FALSE);
  gtk_widget_add_css_class (self->pane, side == GTK_PACK_START ? "pane-start" : "pane-end");
  self->view = view_new (side, self->pane);
  gtk_widget_set_parent (self->view, GTK_WIDGET (self));
  g_signal_connect_object (self->view, "notify::" REVEALED, G_CALLBACK (revealed_cb), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
canevas_split_set_content (CanevasSplit *self, GtkWidget *content)
{
  g_return_if_fail (CANEVAS_IS_SPLIT (self));
  self->content = content;
  view_set_content (self->view, content);
}

void
canevas_split_set_pane (CanevasSplit *self, GtkWidget *pane)
{
  g_return_if_fail (CANEVAS_IS_SPLIT (self));
  adw_clamp_set_child (ADW_CLAMP (self->pane), pane);
  /* A pane that closed for want of room comes back with it: not where there is nothing in it any more. */
  view_set_fixed (self->view, pane == NULL);
}

void
canevas_split_set_pane_width (CanevasSplit *self, int width)
{
  g_return_if_fail (CANEVAS_IS_SPLIT (self));
  adw_clamp_set_maximum_size (ADW_CLAMP (self->pane), width);
  adw_clamp_set_tightening_threshold (ADW_CLAMP (self->pane), width);
  self->pane_width = width;
  view_set_pane_width (self->view, self->pane, width);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

gboolean
canevas_split_get_revealed (CanevasSplit *self)
{
  g_return_val_if_fail (CANEVAS_IS_SPLIT (self), FALSE);
  return self->revealed;
}

void
canevas_split_set_revealed (CanevasSplit *self, gboolean revealed)
{
  g_return_if_fail (CANEVAS_IS_SPLIT (self));
  g_object_set (self->view, REVEALED, revealed, NULL);
}
