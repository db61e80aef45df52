/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Transversal bands over the vertical branches, with who takes part marked where they cross (guide, "organisation
 * transversale"; the communities of Grand Paris Sud Est Avenir). */
#include "canevas-config.h"

#include "canevas-org-pen.h"

#include <glib/gi18n-lib.h>

#define LEAST_LABEL 178.0
#define LEAST_COLUMN 132.0
#define MOST_COLUMN 240.0
#define GAP 8.0
#define BAND_GAP 12.0
#define PADDING 6.0
#define LINE_GAP 3.0
#define DOT 2.4
#define LEAST_BAND 36.0
/* More people than this at a crossing are a number. */
#define MOST_LINES 6

/* Who of a branch takes part in a band. */
typedef struct
{
  GPtrArray *names; /* char: each once */
  guint n;          /* people */
  GArray *members;  /* guint: memberships */
  GArray *links;    /* guint */
  double height;
} Crossing;

typedef struct
{
  const char *missing;
  GArray *tops, *columns, *bands, *others; /* guint */
  Crossing *crossings; /* bands × columns */
  double *band_heights;
  double label, column; /* widths */
  double head_height, below_height, top_height, others_y;
} Bands;

static Crossing *
get_crossing (const Bands *bands, guint band, guint column)
{
  return &bands->crossings[band * bands->columns->len + column];
}

static void
bands_free (gpointer data)
{
  Bands *bands = data;

  for (guint i = 0; bands->crossings != NULL && i < bands->bands->len * bands->columns->len; i++)
    {
      g_ptr_array_unref (bands->crossings[i].names);
      g_array_unref (bands->crossings[i].members);
      g_array_unref (bands->crossings[i].links);
    }
  g_array_unref (bands->tops);
  g_array_unref (bands->columns);
  g_array_unref (bands->bands);
  g_array_unref (bands->others);
  g_free (bands->crossings);
  g_free (bands->band_heights);
  g_free (bands);
}

/* --- Who crosses whom --- */

static void
collect (CanevasOrgDrawing *self, Bands *bands, guint parent)
{
  for (guint unit = canevas_org_first_child (self, parent); unit != CANEVAS_ORG_NONE; unit = canevas_org_next_child (self, unit))
    if (canevas_org_has_nature (self, unit, "transversal"))
      g_array_append_val (bands->bands, unit);
    else if (self->facts->units[unit].staff)
      g_array_append_val (bands->others, unit);
    else if (self->facts->units[unit].level < self->branch_level)
      {
        g_array_append_val (bands->tops, unit);
        collect (self, bands, unit);
      }
    else
      g_array_append_val (bands->columns, unit);
}

static void
add_name (Crossing *crossing, char *name)
{
  crossing->n++;
  if (name == NULL || g_ptr_array_find_with_equal_func (crossing->names, name, g_str_equal, NULL))
    g_free (name);
  else
    g_ptr_array_add (crossing->names, name);
}

static void
add_memberships (CanevasOrgDrawing *self, Bands *bands)
{
  for (guint i = 0; i < self->facts->n_memberships; i++)
    {
      const CanevasOrgMembership *membership = &self->facts->memberships[i];
      const guint unit = membership->post != CANEVAS_ORG_NONE ? self->facts->posts[membership->post].unit : CANEVAS_ORG_NONE;
      const guint band = canevas_org_find_above (self, bands->bands, membership->unit);
      const guint column = canevas_org_find_above (self, bands->columns, unit);

      if (membership->closed || band == CANEVAS_ORG_NONE || column == CANEVAS_ORG_NONE
          || !canevas_org_shows_post (self, membership->post))
        continue;
      add_name (get_crossing (bands, band, column), canevas_org_dup_holder (self, membership->post, FALSE));
      g_array_append_val (get_crossing (bands, band, column)->members, i);
    }
}

static void
add_links (CanevasOrgDrawing *self, Bands *bands)
{
  for (guint i = 0; i < self->facts->n_links; i++)
    {
      const CanevasOrgLink *link = &self->facts->links[i];
      guint band = canevas_org_find_above (self, bands->bands, link->source);
      guint column = canevas_org_find_above (self, bands->columns, link->target);

      if (band == CANEVAS_ORG_NONE)
        {
          band = canevas_org_find_above (self, bands->bands, link->target);
          column = canevas_org_find_above (self, bands->columns, link->source);
        }
      if (link->closed || band == CANEVAS_ORG_NONE || column == CANEVAS_ORG_NONE)
        continue;
      add_name (get_crossing (bands, band, column), canevas_org_dup_link_text (self, i));
      g_array_append_val (get_crossing (bands, band, column)->links, i);
    }
}

static Bands *
bands_new (CanevasOrgDrawing *self)
{
  Bands *bands = g_new0 (Bands, 1);

  bands->tops = g_array_new (FALSE, FALSE, sizeof (guint));
  bands->columns = g_array_new (FALSE, FALSE, sizeof (guint));
  bands->bands = g_array_new (FALSE, FALSE, sizeof (guint));
  bands->others = g_array_new (FALSE, FALSE, sizeof (guint));
  collect (self, bands, CANEVAS_ORG_NONE);
  bands->crossings = g_new0 (Crossing, MAX (1, bands->bands->len * bands->columns->len));
  for (guint i = 0; i < bands->bands->len * bands->columns->len; i++)
    {
      bands->crossings[i].names = g_ptr_array_new_with_free_func (g_free);
      bands->crossings[i].members = g_array_new (FALSE, FALSE, sizeof (guint));
      bands->crossings[i].links = g_array_new (FALSE, FALSE, sizeof (guint));
    }
  bands->band_heights = g_new0 (double, MAX (1, bands->bands->len));
  if (bands->bands->len == 0 || bands->columns->len == 0)
    {
      bands->missing = _("Say which units are transversal, in their nature: they are drawn as bands over the branches. Who "
                         "takes part in one is entered as another attachment of the person.");
      return bands;
    }
  add_memberships (self, bands);
  add_links (self, bands);
  return bands;
}

/* --- Sizes --- */

static CanevasTextStyle
get_text_style (const Bands *bands)
{
  return (CanevasTextStyle){ .size = CANEVAS_ORG_SMALL, .width = bands->column - GAP - 2 * PADDING - 8 };
}

/* One line of a crossing; where there are too many people, all of them as a number. (transfer full) (nullable) */
static char *
dup_line (const Crossing *crossing, guint line)
{
  if (crossing->names->len > MOST_LINES || crossing->names->len == 0)
    return line == 0 && crossing->n > 0
           ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u person", "%u people", crossing->n), crossing->n) : NULL;
  return line < crossing->names->len ? g_strdup (crossing->names->pdata[line]) : NULL;
}

/* Writes a crossing, or says its height. */
static double
write_crossing (CanevasOrgDrawing *self, const Bands *bands, const Crossing *crossing, double x, double y)
{
  const CanevasTextStyle style = get_text_style (bands);
  const double top = y;

  for (guint line = 0; line < MOST_LINES; line++)
    {
      g_autofree char *text = dup_line (crossing, line);

      y += canevas_org_pen_text (self, x + PADDING + 8, y, text, &style);
    }
  return y - top;
}

static double
write_band_name (CanevasOrgDrawing *self, const Bands *bands, guint unit, double x, double y)
{
  const CanevasTextStyle name = { .size = 11, .weight = 600, .width = bands->label - GAP - 2 * PADDING };
  const CanevasTextStyle text = { .size = CANEVAS_ORG_SMALL, .paint = CANEVAS_PAINT_INK_2,
                                  .width = bands->label - GAP - 2 * PADDING };
  double height = canevas_org_pen_text (self, x, y, self->facts->units[unit].name, &name);

  return height + canevas_org_pen_text (self, x, y + height, self->facts->units[unit].purpose, &text);
}

static double
measure_below (CanevasOrgDrawing *self, const Bands *bands, guint unit)
{
  double height = 0;

  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE;
       child = canevas_org_next_child (self, child))
    height += canevas_org_measure_box (self, child, CANEVAS_ORG_LOOK_TEAM, bands->column - GAP - 2 * PADDING) + LINE_GAP;
  return height;
}

static void
measure (CanevasOrgDrawing *self, Bands *bands)
{
  bands->head_height = bands->below_height = 0;
  for (guint i = 0; i < bands->columns->len; i++)
    {
      const guint unit = g_array_index (bands->columns, guint, i);

      bands->head_height = MAX (bands->head_height,
                                canevas_org_measure_box (self, unit, CANEVAS_ORG_LOOK_DIRECTION, bands->column - GAP));
      bands->below_height = MAX (bands->below_height, measure_below (self, bands, unit));
    }
  for (guint band = 0; band < bands->bands->len; band++)
    {
      bands->band_heights[band] = MAX (LEAST_BAND,
                                       write_band_name (self, bands, g_array_index (bands->bands, guint, band), 0, 0)
                                         + 2 * PADDING);
      for (guint column = 0; column < bands->columns->len; column++)
        {
          Crossing *crossing = get_crossing (bands, band, column);

          crossing->height = crossing->n > 0 ? write_crossing (self, bands, crossing, 0, 0) + 2 * PADDING : 0;
          bands->band_heights[band] = MAX (bands->band_heights[band], crossing->height + 8);
        }
    }
}

static double
get_band_y (const Bands *bands, guint band)
{
  double y = bands->top_height + bands->head_height + bands->below_height + BAND_GAP;

  for (guint i = 0; i < band; i++)
    y += bands->band_heights[i] + BAND_GAP;
  return y;
}

static void
lay_out_height (CanevasOrgDrawing *self, Bands *bands)
{
  bands->top_height = 0;
  for (guint i = 0; i < bands->tops->len; i++)
    bands->top_height += canevas_org_measure_box (self, g_array_index (bands->tops, guint, i), CANEVAS_ORG_LOOK_TOP,
                                                  self->width - bands->label) + GAP;
  measure (self, bands);
  bands->others_y = get_band_y (bands, bands->bands->len);
  self->height = bands->others_y + canevas_org_draw_others (self, bands->others, _("Beside the line"), 0, 0, self->width);
}

void
canevas_org_bands_lay_out (CanevasOrgDrawing *self)
{
  Bands *bands = bands_new (self);
  const double shape = self->shape > 0 ? self->shape : 1.4;

  canevas_org_keep_layout (self, bands, bands_free);
  if (bands->missing != NULL)
    {
      canevas_org_missing_lay_out (self, bands->missing);
      return;
    }
  /* A few branches are as wide as goes with the shape of the sheet. */
  for (bands->column = LEAST_COLUMN;; bands->column += 12)
    {
      bands->label = LEAST_LABEL / LEAST_COLUMN * bands->column;
      self->width = bands->label + bands->columns->len * bands->column - GAP;
      lay_out_height (self, bands);
      if (self->width >= self->height * shape || bands->column >= MOST_COLUMN)
        break;
    }
}

/* --- Drawing --- */

static void
draw_band_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle box = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_INK, .line_width = 1.2 * unit,
                                  .radius = 5.5 * unit,
                                  .dash = CANEVAS_DASH_PREPARES };

  canevas_scene_add_rectangle (self->scene, x, y - 5.5 * unit, width, 11 * unit, &box);
}

static void
draw_part_symbol (CanevasOrgDrawing *self, double x, double y, double width, double unit)
{
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };

  canevas_scene_add_circle (self->scene, x + width / 2, y, width / 2, &disc);
}

/* A branch goes down to the last band. */
static void
draw_column (CanevasOrgDrawing *self, const Bands *bands, guint column)
{
  const guint unit = g_array_index (bands->columns, guint, column), hue = canevas_org_get_hue (self, unit);
  const double x = bands->label + column * bands->column;
  const CanevasShapeStyle ground = { .fill = canevas_paint_tint (hue) };
  const CanevasRectangle bar = { x, bands->top_height, bands->column - GAP,
                                 get_band_y (bands, bands->bands->len) - bands->top_height };
  CanevasRectangle box = { x, bands->top_height, bands->column - GAP, bands->head_height };

  canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_rectangle (self, &bar, &ground);
  canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_DIRECTION, &box);
  box.x += PADDING;
  box.width -= 2 * PADDING;
  box.y += box.height;
  for (guint child = canevas_org_first_child (self, unit); child != CANEVAS_ORG_NONE;
       child = canevas_org_next_child (self, child))
    {
      box.y += LINE_GAP;
      box.height = canevas_org_measure_box (self, child, CANEVAS_ORG_LOOK_TEAM, box.width);
      canevas_org_begin_unit (self, child, CANEVAS_FOLD_LEAF);
      canevas_org_draw_box (self, child, CANEVAS_ORG_LOOK_TEAM, &box);
      canevas_org_tell_below (self, child);
      canevas_scene_end_group (self->scene);
      box.y += box.height;
    }
  canevas_scene_end_group (self->scene);
}

/* Each of those who take part, for who does not see the drawing. */
static void
tell_members (CanevasOrgDrawing *self, const Crossing *crossing, const char *where)
{
  for (guint i = 0; i < crossing->members->len; i++)
    {
      const CanevasOrgMembership *membership = &self->facts->memberships[g_array_index (crossing->members, guint, i)];
      g_autofree char *holder = canevas_org_dup_holder (self, membership->post, TRUE);
      const CanevasGroup group = { .id = membership->id, .label = holder != NULL ? holder : _("Post"), .description = where,
                                   .actions = "open" };

      canevas_scene_begin_group (self->scene, &group);
      canevas_scene_end_group (self->scene);
    }
  for (guint i = 0; i < crossing->links->len; i++)
    {
      g_autofree char *text = canevas_org_dup_link_text (self, g_array_index (crossing->links, guint, i));

      canevas_org_tell (self, text);
    }
}

static void
draw_crossing (CanevasOrgDrawing *self, const Bands *bands, guint band, guint column)
{
  const Crossing *crossing = get_crossing (bands, band, column);
  const CanevasShapeStyle card = { .fill = CANEVAS_PAINT_CARD, .stroke = CANEVAS_PAINT_LINE, .line_width = 1, .radius = 5 };
  const CanevasShapeStyle disc = { .fill = CANEVAS_PAINT_INK };
  const CanevasRectangle box = { bands->label + column * bands->column + 2,
                                 get_band_y (bands, band) + (bands->band_heights[band] - crossing->height) / 2,
                                 bands->column - GAP - 4, crossing->height };
  const CanevasPoint dot = { box.x + PADDING, box.y + PADDING + CANEVAS_ORG_LINE / 2 };
  const char *where = self->facts->units[g_array_index (bands->columns, guint, column)].name;
  g_autofree char *id = g_strdup_printf ("%s-%u", self->facts->units[g_array_index (bands->bands, guint, band)].id, column);
  const CanevasGroup group = { .id = id, .label = where, .flags = CANEVAS_GROUP_FOCUSABLE };

  canevas_scene_begin_group (self->scene, &group);
  canevas_org_pen_rectangle (self, &box, &card);
  canevas_org_pen_circle (self, &dot, DOT, &disc);
  write_crossing (self, bands, crossing, box.x, box.y + PADDING);
  tell_members (self, crossing, where);
  canevas_scene_end_group (self->scene);
  canevas_org_add_entry (self, draw_part_symbol, 6, _("Takes part in it"));
}

static void
draw_band (CanevasOrgDrawing *self, const Bands *bands, guint band)
{
  const guint unit = g_array_index (bands->bands, guint, band);
  const gboolean closed = (canevas_org_get_changes (self, unit) & CANEVAS_ORG_CLOSED) != 0;
  const CanevasShapeStyle style = { .fill = CANEVAS_PAINT_SOFT, .stroke = CANEVAS_PAINT_INK, .line_width = 1.2, .radius = 8,
                                    .dash = closed ? CANEVAS_DASH_ALERT : CANEVAS_DASH_PREPARES };
  const CanevasRectangle box = { 0, get_band_y (bands, band), self->width, bands->band_heights[band] };
  CanevasScene *scene = self->scene;
  double height;

  self->scene = NULL;
  height = write_band_name (self, bands, unit, 0, 0);
  self->scene = scene;
  canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
  canevas_org_pen_rectangle (self, &box, &style);
  write_band_name (self, bands, unit, box.x + PADDING + 2, box.y + (box.height - height) / 2);
  for (guint column = 0; column < bands->columns->len; column++)
    if (get_crossing (bands, band, column)->n > 0)
      draw_crossing (self, bands, band, column);
  canevas_org_tell_below (self, unit);
  canevas_org_draw_mark (self, unit, box.x + 8, box.y);
  canevas_scene_end_group (self->scene);
}

void
canevas_org_bands_draw (CanevasOrgDrawing *self)
{
  const Bands *bands = self->layout;
  CanevasRectangle top = { bands->label, 0, self->width - bands->label, 0 };

  if (bands->missing != NULL)
    {
      canevas_org_missing_draw (self, bands->missing);
      return;
    }
  for (guint i = 0; i < bands->tops->len; i++)
    {
      const guint unit = g_array_index (bands->tops, guint, i);

      top.height = canevas_org_measure_box (self, unit, CANEVAS_ORG_LOOK_TOP, top.width);
      canevas_org_begin_unit (self, unit, CANEVAS_FOLD_ALWAYS_SHOWN);
      canevas_org_draw_box (self, unit, CANEVAS_ORG_LOOK_TOP, &top);
      canevas_scene_end_group (self->scene);
      top.y += top.height + GAP;
    }
  for (guint i = 0; i < bands->columns->len; i++)
    draw_column (self, bands, i);
  for (guint i = 0; i < bands->bands->len; i++)
    draw_band (self, bands, i);
  canevas_org_draw_others (self, bands->others, _("Beside the line"), 0, bands->others_y, self->width);
  canevas_org_add_entry (self, draw_band_symbol, 30, _("Transversal unit"));
}
