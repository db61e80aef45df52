/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

/**
 * CanevasEmptyDrawing:
 * @CANEVAS_EMPTY_DRAWING_PROJECTS: sheets of a framing note
 * @CANEVAS_EMPTY_DRAWING_ORGANISATION: a tree of units
 * @CANEVAS_EMPTY_DRAWING_GOVERNANCE: bodies on three levels, and the way up and down
 * @CANEVAS_EMPTY_DRAWING_MEETINGS: sheets of a calendar
 * @CANEVAS_EMPTY_DRAWING_DECISIONS: a register of decisions
 * @CANEVAS_EMPTY_DRAWING_COMMUNICATION: a table of who hears what
 * @CANEVAS_EMPTY_DRAWING_COMMUNITIES: people in two groups that overlap
 * @CANEVAS_EMPTY_DRAWING_STAKEHOLDERS: people all around a project
 * @CANEVAS_EMPTY_DRAWING_WORDS: words, some larger than others
 *
 * What the drawing is made of: the shapes of the page itself.
 */
typedef enum
{
  CANEVAS_EMPTY_DRAWING_PROJECTS,
  CANEVAS_EMPTY_DRAWING_ORGANISATION,
  CANEVAS_EMPTY_DRAWING_GOVERNANCE,
  CANEVAS_EMPTY_DRAWING_MEETINGS,
  CANEVAS_EMPTY_DRAWING_DECISIONS,
  CANEVAS_EMPTY_DRAWING_COMMUNICATION,
  CANEVAS_EMPTY_DRAWING_COMMUNITIES,
  CANEVAS_EMPTY_DRAWING_STAKEHOLDERS,
  CANEVAS_EMPTY_DRAWING_WORDS,
} CanevasEmptyDrawing;

/* A page with nothing yet: a drawing, what is missing, what it is for, ways to begin, one advice of the guide. */
#define CANEVAS_TYPE_EMPTY_STATE (canevas_empty_state_get_type ())
G_DECLARE_FINAL_TYPE (CanevasEmptyState, canevas_empty_state, CANEVAS, EMPTY_STATE, AdwBin)

GtkWidget *canevas_empty_state_new (CanevasEmptyDrawing drawing, const char *title, const char *purpose, const char *advice);
/** Adds a card that begins something. @callback is called swapped, with @data. */
void canevas_empty_state_add_start (CanevasEmptyState *self, const char *title, const char *text, GCallback callback, gpointer data);

G_END_DECLS
