/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-paint.h"

#include <pango/pango.h>

G_BEGIN_DECLS

/** Families of what is printed, in order of preference. */
#define CANEVAS_PAPER_FAMILIES "Noto Sans,Open Sans,Carlito,Liberation Sans,DejaVu Sans"

/** Height of a line, as a share of the size of its text, whatever the font: so that screen and paper take the same room. */
#define CANEVAS_TEXT_LEADING 1.25
/** Where the first baseline stands below the top, as a share of the size: figures and capitals then stand in the middle. */
#define CANEVAS_TEXT_BASELINE 0.98

/** At which size, in points, all text is shaped: what is drawn is that, scaled. */
#define CANEVAS_TEXT_SHAPED_SIZE 100.0

/** On which side of its point a text stands. */
typedef enum
{
  CANEVAS_TEXT_START,  /* from the point on */
  CANEVAS_TEXT_CENTRE, /* the point is its middle */
  CANEVAS_TEXT_END,    /* up to the point */
} CanevasTextAlign;

/** Which height of a text is that of its point. */
typedef enum
{
  CANEVAS_TEXT_TOP,
  CANEVAS_TEXT_MIDDLE,
  CANEVAS_TEXT_BASELINE_ANCHOR, /* the first line's baseline */
  CANEVAS_TEXT_BOTTOM,
} CanevasTextAnchor;

/** How a text looks. Zero is a good default for all but the size. */
typedef struct
{
  double size;            /* points */
  guint weight;           /* 400, 600, 700; 0 is 400 */
  CanevasPaint paint;     /* none is ink */
  CanevasTextAlign align;
  CanevasTextAnchor anchor;
  double width;           /* where lines are broken; 0: only where the text says so */
  guint max_lines;        /* what goes beyond is cut with "…"; 0: any number */
  gboolean serif;         /* for a lone I, which without serifs reads as a stroke */
  gboolean upwards;       /* turned a quarter to the left about its point: names of lanes */
} CanevasTextStyle;

/** The room that a text takes, in points. */
typedef struct
{
  double width, height;
  guint n_lines;
  gboolean cut;  /* some words are missing: there were too many lines */
  gboolean torn; /* a line had to be broken within a word */
} CanevasTextExtent;

/**
 * CanevasTextMeasure:
 *
 * Shapes text, once for each distinct text, and says how much room it takes. Metrics are not hinted and lines have a fixed
 * leading: the same text takes the same room on any screen, in a PDF and on paper. To be used by one thread at a time.
 */
#define CANEVAS_TYPE_TEXT_MEASURE (canevas_text_measure_get_type ())
G_DECLARE_FINAL_TYPE (CanevasTextMeasure, canevas_text_measure, CANEVAS, TEXT_MEASURE, GObject)

/**
 * canevas_text_measure_new:
 * @families: (nullable): font families in order of preference, as the screen's; %NULL for those of paper
 */
CanevasTextMeasure *canevas_text_measure_new (const char *families);
/** With fonts of this thread's: what @map opened for French at %CANEVAS_TEXT_SHAPED_SIZE is not opened again. */
CanevasTextMeasure *canevas_text_measure_new_for_map (const char *families, PangoFontMap *map);
/** With the families and the open fonts of another, and none of the texts it holds: for what is drawn after thousands of other names. */
CanevasTextMeasure *canevas_text_measure_new_like (CanevasTextMeasure *self);
const char *canevas_text_measure_get_families (CanevasTextMeasure *self);

/** Says how much room @text takes. The point, the paint and the direction of @style do not matter. */
void canevas_text_measure_get_extent (CanevasTextMeasure *self, const char *text, const CanevasTextStyle *style,
                                      CanevasTextExtent *extent);
/** Width of @text, on as many lines as it says itself. */
double canevas_text_measure_get_width (CanevasTextMeasure *self, const char *text, const CanevasTextStyle *style);
/** Width of the widest of its words: with less, one of them is torn. */
double canevas_text_measure_get_narrowest (CanevasTextMeasure *self, const char *text, const CanevasTextStyle *style);
/** How many texts were shaped until now: what the cache held is not counted. */
guint canevas_text_measure_get_n_shaped (CanevasTextMeasure *self);

G_END_DECLS
