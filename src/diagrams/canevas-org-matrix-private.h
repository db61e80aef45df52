/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-pen.h"

G_BEGIN_DECLS

/*
 * The matrix while it is made. Private to it.
 */

/* A référent at a crossing: a link, or a place that somebody has in the other unit. */
typedef struct
{
  guint row, column;
  guint link, membership, post; /* %CANEVAS_ORG_NONE where it has none */
  char *name, *text;
  double y, height; /* from the top of the row */
} CanevasOrgCrossing;

typedef struct
{
  const char *missing; /* what to enter first; NULL: nothing */
  GArray *rows;        /* guint: territorial units */
  GArray *columns;     /* guint: thematic units, then resources */
  guint n_thematic;
  GArray *above;       /* guint: at most one, which they all answer to */
  GArray *others;      /* guint: neither rows nor columns */
  GArray *crossings;   /* CanevasOrgCrossing, by row, then by column */
  double *heights;     /* of the rows */
  double head_height, others_y;
  guint first_row, end_row, first_column, end_column; /* of this page */
} CanevasOrgMatrix;

#define CANEVAS_ORG_MATRIX_HEADER 168.0 /* width of the names of rows */
#define CANEVAS_ORG_MATRIX_COLUMN 116.0
#define CANEVAS_ORG_MATRIX_GROUP 22.0   /* height of the names of groups of columns */
#define CANEVAS_ORG_MATRIX_GAP 6.0

G_END_DECLS
