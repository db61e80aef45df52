/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-poster.h"

#include "canevas-painting.h"
#include "canevas-pdf-pages.h"

#include <math.h>

#define MM(millimetres) ((millimetres) * 72 / 25.4)
#define DEFAULT_MARGIN MM (10)
#define DEFAULT_OVERLAP MM (10)
#define MARK_LENGTH MM (5)
#define MARK_GAP MM (1.5)
#define MAP_SIZE MM (6)
#define NUMBER_SIZE 7.0
/* Less than this beyond a sheet is no reason for another. */
#define SLACK 0.01

struct _CanevasPoster
{
  GObject parent_instance;

  CanevasScene *scene;
  CanevasPosterOptions options;
  CanevasRectangle bounds; /* of the scene */
  double width, height;    /* of a sheet */
  double margin, overlap, scale;
  guint n_columns, n_rows;
};

G_DEFINE_FINAL_TYPE (CanevasPoster, canevas_poster, G_TYPE_OBJECT)

static void
canevas_poster_finalize (GObject *object)
{
  CanevasPoster *self = CANEVAS_POSTER (object);

  g_clear_object (&self->scene);
  G_OBJECT_CLASS (canevas_poster_parent_class)->finalize (object);
}

static void
canevas_poster_class_init (CanevasPosterClass *class)
{
  G_OBJECT_CLASS (class)->finalize = canevas_poster_finalize;
}

static void
canevas_poster_init (CanevasPoster *self)
{
}

/* What a side of a sheet can show, in points of paper. */
static double
get_room (CanevasPoster *self, double side)
{
  return side - 2 * self->margin;
}

static guint
count_sheets (CanevasPoster *self, double length, double side)
{
  double room = get_room (self, side);

  return MAX (1, ceil ((length * self->scale - self->overlap - SLACK) / (room - self->overlap)));
}

static void
lay_out (CanevasPoster *self, gboolean landscape)
{
  /* A4 is 210 × 297 mm; each of the others is twice the one before. */
  static const double shorts[CANEVAS_N_PAPERS] = { 210, 297, 420, 594, 841 };
  static const double longs[CANEVAS_N_PAPERS] = { 297, 420, 594, 841, 1189 };

  self->width = MM (landscape ? longs[self->options.paper] : shorts[self->options.paper]);
  self->height = MM (landscape ? shorts[self->options.paper] : longs[self->options.paper]);
  if (!self->options.tiled)
    {
      self->scale = MIN (get_room (self, self->width) / self->bounds.width, get_room (self, self->height) / self->bounds.height);
      self->n_columns = self->n_rows = 1;
      return;
    }
  self->scale = self->options.scale > 0 ? self->options.scale : 1;
  self->n_columns = count_sheets (self, self->bounds.width, self->width);
  self->n_rows = count_sheets (self, self->bounds.height, self->height);
}

static gboolean
is_better_landscape (CanevasPoster *self)
{
  guint n_sheets;
  double scale;

  lay_out (self, TRUE);
  n_sheets = self->n_columns * self->n_rows;
  scale = self->scale;
  lay_out (self, FALSE);
  if (self->options.tiled && n_sheets != self->n_columns * self->n_rows)
    return n_sheets < self->n_columns * self->n_rows;
  if (self->options.tiled)
    return self->bounds.width > self->bounds.height;
  return scale > self->scale;
}

CanevasPoster *
canevas_poster_new (CanevasScene *scene, const CanevasPosterOptions *options)
{
  CanevasPoster *self;

  g_return_val_if_fail (CANEVAS_IS_SCENE (scene) && options != NULL && options->paper < CANEVAS_N_PAPERS, NULL);

  self = g_object_new (CANEVAS_TYPE_POSTER, NULL);
  self->scene = g_object_ref (scene);
  self->options = *options;
  self->margin = options->margin != 0 ? MAX (options->margin, 0) : DEFAULT_MARGIN;
  self->overlap = !options->tiled ? 0 : options->overlap != 0 ? MAX (options->overlap, 0) : DEFAULT_OVERLAP;
  canevas_scene_get_bounds (scene, &self->bounds);
  if (options->orientation == CANEVAS_ORIENTATION_BEST)
    lay_out (self, is_better_landscape (self));
  else
    lay_out (self, options->orientation == CANEVAS_ORIENTATION_LANDSCAPE);
  return self;
}

void
canevas_poster_get_sheet_size (CanevasPoster *self, double *width, double *height)
{
  g_return_if_fail (CANEVAS_IS_POSTER (self));

  *width = self->width;
  *height = self->height;
}

guint
canevas_poster_get_n_columns (CanevasPoster *self)
{
  g_return_val_if_fail (CANEVAS_IS_POSTER (self), 0);

  return self->n_columns;
}

guint
canevas_poster_get_n_rows (CanevasPoster *self)
{
  g_return_val_if_fail (CANEVAS_IS_POSTER (self), 0);

  return self->n_rows;
}

guint
canevas_poster_get_n_sheets (CanevasPoster *self)
{
  g_return_val_if_fail (CANEVAS_IS_POSTER (self), 0);

  return self->n_columns * self->n_rows;
}

double
canevas_poster_get_scale (CanevasPoster *self)
{
  g_return_val_if_fail (CANEVAS_IS_POSTER (self), 0);

  return self->scale;
}

double
canevas_poster_get_smallest_text (CanevasPoster *self)
{
  g_return_val_if_fail (CANEVAS_IS_POSTER (self), 0);

  return canevas_scene_get_smallest_text (self->scene) * self->scale;
}

/* Where the sheets of a row or a column start in the scene: the drawing stands in the middle of what they show together. */
static double
get_start (CanevasPoster *self, double origin, double length, double side, guint n, guint number)
{
  double room = get_room (self, side) / self->scale;
  double step = room - self->overlap / self->scale;
  double total = (n - 1) * step + room;

  return origin - (total - length) / 2 + number * step;
}

void
canevas_poster_get_tile (CanevasPoster *self, guint sheet, CanevasRectangle *tile)
{
  g_return_if_fail (CANEVAS_IS_POSTER (self) && sheet < canevas_poster_get_n_sheets (self));

  tile->x = get_start (self, self->bounds.x, self->bounds.width, self->width, self->n_columns, sheet % self->n_columns);
  tile->y = get_start (self, self->bounds.y, self->bounds.height, self->height, self->n_rows, sheet / self->n_columns);
  tile->width = get_room (self, self->width) / self->scale;
  tile->height = get_room (self, self->height) / self->scale;
}

static gboolean
is_whole (CanevasPoster *self, const CanevasRectangle *box)
{
  for (guint i = 0; i < canevas_poster_get_n_sheets (self); i++)
    {
      CanevasRectangle tile;

      canevas_poster_get_tile (self, i, &tile);
      if (canevas_rectangle_contains (&tile, box))
        return TRUE;
    }
  return FALSE;
}

guint
canevas_poster_get_n_cut (CanevasPoster *self)
{
  guint n_cut = 0;

  g_return_val_if_fail (CANEVAS_IS_POSTER (self), 0);

  for (guint i = 0; canevas_poster_get_n_sheets (self) > 1 && i < canevas_scene_get_n_groups (self->scene); i++)
    {
      const CanevasGroup *group = canevas_scene_get_group (self->scene, i);

      if ((group->flags & CANEVAS_GROUP_FOCUSABLE) != 0 && (group->flags & CANEVAS_GROUP_LINK) == 0 && group->bounds.width >= 0
          && canevas_scene_shows_group (self->scene, i, FALSE) && !is_whole (self, &group->bounds))
        n_cut++;
    }
  return n_cut;
}

static CanevasInk
get_ink (CanevasPoster *self, CanevasPaint paint)
{
  const CanevasPalette *palette = self->options.palette != NULL ? self->options.palette : canevas_palette_get (CANEVAS_PALETTE_LIGHT);

  return canevas_ink_new (canevas_palette_resolve (palette, paint));
}

static void
add_mark (CanevasPen *pen, double x, double y, double across, double down)
{
  canevas_pen_move_to (pen, x, y);
  canevas_pen_line_to (pen, x + across, y + down);
}

/* Where to cut, at the corners of the tile, and how far its neighbours reach over it. */
static void
draw_crop_marks (CanevasPoster *self, guint column, guint row, CanevasPen *pen)
{
  double lefts[] = { self->margin, self->margin + self->overlap };
  double rights[] = { self->width - self->margin, self->width - self->margin - self->overlap };
  double tops[] = { self->margin, self->margin + self->overlap };
  double bottoms[] = { self->height - self->margin, self->height - self->margin - self->overlap };
  double out = MIN (MARK_LENGTH, self->margin - MARK_GAP);

  for (guint i = 0; i < 2; i++)
    {
      /* The second mark only says where another sheet ends. */
      gboolean at_left = i == 0 || column > 0;
      gboolean at_right = i == 0 || column + 1 < self->n_columns;
      gboolean at_top = i == 0 || row > 0;
      gboolean at_bottom = i == 0 || row + 1 < self->n_rows;

      for (guint j = 0; j < 2; j++)
        {
          double y = j == 0 ? self->margin - MARK_GAP : self->height - self->margin + MARK_GAP;
          double x = j == 0 ? self->margin - MARK_GAP : self->width - self->margin + MARK_GAP;
          double length = j == 0 ? -out : out;

          if (at_left)
            add_mark (pen, lefts[i], y, 0, length);
          if (at_right)
            add_mark (pen, rights[i], y, 0, length);
          if (at_top)
            add_mark (pen, x, tops[i], length, 0);
          if (at_bottom)
            add_mark (pen, x, bottoms[i], length, 0);
        }
    }
  canevas_pen_set_width (pen, 0.4);
  canevas_pen_stroke (pen);
}

/* All sheets as little squares, this one full. */
static double
draw_map (CanevasPoster *self, guint column, guint row, CanevasPen *pen, double x, double y)
{
  double ratio = self->width / self->height;
  double height = MIN (MAP_SIZE, self->margin - 2 * MARK_GAP) / self->n_rows;
  double width = MIN (height * ratio, MM (60) / self->n_columns);

  for (guint i = 0; i < self->n_rows; i++)
    for (guint j = 0; j < self->n_columns; j++)
      canevas_pen_rectangle (pen, x + j * width, y + i * height, width, height);
  canevas_pen_set_width (pen, 0.4);
  canevas_pen_stroke (pen);
  canevas_pen_rectangle (pen, x + column * width, y + row * height, width, height);
  canevas_pen_fill (pen);
  return self->n_columns * width;
}

/* Rows have letters as on a map of streets; there are more than letters only on a poster of ten metres. */
static char *
get_number (CanevasPoster *self, guint column, guint row)
{
  guint sheet = row * self->n_columns + column + 1;

  if (self->n_rows > 26)
    return g_strdup_printf ("%u/%u", sheet, canevas_poster_get_n_sheets (self));
  return g_strdup_printf ("%c%u · %u/%u", 'A' + row, column + 1, sheet, canevas_poster_get_n_sheets (self));
}

static void
draw_furniture (CanevasPoster *self, guint sheet, CanevasPen *pen)
{
  guint column = sheet % self->n_columns;
  guint row = sheet / self->n_columns;
  g_autofree char *number = get_number (self, column, row);
  g_autoptr (CanevasScene) words = canevas_scene_new (canevas_scene_get_measure (self->scene));
  CanevasTextStyle style = { .size = NUMBER_SIZE, .anchor = CANEVAS_TEXT_MIDDLE };
  CanevasPaintOptions painting = { .transparent = TRUE, .palette = self->options.palette };
  CanevasRectangle page = { 0, 0, self->width, self->height };
  const CanevasInk ink = get_ink (self, CANEVAS_PAINT_INK);
  double x = self->margin + self->overlap + MM (8);
  double y = self->height - self->margin + MARK_GAP;

  if (self->margin < MM (4))
    return;
  canevas_pen_set_ink (pen, &ink);
  draw_crop_marks (self, column, row, pen);
  x += draw_map (self, column, row, pen, x, y) + MM (3);
  canevas_scene_add_text (words, x, y + MIN (MAP_SIZE, self->margin - 2 * MARK_GAP) / 2, number, &style, NULL);
  canevas_scene_draw (words, pen, &page, 1, &painting);
}

/* @pen has the paper already. */
static void
paint_sheet (CanevasPoster *self, guint sheet, CanevasPen *pen)
{
  CanevasPaintOptions painting = { .transparent = TRUE, .palette = self->options.palette };
  CanevasRectangle tile;

  canevas_poster_get_tile (self, sheet, &tile);
  canevas_pen_save (pen);
  canevas_pen_translate (pen, self->margin, self->margin);
  canevas_scene_draw (self->scene, pen, &tile, self->scale, &painting);
  canevas_pen_restore (pen);
  if (self->options.tiled && !self->options.bare && canevas_poster_get_n_sheets (self) > 1)
    draw_furniture (self, sheet, pen);
}

void
canevas_poster_paint (CanevasPoster *self, guint sheet, cairo_t *cr)
{
  CanevasCairoPen pen;
  CanevasInk paper;

  g_return_if_fail (CANEVAS_IS_POSTER (self) && sheet < canevas_poster_get_n_sheets (self) && cr != NULL);

  paper = get_ink (self, CANEVAS_PAINT_PAPER);
  cairo_save (cr);
  canevas_cairo_pen_init (&pen, cr);
  canevas_pen_set_ink (&pen.pen, &paper);
  canevas_pen_rectangle (&pen.pen, 0, 0, self->width, self->height);
  canevas_pen_fill (&pen.pen);
  paint_sheet (self, sheet, &pen.pen);
  canevas_cairo_pen_clear (&pen);
  cairo_restore (cr);
}

static void
draw_sheets (CanevasPdfPages *pages, gpointer data)
{
  CanevasPoster *self = data;

  for (guint i = 0; i < canevas_poster_get_n_sheets (self) && !canevas_pdf_pages_is_lost (pages); i++)
    {
      paint_sheet (self, i, canevas_pdf_pages_begin (pages, self->scene, self->width, self->height));
      canevas_pdf_pages_end (pages, i == 0);
    }
}

GBytes *
canevas_poster_write_pdf (CanevasPoster *self, const CanevasSceneWriteOptions *options, GError **error)
{
  CanevasSceneWriteOptions own = { 0 };

  g_return_val_if_fail (CANEVAS_IS_POSTER (self), NULL);

  if (options != NULL)
    own = *options;
  own.palette = self->options.palette;
  return canevas_pdf_pages_write (draw_sheets, self, &own, error);
}
