/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-painter.h"

#include "canevas-scene-painter.h"

#define BOX_RULE 1.0
#define BOX_BAR 4.0
#define QUESTION_RULE 1.0

static void
draw_decoration (cairo_t *cr, CanevasPiece *piece, double x, double y)
{
  double inset = piece->thickness / 2;

  switch (piece->kind)
    {
    case CANEVAS_PIECE_FILL:
      canevas_colour_set_source (piece->colour, cr);
      cairo_rectangle (cr, x, y, piece->width, piece->height);
      cairo_fill (cr);
      break;
    case CANEVAS_PIECE_RULE:
      canevas_colour_set_source (piece->colour, cr);
      cairo_rectangle (cr, x, y - inset, piece->width, piece->thickness);
      cairo_fill (cr);
      break;
    case CANEVAS_PIECE_FRAME:
      canevas_colour_set_source (piece->colour, cr);
      cairo_set_line_width (cr, piece->thickness);
      cairo_rectangle (cr, x + inset, y + inset, piece->width - piece->thickness, piece->height - piece->thickness);
      cairo_stroke (cr);
      break;
    case CANEVAS_PIECE_TEXT:
    case CANEVAS_PIECE_IMAGE:
    case CANEVAS_PIECE_SCENE:
      break;
    }
}

static void
draw_image (cairo_t *cr, CanevasPiece *piece, double x, double y)
{
  cairo_save (cr);
  cairo_translate (cr, x, y);
  cairo_scale (cr, piece->width / cairo_image_surface_get_width (piece->image),
               piece->height / cairo_image_surface_get_height (piece->image));
  cairo_set_source_surface (cr, piece->image, 0, 0);
  cairo_paint (cr);
  cairo_restore (cr);
}

static void
draw_scene (cairo_t *cr, CanevasPiece *piece, double x, double y)
{
  static const CanevasPaintOptions on_paper = { .transparent = TRUE };
  CanevasRectangle bounds;

  canevas_scene_get_bounds (piece->scene, &bounds);
  cairo_save (cr);
  cairo_translate (cr, x, y);
  canevas_scene_paint (piece->scene, cr, &bounds, piece->width / bounds.width, &on_paper);
  cairo_restore (cr);
}

static void
draw_box (cairo_t *cr, double x, double y, double width, double height)
{
  canevas_colour_set_source (CANEVAS_COLOUR_ACCENT, cr);
  cairo_rectangle (cr, x, y, BOX_BAR, height);
  cairo_fill (cr);
  cairo_set_line_width (cr, BOX_RULE);
  cairo_rectangle (cr, x + BOX_RULE / 2, y + BOX_RULE / 2, width - BOX_RULE, height - BOX_RULE);
  cairo_stroke (cr);
}

static void
draw_question (cairo_t *cr, double x, double y, double width, double height)
{
  const double dashes[] = { 3.5, 2.5 };

  canevas_colour_set_source (CANEVAS_COLOUR_INK, cr);
  cairo_save (cr);
  cairo_set_line_width (cr, QUESTION_RULE);
  cairo_set_dash (cr, dashes, G_N_ELEMENTS (dashes), 0);
  cairo_rectangle (cr, x + QUESTION_RULE / 2, y + QUESTION_RULE / 2, width - QUESTION_RULE, height - QUESTION_RULE);
  cairo_stroke (cr);
  cairo_restore (cr);
}

/* Draws the frame round the fragments that share one with the fragment at @first; returns where they end. */
static guint
draw_enclosure (cairo_t *cr, GArray *placements, double width, guint first)
{
  CanevasPlacement *head = &g_array_index (placements, CanevasPlacement, first);
  CanevasPlacement *tail = head;
  guint end;
  double height;

  for (end = first + 1; end < placements->len; end++)
    {
      CanevasPlacement *next = &g_array_index (placements, CanevasPlacement, end);

      if (next->fragment->block != head->fragment->block || next->fragment->enclosure != head->fragment->enclosure)
        break;
      tail = next;
    }
  height = tail->y + tail->fragment->height - head->y;
  if (head->fragment->enclosure == CANEVAS_ENCLOSURE_BOX)
    draw_box (cr, head->x, head->y, width, height);
  else
    draw_question (cr, head->x, head->y, width, height);
  return end;
}

static void
draw_content (cairo_t *cr, CanevasPlacement *placement, CanevasTagFunc tag_func, gpointer data)
{
  GArray *pieces = placement->fragment->pieces;
  double x = placement->x, y = placement->y;

  for (guint i = 0; i < pieces->len; i++)
    {
      CanevasPiece *piece = &g_array_index (pieces, CanevasPiece, i);

      if (piece->kind != CANEVAS_PIECE_TEXT && piece->kind != CANEVAS_PIECE_IMAGE && piece->kind != CANEVAS_PIECE_SCENE)
        continue;
      if (tag_func != NULL)
        tag_func (placement->repeated ? NULL : piece->tag, data);
      if (piece->kind == CANEVAS_PIECE_TEXT)
        canevas_text_layout_draw (piece->text, cr, x + piece->x, y + piece->y, piece->first_line, piece->n_lines);
      else if (piece->kind == CANEVAS_PIECE_SCENE)
        draw_scene (cr, piece, x + piece->x, y + piece->y);
      else
        draw_image (cr, piece, x + piece->x, y + piece->y);
    }
}

void
canevas_painter_draw (cairo_t *cr, GArray *placements, double width, CanevasTagFunc tag_func, gpointer data)
{
  if (tag_func != NULL)
    tag_func (NULL, data);
  for (guint i = 0; i < placements->len; i++)
    {
      CanevasPlacement *placement = &g_array_index (placements, CanevasPlacement, i);

      for (guint j = 0; j < placement->fragment->pieces->len; j++)
        {
          CanevasPiece *piece = &g_array_index (placement->fragment->pieces, CanevasPiece, j);

          draw_decoration (cr, piece, placement->x + piece->x, placement->y + piece->y);
        }
    }
  for (guint i = 0; i < placements->len;)
    if (g_array_index (placements, CanevasPlacement, i).fragment->enclosure != CANEVAS_ENCLOSURE_NONE)
      i = draw_enclosure (cr, placements, width, i);
    else
      i++;
  for (guint i = 0; i < placements->len; i++)
    draw_content (cr, &g_array_index (placements, CanevasPlacement, i), tag_func, data);
}
