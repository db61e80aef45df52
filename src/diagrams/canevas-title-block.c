/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-title-block.h"

#include "canevas-authority.h"
#include "canevas-document-issue.h"
#include "canevas-format.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define SMALLEST_TEXT 7.0
#define LINE_2 13.0
#define LINE_3 27.0
#define PILL_HEIGHT 14.0
#define GAP 8.0

static char *
dup_authority (CanevasRecord *project)
{
  g_autoptr (CanevasRecord) authority = canevas_authority_find (canevas_record_get_store (project));

  return g_strdup (authority != NULL ? canevas_record_get_title (authority) : "");
}

/* "DGS-2022-114 · version 1.0 · 15 septembre 2022" */
static char *
dup_facts (const CanevasTitleBlockWords *self)
{
  g_autofree char *version = self->version != NULL ? g_strdup_printf (_("version %s"), self->version) : g_strdup ("");
  g_autofree char *date = canevas_format_date (self->date, CANEVAS_DATE_LONG);
  const char *const parts[] = { self->reference != NULL ? self->reference : "", version, date };
  g_autoptr (GString) facts = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (*parts[i] != '\0')
      g_string_append_printf (facts, "%s%s", facts->len > 0 ? " · " : "", parts[i]);
  return g_string_free (g_steal_pointer (&facts), FALSE);
}

double
canevas_title_block_draw_words (const CanevasTitleBlockWords *self, CanevasScene *scene, CanevasTextMeasure *measure, double right, double top)
{
  g_autofree char *facts = dup_facts (self);
  g_autofree char *page = g_strdup_printf (_("Page %u/%u"), self->page, self->n_pages);
  const char *status = self->validated ? g_dpgettext2 (GETTEXT_PACKAGE, "choice", "Validated") : _("Draft");
  const double unit = self->unit, small = MAX (9 * unit, SMALLEST_TEXT), height = PILL_HEIGHT * unit;
  const CanevasShapeStyle pill = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.8, .radius = height / 2 };
  const CanevasTextStyle bold = { .size = MAX (10 * unit, SMALLEST_TEXT), .weight = 700, .align = CANEVAS_TEXT_END };
  const CanevasTextStyle plain = { .size = small, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_END };
  const CanevasTextStyle at_pill = { .size = small, .paint = CANEVAS_PAINT_INK_2, .align = CANEVAS_TEXT_END, .anchor = CANEVAS_TEXT_MIDDLE };
  const CanevasTextStyle inside = { .size = MAX (8.5 * unit, SMALLEST_TEXT), .weight = 600, .align = CANEVAS_TEXT_CENTRE,
                                    .anchor = CANEVAS_TEXT_MIDDLE };
  const double status_width = canevas_text_measure_get_width (measure, status, &inside) + height;
  const double left = right - canevas_text_measure_get_width (measure, page, &at_pill) - GAP * unit - status_width;
  const double middle = top + LINE_3 * unit + height / 2;

  canevas_scene_add_text (scene, right, top, self->authority, &bold, NULL);
  canevas_scene_add_text (scene, right, top + LINE_2 * unit, facts, &plain, NULL);
  canevas_scene_add_text (scene, right, middle, page, &at_pill, NULL);
  canevas_scene_add_rectangle (scene, left, middle - height / 2, status_width, height, &pill);
  canevas_scene_add_text (scene, left + status_width / 2, middle, status, &inside, NULL);
  return MAX (right - left, MAX (canevas_text_measure_get_width (measure, facts, &plain),
                                 canevas_text_measure_get_width (measure, self->authority, &bold)));
}

void
canevas_title_block_draw (const CanevasTitleBlock *self, CanevasScene *scene, CanevasTextMeasure *measure, double right, double top)
{
  g_autoptr (CanevasRecord) issue = canevas_document_issue_find_newest (self->project, self->document);
  g_autofree char *authority = dup_authority (self->project);
  const CanevasTitleBlockWords words = { .authority = authority, .reference = canevas_record_get_text (self->project, "reference"),
                                         .version = canevas_document_issue_get_version (issue),
                                         .date = issue != NULL ? canevas_record_get_text (issue, "issued_on") : self->today,
                                         .validated = canevas_document_issue_is_validated (issue), .page = self->page,
                                         .n_pages = self->n_pages, .unit = self->unit };

  canevas_title_block_draw_words (&words, scene, measure, right, top);
}
