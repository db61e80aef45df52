/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-crossing.h"

G_BEGIN_DECLS

/* What the guide tells of the shortest circuit it knows: part 1, A.4, the boxed practice of the Hôpital européen Georges-Pompidou. */
#define CANEVAS_CRISIS_CIRCUIT_HOURS 48

/** CanevasRemedy: @code: stable name; @saved_days: calendar days less in all; @text: what to do, in the current language */
typedef struct
{
  const char *code;
  guint saved_days;
  char *text;
} CanevasRemedy;

/**
 * CanevasEscalation:
 * @body: (nullable): where a stuck point goes; %NULL: nowhere, and nothing else is set
 * @on: the day it goes there, when no answer has come since the start
 * @needed: the circuit itself takes longer than that
 * @passage: the crossing of the body; its kind is %CANEVAS_PASSAGE_UNKNOWN when nothing tells when it meets
 * @text: in a sentence
 */
typedef struct
{
  CanevasRecord *body;
  GDate on;
  gboolean needed;
  CanevasPassage passage;
  char *text;
} CanevasEscalation;

/**
 * CanevasYear:
 * @from: first and @to: last day of the twelve months
 * @n_starts: working days among them, on each of which the circuit was begun
 * @n_crossed: how many of these crossings reached the end
 * @shortest: calendar days; @median and @longest too
 *
 * How long the circuit takes over a year.
 */
typedef struct
{
  GDate from;
  GDate to;
  guint n_starts;
  guint n_crossed;
  guint shortest;
  guint median;
  guint longest;
} CanevasYear;

/**
 * CanevasDecisionDelay:
 * @circuit: what was crossed
 * @from: the day it was begun
 * @n_passages: steps crossed, and the one where the file stays when there is one (its kind is %CANEVAS_PASSAGE_UNKNOWN)
 * @passages: (array length=n_passages)
 * @complete: the end was reached
 * @settled_on: the day of the step that settles; invalid when it was not reached
 * @known_on: the day the last step is over
 * @calendar_days: from @from to @known_on
 * @working_days: the same, in working days
 * @estimated: a meeting on the way is not one that the file holds
 * @bottleneck: index of the step that takes longest; -1: none takes a day
 * @bottleneck_text: (nullable): it, in a sentence
 * @remedies: (element-type CanevasRemedy): what would shorten that step, best first
 * @escalation: what happens to a point that is stuck
 * @year: how long it takes whenever it is begun
 * @reference_text: comparison with the guide's crisis circuit, in a sentence
 * @faults: (element-type CanevasCircuitFault): of the circuit, then of this crossing
 *
 * One kind of decision crossing its bodies from a given day. Texts are in the language current when it was made.
 */
typedef struct
{
  CanevasCircuit *circuit;
  GDate from;
  guint n_passages;
  CanevasPassage *passages;
  gboolean complete;
  GDate settled_on;
  GDate known_on;
  guint calendar_days;
  guint working_days;
  gboolean estimated;
  int bottleneck;
  char *bottleneck_text;
  GPtrArray *remedies;
  CanevasEscalation escalation;
  CanevasYear year;
  char *reference_text;
  GPtrArray *faults;
} CanevasDecisionDelay;

/** canevas_decision_delay_new: @kind: a decision_kind; @from: any day */
CanevasDecisionDelay *canevas_decision_delay_new (CanevasRecord *kind, const GDate *from);
void canevas_decision_delay_free (CanevasDecisionDelay *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasDecisionDelay, canevas_decision_delay_free)

/** (transfer full): why a passage takes what it takes, in the current language. */
char *canevas_passage_explain (const CanevasPassage *self);
/** (transfer full): "12 days", "about 12 days", "more than 12 days". */
char *canevas_decision_delay_format_total (const CanevasDecisionDelay *self);
/** (transfer full) (nullable): the year in a sentence; %NULL when no crossing reached the end. */
char *canevas_decision_delay_format_year (const CanevasDecisionDelay *self);

G_END_DECLS
