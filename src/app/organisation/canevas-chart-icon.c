/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "canevas-config.h"

#include "canevas-chart-icon.h"

#include <math.h>

/* Pixels. */
#define WIDTH 48
#define HEIGHT 28
/* How much paler what comes second is. */
#define PALE 0.45

typedef enum
{
  END,      /* of the strokes of a form */
  BOX,      /* x, y, width, height */
  PALE_BOX,
  DISC,     /* centre, radius */
  RING,
  LINE,     /* from, to */
  HEXAGON,  /* centre, radius */
} StrokeKind;

typedef struct
{
  StrokeKind kind;
  double a, b, c, d;
} Stroke;

#define MOST_STROKES 16

/* In a frame of 48 by 28. */
static const Stroke forms[CANEVAS_N_ORG_FORMS][MOST_STROKES] = {
  [CANEVAS_ORG_FORM_CLASSIC] = { { BOX, 18, 2, 12, 7 }, { BOX, 1, 19, 12, 7 }, { BOX, 18, 19, 12, 7 }, { BOX, 35, 19, 12, 7 },
                                 { LINE, 24, 9, 24, 19 }, { LINE, 7, 14, 41, 14 }, { LINE, 7, 14, 7, 19 }, { LINE, 41, 14, 41, 19 } },
  [CANEVAS_ORG_FORM_INVERTED] = { { BOX, 1, 2, 12, 7 }, { BOX, 18, 2, 12, 7 }, { BOX, 35, 2, 12, 7 }, { BOX, 18, 19, 12, 7 },
                                  { LINE, 24, 9, 24, 19 }, { LINE, 7, 14, 41, 14 }, { LINE, 7, 9, 7, 14 }, { LINE, 41, 9, 41, 14 } },
  [CANEVAS_ORG_FORM_RING] = { { DISC, 24, 14, 4 }, { DISC, 24, 3, 2.4 }, { DISC, 31.8, 6.2, 2.4 }, { DISC, 35, 14, 2.4 },
                              { DISC, 31.8, 21.8, 2.4 }, { DISC, 24, 25, 2.4 }, { DISC, 16.2, 21.8, 2.4 }, { DISC, 13, 14, 2.4 },
                              { DISC, 16.2, 6.2, 2.4 } },
  [CANEVAS_ORG_FORM_MATRIX] = { { BOX, 2, 2, 9, 6 }, { BOX, 14, 2, 9, 6 }, { BOX, 26, 2, 9, 6 }, { BOX, 38, 2, 9, 6 }, { BOX, 2, 11, 9, 6 },
                                { PALE_BOX, 14, 11, 9, 6 }, { PALE_BOX, 26, 11, 9, 6 }, { PALE_BOX, 38, 11, 9, 6 }, { BOX, 2, 20, 9, 6 },
                                { PALE_BOX, 14, 20, 9, 6 }, { PALE_BOX, 26, 20, 9, 6 }, { PALE_BOX, 38, 20, 9, 6 } },
  [CANEVAS_ORG_FORM_CIRCLES] = { { RING, 16, 14, 11.5 }, { DISC, 12, 10.5, 3.4 }, { DISC, 19, 17.5, 4.2 }, { RING, 36, 8, 6.5 },
                                 { DISC, 36, 8, 2.6 }, { RING, 37, 22, 4.5 } },
  [CANEVAS_ORG_FORM_FLAT] = { { BOX, 11, 4, 26, 7 }, { BOX, 1, 17, 10, 7 }, { BOX, 13, 17, 10, 7 }, { BOX, 25, 17, 10, 7 }, { BOX, 37, 17, 10, 7 } },
  [CANEVAS_ORG_FORM_PAIRS] = { { BOX, 2, 3, 5, 9 }, { BOX, 9, 3, 5, 9 }, { BOX, 18, 3, 5, 9 }, { BOX, 25, 3, 5, 9 }, { BOX, 34, 3, 5, 9 },
                               { BOX, 41, 3, 5, 9 }, { BOX, 10, 16, 5, 9 }, { BOX, 17, 16, 5, 9 }, { BOX, 26, 16, 5, 9 }, { BOX, 33, 16, 5, 9 } },
  [CANEVAS_ORG_FORM_CELLS] = { { HEXAGON, 13, 8, 6.5 }, { HEXAGON, 25, 8, 6.5 }, { HEXAGON, 37, 8, 6.5 }, { HEXAGON, 19, 19.5, 6.5 },
                               { HEXAGON, 31, 19.5, 6.5 } },
  [CANEVAS_ORG_FORM_BANDS] = { { PALE_BOX, 4, 2, 8, 24 }, { PALE_BOX, 15, 2, 8, 24 }, { PALE_BOX, 26, 2, 8, 24 }, { PALE_BOX, 37, 2, 8, 24 },
                               { BOX, 1, 7, 46, 4 }, { BOX, 1, 17, 46, 4 } },
  [CANEVAS_ORG_FORM_COLLECTIVE] = { { RING, 24, 14, 12 }, { DISC, 24, 7, 3 }, { DISC, 30.2, 11.8, 3 }, { DISC, 27.8, 19, 3 },
                                    { DISC, 20.2, 19, 3 }, { DISC, 17.8, 11.8, 3 } },
};

static void
trace_hexagon (cairo_t *cr, double x, double y, double radius)
{
  for (guint i = 0; i < 6; i++)
    {
      const double angle = G_PI / 6 + i * G_PI / 3;

      cairo_line_to (cr, x + radius * cos (angle), y + radius * sin (angle));
    }
  cairo_close_path (cr);
}

static void
draw_stroke (cairo_t *cr, const Stroke *stroke)
{
  cairo_new_path (cr);
  switch (stroke->kind)
    {
    case BOX:
    case PALE_BOX:
      cairo_rectangle (cr, stroke->a, stroke->b, stroke->c, stroke->d);
      cairo_fill (cr);
      break;
    case DISC:
      cairo_arc (cr, stroke->a, stroke->b, stroke->c, 0, 2 * G_PI);
      cairo_fill (cr);
      break;
    case RING:
      cairo_arc (cr, stroke->a, stroke->b, stroke->c, 0, 2 * G_PI);
      cairo_stroke (cr);
      break;
    case LINE:
      cairo_move_to (cr, stroke->a, stroke->b);
      cairo_line_to (cr, stroke->c, stroke->d);
      cairo_stroke (cr);
      break;
    case HEXAGON:
      trace_hexagon (cr, stroke->a, stroke->b, stroke->c);
      cairo_stroke (cr);
      break;
    case END:
    default:
      break;
    }
}

static void
draw_cb (GtkDrawingArea *area, cairo_t *cr, int width, int height, gpointer data)
{
  const Stroke *strokes = forms[GPOINTER_TO_UINT (data)];
  GdkRGBA colour, pale;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (area)), &colour);
  pale = colour;
  pale.alpha *= PALE;
  cairo_translate (cr, (width - WIDTH) / 2.0, (height - HEIGHT) / 2.0);
  cairo_set_line_width (cr, 1.2);
  for (guint i = 0; i < MOST_STROKES && strokes[i].kind != END; i++)
    {
      gdk_cairo_set_source_rgba (cr, strokes[i].kind == PALE_BOX ? &pale : &colour);
      draw_stroke (cr, &strokes[i]);
    }
}

GtkWidget *
canevas_chart_icon_new (CanevasOrgForm form)
{
  GtkWidget *area;

  g_return_val_if_fail (form < CANEVAS_N_ORG_FORMS, NULL);

  /* The button around it has the name. */
  area = g_object_new (GTK_TYPE_DRAWING_AREA, "content-width", WIDTH, "content-height", HEIGHT,
                       "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);
  gtk_drawing_area_set_draw_func (GTK_DRAWING_AREA (area), draw_cb, GUINT_TO_POINTER (form), NULL);
  return area;
}
