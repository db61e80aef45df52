/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-working-days.h"

G_BEGIN_DECLS

/** CanevasSitting: a meeting of a body; @meeting owned by the circuit */
typedef struct
{
  GDate day;
  gboolean cancelled;
  CanevasRecord *meeting;
} CanevasSitting;

/**
 * CanevasStage:
 * @step: (nullable): the circuit_step it was read from; %NULL for the body a stuck point goes to
 * @instance: (nullable): the body
 * @in_writing: passes without a meeting
 * @settles: the body decides here, or arbitrates where that is the last word
 * @hours: time needed, see CanevasMoment
 * @notice: working days between the file's being ready and the meeting
 * @record_delay: hours until the record is out
 * @frequency: (nullable): choice of the body's field
 * @sittings: (element-type CanevasSitting): in the order of the calendar
 * @extra: a supposed meeting besides those; invalid when there is none
 *
 * One step of a circuit with all that its length depends on. Copied by value to try something else.
 */
typedef struct
{
  CanevasRecord *step;
  CanevasRecord *instance;
  gboolean in_writing;
  gboolean settles;
  int hours;
  int notice;
  int record_delay;
  const char *frequency;
  GArray *sittings;
  GDate extra;
} CanevasStage;

/**
 * CanevasCircuit:
 * @kind: the decision_kind
 * @stages: (element-type CanevasStage): in order
 * @higher: where a stuck point goes; its instance is %NULL when nowhere
 * @escalation_days: working days without an answer before it does; -1: not said
 * @holidays: of the file's authority
 * @project_start: invalid when the project does not say
 * @milestones: (element-type CanevasSitting): of the project, for bodies that meet at each
 *
 * The circuit of a kind of decision, read once from the records, so that it can be crossed hundreds of times.
 */
typedef struct
{
  CanevasRecord *kind;
  GArray *stages;
  CanevasStage higher;
  int escalation_days;
  CanevasHolidays holidays;
  GDate project_start;
  GArray *milestones;
} CanevasCircuit;

CanevasCircuit *canevas_circuit_new (CanevasRecord *kind);
void canevas_circuit_free (CanevasCircuit *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasCircuit, canevas_circuit_free)

/** CanevasCircuitFault: @code: stable name ("no_step"); @text: what is wrong and what to do, in the current language */
typedef struct
{
  const char *code;
  char *text;
} CanevasCircuitFault;

/** (transfer full) (element-type CanevasCircuitFault): what is wrong with a circuit whatever the day it is begun on. */
GPtrArray *canevas_circuit_find_faults (const CanevasCircuit *self);

G_END_DECLS
