/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

/*
 * The double reading of a project: what it gave, and what it changed in the ways of working. From the frame of evaluation of the
 * Métropole européenne de Lille in the guide *Faire le pari du collaboratif* (2023), study of cases: results and impact of the
 * project itself, and the change of posture that it brought about.
 */

/** The most that an answer can be; 0 is the least. */
#define CANEVAS_READING_FULL 4

/**
 * CanevasReadingSide:
 *
 * What a question is about, and the axis on which it is drawn: results across, posture upwards.
 */
typedef enum
{
  CANEVAS_READING_RESULTS,
  CANEVAS_READING_POSTURE,
  CANEVAS_N_READING_SIDES
} CanevasReadingSide;

/** "results", "posture": as the field "side" of an answer has it. */
const char *canevas_reading_side_get_name (CanevasReadingSide side);

/**
 * canevas_reading_add:
 * @name: (nullable): which moment it is; %NULL: to be said
 * @day: (nullable): YYYY-MM-DD; %NULL: today
 *
 * Adds a reading with its questions, unanswered: those of the reading before, so that two readings compare, else the usual ones, in
 * the language of the file. One undoable action.
 *
 * Returns: (transfer full) (nullable): %NULL with @error set
 */
CanevasRecord *canevas_reading_add (CanevasRecord *project, const char *name, const char *day, GError **error);

/**
 * canevas_reading_get_score:
 * @n_answered: (out) (optional): how many questions of that side have an answer
 * @n_asked: (out) (optional): how many there are
 *
 * Returns: the mean of the answers of one side, from 0 (not at all) to 100 (fully); NAN where nothing is answered: not zero
 */
double canevas_reading_get_score (CanevasRecord *reading, CanevasReadingSide side, guint *n_answered, guint *n_asked);

/** canevas_reading_list: (transfer full) (element-type CanevasRecord): the readings of a project, by day */
GPtrArray *canevas_reading_list (CanevasRecord *project);

/**
 * canevas_reading_describe:
 *
 * What the readings say in a sentence or two, in the current language: where the project stands, and which side moved since the
 * first. (transfer full) (nullable): %NULL without an answer on both sides
 */
char *canevas_reading_describe (CanevasRecord *project);

/**
 * canevas_reading_get_quarter_title:
 * @results: 0 to 100
 * @posture: likewise
 *
 * What a place on the chart is called, in the current language: half way parts it.
 */
const char *canevas_reading_get_quarter_title (double results, double posture);

G_END_DECLS
