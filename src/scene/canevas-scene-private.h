/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-scene-index.h"
#include "canevas-text-block.h"

G_BEGIN_DECLS

/*
 * What a scene holds, for those of this room that paint, hit and write it.
 */

typedef enum
{
  CANEVAS_SHAPE_RECTANGLE,
  CANEVAS_SHAPE_ELLIPSE,
  CANEVAS_SHAPE_POLYLINE,
  CANEVAS_SHAPE_PATH,
  CANEVAS_SHAPE_TEXT,
} CanevasShapeKind;

/* A shape. Kept small: there may be a million. */
typedef struct
{
  float x, y, width, height; /* what it covers, without its line */
  guint32 data;              /* of a polyline or a path: which outline; of a text: which block */
  guint32 group;             /* the innermost, or CANEVAS_NO_GROUP */
  guint32 style : 28;        /* of a text: among the styles of texts */
  guint32 kind : 4;          /* CanevasShapeKind */
} CanevasShape;

typedef enum
{
  CANEVAS_VERB_MOVE,
  CANEVAS_VERB_LINE,
  CANEVAS_VERB_CURVE, /* three points */
  CANEVAS_VERB_CLOSE, /* none */
} CanevasVerb;

typedef struct
{
  float x, y;
} CanevasVertex;

/* The vertices of a polyline or a path, and a path's verbs. */
typedef struct
{
  guint32 first_vertex, n_vertices;
  guint32 first_verb, n_verbs;
} CanevasOutline;

/* Where the point of a text is, and what was shaped. */
typedef struct
{
  const CanevasTextBlock *block;
  float x, y;
} CanevasSceneText;

typedef struct
{
  GArray *shapes;      /* CanevasShape */
  GArray *styles;      /* CanevasShapeStyle, each once */
  GArray *text_styles; /* CanevasTextStyle, each once */
  GArray *outlines;    /* CanevasOutline */
  GArray *vertices;    /* CanevasVertex */
  GByteArray *verbs;   /* CanevasVerb */
  GArray *texts;       /* CanevasSceneText */
  GArray *groups;      /* CanevasGroup */
  gboolean can_fold;
} CanevasSceneContents;

const CanevasSceneContents *canevas_scene_get_contents (CanevasScene *self);
/* The index of the scene as it is, made when first needed. (transfer none) */
CanevasSceneIndex *canevas_scene_get_index (CanevasScene *self);

static inline double
canevas_shape_style_get_line_width (const CanevasShapeStyle *style)
{
  return style->stroke == CANEVAS_PAINT_NONE ? 0 : style->line_width > 0 ? style->line_width : 1;
}

/* How far the second outline of a doubled border lies outside the first. */
static inline double
canevas_shape_style_get_double_offset (const CanevasShapeStyle *style)
{
  return canevas_shape_style_get_line_width (style) / 2 + 2;
}

static inline double
canevas_shape_style_get_arrow_length (const CanevasShapeStyle *style)
{
  return CANEVAS_ARROW_LENGTH * MAX (1, canevas_shape_style_get_line_width (style) / 1.5);
}

/* What a shape covers with its lines and arrows. */
CanevasRectangle canevas_shape_get_extent (const CanevasSceneContents *contents, const CanevasShape *shape);

G_END_DECLS
