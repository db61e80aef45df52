/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-frame.h"
#include "canevas-gantt.h"

G_BEGIN_DECLS

#define CANEVAS_GANTT_NONE G_MAXUINT

/*
 * What is drawn on one surface: some rows, over some days. Lengths are in points. Rows come first among the items, then, where
 * there is a workload, its head and a strip for each person. Private to the drawing of plans.
 */
typedef struct
{
  const CanevasGanttFacts *facts;
  const CanevasGanttOptions *options;
  CanevasTextMeasure *measure;
  CanevasScene *scene;
  double unit;        /* 1 on A3 */
  double text, small; /* sizes of letters */
  double figures;     /* width of lengths and shares, right of names */
  double names;       /* width of what stands left of the days */
  double scale;       /* of a day */
  guint32 first, last; /* days that are drawn */
  double left, top;   /* where names begin, and months */
  guint band_lines;   /* of names of periods, above the rows */
  guint n_items;
  double *heights;    /* of each item */
  guint *hues;        /* of each row */
  double most_load;   /* the most that any strip of workload shows; 0: nobody has asked yet */
  guint first_item, end_item; /* those that are drawn */
  guint continued;    /* row whose name is said again above the first; CANEVAS_GANTT_NONE: none */
} CanevasGanttDrawing;

void canevas_gantt_drawing_init (CanevasGanttDrawing *self, const CanevasGanttFacts *facts, const CanevasGanttOptions *options,
                                 CanevasTextMeasure *measure, double unit);
void canevas_gantt_drawing_clear (CanevasGanttDrawing *self);
/* All of it, below each other, from self->top on. Returns: where it ends */
double canevas_gantt_drawing_draw (CanevasGanttDrawing *self);
/* How high a surface with these items comes. */
double canevas_gantt_drawing_measure (const CanevasGanttDrawing *self);
/* First and last day of all, from the first of a month to the end of one. */
void canevas_gantt_drawing_get_span (const CanevasGanttDrawing *self, guint32 *first, guint32 *last);
/* Where an item begins. */
double canevas_gantt_drawing_get_top (const CanevasGanttDrawing *self, guint item);

static inline double
canevas_gantt_get_x (const CanevasGanttDrawing *self, guint32 day)
{
  return self->left + self->names + ((double) day - self->first) * self->scale;
}

static inline double
canevas_gantt_get_right (const CanevasGanttDrawing *self)
{
  return canevas_gantt_get_x (self, self->last + 1);
}

static inline gboolean
canevas_gantt_shows_item (const CanevasGanttDrawing *self, guint item)
{
  return item >= self->first_item && item < self->end_item;
}

/* --- The calendar: canevas-gantt-axis.c --- */

/* How many lines the names of periods take. */
guint canevas_gantt_count_band_lines (const CanevasGanttDrawing *self);
double canevas_gantt_get_head_height (const CanevasGanttDrawing *self);
/* Below the bars. @top, @rows_end: of the rows; @bottom: of all */
void canevas_gantt_draw_calendar (CanevasGanttDrawing *self, double top, double rows_end, double bottom);
void canevas_gantt_get_band_style (CanevasGanttBandKind kind, CanevasShapeStyle *style);
/* Above the bars. */
void canevas_gantt_draw_today (CanevasGanttDrawing *self, double top, double bottom);

/* --- The rows: canevas-gantt-rows.c --- */

double canevas_gantt_measure_figures (const CanevasGanttDrawing *self);
double canevas_gantt_measure_names (const CanevasGanttDrawing *self);
double canevas_gantt_measure_row (const CanevasGanttDrawing *self, guint row);
double canevas_gantt_get_continued_height (const CanevasGanttDrawing *self);
void canevas_gantt_draw_continued (CanevasGanttDrawing *self, double top);
void canevas_gantt_draw_row (CanevasGanttDrawing *self, guint row, double top);
void canevas_gantt_draw_links (CanevasGanttDrawing *self);
/* The beginning of an arrow whose other end is on another sheet. @width: negative: to the left */
void canevas_gantt_draw_stub (CanevasScene *scene, double x, double middle, double width, double unit);
gboolean canevas_gantt_has_stubs (const CanevasGanttDrawing *self);
/* Where the bar of a row stands, in the days that are drawn and beyond. */
void canevas_gantt_get_bar (const CanevasGanttDrawing *self, guint row, CanevasRectangle *bar);
gboolean canevas_gantt_shows_baseline (const CanevasGanttDrawing *self, const CanevasGanttRow *row);

/* --- Milestones on the row of a project: canevas-gantt-moments.c --- */

/* How high the line of their names is; 0: the row has none. */
double canevas_gantt_get_moments_height (const CanevasGanttDrawing *self, const CanevasGanttRow *row);
/* @bar: of the row */
void canevas_gantt_draw_moments (CanevasGanttDrawing *self, const CanevasGanttRow *row, const CanevasRectangle *bar);

/* --- Marks: canevas-gantt-marks.c, canevas-gantt-legend.c --- */

/* Heights of a bar and of what was planned, and half of a lozenge, in units. */
#define CANEVAS_GANTT_BAR 11.0
#define CANEVAS_GANTT_BASELINE 3.0
#define CANEVAS_GANTT_LOZENGE 6.0

void canevas_gantt_add_milestone (CanevasScene *scene, double x, double y, double unit, gboolean done, gboolean critical);
void canevas_gantt_add_bracket (CanevasScene *scene, const CanevasRectangle *bar, guint hue, double unit, gboolean critical);
/* @done: from 0 to 1 */
void canevas_gantt_add_task (CanevasScene *scene, const CanevasRectangle *bar, guint hue, double unit, double done,
                             gboolean critical);
void canevas_gantt_add_baseline (CanevasScene *scene, double x, double y, double width, double unit);
void canevas_gantt_add_deadline (CanevasScene *scene, double x, double middle, double unit, gboolean missed);
/* @entries: (element-type CanevasLegendEntry) */
void canevas_gantt_list_legend (const CanevasGanttDrawing *self, GArray *entries);

/* --- The workload: canevas-gantt-load.c --- */

gboolean canevas_gantt_has_workload (const CanevasGanttDrawing *self);
double canevas_gantt_get_load_height (const CanevasGanttDrawing *self, gboolean head);
void canevas_gantt_draw_load_head (CanevasGanttDrawing *self, double top);
void canevas_gantt_draw_load (CanevasGanttDrawing *self, guint person, double top);
/* How wide what stands left of a strip is. */
double canevas_gantt_measure_person (const CanevasGanttDrawing *self, guint person);
/* Whether anything is asked of somebody in the days that are drawn. */
gboolean canevas_gantt_has_load (const CanevasGanttDrawing *self, guint person);
void canevas_gantt_draw_excess_mark (CanevasScene *scene, double x, double middle, double width, double unit);
gboolean canevas_gantt_has_excess (const CanevasGanttDrawing *self);

/* --- Words: canevas-gantt-words.c --- */

/* (transfer full): "from 2 to 13 March 2026" */
char *canevas_gantt_dup_dates (guint32 start, guint32 finish);
/* (transfer full): "Opening, on 13 March 2026, held" */
char *canevas_gantt_mark_dup_words (const CanevasGanttMark *mark);
/* (transfer full): "13 Mar", without the year */
char *canevas_gantt_dup_short_day (guint32 day);
/* (transfer full): "Mar" */
char *canevas_gantt_dup_month (guint32 day);

G_END_DECLS
