/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/** A moment of a method. @share: percent of the time that the method takes */
typedef struct
{
  guint share;
  char *name;
  char *instructions;
} CanevasMethodStep;

/**
 * CanevasMethod:
 * @id: stable name, which files hold ("round")
 * @name: what people call it; like all texts, in the language it was asked in
 * @summary: what happens, in a sentence
 * @aims: what it serves, of canevas_session_aims
 * @least, @most: participants
 * @shortest, @usual, @longest: minutes
 * @material: what is needed
 * @yields: what comes of it
 * @limits: what to mind
 * @place: (nullable): where the guide names it
 *
 * A method of working together, of the palette (guide, part 2, C.3.a).
 */
typedef struct
{
  const char *id;
  char *name, *summary;
  char **aims;
  guint least, most;
  guint shortest, usual, longest;
  char *material, *yields, *limits, *place;
  CanevasMethodStep *steps;
  guint n_steps;
} CanevasMethod;

/** The whole palette in the current language, in its own order. (transfer none) (element-type CanevasMethod): kept for good */
const GPtrArray *canevas_method_list (void);
/** (nullable): the one called @id, in the current language */
const CanevasMethod *canevas_method_find (const char *id);

/**
 * canevas_method_dup_reason:
 * @aim: (nullable): name of one of canevas_session_aims
 * @participants, @minutes: 0: not known
 *
 * Why a method does not suit, in sentences of the current language. (transfer full) (nullable): %NULL: it suits
 */
char *canevas_method_dup_reason (const CanevasMethod *self, const char *aim, guint participants, guint minutes);

/**
 * canevas_method_insert:
 * @minutes: what it is to take in all, at least a minute a moment
 *
 * Adds the moments of a method at the end of a session, with their instructions; their minutes add up to @minutes. One action.
 */
gboolean canevas_method_insert (const CanevasMethod *self, CanevasRecord *session, guint minutes, GError **error);

G_END_DECLS
