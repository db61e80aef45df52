/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Units as boxes, with what they say, and the lines between them. */
#include "canevas-config.h"

#include "canevas-org-chart-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A name a little too long for its line is set a little smaller rather than broken. */
#define SQUEEZED 0.93
#define NOTE 7.7
#define PILL 8.5
#define PILL_HEIGHT 15.0
/* Narrower boxes say how many agents there are below the name. */
#define LEAST_FOR_PILL 165.0
#define BADGE 6.0

/* What tells the looks apart, in points on an A3 sheet. */
static const struct
{
  double name, text;
  guint weight;
  double padding_x, padding_y, radius, border;
  CanevasTextAlign align;
  double least; /* height */
} looks[CANEVAS_ORG_N_LOOKS] = {
  [CANEVAS_ORG_LOOK_TOP] = { 13, 10, 600, 14, 10, 5, 0, CANEVAS_TEXT_CENTRE, 44 },
  [CANEVAS_ORG_LOOK_POLE] = { 12, 9, 600, 11, 8, 5, 0, CANEVAS_TEXT_START, 40 },
  [CANEVAS_ORG_LOOK_DIRECTION] = { 10, 8.5, 600, 7, 5, 4, 1, CANEVAS_TEXT_CENTRE, 34 },
  [CANEVAS_ORG_LOOK_SERVICE] = { 9, 8.5, 400, 6, 4, 3, 0.8, CANEVAS_TEXT_START, 19 },
  [CANEVAS_ORG_LOOK_TEAM] = { 8.5, 8.5, 400, 5, 2.5, 3, 0, CANEVAS_TEXT_START, 15 },
  [CANEVAS_ORG_LOOK_STAFF] = { 10, 8.5, 600, 12, 6, 4, 0.9, CANEVAS_TEXT_CENTRE, 34 },
};

/* A box while it is measured or drawn. */
typedef struct
{
  const char *name;
  char *subtitle, *pill;
  CanevasTextStyle name_style, subtitle_style, pill_style, note_style;
  CanevasTextExtent name_extent, subtitle_extent, note_extent;
  const char *note;
  double pill_width, height;
} Box;

static gboolean
is_filled (CanevasOrgLook look)
{
  return look == CANEVAS_ORG_LOOK_TOP || look == CANEVAS_ORG_LOOK_POLE;
}

/* Measures @text in @width, squeezed where that spares a line. */
static void
fit (CanevasOrgDrawing *self, const char *text, CanevasTextStyle *style, double width, CanevasTextExtent *extent)
{
  CanevasTextStyle squeezed = *style;
  CanevasTextExtent other;

  style->width = squeezed.width = width;
  canevas_text_measure_get_extent (self->measure, text, style, extent);
  if (extent->n_lines < 2)
    return;
  squeezed.size *= SQUEEZED;
  canevas_text_measure_get_extent (self->measure, text, &squeezed, &other);
  if (other.n_lines >= extent->n_lines && !(extent->torn && !other.torn))
    return;
  *style = squeezed;
  *extent = other;
}

/* Head and headcount on one line, or each on its own. */
static char *
dup_lines (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, double width)
{
  const CanevasTextStyle style = canevas_org_text (self, looks[look].text, 400, CANEVAS_PAINT_INK_2);
  g_autofree char *head = self->without_heads ? NULL : canevas_org_dup_head (self, unit);
  g_autofree char *headcount =
    self->facts->units[unit].people > 1 ? canevas_org_dup_headcount (self, unit, look != CANEVAS_ORG_LOOK_TOP) : NULL;
  g_autofree char *line = NULL;

  if (head == NULL || headcount == NULL)
    return head != NULL ? g_steal_pointer (&head) : g_steal_pointer (&headcount);
  line = g_strdup_printf ("%s · %s", head, headcount);
  if (canevas_text_measure_get_width (self->measure, line, &style) * SQUEEZED <= width)
    return g_steal_pointer (&line);
  return g_strdup_printf ("%s\n%s", head, headcount);
}

static void
set_texts (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, double width, Box *box)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];

  box->name = facts->name != NULL ? facts->name : "";
  box->note = self->options->marks != NULL ? self->options->marks[unit].note : NULL;
  if (look == CANEVAS_ORG_LOOK_POLE && width >= LEAST_FOR_PILL * self->unit)
    {
      box->subtitle = canevas_org_dup_head (self, unit);
      box->pill = canevas_org_dup_headcount (self, unit, FALSE);
    }
  else if (look == CANEVAS_ORG_LOOK_SERVICE || look == CANEVAS_ORG_LOOK_TEAM)
    box->subtitle = canevas_org_dup_names (self, unit);
  else
    box->subtitle = dup_lines (self, unit, look, width - 2 * looks[look].padding_x * self->unit);
}

static void
box_init (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, double width, Box *box)
{
  const double u = self->unit, inner = width - 2 * looks[look].padding_x * u;
  const CanevasPaint on_hue = CANEVAS_PAINT_ON_HUE;
  const gboolean filled = is_filled (look);
  double text_width;

  memset (box, 0, sizeof *box);
  set_texts (self, unit, look, width, box);
  box->pill_style = canevas_org_text (self, PILL, 600, CANEVAS_PAINT_INK);
  if (box->pill != NULL)
    box->pill_width = canevas_text_measure_get_width (self->measure, box->pill, &box->pill_style) + PILL_HEIGHT * u;
  text_width = inner - (box->pill_width > 0 ? box->pill_width + 6 * u : 0);
  box->name_style = canevas_org_text (self, looks[look].name, looks[look].weight, filled ? on_hue : CANEVAS_PAINT_INK);
  box->subtitle_style = canevas_org_text (self, looks[look].text, 400, filled ? on_hue : CANEVAS_PAINT_INK_2);
  box->note_style = canevas_org_text (self, NOTE, 400, filled ? on_hue : CANEVAS_PAINT_INK_2);
  box->name_style.align = box->subtitle_style.align = box->note_style.align = looks[look].align;
  fit (self, box->name, &box->name_style, text_width, &box->name_extent);
  box->height = box->name_extent.height;
  if (box->subtitle != NULL)
    {
      fit (self, box->subtitle, &box->subtitle_style, text_width, &box->subtitle_extent);
      box->height += box->subtitle_extent.height;
    }
  if (box->note != NULL)
    {
      fit (self, box->note, &box->note_style, text_width, &box->note_extent);
      box->height += box->note_extent.height;
    }
}

static void
box_clear (Box *box)
{
  g_free (box->subtitle);
  g_free (box->pill);
}

static double
measure_box (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, double width)
{
  const double before = self->unit;
  double height;
  Box box;

  self->unit = 1;
  box_init (self, unit, look, width, &box);
  height = MAX (box.height + 2 * looks[look].padding_y, looks[look].least);
  box_clear (&box);
  self->unit = before;
  return height;
}

double
canevas_org_measure_box (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, double width)
{
  double *height = canevas_org_recall_height (self, &(CanevasOrgHeightKey){ unit, look, 0, 0, width });

  if (*height < 0)
    *height = measure_box (self, unit, look, width);
  return *height;
}

void
canevas_org_begin_unit (CanevasOrgDrawing *self, guint unit, CanevasFold fold)
{
  const CanevasOrgUnit *facts = &self->facts->units[unit];
  const guint base = self->top != CANEVAS_ORG_NONE ? self->facts->units[self->top].level - 1 : 0;
  g_autofree char *description = canevas_org_dup_description (self, unit);
  const CanevasGroup group = { .id = facts->id, .label = facts->name, .description = description, .actions = "open rename", .fold = fold,
                         .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE | CANEVAS_GROUP_MOVABLE,
                         .level = facts->level - base, .position = self->positions[unit], .set_size = self->set_sizes[unit] };

  canevas_org_note_drawn (self, unit, MAX (self->drawn[unit], 1));
  canevas_scene_begin_group (self->scene, &group);
}

/* --- What a scenario does --- */

static CanevasPaint
get_change_paint (CanevasOrgChanges changes)
{
  if (changes & CANEVAS_ORG_CLOSED)
    return CANEVAS_PAINT_ALERT;
  if (changes & CANEVAS_ORG_CREATED)
    return canevas_paint_hue (2);
  return changes & CANEVAS_ORG_MOVED ? canevas_paint_hue (1) : canevas_paint_hue (3);
}

/* +, ×, → or ≠, drawn, for fonts may lack them. */
static void
draw_sign (CanevasScene *scene, CanevasOrgChanges change, double x, double y, double r)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_ON_HUE, .line_width = r * 0.27 };
  const double s = r * 0.52;

  if (change == CANEVAS_ORG_CREATED)
    {
      canevas_scene_add_line (scene, x - s, y, x + s, y, &line);
      canevas_scene_add_line (scene, x, y - s, x, y + s, &line);
    }
  else if (change == CANEVAS_ORG_CLOSED)
    {
      canevas_scene_add_line (scene, x - s * 0.8, y - s * 0.8, x + s * 0.8, y + s * 0.8, &line);
      canevas_scene_add_line (scene, x - s * 0.8, y + s * 0.8, x + s * 0.8, y - s * 0.8, &line);
    }
  else if (change == CANEVAS_ORG_MOVED)
    {
      const CanevasPoint head[] = { { x + s * 0.2, y - s * 0.8 }, { x + s, y }, { x + s * 0.2, y + s * 0.8 } };

      canevas_scene_add_line (scene, x - s, y, x + s, y, &line);
      canevas_scene_add_polyline (scene, head, G_N_ELEMENTS (head), &line);
    }
  else
    {
      canevas_scene_add_line (scene, x - s, y - s * 0.4, x + s, y - s * 0.4, &line);
      canevas_scene_add_line (scene, x - s, y + s * 0.4, x + s, y + s * 0.4, &line);
      canevas_scene_add_line (scene, x - s * 0.5, y + s, x + s * 0.5, y - s, &line);
    }
}

void
canevas_org_draw_sign (CanevasScene *scene, CanevasOrgChanges change, double x, double y, double radius)
{
  const CanevasShapeStyle disc = { .fill = get_change_paint (change), .stroke = CANEVAS_PAINT_PAPER, .line_width = radius * 0.2 };

  canevas_scene_add_circle (scene, x, y, radius, &disc);
  draw_sign (scene, change, x, y, radius);
}

void
canevas_org_draw_mark (CanevasOrgDrawing *self, guint unit, double x, double y)
{
  static const struct { CanevasOrgChanges change; CanevasOrgLegend legend; } all[] = {
    { CANEVAS_ORG_CREATED, CANEVAS_ORG_LEGEND_CREATED },
    { CANEVAS_ORG_CLOSED, CANEVAS_ORG_LEGEND_CLOSED },
    { CANEVAS_ORG_MOVED, CANEVAS_ORG_LEGEND_MOVED },
    { CANEVAS_ORG_RENAMED, CANEVAS_ORG_LEGEND_RENAMED },
  };
  const CanevasOrgChanges changes = canevas_org_get_changes (self, unit);

  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    if (changes & all[i].change)
      {
        canevas_org_draw_sign (self->scene, all[i].change, x * self->unit, y * self->unit, BADGE * self->unit);
        self->legends[all[i].legend] = TRUE;
        x += 2 * BADGE + 1;
      }
}

/* --- Drawing --- */

static CanevasShapeStyle
get_style (const CanevasOrgDrawing *self, guint unit, CanevasOrgLook look)
{
  const guint hue = canevas_org_get_hue (self, unit);
  const CanevasOrgChanges changes = canevas_org_get_changes (self, unit);
  CanevasShapeStyle style = { .fill = CANEVAS_PAINT_CARD, .line_width = looks[look].border * self->unit,
                              .radius = looks[look].radius * self->unit };

  if (look == CANEVAS_ORG_LOOK_TOP)
    style.fill = CANEVAS_PAINT_INK;
  else if (look == CANEVAS_ORG_LOOK_POLE)
    style.fill = canevas_paint_hue (hue);
  else if (look == CANEVAS_ORG_LOOK_DIRECTION)
    {
      style.fill = canevas_paint_tint (hue);
      style.stroke = canevas_paint_hue (hue);
    }
  else if (look == CANEVAS_ORG_LOOK_TEAM)
    style.fill = CANEVAS_PAINT_SOFT;
  else
    style.stroke = look == CANEVAS_ORG_LOOK_STAFF ? CANEVAS_PAINT_LINE : CANEVAS_PAINT_RULE;
  if (changes != CANEVAS_ORG_UNCHANGED)
    {
      style.stroke = get_change_paint (changes);
      style.line_width = 1.6 * self->unit;
    }
  if (changes & CANEVAS_ORG_CLOSED)
    {
      style.fill = CANEVAS_PAINT_PAPER;
      style.dash = CANEVAS_DASH_ALERT;
    }
  return style;
}

/* A line through the first line of the name. */
static void
strike (CanevasOrgDrawing *self, const Box *box, double x, double y)
{
  const CanevasShapeStyle line = { .stroke = CANEVAS_PAINT_ALERT, .line_width = 1 * self->unit };
  const double width = box->name_extent.width;
  const double left = box->name_style.align == CANEVAS_TEXT_CENTRE ? x - width / 2 : x;
  const double step = box->name_extent.height / MAX (box->name_extent.n_lines, 1);

  for (guint i = 0; i < box->name_extent.n_lines; i++)
    canevas_scene_add_line (self->scene, left, y + (i + 0.55) * step, left + width, y + (i + 0.55) * step, &line);
}

static void
draw_pill (CanevasOrgDrawing *self, guint unit, const Box *box, double right, double middle)
{
  const double u = self->unit, height = PILL_HEIGHT * u;
  const CanevasShapeStyle pill = { .fill = CANEVAS_PAINT_PAPER, .radius = height / 2 };
  CanevasTextStyle style = box->pill_style;

  style.paint = canevas_paint_hue (canevas_org_get_hue (self, unit));
  style.align = CANEVAS_TEXT_CENTRE;
  style.anchor = CANEVAS_TEXT_MIDDLE;
  canevas_scene_add_rectangle (self->scene, right - box->pill_width, middle - height / 2, box->pill_width, height, &pill);
  canevas_scene_add_text (self->scene, right - box->pill_width / 2, middle, box->pill, &style, NULL);
}

static void
note_legend (CanevasOrgDrawing *self, CanevasOrgLook look, const Box *box)
{
  if (look == CANEVAS_ORG_LOOK_DIRECTION)
    self->legends[CANEVAS_ORG_LEGEND_DIRECTION] = TRUE;
  else if (look == CANEVAS_ORG_LOOK_SERVICE)
    self->legends[CANEVAS_ORG_LEGEND_SERVICE] = TRUE;
  else if (look == CANEVAS_ORG_LOOK_STAFF)
    self->legends[CANEVAS_ORG_LEGEND_STAFF] = TRUE;
  if (look == CANEVAS_ORG_LOOK_DIRECTION && box->subtitle != NULL && !self->options->without_headcounts)
    self->legends[CANEVAS_ORG_LEGEND_HEADCOUNT] = TRUE;
}

void
canevas_org_draw_box (CanevasOrgDrawing *self, guint unit, CanevasOrgLook look, const CanevasRectangle *bounds)
{
  const double u = self->unit, padding = looks[look].padding_x * u;
  const CanevasRectangle box = { bounds->x * u, bounds->y * u, bounds->width * u, bounds->height * u };
  const double x = looks[look].align == CANEVAS_TEXT_CENTRE ? box.x + box.width / 2 : box.x + padding;
  const gboolean closed = (canevas_org_get_changes (self, unit) & CANEVAS_ORG_CLOSED) != 0;
  CanevasShapeStyle style = get_style (self, unit, look);
  Box texts;
  double y;

  canevas_org_note_drawn (self, unit, look + 2);
  box_init (self, unit, look, box.width, &texts);
  if (closed)
    texts.name_style.paint = texts.subtitle_style.paint = texts.note_style.paint = CANEVAS_PAINT_INK_2;
  canevas_scene_add_rectangle (self->scene, box.x, box.y, box.width, box.height, &style);
  y = box.y + (box.height - texts.height) / 2;
  canevas_scene_add_text (self->scene, x, y, texts.name, &texts.name_style, NULL);
  if (closed)
    strike (self, &texts, x, y);
  y += texts.name_extent.height;
  if (texts.subtitle != NULL)
    canevas_scene_add_text (self->scene, x, y, texts.subtitle, &texts.subtitle_style, NULL);
  y += texts.subtitle_extent.height;
  if (texts.note != NULL)
    canevas_scene_add_text (self->scene, x, y, texts.note, &texts.note_style, NULL);
  if (texts.pill != NULL)
    draw_pill (self, unit, &texts, box.x + box.width - 8 * u, box.y + box.height / 2);
  note_legend (self, look, &texts);
  box_clear (&texts);
  canevas_org_draw_mark (self, unit, bounds->x + 1, bounds->y);
}

/* --- Lines --- */

static CanevasPoint *
scale_points (const CanevasOrgDrawing *self, const CanevasPoint *points, guint n_points)
{
  CanevasPoint *scaled = g_new (CanevasPoint, n_points);

  for (guint i = 0; i < n_points; i++)
    scaled[i] = (CanevasPoint){ points[i].x * self->unit, points[i].y * self->unit };
  return scaled;
}

void
canevas_org_draw_line (CanevasOrgDrawing *self, CanevasOrgLook look, const CanevasPoint *points, guint n_points)
{
  static const double widths[CANEVAS_ORG_N_LOOKS] = { 1.4, 1.4, 1.2, 0.9, 0.8, 1.0 };
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_LINE, .line_width = widths[look] * self->unit, .radius = 5 * self->unit };
  g_autofree CanevasPoint *scaled = scale_points (self, points, n_points);

  canevas_scene_add_polyline (self->scene, scaled, n_points, &style);
  self->legends[CANEVAS_ORG_LEGEND_HIERARCHY] = self->legends[CANEVAS_ORG_LEGEND_HIERARCHY] || look != CANEVAS_ORG_LOOK_STAFF;
}

void
canevas_org_draw_functional_part (CanevasOrgDrawing *self, guint link, const CanevasPoint *points, guint n_points, gboolean arrow)
{
  const CanevasShapeStyle style = { .stroke = CANEVAS_PAINT_LINE, .line_width = 1.5 * self->unit, .dash = CANEVAS_DASH_FUNCTIONAL,
                                    .radius = 5 * self->unit, .arrows = arrow ? CANEVAS_ARROW_AT_END : CANEVAS_ARROW_NONE };
  g_autofree CanevasPoint *scaled = scale_points (self, points, n_points);

  if (link != CANEVAS_ORG_NONE)
    {
      const CanevasOrgLink *facts = &self->facts->links[link];
      g_autofree char *text = canevas_org_dup_link_text (self, link);
      const CanevasGroup group = { .id = facts->id, .label = text, .actions = "open", .from = self->facts->units[facts->source].id,
                                   .to = self->facts->units[facts->target].id,
                                   .flags = CANEVAS_GROUP_LINK | CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

      canevas_scene_begin_group (self->scene, &group);
    }
  canevas_scene_add_polyline (self->scene, scaled, n_points, &style);
  if (link != CANEVAS_ORG_NONE)
    canevas_scene_end_group (self->scene);
  self->legends[CANEVAS_ORG_LEGEND_FUNCTIONAL] = TRUE;
}

void
canevas_org_draw_functional (CanevasOrgDrawing *self, guint link, const CanevasPoint *points, guint n_points)
{
  canevas_org_draw_functional_part (self, link, points, n_points, TRUE);
}
