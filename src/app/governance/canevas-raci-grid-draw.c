/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-raci-grid-private.h"

#include <glib/gi18n-lib.h>

#define MARGIN 13
#define WARNING_ROOM 34

/* --- Names --- */

static PangoLayout *
layout_name (CanevasRaciGrid *self, CanevasRecord *record, gboolean heading)
{
  const char *name = canevas_record_get_title (record);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), *name != '\0' ? name : _("To be named"));
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();

  if (heading)
    {
      pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
      pango_attr_list_insert (attributes, pango_attr_scale_new (0.82));
      pango_layout_set_alignment (layout, PANGO_ALIGN_CENTER);
    }
  if (*name == '\0')
    pango_attr_list_insert (attributes, pango_attr_style_new (PANGO_STYLE_ITALIC));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  pango_layout_set_height (layout, heading ? -3 : -2);
  pango_layout_set_width (layout, PANGO_SCALE * (heading ? self->geometry->column_width - 6
                                                         : self->geometry->title_width - MARGIN - WARNING_ROOM));
  return layout;
}

static void
free_names (PangoLayout ***names, int n)
{
  for (int i = 0; *names != NULL && i < n; i++)
    g_clear_object (&(*names)[i]);
  g_clear_pointer (names, g_free);
}

void
canevas_raci_grid_forget_names (CanevasRaciGrid *self)
{
  free_names (&self->row_names, self->geometry->n_rows);
  free_names (&self->column_names, self->geometry->n_columns);
}

static PangoLayout *
get_row_name (CanevasRaciGrid *self, int row)
{
  if (self->row_names == NULL)
    self->row_names = g_new0 (PangoLayout *, self->geometry->n_rows + 1);
  if (self->row_names[row] == NULL)
    self->row_names[row] = layout_name (self, canevas_raci_matrix_get_activity (self->matrix, (guint) row), FALSE);
  return self->row_names[row];
}

static PangoLayout *
get_column_name (CanevasRaciGrid *self, int column)
{
  if (self->column_names == NULL)
    self->column_names = g_new0 (PangoLayout *, self->geometry->n_columns + 1);
  if (self->column_names[column] == NULL)
    self->column_names[column] = layout_name (self, canevas_raci_matrix_get_function (self->matrix, (guint) column), TRUE);
  return self->column_names[column];
}

/* --- Pieces --- */

static void
show_layout (CanevasRaciGrid *self, cairo_t *cr, PangoLayout *layout, double x, double y, double alpha)
{
  canevas_raci_art_set_source (self->art, cr, NULL, alpha);
  cairo_move_to (cr, x, y);
  pango_cairo_show_layout (cr, layout);
  cairo_new_path (cr);
}

static void
show_text (CanevasRaciGrid *self, cairo_t *cr, const char *text, double scale, int x, int bottom, double alpha)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  g_autoptr (PangoAttrList) attributes = pango_attr_list_new ();
  int height;

  pango_attr_list_insert (attributes, pango_attr_weight_new (PANGO_WEIGHT_BOLD));
  pango_attr_list_insert (attributes, pango_attr_scale_new (scale));
  pango_layout_set_attributes (layout, attributes);
  pango_layout_get_pixel_size (layout, NULL, &height);
  show_layout (self, cr, layout, x, bottom - height, alpha);
}

static void
fill (CanevasRaciGrid *self, cairo_t *cr, const GdkRectangle *area, const char *colour, double alpha)
{
  canevas_raci_art_set_source (self->art, cr, colour, alpha);
  gdk_cairo_rectangle (cr, area);
  cairo_fill (cr);
}

static void
frame (CanevasRaciGrid *self, cairo_t *cr, const GdkRectangle *area, const char *colour, double width, double inset)
{
  canevas_raci_art_set_source (self->art, cr, colour, 1);
  cairo_set_line_width (cr, width);
  cairo_rectangle (cr, area->x + inset, area->y + inset, area->width - 2 * inset, area->height - 2 * inset);
  cairo_stroke (cr);
}

static void
draw_tint (CanevasRaciGrid *self, cairo_t *cr, const GdkRectangle *cell, guint8 tint)
{
  const char *colour = tint == 1 + CANEVAS_SEVERITY_TO_CORRECT ? "error_color" : "warning_color";

  if (tint == 0)
    return;
  fill (self, cr, cell, colour, 0.13);
  frame (self, cr, cell, colour, 1, 0.5);
}

static void
draw_selection (CanevasRaciGrid *self, cairo_t *cr)
{
  GdkRectangle from, to, block;
  int top, bottom, left, right;

  canevas_raci_grid_locate (self, self->row, self->column, &from);
  if (canevas_raci_grid_get_block (self, &top, &bottom, &left, &right) && (top != bottom || left != right))
    {
      canevas_raci_grid_locate (self, top, left, &from);
      canevas_raci_grid_locate (self, bottom, right, &to);
      gdk_rectangle_union (&from, &to, &block);
      fill (self, cr, &block, "accent_bg_color", 0.1);
      frame (self, cr, &block, "accent_color", 1, 0.5);
      canevas_raci_grid_locate (self, self->row, self->column, &from);
    }
  if (gtk_widget_get_state_flags (GTK_WIDGET (self)) & GTK_STATE_FLAG_FOCUS_WITHIN)
    frame (self, cr, &from, "accent_color", 2, 1);
  else
    frame (self, cr, &from, "accent_color", 1, 0.5);
}

static void
clip (cairo_t *cr, int x, int y, int width, int height)
{
  cairo_save (cr);
  cairo_rectangle (cr, x, y, MAX (0, width), MAX (0, height));
  cairo_clip (cr);
}

/* --- Parts --- */

/* Rules of the visible rows and columns, in one stroke. */
static void
draw_rules (CanevasRaciGrid *self, cairo_t *cr, int top, int bottom, int left, int right)
{
  GdkRectangle first, last, cell;

  canevas_raci_grid_locate (self, top, -1, &first);
  canevas_raci_grid_locate (self, bottom, right, &last);
  canevas_raci_art_set_source (self->art, cr, NULL, 0.13);
  for (int row = top; row <= bottom; row++)
    {
      canevas_raci_grid_locate (self, row, left, &cell);
      cairo_rectangle (cr, 0, cell.y + cell.height - 1, last.x + last.width, 1);
    }
  for (int column = left; column <= right; column++)
    {
      canevas_raci_grid_locate (self, top, column, &cell);
      cairo_rectangle (cr, cell.x + cell.width - 1, first.y, 1, last.y + last.height - first.y);
    }
  cairo_fill (cr);
}

static void
draw_cells (CanevasRaciGrid *self, cairo_t *cr, int top, int bottom, int left, int right)
{
  for (int row = top; row <= bottom; row++)
    for (int column = left; column <= right; column++)
      {
        GdkRectangle cell;

        canevas_raci_grid_locate (self, row, column, &cell);
        draw_tint (self, cr, &cell, self->tints != NULL ? self->tints[row * self->geometry->n_columns + column] : 0);
        canevas_raci_art_draw_letters (self->art, cr, canevas_raci_matrix_get_letters (self->matrix, (guint) row, (guint) column),
                                       cell.x + cell.width / 2.0, cell.y + cell.height / 2.0, cell.width - 8);
      }
}

/* The bands that open phases, across the whole table. */
static void
draw_bands (CanevasRaciGrid *self, cairo_t *cr, int top, int bottom, int width)
{
  for (int row = top; row <= bottom; row++)
    {
      GdkRectangle cell, band;

      if (!canevas_raci_matrix_opens_phase (self->matrix, (guint) row))
        continue;
      canevas_raci_grid_locate (self, row, -1, &cell);
      band = (GdkRectangle){ 0, cell.y - CANEVAS_RACI_BAND_HEIGHT, MIN (width, canevas_raci_geometry_get_full_width (self->geometry)),
                             CANEVAS_RACI_BAND_HEIGHT };
      fill (self, cr, &band, "view_bg_color", 1);
      fill (self, cr, &band, NULL, 0.05);
    }
}

static void
draw_phase (CanevasRaciGrid *self, cairo_t *cr, int row, const GdkRectangle *cell)
{
  const char *phase = canevas_record_get_text (canevas_raci_matrix_get_activity (self->matrix, (guint) row), "phase");

  if (canevas_raci_matrix_opens_phase (self->matrix, (guint) row))
    show_text (self, cr, phase != NULL ? phase : _("Without a phase"), 0.87, MARGIN, cell->y - 6, 0.75);
}

static void
draw_titles (CanevasRaciGrid *self, cairo_t *cr, int top, int bottom)
{
  for (int row = top; row <= bottom; row++)
    {
      PangoLayout *name = get_row_name (self, row);
      GdkRectangle cell;
      int height;

      canevas_raci_grid_locate (self, row, -1, &cell);
      pango_layout_get_pixel_size (name, NULL, &height);
      show_layout (self, cr, name, MARGIN, cell.y + (cell.height - height) / 2, 1);
      if (self->row_marks != NULL && self->row_marks[row].text != NULL)
        canevas_raci_art_draw_warning (self->art, cr, self->row_marks[row].severity, cell.x + cell.width - 21,
                                       cell.y + cell.height / 2.0);
      draw_phase (self, cr, row, &cell);
    }
}

static void
draw_functions (CanevasRaciGrid *self, cairo_t *cr, int left, int right)
{
  for (int column = left; column <= right; column++)
    {
      PangoLayout *name = get_column_name (self, column);
      GdkRectangle cell;
      int height;

      canevas_raci_grid_locate (self, -1, column, &cell);
      pango_layout_get_pixel_size (name, NULL, &height);
      show_layout (self, cr, name, cell.x + 3, cell.y + cell.height - height - 6, 1);
      if (self->column_marks != NULL && self->column_marks[column].text != NULL)
        canevas_raci_art_draw_warning (self->art, cr, self->column_marks[column].severity, cell.x + cell.width / 2.0,
                                       cell.y + 10);
    }
}

/* Where a dragged row or column would go. */
static void
draw_drop (CanevasRaciGrid *self, cairo_t *cr, int width, int height)
{
  GdkRectangle cell;

  if (self->dragged < 0 || self->drop_before < 0)
    return;
  canevas_raci_art_set_source (self->art, cr, "accent_color", 1);
  if (self->dragged_way == GTK_ORIENTATION_VERTICAL)
    {
      canevas_raci_grid_locate (self, MIN (self->drop_before, self->geometry->n_rows - 1), -1, &cell);
      cairo_rectangle (cr, 0, cell.y + (self->drop_before == self->geometry->n_rows ? cell.height : 0) - 2, width, 3);
    }
  else
    {
      canevas_raci_grid_locate (self, -1, MIN (self->drop_before, self->geometry->n_columns - 1), &cell);
      cairo_rectangle (cr, cell.x + (self->drop_before == self->geometry->n_columns ? cell.width : 0) - 2, 0, 3, height);
    }
  cairo_fill (cr);
}

void
canevas_raci_grid_draw (CanevasRaciGrid *self, cairo_t *cr, int width, int height)
{
  const CanevasRaciGeometry *geometry = self->geometry;
  const GdkRectangle edge = { geometry->title_width - 1, 0, 1, MIN (height, CANEVAS_RACI_HEADER_HEIGHT + geometry->height) };
  const GdkRectangle foot = { 0, CANEVAS_RACI_HEADER_HEIGHT - 1, MIN (width, canevas_raci_geometry_get_full_width (geometry)), 1 };
  int top, bottom, left, right;
  const gboolean any = canevas_raci_grid_get_visible (self, &top, &bottom, &left, &right);

  clip (cr, 0, CANEVAS_RACI_HEADER_HEIGHT, width, height - CANEVAS_RACI_HEADER_HEIGHT);
  if (any)
    {
      draw_rules (self, cr, top, bottom, left, right);
      draw_bands (self, cr, top, bottom, width);
      clip (cr, geometry->title_width, 0, width, height);
      draw_cells (self, cr, top, bottom, left, right);
      if (self->row >= 0 && self->column >= 0)
        draw_selection (self, cr);
      cairo_restore (cr);
    }
  if (top <= bottom)
    {
      clip (cr, 0, 0, geometry->title_width, height);
      draw_titles (self, cr, top, bottom);
      if (self->row >= 0 && self->column < 0)
        draw_selection (self, cr);
      cairo_restore (cr);
    }
  cairo_restore (cr);

  clip (cr, geometry->title_width, 0, width, CANEVAS_RACI_HEADER_HEIGHT);
  draw_functions (self, cr, left, right);
  if (self->row < 0)
    draw_selection (self, cr);
  cairo_restore (cr);
  show_text (self, cr, _("Activities"), 0.95, MARGIN, CANEVAS_RACI_HEADER_HEIGHT - 8, 1);
  fill (self, cr, &edge, NULL, 0.13);
  fill (self, cr, &foot, NULL, 0.2);
  draw_drop (self, cr, width, height);
}
