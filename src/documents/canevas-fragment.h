/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-document.h"
#include "canevas-scene.h"
#include "canevas-text-layout.h"

G_BEGIN_DECLS

/** A node of the document's logical structure: what a screen reader hears. Tags of one document form a tree. */
typedef struct _CanevasTag CanevasTag;
struct _CanevasTag
{
  const char *name; /* of PDF 1.4: "P", "TH"… */
  CanevasTag *parent;
  guint depth;
  gboolean heads_row;     /* TH: of its row, not of its column */
  char *alternative;      /* Figure */
  guint first_page, last_page; /* where its text stands, once pages are broken */
};

typedef enum
{
  CANEVAS_PIECE_TEXT,
  CANEVAS_PIECE_FILL,
  CANEVAS_PIECE_RULE,  /* horizontal, @height thick, centred on @y */
  CANEVAS_PIECE_FRAME, /* @thickness thick, inside the rectangle */
  CANEVAS_PIECE_IMAGE,
  CANEVAS_PIECE_SCENE,
} CanevasPieceKind;

/** Something to paint, placed from the top left of its fragment. */
typedef struct
{
  CanevasPieceKind kind;
  double x, y, width, height;
  double thickness;
  CanevasColour colour;
  CanevasTextLayout *text; /* owned by the flow */
  guint first_line, n_lines;
  cairo_surface_t *image; /* owned by the flow */
  CanevasScene *scene;    /* owned by the document */
  CanevasTag *tag;        /* (nullable): none for what only decorates */
} CanevasPiece;

/** The frame drawn round neighbouring fragments of one block that stand on one page. */
typedef enum
{
  CANEVAS_ENCLOSURE_NONE,
  CANEVAS_ENCLOSURE_BOX,      /* accent, thick at the left */
  CANEVAS_ENCLOSURE_QUESTION, /* dashed */
} CanevasEnclosure;

/** What a page break cannot cut: a line, a row, a block of signatures. */
typedef struct _CanevasFragment CanevasFragment;
struct _CanevasFragment
{
  CanevasBlock *block;     /* (nullable): of the first-page frame */
  GArray *pieces;          /* CanevasPiece */
  double height;
  double before, after;    /* white above and below; neighbours share the greater */
  gboolean tight;          /* the white below is exactly @after */
  gboolean keep;           /* on the page of the next fragment, if any page can hold both */
  CanevasEnclosure enclosure;
  guint n_joined;          /* not 0: it holds this many blocks side by side, @block being the last */
  CanevasFragment *header; /* (nullable): row repeated above this one where it heads a page */
};

CanevasFragment *canevas_fragment_new (CanevasBlock *block, double height);
void canevas_fragment_free (CanevasFragment *self);

/** Adds @n_lines lines of @text from line @first. */
void canevas_fragment_add_text (CanevasFragment *self, CanevasTextLayout *text, guint first, guint n_lines, double x, double y,
                                CanevasTag *tag);
/** Adds all lines of @text. */
void canevas_fragment_add_whole_text (CanevasFragment *self, CanevasTextLayout *text, double x, double y, CanevasTag *tag);
void canevas_fragment_add_rule (CanevasFragment *self, CanevasColour colour, double thickness, double x, double y, double width);
void canevas_fragment_add_fill (CanevasFragment *self, CanevasColour colour, double x, double y, double width, double height);
void canevas_fragment_add_frame (CanevasFragment *self, CanevasColour colour, double thickness, double x, double y, double width,
                                 double height);
void canevas_fragment_add_image (CanevasFragment *self, cairo_surface_t *image, double x, double y, double width, double height,
                                 CanevasTag *tag);

/** A drawing, made as large as @width and @height. */
void canevas_fragment_add_scene (CanevasFragment *self, CanevasScene *scene, double x, double y, double width, double height,
                                 CanevasTag *tag);

G_END_DECLS
