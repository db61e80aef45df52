/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasUsualCommunity:
 * @kind: value of the field "kind"
 * @name, @purpose, @activities, @audience, @animator: untranslated
 * @frequency: value of the field "frequency"
 * @duration: of a meeting, in minutes
 * @joining, @decision_rule, @accountable_to: (nullable): untranslated
 * @source: who does so, and where the guide tells it, untranslated
 *
 * A community as the guide describes it, to be adapted. Kinds, audiences and what they do are the guide's (*Faire le pari du
 * collaboratif*, 2023: part 1, B.2.b; part 2, A.2.b; the table of good practices); rhythms and lengths are ours.
 */
typedef struct
{
  const char *kind;
  const char *name;
  const char *purpose;
  const char *activities;
  const char *audience;
  const char *animator;
  const char *frequency;
  int duration;
  const char *joining;
  const char *decision_rule;
  const char *accountable_to;
  const char *source;
} CanevasUsualCommunity;

/** (transfer none): the models, in the order of the guide */
const CanevasUsualCommunity *canevas_usual_communities_get (guint *n);
/** Adds a community after a model, in the language of the file. One action. (transfer full) (nullable) */
CanevasRecord *canevas_usual_community_add (const CanevasUsualCommunity *self, CanevasStore *store, GError **error);

G_END_DECLS
