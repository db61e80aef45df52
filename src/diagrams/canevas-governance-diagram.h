/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-governance-facts.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/** How one reads the schema. */
typedef enum
{
  CANEVAS_READING_LEVELS,  /* all bodies and all that goes between them */
  CANEVAS_READING_CIRCUIT, /* one kind of decision on its way */
  CANEVAS_READING_PERSON,  /* where one role sits */
} CanevasReading;

/**
 * CanevasGovernancePlan:
 *
 * How bodies were laid out on screen last time, to be kept and given again: the next drawing is then made at once, and boxes stay
 * where they were. Zero at first; it is made anew when bodies or roles come or go.
 */
typedef struct
{
  guint n_bodies, n_roles;
  guint detail;
  double box_width, lane_width;
} CanevasGovernancePlan;

/**
 * CanevasGovernanceOptions:
 * @kind: (nullable): id of the kind of decision to follow; %NULL: all of them
 * @role: (nullable): id of the role to find
 * @names: name people beside their functions: not for wide diffusion
 * @warned: (nullable): ids of bodies that carry a warning sign, %NULL-terminated
 * @moved: (nullable): id of a body or role that is being dragged, by (@dx, @dy) more than its record says
 * @today: (nullable): YYYY-MM-DD: the date on the sheet
 * @plan: (inout) (nullable): on screen, how it was laid out last time
 *
 * All zero: by levels, of all kinds, functions only, for the screen.
 */
typedef struct
{
  CanevasReading reading;
  const char *kind;
  const char *role;
  CanevasDrawingSize size;
  gboolean names;
  const char *const *warned;
  const char *moved;
  double dx, dy;
  const char *today;
  CanevasGovernancePlan *plan;
} CanevasGovernanceOptions;

/**
 * canevas_governance_diagram_new:
 * @project: a project
 * @options: (nullable)
 *
 * Draws the governance of a project: bodies in lanes by level, the roles that chair them, the circuits of decisions as numbered
 * arrows, and how long each takes at most. Bodies and roles are groups named by the id of their record, kinds of decision too;
 * the outline of the scene tells all of it. Boxes of an automatic layout never lie on each other, nor lines on words, from one body
 * to dozens; shifts made by hand come on top. In the language that is current.
 *
 * Returns: (transfer full): the scene; empty when the project has no body
 */
CanevasScene *canevas_governance_diagram_new (CanevasRecord *project, CanevasTextMeasure *measure,
                                              const CanevasGovernanceOptions *options);

G_END_DECLS
