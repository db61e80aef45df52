/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-fragment.h"

G_BEGIN_DECLS

/*
 * A document as one endless column of fragments in reading order, before pages are broken. Owns its fragments, texts, tags and
 * images; holds the document.
 */
typedef struct
{
  CanevasDocument *document;
  CanevasDensity density;
  const CanevasSheet *sheet;
  double width;        /* of the column */
  double page_height;  /* room for text on a page: nothing that can be cut is taller */
  GPtrArray *fragments;
  GPtrArray *texts;
  GPtrArray *tags;
  GPtrArray *images;
  GHashTable *columns; /* CanevasBlock → widths of its columns */
  CanevasTag *root;
  CanevasTag *list;    /* (nullable): the list that the next item joins */
} CanevasFlow;

/** How tightly @document is set. */
CanevasDensity canevas_flow_get_density (CanevasDocument *document);
/** Lays @document out in a column. To be called in the document's language. */
CanevasFlow *canevas_flow_new (CanevasDocument *document);
void canevas_flow_free (CanevasFlow *self);

/* For the parts of the flow that have a file of their own. */

CanevasTag *canevas_flow_add_tag (CanevasFlow *self, CanevasTag *parent, const char *name);
CanevasFragment *canevas_flow_add_fragment (CanevasFlow *self, CanevasBlock *block, double height);
const CanevasStyle *canevas_flow_get_style (CanevasFlow *self, CanevasStyleName name);
/** @runs in a style; the flow owns the text. */
CanevasTextLayout *canevas_flow_shape (CanevasFlow *self, CanevasStyleName name, GPtrArray *runs, double width,
                                       CanevasAlign align);
CanevasTextLayout *canevas_flow_shape_plain (CanevasFlow *self, CanevasStyleName name, const char *string, double width);
/** Widths of the columns of a table that was laid out: its shares, balanced. Sets zeros for any other. */
void canevas_flow_get_column_widths (CanevasFlow *self, CanevasBlock *block, double *widths);
/** A fragment a line, so that a page may break between any two but the first two and the last two. */
void canevas_flow_add_lines (CanevasFlow *self, CanevasBlock *block, CanevasStyleName name, CanevasTextLayout *text, double x,
                             CanevasTag *tag);
/** The last fragment, or %NULL. */
CanevasFragment *canevas_flow_get_last (CanevasFlow *self);

/** Logo, authority, reference, kind and title: @n_consumed blocks (the recipient of a letter) are part of it. */
void canevas_flow_add_frame (CanevasFlow *self, guint *n_consumed);
/** Lays out one block at the whole width of the column. */
void canevas_flow_add_block (CanevasFlow *self, CanevasBlock *block);
/** Lays out the blocks side by side that begin at block @first; returns which block follows them. */
guint canevas_flow_add_beside (CanevasFlow *self, guint first);
void canevas_flow_add_identity (CanevasFlow *self, CanevasBlock *block);
void canevas_flow_add_address (CanevasFlow *self, CanevasBlock *block);
/** A drawing with its caption, never cut. */
void canevas_flow_add_figure (CanevasFlow *self, CanevasBlock *block);
void canevas_flow_add_table (CanevasFlow *self, CanevasBlock *block);
/** Whether a cell holds letters in boxes. */
gboolean canevas_flow_has_marks (GPtrArray *runs);
/** Puts the letters of a cell side by side around @centre, those in boxes with their box. */
void canevas_flow_add_marks (CanevasFlow *self, CanevasFragment *fragment, GPtrArray *runs, double centre, double y,
                             CanevasTag *tag);
void canevas_flow_add_signatures (CanevasFlow *self, CanevasBlock *block);
void canevas_flow_add_box (CanevasFlow *self, CanevasBlock *block);
void canevas_flow_add_question (CanevasFlow *self, CanevasBlock *block);

G_END_DECLS
