/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-idea-slips.h"

#include "canevas-authority.h"
#include "canevas-format.h"
#include "canevas-idea-box.h"
#include "canevas-language.h"

#include <glib/gi18n-lib.h>

#define PAGE_WIDTH 595.28
#define PAGE_HEIGHT 841.89
#define MARGIN 24.0
#define N_COLUMNS 2
#define N_ROWS (CANEVAS_IDEA_SLIPS_PER_PAGE / N_COLUMNS)
#define SLIP_WIDTH ((PAGE_WIDTH - 2 * MARGIN) / N_COLUMNS)
#define SLIP_HEIGHT ((PAGE_HEIGHT - 2 * MARGIN) / N_ROWS)
#define PADDING 16.0
#define LINE 21.0
#define GAP 4.0 /* between words and the line to write on */
#define MARK 9.0

static void
draw_rule (CanevasScene *scene, double x, double y, double width)
{
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.6 };

  canevas_scene_add_line (scene, x, y, x + width, y, &style);
}

/* Where to put it, and until when. (nullable) */
static char *
dup_foot (CanevasRecord *idea_box)
{
  g_autofree char *day = canevas_format_date (canevas_record_get_text (idea_box, "closes_on"), CANEVAS_DATE_LONG);
  const char *place = canevas_record_get_text (idea_box, "drop_off");

  if (place != NULL && *day != '\0')
    /* Translators: where slips are collected, and the last day. */
    return g_strdup_printf (_("To be put in: %s, until %s."), place, day);
  if (place != NULL)
    return g_strdup_printf (_("To be put in: %s."), place);
  return *day != '\0' ? g_strdup_printf (_("Until %s."), day) : NULL;
}

static void
draw_slip (CanevasScene *scene, CanevasRecord *idea_box, guint number, double x, double y)
{
  const double width = SLIP_WIDTH - 2 * PADDING;
  const CanevasTextStyle name = { .size = 9, .paint = CANEVAS_PAINT_INK_2, .width = width - 70, .max_lines = 1 };
  const CanevasTextStyle reference = { .size = 13, .weight = 700, .align = CANEVAS_TEXT_END };
  const CanevasTextStyle question = { .size = 11.5, .weight = 600, .width = width, .max_lines = 3 };
  const CanevasTextStyle small = { .size = 8, .paint = CANEVAS_PAINT_INK_2, .width = width, .max_lines = 2 };
  const gboolean anonymous = canevas_record_get_flag (idea_box, "anonymous");
  const char *prefix = canevas_record_get_text (idea_box, "prefix");
  const char *asked = canevas_record_get_text (idea_box, "question");
  g_autofree char *figure = prefix != NULL ? g_strdup_printf ("%s-%03u", prefix, number) : g_strdup_printf ("%03u", number);
  g_autofree char *foot = dup_foot (idea_box);
  CanevasTextExtent extent = { 0 };
  double at = y + PADDING;

  canevas_scene_add_text (scene, x + PADDING, at + 2, canevas_record_get_title (idea_box), &name, NULL);
  canevas_scene_add_text (scene, x + PADDING + width, at, figure, &reference, NULL);
  at += 24;
  if (asked != NULL)
    canevas_scene_add_text (scene, x + PADDING, at, asked, &question, &extent);
  for (at += extent.height + LINE; at < y + SLIP_HEIGHT - PADDING - 46; at += LINE)
    draw_rule (scene, x + PADDING, at, width);
  canevas_scene_add_text (scene, x + PADDING, y + SLIP_HEIGHT - PADDING - 40,
                          anonymous ? _("Name or service, if you wish:") : _("Name or service:"), &small, &extent);
  draw_rule (scene, x + PADDING + extent.width + GAP, y + SLIP_HEIGHT - PADDING - 31, width - extent.width - GAP);
  if (foot != NULL)
    canevas_scene_add_text (scene, x + PADDING, y + SLIP_HEIGHT - PADDING - 24, foot, &small, NULL);
  canevas_scene_add_text (scene, x + PADDING, y + SLIP_HEIGHT - PADDING - 10, _("Keep the number to follow what becomes of it."),
                          &small, NULL);
}

/* Short lines in the margin, where the cutter goes through. */
static void
draw_marks (CanevasScene *scene)
{
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_INK, .line_width = 0.5 },
                          faint = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.4, .dash = CANEVAS_DASH_SHORT };

  for (guint i = 0; i <= N_COLUMNS; i++)
    {
      const double x = MARGIN + i * SLIP_WIDTH;

      canevas_scene_add_line (scene, x, MARGIN - 4 - MARK, x, MARGIN - 4, &style);
      canevas_scene_add_line (scene, x, PAGE_HEIGHT - MARGIN + 4, x, PAGE_HEIGHT - MARGIN + 4 + MARK, &style);
      if (i > 0 && i < N_COLUMNS)
        canevas_scene_add_line (scene, x, MARGIN, x, PAGE_HEIGHT - MARGIN, &faint);
    }
  for (guint i = 0; i <= N_ROWS; i++)
    {
      const double y = MARGIN + i * SLIP_HEIGHT;

      canevas_scene_add_line (scene, MARGIN - 4 - MARK, y, MARGIN - 4, y, &style);
      canevas_scene_add_line (scene, PAGE_WIDTH - MARGIN + 4, y, PAGE_WIDTH - MARGIN + 4 + MARK, y, &style);
      if (i > 0 && i < N_ROWS)
        canevas_scene_add_line (scene, MARGIN, y, PAGE_WIDTH - MARGIN, y, &faint);
    }
}

CanevasScene *
canevas_idea_slips_draw (CanevasRecord *idea_box, CanevasTextMeasure *measure, guint first, guint n)
{
  const char *language = canevas_authority_find_language (canevas_record_get_store (idea_box));
  CANEVAS_LANGUAGE_SCOPE (language);
  CanevasScene *scene;

  g_return_val_if_fail (CANEVAS_IS_IDEA_BOX (idea_box), NULL);
  g_return_val_if_fail (n <= CANEVAS_IDEA_SLIPS_PER_PAGE, NULL);

  scene = canevas_scene_new (measure);
  canevas_scene_set_words (scene, _("Slips to be cut out"), canevas_record_get_title (idea_box), language);
  canevas_scene_set_bounds (scene, &(CanevasRectangle){ 0, 0, PAGE_WIDTH, PAGE_HEIGHT });
  draw_marks (scene);
  for (guint i = 0; i < n; i++)
    draw_slip (scene, idea_box, first + i, MARGIN + i % N_COLUMNS * SLIP_WIDTH, MARGIN + i / N_COLUMNS * SLIP_HEIGHT);
  return scene;
}

guint
canevas_idea_slips_count_pages (guint n)
{
  return (n + CANEVAS_IDEA_SLIPS_PER_PAGE - 1) / CANEVAS_IDEA_SLIPS_PER_PAGE;
}

CanevasScene *
canevas_idea_slips_draw_page (CanevasRecord *idea_box, CanevasTextMeasure *measure, guint first, guint n, guint page)
{
  const guint before = page * CANEVAS_IDEA_SLIPS_PER_PAGE;

  g_return_val_if_fail (before < n, NULL);

  return canevas_idea_slips_draw (idea_box, measure, first + before, MIN (CANEVAS_IDEA_SLIPS_PER_PAGE, n - before));
}

typedef struct
{
  CanevasRecord *idea_box;
  CanevasTextMeasure *measure;
  guint first, n;
} Book;

static CanevasScene *
draw_page (guint page, gpointer data)
{
  const Book *book = data;

  return canevas_idea_slips_draw_page (book->idea_box, book->measure, book->first, book->n, page);
}

GBytes *
canevas_idea_slips_write (CanevasRecord *idea_box, CanevasTextMeasure *measure, guint first, guint n, GError **error)
{
  Book book = { idea_box, measure, first, n };

  return canevas_scene_write_pdf_book (canevas_idea_slips_count_pages (n), draw_page, &book, NULL, error);
}
