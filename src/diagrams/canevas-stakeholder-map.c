/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-stakeholder-map.h"

#include "canevas-authority.h"
#include "canevas-drawing-frame.h"
#include "canevas-language.h"
#include "canevas-stakeholder-mark.h"
#include "canevas-stakeholder.h"
#include "canevas-store.h"

#include <glib/gi18n-lib.h>

#define MARK 5.0
#define NAME_WIDTH 118.0
#define ROW 3.0
#define SMALLEST 7.0
#define DEGREES 5

typedef struct
{
  CanevasScene *scene;
  CanevasTextMeasure *measure;
  CanevasRectangle room;
  double unit;
  GPtrArray *stakeholders;
} Map;

static const CanevasField *
get_field (const char *name)
{
  return &canevas_stakeholder_type.fields[canevas_record_type_find_field (&canevas_stakeholder_type, name)];
}

/* --- One of them --- */

static CanevasTextStyle
get_name_style (const Map *self)
{
  return (CanevasTextStyle){ .size = MAX (8.5 * self->unit, SMALLEST), .width = NAME_WIDTH * self->unit };
}

/* Returns: how high its mark and name are */
static double
measure_one (const Map *self, CanevasRecord *stakeholder)
{
  const CanevasTextStyle style = get_name_style (self);
  CanevasTextExtent extent;

  canevas_text_measure_get_extent (self->measure, canevas_record_get_title (stakeholder), &style, &extent);
  return MAX (extent.height, 2 * MARK * self->unit) + ROW * self->unit;
}

static void
draw_one (const Map *self, CanevasRecord *stakeholder, double x, double y)
{
  const CanevasTextStyle style = get_name_style (self);
  const char *category =
    canevas_field_get_choice_label (get_field ("category"), canevas_record_get_text (stakeholder, "category"));
  g_autofree char *description = g_strjoin (", ", category, canevas_stakeholder_mark_get_label (stakeholder), NULL);
  const CanevasGroup group = { .id = canevas_record_get_id (stakeholder), .label = canevas_record_get_title (stakeholder),
                               .description = description, .flags = CANEVAS_GROUP_FOCUSABLE | CANEVAS_GROUP_SELECTABLE };

  canevas_scene_begin_group (self->scene, &group);
  canevas_stakeholder_mark_draw (self->scene, stakeholder, x + MARK * self->unit, y + MARK * self->unit, MARK * self->unit * 0.8);
  canevas_scene_add_text (self->scene, x + (2 * MARK + 4) * self->unit, y - self->unit, canevas_record_get_title (stakeholder),
                          &style, NULL);
  canevas_scene_end_group (self->scene);
}

/* One under the other, in as many columns as their height asks for. Returns: the height of the tallest column */
static double
draw_column (const Map *self, GPtrArray *list, double x, double y, double height)
{
  const double width = (NAME_WIDTH + 2 * MARK + 12) * self->unit;
  double at = 0, most = 0;

  for (guint i = 0; i < list->len; i++)
    {
      const double one = measure_one (self, list->pdata[i]);

      if (at > 0 && at + one > height)
        {
          x += width;
          at = 0;
        }
      draw_one (self, list->pdata[i], x, y + at);
      at += one;
      most = MAX (most, at);
    }
  return most;
}

/* --- By influence and interest --- */

static gboolean
is_known (CanevasRecord *stakeholder)
{
  return canevas_record_is_set (stakeholder, "influence") && canevas_record_is_set (stakeholder, "interest");
}

/* (element-type CanevasRecord) those of a cell; of no known place: those with neither */
static GPtrArray *
list_cell (const Map *self, gint64 influence, gint64 interest)
{
  GPtrArray *list = g_ptr_array_new ();

  for (guint i = 0; i < self->stakeholders->len; i++)
    {
      CanevasRecord *one = self->stakeholders->pdata[i];

      if (influence == 0 ? !is_known (one)
                         : is_known (one) && canevas_record_get_integer (one, "influence") == influence &&
                             canevas_record_get_integer (one, "interest") == interest)
        g_ptr_array_add (list, one);
    }
  return list;
}

/* Columns and rows as wide and high as what stands in them: so no name lies on another. */
typedef struct
{
  double widths[DEGREES], heights[DEGREES];
  double width, height;
} Grid;

static void
measure_grid (const Map *self, Grid *grid)
{
  *grid = (Grid){ 0 };
  for (guint row = 0; row < DEGREES; row++)
    for (guint column = 0; column < DEGREES; column++)
      {
        g_autoptr (GPtrArray) list = list_cell (self, DEGREES - row, column + 1);
        double height = 0;

        for (guint i = 0; i < list->len; i++)
          height += measure_one (self, list->pdata[i]);
        grid->heights[row] = MAX (grid->heights[row], height + 8 * self->unit);
        grid->widths[column] =
          MAX (grid->widths[column], list->len > 0 ? (NAME_WIDTH + 2 * MARK + 16) * self->unit : 30 * self->unit);
      }
  for (guint i = 0; i < DEGREES; i++)
    {
      grid->heights[i] = MAX (grid->heights[i], 42 * self->unit);
      grid->width += grid->widths[i];
      grid->height += grid->heights[i];
    }
}

static void
stretch (double *sizes, double *sum, double room)
{
  const double by = room > *sum ? room / *sum : 1;

  for (guint i = 0; i < DEGREES; i++)
    sizes[i] *= by;
  *sum *= by;
}

/* What to do with those of a quarter, faint behind them. */
static void
draw_quarters (const Map *self, const Grid *grid, double x, double y)
{
  /* From 4 on it is high. */
  const double middle_x = grid->widths[0] + grid->widths[1] + grid->widths[2], middle_y = grid->heights[0] + grid->heights[1];
  const CanevasShapeStyle soft = { .fill = CANEVAS_PAINT_SOFT },
                          line = { .stroke = CANEVAS_PAINT_MID, .line_width = 0.9, .dash = CANEVAS_DASH_BASELINE };
  const CanevasShapeStyle border = { .stroke = CANEVAS_PAINT_LINE, .line_width = 0.9 };
  CanevasTextStyle style = { .size = MAX (9 * self->unit, SMALLEST), .weight = 700, .paint = CANEVAS_PAINT_INK_2 };

  canevas_scene_add_rectangle (self->scene, x + middle_x, y, grid->width - middle_x, middle_y, &soft);
  canevas_scene_add_rectangle (self->scene, x, y, grid->width, grid->height, &border);
  canevas_scene_add_line (self->scene, x + middle_x, y, x + middle_x, y + grid->height, &line);
  canevas_scene_add_line (self->scene, x, y + middle_y, x + grid->width, y + middle_y, &line);
  canevas_scene_add_text (self->scene, x + 4, y - 13 * self->unit, _("Keep satisfied"), &style, NULL);
  canevas_scene_add_text (self->scene, x + 4, y + grid->height + 3 * self->unit, _("Keep informed"), &style, NULL);
  style.align = CANEVAS_TEXT_END;
  canevas_scene_add_text (self->scene, x + grid->width - 4, y - 13 * self->unit, _("Build with them"), &style, NULL);
  canevas_scene_add_text (self->scene, x + grid->width - 4, y + grid->height + 3 * self->unit, _("Consult and reassure"), &style,
                          NULL);
}

static void
draw_axes (const Map *self, const Grid *grid, double x, double y)
{
  const CanevasTextStyle across = { .size = MAX (9 * self->unit, SMALLEST), .align = CANEVAS_TEXT_CENTRE };
  const CanevasTextStyle upwards = {
    .size = MAX (9 * self->unit, SMALLEST), .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_BOTTOM, .upwards = TRUE
  };

  canevas_scene_add_text (self->scene, x + grid->width / 2, y + grid->height + 3 * self->unit,
                          _("Interest: what it changes for them →"), &across, NULL);
  canevas_scene_add_text (self->scene, x - 4, y + grid->height / 2, _("Influence: how much they can help or hinder →"), &upwards,
                          NULL);
}

/* Those of whom too little is known: at the right on a sheet, below on screen. */
static void
draw_unplaced (const Map *self, double x, double y, double height)
{
  g_autoptr (GPtrArray) list = list_cell (self, 0, 0);
  const CanevasTextStyle style = { .size = MAX (9 * self->unit, SMALLEST),
                                   .weight = 700,
                                   .width = (NAME_WIDTH + 16) * self->unit };
  CanevasTextExtent extent;

  if (list->len == 0)
    return;
  canevas_scene_add_text (self->scene, x, y, _("Influence or interest to be found out"), &style, &extent);
  draw_column (self, list, x, y + extent.height + 6 * self->unit, height - extent.height);
}

/* On a sheet, letters as large as all find room, within reason. */
static const double enlargements[] = { 1.6, 1.45, 1.3, 1.15, 1, 0.85, 0.7 };

static double
get_aside (const Map *self)
{
  g_autoptr (GPtrArray) unplaced = list_cell (self, 0, 0);

  return unplaced->len > 0 ? (NAME_WIDTH + 40) * self->unit : 0;
}

static void
fit_map (Map *self, Grid *grid)
{
  const double unit = self->unit;

  measure_grid (self, grid);
  for (guint i = 0; self->room.width > 0 && i < G_N_ELEMENTS (enlargements); i++)
    {
      self->unit = unit * enlargements[i];
      measure_grid (self, grid);
      if (grid->width <= self->room.width - 18 * self->unit - get_aside (self) &&
          grid->height <= self->room.height - 32 * self->unit)
        return;
    }
}

static void
draw_map (Map *self)
{
  double aside, axis, head, x, y;
  Grid grid;

  fit_map (self, &grid);
  aside = get_aside (self);
  axis = 18 * self->unit;
  head = 16 * self->unit;
  x = self->room.x + axis;
  y = self->room.y + head;
  if (self->room.width > 0)
    {
      stretch (grid.widths, &grid.width, self->room.width - axis - aside);
      stretch (grid.heights, &grid.height, self->room.height - 2 * head);
    }
  draw_quarters (self, &grid, x, y);
  draw_axes (self, &grid, x, y);
  for (guint row = 0; row < DEGREES; row++)
    {
      double at = x;

      for (guint column = 0; column < DEGREES; column++)
        {
          g_autoptr (GPtrArray) list = list_cell (self, DEGREES - row, column + 1);

          draw_column (self, list, at + 6 * self->unit, y + 6 * self->unit, G_MAXDOUBLE);
          at += grid.widths[column];
        }
      y += grid.heights[row];
    }
  draw_unplaced (self, x + grid.width + 20 * self->unit, self->room.y + head, grid.height);
}

/* --- All around --- */

/* Sectors of a category, clockwise from the top; in each, the nearer the project the more influence, names one under the other.
 */
static void
draw_sector (Map *self, const char *category, const char *label, double x, double y, double width, double height)
{
  const CanevasTextStyle title = { .size = MAX (10 * self->unit, SMALLEST), .weight = 700, .width = width - 12 * self->unit };
  const CanevasShapeStyle box = {
    .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_RULE, .radius = 5 * self->unit, .line_width = 0.8
  };
  const CanevasShapeStyle empty = { .fill = CANEVAS_PAINT_PAPER,
                                    .stroke = CANEVAS_PAINT_ALERT,
                                    .radius = 5 * self->unit,
                                    .line_width = 1,
                                    .dash = CANEVAS_DASH_ALERT };
  const CanevasTextStyle nobody = { .size = MAX (9 * self->unit, SMALLEST), .paint = CANEVAS_PAINT_ALERT };
  const CanevasGroup group = { .id = category, .label = label, .level = 1 };
  g_autoptr (GPtrArray) list = g_ptr_array_new ();
  CanevasTextExtent extent;

  for (gint64 influence = DEGREES; influence >= 0; influence--)
    for (guint i = 0; i < self->stakeholders->len; i++)
      {
        CanevasRecord *one = self->stakeholders->pdata[i];

        if (g_strcmp0 (canevas_record_get_text (one, "category"), category) == 0 &&
            canevas_record_get_integer (one, "influence") == influence)
          g_ptr_array_add (list, one);
      }
  canevas_scene_begin_group (self->scene, &group);
  canevas_scene_add_rectangle (self->scene, x, y, width, height, list->len > 0 ? &box : &empty);
  canevas_scene_add_text (self->scene, x + 6 * self->unit, y + 5 * self->unit, label, &title, &extent);
  if (list->len == 0)
    canevas_scene_add_text (self->scene, x + 6 * self->unit, y + 10 * self->unit + extent.height, _("Nobody yet"), &nobody, NULL);
  draw_column (self, list, x + 6 * self->unit, y + 10 * self->unit + extent.height, height - extent.height - 14 * self->unit);
  canevas_scene_end_group (self->scene);
}

static void
draw_spokes (Map *self, double x, double y, const CanevasPoint *ends, guint n)
{
  const CanevasShapeStyle spoke = { .stroke = CANEVAS_PAINT_RULE, .line_width = 1 };

  for (guint i = 0; i < n; i++)
    canevas_scene_add_line (self->scene, x, y, ends[i].x, ends[i].y, &spoke);
}

/* How high a sector must be in one column. */
static double
measure_sector (const Map *self, const char *category)
{
  double height = 34 * self->unit;

  for (guint i = 0; i < self->stakeholders->len; i++)
    if (g_strcmp0 (canevas_record_get_text (self->stakeholders->pdata[i], "category"), category) == 0)
      height += measure_one (self, self->stakeholders->pdata[i]);
  return height;
}

static void
draw_ring (Map *self, const char *name)
{
  /* Around the project: three above, one at each side, two below. */
  static const struct
  {
    const char *category;
    guint row, column;
  } places[] = { { "decides", 0, 0 },  { "organises", 0, 1 },  { "evaluates", 0, 2 }, { "uses", 1, 0 },
                 { "benefits", 1, 2 }, { "intervenes", 2, 0 }, { "partner", 2, 2 } };
  const double unit = self->unit;
  double gap = 16 * unit, width = (NAME_WIDTH + 60) * 1.2;
  const CanevasShapeStyle disc = { .fill = canevas_paint_hue (1) };
  CanevasTextStyle title = {
    .weight = 700, .paint = CANEVAS_PAINT_ON_HUE, .align = CANEVAS_TEXT_CENTRE, .anchor = CANEVAS_TEXT_MIDDLE, .max_lines = 4
  };
  double heights[3] = { 0 }, tops[3];
  CanevasPoint ends[G_N_ELEMENTS (places)], middle;

  for (guint k = self->room.width > 0 ? 0 : 4; k < G_N_ELEMENTS (enlargements); k++)
    {
      self->unit = unit * enlargements[k];
      gap = 16 * self->unit;
      heights[0] = heights[2] = 0;
      heights[1] = 130 * self->unit;
      for (guint i = 0; i < G_N_ELEMENTS (places); i++)
        heights[places[i].row] = MAX (heights[places[i].row], measure_sector (self, places[i].category));
      if (self->room.width <= 0 || heights[0] + heights[1] + heights[2] + 2 * gap <= self->room.height)
        break;
    }
  title.size = MAX (11 * self->unit, SMALLEST);
  title.width = 110 * self->unit;
  if (self->room.width > 0)
    width = (self->room.width - 2 * gap) / 3;
  if (self->room.width > 0)
    {
      const double sum = heights[0] + heights[1] + heights[2], by = MAX (1, (self->room.height - 2 * gap) / sum);

      for (guint i = 0; i < 3; i++)
        heights[i] *= by;
    }
  for (guint i = 0; i < 3; i++)
    tops[i] = i == 0 ? self->room.y : tops[i - 1] + heights[i - 1] + gap;
  middle = (CanevasPoint){ self->room.x + 1.5 * width + gap, tops[1] + heights[1] / 2 };
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    ends[i] = (CanevasPoint){ self->room.x + places[i].column * (width + gap) + width / 2,
                              tops[places[i].row] + heights[places[i].row] / 2 };
  draw_spokes (self, middle.x, middle.y, ends, G_N_ELEMENTS (places));
  canevas_scene_add_circle (self->scene, middle.x, middle.y, 60 * self->unit, &disc);
  canevas_scene_add_text (self->scene, middle.x, middle.y, name, &title, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    draw_sector (self, places[i].category, canevas_field_get_choice_label (get_field ("category"), places[i].category),
                 self->room.x + places[i].column * (width + gap), tops[places[i].row], width, heights[places[i].row]);
}

/* --- The whole --- */

static const struct
{
  const char *name, *title;
} forms[CANEVAS_N_STAKEHOLDER_FORMS] = {
  [CANEVAS_STAKEHOLDER_MAP] = { "map", N_("Influence and interest") },
  [CANEVAS_STAKEHOLDER_RING] = { "ring", N_("All around the project") },
};

const char *
canevas_stakeholder_form_get_name (CanevasStakeholderForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_STAKEHOLDER_FORMS, NULL);

  return forms[form].name;
}

const char *
canevas_stakeholder_form_get_title (CanevasStakeholderForm form)
{
  g_return_val_if_fail (form < CANEVAS_N_STAKEHOLDER_FORMS, NULL);

  return g_dgettext (GETTEXT_PACKAGE, forms[form].title);
}

gboolean
canevas_stakeholder_form_find (const char *name, CanevasStakeholderForm *form)
{
  for (guint i = 0; i < CANEVAS_N_STAKEHOLDER_FORMS; i++)
    if (g_strcmp0 (forms[i].name, name) == 0)
      {
        *form = i;
        return TRUE;
      }
  return FALSE;
}

static void
draw_frame (Map *self, CanevasDrawingFrame *frame)
{
  CanevasLegendEntry legend[CANEVAS_N_STAKEHOLDER_MARKS];

  canevas_stakeholder_mark_fill_legend (legend);
  frame->entries = legend;
  frame->n_entries = G_N_ELEMENTS (legend);
  if (canevas_drawing_size_is_framed (frame->size))
    canevas_drawing_frame_draw (frame, self->scene, self->measure);
  else if (self->stakeholders->len > 0)
    canevas_drawing_frame_draw_key (legend, G_N_ELEMENTS (legend), self->scene, self->measure);
}

CanevasScene *
canevas_stakeholder_map_new (CanevasRecord *project, CanevasTextMeasure *measure, CanevasStakeholderForm form,
                             CanevasDrawingSize size, const char *today)
{
  CANEVAS_LANGUAGE_SCOPE (canevas_authority_find_language (canevas_record_get_store (project)));
  const char *title = canevas_stakeholder_form_get_title (form);
  CanevasDrawingFrame frame = { .size = size, .title = title, .subtitle = canevas_record_get_title (project), .subject = project,
                                .document = "parties-prenantes", .today = today };
  g_autoptr (GPtrArray) stakeholders = canevas_store_collect_children (project, &canevas_stakeholder_type);
  Map self = { .scene = canevas_scene_new (measure), .measure = measure, .unit = 1, .stakeholders = stakeholders };

  if (canevas_drawing_size_is_framed (size))
    {
      canevas_drawing_frame_get_room (&frame, &self.room);
      self.unit = canevas_drawing_frame_get_unit (&frame);
    }
  canevas_scene_set_words (self.scene, title, canevas_record_get_title (project),
                           canevas_authority_find_language (canevas_record_get_store (project)));
  if (form == CANEVAS_STAKEHOLDER_RING)
    draw_ring (&self, canevas_record_get_title (project));
  else
    draw_map (&self);
  draw_frame (&self, &frame);
  return self.scene;
}
