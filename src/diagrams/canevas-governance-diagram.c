/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-governance-private.h"

#include "canevas-authority.h"
#include "canevas-language.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define MARGIN 30.0
#define HEADER 26.0
/* Of a figure, for its width: a page has text too. */
#define FIGURE_HEIGHT 0.95
#define GAP 14.0
#define PADDING 10.0
/* By how much they may grow. */
#define MOST_AIR 3.0
#define AIR_STEP 0.25
#define BELOW 12.0 /* between lanes, cards and legend */
#define CHAIR_LABEL 12.0
/* Printed text that people read without effort, in points; body text is 9 on an A3 sheet. */
#define READABLE 7.0
#define BODY_TEXT 9.0
/* From how many on do chairs' lines hide more than they show. */
#define MOST_CHAIRED 3

/* How a try came out. */
typedef struct
{
  double box_width;
  double wanted;        /* width of lanes that was asked for */
  double width, height; /* that it came to, in the sizes of an A3 sheet */
  double unit;          /* that fits */
} Fit;

guint
canevas_governance_get_hue (CanevasGovernanceLane lane)
{
  static const guint hues[] = { 6, 1, 5, 2 };

  return hues[lane];
}

static gboolean
is_on_way (const CanevasGovernanceDrawing *self, guint body)
{
  const CanevasGovernanceKind *kind = canevas_governance_facts_get_kind (self->facts, self->kind);

  for (guint i = 0; i < kind->steps->len; i++)
    if (((CanevasGovernanceStep *) kind->steps->pdata[i])->body == body)
      return TRUE;
  return FALSE;
}

gboolean
canevas_governance_is_faded (const CanevasGovernanceDrawing *self, guint body)
{
  if (self->kind != CANEVAS_GOVERNANCE_NONE)
    return !is_on_way (self, body);
  return self->role != CANEVAS_GOVERNANCE_NONE && canevas_governance_facts_find_seat (self->facts, body, self->role) == NULL;
}

gboolean
canevas_governance_is_warned (const CanevasGovernanceDrawing *self, CanevasRecord *record)
{
  return self->options->warned != NULL && g_strv_contains (self->options->warned, canevas_record_get_id (record));
}

gboolean
canevas_governance_shows_part (const CanevasGovernanceDrawing *self, const CanevasGovernancePart *part)
{
  return self->kind == CANEVAS_GOVERNANCE_NONE || self->kind == part->kind;
}

/* --- What is drawn --- */

static gboolean
chairs_something (const CanevasGovernanceFacts *facts, guint role)
{
  for (guint i = 0; i < facts->bodies->len; i++)
    if (canevas_governance_facts_get_body (facts, i)->chair == role)
      return TRUE;
  return FALSE;
}

/* Those who direct, lead, chair or are looked for; members are told by the bodies. */
static void
choose_roles (CanevasGovernanceDrawing *self)
{
  static const char *const always[] = { "commissioner", "project_director", "project_manager", "facilitator", "referent", NULL };

  self->roles = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->facts->roles->len; i++)
    if (i == self->role || g_strv_contains (always, canevas_governance_facts_get_role (self->facts, i)->kind)
        || chairs_something (self->facts, i))
      g_array_append_val (self->roles, i);
}

static void
choose_arrows (CanevasGovernanceDrawing *self)
{
  self->arrows = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint i = 0; i < self->facts->arrows->len; i++)
    {
      const CanevasGovernanceArrow *arrow = self->facts->arrows->pdata[i];

      for (guint j = 0; j < arrow->parts->len; j++)
        if (canevas_governance_shows_part (self, &g_array_index (arrow->parts, CanevasGovernancePart, j)))
          {
            g_array_append_val (self->arrows, i);
            break;
          }
    }
}

/* A line to each body that a role chairs in its own lane, as long as they are few. */
static void
choose_chairs (CanevasGovernanceDrawing *self)
{
  self->chairs = g_array_new (FALSE, FALSE, sizeof (CanevasLaneLink));
  for (guint i = 0; i < self->roles->len; i++)
    {
      guint number = g_array_index (self->roles, guint, i), n_chaired = 0;
      CanevasGovernanceLane lane = canevas_governance_facts_get_role (self->facts, number)->lane;

      for (guint b = 0; b < self->facts->bodies->len; b++)
        n_chaired += canevas_governance_facts_get_body (self->facts, b)->chair == number
                     && canevas_governance_facts_get_body (self->facts, b)->lane == lane;
      for (guint b = 0; n_chaired <= MOST_CHAIRED && b < self->facts->bodies->len; b++)
        {
          const CanevasGovernanceBody *body = canevas_governance_facts_get_body (self->facts, b);
          CanevasLaneLink link = { .from = self->facts->bodies->len + i, .to = b };

          if (body->chair == number && body->lane == lane)
            g_array_append_val (self->chairs, link);
        }
    }
}

static void
number_lanes (CanevasGovernanceDrawing *self)
{
  self->n_lanes = 0;
  for (guint lane = 0; lane < CANEVAS_GOVERNANCE_N_LANES; lane++)
    {
      gboolean used = FALSE;

      for (guint i = 0; i < self->facts->bodies->len; i++)
        used = used || canevas_governance_facts_get_body (self->facts, i)->lane == lane;
      for (guint i = 0; i < self->roles->len; i++)
        used = used || canevas_governance_facts_get_role (self->facts, g_array_index (self->roles, guint, i))->lane == lane;
      self->lane_of[lane] = used ? self->n_lanes++ : G_MAXUINT;
    }
}

/* --- Where it goes --- */

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

/* Lays all out in lanes of at most @width, in the sizes of an A3 sheet: what is drawn smaller is the same, scaled. */
static void
lay_out (CanevasGovernanceDrawing *self, double width, double gap, double padding)
{
  const guint n_boxes = self->facts->bodies->len + self->roles->len;
  const guint n_links = self->arrows->len + self->chairs->len;
  g_autofree CanevasLaneBox *boxes = g_new0 (CanevasLaneBox, n_boxes + 1);
  g_autofree CanevasLaneLink *links = g_new0 (CanevasLaneLink, n_links + 1);
  const CanevasTextStyle chair = { .size = 8.5 };
  const CanevasLanesOptions options = { .width = width, .gap = gap, .padding = padding, .lane_gap = 8 };

  self->unit = 1;
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
      /* Said once for each who chairs. */
      if (canevas_governance_is_tight (self))
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

/* All but title and title block. */
static double
measure_rest (CanevasGovernanceDrawing *self, double width)
{
  double cards = canevas_governance_draw_cards (self, NULL, 0, 0, width);
  double legend = canevas_drawing_size_is_framed (self->options->size) ? 0 : canevas_governance_draw_legend (self, NULL, 0, 0, width);

  return (cards > 0 ? cards + BELOW * self->unit : 0) + (legend > 0 ? legend + BELOW * self->unit / 2 : 0);
}

static void
get_room (CanevasGovernanceDrawing *self, double *width, double *height)
{
  double page_width, page_height, scale;

  canevas_drawing_size_get (self->options->size, &page_width, &page_height);
  if (self->options->size == CANEVAS_DRAWING_SCREEN)
    {
      /* A page beside its sidebar and its inspector, on a small screen. */
      *width = 600;
      *height = 460;
      return;
    }
  *width = page_width;
  *height = page_width * FIGURE_HEIGHT;
  if (!canevas_drawing_size_is_framed (self->options->size))
    return;
  scale = self->options->size == CANEVAS_DRAWING_A4 ? 17.0 / 22 : page_width / 1190.55;
  *width -= 2 * MARGIN;
  *height = page_height - MARGIN - 58 * scale - CANEVAS_GOVERNANCE_FOOT * scale - 8;
}

/* Tries boxes of one width in lanes of another, and says at which unit they would fill the room. */
static Fit
try (CanevasGovernanceDrawing *self, double box_width, double width, double room_width, double room_height)
{
  Fit fit = { .box_width = box_width, .wanted = width - HEADER };

  self->box_width = box_width;
  self->trying = TRUE;
  lay_out (self, width - HEADER, GAP, PADDING);
  self->trying = FALSE;
  fit.width = self->lanes->bounds.width + HEADER;
  fit.height = self->lanes->bounds.height + measure_rest (self, fit.width);
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
  static const double box_widths[] = { 290, 230, 185, 150 };
  static const double widths[] = { 560, 720, 900, 1080, 1300, 1560, 1900 };
  static const double near[] = { 0.86, 0.93, 1.07, 1.14 };
  const gboolean screen = self->options->size == CANEVAS_DRAWING_SCREEN;
  Fit best = { 0 }, coarse;

  /* Only much text asks for the widest; a window is narrower than a sheet, and does not wait. */
  for (guint i = screen ? 2 : self->detail == CANEVAS_DETAIL_RHYTHM; i < G_N_ELEMENTS (box_widths); i++)
    for (guint j = 0; j < G_N_ELEMENTS (widths) && !is_hopeless (&best, widths[j], room_width); j++)
      {
        Fit fit = try (self, box_widths[i], widths[j], room_width, room_height);

        if (is_better (self, &fit, &best))
          best = fit;
      }
  coarse = best;
  for (guint i = 0; !screen && i < G_N_ELEMENTS (near); i++)
    {
      double width = (coarse.wanted + HEADER) * near[i];
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

  /* A figure is explained by the text around it. */
  const int most = self->options->size == CANEVAS_DRAWING_FIGURE ? CANEVAS_DETAIL_RHYTHM : CANEVAS_DETAIL_SEATS;

  for (int detail = most; detail >= CANEVAS_DETAIL_RHYTHM; detail--)
    {
      self->detail = detail;
      fit = find_fit (self, room_width, room_height);
      if (fit.unit * BODY_TEXT >= READABLE)
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

static gboolean
fits (CanevasGovernanceDrawing *self, double width, double height)
{
  return self->lanes->bounds.width <= width + 0.5 && (height <= 0 || self->lanes->bounds.height <= height + 0.5);
}

/* Air where the sheet has some left: between boxes first, then above and below them. */
static void
spread (CanevasGovernanceDrawing *self, const Fit *fit, double unit, double room_width, double room_height)
{
  const double width = MAX (room_width / unit, fit->width) - HEADER;
  const double height = room_height > 0 ? room_height / unit - measure_rest (self, width + HEADER) : 0;
  double across = MOST_AIR, down = room_height > 0 ? MOST_AIR : 0.5;

  for (; across > 0; across -= AIR_STEP)
    {
      lay_out (self, width, GAP * (1 + across), PADDING);
      if (fits (self, width, height))
        break;
    }
  for (; down > 0; down -= AIR_STEP)
    {
      lay_out (self, across > 0 ? width : fit->wanted, GAP * (1 + MAX (across, 0)), PADDING * (1 + down));
      if (fits (self, width, height))
        break;
    }
  if (down <= 0)
    lay_out (self, across > 0 ? width : fit->wanted, GAP * (1 + MAX (across, 0)), PADDING);
  /* What a hand has put further out makes all of it smaller. */
  unit = MIN (unit, room_width / (self->lanes->bounds.width + HEADER));
  if (room_height > 0)
    unit = MIN (unit, room_height / (self->lanes->bounds.height + measure_rest (self, width + HEADER)));
  scale_lanes (self, unit);
}

/* --- Drawing --- */

static void
draw_grounds (CanevasGovernanceDrawing *self, CanevasScene *scene, double width)
{
  const CanevasGroup group = { .flags = CANEVAS_GROUP_SILENT };
  const double radius = 5 * self->unit, header = HEADER * self->unit;

  canevas_scene_begin_group (scene, &group);
  for (guint lane = 0; lane < CANEVAS_GOVERNANCE_N_LANES; lane++)
    {
      const CanevasShapeStyle ground = { .fill = CANEVAS_PAINT_SOFT, .radius = radius };
      const CanevasShapeStyle apart = { .stroke = CANEVAS_PAINT_RULE, .line_width = self->unit, .dash = CANEVAS_DASH_SHORT, .radius = radius };
      const CanevasShapeStyle band = { .fill = canevas_paint_hue (canevas_governance_get_hue (lane)), .radius = radius };
      CanevasTextStyle name = canevas_governance_text (self, 11, 700, CANEVAS_PAINT_ON_HUE);
      const CanevasRectangle *bounds;

      if (self->lane_of[lane] == G_MAXUINT)
        continue;
      bounds = &self->lanes->lanes[self->lane_of[lane]];
      name.align = CANEVAS_TEXT_CENTRE;
      name.anchor = CANEVAS_TEXT_MIDDLE;
      name.upwards = TRUE;
      name.width = bounds->height;
      canevas_scene_add_rectangle (scene, -header, bounds->y, width, bounds->height,
                                   lane == CANEVAS_GOVERNANCE_OUTSIDE ? &apart : &ground);
      if (lane != CANEVAS_GOVERNANCE_OUTSIDE)
        canevas_scene_add_rectangle (scene, -header, bounds->y, header - 2 * self->unit, bounds->height, &band);
      else
        name.paint = CANEVAS_PAINT_INK_2;
      canevas_scene_add_text (scene, -header / 2 - self->unit, bounds->y + bounds->height / 2, canevas_governance_lane_get_label (lane),
                              &name, NULL);
    }
  canevas_scene_end_group (scene);
}

static void
draw_box (CanevasGovernanceDrawing *self, CanevasScene *scene, gboolean body, guint number, const CanevasRectangle *bounds,
          guint position, guint set_size)
{
  CanevasRecord *record = body ? canevas_governance_facts_get_body (self->facts, number)->record
                               : canevas_governance_facts_get_role (self->facts, number)->record;
  const CanevasGovernanceRole *role = body ? NULL : canevas_governance_facts_get_role (self->facts, number);
  g_autofree char *facts = body ? canevas_governance_facts_describe_body (self->facts, number) : g_strdup (role->subtitle);
  g_autofree char *description = canevas_governance_is_warned (self, record) ? g_strdup_printf (_("To be checked. %s"), facts)
                                                                             : g_strdup (facts);
  const CanevasGroup group = {
    .id = canevas_record_get_id (record), .label = body ? canevas_record_get_title (record) : role->title, .description = description,
    .actions = "open", .level = 2, .position = position, .set_size = set_size,
    .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE | CANEVAS_GROUP_MOVABLE,
  };

  canevas_scene_begin_group (scene, &group);
  if (body)
    canevas_governance_draw_body (self, scene, number, bounds);
  else
    canevas_governance_draw_role (self, scene, number, bounds);
  canevas_scene_end_group (scene);
}

/* Roles first, then bodies, as they are read: who, then where. */
static void
draw_lane (CanevasGovernanceDrawing *self, CanevasScene *scene, CanevasGovernanceLane lane)
{
  const guint n_bodies = self->facts->bodies->len;
  const CanevasGroup group = { .label = canevas_governance_lane_get_label (lane), .level = 1, .position = self->lane_of[lane] + 1,
                               .set_size = self->n_lanes };
  guint set_size = 0, position = 0;

  for (guint pass = 0; pass < 2; pass++)
    {
      if (pass == 1)
        canevas_scene_begin_group (scene, &group);
      for (guint i = 0; i < self->roles->len; i++)
        {
          guint number = g_array_index (self->roles, guint, i);

          if (canevas_governance_facts_get_role (self->facts, number)->lane != lane)
            continue;
          if (pass == 0)
            set_size++;
          else
            draw_box (self, scene, FALSE, number, &self->lanes->boxes[n_bodies + i], ++position, set_size);
        }
      for (guint i = 0; i < n_bodies; i++)
        {
          if (canevas_governance_facts_get_body (self->facts, i)->lane != lane)
            continue;
          if (pass == 0)
            set_size++;
          else
            draw_box (self, scene, TRUE, i, &self->lanes->boxes[i], ++position, set_size);
        }
    }
  canevas_scene_end_group (scene);
}

static void
draw (CanevasGovernanceDrawing *self, CanevasScene *scene, double x, double y, double width)
{
  const double header = HEADER * self->unit;
  double below = self->lanes->bounds.height + BELOW * self->unit;

  /* Lanes as wide as the sheet, what they hold in their middle. */
  width = MAX (width, self->lanes->bounds.width + header);
  canevas_scene_translate (scene, x + header, y);
  draw_grounds (self, scene, width);
  canevas_scene_translate (scene, (width - header - self->lanes->bounds.width) / 2, 0);
  canevas_governance_draw_links (self, scene);
  for (guint lane = 0; lane < CANEVAS_GOVERNANCE_N_LANES; lane++)
    if (self->lane_of[lane] != G_MAXUINT)
      draw_lane (self, scene, lane);
  canevas_scene_translate (scene, -(width - header - self->lanes->bounds.width) / 2 - header, 0);
  below += canevas_governance_draw_cards (self, scene, 0, below, width) + BELOW * self->unit / 2;
  if (!canevas_drawing_size_is_framed (self->options->size))
    canevas_governance_draw_legend (self, scene, 0, below, width);
  canevas_scene_translate (scene, -x, -y);
}

static void
draw_framed (CanevasGovernanceDrawing *self, CanevasScene *scene, double room_width, double room_height)
{
  double page_width, page_height, scale, used;

  canevas_drawing_size_get (self->options->size, &page_width, &page_height);
  scale = self->options->size == CANEVAS_DRAWING_A4 ? 17.0 / 22 : page_width / 1190.55;
  used = self->lanes->bounds.height + measure_rest (self, room_width);
  canevas_governance_draw_title (self, scene, page_width);
  /* A little lower where there is room to spare, never far from the title. */
  draw (self, scene, MARGIN, MARGIN + 58 * scale + CLAMP ((room_height - used) / 2, 0, 12 * scale), room_width);
  canevas_governance_draw_foot (self, scene, page_width, page_height);
  self->unit = scale * 0.9;
  canevas_governance_draw_legend (self, scene, MARGIN, page_height - CANEVAS_GOVERNANCE_FOOT * scale + 6 * scale, room_width - 260 * scale);
  canevas_scene_set_bounds (scene, &(CanevasRectangle){ 0, 0, page_width, page_height });
}

static void
compose_for_screen (CanevasGovernanceDrawing *self, CanevasScene *scene, double room_width, double room_height)
{
  CanevasGovernancePlan own = { 0 };
  CanevasGovernancePlan *plan = self->options->plan != NULL ? self->options->plan : &own;

  if (plan->n_bodies != self->facts->bodies->len || plan->n_roles != self->roles->len)
    {
      Fit fit = choose_detail (self, room_width, room_height);

      *plan = (CanevasGovernancePlan){ self->facts->bodies->len, self->roles->len, self->detail, fit.box_width, fit.wanted };
    }
  self->detail = plan->detail;
  self->box_width = plan->box_width;
  lay_out (self, plan->lane_width, GAP, PADDING);
  draw (self, scene, 0, 0, 0);
}

static void
compose (CanevasGovernanceDrawing *self, CanevasScene *scene)
{
  double room_width, room_height;
  Fit fit;

  choose_roles (self);
  choose_arrows (self);
  choose_chairs (self);
  number_lanes (self);
  get_room (self, &room_width, &room_height);
  if (self->options->size == CANEVAS_DRAWING_SCREEN)
    {
      compose_for_screen (self, scene, room_width, room_height);
      return;
    }
  fit = choose_detail (self, room_width, room_height);
  self->box_width = fit.box_width;
  /* Letters larger than the title would be no help. */
  spread (self, &fit, MIN (fit.unit, canevas_drawing_size_is_framed (self->options->size) ? room_width / 900 : 1.0), room_width,
          room_height);
  if (canevas_drawing_size_is_framed (self->options->size))
    draw_framed (self, scene, room_width, room_height);
  else
    draw (self, scene, 0, 0, room_width);
}

CanevasScene *
canevas_governance_diagram_new (CanevasRecord *project, CanevasTextMeasure *measure, const CanevasGovernanceOptions *options)
{
  static const CanevasGovernanceOptions plain = { 0 };
  CanevasGovernanceDrawing self = { .options = options != NULL ? options : &plain, .measure = measure };
  g_autoptr (CanevasGovernanceFacts) facts = NULL;
  g_autofree char *title = NULL;
  const char *language;
  CanevasScene *scene;

  g_return_val_if_fail (CANEVAS_IS_RECORD (project), NULL);
  g_return_val_if_fail (CANEVAS_IS_TEXT_MEASURE (measure), NULL);

  /* Drawings follow their file, whoever looks at them. */
  language = canevas_authority_find_language (canevas_record_get_store (project));
  CANEVAS_LANGUAGE_SCOPE (language);
  facts = canevas_governance_facts_new (project, self.options->names);
  title = g_strdup_printf (_("Governance of the project “%s”"), canevas_record_get_title (project));
  self.facts = facts;
  self.kind = self.options->reading == CANEVAS_READING_CIRCUIT ? canevas_governance_facts_find_kind (facts, self.options->kind)
                                                               : CANEVAS_GOVERNANCE_NONE;
  self.role = self.options->reading == CANEVAS_READING_PERSON ? canevas_governance_facts_find_role (facts, self.options->role)
                                                              : CANEVAS_GOVERNANCE_NONE;
  scene = canevas_scene_new (measure);
  canevas_scene_set_words (scene, title, NULL, language);
  if (facts->bodies->len == 0)
    return scene;
  compose (&self, scene);
  g_array_unref (self.roles);
  g_array_unref (self.arrows);
  g_array_unref (self.chairs);
  g_clear_pointer (&self.lanes, canevas_lanes_free);
  return scene;
}
