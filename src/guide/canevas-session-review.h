/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-severity.h"

G_BEGIN_DECLS

/** People are not kept longer at work than this without a break: minutes. */
#define CANEVAS_SESSION_LONGEST_STRETCH 120

/**
 * CanevasSessionFinding:
 * @id: stable name of the rule ("no-break")
 * @severity: how much it matters
 * @session: the session
 * @record: (nullable): the moment or the outcome that it is about
 * @field: (nullable): the field that would put it right, of @record or else of the session
 * @title: what, in a few words, translated
 * @text: why, in a sentence or two, translated
 * @fix: (nullable): what canevas_session_finding_fix() does, translated: words for a button
 *
 * Something in a session that does not hold: before it is held, in its running order; afterwards, in what its participants are
 * told (guide *Faire le pari du collaboratif* (2023), part 2, B.3.c: what was kept of their proposals, what was not, and why).
 */
typedef struct
{
  const char *id;
  CanevasSeverity severity;
  CanevasRecord *session;
  CanevasRecord *record;
  const char *field;
  char *title;
  char *text;
  char *fix;
} CanevasSessionFinding;

/**
 * canevas_session_review:
 *
 * Nothing is found in a session that is cancelled.
 *
 * Returns: (transfer full) (element-type CanevasSessionFinding): the most serious first, then in the order of the session
 */
GPtrArray *canevas_session_review (CanevasRecord *session);

/**
 * canevas_session_finding_fix:
 * @shown: (out) (optional) (transfer full) (nullable): the record to go on with: the break that was added
 *
 * Mends it as one undoable action, called like @fix.
 */
gboolean canevas_session_finding_fix (const CanevasSessionFinding *self, CanevasRecord **shown, GError **error);

/** Whether people rest during a moment: it is called a break, a pause, a meal, in English or in French. */
gboolean canevas_session_step_is_break (CanevasRecord *step);

G_END_DECLS
