/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-pen.h"
#include "canevas-scene-private.h"

G_BEGIN_DECLS

/*
 * Forms as paths, for the painter, the SVG writer and hits. Private to the room.
 */

/* How points of a scene become points of a surface. */
typedef struct
{
  double x, y; /* what lies at the surface's origin */
  double scale;
} CanevasView;

static inline double
canevas_view_x (const CanevasView *self, double x)
{
  return self != NULL ? (x - self->x) * self->scale : x;
}

static inline double
canevas_view_y (const CanevasView *self, double y)
{
  return self != NULL ? (y - self->y) * self->scale : y;
}

/* A polyline with its elbows rounded and room left for its arrows, as verbs and vertices. */
typedef struct
{
  GByteArray *verbs; /* CanevasVerb */
  GArray *vertices;  /* CanevasVertex */
} CanevasTrace;

void canevas_trace_init (CanevasTrace *self);
void canevas_trace_clear (CanevasTrace *self);

/* Fills @self with a polyline of @n points. What it held is lost. */
void canevas_trace_round (CanevasTrace *self, const CanevasVertex *points, guint n, double radius, double cut_start,
                          double cut_end);
/* The three corners of an arrow head of @length at @tip, coming from @from. */
void canevas_trace_arrow (const CanevasVertex *tip, const CanevasVertex *from, double length, CanevasVertex corners[3]);

/* Appends verbs to the path of @pen, as @view (nullable) shows them. */
void canevas_trace_replay (const guint8 *verbs, guint n_verbs, const CanevasVertex *vertices, CanevasPen *pen,
                           const CanevasView *view);
/* The same for a free path. */
void canevas_trace_path (const CanevasSceneContents *contents, const CanevasShape *shape, CanevasPen *pen, const CanevasView *view);

/* A rectangle with rounded corners, in surface units. */
void canevas_trace_rectangle (CanevasPen *pen, double x, double y, double width, double height, double radius);
void canevas_trace_ellipse (CanevasPen *pen, double x, double y, double width, double height);

/* On and off lengths in points for lines of @line_width. Returns how many. */
guint canevas_trace_get_dash (CanevasDash dash, double line_width, double lengths[4]);

G_END_DECLS
