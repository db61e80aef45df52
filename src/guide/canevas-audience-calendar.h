/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"

G_BEGIN_DECLS

typedef enum
{
  CANEVAS_HEARD_NOT,
  CANEVAS_HEARD_ON_A_DAY,   /* the action has a date, or its moment names a month */
  CANEVAS_HEARD_BY_RHYTHM,  /* its moment says how often: each month, each quarter, each milestone, at each meeting of a body */
} CanevasHeard;

/**
 * CanevasAudienceAction:
 * @record: the action
 * @number: its place in the plan, from 1
 * @heard: one #CanevasHeard a month of the project
 * @placed: whether any month has it; the others have no date, or one outside the project
 */
typedef struct
{
  CanevasRecord *record;
  guint number;
  CanevasHeard *heard;
  gboolean placed;
} CanevasAudienceAction;

/**
 * CanevasAudience:
 * @name: as first written
 * @actions: #CanevasAudienceAction: what is meant for it, in the order of the plan
 */
typedef struct
{
  char *name;
  GPtrArray *actions;
} CanevasAudience;

/**
 * CanevasAudienceCalendar:
 * @months: #GDate: the first day of each month from the start of the project to its end
 * @audiences: #CanevasAudience, in the order of the plan; the same name in other capitals or accents is one audience
 *
 * Who hears something of a project in which month, after its communication plan: what the guide asks of communication "at each
 * step" (part 2, B.3.c), laid out in time. Nothing is guessed: a moment that names neither a day nor a rhythm known here has no
 * month. A rhythm of a quarter stands at the last month of each quarter.
 */
typedef struct
{
  GArray *months;
  GPtrArray *audiences;
} CanevasAudienceCalendar;

/** Moments are read in the language of the file. (transfer full): without months where the project has no start or no end */
CanevasAudienceCalendar *canevas_audience_calendar_new (CanevasRecord *project);
void canevas_audience_calendar_free (CanevasAudienceCalendar *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasAudienceCalendar, canevas_audience_calendar_free)

/** Whether no month of the project has anything for it. */
gboolean canevas_audience_hears_nothing (const CanevasAudience *self);

G_END_DECLS
