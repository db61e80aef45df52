/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasGovernancePart:
 * @id: stable name ("circuit")
 * @question: msgid of what must still be settled (N_)
 * @is_ready: whether @project has settled it
 *
 * One thing that the governance of a project must say. After the guide *Faire le pari du collaboratif* (2023), part 2, B.1.c
 * « Clarifier les rôles et les responsabilités » and B.1.e « Afficher les modalités d'arbitrage et de décision ».
 */
typedef struct
{
  const char *id;
  const char *question;
  gboolean (*is_ready) (CanevasRecord *project);
} CanevasGovernancePart;

const CanevasGovernancePart *canevas_governance_get_parts (guint *n_parts);
/** Number of parts that @project has settled. */
guint canevas_governance_count_ready (CanevasRecord *project);

G_END_DECLS
