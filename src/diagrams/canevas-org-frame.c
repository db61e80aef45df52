/* SPDX-License-Identifier: GPL-3.0-or-later */
/* The sheet around a chart: title, legend, title block. */
#include "canevas-config.h"

#include "canevas-org-chart-private.h"

#include "canevas-organisation-fields.h"
#include "canevas-title-block.h"

#include <glib/gi18n-lib.h>

#define MARGIN 30.0
#define FOOT 74.0
#define HEAD 62.0
#define GAP 8.0
#define LEGEND 9.0
#define LEGEND_GAP 16.0
#define LEGEND_LINE 17.0

/* Size of what stands around: 1 on an A3 sheet. Letters of an A4 sheet are smaller, but not by half. */
static double
get_scale (double page_width)
{
  return page_width < 1000 ? 17.0 / 22 : page_width / 1190.55;
}

void
canevas_org_frame_get_room (const CanevasOrgDrawing *self, double page_width, double page_height, CanevasRectangle *room)
{
  const double scale = get_scale (page_width);

  room->x = MARGIN;
  room->y = MARGIN + HEAD * scale;
  room->width = page_width - 2 * MARGIN;
  room->height = page_height - room->y - FOOT * scale - GAP * scale;
}

/* --- Legend --- */

static void
draw_hierarchy (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.3 * unit };

  canevas_scene_add_line (self->scene, x, y, x + width, y, &line);
}

static void
draw_functional (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.5 * unit, .dash = CANEVAS_DASH_FUNCTIONAL };

  canevas_scene_add_line (self->scene, x, y, x + width, y, &line);
}

static void
draw_staff (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1 * unit };
  const CanevasShapeStyle bar = { .fill = CANEVAS_PAINT_LINE };
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_LINE, .line_width = 1 * unit, .radius = 2.5 * unit };

  canevas_scene_add_line (self->scene, x, y, x + 9 * unit, y, &line);
  canevas_scene_add_rectangle (self->scene, x + 9 * unit, y - 5.5 * unit, width - 9 * unit, 11 * unit, &box);
  canevas_scene_add_rectangle (self->scene, x + 11.5 * unit, y - 3.5 * unit, 2 * unit, 7 * unit, &bar);
}

static void
draw_direction (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = canevas_paint_tint (6), .stroke = canevas_paint_hue (6), .line_width = 1.2 * unit,
                                  .radius = 3 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_service (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_MID, .line_width = 0.8 * unit, .radius = 3 * unit };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_created (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  canevas_org_draw_sign (self->scene, CANEVAS_ORG_CREATED, x + width / 2, y, width / 2);
}

static void
draw_closed (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  canevas_org_draw_sign (self->scene, CANEVAS_ORG_CLOSED, x + width / 2, y, width / 2);
}

static void
draw_moved (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  canevas_org_draw_sign (self->scene, CANEVAS_ORG_MOVED, x + width / 2, y, width / 2);
}

static void
draw_renamed (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  canevas_org_draw_sign (self->scene, CANEVAS_ORG_RENAMED, x + width / 2, y, width / 2);
}

/* What is only said. */
static void
draw_nothing (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
}

static const CanevasOrgEntry shared_entries[CANEVAS_ORG_N_LEGENDS] = {
  [CANEVAS_ORG_LEGEND_HIERARCHY] = { draw_hierarchy, 30, N_("Hierarchical link") },
  [CANEVAS_ORG_LEGEND_FUNCTIONAL] = { draw_functional, 30, N_("Functional link") },
  [CANEVAS_ORG_LEGEND_STAFF] = { draw_staff, 32, N_("Beside the line (staff)") },
  [CANEVAS_ORG_LEGEND_DIRECTION] = { draw_direction, 26, NULL },
  [CANEVAS_ORG_LEGEND_SERVICE] = { draw_service, 26, NULL },
  [CANEVAS_ORG_LEGEND_CREATED] = { draw_created, 13, NC_("unit", "Created") },
  [CANEVAS_ORG_LEGEND_CLOSED] = { draw_closed, 13, NC_("unit", "Closed") },
  [CANEVAS_ORG_LEGEND_MOVED] = { draw_moved, 13, NC_("unit", "Moved") },
  [CANEVAS_ORG_LEGEND_RENAMED] = { draw_renamed, 13, NC_("unit", "Renamed") },
  [CANEVAS_ORG_LEGEND_HEADCOUNT] = { draw_nothing, 0, N_("ag.: agents") },
};

/* Boxes of a look are what most of those drawn so are: "Direction". */
static const char *
find_usual_kind (const CanevasOrgDrawing *self, CanevasOrgLook look)
{
  guint counts[16] = { 0 }, best = 0;

  for (guint number = 0; number < self->drawn_units->len; number++)
    {
      const guint unit = g_array_index (self->drawn_units, guint, number);

      for (guint i = 0; self->drawn[unit] == look + 2 && canevas_unit_kinds[i].name != NULL; i++)
        counts[i] += g_strcmp0 (self->facts->units[unit].kind, canevas_unit_kinds[i].name) == 0;
    }
  for (guint i = 0; canevas_unit_kinds[i].name != NULL; i++)
    if (counts[i] > counts[best])
      best = i;
  return counts[best] > 0 ? g_dpgettext2 (GETTEXT_PACKAGE, "choice", canevas_unit_kinds[best].label) : NULL;
}

void
canevas_org_add_entry (CanevasOrgDrawing *self, CanevasOrgSymbol symbol, double width, const char *text)
{
  const CanevasOrgEntry entry = { symbol, width, text };

  for (guint i = 0; i < self->entries->len; i++)
    if (g_str_equal (g_array_index (self->entries, CanevasOrgEntry, i).text, text))
      return;
  g_array_append_val (self->entries, entry);
}

/* What was drawn of what forms share, before what this one has for itself. */
static GArray *
list_entries (const CanevasOrgDrawing *self)
{
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (CanevasOrgEntry));

  for (guint i = 0; i < CANEVAS_ORG_N_LEGENDS; i++)
    {
      CanevasOrgEntry entry = shared_entries[i];

      if (!self->legends[i])
        continue;
      if (i == CANEVAS_ORG_LEGEND_DIRECTION)
        entry.text = find_usual_kind (self, CANEVAS_ORG_LOOK_DIRECTION);
      else if (i == CANEVAS_ORG_LEGEND_SERVICE)
        entry.text = find_usual_kind (self, CANEVAS_ORG_LOOK_SERVICE);
      else if (i >= CANEVAS_ORG_LEGEND_CREATED && i <= CANEVAS_ORG_LEGEND_RENAMED)
        entry.text = g_dpgettext2 (GETTEXT_PACKAGE, "unit", entry.text);
      else
        entry.text = g_dgettext (GETTEXT_PACKAGE, entry.text);
      if (entry.text != NULL)
        g_array_append_val (entries, entry);
    }
  g_array_append_vals (entries, self->entries->data, self->entries->len);
  return entries;
}

/* On one line, or on two where it must. */
static void
draw_legend (CanevasOrgDrawing *self, double x, double y, double width, double scale)
{
  g_autoptr (GArray) entries = list_entries (self);
  const double size = MAX (LEGEND * scale, 7);
  const CanevasTextStyle head = { .size = MAX (10 * scale, 7), .weight = 700 };
  const CanevasTextStyle text = { .size = size, .paint = CANEVAS_PAINT_INK_2, .anchor = CANEVAS_TEXT_MIDDLE };
  double left = x, middle = y + 25 * scale;

  if (entries->len == 0)
    return;
  canevas_scene_add_text (self->scene, x, y, _("Legend"), &head, NULL);
  for (guint i = 0; i < entries->len; i++)
    {
      const CanevasOrgEntry *entry = &g_array_index (entries, CanevasOrgEntry, i);
      const double symbol = entry->width > 0 ? entry->width * scale + 6 * scale : 0;
      const double needed = symbol + canevas_text_measure_get_width (self->measure, entry->text, &text);

      if (left > x && left + needed > x + width)
        {
          left = x;
          middle += LEGEND_LINE * scale;
        }
      entry->symbol (self, left, middle, entry->width * scale, scale);
      canevas_scene_add_text (self->scene, left + symbol, middle, entry->text, &text, NULL);
      left += needed + LEGEND_GAP * scale;
    }
}

/* --- Title and title block --- */

static const char *
get_text (const CanevasOrgDrawing *self, const char *field)
{
  return self->authority != NULL ? canevas_record_get_text (self->authority, field) : NULL;
}

static void
draw_title (CanevasOrgDrawing *self, double width, double scale)
{
  g_autofree char *subtitle = canevas_org_dup_sheet_subtitle (self);
  const CanevasTextStyle large = { .size = 22 * scale, .weight = 700, .width = width, .max_lines = 1 };
  const CanevasTextStyle small = { .size = 11 * scale, .paint = CANEVAS_PAINT_INK_2, .width = width, .max_lines = 1 };
  CanevasTextExtent extent;

  canevas_scene_add_text (self->scene, MARGIN, MARGIN, canevas_scene_get_title (self->scene), &large, &extent);
  canevas_scene_add_text (self->scene, MARGIN, MARGIN + extent.height + 2 * scale, subtitle, &small, NULL);
}

void
canevas_org_frame_draw (CanevasOrgDrawing *self, double page_width, double page_height)
{
  const double scale = get_scale (page_width), right = page_width - MARGIN, top = page_height - FOOT * scale;
  const char *date = get_text (self, "chart_date"), *authority = get_text (self, "name");
  const CanevasTitleBlockWords words = { .authority = authority != NULL ? authority : "", .reference = get_text (self, "chart_reference"),
                                         .version = get_text (self, "chart_version"), .date = date != NULL ? date : self->options->today,
                                         .validated = g_strcmp0 (get_text (self, "chart_status"), "validated") == 0, .page = self->page,
                                         .n_pages = self->n_pages, .unit = scale };
  const CanevasShapeStyle rule = { .stroke = CANEVAS_PAINT_RULE, .line_width = 0.6 };
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  double block;

  canevas_scene_begin_group (self->scene, &group);
  draw_title (self, page_width - 2 * MARGIN, scale);
  canevas_scene_add_line (self->scene, MARGIN, top, right, top, &rule);
  block = canevas_title_block_draw_words (&words, self->scene, self->measure, right, top + GAP * scale);
  draw_legend (self, MARGIN, top + GAP * scale, right - MARGIN - block - 2 * LEGEND_GAP * scale, scale);
  canevas_scene_end_group (self->scene);
}
