/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-raci-art.h"

#include <math.h>

/* Discs for one letter, two, three and four. */
static const int sizes[CANEVAS_RACI_N_LETTERS] = { 30, 28, 22, 17 };
static const char *const serif_families = "Noto Serif, DejaVu Serif, Liberation Serif, Serif";

struct _CanevasRaciArt
{
  GtkWidget *widget;
  int scale;
  cairo_surface_t *discs[CANEVAS_RACI_N_LETTERS][G_N_ELEMENTS (sizes)];
};

CanevasRaciArt *
canevas_raci_art_new (GtkWidget *widget)
{
  CanevasRaciArt *self = g_new0 (CanevasRaciArt, 1);

  self->widget = widget;
  self->scale = gtk_widget_get_scale_factor (widget);
  return self;
}

void
canevas_raci_art_free (CanevasRaciArt *self)
{
  for (guint letter = 0; letter < CANEVAS_RACI_N_LETTERS; letter++)
    for (guint size = 0; size < G_N_ELEMENTS (sizes); size++)
      g_clear_pointer (&self->discs[letter][size], cairo_surface_destroy);
  g_free (self);
}

void
canevas_raci_art_get_colour (CanevasRaciArt *self, const char *name, double alpha, GdkRGBA *colour)
{
  GtkStyleContext *context = gtk_widget_get_style_context (self->widget);

  /* Without Adwaita's names (a bare theme) the text's colour is always legible. */
  if (name == NULL || !gtk_style_context_lookup_color (context, name, colour))
    gtk_style_context_get_color (context, colour);
  colour->alpha *= (float) alpha;
}

void
canevas_raci_art_set_source (CanevasRaciArt *self, cairo_t *cr, const char *name, double alpha)
{
  GdkRGBA colour;

  canevas_raci_art_get_colour (self, name, alpha, &colour);
  gdk_cairo_set_source_rgba (cr, &colour);
}

static void
draw_character (CanevasRaciArt *self, cairo_t *cr, guint letter, int size)
{
  const char character[2] = { "RACI"[letter], '\0' };
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->widget, character);
  g_autoptr (PangoFontDescription) font =
    pango_font_description_copy (pango_context_get_font_description (gtk_widget_get_pango_context (self->widget)));
  PangoRectangle ink;

  if (1 << letter == CANEVAS_RACI_INFORMED)
    pango_font_description_set_family (font, serif_families);
  pango_font_description_set_weight (font, 1 << letter == CANEVAS_RACI_INFORMED ? PANGO_WEIGHT_MEDIUM : PANGO_WEIGHT_BOLD);
  pango_font_description_set_absolute_size (font, size * 0.5 * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_get_pixel_extents (layout, &ink, NULL);
  cairo_move_to (cr, size / 2.0 - ink.x - ink.width / 2.0, size / 2.0 - ink.y - ink.height / 2.0);
  pango_cairo_show_layout (cr, layout);
}

static void
draw_disc (CanevasRaciArt *self, cairo_t *cr, guint letter, int size)
{
  const CanevasRaciLetters drawn = 1 << letter;
  const double width = drawn == CANEVAS_RACI_CONSULTED ? 2.0 : 1.0;

  cairo_arc (cr, size / 2.0, size / 2.0, size / 2.0 - (drawn & (CANEVAS_RACI_CONSULTED | CANEVAS_RACI_INFORMED) ? width / 2 : 0), 0, 2 * G_PI);
  if (drawn == CANEVAS_RACI_ACCOUNTABLE || drawn == CANEVAS_RACI_RESPONSIBLE)
    {
      canevas_raci_art_set_source (self, cr, "accent_bg_color", drawn == CANEVAS_RACI_ACCOUNTABLE ? 1 : 0.22);
      cairo_fill (cr);
    }
  else
    {
      canevas_raci_art_set_source (self, cr, NULL, drawn == CANEVAS_RACI_CONSULTED ? 0.55 : 0.35);
      cairo_set_line_width (cr, width);
      cairo_stroke (cr);
    }
  if (drawn == CANEVAS_RACI_ACCOUNTABLE)
    canevas_raci_art_set_source (self, cr, "accent_fg_color", 1);
  else
    canevas_raci_art_set_source (self, cr, drawn == CANEVAS_RACI_RESPONSIBLE ? "accent_color" : NULL, drawn == CANEVAS_RACI_INFORMED ? 0.8 : 1);
  draw_character (self, cr, letter, size);
}

static cairo_surface_t *
get_disc (CanevasRaciArt *self, guint letter, guint size)
{
  cairo_surface_t **disc = &self->discs[letter][size];
  cairo_t *cr;

  if (*disc != NULL)
    return *disc;
  *disc = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, sizes[size] * self->scale, sizes[size] * self->scale);
  cairo_surface_set_device_scale (*disc, self->scale, self->scale);
  cr = cairo_create (*disc);
  draw_disc (self, cr, letter, sizes[size]);
  cairo_destroy (cr);
  return *disc;
}

void
canevas_raci_art_draw_letters (CanevasRaciArt *self, cairo_t *cr, CanevasRaciLetters letters, double x, double y, double room)
{
  guint n = 0, size;
  double left;

  for (guint letter = 0; letter < CANEVAS_RACI_N_LETTERS; letter++)
    n += (letters & (1 << letter)) != 0;
  if (n == 0)
    return;
  for (size = n - 1; size + 1 < G_N_ELEMENTS (sizes) && n * (sizes[size] + 2) > room; size++)
    ;
  left = floor (x - (n * sizes[size] + (n - 1) * 2) / 2.0);
  for (guint letter = 0; letter < CANEVAS_RACI_N_LETTERS; letter++)
    {
      if (!(letters & (1 << letter)))
        continue;
      cairo_set_source_surface (cr, get_disc (self, letter, size), left, floor (y - sizes[size] / 2.0));
      cairo_paint (cr);
      left += sizes[size] + 2;
    }
}

void
canevas_raci_art_draw_warning (CanevasRaciArt *self, cairo_t *cr, CanevasSeverity severity, double x, double y)
{
  canevas_raci_art_set_source (self, cr, severity == CANEVAS_SEVERITY_TO_CORRECT ? "error_color" : "warning_color", 1);
  cairo_set_line_join (cr, CAIRO_LINE_JOIN_ROUND);
  cairo_set_line_width (cr, 3);
  cairo_move_to (cr, x, y - 6);
  cairo_line_to (cr, x + 7, y + 6);
  cairo_line_to (cr, x - 7, y + 6);
  cairo_close_path (cr);
  cairo_fill_preserve (cr);
  cairo_stroke (cr);
  canevas_raci_art_set_source (self, cr, "view_bg_color", 1);
  cairo_rectangle (cr, x - 1, y - 4, 2, 6);
  cairo_rectangle (cr, x - 1, y + 4, 2, 2);
  cairo_fill (cr);
}
