/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart.h"

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * An organisation chart while it is made: what the forms share. Private to it.
 *
 * A form lays out in the sizes of an A3 sheet, from (0, 0), into #CanevasOrgDrawing.layout, and says how large it came. Then it is
 * drawn, each length multiplied by #CanevasOrgDrawing.unit: canevas_org_draw_box() and the other functions here do so themselves with
 * what they are given, which is always in the sizes of the layout; what a form appends to the scene by itself, it multiplies.
 */

/* How a box looks: three levels are told by value, not by hue. */
typedef enum
{
  CANEVAS_ORG_LOOK_TOP,       /* ink, white text */
  CANEVAS_ORG_LOOK_POLE,      /* full hue, white text */
  CANEVAS_ORG_LOOK_DIRECTION, /* tint, border of the hue */
  CANEVAS_ORG_LOOK_SERVICE,   /* white, thin border */
  CANEVAS_ORG_LOOK_TEAM,      /* a line of text on a soft ground */
  CANEVAS_ORG_LOOK_STAFF,     /* white, a bar on the side of the trunk */
  CANEVAS_ORG_N_LOOKS
} CanevasOrgLook;

/* Marks of the legend that several forms use. */
typedef enum
{
  CANEVAS_ORG_LEGEND_HIERARCHY,
  CANEVAS_ORG_LEGEND_FUNCTIONAL,
  CANEVAS_ORG_LEGEND_STAFF,
  CANEVAS_ORG_LEGEND_DIRECTION,
  CANEVAS_ORG_LEGEND_SERVICE,
  CANEVAS_ORG_LEGEND_CREATED,
  CANEVAS_ORG_LEGEND_CLOSED,
  CANEVAS_ORG_LEGEND_MOVED,
  CANEVAS_ORG_LEGEND_RENAMED,
  CANEVAS_ORG_LEGEND_HEADCOUNT,
  CANEVAS_ORG_N_LEGENDS
} CanevasOrgLegend;

typedef struct _CanevasOrgDrawing CanevasOrgDrawing;

/* Draws the symbol of an entry, from @x on, its middle at @y, both in points of the scene; returns nothing. @width is in points too. */
typedef void (*CanevasOrgSymbol) (CanevasOrgDrawing *self, double x, double y, double width, double unit);

/* An entry of the legend that a form has for itself. @text: (transfer none), static or of the facts */
typedef struct
{
  CanevasOrgSymbol symbol;
  double width; /* of the symbol, for a unit of 1 */
  const char *text;
} CanevasOrgEntry;

struct _CanevasOrgDrawing
{
  CanevasOrgFacts *facts;
  const CanevasOrgChartOptions *options;
  CanevasRecord *authority; /* nullable */
  CanevasTextMeasure *measure;
  CanevasScene *scene;      /* NULL while it is laid out */

  guint top;           /* unit to draw from; CANEVAS_ORG_NONE: all that hang nowhere */
  guint part, part_end; /* below the top, units from and up to these numbers; 0, 0: all */
  guint branch_level;  /* the level whose units have the hues: the first with more than one that is not staff */
  guint8 *hues;        /* by unit: 1 to 8 of its branch, 0: none */
  gboolean borrows;    /* what is by unit belongs to the drawing that this is a page of, and is left there as it was */
  GArray *shown;       /* guint: the units that are shown, from top to bottom, level by level */
  guint *positions;    /* by unit: its place among those shown below the same, from 1; 0: not shown */
  guint *set_sizes;    /* by unit: how many those are; of one not shown, nothing */
  guint page, n_pages;
  gboolean overview;   /* the first of several pages */
  gboolean top_people; /* say who works in the unit at the top, whatever the options say */

  double unit;         /* 1: the sizes of an A3 sheet; 17/22 of that is an A4 sheet's */
  double width, height; /* of the layout, in units */
  double shape;        /* width / height that the room has */
  double enough;       /* height at which letters are as large as they need be: nothing is gained by less */
  CanevasRectangle room; /* of the sheet, in points; without a sheet, no width */
  gboolean trying;     /* it is still asked how large a sheet must be */
  guint sheet;         /* of a form that goes on by itself on several, from 1; 0: all of it */
  gpointer layout;     /* of the form; freed with free_layout */
  GDestroyNotify free_layout;

  guint8 *marked;      /* (nullable): by unit: whether a scenario changes it or one below it */
  GHashTable *heights; /* of what was measured: -heights */
  guint8 *drawn;       /* by unit: 0 not drawn, 1 drawn, else its look + 2 as it was */
  GArray *drawn_units; /* guint: those that are drawn */
  gboolean without_heads; /* boxes do not say who heads units: something beside them does */

  gboolean legends[CANEVAS_ORG_N_LEGENDS]; /* what was drawn */
  GArray *entries;                         /* CanevasOrgEntry */
};

/* A form: lays out, then draws. */
typedef struct
{
  const char *name;
  const char *label;
  void (*lay_out) (CanevasOrgDrawing *self);
  void (*draw) (CanevasOrgDrawing *self);
  gboolean parted; /* where a sheet does not hold it, it goes on pages by unit; else on a larger sheet */
  guint (*count_parts) (CanevasOrgDrawing *self); /* nullable: it goes on by itself, on so many sheets of CanevasOrgDrawing.room */
} CanevasOrgFormKind;

/* By how much the letters of an A3 sheet, of which 8.5 points are the smallest, can be scaled: 7 are read without effort. */
#define CANEVAS_ORG_LEAST_UNIT (7.0 / 8.5)
/* The same of a poster. */
#define CANEVAS_ORG_POSTER_UNIT 1.0

/* -chart */
void canevas_org_drawing_init (CanevasOrgDrawing *self, CanevasOrgFacts *facts, CanevasRecord *authority, CanevasTextMeasure *measure,
                               const CanevasOrgChartOptions *options);
/* A page of @whole, which it needs as long as it is, and of which there is one at a time: of some of the units below the top, from @part up to but not including @part_end. */
void canevas_org_drawing_init_part (CanevasOrgDrawing *self, const CanevasOrgDrawing *whole, CanevasTextMeasure *measure,
                                    const CanevasOrgChartOptions *options, guint part, guint part_end);
void canevas_org_drawing_clear (CanevasOrgDrawing *self);
/* How a form is drawn; one that is not drawn yet, as the classic one. */
const CanevasOrgFormKind *canevas_org_get_form (CanevasOrgForm form);
const CanevasOrgFormKind *canevas_org_get_kind (const CanevasOrgDrawing *self);
const char *canevas_org_get_language (CanevasRecord *authority);
/* Says in which room of a sheet, in points, all is to be laid out. */
void canevas_org_set_room (CanevasOrgDrawing *self, const CanevasRectangle *room);
/* Lays out, unless it has a layout of that size already, and draws a sheet of a size, with its frame; the scene is then in @self. */
void canevas_org_draw_sheet (CanevasOrgDrawing *self, double width, double height);

/* -classic, and one file for each other form */
void canevas_org_classic_lay_out (CanevasOrgDrawing *self);
void canevas_org_classic_draw (CanevasOrgDrawing *self);
void canevas_org_inverted_lay_out (CanevasOrgDrawing *self);
void canevas_org_inverted_draw (CanevasOrgDrawing *self);
void canevas_org_ring_lay_out (CanevasOrgDrawing *self);
void canevas_org_ring_draw (CanevasOrgDrawing *self);
void canevas_org_matrix_lay_out (CanevasOrgDrawing *self);
void canevas_org_matrix_draw (CanevasOrgDrawing *self);
guint canevas_org_matrix_count_parts (CanevasOrgDrawing *self);
void canevas_org_circles_lay_out (CanevasOrgDrawing *self);
void canevas_org_circles_draw (CanevasOrgDrawing *self);
void canevas_org_flat_lay_out (CanevasOrgDrawing *self);
void canevas_org_flat_draw (CanevasOrgDrawing *self);
void canevas_org_pairs_lay_out (CanevasOrgDrawing *self);
void canevas_org_pairs_draw (CanevasOrgDrawing *self);
void canevas_org_cells_lay_out (CanevasOrgDrawing *self);
void canevas_org_cells_draw (CanevasOrgDrawing *self);
void canevas_org_bands_lay_out (CanevasOrgDrawing *self);
void canevas_org_bands_draw (CanevasOrgDrawing *self);
void canevas_org_collective_lay_out (CanevasOrgDrawing *self);
void canevas_org_collective_draw (CanevasOrgDrawing *self);

/* Text of so many points on an A3 sheet. */
static inline CanevasTextStyle
canevas_org_text (const CanevasOrgDrawing *self, double size, guint weight, CanevasPaint paint)
{
  return (CanevasTextStyle){ .size = size * self->unit, .weight = weight, .paint = paint };
}

/* --- Which units, in which order: -units --- */

/* Whether a unit is part of the drawing at all: not closed (unless marks show it), not staff that is left out, not too deep (unless
 * something changes there), below the top. */
gboolean canevas_org_shows (const CanevasOrgDrawing *self, guint unit);
/* The first unit directly below @unit that is shown; CANEVAS_ORG_NONE as @unit: the first of those at the top. */
guint canevas_org_first_child (const CanevasOrgDrawing *self, guint unit);
/* The next one below the same unit; CANEVAS_ORG_NONE: there is no other. */
guint canevas_org_next_child (const CanevasOrgDrawing *self, guint unit);
/* How many are below directly. @staff: count those beside the line too */
guint canevas_org_count_children (const CanevasOrgDrawing *self, guint unit, gboolean staff);
/* How a unit looks, by its level and what is below it. */
CanevasOrgLook canevas_org_get_look (const CanevasOrgDrawing *self, guint unit);
CanevasOrgChanges canevas_org_get_changes (const CanevasOrgDrawing *self, guint unit);
/* The hue of the branch that a unit is in, from 1; 0: of none. */
guint canevas_org_get_hue (const CanevasOrgDrawing *self, guint unit);
/* Fills hues and branch_level, from the whole organisation, so that pages of its parts have the same. */
void canevas_org_choose_hues (CanevasOrgDrawing *self);
/* The level at which the organisation parts: below who heads it all, through however many hands. */
guint canevas_org_find_branch_level (const CanevasOrgFacts *facts);
/* Fills marked, where there are marks. */
void canevas_org_find_marked (CanevasOrgDrawing *self);
/* Fills shown, positions and set_sizes. */
void canevas_org_number_units (CanevasOrgDrawing *self);
/* Takes back what was noted by unit: for the next page that borrows it. */
void canevas_org_forget_units (CanevasOrgDrawing *self);
/* Notes that a unit is drawn. @how: as CanevasOrgDrawing.drawn has it */
void canevas_org_note_drawn (CanevasOrgDrawing *self, guint unit, guint8 how);

/* Somebody who works in a unit, or several of one function. @post: the first of them; @name: (nullable) (transfer none) */
typedef struct
{
  guint post;
  const char *name;
  char *text; /* (nullable): what they do there */
} CanevasOrgLine;

/* --- Words: all by the variant, so that no name gets where it should not; (transfer full) (nullable) --- */

/* Who holds a post: "Marc Thibaut", "Marc Thibaut, DGS", "DGS", "poste vacant". @with_function: after the name */
char *canevas_org_dup_holder (const CanevasOrgDrawing *self, guint post, gboolean with_function);
/* Who heads a unit: one, "X et Y", or a collective; %NULL where nobody does. */
char *canevas_org_dup_head (const CanevasOrgDrawing *self, guint unit);
/* Whether a post may be drawn by itself. */
gboolean canevas_org_shows_post (const CanevasOrgDrawing *self, guint post);
/* Whether it is said who works in a unit. */
gboolean canevas_org_says_people (const CanevasOrgDrawing *self, guint unit);
/* Who works in a unit beside who heads it, where people are asked for. Those of one function who are not named share a line: "Agent
 * d’accueil × 4". (transfer full) (element-type CanevasOrgLine) */
GArray *canevas_org_list_people (const CanevasOrgDrawing *self, guint unit);
/* "83 agents"; short: "83 ag."; %NULL where nobody is counted, or it is not to be said. */
char *canevas_org_dup_headcount (const CanevasOrgDrawing *self, guint unit, gboolean brief);
/* For small boxes: names of who heads the unit, without functions; or that the post is vacant. */
char *canevas_org_dup_names (const CanevasOrgDrawing *self, guint unit);
/* What a screen reader says after the name. */
char *canevas_org_dup_description (const CanevasOrgDrawing *self, guint unit);
/* What the link says: its words, or its kind, and who carries it. */
char *canevas_org_dup_link_text (const CanevasOrgDrawing *self, guint link);
/* Title of the sheet, and subtitle, which tells what was drawn. */
char *canevas_org_dup_title (const CanevasOrgDrawing *self);
char *canevas_org_dup_sheet_subtitle (const CanevasOrgDrawing *self);

/* --- What was measured once: -heights --- */

/* CanevasOrgHeightKey.what, beside the looks of boxes. */
#define CANEVAS_ORG_HEIGHT_OF_PEOPLE G_MAXUINT

/* Of a unit: its box in a look, or some lines of who works there. @width: in units, that it is laid out in */
typedef struct
{
  guint unit, what;
  guint first, end;
  double width;
} CanevasOrgHeightKey;

/* For CanevasOrgDrawing.heights. (transfer full) */
GHashTable *canevas_org_heights_new (void);
/* (transfer none): where the height is kept; less than 0 until it is put there. */
double *canevas_org_recall_height (CanevasOrgDrawing *self, const CanevasOrgHeightKey *key);

/* --- People: -people --- */

/* Who works in a unit beside who heads it, one below another: of their lines, those from @first up to but not including @end: the height
 * they need for a width, and drawn, each in a group. */
double canevas_org_measure_people (CanevasOrgDrawing *self, guint unit, guint first, guint end, double width);
void canevas_org_draw_people (CanevasOrgDrawing *self, guint unit, guint first, guint end, const CanevasRectangle *bounds);

/* --- Boxes: -box --- */

/* Height that a unit's box needs for a width. */
double canevas_org_measure_box (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, double width);
/* Begins the group of a unit, named by its id; to be ended by canevas_scene_end_group(). */
void canevas_org_begin_unit (CanevasOrgDrawing *self, guint unit, CanevasFold fold);
/* The box with what it says, within whatever group is open. */
void canevas_org_draw_box (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, const CanevasRectangle *bounds);
/* The sign of what a scenario does to a unit, on the corner of its box: for forms that draw other shapes. */
void canevas_org_draw_mark (CanevasOrgDrawing *self, guint unit, double x, double y);
/* One such sign, in points. */
void canevas_org_draw_sign (CanevasScene *scene, CanevasOrgChanges change, double x, double y, double radius);
/* A link of the hierarchy of the weight that goes with @look, through points of the layout. */
void canevas_org_draw_line (CanevasOrgDrawing *self, CanevasOrgLook look, const CanevasPoint *points, guint n_points);
/* A link beside the hierarchy, dotted, with an arrow at its end. */
void canevas_org_draw_functional (CanevasOrgDrawing *self, guint link, const CanevasPoint *points, guint n_points);
/* The same of one that shares its way with others, or, with CANEVAS_ORG_NONE, of what they share. @arrow: at its end */
void canevas_org_draw_functional_part (CanevasOrgDrawing *self, guint link, const CanevasPoint *points, guint n_points, gboolean arrow);

/* --- The sheet: -frame --- */

/* Room that a sheet leaves for the drawing, in points. */
void canevas_org_frame_get_room (const CanevasOrgDrawing *self, double page_width, double page_height, CanevasRectangle *room);
/* Title, subtitle, legend of what was drawn, title block. To be called last. */
void canevas_org_frame_draw (CanevasOrgDrawing *self, double page_width, double page_height);
/* Adds an entry to the legend, once. */
void canevas_org_add_entry (CanevasOrgDrawing *self, CanevasOrgSymbol symbol, double width, const char *text);

G_END_DECLS
