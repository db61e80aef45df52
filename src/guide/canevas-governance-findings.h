/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasGovernanceFinding:
 * @id: stable name of the rule ("no-deputy")
 * @serious: the body cannot work like this; otherwise it is to be looked at
 * @body: the body it is about
 * @seat: (nullable): the seat it is about
 * @field: (nullable): the field of the body it is about
 * @title: what, in two or three words, translated
 * @text: why, in a sentence, translated
 * @fix: what canevas_governance_finding_fix() does, translated: words for a button
 *
 * Something in the sheet of a body that does not hold. Rules after the guide *Faire le pari du collaboratif* (2023), part 2, B.1.c
 * and e: one knows who arbitrates, whoever is away.
 */
typedef struct
{
  const char *id;
  gboolean serious;
  CanevasRecord *body;
  CanevasRecord *seat;
  const char *field;
  char *title;
  char *text;
  char *fix;
} CanevasGovernanceFinding;

/** What does not hold in @body, an instance: an array of #CanevasGovernanceFinding, the most serious first. (transfer full) */
GPtrArray *canevas_governance_find (CanevasRecord *body);

/**
 * canevas_governance_finding_fix:
 * @shown: (out) (optional) (transfer full) (nullable): the record to go on with: a seat that waits for its holder
 *
 * Mends it as one undoable action, called like @fix.
 */
gboolean canevas_governance_finding_fix (const CanevasGovernanceFinding *self, CanevasRecord **shown, GError **error);

G_END_DECLS
