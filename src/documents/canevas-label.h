/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"

G_BEGIN_DECLS

/*
 * The few words that writers add to a document, the same in every format. To be called in the document's language
 * (CANEVAS_LANGUAGE_SCOPE). All returned strings are new.
 */

/** A line of the table at the head of the first page. */
typedef struct
{
  const char *label;
  char *value;
  gboolean stamped; /* framed: the status of a draft */
} CanevasFact;

#define CANEVAS_N_FACTS 4

/** Fills @facts with what the document has of reference, version, status and date; free with canevas_label_clear_facts(). */
guint canevas_label_get_facts (CanevasDocument *document, CanevasFact facts[CANEVAS_N_FACTS]);
void canevas_label_clear_facts (CanevasFact *facts, guint n_facts);

/** "NOTE DE CADRAGE". */
char *canevas_label_kind (CanevasDocument *document);
/** "Note de cadrage – Proxima": head of the following pages, left. */
char *canevas_label_subject (CanevasDocument *document);
/** "DGS-2022-114 – version 1.0 – validé": head of the following pages, right. */
char *canevas_label_issue (CanevasDocument *document);
/** "Toulouse Métropole, Direction générale des services": foot of every page. */
char *canevas_label_sender (CanevasDocument *document);
char *canevas_label_page (guint page, guint n_pages);
/** "Page %u / %u", for writers that have fields for both numbers. */
const char *canevas_label_get_page_format (void);
/** "Tableau 1 – Objectifs"; "" without a title. */
char *canevas_label_caption (CanevasBlock *block);
/** "À décider 2". */
char *canevas_label_question (CanevasBlock *block);
#define CANEVAS_MOST_SIGNATURES_IN_ROW 3

/** How many of a block's signatures stand side by side: rows of equal length where there are many. */
guint canevas_label_get_signatures_in_row (CanevasBlock *block);
/** What stands above the room for a signature of @block. */
const char *canevas_label_get_signature (CanevasBlock *block);
/** What stands below a drawing: its title in bold, then how to read it. CanevasRun*. (transfer full) */
GPtrArray *canevas_label_make_figure_caption (CanevasBlock *block);
char *canevas_label_logo (CanevasDocument *document);

G_END_DECLS
