/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-community-map-private.h"

G_BEGIN_DECLS

#define CANEVAS_COMMUNITY_LABEL_WIDTH 168.0
#define CANEVAS_COMMUNITY_COUNT_SIZE 1.05 /* of letters in a disc, as a share of its radius */
#define CANEVAS_COMMUNITY_COLUMN_GAP 6.0
#define CANEVAS_COMMUNITY_ENCLOSES 2.05       /* radius around a member, in radii of a dot */
#define CANEVAS_COMMUNITY_ENCLOSES_FIRST 1.86 /* around who is in two: the upper envelope, then */
#define CANEVAS_COMMUNITY_ENCLOSES_SECOND 2.43 /* the lower one */
#define CANEVAS_COMMUNITY_PITCH 3.1           /* between dots of one cell */
#define CANEVAS_COMMUNITY_ASIDE 270.0         /* width of what stands beside, where a sheet has room for it */

/* Where a member stands: in the row of its community, or below it in the gap to the next row. */
typedef struct
{
  guint member;
  guint column;
  guint line;    /* twice the row; odd: the gap below it */
  gboolean absent; /* its community is on another sheet */
  gboolean twin; /* the same agent already stands in the gap: drawn by the other member */
  double x, y;
} CanevasCommunityPlace;

typedef struct
{
  CanevasCommunityMap *map;
  guint *order;  /* communities by row, of all sheets */
  guint first_row, n_rows; /* of them, on this one */
  guint *rows;   /* of each community, from the first here; CANEVAS_ORG_NONE: on another sheet */
  CanevasCommunityPlace *places; /* by member */
  guint n_columns; /* with one for those of no known direction */
  guint n_lines;
  guint *counts; /* of dots, by line and column */
  double *middles, *heights; /* of lines */
  double left, top, column, radius; /* where columns begin, how wide they are; of a dot */
  double outside_y, outside_height;
  gboolean aside;
  gboolean counted; /* a disc with a number for all dots of a cell */
  double least;     /* height of a row, for its name */
  gboolean turned;  /* names of directions read upwards: columns are narrower than their words */
} CanevasCommunityColumns;

/* Where all of it stands. @map is kept. */
CanevasCommunityColumns *canevas_community_columns_new (CanevasCommunityMap *map);
void canevas_community_columns_free (CanevasCommunityColumns *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasCommunityColumns, canevas_community_columns_free)

/* Whether each row has room for its name and number, and each dot, or number of dots, can be read. */
gboolean canevas_community_columns_reads (const CanevasCommunityColumns *self);
/* Whether discs say how many they stand for. */
gboolean canevas_community_columns_says_counts (const CanevasCommunityColumns *self);
/* How far the middle of a row is from the nearest other. */
double canevas_community_columns_get_pitch (const CanevasCommunityColumns *self, guint row);
/* The community of a row. */
guint canevas_community_columns_get_community (const CanevasCommunityColumns *self, guint row);
double canevas_community_columns_get_x (const CanevasCommunityColumns *self, guint column);
/* How many dots stand side by side in a cell. */
guint canevas_community_columns_get_per_row (const CanevasCommunityColumns *self);
/* The style of the names of directions, as wide as a column. */
CanevasTextStyle canevas_community_columns_get_name_style (const CanevasCommunityColumns *self);
/* Agents of a direction that are in no community; of all. */
guint canevas_community_columns_count_outside (const CanevasCommunityColumns *self, guint direction);
guint canevas_community_columns_count_all_outside (const CanevasCommunityColumns *self);
/* Whether other communities are on other sheets. */
gboolean canevas_community_columns_is_part (const CanevasCommunityColumns *self);
gboolean canevas_community_columns_shows_outside (const CanevasCommunityColumns *self);
/* The envelope of a community: see canevas_envelope_trace(). (transfer full) */
GArray *canevas_community_columns_trace (const CanevasCommunityColumns *self, guint community);

G_END_DECLS
