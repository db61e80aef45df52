/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-drawing-pane.h"

#include "canevas-drawing-search.h"
#include "canevas-format.h"
#include "canevas-outline.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define OUTLINE_WIDTH 250

/* What the pill of zoom takes at the foot, its margin included: pixels. */
#define PILL_HEIGHT 48

struct _CanevasDrawingPane
{
  AdwBin parent_instance;

  GtkWidget *canvas;
  GtkWidget *side; /* the outline and its separator */
  CanevasDrawingSearch *search;
  GtkWidget *value;
  GtkWidget *note; /* what is said while a drawing is awaited */
  gboolean outline_visible;

  CanevasDrawingPaneFunc draw;
  gpointer data;
  guint tick_id;
  guint n_frames; /* since the note is shown */
};

enum
{
  PROP_0,
  PROP_OUTLINE_VISIBLE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (CanevasDrawingPane, canevas_drawing_pane, ADW_TYPE_BIN)

static void
zoom_cb (CanevasDrawingPane *self)
{
  g_autofree char *percent = canevas_format_percent (round (canevas_canvas_get_zoom (CANEVAS_CANVAS (self->canvas)) * 100));

  gtk_label_set_text (GTK_LABEL (self->value), percent);
}

static void
zoom_in_cb (CanevasDrawingPane *self)
{
  gtk_widget_activate_action (self->canvas, "canvas.zoom-in", NULL);
}

static void
zoom_out_cb (CanevasDrawingPane *self)
{
  gtk_widget_activate_action (self->canvas, "canvas.zoom-out", NULL);
}

static void
zoom_fit_cb (CanevasDrawingPane *self)
{
  gtk_widget_activate_action (self->canvas, "canvas.zoom-fit", NULL);
}

/* The same keys from the outline as from the canvas. */
static void
forward_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  gtk_widget_activate_action (CANEVAS_DRAWING_PANE (widget)->canvas, g_variant_get_string (parameter, NULL), NULL);
}

static void
outline_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  CanevasDrawingPane *self = CANEVAS_DRAWING_PANE (widget);

  canevas_drawing_pane_set_outline_visible (self, !self->outline_visible);
}

static void
search_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_drawing_pane_search (CANEVAS_DRAWING_PANE (widget));
}

static void
step_cb (GtkWidget *widget, const char *action, GVariant *parameter)
{
  canevas_drawing_search_step (CANEVAS_DRAWING_PANE (widget)->search, g_variant_get_int32 (parameter));
}

static gboolean
escape_cb (GtkWidget *widget, GVariant *parameter, gpointer data)
{
  return canevas_drawing_search_close (CANEVAS_DRAWING_PANE (widget)->search);
}

static GtkWidget *
create_button (CanevasDrawingPane *self, const char *icon, const char *label, GCallback callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "circular");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (button, "clicked", callback, self);
  return button;
}

static GtkWidget *
create_pill (CanevasDrawingPane *self)
{
  GtkWidget *pill = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->value = g_object_new (GTK_TYPE_LABEL, "width-chars", 6, "css-classes", (const char *[]) { "numeric", NULL }, NULL);
  gtk_box_append (GTK_BOX (pill), create_button (self, "zoom-out-symbolic", _("Zoom out"), G_CALLBACK (zoom_out_cb)));
  gtk_box_append (GTK_BOX (pill), self->value);
  gtk_box_append (GTK_BOX (pill), create_button (self, "zoom-in-symbolic", _("Zoom in"), G_CALLBACK (zoom_in_cb)));
  gtk_box_append (GTK_BOX (pill), create_button (self, "zoom-fit-best-symbolic", _("Show the whole drawing"), G_CALLBACK (zoom_fit_cb)));
  gtk_widget_add_css_class (pill, "pill-bar");
  gtk_widget_set_halign (pill, GTK_ALIGN_END);
  gtk_widget_set_valign (pill, GTK_ALIGN_END);
  return pill;
}

static GtkWidget *
create_side (CanevasDrawingPane *self, GtkWidget *outline)
{
  GtkWidget *side = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_size_request (outline, OUTLINE_WIDTH, -1);
  gtk_widget_set_hexpand (side, FALSE);
  gtk_box_append (GTK_BOX (side), outline);
  gtk_box_append (GTK_BOX (side), gtk_separator_new (GTK_ORIENTATION_VERTICAL));
  gtk_widget_set_visible (side, FALSE);
  return side;
}

static void
canevas_drawing_pane_get_property (GObject *object, guint property, GValue *value, GParamSpec *pspec)
{
  if (property == PROP_OUTLINE_VISIBLE)
    g_value_set_boolean (value, CANEVAS_DRAWING_PANE (object)->outline_visible);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
canevas_drawing_pane_set_property (GObject *object, guint property, const GValue *value, GParamSpec *pspec)
{
  if (property == PROP_OUTLINE_VISIBLE)
    canevas_drawing_pane_set_outline_visible (CANEVAS_DRAWING_PANE (object), g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property, pspec);
}

static void
bind (GtkWidgetClass *klass, const guint *keys, const char *action)
{
  for (guint i = 0; keys[i] != 0; i++)
    gtk_widget_class_add_binding_action (klass, keys[i], GDK_CONTROL_MASK, "drawing.forward", "s", action);
}

static void
canevas_drawing_pane_class_init (CanevasDrawingPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = canevas_drawing_pane_get_property;
  object_class->set_property = canevas_drawing_pane_set_property;
  properties[PROP_OUTLINE_VISIBLE] = g_param_spec_boolean ("outline-visible", NULL, NULL, FALSE,
                                                           G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_install_action (widget_class, "drawing.outline", NULL, outline_cb);
  gtk_widget_class_install_action (widget_class, "drawing.forward", "s", forward_cb);
  gtk_widget_class_install_action (widget_class, "drawing.search", NULL, search_cb);
  gtk_widget_class_install_action (widget_class, "drawing.step", "i", step_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_f, GDK_CONTROL_MASK, "drawing.search", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK, "drawing.step", "i", 1);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_g, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "drawing.step", "i", -1);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_l, GDK_CONTROL_MASK, "drawing.outline", NULL);
  bind (widget_class, (const guint[]){ GDK_KEY_plus, GDK_KEY_equal, GDK_KEY_KP_Add, 0 }, "canvas.zoom-in");
  bind (widget_class, (const guint[]){ GDK_KEY_minus, GDK_KEY_KP_Subtract, 0 }, "canvas.zoom-out");
  bind (widget_class, (const guint[]){ GDK_KEY_0, GDK_KEY_KP_0, 0 }, "canvas.zoom-fit");
  gtk_widget_class_set_css_name (widget_class, "drawing");
}

static void
canevas_drawing_pane_init (CanevasDrawingPane *self)
{
}

GtkWidget *
canevas_drawing_pane_new (const char *outline_title)
{
  CanevasDrawingPane *self = g_object_new (CANEVAS_TYPE_DRAWING_PANE, NULL);
  GtkWidget *column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *overlay = gtk_overlay_new ();
  GtkWidget *scroller = gtk_scrolled_window_new ();
  GtkWidget *outline;

  self->canvas = canevas_canvas_new ();
  outline = canevas_outline_new (CANEVAS_CANVAS (self->canvas), outline_title);
  self->side = create_side (self, outline);
  self->search = CANEVAS_DRAWING_SEARCH (canevas_drawing_search_new (CANEVAS_CANVAS (self->canvas), CANEVAS_OUTLINE (outline)));
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->canvas);
  canevas_canvas_zoom_over (CANEVAS_CANVAS (self->canvas), scroller);
  canevas_canvas_set_foot (CANEVAS_CANVAS (self->canvas), PILL_HEIGHT);
  gtk_overlay_set_child (GTK_OVERLAY (overlay), scroller);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), create_pill (self));
  self->note = g_object_new (GTK_TYPE_LABEL, "visible", FALSE, "can-target", FALSE, "halign", GTK_ALIGN_CENTER, "valign", GTK_ALIGN_CENTER,
                             "css-classes", (const char *[]) { "pill-bar", "drawing-note", NULL }, NULL);
  gtk_overlay_add_overlay (GTK_OVERLAY (overlay), self->note);
  gtk_widget_set_hexpand (overlay, TRUE);
  gtk_widget_set_vexpand (overlay, TRUE);
  gtk_box_append (GTK_BOX (box), self->side);
  gtk_box_append (GTK_BOX (box), overlay);
  gtk_box_append (GTK_BOX (column), GTK_WIDGET (self->search));
  gtk_box_append (GTK_BOX (column), box);
  adw_bin_set_child (ADW_BIN (self), column);
  g_signal_connect_object (self->canvas, "notify::zoom", G_CALLBACK (zoom_cb), self, G_CONNECT_SWAPPED);
  zoom_cb (self);
  return GTK_WIDGET (self);
}

CanevasCanvas *
canevas_drawing_pane_get_canvas (CanevasDrawingPane *self)
{
  g_return_val_if_fail (CANEVAS_IS_DRAWING_PANE (self), NULL);
  return CANEVAS_CANVAS (self->canvas);
}

GtkWidget *
canevas_drawing_pane_create_toggle (CanevasDrawingPane *self)
{
  GtkWidget *toggle;

  g_return_val_if_fail (CANEVAS_IS_DRAWING_PANE (self), NULL);

  toggle = g_object_new (GTK_TYPE_TOGGLE_BUTTON, "icon-name", "view-list-symbolic", "tooltip-text", _("Outline of the drawing"), NULL);
  gtk_widget_add_css_class (toggle, "flat");
  gtk_accessible_update_property (GTK_ACCESSIBLE (toggle), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Outline of the drawing"), -1);
  g_object_bind_property (self, "outline-visible", toggle, "active", G_BINDING_BIDIRECTIONAL | G_BINDING_SYNC_CREATE);
  return toggle;
}

/* The frame before has shown the note. */
static gboolean
tick_cb (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  CanevasDrawingPane *self = CANEVAS_DRAWING_PANE (widget);

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->tick_id = 0;
  self->draw (self->data);
  canevas_drawing_pane_stop_waiting (self);
  return G_SOURCE_REMOVE;
}

static void
set_note (CanevasDrawingPane *self, const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->note), text != NULL ? text : "");
  gtk_widget_set_visible (self->note, text != NULL);
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self), text != NULL ? "progress" : NULL);
}

void
canevas_drawing_pane_draw_later (CanevasDrawingPane *self, const char *text, CanevasDrawingPaneFunc draw, gpointer data)
{
  g_return_if_fail (CANEVAS_IS_DRAWING_PANE (self));
  g_return_if_fail (text != NULL && draw != NULL);

  self->draw = draw;
  self->data = data;
  if (self->tick_id != 0)
    return;
  set_note (self, text);
  self->n_frames = 0;
  self->tick_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), tick_cb, NULL, NULL);
}

void
canevas_drawing_pane_stop_waiting (CanevasDrawingPane *self)
{
  g_return_if_fail (CANEVAS_IS_DRAWING_PANE (self));

  if (self->tick_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick_id);
  self->tick_id = 0;
  set_note (self, NULL);
}

void
canevas_drawing_pane_search (CanevasDrawingPane *self)
{
  g_return_if_fail (CANEVAS_IS_DRAWING_PANE (self));
  canevas_drawing_search_open (self->search);
}

gboolean
canevas_drawing_pane_get_outline_visible (CanevasDrawingPane *self)
{
  g_return_val_if_fail (CANEVAS_IS_DRAWING_PANE (self), FALSE);
  return self->outline_visible;
}

void
canevas_drawing_pane_set_outline_visible (CanevasDrawingPane *self, gboolean visible)
{
  g_return_if_fail (CANEVAS_IS_DRAWING_PANE (self));

  if (self->outline_visible == visible)
    return;
  self->outline_visible = visible;
  gtk_widget_set_visible (self->side, visible);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_OUTLINE_VISIBLE]);
}
