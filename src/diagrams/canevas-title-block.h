/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * CanevasTitleBlock:
 * @project: the project that is drawn
 * @document: the document whose versions the drawing follows: a choice of "document" of #CanevasDocumentIssue
 * @today: (nullable): YYYY-MM-DD; the date, unless a version was kept
 * @page: from 1
 * @n_pages: how many sheets there are
 * @unit: size, in points: names are ten of them high, nothing is under seven points
 *
 * What says at the bottom right of a sheet where it comes from and how far it holds: authority; reference, version and date; status and
 * page. Version and status are those that the document of the same name bears.
 */
typedef struct
{
  CanevasRecord *project;
  const char *document;
  const char *today;
  guint page, n_pages;
  double unit;
} CanevasTitleBlock;

/** Draws it to the left of @right, from @top: three lines, 41 units high. Texts are in the current language. */
void canevas_title_block_draw (const CanevasTitleBlock *self, CanevasScene *scene, CanevasTextMeasure *measure, double right, double top);

/**
 * CanevasTitleBlockWords:
 * @authority: name of the authority
 * @reference: (nullable)
 * @version: (nullable)
 * @date: (nullable): YYYY-MM-DD
 *
 * The same for a drawing that belongs to no project: what it says, and as on which sheet.
 */
typedef struct
{
  const char *authority;
  const char *reference, *version, *date;
  gboolean validated;
  guint page, n_pages;
  double unit;
} CanevasTitleBlockWords;

/** As canevas_title_block_draw(). Returns: how wide it came */
double canevas_title_block_draw_words (const CanevasTitleBlockWords *self, CanevasScene *scene, CanevasTextMeasure *measure, double right,
                                       double top);

G_END_DECLS
