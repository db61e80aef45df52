/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-rectangle.h"
#include "canevas-text-measure.h"

G_BEGIN_DECLS

/**
 * CanevasScene:
 *
 * What is to be drawn, whatever it is about: shapes and texts, in groups that have a name to be spoken. Built by appending: what
 * comes later lies above. Sizes are in points. Painted, hit and written by the other types of this room, which never change it.
 *
 * Shapes are kept in arrays, with no object each: 100,000 boxes with two lines of text take some tens of megabytes.
 *
 * Reading order is the order of appending too: of groups, not of what lies above. A link may name groups that come later, so
 * links can be appended first, below the boxes, and hidden from reading with %CANEVAS_GROUP_SILENT where the outline would
 * only repeat what nesting says.
 */
#define CANEVAS_TYPE_SCENE (canevas_scene_get_type ())
G_DECLARE_FINAL_TYPE (CanevasScene, canevas_scene, CANEVAS, SCENE, GObject)

/** No group, or no such group. */
#define CANEVAS_NO_GROUP G_MAXUINT

/** On and off lengths of lines, as the drawings use them. */
typedef enum
{
  CANEVAS_DASH_SOLID,
  CANEVAS_DASH_FUNCTIONAL, /* round dots: a functional link */
  CANEVAS_DASH_PREPARES,   /* 6/3 */
  CANEVAS_DASH_BASELINE,   /* 4/3 */
  CANEVAS_DASH_CAPACITY,   /* 5/3 */
  CANEVAS_DASH_ALERT,      /* 4/2.5 */
  CANEVAS_DASH_SHORT,      /* 2/2 */
  CANEVAS_DASH_DASH_DOT,   /* 6/2.5/1/2.5 */
  CANEVAS_N_DASHES
} CanevasDash;

/** Lines drawn over the fill of a shape. */
typedef enum
{
  CANEVAS_HATCH_NONE,
  CANEVAS_HATCH_FALLING, /* like \ */
  CANEVAS_HATCH_RISING,  /* like / */
  CANEVAS_HATCH_CROSSED,
} CanevasHatch;

typedef enum
{
  CANEVAS_ARROW_NONE = 0,
  CANEVAS_ARROW_AT_END = 1 << 0,
  CANEVAS_ARROW_AT_START = 1 << 1,
} CanevasArrows;

/** How a shape looks. All zero draws nothing. */
typedef struct
{
  CanevasPaint fill;
  CanevasPaint stroke;
  double line_width; /* points; 0 is 1 */
  CanevasDash dash;
  double radius;     /* of a rectangle's corners, or a polyline's elbows */
  gboolean doubled;  /* a second, thin outline around a rectangle or a circle */
  CanevasHatch hatch;
  CanevasPaint hatch_paint; /* none is the stroke's */
  CanevasArrows arrows;     /* of a polyline */
} CanevasShapeStyle;

/** Length of an arrow head, in points, for lines of up to 1.5 points. */
#define CANEVAS_ARROW_LENGTH 6.0

/** What can be done with a group. */
typedef enum
{
  CANEVAS_GROUP_PLAIN = 0,
  CANEVAS_GROUP_FOCUSABLE = 1 << 0,  /* reached by arrows, and read by screen readers as an item of its own */
  CANEVAS_GROUP_SELECTABLE = 1 << 1,
  CANEVAS_GROUP_MOVABLE = 1 << 2,
  CANEVAS_GROUP_LINK = 1 << 3,       /* joins two groups; may be hit from some distance */
  CANEVAS_GROUP_SILENT = 1 << 4,     /* decorates, or repeats: not in outlines */
} CanevasGroupFlags;

/** Whether a group shows when leaves are folded into their count, in views from afar. */
typedef enum
{
  CANEVAS_FOLD_ALWAYS_SHOWN,
  CANEVAS_FOLD_LEAF,  /* shown unless folded */
  CANEVAS_FOLD_COUNT, /* shown when folded, in the place of leaves */
} CanevasFold;

/**
 * CanevasGroup:
 *
 * A part of a scene, to be hit, selected and read. Strings may be %NULL; the scene keeps its own.
 */
typedef struct
{
  const char *id;          /* stable from one scene to the next, so that selection and focus last; unique in the scene */
  const char *label;       /* what a screen reader says */
  const char *description; /* what it says next */
  const char *actions;     /* names of what can be done, apart from selecting: "open rename", split by spaces */
  CanevasGroupFlags flags;
  CanevasFold fold;
  guint level;             /* from 1, for "level 2, 3 of 5"; 0: says nothing */
  guint position, set_size;
  const char *from, *to;   /* of a link: ids of the groups it joins */

  /* Filled by the scene. */
  guint parent;            /* %CANEVAS_NO_GROUP at the top */
  guint last;              /* the groups within are those after this one, up to this number */
  CanevasRectangle bounds; /* of all that is within; negative width: nothing is */
  guint first_shape, end_shape;
} CanevasGroup;

/**
 * canevas_scene_new:
 * @measure: shapes its texts; kept
 */
CanevasScene *canevas_scene_new (CanevasTextMeasure *measure);
CanevasTextMeasure *canevas_scene_get_measure (CanevasScene *self);

/** Says what the whole is, for titles of documents and for those who do not see it. @language: "fr". All nullable. */
void canevas_scene_set_words (CanevasScene *self, const char *title, const char *description, const char *language);
const char *canevas_scene_get_title (CanevasScene *self);
const char *canevas_scene_get_description (CanevasScene *self);
const char *canevas_scene_get_language (CanevasScene *self);

/** Says how large the scene is. One that is not told is as large as what it holds, with a margin of 8 points. */
void canevas_scene_set_bounds (CanevasScene *self, const CanevasRectangle *bounds);
void canevas_scene_get_bounds (CanevasScene *self, CanevasRectangle *bounds);
/** Says what is to stay in sight however far one scrolls: all left of @x, all above @y. At an edge of the bounds: nothing on that side. */
void canevas_scene_set_frozen (CanevasScene *self, double x, double y);
/** canevas_scene_get_frozen: (out): how wide and how high that is, from the start of the bounds; 0: nothing */
void canevas_scene_get_frozen (CanevasScene *self, double *width, double *height);

/** Moves the origin of what is appended from now on. Adds to earlier moves. */
void canevas_scene_translate (CanevasScene *self, double x, double y);

/**
 * canevas_scene_begin_group:
 * @group: what it is; only what a caller may say is read
 *
 * What is appended until canevas_scene_end_group() is within the group. Groups may hold groups.
 *
 * Returns: its number
 */
guint canevas_scene_begin_group (CanevasScene *self, const CanevasGroup *group);
void canevas_scene_end_group (CanevasScene *self);

void canevas_scene_add_rectangle (CanevasScene *self, double x, double y, double width, double height,
                                  const CanevasShapeStyle *style);
void canevas_scene_add_ellipse (CanevasScene *self, double centre_x, double centre_y, double radius_x, double radius_y,
                                const CanevasShapeStyle *style);
static inline void
canevas_scene_add_circle (CanevasScene *self, double centre_x, double centre_y, double radius, const CanevasShapeStyle *style)
{
  canevas_scene_add_ellipse (self, centre_x, centre_y, radius, radius, style);
}
/** Straight segments through @points; elbows are rounded by the style's radius, ends may have arrows. */
void canevas_scene_add_polyline (CanevasScene *self, const CanevasPoint *points, guint n_points, const CanevasShapeStyle *style);
void canevas_scene_add_line (CanevasScene *self, double from_x, double from_y, double to_x, double to_y,
                             const CanevasShapeStyle *style);

/** A path of any form: begin, then move, line and curve, then end, which takes the style. Nothing else may come between. */
void canevas_scene_begin_path (CanevasScene *self);
void canevas_scene_move_to (CanevasScene *self, double x, double y);
void canevas_scene_line_to (CanevasScene *self, double x, double y);
void canevas_scene_curve_to (CanevasScene *self, double x1, double y1, double x2, double y2, double x, double y);
/** An arc of a circle from one angle to the other, in radians, clockwise as y goes down. Goes on from where the path is. */
void canevas_scene_arc_to (CanevasScene *self, double centre_x, double centre_y, double radius, double from, double to);
void canevas_scene_close_path (CanevasScene *self);
void canevas_scene_end_path (CanevasScene *self, const CanevasShapeStyle *style);

/** A text at a point, broken and anchored as @style says. @extent: (out) (optional) */
void canevas_scene_add_text (CanevasScene *self, double x, double y, const char *text, const CanevasTextStyle *style,
                             CanevasTextExtent *extent);

guint canevas_scene_get_n_shapes (CanevasScene *self);
guint canevas_scene_get_n_groups (CanevasScene *self);
/** A group by its number, below canevas_scene_get_n_groups(). (transfer none) */
const CanevasGroup *canevas_scene_get_group (CanevasScene *self, guint number);
/** The group with an id, or %CANEVAS_NO_GROUP. */
guint canevas_scene_find_group (CanevasScene *self, const char *id);
/** Whether what @group holds shows, given whether leaves are folded. */
gboolean canevas_scene_shows_group (CanevasScene *self, guint group, gboolean folded);
/** Whether the scene has counts to show in the place of leaves. */
gboolean canevas_scene_can_fold (CanevasScene *self);
/** Size of the smallest text, in points, or 0 when there is none. */
double canevas_scene_get_smallest_text (CanevasScene *self);

/**
 * canevas_scene_dup_outline:
 *
 * The scene in words: title and description, then a line for each group with a label, in reading order, indented by how deep it
 * lies. (transfer full)
 */
char *canevas_scene_dup_outline (CanevasScene *self);

G_END_DECLS
