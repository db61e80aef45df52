/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "canevas-org-chart-private.h"

G_BEGIN_DECLS

/*
 * Shapes and texts of an organisation chart in the sizes of its layout: positions, lengths and the sizes within styles are
 * multiplied by CanevasOrgDrawing.unit here, once. For the forms that draw other things than boxes. Private to them.
 */

/* Least size of a text, which an A4 sheet brings down to 7 points. */
#define CANEVAS_ORG_SMALL 9.3
/* What a line of text takes. */
#define CANEVAS_ORG_LINE (CANEVAS_ORG_SMALL * CANEVAS_TEXT_LEADING)

CanevasShapeStyle canevas_org_pen_style (const CanevasOrgDrawing *self, const CanevasShapeStyle *style);
void canevas_org_pen_circle (CanevasOrgDrawing *self, const CanevasPoint *centre, double radius, const CanevasShapeStyle *style);
void canevas_org_pen_rectangle (CanevasOrgDrawing *self, const CanevasRectangle *bounds, const CanevasShapeStyle *style);
/* Closed, unless it has no fill and two points. */
void canevas_org_pen_polygon (CanevasOrgDrawing *self, const CanevasPoint *points, guint n_points,
                              const CanevasShapeStyle *style);
void canevas_org_pen_line (CanevasOrgDrawing *self, const CanevasPoint *points, guint n_points, const CanevasShapeStyle *style);

/* Says how much room a text takes in the sizes of the layout. */
void canevas_org_pen_measure (CanevasOrgDrawing *self, const char *text, const CanevasTextStyle *style,
                              CanevasTextExtent *extent);
/* Writes a text, unless the chart is only laid out; %NULL and "" write nothing. Returns its height. */
double canevas_org_pen_text (CanevasOrgDrawing *self, double x, double y, const char *text, const CanevasTextStyle *style);

/* A text of a round shape: lines under each other around its middle. */
typedef struct
{
  const char *text; /* (nullable) */
  CanevasTextStyle style;
} CanevasOrgWords;

/* Breaks @lines so that the circle around them is the smallest, sets the widths of their styles, and returns its radius. */
double canevas_org_pen_fit_circle (CanevasOrgDrawing *self, CanevasOrgWords *lines, guint n_lines);
/* Writes @lines centred on a point. */
void canevas_org_pen_lines (CanevasOrgDrawing *self, const CanevasPoint *centre, const CanevasOrgWords *lines, guint n_lines);
/* Height of @lines in @width, which their styles get. */
double canevas_org_pen_fit_width (CanevasOrgDrawing *self, CanevasOrgWords *lines, guint n_lines, double width);

/* Takes what a form laid out, in the place of what it laid out before for another sheet. */
void canevas_org_keep_layout (CanevasOrgDrawing *self, gpointer layout, GDestroyNotify free_layout);

/* --- Where the facts that a form is about are missing --- */

/* A card that says what to enter, in the place of the drawing. */
void canevas_org_missing_lay_out (CanevasOrgDrawing *self, const char *text);
void canevas_org_missing_draw (CanevasOrgDrawing *self, const char *text);

/* --- What several forms ask of the facts --- */

/* Whether a unit has a nature, or a kind. */
static inline gboolean
canevas_org_has_nature (const CanevasOrgDrawing *self, guint unit, const char *nature)
{
  return g_strcmp0 (self->facts->units[unit].nature, nature) == 0;
}

static inline gboolean
canevas_org_has_kind (const CanevasOrgDrawing *self, guint unit, const char *kind)
{
  return g_strcmp0 (self->facts->units[unit].kind, kind) == 0;
}

/* All units that the chart shows, from top to bottom, each before what is below it. (transfer full) (element-type guint) */
GArray *canevas_org_list_shown (const CanevasOrgDrawing *self);
/* The unit of @units that @unit is or lies below; %CANEVAS_ORG_NONE: none. Position in @units. */
guint canevas_org_find_above (const CanevasOrgDrawing *self, const GArray *units, guint unit);
/* Adds the names of all that is below a unit to its group, which is open, for those who do not see it. */
void canevas_org_tell_below (CanevasOrgDrawing *self, guint unit);
/* Adds one line to the group that is open, for those who do not see it. @text: (nullable) */
void canevas_org_tell (CanevasOrgDrawing *self, const char *text);
/* Begins the group of a post, named by its id. @label: (nullable): who holds it */
void canevas_org_begin_post (CanevasOrgDrawing *self, guint post, const char *label, const char *description);
/* Begins the group of a link, named by its id. */
void canevas_org_begin_link (CanevasOrgDrawing *self, guint link, const char *description);

/* --- Units that a form is not about: small boxes under a title, side by side --- */

/* The height that they take in @width, with the gap above; 0 when there are none. Drawn where there is a scene. */
double canevas_org_draw_others (CanevasOrgDrawing *self, const GArray *units, const char *title, double x, double y,
                                double width);

G_END_DECLS
