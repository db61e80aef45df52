/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Where everything goes: as much as the sheet can say in letters that are read, as large as it comes. */
#include "canevas-config.h"

#include "canevas-governance-private.h"

#include <glib/gi18n-lib.h>

/* Between boxes, and around them in their lane. */
#define GAP (self->detail == CANEVAS_DETAIL_NAMES ? 10.0 : 14.0)
#define PADDING (self->detail == CANEVAS_DETAIL_NAMES ? 6.0 : 10.0)
/* By how much they may grow. */
#define MOST_AIR 3.0
#define AIR_STEP 0.25
#define CHAIR_LABEL 12.0
/* The least that is printed: under it, less is said. The large sheet, which tells the rest, does so as long as it can. */
#define LEGIBLE (self->options->size == CANEVAS_DRAWING_A4 ? 6.5 : 6.0)
#define BODY_TEXT CANEVAS_GOVERNANCE_BODY_TEXT
/* A page beside its sidebar and its inspector, on a small screen. */
#define SCREEN_WIDTH 600.0
#define SCREEN_HEIGHT 460.0

/* How a try came out. */
typedef struct
{
  double box_width;
  double wanted;        /* width of lanes that was asked for */
  double width, height; /* that it came to, in the sizes of an A3 sheet */
  double unit;          /* that fits */
} Fit;

/* By how much a hand moved something. */
static void
get_nudge (CanevasGovernanceDrawing *self, CanevasRecord *record, double *x, double *y)
{
  gboolean held = g_strcmp0 (self->options->moved, canevas_record_get_id (record)) == 0;

  /* What hands do must not change how the rest is laid out. */
  if (self->trying)
    {
      *x = *y = 0;
      return;
    }
  *x = canevas_record_get_decimal (record, "offset_x") + (held ? self->options->dx : 0);
  *y = canevas_record_get_decimal (record, "offset_y") + (held ? self->options->dy : 0);
}

/* Bodies of a lane are of one size. */
static void
fill_bodies (CanevasGovernanceDrawing *self, CanevasLaneBox *boxes)
{
  double heights[CANEVAS_GOVERNANCE_N_LANES] = { 0 };

  for (guint i = 0; i < self->facts->bodies->len; i++)
    {
      const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self->facts, i);
      double width = MAX (self->box_width * self->unit, canevas_governance_get_body_width (self, i));
      double height = canevas_governance_draw_body (self, NULL, i, &(CanevasRectangle){ 0, 0, width, 0 });

      boxes[i] = (CanevasLaneBox){ .lane = self->lane_of[body->lane], .order = i, .width = width };
      heights[body->lane] = MAX (heights[body->lane], height);
      get_nudge (self, body->record, &boxes[i].nudge_x, &boxes[i].nudge_y);
    }
  for (guint i = 0; i < self->facts->bodies->len; i++)
    boxes[i].height = heights[canevas_governance_facts_get_body (self->facts, i)->lane];
}

static void
fill_roles (CanevasGovernanceDrawing *self, CanevasLaneBox *boxes)
{
  for (guint i = 0; i < self->roles->len; i++)
    {
      guint number = g_array_index (self->roles, guint, i);
      const CanevasGovernanceRole *role = canevas_governance_facts_get_role (self->facts, number);
      /* Those who chair come first, those who help last. */
      gboolean helps = g_str_equal (role->kind, "referent") || g_str_equal (role->kind, "facilitator");
      double width = canevas_governance_get_role_width (self, number);

      boxes[i] = (CanevasLaneBox){ .lane = self->lane_of[role->lane], .order = helps ? 1000 + i : -1000.0 + i, .width = width };
      boxes[i].height = canevas_governance_draw_role (self, NULL, number, &(CanevasRectangle){ 0, 0, width, 0 });
      get_nudge (self, role->record, &boxes[i].nudge_x, &boxes[i].nudge_y);
    }
}

/*
 * Lays all out in lanes of at most @width, in the sizes of an A3 sheet: what is drawn smaller is the same, scaled. No lanes
 * where they cannot be within @most (nullable).
 */
static void
lay_out (CanevasGovernanceDrawing *self, double width, double gap, double padding, const CanevasRectangle *most)
{
  const guint n_boxes = self->facts->bodies->len + self->roles->len;
  const guint n_links = self->arrows->len + self->chairs->len;
  g_autofree CanevasLaneBox *boxes = g_new0 (CanevasLaneBox, n_boxes + 1);
  g_autofree CanevasLaneLink *links = g_new0 (CanevasLaneLink, n_links + 1);
  CanevasTextStyle chair;
  const CanevasLanesOptions options = { .width = width, .gap = gap, .padding = padding, .lane_gap = 8,
                                        .widest = most != NULL ? most->width : 0, .highest = most != NULL ? most->height : 0 };

  self->unit = 1;
  chair = canevas_governance_text (self, BODY_TEXT, 400, CANEVAS_PAINT_INK_2);
  self->stacked = canevas_governance_must_stack (self);
  fill_bodies (self, boxes);
  fill_roles (self, boxes + self->facts->bodies->len);
  for (guint i = 0; i < self->arrows->len; i++)
    {
      guint number = g_array_index (self->arrows, guint, i);
      const CanevasGovernanceArrow *arrow = self->facts->arrows->pdata[number];

      links[i] = (CanevasLaneLink){ .from = arrow->from, .to = arrow->to };
      canevas_governance_measure_label (self, number, &links[i]);
    }
  for (guint i = 0; i < self->chairs->len; i++)
    {
      CanevasLaneLink *link = &links[self->arrows->len + i];

      *link = g_array_index (self->chairs, CanevasLaneLink, i);
      /* Said once for each who chairs, unless the legend must do. */
      if (canevas_governance_is_tight (self) || self->detail == CANEVAS_DETAIL_NAMES)
        continue;
      if (i > 0 && g_array_index (self->chairs, CanevasLaneLink, i - 1).from == link->from)
        continue;
      link->label_width = canevas_text_measure_get_width (self->measure, _("chairs"), &chair) + 8;
      link->label_height = CHAIR_LABEL;
      link->label_axis = link->label_width / 2;
    }
  g_clear_pointer (&self->lanes, canevas_lanes_free);
  self->lanes = canevas_lanes_new (boxes, n_boxes, links, n_links, self->n_lanes, &options);
}

double
canevas_governance_measure_rest (CanevasGovernanceDrawing *self, double width)
{
  double cards = canevas_governance_draw_cards (self, NULL, 0, 0, width);
  double legend = canevas_drawing_size_is_framed (self->options->size) ? 0 : canevas_governance_draw_legend (self, NULL, 0, 0, width);

  return (cards > 0 ? cards + CANEVAS_GOVERNANCE_BELOW * self->unit : 0) + (legend > 0 ? legend + CANEVAS_GOVERNANCE_BELOW * self->unit / 2 : 0);
}

/* Tries boxes of one width in lanes of another, and says at which unit they would fill the room. */
static Fit
try (CanevasGovernanceDrawing *self, double box_width, double width, double room_width, double room_height)
{
  Fit fit = { .box_width = box_width, .wanted = width - CANEVAS_GOVERNANCE_HEADER };

  self->box_width = box_width;
  self->trying = TRUE;
  lay_out (self, width - CANEVAS_GOVERNANCE_HEADER, GAP, PADDING, NULL);
  self->trying = FALSE;
  fit.width = self->lanes->bounds.width + CANEVAS_GOVERNANCE_HEADER;
  fit.height = self->lanes->bounds.height + canevas_governance_measure_rest (self, fit.width);
  fit.unit = room_width / fit.width;
  if (room_height > 0)
    fit.unit = MIN (fit.unit, room_height / fit.height);
  return fit;
}

/* Wider boxes read better on paper: narrow ones must win clearly. */
static gboolean
is_better (const CanevasGovernanceDrawing *self, const Fit *fit, const Fit *best)
{
  gboolean paper = self->options->size != CANEVAS_DRAWING_SCREEN;

  return fit->unit > best->unit * (paper && fit->box_width < best->box_width ? 1.06 : 1.001);
}

/* Lanes are at least as wide as was asked for: whether the room would make so wide ones too small to be better. */
static gboolean
is_hopeless (const Fit *best, double width, double room_width)
{
  return room_width / width <= best->unit;
}

/* Of several widths of boxes and lanes, that which comes out largest; then of some near to it. */
static Fit
find_fit (CanevasGovernanceDrawing *self, double room_width, double room_height)
{
  static const double box_widths[] = { 290, 230, 185, 150, 125 };
  static const double widths[] = { 560, 720, 900, 1080, 1300, 1560, 1900 };
  static const double near[] = { 0.86, 0.93, 1.07, 1.14 };
  const gboolean screen = self->options->size == CANEVAS_DRAWING_SCREEN;
  const guint n_box_widths = G_N_ELEMENTS (box_widths) - (self->detail > CANEVAS_DETAIL_NAMES);
  Fit best = { 0 }, coarse;

  /* Only much text asks for the widest, only names for the narrowest; a window is narrower than a sheet, and does not wait. */
  for (guint i = screen ? 2 : self->detail <= CANEVAS_DETAIL_RHYTHM; i < n_box_widths; i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths) && !is_hopeless (&best, widths[j], room_width); j++)
      {
        Fit fit = try (self, box_widths[i], widths[j], room_width, room_height);

        if (is_better (self, &fit, &best))
          best = fit;
      }
  coarse = best;
  for (guint i = 0; !screen && i < G_N_ELEMENTS (near); i++)
    {
      double width = (coarse.wanted + CANEVAS_GOVERNANCE_HEADER) * near[i];
      Fit fit;

      if (is_hopeless (&best, width, room_width))
        break;
      fit = try (self, coarse.box_width, width, room_width, room_height);
      if (is_better (self, &fit, &best))
        best = fit;
    }
  return best;
}

/* As much as the sheet can say in letters that are read. */
static Fit
choose_detail (CanevasGovernanceDrawing *self, double room_width, double room_height)
{
  Fit fit = { 0 };

  /* A figure is explained by the text around it; a screen can be looked at more closely. */
  const int most = self->options->size == CANEVAS_DRAWING_FIGURE ? CANEVAS_DETAIL_RHYTHM : CANEVAS_DETAIL_SEATS;
  const int least = self->options->size == CANEVAS_DRAWING_SCREEN ? CANEVAS_DETAIL_RHYTHM : CANEVAS_DETAIL_NAMES;

  for (int detail = most; detail >= least; detail--)
    {
      self->detail = detail;
      fit = find_fit (self, room_width, room_height);
      if (fit.unit * BODY_TEXT >= (detail > CANEVAS_DETAIL_RHYTHM ? CANEVAS_GOVERNANCE_READABLE : LEGIBLE))
        break;
    }
  return fit;
}

static void
scale_rectangles (CanevasRectangle *rectangles, guint n, double unit)
{
  for (guint i = 0; i < n; i++)
    rectangles[i] = (CanevasRectangle){ rectangles[i].x * unit, rectangles[i].y * unit, rectangles[i].width * unit,
                                        rectangles[i].height * unit };
}

static void
scale_lanes (CanevasGovernanceDrawing *self, double unit)
{
  self->unit = unit;
  scale_rectangles (self->lanes->boxes, self->lanes->n_boxes, unit);
  scale_rectangles (self->lanes->labels, self->lanes->n_links, unit);
  scale_rectangles (self->lanes->lanes, self->lanes->n_lanes, unit);
  scale_rectangles (&self->lanes->bounds, 1, unit);
  for (guint i = 0; i < self->lanes->n_links; i++)
    for (guint j = 0; j < self->lanes->paths[i]->len; j++)
      {
        CanevasPoint *point = &g_array_index (self->lanes->paths[i], CanevasPoint, j);

        *point = (CanevasPoint){ point->x * unit, point->y * unit };
      }
}

/* @most: without a height, there is room for any */
static gboolean
fits (CanevasGovernanceDrawing *self, const CanevasRectangle *most)
{
  return self->lanes != NULL && self->lanes->bounds.width <= most->width
         && (most->height <= 0 || self->lanes->bounds.height <= most->height);
}

/* Air where the sheet has some left: between boxes first, then above and below them. */
static void
spread (CanevasGovernanceDrawing *self, const Fit *fit, double unit, double room_width, double room_height)
{
  const double width = MAX (room_width / unit, fit->width) - CANEVAS_GOVERNANCE_HEADER;
  const double height = room_height > 0 ? room_height / unit - canevas_governance_measure_rest (self, width + CANEVAS_GOVERNANCE_HEADER) : 0;
  const CanevasRectangle most = { 0, 0, width + 0.5, height > 0 ? height + 0.5 : 0 };
  double across = MOST_AIR, down = room_height > 0 ? MOST_AIR : 0.5;

  for (; across > 0; across -= AIR_STEP)
    {
      lay_out (self, width, GAP * (1 + across), PADDING, &most);
      if (fits (self, &most))
        break;
    }
  for (; down > 0; down -= AIR_STEP)
    {
      lay_out (self, across > 0 ? width : fit->wanted, GAP * (1 + MAX (across, 0)), PADDING * (1 + down), &most);
      if (fits (self, &most))
        break;
    }
  if (down <= 0)
    lay_out (self, across > 0 ? width : fit->wanted, GAP * (1 + MAX (across, 0)), PADDING, NULL);
  /* What a hand has put further out makes all of it smaller. */
  unit = MIN (unit, room_width / (self->lanes->bounds.width + CANEVAS_GOVERNANCE_HEADER));
  if (room_height > 0)
    unit = MIN (unit, room_height / (self->lanes->bounds.height + canevas_governance_measure_rest (self, width + CANEVAS_GOVERNANCE_HEADER)));
  scale_lanes (self, unit);
}

void
canevas_governance_fit_screen (CanevasGovernanceDrawing *self)
{
  CanevasGovernancePlan own = { 0 };
  CanevasGovernancePlan *plan = self->options->plan != NULL ? self->options->plan : &own;

  if (plan->n_bodies != self->facts->bodies->len || plan->n_roles != self->roles->len)
    {
      Fit fit = choose_detail (self, SCREEN_WIDTH, SCREEN_HEIGHT);

      *plan = (CanevasGovernancePlan){ self->facts->bodies->len, self->roles->len, self->detail, fit.box_width, fit.wanted };
    }
  self->detail = plan->detail;
  self->box_width = plan->box_width;
  lay_out (self, plan->lane_width, GAP, PADDING, NULL);
}

void
canevas_governance_fit_paper (CanevasGovernanceDrawing *self, double room_width, double room_height)
{
  /* Letters larger than the title would be no help. */
  const double most = canevas_drawing_size_is_framed (self->options->size) ? room_width / 900 : 1.0;
  Fit fit = choose_detail (self, room_width, room_height);

  self->box_width = fit.box_width;
  spread (self, &fit, MIN (fit.unit, most), room_width, room_height);
}
