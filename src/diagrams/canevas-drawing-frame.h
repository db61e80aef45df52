/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-size.h"
#include "canevas-record.h"
#include "canevas-scene.h"

G_BEGIN_DECLS

/**
 * CanevasLegendEntry:
 * @draw: (nullable): draws the mark from @x to @x + @width, around @middle; lines and letters are as large as @unit says
 * @width: of the mark, in units
 * @text: what the mark means
 *
 * A line of a legend.
 */
typedef struct
{
  void (*draw) (CanevasScene *scene, double x, double middle, double width, double unit);
  double width;
  const char *text;
} CanevasLegendEntry;

/**
 * CanevasDrawingFrame:
 * @size: must be framed: see canevas_drawing_size_is_framed()
 * @title: what is drawn
 * @subtitle: (nullable): what is to be seen in it, in a sentence
 * @subject: a record of the file; where it is a project, its reference stands on the sheet
 * @document: (nullable): the document about @subject whose newest version the sheet bears
 * @today: (nullable): YYYY-MM-DD: the date where no version was kept
 * @entries: (nullable) (array length=n_entries): the legend
 *
 * What stands around a drawing on a sheet of its own: title, legend, title block.
 */
typedef struct
{
  CanevasDrawingSize size;
  const char *title, *subtitle;
  CanevasRecord *subject;
  const char *document;
  const char *today;
  guint page, n_pages; /* 0: the only one */
  const CanevasLegendEntry *entries;
  guint n_entries;
} CanevasDrawingFrame;

/** How large letters and marks around the drawing are: 1 on A3. */
double canevas_drawing_frame_get_unit (const CanevasDrawingFrame *self);
/** The part of the sheet that is left for the drawing. */
void canevas_drawing_frame_get_room (const CanevasDrawingFrame *self, CanevasRectangle *room);
/** Draws it and makes @scene as large as the sheet. In the current language. */
void canevas_drawing_frame_draw (const CanevasDrawingFrame *self, CanevasScene *scene, CanevasTextMeasure *measure);
/** The legend below a drawing on screen, which has no frame: what its marks mean. To be called last. */
void canevas_drawing_frame_draw_key (const CanevasLegendEntry *entries, guint n_entries, CanevasScene *scene,
                                     CanevasTextMeasure *measure);

G_END_DECLS
