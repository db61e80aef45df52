/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/*
 * The usual governance as data. Texts are msgids (N_): they are written in the language of the file's documents. -1: not set.
 */

/**
 * CanevasUsualSeat:
 * @capacity: a choice of the seat's field
 * @role: kind of the roles that hold such a seat, one seat each; NULL: none does
 * @position: (nullable): function that holds the seat where the project has no such role
 */
typedef struct
{
  const char *capacity;
  const char *role;
  const char *position;
} CanevasUsualSeat;

#define CANEVAS_USUAL_SEATS 6

/** CanevasUsualBody: what its fields become; @verb says what it does, @kind what it is */
typedef struct
{
  const char *kind;
  const char *name;
  const char *short_name;
  const char *level;
  const char *verb;
  const char *frequency;
  int duration;
  int quorum;
  int notice;
  int record_delay;
  const char *purpose;
  const char *not_treated;
  const char *inputs;
  const char *outputs;
  const char *secretariat;
  const char *referral;
  CanevasUsualSeat seats[CANEVAS_USUAL_SEATS];
} CanevasUsualBody;

/** CanevasUsualStep: @body: kind of the body it passes through */
typedef struct
{
  const char *body;
  const char *verb;
  const char *passage;
  int hours;
  const char *note;
} CanevasUsualStep;

#define CANEVAS_USUAL_STEPS 5

/** CanevasUsualDecision: one kind of decision and its circuit; @escalation: kind of the body the point goes to when it is stuck */
typedef struct
{
  const char *nature;
  const char *name;
  const char *threshold;
  const char *contributors;
  const char *settled_by;
  int escalation_days;
  const char *escalation;
  const char *informed;
  CanevasUsualStep steps[CANEVAS_USUAL_STEPS];
} CanevasUsualDecision;

extern const CanevasUsualBody canevas_usual_bodies[];
extern const guint canevas_n_usual_bodies;
extern const CanevasUsualDecision canevas_usual_decisions[];
extern const guint canevas_n_usual_decisions;

G_END_DECLS
