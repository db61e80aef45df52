/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-raci-review.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/** How many activities and functions a page of A4 holds. */
#define CANEVAS_RACI_PAGE_ROWS 12
#define CANEVAS_RACI_PAGE_COLUMNS 9

/**
 * CanevasRaciDrawingOptions:
 * @whole: one drawing as large as it needs to be, instead of pages
 * @today: (nullable): date that the title block bears, YYYY-MM-DD
 *
 * How the RACI is drawn. All zero: on pages of A4.
 */
typedef struct
{
  gboolean whole;
  const char *today;
} CanevasRaciDrawingOptions;

/**
 * canevas_raci_drawing_new:
 * @options: (nullable)
 *
 * Draws the matrix with what is wrong in it told beside, the load of each function below, legend and title block; landscape A4, as
 * many pages as it takes, each with its headings. Texts are in the current language.
 *
 * Returns: (transfer full) (element-type CanevasScene): the pages, at least one
 */
GPtrArray *canevas_raci_drawing_new (CanevasRaciMatrix *matrix, CanevasTextMeasure *measure, const CanevasRaciDrawingOptions *options);

/**
 * canevas_raci_drawing_write:
 * @ending: "pdf" (pages), "svg" or "png" (one picture)
 * @today: (nullable): YYYY-MM-DD
 *
 * The drawing as a file, in the current language. (transfer full)
 */
GBytes *canevas_raci_drawing_write (CanevasRaciMatrix *matrix, const char *ending, const char *today, GError **error);

G_END_DECLS
