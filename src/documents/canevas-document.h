/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/*
 * A document between its template and its writers: what every page carries, and a flat list of blocks in reading order.
 * All text is final: translated, typography applied. Writers (pages, PDF, ODT, text) read it and know nothing of records.
 */

typedef enum
{
  CANEVAS_RUN_PLAIN = 0,
  CANEVAS_RUN_BOLD = 1 << 0,
  CANEVAS_RUN_ITALIC = 1 << 1,
  CANEVAS_RUN_QUESTION = 1 << 2, /* not yet answered: amber italics on screen, italics in brackets on paper */
  CANEVAS_RUN_RAISED = 1 << 3,   /* small, above the line: the end of an ordinal */
  CANEVAS_RUN_REVERSED = 1 << 4, /* a mark in a matrix, white on black */
  CANEVAS_RUN_FRAMED = 1 << 5,   /* a mark in a matrix, bold in a frame */
} CanevasRunStyle;

/** A stretch of text in one style. A line end in it (paragraphs, cells) breaks the line. */
typedef struct
{
  char *text;
  CanevasRunStyle style;
} CanevasRun;

typedef enum
{
  CANEVAS_BLOCK_HEADING,    /* level, number, text */
  CANEVAS_BLOCK_PARAGRAPH,  /* text */
  CANEVAS_BLOCK_ITEM,       /* text of one line of a dash list; neighbours make one list */
  CANEVAS_BLOCK_TABLE,      /* caption, columns, rows */
  CANEVAS_BLOCK_BOX,        /* framed: heading + paragraphs (decision requested) */
  CANEVAS_BLOCK_QUESTION,   /* dashed frame: something still to decide; with a title, not a number: the list of all */
  CANEVAS_BLOCK_ADDRESS,    /* recipient block of a letter, lines */
  CANEVAS_BLOCK_IDENTITY,   /* label/value table under the title: Objet, Affaire suivie par… */
  CANEVAS_BLOCK_SIGNATURES, /* equal columns */
  CANEVAS_BLOCK_FIGURE,     /* a drawing with its caption and text alternative */
  CANEVAS_BLOCK_CLOSING,    /* "Done at …, the …" before signatures; kept with them */
} CanevasBlockKind;

typedef enum
{
  CANEVAS_ALIGN_START,
  CANEVAS_ALIGN_END,
  CANEVAS_ALIGN_CENTRE,
} CanevasAlign;

typedef struct
{
  char *title;
  double width;       /* share of the table's width; shares are normalised */
  CanevasAlign align; /* numbers end-aligned */
} CanevasColumn;

typedef struct
{
  GPtrArray *cells; /* one GPtrArray of CanevasRun* for each column */
  gboolean strong;  /* total rows and group rows: bold */
  gboolean spanning; /* group row: only the first cell, over all columns */
} CanevasRow;

typedef struct
{
  char *label; /* quality, bold */
  char *value; /* lines under it: name, delegation */
} CanevasPair; /* identity rows, signature columns */

typedef struct
{
  CanevasBlockKind kind;
  guint side;         /* 1, 2…: column of what stands side by side; 0: the whole width */
  char *section;      /* (nullable): id of the framing section it comes from; the preview marks it */
  int level;          /* headings: 1 or 2 */
  char *number;       /* headings "4", "4.1"; questions "2"; tables and figures "1" */
  char *title;        /* heading text, caption, box heading, what is written above the room to sign */
  GPtrArray *runs;    /* CanevasRun*: paragraph, item, question text; of a figure, how to read it */
  GPtrArray *lines;   /* char*: address lines, box paragraphs */
  GPtrArray *columns; /* CanevasColumn* */
  GPtrArray *rows;    /* CanevasRow* */
  GPtrArray *pairs;   /* CanevasPair* */
  GObject *figure;    /* drawings: a CanevasScene; NULL: it is told by its alternative */
  gboolean whole;     /* tables: on one page, if any page can hold it */
  gboolean crossed;   /* tables: read by row and by column, with rules between columns */
  char *alternative;  /* figures: the same facts as text */
} CanevasBlock;

typedef struct
{
  char *language;     /* "fr" */
  char *template;     /* "note-de-cadrage" */
  char *kind;         /* "Note de cadrage": printed in letterspaced capitals */
  char *title;
  char *authority;
  GPtrArray *offices; /* char*: lines under the authority's name */
  GBytes *logo;       /* (nullable): PNG */
  char *reference;
  char *version;
  char *status;       /* "Projet", "Validé le 3 octobre 2022" */
  gboolean draft;
  gboolean dense;     /* set a little tighter */
  gboolean landscape; /* on sheets wider than high */
  char *date;         /* formatted */
  char *iso_date;     /* (nullable) */
  char *footer;       /* second line of the foot, may be "" */
  char *author;       /* for PDF and ODT metadata */
  GPtrArray *blocks;  /* CanevasBlock* */
  gatomicrefcount ref_count;
} CanevasDocument;

CanevasDocument *canevas_document_new (void);
CanevasDocument *canevas_document_ref (CanevasDocument *self);
void canevas_document_unref (CanevasDocument *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasDocument, canevas_document_unref)

/** Appends a block of @kind with its arrays made, and returns it (owned by the document). */
CanevasBlock *canevas_document_append (CanevasDocument *self, CanevasBlockKind kind);
/** (transfer full): a list of runs, empty. */
GPtrArray *canevas_runs_new (void);
/** Appends a run to @runs; empty text is dropped. */
void canevas_runs_append (GPtrArray *runs, const char *text, CanevasRunStyle style);
/** The plain text of some runs. (transfer full) */
char *canevas_runs_to_text (GPtrArray *runs);
CanevasColumn *canevas_block_append_column (CanevasBlock *self, const char *title, double width, CanevasAlign align);
/** Appends a row with one empty cell a column. */
CanevasRow *canevas_block_append_row (CanevasBlock *self);
CanevasPair *canevas_block_append_pair (CanevasBlock *self, const char *label, const char *value);

G_END_DECLS
