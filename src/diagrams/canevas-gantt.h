/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-record.h"
#include "canevas-scene.h"
#include "canevas-workload.h"

G_BEGIN_DECLS

/*
 * A plan over time: a row for each phase, task and milestone, on a calendar that shows the periods to avoid, with the workload of
 * people below. Days are those of canevas-day-index.h; 0 is none.
 */

/**
 * CanevasGanttMark:
 * @id: stable: the group of the mark is called so
 * @done: it is held
 *
 * A milestone on the row of what it belongs to, where that has no rows of its own.
 */
typedef struct
{
  const char *id, *name;
  guint32 day;
  gboolean done;
} CanevasGanttMark;

/**
 * CanevasGanttRow:
 * @id: stable: the group of the bar is called so, that of the name "name:" and so on
 * @level: 0: at the top; 1: within the row of level 0 above it…
 * @phase: a bracket around those within
 * @milestone: a lozenge on @finish
 * @finish_by: the deadline
 * @duration: working days
 * @progress: percent
 * @done: a milestone that is held, a task that is done
 * @late_by: working days beyond the deadline
 * @baseline_start, @baseline_finish: what was planned
 * @owner, @note: (nullable): who answers for it; what else is said of it: "waits for “Study”"
 * @detail: (nullable): what stands below the name
 * @figure: (nullable): what stands beside the name, in place of how long or how far it is
 * @hue: of the bar; 0: as the drawing chooses
 * @marks: (array length=n_marks): by their day
 *
 * One line of the plan.
 */
typedef struct
{
  const char *id, *name;
  guint level;
  gboolean phase, milestone;
  guint32 start, finish, finish_by;
  guint duration, progress;
  gboolean critical, done;
  guint late_by;
  guint32 baseline_start, baseline_finish;
  const char *owner, *note;
  const char *detail, *figure;
  guint hue;
  const CanevasGanttMark *marks;
  guint n_marks;
} CanevasGanttRow;

/** CanevasGanttLink: @from, @to: numbers of rows; @critical: keeps the end of all where it is */
typedef struct
{
  guint from, to;
  CanevasDependencyKind kind;
  gboolean critical;
} CanevasGanttLink;

/** Why days are to be avoided. */
typedef enum
{
  CANEVAS_GANTT_BAND_REST,   /* people are away */
  CANEVAS_GANTT_BAND_BUSY,   /* there is much else to do */
  CANEVAS_GANTT_BAND_CLOSED, /* nothing is possible */
  CANEVAS_GANTT_N_BANDS
} CanevasGanttBandKind;

typedef struct
{
  const char *name;
  CanevasGanttBandKind kind;
  guint32 first, last;
} CanevasGanttBand;

/** CanevasGanttPerson: @share: what is given of each working day, from 0 to 1; negative: not known */
typedef struct
{
  const char *name;
  double share;
} CanevasGanttPerson;

/**
 * CanevasGanttFacts:
 * @project: (nullable): whose plan it is; needed on sheets, for the title block
 * @title, @subtitle: (nullable): above a sheet
 * @portfolio: each row is a project: bars are called so, and stay where they are
 * @today: (nullable at 0)
 * @workload: (nullable): of @people
 *
 * What is drawn. All belongs to the caller, and must outlive pages that are drawn of it.
 */
typedef struct
{
  CanevasRecord *project;
  const char *title, *subtitle;
  gboolean portfolio;
  const CanevasGanttRow *rows;
  guint n_rows;
  const CanevasGanttLink *links;
  guint n_links;
  const CanevasGanttBand *bands;
  guint n_bands;
  guint32 today;
  const CanevasWorkload *workload;
  const CanevasGanttPerson *people;
} CanevasGanttFacts;

/** Points for a day on screen: a day of 28 points is read as a day, a month of 20 as a month in a plan of years. */
#define CANEVAS_GANTT_SCALE_DAY 28.0
#define CANEVAS_GANTT_SCALE_WEEK 8.0
#define CANEVAS_GANTT_SCALE_MONTH 2.6
#define CANEVAS_GANTT_SCALE_YEAR 0.7

/**
 * CanevasGanttOptions:
 * @scale: points for a day, on screen; 0: that of months. Any other drawing finds its own
 * @width: of a figure, in points; 0: that of a page of text
 * @without_workload: leave out what people have to do
 * @without_baseline: leave out what was planned
 * @owners: name who answers for each task
 */
typedef struct
{
  CanevasDrawingSize size;
  double scale, width;
  gboolean without_workload, without_baseline, owners;
} CanevasGanttOptions;

/** CanevasGanttGrid: where days are in a drawing: @day begins at @x, the next @scale further */
typedef struct
{
  double x, scale;
  guint32 day;
} CanevasGanttGrid;

/**
 * canevas_gantt_new:
 * @options: (nullable): for the screen
 * @grid: (out) (optional): to find the day of a place
 *
 * Draws it on screen, or as a figure. In the current language. Each bar is a group that can be focused and moved, and says all
 * that the row says. Labels never lie on each other.
 *
 * Returns: (transfer full)
 */
CanevasScene *canevas_gantt_new (const CanevasGanttFacts *facts, CanevasTextMeasure *measure, const CanevasGanttOptions *options,
                                 CanevasGanttGrid *grid);

/**
 * canevas_gantt_find_scale:
 * @room: how wide the drawing may be, in points
 *
 * Points a day for all days to stand beside the names; no nearer than days are read, no farther than years.
 */
double canevas_gantt_find_scale (const CanevasGanttFacts *facts, CanevasTextMeasure *measure, const CanevasGanttOptions *options,
                                 double room);

/** The day at a place of the drawing. */
static inline guint32
canevas_gantt_grid_find (const CanevasGanttGrid *self, double x)
{
  const double days = (x - self->x) / self->scale;

  return days < 0 && -days > self->day - 1 ? 1 : (guint32) (self->day + (gint64) (days < 0 ? days - 1 : days));
}

/** The sheets of a plan: planned at once, each drawn when it is wanted. */
typedef struct _CanevasGanttPages CanevasGanttPages;

/**
 * canevas_gantt_pages_new:
 *
 * The same for paper, in letters that can be read: rows and months go on from sheet to sheet, each with the months, the periods
 * and the names. A size of the options that is a sheet is kept; else it is A4 where that holds all, and A3. In the current
 * language, which must be the same when sheets are drawn. What is given must outlive the pages.
 */
CanevasGanttPages *canevas_gantt_pages_new (const CanevasGanttFacts *facts, CanevasTextMeasure *measure,
                                            const CanevasGanttOptions *options);
void canevas_gantt_pages_free (CanevasGanttPages *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (CanevasGanttPages, canevas_gantt_pages_free)

/** At least one. */
guint canevas_gantt_pages_get_n (const CanevasGanttPages *self);
/** (transfer full): a sheet, from 0. */
CanevasScene *canevas_gantt_pages_draw (CanevasGanttPages *self, guint page);

/** (transfer full): all that a row says, in a sentence: "Étude, du 2 au 13 mars 2026, 10 jours, sur le chemin critique" */
char *canevas_gantt_row_dup_words (const CanevasGanttRow *row);

G_END_DECLS
