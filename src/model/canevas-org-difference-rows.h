/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-difference.h"

G_BEGIN_DECLS

/*
 * A difference as it is read, on screen, on paper and in tables: what reads alike is one row with a count, so that four archivists who
 * change unit together are one line. All texts are in the current language.
 */

/**
 * CanevasOrgChangeRow:
 * @title: what changes: "Directorate of culture", "Archivist"
 * @text: how
 * @n: how many changes read so
 * @first: the first of them, in the changes of the difference
 */
typedef struct
{
  CanevasOrgSubject subject;
  CanevasOrgChangeKind kind;
  char *title, *text;
  guint n, first;
} CanevasOrgChangeRow;

/**
 * CanevasOrgAgentRow:
 * @function, @unit: of the post before
 * @to: (nullable): the function or unit after, or both, where one of them is another
 * @impacts: what changes
 * @n: how many agents
 */
typedef struct
{
  char *function, *unit, *to;
  CanevasOrgImpacts impacts;
  guint n;
} CanevasOrgAgentRow;

/** canevas_org_difference_list_changes: (transfer full) (element-type CanevasOrgChangeRow); @names: who holds a post may be named */
GPtrArray *canevas_org_difference_list_changes (CanevasOrgDifference *self, gboolean names);
/** canevas_org_difference_list_agents: (transfer full) (element-type CanevasOrgAgentRow): by function, never by name */
GPtrArray *canevas_org_difference_list_agents (CanevasOrgDifference *self);
/** "Archivist (4)"; the title alone of one. */
char *canevas_org_change_row_dup_title (const CanevasOrgChangeRow *self);
/** "unit, head, place" */
char *canevas_org_impacts_dup_text (CanevasOrgImpacts impacts);
/** "Units", "Posts", "Links", "Other attachments". Static. */
const char *canevas_org_subject_get_plural (CanevasOrgSubject subject);
/** Name of the unit of an impact, after where it is still there. */
const char *canevas_org_unit_impact_get_name (const CanevasOrgUnitImpact *self, CanevasOrgDifference *difference);

G_END_DECLS
