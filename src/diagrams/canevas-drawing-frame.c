/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-drawing-frame.h"

#include "canevas-authority.h"
#include "canevas-document-issue.h"
#include "canevas-project.h"
#include "canevas-store.h"
#include "canevas-title-block.h"

#include <glib/gi18n-lib.h>

#define MARGIN 30.0
#define HEAD 62.0
#define FOOT 74.0
#define GAP 8.0
#define SMALLEST_TEXT 7.0
#define LEGEND_GAP 16.0
#define LEGEND_LINE 17.0
#define KEY_GAP 14.0   /* around a legend on screen */
#define KEY_WIDTH 420.0 /* that it has at least */

double
canevas_drawing_frame_get_unit (const CanevasDrawingFrame *self)
{
  double width, height;

  /* Letters of an A4 sheet are smaller than those of A3, but not by half. */
  canevas_drawing_size_get (self->size, &width, &height);
  return self->size == CANEVAS_DRAWING_A4 ? 17.0 / 22 : width / 1190.55;
}

void
canevas_drawing_frame_get_room (const CanevasDrawingFrame *self, CanevasRectangle *room)
{
  const double unit = canevas_drawing_frame_get_unit (self);
  double width, height;

  canevas_drawing_size_get (self->size, &width, &height);
  room->x = MARGIN;
  room->y = MARGIN + HEAD * unit;
  room->width = width - 2 * MARGIN;
  room->height = height - room->y - (FOOT + GAP) * unit;
}

static void
draw_title (const CanevasDrawingFrame *self, CanevasScene *scene, double width, double unit)
{
  const CanevasTextStyle large = { .size = 22 * unit, .weight = 700, .width = width, .max_lines = 1 };
  const CanevasTextStyle small = { .size = MAX (11 * unit, SMALLEST_TEXT), .paint = CANEVAS_PAINT_INK_2, .width = width, .max_lines = 1 };
  CanevasTextExtent extent;

  canevas_scene_add_text (scene, MARGIN, MARGIN, self->title, &large, &extent);
  if (self->subtitle != NULL)
    canevas_scene_add_text (scene, MARGIN, MARGIN + extent.height + 2 * unit, self->subtitle, &small, NULL);
}

/* On one line, or on more where it must. @middle: of the first */
static void
draw_entries (const CanevasLegendEntry *entries, guint n_entries, CanevasScene *scene, CanevasTextMeasure *measure, double x,
              double middle, double width, double unit)
{
  const CanevasTextStyle text = { .size = MAX (9 * unit, SMALLEST_TEXT), .paint = CANEVAS_PAINT_INK_2, .anchor = CANEVAS_TEXT_MIDDLE };
  double left = x;

  for (guint i = 0; i < n_entries; i++)
    {
      const CanevasLegendEntry *entry = &entries[i];
      const double mark = entry->draw != NULL ? (entry->width + 6) * unit : 0;
      const double needed = mark + canevas_text_measure_get_width (measure, entry->text, &text);

      if (left > x && left + needed > x + width)
        {
          left = x;
          middle += LEGEND_LINE * unit;
        }
      if (entry->draw != NULL)
        entry->draw (scene, left, middle, entry->width * unit, unit);
      canevas_scene_add_text (scene, left + mark, middle, entry->text, &text, NULL);
      left += needed + LEGEND_GAP * unit;
    }
}

static void
draw_legend (const CanevasDrawingFrame *self, CanevasScene *scene, CanevasTextMeasure *measure, double y, double width, double unit)
{
  const CanevasTextStyle head = { .size = MAX (10 * unit, SMALLEST_TEXT), .weight = 700 };

  if (self->n_entries == 0)
    return;
  canevas_scene_add_text (scene, MARGIN, y, _("Legend"), &head, NULL);
  draw_entries (self->entries, self->n_entries, scene, measure, MARGIN, y + 25 * unit, width, unit);
}

void
canevas_drawing_frame_draw_key (const CanevasLegendEntry *entries, guint n_entries, CanevasScene *scene, CanevasTextMeasure *measure)
{
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  CanevasRectangle drawing;

  canevas_scene_get_bounds (scene, &drawing);
  canevas_scene_begin_group (scene, &group);
  draw_entries (entries, n_entries, scene, measure, drawing.x + KEY_GAP, drawing.y + drawing.height + KEY_GAP,
                MAX (drawing.width, KEY_WIDTH) - 2 * KEY_GAP, 1);
  canevas_scene_end_group (scene);
}

/* Returns: how wide it came. */
static double
draw_block (const CanevasDrawingFrame *self, CanevasScene *scene, CanevasTextMeasure *measure, double right, double top, double unit)
{
  g_autoptr (CanevasRecord) authority = canevas_authority_find (canevas_record_get_store (self->subject));
  const gboolean of_project = CANEVAS_IS_PROJECT (self->subject);
  g_autoptr (CanevasRecord) issue = self->document != NULL ? canevas_document_issue_find_newest (self->subject, self->document) : NULL;
  const CanevasTitleBlockWords words = {
    .authority = authority != NULL ? canevas_record_get_title (authority) : "",
    .reference = of_project ? canevas_record_get_text (self->subject, "reference") : NULL,
    .version = self->document != NULL ? canevas_document_issue_get_version (issue) : NULL,
    .date = issue != NULL ? canevas_record_get_text (issue, "issued_on") : self->today,
    .validated = canevas_document_issue_is_validated (issue),
    .page = MAX (self->page, 1),
    .n_pages = MAX (self->n_pages, 1),
    .unit = unit,
  };

  return canevas_title_block_draw_words (&words, scene, measure, right, top);
}

void
canevas_drawing_frame_draw (const CanevasDrawingFrame *self, CanevasScene *scene, CanevasTextMeasure *measure)
{
  const double unit = canevas_drawing_frame_get_unit (self);
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.6 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  CanevasRectangle sheet = { 0 };
  double right, top, block;

  g_return_if_fail (canevas_drawing_size_is_framed (self->size));

  canevas_drawing_size_get (self->size, &sheet.width, &sheet.height);
  right = sheet.width - MARGIN;
  top = sheet.height - FOOT * unit;
  canevas_scene_set_bounds (scene, &sheet);
  canevas_scene_begin_group (scene, &group);
  draw_title (self, scene, sheet.width - 2 * MARGIN, unit);
  canevas_scene_add_line (scene, MARGIN, top, right, top, &rule);
  block = draw_block (self, scene, measure, right, top + GAP * unit, unit);
  draw_legend (self, scene, measure, top + GAP * unit, right - MARGIN - block - 2 * LEGEND_GAP * unit, unit);
  canevas_scene_end_group (scene);
}
