/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-chart-drawing.h"
#include "canevas-label-placement.h"
#include "canevas-ticks.h"

G_BEGIN_DECLS

/*
 * The parts charts are made of. A form is a list of layers, drawn one over the other; each sees series through axes.
 */

/** From a value to a place, and the marks between. */
typedef struct
{
  CanevasChartScale scale;
  double from, to;   /* values */
  double start, end; /* places, in points of the scene */
  CanevasTicks ticks;
  CanevasDayStep step;
  double divisor;    /* of the labels: 1, a million, a thousand millions */
} CanevasChartAxis;

/** A drawing being made. */
typedef struct
{
  const CanevasChartData *data;
  CanevasChartForm form;
  CanevasScene *scene;
  CanevasTextMeasure *measure;
  CanevasRectangle room; /* what is left of it */
  CanevasRectangle plot; /* between the axes */
  double unit;           /* 1: letters of 9 points */
  gboolean grows;        /* as high as it needs, not as its room */
  GPtrArray *feet;       /* (element-type utf8): lines below, the lowest first, written when the height is known */
  double feet_height;
  guint number;          /* of the panel, on a board; 0: alone */
  CanevasChartAxis x, y;
} CanevasChart;

/** How large and heavy words are. */
typedef enum
{
  CANEVAS_CHART_TICK,
  CANEVAS_CHART_NOTE,
  CANEVAS_CHART_LABEL,
  CANEVAS_CHART_STRONG,
  CANEVAS_CHART_KEY, /* the figure to be remembered */
  CANEVAS_CHART_TITLE,
} CanevasChartVoice;

/* --- Words --- */

CanevasTextStyle canevas_chart_get_text (const CanevasChart *self, CanevasChartVoice voice);
/** "8,7 j", "71 %", "1,2 × 10¹⁵". @unit: (nullable) */
char *canevas_chart_format_value (double value, const char *unit);
/** The same where room is scarce: from a thousand millions on counted in these, "1,2 Md €", to four figures. @unit: (nullable) */
char *canevas_chart_format_short (double value, const char *unit);
/** The unit of a series: its own, or the axis's. (nullable) */
const char *canevas_chart_get_unit (const CanevasChartData *data, const CanevasChartSeries *series);
/** Day, category, number or name of a point. */
char *canevas_chart_format_place (const CanevasChartData *data, const CanevasChartPoint *point);
/** "8,7 j, target reached", "no value": what a screen reader says of a point, after its place. */
char *canevas_chart_describe_point (const CanevasChartData *data, const CanevasChartSeries *series,
                                    const CanevasChartPoint *point);
/** "10 values, from 15,2 j to 8,7 j; target 7 à 9 j": what it says of a series, after its name. */
char *canevas_chart_describe_series (const CanevasChartData *data, const CanevasChartSeries *series);

/* --- Groups: a series holds its points --- */

void canevas_chart_begin_series (CanevasChart *self, guint series);
void canevas_chart_begin_point (CanevasChart *self, guint series, guint point);
/** Words or lines that repeat what groups say. */
void canevas_chart_begin_silent (CanevasChart *self);
void canevas_chart_end (CanevasChart *self);

/* --- Marks: differ in grey --- */

/** How many series look each their own way; the others are neutral and bear their letter. */
#define CANEVAS_CHART_N_LOOKS 7
CanevasPaint canevas_chart_get_paint (guint series);
/** Of bubbles and signs: what the series says, else that of its number. */
guint canevas_chart_get_hue (const CanevasChart *self, guint series);
CanevasShapeStyle canevas_chart_get_line (const CanevasChart *self, guint series);
CanevasShapeStyle canevas_chart_get_fill (guint series);
void canevas_chart_draw_mark (CanevasChart *self, guint series, double x, double y, double radius);
/** A small cross: there is no value here. */
void canevas_chart_draw_missing (CanevasChart *self, double x, double y);
/** What is written on a surface of a series, on paper where lines would cross it. Returns: whether it fits @room */
gboolean canevas_chart_write_on (CanevasChart *self, guint series, const CanevasRectangle *room, const char *text);
/**
 * Names of the series beside their marks, in lines from the top of the room, which gets smaller. @surfaces: as bars have them;
 * @named: (nullable): which of them have their name elsewhere
 */
void canevas_chart_draw_legend (CanevasChart *self, gboolean surfaces, const gboolean *named);
/** Takes a line off the foot of the room; @text will stand there. */
void canevas_chart_draw_foot (CanevasChart *self, const char *text);
/** Where the drawing may be as high as it needs: makes the room, with @needed points, so high. */
void canevas_chart_fit_height (CanevasChart *self, double needed);
/** Writes the lines of the foot, when all else is drawn. */
void canevas_chart_write_feet (CanevasChart *self);
/** The letter of a series that has no look of its own, "H" on; NULL where it has one. (transfer full) (nullable) */
char *canevas_chart_dup_letter (guint series);

/* --- Axes --- */

/** Least and most of the values of an axis; FALSE without any. @targets: with baselines and targets */
gboolean canevas_chart_find_range (const CanevasChartData *data, gboolean upright, gboolean targets, double *least, double *most);
/** Spans values with about @n_most round marks. @zero: from zero on */
void canevas_chart_axis_span (CanevasChartAxis *axis, const CanevasChartAxisData *settings, double least, double most,
                              gboolean zero, guint n_most);
double canevas_chart_axis_place (const CanevasChartAxis *axis, double value);
/** The label of a mark, without its unit. */
char *canevas_chart_axis_dup_label (const CanevasChartAxis *axis, guint mark);
/** "€, in millions": what labels are counted in; NULL for nothing. */
char *canevas_chart_axis_dup_unit (const CanevasChartAxis *axis, const char *unit);
/** Whether a line of its values is better drawn from zero. */
gboolean canevas_chart_wants_zero (const CanevasChartData *data, double least, double most);

/** How wide the labels of a standing axis are, with the gap to the plot. */
double canevas_chart_measure_labels (CanevasChart *self, const CanevasChartAxis *axis);
/** Grid and labels of the values: @axis stands, or lies below. */
void canevas_chart_draw_values (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright);
/** What these labels are counted in, at the end of the axis. @unit: (nullable) */
void canevas_chart_draw_unit (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright, const char *unit);
/** Labels below of days, numbers or categories, as many as fit. */
void canevas_chart_draw_days (CanevasChart *self);
void canevas_chart_draw_categories (CanevasChart *self);
/** The line where values are zero, or the axis ends. */
void canevas_chart_draw_base (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright);

/* --- Targets and baselines --- */

/** Bands and lines across the plot. */
void canevas_chart_draw_targets (CanevasChart *self, const CanevasChartAxis *axis, gboolean upright);

/** A label at the end of a line: at its height, or near where others want to be there too. */
typedef struct
{
  char *text;
  CanevasPaint paint;
  CanevasChartVoice voice;
  double x, y; /* of what it is for */
  double height, width;
} CanevasChartEndLabel;

/** (element-type CanevasChartEndLabel): of targets and baselines; for the caller to add to */
GArray *canevas_chart_list_ends (CanevasChart *self, const CanevasChartAxis *axis);
/** Adds one. @text: (transfer full) */
void canevas_chart_add_end (CanevasChart *self, GArray *ends, char *text, CanevasPaint paint, CanevasChartVoice voice, double x,
                            double y);
/** Widest and all heights together, given that they may be no wider than @most. */
void canevas_chart_measure_ends (CanevasChart *self, GArray *ends, double most, double *width, double *height);
void canevas_chart_draw_ends (CanevasChart *self, GArray *ends);

/* --- Forms --- */

void canevas_chart_draw_line (CanevasChart *self);
void canevas_chart_draw_bars (CanevasChart *self);
void canevas_chart_draw_radar (CanevasChart *self);
void canevas_chart_draw_bullets (CanevasChart *self);
void canevas_chart_draw_heat (CanevasChart *self);
void canevas_chart_draw_risks (CanevasChart *self);
void canevas_chart_draw_quadrant (CanevasChart *self);
void canevas_chart_draw_bubbles (CanevasChart *self);
void canevas_chart_draw_sparkline (CanevasChart *self);

G_END_DECLS
