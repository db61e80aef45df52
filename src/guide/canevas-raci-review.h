/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-matrix.h"
#include "canevas-severity.h"

G_BEGIN_DECLS

/**
 * CanevasRaciAnomaly:
 * @CANEVAS_RACI_UNASSIGNED: an activity with neither A nor R
 * @CANEVAS_RACI_NO_ACCOUNTABLE: with an R but no A
 * @CANEVAS_RACI_SEVERAL_ACCOUNTABLE: with two A or more
 * @CANEVAS_RACI_NO_RESPONSIBLE: with an A but no R
 * @CANEVAS_RACI_WITHOUT_AUTHORITY: an A given to a function whose role or body may not approve
 * @CANEVAS_RACI_CONSULTED_LATE: a function told (I) of one activity or more, then made to do (R) a later one, without having been
 *   consulted or in charge before
 * @CANEVAS_RACI_EVERYONE_CONSULTED: an activity where every function that neither does nor approves is consulted, three at least
 * @CANEVAS_RACI_OVERLOADED: a function with R or A on two activities out of three, on four at least, and on more than twice as many
 *   as the other functions on average
 * @CANEVAS_RACI_UNUSED_FUNCTION: a function without any letter, where others have some
 *
 * What may be wrong with a RACI matrix. Functions are looked at, never persons, and never ranked.
 */
typedef enum
{
  CANEVAS_RACI_UNASSIGNED,
  CANEVAS_RACI_NO_ACCOUNTABLE,
  CANEVAS_RACI_SEVERAL_ACCOUNTABLE,
  CANEVAS_RACI_NO_RESPONSIBLE,
  CANEVAS_RACI_WITHOUT_AUTHORITY,
  CANEVAS_RACI_CONSULTED_LATE,
  CANEVAS_RACI_EVERYONE_CONSULTED,
  CANEVAS_RACI_OVERLOADED,
  CANEVAS_RACI_UNUSED_FUNCTION,
} CanevasRaciAnomaly;

/**
 * CanevasRaciFinding:
 * @anomaly: which
 * @severity: how much it matters
 * @row: the activity it is about, or G_MAXUINT when it is about a function
 * @column: the function it is about, or G_MAXUINT when it is about an activity as a whole
 * @what: what is the matter in two to four words: "Two A"
 * @name: the same in the middle of a line: "two A"
 * @title: the same with where: "Choose a scenario: two A"
 * @why: why it matters, one or two sentences
 * @place: where in the guide
 * @cells: (element-type CanevasRaciChange): the crossings concerned
 * @fix: (nullable): what would put it right, as a button: "Keep the A of: Sponsor"
 * @changes: (element-type CanevasRaciChange): what the fix writes
 *
 * An anomaly of the matrix, in the current language. Positions are good until the matrix changes.
 */
typedef struct
{
  CanevasRaciAnomaly anomaly;
  CanevasSeverity severity;
  guint row;
  guint column;
  char *what;
  char *name;
  char *title;
  char *why;
  char *place;
  GArray *cells;
  char *fix;
  GArray *changes;
} CanevasRaciFinding;

/**
 * canevas_raci_review:
 *
 * Looks for anomalies. Fast enough to follow each letter typed, on 200 activities by 40 functions.
 *
 * Returns: (transfer full) (element-type CanevasRaciFinding): the most serious first, then from top to bottom
 */
GPtrArray *canevas_raci_review (CanevasRaciMatrix *matrix);
/** The fix as the end of a printed finding: "Proposal: keep the A of: Sponsor". (transfer full) (nullable) */
char *canevas_raci_finding_dup_proposal (const CanevasRaciFinding *finding);
/** Does what @finding proposes, as one action; @matrix must not have changed since. */
gboolean canevas_raci_finding_apply (const CanevasRaciFinding *finding, CanevasRaciMatrix *matrix, GError **error);

/** How many activities a function does or answers for. */
typedef struct
{
  guint accountable;
  guint responsible;
  guint activities; /* with either */
} CanevasRaciLoad;
void canevas_raci_load (CanevasRaciMatrix *matrix, guint column, CanevasRaciLoad *load);

G_END_DECLS
