/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-suggestion.h"

G_BEGIN_DECLS

/* The part a column plays, whatever it is called. */
typedef enum
{
  CANEVAS_PART_OTHER,
  CANEVAS_PART_SPONSOR,
  CANEVAS_PART_DECIDER,  /* body that decides or arbitrates */
  CANEVAS_PART_DIRECTOR,
  CANEVAS_PART_MANAGER,
  CANEVAS_PART_TEAM,
  CANEVAS_PART_HIERARCHY,
  CANEVAS_PART_EXPERT, /* contacts, beneficiaries, carriers, bodies that advise or prepare */
} CanevasRaciPart;

typedef struct
{
  CanevasRecord *function;
  char *name; /* folded, for comparison */
  char *also; /* another name it is known by, folded */
  CanevasRaciPart part;
} CanevasRaciColumn;

typedef struct
{
  CanevasRecord *project;
  CanevasStore *store;
  GPtrArray *columns;  /* CanevasRaciColumn */
  GPtrArray *existing; /* activities */
  CanevasRaciSuggestion *done;
  GError **error;
} CanevasRaciSuggesting;

void canevas_raci_column_free (gpointer column);
/* Gives the matrix a column for each role and body of the project. */
gboolean canevas_raci_suggest_functions (CanevasRaciSuggesting *self);
/* The function that people wrote: the same name, one that begins the other, or one that the other contains. (nullable) */
CanevasRaciColumn *canevas_raci_suggesting_match (CanevasRaciSuggesting *self, const char *written);
/* The column of the team, where a member of it was written. (nullable) */
CanevasRaciColumn *canevas_raci_suggesting_match_member (CanevasRaciSuggesting *self, const char *written);
/* Who plays a part, or stands in for who would. (nullable) */
CanevasRaciColumn *canevas_raci_suggesting_find_part (CanevasRaciSuggesting *self, CanevasRaciPart wanted);

G_END_DECLS
