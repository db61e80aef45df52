/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/**
 * CanevasRaciLetters:
 * @CANEVAS_RACI_RESPONSIBLE: does the work
 * @CANEVAS_RACI_ACCOUNTABLE: approves it and answers for it
 * @CANEVAS_RACI_CONSULTED: is asked before
 * @CANEVAS_RACI_INFORMED: is told after
 *
 * What a crossing of the RACI matrix holds: any combination, or nothing.
 */
typedef enum
{
  CANEVAS_RACI_NONE = 0,
  CANEVAS_RACI_RESPONSIBLE = 1 << 0,
  CANEVAS_RACI_ACCOUNTABLE = 1 << 1,
  CANEVAS_RACI_CONSULTED = 1 << 2,
  CANEVAS_RACI_INFORMED = 1 << 3,
} CanevasRaciLetters;

#define CANEVAS_RACI_N_LETTERS 4

/** The letters in the order of the word: "", "R", "RA". Static. */
const char *canevas_raci_letters_to_text (CanevasRaciLetters letters);
/**
 * canevas_raci_letters_from_text:
 *
 * Reads letters as people write them, in any case, order and punctuation: "a", "R/A", "RA", "–". %FALSE when something else
 * than R, A, C, I is said.
 */
gboolean canevas_raci_letters_from_text (const char *text, CanevasRaciLetters *letters);
/** The letter for a key or character; %CANEVAS_RACI_NONE for any other. */
CanevasRaciLetters canevas_raci_letters_from_character (gunichar character);

/** What the record of a crossing holds. */
CanevasRaciLetters canevas_raci_letters_of (CanevasRecord *cell);
/**
 * canevas_raci_letters_write:
 * @cells: (element-type CanevasRecord): the records of this crossing: none, one, or after a merge several
 *
 * Makes one record of the crossing hold @letters: it is added or changed as needed, and the others go. A crossing without letter
 * keeps no record but one that carries a remark. Call inside an action.
 */
gboolean canevas_raci_letters_write (CanevasRecord *activity, CanevasRecord *function, GPtrArray *cells, CanevasRaciLetters letters,
                                     GError **error);

G_END_DECLS
