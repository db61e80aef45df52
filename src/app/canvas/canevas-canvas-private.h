/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-canvas.h"

#include "canevas-canvas-nodes.h"
#include "canevas-canvas-tiles.h"

G_BEGIN_DECLS

/*
 * What the parts of the canvas share: the widget itself, what is selected (-selection), what it draws (-draw), what hands do (-input),
 * what keys do (-keys).
 */

typedef enum
{
  CANEVAS_CANVAS_IDLE,
  CANEVAS_CANVAS_PRESSED, /* not far enough yet to be a drag */
  CANEVAS_CANVAS_PANNING,
  CANEVAS_CANVAS_MOVING,  /* a group */
  CANEVAS_CANVAS_BANDING, /* selecting by a rubber band */
} CanevasCanvasGrip;

typedef struct
{
  CanevasCanvasGrip grip;
  char *group;             /* what was pressed on: id */
  double start_x, start_y; /* pixels */
  double view_x, view_y;   /* where the view was */
  double dx, dy;           /* points: how far the group was moved */
  CanevasRectangle band;   /* points */
  gboolean shown;          /* somebody else shows how the group moves */
} CanevasCanvasDrag;

struct _CanevasCanvas
{
  GtkWidget parent_instance;

  CanevasScene *scene;
  CanevasCanvasView view;
  GtkAdjustment *adjustments[2];
  gulong adjustment_ids[2];
  GtkScrollablePolicy policies[2];
  gboolean configuring; /* the adjustments follow the view: not the other way round */

  GPtrArray *selected;   /* ids */
  GPtrArray *matches;    /* ids */
  GPtrArray *emphasised; /* ids */
  char *focused;         /* where the focus is, or was last */
  guint hovered;

  CanevasCanvasTiles *tiles;
  GtkWidget *nodes;
  AdwAnimation *animation;
  CanevasPoint zoom_target; /* pixels: what stays in place */

  CanevasCanvasDrag drag;
  double pointer_x, pointer_y;
  double pinch_zoom;
  gboolean space_held, space_used;
};

/* The widget. */
gboolean canevas_canvas_is_folded (CanevasCanvas *self);
gboolean canevas_canvas_is_tiled (CanevasCanvas *self);
/* The view has changed: adjustments, nodes and the picture follow. */
void canevas_canvas_view_changed (CanevasCanvas *self);
/* Zooms at a point of the window, smoothly where that is wanted. */
void canevas_canvas_zoom_to (CanevasCanvas *self, double zoom, double x, double y, gboolean animate);
void canevas_canvas_fit (CanevasCanvas *self);
/* Every tile is painted anew: another palette, other marks. */
void canevas_canvas_repaint (CanevasCanvas *self);

/* -selection */
gboolean canevas_canvas_is_selected (CanevasCanvas *self, const char *id);
/* Selects @id besides, or no longer. */
void canevas_canvas_toggle (CanevasCanvas *self, const char *id);
void canevas_canvas_select_within (CanevasCanvas *self, const CanevasRectangle *area);
/* The group with the keyboard's focus, or CANEVAS_NO_GROUP. */
guint canevas_canvas_get_focused_group (CanevasCanvas *self);
/* What is drawn about a group has changed. @id: (nullable) */
void canevas_canvas_redraw_group (CanevasCanvas *self, const char *id);
/* The keyboard's focus went to a group. */
void canevas_canvas_follow_focus (CanevasCanvas *self, const char *id);
/* There are other nodes: they say which are selected. */
void canevas_canvas_mark_selection (CanevasCanvas *self);

/* -draw */
void canevas_canvas_draw (CanevasCanvas *self, GtkSnapshot *snapshot);
gboolean canevas_canvas_redraw_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer data);
/* -input */
void canevas_canvas_add_controllers (CanevasCanvas *self);
gboolean canevas_canvas_query_tooltip (GtkWidget *widget, int x, int y, gboolean keyboard, GtkTooltip *tooltip);
/* Leaves what was dragged where it was; FALSE when nothing was. */
gboolean canevas_canvas_cancel_drag (CanevasCanvas *self);
/* -keys */
void canevas_canvas_install_actions (GtkWidgetClass *klass);
gboolean canevas_canvas_move_focus (GtkWidget *widget, GtkDirectionType direction);

G_END_DECLS
