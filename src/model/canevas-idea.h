/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/* What somebody proposed, and what became of it. */
#define CANEVAS_TYPE_IDEA (canevas_idea_get_type ())
G_DECLARE_FINAL_TYPE (CanevasIdea, canevas_idea, CANEVAS, IDEA, CanevasRecord)

extern const CanevasRecordType canevas_idea_type;

/** How far an idea can have come: received, studied, kept, in progress, done, postponed, refused, merged. */
extern const CanevasChoice canevas_idea_states[];

/** The largest number of the ideas of a box; 0 without any. */
gint64 canevas_idea_get_last_number (CanevasRecord *idea_box);
/** Adds an idea with the next number of its box, received on @day (ISO). One action. (nullable) (transfer full) */
CanevasRecord *canevas_idea_receive (CanevasRecord *idea_box, const char *statement, const char *day, GError **error);
/**
 * canevas_idea_receive_list:
 * @text: one idea a line, as it comes from a message or a sheet: bullets, dashes and numbers before it are left out; after " — " or a tab
 *   stands who signed it
 * @day: ISO
 * @n_received: (out): how many were added
 *
 * Adds the ideas of a list. One action: a line that is refused (the error names it) keeps them all out.
 */
gboolean canevas_idea_receive_list (CanevasRecord *idea_box, const char *text, const char *day, guint *n_received, GError **error);
/**
 * canevas_idea_set_state:
 * @state: name of one of canevas_idea_states, but "merged": see canevas_idea_merge()
 * @answer: (nullable): what is said to its authors; becomes the idea's answer. Refusing and postponing need it.
 * @author: (nullable): which function or body answers
 * @day: ISO
 *
 * Moves the idea on and keeps the step in its history. One action. A refusal without its reason is refused: the guide asks that
 * participants be told what was not kept, and why.
 */
gboolean canevas_idea_set_state (CanevasRecord *idea, const char *state, const char *answer, const char *author, const char *day,
                                 GError **error);
/** Merges @idea into @into, of the same box: it keeps its author, its supporters count for the other. One action. */
gboolean canevas_idea_merge (CanevasRecord *idea, CanevasRecord *into, const char *day, GError **error);
/** Its number with the prefix of its box: "BI-017". (transfer full) */
char *canevas_idea_dup_reference (CanevasRecord *idea);
/** Who signed it or one that was merged with it, each once, "anonymous" last: "Service état civil, anonyme". (transfer full) */
char *canevas_idea_dup_authors (CanevasRecord *idea);
/** How many people stand behind it: its authors, those who support it, and the same of what was merged with it. */
guint canevas_idea_count_support (CanevasRecord *idea);

G_END_DECLS
