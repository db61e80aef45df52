/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-flow.h"

G_BEGIN_DECLS

/* content.xml as it grows: styles of columns are known only as tables are met, but stand before them. */
typedef struct
{
  CanevasDocument *document;
  CanevasFlow *flow; /* what the pages look like: column widths come from there */
  double width;      /* of the text and of every table, in millimetres */
  GString *styles;
  GString *body;
  guint n_tables;
  guint n_figures;
  gboolean in_list;
} CanevasOdtBody;

/** Appends ` name="12.5mm"`, whatever the locale. */
void canevas_odt_append_millimetres (GString *xml, const char *name, double millimetres);
void canevas_odt_append_runs (GString *xml, GPtrArray *runs);
void canevas_odt_append_paragraph (CanevasOdtBody *self, const char *style, const char *text);
void canevas_odt_append_runs_paragraph (CanevasOdtBody *self, const char *style, GPtrArray *runs);
/** Styles of cells and rows, for the head of the file. */
void canevas_odt_append_cell_styles (GString *xml);

/** Begins a table with columns of @widths millimetres; further @properties of its style, further @attributes. */
void canevas_odt_begin_table (CanevasOdtBody *self, const double *widths, guint n_columns, const char *properties,
                              const char *attributes);
void canevas_odt_end_table (CanevasOdtBody *self);
void canevas_odt_begin_row (CanevasOdtBody *self);
void canevas_odt_end_row (CanevasOdtBody *self);
void canevas_odt_begin_cell (CanevasOdtBody *self, const char *style, guint n_spanned);
void canevas_odt_end_cell (CanevasOdtBody *self, guint n_spanned);

void canevas_odt_append_table (CanevasOdtBody *self, CanevasBlock *block);
void canevas_odt_append_box (CanevasOdtBody *self, CanevasBlock *block);
void canevas_odt_append_question (CanevasOdtBody *self, CanevasBlock *block);
void canevas_odt_append_identity (CanevasOdtBody *self, CanevasBlock *block);
void canevas_odt_append_signatures (CanevasOdtBody *self, CanevasBlock *block);

G_END_DECLS
