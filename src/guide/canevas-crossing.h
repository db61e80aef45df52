/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-circuit.h"

G_BEGIN_DECLS

/**
 * CanevasMoment:
 * @day: a working day
 * @hour: 0 to 23
 *
 * How far a file has come. Hours given as a delay run on working days only, 24 a day, as people mean them: "within 48 hours" from a
 * Friday is the Tuesday after.
 */
typedef struct
{
  GDate day;
  int hour;
} CanevasMoment;

/** How the day of a passage is known. */
typedef enum
{
  CANEVAS_PASSAGE_UNKNOWN,        /* nothing tells when the body meets */
  CANEVAS_PASSAGE_IN_WRITING,
  CANEVAS_PASSAGE_PLANNED,        /* a meeting of the file */
  CANEVAS_PASSAGE_SUPPOSED,       /* one more meeting, tried out */
  CANEVAS_PASSAGE_ON_DEMAND,
  CANEVAS_PASSAGE_AT_MILESTONE,
  CANEVAS_PASSAGE_AFTER_LAST,     /* estimated from the rhythm, after the last meeting known */
  CANEVAS_PASSAGE_FROM_START,     /* estimated from the rhythm alone */
} CanevasPassageKind;

/**
 * CanevasPassage:
 * @stage: (transfer none): what is passed
 * @sitting: (nullable) (transfer none): the meeting, or milestone, where there is one
 * @too_early: (nullable) (transfer none): the last meeting that came before the file was ready
 * @cancelled: (nullable) (transfer none): a cancelled meeting that would have done
 * @base: the day an estimate was counted from
 * @arrives_on: when the file comes; a working day
 * @ready_on: the first day on which a meeting can take it
 * @meets_on: the day it is treated: the meeting, or the end of the delay in writing
 * @leaves_on: when what was said is known
 * @calendar_days: from @arrives_on to @leaves_on
 * @working_days: the same, in working days
 * @idle_days: calendar days from @ready_on to @meets_on, when nothing happens
 *
 * The crossing of one step.
 */
typedef struct
{
  const CanevasStage *stage;
  CanevasPassageKind kind;
  const CanevasSitting *sitting;
  const CanevasSitting *too_early;
  const CanevasSitting *cancelled;
  GDate base;
  GDate arrives_on;
  GDate ready_on;
  GDate meets_on;
  GDate leaves_on;
  guint calendar_days;
  guint working_days;
  guint idle_days;
} CanevasPassage;

/** Whether the day is not one that the file holds. */
gboolean canevas_passage_is_estimated (const CanevasPassage *self);

/**
 * canevas_crossing_pass:
 * @circuit: gives holidays, milestones and the start of the project
 * @anchor: what rhythms are counted from where no meeting and no start of the project is known
 * @moment: (inout): when the file comes; when it leaves
 *
 * Crosses one stage.
 *
 * Returns: FALSE when nothing tells when the body meets: the file stays there
 */
gboolean canevas_crossing_pass (const CanevasCircuit *circuit, const CanevasStage *stage, const GDate *anchor, CanevasMoment *moment,
                                CanevasPassage *passage);

/**
 * canevas_crossing_run:
 * @stages: (array length=n_stages): those of the circuit, or changed copies of them
 * @from: any day
 * @passages: (out caller-allocates) (array length=n_stages)
 * @end: (out): when the last body's word is known
 *
 * Crosses the stages in turn.
 *
 * Returns: how many were crossed; fewer than @n_stages when the file stays somewhere
 */
guint canevas_crossing_run (const CanevasCircuit *circuit, const CanevasStage *stages, guint n_stages, const GDate *from,
                            const GDate *anchor, CanevasPassage *passages, GDate *end);

G_END_DECLS
