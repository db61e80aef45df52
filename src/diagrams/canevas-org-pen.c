/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Widths that are tried for a text in a circle. */
#define N_WIDTHS 28

CanevasShapeStyle
canevas_org_pen_style (const CanevasOrgDrawing *self, const CanevasShapeStyle *style)
{
  CanevasShapeStyle scaled = *style;

  scaled.line_width *= self->unit;
  scaled.radius *= self->unit;
  return scaled;
}

void
canevas_org_pen_circle (CanevasOrgDrawing *self, const CanevasPoint *centre, double radius, const CanevasShapeStyle *style)
{
  const CanevasShapeStyle scaled = canevas_org_pen_style (self, style);

  canevas_scene_add_circle (self->scene, centre->x * self->unit, centre->y * self->unit, radius * self->unit, &scaled);
}

void
canevas_org_pen_rectangle (CanevasOrgDrawing *self, const CanevasRectangle *bounds, const CanevasShapeStyle *style)
{
  const CanevasShapeStyle scaled = canevas_org_pen_style (self, style);
  const double u = self->unit;

  canevas_scene_add_rectangle (self->scene, bounds->x * u, bounds->y * u, bounds->width * u, bounds->height * u, &scaled);
}

void
canevas_org_pen_polygon (CanevasOrgDrawing *self, const CanevasPoint *points, guint n_points, const CanevasShapeStyle *style)
{
  const CanevasShapeStyle scaled = canevas_org_pen_style (self, style);

  canevas_scene_begin_path (self->scene);
  canevas_scene_move_to (self->scene, points[0].x * self->unit, points[0].y * self->unit);
  for (guint i = 1; i < n_points; i++)
    canevas_scene_line_to (self->scene, points[i].x * self->unit, points[i].y * self->unit);
  canevas_scene_close_path (self->scene);
  canevas_scene_end_path (self->scene, &scaled);
}

void
canevas_org_pen_line (CanevasOrgDrawing *self, const CanevasPoint *points, guint n_points, const CanevasShapeStyle *style)
{
  const CanevasShapeStyle scaled = canevas_org_pen_style (self, style);
  g_autofree CanevasPoint *moved = g_new (CanevasPoint, n_points);

  for (guint i = 0; i < n_points; i++)
    moved[i] = (CanevasPoint){ points[i].x * self->unit, points[i].y * self->unit };
  canevas_scene_add_polyline (self->scene, moved, n_points, &scaled);
}

void
canevas_org_pen_measure (CanevasOrgDrawing *self, const char *text, const CanevasTextStyle *style, CanevasTextExtent *extent)
{
  canevas_text_measure_get_extent (self->measure, text, style, extent);
}

double
canevas_org_pen_text (CanevasOrgDrawing *self, double x, double y, const char *text, const CanevasTextStyle *style)
{
  CanevasTextStyle scaled = *style;
  CanevasTextExtent extent;

  if (text == NULL || *text == '\0')
    return 0;
  canevas_org_pen_measure (self, text, style, &extent);
  if (self->scene != NULL)
    {
      /* A hair wider than it was measured, lest rounding break a line more. */
      scaled.size *= self->unit;
      scaled.width *= self->unit * (1 + 1e-6);
      canevas_scene_add_text (self->scene, x * self->unit, y * self->unit, text, &scaled, NULL);
    }
  return extent.height;
}

/* --- Lines of text in a shape --- */

double
canevas_org_pen_fit_width (CanevasOrgDrawing *self, CanevasOrgWords *lines, guint n_lines, double width)
{
  double height = 0;

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].text != NULL && *lines[i].text != '\0')
      {
        CanevasTextExtent extent;

        lines[i].style.width = width;
        canevas_org_pen_measure (self, lines[i].text, &lines[i].style, &extent);
        height += extent.height;
      }
  return height;
}

/* Half the diagonal of what @lines take in @width; more where a word has to be torn. */
static double
get_half_diagonal (CanevasOrgDrawing *self, CanevasOrgWords *lines, guint n_lines, double width)
{
  double height = 0, widest = 0;

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].text != NULL && *lines[i].text != '\0')
      {
        CanevasTextStyle style = lines[i].style;
        CanevasTextExtent extent;

        style.width = width;
        canevas_org_pen_measure (self, lines[i].text, &style, &extent);
        if (extent.torn)
          return INFINITY;
        height += extent.height;
        widest = MAX (widest, extent.width);
      }
  return hypot (widest, height) / 2;
}

double
canevas_org_pen_fit_circle (CanevasOrgDrawing *self, CanevasOrgWords *lines, guint n_lines)
{
  double narrowest = 0, widest = 0, best = INFINITY, best_width = 1;

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].text != NULL && *lines[i].text != '\0')
      {
        narrowest = MAX (narrowest, canevas_text_measure_get_narrowest (self->measure, lines[i].text, &lines[i].style));
        widest = MAX (widest, canevas_text_measure_get_width (self->measure, lines[i].text, &lines[i].style));
      }
  for (guint i = 0; i <= N_WIDTHS; i++)
    {
      const double width = narrowest + 0.5 + (widest - narrowest) * i / N_WIDTHS;
      const double radius = get_half_diagonal (self, lines, n_lines, width);

      if (radius < best)
        {
          best = radius;
          best_width = width;
        }
    }
  canevas_org_pen_fit_width (self, lines, n_lines, best_width);
  return isfinite (best) ? best : widest / 2;
}

void
canevas_org_pen_lines (CanevasOrgDrawing *self, const CanevasPoint *centre, const CanevasOrgWords *lines, guint n_lines)
{
  double height = 0, y;

  for (guint i = 0; i < n_lines; i++)
    if (lines[i].text != NULL && *lines[i].text != '\0')
      {
        CanevasTextExtent extent;

        canevas_org_pen_measure (self, lines[i].text, &lines[i].style, &extent);
        height += extent.height;
      }
  y = centre->y - height / 2;
  for (guint i = 0; i < n_lines; i++)
    {
      CanevasTextStyle style = lines[i].style;

      style.align = CANEVAS_TEXT_CENTRE;
      y += canevas_org_pen_text (self, centre->x, y, lines[i].text, &style);
    }
}

void
canevas_org_keep_layout (CanevasOrgDrawing *self, gpointer layout, GDestroyNotify free_layout)
{
  if (self->layout != NULL)
    self->free_layout (self->layout);
  self->layout = layout;
  self->free_layout = free_layout;
}

/* --- What is missing --- */

#define CARD_WIDTH 460.0
#define CARD_PADDING 18.0

static void
draw_missing (CanevasOrgDrawing *self, const char *text, double *height)
{
  const CanevasTextStyle title = { .size = 13, .weight = 600, .width = CARD_WIDTH - 2 * CARD_PADDING };
  const CanevasTextStyle body = { .size = 10.5, .paint = CANEVAS_PAINT_INK_2, .width = CARD_WIDTH - 2 * CARD_PADDING };
  double y = CARD_PADDING;

  y += canevas_org_pen_text (self, CARD_PADDING, y, _("This form needs facts that are not there yet"), &title) + 6;
  y += canevas_org_pen_text (self, CARD_PADDING, y, text, &body) + CARD_PADDING;
  *height = y;
}

void
canevas_org_missing_lay_out (CanevasOrgDrawing *self, const char *text)
{
  self->width = CARD_WIDTH;
  draw_missing (self, text, &self->height);
}

void
canevas_org_missing_draw (CanevasOrgDrawing *self, const char *text)
{
  const CanevasShapeStyle card = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_MID, .line_width = 1, .radius = 5,
                                   .dash = CANEVAS_DASH_BASELINE };
  const CanevasRectangle bounds = { 0, 0, self->width, self->height };
  const CanevasGroup group = { .id = "missing", .label = text, .flags = CANEVAS_GROUP_FOCUSABLE };
  double height;

  canevas_scene_begin_group (self->scene, &group);
  canevas_org_pen_rectangle (self, &bounds, &card);
  draw_missing (self, text, &height);
  canevas_scene_end_group (self->scene);
}

/* --- Facts --- */

static void
add_shown (const CanevasOrgDrawing *self, guint parent, GArray *units)
{
  for (guint unit = canevas_org_first_child (self, parent); unit != CANEVAS_ORG_NONE; unit = canevas_org_next_child (self, unit))
    {
      g_array_append_val (units, unit);
      add_shown (self, unit, units);
    }
}

GArray *
canevas_org_list_shown (const CanevasOrgDrawing *self)
{
  GArray *units = g_array_new (FALSE, FALSE, sizeof (guint));

  add_shown (self, CANEVAS_ORG_NONE, units);
  return units;
}

guint
canevas_org_find_above (const CanevasOrgDrawing *self, const GArray *units, guint unit)
{
  for (guint i = 0; unit != CANEVAS_ORG_NONE && i < units->len; i++)
    if (canevas_org_facts_contains (self->facts, g_array_index (units, guint, i), unit))
      return i;
  return CANEVAS_ORG_NONE;
}

void
canevas_org_tell (CanevasOrgDrawing *self, const char *text)
{
  const CanevasGroup told = { .label = text };

  if (text == NULL)
    return;
  canevas_scene_begin_group (self->scene, &told);
  canevas_scene_end_group (self->scene);
}

void
canevas_org_tell_below (CanevasOrgDrawing *self, guint unit)
{
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE;
       child = canevas_org_next_child (self, child))
    {
      const CanevasGroup told = { .label = self->facts->units[child].name };

      canevas_scene_begin_group (self->scene, &told);
      canevas_org_tell_below (self, child);
      canevas_scene_end_group (self->scene);
    }
}

void
canevas_org_begin_post (CanevasOrgDrawing *self, guint post, const char *label, const char *description)
{
  const CanevasGroup group = { .id = self->facts->posts[post].id, .label = label != NULL ? label : _("Post"),
                               .description = description,
                               .actions = "open", .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  canevas_scene_begin_group (self->scene, &group);
}

void
canevas_org_begin_link (CanevasOrgDrawing *self, guint link, const char *description)
{
  const CanevasOrgLink *facts = &self->facts->links[link];
  g_autofree char *text = canevas_org_dup_link_text (self, link);
  const CanevasGroup group = { .id = facts->id, .label = text, .description = description, .actions = "open",
                               .flags = CANEVAS_GROUP_LINK | CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE,
                               .from = self->facts->units[facts->source].id, .to = self->facts->units[facts->target].id };

  canevas_scene_begin_group (self->scene, &group);
}

/* --- Units that a form is not about --- */

#define OTHERS_GAP 16.0
#define OTHER_WIDTH 156.0
#define OTHER_GAP 6.0

double
canevas_org_draw_others (CanevasOrgDrawing *self, const GArray *units, const char *title, double x, double y, double width)
{
  const CanevasTextStyle style = { .size = 10.5, .weight = 700 };
  const guint in_row = MAX (1, (guint) ((width + OTHER_GAP) / (OTHER_WIDTH + OTHER_GAP)));
  const double top = y;
  double height = 0;

  if (units->len == 0)
    return 0;
  for (guint i = 0; i < units->len; i++)
    height = MAX (height,
                  canevas_org_measure_box (self, g_array_index (units, guint, i), CANEVAS_ORG_LOOK_SERVICE, OTHER_WIDTH));
  y += OTHERS_GAP;
  y += canevas_org_pen_text (self, x, y, title, &style) + OTHER_GAP;
  for (guint i = 0; self->scene != NULL && i < units->len; i++)
    {
      const guint unit = g_array_index (units, guint, i);
      const CanevasRectangle box = { x + (i % in_row) * (OTHER_WIDTH + OTHER_GAP), y + (i / in_row) * (height + OTHER_GAP),
                                     OTHER_WIDTH, height };

      canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
      canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_SERVICE, &box);
      canevas_org_tell_below (self, unit);
      canevas_scene_end_group (self->scene);
    }
  return y + (units->len + in_row - 1) / in_row * (height + OTHER_GAP) - OTHER_GAP - top;
}
