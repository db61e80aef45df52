/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-governance-diagram.h"
#include "canevas-lanes.h"

G_BEGIN_DECLS

/*
 * A schema while it is made: what the parts of the drawing share. Private to it.
 */

/* Height of what stands at the foot of an A3 sheet, with the margin below it. */
#define CANEVAS_GOVERNANCE_FOOT 72.0
/* Around a sheet. */
#define CANEVAS_GOVERNANCE_MARGIN 30.0
/* The names of lanes, at their left. */
#define CANEVAS_GOVERNANCE_HEADER 26.0
/* Between lanes, cards and legend. */
#define CANEVAS_GOVERNANCE_BELOW 12.0
/* Size of what bodies say, on an A3 sheet; and printed text that people read without effort, in points. */
#define CANEVAS_GOVERNANCE_BODY_TEXT 9.0
#define CANEVAS_GOVERNANCE_READABLE 7.0

/* How much bodies say of themselves. */
typedef enum
{
  CANEVAS_DETAIL_NAMES, /* and what they do: for many on a small sheet; all letters are about as large as names */
  CANEVAS_DETAIL_RHYTHM,
  CANEVAS_DETAIL_PURPOSES,
  CANEVAS_DETAIL_SEATS,
} CanevasGovernanceDetail;

typedef struct
{
  const CanevasGovernanceFacts *facts;
  const CanevasGovernanceOptions *options;
  CanevasTextMeasure *measure;

  guint kind; /* followed; CANEVAS_GOVERNANCE_NONE: all */
  guint role; /* looked for */

  /* What is tried. */
  gboolean trying;
  double unit;      /* 1: the sizes of an A3 sheet */
  double box_width;
  CanevasGovernanceDetail detail;
  gboolean stacked; /* verbs stand over the names, which are too long to stand beside them */

  /* Boxes of the layout: bodies first, by their numbers, then roles. */
  GArray *roles;    /* guint: those that have a box */
  GArray *arrows;   /* guint: those that are drawn; links of the layout, first */
  GArray *chairs;   /* CanevasLaneLink: from a role to a body, after them */
  guint lane_of[CANEVAS_GOVERNANCE_N_LANES]; /* in the layout; lanes without anything have none */
  guint n_lanes;
  CanevasLanes *lanes;
} CanevasGovernanceDrawing;

/* On a screen there is less room than on paper, and a pointer that tells what lies below it: what repeats itself is left out. */
static inline gboolean
canevas_governance_is_tight (const CanevasGovernanceDrawing *self)
{
  return self->options->size == CANEVAS_DRAWING_SCREEN;
}

/* Least size of a text where only names are told, in points on an A3 sheet. */
#define CANEVAS_GOVERNANCE_TERSE_TEXT 13.0

/* Text of so many points on an A3 sheet. */
static inline CanevasTextStyle
canevas_governance_text (const CanevasGovernanceDrawing *self, double size, guint weight, CanevasPaint paint)
{
  if (self->detail == CANEVAS_DETAIL_NAMES)
    size = MAX (size, CANEVAS_GOVERNANCE_TERSE_TEXT);
  return (CanevasTextStyle){ .size = size * self->unit, .weight = weight, .paint = paint };
}

/* -choice: what the reading shows */
void canevas_governance_choose (CanevasGovernanceDrawing *self);

/* -fit: lays it out, at the unit that fills the room; @room_height 0: as high as it comes */
void canevas_governance_fit_screen (CanevasGovernanceDrawing *self);
void canevas_governance_fit_paper (CanevasGovernanceDrawing *self, double room_width, double room_height);
/* Height of all but lanes, title and title block. */
double canevas_governance_measure_rest (CanevasGovernanceDrawing *self, double width);

/* The hue of a lane. */
guint canevas_governance_get_hue (CanevasGovernanceLane lane);
/* Whether the reading leaves a body in the background. */
gboolean canevas_governance_is_faded (const CanevasGovernanceDrawing *self, guint body);
/* Whether something in its sheet does not hold. */
gboolean canevas_governance_is_warned (const CanevasGovernanceDrawing *self, CanevasRecord *record);
/* The parts of an arrow that the reading shows. */
gboolean canevas_governance_shows_part (const CanevasGovernanceDrawing *self, const CanevasGovernancePart *part);

/* -body. Each draws into a rectangle; measuring, with @scene NULL, they only say the height they need for its width. */
double canevas_governance_draw_body (CanevasGovernanceDrawing *self, CanevasScene *scene, guint body,
                                     const CanevasRectangle *bounds);
double canevas_governance_draw_role (CanevasGovernanceDrawing *self, CanevasScene *scene, guint role,
                                     const CanevasRectangle *bounds);
double canevas_governance_get_role_width (CanevasGovernanceDrawing *self, guint role);
/* Whether a name finds no room beside its verb: then all verbs stand over their names. */
gboolean canevas_governance_must_stack (CanevasGovernanceDrawing *self);
/* The least width that tears no word of a body's. */
double canevas_governance_get_body_width (CanevasGovernanceDrawing *self, guint body);

/* -link */
void canevas_governance_measure_label (CanevasGovernanceDrawing *self, guint arrow, CanevasLaneLink *link);
void canevas_governance_draw_links (CanevasGovernanceDrawing *self, CanevasScene *scene);

/* -frame: what stands around the lanes. Heights at a width, drawn where @scene is given. */
double canevas_governance_draw_cards (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, double width);
double canevas_governance_draw_legend (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, double width);
/* How large what stands around is: 1 on A3. */
double canevas_governance_get_paper_scale (CanevasGovernanceDrawing *self);
void canevas_governance_draw_title (CanevasGovernanceDrawing *self, CanevasScene *scene, double width);
void canevas_governance_draw_foot (CanevasGovernanceDrawing *self, CanevasScene *scene, double width, double height);

G_END_DECLS
