/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/** No such body, role or kind of decision. */
#define CANEVAS_GOVERNANCE_NONE G_MAXUINT

/** Lanes of the schema, from the top. */
typedef enum
{
  CANEVAS_GOVERNANCE_OUTSIDE, /* what exists without the project */
  CANEVAS_GOVERNANCE_STRATEGY,
  CANEVAS_GOVERNANCE_MANAGEMENT,
  CANEVAS_GOVERNANCE_PROJECT,
  CANEVAS_GOVERNANCE_N_LANES
} CanevasGovernanceLane;

typedef struct
{
  char *label;           /* function, with the name of the person when names are wanted */
  const char *capacity;  /* choice of the seat */
  const char *capacity_label;
  guint role;            /* or %CANEVAS_GOVERNANCE_NONE */
} CanevasGovernanceSeat;

typedef struct
{
  CanevasRecord *record;
  CanevasGovernanceLane lane;
  const char *verb;       /* choice of the instance */
  const char *verb_label; /* "Decides" */
  char *rhythm;           /* "Every month · chaired by: Project director" */
  GStrv purposes;         /* one subject each */
  GPtrArray *seats;       /* CanevasGovernanceSeat */
  guint chair;            /* role, or %CANEVAS_GOVERNANCE_NONE */
} CanevasGovernanceBody;

typedef struct
{
  CanevasRecord *record;
  CanevasGovernanceLane lane;
  const char *kind; /* choice of the role */
  char *title;      /* the function */
  char *subtitle;   /* kind of role where the function does not say it, name when wanted, "also the sponsor"; may be "" */
} CanevasGovernanceRole;

typedef struct
{
  guint body;
  const char *verb_label;
  char *delay; /* "48 h", "≤ 2 months"; "" when nothing is known */
} CanevasGovernanceStep;

typedef struct
{
  CanevasRecord *record;
  char *letter;     /* "A"; "" when it is the only one */
  GPtrArray *steps; /* CanevasGovernanceStep */
  int days;         /* working days at most; -1: no telling */
} CanevasGovernanceKind;

/** One step of one kind of decision on an arrow. */
typedef struct
{
  guint kind, number;
  const char *delay;
} CanevasGovernancePart;

/** An arrow between two bodies: all that goes that way. */
typedef struct
{
  guint from, to;
  GArray *parts; /* CanevasGovernancePart */
} CanevasGovernanceArrow;

/**
 * CanevasGovernanceFacts:
 *
 * The governance of a project, read from its records once: what the schema says, without any place. Texts are in the language that
 * was current when it was read.
 */
typedef struct
{
  CanevasRecord *project;
  GPtrArray *bodies; /* CanevasGovernanceBody */
  GPtrArray *roles;  /* CanevasGovernanceRole */
  GPtrArray *kinds;  /* CanevasGovernanceKind */
  GPtrArray *arrows; /* CanevasGovernanceArrow */
} CanevasGovernanceFacts;

/** canevas_governance_facts_new: @names: whether people are named beside their function */
CanevasGovernanceFacts *canevas_governance_facts_new (CanevasRecord *project, gboolean names);
void canevas_governance_facts_free (CanevasGovernanceFacts *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasGovernanceFacts, canevas_governance_facts_free)

static inline CanevasGovernanceBody *
canevas_governance_facts_get_body (const CanevasGovernanceFacts *self, guint number)
{
  return g_ptr_array_index (self->bodies, number);
}

static inline CanevasGovernanceRole *
canevas_governance_facts_get_role (const CanevasGovernanceFacts *self, guint number)
{
  return g_ptr_array_index (self->roles, number);
}

static inline CanevasGovernanceKind *
canevas_governance_facts_get_kind (const CanevasGovernanceFacts *self, guint number)
{
  return g_ptr_array_index (self->kinds, number);
}

/** By id; %CANEVAS_GOVERNANCE_NONE for %NULL or one that is not there. */
guint canevas_governance_facts_find_body (const CanevasGovernanceFacts *self, const char *id);
guint canevas_governance_facts_find_role (const CanevasGovernanceFacts *self, const char *id);
guint canevas_governance_facts_find_kind (const CanevasGovernanceFacts *self, const char *id);
/** (nullable): the seat that @role has in a body: the one that weighs most. */
const CanevasGovernanceSeat *canevas_governance_facts_find_seat (const CanevasGovernanceFacts *self, guint body, guint role);
/** (transfer full): "12 working days at most"; "" when nothing is known. */
char *canevas_governance_facts_dup_total (const CanevasGovernanceFacts *self, guint kind);
/** (transfer full): what a screen reader says of a body after its name. */
char *canevas_governance_facts_describe_body (const CanevasGovernanceFacts *self, guint body);
/** Name of a lane, translated. */
const char *canevas_governance_lane_get_label (CanevasGovernanceLane lane);

G_END_DECLS
