/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-drawing-pane.h"
#include "canevas-drawing-size.h"
#include "canevas-view.h"

G_BEGIN_DECLS

#define CANEVAS_TYPE_DRAWN_VIEW (canevas_drawn_view_get_type ())
G_DECLARE_DERIVABLE_TYPE (CanevasDrawnView, canevas_drawn_view, CANEVAS, DRAWN_VIEW, CanevasView)

/**
 * CanevasDrawnViewClass:
 * @outline: msgid of the outline (N_); by default that of a chart
 * @hint: msgid: what to select, while nothing is (N_); by default a point of a chart
 * @tables: (array zero-terminated=1): the types of the records that marks stand for
 * @draw: (transfer full) (nullable): the drawing for a size; %NULL: there is nothing to draw, and the empty state shows
 * @draw_pages: (nullable): the same on as many sheets as it takes; (transfer full) (element-type CanevasScene)
 * @dup_title: (transfer full): what is exported, as its window and its file are called
 * @create_empty: (transfer floating): what stands there while there is nothing to draw
 * @add_options: (nullable): what can be chosen, between the button of the outline and that of the export
 * @update: (nullable): the file has changed: what can be chosen may have changed too
 * @selected: (nullable): another mark is selected; @record: (nullable): what it stands for, already in the inspector
 *
 * A view that is one drawing: drawn again when the file changes, while somebody sees it; searched, inspected and exported, in the
 * language of the file.
 */
struct _CanevasDrawnViewClass
{
  CanevasViewClass parent_class;

  const char *outline, *hint;
  const char *const *tables;
  CanevasScene *(*draw) (CanevasDrawnView *self, CanevasTextMeasure *measure, CanevasDrawingSize size);
  GPtrArray *(*draw_pages) (CanevasDrawnView *self, CanevasDrawingSize size);
  char *(*dup_title) (CanevasDrawnView *self);
  GtkWidget *(*create_empty) (CanevasDrawnView *self);
  void (*add_options) (CanevasDrawnView *self, GtkBox *options);
  void (*update) (CanevasDrawnView *self);
  void (*selected) (CanevasDrawnView *self, const char *id, CanevasRecord *record);
};

/** Draws again, once the burst of changes is over and if somebody sees it. */
void canevas_drawn_view_queue (CanevasDrawnView *self);
/** (transfer none) */
CanevasCanvas *canevas_drawn_view_get_canvas (CanevasDrawnView *self);
/** (transfer none) */
CanevasInspector *canevas_drawn_view_get_inspector (CanevasDrawnView *self);
/** (transfer full) (nullable): what the mark @id, or its name, stands for */
CanevasRecord *canevas_drawn_view_dup_record (CanevasDrawnView *self, const char *id);
/** Adds a drop-down to choose from @names, which draws again. @label: what it is for; @width: pixels, or -1. (transfer none) */
GtkDropDown *canevas_drawn_view_add_choice (CanevasDrawnView *self, GtkBox *options, GListModel *names, const char *label, int width);

G_END_DECLS
