/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-matrix.h"

G_BEGIN_DECLS

/** CanevasRaciSuggestion: what a suggestion added */
typedef struct
{
  guint functions;
  guint activities;
  guint letters; /* crossings */
} CanevasRaciSuggestion;

/**
 * canevas_raci_suggest:
 * @done: (out): what was added; all zero when the matrix already had everything
 *
 * Begins or completes the matrix of @project from what its framing says, in one action called "suggest the RACI":
 *
 * - functions from roles (the members of the team together, as one) and from bodies that are not outside the project;
 * - activities: the usual ones of a framing, the deliverables, under the milestone they serve, and what remains of the milestones;
 * - letters of each activity that has none at all: A for who validates, R for who produces, as the deliverable or the milestone names
 *   them, or else by the kinds of roles; then C and I by kind.
 *
 * Names are in the language of the file, whatever the interface speaks. What stands in the matrix stays as it is: nothing is renamed,
 * moved, removed or overwritten.
 */
gboolean canevas_raci_suggest (CanevasRecord *project, CanevasRaciSuggestion *done, GError **error);

G_END_DECLS
