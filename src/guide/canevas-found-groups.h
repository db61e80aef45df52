/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-severity.h"
#include "canevas-transversality.h"

G_BEGIN_DECLS

/**
 * CanevasGroupFinding:
 * @id: stable name of the rule ("no-community")
 * @severity: how much it matters
 * @community: (nullable): which community it is about
 * @people: (nullable): ids of the persons whom a community of their own would hold
 * @title: what, in a few words, translated
 * @text: why it matters, translated
 * @fix: (nullable): what canevas_group_finding_declare() does, translated: words for a button
 */
typedef struct
{
  const char *id;
  CanevasSeverity severity;
  CanevasRecord *community;
  GPtrArray *people;
  char *title;
  char *text;
  char *fix;
} CanevasGroupFinding;

/**
 * canevas_found_groups_review:
 * @sentence: (out) (transfer full) (nullable): how many groups there are, and how many match a community, in the current language;
 *   %NULL: nobody shares anything yet
 *
 * Holds the groups of agents who meet against the communities that are declared. Agents meet who share a project team, a body or a
 * community; groups are what canevas_clusters_find() makes of that. Told are groups that no community stands for, communities of
 * the same people, and communities that tie groups together. Of groups, never of one agent (the guide, "digital tools, used
 * wisely").
 *
 * Returns: (transfer full) (element-type CanevasGroupFinding): the most serious first
 */
GPtrArray *canevas_found_groups_review (const CanevasTransversality *facts, CanevasStore *store, char **sentence);

/** Makes a community of the people of a finding with a @fix. One action. (transfer full) (nullable) */
CanevasRecord *canevas_group_finding_declare (const CanevasGroupFinding *self, CanevasStore *store, GError **error);

G_END_DECLS
